// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// node.js: logs in with each URL of standard input as npm's `pg` does, and prints a line for each: tls, plain, or
// refused with a reason. The package is found through NODE_PATH.
const { Client } = require('pg');
const lines = require('readline').createInterface({ input: process.stdin });

async function login(url) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 20000 });
    client.on('error', () => {});
    try {
        await client.connect();
        const found = await client.query('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
        return found.rows[0].ssl ? 'tls' : 'plain';
    } finally {
        client.end().catch(() => {});
    }
}

// With some wishes for TLS the library fails in a callback of its own, which ends most programs.
let settle = () => {};
process.on('uncaughtException', (error) => settle('refused ' + firstLine(error)));

function firstLine(error) {
    return String(error.message).split('\n')[0];
}

(async () => {
    for await (const url of lines) {
        const answer = await new Promise((done) => {
            settle = done;
            login(url).then(done, (error) => done('refused ' + firstLine(error)));
        });
        console.log(answer);
    }
    process.exit(0);
})();
