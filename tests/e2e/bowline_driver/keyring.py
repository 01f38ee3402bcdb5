# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's keyring: a real gnome-keyring, so that tests can also lock it or take it away."""
import subprocess

from . import processes
from .waiting import wait_for

_SERVICE = "org.freedesktop.secrets"
_DEFAULT = "/org/freedesktop/secrets/aliases/default"
_LOGIN = "/org/freedesktop/secrets/collection/login"
_PASSWORD = b"only-for-this-desktop"


class Keyring:
    def __init__(self, desktop):
        self._desktop = desktop
        self._daemon = None

    def unlock(self):
        """Starts the daemon with its login keyring unlocked. A locked one opens again only in a new daemon."""
        self.take_away()
        self._daemon = self._desktop.start(
            "keyring", ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
            stdin=subprocess.PIPE)
        self._daemon.stdin.write(_PASSWORD)
        self._daemon.stdin.close()
        self._desktop.wait_for_name(_SERVICE)
        wait_for(lambda: self.locked() is False, "the keyring to open", explain=lambda: self._desktop.log("keyring"))

    def lock(self):
        self._desktop.dbus(_SERVICE, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock",
                           f"['{_LOGIN}']")
        wait_for(self.locked, "the keyring to lock")

    def locked(self):
        """True, False, or None while there is no keyring."""
        answer = self._desktop.dbus(_SERVICE, _DEFAULT, "org.freedesktop.DBus.Properties.Get",
                                    "org.freedesktop.Secret.Collection", "Locked")
        return None if answer is None else "true" in answer

    def take_away(self):
        if self._daemon:
            processes.stop(self._daemon)
            self._daemon = None
