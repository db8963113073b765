"""The differential test finds what differs, and nothing else."""

from datetime import UTC, datetime

import pytest

from labelbox.sandbox.recording import RecordedCall
from tools.differential.asked import asked
from tools.differential.compare import Difference, Known, Step, differences, judge, read_known
from tools.differential.names import Names, places

ID, OTHER = "c" + "0" * 24, "c" + "1" * 24


def request(document: str, **variables: object) -> RecordedCall:
    return RecordedCall("POST", "/graphql", 200, variables=variables, document=document)


def test_a_value_in_the_text_and_a_variable_ask_for_the_same() -> None:
    written = request(f'query Q {{ a: project(where: {{id: "{ID}"}}) {{ id labels(first: 10, skip: 0) {{ id }} }} }}')
    fields = "project(where: {id: $w}) { labels(skip: 0, first: $n, x: $x) { id name } }"
    given = request(f"query Q($w: ID!, $n: Int = 10, $x: Int) {{ {fields} }}", w=ID)
    assert asked(written) == asked(given)
    assert asked(written) == [
        f'Q: project {{"where": {{"id": "{ID}"}}}}',
        'Q: project.labels {"first": 10, "skip": 0}',
    ]


def test_null_is_not_the_same_as_absent() -> None:
    assert asked(request("query Q($x: Int) { p(x: $x) }", x=None)) != asked(request("query Q($x: Int) { p(x: $x) }"))


def test_an_id_is_called_after_the_first_place_that_both_know() -> None:
    names = Names()
    result = {"extra": ID, "uid": ID, "rows": [OTHER]}
    names.learn(places(result, "make"), {"make.uid", "make.rows[0]"})
    assert names.replace({"id": ID, "row": f"/files/{OTHER}?Signature=x", "new": "c" + "2" * 24}) == {
        "id": "<make.uid>",
        "row": "/files/<make.rows[0]>?Signature=x",
        "new": "<id>",
    }


def test_times_of_the_run_and_addresses_of_the_server_mean_nothing() -> None:
    now = datetime.now(UTC).isoformat()
    assert Names().replace([now, "2050-01-01 00:00:00", "http://127.0.0.1:4711/files/x?Signature=y"]) == [
        "<time>",
        "2050-01-01 00:00:00",
        "<server>/files/x",
    ]


@pytest.mark.parametrize(
    ("theirs", "ours", "lines"),
    [
        ({"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 2]}, []),
        ({"a": 1}, {"a": 2, "c": None}, ["got.a: 1 ≠ 2", "+ got.c = None"]),
        ({"a": 1}, {}, ["- got.a = 1"]),
        ([1, 2], [1], ["got: [1, 2] ≠ [1]"]),
        ([True], [1], ["got[0]: True ≠ 1"]),
    ],
)
def test_results_are_compared_place_by_place(theirs: object, ours: object, lines: list[str]) -> None:
    found = differences([Step("s", [], theirs)], [Step("s", [], ours)])
    assert [each.line for each in found] == lines


def test_requests_that_only_one_client_sends_are_told_and_so_are_steps() -> None:
    theirs = [Step("s", ["A", "B"], None), Step("gone", [], None)]
    ours = [Step("s", ["B", "C"], None), Step("new", [], None)]
    assert list(map(str, differences(theirs, ours))) == ["s: - A", "s: + C", "gone: - the step", "new: + the step"]


def test_only_listed_differences_pass_and_a_list_may_not_hold_more() -> None:
    found = [Difference("Client.a", "+ A: x"), Difference("Client.b", "+ A: x")]
    fits, idle = Known("why", r"Client\.a", r"\+ A: .*"), Known("why", ".*", "- A.*")
    assert judge(found, [fits, idle]) == ([found[1]], [idle])


def test_every_listed_difference_is_explained_on_the_page() -> None:
    assert read_known()
