#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# sh tests/look/shots.sh [FOLDER [MODE…]]
#
# Takes pictures of every page in every mode, FOLDER/MODE/PAGE.png, and one sheet of each mode, FOLDER/MODE.png, to
# be looked at beside the mockups. FOLDER is build/look when none is given, MODE is one of those below.
#
# The sample of a given day is shown on that day, with animations and the blinking caret off, so the same tree makes
# the same pictures. Needs Xvfb, openbox, xdotool, xprop and ImageMagick, a build in build/, and Cantarell for the
# letters of the desktop.
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
belay=${BELAY:-$top/build/src/belay}
day=2026-11-22
modes='light dark contrast contrast-dark narrow narrow-rtl narrow-contrast rtl large empty narrow-empty whole narrow-whole'

out=${1:-$top/build/look}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || eval "set -- $modes"
mkdir -p "$out"
out=$(cd "$out" && pwd)

if [ "${BELAY_LOOK_BUS:-}" != yes ]; then
  export BELAY_LOOK_BUS=yes
  exec xvfb-run -a -s '-screen 0 1240x2400x24' dbus-run-session -- sh "$0" "$out" "$@"
fi

scratch=$(mktemp -d "${TMPDIR:-/tmp}/belay-look.XXXXXX")
openbox --sm-disable 2>/dev/null &
manager=$!
window=
stop() {
  kill $window "$manager" 2>/dev/null || :
  rm -rf "$scratch"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

export GSK_RENDERER=cairo GSETTINGS_BACKEND=memory GDK_DEBUG=no-portals GTK_A11Y=none LC_ALL=C.UTF-8 LANGUAGE=
export XDG_DATA_DIRS="$top/data:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
export XDG_CONFIG_HOME="$scratch/config" XDG_STATE_HOME="$scratch/state" XDG_DATA_HOME="$scratch/data"
mkdir -p "$XDG_CONFIG_HOME/gtk-4.0"
# Without a compositor GTK draws a frame in place of the shadow, which is none of ours.
echo 'window { border: none; border-radius: 0; box-shadow: none; margin: 0; padding: 0; }' >"$XDG_CONFIG_HOME/gtk-4.0/gtk.css"

# set_up MODE: the surroundings of a mode
set_up() {
  width=1240 height=820 dpi=96
  unset ADW_DEBUG_COLOR_SCHEME ADW_DEBUG_HIGH_CONTRAST
  LANGUAGE=
  case $1 in *narrow*) width=360 height=640 ;; esac
  case $1 in *whole*) height=2400 ;; esac
  case $1 in *dark*) export ADW_DEBUG_COLOR_SCHEME=prefer-dark ;; esac
  case $1 in *contrast*) export ADW_DEBUG_HIGH_CONTRAST=1 ;; esac
  case $1 in *large*) dpi=192 ;; esac
  # The direction is a translation of GTK's, which no installed locale is needed for.
  case $1 in *rtl*) LANGUAGE=ar ;; esac
  cat >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini" <<END
[Settings]
gtk-font-name=Cantarell 11
gtk-xft-antialias=1
gtk-xft-hinting=1
gtk-xft-hintstyle=hintslight
gtk-enable-animations=0
gtk-cursor-blink=0
gtk-decoration-layout=:close
END
  # On X11 the size of letters comes from here, whatever the settings say.
  xprop -root -f RESOURCE_MANAGER 8s -set RESOURCE_MANAGER "Xft.dpi: $dpi"
}

# start ARGUMENT…: the window, in the size of the mode
start() {
  "$belay" --today "$day" "$@" 2>"$scratch/stderr" &
  window=$!
  tries=0
  until id=$(xdotool search --onlyvisible --pid "$window" 2>/dev/null | tail -1) && [ -n "$id" ]; do
    kill -0 "$window" && [ $tries -lt 100 ]
    tries=$((tries + 1))
    sleep 0.2
  done
  xdotool windowmove "$id" 0 0 windowsize "$id" "$width" "$height" windowfocus "$id" mousemove 1239 2399
  settle
}

finish() {
  kill "$window" 2>/dev/null || :
  wait "$window" 2>/dev/null || :
  window=
  [ ! -s "$scratch/stderr" ] || { cat "$scratch/stderr" >&2; : >"$scratch/stderr"; }
}

# ask METHOD ARGUMENT…: of the actions of the window; it answers when its main loop is free
ask() {
  method=org.gtk.Actions.$1
  shift
  gdbus call --session --dest io.github.belayplanner.Belay --object-path /io/github/belayplanner/Belay/window/1 \
    --method "$method" "$@" >/dev/null
}

