#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays the same scenes without a pointer."""

import sys

sys.dont_write_bytecode = True

from keys import KeyboardPerson  # noqa: E402
from scenes import SCENES  # noqa: E402
from stage import play  # noqa: E402

if __name__ == '__main__':
    play(SCENES, KeyboardPerson)
