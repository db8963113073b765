"""Data rows of the client, by id and by global key."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from labelbox.exceptions import ResourceNotFoundError
from labelbox.facets.facet import Facet
from labelbox.flows import external_id as external_id_flows
from labelbox.flows import global_key as flows
from labelbox.flows.found import found
from labelbox.schema import global_key_results as results
from labelbox_graphql import ops

if TYPE_CHECKING:
    from labelbox.schema.data_row import DataRow
    from labelbox.schema.global_key_results import ClearedKeys, KeyAssignment, KeyAssignments, KeyLookup


class DataRowFacet(Facet):
    """Client methods on data rows."""

    def get_data_row(self, data_row_id: str) -> "DataRow":
        """One data row by its id.

        >>> client.get_data_row(row_ids[0]).global_key
        'bird-1'

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        from labelbox.schema.data_row import DataRow

        record = self.run(ops.data_row.get_data_row(id=data_row_id)).data_row
        return DataRow(self, found(record, "DataRow", uid=data_row_id))

    def get_data_row_by_global_key(self, global_key: str) -> "DataRow":
        """One data row by its global key.

        >>> client.get_data_row_by_global_key("bird-1").uid == row_ids[0]
        True

        Raises:
            ResourceNotFoundError: there is none, or this API key may not see it.
        """
        ids = self.run(flows.find_ids([global_key], 60)).ids
        if not ids or not ids[0]:
            raise ResourceNotFoundError("DataRow", {"global_key": global_key})
        return self.get_data_row(ids[0])

    def get_data_row_ids_for_global_keys(self, global_keys: Sequence[str], timeout_seconds: float = 60) -> "KeyLookup":
        """The data row ids for global keys.

        >>> client.get_data_row_ids_for_global_keys(["bird-2", "no-such-key"])["results"] == [row_ids[1], ""]
        True

        Args:
            global_keys: What to look for.
            timeout_seconds: How long to wait for the server's job.

        Returns:
            `status` ("SUCCESS", "PARTIAL SUCCESS" or "FAILURE"), `results` (ids in the order of the keys, "" where
            there is none) and `errors` (`{"global_key", "error"}`).

        Raises:
            TimeoutError: a job was not done in time.
            LabelboxError: one failed.
        """
        return results.key_lookup(self.run(flows.find_ids(results.texts("global_keys", global_keys), timeout_seconds)))

    def assign_global_keys_to_data_rows(
        self, global_key_to_data_row_inputs: "Iterable[KeyAssignment | Mapping[str, str]]", timeout_seconds: float = 60
    ) -> "KeyAssignments":
        """Give data rows their global keys.

        >>> row = dataset.create_data_row(row_data="https://example.org/new.jpg")
        >>> answer = client.assign_global_keys_to_data_rows([{"data_row_id": row.uid, "global_key": "bird-new"}])
        >>> answer["status"]
        'SUCCESS'

        Args:
            global_key_to_data_row_inputs: `{"data_row_id", "global_key"}` for each; see `KeyAssignment`.
            timeout_seconds: How long to wait for the server's job.

        Returns:
            `status` ("SUCCESS", "PARTIAL SUCCESS" or "FAILURE"), `results` (`{"data_row_id", "global_key",
            "sanitized"}`; sanitized keys were changed by the server to ones that are allowed) and `errors`
            (`{"data_row_id", "global_key", "error"}`).

        Raises:
            ValueError: an item lacks one of the two; all such items are named, and nothing was sent.
            TimeoutError: the job was not done in time.
            LabelboxError: it failed.
        """
        from labelbox.steps import work

        pairs = self.run(work(lambda: results.assignment_pairs(global_key_to_data_row_inputs)))
        return results.key_assignments(self.run(flows.assign(pairs, timeout_seconds)))

    def clear_global_keys(self, global_keys: Sequence[str], timeout_seconds: float = 60) -> "ClearedKeys":
        """Take global keys off their data rows, so that others can have them.

        >>> client.clear_global_keys(["bird-1", "no-such-key"])["errors"]
        [{'global_key': 'no-such-key', 'error': 'Failed to find data row matching provided global key'}]

        Args:
            global_keys: The keys.
            timeout_seconds: How long to wait for the server's job.

        Returns:
            `status` ("SUCCESS", "PARTIAL SUCCESS" or "FAILURE"), `results` (the keys that are free again) and `errors`
            (`{"global_key", "error"}`).

        Raises:
            TimeoutError: the job was not done in time.
            LabelboxError: it failed.
        """
        return results.cleared_keys(self.run(flows.clear(results.texts("global_keys", global_keys), timeout_seconds)))

    def get_data_row_ids_for_external_ids(self, external_ids: Sequence[str]) -> dict[str, list[str]]:
        """The data row ids for external ids, of all datasets, oldest first.

        >>> client.get_data_row_ids_for_external_ids(["img-2", "no-such-id"]) == {"img-2": [row_ids[1]]}
        True

        Args:
            external_ids: What to look for; 100 are asked for per request, several requests side by side.

        Returns:
            The ids of data rows by external id, of which several rows may share one. An external id that no row has
            is absent; asking for it gives an empty list all the same. The server tells at most 1,500 rows of one id.

        Raises:
            ValueError: a single text instead of a list.
        """
        found: defaultdict[str, list[str]] = defaultdict(list)
        for external_id, uid in self.run(external_id_flows.find_rows(results.texts("external_ids", external_ids))):
            found[external_id].append(uid)
        return found
