"""Operations of queries/file.graphql. Generated: edit the query, then `make generate`."""

from pydantic import Field

from . import runtime as gql


class UploadFileUploadFile(gql.Model):
    url: str
    "Where the file can be read."
    filename: str | None
    "The name that it was given."


class UploadFile(gql.Model):
    upload_file: UploadFileUploadFile | None = Field(alias="uploadFile")


_UPLOAD_FILE = gql.Document(
    name="UploadFile",
    retry=gql.Retry.ALWAYS,
    timeout=600,
    result=UploadFile,
    text="""
mutation UploadFile($file: Upload!, $contentLength: Int!, $sign: Boolean) {
  uploadFile(file: $file, contentLength: $contentLength, sign: $sign) {
    url
    filename
  }
}
""",
)


def upload_file(
    *, file: gql.Upload, content_length: int, sign: bool | None | gql.Unset = gql.UNSET
) -> gql.Operation[UploadFile]:
    """Stores a file and returns its URL. A repeated request leaves a copy that nobody refers to, which changes nothing.
    The length is what the client says; the server does not hold it to that.
    """
    return gql.Operation(_UPLOAD_FILE, gql.variables({"file": file, "contentLength": content_length, "sign": sign}))
