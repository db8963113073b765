"""Files that the client sends to the server's storage."""

from typing import TYPE_CHECKING

from labelbox.facets.facet import Facet
from labelbox.flows import file as flows

if TYPE_CHECKING:
    from pathlib import Path


class FileFacet(Facet):
    """Client methods on files."""

    def upload_file(self, path: "str | Path") -> str:
        """Send a file; it is streamed, whatever its size.

        Returns:
            Its URL.

        Raises:
            ValueError: there is no file there, or it is empty or a directory.
        """
        return self.run(flows.upload_path(path))

    def upload_data(
        self, content: bytes, filename: str | None = None, content_type: str | None = None, sign: bool = False
    ) -> str:
        """Send bytes.

        >>> url = client.upload_data(b"a wren, a heron")
        >>> dataset.create_data_row(row_data=url).row_data == url
        True

        Args:
            content: The bytes.
            filename: A name for the file; used only together with `content_type`.
            content_type: Its MIME type.
            sign: Whether the URL is a signed one.

        Returns:
            The URL.
        """
        return self.run(flows.upload_content(content, filename, content_type, sign=sign))
