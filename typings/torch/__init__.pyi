# As much of PyTorch as we use; it is too large for the development environment. `make test-torch` runs the real one.
from torch import distributed as distributed
from torch import utils as utils
