"""A text that is labeled."""

from collections.abc import Callable
from dataclasses import field
from typing import Any, ClassVar, Self

from ....rules.annotation_fields import refuse
from ...fetching import fetch
from ...records import record
from .base_data import BaseData


@record
class TextData(BaseData):
    """A text.

    Args:
        file_path: The path of a file in UTF-8.
        text: The text itself; "" is one, too.
        url: The address of one.
    """

    file_path: str | None = None
    text: str | None = None
    url: str | None = None
    _fetch_with: Any = field(default=None, init=False, metadata={"hidden": True})

    class_name: ClassVar[str] = "TextData"

    def _check(self) -> None:
        if all(source is None for source in (self.file_path, self.text, self.uid, self.global_key, self.url)):
            refuse("One of `file_path`, `text`, `uid`, `global_key` or `url` required.")

    @property
    def value(self) -> str:
        """The text, from the first that is given of `text`, `file_path` and `url`; what is read is kept in `text`.

        Raises:
            ValueError: the data row is known by its id only.
        """
        if self.text is None:
            if self.file_path is not None:
                with open(self.file_path, encoding="utf-8") as file:
                    self.text = file.read()
            else:
                self.text = self.fetch_remote()
        return self.text

    def set_fetch_fn(self, fn: Callable[[Self], str]) -> None:
        """Download with a function of your own, called with this object."""
        self._fetch_with = fn

    def fetch_remote(self) -> str:
        """Download the text behind `url`; busy servers are asked again.

        Raises:
            InternalServerError: the server kept failing.
            ValueError: there is no url.
        """
        own: Callable[[Any], str] | None = self._fetch_with
        if own is not None:
            return own(self)
        if self.url is None:
            raise ValueError("Must set either url, file_path or text to read the text")
        return fetch(self.url).decode()

    def create_url(self, signer: Callable[[bytes], str]) -> str:
        """The address of the text; if there is none, upload it first and remember the address.

        Args:
            signer: Uploads bytes and returns their address.
        """
        if self.url is None:
            self.url = signer(self.value.encode())
        return self.url
