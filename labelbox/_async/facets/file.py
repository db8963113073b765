# Derived from labelbox/facets/file.py by tools/unasync.py. Do not edit: change that file, then `make generate`.
# pyright: reportPrivateUsage=false
"""Files that the client sends to the server's storage."""

from typing import TYPE_CHECKING

from labelbox._async.facets.facet import Facet
from labelbox.flows import file as flows

if TYPE_CHECKING:
    from pathlib import Path


class FileFacet(Facet):
    """Client methods on files."""

    async def upload_file(self, path: "str | Path") -> str:
        """Send a file; it is streamed, whatever its size.

        Returns:
            Its URL.

        Raises:
            ValueError: there is no file there, or it is empty or a directory.
        """
        return await self.run(flows.upload_path(path))

    async def upload_data(
        self, content: bytes, filename: str | None = None, content_type: str | None = None, sign: bool = False
    ) -> str:
        """Send bytes.

        Args:
            content: The bytes.
            filename: A name for the file; used only together with `content_type`.
            content_type: Its MIME type.
            sign: Whether the URL is a signed one.

        Returns:
            The URL.
        """
        return await self.run(flows.upload_content(content, filename, content_type, sign=sign))
