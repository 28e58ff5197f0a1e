"""Rules as data: load, validate, compile, overlay, cache.

``load_rulebook()`` gives the compiled rules; the first call after a change of rules compiles them (seconds) and
keeps the result in the user's cache, later calls read it back (tens of milliseconds).
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from functools import cache, cached_property
from importlib import resources
from pathlib import Path
from typing import cast, get_args

import msgspec

from marsad.article import Actor, ActorKind
from marsad.rulebook.model import ActorEntry, BodyTerms, Compiled, Form, OfficeEntry, PatternEntry
from marsad.rulebook.plain import plain_bodies
from marsad.text.fold import fold_word
from marsad.text.romanise import Spelling

__all__ = [
    "ActorEntry",
    "BodyTerms",
    "Compiled",
    "Form",
    "OfficeEntry",
    "PatternEntry",
    "Rulebook",
    "load_rulebook",
    "shipped_rules",
]

_FORMAT = "1"
_KINDS = frozenset(get_args(ActorKind))


def shipped_rules() -> Path:
    """The folder of the rules that come with Marsad."""
    return Path(str(resources.files("marsad"))) / "rules"


class Rulebook:
    """The compiled rules, with look-ups that stages share."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.version = compiled.version
        self.forms = compiled.forms
        self.actors = compiled.actors
        self.offices = compiled.offices
        self.roles = compiled.roles
        self.bodies = compiled.bodies
        self.classes = compiled.classes
        self._folded: dict[str, frozenset[str]] = {}
        self.words = compiled.words
        self.numbers = compiled.numbers
        self.ordinals = compiled.ordinals
        self.dates = compiled.dates
        self.pages = compiled.pages
        self.outlets = compiled.outlets
        self.patterns = compiled.patterns
        self.kinds = compiled.kinds
        self.speech = compiled.speech
        self.topics = compiled.topics
        self.name_parts = compiled.name_parts
        self.spelling = Spelling(compiled.romanised, compiled.sounds)
        self.heads = compiled.heads
        self.terms = compiled.terms

    def word_class(self, name: str) -> frozenset[str]:
        """The words of a named class, folded; none where no rule file has the class."""
        if name not in self._folded:
            self._folded[name] = frozenset(map(fold_word, self.classes.get(name, ())))
        return self._folded[name]

    @cached_property
    def speaking(self) -> frozenset[str]:
        """Verbs that say nothing but that somebody speaks, folded."""
        return frozenset(fold_word(v.verb) for v in self.speech if v.verb and v.strength == "strong")

    @cached_property
    def speech_verbs(self) -> frozenset[str]:
        """All verbs of speech, folded."""
        return frozenset(fold_word(v.verb) for v in self.speech if v.verb)

    def public(self, actor: str) -> Actor:
        """A known actor as readings show it; raises ``KeyError`` for an id the rules do not have."""
        entry = self.actors[actor]
        return Actor(
            kind=cast(ActorKind, entry.kind if entry.kind in _KINDS else "organisation"),
            label_en=entry.en,
            label_ar=entry.ar,
            aliases_en=entry.aliases_en,
            wikidata=entry.wikidata or None,
            country=entry.country or None,
        )

    def body_in(self, role: str, state: ActorEntry) -> tuple[str, Actor]:
        """The id and the public form of a state's ministry, police and the like, made where rules list none."""
        if listed := self.bodies_of.get((role, state.id)):
            return listed, self.public(listed)
        body = self.bodies[role]
        adjective = state.adjective_en or state.en
        labels = [t.replace("{state}", state.en).replace("{adj}", adjective) for t in (body.en, *body.aliases_en)]
        made = Actor(
            kind="organisation",
            label_en=labels[0],
            label_ar=state.ar,
            aliases_en=tuple(labels[1:]),
            country=state.country or None,
        )
        return f"{role}-of-{state.id}", made

    def called(self, name: str) -> tuple[str, ...]:
        """Ids of the actors of exactly that Arabic name, in any of its spellings and short forms."""
        first, *rest = (fold_word(word) for word in name.split() or ("",))
        forms = self.forms.get(first, ())
        return tuple(dict.fromkeys(f.ref for f in forms if f.category == "name" and f.rest == tuple(rest)))

    @cached_property
    def states(self) -> dict[str, ActorEntry]:
        """All states by id."""
        return {a.id: a for a in self.actors.values() if a.kind == "state"}

    @cached_property
    def state_by_country(self) -> dict[str, str]:
        """The id of each state by its ISO 3166 code."""
        return {s.country: s.id for s in self.states.values() if s.country}

    @cached_property
    def unsaid(self) -> dict[str, float]:
        """The topics that are meant where no matter is said, with their weights."""
        return {t.id: t.residual for t in self.topics if t.residual}

    def unsaid_of(self, kind: str) -> dict[str, float]:
        """The topics that contacts of a kind are about where no matter is said, with their weights."""
        known = self.kinds.get(kind)
        return (known.matter if known else {}) or self.unsaid

    @cached_property
    def offices_by_person(self) -> dict[str, tuple[OfficeEntry, ...]]:
        """Offices that a person ever held, by person."""
        found: dict[str, list[OfficeEntry]] = {}
        for office in self.offices.values():
            for person in dict.fromkeys(h.person for h in office.holders):
                found.setdefault(person, []).append(office)
        return {person: tuple(offices) for person, offices in found.items()}

    @cached_property
    def name_words(self) -> dict[str, tuple[str, ...]]:
        """The words of the Arabic name of each listed person, folded."""
        return {a.id: tuple(fold_word(a.ar).split()) for a in self.actors.values() if a.kind == "person"}

    @cached_property
    def bearers(self) -> dict[str, tuple[str, ...]]:
        """Listed people by each word of their Arabic names, folded."""
        found: dict[str, list[str]] = {}
        for person, words in self.name_words.items():
            for word in dict.fromkeys(words):
                found.setdefault(word, []).append(person)
        return {word: tuple(people) for word, people in found.items()}

    @cached_property
    def bodies_of(self) -> dict[tuple[str, str], str]:
        """The listed body of a state by (role, state id)."""
        return {
            (a.role, a.state): a.id
            for a in self.actors.values()
            if a.role and a.state and a.kind in ("organisation", "group")
        }

    @cached_property
    def plain_bodies(self) -> dict[tuple[str, str], str]:
        """The listed body by (folded name without its state, state id)."""
        return plain_bodies(self.forms, self.actors)


