#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# sh tests/run.sh             installs what is missing, builds, and runs every test
# sh tests/run.sh --nightly   the long suites too
# The last line is "N passed, N failed, N skipped"; the exit status is 0 if none failed.
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

setup=quick
for argument in "$@"; do
  case $argument in
    --nightly) setup=nightly ;;
    *)
      echo "Usage: sh tests/run.sh [--nightly]" >&2
      exit 2
      ;;
  esac
done

cd "$top"
if ! sh data/build.sh debian debian-test; then
  echo '0 passed, 1 failed, 0 skipped'
  exit 1
fi

logs=build/meson-logs
mkdir -p "$logs"
rm -f "$logs"/testlog*.json
status=0
meson test -C build --no-rebuild --setup "$setup" >"$logs/run.txt" 2>&1 || status=$?

if [ ! -f "$logs/testlog-$setup.json" ]; then
  cat "$logs/run.txt"
  echo '0 passed, 1 failed, 0 skipped'
  exit 1
fi
python3 tests/count-results.py "$logs/testlog-$setup.json" "$status"
