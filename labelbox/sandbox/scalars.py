"""The custom scalars of the schema."""

from typing import Any

from ariadne import ScalarType
from graphql import GraphQLError

from . import clock
from .multipart import UploadedFile

date_time = ScalarType("DateTime")
uint64 = ScalarType("UInt64")
page_size = ScalarType("PageSize")
json_value = ScalarType("Json")
upload = ScalarType("Upload")


@date_time.value_parser
def _parse_instant(value: Any) -> str:
    try:
        return clock.wire(clock.parse(str(value)))
    except ValueError:
        raise GraphQLError(f"DateTime cannot represent {value!r}") from None


@uint64.serializer
def _write_number(value: Any) -> int:
    return int(value)


@uint64.value_parser
def _parse_number(value: Any) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError):
        number = -1
    if number < 0 or number >= 2**64:
        raise GraphQLError(f"UInt64 cannot represent {value!r}")
    return number


@page_size.value_parser
def _parse_page_size(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 1000:
        raise GraphQLError(f"PageSize cannot represent {value!r}")
    return value


@upload.value_parser
def _parse_upload(value: Any) -> UploadedFile:
    if not isinstance(value, UploadedFile):
        raise GraphQLError("Upload cannot represent what is no file of the request")
    return value


SCALARS = (date_time, uint64, page_size, json_value, upload)
