"""Where the service is."""

# The variable of the environment that holds the key where none is given.
API_KEY = "LABELBOX_API_KEY"


class Default(str):
    """An address that nobody chose: the environment may know a better one."""

    __slots__ = ()


ENDPOINT = Default("https://api.labelbox.com/graphql")
REST_ENDPOINT = Default("https://api.labelbox.com/api/v1")
APP_URL = "https://app.labelbox.com"
