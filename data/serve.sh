#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# sh data/serve.sh BELAY    serves the sample, and only the sample, to a browser on this machine
set -eu

belay=$1

# That way has no login, so it is for this machine only, and for nobody's real plan.
address=127.0.0.1
folder=$(mktemp -d "${TMPDIR:-/tmp}/belay-browser.XXXXXX")
daemon=
window=
stop() {
  for process in $window $daemon; do
    kill "$process" 2>/dev/null || :
  done
  wait
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

export XDG_RUNTIME_DIR="$folder" XDG_STATE_HOME="$folder/state" TMPDIR="$folder" GSETTINGS_BACKEND=memory
export GDK_BACKEND=broadway

# A display that is taken has its daemon end at once; then the next one is tried.
number=5
while :; do
  port=$((8080 + number))
  gtk4-broadwayd --address "$address" --port "$port" ":$number" >"$folder/daemon.txt" 2>&1 &
  daemon=$!
  sleep 1
  ! kill -0 "$daemon" 2>/dev/null || break
  if [ "$number" -ge 25 ]; then
    cat "$folder/daemon.txt" >&2
    echo 'No port between 8085 and 8105 is free for the browser.' >&2
    daemon=
    exit 1
  fi
  number=$((number + 1))
done
export BROADWAY_DISPLAY=":$number"

echo "There is no display. Open this address in a browser on this machine: http://$address:$port/"
echo 'It shows a private copy of the sample. Stop it with Ctrl+C.'
"$belay" --sample &
window=$!
wait "$window"
