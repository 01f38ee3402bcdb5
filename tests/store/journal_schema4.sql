-- SPDX-FileCopyrightText: 2026 The Bowline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A journal of schema 4 as the Bowline of that time wrote it: the form of a dump by sqlite3, every text as that code
-- made it (destinations with "file_path", plans without the add-on service, sentences in English, five steps a journey).
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES('schema_version','4');
CREATE TABLE account (
    id             TEXT PRIMARY KEY NOT NULL,
    heroku_user_id TEXT NOT NULL,
    email          TEXT NOT NULL,
    login          TEXT NOT NULL,
    sandbox        INTEGER NOT NULL,
    endpoints      TEXT NOT NULL,
    state          TEXT NOT NULL,
    message        TEXT NOT NULL,
    created_at     INTEGER
);
INSERT INTO account VALUES('a1','h1','grün@example.com','browser',1,'{"api":"http://127.0.0.1:1","data":"http://127.0.0.1:1","hasura_cloud":"http://127.0.0.1:1/v1/graphql","id":"http://127.0.0.1:1"}','ready','',1795262400000);
CREATE TABLE project (
    id          TEXT PRIMARY KEY NOT NULL,
    name        TEXT NOT NULL UNIQUE,
    destination TEXT NOT NULL,
    created_at  INTEGER
);
INSERT INTO project VALUES('p1','Küche','{"kind":"own_store"}',1795262401000);
INSERT INTO project VALUES('p2','Shop','{"file_path":"/srv/Läden/.env","kind":"env_file"}',1795262402000);
CREATE TABLE env_var (
    project    TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    updated_at INTEGER,
    sealed     BLOB NOT NULL,
    PRIMARY KEY (project, name)
);
INSERT INTO env_var VALUES('p1','A',5,1795262403000,X'00017365616c6564');
CREATE TABLE sync (
    id                  TEXT PRIMARY KEY NOT NULL,
    project             TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    env_var             TEXT NOT NULL,
    account             TEXT NOT NULL,
    app_id              TEXT NOT NULL,
    app_name            TEXT NOT NULL,
    addon_id            TEXT NOT NULL,
    addon_name          TEXT NOT NULL,
    plan                TEXT NOT NULL,
    attachment          TEXT NOT NULL,
    config_var          TEXT NOT NULL,
    credential          TEXT NOT NULL,
    transforms          INTEGER NOT NULL,
    state               TEXT NOT NULL,
    reason              TEXT NOT NULL,
    error_code          TEXT NOT NULL,
    state_since         INTEGER,
    synced_at           INTEGER,
    proven_at           INTEGER,
    proof               TEXT NOT NULL,
    release             INTEGER NOT NULL,
    sealed_value        BLOB NOT NULL,
    fingerprint         TEXT NOT NULL,
    written_fingerprint TEXT NOT NULL,
    created_at          INTEGER
);
INSERT INTO sync VALUES('s1','p1','DATABASE_URL','a1','app-id','sushi','addon-id','postgresql-round-1','essential-0','DATABASE','DATABASE_URL','default',1,'in_sync','','',1795262404000,1795262405000,1795262406000,'a fresh TLS login from this computer (PostgreSQL 15.8, TLSv1.3)',77,X'010076','f1','f2',1795262407000);
INSERT INTO sync VALUES('s2','p2','DATABASE_URL','a1','app-id','sushi','addon-id','postgresql-round-1','essential-0','DATABASE','DATABASE_URL','default',2,'in_sync','','',1795262404000,1795262405000,1795262406000,'a fresh TLS login from this computer (PostgreSQL 15.8, TLSv1.3)',77,X'010076','f1','f2',1795262407000);
CREATE TABLE journey (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    sync         TEXT NOT NULL,
    project      TEXT REFERENCES project (id) ON DELETE CASCADE,
    env_var      TEXT NOT NULL,
    what         TEXT NOT NULL,
    cause        TEXT NOT NULL,
    release      INTEGER NOT NULL,
    release_text TEXT NOT NULL,
    started_at   INTEGER,
    ended_at     INTEGER,
    result       TEXT NOT NULL,
    error_code   TEXT NOT NULL,
    message      TEXT NOT NULL,
    before_print TEXT NOT NULL,
    after_print  TEXT NOT NULL
, released_at INTEGER, noticed_by TEXT NOT NULL DEFAULT '');
INSERT INTO journey VALUES(1,'s2','p2','DATABASE_URL','DATABASE_URL follows DATABASE_URL of sushi','Credential rotation',70,'Update DATABASE by heroku-postgresql',1795262500000,1795262502000,'succeeded','','','f0','f1',1795262497000,'release');
INSERT INTO journey VALUES(2,'s1','p1','DATABASE_URL','DATABASE_URL follows DATABASE_URL of sushi','Credential rotation',71,'Update DATABASE by heroku-postgresql',1795262560000,1795262562000,'succeeded','','','f1','f2',1795262557000,'release');
INSERT INTO journey VALUES(3,'s2','p2','DATABASE_URL','DATABASE_URL follows DATABASE_URL of sushi','Credential rotation',72,'Update DATABASE by heroku-postgresql',1795262620000,1795262622000,'succeeded','','','f2','f3',1795262617000,'release');
INSERT INTO journey VALUES(4,'s2','p2','DATABASE_URL','DATABASE_URL follows DATABASE_URL of sushi','Credential rotation',73,'Update DATABASE by heroku-postgresql',1795262680000,1795262682000,'failed','destination.unwritable','The env file /srv/Läden/.env cannot be read or written. Check the folder and its permissions.','f3','f4',1795262677000,'release');
INSERT INTO journey VALUES(5,'s2','p2','DATABASE_URL','DATABASE_URL follows DATABASE_URL of sushi','Credential rotation',74,'Update DATABASE by heroku-postgresql',1795262740000,1795262742000,'succeeded','','','f4','f5',1795262737000,'release');
INSERT INTO journey VALUES(6,'s1','p1','DATABASE_URL','DATABASE_URL follows DATABASE_URL of sushi','Credential rotation',75,'Update DATABASE by heroku-postgresql',1795262800000,1795262802000,'succeeded','','','f5','f6',1795262797000,'release');
INSERT INTO journey VALUES(7,'s2','p2','DATABASE_URL','DATABASE_URL follows DATABASE_URL of sushi','Credential rotation',76,'Update DATABASE by heroku-postgresql',1795262860000,1795262862000,'succeeded','','','f6','f7',1795262857000,'release');
INSERT INTO journey VALUES(8,'s2','p2','DATABASE_URL','DATABASE_URL follows DATABASE_URL of sushi','Credential rotation',77,'Update DATABASE by heroku-postgresql',1795262920000,1795262922000,'failed','destination.unwritable','The env file /srv/Läden/.env cannot be read or written. Check the folder and its permissions.','f7','f8',1795262917000,'release');
INSERT INTO journey VALUES(9,'s2','p2','DATABASE_URL','DATABASE_URL follows DATABASE_URL of sushi','Credential rotation',78,'Update DATABASE by heroku-postgresql',1795262980000,1795262982000,'succeeded','','','f8','f9',1795262977000,'release');
INSERT INTO journey VALUES(10,'s1','p1','DATABASE_URL','DATABASE_URL follows DATABASE_URL of sushi','Credential rotation',79,'Update DATABASE by heroku-postgresql',1795263040000,1795263042000,'succeeded','','','f9','f10',1795263037000,'release');
INSERT INTO journey VALUES(11,'s2','p2','DATABASE_URL','DATABASE_URL follows DATABASE_URL of sushi','Credential rotation',80,'Update DATABASE by heroku-postgresql',1795263100000,NULL,'running','','','f10','f11',1795263097000,'release');
INSERT INTO journey VALUES(12,'s2',NULL,'DATABASE_URL','DATABASE_URL follows DATABASE_URL of sushi','Credential rotation',81,'Update DATABASE by heroku-postgresql',1795263160000,1795263162000,'failed','destination.unwritable','The env file /srv/Läden/.env cannot be read or written. Check the folder and its permissions.','f11','f12',1795263157000,'release');
CREATE TABLE journey_step (
    journey    INTEGER NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    started_at INTEGER,
    ended_at   INTEGER,
    outcome    TEXT NOT NULL,
    PRIMARY KEY (journey, position)
) WITHOUT ROWID;
INSERT INTO journey_step VALUES(1,1,'detect',1795262500000,1795262500000,'');
INSERT INTO journey_step VALUES(1,2,'fetch',1795262500000,1795262500400,'');
INSERT INTO journey_step VALUES(1,3,'classify',1795262500400,1795262500410,'rotation');
INSERT INTO journey_step VALUES(1,4,'write',1795262500410,1795262501000,'');
INSERT INTO journey_step VALUES(1,5,'prove',1795262501000,1795262502000,'a fresh TLS login from this computer (PostgreSQL 15.8, TLSv1.3)');
INSERT INTO journey_step VALUES(2,1,'detect',1795262560000,1795262560000,'');
INSERT INTO journey_step VALUES(2,2,'fetch',1795262560000,1795262560400,'');
INSERT INTO journey_step VALUES(2,3,'classify',1795262560400,1795262560410,'rotation');
INSERT INTO journey_step VALUES(2,4,'write',1795262560410,1795262561000,'');
INSERT INTO journey_step VALUES(2,5,'prove',1795262561000,1795262562000,'a fresh TLS login from this computer (PostgreSQL 15.8, TLSv1.3)');
INSERT INTO journey_step VALUES(3,1,'detect',1795262620000,1795262620000,'');
INSERT INTO journey_step VALUES(3,2,'fetch',1795262620000,1795262620400,'');
INSERT INTO journey_step VALUES(3,3,'classify',1795262620400,1795262620410,'rotation');
INSERT INTO journey_step VALUES(3,4,'write',1795262620410,1795262621000,'');
INSERT INTO journey_step VALUES(3,5,'prove',1795262621000,1795262622000,'a fresh TLS login from this computer (PostgreSQL 15.8, TLSv1.3)');
INSERT INTO journey_step VALUES(4,1,'detect',1795262680000,1795262680000,'');
INSERT INTO journey_step VALUES(4,2,'fetch',1795262680000,1795262680400,'');
INSERT INTO journey_step VALUES(4,3,'classify',1795262680400,1795262680410,'rotation');
INSERT INTO journey_step VALUES(4,4,'write',1795262680410,1795262682000,'destination.unwritable');
INSERT INTO journey_step VALUES(5,1,'detect',1795262740000,1795262740000,'');
INSERT INTO journey_step VALUES(5,2,'fetch',1795262740000,1795262740400,'');
INSERT INTO journey_step VALUES(5,3,'classify',1795262740400,1795262740410,'rotation');
INSERT INTO journey_step VALUES(5,4,'write',1795262740410,1795262741000,'');
INSERT INTO journey_step VALUES(5,5,'prove',1795262741000,1795262742000,'a fresh TLS login from this computer (PostgreSQL 15.8, TLSv1.3)');
INSERT INTO journey_step VALUES(6,1,'detect',1795262800000,1795262800000,'');
INSERT INTO journey_step VALUES(6,2,'fetch',1795262800000,1795262800400,'');
INSERT INTO journey_step VALUES(6,3,'classify',1795262800400,1795262800410,'rotation');
INSERT INTO journey_step VALUES(6,4,'write',1795262800410,1795262801000,'');
INSERT INTO journey_step VALUES(6,5,'prove',1795262801000,1795262802000,'a fresh TLS login from this computer (PostgreSQL 15.8, TLSv1.3)');
INSERT INTO journey_step VALUES(7,1,'detect',1795262860000,1795262860000,'');
INSERT INTO journey_step VALUES(7,2,'fetch',1795262860000,1795262860400,'');
INSERT INTO journey_step VALUES(7,3,'classify',1795262860400,1795262860410,'rotation');
INSERT INTO journey_step VALUES(7,4,'write',1795262860410,1795262861000,'');
INSERT INTO journey_step VALUES(7,5,'prove',1795262861000,1795262862000,'a fresh TLS login from this computer (PostgreSQL 15.8, TLSv1.3)');
INSERT INTO journey_step VALUES(8,1,'detect',1795262920000,1795262920000,'');
INSERT INTO journey_step VALUES(8,2,'fetch',1795262920000,1795262920400,'');
INSERT INTO journey_step VALUES(8,3,'classify',1795262920400,1795262920410,'rotation');
INSERT INTO journey_step VALUES(8,4,'write',1795262920410,1795262922000,'destination.unwritable');
INSERT INTO journey_step VALUES(9,1,'detect',1795262980000,1795262980000,'');
INSERT INTO journey_step VALUES(9,2,'fetch',1795262980000,1795262980400,'');
INSERT INTO journey_step VALUES(9,3,'classify',1795262980400,1795262980410,'rotation');
INSERT INTO journey_step VALUES(9,4,'write',1795262980410,1795262981000,'');
INSERT INTO journey_step VALUES(9,5,'prove',1795262981000,1795262982000,'a fresh TLS login from this computer (PostgreSQL 15.8, TLSv1.3)');
INSERT INTO journey_step VALUES(10,1,'detect',1795263040000,1795263040000,'');
INSERT INTO journey_step VALUES(10,2,'fetch',1795263040000,1795263040400,'');
INSERT INTO journey_step VALUES(10,3,'classify',1795263040400,1795263040410,'rotation');
INSERT INTO journey_step VALUES(10,4,'write',1795263040410,1795263041000,'');
INSERT INTO journey_step VALUES(10,5,'prove',1795263041000,1795263042000,'a fresh TLS login from this computer (PostgreSQL 15.8, TLSv1.3)');
INSERT INTO journey_step VALUES(11,1,'detect',1795263100000,1795263100000,'');
INSERT INTO journey_step VALUES(11,2,'fetch',1795263100000,1795263100400,'');
INSERT INTO journey_step VALUES(11,3,'classify',1795263100400,1795263100410,'rotation');
INSERT INTO journey_step VALUES(11,4,'write',1795263100410,1795263101000,'');
INSERT INTO journey_step VALUES(11,5,'prove',1795263101000,NULL,'');
INSERT INTO journey_step VALUES(12,1,'detect',1795263160000,1795263160000,'');
INSERT INTO journey_step VALUES(12,2,'fetch',1795263160000,1795263160400,'');
INSERT INTO journey_step VALUES(12,3,'classify',1795263160400,1795263160410,'rotation');
INSERT INTO journey_step VALUES(12,4,'write',1795263160410,1795263162000,'destination.unwritable');
CREATE TABLE setting (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO setting VALUES('poll_seconds','7');
INSERT INTO setting VALUES('recovery_card','12');
CREATE TABLE webhook (
    account TEXT NOT NULL,
    app_id  TEXT NOT NULL,
    webhook TEXT NOT NULL,
    url     TEXT NOT NULL,
    print   TEXT NOT NULL,
    PRIMARY KEY (account, app_id)
) WITHOUT ROWID;
INSERT INTO webhook VALUES('a1','app-id','w1','https://hooks.example/t','p');
CREATE TABLE webhook_delivery (
    event_at INTEGER NOT NULL,
    event    TEXT NOT NULL,
    account  TEXT NOT NULL,
    delivery TEXT NOT NULL,
    PRIMARY KEY (event_at, event, account)
) WITHOUT ROWID;
INSERT INTO webhook_delivery VALUES(1795262400000000,'e1','a1','d1');
CREATE TABLE webhook_due (
    account TEXT NOT NULL,
    app_id  TEXT NOT NULL,
    newest  INTEGER NOT NULL,
    PRIMARY KEY (account, app_id)
) WITHOUT ROWID;
INSERT INTO webhook_due VALUES('a1','app-id',1);
CREATE TABLE replica (
    id          TEXT PRIMARY KEY NOT NULL,
    alive_until INTEGER NOT NULL
);
CREATE TABLE lease (
    kind    TEXT NOT NULL,
    subject TEXT NOT NULL,
    holder  TEXT NOT NULL,
    epoch   INTEGER NOT NULL,
    PRIMARY KEY (kind, subject)
);
CREATE TABLE secret (
    name   TEXT PRIMARY KEY NOT NULL,
    sealed BLOB NOT NULL
);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('journey',12);
CREATE UNIQUE INDEX sync_of_env_var ON sync (project, env_var) WHERE state NOT IN ('opted_out', 'disconnected');
CREATE INDEX journey_of_project ON journey (project, id);
CREATE INDEX journey_unfinished ON journey (id) WHERE ended_at IS NULL;
CREATE INDEX lease_of_holder ON lease (holder);
CREATE INDEX journey_of_sync ON journey (sync, id);
COMMIT;
