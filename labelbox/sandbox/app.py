"""The ASGI application: GraphQL at `/graphql` and `/_gql`, REST below `/api/v1`, files below `/files`."""

import json
from functools import cache
from importlib.resources import files as package_files
from typing import Any, cast

from graphql import GraphQLSchema, assert_valid_schema, build_schema
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from .authentication import caller
from .domains import DOMAINS
from .engine import Answer, Engine, refusal
from .errors import SandboxError
from .json_values import members, read_json
from .limits import Limits
from .multipart import MultipartError, read_multipart
from .recording import note_graphql
from .rest import rest_routes
from .scalars import SCALARS
from .state import Call, State, root_of
from .type_names import renamed, scrambled


def executable_schema() -> GraphQLSchema:
    """The schema of the package with the resolvers of all domains."""
    schema = build_schema(_packaged("schema.graphql"))
    # resolvers are bound by the names that the types had when they were written
    ours: dict[str, str] = json.loads(_packaged("type_names.json"))
    schema = renamed(schema, ours)
    # ariadne's own make_executable_schema also patches enums, in a way that graphql-core 3.2.14 does not know
    for bindable in (*SCALARS, *(r for domain in DOMAINS for r in domain.resolvers)):
        bindable.bind_to_schema(schema)
    assert_valid_schema(schema)
    return renamed(schema, {name: wire for wire, name in ours.items()})


def _packaged(name: str) -> str:
    return package_files(__name__.rpartition(".")[0]).joinpath(name).read_text(encoding="utf-8")


def create_app(state: State) -> Starlette:
    """The application over that state."""
    engine = Engine(_schema(state.options.scramble))

    async def graphql(request: Request) -> Response:
        return _reply(await _answer(engine, state, request))

    routes = [Route(path, graphql, methods=["POST"]) for path in ("/graphql", "/_gql")]
    routes += rest_routes(state, [r for domain in DOMAINS for r in domain.rest])
    routes += [Route(r.path, r.endpoint, methods=list(r.methods)) for domain in DOMAINS for r in domain.routes]
    app = Starlette(routes=routes, middleware=[Middleware(Limits, options=state.options)])
    app.state.sandbox = state
    return app


async def _answer(engine: Engine, state: State, request: Request) -> Answer:
    try:
        body = await _body(request, state.options.request_size)
    except (ValueError, MultipartError) as problem:
        return refusal(400, f"The request cannot be read: {problem}", "MALFORMED_REQUEST")
    try:
        user = caller(state, request.headers.get("authorization"))
    except SandboxError as problem:
        return refusal(401, problem.message, problem.code)
    query, variables, name = (body.get(key) for key in ("query", "variables", "operationName"))
    if not isinstance(variables or {}, dict) or not isinstance(name or "", str):
        return refusal(400, "Variables are an object, and the name of an operation is a text", "MALFORMED_REQUEST")
    call, variables, name = Call(state, user, root_of(request)), variables or None, name or None
    note_graphql(request.scope, query, variables)
    asked = query, variables, name
    # where nothing waits, a thread would cost more than most answers
    if not state.jobs.busy and engine.only_reads(asked[0], asked[2]):
        return engine.answer(call, *asked)
    return await state.in_thread(engine.answer, call, *asked)


async def _body(request: Request, limit: int) -> dict[str, Any]:
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await read_multipart(request, limit)
    body: object = read_json(await request.body())
    if not isinstance(body, dict):
        raise ValueError("the body is no JSON object")
    return members(cast(object, body))


def _reply(answer: Answer) -> Response:
    return Response(json.dumps(answer.body), answer.status, media_type="application/json")


@cache
def _schema(scrambled_by: int | None) -> GraphQLSchema:
    # half a second to build, and the same for every server of the process
    schema = executable_schema()
    return schema if scrambled_by is None else scrambled(schema, scrambled_by)
