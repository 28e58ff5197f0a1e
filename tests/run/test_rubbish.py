"""Python looks for rubbish less often in Marsad's own processes."""

from __future__ import annotations

import gc

from marsad.run import rubbish


def test_rubbish_is_looked_for_seldom_and_still() -> None:
    usual = gc.get_threshold()
    try:
        rubbish.seldom()
        assert gc.get_threshold()[0] > 700
        assert gc.isenabled()
    finally:
        gc.set_threshold(*usual)
