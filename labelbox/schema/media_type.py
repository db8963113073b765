"""The kinds of assets."""

from labelbox_graphql.enums import MediaType as MediaType

_UNSUPPORTED = (MediaType.Unknown, MediaType.Unsupported)


def supported_media_types() -> list[str]:
    """The names of the members that the server can be asked for, aliases included."""
    return sorted(name for name, member in MediaType.__members__.items() if member not in _UNSUPPORTED)


def is_supported(value: object) -> bool:
    """Whether it is a media type that the server can be asked for; a text is none."""
    return isinstance(value, MediaType) and value.name in MediaType.__members__ and value not in _UNSUPPORTED


def check_media_type(value: object) -> MediaType:
    """The value, if the server can be asked for it.

    Raises:
        TypeError: it cannot.
    """
    if isinstance(value, MediaType) and is_supported(value):
        return value
    raise TypeError(
        f"{value} is not a valid media type. Use any of {supported_media_types()} from MediaType. "
        "Example: MediaType.Image."
    )
