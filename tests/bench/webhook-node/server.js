// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a webhook receiver looks like in node with care: signature over the raw body in constant time, the same checks and
// tables as Bowline, and one SQLite transaction (WAL, synchronous=FULL) for all requests that arrived in one turn.
//   node server.js <folder with node_modules> <database> <token> <secret> <app id>
'use strict';
const [modules, path, token, secret, app] = process.argv.slice(2);
const crypto = require('crypto');
const http = require('http');
const Database = require(modules + '/node_modules/better-sqlite3');

const db = new Database(path);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`CREATE TABLE webhook_delivery (event_at INTEGER NOT NULL, event TEXT NOT NULL, account TEXT NOT NULL,
         delivery TEXT NOT NULL, PRIMARY KEY (event_at, event, account)) WITHOUT ROWID;
         CREATE TABLE webhook_due (account TEXT NOT NULL, app_id TEXT NOT NULL, newest INTEGER NOT NULL,
         PRIMARY KEY (account, app_id)) WITHOUT ROWID`);
const insert = db.prepare('INSERT INTO webhook_delivery (event_at, event, account, delivery) VALUES (?, ?, ?, ?) '
                          + 'ON CONFLICT DO NOTHING');
const mark = db.prepare('INSERT INTO webhook_due (account, app_id, newest) VALUES (?, ?, ?) '
                        + 'ON CONFLICT (account, app_id) DO UPDATE SET newest = excluded.newest');
const store = db.transaction((batch) => {
    let due = false;
    for (const each of batch)
        due = insert.run(each.at, each.event, 'account-1', each.delivery).changes > 0 || due;
    if (due)
        mark.run('account-1', app, Date.now());
});

let waiting = [];
function flush() {
    const batch = waiting;
    waiting = [];
    store(batch);
    for (const each of batch) {
        each.response.writeHead(204);
        each.response.end();
    }
}

function take(request, response, body) {
    const refuse = (status) => { response.writeHead(status); response.end(); };
    if (request.method !== 'POST' || !request.url.endsWith('/' + token))
        return refuse(404);
    const expected = crypto.createHmac('sha256', secret).update(body).digest();
    const given = Buffer.from(request.headers['heroku-webhook-hmac-sha256'] || '', 'base64');
    if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected))
        return refuse(401);
    let event;
    try {
        event = JSON.parse(body);
        if (event.data.app.id !== app || Date.now() - Date.parse(event.created_at) > 73 * 3600 * 1000)
            return refuse(400);
        const at = Date.parse(event.created_at) * 1000 + Number(event.created_at.slice(23, 26));
        waiting.push({ at, event: event.webhook_metadata.event.id, delivery: event.webhook_metadata.delivery.id, response });
    } catch (error) {
        return refuse(400);
    }
    if (waiting.length === 1)
        setImmediate(flush);
}

const server = http.createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => take(request, response, parts.length === 1 ? parts[0] : Buffer.concat(parts)));
});
server.listen(0, '127.0.0.1', () => console.log('port ' + server.address().port));
