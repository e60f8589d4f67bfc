#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# sh data/run.sh            installs what is missing, builds, and opens the sample in the window
# sh data/run.sh ARGUMENT…  the same, and runs `belay ARGUMENT…` instead
#
# Without a display the sample, and only the sample, is served to a browser on this machine.
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
belay=$top/build/src/belay

sh "$top/data/build.sh" debian

[ $# -eq 0 ] || exec "$belay" "$@"
[ -z "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ] || exec "$belay" --sample
exec sh "$top/data/serve.sh" "$belay"
