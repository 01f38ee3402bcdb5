# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client of the service, written from app/service/protocol.md."""
import itertools
import json
import re
import socket
from pathlib import Path

from . import processes
from .waiting import DriveError

_SPECIFICATION = Path(__file__).resolve().parents[3] / "app" / "service" / "protocol.md"
PROTOCOL = int(re.search(r"^Version (\d+)\.", _SPECIFICATION.read_text(), re.MULTILINE).group(1))


class Gone(Exception):
    """The service has ended in the middle of a call: whether it was done is not known."""


class Refused(DriveError):
    """The service's answer is an error; `code` is its stable text."""

    def __init__(self, method, error):
        self.code = error["data"]["code"]
        super().__init__(f"{method}: {self.code}: {error['message']} ({error['data'].get('detail', '')})")


def socket_of(pid):
    """Where a service listens that was started with --socket."""
    words = processes.command_line(pid).split(" ")
    return words[words.index("--socket") + 1]


class ServiceClient:
    def __init__(self, path, seconds=60):
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(seconds)
        self._lines = self._socket.makefile("rb")
        self._ids = itertools.count(1)
        try:
            self._socket.connect(str(path))
            self.greeting = self.call("hello", protocol=PROTOCOL, client="test")
        except (OSError, Gone):
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._lines.close()
        self._socket.close()

    def send(self, method, **parameters):
        """Asks, and does not wait for the answer, which has the number that this gives."""
        number = next(self._ids)
        message = {"jsonrpc": "2.0", "id": number, "method": method, "params": parameters}
        try:
            self._socket.sendall(json.dumps(message).encode() + b"\n")
        except OSError as error:
            raise Gone(f"{method}: {error}") from error
        return number

    def call(self, method, **parameters):
        number = self.send(method, **parameters)
        answer = {}
        while answer.get("id") != number:
            try:
                line = self._lines.readline()
            except OSError as error:
                raise Gone(f"{method}: {error}") from error
            if not line.endswith(b"\n"):
                raise Gone(f"{method}: the service has hung up")
            answer = json.loads(line)
        if "error" in answer:
            raise Refused(method, answer["error"])
        return answer["result"]

    def env_var(self, name):
        """The row of an env var in the first project that has it."""
        for project in self.call("state.subscribe")["projects"]:
            for row in self.call("env_vars.list", project=project["id"])["rows"]:
                if row["name"] == name:
                    return row
        return None

    def value(self, name):
        return self.call("env_vars.reveal", project=self.env_var(name)["project"], name=name)
