#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays a one-on-one with the pointer, or by keys alone."""

import sys

sys.dont_write_bytecode = True

from keys import KeyboardPerson, Person  # noqa: E402
from meeting_scenes import SCENES  # noqa: E402
from stage import play  # noqa: E402

if __name__ == '__main__':
    play(SCENES, KeyboardPerson if '--keys' in sys.argv else Person)
