#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# sh data/build.sh LIST...: installs what is missing of the packages in LIST (files of
# data/packages), and builds Belay in build/. It says nothing on standard output.
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$top"

say() {
  printf '%s\n' "$*" >&2
}

names() {
  for list in "$@"; do
    sed 's/#.*//' "data/packages/$list"
  done
}

missing() {
  for name in $(names "$@"); do
    dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed || printf '%s ' "$name"
  done
}

apt() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q "$@" >&2
}

add() {
  if [ "$(id -u)" -eq 0 ]; then
    as_root=
  elif command -v sudo >/dev/null; then
    as_root=sudo
  else
    say "Missing: $*"
    say 'Neither root nor sudo: please let an administrator install these packages, then try again.'
    exit 1
  fi
  say "Installing: $*"
  apt update
  apt install -y --no-install-recommends -- "$@"
}

# Prints the output of a command on standard error if it fails, and nothing if it does not.
quietly() {
  output=$("$@" 2>&1) || {
    say "$output"
    say "Failed: $*"
    exit 1
  }
}

lacking=
if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
  lacking=$(missing "$@")
else
  say 'This is not Debian: what Belay needs is listed in data/packages/, please install it by hand.'
fi
if [ -n "$lacking" ]; then
  # shellcheck disable=SC2086
  add $lacking
fi

if [ ! -f build/build.ninja ]; then
  quietly meson setup build
elif [ -n "$lacking" ]; then
  # What was missing when the build was set up may be there now.
  quietly meson setup --reconfigure build
fi
quietly meson compile -C build --ninja-args=--quiet
