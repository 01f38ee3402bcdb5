# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client of the service, written from app/service/protocol.md."""
import itertools
import json
import socket

from . import processes
from .waiting import DriveError


def socket_of(pid):
    """Where a service listens that was started with --socket."""
    words = processes.command_line(pid).split(" ")
    return words[words.index("--socket") + 1]


class ServiceClient:
    def __init__(self, path, seconds=30):
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(seconds)
        try:
            self._socket.connect(str(path))
        except OSError:
            self._socket.close()
            raise
        self._lines = self._socket.makefile("rwb")
        self._ids = itertools.count(1)
        self.greeting = self.call("hello", protocol=1, client="test")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._lines.close()
        self._socket.close()

    def call(self, method, **parameters):
        number = next(self._ids)
        message = {"jsonrpc": "2.0", "id": number, "method": method, "params": parameters}
        self._lines.write(json.dumps(message).encode() + b"\n")
        self._lines.flush()
        while True:
            line = self._lines.readline()
            if not line:
                raise DriveError(f"{method}: the service hung up")
            answer = json.loads(line)
            if answer.get("id") == number:
                if "error" in answer:
                    raise DriveError(f"{method}: {answer['error']['data']['code']}")
                return answer["result"]

    def env_var(self, name):
        """The row of an env var in the first project that has it."""
        for project in self.call("state.subscribe")["projects"]:
            for row in self.call("env_vars.list", project=project["id"]):
                if row["name"] == name:
                    return row
        return None

    def value(self, name):
        return self.call("env_vars.reveal", project=self.env_var(name)["project"], name=name)
