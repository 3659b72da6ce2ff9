# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a screen reader sees it and a keyboard drives it.

Reads the accessibility bus by plain calls: libatspi caches, and refreshes its cache only from a running main loop. Keys go
through the X server, so that they take the way a person's take. Nothing sleeps: everything waits for a condition, with a bound.
"""

import contextlib
import os
import subprocess
import sys
import time

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
TEXT = "org.a11y.atspi.Text"
STATES = {"active": 1, "checked": 4, "enabled": 8, "focusable": 11, "focused": 12, "pressed": 20, "selected": 23, "sensitive": 24, "showing": 25, "visible": 30}
STATUS_BAR = 54  # the number of a role
TOOLTIP_HEIGHT = 100  # pixels, at most
TIMEOUT = 60  # seconds: a slow machine is not a fault


# A new window takes the focus, and gives it back when it closes; keys and the mouse are the program's.
MANAGER_RULES = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse><focusLast>yes</focusLast></focus>
  <desktops><number>1</number><popupTime>0</popupTime></desktops>
  <keyboard/>
  <mouse>
    <context name="Client"><mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind></context>
  </mouse>
</openbox_config>
"""


class Failure(AssertionError):
    pass


def wait_for(condition, what, timeout=TIMEOUT):
    """Polls until @condition gives something true, and gives that. A widget that has just gone is "not yet"."""
    end = time.monotonic() + timeout
    while True:
        try:
            result = condition()
            if result:
                return result
        except GLib.Error:
            pass
        if time.monotonic() > end:
            raise Failure(f"waited in vain for {what}")
        time.sleep(0.02)


