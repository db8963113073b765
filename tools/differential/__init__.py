"""The same journey with the vendor's SDK and with ours, each on a fresh sandbox, compared step by step.

journey/      the calls, written once: whichever `labelbox` can be imported makes them
steps.py      makes a call, and writes down what came of it (in the process of either client)
plain.py      what a caller got, as JSON
drive.py      the program that runs in the environment of either client
asked.py      what the server was asked, whichever way the client wrote it
names.py      ids and times replaced by where they first appeared
compare.py    the differences of two runs, against those that are listed
known.toml    the listed ones, each with its place in docs/differences.md
run.py        two sandboxes, two processes, one verdict; `python -m tools.differential`
"""
