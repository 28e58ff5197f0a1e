"""What all shapes of rule files have in common."""

from __future__ import annotations

from typing import dataclass_transform

import msgspec


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Shape(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all shapes: an unknown field is an error, for it is a typing mistake."""


class RuleFile(Shape, kw_only=True):
    """Every rule file names its schema, so that a change of form can migrate all."""

    schema: str