def load_rulebook(overlay: Path | None = None) -> Rulebook:
    """The shipped rules, with a user's own laid over them; raises ``RuleError`` where one is wrong."""
    roots = [shipped_rules()] + ([overlay] if overlay else [])
    version = rules_version(roots)
    cached = _cache_dir() / f"rules-{version}-{_place(roots)}.msgpack"
    compiled = _read_cache(cached)
    if compiled is None:
        from marsad.rulebook.compile import compile_rules

        compiled = compile_rules(roots, version)
        _write_cache(cached, compiled)
    return Rulebook(compiled)


@cache
def shipped_rulebook() -> Rulebook:
    """The shipped rules, loaded once a process."""
    return load_rulebook()


def rules_version(roots: list[Path]) -> str:
    """Hash of all rule files and of the code that compiles them: 16 hexadecimal digits."""
    digest = hashlib.blake2b(_FORMAT.encode(), digest_size=8)
    code = Path(__file__).parent
    for path in (*sorted(code.rglob("*.py")), *sorted(code.parent.joinpath("text").glob("*.py"))):
        digest.update(path.read_bytes())
    for root in roots:
        for path in sorted(root.rglob("*.yaml")):
            digest.update(str(path.relative_to(root)).encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _place(roots: list[Path]) -> str:
    """Hash of where the rules stand, for what is cached names their files: 8 hexadecimal digits."""
    return hashlib.blake2b("\n".join(str(root.absolute()) for root in roots).encode(), digest_size=4).hexdigest()


def _cache_dir() -> Path:
    import platformdirs

    return Path(os.environ.get("MARSAD_CACHE") or platformdirs.user_cache_dir("marsad"))


def _read_cache(path: Path) -> Compiled | None:
    """The cached rules; nothing where they are missing, damaged or in a folder that others may write to."""
    try:
        if os.name == "posix" and path.parent.stat().st_mode & 0o022:
            return None
        return msgspec.msgpack.decode(path.read_bytes(), type=Compiled)
    except (OSError, msgspec.DecodeError):
        return None


def _write_cache(path: Path, compiled: Compiled) -> None:
    """Write beside and rename, so that no reader ever sees half a file; a read-only cache is no error."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(msgspec.msgpack.encode(compiled))
        Path(file.name).replace(path)
    except OSError:
        return
