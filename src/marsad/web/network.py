"""An ego network as a picture: the actor in the middle, whom it met around it, in a fixed place each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, pi, sin, sqrt

import msgspec

MOST = 14
"""Counterparts drawn; with more the names would overlap."""
WIDTH, HEIGHT = 720, 460
_RADIUS_X, _RADIUS_Y = 270.0, 170.0


class Node(msgspec.Struct, frozen=True):
    """A counterpart: where it stands in the picture, its contacts, the width of its line and the size of its disc."""

    id: str
    x: float
    y: float
    count: int
    line: float
    disc: float


class Network(msgspec.Struct, frozen=True):
    """The picture; its actor stands in the middle. ``others`` are contacts among those around it, with their number."""

    id: str
    nodes: tuple[Node, ...]
    others: tuple[tuple[Node, Node, int], ...] = ()
    width: int = WIDTH
    height: int = HEIGHT


def ego(ident: str, met: Sequence[tuple[str, int]], among: Mapping[tuple[str, str], int] | None = None) -> Network:
    """The network of one actor; who was met most stands on top, the others follow in turn.

    ``among`` is how many contacts each two of those around it had.
    """
    most = max((count for _, count in met), default=1)
    nodes = {name: _node(i, len(met), name, count, most) for i, (name, count) in enumerate(met)}
    others = tuple(
        (nodes[one], nodes[other], count)
        for (one, other), count in sorted((among or {}).items())
        if one in nodes and other in nodes
    )
    return Network(ident, tuple(nodes.values()), others)


def _node(i: int, size: int, name: str, count: int, most: int) -> Node:
    angle = 2 * pi * i / size - pi / 2
    return Node(
        id=name,
        x=round(WIDTH / 2 + _RADIUS_X * cos(angle), 1),
        y=round(HEIGHT / 2 + _RADIUS_Y * sin(angle), 1),
        count=count,
        line=round(1 + 5 * count / most, 1),
        disc=round(6 + 10 * sqrt(count / most), 1),
    )
