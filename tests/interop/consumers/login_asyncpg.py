# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Logs in with each URL of standard input as asyncpg does, and prints a line for each: tls, plain, or refused with a reason."""
import asyncio
import sys

import asyncpg


async def login(url):
    connection = await asyncpg.connect(url, timeout=20)
    try:
        found = await connection.fetchval("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
        return "tls" if found else "plain"
    finally:
        await connection.close()


for line in sys.stdin:
    try:
        print(asyncio.run(login(line.rstrip("\n"))), flush=True)
    except Exception as error:  # whatever it is, the login was refused
        print("refused", str(error).replace("\n", " "), flush=True)
