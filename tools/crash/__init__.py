"""Kills a program at every step, runs it again, and counts what there is.

`pipeline` and `predictions` are the programs, `points` its steps and its death, `matrix` kills, repeats and counts.
"""
