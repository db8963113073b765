"""The kinds of assets."""

from labelbox_graphql.enums import MediaType as MediaType


def check_media_type(value: object) -> MediaType:
    """The value, if the server can be asked for it.

    Raises:
        TypeError: it cannot.
    """
    if isinstance(value, MediaType) and MediaType.is_supported(value):
        return value
    raise TypeError(
        f"{value} is not a valid media type. Use any of {MediaType.get_supported_members()} from MediaType. "
        "Example: MediaType.Image."
    )