# settle: waits until two pictures in a row are the same
settle() {
  tries=0
  : >"$scratch/before"
  while [ $tries -lt 50 ]; do
    sleep 0.3
    ask List
    import -window root -crop "${width}x${height}+0+0" +repage "$scratch/now.ppm"
    ! cmp -s "$scratch/before" "$scratch/now.ppm" || return 0
    mv "$scratch/now.ppm" "$scratch/before"
    tries=$((tries + 1))
  done
}

shot() {
  settle
  convert "$scratch/now.ppm" -strip "$out/$mode/$1.png"
}

# act NAME [PARAMETER]: an action of the window
act() {
  ask Activate "$1" "[${2:+<'$2'>}]" '{}'
}

page() {
  act show-page "$1"
  shot "${2:-$1}"
}

# dialog NAME ACTION: a picture of a dialog, which is closed again
dialog() {
  act "$2"
  sleep 1 # a window comes later than the answer
  settle
  case $mode in
    *narrow*)
      for id in $(xdotool search --onlyvisible --pid "$window"); do
        xdotool windowsize "$id" "$width" "$height" windowmove "$id" 0 0
      done
      ;;
  esac
  shot "$1"
  xdotool key Escape
  settle
}

# id_of KIND TITLE: the id of a record of the sample, as the list of its kind tells it
id_of() {
  "$belay" --workspace "$sample" list "$1" | awk -F '\t' -v title="$2" 'index ($2, title) == 1 { print $1; exit }'
}

# The pencil beside the name is the only way there that needs a pointer here.
edit_person() {
  case $mode in
    *narrow*) x=271 y=81 ;;
    *large*) x=464 y=108 ;;
    *) x=540 y=82 ;;
  esac
  case $mode in *rtl*) x=$((width - x)) ;; esac
  xdotool mousemove $x $y click 1 mousemove 1239 2399
  shot person
}

# The pencil of a project stands before its ring, on a narrow screen above it.
edit_project() {
  case $mode in
    *narrow*) x=323 y=131 ;;
    *large*) x=920 y=150 ;;
    *) x=914 y=122 ;;
  esac
  case $mode in *rtl*) x=$((width - x)) ;; esac
  xdotool mousemove $x $y click 1 mousemove 1239 2399
  shot project-details
}

# The first evidence of somebody; no list tells it.
evidence_of() {
  awk -F '"' '/"evidence"/ { is_there = 1 } is_there && $2 == "id" { print $4; exit }' "$sample/people/$1/person.json"
}

take_sample() {
  start --workspace "$sample"
  page today
  page projects
  act add
  shot projects-new
  act open-project "$(id_of projects 'Scale the storefront')"
  shot project
  edit_project
  act open-milestone "$(id_of milestones 'Cache layer')"
  shot milestone
  page team
  page frameworks
  act open-person "$(id_of people Amara)"
  page path
  edit_person
  page goals
  act open-goal "$(id_of goals 'Run the on-call guild')"
  shot goal
  page one-on-ones
  act open-meeting "$(id_of meetings 'Amara Mensah, 2026-10-27')"
  shot meeting
  page skills
  act open-evidence "$(evidence_of "$(id_of people Amara)")"
  shot evidence
  act show-page today
  act search
  xdotool type --delay 20 cache
  shot search
  xdotool key Escape
  case $mode in *narrow*) act show-sidebar && shot sidebar ;; esac
  dialog preferences preferences
  dialog commands commands
  dialog mentee-dialog add-mentee
  dialog shortcuts show-help-overlay
  dialog about about
  dialog workspace-dialog new-workspace
  act menu
  shot menu
  xdotool key Escape
  act show-welcome
  shot welcome
  finish
}

# add_person NAME: somebody of whom nothing is known but the name, and their id
add_person() {
  printf '{"edit":"add-person","name":"%s"}\n' "$1" | "$belay" --workspace "$alone" --today "$day" edit | cut -d '"' -f 6
}

take_empty() {
  start --workspace "$empty"
  for name in today projects team frameworks; do
    page $name
  done
  finish
  start --workspace "$alone" --me "$me"
  for name in today projects team; do
    page $name alone-$name
  done
  act open-person "$gil"
  for name in path goals one-on-ones skills; do
    page $name
  done
  finish
}

sample=$scratch/sample
empty=$scratch/empty
alone=$scratch/alone
"$belay" new "$sample" --sample --today "$day" >/dev/null
"$belay" new "$empty" --today "$day" >/dev/null
cp -R "$empty" "$alone"
me=$(add_person 'Ana Weber')
gil=$(add_person 'Gil Moran')
printf '{"edit":"add-mentorship","person":"%s","mentor":"%s"}\n' "$gil" "$me" |
  "$belay" --workspace "$alone" --today "$day" edit >/dev/null

for mode; do
  mkdir -p "$out/$mode"
  set_up "$mode"
  case $mode in *empty*) take_empty ;; *) take_sample ;; esac
  montage "$out/$mode"/*.png -geometry '620x820>+8+8' -tile 4x -background gray "$out/$mode.png"
done
