"""The exceptions themselves."""

import copy
import pickle
import traceback

import pytest

from labelbox import exceptions as ex

SAMPLES: list[ex.ReportedError] = [
    *(
        kind("it failed", ValueError("v"))
        for kind in (
            *(ex.LabelboxError, ex.AuthenticationError, ex.AuthorizationError, ex.ApiLimitError, ex.TimeoutError),
            *(ex.InternalServerError, ex.DownloadError, ex.InvalidQueryError, ex.ValidationFailedError),
            *(ex.ResourceConflict, ex.ResourceCreationError, ex.MALValidationError, ex.UuidError),
        )
    ),
    ex.NetworkError(ConnectionError("reset")),
    ex.UnexpectedResponseError("no answer", excerpt="<html>"),
    ex.ResourceNotFoundError("Project", {"id": "p"}),
    ex.InvalidAttributeError("Project", "nmae"),
    *(
        kind("it failed")
        for kind in (
            *(ex.MalformedQueryException, ex.OperationNotAllowedException, ex.InconsistentOntologyException),
            *(ex.ProcessingWaitTimeout, ex.ConfidenceNotSupportedException, ex.CustomMetricsNotSupportedException),
        )
    ),
]


@pytest.mark.parametrize("error", SAMPLES, ids=lambda error: type(error).__name__)
def test_every_exception_survives_pickling_and_copying(error: ex.ReportedError) -> None:
    error.operation, error.status, error.request_id = "GetProjectPyApi", 502, "r-1"
    error.__notes__ = ["GetProjectPyApi, HTTP 502"]
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is type(error)
        assert (str(twin), repr(twin)) == (str(error), repr(error))
        assert (twin.operation, twin.status, twin.request_id) == ("GetProjectPyApi", 502, "r-1")
        assert "HTTP 502" in "".join(traceback.format_exception(twin))


@pytest.mark.spec("S-212")
def test_the_text_is_the_message_followed_by_the_arguments() -> None:
    error = ex.LabelboxError("m", ValueError("v"))
    assert str(error) == "m('m', ValueError('v'))"
    assert error.message == "m"
    assert repr(error.cause) == "ValueError('v')"
    assert str(ex.TimeoutError("m")) == "m('m', None)"


@pytest.mark.spec("S-213")
def test_not_found_names_type_and_parameters() -> None:
    class Project:
        pass

    error = ex.ResourceNotFoundError(Project, {"id": "p"})
    assert error.message == "Resource 'Project' not found for params: {'id': 'p'}"
    assert (error.db_object_type, error.params) == (Project, {"id": "p"})


@pytest.mark.spec("S-214")
def test_an_unknown_attribute_is_named_with_its_type() -> None:
    error = ex.InvalidAttributeError("Project", {"nmae"})
    assert error.message == "Field(s) '{'nmae'}' not valid on DB type 'Project'"
    assert (error.db_object_type, error.field) == ("Project", {"nmae"})


@pytest.mark.spec("S-220")
def test_a_network_error_holds_its_cause() -> None:
    cause = ConnectionError("reset")
    error = ex.NetworkError(cause)
    assert error.cause is cause
    assert error.message == "reset"


@pytest.mark.spec("S-221")
def test_our_timeout_is_not_the_built_in() -> None:
    assert not issubclass(ex.TimeoutError, TimeoutError)


@pytest.mark.spec("S-224", "S-225", "S-226", "S-227", "S-228")
def test_a_handler_of_labelbox_error_does_not_catch_what_it_never_caught() -> None:
    for error in SAMPLES[-6:]:
        assert not isinstance(error, ex.LabelboxError)
        assert str(error) == "it failed"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see https://a.b/c?sig=1&x=2, please", "see https://a.b/c?… please"),
        ("'https://a.b/c?sig=1'", "'https://a.b/c?…'"),
        ("http://me:secret@a.b/c", "http://…@a.b/c"),
        ("https://a.b/c#token=1", "https://a.b/c?…"),
        ("why? because https://a.b/c is fine", "why? because https://a.b/c is fine"),
    ],
)
def test_messages_show_no_signed_urls(text: str, shown: str) -> None:
    for error in (ex.LabelboxError(text, text), ex.NetworkError(OSError(text)), ex.MalformedQueryException(text)):
        assert shown in str(error)
        for form in (str(error), repr(error)):
            assert "sig=1" not in form
            assert "secret" not in form
            assert "token" not in form
