"""Pages as bytes become articles: decoding, plain text, HTML, JSON lines.

Whatever cannot be read becomes a page with a problem in words, never an exception: one bad page must not
stop a batch. ``Page.blocks`` is empty but for HTML, whose markup tells which lines are the article.
"""

from marsad.pages.captures import Capture, captured, captures
from marsad.pages.page import Page
from marsad.pages.read import FORMS, MAX_BYTES, read_bytes, read_path

__all__ = ["FORMS", "MAX_BYTES", "Capture", "Page", "captured", "captures", "read_bytes", "read_path"]
