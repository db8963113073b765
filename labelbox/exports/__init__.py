"""The streaming engine below `labelbox.schema.export_task`: list the parts, fetch ahead, split into lines.

    plan.py      how a server names the stored files of a stream, and where reading begins
    lookups.py   the files in order, looked up ahead; lookup.py: one question
    part.py      one file's bytes, resumed by byte range after a drop
    prefetch.py  N files at once, in order, in bounded memory
    lines.py     bytes in, lines out; what comes before the first wanted row is dropped
    tally.py     what came, against what the server announced
    reader.py    all of it together: the blocks and the rows of a stream
    decode.py, stored_texts.py, converters.py, stream.py   rows, as what users want them
    ranges.py, range_reading.py, shard.py, spark_options.py   a stream, divided among many machines
    checkpoint.py   how far a stream was read
    atomic.py    a file that is there as a whole or not at all
    errors.py    what can be wrong with an export

plan, lines, ranges and tally are pure: offsets and bytes in, lines out.
"""
