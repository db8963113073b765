"""A small read-only page for people: what is in the server, and what labels look like.

    access.py      who may look: the administrator, by a form and a cookie
    views.py       addresses → pages
    overview.py, rows.py, drawing.py    what is on them
    markup.py      HTML from values, everything escaped

Nothing on a page comes from elsewhere: no scripts at all, one style in the page itself, pictures of this server only.
"""

from ...domain import Domain
from .views import ROUTES

domain = Domain("pages", routes=ROUTES)
