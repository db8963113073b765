from typing import Any

from torch.utils.data import DataLoader

class StatefulDataLoader(DataLoader[Any]):
    def state_dict(self) -> dict[str, Any]: ...
    def load_state_dict(self, state_dict: dict[str, Any]) -> None: ...
