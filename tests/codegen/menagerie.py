"""A project on the features' schema: a small package that uses its operations, as `labelbox` uses ours."""

from pathlib import Path

from codegen.__main__ import write
from tests.codegen.project import features

PACKAGE = {
    "__init__.py": "from labelbox.animal import Animal as Animal\nfrom labelbox.client import Client as Client\n",
    "client.py": "from labelbox.facets import AnimalFacet\n\n\nclass Client(AnimalFacet):\n    pass\n",
    "facets.py": """
from labelbox import flows
from labelbox_graphql import ops


class AnimalFacet:
    def get_animals(self):
        return Pages(lambda: ops.animal.get_animals(where=None))

    def count(self):
        return self._count()

    def _count(self):
        return self.run(ops.animal.count_animals())

    def get_beings(self):
        return self.run(flows.beings())


class Pages:
    def __init__(self, ask):
        self.ask = ask
""",
    "flows.py": """
from labelbox_graphql import ops


def feed(uid, food):
    yield ops.animal.feed_animal(id=uid, food=food)
    return (yield from _meals(uid))


def _meals(uid):
    yield ops.animal.get_meals(animal=uid)


def beings():
    from labelbox_graphql.being import get_beings as ask

    yield ask()
""",
    "base.py": """
from labelbox_graphql import ops


class Fed:
    def upload(self, file):
        return self.run(ops.animal.upload_picture(file=file))
""",
    "animal.py": """
from labelbox.base import Fed
from labelbox.flows import feed as feed_flow
from labelbox_graphql import ops


class Animal(Fed):
    mother = ToOne(lambda uid: ops.animal.get_animal(id=uid))

    def update(self, name):
        return self.run(ops.animal.update_animal(id=self.uid, name=name))

    def feed(self, food):
        return self.run(feed_flow(self.uid, food))

    def upload(self, file):
        return super().upload(file)
""",
}


def menagerie(root: Path) -> Path:
    """The project with its schema, queries, package and fresh generated code."""
    config = features(root)
    for name, text in PACKAGE.items():
        (root / "labelbox").mkdir(exist_ok=True)
        (root / "labelbox" / name).write_text(text, encoding="utf-8")
    write(root, config)
    return root
