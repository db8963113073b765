"""How long a small program takes until it knows something: imports, connection, question, answer."""

from benchmarks.identifiers import PROJECT
from benchmarks.job import Job, Scripts

_SDK = f"""\
from labelbox import Client
print(Client({{key!r}}, endpoint={{endpoint!r}}).get_project({PROJECT!r}).name)
"""

_LIMIT = f"""\
import http.client, json
host, path = {{endpoint!r}}.removeprefix("http://").split("/")
connection = http.client.HTTPConnection(host)
body = {{{{
    "query": "query GetProjectPyApi($id: ID!) {{{{project(where: {{{{id: $id}}}}) {{{{id name}}}}}}}}",
    "variables": {{{{"id": {PROJECT!r}}}}},
}}}}
headers = {{{{"Authorization": "Bearer " + {{key!r}}, "Content-Type": "application/json"}}}}
connection.request("POST", "/" + path, json.dumps(body), headers)
print(json.loads(connection.getresponse().read())["data"]["project"]["name"])
"""

JOB = Job(
    title="import to first answer, fresh process",
    code=Scripts(sdk=_SDK, limit=_LIMIT),
    size=1,
    quick_size=1,
    times_reference=2.5,
    times_limit=8,
    repetitions=7,
)
