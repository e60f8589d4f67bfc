#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program on a screen that nobody sees: in-window.sh PROGRAM [ARGUMENTS]
# GTK keeps what it once had; that our own objects go is what the tests look at.
exec xvfb-run -a -s "-screen 0 1280x900x24" dbus-run-session -- \
  env GTK_A11Y=test GSK_RENDERER=cairo GSETTINGS_BACKEND=memory GDK_DEBUG=no-portals \
  G_DEBUG=fatal-criticals,fatal-warnings LC_ALL=C.UTF-8 ASAN_OPTIONS=detect_leaks=0 "$@"
