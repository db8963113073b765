"""How `tools/unasync.py` makes the async modules: read the sources, find what waits, rewrite it.

names.py     what is called otherwise in async code, and which modules have a twin that was written by hand
source.py    a module, taken apart; its marked lines
program.py   all modules, and what a name in one of them means
types.py     of which class of ours an expression is, as far as the annotations tell
waiting.py   which functions wait
derived.py   which definitions are therefore derived, the others being imported from where they are
rewrite.py   one module as async code
"""
