"""What a test puts into a sandbox that no client could: users with keys, roles, slices, integrations, many rows,
embeddings."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .authentication import add_key, new_key
from .domains.account.storage import add_role, add_user, role_named
from .domains.data_rows import embeddings as vectors
from .domains.data_rows.creation import Spec, create
from .domains.datasets import storage as datasets
from .domains.foundry.storage import add_model as add_foundry_model
from .domains.integrations.storage import add as add_integration
from .domains.slices.storage import add as add_slice
from .identifiers import uuid4
from .state import Call, State


@dataclass(frozen=True)
class Integration:
    """Delegated access to a cloud bucket, of AWS with `role_arn`, else of Google Cloud.

    Attributes:
        name: Its name.
        role_arn: The role that would be assumed.
        read_bucket: The bucket that would be read.
        valid: Whether checks of datasets find it working.
        is_default: Whether new datasets take it by themselves.
    """

    name: str
    role_arn: str | None = None
    read_bucket: str | None = None
    valid: bool = True
    is_default: bool = False

    def columns(self) -> dict[str, object]:
        """The row of the table."""
        google = {"serviceAccountEmailId": "sandbox@example.iam.gserviceaccount.com", "readBucket": self.read_bucket}
        settings = {"roleArn": self.role_arn} if self.role_arn else google
        return {
            "name": self.name, "provider": "AWS" if self.role_arn else "GCP", "valid": self.valid,
            "isOrgDefault": self.is_default, "settings": json.dumps(settings),
        }  # fmt: skip


@dataclass(frozen=True)
class Seeded:
    """What was made.

    Attributes:
        users: Ids of users by e-mail.
        keys: Their API keys by e-mail; not in the repr.
        roles: Ids of roles by name.
        slices: Ids of slices by name.
        integrations: Ids of IAM integrations by name.
        foundry_models: Ids of foundry models by name.
        dataset: Id of the dataset of the rows, None if there are none.
        data_rows: Ids of the rows, in order.
        embeddings: Ids of embeddings by name.
    """

    users: Mapping[str, str] = field(default_factory=dict[str, str])
    keys: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    roles: Mapping[str, str] = field(default_factory=dict[str, str])
    slices: Mapping[str, str] = field(default_factory=dict[str, str])
    integrations: Mapping[str, str] = field(default_factory=dict[str, str])
    foundry_models: Mapping[str, str] = field(default_factory=dict[str, str])
    dataset: str | None = None
    data_rows: Sequence[str] = ()
    embeddings: Mapping[str, str] = field(default_factory=dict[str, str])


def seed(
    state: State,
    *,
    roles: Sequence[str],
    users: Mapping[str, str],
    slices: Mapping[str, Sequence[Mapping[str, Any]]],
    integrations: Sequence[Integration],
    foundry_models: Sequence[str],
    data_rows: int | Sequence[Mapping[str, Any]],
    embeddings: Mapping[str, Mapping[str, Sequence[float]]],
) -> Seeded:
    """Make all of it, or nothing if something is wrong; see `Sandbox.seed`."""
    with state.db.transaction():
        made_roles = {name: add_role(state.db, name) for name in roles}
        made_users = {email: _user(state, email, role) for email, role in users.items()}
        dataset, rows = _rows(state, data_rows)
        return Seeded(
            users={email: uid for email, (uid, _) in made_users.items()},
            keys={email: key for email, (_, key) in made_users.items()},
            roles=made_roles,
            slices={name: add_slice(state.db, name, query) for name, query in slices.items()},
            integrations={each.name: add_integration(state.db, each.columns()) for each in integrations},
            foundry_models={name: _foundry_model(state, name) for name in foundry_models},
            dataset=dataset,
            data_rows=rows,
            embeddings={name: vectors.add(state.db, name, of_rows) for name, of_rows in embeddings.items()},
        )


def _user(state: State, email: str, role: str) -> tuple[str, str]:
    uid = add_user(state.db, email, email.split("@")[0], role_named(state.db, role))
    key = new_key()
    add_key(state.db, key, uid, "seeded")
    return uid, key


def _foundry_model(state: State, name: str) -> str:
    uid = uuid4()
    add_foundry_model(state.db, uid, name)
    return uid


def _rows(state: State, wanted: int | Sequence[Mapping[str, Any]]) -> tuple[str | None, list[str]]:
    sent = [_text(number) for number in range(wanted)] if isinstance(wanted, int) else wanted
    if not sent:
        return None, []
    call = Call(state, state.db.row("SELECT * FROM user ORDER BY seq") or {})
    dataset = datasets.create(state.db, "Seeded", "Made by Sandbox.seed", call.user_id)
    outcome = create(call, dataset, [Spec.read(row) for row in sent])
    if outcome.failed:
        raise ValueError(f"row {outcome.failed[0][1].shown()} cannot be made: {outcome.failed[0][0]}")
    return dataset, [row["id"] for row in outcome.created]


def _text(number: int) -> dict[str, Any]:
    return {"row_data": f"Text of data row {number}", "global_key": f"seeded-{number:06d}", "media_type": "TEXT"}
