"""Kills a program that makes data rows and imports labels at every step, runs it again, and counts what there is.

`pipeline` is the program, `points` its steps and its death, `matrix` kills, repeats and counts.
"""
