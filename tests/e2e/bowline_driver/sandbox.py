# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bowline-sandbox as a process, and what a test asks of its Heroku over the documented API."""
import base64
import json
import os
import shutil
import socket
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

from . import processes
from .waiting import USUAL, DriveError, wait_for

_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def _free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Sandbox:
    """Logins come back to a port of its own, so that tests run side by side."""

    def __init__(self, desktop, program, arguments=()):
        # PostgreSQL refuses root and then runs as another user, who must be able to reach the folder.
        self.folder = Path(tempfile.mkdtemp(prefix="bowline-sandbox-"))
        self.folder.chmod(0o755)
        reader, writer = os.pipe()
        with open(writer, "wb") as output:
            self.process = desktop.start("sandbox", [program, "--port", "0", "--state-dir", self.folder / "state",
                                                     "--redirect-uri", f"http://127.0.0.1:{_free_port()}/callback",
                                                     *arguments], stdout=output)
        with open(reader, "rb") as pipe:
            line = pipe.readline()
        if not line:
            self.stop()
            raise DriveError("bowline-sandbox did not start: " + desktop.log("sandbox"))
        self.info = json.loads(line)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        code = processes.stop(self.process, USUAL)
        shutil.rmtree(self.folder, ignore_errors=True)
        return code

    @property
    def token(self):
        return self.info["accounts"][0]["token"]

    @property
    def environment(self):
        """What points Bowline at this sandbox."""
        return {"BOWLINE_HEROKU_API": self.info["api"], "BOWLINE_HEROKU_DATA": self.info["data"],
                "BOWLINE_HEROKU_ID": self.info["id"], "BOWLINE_HASURA_CLOUD": self.info["hasura_cloud"],
                "BOWLINE_OAUTH_REDIRECT": self.info["redirect_uri"]}

    def call(self, method, url, body=None, authorization=None):
        """The JSON of an answer, or a DriveError with its status."""
        request = urllib.request.Request(url, method=method, headers={
            "Accept": "application/vnd.heroku+json; version=3", "Content-Type": "application/json",
            "Authorization": authorization or f"Bearer {self.token}"})
        if body is not None:
            request.data = json.dumps(body).encode()
        try:
            with _opener.open(request, timeout=60) as answer:
                text = answer.read()
                return json.loads(text) if text else None
        except urllib.error.HTTPError as error:
            raise DriveError(f"{method} {url}: {error.code} {error.read()[:300]!r}") from error

    def api(self, method, path, body=None):
        return self.call(method, self.info["api"] + path, body)

    def data(self, method, path, body=None):
        return self.call(method, self.info["data"] + path, body)

    def control(self, method, path, body=None):
        return self.call(method, self.info["control"] + path, body)

    def config_vars(self, app):
        return self.api("GET", f"/apps/{app}/config-vars")

    def addon_of(self, app, config_var="DATABASE_URL"):
        """The name of the database behind a config var of an app."""
        name = config_var.removesuffix("_URL")
        for attachment in self.api("GET", f"/apps/{app}/addon-attachments"):
            if attachment["name"] == name:
                return attachment["addon"]["name"]
        raise DriveError(f"{app} has no attachment {name}")

    def links(self, app, config_var="DATABASE_URL"):
        """The data links of the database behind a config var, as the Heroku CLI lists them."""
        return self.call("GET", f"{self.info['data']}/client/v11/databases/{self.addon_of(app, config_var)}/links",
                         authorization=self._basic)

    @property
    def _basic(self):
        """How the Heroku CLI shows a token to the Data API."""
        return "Basic " + base64.b64encode(f":{self.token}".encode()).decode()

    def rotate(self, app, config_var="DATABASE_URL", seconds=USUAL):
        """Rotates the default credential as the Heroku CLI does, and waits until Heroku's config var has the new value.
        Gives the old and the new one."""
        before = self.config_vars(app)[config_var]
        self.call("POST", f"{self.info['data']}/postgres/v0/databases/{self.addon_of(app, config_var)}"
                          "/credentials/default/credentials_rotation", {}, self._basic)
        after = wait_for(lambda: self._changed(app, config_var, before), f"{config_var} of {app} to change at Heroku",
                         seconds)
        return before, after

    def _changed(self, app, config_var, before):
        value = self.config_vars(app)[config_var]
        return value if value != before else None
