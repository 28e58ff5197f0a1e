"""Whatever is sent to the API, within its description or beside it: no failure of the server, answers as described."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

from marsad.rulebook import Rulebook
from marsad.store import Store, open_store
from marsad.web.app import create_app
from marsad.web.limits import Limits
from marsad.web.views.about import ADDRESSES
from tests.web.conftest import READINGS

PLENTY = 1_000_000
CHECKS = (
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.negative_data_rejection,
)
"""What is not asked: that whatever fits the description is accepted, for it cannot say which actors a record knows."""
POSITIVE, NEGATIVE = schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE
EXAMPLES = {POSITIVE: 40, NEGATIVE: 25}
ANYTHING = ("/api/read", "/api/articles")
"""Where pages are sent: any bytes are one."""
CASES = [
    (each.method, each.path, mode)
    for each in ADDRESSES
    for mode in EXAMPLES
    if mode == POSITIVE or ("{ident}" not in each.path and (each.method, each.path in ANYTHING) != ("POST", True))
]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A record that may be written to."""
    path: Path = tmp_path_factory.mktemp("api") / "m.db"
    with open_store(str(path), create=True) as made:
        for each in READINGS:
            made.add(each, "r1")
        yield made


@pytest.fixture(scope="module")
def schema(written: Store, rulebook: Rulebook) -> object:
    """The description of the application over it, with a token."""
    limits = Limits({"read": PLENTY, "write": PLENTY, "refused": 1})
    app = create_app(written, rulebook, hosts=("*",), limits=limits)
    _, secret = written.accounts.new_token("leila", "admin", 1)
    made = schemathesis.openapi.from_asgi("/api/openapi.json", app)
    made.config.update(headers={"Authorization": f"Bearer {secret}"})
    return made


@pytest.mark.parametrize(("method", "path", "mode"), CASES)
def test_answers_are_as_described(schema: object, method: str, path: str, mode: object) -> None:
    operation = schema[path][method]  # type: ignore[index]

    @settings(
        max_examples=EXAMPLES[mode],
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def conforms(case: object) -> None:
        case.call_and_validate(checks=CHECKS)  # type: ignore[attr-defined]

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        conforms()
