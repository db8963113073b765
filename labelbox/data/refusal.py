"""How a refused value reaches the user: as pydantic's `ValidationError`, imported only when something is refused."""

from collections.abc import Sequence
from typing import NoReturn

from ..rules.annotation_fields import Problem


def raise_refusal(title: str, problems: Sequence[Problem]) -> NoReturn:
    """Raise all problems together, without the values: they may be large or private.

    Raises:
        ValidationError: pydantic's, a `ValueError`, with `errors()` naming each place (`loc`) and reason (`msg`).
    """
    from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

    raise ValidationError.from_exception_data(
        title,
        [
            # The reason is passed as context, because braces in it would be read as a template; once more as the error,
            # without which pydantic before 2.14 cannot unpickle it.
            InitErrorDetails(
                type=PydanticCustomError(
                    "value_error", "{reason}", {"reason": problem.message, "error": problem.message}
                ),
                loc=problem.loc,
                input=None,
            )
            for problem in problems
        ],
        hide_input=True,
    ) from None
