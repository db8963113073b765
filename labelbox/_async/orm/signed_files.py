# Derived from labelbox/orm/signed_files.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Entities that know the signed addresses of files."""

from typing import Any, ClassVar

from labelbox._async.orm.db_object import DbObject
from labelbox.exceptions import redacted
from labelbox.orm.signed_files import _CUT


class SignedFiles(DbObject):
    """Something with files whose addresses are signed: who has such an address may read the file.

    A pickle has the addresses without what signs them, and nothing of what the files said. Whoever reads a file after
    that has the addresses asked for again.
    """

    _addresses: ClassVar[tuple[str, ...]]
    """The fields that hold them."""
    _read: ClassVar[str]
    """The attribute that keeps what was read."""

    def __getstate__(self) -> dict[str, Any]:
        cut = {name: redacted(address) for name, address in self._known_addresses().items()}
        kept = {name: value for name, value in self.__dict__.items() if name != self._read}
        return kept | {"_known": self.record.model_copy(update=cut)}

    def _is_cut(self) -> bool:
        return any(address.endswith(_CUT) for address in self._known_addresses().values())

    def _known_addresses(self) -> dict[str, str]:
        found = {name: getattr(self.record, name) for name in self._addresses}
        # A failed task has its error there.
        return {name: text for name, text in found.items() if text and text.startswith(("http://", "https://"))}
