#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# sh data/run.sh            installs what is missing, builds, and shows the sample workspace
# sh data/run.sh ARGUMENT…  the same, and runs `belay ARGUMENT…` instead
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
belay=$top/build/src/belay

sh "$top/data/build.sh" debian

[ $# -eq 0 ] || exec "$belay" "$@"

# The state is apart too, so that the sample does not become somebody's last workspace.
folder=$(mktemp -d "${TMPDIR:-/tmp}/belay-sample.XXXXXX")
export XDG_STATE_HOME="$folder/state"
"$belay" new "$folder/sample" --sample
"$belay" today -w "$folder/sample"
printf '\nThe sample workspace is %s\n' "$folder/sample" >&2
printf 'Look further with: sh data/run.sh list people -w %s\n' "$folder/sample" >&2
