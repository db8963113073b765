# Derived from labelbox/schema/benchmark.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Benchmarks: labels that others are measured against."""

from typing import TYPE_CHECKING

from labelbox._async.orm.db_object import DbObject
from labelbox._async.orm.relationship import ToOne
from labelbox.flows import label as flows
from labelbox_graphql import ops
from labelbox_graphql.entities import BenchmarkEntity

if TYPE_CHECKING:
    from labelbox._async.schema.label import Label
    from labelbox._async.schema.user import User
    from labelbox_graphql.fragments import BenchmarkFields


class Benchmark(BenchmarkEntity, DbObject):
    """A reference label: other labels of the same asset are scored by their agreement with it, from 0 to 100 percent.

    Make one by `Label.create_benchmark`; `Project.benchmarks` lists those of a project.
    """

    record: "BenchmarkFields"

    created_by: "ToOne[User]" = ToOne(
        "User", lambda uid: ops.label.get_benchmark_created_by(id=uid), "benchmark.created_by"
    )
    reference_label: "ToOne[Label]" = ToOne(
        "Label", lambda uid: ops.label.get_benchmark_reference_label(id=uid), "benchmark.reference_label"
    )

    async def delete(self) -> None:
        """Make the reference label an ordinary one again: two calls, of which the first looks up the label.

        Raises:
            ResourceNotFoundError: the benchmark or its label is gone.
        """
        await self._run(flows.delete_benchmark(self.uid))
