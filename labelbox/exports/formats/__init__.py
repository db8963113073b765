"""Exports, written in the formats that models are trained from: rows in, files and tables out.

    flat_data_rows.py, flat_labels.py, flat_annotations.py   a row of an export as records of two flat tables
    leftovers.py                                             what no column holds, and how JSON becomes a cell
    arrow_schema.py, arrow.py                                the tables in Arrow, batch by batch

Each target needs a library of its own, from an extra; nothing here is imported before it is asked for.
"""
