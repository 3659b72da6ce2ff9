#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a test with a display and a session bus of its own, and a home that is thrown away afterwards:
#   with-display.sh PROGRAM [ARGUMENT…]
# Without Xvfb or dbus-daemon the test is skipped.

for needed in Xvfb dbus-daemon; do
  if ! command -v "$needed" >/dev/null; then
    echo "$needed is not installed" >&2
    exit 77
  fi
done

scratch=$(mktemp -d) || exit 1
server=
bus=

clean_up () {
  trap - EXIT
  [ -n "$bus" ] && kill "$bus" 2>/dev/null && wait "$bus" 2>/dev/null
  [ -n "$server" ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null
  rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 1' HUP INT TERM

# Before the bus: what it starts (the accessibility bus above all) has its files in this home too, and not in that of another run.
mkdir -m 700 "$scratch/home" "$scratch/run" || exit 1
export HOME="$scratch/home" XDG_RUNTIME_DIR="$scratch/run"
export XDG_CONFIG_HOME="$HOME/config" XDG_DATA_HOME="$HOME/data" XDG_CACHE_HOME="$HOME/cache" XDG_STATE_HOME="$HOME/state"
unset WAYLAND_DISPLAY AT_SPI_BUS_ADDRESS

# Both say where they are once they can be reached; a reader of the pipe waits for that, or for their end.
mkfifo "$scratch/display" "$scratch/address" || exit 1

Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp -noreset 3>"$scratch/display" >"$scratch/server.log" 2>&1 &
server=$!
read -r display <"$scratch/display" || { cat "$scratch/server.log" >&2; exit 1; }

dbus-daemon --session --nofork --nopidfile --print-address=3 3>"$scratch/address" >"$scratch/bus.log" 2>&1 &
bus=$!
read -r address <"$scratch/address" || { cat "$scratch/bus.log" >&2; exit 1; }

export DISPLAY=":$display" DBUS_SESSION_BUS_ADDRESS="$address"
# Cairo alone is the same everywhere, and loads no GL. A test that asks for accessibility sets GTK_A11Y itself.
export GDK_BACKEND=x11 GSK_RENDERER=cairo
# either complains on standard error about the other's way to say that Mesa is not wanted
if pkg-config --atleast-version=4.16 gtk4; then
  export GDK_DISABLE=gl,vulkan
else
  export GDK_DEBUG=gl-disable
fi
export GTK_A11Y="${GTK_A11Y-none}"
# the desktop's own file systems and volumes, where they are installed, are started for each test, and have warnings of their own
export GIO_USE_VFS=local GIO_USE_VOLUME_MONITOR=unix

"$@"
