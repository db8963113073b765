"""What checkers know as `typing_extensions.deprecated`, without all that loading that would load at every start."""

import warnings
from functools import wraps
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import deprecated as deprecated
else:

    def deprecated(reason):
        """Warn whoever calls it; checkers say so before."""

        def marked(function):
            @wraps(function)
            def warned(*args, **kwargs):
                warnings.warn(reason, DeprecationWarning, stacklevel=2)
                return function(*args, **kwargs)

            return warned

        return marked
