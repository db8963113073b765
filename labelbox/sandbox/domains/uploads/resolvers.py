"""uploadFile. The length that the client claims is ignored: clients measure it loosely."""

from ariadne import MutationType

from ...multipart import UploadedFile
from ...state import Info
from ...storage import Row

mutation = MutationType()


@mutation.field("uploadFile")
def resolve_upload(_: object, info: Info, file: UploadedFile, contentLength: int, sign: bool | None = None) -> Row:
    files = info.context.files
    uid = files.put(file.content, file.name or "file", file.content_type, signed=bool(sign))
    return {"url": files.address(uid), "filename": file.name}


RESOLVERS = (mutation,)
