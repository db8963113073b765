"""How a schema that moves is met: pulled, matched with ours by position, compared, absorbed.

introspection.py  a server's or a file's introspection as a schema, and as sorted SDL
loading.py        either side of a comparison: file, folder, git revision, address
matching.py       our types and theirs, by the positions in which they meet
uses.py           what each operation sends and reads
comparison.py     changes, each with what it means for those who use it
reach.py          from operations to the public methods that lead to them
reconciling.py    our schema, queries and names.toml in the server's words
merging.py        the definitions of the new schema: what we know, as the server says it
report.py         both results as text and JSON
commands.py       `python -m codegen pull | diff | add`
"""