class Node:
    """One accessible object."""

    def __init__(self, bus, name, path):
        self.bus, self.name_on_bus, self.path = bus, name, path

    def call(self, interface, method, arguments=None, reply=None):
        answer = self.bus.call_sync(self.name_on_bus, self.path, interface, method, arguments,
                                    GLib.VariantType(reply) if reply else None, Gio.DBusCallFlags.NONE, 5000, None)
        return answer.unpack()

    def get(self, interface, name):
        return self.call("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (interface, name)), "(v)")[0]

    @property
    def name(self):
        return self.get(ACCESSIBLE, "Name")

    @property
    def description(self):
        return self.get(ACCESSIBLE, "Description")

    @property
    def role(self):
        return self.call(ACCESSIBLE, "GetRoleName", None, "(s)")[0]

    def has(self, state):
        words = self.call(ACCESSIBLE, "GetState", None, "(au)")[0]
        return bool(words[STATES[state] // 32] >> (STATES[state] % 32) & 1)

    @property
    def extents(self):
        """Left, top, width and height within the window, in pixels."""
        return self.call("org.a11y.atspi.Component", "GetExtents", GLib.Variant("(u)", (1,)), "((iiii))")[0]

    @property
    def parent(self):
        name, path = self.get(ACCESSIBLE, "Parent")
        return Node(self.bus, name, path) if not path.endswith("/null") else None

    @property
    def children(self):
        return [Node(self.bus, name, path) for name, path in self.call(ACCESSIBLE, "GetChildren", None, "(a(so))")[0]]

    def touch(self):
        """Asks for every object below this one: the program makes them known only when they are asked for. Gives the paths of all that can be reached."""
        paths = {self.path}
        try:
            for child in self.children:
                paths |= child.touch()
        except GLib.Error:
            pass
        return paths

    def click(self):
        self.call("org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))


class Item:
    """What the program's cache says of one object, at one moment: all objects in one call, where a walk makes thousands."""

    def __init__(self, bus, item):
        (name_on_bus, path), _, (_, self.parent), _, _, self.interfaces, self.name, role, self.description, self.states = item
        self.node = Node(bus, name_on_bus, path)
        self.path, self.role_number = path, role
        # GTK 4.8 calls a status by its text; 4.18 gives it no name, as ARIA has it, and leaves it to the reader to read the text
        if not self.name and role == STATUS_BAR and TEXT in self.interfaces:
            self.name = self.node.call(TEXT, "GetText", GLib.Variant("(ii)", (0, -1)), "(s)")[0]

    @property
    def role(self):
        return self.node.role

    def has(self, state):
        return bool(self.states[STATES[state] // 32] >> (STATES[state] % 32) & 1)


class Program:
    """A run of the program, with its accessibility bus and a window manager."""

    def __init__(self, arguments, env=None):
        self.env = dict(os.environ, GTK_A11Y="atspi", **(env or {}))
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, GLib.VariantType("(s)"),
                                    Gio.DBusCallFlags.NONE, 20000, None).unpack()[0]
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        rules = os.path.join(os.environ["HOME"], "openbox.xml")
        with open(rules, "w", encoding="utf-8") as file:
            file.write(MANAGER_RULES)
        # a window that comes before the manager is not given the focus
        ready = os.path.join(os.environ["HOME"], "openbox.ready")
        if os.path.exists(ready):
            os.unlink(ready)  # of the run before
        self.manager = subprocess.Popen(["openbox", "--config-file", rules, "--startup", f"touch {ready}"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(lambda: os.path.exists(ready), "the window manager")
        self.errors = open(os.path.join(os.environ["HOME"], "errors"), "w+b")
        self.process = subprocess.Popen(arguments, env=self.env, stderr=self.errors)
        self.n_polls = 0
        self.root = wait_for(self._find_application, "the program on the accessibility bus")
        wait_for(lambda: self.root.children, "its window")
        wait_for(self.focused, "the focus to be in its window")

    def _find_application(self):
        if self.process.poll() is not None:
            raise Failure(f"the program ended with {self.process.returncode}: {self.read_errors()}")
        registry = Node(self.bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
        for node in registry.children:
            pid = self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                     GLib.Variant("(s)", (node.name_on_bus,)), GLib.VariantType("(u)"), Gio.DBusCallFlags.NONE, 5000,
                                     None).unpack()[0]
            if pid == self.process.pid:
                return node
        return None

    def items(self):
        """Every object that the program has, visible or not, in no order. Asking for those that are new takes long, and is done now and then."""
        if self.n_polls % 10 == 0:
            self.root.touch()
        self.n_polls += 1
        answer = self.bus.call_sync(self.root.name_on_bus, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems", None, None,
                                    Gio.DBusCallFlags.NONE, 10000, None)
        return [Item(self.bus, item) for item in answer.unpack()[0]]

    def texts(self):
        return [item.name for item in self.items() if item.name and item.has("visible")]

    def focused(self):
        return next((item for item in self.items() if item.has("focused")), None)

    def find(self, name):
        """Waits for a visible object whose name is @name, or begins with it where it ends in "…"."""
        matches = (lambda text: text.startswith(name[:-1])) if name.endswith("…") else (lambda text: text == name)
        return wait_for(lambda: next((item for item in self.items() if matches(item.name) and item.has("visible")), None), f"“{name}”")

    def wait_focus(self, name):
        """Waits for the focus to be on an object whose name begins with @name."""
        def is_there():
            item = self.focused()
            return item if item is not None and item.name.startswith(name) else None
        return wait_for(is_there, f"the focus to be on “{name}”")

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True, env=self.env)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "15", text], check=True, env=self.env)

    def windows(self):
        """Left, top, width and height of every window of the program on the screen, popovers too."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True, env=self.env)
        places = []
        for window in found.stdout.split():
            answer = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window], capture_output=True, text=True, env=self.env)
            values = dict(line.split("=") for line in answer.stdout.split())
            if "HEIGHT" in values:
                places.append(tuple(int(values[key]) for key in ("X", "Y", "WIDTH", "HEIGHT")))
        return places

    def place(self, item):
        """Left, top, width and height of an object on the screen. The bus knows places within a window alone: which window that is, is told by
        the size of what fills it, up to a frame around it. A tooltip, which is low, may be as large as a button elsewhere: it is passed over."""
        windows = [window for window in self.windows() if window[3] > TOOLTIP_HEIGHT]
        extents, best, node = item.node.extents, None, item.node
        while node is not None and best is None:
            try:
                left, top, width, height = node.extents
            except GLib.Error:  # not everything has a place
                width, height = 0, 0
            for window in windows:
                spare = window[2] - width, window[3] - height
                if all(0 <= pixels <= 30 for pixels in spare):
                    best = (window[0] + spare[0] // 2 + extents[0] - left, window[1] + spare[1] // 2 + extents[1] - top)
            node = node.parent
        if best is None:
            raise Failure(f"“{item.name}” is in no window of {windows}")
        return *best, extents[2], extents[3]

    def mouse(self, *words):
        """What xdotool does with the pointer: "mousemove", x, y, "click", 1."""
        subprocess.run(["xdotool", *map(str, words)], check=True, env=self.env)

    def click(self, item, x=0.5):
        """Clicks in the middle of an object, or at a part of its width, once it lies still."""
        seen = []

        def lies_still():
            seen.append(self.place(item))
            return len(seen) > 2 and seen[-1] == seen[-2] == seen[-3]

        wait_for(lies_still, f"“{item.name}” to lie still")
        left, top, width, height = seen[-1]
        self.mouse("mousemove", left + round(width * x), top + height // 2, "click", 1)

    def wait_text(self, text):
        wait_for(lambda: text in self.texts(), f"“{text}”")

    def read_errors(self):
        self.errors.seek(0)
        return self.errors.read().decode("utf-8", "replace")

    def describe(self):
        """What a failure is read by: the texts that are there, and standard error."""
        try:
            texts = self.texts()
            focus = self.focused()
        except GLib.Error as error:
            texts, focus = [str(error)], None
        return "\n".join([*texts[:200], "--- focus:", focus.name if focus else "none", "--- standard error:", self.read_errors()])

    def close(self):
        """Quits as a person does, and gives what was written to standard error."""
        try:
            for _ in range(6):
                # a key that is pressed while the focus goes from a dialog back to its window reaches neither
                self.key("ctrl+q")
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self.process.wait(TIMEOUT / 6)
                    break
            else:
                raise Failure("the program does not quit")
        finally:
            self.end()
        return self.read_errors()

    def end(self):
        for process in (self.process, self.manager):
            if process.poll() is None:
                process.terminate()
                process.wait(5)


@contextlib.contextmanager
def running(arguments, env=None):
    """A program that has nothing to complain of to the end; where something fails, what it shows is told."""
    app = Program(arguments, env)
    try:
        yield app
        errors = app.close()
        if errors.strip():
            raise Failure(f"standard error is not empty:\n{errors}")
    except Failure:
        print(app.describe(), file=sys.stderr)
        raise
    finally:
        app.end()
