"""Operations of the tests' own, one of each kind of repeat."""

from collections.abc import Callable, Iterator

from pydantic import Field

from labelbox_graphql import runtime as gql


class Thing(gql.Model):
    uid: str = Field(alias="id")


class GetThing(gql.Model):
    project: Thing | None = None


def ask(
    retry: gql.Retry = gql.Retry.ALWAYS, timeout: float = 60.0, experimental: bool = False, **variables: object
) -> gql.Operation[GetThing]:
    kind = "query" if retry is gql.Retry.ALWAYS else "mutation"
    text = f"{kind} ThingPyApi {{ project {{ id }} }}"
    document = gql.Document("ThingPyApi", text, GetThing, retry, timeout, experimental)
    return gql.Operation(document, variables)


def upload(content: Callable[[], Iterator[bytes]], **details: str) -> gql.Operation[GetThing]:
    file = gql.Upload(content, **details)
    document = gql.Document("UploadFile", "mutation UploadFile { project { id } }", GetThing, gql.Retry.ALWAYS)
    return gql.Operation(document, {"file": file, "contentLength": 3, "sign": False})
