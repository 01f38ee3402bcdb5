# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop shell gives to programs, beside the window manager: a tray (StatusNotifierWatcher) and a notification
server. A process of its own, since it must answer while a test waits."""
import json
import subprocess
import sys
from pathlib import Path

from .waiting import wait_for

WATCHER, NOTIFICATIONS = "org.kde.StatusNotifierWatcher", "org.freedesktop.Notifications"
_ITEM = "org.kde.StatusNotifierItem"
_XML = """<node>
<interface name="org.kde.StatusNotifierWatcher">
  <method name="RegisterStatusNotifierItem"><arg direction="in" type="s"/></method>
  <method name="RegisterStatusNotifierHost"><arg direction="in" type="s"/></method>
  <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
  <property name="ProtocolVersion" type="i" access="read"/>
  <signal name="StatusNotifierItemRegistered"><arg type="s"/></signal>
  <signal name="StatusNotifierHostRegistered"/>
</interface>
<interface name="org.freedesktop.Notifications">
  <method name="GetCapabilities"><arg direction="out" type="as"/></method>
  <method name="GetServerInformation"><arg direction="out" type="s"/><arg direction="out" type="s"/>
    <arg direction="out" type="s"/><arg direction="out" type="s"/></method>
  <method name="Notify"><arg direction="in" type="s"/><arg direction="in" type="u"/><arg direction="in" type="s"/>
    <arg direction="in" type="s"/><arg direction="in" type="s"/><arg direction="in" type="as"/>
    <arg direction="in" type="a{sv}"/><arg direction="in" type="i"/><arg direction="out" type="u"/></method>
  <method name="CloseNotification"><arg direction="in" type="u"/></method>
</interface>
</node>"""


class Shell:
    """The process, seen from a test."""

    def __init__(self, desktop):
        self._desktop = desktop
        self._path = Path(desktop.folder) / "shell.jsonl"
        with open(self._path, "wb") as output:
            self._process = desktop.start("shell", [sys.executable, "-B", "-m", "bowline_driver.shell"], stdout=output,
                                          cwd=Path(__file__).parents[1])
        desktop.wait_for_name(WATCHER)
        desktop.wait_for_name(NOTIFICATIONS)

    def _events(self, kind):
        return [event for event in map(json.loads, self._path.read_text().splitlines()) if event["kind"] == kind]

    def notifications(self):
        return self._events("notification")

    def item(self):
        """The bus name of the newest tray icon."""
        return wait_for(lambda: self._events("item") or None, "an icon in the tray", 20)[-1]["name"]

    def tool_tip(self):
        return self._desktop.dbus(self.item(), "/StatusNotifierItem", "org.freedesktop.DBus.Properties.Get", _ITEM,
                                  "ToolTip") or ""

    def activate(self):
        """A click on the icon."""
        self._desktop.dbus(self.item(), "/StatusNotifierItem", _ITEM + ".Activate", "0", "0")

    def close(self):
        self._process.terminate()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()


def _serve():
    from gi.repository import Gio, GLib

    def tell(**event):
        print(json.dumps(event), flush=True)

    def call(_bus, sender, _path, _interface, method, parameters, invocation):
        values, answer = parameters.unpack(), None
        if method == "RegisterStatusNotifierItem":
            tell(kind="item", name=sender if values[0].startswith("/") else values[0])
        elif method == "GetCapabilities":
            answer = GLib.Variant("(as)", (["body", "body-markup", "actions"],))
        elif method == "GetServerInformation":
            answer = GLib.Variant("(ssss)", ("test", "Bowline", "1", "1.2"))
        elif method == "Notify":
            tell(kind="notification", app=values[0], title=values[3], body=values[4])
            answer = GLib.Variant("(u)", (1,))
        invocation.return_value(answer)

    def get(_bus, _sender, _path, _interface, name):
        return {"IsStatusNotifierHostRegistered": GLib.Variant("b", True), "ProtocolVersion": GLib.Variant("i", 0),
                "RegisteredStatusNotifierItems": GLib.Variant("as", [])}[name]

    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    node = Gio.DBusNodeInfo.new_for_xml(_XML)
    for path, interface in (("/StatusNotifierWatcher", WATCHER), ("/org/freedesktop/Notifications", NOTIFICATIONS)):
        bus.register_object(path, node.lookup_interface(interface), call, get, None)
    for name in (WATCHER, NOTIFICATIONS):
        Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE, None, None)
    GLib.MainLoop().run()


if __name__ == "__main__":
    _serve()
