-- SPDX-FileCopyrightText: 2026 The Bowline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What `.dump` of sqlite3 gave of a journal of schema 6, written by the Bowline of that time: first by a German service, then
-- by one that spoke English. Sealed values are cut off, and a path is another.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES('schema_version','6');
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
INSERT INTO account VALUES('2143a969-2873-4669-92b3-12e713dc7f52','e188a7f8-8bf7-4740-84fe-5051b8420567','ada@example.com','api_token',0,'{"api":"http://127.0.0.1:44289","data":"http://127.0.0.1:44289","hasura_cloud":"http://127.0.0.1:44289/hasura/v1/graphql","id":"http://127.0.0.1:44289"}','ready','',1796083199321);
CREATE TABLE project (
    id          TEXT PRIMARY KEY NOT NULL,
    name        TEXT NOT NULL UNIQUE,
    destination TEXT NOT NULL,
    created_at  INTEGER
);
INSERT INTO project VALUES('17ad0359-0da7-47e4-842d-ca6094e1dc12','Küche','{"kind":"own_store"}',1796083199676);
INSERT INTO project VALUES('40f79010-2fe8-4db4-91a1-fae3340607c3','Shop','{"file_path":"/srv/shop/.env","kind":"env_file"}',1796083199716);
CREATE TABLE env_var (
    project    TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    updated_at INTEGER,
    sealed     BLOB NOT NULL,
    PRIMARY KEY (project, name)
);
INSERT INTO env_var VALUES('17ad0359-0da7-47e4-842d-ca6094e1dc12','PG_URL',122,1796083261408,X'01a8dc6e8271c54b');
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
INSERT INTO sync VALUES('b4c46442-b37a-4fb6-b80a-67f91ee1ac72','17ad0359-0da7-47e4-842d-ca6094e1dc12','PG_URL','2143a969-2873-4669-92b3-12e713dc7f52','958c444c-7aaf-48f7-8cc6-7cd7a79f8213','tempura','3aa408e1-28d2-4401-885b-9edc6f414f53','postgresql-globular-19724','essential-0','DATABASE','DATABASE_URL','default',0,'in_sync','','',1796083252331,1796083294777,1796083294959,'a fresh TLS login from this computer (PostgreSQL 15.18, TLSv1.3)',4,X'01204498013cd8cb','a73dcc552a08f4c6030de97d47f54e4c','a73dcc552a08f4c6030de97d47f54e4c',1796083199733);
INSERT INTO sync VALUES('f0656442-0682-4961-ba95-2bf9ed5d73c0','40f79010-2fe8-4db4-91a1-fae3340607c3','DATABASE_URL','2143a969-2873-4669-92b3-12e713dc7f52','117f04da-9d76-42ae-b493-35b0940812ab','onigiri-shop','dd487249-32d8-4721-8b0c-2ba574f22421','postgresql-tapered-52619','essential-1','DATABASE','DATABASE_URL','default',0,'unproven','The value does not begin with postgres:// or postgresql://.','url.invalid',1796083309928,1796083312156,1796083288904,'a fresh TLS login from this computer (PostgreSQL 15.18, TLSv1.3)',6,X'019f8e04cbb018df','124b3c90bd686cf852883336d9329db1','124b3c90bd686cf852883336d9329db1',1796083205739);
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
, released_at INTEGER, noticed_by TEXT NOT NULL DEFAULT '', search TEXT);
INSERT INTO journey VALUES(1,'b4c46442-b37a-4fb6-b80a-67f91ee1ac72','17ad0359-0da7-47e4-842d-ca6094e1dc12','PG_URL','PG_URL folgt DATABASE_URL von tempura','Datenbank verbunden',2,'Attach DATABASE (@ref:postgresql-globular-19724)',1796083199759,1796083200208,'succeeded','','eine frische TLS-Anmeldung von diesem Computer (PostgreSQL 15.18, TLSv1.3)','','dc9ce1f8d6a904506277ff82315968de',NULL,'connect','pg_urlpg_url folgt database_url von tempuradatenbank verbundenattach database (@ref:postgresql-globular-19724)eine frische tls-anmeldung von diesem computer (postgresql 15.18, tlsv1.3)');
INSERT INTO journey VALUES(2,'f0656442-0682-4961-ba95-2bf9ed5d73c0','40f79010-2fe8-4db4-91a1-fae3340607c3','DATABASE_URL','DATABASE_URL folgt DATABASE_URL von onigiri-shop','Datenbank verbunden',2,'Attach DATABASE (@ref:postgresql-tapered-52619)',1796083205768,1796083206034,'succeeded','','eine frische TLS-Anmeldung von diesem Computer (PostgreSQL 15.18, TLSv1.3)','','d9ac13acd06893aee56ffc3974edf273',NULL,'connect','database_urldatabase_url folgt database_url von onigiri-shopdatenbank verbundenattach database (@ref:postgresql-tapered-52619)eine frische tls-anmeldung von diesem computer (postgresql 15.18, tlsv1.3)');
INSERT INTO journey VALUES(3,'b4c46442-b37a-4fb6-b80a-67f91ee1ac72','17ad0359-0da7-47e4-842d-ca6094e1dc12','PG_URL','PG_URL folgt DATABASE_URL von tempura','Wechsel der Zugangsdaten',3,'Update DATABASE by heroku-postgresql',1796083219973,1796083220535,'succeeded','','eine frische TLS-Anmeldung von diesem Computer (PostgreSQL 15.18, TLSv1.3)','dc9ce1f8d6a904506277ff82315968de','3f3e702086aa995d511a26362fc68b2e',1796083212000,'release','pg_urlpg_url folgt database_url von tempurawechsel der zugangsdatenupdate database by heroku-postgresqleine frische tls-anmeldung von diesem computer (postgresql 15.18, tlsv1.3)');
INSERT INTO journey VALUES(4,'f0656442-0682-4961-ba95-2bf9ed5d73c0','40f79010-2fe8-4db4-91a1-fae3340607c3','DATABASE_URL','DATABASE_URL folgt DATABASE_URL von onigiri-shop','Wechsel der Zugangsdaten',3,'Update DATABASE by heroku-postgresql',1796083227929,1796083238398,'failed','destination.unwritable','/srv/shop/.env ist keine gewöhnliche Datei, daher hat Bowline nichts geändert. Wählen Sie eine Env-Datei.','d9ac13acd06893aee56ffc3974edf273','e0dc6b7478c4df7933e9e615c2b4235c',1796083226000,'release','database_urldatabase_url folgt database_url von onigiri-shopwechsel der zugangsdatenupdate database by heroku-postgresql/srv/shop/.env ist keine gewöhnliche datei, daher hat bowline nichts geändert. wählen sie eine env-datei.');
INSERT INTO journey VALUES(5,'f0656442-0682-4961-ba95-2bf9ed5d73c0','40f79010-2fe8-4db4-91a1-fae3340607c3','DATABASE_URL','DATABASE_URL folgt DATABASE_URL von onigiri-shop','Jetzt synchronisieren',3,'Update DATABASE by heroku-postgresql',1796083240849,1796083241456,'succeeded','','eine frische TLS-Anmeldung von diesem Computer (PostgreSQL 15.18, TLSv1.3)','e0dc6b7478c4df7933e9e615c2b4235c','e0dc6b7478c4df7933e9e615c2b4235c',NULL,'sync_now','database_urldatabase_url folgt database_url von onigiri-shopjetzt synchronisierenupdate database by heroku-postgresqleine frische tls-anmeldung von diesem computer (postgresql 15.18, tlsv1.3)');
INSERT INTO journey VALUES(6,'b4c46442-b37a-4fb6-b80a-67f91ee1ac72','17ad0359-0da7-47e4-842d-ca6094e1dc12','PG_URL','PG_URL folgt DATABASE_URL von tempura','Jetzt synchronisieren',3,'Update DATABASE by heroku-postgresql',1796083246602,1796083247088,'succeeded','','eine frische TLS-Anmeldung von diesem Computer (PostgreSQL 15.18, TLSv1.3)','3f3e702086aa995d511a26362fc68b2e','3f3e702086aa995d511a26362fc68b2e',NULL,'sync_now','pg_urlpg_url folgt database_url von tempurajetzt synchronisierenupdate database by heroku-postgresqleine frische tls-anmeldung von diesem computer (postgresql 15.18, tlsv1.3)');
INSERT INTO journey VALUES(7,'b4c46442-b37a-4fb6-b80a-67f91ee1ac72','17ad0359-0da7-47e4-842d-ca6094e1dc12','PG_URL','PG_URL follows DATABASE_URL of tempura','First value',3,'Update DATABASE by heroku-postgresql',1796083251271,1796083252332,'succeeded','','a fresh TLS login from this computer (PostgreSQL 15.18, TLSv1.3)','3f3e702086aa995d511a26362fc68b2e','7d61e4917b8fc45fb3ee5b45ff1ec64a',NULL,'start','pg_urlpg_url follows database_url of tempurafirst valueupdate database by heroku-postgresqla fresh tls login from this computer (postgresql 15.18, tlsv1.3)');
INSERT INTO journey VALUES(8,'f0656442-0682-4961-ba95-2bf9ed5d73c0','40f79010-2fe8-4db4-91a1-fae3340607c3','DATABASE_URL','DATABASE_URL follows DATABASE_URL of onigiri-shop','First value',3,'Update DATABASE by heroku-postgresql',1796083251295,1796083252332,'succeeded','','a fresh TLS login from this computer (PostgreSQL 15.18, TLSv1.3)','e0dc6b7478c4df7933e9e615c2b4235c','e463ad432dfc770d5b094819b927bc9d',NULL,'start','database_urldatabase_url follows database_url of onigiri-shopfirst valueupdate database by heroku-postgresqla fresh tls login from this computer (postgresql 15.18, tlsv1.3)');
INSERT INTO journey VALUES(9,'b4c46442-b37a-4fb6-b80a-67f91ee1ac72','17ad0359-0da7-47e4-842d-ca6094e1dc12','PG_URL','PG_URL follows DATABASE_URL of tempura','Credential rotation',4,'Update DATABASE by heroku-postgresql',1796083261184,1796083261509,'succeeded','','a fresh TLS login from this computer (PostgreSQL 15.18, TLSv1.3)','7d61e4917b8fc45fb3ee5b45ff1ec64a','a73dcc552a08f4c6030de97d47f54e4c',1796083259000,'release','pg_urlpg_url follows database_url of tempuracredential rotationupdate database by heroku-postgresqla fresh tls login from this computer (postgresql 15.18, tlsv1.3)');
INSERT INTO journey VALUES(10,'f0656442-0682-4961-ba95-2bf9ed5d73c0','40f79010-2fe8-4db4-91a1-fae3340607c3','DATABASE_URL','DATABASE_URL follows DATABASE_URL of onigiri-shop','Credential rotation',4,'Update DATABASE by heroku-postgresql',1796083275263,1796083282821,'failed','destination.unwritable','/srv/shop/.env is not a regular file, so Bowline did not change it. Choose an env file.','e463ad432dfc770d5b094819b927bc9d','dbece05434e233647bb9eab954d0b7ad',1796083274000,'release','database_urldatabase_url follows database_url of onigiri-shopcredential rotationupdate database by heroku-postgresql/srv/shop/.env is not a regular file, so bowline did not change it. choose an env file.');
INSERT INTO journey VALUES(11,'f0656442-0682-4961-ba95-2bf9ed5d73c0','40f79010-2fe8-4db4-91a1-fae3340607c3','DATABASE_URL','DATABASE_URL follows DATABASE_URL of onigiri-shop','Sync now',4,'Update DATABASE by heroku-postgresql',1796083288248,1796083288904,'succeeded','','a fresh TLS login from this computer (PostgreSQL 15.18, TLSv1.3)','dbece05434e233647bb9eab954d0b7ad','dbece05434e233647bb9eab954d0b7ad',NULL,'sync_now','database_urldatabase_url follows database_url of onigiri-shopsync nowupdate database by heroku-postgresqla fresh tls login from this computer (postgresql 15.18, tlsv1.3)');
INSERT INTO journey VALUES(12,'b4c46442-b37a-4fb6-b80a-67f91ee1ac72','17ad0359-0da7-47e4-842d-ca6094e1dc12','PG_URL','PG_URL follows DATABASE_URL of tempura','Sync now',4,'Update DATABASE by heroku-postgresql',1796083294032,1796083294960,'succeeded','','a fresh TLS login from this computer (PostgreSQL 15.18, TLSv1.3)','a73dcc552a08f4c6030de97d47f54e4c','a73dcc552a08f4c6030de97d47f54e4c',NULL,'sync_now','pg_urlpg_url follows database_url of tempurasync nowupdate database by heroku-postgresqla fresh tls login from this computer (postgresql 15.18, tlsv1.3)');
INSERT INTO journey VALUES(13,'f0656442-0682-4961-ba95-2bf9ed5d73c0','40f79010-2fe8-4db4-91a1-fae3340607c3','DATABASE_URL','DATABASE_URL follows DATABASE_URL of onigiri-shop','Config var changed',6,'Detach DATABASE (@ref:postgresql-tapered-52619)',1796083309438,1796083312171,'unproven','url.invalid','The value does not begin with postgres:// or postgresql://.','dbece05434e233647bb9eab954d0b7ad','124b3c90bd686cf852883336d9329db1',1796083308000,'release','database_urldatabase_url follows database_url of onigiri-shopconfig var changeddetach database (@ref:postgresql-tapered-52619)the value does not begin with postgres:// or postgresql://.');
CREATE TABLE journey_step (
    journey    INTEGER NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    started_at INTEGER,
    ended_at   INTEGER,
    outcome    TEXT NOT NULL,
    PRIMARY KEY (journey, position)
) WITHOUT ROWID;
INSERT INTO journey_step VALUES(1,1,'detect',1796083199759,1796083199759,'');
INSERT INTO journey_step VALUES(1,2,'fetch',1796083199759,1796083200028,'');
INSERT INTO journey_step VALUES(1,3,'classify',1796083200028,1796083200029,'first');
INSERT INTO journey_step VALUES(1,4,'write',1796083200045,1796083200152,'');
INSERT INTO journey_step VALUES(1,5,'prove',1796083200152,1796083200203,'eine frische TLS-Anmeldung von diesem Computer (PostgreSQL 15.18, TLSv1.3)');
INSERT INTO journey_step VALUES(1,6,'record',1796083200208,1796083200208,'');
INSERT INTO journey_step VALUES(2,1,'detect',1796083205768,1796083205768,'');
INSERT INTO journey_step VALUES(2,2,'fetch',1796083205768,1796083205846,'');
INSERT INTO journey_step VALUES(2,3,'classify',1796083205846,1796083205847,'first');
INSERT INTO journey_step VALUES(2,4,'write',1796083205869,1796083206015,'');
INSERT INTO journey_step VALUES(2,5,'prove',1796083206015,1796083206033,'eine frische TLS-Anmeldung von diesem Computer (PostgreSQL 15.18, TLSv1.3)');
INSERT INTO journey_step VALUES(2,6,'record',1796083206034,1796083206034,'');
INSERT INTO journey_step VALUES(3,1,'detect',1796083219973,1796083219973,'');
INSERT INTO journey_step VALUES(3,2,'fetch',1796083219973,1796083220119,'');
INSERT INTO journey_step VALUES(3,3,'classify',1796083220119,1796083220120,'rotation');
INSERT INTO journey_step VALUES(3,4,'write',1796083220155,1796083220243,'');
INSERT INTO journey_step VALUES(3,5,'prove',1796083220243,1796083220534,'eine frische TLS-Anmeldung von diesem Computer (PostgreSQL 15.18, TLSv1.3)');
INSERT INTO journey_step VALUES(3,6,'record',1796083220535,1796083220535,'');
INSERT INTO journey_step VALUES(4,1,'detect',1796083227929,1796083227929,'');
INSERT INTO journey_step VALUES(4,2,'fetch',1796083227929,1796083228038,'');
INSERT INTO journey_step VALUES(4,3,'classify',1796083228038,1796083228059,'rotation');
INSERT INTO journey_step VALUES(4,4,'write',1796083228059,1796083228104,'destination.unwritable');
INSERT INTO journey_step VALUES(4,5,'record',1796083228301,1796083228301,'');
INSERT INTO journey_step VALUES(4,6,'detect',1796083230300,1796083230300,'');
INSERT INTO journey_step VALUES(4,7,'fetch',1796083230300,1796083230417,'');
INSERT INTO journey_step VALUES(4,8,'classify',1796083230417,1796083230417,'none');
INSERT INTO journey_step VALUES(4,9,'write',1796083230418,1796083230447,'destination.unwritable');
INSERT INTO journey_step VALUES(4,10,'record',1796083230448,1796083230448,'');
INSERT INTO journey_step VALUES(4,11,'detect',1796083230443,1796083230458,'');
INSERT INTO journey_step VALUES(4,12,'fetch',1796083230458,1796083230620,'');
INSERT INTO journey_step VALUES(4,13,'classify',1796083230620,1796083230620,'none');
INSERT INTO journey_step VALUES(4,14,'write',1796083230621,1796083230711,'destination.unwritable');
INSERT INTO journey_step VALUES(4,15,'record',1796083230712,1796083230712,'');
INSERT INTO journey_step VALUES(4,16,'detect',1796083238219,1796083238219,'');
INSERT INTO journey_step VALUES(4,17,'fetch',1796083238219,1796083238313,'');
INSERT INTO journey_step VALUES(4,18,'classify',1796083238313,1796083238313,'none');
INSERT INTO journey_step VALUES(4,19,'write',1796083238335,1796083238397,'destination.unwritable');
INSERT INTO journey_step VALUES(4,20,'record',1796083238398,1796083238398,'');
INSERT INTO journey_step VALUES(5,1,'detect',1796083240849,1796083240849,'');
INSERT INTO journey_step VALUES(5,2,'fetch',1796083240849,1796083241047,'');
INSERT INTO journey_step VALUES(5,3,'classify',1796083241047,1796083241048,'none');
INSERT INTO journey_step VALUES(5,4,'write',1796083241057,1796083241447,'');
INSERT INTO journey_step VALUES(5,5,'prove',1796083241451,1796083241455,'eine frische TLS-Anmeldung von diesem Computer (PostgreSQL 15.18, TLSv1.3)');
INSERT INTO journey_step VALUES(5,6,'record',1796083241456,1796083241456,'');
INSERT INTO journey_step VALUES(6,1,'detect',1796083246602,1796083246603,'');
INSERT INTO journey_step VALUES(6,2,'fetch',1796083246603,1796083246776,'');
INSERT INTO journey_step VALUES(6,3,'classify',1796083246776,1796083246777,'none');
INSERT INTO journey_step VALUES(6,4,'write',1796083246778,1796083246967,'');
INSERT INTO journey_step VALUES(6,5,'prove',1796083246968,1796083247087,'eine frische TLS-Anmeldung von diesem Computer (PostgreSQL 15.18, TLSv1.3)');
INSERT INTO journey_step VALUES(6,6,'record',1796083247088,1796083247088,'');
INSERT INTO journey_step VALUES(7,1,'detect',1796083251271,1796083251295,'');
INSERT INTO journey_step VALUES(7,2,'fetch',1796083251295,1796083251640,'');
INSERT INTO journey_step VALUES(7,3,'classify',1796083251640,1796083251640,'first');
INSERT INTO journey_step VALUES(7,4,'write',1796083251641,1796083251735,'');
INSERT INTO journey_step VALUES(7,5,'prove',1796083251735,1796083252315,'a fresh TLS login from this computer (PostgreSQL 15.18, TLSv1.3)');
INSERT INTO journey_step VALUES(7,6,'record',1796083252332,1796083252332,'');
INSERT INTO journey_step VALUES(8,1,'detect',1796083251295,1796083251295,'');
INSERT INTO journey_step VALUES(8,2,'fetch',1796083251295,1796083251655,'');
INSERT INTO journey_step VALUES(8,3,'classify',1796083251655,1796083251656,'first');
INSERT INTO journey_step VALUES(8,4,'write',1796083251656,1796083251769,'');
INSERT INTO journey_step VALUES(8,5,'prove',1796083251769,1796083252331,'a fresh TLS login from this computer (PostgreSQL 15.18, TLSv1.3)');
INSERT INTO journey_step VALUES(8,6,'record',1796083252332,1796083252332,'');
INSERT INTO journey_step VALUES(9,1,'detect',1796083261184,1796083261184,'');
INSERT INTO journey_step VALUES(9,2,'fetch',1796083261184,1796083261286,'');
INSERT INTO journey_step VALUES(9,3,'classify',1796083261286,1796083261312,'rotation');
INSERT INTO journey_step VALUES(9,4,'write',1796083261312,1796083261490,'');
INSERT INTO journey_step VALUES(9,5,'prove',1796083261490,1796083261506,'a fresh TLS login from this computer (PostgreSQL 15.18, TLSv1.3)');
INSERT INTO journey_step VALUES(9,6,'record',1796083261509,1796083261509,'');
INSERT INTO journey_step VALUES(10,1,'detect',1796083275263,1796083275263,'');
INSERT INTO journey_step VALUES(10,2,'fetch',1796083275263,1796083275378,'');
INSERT INTO journey_step VALUES(10,3,'classify',1796083275378,1796083275379,'rotation');
INSERT INTO journey_step VALUES(10,4,'write',1796083275407,1796083275653,'destination.unwritable');
INSERT INTO journey_step VALUES(10,5,'record',1796083275666,1796083275666,'');
INSERT INTO journey_step VALUES(10,6,'detect',1796083277765,1796083277765,'');
INSERT INTO journey_step VALUES(10,7,'fetch',1796083277765,1796083277940,'');
INSERT INTO journey_step VALUES(10,8,'classify',1796083277940,1796083277940,'none');
INSERT INTO journey_step VALUES(10,9,'write',1796083277947,1796083277966,'destination.unwritable');
INSERT INTO journey_step VALUES(10,10,'record',1796083277966,1796083277966,'');
INSERT INTO journey_step VALUES(10,11,'detect',1796083282367,1796083282367,'');
INSERT INTO journey_step VALUES(10,12,'fetch',1796083282367,1796083282632,'');
INSERT INTO journey_step VALUES(10,13,'classify',1796083282632,1796083282633,'none');
INSERT INTO journey_step VALUES(10,14,'write',1796083282635,1796083282821,'destination.unwritable');
INSERT INTO journey_step VALUES(10,15,'record',1796083282821,1796083282821,'');
INSERT INTO journey_step VALUES(11,1,'detect',1796083288248,1796083288248,'');
INSERT INTO journey_step VALUES(11,2,'fetch',1796083288248,1796083288517,'');
INSERT INTO journey_step VALUES(11,3,'classify',1796083288517,1796083288517,'none');
INSERT INTO journey_step VALUES(11,4,'write',1796083288518,1796083288712,'');
INSERT INTO journey_step VALUES(11,5,'prove',1796083288713,1796083288904,'a fresh TLS login from this computer (PostgreSQL 15.18, TLSv1.3)');
INSERT INTO journey_step VALUES(11,6,'record',1796083288904,1796083288904,'');
INSERT INTO journey_step VALUES(12,1,'detect',1796083294032,1796083294032,'');
INSERT INTO journey_step VALUES(12,2,'fetch',1796083294032,1796083294353,'');
INSERT INTO journey_step VALUES(12,3,'classify',1796083294353,1796083294354,'none');
INSERT INTO journey_step VALUES(12,4,'write',1796083294371,1796083294827,'');
INSERT INTO journey_step VALUES(12,5,'prove',1796083294827,1796083294959,'a fresh TLS login from this computer (PostgreSQL 15.18, TLSv1.3)');
INSERT INTO journey_step VALUES(12,6,'record',1796083294960,1796083294960,'');
INSERT INTO journey_step VALUES(13,1,'detect',1796083309438,1796083309438,'');
INSERT INTO journey_step VALUES(13,2,'fetch',1796083309438,1796083309618,'');
INSERT INTO journey_step VALUES(13,3,'classify',1796083309618,1796083309632,'other');
INSERT INTO journey_step VALUES(13,4,'write',1796083309632,1796083309794,'');
INSERT INTO journey_step VALUES(13,5,'prove',1796083309807,1796083309928,'url.invalid');
INSERT INTO journey_step VALUES(13,6,'record',1796083309928,1796083309928,'');
INSERT INTO journey_step VALUES(13,7,'detect',1796083311030,1796083311030,'');
INSERT INTO journey_step VALUES(13,8,'fetch',1796083311030,1796083311253,'');
INSERT INTO journey_step VALUES(13,9,'classify',1796083311253,1796083311253,'none');
INSERT INTO journey_step VALUES(13,10,'write',1796083311271,1796083311302,'');
INSERT INTO journey_step VALUES(13,11,'prove',1796083311311,1796083311508,'url.invalid');
INSERT INTO journey_step VALUES(13,12,'record',1796083311536,1796083311536,'');
INSERT INTO journey_step VALUES(13,13,'detect',1796083311957,1796083311957,'');
INSERT INTO journey_step VALUES(13,14,'fetch',1796083311957,1796083312111,'');
INSERT INTO journey_step VALUES(13,15,'classify',1796083312111,1796083312112,'none');
INSERT INTO journey_step VALUES(13,16,'write',1796083312119,1796083312156,'');
INSERT INTO journey_step VALUES(13,17,'prove',1796083312159,1796083312171,'url.invalid');
INSERT INTO journey_step VALUES(13,18,'record',1796083312171,1796083312171,'');
CREATE TABLE setting (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE webhook (
    account TEXT NOT NULL,
    app_id  TEXT NOT NULL,
    webhook TEXT NOT NULL,
    url     TEXT NOT NULL,
    print   TEXT NOT NULL,
    PRIMARY KEY (account, app_id)
) WITHOUT ROWID;
CREATE TABLE webhook_delivery (
    event_at INTEGER NOT NULL,
    event    TEXT NOT NULL,
    account  TEXT NOT NULL,
    delivery TEXT NOT NULL,
    PRIMARY KEY (event_at, event, account)
) WITHOUT ROWID;
CREATE TABLE webhook_due (
    account TEXT NOT NULL,
    app_id  TEXT NOT NULL,
    newest  INTEGER NOT NULL,
    PRIMARY KEY (account, app_id)
) WITHOUT ROWID;
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
CREATE TABLE file_rescue (
    id         TEXT PRIMARY KEY NOT NULL,
    computer   TEXT NOT NULL,
    sealed     BLOB NOT NULL,
    created_at INTEGER NOT NULL
);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('journey',13);
CREATE UNIQUE INDEX sync_of_env_var ON sync (project, env_var) WHERE state NOT IN ('opted_out', 'disconnected');
CREATE INDEX journey_of_project ON journey (project, id);
CREATE INDEX journey_unfinished ON journey (id) WHERE ended_at IS NULL;
CREATE INDEX lease_of_holder ON lease (holder);
CREATE INDEX journey_of_sync ON journey (sync, id);
CREATE INDEX journey_unfolded ON journey (id) WHERE search IS NULL;
CREATE INDEX journey_of_start ON journey (started_at, id);
CREATE INDEX journey_of_result ON journey (result, id);
CREATE INDEX journey_of_project_result ON journey (project, result, id);
CREATE INDEX journey_of_sync_result ON journey (sync, result, id);
CREATE INDEX journey_rotations ON journey (id) WHERE before_print <> '' AND after_print <> '' AND before_print <> after_print;
COMMIT;
