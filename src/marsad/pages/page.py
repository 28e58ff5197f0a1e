"""One page as it was read."""

from __future__ import annotations

from hashlib import sha256

import msgspec

from marsad.article import Article, Block


class Page(msgspec.Struct, frozen=True):
    """An article's text with the labels its markup gave; ``problems`` say why it could not be read, if so."""

    article: Article
    blocks: tuple[Block, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def readable(self) -> bool:
        """Whether stages may work on the page."""
        return not self.problems

    def at(self, url: str) -> Page:
        """The same page, known to come from ``url``."""
        return msgspec.structs.replace(self, article=msgspec.structs.replace(self.article, url=url))


def digest(data: bytes) -> str:
    """An article's id from its bytes."""
    return "sha256:" + sha256(data).hexdigest()


def refused(problem: str, data: bytes, path: str, text: str = "", language: str | None = None) -> Page:
    """A page that cannot be read, with the cause."""
    article = Article(id=digest(data), text=text, path=path, language=language)
    return Page(article, (), (f"{path}: {problem}",))
