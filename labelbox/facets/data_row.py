"""Data rows of the client, by id and by global key."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from labelbox.exceptions import ResourceNotFoundError
from labelbox.facets.facet import Facet
from labelbox.flows import global_key as flows
from labelbox.flows.found import found
from labelbox.schema.global_key_results import KeyLookup, key_lookup
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox.schema.data_row import DataRow


class DataRowFacet(Facet):
    """Client methods on data rows."""

    def get_data_row(self, data_row_id: str) -> "DataRow":
        """One data row by its id.

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox.schema.data_row import DataRow

        record = self.run(ops.data_row.get_data_row(id=data_row_id)).data_row
        return DataRow(self, found(record, "DataRow", uid=data_row_id))

    def get_data_row_by_global_key(self, global_key: str) -> "DataRow":
        """One data row by its global key.

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        ids = self.run(flows.find_ids([global_key], 60)).ids
        if not ids or not ids[0]:
            raise ResourceNotFoundError("DataRow", {"global_key": global_key})
        return self.get_data_row(ids[0])

    def get_data_row_ids_for_global_keys(self, global_keys: Sequence[str], timeout_seconds: float = 60) -> KeyLookup:
        """The data row ids for global keys.

        Args:
            global_keys: What to look for.
            timeout_seconds: How long to wait for the server's job.

        Returns:
            `status` ("SUCCESS", "PARTIAL SUCCESS" or "FAILURE"), `results` (ids in the order of the keys, "" where
            there is none) and `errors` (`{"global_key", "error"}`).

        Raises:
            TimeoutError: the job was not done in time.
            LabelboxError: it failed.
        """
        return key_lookup(self.run(flows.find_ids(global_keys, timeout_seconds)))
