"""The REST API: authentication, bodies and errors around the calls that domains declare."""

from collections.abc import Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .authentication import caller
from .domain import RestRoute
from .errors import NotFound, SandboxError, Unauthenticated
from .json_values import members, read_json
from .state import Call, State, root_of

PREFIX = "/api/v1"


def rest_routes(state: State, calls: Sequence[RestRoute]) -> list[Route]:
    """Routes of the application for the calls."""
    return [Route(PREFIX + c.path, _endpoint(state, c), methods=[c.method]) for c in calls]


def _endpoint(state: State, route: RestRoute) -> Any:
    async def endpoint(request: Request) -> Response:
        raw = await request.body()
        try:
            body = members(read_json(raw)) if raw else {}
        except ValueError:
            return _message(400, "The body is no JSON")
        return await state.in_thread(_carry_out, state, route, request, body)

    return endpoint


def _carry_out(state: State, route: RestRoute, request: Request, body: dict[str, Any]) -> Response:
    try:
        call = Call(state, caller(state, request.headers.get("authorization")), root_of(request))
        with state.db.transaction():
            status, answer = route.call(call, body, **request.path_params)
    except Unauthenticated as problem:
        return _message(401, problem.message)
    except SandboxError as problem:
        return _message(404 if isinstance(problem, NotFound) else 400, problem.message)
    return Response(status_code=204) if status == 204 else JSONResponse(answer, status)


def _message(status: int, message: str) -> Response:
    return JSONResponse({"message": message}, status)
