<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>QDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>bowline</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>default credential</source>
        <translation>Standard-Zugangsdaten</translation>
    </message>
    <message>
        <source>credential %1</source>
        <translation>Zugangsdaten %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Minutes, not minimum</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Hours</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tagen</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>Opted out</source>
        <extracomment>State of a sync: a person has ended it</extracomment>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Updating</source>
        <extracomment>State of a sync: the new value is on its way</extracomment>
        <translation>Wird aktualisiert</translation>
    </message>
    <message>
        <source>Not proven</source>
        <extracomment>State of a sync: written, but nobody has seen it work yet</extracomment>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Offline</source>
        <extracomment>State of a sync: Heroku or the destination cannot be reached</extracomment>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Waiting for Heroku</source>
        <translation>Wartet auf Heroku</translation>
    </message>
    <message>
        <source>Failing</source>
        <extracomment>State of a sync: the destination refuses the value</extracomment>
        <translation>Schlägt fehl</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <extracomment>State of a sync: it follows nothing until a person does something</extracomment>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>In sync, proven %1</source>
        <translation>Synchron, bestätigt %1</translation>
    </message>
    <message>
        <source>Manual</source>
        <extracomment>Status of an env var that was set by hand</extracomment>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>%1 is a span of time: in 5 min</extracomment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>just now</source>
        <extracomment>Instead of a time: less than a moment ago</extracomment>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a span of time: 5 min ago</extracomment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm:ss t</source>
        <translation>d. MMM yyyy, HH:mm:ss t</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>Result of what happened: it has not ended</extracomment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <extracomment>Result of what happened</extracomment>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>Result of what happened</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <extracomment>Result of what happened: there was nothing to do</extracomment>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Needs a login</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>Login cannot be read</source>
        <translation>Anmeldung nicht lesbar</translation>
    </message>
    <message>
        <source>Browser login</source>
        <translation>Anmeldung im Browser</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Heroku CLI login</source>
        <translation>Anmeldung der Heroku CLI</translation>
    </message>
    <message>
        <source>Bowline&apos;s sync service: keeps env vars equal to the Heroku Postgres URL they follow.</source>
        <translation>Der Sync-Dienst von Bowline: hält Env-Variablen gleich der Heroku-Postgres-URL, der sie folgen.</translation>
    </message>
    <message>
        <source>Listen here instead of at %1.</source>
        <translation>Hier auf Verbindungen warten statt unter %1.</translation>
    </message>
    <message>
        <source>No change so far</source>
        <translation>Bisher keine Änderung</translation>
    </message>
    <message>
        <source>1 change so far</source>
        <translation>Bisher 1 Änderung</translation>
    </message>
    <message>
        <source>%1 changes so far</source>
        <translation>Bisher %1 Änderungen</translation>
    </message>
    <message>
        <source>Time to detect</source>
        <translation>Zeit bis zum Erkennen</translation>
    </message>
    <message>
        <source>Time to write</source>
        <translation>Zeit bis zum Schreiben</translation>
    </message>
    <message>
        <source>Time to proof</source>
        <translation>Zeit bis zur Bestätigung</translation>
    </message>
    <message>
        <source>from Heroku&apos;s release until Bowline knew of it</source>
        <translation>vom Release bei Heroku, bis Bowline davon wusste</translation>
    </message>
    <message>
        <source>from then until the new value was written</source>
        <translation>von da an, bis der neue Wert geschrieben war</translation>
    </message>
    <message>
        <source>from then until the new value was seen to work</source>
        <translation>von da an, bis der neue Wert nachweislich funktionierte</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>90 % in %1, 99 % in %2, all in %3</source>
        <translation>90 % in %1, 99 % in %2, alle in %3</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>%1 %2: %3.</source>
        <translation>%1 %2: %3.</translation>
    </message>
    <message>
        <source>%1 Of %2 changes half took at most %3, 90 % at most %4, 99 % at most %5, and the longest %6.</source>
        <translation>%1 Von %2 Änderungen dauerte die Hälfte höchstens %3, 90 % höchstens %4, 99 % höchstens %5 und die längste %6.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>A state that only another version of Bowline knows</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Another login</source>
        <translation>Andere Anmeldung</translation>
    </message>
    <message>
        <source>libpq (psql, Python, Ruby, PHP)</source>
        <translation>libpq (psql, Python, Ruby, PHP)</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Ein anderes Programm</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Separate variables</source>
        <translation>Einzelne Variablen</translation>
    </message>
    <message>
        <source>JDBC URL</source>
        <translation>JDBC-URL</translation>
    </message>
    <message>
        <source>ADO.NET connection string</source>
        <translation>ADO.NET-Verbindungszeichenfolge</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>In a way that this version of Bowline does not know</source>
        <translation>Auf eine Weise, die diese Version von Bowline nicht kennt</translation>
    </message>
    <message>
        <source>TLS required</source>
        <translation>TLS verlangt</translation>
    </message>
    <message>
        <source>%1:// scheme</source>
        <translation>Schema %1://</translation>
    </message>
</context>
<context>
    <name>bowline::AboutDialog</name>
    <message>
        <source>About Bowline</source>
        <translation>Über Bowline</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>A bowline is the knot that holds and never jams.</source>
        <translation>Der Bowline, auf Deutsch Palstek, ist der Knoten, der hält und sich nie festzieht.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Bowline is not made or endorsed by Heroku or Hasura.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Bowline wird von Heroku und Hasura weder hergestellt noch unterstützt.</translation>
    </message>
</context>
<context>
    <name>bowline::AccountsCard</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>No account yet. Add one to follow its databases.</source>
        <translation>Noch kein Konto. Eines hinzufügen, um seinen Datenbanken zu folgen.</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Heading of a column: the kind of login, such as browser or API token</extracomment>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Log in to Heroku</source>
        <translation>Bei Heroku anmelden</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>Use an API token</source>
        <translation>API-Token verwenden</translation>
    </message>
    <message>
        <source>Use the Heroku CLI login</source>
        <translation>Anmeldung der Heroku CLI verwenden</translation>
    </message>
    <message>
        <source>%1, sandbox</source>
        <translation>%1, Sandbox</translation>
    </message>
    <message>
        <source>Log out %1</source>
        <translation>%1 abmelden</translation>
    </message>
</context>
<context>
    <name>bowline::ActDialog</name>
    <message>
        <source>What it touches</source>
        <translation>Was betroffen ist</translation>
    </message>
    <message>
        <source>Copy the Heroku CLI&apos;s command</source>
        <translation>Den Befehl für die Heroku CLI kopieren</translation>
    </message>
    <message>
        <source>The same with the Heroku CLI:</source>
        <translation>Dasselbe mit der Heroku CLI:</translation>
    </message>
    <message>
        <source>Show the exact requests</source>
        <translation>Die genauen Anfragen zeigen</translation>
    </message>
    <message>
        <source>Exact requests</source>
        <translation>Genaue Anfragen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: back from what went wrong to the preview of the act</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: closes the dialog when everything is finished</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Looking at what this touches…</source>
        <translation>Es wird ermittelt, was betroffen ist…</translation>
    </message>
    <message>
        <source>What this touches could not be found out, so nothing can be done yet.</source>
        <translation>Was davon betroffen ist, ließ sich nicht ermitteln. Darum ist noch nichts möglich.</translation>
    </message>
    <message>
        <source>Things had changed since the preview. This is the new one; nothing has been done yet.</source>
        <translation>Seit der Vorschau hat sich etwas geändert. Dies ist die neue; noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gesichert in %1.</translation>
    </message>
    <message>
        <source>SQL (*.sql)</source>
        <translation>SQL (*.sql)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save a script that brings it back…</source>
        <translation>Ein Skript sichern, das es zurückbringt…</translation>
    </message>
    <message>
        <source>Save a script that brings it back</source>
        <translation>Ein Skript sichern, das es zurückbringt</translation>
    </message>
    <message>
        <source>Bowline&apos;s service went away before it answered. If it had begun, it goes on when the service is back, and is followed here.</source>
        <translation>Der Dienst von Bowline war weg, bevor er geantwortet hat. Falls er begonnen hatte, macht er weiter, sobald er zurück ist; das ist dann hier zu sehen.</translation>
    </message>
    <message>
        <source>Bowline&apos;s service is back, and goes on where it had stopped.</source>
        <translation>Der Dienst von Bowline ist zurück und macht dort weiter, wo er aufgehört hat.</translation>
    </message>
    <message>
        <source>Bowline&apos;s service was restarted. It takes up what was begun as soon as it can use the account, and that is followed here.</source>
        <translation>Der Dienst von Bowline wurde neu gestartet. Er setzt das Begonnene fort, sobald er das Konto verwenden kann; das ist dann hier zu sehen.</translation>
    </message>
    <message>
        <source>Bowline&apos;s service is away just now. The act goes on without this window, and is followed here when the service is back.</source>
        <translation>Der Dienst von Bowline ist gerade nicht zu erreichen. Die Handlung läuft ohne dieses Fenster weiter und ist hier wieder zu sehen, sobald er zurück ist.</translation>
    </message>
</context>
<context>
    <name>bowline::ActivityDetail</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Env var</source>
        <translation>Env-Variable</translation>
    </message>
    <message>
        <source>Cause</source>
        <extracomment>Heading of a fact: why it happened</extracomment>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Release</source>
        <extracomment>Heading of a fact: the number and text of Heroku&apos;s release</extracomment>
        <translation>Release</translation>
    </message>
    <message>
        <source>Duration</source>
        <extracomment>Heading of a fact: how long it took</extracomment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>The whole journey as Markdown or PDF, without any secret</source>
        <translation>Der ganze Vorgang als Markdown oder PDF, ohne jedes Geheimnis</translation>
    </message>
    <message>
        <source>Noticed</source>
        <extracomment>Heading of a fact: when Bowline saw the change</extracomment>
        <translation>Bemerkt</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Released</source>
        <extracomment>Heading of a fact: when Heroku made the release</extracomment>
        <translation>Veröffentlicht</translation>
    </message>
</context>
<context>
    <name>bowline::ActivityFilterBar</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>Label of a choice: only what ended so</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Failed or not proven</source>
        <translation>Nicht erfolgreich</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <extracomment>Result to filter by</extracomment>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>Result to filter by</extracomment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Skipped</source>
        <extracomment>Result to filter by</extracomment>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>Label of a choice: only what happened after this time</extracomment>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Search activity</source>
        <translation>Aktivität durchsuchen</translation>
    </message>
    <message>
        <source>In the names of env vars, apps and projects, in causes and in Heroku&apos;s release texts</source>
        <translation>In den Namen von Env-Variablen, Apps und Projekten, in Ursachen und in den Release-Texten von Heroku</translation>
    </message>
</context>
<context>
    <name>bowline::ActivityModel</name>
    <message>
        <source>Time</source>
        <extracomment>Heading of a column: when it happened</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Project</source>
        <extracomment>Heading of a column: Bowline&apos;s project, not Heroku&apos;s</extracomment>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Heading of a column: what happened, as in &quot;DATABASE_URL updated&quot;</extracomment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Cause</source>
        <extracomment>Heading of a column: why it happened, as in &quot;Credential rotation&quot;</extracomment>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Release</source>
        <extracomment>Heading of a column: the number of Heroku&apos;s release, as in v42</extracomment>
        <translation>Release</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>Heading of a column: how it ended</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Duration</source>
        <extracomment>Heading of a column: how long it took</extracomment>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>bowline::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
</context>
<context>
    <name>bowline::ActivityPanel</name>
    <message>
        <source>Nothing that happened matches</source>
        <translation>Kein Ereignis passt</translation>
    </message>
    <message>
        <source>Try other filters.</source>
        <translation>Andere Filter finden es vielleicht, oder es ist nicht geschehen.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>The report was saved to %1.</source>
        <translation>Der Bericht wurde unter %1 gespeichert.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Reading what happened…</source>
        <translation>Aktivität wird gelesen…</translation>
    </message>
    <message>
        <source>What happened could not be read</source>
        <translation>Die Aktivität ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Every change that Bowline notices at Heroku appears here, with its cause, its release and how long each step took.</source>
        <translation>Hier erscheint jede Änderung, die Bowline bei Heroku bemerkt, mit Ursache, Release und der Dauer jedes Schritts.</translation>
    </message>
</context>
<context>
    <name>bowline::AppChooser</name>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
</context>
<context>
    <name>bowline::AttachDialog</name>
    <message>
        <source>Through a connection pool</source>
        <translation>Über einen Connection Pool</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Attach database</source>
        <translation>Datenbank anhängen</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Attach %1 to an app</source>
        <translation>%1 an eine App anhängen</translation>
    </message>
    <message>
        <source>Plan %1 has no connection pooling.</source>
        <translation>Der Plan %1 hat keinen Connection Pool.</translation>
    </message>
    <message>
        <source>The app gets a config var with the URL, which Heroku keeps current, and restarts.</source>
        <translation>Die App bekommt eine Config Var mit der URL, die Heroku aktuell hält, und startet neu.</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Attachment name</source>
        <translation>Name des Attachments</translation>
    </message>
</context>
<context>
    <name>bowline::AttachmentModel</name>
    <message>
        <source>%1, pooled</source>
        <extracomment>%1: the name of a credential, whose URL leads to a pool of connections</extracomment>
        <translation>%1, mit Pool</translation>
    </message>
    <message>
        <source>App</source>
        <extracomment>Heading of a column: a Heroku app</extracomment>
        <translation>App</translation>
    </message>
    <message>
        <source>Config var</source>
        <extracomment>Heading of a column: a config var of a Heroku app</extracomment>
        <translation>Config Var</translation>
    </message>
    <message>
        <source>Credential</source>
        <extracomment>Heading of a column: the name of a credential of a database</extracomment>
        <translation>Zugangsdaten</translation>
    </message>
</context>
<context>
    <name>bowline::AuthorizeAppDialog</name>
    <message>
        <source>Authorize %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Second-factor code</source>
        <translation>Code des zweiten Faktors</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Heroku asks for your second factor before it lets anyone read %1. Enter the code that your authenticator shows now. Bowline passes the code to Heroku and does not keep it.</source>
        <translation>Heroku verlangt Ihren zweiten Faktor, bevor jemand %1 lesen darf. Den Code eingeben, den Ihre Authentifizierungs-App gerade anzeigt. Bowline gibt den Code an Heroku weiter und behält ihn nicht.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
</context>
<context>
    <name>bowline::BackupModel</name>
    <message>
        <source>Backup</source>
        <extracomment>Heading of a column: the name of a backup</extracomment>
        <translation>Backup</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Heading of a column: the database that was read</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Heading of a column: what was written</extracomment>
        <translation>Nach</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Heading of a column: how a backup stands</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Heading of a column: the size of a backup</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Started</source>
        <extracomment>Heading of a column: when Heroku began with a backup</extracomment>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>Heading of a column: when a backup ended, or how far it is</extracomment>
        <translation>Beendet</translation>
    </message>
</context>
<context>
    <name>bowline::BackupScheduleRow</name>
    <message>
        <source>Schedule</source>
        <extracomment>A button: has a database backed up every day</extracomment>
        <translation>Zeitplan einrichten</translation>
    </message>
    <message>
        <source>Unschedule</source>
        <extracomment>A button: ends the daily backups of a database</extracomment>
        <translation>Zeitplan beenden</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Name of a choice: the time of day of a daily backup</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>No database of this app is backed up by itself.</source>
        <translation>Keine Datenbank dieser App wird von selbst gesichert.</translation>
    </message>
</context>
<context>
    <name>bowline::BackupText</name>
    <message>
        <source>Waiting</source>
        <extracomment>State of a backup: Heroku has not begun</extracomment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>State of a backup</extracomment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed</source>
        <extracomment>State of a backup</extracomment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of a backup</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Canceled</source>
        <extracomment>State of a backup: somebody has ended it</extracomment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>State of a backup</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Completed, warnings: %1</source>
        <extracomment>State of a backup. %1: a number</extracomment>
        <translation>Abgeschlossen, Warnungen: %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <extracomment>How far a backup is. %1: a size, such as 3.2 MB</extracomment>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>%1: every day at %2, %3</source>
        <extracomment>A schedule of backups. %1: a config var, %2: a time of day, %3: a time zone</extracomment>
        <translation>%1: jeden Tag um %2, %3</translation>
    </message>
</context>
<context>
    <name>bowline::BackupsTab</name>
    <message>
        <source>Capture backup</source>
        <translation>Backup erstellen</translation>
    </message>
    <message>
        <source>Download</source>
        <extracomment>A button: copies a link by which the file of a backup can be fetched</extracomment>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Restore into</source>
        <extracomment>Name of a choice: the database that is to be filled from a backup</extracomment>
        <translation>Wiederherstellen in</translation>
    </message>
    <message>
        <source>Choose a database</source>
        <translation>Datenbank wählen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <extracomment>Heading of a dialog. %1: the name of a backup</extracomment>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <extracomment>Heading of a dialog. %1: the name of a backup</extracomment>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Schedule backups</source>
        <translation>Zeitplan für Backups einrichten</translation>
    </message>
    <message>
        <source>Unschedule backups</source>
        <translation>Zeitplan für Backups beenden</translation>
    </message>
    <message>
        <source>Asking Heroku…</source>
        <translation>Heroku wird gefragt…</translation>
    </message>
    <message>
        <source>Heroku keeps backups by app. These are those of all databases of %1.</source>
        <translation>Heroku bewahrt Backups nach Apps auf. Dies sind die aller Datenbanken von %1.</translation>
    </message>
    <message>
        <source>this database: %1</source>
        <extracomment>A choice: the database whose backups are shown. %1: its name</extracomment>
        <translation>diese Datenbank: %1</translation>
    </message>
    <message>
        <source>Cancel restore</source>
        <translation>Wiederherstellung abbrechen</translation>
    </message>
    <message>
        <source>Cancel copy</source>
        <translation>Kopie abbrechen</translation>
    </message>
    <message>
        <source>Cancel backup</source>
        <translation>Backup abbrechen</translation>
    </message>
    <message>
        <source>Delete entry</source>
        <translation>Eintrag löschen</translation>
    </message>
    <message>
        <source>Delete backup</source>
        <translation>Backup löschen</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>The link is on the clipboard for 30 seconds.</source>
        <translation>Der Link ist 30 Sekunden lang in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Until %1 everyone who has it can fetch the backup.</source>
        <translation>Bis %1 kann jeder, der ihn hat, das Backup abrufen.</translation>
    </message>
    <message>
        <source>Everyone who has it can fetch the backup for a while.</source>
        <translation>Jeder, der ihn hat, kann das Backup eine Zeit lang abrufen.</translation>
    </message>
</context>
<context>
    <name>bowline::ChangeDestinationDialog</name>
    <message>
        <source>Use this destination</source>
        <translation>Dieses Ziel verwenden</translation>
    </message>
    <message>
        <source>Change destination</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>Where should the env vars of %1 live?</source>
        <translation>Wo sollen die Env-Variablen von %1 liegen?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Overwrite and use this destination</source>
        <translation>Überschreiben und dieses Ziel verwenden</translation>
    </message>
    <message>
        <source>Overwritten:</source>
        <translation>Überschrieben:</translation>
    </message>
    <message>
        <source>New there:</source>
        <translation>Neu dort:</translation>
    </message>
    <message>
        <source>Equal already:</source>
        <translation>Schon gleich:</translation>
    </message>
    <message>
        <source>What follows a database, or did, is written to the new destination; a list comes first. %1 is left as it is.</source>
        <translation>Was einer Datenbank folgt oder folgte, wird am neuen Ziel geschrieben; vorher kommt eine Liste. %1 bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Stays behind:</source>
        <translation>Bleibt zurück:</translation>
    </message>
    <message>
        <source>What the write does besides:</source>
        <translation>Was das Schreiben außerdem bewirkt:</translation>
    </message>
</context>
<context>
    <name>bowline::CheckModel</name>
    <message>
        <source>State</source>
        <extracomment>Heading of a column: what came of a check of a database</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>Heading of a column: what was checked in a database</extracomment>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Object</source>
        <extracomment>Heading of a column: the table, index, program … that a check found something about</extracomment>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>Heading of a column: what a check found</extracomment>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>bowline::ChecksTab</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Show muted</source>
        <translation>Stummgeschaltete zeigen</translation>
    </message>
    <message>
        <source>Run checks</source>
        <translation>Prüfungen ausführen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Looking into the database…</source>
        <translation>Die Datenbank wird geprüft …</translation>
    </message>
    <message>
        <source>The checks have not run yet.</source>
        <translation>Die Prüfungen sind noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>Run at %1.</source>
        <translation>Ausgeführt: %1.</translation>
    </message>
    <message>
        <source>Muted: %1.</source>
        <translation>Stummgeschaltet: %1.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Wieder melden</translation>
    </message>
</context>
<context>
    <name>bowline::ConfirmDialog</name>
    <message>
        <source>What is touched</source>
        <translation>Was betroffen ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>bowline::ConnectDialog</name>
    <message>
        <source>Connect a Heroku database</source>
        <translation>Heroku-Datenbank verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: back to the choice of the database</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Connect</source>
        <extracomment>Button: begins to follow the chosen database</extracomment>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: closes the dialog when everything is finished</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Connecting %1</source>
        <translation>%1 wird verbunden</translation>
    </message>
    <message>
        <source>%1 is connected, but not proven</source>
        <translation>%1 ist verbunden, aber nicht bestätigt</translation>
    </message>
    <message>
        <source>%1 follows %2 of %3 from now on. %4 Bowline goes on trying.</source>
        <translation>%1 folgt ab jetzt %2 von %3. %4 Bowline versucht es weiter.</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 ist nicht verbunden</translation>
    </message>
    <message>
        <source>%1 is connected</source>
        <translation>%1 ist verbunden</translation>
    </message>
    <message>
        <source>%1 follows %2 of %3.</source>
        <translation>%1 folgt %2 von %3.</translation>
    </message>
    <message>
        <source>Edit the sync of %1</source>
        <translation>Sync von %1 bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>bowline::ConnectForm</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Replace its present value</source>
        <translation>Jetzigen Wert ersetzen</translation>
    </message>
    <message>
        <source>Env var name</source>
        <translation>Name der Env-Variable</translation>
    </message>
    <message>
        <source>App, database, plan, config var…</source>
        <translation>App, Datenbank, Plan, Config Var…</translation>
    </message>
    <message>
        <source>No database matches</source>
        <translation>Keine Datenbank passt</translation>
    </message>
    <message>
        <source>Nothing here contains “%1”.</source>
        <translation>Nichts hier enthält „%1“.</translation>
    </message>
    <message>
        <source>Heroku databases</source>
        <translation>Heroku-Datenbanken</translation>
    </message>
    <message>
        <source>Asking Heroku for the databases…</source>
        <translation>Datenbanken werden bei Heroku abgefragt…</translation>
    </message>
    <message>
        <source>Search databases</source>
        <translation>Datenbanken durchsuchen</translation>
    </message>
    <message>
        <source>%1 (sandbox)</source>
        <translation>%1 (Sandbox)</translation>
    </message>
    <message>
        <source>Databases that %1 can reach at Heroku.</source>
        <translation>Datenbanken, die %1 bei Heroku erreicht.</translation>
    </message>
    <message>
        <source>This account has no Heroku Postgres database</source>
        <translation>Dieses Konto hat keine Heroku-Postgres-Datenbank</translation>
    </message>
    <message>
        <source>Apps without one are not listed. Add Heroku Postgres to an app, or choose another account.</source>
        <translation>Apps ohne Datenbank sind nicht aufgeführt. Heroku Postgres zu einer App hinzufügen oder ein anderes Konto wählen.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 ist frei.</translation>
    </message>
    <message>
        <source>%1 follows %2 now and will follow the chosen database instead.</source>
        <translation>%1 folgt jetzt %2 und wird stattdessen der gewählten Datenbank folgen.</translation>
    </message>
    <message>
        <source>%1 has a value, which is replaced and cannot be brought back from here.</source>
        <translation>%1 hat einen Wert; er wird ersetzt und lässt sich von hier aus nicht zurückholen.</translation>
    </message>
    <message>
        <source>%1 exists and is empty.</source>
        <translation>%1 ist vorhanden und leer.</translation>
    </message>
    <message>
        <source>%1 was opted out of this sync, which is taken up again.</source>
        <translation>%1 war von diesem Sync ausgenommen; er wird wieder aufgenommen.</translation>
    </message>
    <message>
        <source>Choose a database to see what will happen. Nothing is changed at Heroku.</source>
        <translation>Eine Datenbank wählen, um zu sehen, was geschehen wird. Bei Heroku wird nichts geändert.</translation>
    </message>
    <message>
        <source>Bowline writes %1 of %2 to %3 in %4 now, and again whenever Heroku changes it. Nothing is changed at Heroku.</source>
        <translation>Bowline schreibt %1 von %2 jetzt nach %3 in %4, und erneut bei jeder Änderung durch Heroku. Bei Heroku wird nichts geändert.</translation>
    </message>
    <message>
        <source>Asking Heroku for the URL…</source>
        <translation>Heroku wird nach der URL gefragt…</translation>
    </message>
    <message>
        <source>Choose a database to see what will be written.</source>
        <translation>Eine Datenbank wählen, um zu sehen, was geschrieben wird.</translation>
    </message>
    <message>
        <source>The URL is not shown, because of an unencoded sign in its password.</source>
        <translation>Die URL wird nicht gezeigt, weil ihr Passwort ein unkodiertes Zeichen enthält.</translation>
    </message>
    <message>
        <source>%1 is written anew.</source>
        <translation>%1 wird neu geschrieben.</translation>
    </message>
    <message>
        <source>%1 keeps its value and no longer follows Heroku.</source>
        <translation>%1 behält den Wert und folgt Heroku nicht mehr.</translation>
    </message>
    <message>
        <source>%1 are free.</source>
        <translation>%1 sind frei.</translation>
    </message>
</context>
<context>
    <name>bowline::ConnectionModel</name>
    <message>
        <source>Hidden: another role&apos;s</source>
        <translation>Verborgen: gehört einer anderen Rolle</translation>
    </message>
    <message>
        <source>Application</source>
        <extracomment>Heading of a column: what a connected program calls itself</extracomment>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>User</source>
        <extracomment>Heading of a column: the PostgreSQL user of a connection</extracomment>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>Heading of a column: the IP address that a connection comes from</extracomment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>Heading of a column: when a connection began</extracomment>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Heading of a column: what a connection is doing, in PostgreSQL&apos;s words</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Query</source>
        <extracomment>Heading of a column: the statement that a connection runs, or ran last</extracomment>
        <translation>Abfrage</translation>
    </message>
</context>
<context>
    <name>bowline::ConnectionTestBox</name>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>From this computer, step by step: name, network, encryption, login.</source>
        <translation>Von diesem Computer aus, Schritt für Schritt: Name, Netz, Verschlüsselung, Anmeldung.</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>Certificate of %1, from %2, until %3</source>
        <translation>Zertifikat von %1, ausgestellt von %2, gültig bis %3</translation>
    </message>
    <message>
        <source>Trying the way into the database. This can take up to a minute.</source>
        <translation>Der Weg in die Datenbank wird versucht. Das kann bis zu einer Minute dauern.</translation>
    </message>
</context>
<context>
    <name>bowline::ConnectionTrialModel</name>
    <message>
        <source>Step</source>
        <extracomment>Heading of a column: what a connection test tries</extracomment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>Heading of a column: whether it worked</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What it showed</source>
        <extracomment>Heading of a column: what a step of a connection test has shown</extracomment>
        <translation>Was sich zeigte</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Heading of a column: how long it took</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Nicht versucht</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1: a number of milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>bowline::ConnectionsTab</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Show query texts</source>
        <translation>Abfragetexte zeigen</translation>
    </message>
    <message>
        <source>Statements can hold people&apos;s data, and passwords</source>
        <translation>Anweisungen können Daten von Menschen und Passwörter enthalten</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>End connection</source>
        <translation>Verbindung beenden</translation>
    </message>
    <message>
        <source>End all connections</source>
        <translation>Alle Verbindungen beenden</translation>
    </message>
    <message>
        <source>Asking the database…</source>
        <translation>Die Datenbank wird gefragt …</translation>
    </message>
    <message>
        <source>Connections: %1 of %2, asked at %3.</source>
        <translation>Verbindungen: %1 von %2, gefragt: %3.</translation>
    </message>
    <message>
        <source>Connections: %1, asked at %2.</source>
        <translation>Verbindungen: %1, gefragt: %2.</translation>
    </message>
    <message>
        <source>The connection belongs to another role. Ending all connections ends it too.</source>
        <translation>Die Verbindung gehört einer anderen Rolle. Alle Verbindungen zu beenden beendet auch sie.</translation>
    </message>
    <message>
        <source>End the connection of %1</source>
        <translation>Verbindung von %1 beenden</translation>
    </message>
</context>
<context>
    <name>bowline::CredentialModel</name>
    <message>
        <source>Credential</source>
        <extracomment>Heading of a column: the name of a credential of a database</extracomment>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Heading of a column: what Heroku is doing with a credential</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Users</source>
        <extracomment>Heading of a column: the PostgreSQL users of a credential</extracomment>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Attached as</source>
        <extracomment>Heading of a column: the config vars that have a credential&apos;s URL</extracomment>
        <translation>Angehängt als</translation>
    </message>
    <message>
        <source>Tied</source>
        <extracomment>Heading of a column: how many env vars and data links hang on a database</extracomment>
        <translation>Hängt daran</translation>
    </message>
</context>
<context>
    <name>bowline::CredentialsTab</name>
    <message>
        <source>Rotate this credential</source>
        <extracomment>A button: rotates the credential that is chosen in the table</extracomment>
        <translation>Diese Zugangsdaten rotieren</translation>
    </message>
    <message>
        <source>Rotate all credentials</source>
        <translation>Alle Zugangsdaten rotieren</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Asking Heroku…</source>
        <translation>Heroku wird gefragt…</translation>
    </message>
    <message>
        <source>A rotation gives a credential a new password. What Bowline keeps gets the new URL, and is proven with it.</source>
        <translation>Eine Rotation gibt Zugangsdaten ein neues Passwort. Was Bowline pflegt, bekommt die neue URL und wird damit nachgewiesen.</translation>
    </message>
    <message>
        <source>Rotate credential %1</source>
        <translation>Zugangsdaten %1 rotieren</translation>
    </message>
    <message>
        <source>New credential</source>
        <translation>Neue Zugangsdaten</translation>
    </message>
    <message>
        <source>Destroy this credential</source>
        <extracomment>A button: destroys the credential that is chosen in the table</extracomment>
        <translation>Diese Zugangsdaten löschen</translation>
    </message>
    <message>
        <source>Repair default</source>
        <translation>„default“ reparieren</translation>
    </message>
    <message>
        <source>The default credential gets its rights back, and whatever other credentials own</source>
        <translation>„default“ bekommt seine Rechte zurück, und was anderen Zugangsdaten gehört</translation>
    </message>
    <message>
        <source>Destroy credential %1</source>
        <translation>Zugangsdaten %1 löschen</translation>
    </message>
    <message>
        <source>Repair the default credential</source>
        <translation>Zugangsdaten „default“ reparieren</translation>
    </message>
</context>
<context>
    <name>bowline::DataLinkModel</name>
    <message>
        <source>Link</source>
        <extracomment>Heading of a column: the name of a Heroku Data Link</extracomment>
        <translation>Link</translation>
    </message>
    <message>
        <source>Local</source>
        <extracomment>Heading of a column: the database that a data link was made in</extracomment>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Remote</source>
        <extracomment>Heading of a column: the database that a data link reads from</extracomment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Remote name</source>
        <extracomment>Heading of a column: the name of the foreign server of a data link, Heroku&apos;s word</extracomment>
        <translation>Entfernter Name</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>Heading of a column: when a data link was made</extracomment>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Health</source>
        <extracomment>Heading of a column: what the examination of a data link said</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Findings: %1. %2</source>
        <translation>Befunde: %1. %2</translation>
    </message>
</context>
<context>
    <name>bowline::DataLinksPage</name>
    <message>
        <source>No data links yet</source>
        <translation>Noch keine Data Links</translation>
    </message>
    <message>
        <source>A data link lets queries in one Heroku Postgres database read the tables of another. Bowline shows them all, finds those that a rotation or a change of tables has broken, and repairs them in place.</source>
        <translation>Ein Data Link lässt Abfragen in einer Heroku-Postgres-Datenbank die Tabellen einer anderen lesen. Bowline zeigt alle, findet die, die ein Wechsel der Zugangsdaten oder der Tabellen zerbrochen hat, und repariert sie an Ort und Stelle.</translation>
    </message>
    <message>
        <source>Make a data link</source>
        <translation>Einen Data Link anlegen</translation>
    </message>
    <message>
        <source>Data Links</source>
        <translation>Data Links</translation>
    </message>
    <message>
        <source>Search data links</source>
        <translation>Data Links durchsuchen</translation>
    </message>
    <message>
        <source>Ask Heroku again</source>
        <translation>Heroku erneut fragen</translation>
    </message>
    <message>
        <source>New data link</source>
        <translation>Neuer Data Link</translation>
    </message>
    <message>
        <source>Data links</source>
        <translation>Data Links</translation>
    </message>
    <message>
        <source>Databases without data links</source>
        <translation>Datenbanken ohne Data Links</translation>
    </message>
    <message>
        <source>Databases without a data link: %1</source>
        <translation>Datenbanken ohne Data Link: %1</translation>
    </message>
    <message>
        <source>The data links could not be read</source>
        <translation>Die Data Links ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Asking Heroku…</source>
        <translation>Heroku wird gefragt…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No data link contains “%1”.</source>
        <translation>Kein Data Link enthält „%1“.</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Open in psql</source>
        <translation>In psql öffnen</translation>
    </message>
</context>
<context>
    <name>bowline::DatabaseDetail</name>
    <message>
        <source>Rotate credentials</source>
        <translation>Zugangsdaten rotieren</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Tied</source>
        <extracomment>Title of a tab: what hangs on a database</extracomment>
        <translation>Hängt daran</translation>
    </message>
    <message>
        <source>Rotate credentials of %1</source>
        <translation>Zugangsdaten von %1 rotieren</translation>
    </message>
    <message>
        <source>Open in psql</source>
        <translation>In psql öffnen</translation>
    </message>
    <message>
        <source>In a terminal, logged in by the default credential</source>
        <translation>In einem Terminal, angemeldet mit den Zugangsdaten „default“</translation>
    </message>
    <message>
        <source>Checks</source>
        <extracomment>Title of a tab: what was looked at inside of a database, and what was found</extracomment>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Connections</source>
        <extracomment>Title of a tab: who is connected to a database</extracomment>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Button with a menu: what else can be done with a database</extracomment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
</context>
<context>
    <name>bowline::DatabaseListModel</name>
    <message>
        <source>Database</source>
        <extracomment>Heading of a column: the name of a Heroku Postgres database</extracomment>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>App</source>
        <extracomment>Heading of a column: the Heroku app that pays for a database</extracomment>
        <translation>App</translation>
    </message>
    <message>
        <source>Plan</source>
        <extracomment>Heading of a column: Heroku&apos;s price plan of the database</extracomment>
        <translation>Plan</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Heading of a column: whether a database is there already, or still</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>Heading of a column: of PostgreSQL</extracomment>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Heading of a column: how much of the plan&apos;s room a database fills</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Connections</source>
        <extracomment>Heading of a column: how many connections a database has</extracomment>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Tied</source>
        <extracomment>Heading of a column: how many env vars and data links hang on a database</extracomment>
        <translation>Hängt daran</translation>
    </message>
    <message>
        <source>Env vars and data links that hang on it: %1</source>
        <translation>Env Vars und Data Links, die daran hängen: %1</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <extracomment>Heading of a column: when Heroku maintains a database</extracomment>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Health</source>
        <extracomment>Heading of a column: how a database is</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Heroku was asked: %1</source>
        <translation>Heroku wurde gefragt: %1</translation>
    </message>
    <message>
        <source>Nobody has asked Heroku for its figures yet.</source>
        <translation>Noch hat niemand Heroku nach den Zahlen gefragt.</translation>
    </message>
</context>
<context>
    <name>bowline::DatabaseMenu</name>
    <message>
        <source>Attach to an app…</source>
        <translation>An eine App anhängen …</translation>
    </message>
    <message>
        <source>Unfollow…</source>
        <translation>Vom Leader lösen …</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Vom Leader lösen</translation>
    </message>
    <message>
        <source>It follows no other database.</source>
        <translation>Sie folgt keiner anderen Datenbank.</translation>
    </message>
    <message>
        <source>Delete everything in it…</source>
        <translation>Alles darin löschen …</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Destroy…</source>
        <translation>Zerstören …</translation>
    </message>
    <message>
        <source>Destroy %1</source>
        <translation>%1 zerstören</translation>
    </message>
    <message>
        <source>Promote in %1…</source>
        <extracomment>%1: an app, whose DATABASE_URL is to name this database</extracomment>
        <translation>Zur DATABASE von %1 machen …</translation>
    </message>
    <message>
        <source>It is the DATABASE of this app.</source>
        <translation>Sie ist schon die DATABASE dieser App.</translation>
    </message>
    <message>
        <source>Promote %1 in %2</source>
        <translation>%1 zur DATABASE von %2 machen</translation>
    </message>
    <message>
        <source>Plan %1 has no followers and forks.</source>
        <translation>Der Plan %1 hat keine Follower und Forks.</translation>
    </message>
    <message>
        <source>New follower…</source>
        <translation>Neuer Follower …</translation>
    </message>
    <message>
        <source>New fork…</source>
        <translation>Neuer Fork …</translation>
    </message>
    <message>
        <source>Attach %1</source>
        <translation>%1 anhängen</translation>
    </message>
    <message>
        <source>New database</source>
        <translation>Neue Datenbank</translation>
    </message>
    <message>
        <source>Nobody has looked at it yet.</source>
        <translation>Noch hat niemand nachgesehen.</translation>
    </message>
</context>
<context>
    <name>bowline::DatabaseModel</name>
    <message>
        <source>%1 (shared by %2)</source>
        <translation>%1 (geteilt von %2)</translation>
    </message>
    <message>
        <source>%1, private network</source>
        <translation>%1, privates Netz</translation>
    </message>
    <message>
        <source>App</source>
        <extracomment>Heading of a column: the app at Heroku</extracomment>
        <translation>App</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Plan</source>
        <extracomment>Heading of a column: Heroku&apos;s price plan of the database</extracomment>
        <translation>Plan</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Heading of a column: what Heroku says of the database add-on, as in provisioned</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Config var</source>
        <translation>Config Var</translation>
    </message>
    <message>
        <source>Credential</source>
        <extracomment>Heading of a column: the named login of a Heroku Postgres database</extracomment>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>The plan %1 lives in a private network. Bowline keeps the env var equal to its URL, but cannot log in from this computer to prove it.</source>
        <translation>Der Plan %1 liegt in einem privaten Netz. Bowline hält die Env-Variable gleich seiner URL, kann sich aber von diesem Computer aus nicht anmelden, um sie zu bestätigen.</translation>
    </message>
    <message>
        <source>This database is still being made (%1). Bowline writes its URL as soon as there is one.</source>
        <translation>Diese Datenbank wird noch angelegt (%1). Bowline schreibt ihre URL, sobald es eine gibt.</translation>
    </message>
    <message>
        <source>provisioned</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>provisioning</source>
        <translation>wird eingerichtet</translation>
    </message>
    <message>
        <source>deprovisioned</source>
        <translation>entfernt</translation>
    </message>
</context>
<context>
    <name>bowline::DatabaseOverviewTab</name>
    <message>
        <source>Copy connection URL</source>
        <translation>Verbindungs-URL kopieren</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>What changes this URL:</source>
        <translation>Was diese URL ändert:</translation>
    </message>
    <message>
        <source>Copied for 30 seconds. This copy stops working with the next rotation: connect the database to a project, and Bowline keeps it current.</source>
        <translation>Für 30 Sekunden kopiert. Mit der nächsten Rotation wird diese Kopie ungültig: Ist die Datenbank mit einem Projekt verbunden, hält Bowline sie aktuell.</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>As your program wants it, with the TLS parameters that it needs</source>
        <translation>Passend für Ihr Programm, mit dessen TLS-Parametern</translation>
    </message>
    <message>
        <source>Detach</source>
        <extracomment>Button: takes the chosen attachment from its app</extracomment>
        <translation>Abhängen</translation>
    </message>
    <message>
        <source>Detach %1 from %2</source>
        <extracomment>%1: an attachment; %2: an app</extracomment>
        <translation>%1 von %2 abhängen</translation>
    </message>
</context>
<context>
    <name>bowline::DatabaseText</name>
    <message>
        <source>Good</source>
        <extracomment>How a database is</extracomment>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Attention</source>
        <extracomment>How a database is: something will go wrong unless somebody does something</extracomment>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Bad</source>
        <extracomment>How a database is: something fails</extracomment>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <extracomment>How a database is: nobody has asked yet</extracomment>
        <translation>Nicht angesehen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1: what is used, %2: what the plan allows</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 (%2, connections: %3)</source>
        <extracomment>A user of a database. %1: its name, %2: its state, %3: how many connections it has</extracomment>
        <translation>%1 (%2, Verbindungen: %3)</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>What came of a check of a database</extracomment>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>What came of a check of a database</extracomment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Failing</source>
        <extracomment>What came of a check of a database</extracomment>
        <translation>Schlägt fehl</translation>
    </message>
    <message>
        <source>Skipped</source>
        <extracomment>What came of a check of a database: it was not made</extracomment>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>What came of a check of a database: not all of it could be seen</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 (muted)</source>
        <extracomment>What came of a check, which a person does not want to hear of: &quot;Warning (muted)&quot;</extracomment>
        <translation>%1 (stummgeschaltet)</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Something will go wrong unless somebody does something.</source>
        <translation>Etwas wird schiefgehen, wenn niemand etwas tut.</translation>
    </message>
    <message>
        <source>Something goes wrong now, or soon.</source>
        <translation>Etwas geht jetzt oder bald schief.</translation>
    </message>
    <message>
        <source>Nothing was found, but not everything could be seen.</source>
        <translation>Nichts gefunden, aber nicht alles war zu sehen.</translation>
    </message>
</context>
<context>
    <name>bowline::DatabasesPage</name>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>Search databases</source>
        <translation>Datenbanken durchsuchen</translation>
    </message>
    <message>
        <source>Ask Heroku again</source>
        <translation>Heroku erneut fragen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Tied</source>
        <extracomment>Name of a choice: whether something hangs on a database</extracomment>
        <translation>Hängt daran</translation>
    </message>
    <message>
        <source>Tied or not</source>
        <translation>Mit und ohne Bindung</translation>
    </message>
    <message>
        <source>Not tied</source>
        <translation>Ohne Bindung</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>Alle Pläne</translation>
    </message>
    <message>
        <source>Databases: %1</source>
        <translation>Datenbanken: %1</translation>
    </message>
    <message>
        <source>Databases: %1 of %2</source>
        <translation>Datenbanken: %1 von %2</translation>
    </message>
    <message>
        <source>The databases could not be read</source>
        <translation>Die Datenbanken konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Asking Heroku…</source>
        <translation>Heroku wird gefragt…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No database is like that. Search for less, or show all.</source>
        <translation>So eine Datenbank gibt es nicht. Nach weniger suchen oder alle zeigen.</translation>
    </message>
    <message>
        <source>No databases</source>
        <translation>Keine Datenbanken</translation>
    </message>
    <message>
        <source>None of these accounts sees a Heroku Postgres database. One that is made at Heroku appears here.</source>
        <translation>Keines dieser Konten sieht eine Datenbank von Heroku Postgres. Eine, die bei Heroku angelegt wird, erscheint hier.</translation>
    </message>
    <message>
        <source>New database</source>
        <translation>Neue Datenbank</translation>
    </message>
</context>
<context>
    <name>bowline::DesktopCard</name>
    <message>
        <source>Notifications and tray</source>
        <translation>Benachrichtigungen und Infobereich</translation>
    </message>
    <message>
        <source>Quiet mode</source>
        <translation>Ruhemodus</translation>
    </message>
    <message>
        <source>Keep in the tray when closed</source>
        <translation>Beim Schließen im Infobereich behalten</translation>
    </message>
    <message>
        <source>Turns notifications off. Otherwise Bowline notifies you when a sync fails, gets worse or recovers. Notifications never contain values.</source>
        <translation>Keine Desktop-Benachrichtigungen. Sonst kommt eine, wenn ein Sync nicht mehr synchron ist, sich verschlechtert oder wieder synchron ist; nie mit einem Wert darin.</translation>
    </message>
    <message>
        <source>Closing the window keeps Bowline in the tray, and notifications continue. Choose Quit in the tray menu to end both.</source>
        <translation>Nach dem Schließen des Fensters bleibt dann sein Symbol im Infobereich, und Benachrichtigungen kommen weiter. „Beenden“ in seinem Menü beendet beides.</translation>
    </message>
    <message>
        <source>This desktop shows no tray just now, so closing the window ends it as usual.</source>
        <translation>Dieser Desktop zeigt gerade keinen Infobereich, deshalb beendet Schließen das Fenster wie üblich.</translation>
    </message>
</context>
<context>
    <name>bowline::DesktopNotifier</name>
    <message>
        <source>Open Bowline</source>
        <translation>Bowline öffnen</translation>
    </message>
</context>
<context>
    <name>bowline::DestinationKind</name>
    <message>
        <source>A place that this version of Bowline does not know</source>
        <translation>Ein Ort, den diese Version von Bowline nicht kennt</translation>
    </message>
    <message>
        <source>Path of the env file</source>
        <translation>Pfad der Env-Datei</translation>
    </message>
    <message>
        <source>Readable by me only</source>
        <translation>Nur für mich lesbar</translation>
    </message>
    <message>
        <source>Takes the rights of group and others at the next write, and keeps them away. Without this, the file&apos;s mode stays as it is.</source>
        <translation>Nimmt der Gruppe und anderen beim nächsten Schreiben die Rechte und lässt es dabei. Ohne dies bleiben die Rechte der Datei, wie sie sind.</translation>
    </message>
    <message>
        <source>Env file</source>
        <translation>Env-Datei</translation>
    </message>
    <message>
        <source>A file such as .env that programs read. Other lines and comments stay as they are.</source>
        <translation>Eine Datei wie .env, die Programme lesen. Andere Zeilen und Kommentare bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Bowline&apos;s encrypted store</source>
        <translation>Verschlüsselter Speicher von Bowline</translation>
    </message>
    <message>
        <source>Sealed on this computer, under a key in its keychain. Needs nothing else.</source>
        <translation>Versiegelt auf diesem Computer, mit einem Schlüssel in seinem Schlüsselbund. Braucht sonst nichts.</translation>
    </message>
    <message>
        <source>systemd EnvironmentFile</source>
        <translation>EnvironmentFile von systemd</translation>
    </message>
    <message>
        <source>A file that a systemd service names in EnvironmentFile=. Values are written so that systemd reads them right; shells may read some of them differently.</source>
        <translation>Eine Datei, die ein systemd-Dienst in EnvironmentFile= nennt. Werte werden so geschrieben, dass systemd sie richtig liest; Shells lesen manche davon vielleicht anders.</translation>
    </message>
    <message>
        <source>systemd reads the file when the service starts. Restart the service when a value has changed; Bowline does not do that.</source>
        <translation>systemd liest die Datei beim Start des Dienstes. Den Dienst neu starten, wenn sich ein Wert geändert hat; Bowline tut das nicht.</translation>
    </message>
    <message>
        <source>Hasura access token</source>
        <translation>Hasura-Zugriffstoken</translation>
    </message>
    <message>
        <source>A personal access token of Hasura Cloud</source>
        <translation>Ein persönliches Zugriffstoken von Hasura Cloud</translation>
    </message>
    <message>
        <source>Hasura project</source>
        <translation>Hasura-Projekt</translation>
    </message>
    <message>
        <source>List projects</source>
        <translation>Projekte auflisten</translation>
    </message>
    <message>
        <source>Asking Hasura Cloud for the projects…</source>
        <translation>Projekte werden bei Hasura Cloud abgefragt…</translation>
    </message>
    <message>
        <source>This token sees no project. Create one at Hasura Cloud first.</source>
        <translation>Dieses Token sieht kein Projekt. Bitte zuerst eines bei Hasura Cloud anlegen.</translation>
    </message>
    <message>
        <source>Hasura Cloud project</source>
        <translation>Hasura-Cloud-Projekt</translation>
    </message>
    <message>
        <source>The env vars of a project at Hasura Cloud, which then uses the new URL by itself.</source>
        <translation>Die Env-Variablen eines Projekts bei Hasura Cloud, das die neue URL dann von selbst verwendet.</translation>
    </message>
</context>
<context>
    <name>bowline::DestinationKindFields</name>
    <message>
        <source>“%1” can only be filled in with a newer version of Bowline.</source>
        <translation>„%1“ lässt sich nur mit einer neueren Version von Bowline ausfüllen.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Leave empty to keep the token that is stored</source>
        <translation>Leer lassen, um das gespeicherte Token zu behalten</translation>
    </message>
    <message>
        <source>Use this file</source>
        <translation>Diese Datei verwenden</translation>
    </message>
</context>
<context>
    <name>bowline::EnvVarDetail</name>
    <message>
        <source>Sync now</source>
        <translation>Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Opt out of the sync</source>
        <translation>Vom Sync ausnehmen</translation>
    </message>
    <message>
        <source>If you opt out, the value stays as it is and no longer follows Heroku. The sync can be taken up again.</source>
        <translation>Nach dem Ausnehmen bleibt der Wert, wie er ist, und folgt Heroku nicht mehr. Der Sync kann wieder aufgenommen werden.</translation>
    </message>
    <message>
        <source>Sync Database URL</source>
        <translation>Datenbank-URL synchronisieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>Button: change the value by hand</extracomment>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete env var</source>
        <translation>Env-Variable löschen</translation>
    </message>
    <message>
        <source>This env var belongs to Hasura Cloud, so it cannot be deleted from here.</source>
        <translation>Diese Env-Variable gehört zu Hasura Cloud und lässt sich deshalb von hier aus nicht löschen.</translation>
    </message>
    <message>
        <source>Heroku keeps this env var equal to %1 of %2, through Bowline.</source>
        <translation>Heroku hält diese Env-Variable durch Bowline gleich %1 von %2.</translation>
    </message>
    <message>
        <source>Opted out: this env var keeps its value and no longer follows %1. The same sync can be taken up again, or another database chosen.</source>
        <translation>Ausgenommen: Diese Env-Variable behält ihren Wert und folgt %1 nicht mehr. Derselbe Sync kann wieder aufgenommen oder eine andere Datenbank gewählt werden.</translation>
    </message>
    <message>
        <source>Set by hand. It can follow a Heroku Postgres database instead, so that it stays right when Heroku changes the credentials.</source>
        <translation>Von Hand gesetzt. Sie kann stattdessen einer Heroku-Postgres-Datenbank folgen und bleibt dann richtig, wenn Heroku die Zugangsdaten ändert.</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Heading of a fact: of the value, in bytes</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Last seen to change</source>
        <translation>Letzte bemerkte Änderung</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>Instead of a time</extracomment>
        <translation>nie</translation>
    </message>
    <message>
        <source>App</source>
        <extracomment>Heading of a fact: the app at Heroku</extracomment>
        <translation>App</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Credential</source>
        <extracomment>Heading of a fact: the named login of a Heroku Postgres database</extracomment>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Release</source>
        <extracomment>Heading of a fact: the number of Heroku&apos;s release</extracomment>
        <translation>Release</translation>
    </message>
    <message>
        <source>Written</source>
        <extracomment>Heading of a fact: when the value was written</extracomment>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Proven</source>
        <extracomment>Heading of a fact: when a login was last seen to work</extracomment>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Proof</source>
        <extracomment>Heading of a fact: what showed that the value works</extracomment>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>In this state since</source>
        <translation>In diesem Zustand seit</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Heroku&apos;s %1 of %2 is what this env var follows, but just now that does not work.</source>
        <translation>Heroku gibt mit %1 von %2 den Wert vor, dem diese Env-Variable folgt; zurzeit gelingt das nicht.</translation>
    </message>
    <message>
        <source>Heroku&apos;s %1 of %2 is not followed any more. The env var keeps the value that was written last.</source>
        <translation>Heroku: %1 von %2 wird nicht mehr gefolgt. Die Env-Variable behält den zuletzt geschriebenen Wert.</translation>
    </message>
    <message>
        <source>The destination has no env var of this name.</source>
        <translation>Das Ziel hat keine Umgebungsvariable dieses Namens.</translation>
    </message>
    <message>
        <source>Opted out, and not at this destination. Edit it to give it a value, take the sync with %1 up again, or choose another database.</source>
        <translation>Abgemeldet und an diesem Ziel nicht vorhanden. Mit „Bearbeiten“ einen Wert geben, die Synchronisierung mit %1 wieder aufnehmen oder eine andere Datenbank wählen.</translation>
    </message>
    <message>
        <source>Edit the sync</source>
        <translation>Sync bearbeiten</translation>
    </message>
    <message>
        <source>It belongs together with %1.</source>
        <translation>Gehört zusammen mit %1.</translation>
    </message>
    <message>
        <source>Used by</source>
        <extracomment>Heading of a fact: which program reads the value</extracomment>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Written as</source>
        <extracomment>Heading of a fact: in which form the value is written</extracomment>
        <translation>Geschrieben als</translation>
    </message>
</context>
<context>
    <name>bowline::EnvVarDialog</name>
    <message>
        <source>Add an env var</source>
        <translation>Env-Variable hinzufügen</translation>
    </message>
    <message>
        <source>Save env var</source>
        <translation>Env-Variable speichern</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Replace the value</source>
        <translation>Wert ersetzen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 exists already. Select it in the table to edit it.</source>
        <translation>%1 gibt es schon. Zum Bearbeiten in der Tabelle auswählen.</translation>
    </message>
    <message>
        <source>Letters, digits and underscores.</source>
        <translation>Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
        <source>What you type replaces the present value.</source>
        <translation>Die Eingabe ersetzt den jetzigen Wert.</translation>
    </message>
    <message>
        <source>Make the value empty</source>
        <translation>Den Wert leeren</translation>
    </message>
    <message>
        <source>Preview change</source>
        <translation>Änderung ansehen</translation>
    </message>
    <message>
        <source>New there:</source>
        <translation>Neu dort:</translation>
    </message>
    <message>
        <source>Gets another value:</source>
        <translation>Bekommt einen anderen Wert:</translation>
    </message>
    <message>
        <source>Has this value already:</source>
        <translation>Hat diesen Wert schon:</translation>
    </message>
    <message>
        <source>What the write does besides:</source>
        <translation>Was das Schreiben außerdem bewirkt:</translation>
    </message>
    <message>
        <source>What is written:</source>
        <translation>Was geschrieben wird:</translation>
    </message>
</context>
<context>
    <name>bowline::EnvVarModel</name>
    <message>
        <source>empty</source>
        <extracomment>Instead of a value: it has no characters</extracomment>
        <translation>leer</translation>
    </message>
    <message>
        <source>Hasura Cloud</source>
        <extracomment>Source of a value: set by hand, it follows nothing</extracomment>
        <translation>Hasura Cloud</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>%1. Select the row to reveal or copy the value.</source>
        <translation>%1. Die Zeile auswählen, um den Wert anzuzeigen oder zu kopieren.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Proven %1</source>
        <translation>Bestätigt %1</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>Heading of a column: what the env var contains, shown as dots</extracomment>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>Heading of a column: where the value comes from</extracomment>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Heading of a column: how the sync is</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last synced</source>
        <translation>Letzter Sync</translation>
    </message>
    <message>
        <source>not there</source>
        <extracomment>Instead of a value: the destination has no env var of this name</extracomment>
        <translation>nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>bowline::EnvVarsTab</name>
    <message>
        <source>Search env vars</source>
        <translation>Env-Variablen durchsuchen</translation>
    </message>
    <message>
        <source>Add env var</source>
        <translation>Env-Variable hinzufügen</translation>
    </message>
    <message>
        <source>Sync Database URL</source>
        <translation>Datenbank-URL synchronisieren</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Env-Variablen</translation>
    </message>
    <message>
        <source>No env vars yet</source>
        <translation>Noch keine Env-Variablen</translation>
    </message>
    <message>
        <source>Let an env var follow a Heroku Postgres database, and it stays right whenever Heroku changes the credentials.</source>
        <translation>Eine Env-Variable, die einer Heroku-Postgres-Datenbank folgt, bleibt richtig, wann immer Heroku die Zugangsdaten ändert.</translation>
    </message>
    <message>
        <source>Reading the env vars…</source>
        <translation>Env-Variablen werden gelesen…</translation>
    </message>
    <message>
        <source>The env vars could not be read</source>
        <translation>Die Env-Variablen ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No env var contains “%1”.</source>
        <translation>Keine Env-Variable enthält „%1“.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Delete env var</source>
        <translation>Env-Variable löschen</translation>
    </message>
</context>
<context>
    <name>bowline::ErrorReferenceDialog</name>
    <message>
        <source>Error reference</source>
        <translation>Fehlerverzeichnis</translation>
    </message>
    <message>
        <source>Search errors</source>
        <translation>Fehler durchsuchen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What it means, and what to do</source>
        <translation>Was es bedeutet und was zu tun ist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>bowline::FileSaver</name>
    <message>
        <source>It could not be written to %1: %2.</source>
        <translation>Nach %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>bowline::FinderDialog</name>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Results</source>
        <extracomment>Name of the list of what was found</extracomment>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Projects, env vars, pages, actions, a status</source>
        <translation>Projekte, Env-Variablen, Seiten, Aktionen, ein Status</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Project, %1</source>
        <translation>Projekt, %1</translation>
    </message>
    <message>
        <source>Env var of %1</source>
        <translation>Env-Variable von %1</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
</context>
<context>
    <name>bowline::ForecastPane</name>
    <message>
        <source>What will appear</source>
        <translation>Was erscheinen wird</translation>
    </message>
    <message>
        <source>Looking at what will appear…</source>
        <translation>Was erscheinen wird, wird ermittelt…</translation>
    </message>
    <message>
        <source>Choose both databases to see which tables will appear.</source>
        <translation>Beide Datenbanken wählen, um zu sehen, welche Tabellen erscheinen werden.</translation>
    </message>
    <message>
        <source>No table would appear.</source>
        <translation>Es würde keine Tabelle erscheinen.</translation>
    </message>
    <message>
        <source>Tables that will appear: %1. Those that are made later will not.</source>
        <translation>Tabellen, die erscheinen werden: %1. Später angelegte kommen nicht hinzu.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a table or type; %2: why it cannot appear</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>What will appear could not be found out from here. The link can be made all the same.</source>
        <translation>Was erscheinen wird, ließ sich von hier aus nicht feststellen. Der Data Link kann trotzdem angelegt werden.</translation>
    </message>
    <message>
        <source>What will appear could not be found out.</source>
        <translation>Was erscheinen wird, ließ sich nicht feststellen.</translation>
    </message>
</context>
<context>
    <name>bowline::IntegrationSection</name>
    <message>
        <source>Delete integration</source>
        <translation>Integration löschen</translation>
    </message>
    <message>
        <source>%1 (sandbox)</source>
        <translation>%1 (Sandbox)</translation>
    </message>
    <message>
        <source>Delete integration of %1</source>
        <translation>Integration von %1 löschen</translation>
    </message>
    <message>
        <source>follows</source>
        <extracomment>Between an env var and a database: DATABASE_URL follows …</extracomment>
        <translation>folgt</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>einer Datenbank</translation>
    </message>
    <message>
        <source>Delete the Heroku integration of %1?</source>
        <translation>Heroku-Integration von %1 löschen?</translation>
    </message>
    <message>
        <source>followed</source>
        <translation>folgte</translation>
    </message>
</context>
<context>
    <name>bowline::IntegrationsTab</name>
    <message>
        <source>Connect Heroku database</source>
        <translation>Heroku-Datenbank verbinden</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>Heroku</source>
        <translation>Heroku</translation>
    </message>
    <message>
        <source>These env vars follow Heroku Postgres databases. Bowline notices when Heroku changes a URL, writes it here, and proves that it works.</source>
        <translation>Diese Env-Variablen folgen Heroku-Postgres-Datenbanken. Bowline bemerkt, wenn Heroku eine URL ändert, schreibt sie hierher und bestätigt, dass sie funktioniert.</translation>
    </message>
    <message>
        <source>Log in to Heroku, choose one of your databases, and an env var of this project follows its URL from then on. Nothing is changed at Heroku.</source>
        <translation>Bei Heroku anmelden und eine der eigenen Datenbanken wählen; von da an folgt eine Env-Variable dieses Projekts ihrer URL. Bei Heroku wird nichts geändert.</translation>
    </message>
    <message>
        <source>Choose one of your Heroku Postgres databases, and an env var of this project follows its URL from then on. Nothing is changed at Heroku.</source>
        <translation>Eine der eigenen Heroku-Postgres-Datenbanken wählen; von da an folgt eine Env-Variable dieses Projekts ihrer URL. Bei Heroku wird nichts geändert.</translation>
    </message>
</context>
<context>
    <name>bowline::KeychainDialog</name>
    <message>
        <source>The keychain is locked, so Bowline cannot use its logins. Nothing is lost.</source>
        <translation>Der Schlüsselbund ist gesperrt, deshalb kann Bowline seine Anmeldungen nicht verwenden. Es ist nichts verloren.</translation>
    </message>
    <message>
        <source>This computer offers no keychain, so logins cannot be kept safely. Choose where to keep them.</source>
        <translation>Dieser Computer bietet keinen Schlüsselbund, deshalb lassen sich Anmeldungen nicht sicher aufbewahren. Bitte einen Aufbewahrungsort wählen.</translation>
    </message>
    <message>
        <source>The keychain does not let Bowline in, so it cannot use its logins.</source>
        <translation>Der Schlüsselbund lässt Bowline nicht herein, deshalb kann es seine Anmeldungen nicht verwenden.</translation>
    </message>
    <message>
        <source>Your logins are in an encrypted file. Bowline needs its passphrase to use them.</source>
        <translation>Die Anmeldungen liegen in einer verschlüsselten Datei. Um sie zu verwenden, braucht Bowline deren Passphrase.</translation>
    </message>
    <message>
        <source>Choose where to keep logins</source>
        <translation>Aufbewahrungsort für Anmeldungen wählen</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Passphrase eingeben</translation>
    </message>
    <message>
        <source>Encrypted file</source>
        <translation>Verschlüsselte Datei</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use the keychain</source>
        <translation>Schlüsselbund verwenden</translation>
    </message>
    <message>
        <source>Your desktop asks for the keychain&apos;s password.</source>
        <translation>Der Desktop fragt nach dem Passwort des Schlüsselbunds.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Open the encrypted file</source>
        <translation>Verschlüsselte Datei öffnen</translation>
    </message>
    <message>
        <source>Logins are kept in a file that only your passphrase opens. Bowline asks for it at every start.</source>
        <translation>Anmeldungen werden in einer Datei aufbewahrt, die nur die eigene Passphrase öffnet. Bowline fragt bei jedem Start danach.</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>Keep logins in an encrypted file</source>
        <translation>Anmeldungen in einer verschlüsselten Datei aufbewahren</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>Logins stay in memory and are forgotten when Bowline&apos;s service ends.</source>
        <translation>Anmeldungen bleiben im Arbeitsspeicher und sind vergessen, wenn der Dienst von Bowline endet.</translation>
    </message>
    <message>
        <source>Only for this session</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Enter it again. A lost passphrase cannot be recovered.</source>
        <translation>Bitte wiederholen, denn niemand kann sie wiederherstellen.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
</context>
<context>
    <name>bowline::LinkColumnModel</name>
    <message>
        <source>Table</source>
        <extracomment>Heading of a column: a table of a database</extracomment>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Column</source>
        <extracomment>Heading of a column: a column of a database&apos;s table</extracomment>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>Heading of a column: a data type</extracomment>
        <translation>Typ</translation>
    </message>
    <message>
        <source>%1, not null</source>
        <extracomment>A data type that allows no empty values</extracomment>
        <translation>%1, nicht leer</translation>
    </message>
    <message>
        <source>Foreign, from</source>
        <extracomment>Heading of a column: the table in the remote database</extracomment>
        <translation>Fremd, aus</translation>
    </message>
</context>
<context>
    <name>bowline::LinkDetail</name>
    <message>
        <source>Data link</source>
        <translation>Data Link</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Recreate</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Remove data link</source>
        <translation>Data Link entfernen</translation>
    </message>
    <message>
        <source>Repair data link %1</source>
        <translation>Data Link %1 reparieren</translation>
    </message>
    <message>
        <source>Recreate data link %1</source>
        <translation>Data Link %1 neu anlegen</translation>
    </message>
    <message>
        <source>Remove data link %1</source>
        <translation>Data Link %1 entfernen</translation>
    </message>
    <message>
        <source>Protection of the local database</source>
        <translation>Schutz der lokalen Datenbank</translation>
    </message>
    <message>
        <source>Local</source>
        <extracomment>Heading of a fact: the database that a data link was made in</extracomment>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Remote</source>
        <extracomment>Heading of a fact: the database that a data link reads from</extracomment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Remote name</source>
        <translation>Entfernter Name</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>Heading of a fact: when a data link was made</extracomment>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Examined</source>
        <extracomment>Heading of a fact: when a data link was examined</extracomment>
        <translation>Untersucht</translation>
    </message>
    <message>
        <source>Repair by itself after a rotation or a move</source>
        <translation>Nach Rotation oder Umzug selbst reparieren</translation>
    </message>
    <message>
        <source>When the remote database gets another password or address</source>
        <translation>Wenn die entfernte Datenbank ein anderes Passwort oder eine andere Adresse bekommt</translation>
    </message>
</context>
<context>
    <name>bowline::LinkEndPicker</name>
    <message>
        <source>The tables are in (remote)</source>
        <extracomment>Over the choice of the database that a data link reads from</extracomment>
        <translation>Die Tabellen sind in (entfernt)</translation>
    </message>
    <message>
        <source>They appear in (local)</source>
        <translation>Sie erscheinen in (lokal)</translation>
    </message>
    <message>
        <source>Remote database</source>
        <translation>Entfernte Datenbank</translation>
    </message>
    <message>
        <source>Local database</source>
        <translation>Lokale Datenbank</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Not %1: %2</source>
        <extracomment>%1: databases, by their apps; %2: why they cannot be chosen, a sentence</extracomment>
        <translation>Nicht %1: %2</translation>
    </message>
</context>
<context>
    <name>bowline::LinkFindingModel</name>
    <message>
        <source>Severity</source>
        <extracomment>Heading of a column: how bad a finding is</extracomment>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Heading of a column: the table or column that a finding is about</extracomment>
        <translation>Wo</translation>
    </message>
    <message>
        <source>The whole link</source>
        <translation>Der ganze Link</translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>Heading of a column: what the examination found</extracomment>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What helps</source>
        <extracomment>Heading of a column: what helps against a finding</extracomment>
        <translation>Was hilft</translation>
    </message>
</context>
<context>
    <name>bowline::LinkFindingsTab</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Findings of the last examination: %1. Examine the link to see them as they are now.</source>
        <translation>Befunde der letzten Untersuchung: %1. Eine neue Untersuchung zeigt, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>Examining compares both databases by fresh sessions. It changes nothing.</source>
        <translation>Die Untersuchung vergleicht beide Datenbanken mit frischen Sitzungen. Sie ändert nichts.</translation>
    </message>
    <message>
        <source>Comparing both databases…</source>
        <translation>Beide Datenbanken werden verglichen…</translation>
    </message>
    <message>
        <source>Nothing was found: a fresh session reads the remote database, and every table is as it is there.</source>
        <translation>Nichts gefunden: Eine frische Sitzung liest die entfernte Datenbank, und jede Tabelle ist so wie dort.</translation>
    </message>
    <message>
        <source>Findings: %1, what breaks first at the top.</source>
        <translation>Befunde: %1; oben steht, was zuerst bricht.</translation>
    </message>
</context>
<context>
    <name>bowline::LinkQueryTab</name>
    <message>
        <source>Reads only. A link can also be joined with local tables and written to: psql is for that.</source>
        <translation>Nur zum Lesen. Mit lokalen Tabellen verbinden und schreiben kann man einen Link auch: Dafür gibt es psql.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>SELECT … of the tables of this link</source>
        <translation>SELECT … aus den Tabellen dieses Links</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Run query</source>
        <translation>Abfrage ausführen</translation>
    </message>
    <message>
        <source>Cancel the query</source>
        <translation>Abfrage abbrechen</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>The query runs…</source>
        <translation>Die Abfrage läuft…</translation>
    </message>
    <message>
        <source>The query was cancelled.</source>
        <translation>Die Abfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Rows: %1, in %2.</source>
        <extracomment>%1: how many rows a query gave; %2: how long it took</extracomment>
        <translation>Zeilen: %1, in %2.</translation>
    </message>
    <message>
        <source>Open in psql</source>
        <translation>In psql öffnen</translation>
    </message>
    <message>
        <source>In a terminal, logged in to the local database</source>
        <translation>In einem Terminal, angemeldet an der lokalen Datenbank</translation>
    </message>
</context>
<context>
    <name>bowline::LinkTablesTab</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Reading the tables…</source>
        <translation>Die Tabellen werden gelesen…</translation>
    </message>
    <message>
        <source>This link shows no tables.</source>
        <translation>Dieser Link zeigt keine Tabellen.</translation>
    </message>
    <message>
        <source>Foreign tables: %1. Their rows stay in the remote database.</source>
        <translation>Fremde Tabellen: %1. Ihre Zeilen bleiben in der entfernten Datenbank.</translation>
    </message>
</context>
<context>
    <name>bowline::LinkText</name>
    <message>
        <source>Healthy</source>
        <extracomment>Of a data link: the examination found nothing</extracomment>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Healthy, with notes</source>
        <translation>Gesund, mit Hinweisen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <extracomment>Of a data link: something is not shown, or may fail</extracomment>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Broken</source>
        <extracomment>Of a data link: queries fail</extracomment>
        <translation>Zerbrochen</translation>
    </message>
    <message>
        <source>Gone</source>
        <extracomment>Of a data link: its remote database, or the link itself, is not there any more</extracomment>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Missing, can be restored</source>
        <translation>Fehlt, lässt sich wiederherstellen</translation>
    </message>
    <message>
        <source>Not examined</source>
        <translation>Nicht untersucht</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: the health of a data link; %2: when that was found out, &quot;2 min ago&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>Of a finding: queries fail</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>Of a finding: something is not shown, or may fail</extracomment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Of a finding: nothing fails</extracomment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A database: %1 is its app, %2 its add-on</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Data link</source>
        <translation>Data Link</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>A view of a database</extracomment>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>A data type of a database</extracomment>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>A login of a database</extracomment>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Env var</source>
        <translation>Env-Variable</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Something else that an act touches</extracomment>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>How carefully a database is treated: acts need no more than their button</extracomment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Ask before acts</source>
        <translation>Vor jeder Tat fragen</translation>
    </message>
    <message>
        <source>Ask, and type its name</source>
        <translation>Fragen, und ihren Namen eingeben</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Set by a newer version: read only</source>
        <translation>Von einer neueren Version gesetzt: nur lesen</translation>
    </message>
</context>
<context>
    <name>bowline::LinklessModel</name>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Plan</source>
        <extracomment>Heading of a column: Heroku&apos;s price plan of the database</extracomment>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Heading of a column: why a database has no data link</extracomment>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>bowline::LogDialog</name>
    <message>
        <source>Passwords, tokens and URLs with passwords are taken out of every line before it is kept.</source>
        <translation>Passwörter, Token und URLs mit Passwörtern werden aus jeder Zeile entfernt, bevor sie aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>The record of what Bowline did, not a login</extracomment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>Label of a choice: which lines of the log are shown</extracomment>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>Info und höher</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <extracomment>Choice of lines: those of this level only</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Save log…</source>
        <translation>Protokoll speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The chosen lines, or all that are shown</source>
        <translation>Die ausgewählten Zeilen oder alle angezeigten</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The log was saved to %1.</source>
        <translation>Das Protokoll wurde unter %1 gespeichert.</translation>
    </message>
    <message>
        <source>The log could not be written to %1: %2.</source>
        <translation>Das Protokoll ließ sich nicht nach %1 schreiben: %2.</translation>
    </message>
</context>
<context>
    <name>bowline::LogModel</name>
    <message>
        <source>Debug</source>
        <extracomment>Level of a line in the log</extracomment>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info</source>
        <extracomment>Level of a line in the log</extracomment>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>Level of a line in the log</extracomment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>Level of a line in the log</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>Heading of a column: how important a line of the log is</extracomment>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Part</source>
        <extracomment>Heading of a column: the part of the program that wrote the line</extracomment>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>Heading of a column: what the line of the log says</extracomment>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>bowline::LoginDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Login link</source>
        <translation>Anmeldelink</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link kopiert</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Waiting for your answer in the browser. This window goes on by itself.</source>
        <translation>Warten auf die Antwort im Browser. Dieses Fenster macht von selbst weiter.</translation>
    </message>
    <message>
        <source>No browser could be opened on this computer. Copy the link into a browser; this window goes on by itself.</source>
        <translation>Auf diesem Computer ließ sich kein Browser öffnen. Den Link in einen Browser kopieren; dieses Fenster macht von selbst weiter.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>bowline::LoginFlow</name>
    <message>
        <source>Log in to Heroku</source>
        <translation>Bei Heroku anmelden</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>Log in again as %1</source>
        <translation>Erneut anmelden als %1</translation>
    </message>
    <message>
        <source>Use the Heroku CLI login</source>
        <translation>Anmeldung der Heroku CLI verwenden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The Heroku CLI on this computer is logged in: %1. Bowline adds that account and follows its databases. The CLI&apos;s own login stays as it is.</source>
        <translation>Die Heroku-CLI auf diesem Computer ist angemeldet: %1. Bowline fügt dieses Konto hinzu und folgt seinen Datenbanken. Die Anmeldung der CLI bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Add this account</source>
        <translation>Dieses Konto hinzufügen</translation>
    </message>
</context>
<context>
    <name>bowline::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Log in to Heroku</source>
        <translation>Bei Heroku anmelden</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>Use an API token</source>
        <translation>API-Token verwenden</translation>
    </message>
    <message>
        <source>Use the Heroku CLI login</source>
        <translation>Anmeldung der Heroku CLI verwenden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Error reference</source>
        <translation>Fehlerverzeichnis</translation>
    </message>
    <message>
        <source>About Bowline</source>
        <translation>Über Bowline</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>Menu entry: the record of what Bowline did, not a login</extracomment>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>bowline::MaintenanceModel</name>
    <message>
        <source>State</source>
        <extracomment>Heading of a column: how a maintenance stands</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Heading of a column: why Heroku maintains a database, in its own word</extracomment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Planned for</source>
        <extracomment>Heading of a column: when a maintenance is to begin</extracomment>
        <translation>Geplant für</translation>
    </message>
    <message>
        <source>Started</source>
        <extracomment>Heading of a column: when a maintenance began</extracomment>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Completed</source>
        <extracomment>Heading of a column: when a maintenance ended</extracomment>
        <translation>Abgeschlossen</translation>
    </message>
</context>
<context>
    <name>bowline::MaintenanceTab</name>
    <message>
        <source>Delay</source>
        <extracomment>A button: puts a maintenance off</extracomment>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Run maintenance</source>
        <translation>Wartung durchführen</translation>
    </message>
    <message>
        <source>Change window</source>
        <extracomment>A button: the hours of the week in which Heroku may maintain a database</extracomment>
        <translation>Zeitfenster ändern</translation>
    </message>
    <message>
        <source>Maintenances</source>
        <translation>Wartungen</translation>
    </message>
    <message>
        <source>Put off by weeks</source>
        <extracomment>Name of a choice: by how many weeks a maintenance is put off</extracomment>
        <translation>Verschieben um Wochen</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>Name of a choice: a day of the week</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <extracomment>Name of a choice: a time of day in UTC</extracomment>
        <translation>Ab (UTC)</translation>
    </message>
    <message>
        <source>Put the maintenance off</source>
        <translation>Wartung verschieben</translation>
    </message>
    <message>
        <source>Change the maintenance window</source>
        <translation>Zeitfenster der Wartung ändern</translation>
    </message>
    <message>
        <source>Asking Heroku…</source>
        <translation>Heroku wird gefragt…</translation>
    </message>
    <message>
        <source>A maintenance usually changes the URL. Tied to it: %1. The tab Tied names them.</source>
        <extracomment>%1: how many env vars and data links hang on a database</extracomment>
        <translation>Eine Wartung ändert in der Regel die URL. Daran hängen: %1. Die Registerkarte „Hängt daran“ nennt sie.</translation>
    </message>
    <message>
        <source>Heroku maintains databases of Essential plans when it likes.</source>
        <translation>Datenbanken der Essential-Tarife wartet Heroku nach eigenem Ermessen.</translation>
    </message>
    <message>
        <source>Heroku may maintain it on %1.</source>
        <extracomment>%1: Heroku&apos;s words: Tuesdays 17:30 to 21:30 UTC</extracomment>
        <translation>Heroku darf sie warten: %1.</translation>
    </message>
</context>
<context>
    <name>bowline::MaintenanceText</name>
    <message>
        <source>None</source>
        <extracomment>State of a maintenance: there was none yet</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Planned</source>
        <extracomment>State of a maintenance</extracomment>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Planned, in preparation</source>
        <extracomment>State of a maintenance</extracomment>
        <translation>Geplant, in Vorbereitung</translation>
    </message>
    <message>
        <source>Planned, prepared</source>
        <extracomment>State of a maintenance</extracomment>
        <translation>Geplant, vorbereitet</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>State of a maintenance</extracomment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed</source>
        <extracomment>State of a maintenance</extracomment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>State of a maintenance</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>No maintenance is planned.</source>
        <translation>Es ist keine Wartung geplant.</translation>
    </message>
    <message>
        <source>A maintenance is under way since %1.</source>
        <extracomment>%1: a date and time</extracomment>
        <translation>Seit %1 läuft eine Wartung.</translation>
    </message>
    <message>
        <source>A maintenance is planned for %1.</source>
        <extracomment>%1: a date and time</extracomment>
        <translation>Eine Wartung ist für %1 geplant.</translation>
    </message>
    <message>
        <source>A maintenance is planned for %1, and Heroku requires it by %2.</source>
        <extracomment>%1, %2: dates and times</extracomment>
        <translation>Eine Wartung ist für %1 geplant, und Heroku verlangt sie bis %2.</translation>
    </message>
</context>
<context>
    <name>bowline::NewCredentialDialog</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>New credential</source>
        <translation>Neue Zugangsdaten</translation>
    </message>
    <message>
        <source>One for each program that reads the database lets you rotate them one by one, with an overlap of 30 minutes.</source>
        <translation>Hat jedes Programm, das die Datenbank liest, seine eigenen, dann lassen sie sich einzeln rotieren, mit 30 Minuten Überlappung.</translation>
    </message>
    <message>
        <source>Credential name</source>
        <translation>Name der Zugangsdaten</translation>
    </message>
    <message>
        <source>Letters, digits, underscores and hyphens; a letter first, 50 at most.</source>
        <translation>Buchstaben, Ziffern, Unterstriche und Bindestriche; zuerst ein Buchstabe, höchstens 50 Zeichen.</translation>
    </message>
</context>
<context>
    <name>bowline::NewDatabaseDialog</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>New database</source>
        <translation>Neue Datenbank</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>New follower of %1</source>
        <translation>Neuer Follower von %1</translation>
    </message>
    <message>
        <source>New fork of %1</source>
        <translation>Neuer Fork von %1</translation>
    </message>
    <message>
        <source>A follower is a copy that Heroku keeps current, and that can only be read. Its plan has to be as large as that of the database.</source>
        <translation>Ein Follower ist eine Kopie, die Heroku aktuell hält und die nur gelesen werden kann. Sein Plan muss so groß sein wie der der Datenbank.</translation>
    </message>
    <message>
        <source>A fork is a copy of what the database holds now. It goes its own way from then on.</source>
        <translation>Ein Fork ist eine Kopie dessen, was die Datenbank jetzt enthält. Danach geht er eigene Wege.</translation>
    </message>
    <message>
        <source>It belongs to the app, which gets a config var with its URL and restarts.</source>
        <translation>Sie gehört der App. Die bekommt eine Config Var mit der URL und startet neu.</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Attachment name</source>
        <translation>Name des Attachments</translation>
    </message>
</context>
<context>
    <name>bowline::NewLinkDialog</name>
    <message>
        <source>Continue</source>
        <extracomment>Button: to the preview of what will be done</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>New data link</source>
        <translation>Neuer Data Link</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Link name</source>
        <translation>Name des Links</translation>
    </message>
    <message>
        <source>A data link lets queries in one database read tables of another, where they stay. Each reader of the local database sees them as tables of a schema of its own.</source>
        <translation>Ein Data Link lässt Abfragen in einer Datenbank Tabellen einer anderen lesen, wo sie bleiben. Wer die lokale Datenbank liest, sieht sie als Tabellen eines eigenen Schemas.</translation>
    </message>
    <message>
        <source>is read by</source>
        <extracomment>Between two databases: the right one reads the tables of the left one</extracomment>
        <translation>wird gelesen von</translation>
    </message>
    <message>
        <source>Also the name of the schema in the local database. Empty: %1.</source>
        <translation>Auch der Name des Schemas in der lokalen Datenbank. Leer: %1.</translation>
    </message>
    <message>
        <source>the name of the remote database</source>
        <translation>der Name der entfernten Datenbank</translation>
    </message>
    <message>
        <source>A database cannot be linked to itself. Choose another one on one side.</source>
        <translation>Eine Datenbank kann nicht mit sich selbst verbunden werden. Auf einer Seite eine andere wählen.</translation>
    </message>
</context>
<context>
    <name>bowline::NewProjectDialog</name>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Shop API</source>
        <extracomment>Example of a name for a project</extracomment>
        <translation>Shop-API</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>Projektname</translation>
    </message>
    <message>
        <source>Where do its env vars live?</source>
        <translation>Wo liegen seine Env-Variablen?</translation>
    </message>
    <message>
        <source>Any words; it can be changed later.</source>
        <translation>Beliebige Wörter; später änderbar.</translation>
    </message>
</context>
<context>
    <name>bowline::NoticeController</name>
    <message>
        <source>%1 What you see is the last known state, from %2.</source>
        <translation>%1 Angezeigt wird der letzte bekannte Zustand, von %2.</translation>
    </message>
    <message>
        <source>Bowline&apos;s service has stopped. What you see is the last known state, from %1. Bowline reconnects by itself when it is back; until then nothing can be changed.</source>
        <translation>Der Dienst von Bowline wurde beendet. Angezeigt wird der letzte bekannte Zustand, von %1. Bowline verbindet sich von selbst neu, sobald er wieder da ist; bis dahin lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Bowline&apos;s service does not answer. What you see may be out of date. %1</source>
        <translation>Der Dienst von Bowline antwortet nicht. Die Anzeige kann veraltet sein. %1</translation>
    </message>
    <message>
        <source>Log in to Heroku again</source>
        <translation>Erneut bei Heroku anmelden</translation>
    </message>
    <message>
        <source>The address in %1 cannot be used, so it is ignored and the usual server is asked. An address begins with https://; http:// is allowed for this computer only.</source>
        <translation>Die Adresse in %1 ist nicht verwendbar; sie wird ignoriert, und der übliche Server wird gefragt. Eine Adresse beginnt mit https://; http:// ist nur für diesen Computer erlaubt.</translation>
    </message>
    <message>
        <source>Understood</source>
        <extracomment>Button: closes a notice that asks for nothing</extracomment>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>There is no Heroku login, so no database is followed.</source>
        <translation>Es gibt keine Heroku-Anmeldung, deshalb folgt Bowline keiner Datenbank.</translation>
    </message>
    <message>
        <source>Log in to Heroku</source>
        <translation>Bei Heroku anmelden</translation>
    </message>
</context>
<context>
    <name>bowline::OAuthCard</name>
    <message>
        <source>OAuth client</source>
        <translation>OAuth-Client</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Rücksprungadresse</translation>
    </message>
    <message>
        <source>Save the OAuth client</source>
        <translation>OAuth-Client speichern</translation>
    </message>
    <message>
        <source>Register one with the Heroku CLI</source>
        <translation>Mit der Heroku CLI registrieren</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Or register it on Heroku&apos;s dashboard</source>
        <translation>Oder im Dashboard von Heroku registrieren</translation>
    </message>
    <message>
        <source>This build brings its own client. Enter another one only if you must.</source>
        <translation>Diese Programmversion bringt einen eigenen Client mit. Nur bei Bedarf einen anderen eintragen.</translation>
    </message>
    <message>
        <source>Heroku lets programs log in only as a registered client. Register one, once, and enter its id and secret here. Or add an account by an API token, which needs none.</source>
        <translation>Bei Heroku können sich Programme nur als registrierter Client anmelden. Einmalig einen registrieren und seine ID und sein Geheimnis hier eintragen. Oder ein Konto mit einem API-Token hinzufügen, das keinen Client braucht.</translation>
    </message>
    <message>
        <source>Bowline logs in at Heroku as this client.</source>
        <translation>Bowline meldet sich bei Heroku als dieser Client an.</translation>
    </message>
    <message>
        <source>Stored in the keychain; leave empty to keep it</source>
        <translation>Im Schlüsselbund gespeichert; leer lassen, um es zu behalten</translation>
    </message>
</context>
<context>
    <name>bowline::Phrase</name>
    <message>
        <source>The connection to the database at %1 broke off.</source>
        <extracomment>%1: host and port.</extracomment>
        <translation>Die Verbindung zur Datenbank unter %1 brach ab.</translation>
    </message>
    <message>
        <source>The URL has an option that PostgreSQL does not accept.</source>
        <translation>Die URL hat eine Option, die PostgreSQL nicht akzeptiert.</translation>
    </message>
    <message>
        <source>It cannot be proven from here: the database wants a client certificate, and this computer has no file %1.</source>
        <extracomment>%1: the path of a file.</extracomment>
        <translation>Von hier aus lässt sich das nicht bestätigen: Die Datenbank verlangt ein Client-Zertifikat, und auf diesem Computer fehlt die Datei %1.</translation>
    </message>
    <message>
        <source>It cannot be proven from here: the URL asks for the certificates of the system (sslrootcert=system), which PostgreSQL&apos;s library knows from version 16 on, and this computer has version %1.</source>
        <extracomment>%1: the version of PostgreSQL&apos;s library.</extracomment>
        <translation>Von hier aus lässt sich das nicht bestätigen: Die URL verlangt die Zertifikate des Systems (sslrootcert=system), die PostgreSQLs Bibliothek ab Version 16 kennt, und dieser Computer hat Version %1.</translation>
    </message>
    <message>
        <source>It cannot be proven from here: the URL asks to verify the server by the certificates in %1, and this computer has no such file.</source>
        <extracomment>%1: the path of a file.</extracomment>
        <translation>Von hier aus lässt sich das nicht bestätigen: Die URL verlangt, den Server mit den Zertifikaten in %1 zu prüfen, und auf diesem Computer fehlt diese Datei.</translation>
    </message>
    <message>
        <source>The computer at %1 refused the connection: no database listens there.</source>
        <extracomment>%1: host and port.</extracomment>
        <translation>Der Computer unter %1 hat die Verbindung abgelehnt: Dort nimmt keine Datenbank Verbindungen an.</translation>
    </message>
    <message>
        <source>On this computer no database listens at the Unix socket in %1. If another one is meant, it cannot be proven from here.</source>
        <extracomment>%1: a folder.</extracomment>
        <translation>Auf diesem Computer nimmt keine Datenbank am Unix-Socket in %1 Verbindungen an. Ist ein anderer Computer gemeint, lässt es sich von hier aus nicht bestätigen.</translation>
    </message>
    <message>
        <source>The name of the database&apos;s server cannot be found: %1.</source>
        <extracomment>%1: host and port.</extracomment>
        <translation>Der Name des Datenbankservers ist nicht zu finden: %1.</translation>
    </message>
    <message>
        <source>libpq does not find the URL&apos;s host, since a sign in the password is not encoded. Write %40 for @, %2F for /, %3F for ? and %23 for #.</source>
        <translation>libpq findet den Host der URL nicht, weil ein Zeichen im Passwort nicht kodiert ist. Schreiben Sie %40 für @, %2F für /, %3F für ? und %23 für #.</translation>
    </message>
    <message>
        <source>This computer has no network route to the database at %1.</source>
        <extracomment>%1: host and port.</extracomment>
        <translation>Von diesem Computer führt kein Weg zur Datenbank unter %1.</translation>
    </message>
    <message>
        <source>The URL names no user.</source>
        <translation>Die URL nennt keinen Benutzer.</translation>
    </message>
    <message>
        <source>Programs that do not use libpq may read this URL differently, because of an unencoded %1 in it: write %2 instead.</source>
        <extracomment>%1: a sign such as @; %2: the same, percent-encoded.</extracomment>
        <translation>Programme ohne libpq lesen diese URL vielleicht anders, weil ein unkodiertes %1 darin steht: Richtig ist %2.</translation>
    </message>
    <message>
        <source>libpq itself does not know %1; the login went by sslmode=%2 in its place.</source>
        <extracomment>%1: for example sslmode=no-verify; %2: for example require.</extracomment>
        <translation>libpq selbst kennt %1 nicht; die Anmeldung verwendete stattdessen sslmode=%2.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s own library cannot read this URL. In its query every parameter is a name, one = and a value, in which an = is written %3D and an &amp; %26.</source>
        <translation>Die Bibliothek von PostgreSQL kann diese URL nicht lesen. In der Abfrage der URL besteht jeder Parameter aus einem Namen, einem = und einem Wert, in dem ein = als %3D und ein &amp; als %26 geschrieben wird.</translation>
    </message>
    <message>
        <source>It cannot be proven from here: the URL names a service, which stands in a file of another computer.</source>
        <translation>Von hier aus lässt sich das nicht bestätigen: Die URL nennt einen Dienst, der in einer Datei eines anderen Computers steht.</translation>
    </message>
    <message>
        <source>It cannot be proven from here: the URL takes its password from a file of another computer.</source>
        <translation>Von hier aus lässt sich das nicht bestätigen: Die URL nimmt ihr Passwort aus einer Datei eines anderen Computers.</translation>
    </message>
    <message>
        <source>It cannot be proven from here: the URL names no host, which means a Unix socket of another computer. There is none on this one.</source>
        <translation>Von hier aus lässt sich das nicht bestätigen: Die URL nennt keinen Host, meint also einen Unix-Socket eines anderen Computers. Auf diesem gibt es keinen.</translation>
    </message>
    <message>
        <source>It cannot be proven from here: %1 is a Unix socket of another computer.</source>
        <extracomment>%1: a folder.</extracomment>
        <translation>Von hier aus lässt sich das nicht bestätigen: %1 ist ein Unix-Socket eines anderen Computers.</translation>
    </message>
    <message>
        <source>The database refuses the password of the user %1.</source>
        <extracomment>%1: the name of the user.</extracomment>
        <translation>Die Datenbank weist das Passwort des Benutzers %1 ab.</translation>
    </message>
    <message>
        <source>The database asks for a password, and the URL has none.</source>
        <translation>Die Datenbank verlangt ein Passwort, und die URL hat keines.</translation>
    </message>
    <message>
        <source>The database lets nobody in from this computer as %1. That says nothing about the password, or about the place where the URL is used.</source>
        <extracomment>%1: the name of the user.</extracomment>
        <translation>Die Datenbank lässt von diesem Computer aus niemanden als %1 herein. Das sagt nichts über das Passwort oder den Ort, an dem die URL verwendet wird.</translation>
    </message>
    <message>
        <source>The database does not let %1 in without TLS. Put sslmode=require into the URL.</source>
        <extracomment>%1: the name of the user.</extracomment>
        <translation>Die Datenbank lässt %1 ohne TLS nicht herein. Die URL braucht sslmode=require.</translation>
    </message>
    <message>
        <source>The database has no user %1 who may log in.</source>
        <extracomment>%1: the name of the user.</extracomment>
        <translation>Die Datenbank hat keinen Benutzer %1, der sich anmelden darf.</translation>
    </message>
    <message>
        <source>The user %1 has no right to connect to the database %2.</source>
        <extracomment>%1: the name of the user; %2: the name of the database.</extracomment>
        <translation>Der Benutzer %1 hat kein Recht, sich mit der Datenbank %2 zu verbinden.</translation>
    </message>
    <message>
        <source>The database wants a client certificate, which cannot be shown from this computer.</source>
        <translation>Die Datenbank verlangt ein Client-Zertifikat, das von diesem Computer aus nicht gezeigt werden kann.</translation>
    </message>
    <message>
        <source>The database does not let the user %1 in from this computer.</source>
        <extracomment>%1: the name of the user.</extracomment>
        <translation>Die Datenbank lässt den Benutzer %1 von diesem Computer aus nicht herein.</translation>
    </message>
    <message>
        <source>The server has no database named %1.</source>
        <extracomment>%1: the name of the database.</extracomment>
        <translation>Der Server hat keine Datenbank namens %1.</translation>
    </message>
    <message>
        <source>All connections of the database are in use just now.</source>
        <translation>Alle Verbindungen der Datenbank sind gerade belegt.</translation>
    </message>
    <message>
        <source>The database is starting or stopping, and takes no connections just now.</source>
        <translation>Die Datenbank startet oder stoppt und nimmt gerade keine Verbindungen an.</translation>
    </message>
    <message>
        <source>The server at %1 answers, but does not reach the database behind it.</source>
        <extracomment>%1: host and port.</extracomment>
        <translation>Der Server unter %1 antwortet, erreicht aber die Datenbank dahinter nicht.</translation>
    </message>
    <message>
        <source>The database refused the check (SQLSTATE %1).</source>
        <extracomment>%1: five characters.</extracomment>
        <translation>Die Datenbank hat die Prüfung abgelehnt (SQLSTATE %1).</translation>
    </message>
    <message>
        <source>The database at %1 did not answer within %2 seconds.</source>
        <extracomment>%1: host and port; %2: a number of seconds.</extracomment>
        <translation>Die Datenbank unter %1 hat nicht innerhalb von %2 Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>ssh does not know the key of %1, or the server showed another key than before, so no connection was made. Run ssh %1 in a terminal and check the key that it shows.</source>
        <extracomment>%1: the name of a server.</extracomment>
        <translation>ssh kennt den Schlüssel von %1 nicht, oder der Server hat einen anderen als bisher gezeigt; deshalb wurde keine Verbindung hergestellt. Rufen Sie in einem Terminal ssh %1 auf und prüfen Sie den angezeigten Schlüssel.</translation>
    </message>
    <message>
        <source>%1 does not accept your ssh keys. Bowline asks for no password: load your key into the ssh agent, or name it in ~/.ssh/config, until ssh %1 works without a question.</source>
        <extracomment>%1: the name of a server.</extracomment>
        <translation>%1 nimmt Ihre ssh-Schlüssel nicht an. Bowline fragt nach keinem Passwort: Laden Sie den Schlüssel in den ssh-Agenten oder nennen Sie ihn in ~/.ssh/config, bis ssh %1 ohne Rückfrage funktioniert.</translation>
    </message>
    <message>
        <source>ssh could not open its end of the tunnel on this computer. Try again.</source>
        <translation>ssh konnte sein Ende des Tunnels auf diesem Computer nicht öffnen. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be reached through ssh: %2. Check the name and your network, and whether ssh %1 works in a terminal.</source>
        <extracomment>%1: the name of a server; %2: what ssh says.</extracomment>
        <translation>%1 ist über ssh nicht erreichbar: %2. Prüfen Sie den Namen und Ihr Netzwerk, und ob ssh %1 in einem Terminal funktioniert.</translation>
    </message>
    <message>
        <source>ssh gave no reason</source>
        <extracomment>In place of what ssh says.</extracomment>
        <translation>ssh nannte keinen Grund</translation>
    </message>
    <message>
        <source>The program ssh could not be started, so there is no tunnel to %1. Install OpenSSH&apos;s client (the package openssh-client).</source>
        <extracomment>%1: the name of a server.</extracomment>
        <translation>Das Programm ssh konnte nicht gestartet werden, deshalb gibt es keinen Tunnel zu %1. Installieren Sie den Client von OpenSSH (das Paket openssh-client).</translation>
    </message>
    <message>
        <source>%1 did not answer ssh within %2 s. Check the name and your network.</source>
        <extracomment>%1: the name of a server; %2: a number of seconds.</extracomment>
        <translation>%1 hat ssh nicht innerhalb von %2 s geantwortet. Prüfen Sie den Namen und Ihr Netzwerk.</translation>
    </message>
    <message>
        <source>%1 lets ssh in, but opened no way from there to the other end of the tunnel: %2. Check the host and port behind it, and whether its sshd allows forwarding.</source>
        <extracomment>%1: the name of a server; %2: what ssh says.</extracomment>
        <translation>%1 lässt ssh herein, hat aber keinen Weg von dort zum anderen Ende des Tunnels geöffnet: %2. Prüfen Sie Host und Port dahinter, und ob der sshd dort Weiterleitungen erlaubt.</translation>
    </message>
    <message>
        <source>The host or port behind the ssh server is not valid. Enter a host name and a port.</source>
        <translation>Host oder Port hinter dem ssh-Server sind ungültig. Geben Sie einen Hostnamen und einen Port ein.</translation>
    </message>
    <message>
        <source>The path of the socket behind the ssh server is not valid. Enter its full path, without a colon.</source>
        <translation>Der Pfad des Sockets hinter dem ssh-Server ist ungültig. Geben Sie den vollständigen Pfad ohne Doppelpunkt ein.</translation>
    </message>
    <message>
        <source>This is not the name of an ssh server. Write it like server or me@server.</source>
        <translation>Das ist kein Name eines ssh-Servers. Schreiben Sie ihn wie server oder ich@server.</translation>
    </message>
    <message>
        <source>some parameters</source>
        <extracomment>In place of names that must not be shown.</extracomment>
        <translation>einige Parameter</translation>
    </message>
    <message>
        <source>libpq does not accept %1 in a URL, so psql and all programs that are built on libpq refuse this value. Choose the program that reads it, or take the parameter out of the config var at Heroku.</source>
        <extracomment>%1: names of parameters.</extracomment>
        <translation>libpq nimmt %1 in einer URL nicht an; psql und alle Programme, die libpq verwenden, weisen diesen Wert also zurück. Bitte das Programm wählen, das ihn liest, oder den Parameter bei Heroku aus der Config Var nehmen.</translation>
    </message>
    <message>
        <source>libpq does not accept %1 in a URL; the login went without.</source>
        <extracomment>%1: names of parameters.</extracomment>
        <translation>libpq nimmt %1 in einer URL nicht an; die Anmeldung kam ohne aus.</translation>
    </message>
    <message>
        <source>In the env file %1, more than a value stands on the line of %2, and not all programs read that line alike. Bowline left the file as it was. Put the value in quotes, or give it a line of its own.</source>
        <extracomment>%1: the path of the file; %2: the name of an env var.</extracomment>
        <translation>In der Env-Datei %1 steht in der Zeile von %2 mehr als ein Wert, und nicht alle Programme lesen diese Zeile gleich. Bowline hat die Datei nicht verändert. Setzen Sie den Wert in Anführungszeichen, oder geben Sie ihm eine eigene Zeile.</translation>
    </message>
    <message>
        <source>The env file %1 has a quote that is never closed, so programs would read other lines differently after the change. Bowline left the file as it was. Correct the file.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>In der Env-Datei %1 wird ein Anführungszeichen nie geschlossen, sodass Programme nach der Änderung andere Zeilen anders lesen würden. Bowline hat die Datei nicht verändert. Berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>The file has a second name (a hard link), so it is written in place: a program that reads it at that moment may meet half a file.</source>
        <translation>Die Datei hat einen zweiten Namen (Hardlink) und wird daher an Ort und Stelle überschrieben: Ein Programm, das sie in diesem Moment liest, sieht vielleicht nur eine halbe Datei.</translation>
    </message>
    <message>
        <source>The file is mounted by itself, so it is written in place: a program that reads it at that moment may meet half a file.</source>
        <translation>Die Datei ist einzeln eingehängt und wird daher an Ort und Stelle überschrieben: Ein Programm, das sie in diesem Moment liest, sieht vielleicht nur eine halbe Datei.</translation>
    </message>
    <message>
        <source>The file belongs to another user or group, so it is written in place: a program that reads it at that moment may meet half a file.</source>
        <translation>Die Datei gehört einem anderen Benutzer oder einer anderen Gruppe und wird daher an Ort und Stelle überschrieben: Ein Programm, das sie in diesem Moment liest, sieht vielleicht nur eine halbe Datei.</translation>
    </message>
    <message>
        <source>The file is made, with mode 0600: only you can read it.</source>
        <translation>Die Datei wird mit den Rechten 0600 angelegt: Nur Sie können sie lesen.</translation>
    </message>
    <message>
        <source>The value of %1 is put in quotes. A program that takes quotes for a part of the value, such as docker run --env-file, would read it wrong.</source>
        <extracomment>%1: names of env vars.</extracomment>
        <translation>Der Wert von %1 wird in Anführungszeichen gesetzt. Ein Programm, das Anführungszeichen als Teil des Wertes nimmt, etwa docker run --env-file, würde ihn falsch lesen.</translation>
    </message>
    <message>
        <source>The file&apos;s mode changes from %1 to %2: its group and others can no longer read it.</source>
        <extracomment>%1, %2: modes such as 0640.</extracomment>
        <translation>Die Rechte der Datei ändern sich von %1 zu %2: Ihre Gruppe und andere können sie nicht mehr lesen.</translation>
    </message>
    <message>
        <source>The file&apos;s mode stays %1: every user of this computer can read the new value.</source>
        <extracomment>%1: a mode such as 0640.</extracomment>
        <translation>Die Rechte der Datei bleiben %1: Jeder Benutzer dieses Computers kann den neuen Wert lesen.</translation>
    </message>
    <message>
        <source>The file&apos;s mode stays %1: its group can use it as before.</source>
        <extracomment>%1: a mode such as 0640.</extracomment>
        <translation>Die Rechte der Datei bleiben %1: Ihre Gruppe kann sie wie bisher verwenden.</translation>
    </message>
    <message>
        <source>The env file %1 can only be written in place, which Bowline does not do while its journal cannot keep the old content safe. Try again later.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Env-Datei %1 kann nur an Ort und Stelle überschrieben werden. Das tut Bowline nicht, solange der alte Inhalt nicht im Journal gesichert werden kann. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 is not a regular file, so Bowline did not change it. Choose an env file.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>%1 ist keine gewöhnliche Datei, daher hat Bowline nichts geändert. Wählen Sie eine Env-Datei.</translation>
    </message>
    <message>
        <source>Enter the full path of the env file, starting with /.</source>
        <translation>Geben Sie den vollständigen Pfad der Env-Datei an, beginnend mit /.</translation>
    </message>
    <message>
        <source>The file %1 is written in UTF-16, which programs that read env files do not expect. Bowline left it as it was. Save it as UTF-8.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Datei %1 ist in UTF-16 geschrieben, womit Programme, die Env-Dateien lesen, nicht rechnen. Bowline hat sie nicht verändert. Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>The file %1 is not a text file. Bowline left it as it was. Choose an env file.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Datei %1 ist keine Textdatei. Bowline hat sie nicht verändert. Wählen Sie eine Env-Datei.</translation>
    </message>
    <message>
        <source>The file %1 is a JSON file, not an env file. Bowline left it as it was. Choose a file of NAME=value lines.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Datei %1 ist eine JSON-Datei und keine Env-Datei. Bowline hat sie nicht verändert. Wählen Sie eine Datei aus Zeilen der Form NAME=Wert.</translation>
    </message>
    <message>
        <source>The file %1 is a YAML file, not an env file. Bowline left it as it was. Choose a file of NAME=value lines.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Datei %1 ist eine YAML-Datei und keine Env-Datei. Bowline hat sie nicht verändert. Wählen Sie eine Datei aus Zeilen der Form NAME=Wert.</translation>
    </message>
    <message>
        <source>The file %1 is an XML or HTML file, not an env file. Bowline left it as it was. Choose a file of NAME=value lines.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Datei %1 ist eine XML- oder HTML-Datei und keine Env-Datei. Bowline hat sie nicht verändert. Wählen Sie eine Datei aus Zeilen der Form NAME=Wert.</translation>
    </message>
    <message>
        <source>The file %1 has sections like an INI or TOML file and is not an env file. Bowline left it as it was. Choose a file of NAME=value lines.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Datei %1 hat Abschnitte wie eine INI- oder TOML-Datei und ist keine Env-Datei. Bowline hat sie nicht verändert. Wählen Sie eine Datei aus Zeilen der Form NAME=Wert.</translation>
    </message>
    <message>
        <source>The file %1 is the source of a program, not an env file. Bowline left it as it was. Choose a file of NAME=value lines.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Datei %1 ist der Quelltext eines Programms und keine Env-Datei. Bowline hat sie nicht verändert. Wählen Sie eine Datei aus Zeilen der Form NAME=Wert.</translation>
    </message>
    <message>
        <source>The file %1 is a shell script that sets no variable, so Bowline left it as it was. Add a line such as export DATABASE_URL= to it, and Bowline keeps the value of that line.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Datei %1 ist ein Shell-Skript, das keine Variable setzt; Bowline hat sie nicht verändert. Fügen Sie eine Zeile wie export DATABASE_URL= hinzu, dann pflegt Bowline den Wert dieser Zeile.</translation>
    </message>
    <message>
        <source>The file %1 has text in it, but no line that sets a variable, so it does not look like an env file. Bowline left it as it was. Choose a file of NAME=value lines.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Datei %1 enthält Text, aber keine Zeile, die eine Variable setzt, und sieht daher nicht wie eine Env-Datei aus. Bowline hat sie nicht verändert. Wählen Sie eine Datei aus Zeilen der Form NAME=Wert.</translation>
    </message>
    <message>
        <source>The folder of the env file %1 is gone. Create it, or choose another file.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Den Ordner der Env-Datei %1 gibt es nicht mehr. Bitte anlegen oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>The disk is full, so the env file %1 was left as it was.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Der Datenträger ist voll, deshalb blieb die Env-Datei %1, wie sie war.</translation>
    </message>
    <message>
        <source>The env file %1 cannot be read or written. Check the folder and its permissions.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Env-Datei %1 lässt sich nicht lesen oder schreiben. Bitte den Ordner und seine Berechtigungen prüfen.</translation>
    </message>
    <message>
        <source>Hasura is not available just now. Bowline tries again by itself.</source>
        <translation>Hasura ist gerade nicht erreichbar. Bowline versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Hasura&apos;s answer could not be understood. Bowline tries again by itself.</source>
        <translation>Hasuras Antwort war nicht zu verstehen. Bowline versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Hasura asks for fewer requests. Bowline goes on after a pause.</source>
        <translation>Hasura bittet um weniger Anfragen. Bowline macht nach einer Pause weiter.</translation>
    </message>
    <message>
        <source>Hasura does not know this any more. It may have been renamed or deleted.</source>
        <translation>Hasura kennt das nicht mehr. Vielleicht wurde es umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>%1 belongs to Hasura, so Bowline does not delete it.</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>%1 gehört zu Hasura, deshalb löscht Bowline es nicht.</translation>
    </message>
    <message>
        <source>The env var %1 holds another value in the Hasura project by now.</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>Die Env-Variable %1 enthält im Hasura-Projekt inzwischen einen anderen Wert.</translation>
    </message>
    <message>
        <source>Hasura does not let Bowline see its sources.</source>
        <translation>Hasura lässt Bowline seine Quellen nicht sehen.</translation>
    </message>
    <message>
        <source>Bowline has no access to the project&apos;s sources.</source>
        <translation>Bowline hat keinen Zugriff auf die Quellen des Projekts.</translation>
    </message>
    <message>
        <source>No Hasura source uses %1 yet.</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>Noch verwendet keine Hasura-Quelle %1.</translation>
    </message>
    <message>
        <source>Hasura does not report the health of its sources.</source>
        <translation>Hasura meldet den Zustand seiner Quellen nicht.</translation>
    </message>
    <message>
        <source>Hasura&apos;s source %1 gets no answer from the database in time.</source>
        <extracomment>%1: the name of a data source of Hasura.</extracomment>
        <translation>Die Hasura-Quelle %1 erhält von der Datenbank nicht rechtzeitig eine Antwort.</translation>
    </message>
    <message>
        <source>%1 is right, but Hasura&apos;s source %2 does not use it: it has a database URL of its own, which does not work any more. Let it read the URL from the env var %1 (Data, Manage, Edit in Hasura&apos;s console), then press Sync now.</source>
        <extracomment>%1: the name of the env var; %2: the name of a data source of Hasura. Data, Manage and Edit are buttons in the console.</extracomment>
        <translation>%1 stimmt, aber Hasuras Quelle %2 verwendet sie nicht: Sie hat eine eigene Datenbank-URL, die nicht mehr funktioniert. Die Quelle soll die URL aus der Umgebungsvariablen %1 lesen (Data, Manage, Edit in Hasuras Konsole); danach „Jetzt synchronisieren“ drücken.</translation>
    </message>
    <message>
        <source>Hasura&apos;s source %1 cannot use the database: %2</source>
        <extracomment>%1: the name of a data source of Hasura; %2: what Hasura, or the database, says about it.</extracomment>
        <translation>Die Hasura-Quelle %1 kann die Datenbank nicht verwenden: %2</translation>
    </message>
    <message>
        <source>Hasura does not watch the health of source %1.</source>
        <extracomment>%1: the name of a data source of Hasura.</extracomment>
        <translation>Hasura überwacht den Zustand der Quelle %1 nicht.</translation>
    </message>
    <message>
        <source>Hasura has not come back from its restart within a minute.</source>
        <translation>Hasura ist nach seinem Neustart nicht innerhalb einer Minute zurückgekehrt.</translation>
    </message>
    <message>
        <source>The value is written, but Hasura could not be asked whether it works. %1</source>
        <extracomment>%1: another sentence.</extracomment>
        <translation>Der Wert ist geschrieben, aber Hasura ließ sich nicht fragen, ob er funktioniert. %1</translation>
    </message>
    <message>
        <source>Hasura does not drop its source %1, which uses the env var, so the env var was not deleted. Remove what depends on the source first.</source>
        <extracomment>%1: the name of a data source of Hasura.</extracomment>
        <translation>Hasura entfernt seine Quelle %1 nicht, die die Env-Variable verwendet; deshalb wurde die Env-Variable nicht gelöscht. Bitte zuerst entfernen, was von der Quelle abhängt.</translation>
    </message>
    <message>
        <source>The env var was deleted, but Hasura did not come back to have its metadata checked.</source>
        <translation>Die Env-Variable wurde gelöscht, aber Hasura kam nicht zurück, sodass seine Metadaten ungeprüft blieben.</translation>
    </message>
    <message>
        <source>The env var was deleted, but Hasura&apos;s metadata has a problem since: %1 (%2)</source>
        <extracomment>%1: what Hasura says; %2: where.</extracomment>
        <translation>Die Env-Variable wurde gelöscht, aber die Metadaten von Hasura haben seitdem ein Problem: %1 (%2)</translation>
    </message>
    <message>
        <source>Hasura source %1</source>
        <extracomment>%1: the name of a data source of Hasura.</extracomment>
        <translation>Hasura-Quelle %1</translation>
    </message>
    <message>
        <source>relationships from source %1 to source %2</source>
        <extracomment>%1, %2: names of data sources of Hasura.</extracomment>
        <translation>Beziehungen von Quelle %1 zu Quelle %2</translation>
    </message>
    <message>
        <source>Hasura Cloud does not accept this access token. Check that it was copied whole and has not expired, or make a new one.</source>
        <translation>Hasura Cloud nimmt dieses Zugriffstoken nicht an. Prüfen, ob es ganz kopiert wurde und nicht abgelaufen ist, oder ein neues erstellen.</translation>
    </message>
    <message>
        <source>a fresh TLS login from this computer (%1, %2)</source>
        <extracomment>Part of a sentence, for example behind &quot;proven by&quot;. %1: PostgreSQL and its version; %2: TLS and its version.</extracomment>
        <translation>eine frische TLS-Anmeldung von diesem Computer (%1, %2)</translation>
    </message>
    <message>
        <source>a fresh login over a Unix socket of this computer (%1)</source>
        <extracomment>Part of a sentence, for example behind &quot;proven by&quot;. %1: PostgreSQL and its version.</extracomment>
        <translation>eine frische Anmeldung über einen Unix-Socket dieses Computers (%1)</translation>
    </message>
    <message>
        <source>a fresh login without TLS from this computer (%1)</source>
        <extracomment>Part of a sentence, for example behind &quot;proven by&quot;. %1: PostgreSQL and its version.</extracomment>
        <translation>eine frische Anmeldung ohne TLS von diesem Computer (%1)</translation>
    </message>
    <message>
        <source>%1 holds another value than the one just written. Somebody or something else changed it.</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>%1 enthält einen anderen Wert als den soeben geschriebenen. Jemand oder etwas anderes hat ihn geändert.</translation>
    </message>
    <message>
        <source>Hasura reports source %1 as healthy</source>
        <extracomment>%1: the name of a data source of Hasura.</extracomment>
        <translation>Hasura meldet die Quelle %1 als gesund</translation>
    </message>
    <message>
        <source>Hasura reports sources %1 as healthy</source>
        <extracomment>%1: the names of several data sources of Hasura.</extracomment>
        <translation>Hasura meldet die Quellen %1 als gesund</translation>
    </message>
    <message>
        <source>A fresh login without TLS works. %1</source>
        <extracomment>%1: another sentence.</extracomment>
        <translation>Eine frische Anmeldung ohne TLS gelingt. %1</translation>
    </message>
    <message>
        <source>A fresh login works. %1</source>
        <extracomment>%1: another sentence.</extracomment>
        <translation>Eine frische Anmeldung gelingt. %1</translation>
    </message>
    <message>
        <source>This version of Bowline&apos;s service does not know that kind of destination. Update the service, or choose another destination.</source>
        <translation>Diese Version des Dienstes von Bowline kennt diese Art von Ziel nicht. Aktualisieren Sie den Dienst oder wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>Choose the env file by its full path.</source>
        <translation>Bitte die Env-Datei mit vollständigem Pfad wählen.</translation>
    </message>
    <message>
        <source>Choose a Hasura Cloud project.</source>
        <translation>Bitte ein Hasura-Cloud-Projekt wählen.</translation>
    </message>
    <message>
        <source>The project “%1” has this destination already. Add the env vars to that project, or choose another destination.</source>
        <extracomment>%1: the name of a project.</extracomment>
        <translation>Das Projekt „%1“ hat dieses Ziel schon. Die Env-Variablen dort hinzufügen oder ein anderes Ziel wählen.</translation>
    </message>
    <message>
        <source>%1 follows a database in the project “%2” already, which has the same destination. Opt out of the sync there first, or choose another name.</source>
        <extracomment>%1: the name of the env var; %2: the name of a project.</extracomment>
        <translation>%1 folgt schon im Projekt „%2“ einer Datenbank, und das Projekt hat dasselbe Ziel. Erst dort vom Sync ausnehmen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The project “%1” has the same destination and a sync of %2 too. Bowline writes the value of this one. Opt out of one of the two.</source>
        <extracomment>%1: the name of a project; %2: the name of the env var.</extracomment>
        <translation>Das Projekt „%1“ hat dasselbe Ziel und dort ebenfalls einen Sync von %2. Bowline schreibt den Wert von hier. Eine der beiden Env-Variablen vom Sync ausnehmen.</translation>
    </message>
    <message>
        <source>The project “%1” has the same destination and writes %2 there, so Bowline does not write it from here. Opt out of one of the two.</source>
        <extracomment>%1: the name of a project; %2: the name of the env var.</extracomment>
        <translation>Das Projekt „%1“ hat dasselbe Ziel und schreibt dort %2, darum schreibt Bowline den Wert nicht auch von hier. Eine der beiden Env-Variablen vom Sync ausnehmen.</translation>
    </message>
    <message>
        <source>It is disconnected, and Bowline has no value of it.</source>
        <extracomment>Why an env var is not carried over; &quot;it&quot; is the env var.</extracomment>
        <translation>Sie ist getrennt, und Bowline hat keinen Wert von ihr.</translation>
    </message>
    <message>
        <source>It is opted out, and the new destination has a value of its own, which is kept.</source>
        <extracomment>Why an env var is not carried over; &quot;it&quot; is the env var.</extracomment>
        <translation>Sie ist abgemeldet, und das neue Ziel hat einen eigenen Wert, der bleibt.</translation>
    </message>
    <message>
        <source>It is opted out, and the present destination cannot be read.</source>
        <extracomment>Why an env var is not carried over; &quot;it&quot; is the env var.</extracomment>
        <translation>Sie ist abgemeldet, und das jetzige Ziel kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It is opted out, and not at the present destination.</source>
        <extracomment>Why an env var is not carried over; &quot;it&quot; is the env var.</extracomment>
        <translation>Sie ist abgemeldet und am jetzigen Ziel nicht vorhanden.</translation>
    </message>
    <message>
        <source>It was set by hand, and Bowline does not copy such values.</source>
        <extracomment>Why an env var is not carried over; &quot;it&quot; is the env var.</extracomment>
        <translation>Sie wurde von Hand gesetzt, und solche Werte kopiert Bowline nicht.</translation>
    </message>
    <message>
        <source>It was set by hand, and the new destination has a value of its own, which is kept.</source>
        <extracomment>Why an env var is not carried over; &quot;it&quot; is the env var.</extracomment>
        <translation>Sie wurde von Hand gesetzt, und das neue Ziel hat einen eigenen Wert, der bleibt.</translation>
    </message>
    <message>
        <source>The values that these env vars have at the new destination are lost. This cannot be undone.</source>
        <translation>Die Werte, die diese Env-Variablen am neuen Ziel haben, gehen verloren. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Nothing at the new destination is overwritten.</source>
        <translation>Am neuen Ziel wird nichts überschrieben.</translation>
    </message>
    <message>
        <source>Nothing is written to the new destination.</source>
        <translation>Am neuen Ziel wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: how it was proven, part of a sentence; %2: one or more sentences.</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The new value has several lines, and programs that may read the env file %1 would take those lines for variables of their own. Bowline left the file as it was. Set the value without line breaks.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Der neue Wert hat mehrere Zeilen, und Programme, die die Env-Datei %1 lesen könnten, hielten diese Zeilen für eigene Variablen. Bowline hat die Datei gelassen, wie sie war. Den Wert ohne Zeilenumbrüche setzen.</translation>
    </message>
    <message>
        <source>The new value is not UTF-8, and systemd passes over such values. Bowline left the file %1 as it was. Set a value that is UTF-8.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Der neue Wert ist kein UTF-8, und systemd übergeht solche Werte. Bowline hat die Datei %1 gelassen, wie sie war. Einen Wert in UTF-8 setzen.</translation>
    </message>
    <message>
        <source>No file can be made beside it in this folder, so it is written in place: a program that reads it at that moment may meet half a file.</source>
        <translation>In diesem Ordner kann daneben keine Datei angelegt werden, darum wird sie an Ort und Stelle geschrieben: Ein Programm, das sie in diesem Augenblick liest, kann eine halbe Datei vorfinden.</translation>
    </message>
    <message>
        <source>systemd reads the file when the service starts: until the service is restarted, it has the old value.</source>
        <translation>systemd liest die Datei beim Start des Dienstes: Bis zu einem Neustart hat der Dienst den alten Wert.</translation>
    </message>
    <message>
        <source>A newer version of Bowline made this destination, and this version does not know its kind (%1). Update Bowline, or choose another destination.</source>
        <extracomment>%1: the key of the kind.</extracomment>
        <translation>Eine neuere Version von Bowline hat dieses Ziel angelegt, und diese Version kennt seine Art nicht (%1). Aktualisieren Sie Bowline oder wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>Fill in “%1”.</source>
        <extracomment>%1: the label of a field.</extracomment>
        <translation>Bitte „%1“ ausfüllen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A destination: %1: its kind, for example &quot;Env file&quot;; %2: its path or name.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Another sync of this project has %1 too. Bowline writes the value of this one. Opt out of one of the two.</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>Ein anderer Sync dieses Projekts hat ebenfalls %1. Bowline schreibt den Wert von diesem hier. Einen der beiden ausnehmen.</translation>
    </message>
    <message>
        <source>Another sync of this project writes %1, so Bowline does not write it for this one. Opt out of one of the two.</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>Ein anderer Sync dieses Projekts schreibt %1; für diesen hier schreibt Bowline den Wert deshalb nicht. Einen der beiden ausnehmen.</translation>
    </message>
    <message>
        <source>%1 is there from before, and the URL says nothing about it. The program would read it all the same. Delete it, then press Sync now.</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>%1 ist noch von früher da, und die URL sagt nichts darüber. Das Programm würde den Wert trotzdem lesen. Bitte löschen und dann „Jetzt synchronisieren“ drücken.</translation>
    </message>
    <message>
        <source>Hasura&apos;s sources read a database&apos;s URL from one env var, and this one is split.</source>
        <translation>Hasuras Quellen lesen die URL einer Datenbank aus einer einzigen Env-Variablen, und diese hier ist aufgeteilt.</translation>
    </message>
    <message>
        <source>Heroku no longer accepts this login, so its databases are not followed. Log in again.</source>
        <translation>Heroku akzeptiert diese Anmeldung nicht mehr, deshalb folgt Bowline ihren Datenbanken nicht. Bitte erneut anmelden.</translation>
    </message>
    <message>
        <source>This Heroku login has expired and could not be renewed. Log in again.</source>
        <translation>Diese Heroku-Anmeldung ist abgelaufen und ließ sich nicht erneuern. Bitte erneut anmelden.</translation>
    </message>
    <message>
        <source>Access was denied in the browser, so nothing was connected. Start the login again to allow it.</source>
        <translation>Der Zugriff wurde im Browser abgelehnt, deshalb wurde nichts verbunden. Zum Erlauben die Anmeldung neu starten.</translation>
    </message>
    <message>
        <source>The browser is logged in to Heroku as someone else, so this account was not renewed. Log out there, then log in again.</source>
        <translation>Im Browser ist jemand anderes bei Heroku angemeldet, deshalb wurde dieses Konto nicht erneuert. Bitte dort abmelden und dann erneut anmelden.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer does not belong to this login and was refused. Start the login again.</source>
        <translation>Die Antwort des Browsers gehört nicht zu dieser Anmeldung und wurde abgewiesen. Bitte die Anmeldung neu starten.</translation>
    </message>
    <message>
        <source>Nobody answered in the browser in time. Start the login again.</source>
        <translation>Im Browser kam nicht rechtzeitig eine Antwort. Bitte die Anmeldung neu starten.</translation>
    </message>
    <message>
        <source>Another program uses the port on which the browser should answer. Close it, or change the redirect address in Settings and at Heroku.</source>
        <translation>Ein anderes Programm belegt den Port, auf dem der Browser antworten soll. Das Programm schließen oder die Rücksprungadresse in den Einstellungen und bei Heroku ändern.</translation>
    </message>
    <message>
        <source>Bowline has no OAuth client for Heroku yet. Register one and enter its id and secret in Settings, or use an API token.</source>
        <translation>Bowline hat noch keinen OAuth-Client für Heroku. Einen registrieren und seine ID und sein Geheimnis in den Einstellungen eintragen, oder ein API-Token verwenden.</translation>
    </message>
    <message>
        <source>Heroku asks for a second factor for this app, so it is not followed. Authorize the app with a code.</source>
        <translation>Heroku verlangt für diese App einen zweiten Faktor, deshalb wird ihr nicht gefolgt. Geben Sie die App mit einem Code frei.</translation>
    </message>
    <message>
        <source>Heroku did not accept this code, so nothing was authorized. Enter the code that is shown now.</source>
        <translation>Heroku hat diesen Code nicht angenommen, es wurde nichts freigegeben. Geben Sie den Code ein, der jetzt angezeigt wird.</translation>
    </message>
    <message>
        <source>Heroku has suspended this account or app, so it is not followed. Heroku&apos;s dashboard says why; Bowline goes on when it is lifted.</source>
        <translation>Heroku hat dieses Konto oder diese App gesperrt, deshalb wird nicht gefolgt. Den Grund nennt Herokus Dashboard; Bowline macht weiter, sobald die Sperre aufgehoben ist.</translation>
    </message>
    <message>
        <source>This Heroku login may not do that. Log in with an account that has access to the app.</source>
        <translation>Diese Heroku-Anmeldung darf das nicht. Bitte mit einem Konto anmelden, das Zugriff auf die App hat.</translation>
    </message>
    <message>
        <source>There is no network connection. Bowline goes on when it is back.</source>
        <translation>Es besteht keine Netzwerkverbindung. Bowline macht weiter, sobald sie wieder da ist.</translation>
    </message>
    <message>
        <source>The server refused the connection. Bowline tries again by itself.</source>
        <translation>Der Server hat die Verbindung abgelehnt. Bowline versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Bowline tries again by itself.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet. Bowline versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>No trusted encrypted connection could be made. Check the computer&apos;s clock and any proxy.</source>
        <translation>Es kam keine vertrauenswürdige verschlüsselte Verbindung zustande. Bitte die Uhr des Computers und einen etwaigen Proxy prüfen.</translation>
    </message>
    <message>
        <source>The connection broke in the middle of an answer. Bowline tries again by itself.</source>
        <translation>Die Verbindung brach mitten in einer Antwort ab. Bowline versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is larger than Bowline accepts, so it was not read.</source>
        <translation>Die Antwort des Servers ist größer, als Bowline zulässt, und wurde deshalb nicht gelesen.</translation>
    </message>
    <message>
        <source>The account&apos;s request budget at Heroku is used up. Bowline goes on when it has refilled.</source>
        <translation>Das Anfragekontingent des Kontos bei Heroku ist aufgebraucht. Bowline macht weiter, sobald es sich wieder gefüllt hat.</translation>
    </message>
    <message>
        <source>Heroku does not know this any more. It may have been renamed or deleted.</source>
        <translation>Heroku kennt das nicht mehr. Vielleicht wurde es umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>It was changed by someone else at the same moment. Try again.</source>
        <translation>Jemand anderes hat es im selben Moment geändert. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The service refused this request.</source>
        <translation>Der Dienst hat diese Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>The service is not available just now. Bowline tries again by itself.</source>
        <translation>Der Dienst ist gerade nicht verfügbar. Bowline versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>The service&apos;s answer could not be understood. Bowline tries again by itself.</source>
        <translation>Die Antwort des Dienstes war nicht zu verstehen. Bowline versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>This computer offers no keychain, so logins cannot be kept safely. Choose where to keep them.</source>
        <translation>Dieser Computer bietet keinen Schlüsselbund, deshalb lassen sich Anmeldungen nicht sicher aufbewahren. Bitte einen Aufbewahrungsort wählen.</translation>
    </message>
    <message>
        <source>The keychain is locked, so Bowline cannot use its logins. Unlock it.</source>
        <translation>Der Schlüsselbund ist gesperrt, deshalb kann Bowline seine Anmeldungen nicht verwenden. Bitte entsperren.</translation>
    </message>
    <message>
        <source>The keychain refused the request. Unlock it or allow Bowline to use it.</source>
        <translation>Der Schlüsselbund hat die Anfrage abgelehnt. Bitte entsperren oder Bowline den Zugriff erlauben.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may be waiting for you in another window.</source>
        <translation>Der Schlüsselbund antwortet nicht. Vielleicht wartet er in einem anderen Fenster auf eine Eingabe.</translation>
    </message>
    <message>
        <source>That passphrase does not open the encrypted file.</source>
        <translation>Diese Passphrase öffnet die verschlüsselte Datei nicht.</translation>
    </message>
    <message>
        <source>Bowline&apos;s journal is damaged. It was set aside; connect the databases again.</source>
        <translation>Das Journal von Bowline ist beschädigt. Es wurde beiseitegelegt; bitte die Datenbanken neu verbinden.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing can be recorded. Free some space.</source>
        <translation>Der Datenträger ist voll, deshalb lässt sich nichts aufzeichnen. Bitte Platz schaffen.</translation>
    </message>
    <message>
        <source>Bowline may not write to its own folder. Check its permissions.</source>
        <translation>Bowline darf nicht in den eigenen Ordner schreiben. Bitte dessen Berechtigungen prüfen.</translation>
    </message>
    <message>
        <source>The journal was written by a newer version of Bowline. Install that version.</source>
        <translation>Das Journal stammt von einer neueren Version von Bowline. Bitte diese Version installieren.</translation>
    </message>
    <message>
        <source>Another Bowline is using this journal. Close it first.</source>
        <translation>Ein anderes Bowline verwendet dieses Journal. Bitte zuerst schließen.</translation>
    </message>
    <message>
        <source>Bowline&apos;s journal could not be read or written.</source>
        <translation>Das Journal von Bowline ließ sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>The PostgreSQL database that holds the team&apos;s journal cannot be reached. Bowline tries again.</source>
        <translation>Die PostgreSQL-Datenbank mit dem Journal des Teams ist nicht erreichbar. Bowline versucht es erneut.</translation>
    </message>
    <message>
        <source>Another Bowline of the team is doing this just now. Try again in a moment.</source>
        <translation>Ein anderes Bowline des Teams tut das gerade. Bitte gleich erneut versuchen.</translation>
    </message>
    <message>
        <source>A stored value cannot be opened with the key in the keychain. Enter the value again.</source>
        <translation>Ein gespeicherter Wert lässt sich mit dem Schlüssel im Schlüsselbund nicht öffnen. Bitte den Wert neu eingeben.</translation>
    </message>
    <message>
        <source>The project refused the new value. Nothing was changed there.</source>
        <translation>Das Projekt hat den neuen Wert abgelehnt. Dort wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The project&apos;s env vars kept changing while Bowline wrote. Try again.</source>
        <translation>Die Env-Variablen des Projekts änderten sich laufend, während Bowline schrieb. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>Another project has this destination already. Choose another one, or use that project.</source>
        <translation>Ein anderes Projekt hat dieses Ziel schon. Ein anderes wählen oder jenes Projekt verwenden.</translation>
    </message>
    <message>
        <source>The project&apos;s destination is gone. Choose another one in its settings.</source>
        <translation>Das Ziel des Projekts gibt es nicht mehr. Bitte in den Projekteinstellungen ein anderes wählen.</translation>
    </message>
    <message>
        <source>The env file cannot be written. Check the folder and its permissions.</source>
        <translation>Die Env-Datei lässt sich nicht schreiben. Bitte den Ordner und seine Berechtigungen prüfen.</translation>
    </message>
    <message>
        <source>The project does not accept its access token any more. Enter a new one in its settings.</source>
        <translation>Das Projekt akzeptiert sein Zugriffstoken nicht mehr. Bitte in den Projekteinstellungen ein neues eingeben.</translation>
    </message>
    <message>
        <source>The project is in maintenance, and its env vars cannot be changed. Bowline tries again by itself.</source>
        <translation>Das Projekt wird gerade gewartet, seine Env-Variablen lassen sich nicht ändern. Bowline versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>The database cannot be reached from this computer.</source>
        <translation>Die Datenbank ist von diesem Computer aus nicht erreichbar.</translation>
    </message>
    <message>
        <source>The database refuses this user or password.</source>
        <translation>Die Datenbank weist diesen Benutzer oder dieses Passwort ab.</translation>
    </message>
    <message>
        <source>The database does not let this user in from this computer.</source>
        <translation>Die Datenbank lässt diesen Benutzer von diesem Computer aus nicht herein.</translation>
    </message>
    <message>
        <source>No encrypted connection to the database could be made.</source>
        <translation>Es kam keine verschlüsselte Verbindung zur Datenbank zustande.</translation>
    </message>
    <message>
        <source>The database server has no database of this name.</source>
        <translation>Der Datenbankserver hat keine Datenbank mit diesem Namen.</translation>
    </message>
    <message>
        <source>The database takes no more connections just now. Bowline tries again by itself.</source>
        <translation>Die Datenbank nimmt gerade keine weiteren Verbindungen an. Bowline versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>The database refused the check.</source>
        <translation>Die Datenbank hat die Prüfung abgelehnt.</translation>
    </message>
    <message>
        <source>This config var does not hold a PostgreSQL URL. Choose another one.</source>
        <translation>Diese Config Var enthält keine PostgreSQL-URL. Bitte eine andere wählen.</translation>
    </message>
    <message>
        <source>The database, its app or its config var is gone from Heroku. Choose another database.</source>
        <translation>Die Datenbank, ihre App oder ihre Config Var gibt es bei Heroku nicht mehr. Bitte eine andere Datenbank wählen.</translation>
    </message>
    <message>
        <source>This text cannot be used here.</source>
        <translation>Dieser Text ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>This name is taken. Choose another one.</source>
        <translation>Dieser Name ist vergeben. Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>This value is too large.</source>
        <translation>Dieser Wert ist zu groß.</translation>
    </message>
    <message>
        <source>It was deleted meanwhile.</source>
        <translation>Es wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The sandbox did not start. It needs PostgreSQL on this computer.</source>
        <translation>Die Sandbox ist nicht gestartet. Sie braucht PostgreSQL auf diesem Computer.</translation>
    </message>
    <message>
        <source>Bowline&apos;s service is not running just now. Nothing was changed; try again when it is back.</source>
        <translation>Der Dienst von Bowline läuft gerade nicht. Es wurde nichts geändert; bitte erneut versuchen, sobald er wieder da ist.</translation>
    </message>
    <message>
        <source>A different version of Bowline&apos;s service is running. Stop it, then start this version&apos;s service.</source>
        <translation>Der laufende Dienst gehört zu einer anderen Version von Bowline, deshalb kann dieses Programm nicht mit ihm arbeiten. Bitte beenden und den Dienst dieser Version starten.</translation>
    </message>
    <message>
        <source>Bowline&apos;s service and this program did not understand each other. Please report it.</source>
        <translation>Der Dienst von Bowline und dieses Programm haben einander nicht verstanden. Bitte melden.</translation>
    </message>
    <message>
        <source>Bowline could not change whether it starts at login.</source>
        <translation>Es ließ sich nicht festlegen, ob Bowline beim Anmelden startet.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Something went wrong inside Bowline. Please report it.</source>
        <translation>In Bowline selbst ist etwas schiefgegangen. Bitte melden.</translation>
    </message>
    <message>
        <source>The program ssh could not be started, so no tunnel was opened. Install OpenSSH&apos;s client.</source>
        <translation>Das Programm ssh konnte nicht gestartet werden, deshalb wurde kein Tunnel geöffnet. Installieren Sie den Client von OpenSSH.</translation>
    </message>
    <message>
        <source>ssh does not know the server&apos;s key, so no connection was made. Connect once in a terminal and check the key that it shows.</source>
        <translation>ssh kennt den Schlüssel des Servers nicht, deshalb wurde keine Verbindung hergestellt. Verbinden Sie sich einmal in einem Terminal und prüfen Sie den angezeigten Schlüssel.</translation>
    </message>
    <message>
        <source>The server does not accept your ssh keys. Load your key into the ssh agent, or name it in ~/.ssh/config.</source>
        <translation>Der Server nimmt Ihre ssh-Schlüssel nicht an. Laden Sie den Schlüssel in den ssh-Agenten oder nennen Sie ihn in ~/.ssh/config.</translation>
    </message>
    <message>
        <source>The ssh server cannot be reached. Check its name and your network.</source>
        <translation>Der ssh-Server ist nicht erreichbar. Prüfen Sie seinen Namen und Ihr Netzwerk.</translation>
    </message>
    <message>
        <source>The ssh server opened no way to the other end of the tunnel. Check the host and port behind it.</source>
        <translation>Der ssh-Server hat keinen Weg zum anderen Ende des Tunnels geöffnet. Prüfen Sie Host und Port dahinter.</translation>
    </message>
    <message>
        <source>The program that reads this value cannot log in with it as it is written. Edit the sync: choose another program, or write the value in another way.</source>
        <translation>Das Programm, das diesen Wert liest, kann sich damit so, wie er geschrieben ist, nicht anmelden. Den Sync bearbeiten: ein anderes Programm wählen oder den Wert anders schreiben.</translation>
    </message>
    <message>
        <source>Heroku CLI, keychain</source>
        <translation>Heroku CLI, Schlüsselbund</translation>
    </message>
    <message>
        <source>The redirect address must be on this computer and name a port, like http://127.0.0.1:53682/callback.</source>
        <translation>Die Rücksprungadresse muss auf diesem Computer liegen und einen Port nennen, etwa http://127.0.0.1:53682/callback.</translation>
    </message>
    <message>
        <source>Heroku does not accept Bowline&apos;s OAuth client. Check its id and secret in Settings, or use an API token.</source>
        <translation>Heroku akzeptiert den OAuth-Client von Bowline nicht. Bitte seine ID und sein Geheimnis in den Einstellungen prüfen oder ein API-Token verwenden.</translation>
    </message>
    <message>
        <source>This API token belongs to %1, but this account is %2&apos;s. Nothing was changed; use a token of that account.</source>
        <extracomment>%1, %2: mail addresses.</extracomment>
        <translation>Dieses API-Token gehört %1, das Konto aber %2. Nichts wurde geändert; ein Token dieses Kontos verwenden.</translation>
    </message>
    <message>
        <source>The Heroku CLI is logged in as %1, but this account belongs to %2. Run heroku login as that person, then try again.</source>
        <extracomment>%1, %2: mail addresses.</extracomment>
        <translation>Die Heroku-CLI ist als %1 angemeldet, dieses Konto gehört aber %2. „heroku login“ als diese Person ausführen und es dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The browser is logged in to Heroku as %1, but this account belongs to %2. Log out of Heroku in the browser, then log in again.</source>
        <extracomment>%1, %2: mail addresses.</extracomment>
        <translation>Im Browser ist %1 bei Heroku angemeldet, dieses Konto gehört aber %2. Bitte im Browser bei Heroku abmelden und dann erneut anmelden.</translation>
    </message>
    <message>
        <source>Paste an API token.</source>
        <translation>Bitte ein API-Token einfügen.</translation>
    </message>
    <message>
        <source>An API token is one word of plain letters, digits and signs, without spaces.</source>
        <translation>Ein API-Token ist ein einziges Wort aus einfachen Buchstaben, Ziffern und Zeichen, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>Another login was started.</source>
        <translation>Es wurde eine andere Anmeldung gestartet.</translation>
    </message>
    <message>
        <source>An answer that belongs to another login was refused. Answer in the page that was opened last.</source>
        <translation>Eine Antwort, die zu einer anderen Anmeldung gehört, wurde abgelehnt. Bitte auf der zuletzt geöffneten Seite antworten.</translation>
    </message>
    <message>
        <source>Heroku does not accept this token. Check that it was copied whole and has not been revoked.</source>
        <translation>Heroku akzeptiert dieses Token nicht. Bitte prüfen, ob es vollständig kopiert und nicht widerrufen wurde.</translation>
    </message>
    <message>
        <source>The Heroku CLI is not logged in on this computer. Run heroku login first.</source>
        <translation>Die Heroku CLI ist auf diesem Computer nicht angemeldet. Bitte zuerst heroku login ausführen.</translation>
    </message>
    <message>
        <source>Heroku does not accept the login of the Heroku CLI either. Run heroku login in a terminal, then try again.</source>
        <translation>Heroku nimmt auch die Anmeldung der Heroku-CLI nicht an. In einem Terminal „heroku login“ ausführen und es dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Enter the code that your second factor shows now.</source>
        <translation>Den Code eingeben, den Ihr zweiter Faktor gerade anzeigt.</translation>
    </message>
    <message>
        <source>Heroku is not available just now. Bowline tries again by itself.</source>
        <translation>Heroku ist gerade nicht erreichbar. Bowline versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Heroku&apos;s answer could not be understood. Bowline tries again by itself.</source>
        <translation>Herokus Antwort war nicht zu verstehen. Bowline versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Heroku refused this request.</source>
        <translation>Heroku hat diese Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Heroku asks for a second factor for the app %1, so it is not followed. Authorize the app with a code.</source>
        <extracomment>%1: the name of the app.</extracomment>
        <translation>Heroku verlangt für die App %1 einen zweiten Faktor, deshalb wird ihr nicht gefolgt. Geben Sie die App mit einem Code frei.</translation>
    </message>
    <message>
        <source>Heroku refused this request: %1</source>
        <extracomment>%1: Heroku&apos;s own words.</extracomment>
        <translation>Heroku hat diese Anfrage abgelehnt: %1</translation>
    </message>
    <message>
        <source>The login is removed from this computer&apos;s keychain.</source>
        <translation>Die Anmeldung wird aus dem Schlüsselbund dieses Computers entfernt.</translation>
    </message>
    <message>
        <source>The login is removed from this computer&apos;s keychain, and Bowline stops following Heroku for these env vars. Their values stay as they are now.</source>
        <translation>Die Anmeldung wird aus dem Schlüsselbund dieses Computers entfernt, und Bowline folgt Heroku für diese Env-Variablen nicht mehr. Ihre Werte bleiben, wie sie jetzt sind.</translation>
    </message>
    <message>
        <source>Bowline has just started and is still reading this login. Try again in a moment.</source>
        <translation>Bowline ist gerade erst gestartet und liest diese Anmeldung noch. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>A team keeps its secrets in its own database.</source>
        <translation>Ein Team bewahrt seine Geheimnisse in der eigenen Datenbank auf.</translation>
    </message>
    <message>
        <source>This version of Bowline&apos;s service does not know that place for secrets. Update the service, or choose another place.</source>
        <translation>Diese Version des Dienstes von Bowline kennt diesen Ort für Geheimnisse nicht. Aktualisieren Sie den Dienst oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The encrypted file that keeps the logins is damaged. Restore it from a backup, or delete it and log in again.</source>
        <translation>Die verschlüsselte Datei mit den Anmeldungen ist beschädigt. Aus einer Sicherung wiederherstellen, oder löschen und erneut anmelden.</translation>
    </message>
    <message>
        <source>The encrypted file that keeps the logins cannot be written. Check its folder and its permissions.</source>
        <translation>Die verschlüsselte Datei mit den Anmeldungen lässt sich nicht schreiben. Bitte ihren Ordner und ihre Berechtigungen prüfen.</translation>
    </message>
    <message>
        <source>The public address must look like https://hooks.example.com/bowline: what Heroku can reach, without a question mark or a password.</source>
        <translation>Die öffentliche Adresse muss aussehen wie https://hooks.example.com/bowline: für Heroku erreichbar, ohne Fragezeichen und ohne Passwort.</translation>
    </message>
    <message>
        <source>The address to listen on must be an IP address of this computer, such as 127.0.0.1.</source>
        <translation>Die Empfangsadresse muss eine IP-Adresse dieses Computers sein, etwa 127.0.0.1.</translation>
    </message>
    <message>
        <source>The port must be between 1 and 65535.</source>
        <translation>Der Port muss zwischen 1 und 65535 liegen.</translation>
    </message>
    <message>
        <source>Webhooks cannot be received: port %1 is used by another program, or the address is not one of this computer.</source>
        <extracomment>%1: the number of the port.</extracomment>
        <translation>Webhooks lassen sich nicht empfangen: Port %1 ist von einem anderen Programm belegt, oder die Adresse gehört nicht zu diesem Computer.</translation>
    </message>
    <message>
        <source>Heroku does not let this login manage webhooks: it needs the scope “global”. Log in again with the browser, or use a token with that scope.</source>
        <translation>Heroku lässt diese Anmeldung keine Webhooks verwalten: Sie braucht den Scope „global“. Bitte über den Browser erneut anmelden oder ein Token mit diesem Scope verwenden.</translation>
    </message>
    <message>
        <source>Heroku has let Bowline in</source>
        <extracomment>A page in the browser; so are the next ones.</extracomment>
        <translation>Heroku hat Bowline eingelassen</translation>
    </message>
    <message>
        <source>Bowline keeps the login now and says when that is done. You can close this window.</source>
        <translation>Bowline bewahrt die Anmeldung jetzt auf und meldet, wenn das getan ist. Dieses Fenster kann geschlossen werden.</translation>
    </message>
    <message>
        <source>Access was denied</source>
        <translation>Der Zugriff wurde abgelehnt</translation>
    </message>
    <message>
        <source>Nothing was connected. To allow it after all, go back to Bowline and log in again.</source>
        <translation>Es wurde nichts verbunden. Um es doch zu erlauben, zu Bowline zurückkehren und erneut anmelden.</translation>
    </message>
    <message>
        <source>The login did not finish</source>
        <translation>Die Anmeldung wurde nicht abgeschlossen</translation>
    </message>
    <message>
        <source>This login is already done</source>
        <translation>Diese Anmeldung ist schon abgeschlossen</translation>
    </message>
    <message>
        <source>Bowline has had its answer. You can close this window.</source>
        <translation>Bowline hat die Antwort schon erhalten. Dieses Fenster kann geschlossen werden.</translation>
    </message>
    <message>
        <source>This login page is out of date</source>
        <translation>Auf diese Antwort wartet Bowline nicht</translation>
    </message>
    <message>
        <source>It belongs to an earlier login and was ignored. Continue in the page that Bowline opened last.</source>
        <translation>Sie gehört zu einer anderen Anmeldung und wurde nicht verwendet. Bitte in dem Fenster weitermachen, das Bowline zuletzt geöffnet hat.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1: a number of milliseconds.</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1: a number of seconds.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>%1: minutes; %2: seconds.</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>%1: hours; %2: minutes.</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Succeeded: written and proven</source>
        <translation>Erfolgreich: geschrieben und bestätigt</translation>
    </message>
    <message>
        <source>Not proven: written, but not seen to work</source>
        <translation>Unbestätigt: geschrieben, aber nicht nachweislich funktionsfähig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Still running when this report was made</source>
        <translation>Lief noch, als dieser Bericht entstand</translation>
    </message>
    <message>
        <source>the account&apos;s regular check, which saw a newer release of the app</source>
        <extracomment>Behind &quot;Noticed by&quot;; so are the next ones.</extracomment>
        <translation>die regelmäßige Prüfung des Kontos, die ein neueres Release der App sah</translation>
    </message>
    <message>
        <source>a webhook from Heroku</source>
        <translation>einen Webhook von Heroku</translation>
    </message>
    <message>
        <source>a second check</source>
        <translation>eine zweite Prüfung</translation>
    </message>
    <message>
        <source>the check when Bowline started, or when the account became usable</source>
        <translation>die Prüfung, als Bowline startete oder das Konto verwendbar wurde</translation>
    </message>
    <message>
        <source>an attempt after one that had failed</source>
        <translation>einen Versuch nach einem fehlgeschlagenen</translation>
    </message>
    <message>
        <source>a refused login with the value before</source>
        <translation>eine abgewiesene Anmeldung mit dem vorherigen Wert</translation>
    </message>
    <message>
        <source>a person, in Bowline</source>
        <translation>eine Person, in Bowline</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>not known, the project is gone</source>
        <translation>nicht bekannt, das Projekt gibt es nicht mehr</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1: the name of an env var; %2: the name of a project.</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Incident report: %1</source>
        <extracomment>%1: an env var, perhaps with its project.</extracomment>
        <translation>Vorfallsbericht: %1</translation>
    </message>
    <message>
        <source>Made by Bowline at %1. All times are UTC. It holds no values of env vars, passwords or tokens.</source>
        <extracomment>%1: a time.</extracomment>
        <translation>Erstellt von Bowline um %1. Alle Zeiten sind UTC. Der Bericht enthält keine Werte von Env-Variablen, keine Passwörter und keine Token.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Heroku release</source>
        <translation>Heroku-Release</translation>
    </message>
    <message>
        <source>Released at Heroku</source>
        <translation>Bei Heroku veröffentlicht</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Bemerkt</translation>
    </message>
    <message>
        <source>Noticed by</source>
        <translation>Bemerkt durch</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>From noticed to ended</source>
        <translation>Vom Bemerken bis zum Ende</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>No steps were recorded.</source>
        <translation>Es wurden keine Schritte aufgezeichnet.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>How long consumers had a stale URL</source>
        <translation>Wie lange Verbraucher eine veraltete URL hatten</translation>
    </message>
    <message>
        <source>Heroku&apos;s value had not changed in this journey, so by Heroku&apos;s side no URL became stale.</source>
        <translation>Der Wert bei Heroku hatte sich in diesem Vorgang nicht geändert, also ist von Heroku aus keine URL veraltet.</translation>
    </message>
    <message>
        <source>**%1**: from Heroku&apos;s release until the new value was written (%2).</source>
        <extracomment>%1: a span of time; %2: a time. The asterisks stay.</extracomment>
        <translation>**%1**: vom Release bei Heroku, bis der neue Wert geschrieben war (%2).</translation>
    </message>
    <message>
        <source>**At least %1**: from when Bowline noticed the change until the new value was written (%2). When Heroku made the change is not known, so the real time is longer.</source>
        <extracomment>%1: a span of time; %2: a time. The asterisks stay.</extracomment>
        <translation>**Mindestens %1**: seit Bowline die Änderung bemerkte, bis der neue Wert geschrieben war (%2). Wann Heroku die Änderung vornahm, ist nicht bekannt; die wirkliche Zeit ist deshalb länger.</translation>
    </message>
    <message>
        <source>What is not known:</source>
        <translation>Was nicht bekannt ist:</translation>
    </message>
    <message>
        <source>When the old credentials stopped working. Heroku may keep them valid for a while after a change.</source>
        <translation>Wann die alten Zugangsdaten ungültig wurden. Heroku lässt sie nach einer Änderung möglicherweise eine Weile gelten.</translation>
    </message>
    <message>
        <source>When each consumer took the new value. A process that has read the old one keeps it until it reads again.</source>
        <translation>Wann jeder Verbraucher den neuen Wert übernahm. Ein Prozess, der den alten gelesen hat, behält ihn, bis er erneut liest.</translation>
    </message>
    <message>
        <source>Parts of a second: Heroku tells release times in whole seconds, and its clock may differ from this computer&apos;s.</source>
        <translation>Bruchteile einer Sekunde: Heroku nennt Release-Zeiten in ganzen Sekunden, und seine Uhr kann von der dieses Computers abweichen.</translation>
    </message>
    <message>
        <source>This journey did not write the new value. It was written or found in place at %1, **%2** after the change.</source>
        <extracomment>%1: a time; %2: a span of time. The asterisks stay.</extracomment>
        <translation>Dieser Vorgang hat den neuen Wert nicht geschrieben. Er wurde um %1 geschrieben oder schon vorgefunden, **%2** nach der Änderung.</translation>
    </message>
    <message>
        <source>**The new value was not written by this journey.** The URL was stale from %1 on; for how long is not known to this report.</source>
        <extracomment>%1: a time. The asterisks stay.</extracomment>
        <translation>**Der neue Wert wurde von diesem Vorgang nicht geschrieben.** Die URL war ab %1 veraltet; wie lange, ist diesem Bericht nicht bekannt.</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <translation>Fingerabdrücke</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>Of the value before; the next one is of the value after.</extracomment>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>none, this was the first value</source>
        <translation>keiner, dies war der erste Wert</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>none, the config var was gone</source>
        <translation>keiner, die Config Var gab es nicht mehr</translation>
    </message>
    <message>
        <source>Two equal fingerprints mean two equal values. They are made with a key that stays in the keychain, so no value can be found from them.</source>
        <translation>Zwei gleiche Fingerabdrücke bedeuten zwei gleiche Werte. Sie entstehen mit einem Schlüssel, der im Schlüsselbund bleibt; deshalb lässt sich aus ihnen kein Wert ermitteln.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>This journey has no proof that the new value works.</source>
        <translation>Dieser Vorgang hat keine Bestätigung, dass der neue Wert funktioniert.</translation>
    </message>
    <message>
        <source>At %1: %2.</source>
        <extracomment>%1: a time; %2: how, part of a sentence.</extracomment>
        <translation>Um %1: %2.</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>The sync has been removed since. Whoever still uses this env var should look at its value by hand.</source>
        <translation>Der Sync wurde seitdem entfernt. Wer diese Env-Variable noch verwendet, sollte ihren Wert von Hand prüfen.</translation>
    </message>
    <message>
        <source>Nothing is left to do in Bowline: the env var is in sync, proven at %1.</source>
        <extracomment>%1: a time.</extracomment>
        <translation>In Bowline ist nichts mehr zu tun: Die Env-Variable ist synchron, bestätigt um %1.</translation>
    </message>
    <message>
        <source>Restart consumers that read the env var only at their start, if they still use the old value.</source>
        <translation>Verbraucher neu starten, die die Env-Variable nur beim Start lesen, falls sie noch den alten Wert verwenden.</translation>
    </message>
    <message>
        <source>The sync has been stopped by a person. The env var keeps its value and no longer follows Heroku.</source>
        <translation>Der Sync wurde von einer Person beendet. Die Env-Variable behält ihren Wert und folgt Heroku nicht mehr.</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <extracomment>%1: a sentence.</extracomment>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>In Bowline, at this env var: %1.</source>
        <extracomment>%1: the words on a button.</extracomment>
        <translation>In Bowline, bei dieser Env-Variable: %1.</translation>
    </message>
    <message>
        <source>Look up %1 in Bowline&apos;s error reference.</source>
        <extracomment>%1: the code of an error.</extracomment>
        <translation>%1 im Fehlerverzeichnis von Bowline nachschlagen.</translation>
    </message>
    <message>
        <source>Bowline goes on trying by itself where that can help.</source>
        <translation>Bowline versucht es von selbst weiter, wo das helfen kann.</translation>
    </message>
    <message>
        <source>What was in it comes back as soon as the keychain opens.</source>
        <extracomment>&quot;It&quot; is the old journal.</extracomment>
        <translation>Was darin stand, kommt zurück, sobald der Schlüsselbund offen ist.</translation>
    </message>
    <message>
        <source>There is no recovery card, so Bowline begins anew: log in and connect the databases again. Projects and history from before are in the old file.</source>
        <extracomment>&quot;It&quot; is the old journal.</extracomment>
        <translation>Es gibt keine Wiederherstellungskarte, deshalb beginnt Bowline neu: wieder anmelden und die Datenbanken verbinden. Projekte und Verlauf von vorher stehen in der alten Datei.</translation>
    </message>
    <message>
        <source>What was in it could not be brought back yet: %1</source>
        <extracomment>&quot;It&quot; is the old journal. %1: why, a sentence.</extracomment>
        <translation>Was darin stand, ließ sich noch nicht zurückholen: %1</translation>
    </message>
    <message>
        <source>Projects, syncs and values are back. The activity from before is in the old file.</source>
        <translation>Projekte, Syncs und Werte sind wieder da. Die Aktivität von vorher steht in der alten Datei.</translation>
    </message>
    <message>
        <source>Projects, syncs and values are back. Activity from before may be lost.</source>
        <translation>Projekte, Syncs und Werte sind wieder da. Die Aktivität von vorher kann verloren sein.</translation>
    </message>
    <message>
        <source>Its recovery card cannot be opened with the key in the keychain and has been kept as %1, so Bowline begins anew: log in and connect the databases again.</source>
        <extracomment>&quot;It&quot; is the old journal. %1: the path of a file.</extracomment>
        <translation>Die Wiederherstellungskarte lässt sich mit dem Schlüssel im Schlüsselbund nicht öffnen und wurde als %1 aufgehoben. Deshalb beginnt Bowline neu: wieder anmelden und die Datenbanken verbinden.</translation>
    </message>
    <message>
        <source>Bowline&apos;s journal was missing, or older than it should be.</source>
        <translation>Das Journal von Bowline fehlte oder war älter, als es sein sollte.</translation>
    </message>
    <message>
        <source>Bowline&apos;s journal was damaged. It has been set aside beside the new one.</source>
        <translation>Das Journal von Bowline war beschädigt. Es wurde neben dem neuen beiseitegelegt.</translation>
    </message>
    <message>
        <source>Bowline&apos;s journal was damaged and could not be read. It has been set aside as %1, and Bowline has begun a new one.</source>
        <extracomment>%1: the path of a file.</extracomment>
        <translation>Das Journal von Bowline war beschädigt und nicht lesbar. Es wurde als %1 beiseitegelegt, und Bowline hat ein neues begonnen.</translation>
    </message>
    <message>
        <source>Heroku keeps %1 up to date. Opt out of the sync first, then it can be changed.</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>Heroku hält %1 aktuell. Erst vom Sync ausnehmen, dann ist eine Änderung möglich.</translation>
    </message>
    <message>
        <source>%1 and its value are deleted from the project. This cannot be undone.</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>%1 und der Wert werden aus dem Projekt gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>What uses %1 is removed first, then the env var and its value, then the project is checked. This cannot be undone.</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>Zuerst wird entfernt, was %1 verwendet, dann die Env-Variable und ihr Wert; danach wird das Projekt geprüft. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>There is a project of this name already. Choose another name.</source>
        <translation>Es gibt schon ein Projekt mit diesem Namen. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The project is deleted with every env var in Bowline&apos;s store. This cannot be undone.</source>
        <translation>Das Projekt wird mit allen Env-Variablen im Speicher von Bowline gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The project is removed from Bowline and its syncs stop. The env vars stay at the destination as they are now.</source>
        <translation>Das Projekt wird aus Bowline entfernt, und seine Syncs enden. Die Env-Variablen bleiben am Ziel, wie sie jetzt sind.</translation>
    </message>
    <message>
        <source>The values that Bowline&apos;s own store still has, from before the destination was changed, are deleted.</source>
        <translation>Die Werte, die Bowlines eigener Speicher aus der Zeit vor dem Wechsel des Ziels noch hat, werden gelöscht.</translation>
    </message>
    <message>
        <source>With this many apps, a shorter interval would exceed the request share you set.</source>
        <translation>Das Konto sieht so viele Apps, dass der Anteil am Kontingent kein kürzeres Intervall zulässt.</translation>
    </message>
    <message>
        <source>Little is left of the account&apos;s request budget, so Bowline asks less often.</source>
        <translation>Vom Anfragekontingent des Kontos ist wenig übrig, deshalb fragt Bowline seltener.</translation>
    </message>
    <message>
        <source>The computer runs on its battery, so Bowline asks less often.</source>
        <translation>Der Computer läuft mit Akku, deshalb fragt Bowline seltener.</translation>
    </message>
    <message>
        <source>Webhooks report changes within seconds. This interval only catches missed ones.</source>
        <translation>Webhooks melden Änderungen binnen Sekunden. Dies ist für einen, der verloren geht.</translation>
    </message>
    <message>
        <source>Heroku does not answer as it should just now, so Bowline asks less often.</source>
        <translation>Heroku antwortet gerade nicht, wie es sollte, deshalb fragt Bowline seltener.</translation>
    </message>
    <message>
        <source>The redirect address must look like %1: http, 127.0.0.1 or localhost, and a port.</source>
        <extracomment>%1: an address.</extracomment>
        <translation>Die Rücksprungadresse muss aussehen wie %1: http, 127.0.0.1 oder localhost, und ein Port.</translation>
    </message>
    <message>
        <source>Choose a database.</source>
        <translation>Bitte eine Datenbank wählen.</translation>
    </message>
    <message>
        <source>%1 follows a database already. Opt out of that sync first, or choose another name.</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>%1 folgt schon einer Datenbank. Erst von diesem Sync ausnehmen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 has a value already. Confirm that it may be replaced, or choose another name.</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>%1 hat schon einen Wert. Das Ersetzen zulassen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Bowline was updated while this window was open. Close it and open it again.</source>
        <translation>Bowline wurde aktualisiert, während dieses Fenster offen war. Bitte schließen und neu öffnen.</translation>
    </message>
    <message>
        <source>The service of the other version does not end. It may be finishing a write: wait a moment and try again, or end it by hand with: systemctl --user stop bowline-syncd</source>
        <translation>Der Dienst der anderen Version endet nicht. Vielleicht schreibt er noch etwas: kurz warten und erneut versuchen, oder von Hand beenden mit: systemctl --user stop bowline-syncd</translation>
    </message>
    <message>
        <source>Bowline&apos;s service cannot use the folder of its socket. Choose a folder that only you can write to.</source>
        <translation>Der Dienst von Bowline kann den Ordner seines Sockets nicht verwenden. Bitte einen Ordner wählen, in den niemand sonst schreiben kann.</translation>
    </message>
    <message>
        <source>This is no address of a service. Write it like ssh://me@server or ssh://me@server/run/user/1000/bowline/service.sock.</source>
        <translation>Das ist keine Adresse eines Dienstes. Sie sieht so aus: ssh://ich@server oder ssh://ich@server/run/user/1000/bowline/service.sock.</translation>
    </message>
    <message>
        <source>The service on %1 cannot be reached through ssh: %2</source>
        <extracomment>%1: a computer; %2: what ssh says.</extracomment>
        <translation>Der Dienst auf %1 ist über ssh nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>A newer version of Bowline says “%1” (%2).</source>
        <extracomment>What this version does not know. %1: the key of a sentence; %2: what stands in it.</extracomment>
        <translation>Eine neuere Version von Bowline meldet „%1“ (%2).</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>The word on a button; so are the next ones.</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Unlock the keychain</source>
        <translation>Schlüsselbund entsperren</translation>
    </message>
    <message>
        <source>Choose another database</source>
        <translation>Andere Datenbank wählen</translation>
    </message>
    <message>
        <source>Edit the destination</source>
        <translation>Ziel bearbeiten</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Authorize this app</source>
        <translation>Diese App freigeben</translation>
    </message>
    <message>
        <source>Activity can be kept for 1 to %1 days, or for ever (0). Enter such a number.</source>
        <extracomment>%1: the highest number of days.</extracomment>
        <translation>Aktivität kann 1 bis %1 Tage lang aufbewahrt werden oder für immer (0). Geben Sie eine solche Zahl ein.</translation>
    </message>
    <message>
        <source>Edit the sync</source>
        <translation>Sync bearbeiten</translation>
    </message>
    <message>
        <source>%1 follows %2 of %3</source>
        <extracomment>%1: the name of the env var; %2: a config var; %3: the name of an app.</extracomment>
        <translation>%1 folgt %2 von %3</translation>
    </message>
    <message>
        <source>The sync was stopped before the new value was written.</source>
        <translation>Der Sync wurde beendet, bevor der neue Wert geschrieben war.</translation>
    </message>
    <message>
        <source>Bowline stopped before this finished. A later update replaced it.</source>
        <translation>Bowline endete, bevor das abgeschlossen war. Späteres ist an seine Stelle getreten.</translation>
    </message>
    <message>
        <source>%1 updated from %2 of %3</source>
        <extracomment>%1: the name of the env var; %2: a config var; %3: the name of an app.</extracomment>
        <translation>%1 aus %2 von %3 aktualisiert</translation>
    </message>
    <message>
        <source>%1 set to %2 of %3</source>
        <extracomment>%1: the name of the env var; %2: a config var; %3: the name of an app.</extracomment>
        <translation>%1 auf %2 von %3 gesetzt</translation>
    </message>
    <message>
        <source>%1 connected to %2 of %3</source>
        <extracomment>%1: the name of the env var; %2: a config var; %3: the name of an app.</extracomment>
        <translation>%1 mit %2 von %3 verbunden</translation>
    </message>
    <message>
        <source>%1 synced again with %2 of %3</source>
        <extracomment>%1: the name of the env var; %2: a config var; %3: the name of an app.</extracomment>
        <translation>%1 wird wieder mit %2 von %3 synchronisiert</translation>
    </message>
    <message>
        <source>%1 put right: it had been changed outside Bowline</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>%1 berichtigt: außerhalb von Bowline geändert</translation>
    </message>
    <message>
        <source>%1 checked against %2 of %3</source>
        <extracomment>%1: the name of the env var; %2: a config var; %3: the name of an app.</extracomment>
        <translation>%1 mit %2 von %3 verglichen</translation>
    </message>
    <message>
        <source>%1 written from %2 of %3, not proven</source>
        <extracomment>%1: the name of the env var; %2: a config var; %3: the name of an app.</extracomment>
        <translation>%1 aus %2 von %3 geschrieben, unbestätigt</translation>
    </message>
    <message>
        <source>%1 checked against %2 of %3, not proven</source>
        <extracomment>%1: the name of the env var; %2: a config var; %3: the name of an app.</extracomment>
        <translation>%1 mit %2 von %3 verglichen, unbestätigt</translation>
    </message>
    <message>
        <source>%1 not updated from %2 of %3</source>
        <extracomment>%1: the name of the env var; %2: a config var; %3: the name of an app.</extracomment>
        <translation>%1 nicht aus %2 von %3 aktualisiert</translation>
    </message>
    <message>
        <source>%1 not connected to %2 of %3</source>
        <extracomment>%1: the name of the env var; %2: a config var; %3: the name of an app.</extracomment>
        <translation>%1 nicht mit %2 von %3 verbunden</translation>
    </message>
    <message>
        <source>%1 lost its source: %2 of %3 is gone</source>
        <extracomment>%1: the name of the env var; %2: a config var; %3: the name of an app.</extracomment>
        <translation>%1 hat die Quelle verloren: %2 von %3 gibt es nicht mehr</translation>
    </message>
    <message>
        <source>%1 cannot follow %2 of %3</source>
        <extracomment>%1: the name of the env var; %2: a config var; %3: the name of an app.</extracomment>
        <translation>%1 kann %2 von %3 nicht folgen</translation>
    </message>
    <message>
        <source>App gone from Heroku</source>
        <translation>App bei Heroku nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Second factor asked for</source>
        <translation>Zweiter Faktor verlangt</translation>
    </message>
    <message>
        <source>Suspended by Heroku</source>
        <translation>Von Heroku gesperrt</translation>
    </message>
    <message>
        <source>Access to the app lost</source>
        <translation>Zugriff auf die App verloren</translation>
    </message>
    <message>
        <source>Database connected</source>
        <translation>Datenbank verbunden</translation>
    </message>
    <message>
        <source>Credential rotation</source>
        <translation>Wechsel der Zugangsdaten</translation>
    </message>
    <message>
        <source>Failover or maintenance</source>
        <translation>Failover oder Wartung</translation>
    </message>
    <message>
        <source>Another database promoted</source>
        <translation>Andere Datenbank hochgestuft</translation>
    </message>
    <message>
        <source>Config var removed</source>
        <translation>Config Var entfernt</translation>
    </message>
    <message>
        <source>Config var changed</source>
        <translation>Config Var geändert</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>Sync taken up again</source>
        <translation>Sync wieder aufgenommen</translation>
    </message>
    <message>
        <source>Changed outside Bowline</source>
        <translation>Außerhalb von Bowline geändert</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Erneuter Versuch</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>Anmeldung abgewiesen</translation>
    </message>
    <message>
        <source>Check at start</source>
        <translation>Prüfung beim Start</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Done by a person</source>
        <extracomment>In the column Cause.</extracomment>
        <translation>Von einem Menschen veranlasst</translation>
    </message>
    <message>
        <source>%1 opted out of the sync with %2 of %3</source>
        <extracomment>%1: the name of the env var; %2: a config var; %3: the name of an app.</extracomment>
        <translation>%1 vom Sync mit %2 von %3 ausgenommen</translation>
    </message>
    <message>
        <source>Destination changed to %1</source>
        <extracomment>%1: a destination, for example &quot;the env file /srv/app/.env&quot;.</extracomment>
        <translation>Ziel geändert: %1</translation>
    </message>
    <message>
        <source>Project %1 created</source>
        <extracomment>%1: the name of a project.</extracomment>
        <translation>Projekt %1 angelegt</translation>
    </message>
    <message>
        <source>Project %1 renamed to %2</source>
        <extracomment>%1: the old name of a project; %2: its new name.</extracomment>
        <translation>Projekt %1 in %2 umbenannt</translation>
    </message>
    <message>
        <source>Project %1 deleted</source>
        <extracomment>%1: the name of a project.</extracomment>
        <translation>Projekt %1 gelöscht</translation>
    </message>
    <message>
        <source>%1 set by hand</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>%1 von Hand gesetzt</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>Logged in to Heroku as %1</source>
        <extracomment>%1: a mail address.</extracomment>
        <translation>Bei Heroku als %1 angemeldet</translation>
    </message>
    <message>
        <source>Logged in to Heroku again as %1</source>
        <extracomment>%1: a mail address.</extracomment>
        <translation>Bei Heroku wieder als %1 angemeldet</translation>
    </message>
    <message>
        <source>Login of %1 removed</source>
        <extracomment>%1: a mail address.</extracomment>
        <translation>Anmeldung von %1 entfernt</translation>
    </message>
    <message numerus="yes">
        <source>Heroku integration with %1 deleted; %n env vars keep their values</source>
        <extracomment>%1: a mail address.</extracomment>
        <translation>
            <numerusform>Heroku-Integration mit %1 gelöscht; %n Env-Variable behält ihren Wert</numerusform>
            <numerusform>Heroku-Integration mit %1 gelöscht; %n Env-Variablen behalten ihre Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>This env var follows no database.</source>
        <translation>Diese Env-Variable folgt keiner Datenbank.</translation>
    </message>
    <message>
        <source>Bowline stops following Heroku for these env vars. The env vars and their values stay in the project as they are now.</source>
        <translation>Bowline folgt Heroku für diese Env-Variablen nicht mehr. Die Env-Variablen und ihre Werte bleiben im Projekt, wie sie jetzt sind.</translation>
    </message>
    <message>
        <source>The value was changed outside Bowline.</source>
        <translation>Der Wert wurde außerhalb von Bowline geändert.</translation>
    </message>
    <message>
        <source>Heroku still publishes a URL that the database no longer accepts. Bowline keeps checking until Heroku publishes the new one.</source>
        <translation>Die Datenbank weist die URL ab, die Heroku noch ausgibt: Sie wurde widerrufen, bevor sie ersetzt war. Bowline fragt nach, bis Heroku die neue hat.</translation>
    </message>
    <message>
        <source>The value is written, but not proven. %1</source>
        <extracomment>%1: another sentence.</extracomment>
        <translation>Der Wert ist geschrieben, aber nicht bestätigt. %1</translation>
    </message>
    <message>
        <source>interrupted</source>
        <extracomment>What came of a step.</extracomment>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>Answer in the browser</source>
        <translation>Im Browser antworten</translation>
    </message>
    <message>
        <source>Keep the login in the keychain</source>
        <translation>Anmeldung im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Start the sandbox on this computer</source>
        <translation>Sandbox auf diesem Computer starten</translation>
    </message>
    <message>
        <source>Look at %1 in the project</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>%1 im Projekt ansehen</translation>
    </message>
    <message>
        <source>Read %1 of %2 from Heroku</source>
        <extracomment>%1: a config var; %2: the name of an app.</extracomment>
        <translation>%1 von %2 bei Heroku lesen</translation>
    </message>
    <message>
        <source>Write %1</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Prove that the new value works</source>
        <translation>Bestätigen, dass der neue Wert funktioniert</translation>
    </message>
    <message>
        <source>Take up the sync of %1 again</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>Sync von %1 wieder aufnehmen</translation>
    </message>
    <message>
        <source>Write %1 and prove it</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>%1 schreiben und nachweisen</translation>
    </message>
    <message>
        <source>Destination changed</source>
        <translation>Ziel geändert</translation>
    </message>
    <message>
        <source>The URL&apos;s host has a bracket without its partner.</source>
        <translation>Im Host der URL fehlt zu einer Klammer das Gegenstück.</translation>
    </message>
    <message>
        <source>The URL is not valid UTF-8.</source>
        <translation>Die URL enthält Bytes, die kein UTF-8-Text sind.</translation>
    </message>
    <message>
        <source>The URL names another number of ports than of hosts.</source>
        <translation>Die URL nennt eine andere Zahl von Ports als von Hosts.</translation>
    </message>
    <message>
        <source>The URL&apos;s port is not a number from 1 to 65535.</source>
        <translation>Der Port der URL ist keine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>The URL&apos;s port is not a number from 1 to 65535. If the password has a %1 in it, write %2 instead.</source>
        <extracomment>%1: a sign such as @; %2: the same, percent-encoded.</extracomment>
        <translation>Der Port der URL ist keine Zahl von 1 bis 65535. Wenn das Passwort ein %1 enthält, steht dafür in der URL %2.</translation>
    </message>
    <message>
        <source>The value does not begin with postgres:// or postgresql://.</source>
        <translation>Der Wert beginnt nicht mit postgres:// oder postgresql://.</translation>
    </message>
    <message>
        <source>The URL contains an invalid percent escape.</source>
        <translation>Die URL enthält ein Prozentzeichen, das nichts kodiert.</translation>
    </message>
    <message>
        <source>The URL holds a control character, for example the end of a line.</source>
        <translation>Die URL enthält ein Steuerzeichen, zum Beispiel ein Zeilenende.</translation>
    </message>
    <message>
        <source>The value is not a URL.</source>
        <translation>Der Wert ist keine URL.</translation>
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation>Das Projekt braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name is too long: %1 characters, the limit is %2.</source>
        <extracomment>%1: how many characters it has; %2: how many it may have.</extracomment>
        <translation>Der Name hat %1 Zeichen; höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>The name holds half a character. Type the name anew.</source>
        <translation>Der Name enthält ein halbes Zeichen. Bitte den Namen neu eingeben.</translation>
    </message>
    <message>
        <source>The name holds a character that cannot be seen (U+%1). Type the name anew, without it.</source>
        <extracomment>%1: four or more hexadecimal digits.</extracomment>
        <translation>Der Name enthält ein unsichtbares Zeichen (U+%1). Bitte den Namen neu eingeben, ohne dieses Zeichen.</translation>
    </message>
    <message>
        <source>Give the env var a name.</source>
        <translation>Die Env-Variable braucht einen Namen.</translation>
    </message>
    <message>
        <source>An env var name cannot begin with a digit.</source>
        <translation>Der Name einer Env-Variable kann nicht mit einer Ziffer beginnen.</translation>
    </message>
    <message>
        <source>An env var name cannot hold spaces. Use letters, digits and underscores.</source>
        <translation>Der Name einer Env-Variable kann keine Leerzeichen enthalten. Möglich sind Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
        <source>An env var name cannot hold “%1”. Use letters, digits and underscores.</source>
        <extracomment>%1: the character.</extracomment>
        <translation>Der Name einer Env-Variable kann „%1“ nicht enthalten. Möglich sind Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
        <source>The value has %1 bytes; at most %2 are possible.</source>
        <extracomment>%1: how many bytes it has; %2: how many it may have.</extracomment>
        <translation>Der Wert hat %1 Bytes; höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>The value holds a NUL character, which no env var can carry.</source>
        <translation>Der Wert enthält ein NUL-Zeichen, das keine Env-Variable aufnehmen kann.</translation>
    </message>
    <message>
        <source>%1 encrypts the connection, and does not verify the server&apos;s certificate.</source>
        <extracomment>%1: who reads the URL, for example node-postgres.</extracomment>
        <translation>%1 verschlüsselt die Verbindung und prüft das Zertifikat des Servers nicht.</translation>
    </message>
    <message>
        <source>%1 encrypts the connection where the server offers that, and otherwise sends everything in clear.</source>
        <extracomment>%1: who reads the URL, for example node-postgres.</extracomment>
        <translation>%1 verschlüsselt die Verbindung, wenn der Server das anbietet, und sendet sonst alles im Klartext.</translation>
    </message>
    <message>
        <source>%1 verifies the server&apos;s certificate. Heroku&apos;s cannot be verified, so it does not connect.</source>
        <extracomment>%1: who reads the URL, for example node-postgres.</extracomment>
        <translation>%1 prüft das Zertifikat des Servers. Die von Heroku lassen sich nicht prüfen, also kommt keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>%1 encrypts the connection where it can verify the server&apos;s certificate, and otherwise sends everything in clear. Heroku allows neither, so it does not connect.</source>
        <extracomment>%1: who reads the URL, for example node-postgres.</extracomment>
        <translation>%1 verschlüsselt die Verbindung, wenn sich das Zertifikat des Servers prüfen lässt, und sendet sonst alles im Klartext. Bei Heroku geht beides nicht, also kommt keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>%1 does not encrypt the connection. Heroku refuses that, so it does not connect.</source>
        <extracomment>%1: who reads the URL, for example node-postgres.</extracomment>
        <translation>%1 verschlüsselt die Verbindung nicht. Heroku lehnt das ab, also kommt keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>%1 does not accept %2 in a URL, so it does not connect.</source>
        <extracomment>%1: who reads the URL, for example node-postgres; %2: for example sslmode=no-verify.</extracomment>
        <translation>%1 nimmt %2 in einer URL nicht an, also kommt keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>What this program does about TLS is not known to Bowline.</source>
        <translation>Was dieses Programm mit TLS macht, ist Bowline nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 connects to Heroku with %2.</source>
        <extracomment>%1: who reads the URL, for example node-postgres; %2: for example sslmode=no-verify.</extracomment>
        <translation>Mit %2 verbindet sich %1 mit Heroku.</translation>
    </message>
    <message>
        <source>%1 does not read a value of this form. Choose its own form.</source>
        <extracomment>%1: who reads the URL, for example node-postgres.</extracomment>
        <translation>%1 liest keinen Wert in dieser Form. Die Form wählen, die dafür gemacht ist.</translation>
    </message>
    <message>
        <source>%1 may read this URL differently than libpq does, because of an unencoded %2 in it: write %3 instead.</source>
        <extracomment>%1: who reads the URL, for example node-postgres; %2: a sign; %3: the same, percent-encoded.</extracomment>
        <translation>%1 liest diese URL vielleicht anders als libpq, weil ein unkodiertes %2 darin steht: stattdessen %3 schreiben.</translation>
    </message>
    <message>
        <source>%1 does not read a URL with several hosts.</source>
        <extracomment>%1: who reads the URL, for example node-postgres.</extracomment>
        <translation>%1 liest keine URL mit mehreren Hosts.</translation>
    </message>
    <message>
        <source>JDBC needs a host&apos;s name, and the URL has a Unix socket.</source>
        <translation>JDBC braucht den Namen eines Hosts, und die URL nennt einen Unix-Socket.</translation>
    </message>
    <message>
        <source>How the URL is to be written was set by another version of Bowline, and this one does not know it. Nothing is written. Use that version, or choose anew.</source>
        <translation>Wie die URL geschrieben wird, hat eine andere Version von Bowline festgelegt, und diese kennt es nicht. Es wird nichts geschrieben. Diese andere Version verwenden oder neu wählen.</translation>
    </message>
    <message>
        <source>A URL&apos;s scheme begins with a letter, and has only small letters, digits, +, - and . in it: postgresql, for example.</source>
        <translation>Das Schema einer URL beginnt mit einem Buchstaben und enthält nur Kleinbuchstaben, Ziffern, +, - und .: zum Beispiel postgresql.</translation>
    </message>
    <message>
        <source>Two parts of the URL cannot have the same env var, %1.</source>
        <extracomment>%1: the name of the env var.</extracomment>
        <translation>Zwei Teile der URL können nicht dieselbe Umgebungsvariable %1 haben.</translation>
    </message>
    <message>
        <source>Give at least one part of the URL an env var.</source>
        <translation>Mindestens ein Teil der URL braucht eine Umgebungsvariable.</translation>
    </message>
    <message>
        <source>The template has a brace without its partner. For a brace itself write it twice.</source>
        <translation>In der Vorlage fehlt zu einer geschweiften Klammer die andere. Eine Klammer selbst wird doppelt geschrieben.</translation>
    </message>
    <message>
        <source>The template has the unknown placeholder {%1}. Known are %2, each also as {user:url}.</source>
        <extracomment>%1: a word; %2: the words that are known, each in braces. {user:url} stays as it is.</extracomment>
        <translation>Die Vorlage enthält den unbekannten Platzhalter {%1}. Bekannt sind %2, jeder auch in der Form {user:url}.</translation>
    </message>
    <message>
        <source>The template has no placeholder, so it would always be the same text.</source>
        <translation>Die Vorlage enthält keinen Platzhalter, ergäbe also immer denselben Text.</translation>
    </message>
    <message>
        <source>%1 reads URLs that begin with postgres:// or postgresql:// only. Choose another scheme.</source>
        <extracomment>%1: who reads the URL, for example Prisma.</extracomment>
        <translation>%1 liest nur URLs, die mit postgres:// oder postgresql:// beginnen. Bitte ein anderes Schema wählen.</translation>
    </message>
    <message>
        <source>%1 Bowline knows this by the documents of %2 only.</source>
        <extracomment>%1: a sentence; %2: who reads the URL, for example Npgsql.</extracomment>
        <translation>%1 Das weiß Bowline nur aus der Dokumentation von %2.</translation>
    </message>
    <message>
        <source>%1 sends %2 to the server as a setting, and the server refuses it. Choose the program that reads the value, or take the parameter out of the config var at Heroku.</source>
        <extracomment>%1: who reads the URL, for example asyncpg; %2: names of parameters.</extracomment>
        <translation>%1 schickt %2 als Einstellung an den Server, und der weist das zurück. Bitte das Programm wählen, das den Wert liest, oder den Parameter bei Heroku aus der Config Var nehmen.</translation>
    </message>
    <message>
        <source>Hasura&apos;s source %1 has a database URL of its own instead of %2. It works now, and will not follow a rotation.</source>
        <extracomment>%1: the name of a data source of Hasura; %2: the name of the env var.</extracomment>
        <translation>Die Hasura-Quelle %1 hat eine eigene Datenbank-URL statt %2. Sie funktioniert jetzt, folgt aber keiner Rotation.</translation>
    </message>
    <message>
        <source>Bowline changes things here without asking again.</source>
        <translation>Bowline ändert hier ohne weitere Rückfrage.</translation>
    </message>
    <message>
        <source>Bowline shows what an act touches before it changes anything here.</source>
        <translation>Bowline zeigt, was eine Handlung berührt, bevor es hier etwas ändert.</translation>
    </message>
    <message>
        <source>Bowline shows what an act touches, and has a name typed, before it changes anything here.</source>
        <translation>Bowline zeigt, was eine Handlung berührt, und lässt einen Namen eintippen, bevor es hier etwas ändert.</translation>
    </message>
    <message>
        <source>Bowline changes nothing here.</source>
        <translation>Bowline ändert hier nichts.</translation>
    </message>
    <message>
        <source>The name of a data link has lower case letters (a to z), digits and underscores only.</source>
        <translation>Der Name eines Data Links besteht nur aus Kleinbuchstaben (a bis z), Ziffern und Unterstrichen.</translation>
    </message>
    <message>
        <source>Heroku may refuse this name: it wants 3 to 63 characters, a letter first, and a letter or digit last.</source>
        <translation>Heroku lehnt diesen Namen vielleicht ab: Es will 3 bis 63 Zeichen, zuerst einen Buchstaben und zuletzt einen Buchstaben oder eine Ziffer.</translation>
    </message>
    <message>
        <source>This Bowline does not know such an act. A newer one may.</source>
        <translation>Diese Version von Bowline kennt diese Handlung nicht. Eine neuere vielleicht.</translation>
    </message>
    <message>
        <source>Bowline is changing this database already. Wait until that has ended.</source>
        <translation>Bowline ändert an dieser Datenbank bereits etwas. Warten Sie, bis das beendet ist.</translation>
    </message>
    <message>
        <source>To confirm, type %1.</source>
        <extracomment>%1: what is to be typed.</extracomment>
        <translation>Zum Bestätigen tippen Sie %1 ein.</translation>
    </message>
    <message>
        <source>This cannot be given up in the middle. It goes on until it has ended.</source>
        <translation>Das lässt sich nicht mittendrin abbrechen. Es läuft, bis es beendet ist.</translation>
    </message>
    <message>
        <source>Heroku has no data links for Essential-tier databases (%1).</source>
        <extracomment>%1: a plan.</extracomment>
        <translation>Heroku bietet für Datenbanken der Essential-Stufe (%1) keine Data Links.</translation>
    </message>
    <message>
        <source>Heroku has no data links for Advanced databases (%1).</source>
        <extracomment>%1: a plan.</extracomment>
        <translation>Heroku bietet für Advanced-Datenbanken (%1) keine Data Links.</translation>
    </message>
    <message>
        <source>The database is not ready: Heroku calls it “%1”.</source>
        <extracomment>%1: the state of an add-on, Heroku&apos;s word.</extracomment>
        <translation>Die Datenbank ist nicht bereit: Heroku nennt sie „%1“.</translation>
    </message>
    <message>
        <source>The database belongs to %1, which this login does not manage.</source>
        <extracomment>%1: the name of an app.</extracomment>
        <translation>Die Datenbank gehört zu %1; diese App verwaltet diese Anmeldung nicht.</translation>
    </message>
    <message>
        <source>A database cannot be linked into itself. Choose another remote database.</source>
        <translation>Eine Datenbank kann nicht in sich selbst eingebunden werden. Wählen Sie eine andere entfernte Datenbank.</translation>
    </message>
    <message>
        <source>Heroku does not list this database for this login any more. Choose another one.</source>
        <translation>Heroku führt diese Datenbank für diese Anmeldung nicht mehr auf. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is no data link named %1 in this database.</source>
        <extracomment>%1: the name of a data link.</extracomment>
        <translation>In dieser Datenbank gibt es keinen Data Link namens %1.</translation>
    </message>
    <message>
        <source>There is a data link named %1 in %2 already. Choose another name.</source>
        <extracomment>%1: the name of a data link; %2: of a database.</extracomment>
        <translation>In %2 gibt es bereits einen Data Link namens %1. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Heroku has accepted the data link %1, but does not list it yet. Look at the list again in a while.</source>
        <extracomment>%1: the name of a data link.</extracomment>
        <translation>Heroku hat den Data Link %1 angenommen, führt ihn aber noch nicht auf. Sehen Sie später wieder in die Liste.</translation>
    </message>
    <message>
        <source>Heroku was told to remove the data link %1, but still lists it. Look at the list again in a while.</source>
        <extracomment>%1: the name of a data link.</extracomment>
        <translation>Heroku sollte den Data Link %1 entfernen, führt ihn aber noch auf. Sehen Sie später wieder in die Liste.</translation>
    </message>
    <message>
        <source>No data sources are linked into this database.</source>
        <translation>In diese Datenbank sind keine Datenquellen eingebunden.</translation>
    </message>
    <message>
        <source>Heroku does not support data links for this database.</source>
        <translation>Heroku unterstützt für diese Datenbank keine Data Links.</translation>
    </message>
    <message>
        <source>Its remote database %1 is gone from Heroku, or this login does not see it any more.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Die entfernte Datenbank %1 gibt es bei Heroku nicht mehr, oder diese Anmeldung sieht sie nicht mehr.</translation>
    </message>
    <message>
        <source>Heroku does not list this link in %1 any more: the database was reset, or the link was removed elsewhere.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Heroku führt diesen Link in %1 nicht mehr auf: Die Datenbank wurde zurückgesetzt oder der Link anderswo entfernt.</translation>
    </message>
    <message>
        <source>The database %1, in which this link was, is gone from Heroku.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Die Datenbank %1, in der dieser Link war, gibt es bei Heroku nicht mehr.</translation>
    </message>
    <message>
        <source>Create data link %1 in %2</source>
        <extracomment>What is done, as a title. %1: the name of a data link; %2: of a database.</extracomment>
        <translation>Data Link %1 in %2 anlegen</translation>
    </message>
    <message>
        <source>%1 of %2 gets tables that show what %3 of %4 has. The rows stay where they are.</source>
        <extracomment>%1, %3: databases; %2, %4: their apps.</extracomment>
        <translation>%1 von %2 bekommt Tabellen, die zeigen, was %3 von %4 enthält. Die Zeilen bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Create data link</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Data Link anlegen</translation>
    </message>
    <message>
        <source>Is made in %1, with a foreign table for each table of the remote database.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Wird in %1 angelegt, mit einer Fremdtabelle für jede Tabelle der entfernten Datenbank.</translation>
    </message>
    <message>
        <source>Gets a foreign server with a login to %1.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Bekommt einen Fremdserver mit einer Anmeldung an %1.</translation>
    </message>
    <message>
        <source>Is read from %1, through connections of its own. Nothing is changed in it now.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Wird von %1 aus gelesen, über eigene Verbindungen. Jetzt wird darin nichts geändert.</translation>
    </message>
    <message>
        <source>A data link has the tables of the moment in which it is made. What changes later does not follow by itself.</source>
        <translation>Ein Data Link hat die Tabellen des Augenblicks, in dem er angelegt wird. Was sich später ändert, folgt nicht von selbst.</translation>
    </message>
    <message>
        <source>Ask Heroku to make %1</source>
        <extracomment>%1: the name of a data link.</extracomment>
        <translation>Heroku %1 anlegen lassen</translation>
    </message>
    <message>
        <source>Wait until Heroku lists %1</source>
        <extracomment>%1: the name of a data link.</extracomment>
        <translation>Warten, bis Heroku %1 aufführt</translation>
    </message>
    <message>
        <source>Remove data link %1 from %2</source>
        <extracomment>What is done, as a title. %1: the name of a data link; %2: of a database.</extracomment>
        <translation>Data Link %1 aus %2 entfernen</translation>
    </message>
    <message>
        <source>The schema %1 is dropped from %2 with everything that was built on it. The tables and rows of %3 stay.</source>
        <extracomment>%1: the name of a data link; %2, %3: databases.</extracomment>
        <translation>Das Schema %1 wird aus %2 gelöscht, mit allem, was darauf aufbaut. Tabellen und Zeilen von %3 bleiben.</translation>
    </message>
    <message>
        <source>Remove data link</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Data Link entfernen</translation>
    </message>
    <message>
        <source>Is dropped from %1 with its foreign tables.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Wird mit seinen Fremdtabellen aus %1 gelöscht.</translation>
    </message>
    <message>
        <source>Ends: its foreign server and the login to %1 are removed.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Endet: Der Fremdserver und die Anmeldung an %1 werden entfernt.</translation>
    </message>
    <message>
        <source>Stays as it is.</source>
        <translation>Bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Views, functions and constraints that use its tables are dropped too, wherever they are in the database.</source>
        <translation>Auch Sichten, Funktionen und Bedingungen, die die Tabellen verwenden, werden gelöscht, wo immer sie in der Datenbank sind.</translation>
    </message>
    <message>
        <source>Forget data link %1 of %2</source>
        <extracomment>What is done, as a title. %1: the name of a data link; %2: of a database.</extracomment>
        <translation>Data Link %1 von %2 vergessen</translation>
    </message>
    <message>
        <source>Heroku does not list %1 in %2 any more. Bowline removes it from its list, and changes nothing at Heroku.</source>
        <extracomment>%1: the name of a data link; %2: of a database.</extracomment>
        <translation>Heroku führt %1 in %2 nicht mehr auf. Bowline nimmt ihn aus der Liste und ändert bei Heroku nichts.</translation>
    </message>
    <message>
        <source>Leaves Bowline&apos;s list.</source>
        <translation>Verschwindet aus Bowlines Liste.</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <extracomment>%1: the name of a data link.</extracomment>
        <translation>%1 vergessen</translation>
    </message>
    <message>
        <source>Ask Heroku to remove %1</source>
        <extracomment>%1: the name of a data link.</extracomment>
        <translation>Heroku %1 entfernen lassen</translation>
    </message>
    <message>
        <source>Wait until Heroku lists %1 no more</source>
        <extracomment>%1: the name of a data link.</extracomment>
        <translation>Warten, bis Heroku %1 nicht mehr aufführt</translation>
    </message>
    <message>
        <source>PostgreSQL refuses it: %1 (%2).</source>
        <extracomment>%1: PostgreSQL&apos;s own words; %2: an SQLSTATE.</extracomment>
        <translation>PostgreSQL lehnt das ab: %1 (%2).</translation>
    </message>
    <message>
        <source>At character %1.</source>
        <extracomment>%1: a number.</extracomment>
        <translation>An Zeichen %1.</translation>
    </message>
    <message>
        <source>There are more rows than the %n that are shown.</source>
        <translation>Es gibt mehr Zeilen als die %n gezeigten.</translation>
    </message>
    <message>
        <source>Values that end with “…” are longer.</source>
        <translation>Werte, die mit „…“ enden, sind länger.</translation>
    </message>
    <message>
        <source>The remote side of %1 could not be made read only: a view there that calls a function which writes would write.</source>
        <extracomment>%1: names of foreign servers.</extracomment>
        <translation>Die entfernte Seite von %1 ließ sich nicht auf Lesen beschränken: Eine Sicht dort, die eine schreibende Funktion aufruft, würde schreiben.</translation>
    </message>
    <message>
        <source>Data links need PostgreSQL 9.4 or newer on both sides.</source>
        <translation>Data Links brauchen auf beiden Seiten PostgreSQL 9.4 oder neuer.</translation>
    </message>
    <message>
        <source>The local database lacks the type %1. Make it there first: Heroku refuses the link as a whole otherwise.</source>
        <extracomment>%1: a type.</extracomment>
        <translation>Der lokalen Datenbank fehlt der Typ %1. Legen Sie ihn dort zuerst an, sonst lehnt Heroku den ganzen Link ab.</translation>
    </message>
    <message>
        <source>Uses types that the local database lacks: %1</source>
        <extracomment>%1: types.</extracomment>
        <translation>Verwendet Typen, die der lokalen Datenbank fehlen: %1</translation>
    </message>
    <message>
        <source>The remote&apos;s user may not read it, so no query on it would work.</source>
        <translation>Der Benutzer der entfernten Seite darf sie nicht lesen; keine Abfrage darauf würde gelingen.</translation>
    </message>
    <message>
        <source>Repair data link %1 in %2</source>
        <extracomment>What is done, as a title. %1: the name of a data link; %2: of a database.</extracomment>
        <translation>Data Link %1 in %2 reparieren</translation>
    </message>
    <message>
        <source>%1 in %2 is put right in its place, in one transaction: all of it, or nothing. Open sessions go on with the repaired link.</source>
        <extracomment>%1: the name of a data link; %2: of a database.</extracomment>
        <translation>%1 in %2 wird an Ort und Stelle in Ordnung gebracht, in einer Transaktion: ganz oder gar nicht. Offene Sitzungen laufen mit dem reparierten Link weiter.</translation>
    </message>
    <message>
        <source>Repair data link</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Data Link reparieren</translation>
    </message>
    <message>
        <source>Tables are locked for a tenth of a second at most; if they are in use for longer, it is given up and tried again.</source>
        <translation>Tabellen werden höchstens eine Zehntelsekunde gesperrt; sind sie länger in Gebrauch, wird aufgegeben und neu versucht.</translation>
    </message>
    <message>
        <source>Put %1 right</source>
        <extracomment>%1: the name of a data link.</extracomment>
        <translation>%1 in Ordnung bringen</translation>
    </message>
    <message>
        <source>Examine %1</source>
        <extracomment>%1: the name of a data link.</extracomment>
        <translation>%1 untersuchen</translation>
    </message>
    <message>
        <source>There is nothing that could be repaired in place.</source>
        <translation>Es gibt nichts, was sich an Ort und Stelle reparieren ließe.</translation>
    </message>
    <message>
        <source>This link cannot be repaired in place. Recreate it.</source>
        <translation>Dieser Link lässt sich nicht an Ort und Stelle reparieren. Legen Sie ihn neu an.</translation>
    </message>
    <message>
        <source>Is dropped and made again as it was, in the same transaction.</source>
        <translation>Wird gelöscht und in derselben Transaktion wieder so angelegt, wie es war.</translation>
    </message>
    <message>
        <source>It stays, since it belongs to another role: %1</source>
        <extracomment>%1: the name of a role.</extracomment>
        <translation>Das bleibt, denn es gehört einer anderen Rolle: %1</translation>
    </message>
    <message>
        <source>It stays, since this uses it: %1</source>
        <extracomment>%1: names of views and the like.</extracomment>
        <translation>Das bleibt, denn dies hier verwendet es: %1</translation>
    </message>
    <message>
        <source>It stays, since the rename is only likely: %1</source>
        <extracomment>%1: names.</extracomment>
        <translation>Das bleibt, denn die Umbenennung ist nur wahrscheinlich: %1</translation>
    </message>
    <message>
        <source>It stays, since a materialized view is above it: %1</source>
        <extracomment>%1: names of materialized views.</extracomment>
        <translation>Das bleibt, denn eine materialisierte Sicht baut darauf auf: %1</translation>
    </message>
    <message>
        <source>It stays, since this could not be made again: %1</source>
        <extracomment>%1: names.</extracomment>
        <translation>Das bleibt, denn dies hier ließe sich nicht neu anlegen: %1</translation>
    </message>
    <message>
        <source>It stays until these types are there: %1</source>
        <extracomment>%1: names of types.</extracomment>
        <translation>Das bleibt, bis es diese Typen gibt: %1</translation>
    </message>
    <message>
        <source>It stays, since there is a column of this name already.</source>
        <extracomment>%1 is not shown.</extracomment>
        <translation>Das bleibt, denn es gibt schon eine Spalte dieses Namens.</translation>
    </message>
    <message>
        <source>It is to be put right in the remote database.</source>
        <translation>Das ist in der entfernten Datenbank in Ordnung zu bringen.</translation>
    </message>
    <message>
        <source>It stays, since the remote database is gone or could not be asked.</source>
        <translation>Das bleibt, denn die entfernte Datenbank ist weg oder ließ sich nicht fragen.</translation>
    </message>
    <message>
        <source>There is no server to repair.</source>
        <translation>Es gibt keinen Server, der zu reparieren wäre.</translation>
    </message>
    <message>
        <source>It stays, since PostgreSQL refused it: %1</source>
        <extracomment>%1: PostgreSQL&apos;s own words.</extracomment>
        <translation>Das bleibt, denn PostgreSQL hat es abgelehnt: %1</translation>
    </message>
    <message>
        <source>Done by itself, as allowed</source>
        <extracomment>What began something. &quot;It&quot; is Bowline.</extracomment>
        <translation>Von selbst getan, wie erlaubt</translation>
    </message>
    <message>
        <source>Is built on the link, and is dropped with it. The script makes it again.</source>
        <translation>Baut auf dem Link auf und wird mit ihm gelöscht. Das Skript legt es wieder an.</translation>
    </message>
    <message>
        <source>Is dropped with the link, and nothing brings it back.</source>
        <translation>Wird mit dem Link gelöscht, und nichts bringt es zurück.</translation>
    </message>
    <message>
        <source>What is built on the link could not be read: %1</source>
        <extracomment>%1: why, a sentence.</extracomment>
        <translation>Was auf dem Link aufbaut, ließ sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The server lets nobody in from this computer as %1 to the database %2. That says nothing about the password, or about the place where the URL is used.</source>
        <extracomment>%1: the name of the user; %2: the name of the database.</extracomment>
        <translation>Der Server lässt von diesem Computer aus niemanden als %1 in die Datenbank %2. Das sagt nichts über das Passwort und nichts über den Ort, an dem die URL benutzt wird.</translation>
    </message>
    <message>
        <source>The server does not let %1 in to the database %2 without TLS. Put sslmode=require into the URL.</source>
        <extracomment>%1: the name of the user; %2: the name of the database.</extracomment>
        <translation>Der Server lässt %1 nicht ohne TLS in die Datenbank %2. Setzen Sie sslmode=require in die URL.</translation>
    </message>
    <message>
        <source>The URL asks for a replication connection (replication), which the user %1 may not make.</source>
        <extracomment>%1: the name of the user.</extracomment>
        <translation>Die URL verlangt eine Replikationsverbindung (replication), die der Benutzer %1 nicht aufbauen darf.</translation>
    </message>
    <message>
        <source>The pooler at %1 is not let in by the database behind it. That is the pooler&apos;s own login, and says nothing about this URL.</source>
        <extracomment>%1: host and port.</extracomment>
        <translation>Der Pooler unter %1 wird von der Datenbank hinter ihm nicht eingelassen. Das betrifft die eigene Anmeldung des Poolers und sagt nichts über diese URL.</translation>
    </message>
    <message>
        <source>The database at %1 lets this URL in, but is not what it asks for (target_session_attrs=%2).</source>
        <extracomment>%1: host and port; %2: for example standby.</extracomment>
        <translation>Die Datenbank unter %1 lässt diese URL ein, ist aber nicht das, was sie verlangt (target_session_attrs=%2).</translation>
    </message>
    <message>
        <source>It cannot be proven from here: the URL asks for encryption by GSSAPI (gssencmode=require), which this computer cannot begin with the database at %1.</source>
        <extracomment>%1: host and port.</extracomment>
        <translation>Von hier aus nicht zu bestätigen: Die URL verlangt Verschlüsselung mit GSSAPI (gssencmode=require), die dieser Computer mit der Datenbank unter %1 nicht aufbauen kann.</translation>
    </message>
    <message>
        <source>The database refused it (SQLSTATE %1): %2.</source>
        <extracomment>%1: an SQLSTATE; %2: the server&apos;s own words, in its language.</extracomment>
        <translation>Die Datenbank hat das abgelehnt (SQLSTATE %1): %2.</translation>
    </message>
    <message>
        <source>There is no query yet. Enter one that begins with SELECT, VALUES, TABLE or WITH.</source>
        <translation>Es gibt noch keine Abfrage. Eine eingeben, die mit SELECT, VALUES, TABLE oder WITH beginnt.</translation>
    </message>
    <message>
        <source>Only one query that reads can be run here: it begins with SELECT, VALUES, TABLE or WITH. For anything else, open the database in psql.</source>
        <translation>Hier läuft nur eine einzelne Abfrage, die liest: Sie beginnt mit SELECT, VALUES, TABLE oder WITH. Für alles andere die Datenbank in psql öffnen.</translation>
    </message>
    <message>
        <source>One of the two databases has changed since the repair was shown, so nothing was changed. Look at the repair as it is now.</source>
        <translation>Eine der beiden Datenbanken hat sich geändert, seit die Reparatur angezeigt wurde. Deshalb wurde nichts verändert. Die Reparatur noch einmal ansehen.</translation>
    </message>
    <message>
        <source>The link&apos;s tables were in use, so nothing was changed: in %n tries there was no moment in which the repair could have them for %1 ms. Try again when there is less going on.</source>
        <extracomment>%n: tries; %1: milliseconds.</extracomment>
        <translation>Die Tabellen der Verknüpfung waren in Benutzung, deshalb wurde nichts verändert: In %n Versuchen gab es keinen Augenblick, in dem die Reparatur sie für %1 ms haben konnte. Später noch einmal versuchen, wenn weniger los ist.</translation>
    </message>
    <message>
        <source>With the new host, user and password the link still does not reach its remote database, so nothing was changed.</source>
        <translation>Auch mit neuem Host, Benutzer und Passwort erreicht die Verknüpfung ihre entfernte Datenbank nicht, deshalb wurde nichts verändert.</translation>
    </message>
    <message>
        <source>The database did not accept the link&apos;s new user or password, so nothing was changed. SQLSTATE %1 says why.</source>
        <translation>Die Datenbank hat den neuen Benutzer oder das neue Passwort der Verknüpfung nicht angenommen, deshalb wurde nichts verändert. Warum, sagt SQLSTATE %1.</translation>
    </message>
    <message>
        <source>The link&apos;s schema %1 is not in the database, so nothing can be restored yet. Create the link first.</source>
        <translation>Das Schema %1 der Verknüpfung gibt es in der Datenbank nicht, deshalb lässt sich noch nichts wiederherstellen. Zuerst die Verknüpfung anlegen.</translation>
    </message>
    <message>
        <source>The env file %1 cannot be read. Check the permissions of the file and of the folders it lies in.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Env-Datei %1 ist nicht lesbar. Prüfen Sie die Rechte der Datei und der Ordner, in denen sie liegt.</translation>
    </message>
    <message>
        <source>The env file %1 cannot be written. Check the permissions of the file and of its folder.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Env-Datei %1 ist nicht beschreibbar. Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>The links that begin at %1 lead in a circle, so there is no file behind them. Correct the links, or choose another file.</source>
        <extracomment>%1: the path of a link.</extracomment>
        <translation>Die Links, die bei %1 beginnen, führen im Kreis; hinter ihnen ist keine Datei. Berichtigen Sie die Links, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The env file %1 lies on a file system that is mounted read-only. Mount it for writing, or choose another file.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Env-Datei %1 liegt auf einem Dateisystem, das nur zum Lesen eingehängt ist. Hängen Sie es zum Schreiben ein, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The env file %1, or its folder, is protected against any change (chattr +i or +a). Take the protection off, or choose another file.</source>
        <extracomment>%1: the path of the file.</extracomment>
        <translation>Die Env-Datei %1 oder ihr Ordner ist gegen jede Änderung geschützt (chattr +i oder +a). Heben Sie den Schutz auf, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>In the file %1, conditions or further commands decide whether %2 is set, or to what, so nobody can tell which value a program gets. Bowline left the file as it was. Set %2 in one place only, without a condition.</source>
        <extracomment>%1: the path of the file; %2: the name of an env var.</extracomment>
        <translation>In der Datei %1 entscheiden Bedingungen oder weitere Befehle, ob %2 gesetzt wird und auf welchen Wert; niemand kann sagen, welchen Wert ein Programm bekommt. Bowline hat die Datei so gelassen, wie sie war. Setzen Sie %2 nur an einer Stelle und ohne Bedingung.</translation>
    </message>
    <message>
        <source>Things have changed since the preview, so nothing was done. Look at the new preview, and confirm that one.</source>
        <translation>Seit der Vorschau hat sich etwas geändert, deshalb wurde nichts getan. Sehen Sie sich die neue Vorschau an und bestätigen Sie diese.</translation>
    </message>
    <message>
        <source>This database is set to read only in Bowline, so nothing was done. Set another protection level first.</source>
        <translation>Diese Datenbank ist in Bowline auf „nur lesen“ gestellt, deshalb wurde nichts getan. Stellen Sie zuerst eine andere Schutzstufe ein.</translation>
    </message>
    <message>
        <source>The remote database could not be asked: %1</source>
        <extracomment>%1: why, a sentence.</extracomment>
        <translation>Die entfernte Datenbank ließ sich nicht fragen: %1</translation>
    </message>
    <message>
        <source>What its tables are now is not known.</source>
        <translation>Wie ihre Tabellen jetzt sind, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Try again when it can be reached from here.</source>
        <translation>Versuchen Sie es wieder, wenn sie von hier aus erreichbar ist.</translation>
    </message>
    <message>
        <source>No account sees the remote database any more.</source>
        <translation>Kein Konto sieht die entfernte Datenbank mehr.</translation>
    </message>
    <message>
        <source>Every query through the link fails once Heroku has removed it.</source>
        <translation>Jede Abfrage über den Link scheitert, sobald Heroku sie entfernt hat.</translation>
    </message>
    <message>
        <source>Remove the link, or make it again with another remote database.</source>
        <translation>Entfernen Sie den Link, oder legen Sie ihn mit einer anderen entfernten Datenbank neu an.</translation>
    </message>
    <message>
        <source>Heroku lists the link, but its foreign server is not in the local database.</source>
        <translation>Heroku führt den Link auf, aber sein Fremdserver fehlt in der lokalen Datenbank.</translation>
    </message>
    <message>
        <source>Its tables are not there.</source>
        <translation>Seine Tabellen sind nicht da.</translation>
    </message>
    <message>
        <source>Recreate the link.</source>
        <translation>Legen Sie den Link neu an.</translation>
    </message>
    <message>
        <source>The link leads to %1, but the remote database is at %2 now.</source>
        <extracomment>%1: a name or value; %2: a name or value.</extracomment>
        <translation>Der Link führt zu %1, die entfernte Datenbank ist aber jetzt bei %2.</translation>
    </message>
    <message>
        <source>New sessions fail, or read an old database; open ones fail when they end.</source>
        <translation>Neue Sitzungen scheitern oder lesen eine alte Datenbank; offene scheitern, wenn sie enden.</translation>
    </message>
    <message>
        <source>Repair it: the server gets the new address.</source>
        <translation>Reparieren Sie ihn: Der Server bekommt die neue Adresse.</translation>
    </message>
    <message>
        <source>The link logs in as %1, but the remote database&apos;s user is %2 now.</source>
        <extracomment>%1: a name or value; %2: a name or value.</extracomment>
        <translation>Der Link meldet sich als %1 an, der Benutzer der entfernten Datenbank ist aber jetzt %2.</translation>
    </message>
    <message>
        <source>New sessions fail as soon as the old user is gone.</source>
        <translation>Neue Sitzungen scheitern, sobald der alte Benutzer weg ist.</translation>
    </message>
    <message>
        <source>Repair it: the mapping gets the new user.</source>
        <translation>Reparieren Sie ihn: Die Zuordnung bekommt den neuen Benutzer.</translation>
    </message>
    <message>
        <source>The link has an old password of the remote database.</source>
        <translation>Der Link hat ein altes Passwort der entfernten Datenbank.</translation>
    </message>
    <message>
        <source>New sessions fail; open ones go on until they end.</source>
        <translation>Neue Sitzungen scheitern; offene laufen weiter, bis sie enden.</translation>
    </message>
    <message>
        <source>Repair it: the mapping gets the new password.</source>
        <translation>Reparieren Sie ihn: Die Zuordnung bekommt das neue Passwort.</translation>
    </message>
    <message>
        <source>The role %1 has no login at the link&apos;s server.</source>
        <extracomment>%1: a name or value.</extracomment>
        <translation>Die Rolle %1 hat keine Anmeldung am Server des Links.</translation>
    </message>
    <message>
        <source>Queries of this role through the link fail.</source>
        <translation>Abfragen dieser Rolle über den Link scheitern.</translation>
    </message>
    <message>
        <source>Repair it: the role gets a login.</source>
        <translation>Reparieren Sie ihn: Die Rolle bekommt eine Anmeldung.</translation>
    </message>
    <message>
        <source>The login of the link cannot be read by this role, so it was not compared.</source>
        <translation>Die Anmeldung des Links darf diese Rolle nicht lesen; sie wurde deshalb nicht verglichen.</translation>
    </message>
    <message>
        <source>A fresh session cannot ask through the link: %1</source>
        <extracomment>%1: a name or value.</extracomment>
        <translation>Eine neue Sitzung kann über den Link nichts fragen: %1</translation>
    </message>
    <message>
        <source>Whatever connects from now on fails; sessions that are open may still answer.</source>
        <translation>Was sich von jetzt an verbindet, scheitert; offene Sitzungen antworten vielleicht noch.</translation>
    </message>
    <message>
        <source>Repair the link, or recreate it.</source>
        <translation>Reparieren Sie den Link, oder legen Sie ihn neu an.</translation>
    </message>
    <message>
        <source>A session from before still answers through the link, a fresh one does not.</source>
        <translation>Eine Sitzung von früher antwortet noch über den Link, eine neue nicht.</translation>
    </message>
    <message>
        <source>It fails for everyone when those sessions end.</source>
        <translation>Er scheitert für alle, wenn diese Sitzungen enden.</translation>
    </message>
    <message>
        <source>Repair it before that.</source>
        <translation>Reparieren Sie ihn vorher.</translation>
    </message>
    <message>
        <source>The link&apos;s server belongs to the role %1.</source>
        <extracomment>%1: a name or value.</extracomment>
        <translation>Der Server des Links gehört der Rolle %1.</translation>
    </message>
    <message>
        <source>Its address cannot be repaired in place by this login.</source>
        <translation>Seine Adresse lässt sich mit dieser Anmeldung nicht an Ort und Stelle reparieren.</translation>
    </message>
    <message>
        <source>If the address changes, recreate the link.</source>
        <translation>Ändert sich die Adresse, legen Sie den Link neu an.</translation>
    </message>
    <message>
        <source>%1 shows a table that the remote has no more.</source>
        <extracomment>%1: a table.</extracomment>
        <translation>%1 zeigt eine Tabelle, die es auf der entfernten Seite nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Queries on it fail.</source>
        <translation>Abfragen darauf scheitern.</translation>
    </message>
    <message>
        <source>Repair it: the foreign table is dropped if nothing uses it.</source>
        <translation>Reparieren Sie ihn: Die Fremdtabelle wird gelöscht, wenn nichts sie verwendet.</translation>
    </message>
    <message>
        <source>The table that %1 shows is most likely called %2 now.</source>
        <extracomment>%1: a table; %2: a name or value.</extracomment>
        <translation>Die Tabelle, die %1 zeigt, heißt jetzt höchstwahrscheinlich %2.</translation>
    </message>
    <message>
        <source>Repair it, and allow likely renames.</source>
        <translation>Reparieren Sie ihn und erlauben Sie wahrscheinliche Umbenennungen.</translation>
    </message>
    <message>
        <source>The remote has a table that the link does not show: %1</source>
        <extracomment>%1: a table.</extracomment>
        <translation>Die entfernte Seite hat eine Tabelle, die der Link nicht zeigt: %1</translation>
    </message>
    <message>
        <source>It cannot be read through the link.</source>
        <translation>Sie lässt sich über den Link nicht lesen.</translation>
    </message>
    <message>
        <source>Repair it: the table is imported.</source>
        <translation>Reparieren Sie ihn: Die Tabelle wird eingebunden.</translation>
    </message>
    <message>
        <source>The remote&apos;s user may not read the table that %1 shows.</source>
        <extracomment>%1: a table.</extracomment>
        <translation>Der Benutzer der entfernten Seite darf die Tabelle, die %1 zeigt, nicht lesen.</translation>
    </message>
    <message>
        <source>Grant SELECT on it in the remote database.</source>
        <translation>Erteilen Sie dafür in der entfernten Datenbank SELECT.</translation>
    </message>
    <message>
        <source>The column %1 of %2 is gone from the remote.</source>
        <extracomment>%1: a column; %2: a table.</extracomment>
        <translation>Die Spalte %1 von %2 gibt es auf der entfernten Seite nicht mehr.</translation>
    </message>
    <message>
        <source>Queries that read it fail; so does SELECT *.</source>
        <translation>Abfragen, die sie lesen, scheitern, auch SELECT *.</translation>
    </message>
    <message>
        <source>Repair it: the column is dropped if nothing uses it.</source>
        <translation>Reparieren Sie ihn: Die Spalte wird gelöscht, wenn nichts sie verwendet.</translation>
    </message>
    <message>
        <source>The column %1 of %2 is called %3 on the remote now.</source>
        <extracomment>%1: a column; %2: a table; %3: a name or value.</extracomment>
        <translation>Die Spalte %1 von %2 heißt auf der entfernten Seite jetzt %3.</translation>
    </message>
    <message>
        <source>Repair it: the column keeps its name here.</source>
        <translation>Reparieren Sie ihn: Die Spalte behält hier ihren Namen.</translation>
    </message>
    <message>
        <source>The column %1 of %2 is gone from the remote; it may be called %3 now.</source>
        <extracomment>%1: a column; %2: a table; %3: a name or value.</extracomment>
        <translation>Die Spalte %1 von %2 gibt es auf der entfernten Seite nicht mehr; vielleicht heißt sie jetzt %3.</translation>
    </message>
    <message>
        <source>Look at the remote, then repair it and allow likely renames.</source>
        <translation>Sehen Sie auf der entfernten Seite nach; dann reparieren Sie ihn und erlauben wahrscheinliche Umbenennungen.</translation>
    </message>
    <message>
        <source>The remote has a column that the link does not show: %1 of %2</source>
        <extracomment>%1: a column; %2: a table.</extracomment>
        <translation>Die entfernte Seite hat eine Spalte, die der Link nicht zeigt: %1 von %2</translation>
    </message>
    <message>
        <source>Repair it: the column is added.</source>
        <translation>Reparieren Sie ihn: Die Spalte wird ergänzt.</translation>
    </message>
    <message>
        <source>The column %1 of %2 is %3 here and %4 on the remote.</source>
        <extracomment>%1: a column; %2: a table; %3: a name or value; %4: a name or value.</extracomment>
        <translation>Die Spalte %1 von %2 ist hier %3 und auf der entfernten Seite %4.</translation>
    </message>
    <message>
        <source>Values that do not fit fail when they are read.</source>
        <translation>Werte, die nicht passen, scheitern beim Lesen.</translation>
    </message>
    <message>
        <source>Repair it: the column gets the new type.</source>
        <translation>Reparieren Sie ihn: Die Spalte bekommt den neuen Typ.</translation>
    </message>
    <message>
        <source>The column %1 of %2 is NOT NULL here, and may be NULL on the remote.</source>
        <extracomment>%1: a column; %2: a table.</extracomment>
        <translation>Die Spalte %1 von %2 ist hier NOT NULL und darf auf der entfernten Seite NULL sein.</translation>
    </message>
    <message>
        <source>Queries may leave out rows without a word.</source>
        <translation>Abfragen lassen vielleicht wortlos Zeilen aus.</translation>
    </message>
    <message>
        <source>Repair it.</source>
        <translation>Reparieren Sie ihn.</translation>
    </message>
    <message>
        <source>The local database lacks the type %1 (%2) of the remote.</source>
        <extracomment>%1: a name or value; %2: a name or value.</extracomment>
        <translation>Der lokalen Datenbank fehlt der Typ %1 (%2) der entfernten Seite.</translation>
    </message>
    <message>
        <source>Tables that use it cannot be imported.</source>
        <translation>Tabellen, die ihn verwenden, lassen sich nicht einbinden.</translation>
    </message>
    <message>
        <source>Repair it: an enum or domain is made. Other types and extensions are yours to make.</source>
        <translation>Reparieren Sie ihn: Eine Aufzählung oder Domäne wird angelegt. Andere Typen und Erweiterungen legen Sie selbst an.</translation>
    </message>
    <message>
        <source>The type %1 lacks values that the remote has: %2</source>
        <extracomment>%1: a name or value; %2: a list of values.</extracomment>
        <translation>Dem Typ %1 fehlen Werte, die die entfernte Seite hat: %2</translation>
    </message>
    <message>
        <source>Rows with one of them fail when they are read.</source>
        <translation>Zeilen mit einem davon scheitern beim Lesen.</translation>
    </message>
    <message>
        <source>Repair it: the values are added.</source>
        <translation>Reparieren Sie ihn: Die Werte werden ergänzt.</translation>
    </message>
    <message>
        <source>The link fetches %1 rows at a time.</source>
        <extracomment>%1: a name or value. Journals have it.</extracomment>
        <translation>Der Link holt %1 Zeilen auf einmal.</translation>
    </message>
    <message>
        <source>Large queries take many round trips.</source>
        <translation>Große Abfragen brauchen viele Wege.</translation>
    </message>
    <message>
        <source>Repair it, and allow a larger fetch size.</source>
        <translation>Reparieren Sie ihn und erlauben Sie, mehr Zeilen auf einmal zu holen.</translation>
    </message>
    <message>
        <source>Heroku refused this one request, although it accepts the login. That usually passes, and Bowline asks again for what it follows.</source>
        <translation>Heroku hat diese eine Anfrage abgelehnt, obwohl es die Anmeldung annimmt. Das geht meist vorüber, und Bowline fragt erneut nach allem, dem es folgt.</translation>
    </message>
    <message>
        <source>Something has changed at Heroku, and Bowline waits for Heroku&apos;s answer on %1 of %2. Until then the env var may have an older value.</source>
        <extracomment>%1: a config var, %2: an app.</extracomment>
        <translation>Bei Heroku hat sich etwas geändert, und Bowline wartet auf Herokus Antwort zu %1 von %2. Bis dahin kann die Env-Variable einen älteren Wert haben.</translation>
    </message>
    <message>
        <source>Recreate data link %1 in %2</source>
        <extracomment>What is done, as a title. %1: the name of a data link; %2: of a database.</extracomment>
        <translation>Data Link %1 in %2 neu anlegen</translation>
    </message>
    <message>
        <source>%1 is removed from %2 and made again from %3 by Heroku. What is built on it is saved before, and brought back after.</source>
        <extracomment>%1: the name of a data link; %2, %3: databases.</extracomment>
        <translation>%1 wird aus %2 entfernt und von Heroku aus %3 neu angelegt. Was darauf aufbaut, wird vorher gesichert und danach wiederhergestellt.</translation>
    </message>
    <message>
        <source>%1 is made again in %2 from %3, as Bowline remembers it.</source>
        <extracomment>%1: the name of a data link; %2, %3: databases.</extracomment>
        <translation>%1 wird in %2 aus %3 neu angelegt, so wie Bowline ihn in Erinnerung hat.</translation>
    </message>
    <message>
        <source>Recreate</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Save what is built on %1</source>
        <extracomment>%1: the name of a data link.</extracomment>
        <translation>Sichern, was auf %1 aufbaut</translation>
    </message>
    <message>
        <source>Bring back what was built on %1</source>
        <extracomment>%1: the name of a data link.</extracomment>
        <translation>Wiederherstellen, was auf %1 aufbaute</translation>
    </message>
    <message>
        <source>Goes with the link, and is made again as it was.</source>
        <translation>Verschwindet mit dem Link und wird wieder so angelegt, wie es war.</translation>
    </message>
    <message>
        <source>If Heroku refuses to make the link again, it is missing until you press Recreate again: what was saved stays in Bowline&apos;s journal.</source>
        <translation>Lehnt Heroku das Neuanlegen ab, so fehlt der Link, bis Sie es noch einmal versuchen: Was gesichert wurde, bleibt in Bowlines Journal.</translation>
    </message>
    <message>
        <source>This belongs to other roles, and may not come back by itself: %1</source>
        <extracomment>%1: names.</extracomment>
        <translation>Dies gehört anderen Rollen und kommt vielleicht nicht von selbst zurück: %1</translation>
    </message>
    <message>
        <source>The link&apos;s schema has something that nothing brings back: %1. Move it elsewhere first.</source>
        <extracomment>%1: names.</extracomment>
        <translation>Das Schema des Links enthält etwas, das nichts zurückbringt: %1. Verschieben Sie es zuerst.</translation>
    </message>
    <message>
        <source>The link is there again, but not all that was built on it.</source>
        <translation>Der Link ist wieder da, aber nicht alles, was darauf aufbaute.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1: a name; %2: PostgreSQL&apos;s own words.</extracomment>
        <translation>%1. %2. {1:?}</translation>
    </message>
    <message>
        <source>The link is missing now. Press Recreate to make it again from what was saved.</source>
        <translation>Der Link fehlt jetzt. Legen Sie ihn aus dem Gesicherten neu an.</translation>
    </message>
    <message>
        <source>The repair needs the link&apos;s tables for longer than %1 ms, so nothing was changed. Allow it more time, at a moment when it may be in the way.</source>
        <extracomment>%1: milliseconds.</extracomment>
        <translation>Die Reparatur braucht die Tabellen der Verknüpfung länger als %1 ms, deshalb wurde nichts verändert. Ihr mehr Zeit erlauben, wenn sie im Weg sein darf.</translation>
    </message>
    <message>
        <source>This query was not run: it reads a view of the remote database, which may call a function that writes there, and Bowline cannot keep it from that, since the server %1 belongs to another role.</source>
        <extracomment>%1: names of foreign servers.</extracomment>
        <translation>Diese Abfrage wurde nicht ausgeführt: Sie liest eine Sicht der entfernten Datenbank, die dort eine schreibende Funktion aufrufen kann, und Bowline kann das nicht verhindern, weil der Server %1 einer anderen Rolle gehört.</translation>
    </message>
    <message>
        <source>Heroku asks this login for a second factor, so its databases are not followed. Log in again, through the browser if a new token is refused as well.</source>
        <translation>Heroku verlangt für diese Anmeldung einen zweiten Faktor; seinen Datenbanken wird darum nicht gefolgt. Melden Sie sich erneut an, über den Browser, falls auch ein neues Token abgelehnt wird.</translation>
    </message>
    <message>
        <source>Default keyring</source>
        <extracomment>What Bowline calls a keyring that it has to make, in the desktop&apos;s own list of keyrings.</extracomment>
        <translation>Standard-Schlüsselbund</translation>
    </message>
    <message>
        <source>No question could be sent through this link, so nothing proves that it works.</source>
        <translation>Durch diesen Link ließ sich keine Frage stellen, darum beweist nichts, dass er funktioniert.</translation>
    </message>
    <message>
        <source>This link cannot be examined: its remote is no Postgres database that a login of Bowline sees.</source>
        <translation>Dieser Link lässt sich nicht untersuchen: Am anderen Ende ist keine Postgres-Datenbank, die eine Anmeldung von Bowline sieht.</translation>
    </message>
    <message>
        <source>Tables may be locked for ten seconds, as was allowed; if they are in use for longer, it is given up and tried again.</source>
        <translation>Tabellen dürfen, wie erlaubt, zehn Sekunden lang gesperrt sein; sind sie länger in Gebrauch, wird es aufgegeben und noch einmal versucht.</translation>
    </message>
    <message>
        <source>Not all that was built on %1 in %2 came back when it was made again. What was saved then is brought back now; the link itself stays.</source>
        <extracomment>%1: the name of a data link; %2: of a database.</extracomment>
        <translation>Nicht alles, was auf %1 in %2 aufbaute, kam beim Neuanlegen zurück. Was damals gesichert wurde, wird jetzt zurückgebracht; der Link selbst bleibt.</translation>
    </message>
    <message>
        <source>Nothing was saved of what was built on the link: views on it are not brought back.</source>
        <translation>Von dem, was auf dem Link aufbaute, ist nichts gesichert: Sichten darauf kommen nicht zurück.</translation>
    </message>
    <message>
        <source>Reads it, and was found healthy.</source>
        <translation>Liest sie und war bei der Untersuchung gesund.</translation>
    </message>
    <message>
        <source>Heroku says that it is not available: “%1”.</source>
        <extracomment>%1: Heroku&apos;s word for the state of a database.</extracomment>
        <translation>Heroku nennt sie nicht verfügbar: „%1“.</translation>
    </message>
    <message>
        <source>More than nine tenths of what its plan allows are used.</source>
        <translation>Mehr als neun Zehntel dessen, was ihr Plan erlaubt, sind belegt.</translation>
    </message>
    <message>
        <source>Every connection that its plan allows is in use: the next program is refused.</source>
        <translation>Jede Verbindung, die ihr Plan erlaubt, ist belegt: Das nächste Programm wird abgewiesen.</translation>
    </message>
    <message>
        <source>More than nine tenths of the connections that its plan allows are in use.</source>
        <translation>Mehr als neun Zehntel der Verbindungen, die ihr Plan erlaubt, sind belegt.</translation>
    </message>
    <message>
        <source>Heroku plans maintenance, which may change its URL: %1.</source>
        <extracomment>%1: Heroku&apos;s words about when.</extracomment>
        <translation>Heroku plant eine Wartung, die ihre URL ändern kann: %1.</translation>
    </message>
    <message>
        <source>Somebody rotates its credentials: user and password change.</source>
        <translation>Jemand rotiert ihre Zugangsdaten: Benutzer und Passwort ändern sich.</translation>
    </message>
    <message>
        <source>Heroku rotates them for reasons of security, without asking.</source>
        <translation>Heroku rotiert sie aus Sicherheitsgründen, ohne zu fragen.</translation>
    </message>
    <message>
        <source>Maintenance, an upgrade or a failing machine moves it: the host changes.</source>
        <translation>Eine Wartung, ein Upgrade oder ein defekter Rechner verlegt sie: Der Host ändert sich.</translation>
    </message>
    <message>
        <source>Its plan has a standby: after a failover the host is another one.</source>
        <translation>Ihr Plan hat eine Reserve: Nach einem Failover ist der Host ein anderer.</translation>
    </message>
    <message>
        <source>Another database is promoted: then DATABASE_URL is that one&apos;s.</source>
        <translation>Eine andere Datenbank wird befördert: Dann gehört DATABASE_URL dieser.</translation>
    </message>
    <message>
        <source>The database has no credential named %1.</source>
        <extracomment>%1: the name of a credential.</extracomment>
        <translation>Die Datenbank hat keine Zugangsdaten namens %1.</translation>
    </message>
    <message>
        <source>Heroku is rotating credentials of %1 already. Wait until that has ended.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Heroku rotiert bereits Zugangsdaten von %1. Erst muss das beendet sein.</translation>
    </message>
    <message>
        <source>Heroku was told to rotate, but has not said yet that it is done. What is tied follows by itself as soon as the new URL is there.</source>
        <translation>Heroku hat den Auftrag zur Rotation, aber noch nicht gemeldet, dass sie fertig ist. Was daran hängt, folgt von selbst, sobald die neue URL da ist.</translation>
    </message>
    <message>
        <source>The credentials were rotated, but not everything is green again yet: %1. Bowline goes on; look at the project.</source>
        <extracomment>%1: names of env vars.</extracomment>
        <translation>Die Zugangsdaten sind rotiert, aber noch ist nicht alles wieder grün: %1. Bowline macht weiter; das Projekt zeigt, wie es steht.</translation>
    </message>
    <message>
        <source>Rotate credential %1 of %2</source>
        <extracomment>What is done, as a title. %1: the name of a credential; %2: of a database.</extracomment>
        <translation>Zugangsdaten %1 von %2 rotieren</translation>
    </message>
    <message>
        <source>Rotate all credentials of %1</source>
        <extracomment>What is done, as a title. %1: the name of a database.</extracomment>
        <translation>Alle Zugangsdaten von %1 rotieren</translation>
    </message>
    <message>
        <source>The credential %1 of %2 gets a new password. Every copy of its URL that nobody keeps current stops working.</source>
        <extracomment>%1: the name of a credential; %2: of a database.</extracomment>
        <translation>Die Zugangsdaten %1 von %2 bekommen ein neues Passwort. Jede Kopie ihrer URL, die niemand aktuell hält, wird ungültig.</translation>
    </message>
    <message>
        <source>Every credential of %1 gets a new password. Every copy of its URLs that nobody keeps current stops working.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Alle Zugangsdaten von %1 bekommen ein neues Passwort. Jede Kopie ihrer URLs, die niemand aktuell hält, wird ungültig.</translation>
    </message>
    <message>
        <source>Rotate credentials</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Zugangsdaten rotieren</translation>
    </message>
    <message>
        <source>End at once, all of them.</source>
        <translation>Enden sofort, alle.</translation>
    </message>
    <message>
        <source>Restarts, with the new URL in %1.</source>
        <extracomment>%1: the name of a config var.</extracomment>
        <translation>Startet neu, mit der neuen URL in %1.</translation>
    </message>
    <message>
        <source>The data link in %1 fails until it is repaired.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Der Data Link in %1 versagt, bis er repariert ist.</translation>
    </message>
    <message>
        <source>Gets the new URL from Bowline, and is proven with it.</source>
        <translation>Bekommt die neue URL von Bowline und wird damit nachgewiesen.</translation>
    </message>
    <message>
        <source>For 30 minutes the old and the new password both work, so that programs can change over without an interruption.</source>
        <translation>30 Minuten lang gelten altes und neues Passwort, sodass Programme ohne Unterbrechung wechseln können.</translation>
    </message>
    <message>
        <source>Note what is followed now</source>
        <translation>Festhalten, was jetzt folgt</translation>
    </message>
    <message>
        <source>Ask Heroku to rotate the credentials of %1</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Heroku beauftragen, die Zugangsdaten von %1 zu rotieren</translation>
    </message>
    <message>
        <source>Wait until Heroku has done it</source>
        <translation>Warten, bis Heroku fertig ist</translation>
    </message>
    <message>
        <source>Follow every env var until it is proven with the new URL</source>
        <translation>Jeder Env Var folgen, bis sie mit der neuen URL nachgewiesen ist</translation>
    </message>
    <message>
        <source>Follow renames that are only likely</source>
        <extracomment>Beside a check box.</extracomment>
        <translation>Nur wahrscheinlichen Umbenennungen folgen</translation>
    </message>
    <message>
        <source>Tables and columns that seem to have a new name in the remote database keep theirs here and read from the new one. A wrong guess shows other data.</source>
        <translation>Tabellen und Spalten, die in der entfernten Datenbank offenbar einen neuen Namen haben, behalten ihren hier und lesen vom neuen. Ist das falsch geraten, erscheinen andere Daten.</translation>
    </message>
    <message>
        <source>Remove what the remote database has no more</source>
        <extracomment>Beside a check box.</extracomment>
        <translation>Entfernen, was die entfernte Datenbank nicht mehr hat</translation>
    </message>
    <message>
        <source>Foreign tables and columns that are gone there, and that nothing uses here, are dropped.</source>
        <translation>Fremdtabellen und Spalten, die es dort nicht mehr gibt und die hier nichts verwendet, werden gelöscht.</translation>
    </message>
    <message>
        <source>Follow new column types under views</source>
        <extracomment>Beside a check box.</extracomment>
        <translation>Neuen Spaltentypen unter Sichten folgen</translation>
    </message>
    <message>
        <source>Views on a column whose type has changed are dropped and made again in the same transaction.</source>
        <translation>Sichten auf einer Spalte, deren Typ sich geändert hat, werden in derselben Transaktion gelöscht und neu angelegt.</translation>
    </message>
    <message>
        <source>Make materialized views again as well</source>
        <extracomment>Beside a check box.</extracomment>
        <translation>Auch materialisierte Sichten neu anlegen</translation>
    </message>
    <message>
        <source>They are dropped, made again, and filled from the remote database. Until they are filled, queries on them fail.</source>
        <translation>Sie werden gelöscht, neu angelegt und aus der entfernten Datenbank gefüllt. Bis dahin schlagen Abfragen darauf fehl.</translation>
    </message>
    <message>
        <source>Fetch more rows at a time</source>
        <translation>Mehr Zeilen auf einmal holen</translation>
    </message>
    <message>
        <source>Long results then take fewer round trips, and each query takes more memory here.</source>
        <translation>Lange Ergebnisse brauchen dann weniger Anfragen, und jede Abfrage braucht hier mehr Speicher.</translation>
    </message>
    <message>
        <source>Allow locks of up to ten seconds</source>
        <extracomment>Beside a check box.</extracomment>
        <translation>Sperren von bis zu zehn Sekunden erlauben</translation>
    </message>
    <message>
        <source>Queries on these tables may wait that long. Needed where many views are made again, or tables are very wide.</source>
        <translation>So lange können Abfragen auf diesen Tabellen warten. Nötig, wo viele Sichten neu angelegt werden oder Tabellen sehr breit sind.</translation>
    </message>
    <message>
        <source>End all sessions at once</source>
        <extracomment>The words beside a check box</extracomment>
        <translation>Alle Sitzungen sofort beenden</translation>
    </message>
    <message>
        <source>Without it, sessions of a named credential may stay for 30 minutes. Those of the default credential end in any case.</source>
        <translation>Ohne dies dürfen Sitzungen benannter Zugangsdaten noch 30 Minuten bleiben. Die der Zugangsdaten „default“ enden in jedem Fall.</translation>
    </message>
    <message>
        <source>psql cannot be given this login: %1 has a line break, or ends with a blank.</source>
        <extracomment>%1: the name of one of libpq&apos;s parameters: &quot;password&quot;.</extracomment>
        <translation>psql kann diese Anmeldung nicht bekommen: %1 enthält einen Zeilenumbruch oder endet mit einem Leerzeichen.</translation>
    </message>
    <message>
        <source>Another Bowline of the team goes on with this. Activity says how it ends.</source>
        <translation>Ein anderes Bowline des Teams macht hier weiter. Unter „Aktivität“ steht, wie es endet.</translation>
    </message>
    <message>
        <source>Fill the materialized views</source>
        <translation>Materialisierte Sichten füllen</translation>
    </message>
    <message>
        <source>Fetches more rows at a time.</source>
        <translation>Holt mehr Zeilen auf einmal.</translation>
    </message>
    <message>
        <source>Plans ask the remote for sizes.</source>
        <translation>Pläne fragen die entfernte Datenbank nach Größen.</translation>
    </message>
    <message>
        <source>Plans do not ask the remote for sizes any more.</source>
        <translation>Pläne fragen die entfernte Datenbank nicht mehr nach Größen.</translation>
    </message>
    <message>
        <source>The link is repaired, but materialized views on it are empty until they are refreshed.</source>
        <translation>Der Data Link ist repariert, aber materialisierte Sichten darauf sind leer, bis sie neu gefüllt werden.</translation>
    </message>
    <message>
        <source>This belongs to other roles, and could not be given back to them, so it would be lost: %1. Move it elsewhere first, or have the database&apos;s owner grant those roles to this login.</source>
        <extracomment>%1: names.</extracomment>
        <translation>Dies gehört anderen Rollen und könnte ihnen nicht zurückgegeben werden, ginge also verloren: %1. Verschieben Sie es zuerst an einen anderen Ort, oder lassen Sie dieser Anmeldung die Rollen vom Eigentümer der Datenbank zuweisen.</translation>
    </message>
    <message>
        <source>These roles log in at the remote with user mappings of their own. They go with the link, and their passwords are to be set again by hand: %1</source>
        <extracomment>%1: names of roles.</extracomment>
        <translation>Diese Rollen melden sich mit eigenen User Mappings bei der entfernten Datenbank an. Sie verschwinden mit dem Data Link, und ihre Passwörter müssen von Hand neu gesetzt werden: %1</translation>
    </message>
    <message>
        <source>Ask the remote for sizes where they help</source>
        <extracomment>Beside a check box.</extracomment>
        <translation>Die entfernte Datenbank nach Größen fragen, wo das hilft</translation>
    </message>
    <message>
        <source>Plans ask the remote for the sizes of its tables, or do without where they are known here.</source>
        <translation>Pläne fragen die entfernte Datenbank nach den Größen ihrer Tabellen, oder verzichten darauf, wo sie hier bekannt sind.</translation>
    </message>
    <message>
        <source>Reading all of %1 (about %2 rows) takes %3 round trips of %4 ms, together %5 s, since %6 rows are fetched at a time.</source>
        <extracomment>%1: a table; %2: a number of rows; %3: of round trips; %4: milliseconds; %5: seconds; %6: a number of rows.</extracomment>
        <translation>Ganz %1 zu lesen (etwa %2 Zeilen) braucht %3 Anfragen zu je %4 ms, zusammen %5 s, da %6 Zeilen auf einmal geholt werden.</translation>
    </message>
    <message>
        <source>Queries that read many rows spend their time waiting for the network.</source>
        <translation>Abfragen, die viele Zeilen lesen, warten die meiste Zeit auf das Netz.</translation>
    </message>
    <message>
        <source>PostgreSQL guesses how large %1 is (about %2 rows). To ask the remote would take %3 ms for each plan.</source>
        <extracomment>%1: a table; %2: a number of rows; %3: milliseconds.</extracomment>
        <translation>PostgreSQL schätzt blind, wie groß %1 ist (etwa %2 Zeilen). Die entfernte Datenbank zu fragen würde je Plan %3 ms kosten.</translation>
    </message>
    <message>
        <source>Joins with it may be planned badly, and take long.</source>
        <translation>Joins damit werden womöglich schlecht geplant und dauern lange.</translation>
    </message>
    <message>
        <source>Run ANALYZE on the foreign table from time to time. Or repair it, and allow that plans ask the remote.</source>
        <translation>Führen Sie ab und zu ANALYZE für die Fremdtabelle aus. Oder reparieren Sie sie und erlauben Sie, dass Pläne die entfernte Datenbank fragen.</translation>
    </message>
    <message>
        <source>Each plan asks the remote for sizes, which takes at least %1 ms, though they are known here.</source>
        <extracomment>%1: milliseconds.</extracomment>
        <translation>Jeder Plan fragt die entfernte Datenbank nach Größen, was mindestens %1 ms dauert, obwohl sie hier bekannt sind.</translation>
    </message>
    <message>
        <source>Short queries take longer than they need.</source>
        <translation>Kurze Abfragen dauern länger als nötig.</translation>
    </message>
    <message>
        <source>Repair it, and allow that plans do without the remote.</source>
        <translation>Reparieren Sie sie und erlauben Sie, dass Pläne ohne die entfernte Datenbank auskommen.</translation>
    </message>
    <message>
        <source>Leads to the remote&apos;s new host.</source>
        <translation>Führt zum neuen Host der entfernten Datenbank.</translation>
    </message>
    <message>
        <source>Logs in as the new user.</source>
        <translation>Meldet sich mit dem neuen Benutzer an.</translation>
    </message>
    <message>
        <source>Logs in with the new password.</source>
        <translation>Meldet sich mit dem neuen Passwort an.</translation>
    </message>
    <message>
        <source>Gets a login for our role.</source>
        <translation>Bekommt eine Anmeldung für unsere Rolle.</translation>
    </message>
    <message>
        <source>Is dropped: the remote has no such table.</source>
        <translation>Entfällt: Die entfernte Datenbank hat keine solche Tabelle.</translation>
    </message>
    <message>
        <source>Is imported.</source>
        <translation>Wird importiert.</translation>
    </message>
    <message>
        <source>The column is dropped: the remote has no such one.</source>
        <translation>Die Spalte entfällt: Dort gibt es keine solche.</translation>
    </message>
    <message>
        <source>The column is added.</source>
        <translation>Die Spalte kommt dazu.</translation>
    </message>
    <message>
        <source>Reads %1 there; its own name stays.</source>
        <extracomment>%1: the name of a table or column.</extracomment>
        <translation>Liest dort %1; der eigene Name bleibt.</translation>
    </message>
    <message>
        <source>The column gets the type %1.</source>
        <extracomment>%1: a type of PostgreSQL.</extracomment>
        <translation>Die Spalte bekommt den Typ %1.</translation>
    </message>
    <message>
        <source>The column may be empty, as it may there.</source>
        <translation>Die Spalte darf leer sein, wie dort.</translation>
    </message>
    <message>
        <source>Is made, as the remote has it.</source>
        <translation>Wird angelegt, wie die entfernte Datenbank ihn hat.</translation>
    </message>
    <message>
        <source>Gets the values that it lacks.</source>
        <translation>Bekommt die fehlenden Werte.</translation>
    </message>
    <message>
        <source>Has the current URL, proven.</source>
        <translation>Hat die aktuelle URL, nachgewiesen.</translation>
    </message>
    <message>
        <source>It is larger than its plan allows. Heroku may stop it from being written to.</source>
        <translation>Sie ist größer, als ihr Plan erlaubt. Heroku kann das Schreiben sperren.</translation>
    </message>
    <message>
        <source>It is in a private network: from outside it is reached only where its owner has let this computer in (mTLS, trusted addresses).</source>
        <translation>Sie ist in einem privaten Netz: Von außen ist sie nur erreichbar, wenn ihr Besitzer diesen Computer zugelassen hat (mTLS, vertraute Adressen).</translation>
    </message>
    <message>
        <source>The databases of %1 could not be asked for.</source>
        <extracomment>%1: the email address of an account.</extracomment>
        <translation>Die Datenbanken von %1 konnten nicht abgefragt werden.</translation>
    </message>
    <message>
        <source>Bowline does not ask for figures and credentials of Advanced plans (%1) yet.</source>
        <extracomment>%1: a plan.</extracomment>
        <translation>Zahlen und Zugangsdaten von Advanced-Plänen (%1) fragt Bowline noch nicht ab.</translation>
    </message>
    <message>
        <source>May stay for 30 minutes at least. Then they end.</source>
        <translation>Dürfen mindestens 30 Minuten bleiben. Dann enden sie.</translation>
    </message>
    <message>
        <source>Those of the default credential end at once, those of others after 30 minutes or more.</source>
        <translation>Die der Zugangsdaten „default“ enden sofort, die anderer nach 30 Minuten oder mehr.</translation>
    </message>
    <message>
        <source>Find the server&apos;s name</source>
        <translation>Den Namen des Servers finden</translation>
    </message>
    <message>
        <source>Reach the server</source>
        <translation>Den Server erreichen</translation>
    </message>
    <message>
        <source>Encrypt the connection</source>
        <translation>Die Verbindung verschlüsseln</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Not tried, since a step before has failed.</source>
        <translation>Nicht versucht, weil ein Schritt davor gescheitert ist.</translation>
    </message>
    <message>
        <source>Not needed: the database is on this computer.</source>
        <translation>Nicht nötig: Die Datenbank ist auf diesem Computer.</translation>
    </message>
    <message>
        <source>%1 is at %2.</source>
        <extracomment>%1: a name of a server; %2: its addresses.</extracomment>
        <translation>%1 liegt bei %2.</translation>
    </message>
    <message>
        <source>Not needed: %1 is an address.</source>
        <extracomment>%1: an address.</extracomment>
        <translation>Nicht nötig: %1 ist eine Adresse.</translation>
    </message>
    <message>
        <source>A server listens at %1.</source>
        <extracomment>%1: host and port.</extracomment>
        <translation>Unter %1 antwortet ein Server.</translation>
    </message>
    <message>
        <source>Nothing answered at %1 within %2 seconds. A firewall may be in the way, or the server is in a private network.</source>
        <extracomment>%1: host and port; %2: seconds.</extracomment>
        <translation>Unter %1 hat innerhalb von %2 Sekunden nichts geantwortet. Vielleicht ist eine Firewall im Weg, oder der Server steht in einem privaten Netz.</translation>
    </message>
    <message>
        <source>The server offers no encryption.</source>
        <translation>Der Server bietet keine Verschlüsselung an.</translation>
    </message>
    <message>
        <source>No encryption could be agreed on: %1</source>
        <extracomment>%1: what the TLS library says.</extracomment>
        <translation>Auf keine Verschlüsselung konnte man sich einigen: %1</translation>
    </message>
    <message>
        <source>Encrypted by %1.</source>
        <extracomment>%1: &quot;TLS 1.3&quot;.</extracomment>
        <translation>Verschlüsselt mit %1.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak PostgreSQL&apos;s protocol.</source>
        <extracomment>%1: host and port.</extracomment>
        <translation>Was unter %1 antwortet, spricht nicht das Protokoll von PostgreSQL.</translation>
    </message>
    <message>
        <source>The database let the URL&apos;s user in.</source>
        <translation>Die Datenbank hat den Benutzer der URL eingelassen.</translation>
    </message>
    <message>
        <source>The server takes unencrypted connections: anyone on the network path can read everything. The password was not sent.</source>
        <translation>Der Server nimmt unverschlüsselte Verbindungen an: Wer unterwegs mithört, kann alles lesen. Das Passwort wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Gets in, encrypted. The server&apos;s identity is not verified.</source>
        <translation>Anmeldung möglich, verschlüsselt. Die Identität des Servers wird nicht geprüft.</translation>
    </message>
    <message>
        <source>Verify the server</source>
        <translation>Den Server prüfen</translation>
    </message>
    <message>
        <source>The certificate is valid for this server, by the authorities that this computer trusts.</source>
        <translation>Das Zertifikat gilt für diesen Server, nach den Zertifizierungsstellen, denen dieser Computer vertraut.</translation>
    </message>
    <message>
        <source>The certificate was not issued by an authority that this computer trusts, so programs that verify do not connect. At Heroku that is usual.</source>
        <translation>Das Zertifikat stammt von keiner Zertifizierungsstelle, der dieser Computer vertraut; Programme, die es prüfen, verbinden sich nicht. Bei Heroku ist das üblich.</translation>
    </message>
    <message>
        <source>The certificate has expired, so programs that verify do not connect.</source>
        <translation>Das Zertifikat ist abgelaufen; Programme, die es prüfen, verbinden sich nicht.</translation>
    </message>
    <message>
        <source>The certificate was issued for another name, so programs that verify do not connect.</source>
        <translation>Das Zertifikat ist auf einen anderen Namen ausgestellt; Programme, die es prüfen, verbinden sich nicht.</translation>
    </message>
    <message>
        <source>The certificate cannot be verified (%1), so programs that verify do not connect.</source>
        <extracomment>%1: what the TLS library says.</extracomment>
        <translation>Das Zertifikat lässt sich nicht prüfen (%1); Programme, die es prüfen, verbinden sich nicht.</translation>
    </message>
    <message>
        <source>The server at %1 cannot be reached: %2.</source>
        <extracomment>%1: host and port; %2: what the system says.</extracomment>
        <translation>Der Server unter %1 ist nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>The server at %1 answered with an error before anything was encrypted. It may be overloaded, or just starting.</source>
        <extracomment>%1: host and port.</extracomment>
        <translation>Der Server unter %1 hat mit einem Fehler geantwortet, bevor etwas verschlüsselt war. Vielleicht ist er überlastet oder startet gerade.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>%1 of %2 connections are in use.</source>
        <extracomment>%1, %2: numbers.</extracomment>
        <translation>%1 von %2 Verbindungen sind belegt.</translation>
    </message>
    <message>
        <source>When all are in use, whoever connects next is refused.</source>
        <translation>Sind alle belegt, wird jede weitere Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Let programs share connections by a pool, or give each a smaller one; the tab Connections shows who has them.</source>
        <translation>Lassen Sie Programme Verbindungen über einen Pool teilen, oder geben Sie jedem einen kleineren; der Reiter „Verbindungen“ zeigt, wer sie hat.</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Blockaden</translation>
    </message>
    <message>
        <source>Keeps %n sessions waiting for a lock, the longest for %1 s.</source>
        <extracomment>%n: how many sessions; %1: a number of seconds.</extracomment>
        <translation>Sitzungen, die auf eine Sperre von hier warten: %n, am längsten seit %1 s.</translation>
    </message>
    <message>
        <source>Keeps %n sessions waiting for a lock.</source>
        <extracomment>%n: how many sessions.</extracomment>
        <translation>Sitzungen, die auf eine Sperre von hier warten: %n.</translation>
    </message>
    <message>
        <source>No session waits for a lock.</source>
        <translation>Keine Sitzung wartet auf eine Sperre.</translation>
    </message>
    <message>
        <source>What waits does nothing, and others may have to wait for that as well.</source>
        <translation>Was wartet, tut nichts, und vielleicht müssen andere auch darauf warten.</translation>
    </message>
    <message>
        <source>Let the transaction that has the lock end, or end its connection: the tab Connections does that.</source>
        <translation>Lassen Sie die Transaktion enden, die die Sperre hat, oder beenden Sie ihre Verbindung im Reiter „Verbindungen“.</translation>
    </message>
    <message>
        <source>Long queries</source>
        <translation>Lange Abfragen</translation>
    </message>
    <message>
        <source>%n statements are running, the longest for %1 min.</source>
        <extracomment>%n: how many sessions; %1: a number of minutes.</extracomment>
        <translation>Laufende Anweisungen: %n, am längsten seit %1 min.</translation>
    </message>
    <message>
        <source>No statement has run for more than a minute.</source>
        <translation>Keine Anweisung läuft länger als eine Minute.</translation>
    </message>
    <message>
        <source>A long statement takes time from all others, and keeps old rows from being cleaned up.</source>
        <translation>Eine lange Anweisung nimmt allen anderen Zeit und hält das Aufräumen alter Zeilen auf.</translation>
    </message>
    <message>
        <source>Look at its plan with EXPLAIN; a report may be better off on a follower.</source>
        <translation>Sehen Sie sich ihren Plan mit EXPLAIN an; ein Bericht läuft vielleicht besser auf einem Follower.</translation>
    </message>
    <message>
        <source>Long transactions</source>
        <translation>Lange Transaktionen</translation>
    </message>
    <message>
        <source>%n transactions are open, the longest for %1 min.</source>
        <extracomment>%n: how many sessions; %1: a number of minutes.</extracomment>
        <translation>Offene Transaktionen: %n, am längsten seit %1 min.</translation>
    </message>
    <message>
        <source>No transaction has been busy for more than five minutes.</source>
        <translation>Keine Transaktion ist länger als fünf Minuten beschäftigt.</translation>
    </message>
    <message>
        <source>Rows that were changed since it began cannot be cleaned up, and its locks stay until it ends.</source>
        <translation>Zeilen, die seit ihrem Beginn geändert wurden, können nicht aufgeräumt werden, und ihre Sperren bleiben bis zu ihrem Ende.</translation>
    </message>
    <message>
        <source>Let the program do its work in shorter transactions.</source>
        <translation>Lassen Sie das Programm in kürzeren Transaktionen arbeiten.</translation>
    </message>
    <message>
        <source>Idle transactions</source>
        <translation>Untätige Transaktionen</translation>
    </message>
    <message>
        <source>%n transactions are open and do nothing, the longest for %1 min.</source>
        <extracomment>%n: how many sessions; %1: a number of minutes.</extracomment>
        <translation>Offene, untätige Transaktionen: %n, am längsten seit %1 min.</translation>
    </message>
    <message>
        <source>No transaction has been idle for more than a minute.</source>
        <translation>Keine Transaktion ist länger als eine Minute untätig.</translation>
    </message>
    <message>
        <source>It keeps its locks, and rows that were changed since it began cannot be cleaned up.</source>
        <translation>Sie behält ihre Sperren, und Zeilen, die seit ihrem Beginn geändert wurden, können nicht aufgeräumt werden.</translation>
    </message>
    <message>
        <source>Find where the program forgets to commit; set idle_in_transaction_session_timeout for its role, or end the connection.</source>
        <translation>Finden Sie die Stelle, an der das Programm das COMMIT vergisst; setzen Sie idle_in_transaction_session_timeout für seine Rolle, oder beenden Sie die Verbindung.</translation>
    </message>
    <message>
        <source>%n sessions of other roles cannot be looked into by this role.</source>
        <extracomment>%n: how many sessions.</extracomment>
        <translation>Sitzungen anderer Rollen, in die diese Rolle nicht hineinsehen kann: %n.</translation>
    </message>
    <message>
        <source>Sequences near their end</source>
        <translation>Sequenzen kurz vor dem Ende</translation>
    </message>
    <message>
        <source>%1 has used %2 % of its numbers.</source>
        <extracomment>%1: a sequence; %2: a number of per cent.</extracomment>
        <translation>%1 hat %2 % ihrer Nummern verbraucht.</translation>
    </message>
    <message>
        <source>%1 has used %3 % of the numbers that %2 can have.</source>
        <extracomment>%1: a sequence; %2: its column; %3: a number of per cent.</extracomment>
        <translation>%1 hat %3 % der Nummern verbraucht, die %2 haben kann.</translation>
    </message>
    <message>
        <source>Every sequence has a quarter of its numbers left, or more. Those of bigint were not asked.</source>
        <translation>Jede Sequenz hat noch ein Viertel ihrer Nummern oder mehr. Die vom Typ bigint wurden nicht gefragt.</translation>
    </message>
    <message>
        <source>After its last number every INSERT that wants one fails.</source>
        <translation>Nach der letzten Nummer schlägt jedes INSERT fehl, das eine braucht.</translation>
    </message>
    <message>
        <source>Change the column to bigint in time: that rewrites the table under a lock, so plan a moment for it. Then let the sequence have as many numbers: ALTER SEQUENCE … AS bigint.</source>
        <translation>Stellen Sie die Spalte rechtzeitig auf bigint um: Das schreibt die Tabelle unter einer Sperre neu, planen Sie also eine Zeit dafür. Geben Sie danach auch der Sequenz so viele Nummern: ALTER SEQUENCE … AS bigint.</translation>
    </message>
    <message>
        <source>%n sequences were not asked: this role lacks the right, somebody has locked them, or there are more than %1 that could end.</source>
        <extracomment>%n: how many sequences; %1: a number of sequences.</extracomment>
        <translation>Nicht gefragte Sequenzen: %n. Dieser Rolle fehlt das Recht, jemand hat sie gesperrt, oder es gibt mehr als %1, die enden könnten.</translation>
    </message>
    <message>
        <source>Wraparound age</source>
        <translation>Alter bis zum Überlauf</translation>
    </message>
    <message>
        <source>The oldest row is %1 of %2 million transactions old.</source>
        <extracomment>%1, %2: numbers of millions.</extracomment>
        <translation>Die älteste Zeile ist %1 von %2 Millionen Transaktionen alt.</translation>
    </message>
    <message>
        <source>Near the end of the numbers of transactions PostgreSQL takes no more writes, to save the data.</source>
        <translation>Kurz vor dem Ende der Transaktionsnummern nimmt PostgreSQL keine Änderungen mehr an, um die Daten zu schützen.</translation>
    </message>
    <message>
        <source>Find what holds autovacuum up (long transactions, a forgotten replication slot), then run VACUUM (FREEZE) on the oldest tables.</source>
        <translation>Finden Sie, was Autovacuum aufhält (lange Transaktionen, ein vergessener Replikations-Slot), und führen Sie dann VACUUM (FREEZE) auf den ältesten Tabellen aus.</translation>
    </message>
    <message>
        <source>Cache hit rate of tables</source>
        <translation>Cache-Trefferquote der Tabellen</translation>
    </message>
    <message>
        <source>%1 % of the table blocks that were read were in PostgreSQL&apos;s memory.</source>
        <extracomment>%1: a number of per cent.</extracomment>
        <translation>%1 % der gelesenen Tabellenblöcke lagen im Speicher von PostgreSQL.</translation>
    </message>
    <message>
        <source>Every other block comes from disk, which is much slower.</source>
        <translation>Jeder andere Block kommt von der Platte, was viel langsamer ist.</translation>
    </message>
    <message>
        <source>Look for queries that read whole tables; where the data in use is larger than the memory, a larger plan helps.</source>
        <translation>Suchen Sie Abfragen, die ganze Tabellen lesen; sind die genutzten Daten größer als der Speicher, hilft ein größerer Tarif.</translation>
    </message>
    <message>
        <source>Cache hit rate of indexes</source>
        <translation>Cache-Trefferquote der Indexe</translation>
    </message>
    <message>
        <source>%1 % of the index blocks that were read were in PostgreSQL&apos;s memory.</source>
        <extracomment>%1: a number of per cent.</extracomment>
        <translation>%1 % der gelesenen Indexblöcke lagen im Speicher von PostgreSQL.</translation>
    </message>
    <message>
        <source>Every other block comes from disk, which is much slower, and each look-up reads several.</source>
        <translation>Jeder andere Block kommt von der Platte, was viel langsamer ist, und jedes Nachschlagen liest mehrere.</translation>
    </message>
    <message>
        <source>Drop indexes that nothing uses; where those in use are larger than the memory, a larger plan helps.</source>
        <translation>Löschen Sie Indexe, die nichts nutzt; sind die genutzten größer als der Speicher, hilft ein größerer Tarif.</translation>
    </message>
    <message>
        <source>Only %1 blocks were read since the statistics began. That is too few to judge by.</source>
        <extracomment>%1: a number.</extracomment>
        <translation>Seit Beginn der Statistik wurden nur %1 Blöcke gelesen. Das ist für ein Urteil zu wenig.</translation>
    </message>
    <message>
        <source>Unused indexes</source>
        <translation>Ungenutzte Indexe</translation>
    </message>
    <message>
        <source>No query has used %1 of %2 since the statistics began. It takes %3 MB.</source>
        <extracomment>%1: an index; %2: its table; %3: a number of megabytes.</extracomment>
        <translation>Seit Beginn der Statistik hat keine Abfrage %1 von %2 genutzt. Er belegt %3 MB.</translation>
    </message>
    <message>
        <source>Every large index is used.</source>
        <translation>Jeder große Index wird genutzt.</translation>
    </message>
    <message>
        <source>Each write to the table keeps the index up to date, and it takes room of the plan.</source>
        <translation>Jede Änderung der Tabelle pflegt den Index mit, und er belegt Platz des Tarifs.</translation>
    </message>
    <message>
        <source>Make sure that no follower uses it (each server counts for itself), then DROP INDEX CONCURRENTLY.</source>
        <translation>Prüfen Sie, dass kein Follower ihn nutzt (jeder Server zählt für sich), dann DROP INDEX CONCURRENTLY.</translation>
    </message>
    <message>
        <source>Duplicate indexes</source>
        <translation>Doppelte Indexe</translation>
    </message>
    <message>
        <source>%1 does what %2 of %3 does already.</source>
        <extracomment>%1, %2: indexes; %3: their table.</extracomment>
        <translation>%1 tut, was %2 von %3 schon tut.</translation>
    </message>
    <message>
        <source>No index does what another one does already.</source>
        <translation>Kein Index tut, was ein anderer schon tut.</translation>
    </message>
    <message>
        <source>Each write to the table keeps both up to date, and one of them is enough.</source>
        <translation>Jede Änderung der Tabelle pflegt beide, und einer genügt.</translation>
    </message>
    <message>
        <source>DROP INDEX CONCURRENTLY the one named first; if it belongs to a constraint, drop the constraint. On a partitioned table only DROP INDEX works, which locks the table and its partitions for a moment.</source>
        <translation>Entfernen Sie den zuerst genannten mit DROP INDEX CONCURRENTLY; gehört er zu einem Constraint, entfernen Sie den Constraint. Bei einer partitionierten Tabelle geht nur DROP INDEX, das die Tabelle und ihre Partitionen für einen Moment sperrt.</translation>
    </message>
    <message>
        <source>Bloat</source>
        <translation>Aufgeblähte Tabellen</translation>
    </message>
    <message>
        <source>About %2 of the %3 MB of %1 hold no rows.</source>
        <extracomment>%1: a table; %2, %3: numbers of megabytes.</extracomment>
        <translation>Etwa %2 der %3 MB von %1 enthalten keine Zeilen.</translation>
    </message>
    <message>
        <source>No large table is half empty, by PostgreSQL&apos;s statistics.</source>
        <translation>Nach der Statistik von PostgreSQL ist keine große Tabelle halb leer.</translation>
    </message>
    <message>
        <source>Reading the table reads the empty room as well, and it counts against the plan.</source>
        <translation>Wer die Tabelle liest, liest auch den leeren Platz, und er zählt zum Tarif.</translation>
    </message>
    <message>
        <source>VACUUM lets new rows use the room. VACUUM FULL gives it back, and locks the table until it is done.</source>
        <translation>VACUUM macht den Platz für neue Zeilen nutzbar. VACUUM FULL gibt ihn zurück und sperrt die Tabelle bis zum Ende.</translation>
    </message>
    <message>
        <source>The statistics of %n large tables cannot be read by this role, or are missing.</source>
        <extracomment>%n: how many tables.</extracomment>
        <translation>Große Tabellen, deren Statistik fehlt oder von dieser Rolle nicht gelesen werden kann: %n.</translation>
    </message>
    <message>
        <source>Tables never vacuumed</source>
        <translation>Nie aufgeräumte Tabellen</translation>
    </message>
    <message>
        <source>%1 was not vacuumed since the statistics began. It has about %2 rows, and %3 dead ones.</source>
        <extracomment>%1: a table; %2, %3: numbers of rows.</extracomment>
        <translation>%1 wurde seit Beginn der Statistik nicht mit VACUUM aufgeräumt. Die Tabelle hat etwa %2 Zeilen und %3 tote.</translation>
    </message>
    <message>
        <source>Every table of some size has been vacuumed.</source>
        <translation>Jede größere Tabelle wurde schon aufgeräumt.</translation>
    </message>
    <message>
        <source>Dead rows stay in the table, plans may be poor, and its transactions grow old.</source>
        <translation>Tote Zeilen bleiben in der Tabelle, Pläne können schlecht sein, und ihre Transaktionen altern.</translation>
    </message>
    <message>
        <source>Run VACUUM (ANALYZE) on it, and look whether autovacuum is turned off for it.</source>
        <translation>Führen Sie VACUUM (ANALYZE) auf ihr aus, und prüfen Sie, ob Autovacuum für sie abgeschaltet ist.</translation>
    </message>
    <message>
        <source>Extension schemas</source>
        <translation>Schemas der Erweiterungen</translation>
    </message>
    <message>
        <source>There are extensions in the schema heroku_ext, but a login of this role does not look there: its search_path is %1.</source>
        <extracomment>%1: a list of schemas.</extracomment>
        <translation>Im Schema heroku_ext sind Erweiterungen, aber eine Anmeldung dieser Rolle sucht dort nicht: Ihr search_path ist %1.</translation>
    </message>
    <message>
        <source>There are no extensions in heroku_ext, or a login of this role finds them.</source>
        <translation>In heroku_ext sind keine Erweiterungen, oder eine Anmeldung dieser Rolle findet sie.</translation>
    </message>
    <message>
        <source>Functions and types outside of the search_path are not found by their name.</source>
        <translation>Funktionen und Typen außerhalb des search_path werden unter ihrem Namen nicht gefunden.</translation>
    </message>
    <message>
        <source>Add the schema: ALTER ROLE … SET search_path = &quot;$user&quot;, public, heroku_ext.</source>
        <translation>Ergänzen Sie das Schema: ALTER ROLE … SET search_path = &quot;$user&quot;, public, heroku_ext.</translation>
    </message>
    <message>
        <source>This database has no schema heroku_ext, so there is nothing to look for.</source>
        <translation>Diese Datenbank hat kein Schema heroku_ext, es gibt also nichts zu suchen.</translation>
    </message>
    <message>
        <source>This is a follower, whose counters do not say what its leader does. Check the leader.</source>
        <translation>Das ist ein Follower; seine Zähler sagen nicht, was sein Leader tut. Prüfen Sie den Leader.</translation>
    </message>
    <message>
        <source>PostgreSQL does not say since when it has kept statistics of this database. They may be new or lost, so a count of 0 says nothing.</source>
        <translation>PostgreSQL sagt nicht, seit wann es Statistiken dieser Datenbank führt. Sie können neu oder verloren gegangen sein, ein Zähler von 0 sagt also nichts.</translation>
    </message>
    <message>
        <source>The statistics began less than %1 days ago, which is too short to say that something never happens.</source>
        <extracomment>%1: a number of days.</extracomment>
        <translation>Die Statistik begann vor weniger als %1 Tagen; das ist zu kurz, um zu sagen, dass etwas nie geschieht.</translation>
    </message>
    <message>
        <source>This check needs PostgreSQL %1 or newer.</source>
        <extracomment>%1: a version.</extracomment>
        <translation>Diese Prüfung braucht PostgreSQL %1 oder neuer.</translation>
    </message>
    <message>
        <source>This role lacks a right that the check needs.</source>
        <translation>Dieser Rolle fehlt ein Recht, das die Prüfung braucht.</translation>
    </message>
    <message>
        <source>The database did not answer in time, so the question was given up.</source>
        <translation>Die Datenbank hat nicht rechtzeitig geantwortet, die Frage wurde aufgegeben.</translation>
    </message>
    <message>
        <source>Something that had to be read was locked by somebody else.</source>
        <translation>Etwas, das gelesen werden musste, war von jemand anderem gesperrt.</translation>
    </message>
    <message>
        <source>The check was not reached: the connection was lost, or the time for all checks was over.</source>
        <translation>Die Prüfung kam nicht mehr an die Reihe: Die Verbindung ging verloren, oder die Zeit für alle Prüfungen war um.</translation>
    </message>
    <message>
        <source>This connection has ended already. Look at the list again.</source>
        <translation>Diese Verbindung ist schon beendet. Sehen Sie die Liste noch einmal an.</translation>
    </message>
    <message>
        <source>The connection belongs to the role %1, whose connections this login may not end. End all connections, which Heroku does.</source>
        <extracomment>%1: a role of a database.</extracomment>
        <translation>Die Verbindung gehört der Rolle %1, deren Verbindungen diese Anmeldung nicht beenden darf. Beenden Sie alle Verbindungen: Das tut Heroku.</translation>
    </message>
    <message>
        <source>Bowline cannot have Heroku end all connections of a database of the plan “%1”. End them one by one, in the tab Connections.</source>
        <extracomment>%1: a plan of Heroku.</extracomment>
        <translation>Bei einer Datenbank mit dem Plan „%1“ kann Bowline nicht alle Verbindungen von Heroku beenden lassen. Beenden Sie sie einzeln im Reiter „Verbindungen“.</translation>
    </message>
    <message>
        <source>The server was told to end the connection, but it is still there. Look at the list again in a while.</source>
        <translation>Der Server soll die Verbindung beenden, aber sie ist noch da. Sehen Sie die Liste nach einer Weile noch einmal an.</translation>
    </message>
    <message>
        <source>End the connection of %1 to %2</source>
        <extracomment>What is done, as a title. %1: a program and its user; %2: a database.</extracomment>
        <translation>Verbindung von %1 zu %2 beenden</translation>
    </message>
    <message>
        <source>One connection of %1 to %2 ends at once.</source>
        <extracomment>%1: a program and its user; %2: a database.</extracomment>
        <translation>Eine Verbindung von %1 zu %2 endet sofort.</translation>
    </message>
    <message>
        <source>End connection</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Verbindung beenden</translation>
    </message>
    <message>
        <source>Its statement is broken off, and an open transaction is rolled back.</source>
        <translation>Die Anweisung wird abgebrochen und eine offene Transaktion zurückgerollt.</translation>
    </message>
    <message>
        <source>It comes from %1.</source>
        <extracomment>%1: an IP address.</extracomment>
        <translation>Sie kommt von %1.</translation>
    </message>
    <message>
        <source>Programs connect again by themselves as a rule.</source>
        <translation>Programme verbinden sich in der Regel von selbst wieder.</translation>
    </message>
    <message>
        <source>Tell the server to end the connection of %1</source>
        <extracomment>%1: a program and its user.</extracomment>
        <translation>Den Server die Verbindung von %1 beenden lassen</translation>
    </message>
    <message>
        <source>Wait until the connection of %1 is gone</source>
        <extracomment>%1: a program and its user.</extracomment>
        <translation>Warten, bis die Verbindung von %1 beendet ist</translation>
    </message>
    <message>
        <source>End all connections to %1</source>
        <extracomment>What is done, as a title. %1: a database.</extracomment>
        <translation>Alle Verbindungen zu %1 beenden</translation>
    </message>
    <message>
        <source>Heroku ends every connection to %1, of every credential, whoever has it.</source>
        <extracomment>%1: a database.</extracomment>
        <translation>Heroku beendet jede Verbindung zu %1, aller Zugangsdaten, wem sie auch gehört.</translation>
    </message>
    <message>
        <source>End all connections</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Alle Verbindungen beenden</translation>
    </message>
    <message>
        <source>The tab Connections of the database shows who is connected now.</source>
        <translation>Der Reiter „Verbindungen“ der Datenbank zeigt, wer jetzt verbunden ist.</translation>
    </message>
    <message>
        <source>Ask Heroku to end all connections to %1</source>
        <extracomment>%1: a database.</extracomment>
        <translation>Heroku alle Verbindungen zu %1 beenden lassen</translation>
    </message>
    <message>
        <source>An attachment cannot be called “%1”: capital letters, digits and underscores, a letter first, as REPORTS.</source>
        <extracomment>%1: an attachment&apos;s name that a person wished.</extracomment>
        <translation>Ein Attachment kann nicht „%1“ heißen: Großbuchstaben, Ziffern und Unterstriche, zuerst ein Buchstabe, zum Beispiel REPORTS.</translation>
    </message>
    <message>
        <source>Say to which app.</source>
        <translation>Es fehlt, um welche App es geht.</translation>
    </message>
    <message>
        <source>%1 has an attachment %2 already, of %3. Choose another name, or promote the database.</source>
        <extracomment>%1: an app; %2: the name of an attachment; %3: an add-on.</extracomment>
        <translation>%1 hat schon ein Attachment %2, von %3. Bitte einen anderen Namen wählen oder die Datenbank zur DATABASE machen.</translation>
    </message>
    <message>
        <source>Plan %1 has no connection pooling: that begins with the Standard plans.</source>
        <extracomment>%1: a plan.</extracomment>
        <translation>Der Plan %1 hat keinen Connection Pool: den gibt es ab den Standard-Plänen.</translation>
    </message>
    <message>
        <source>This attachment is there no more. The list was older than that.</source>
        <translation>Dieses Attachment gibt es nicht mehr. Die Liste war älter.</translation>
    </message>
    <message>
        <source>Heroku says of this database: “%1”. Promote it when it is available.</source>
        <extracomment>What Heroku says of a database that cannot be used yet. %1: its words.</extracomment>
        <translation>Heroku sagt zu dieser Datenbank: „%1“. Sie lässt sich zur DATABASE machen, sobald sie verfügbar ist.</translation>
    </message>
    <message>
        <source>Heroku is still making this database. Promote it when it is available.</source>
        <translation>Heroku richtet diese Datenbank noch ein. Sie lässt sich zur DATABASE machen, sobald sie verfügbar ist.</translation>
    </message>
    <message>
        <source>%1 is the DATABASE of %2 already.</source>
        <extracomment>%1: a database; %2: an app.</extracomment>
        <translation>%1 ist schon die DATABASE von %2.</translation>
    </message>
    <message>
        <source>The release phase of %1 has failed in release v%2, so the app may be running without this database. The attachments are changed; look at `heroku releases:output`, and deploy again.</source>
        <extracomment>%1: an app; %2: the number of a release.</extracomment>
        <translation>Die Release-Phase von %1 ist in Release v%2 fehlgeschlagen; vielleicht läuft die App ohne diese Datenbank. Die Attachments sind geändert; bitte in `heroku releases:output` nachsehen und noch einmal ausliefern.</translation>
    </message>
    <message>
        <source>The database is promoted, but not everything is green again yet: %1. Bowline goes on; look at the project.</source>
        <extracomment>%1: names of env vars.</extracomment>
        <translation>Die Datenbank ist jetzt DATABASE, aber noch ist nicht alles wieder grün: %1. Bowline macht weiter; bitte im Projekt nachsehen.</translation>
    </message>
    <message>
        <source>Heroku sells no plan called “%1”.</source>
        <extracomment>%1: a plan.</extracomment>
        <translation>Heroku hat keinen Plan „%1“.</translation>
    </message>
    <message>
        <source>Plan %1 has no followers and forks: they begin with the Standard plans.</source>
        <extracomment>%1: a plan.</extracomment>
        <translation>Der Plan %1 hat keine Follower und Forks: die gibt es ab den Standard-Plänen.</translation>
    </message>
    <message>
        <source>Heroku could not make the database: “%1”. Destroy it, and try again.</source>
        <extracomment>%1: Heroku&apos;s words.</extracomment>
        <translation>Heroku konnte die Datenbank nicht einrichten: „%1“. Bitte zerstören und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Heroku has given the new database up: it is not there any more. Try again.</source>
        <translation>Heroku hat die neue Datenbank aufgegeben: es gibt sie nicht mehr. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The database is not available after a day. Heroku&apos;s support can tell why.</source>
        <translation>Die Datenbank ist nach einem Tag nicht verfügbar. Herokus Support kann sagen, warum.</translation>
    </message>
    <message>
        <source>%1 follows no other database.</source>
        <extracomment>%1: a database.</extracomment>
        <translation>%1 folgt keiner anderen Datenbank.</translation>
    </message>
    <message>
        <source>Heroku was told to unfollow, but has not done so within an hour. Look at `heroku pg:info`.</source>
        <translation>Heroku weiß, dass sie sich lösen soll, hat es aber binnen einer Stunde nicht getan. Bitte in `heroku pg:info` nachsehen.</translation>
    </message>
    <message>
        <source>A credential cannot be called “%1”: letters, digits, underscores and hyphens, a letter first, 50 at most.</source>
        <extracomment>%1: a name that a person wished.</extracomment>
        <translation>Zugangsdaten können nicht „%1“ heißen: Buchstaben, Ziffern, Unterstriche und Bindestriche, zuerst ein Buchstabe, höchstens 50 Zeichen.</translation>
    </message>
    <message>
        <source>Plan %1 has the default credential only: others begin with the Standard plans.</source>
        <extracomment>%1: a plan.</extracomment>
        <translation>Der Plan %1 hat nur die Zugangsdaten „default“: weitere gibt es ab den Standard-Plänen.</translation>
    </message>
    <message>
        <source>%1 has a credential named %2 already.</source>
        <extracomment>%1: a database; %2: a credential.</extracomment>
        <translation>%1 hat schon Zugangsdaten namens %2.</translation>
    </message>
    <message>
        <source>The default credential cannot be destroyed.</source>
        <translation>Die Zugangsdaten „default“ lassen sich nicht löschen.</translation>
    </message>
    <message>
        <source>Detach the credential %1 first: %2.</source>
        <extracomment>%1: a credential; %2: attachments, as sushi::REPORTS.</extracomment>
        <translation>Bitte zuerst die Zugangsdaten %1 abhängen: %2.</translation>
    </message>
    <message>
        <source>Heroku was told, but is not done after ten minutes. The list of credentials shows how far it is.</source>
        <translation>Heroku weiß davon, ist aber nach zehn Minuten nicht fertig. Die Liste der Zugangsdaten zeigt, wie weit es ist.</translation>
    </message>
    <message>
        <source>The app that owns %1 is not among those that this account sees. Whoever owns it can do this.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Die App, der %1 gehört, sieht dieses Konto nicht. Wem sie gehört, der kann das tun.</translation>
    </message>
    <message>
        <source>Attach %1 to %2</source>
        <extracomment>What is done, as a title. %1: a database; %2: an app.</extracomment>
        <translation>%1 an %2 anhängen</translation>
    </message>
    <message>
        <source>%1 gets a config var with the URL of %2. Nothing changes for other apps.</source>
        <extracomment>%1: an app; %2: a database.</extracomment>
        <translation>%1 bekommt eine Config Var mit der URL von %2. Für andere Apps ändert sich nichts.</translation>
    </message>
    <message>
        <source>Attach</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Restarts, with the config var %1.</source>
        <extracomment>%1: the name of a config var.</extracomment>
        <translation>Startet neu, mit der Config Var %1.</translation>
    </message>
    <message>
        <source>Restarts, with a config var that Heroku names.</source>
        <translation>Startet neu, mit einer Config Var, deren Namen Heroku wählt.</translation>
    </message>
    <message>
        <source>Ask Heroku to attach it to %1</source>
        <extracomment>%1: an app.</extracomment>
        <translation>Heroku bitten, sie an %1 anzuhängen</translation>
    </message>
    <message>
        <source>Detach %1 from %2</source>
        <extracomment>What is done, as a title. %1: the name of an attachment; %2: an app.</extracomment>
        <translation>%1 von %2 abhängen</translation>
    </message>
    <message>
        <source>%1 loses the config var %2, and with it this way to %3.</source>
        <extracomment>%1: an app; %2: a config var; %3: a database.</extracomment>
        <translation>%1 verliert die Config Var %2 und damit diesen Weg zu %3.</translation>
    </message>
    <message>
        <source>Detach</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Abhängen</translation>
    </message>
    <message>
        <source>Restarts, without the config var %1.</source>
        <extracomment>%1: the name of a config var.</extracomment>
        <translation>Startet neu, ohne die Config Var %1.</translation>
    </message>
    <message>
        <source>Loses what it follows. It keeps the value that it has, and gets no new one.</source>
        <translation>Verliert, wem sie folgt. Sie behält ihren Wert und bekommt keinen neuen.</translation>
    </message>
    <message>
        <source>%1 stays, with its data and its price.</source>
        <extracomment>%1: a database.</extracomment>
        <translation>%1 bleibt, mit ihren Daten und ihrem Preis.</translation>
    </message>
    <message>
        <source>Ask Heroku to detach %1 from %2</source>
        <extracomment>%1: an attachment; %2: an app.</extracomment>
        <translation>Heroku bitten, %1 von %2 abzuhängen</translation>
    </message>
    <message>
        <source>Promote %1 in %2</source>
        <extracomment>What is done, as a title. %1: a database; %2: an app.</extracomment>
        <translation>%1 zur DATABASE von %2 machen</translation>
    </message>
    <message>
        <source>DATABASE_URL of %1 becomes the URL of %2: the app and whatever follows it use that database from then on.</source>
        <extracomment>%1: an app; %2: a database.</extracomment>
        <translation>DATABASE_URL von %1 wird zur URL von %2: die App und alles, was ihr folgt, benutzt von da an diese Datenbank.</translation>
    </message>
    <message>
        <source>Promote</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Zur DATABASE machen</translation>
    </message>
    <message>
        <source>Restarts, with %1 as its DATABASE_URL.</source>
        <extracomment>%1: a database.</extracomment>
        <translation>Startet neu, mit %1 als DATABASE_URL.</translation>
    </message>
    <message>
        <source>Gets the URL of %1 from Bowline, and is proven with it.</source>
        <extracomment>%1: a database.</extracomment>
        <translation>Bekommt von Bowline die URL von %1 und wird damit nachgewiesen.</translation>
    </message>
    <message>
        <source>Was DATABASE. It stays attached, under a name that Heroku chooses.</source>
        <translation>War DATABASE. Sie bleibt angehängt, unter einem Namen, den Heroku wählt.</translation>
    </message>
    <message>
        <source>Was DATABASE. It stays attached under its other name.</source>
        <translation>War DATABASE. Sie bleibt unter ihrem anderen Namen angehängt.</translation>
    </message>
    <message>
        <source>Goes over to %1.</source>
        <extracomment>An attachment with a pool. %1: a database.</extracomment>
        <translation>Geht auf %1 über.</translation>
    </message>
    <message>
        <source>No data is copied: what was written to the old database is not in the new one, unless it was made of it.</source>
        <translation>Es werden keine Daten kopiert: was in die alte Datenbank geschrieben wurde, ist nicht in der neuen, es sei denn, sie ist aus ihr entstanden.</translation>
    </message>
    <message>
        <source>%1 has a release phase. Bowline waits for it, 15 minutes at most.</source>
        <extracomment>%1: an app.</extracomment>
        <translation>%1 hat eine Release-Phase. Bowline wartet auf sie, höchstens 15 Minuten.</translation>
    </message>
    <message>
        <source>Keep %1 attached under another name</source>
        <extracomment>%1: a database.</extracomment>
        <translation>%1 unter einem anderen Namen angehängt lassen</translation>
    </message>
    <message>
        <source>Make %1 the DATABASE of %2</source>
        <extracomment>%1: a database; %2: an app.</extracomment>
        <translation>%1 zur DATABASE von %2 machen</translation>
    </message>
    <message>
        <source>Move its connection pool over</source>
        <translation>Den Connection Pool umziehen</translation>
    </message>
    <message>
        <source>Wait for the release phase of %1</source>
        <extracomment>%1: an app.</extracomment>
        <translation>Auf die Release-Phase von %1 warten</translation>
    </message>
    <message>
        <source>New %1 database for %2</source>
        <extracomment>What is done, as a title. %1: a plan; %2: an app.</extracomment>
        <translation>Neue Datenbank (%1) für %2</translation>
    </message>
    <message>
        <source>%1 gets a new, empty database.</source>
        <extracomment>%1: an app.</extracomment>
        <translation>%1 bekommt eine neue, leere Datenbank.</translation>
    </message>
    <message>
        <source>%1 gets a follower of %2: a copy that is kept current by Heroku.</source>
        <extracomment>%1: an app; %2: a database.</extracomment>
        <translation>%1 bekommt einen Follower von %2: eine Kopie, die Heroku aktuell hält.</translation>
    </message>
    <message>
        <source>%1 gets a fork of %2: a copy of what it holds now, which goes its own way from then on.</source>
        <extracomment>%1: an app; %2: a database.</extracomment>
        <translation>%1 bekommt einen Fork von %2: eine Kopie dessen, was sie jetzt enthält; danach geht er eigene Wege.</translation>
    </message>
    <message>
        <source>Create database</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Datenbank anlegen</translation>
    </message>
    <message>
        <source>%1 costs $%2 a month, by Heroku&apos;s price list; it is charged from now on.</source>
        <extracomment>%1: a plan; %2: a number of US dollars.</extracomment>
        <translation>%1 kostet nach Herokus Preisliste %2 $ im Monat; berechnet wird ab jetzt.</translation>
    </message>
    <message>
        <source>%1 costs $%2 a %3, by Heroku&apos;s price list; it is charged from now on.</source>
        <extracomment>%1: a plan; %2: a number of US dollars; %3: Heroku&apos;s word for a unit of time.</extracomment>
        <translation>%1 kostet nach Herokus Preisliste %2 $ je „%3“; berechnet wird ab jetzt.</translation>
    </message>
    <message>
        <source>What %1 costs is agreed on with Heroku.</source>
        <extracomment>%1: a plan.</extracomment>
        <translation>Was %1 kostet, ist mit Heroku vereinbart.</translation>
    </message>
    <message>
        <source>The fork has all data, with what is private in it. Credentials other than the default one are not copied.</source>
        <translation>Der Fork hat alle Daten, auch die vertraulichen. Andere Zugangsdaten als „default“ werden nicht kopiert.</translation>
    </message>
    <message>
        <source>A follower can only be read. It can be made a database of its own later, by Unfollow.</source>
        <translation>Ein Follower kann nur gelesen werden. Er kann später von seinem Leader gelöst werden und ist dann eine eigene Datenbank.</translation>
    </message>
    <message>
        <source>Ask Heroku for a %1 database</source>
        <extracomment>%1: a plan.</extracomment>
        <translation>Heroku um eine Datenbank (%1) bitten</translation>
    </message>
    <message>
        <source>Wait until it can be used</source>
        <translation>Warten, bis sie benutzbar ist</translation>
    </message>
    <message>
        <source>Destroy %1</source>
        <extracomment>What is done, as a title. %1: a database.</extracomment>
        <translation>%1 zerstören</translation>
    </message>
    <message>
        <source>%1 is destroyed, with all its data and its backups.</source>
        <extracomment>%1: a database.</extracomment>
        <translation>%1 wird zerstört, mit allen Daten und ihren Backups.</translation>
    </message>
    <message>
        <source>Destroy database</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Datenbank zerstören</translation>
    </message>
    <message>
        <source>Is gone, with everything in it.</source>
        <translation>Ist weg, mit allem darin.</translation>
    </message>
    <message>
        <source>The data link in %1 fails for ever.</source>
        <extracomment>%1: a database.</extracomment>
        <translation>Der Data Link in %1 schlägt für immer fehl.</translation>
    </message>
    <message>
        <source>The data link goes with it. Bowline keeps its definition.</source>
        <translation>Der Data Link geht mit verloren. Bowline behält seine Definition.</translation>
    </message>
    <message>
        <source>Nobody can bring it back. A backup that is downloaded before is a way back.</source>
        <translation>Niemand kann sie zurückholen. Ein vorher heruntergeladenes Backup ist ein Weg zurück.</translation>
    </message>
    <message>
        <source>Ask Heroku to destroy %1</source>
        <extracomment>%1: a database.</extracomment>
        <translation>Heroku bitten, %1 zu zerstören</translation>
    </message>
    <message>
        <source>Unfollow: %1</source>
        <extracomment>What is done, as a title. %1: a database.</extracomment>
        <translation>Vom Leader lösen: %1</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Vom Leader lösen</translation>
    </message>
    <message>
        <source>It cannot follow again: that takes a new follower.</source>
        <translation>Wieder folgen kann sie nicht: dazu braucht es einen neuen Follower.</translation>
    </message>
    <message>
        <source>Ask Heroku to let %1 stand on its own</source>
        <extracomment>%1: a database.</extracomment>
        <translation>Heroku bitten, %1 auf eigene Füße zu stellen</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <extracomment>What is done, as a title. %1: a database.</extracomment>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Everything in %1 is deleted: tables, data, data links and extensions. The database itself stays.</source>
        <extracomment>%1: a database.</extracomment>
        <translation>Alles in %1 wird gelöscht: Tabellen, Daten, Data Links und Erweiterungen. Die Datenbank selbst bleibt.</translation>
    </message>
    <message>
        <source>Delete everything in it</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Alles darin löschen</translation>
    </message>
    <message>
        <source>Is empty afterwards.</source>
        <translation>Ist danach leer.</translation>
    </message>
    <message>
        <source>The data link in %1 finds no tables until they are there again.</source>
        <extracomment>%1: a database.</extracomment>
        <translation>Der Data Link in %1 findet keine Tabellen, bis sie wieder da sind.</translation>
    </message>
    <message>
        <source>Finds none of its tables.</source>
        <translation>Findet keine ihrer Tabellen mehr.</translation>
    </message>
    <message>
        <source>URL, credentials, plan and backups stay. What follows the URL stays green, and finds an empty database.</source>
        <translation>URL, Zugangsdaten, Plan und Backups bleiben. Was der URL folgt, bleibt grün und findet eine leere Datenbank.</translation>
    </message>
    <message>
        <source>Note which database it is</source>
        <translation>Festhalten, welche Datenbank es ist</translation>
    </message>
    <message>
        <source>Ask Heroku to reset %1</source>
        <extracomment>%1: a database.</extracomment>
        <translation>Heroku bitten, %1 zurückzusetzen</translation>
    </message>
    <message>
        <source>New credential %1 of %2</source>
        <extracomment>What is done, as a title. %1: a credential; %2: a database.</extracomment>
        <translation>Neue Zugangsdaten %1 von %2</translation>
    </message>
    <message>
        <source>%1 gets a credential named %2, with a user and a password of its own.</source>
        <extracomment>%1: a database; %2: a credential.</extracomment>
        <translation>%1 bekommt Zugangsdaten namens %2, mit eigenem Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>Create credential</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Zugangsdaten anlegen</translation>
    </message>
    <message>
        <source>Is made, and may not read or write anything yet.</source>
        <translation>Wird angelegt und darf noch nichts lesen oder schreiben.</translation>
    </message>
    <message>
        <source>Grant the new user what it needs in psql or at data.heroku.com, then attach the credential to an app.</source>
        <translation>Der neue Benutzer braucht noch Rechte, zu vergeben in psql oder auf data.heroku.com; danach lassen sich die Zugangsdaten an eine App anhängen.</translation>
    </message>
    <message>
        <source>Ask Heroku for the credential %1</source>
        <extracomment>%1: a credential.</extracomment>
        <translation>Heroku um die Zugangsdaten %1 bitten</translation>
    </message>
    <message>
        <source>Destroy credential %1 of %2</source>
        <extracomment>What is done, as a title. %1: a credential; %2: a database.</extracomment>
        <translation>Zugangsdaten %1 von %2 löschen</translation>
    </message>
    <message>
        <source>The credential %1 of %2 is destroyed: nobody can log in with it any more.</source>
        <extracomment>%1: a credential; %2: a database.</extracomment>
        <translation>Die Zugangsdaten %1 von %2 werden gelöscht: niemand kann sich mehr damit anmelden.</translation>
    </message>
    <message>
        <source>Destroy credential</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Zugangsdaten löschen</translation>
    </message>
    <message>
        <source>Is gone, and its sessions end.</source>
        <translation>Ist weg, und seine Sitzungen enden.</translation>
    </message>
    <message>
        <source>Ask Heroku to destroy the credential %1</source>
        <extracomment>%1: a credential.</extracomment>
        <translation>Heroku bitten, die Zugangsdaten %1 zu löschen</translation>
    </message>
    <message>
        <source>Repair the default credential of %1</source>
        <extracomment>What is done, as a title. %1: a database.</extracomment>
        <translation>Zugangsdaten „default“ von %1 reparieren</translation>
    </message>
    <message>
        <source>The default credential of %1 gets its rights back, and becomes the owner of everything that other credentials own.</source>
        <extracomment>%1: a database.</extracomment>
        <translation>„default“ von %1 bekommt seine Rechte zurück, und ihm gehört danach alles, was anderen Zugangsdaten gehört.</translation>
    </message>
    <message>
        <source>Repair credential</source>
        <extracomment>The word on a button.</extracomment>
        <translation>Zugangsdaten reparieren</translation>
    </message>
    <message>
        <source>Belongs to %1 now, and to the default credential afterwards.</source>
        <extracomment>%1: the name of a user.</extracomment>
        <translation>Gehört jetzt %1 und danach „default“.</translation>
    </message>
    <message>
        <source>No other credential owns anything here: only the rights of the default credential are set anew.</source>
        <translation>Anderen Zugangsdaten gehört hier nichts: nur die Rechte von „default“ werden neu gesetzt.</translation>
    </message>
    <message>
        <source>These are the first %1; there may be more.</source>
        <extracomment>%1: a number.</extracomment>
        <translation>Das sind die ersten %1; es kann mehr geben.</translation>
    </message>
    <message>
        <source>Ask Heroku to repair the default credential of %1</source>
        <extracomment>%1: a database.</extracomment>
        <translation>Heroku bitten, „default“ von %1 zu reparieren</translation>
    </message>
    <message>
        <source>%1 is a follower, so it can only be read: the app will not be able to write. Unfollow it first.</source>
        <extracomment>%1: a database.</extracomment>
        <translation>%1 ist ein Follower und kann nur gelesen werden: die App wird nicht schreiben können. Bitte zuerst vom Leader lösen.</translation>
    </message>
    <message>
        <source>It has followers (%1). Heroku does not say what becomes of them: unfollow them first.</source>
        <extracomment>%1: a number.</extracomment>
        <translation>Sie hat Follower (%1). Heroku sagt nicht, was aus ihnen wird: bitte vorher lösen.</translation>
    </message>
    <message>
        <source>%1 stops following its leader, and can be written to from then on.</source>
        <extracomment>%1: a database.</extracomment>
        <translation>%1 folgt ihrem Leader nicht mehr und kann von da an beschrieben werden.</translation>
    </message>
    <message>
        <source>Keeps what it has by then, and gets nothing more of its leader.</source>
        <translation>Behält, was sie bis dahin hat, und bekommt von ihrem Leader nichts mehr.</translation>
    </message>
    <message>
        <source>It is the only attachment to %1, which pays for %2: Heroku keeps that one.</source>
        <extracomment>%1: an app; %2: a database.</extracomment>
        <translation>Es ist das einzige Attachment an %1, und die App bezahlt %2: Heroku behält es.</translation>
    </message>
    <message>
        <source>%1 is not attached to %2. Attach it there first.</source>
        <extracomment>%1: a database; %2: an app.</extracomment>
        <translation>%1 ist nicht an %2 angehängt. Bitte zuerst dort anhängen.</translation>
    </message>
    <message>
        <source>The attachments are changed, but the release phase of %1 was not seen to end within 15 minutes. Look at `heroku releases -a %1`.</source>
        <extracomment>%1: an app.</extracomment>
        <translation>Die Attachments sind geändert, aber das Ende der Release-Phase von %1 war binnen 15 Minuten nicht zu sehen. Bitte in `heroku releases -a %1` nachsehen.</translation>
    </message>
    <message>
        <source>%1 has an attachment %2 already. Choose another name.</source>
        <extracomment>%1: an app; %2: the name of an attachment.</extracomment>
        <translation>%1 hat schon ein Attachment %2. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Bowline was interrupted while it had Heroku reset %1, and cannot see that anything was deleted. It did not ask again, since what was written meanwhile would be lost. Look into the database, and reset it again if you want to.</source>
        <extracomment>%1: a database.</extracomment>
        <translation>Bowline wurde unterbrochen, während es %1 von Heroku zurücksetzen ließ, und sieht nicht, dass etwas gelöscht wurde. Es hat nicht noch einmal gefragt, denn was seither geschrieben wurde, wäre verloren. Bitte in der Datenbank nachsehen und sie, falls gewünscht, noch einmal zurücksetzen.</translation>
    </message>
    <message>
        <source>%2 gets the credential %1 of the database, as the attachment has it, and not the default one.</source>
        <extracomment>%1: a credential; %2: an app.</extracomment>
        <translation>%2 bekommt die Zugangsdaten %1 der Datenbank, wie das Attachment sie hat, und nicht „default“.</translation>
    </message>
    <message>
        <source>%1 stays with %2: the plan of the new database has no connection pooling. A program that reads it goes on writing there.</source>
        <extracomment>%1: a config var; %2: a database.</extracomment>
        <translation>%1 bleibt bei %2: der Plan der neuen Datenbank hat keinen Connection Pool. Ein Programm, das sie liest, schreibt weiter dorthin.</translation>
    </message>
    <message>
        <source>What it owns in the database belongs to the default credential afterwards.</source>
        <translation>Was ihnen in der Datenbank gehört, gehört danach „default“.</translation>
    </message>
    <message>
        <source>The default credential may grant and revoke every other credential afterwards.</source>
        <translation>„default“ darf danach alle anderen Zugangsdaten vergeben und entziehen.</translation>
    </message>
    <message>
        <source>Heroku does not list this backup of %1 any more: somebody has deleted it.</source>
        <extracomment>%1: the name of an app.</extracomment>
        <translation>Heroku führt dieses Backup von %1 nicht mehr auf: Jemand hat es gelöscht.</translation>
    </message>
    <message>
        <source>Heroku does not list this schedule of %1 any more: somebody has ended it.</source>
        <extracomment>%1: the name of an app.</extracomment>
        <translation>Heroku führt diesen Zeitplan von %1 nicht mehr auf: Jemand hat ihn beendet.</translation>
    </message>
    <message>
        <source>Backups begin on the hour: give an hour from 0 to 23.</source>
        <translation>Backups beginnen zur vollen Stunde: Geben Sie eine Stunde von 0 bis 23 an.</translation>
    </message>
    <message>
        <source>“%1” is not a time zone that this computer knows. Name it like Europe/Berlin, America/New_York or UTC.</source>
        <extracomment>%1: what was given as a time zone.</extracomment>
        <translation>„%1“ ist keine Zeitzone, die dieser Computer kennt. Nennen Sie sie wie Europe/Berlin, America/New_York oder UTC.</translation>
    </message>
    <message>
        <source>%1 is attached to no config var of its app, by which Heroku could name the schedule. Attach it there first.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>%1 ist an keine Config-Variable ihrer App angehängt, nach der Heroku den Zeitplan benennen könnte. Hängen Sie sie zuerst dort an.</translation>
    </message>
    <message>
        <source>Heroku has not begun yet</source>
        <extracomment>How far a backup is.</extracomment>
        <translation>Heroku hat noch nicht begonnen</translation>
    </message>
    <message>
        <source>%1 kB so far</source>
        <extracomment>How far a backup is. %1: a number.</extracomment>
        <translation>bisher %1 kB</translation>
    </message>
    <message>
        <source>%1 MB so far</source>
        <extracomment>How far a backup is. %1: a number.</extracomment>
        <translation>bisher %1 MB</translation>
    </message>
    <message>
        <source>After two days Heroku has not brought this to an end, and may still be working on it. The tab Backups shows how far it is.</source>
        <translation>Heroku ist nach zwei Tagen nicht damit fertig und arbeitet vielleicht noch daran. Die Registerkarte Backups zeigt, wie weit es ist.</translation>
    </message>
    <message>
        <source>Heroku does not list it any more, so how it ended is not known: somebody has deleted it meanwhile.</source>
        <translation>Heroku führt den Vorgang nicht mehr auf, also ist nicht bekannt, wie er geendet hat: Jemand hat ihn inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>Somebody has canceled it.</source>
        <translation>Jemand hat den Vorgang abgebrochen.</translation>
    </message>
    <message>
        <source>Heroku&apos;s log says: %1</source>
        <extracomment>%1: what Heroku&apos;s program has written last.</extracomment>
        <translation>Herokus Protokoll sagt: %1</translation>
    </message>
    <message>
        <source>The backup %1 did not succeed, so there is nothing in it to restore.</source>
        <extracomment>%1: the name of a backup.</extracomment>
        <translation>Das Backup %1 ist nicht gelungen, also lässt sich nichts daraus wiederherstellen.</translation>
    </message>
    <message>
        <source>The restore did not succeed: %1 has lost what was in it, and may be empty or filled in part. Restore a backup into it again.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Die Wiederherstellung ist nicht gelungen: %1 hat verloren, was darin war, und ist vielleicht leer oder nur teilweise gefüllt. Stellen Sie noch einmal ein Backup darin wieder her.</translation>
    </message>
    <message>
        <source>Note which backups there are</source>
        <translation>Merken, welche Backups es gibt</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <extracomment>What is done, as a title. %1: the name of a database.</extracomment>
        <translation>%1 sichern</translation>
    </message>
    <message>
        <source>Heroku writes the content of %1 into a new backup.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Heroku schreibt den Inhalt von %1 in ein neues Backup.</translation>
    </message>
    <message>
        <source>Capture backup</source>
        <translation>Backup erstellen</translation>
    </message>
    <message>
        <source>Is read from beginning to end, by one connection. Nothing in it changes.</source>
        <translation>Wird über eine Verbindung vom Anfang bis zum Ende gelesen. Nichts darin ändert sich.</translation>
    </message>
    <message>
        <source>Heroku keeps only so many backups for each plan, and may remove the oldest for this one.</source>
        <translation>Heroku bewahrt für jeden Tarif nur eine bestimmte Zahl von Backups auf und entfernt für dieses vielleicht das älteste.</translation>
    </message>
    <message>
        <source>Heroku protects this database continuously. Backups of this kind are likely to fail where a database is large.</source>
        <translation>Heroku schützt diese Datenbank fortlaufend. Backups dieser Art scheitern bei großen Datenbanken leicht.</translation>
    </message>
    <message>
        <source>Ask Heroku to back %1 up</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Heroku bitten, %1 zu sichern</translation>
    </message>
    <message>
        <source>Restore %1 of %2 into %3</source>
        <extracomment>What is done, as a title. %1: the name of a backup; %2: of an app; %3: of a database.</extracomment>
        <translation>%1 von %2 in %3 wiederherstellen</translation>
    </message>
    <message>
        <source>Heroku empties %3, and fills it from the backup %1 of %2.</source>
        <extracomment>%1: the name of a backup; %2: of an app; %3: of a database.</extracomment>
        <translation>Heroku leert %3 und füllt sie aus dem Backup %1 von %2.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Loses all that is in it now.</source>
        <translation>Verliert alles, was jetzt darin ist.</translation>
    </message>
    <message>
        <source>Finds the content of the backup by %1, and an empty database until then.</source>
        <extracomment>%1: the name of a config var.</extracomment>
        <translation>Findet über %1 den Inhalt des Backups, bis dahin eine leere Datenbank.</translation>
    </message>
    <message>
        <source>Its schema is dropped with the rest, and comes back only if the backup has it. Examine the link afterwards.</source>
        <translation>Ihr Schema wird mit allem anderen gelöscht und kommt nur zurück, wenn es im Backup ist. Untersuchen Sie die Verknüpfung danach.</translation>
    </message>
    <message>
        <source>The data link in %1 reads the content of the backup, where the tables are the same.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Die Datenverknüpfung in %1 liest den Inhalt des Backups, soweit die Tabellen dieselben sind.</translation>
    </message>
    <message>
        <source>Keeps its URL, which leads to the content of the backup.</source>
        <translation>Behält seine URL, die zum Inhalt des Backups führt.</translation>
    </message>
    <message>
        <source>The backup may be one of this database itself. A restore into another database, which you look at and promote when it is right, loses nothing.</source>
        <translation>Das Backup ist vielleicht eines von dieser Datenbank selbst. Eine Wiederherstellung in eine andere Datenbank, die Sie ansehen und dann befördern, wenn sie stimmt, verliert nichts.</translation>
    </message>
    <message>
        <source>Look at the content before you promote the database: until then no app uses it unless it is attached there.</source>
        <translation>Sehen Sie den Inhalt an, bevor Sie die Datenbank befördern: Bis dahin benutzt sie keine App, an die sie nicht angehängt ist.</translation>
    </message>
    <message>
        <source>%1 is not a backup that has succeeded, so nothing can be restored from it. Choose another one.</source>
        <extracomment>%1: the name of a backup.</extracomment>
        <translation>%1 ist kein gelungenes Backup, also lässt sich nichts daraus wiederherstellen. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>%1 follows another database, so nothing can be restored into it. Unfollow it first, or choose another one.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>%1 folgt einer anderen Datenbank, also lässt sich nichts darin wiederherstellen. Beenden Sie das Folgen zuerst, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1 has no backup of the last hour that is certainly its own, and all that is in it would be lost. Capture a backup of it first, then restore.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Von %1 gibt es aus der letzten Stunde kein Backup, das sicher von dieser Datenbank ist, und ihr ganzer Inhalt wäre verloren. Erstellen Sie zuerst ein Backup davon, dann stellen Sie wieder her.</translation>
    </message>
    <message>
        <source>%1 fills %2, and is not, or not certainly, what you asked for: so no other restore was begun. The tab Backups shows how it ends.</source>
        <extracomment>%1: the name of a restore or a copy; %2: of a database.</extracomment>
        <translation>%1 füllt %2 und ist nicht, oder nicht sicher, das, was Sie verlangt haben: Daher wurde keine weitere Wiederherstellung begonnen. Die Registerkarte Backups zeigt, wie das ausgeht.</translation>
    </message>
    <message>
        <source>Ask Heroku to restore %1 into %2</source>
        <extracomment>%1: the name of a backup; %2: of a database.</extracomment>
        <translation>Heroku bitten, %1 in %2 wiederherzustellen</translation>
    </message>
    <message>
        <source>Cancel %1 of %2</source>
        <extracomment>What is done, as a title. %1: the name of a backup; %2: of an app.</extracomment>
        <translation>%1 von %2 abbrechen</translation>
    </message>
    <message>
        <source>Heroku ends %1 of %2, however far it has come.</source>
        <extracomment>%1: the name of a backup; %2: of an app.</extracomment>
        <translation>Heroku beendet %1 von %2, wie weit der Vorgang auch gekommen ist.</translation>
    </message>
    <message>
        <source>Cancel backup</source>
        <translation>Backup abbrechen</translation>
    </message>
    <message>
        <source>Cancel restore</source>
        <translation>Wiederherstellung abbrechen</translation>
    </message>
    <message>
        <source>Cancel copy</source>
        <translation>Kopie abbrechen</translation>
    </message>
    <message>
        <source>Stays empty, or filled in part, until something is restored into it.</source>
        <translation>Bleibt leer oder teilweise gefüllt, bis etwas darin wiederhergestellt wird.</translation>
    </message>
    <message>
        <source>Stays as it is. Nothing can be restored from what was written of the backup.</source>
        <translation>Bleibt, wie sie ist. Aus dem, was vom Backup geschrieben wurde, lässt sich nichts wiederherstellen.</translation>
    </message>
    <message>
        <source>%1 is over, so there is nothing to cancel.</source>
        <extracomment>%1: the name of a backup.</extracomment>
        <translation>%1 ist beendet, also gibt es nichts abzubrechen.</translation>
    </message>
    <message>
        <source>Ask Heroku to cancel %1</source>
        <extracomment>%1: the name of a backup.</extracomment>
        <translation>Heroku bitten, %1 abzubrechen</translation>
    </message>
    <message>
        <source>Delete %1 of %2</source>
        <extracomment>What is done, as a title. %1: the name of a backup; %2: of an app.</extracomment>
        <translation>%1 von %2 löschen</translation>
    </message>
    <message>
        <source>The backup %1 of %2 is deleted for good. Nothing can be restored from it any more.</source>
        <extracomment>%1: the name of a backup; %2: of an app.</extracomment>
        <translation>Das Backup %1 von %2 wird endgültig gelöscht. Danach lässt sich nichts mehr daraus wiederherstellen.</translation>
    </message>
    <message>
        <source>Heroku strikes %1 from the list of %2. The database that it has filled stays as it is.</source>
        <extracomment>%1: the name of a restore or a copy; %2: of an app.</extracomment>
        <translation>Heroku streicht %1 aus der Liste von %2. Die Datenbank, die damit gefüllt wurde, bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Delete entry</source>
        <translation>Eintrag löschen</translation>
    </message>
    <message>
        <source>Delete backup</source>
        <translation>Backup löschen</translation>
    </message>
    <message>
        <source>%1 is still under way. Cancel it first.</source>
        <extracomment>%1: the name of a backup.</extracomment>
        <translation>%1 läuft noch. Brechen Sie es zuerst ab.</translation>
    </message>
    <message>
        <source>Ask Heroku to delete %1</source>
        <extracomment>%1: the name of a backup.</extracomment>
        <translation>Heroku bitten, %1 zu löschen</translation>
    </message>
    <message>
        <source>Back up %1 every day at %2</source>
        <extracomment>What is done, as a title. %1: the name of a database; %2: a time of day and a zone.</extracomment>
        <translation>%1 jeden Tag um %2 sichern</translation>
    </message>
    <message>
        <source>Heroku backs up %1 every day at %2, until it is unscheduled.</source>
        <extracomment>%1: the name of a database; %2: a time of day and a zone.</extracomment>
        <translation>Heroku sichert %1 jeden Tag um %2, bis der Zeitplan beendet wird.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan einrichten</translation>
    </message>
    <message>
        <source>Takes the place of the schedule of this name: %1.</source>
        <extracomment>%1: a time of day and a zone.</extracomment>
        <translation>Ersetzt den Zeitplan dieses Namens: %1.</translation>
    </message>
    <message>
        <source>an hour that Heroku does not say</source>
        <extracomment>A time of day that is not known; stands for a time in sentences about schedules.</extracomment>
        <translation>eine Stunde, die Heroku nicht nennt</translation>
    </message>
    <message>
        <source>The schedule %1 (%2) may be one of this database too, and stays. Unschedule it if one backup a day is enough.</source>
        <extracomment>%1: the name of a config var; %2: a time of day and a zone.</extracomment>
        <translation>Der Zeitplan %1 (%2) gehört vielleicht auch zu dieser Datenbank und bleibt. Beenden Sie ihn, wenn ein Backup am Tag genügt.</translation>
    </message>
    <message>
        <source>%1 is backed up every day at %2 already.</source>
        <extracomment>%1: the name of a database; %2: a time of day and a zone.</extracomment>
        <translation>%1 wird schon jeden Tag um %2 gesichert.</translation>
    </message>
    <message>
        <source>Heroku names the schedule after %1. If another database is to be promoted to it, promote first and schedule then; after each promotion, look whether the right database is backed up.</source>
        <extracomment>%1: the name of a config var.</extracomment>
        <translation>Heroku benennt den Zeitplan nach %1. Soll eine andere Datenbank dorthin befördert werden, befördern Sie zuerst und richten den Zeitplan danach ein; sehen Sie nach jeder Beförderung nach, ob die richtige Datenbank gesichert wird.</translation>
    </message>
    <message>
        <source>Ask Heroku to back %1 up every day</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Heroku bitten, %1 jeden Tag zu sichern</translation>
    </message>
    <message>
        <source>End the schedule %1 of %2</source>
        <extracomment>What is done, as a title. %1: the name of a config var; %2: of an app.</extracomment>
        <translation>Zeitplan %1 von %2 beenden</translation>
    </message>
    <message>
        <source>Heroku makes no more backups by the schedule %1 of %2. Those that it has made stay for as long as Heroku keeps them.</source>
        <extracomment>%1: the name of a config var; %2: of an app.</extracomment>
        <translation>Heroku erstellt keine Backups mehr nach dem Zeitplan %1 von %2. Die bisher erstellten bleiben, solange Heroku sie aufbewahrt.</translation>
    </message>
    <message>
        <source>Unschedule</source>
        <translation>Zeitplan beenden</translation>
    </message>
    <message>
        <source>Is backed up only when somebody asks for it.</source>
        <translation>Wird nur noch gesichert, wenn jemand es verlangt.</translation>
    </message>
    <message>
        <source>Ask Heroku to end the schedule %1</source>
        <extracomment>%1: the name of a config var.</extracomment>
        <translation>Heroku bitten, den Zeitplan %1 zu beenden</translation>
    </message>
    <message>
        <source>The database has no backup of the last hour, and what is in it would be lost. Capture a backup of it first.</source>
        <translation>Von der Datenbank gibt es kein Backup aus der letzten Stunde, und ihr Inhalt wäre verloren. Erstellen Sie zuerst ein Backup davon.</translation>
    </message>
    <message>
        <source>Name a day of the week, and a time of day on the hour or the half hour, such as tuesday 17:30.</source>
        <translation>Nennen Sie einen Wochentag und eine Uhrzeit zur vollen oder halben Stunde, etwa tuesday 17:30.</translation>
    </message>
    <message>
        <source>A maintenance is put off by 1 to %1 weeks.</source>
        <extracomment>%1: a number.</extracomment>
        <translation>Eine Wartung wird um 1 bis %1 Wochen verschoben.</translation>
    </message>
    <message>
        <source>Heroku maintains databases of Essential plans when it likes: that cannot be chosen, moved or begun.</source>
        <translation>Datenbanken der Essential-Tarife wartet Heroku nach eigenem Ermessen: Das lässt sich weder wählen noch verschieben noch beginnen.</translation>
    </message>
    <message>
        <source>No maintenance of %1 is planned, so there is none to run or to put off.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Für %1 ist keine Wartung geplant, also gibt es keine durchzuführen oder zu verschieben.</translation>
    </message>
    <message>
        <source>A maintenance of %1 is under way already. The tab Maintenance shows how it stands.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Eine Wartung von %1 läuft schon. Die Registerkarte Wartung zeigt, wie sie steht.</translation>
    </message>
    <message>
        <source>Heroku requires this maintenance by %1, so it cannot be put off that far. Choose fewer weeks.</source>
        <extracomment>%1: a date and time.</extracomment>
        <translation>Heroku verlangt diese Wartung bis %1, also lässt sie sich nicht so weit verschieben. Wählen Sie weniger Wochen.</translation>
    </message>
    <message>
        <source>Heroku requires it by %1.</source>
        <extracomment>%1: a date and time.</extracomment>
        <translation>Heroku verlangt sie bis %1.</translation>
    </message>
    <message>
        <source>Stays as it is for now.</source>
        <translation>Bleibt vorerst, wie sie ist.</translation>
    </message>
    <message>
        <source>Maintain %1 on %2 from %3 UTC</source>
        <extracomment>What is done, as a title. %1: the name of a database; %2: a day of the week; %3: a time.</extracomment>
        <translation>%1 am %2 ab %3 UTC warten</translation>
    </message>
    <message>
        <source>From now on Heroku may maintain %1 on %2, in the four hours from %3 UTC.</source>
        <extracomment>%1: the name of a database; %2: a day of the week; %3: a time.</extracomment>
        <translation>Von nun an darf Heroku %1 am %2 warten, in den vier Stunden ab %3 UTC.</translation>
    </message>
    <message>
        <source>Change window</source>
        <translation>Zeitfenster ändern</translation>
    </message>
    <message>
        <source>Until now it is: %1.</source>
        <extracomment>%1: Heroku&apos;s words: Tuesdays 17:30 to 21:30 UTC.</extracomment>
        <translation>Bisher ist es: %1.</translation>
    </message>
    <message>
        <source>That is its window already: %1.</source>
        <extracomment>%1: Heroku&apos;s words: Tuesdays 17:30 to 21:30 UTC.</extracomment>
        <translation>Das ist schon ihr Zeitfenster: %1.</translation>
    </message>
    <message>
        <source>The planned maintenance moves with it.</source>
        <translation>Die geplante Wartung verschiebt sich mit.</translation>
    </message>
    <message>
        <source>Tell Heroku when it may maintain %1</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Heroku mitteilen, wann es %1 warten darf</translation>
    </message>
    <message>
        <source>Put the maintenance of %1 off to %2</source>
        <extracomment>What is done, as a title. %1: the name of a database; %2: a date and time.</extracomment>
        <translation>Die Wartung von %1 auf %2 verschieben</translation>
    </message>
    <message>
        <source>The maintenance of %1 that is planned for %2 is put off: to the window in the week of %3.</source>
        <extracomment>%1: the name of a database; %2, %3: dates and times.</extracomment>
        <translation>Die Wartung von %1, die für %2 geplant ist, wird verschoben: in das Zeitfenster der Woche um %3.</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Ask Heroku to put the maintenance of %1 off</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Heroku bitten, die Wartung von %1 zu verschieben</translation>
    </message>
    <message>
        <source>Maintain %1 now</source>
        <extracomment>What is done, as a title. %1: the name of a database.</extracomment>
        <translation>%1 jetzt warten</translation>
    </message>
    <message>
        <source>Heroku maintains %1 now: it usually moves to another server, and its URL changes. Every copy of its URL that nobody keeps current stops working.</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Heroku wartet %1 jetzt: Sie zieht in der Regel auf einen anderen Server um, und ihre URL ändert sich. Jede Kopie ihrer URL, die niemand aktuell hält, funktioniert danach nicht mehr.</translation>
    </message>
    <message>
        <source>It is the maintenance that is planned for %1.</source>
        <extracomment>%1: a date and time.</extracomment>
        <translation>Gemeint ist die Wartung, die für %1 geplant ist.</translation>
    </message>
    <message>
        <source>Run maintenance</source>
        <translation>Wartung durchführen</translation>
    </message>
    <message>
        <source>Cannot be used for some minutes, and usually gets a new host. Its content stays.</source>
        <translation>Ist einige Minuten nicht benutzbar und bekommt in der Regel einen neuen Host. Ihr Inhalt bleibt.</translation>
    </message>
    <message>
        <source>End when the database moves, all of them.</source>
        <translation>Enden alle, wenn die Datenbank umzieht.</translation>
    </message>
    <message>
        <source>Restarts when %1 changes, and cannot use the database until then.</source>
        <extracomment>%1: the name of a config var.</extracomment>
        <translation>Startet neu, wenn %1 sich ändert, und kann die Datenbank bis dahin nicht benutzen.</translation>
    </message>
    <message>
        <source>Heroku recommends to put %1 into maintenance mode before. Bowline does not do that.</source>
        <extracomment>%1: the name of an app.</extracomment>
        <translation>Heroku empfiehlt, %1 vorher in den Wartungsmodus zu setzen. Bowline tut das nicht.</translation>
    </message>
    <message>
        <source>Ask Heroku to maintain %1</source>
        <extracomment>%1: the name of a database.</extracomment>
        <translation>Heroku bitten, %1 zu warten</translation>
    </message>
    <message>
        <source>Follow every env var until it is proven again</source>
        <translation>Jeder Env-Variable folgen, bis sie wieder nachgewiesen ist</translation>
    </message>
    <message>
        <source>The maintenance of %1 was not done: Heroku&apos;s word for it is “%2”. The tab Maintenance shows what is planned now.</source>
        <extracomment>%1: the name of a database; %2: Heroku&apos;s word for the state of a maintenance.</extracomment>
        <translation>Die Wartung von %1 wurde nicht durchgeführt: Herokus Wort dafür ist „%2“. Die Registerkarte Wartung zeigt, was jetzt geplant ist.</translation>
    </message>
    <message>
        <source>Heroku has not ended the maintenance after six hours. The tab Maintenance shows how it stands.</source>
        <translation>Heroku hat die Wartung nach sechs Stunden nicht beendet. Die Registerkarte Wartung zeigt, wie sie steht.</translation>
    </message>
    <message>
        <source>The maintenance is completed, but these env vars are not proven again yet: %1. Their rows say why.</source>
        <extracomment>%1: names of env vars.</extracomment>
        <translation>Die Wartung ist abgeschlossen, aber diese Env-Variablen sind noch nicht wieder nachgewiesen: %1. Ihre Zeilen sagen, warum.</translation>
    </message>
</context>
<context>
    <name>bowline::PlanChooser</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>price as agreed on</source>
        <translation>Preis nach Vereinbarung</translation>
    </message>
    <message>
        <source>$%1 a month</source>
        <extracomment>What a plan costs. %1: a number of US dollars</extracomment>
        <translation>%1 $ im Monat</translation>
    </message>
    <message>
        <source>$%1 a %2</source>
        <extracomment>%1: a number of US dollars; %2: Heroku&apos;s word for the unit</extracomment>
        <translation>%1 $ je „%2“</translation>
    </message>
</context>
<context>
    <name>bowline::PlanNotes</name>
    <message>
        <source>What the write does besides:</source>
        <translation>Was das Schreiben außerdem bewirkt:</translation>
    </message>
</context>
<context>
    <name>bowline::PollingCard</name>
    <message>
        <source>Checking for changes</source>
        <translation>Prüfen auf Änderungen</translation>
    </message>
    <message>
        <source>Save the interval</source>
        <translation>Intervall speichern</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Shorter for a while after every change.</source>
        <translation>Nach jeder Änderung eine Weile kürzer.</translation>
    </message>
    <message>
        <source>Share of Heroku&apos;s request budget</source>
        <translation>Anteil am Anfragekontingent von Heroku</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>The rest stays for you and your other tools.</source>
        <translation>Der Rest bleibt für andere Werkzeuge.</translation>
    </message>
    <message>
        <source>With this, a change at Heroku is noticed after %1 s at most.</source>
        <translation>Damit wird eine Änderung bei Heroku nach höchstens %1 s bemerkt.</translation>
    </message>
    <message>
        <source>What others change in an env file on this computer is noticed within %1 s, and at other destinations within %2 min.</source>
        <translation>Was andere in einer Env-Datei auf diesem Computer ändern, wird innerhalb von %1 s bemerkt, an anderen Zielen innerhalb von %2 min.</translation>
    </message>
</context>
<context>
    <name>bowline::ProjectListModel</name>
    <message>
        <source>%1
%2
Env vars that follow Heroku: %3</source>
        <translation>%1
%2
Env-Variablen, die Heroku folgen: %3</translation>
    </message>
    <message>
        <source>Nothing synced</source>
        <translation>Kein Sync</translation>
    </message>
</context>
<context>
    <name>bowline::ProjectPage</name>
    <message>
        <source>Rename project</source>
        <translation>Projekt umbenennen</translation>
    </message>
    <message>
        <source>Env Vars</source>
        <translation>Env-Variablen</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>bowline::ProjectSortModel</name>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Failing or disconnected</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Not proven or waiting</source>
        <translation>Noch unbestätigt</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>Nothing synced</source>
        <translation>Kein Sync</translation>
    </message>
</context>
<context>
    <name>bowline::ProjectsView</name>
    <message>
        <source>A project holds env vars</source>
        <translation>Ein Projekt enthält Env-Variablen</translation>
    </message>
    <message>
        <source>It stands for one place that reads them: an env file, a Hasura Cloud project, or Bowline&apos;s own store. Its database URLs follow Heroku.</source>
        <translation>Es steht für einen Ort, der sie liest: eine Env-Datei, ein Hasura-Cloud-Projekt oder der eigene Speicher von Bowline. Seine Datenbank-URLs folgen Heroku.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Reading your projects…</source>
        <translation>Projekte werden gelesen…</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Label of a choice: only projects whose worst status is this one</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Which projects are listed</source>
        <translation>Welche Projekte aufgeführt sind</translation>
    </message>
</context>
<context>
    <name>bowline::PsqlTerminal</name>
    <message>
        <source>psql has ended. Press Enter to close this window.</source>
        <translation>psql ist beendet. Mit der Eingabetaste schließt sich dieses Fenster.</translation>
    </message>
    <message>
        <source>psql is not installed, or not in the PATH. Install PostgreSQL&apos;s client programs, on Debian and Ubuntu the package postgresql-client.</source>
        <translation>psql ist nicht installiert oder nicht im PATH. Installieren Sie die Client-Programme von PostgreSQL, unter Debian und Ubuntu das Paket postgresql-client.</translation>
    </message>
    <message>
        <source>No terminal was found. Set the environment variable TERMINAL to the one that you use.</source>
        <translation>Es wurde kein Terminal gefunden. Setzen Sie die Umgebungsvariable TERMINAL auf das, das Sie verwenden.</translation>
    </message>
    <message>
        <source>The login for psql could not be written to %1. Check the folder and its permissions.</source>
        <translation>Die Anmeldung für psql konnte nicht nach %1 geschrieben werden. Prüfen Sie den Ordner und seine Rechte.</translation>
    </message>
    <message>
        <source>The terminal %1 could not be started. Set the environment variable TERMINAL to another one.</source>
        <translation>Das Terminal %1 ließ sich nicht starten. Setzen Sie die Umgebungsvariable TERMINAL auf ein anderes.</translation>
    </message>
</context>
<context>
    <name>bowline::QueryResultModel</name>
    <message>
        <source>No value (NULL)</source>
        <translation>Kein Wert (NULL)</translation>
    </message>
</context>
<context>
    <name>bowline::RemovalDialog</name>
    <message>
        <source>Looking at what this touches…</source>
        <translation>Es wird ermittelt, was betroffen ist…</translation>
    </message>
    <message>
        <source>No longer synced; these env vars keep the value they have:</source>
        <translation>Ohne Sync; diese Env-Variablen behalten ihren jetzigen Wert:</translation>
    </message>
    <message>
        <source>Removed first:</source>
        <translation>Zuerst entfernt:</translation>
    </message>
    <message>
        <source>Deleted with their values:</source>
        <translation>Mit ihren Werten gelöscht:</translation>
    </message>
</context>
<context>
    <name>bowline::RenderingForm</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Names begin with</source>
        <translation>Namen beginnen mit</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Geschrieben als</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Weggelassen: %1.</translation>
    </message>
</context>
<context>
    <name>bowline::ReportSaver</name>
    <message>
        <source>Save the incident report</source>
        <translation>Vorfallsbericht speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>bowline::SearchField</name>
    <message>
        <source>Clear: %1</source>
        <translation>Leeren: %1</translation>
    </message>
</context>
<context>
    <name>bowline::SecretValueView</name>
    <message>
        <source>Value</source>
        <extracomment>Heading above the value of an env var</extracomment>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Reveal</source>
        <extracomment>Button: show the value</extracomment>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Hide</source>
        <extracomment>Button: show dots instead of the value</extracomment>
        <translation>Verbergen</translation>
    </message>
    <message numerus="yes">
        <source>Hides itself after %n s.</source>
        <translation>
            <numerusform>Verbirgt sich nach %n s.</numerusform>
            <numerusform>Verbirgt sich nach %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>Instead of a value: it has no characters</extracomment>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>Copied. It leaves the clipboard after %n s.</source>
        <translation>
            <numerusform>Kopiert. Wird nach %n s aus der Zwischenablage entfernt.</numerusform>
            <numerusform>Kopiert. Wird nach %n s aus der Zwischenablage entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bowline::ServiceCard</name>
    <message>
        <source>Working in the background</source>
        <translation>Arbeit im Hintergrund</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Bowline&apos;s service keeps working while this window is closed. It starts with the window, or when you log in, and runs until you log out.</source>
        <translation>Der Dienst von Bowline folgt den Datenbanken auch, während dieses Fenster geschlossen ist. Er läuft vom ersten Öffnen des Fensters oder von der Anmeldung am Computer an bis zur Abmeldung vom Computer.</translation>
    </message>
</context>
<context>
    <name>bowline::ServiceReplacement</name>
    <message>
        <source>The service of the other version is finishing what it is doing; then the one of this window starts.</source>
        <translation>Der Dienst der anderen Version beendet noch, was er gerade tut; danach startet der Dienst dieses Fensters.</translation>
    </message>
    <message>
        <source>The service that is running belongs to another version of Bowline, so this window can show and change nothing. Replace it: the old one ends cleanly, and the one of this window goes on with the same databases.</source>
        <translation>Der laufende Dienst gehört zu einer anderen Version von Bowline, deshalb kann dieses Fenster nichts anzeigen und nichts ändern. Bitte ersetzen: Der alte Dienst endet sauber, und der Dienst dieses Fensters macht mit denselben Datenbanken weiter.</translation>
    </message>
    <message>
        <source>Replace the service</source>
        <translation>Dienst ersetzen</translation>
    </message>
</context>
<context>
    <name>bowline::ServiceState</name>
    <message>
        <source>Bowline&apos;s service was restarted meanwhile. Try again.</source>
        <translation>Der Dienst von Bowline wurde inzwischen neu gestartet. Bitte erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>bowline::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>Theme: light or dark as the desktop is</extracomment>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Theme: dark on white</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Theme: white on dark</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
</context>
<context>
    <name>bowline::SettingsTab</name>
    <message>
        <source>Save name</source>
        <translation>Namen speichern</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>Projektname</translation>
    </message>
    <message>
        <source>Change destination</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Where the env vars of this project live. What Bowline follows is written to a new destination; the old one is left as it is.</source>
        <translation>Wo die Env-Variablen dieses Projekts liegen. Was Heroku folgt, wird an ein neues Ziel geschrieben; das alte bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Delete project</source>
        <translation>Projekt löschen</translation>
    </message>
    <message>
        <source>End of the project</source>
        <translation>Ende des Projekts</translation>
    </message>
    <message>
        <source>Bowline forgets the project and stops its syncs. You see first what that touches.</source>
        <translation>Bowline vergisst das Projekt und beendet seine Syncs. Vorher wird gezeigt, was betroffen ist.</translation>
    </message>
    <message>
        <source>Delete the project %1?</source>
        <translation>Projekt %1 löschen?</translation>
    </message>
</context>
<context>
    <name>bowline::Sidebar</name>
    <message>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Find anything (Ctrl+K)</source>
        <translation>Alles durchsuchen (Strg+K)</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Worst status: %1. Click again to go there.</source>
        <translation>Schlechtester Status: %1. Ein weiterer Klick führt dorthin.</translation>
    </message>
</context>
<context>
    <name>bowline::StepList</name>
    <message>
        <source>Waiting</source>
        <extracomment>State of a step: its turn has not come</extracomment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>State of a step</extracomment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>State of a step</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of a step</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>bowline::StepModel</name>
    <message>
        <source>Something may have changed at Heroku</source>
        <translation>Bei Heroku hat sich vielleicht etwas geändert</translation>
    </message>
    <message>
        <source>Read the config var from Heroku</source>
        <translation>Config Var bei Heroku gelesen</translation>
    </message>
    <message>
        <source>Compared it with the value before</source>
        <translation>Mit dem vorherigen Wert verglichen</translation>
    </message>
    <message>
        <source>Wrote the env var</source>
        <translation>Env-Variable geschrieben</translation>
    </message>
    <message>
        <source>Tried the new value</source>
        <translation>Neuen Wert ausprobiert</translation>
    </message>
    <message>
        <source>Noted it in the journal</source>
        <translation>Im Journal festgehalten</translation>
    </message>
    <message>
        <source>The value is the same as before</source>
        <translation>Der Wert ist derselbe wie vorher</translation>
    </message>
    <message>
        <source>The first value</source>
        <translation>Der erste Wert</translation>
    </message>
    <message>
        <source>Only the credentials are new</source>
        <translation>Nur die Zugangsdaten sind neu</translation>
    </message>
    <message>
        <source>The database is on another host</source>
        <translation>Die Datenbank ist auf einem anderen Host</translation>
    </message>
    <message>
        <source>It is another database</source>
        <translation>Es ist eine andere Datenbank</translation>
    </message>
    <message>
        <source>The config var is gone</source>
        <translation>Die Config Var gibt es nicht mehr</translation>
    </message>
    <message>
        <source>The value is another</source>
        <translation>Der Wert ist ein anderer</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Einordnen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>running</source>
        <extracomment>Instead of a duration: the step has not ended</extracomment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>Heading of a column: a step of what Bowline did, such as fetch or write</extracomment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Began</source>
        <extracomment>Heading of a column: when the step began</extracomment>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Took</source>
        <extracomment>Heading of a column: how long the step took</extracomment>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>bowline::StorageCard</name>
    <message>
        <source>In this computer&apos;s keychain</source>
        <translation>Im Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>In an encrypted file, opened by your passphrase</source>
        <translation>In einer verschlüsselten Datei, geöffnet mit der eigenen Passphrase</translation>
    </message>
    <message>
        <source>In memory, for this session only</source>
        <translation>Im Arbeitsspeicher, nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Where things are kept</source>
        <translation>Wo was aufbewahrt wird</translation>
    </message>
    <message>
        <source>Logins and keys</source>
        <translation>Anmeldungen und Schlüssel</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Open the keychain settings</source>
        <translation>Schlüsselbund-Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>In the team&apos;s database, sealed with the team&apos;s key</source>
        <translation>In der Datenbank des Teams, versiegelt mit dem Schlüssel des Teams</translation>
    </message>
    <message>
        <source>In a place that this version of Bowline does not know</source>
        <translation>An einem Ort, den diese Version von Bowline nicht kennt</translation>
    </message>
    <message>
        <source>Save the number of days</source>
        <translation>Zahl der Tage speichern</translation>
    </message>
    <message>
        <source>Keep activity for</source>
        <translation>Aktivität aufbewahren</translation>
    </message>
    <message>
        <source>For ever</source>
        <comment>how long activity is kept</comment>
        <translation>Für immer</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>What is older is removed for good.</source>
        <translation>Was älter ist, wird endgültig gelöscht.</translation>
    </message>
</context>
<context>
    <name>bowline::SyncWatch</name>
    <message>
        <source>%1 is in sync again</source>
        <translation>%1 ist wieder synchron</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It was: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 syncs are in sync again</source>
        <translation>%1 Syncs sind wieder synchron</translation>
    </message>
    <message>
        <source>%1 syncs need a look</source>
        <translation>%1 Syncs brauchen Aufmerksamkeit</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>bowline::TiedModel</name>
    <message>
        <source>Kind</source>
        <extracomment>Heading of a column: what sort of thing hangs on a database</extracomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Heading of a column: the name of an env var or a data link</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Heading of a column: the project of an env var, the database of a data link</extracomment>
        <translation>Wo</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Heading of a column: how something that hangs on a database stands</extracomment>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>bowline::TiedTab</name>
    <message>
        <source>Tied</source>
        <translation>Hängt daran</translation>
    </message>
    <message>
        <source>Nothing that Bowline knows hangs on this database. A copy of its URL elsewhere stops working with the next rotation.</source>
        <translation>Nichts, was Bowline kennt, hängt an dieser Datenbank. Eine Kopie ihrer URL anderswo wird mit der nächsten Rotation ungültig.</translation>
    </message>
    <message>
        <source>When the URL changes, Bowline writes the new one here and proves it. A data link has to be repaired.</source>
        <translation>Ändert sich die URL, schreibt Bowline hier die neue und weist sie nach. Ein Data Link muss repariert werden.</translation>
    </message>
</context>
<context>
    <name>bowline::TimingsCard</name>
    <message>
        <source>How fast</source>
        <translation>Wie schnell</translation>
    </message>
    <message>
        <source>median</source>
        <extracomment>Before a duration: half of them were shorter</extracomment>
        <translation>Median</translation>
    </message>
</context>
<context>
    <name>bowline::TokenDialog</name>
    <message>
        <source>Use this token</source>
        <translation>Dieses Token verwenden</translation>
    </message>
    <message>
        <source>Use an API token</source>
        <translation>API-Token verwenden</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make one with “heroku authorizations:create”, or copy it from your account page at Heroku. Bowline checks it and keeps it in the keychain, nowhere else.</source>
        <translation>Mit „heroku authorizations:create“ erstellen oder von der Kontoseite bei Heroku kopieren. Bowline prüft es und bewahrt es im Schlüsselbund auf, nirgends sonst.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>New API token for %1</source>
        <translation>Neues API-Token für %1</translation>
    </message>
</context>
<context>
    <name>bowline::TouchedLists</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bowline::TouchedModel</name>
    <message>
        <source>Kind</source>
        <extracomment>Heading of a column: what sort of thing an act touches</extracomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Heading of a column: the name of a thing that an act touches</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>What happens to it</source>
        <extracomment>Heading of a column: what an act does to a thing</extracomment>
        <translation>Was damit geschieht</translation>
    </message>
</context>
<context>
    <name>bowline::TrayIcon</name>
    <message>
        <source>Open Bowline</source>
        <translation>Bowline öffnen</translation>
    </message>
    <message>
        <source>Sync everything now</source>
        <translation>Alles jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Quiet mode</source>
        <translation>Ruhemodus</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Bowline follows nothing yet</source>
        <translation>Bowline folgt noch keiner Datenbank</translation>
    </message>
    <message>
        <source>Bowline: %1 of %2 syncs need a look, the worst: %3</source>
        <translation>Bowline: %1 von %2 Syncs brauchen Aufmerksamkeit, am schlechtesten: %3</translation>
    </message>
    <message>
        <source>Bowline is updating, no sync needs a look</source>
        <translation>Bowline aktualisiert, kein Sync braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Bowline: the sync is proven</source>
        <translation>Bowline: Der Sync ist bestätigt</translation>
    </message>
    <message>
        <source>Bowline: all %1 syncs are proven</source>
        <translation>Bowline: Alle %1 Syncs sind bestätigt</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>bowline::WebhooksCard</name>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Let Heroku tell of changes</source>
        <translation>Änderungen von Heroku melden lassen</translation>
    </message>
    <message>
        <source>Save the webhooks</source>
        <translation>Webhooks speichern</translation>
    </message>
    <message>
        <source>Heroku can report a change within seconds, if it can reach this computer. Without a public address leave this off: Bowline then asks by itself.</source>
        <translation>Heroku kann eine Änderung binnen Sekunden melden, wenn es diesen Computer erreicht. Ohne öffentliche Adresse ausgeschaltet lassen: Bowline fragt dann von selbst.</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Empfangsadresse</translation>
    </message>
    <message>
        <source>Port to listen on</source>
        <translation>Empfangsport</translation>
    </message>
    <message>
        <source>Off.</source>
        <translation>Aus.</translation>
    </message>
    <message>
        <source>Nothing can be received at the moment.</source>
        <translation>Zurzeit lässt sich nichts empfangen.</translation>
    </message>
    <message>
        <source>Registered for %1 of %2 apps.</source>
        <translation>Registriert für %1 von %2 Apps.</translation>
    </message>
    <message numerus="yes">
        <source>Registered for %n app(s).</source>
        <translation>
            <numerusform>Registriert für %n App.</numerusform>
            <numerusform>Registriert für %n Apps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last delivery: %1, %n in the last days.</source>
        <translation>
            <numerusform>Letzte Zustellung: %1, %n in den letzten Tagen.</numerusform>
            <numerusform>Letzte Zustellung: %1, %n in den letzten Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been delivered yet.</source>
        <translation>Noch wurde nichts zugestellt.</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) missed, the last one %1; Bowline noticed those changes by asking.</source>
        <translation>
            <numerusform>%n Zustellung ausgeblieben, zuletzt %1; Bowline bemerkte diese Änderung durch Nachfragen.</numerusform>
            <numerusform>%n Zustellungen ausgeblieben, zuletzt %1; Bowline bemerkte diese Änderungen durch Nachfragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>None missed.</source>
        <translation>Keine ausgeblieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) refused: not from Heroku.</source>
        <translation>
            <numerusform>%n Anfrage abgewiesen: nicht von Heroku.</numerusform>
            <numerusform>%n Anfragen abgewiesen: nicht von Heroku.</numerusform>
        </translation>
    </message>
    <message>
        <source>Heroku is therefore asked only once a minute.</source>
        <translation>Heroku wird deshalb nur einmal pro Minute gefragt.</translation>
    </message>
    <message>
        <source>Forward the public address to %1: with a reverse proxy on a server that reaches this computer, or with a tunnel (for example: ssh -R 8790:127.0.0.1:%2 your-server). Requests must arrive unchanged, and https belongs on the public side. Every request must carry Heroku&apos;s signature; anything else is refused.</source>
        <translation>Die öffentliche Adresse an %1 weiterleiten: mit einem Reverse-Proxy auf einem Server, der diesen Computer erreicht, oder mit einem Tunnel (zum Beispiel: ssh -R 8790:127.0.0.1:%2 mein-server). Anfragen müssen unverändert ankommen, und https gehört auf die öffentliche Seite. Jede Anfrage muss die Signatur von Heroku tragen; alles andere wird abgewiesen.</translation>
    </message>
</context>
<context>
    <name>bowline::WelcomeView</name>
    <message>
        <source>Welcome to Bowline</source>
        <translation>Willkommen bei Bowline</translation>
    </message>
    <message>
        <source>Bowline keeps every copy of your Heroku Postgres URL equal to Heroku&apos;s own, and shows you that it works.</source>
        <translation>Bowline hält jede Kopie einer Heroku-Postgres-URL gleich der von Heroku selbst und zeigt, dass sie funktioniert.</translation>
    </message>
    <message>
        <source>Log in to Heroku</source>
        <translation>Bei Heroku anmelden</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>Use an API token</source>
        <translation>API-Token verwenden</translation>
    </message>
    <message>
        <source>Use the Heroku CLI login</source>
        <translation>Anmeldung der Heroku CLI verwenden</translation>
    </message>
    <message>
        <source>Looking for one…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>In your browser. The login stays in your keychain.</source>
        <translation>Im Browser. Die Anmeldung bleibt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>A Heroku on this computer, with real databases. No account needed.</source>
        <translation>Ein Heroku auf diesem Computer, mit echten Datenbanken. Ohne Konto.</translation>
    </message>
    <message>
        <source>For an account that you reach by a token.</source>
        <translation>Für ein Konto, das über ein Token erreichbar ist.</translation>
    </message>
    <message>
        <source>You tie a database to an env var of a project, once.</source>
        <translation>Eine Datenbank wird einmal mit einer Env-Variable eines Projekts verknüpft.</translation>
    </message>
    <message>
        <source>When Heroku changes the URL, the env var follows.</source>
        <translation>Ändert Heroku die URL, folgt die Env-Variable.</translation>
    </message>
    <message>
        <source>Green means proven: a new login with it has worked.</source>
        <translation>Grün heißt bestätigt: Eine neue Anmeldung damit ist gelungen.</translation>
    </message>
    <message>
        <source>The Heroku CLI is not logged in on this computer.</source>
        <translation>Die Heroku CLI ist auf diesem Computer nicht angemeldet.</translation>
    </message>
    <message>
        <source>Found in %1.</source>
        <translation>Gefunden in %1.</translation>
    </message>
    <message>
        <source>As %1.</source>
        <translation>Als %1.</translation>
    </message>
</context>
<context>
    <name>bowline::WindowPages</name>
    <message>
        <source>Connecting</source>
        <translation>Wird verbunden</translation>
    </message>
    <message>
        <source>Bowline&apos;s service is being asked for its state.</source>
        <translation>Der Dienst von Bowline wird nach seinem Zustand gefragt.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Page</source>
        <extracomment>What kind of thing was found: a page of the window</extracomment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Data Links</source>
        <translation>Data Links</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
</context>
<context>
    <name>bowline::attachmentName</name>
    <message>
        <source>Empty: Heroku chooses one, such as HEROKU_POSTGRESQL_NAVY.</source>
        <translation>Leer: Heroku wählt einen, zum Beispiel HEROKU_POSTGRESQL_NAVY.</translation>
    </message>
    <message>
        <source>The config var is %1_URL.</source>
        <extracomment>%1: an attachment&apos;s name</extracomment>
        <translation>Die Config Var heißt %1_URL.</translation>
    </message>
    <message>
        <source>Capital letters, digits and underscores; a letter first.</source>
        <translation>Großbuchstaben, Ziffern und Unterstriche; zuerst ein Buchstabe.</translation>
    </message>
</context>
<context>
    <name>bowline::ctl</name>
    <message>
        <source>Second-factor code: </source>
        <translation>Code des zweiten Faktors: </translation>
    </message>
    <message>
        <source>how everything is, in a few lines</source>
        <translation>wie alles steht, in wenigen Zeilen</translation>
    </message>
    <message>
        <source>Ends with 1 when something needs a person.</source>
        <translation>Endet mit 1, wenn etwas einen Menschen braucht.</translation>
    </message>
    <message>
        <source>the projects and where their env vars live</source>
        <translation>die Projekte und wo ihre Env-Variablen liegen</translation>
    </message>
    <message>
        <source>what follows what, and whether it is proven</source>
        <translation>was wem folgt, und ob es bestätigt ist</translation>
    </message>
    <message>
        <source>Without a project: of all. Ends with 1 when one of them needs a person.</source>
        <translation>Ohne Projekt: von allen. Endet mit 1, wenn etwas davon einen Menschen braucht.</translation>
    </message>
    <message>
        <source>look at Heroku now, and wait for the result</source>
        <translation>jetzt bei Heroku nachsehen und auf das Ergebnis warten</translation>
    </message>
    <message>
        <source>Names each env var that could not be looked at, with the reason, and then ends with 1.</source>
        <translation>Nennt jede Env-Variable, bei der das nicht ging, mit dem Grund, und endet dann mit 1.</translation>
    </message>
    <message>
        <source>stop a sync; the env var keeps its value</source>
        <translation>einen Sync beenden; die Env-Variable behält ihren Wert</translation>
    </message>
    <message>
        <source>The way back is: bowlinectl resume PROJECT ENV_VAR</source>
        <translation>Zurück geht es mit: bowlinectl resume PROJECT ENV_VAR</translation>
    </message>
    <message>
        <source>take a sync up again that was opted out</source>
        <translation>einen Sync wieder aufnehmen, von dem ausgenommen wurde</translation>
    </message>
    <message>
        <source>The env var gets the database&apos;s URL of now, and follows it again.</source>
        <translation>Die Env-Variable bekommt die jetzige URL der Datenbank und folgt ihr wieder.</translation>
    </message>
    <message>
        <source>let an env var follow a database of an app</source>
        <translation>eine Env-Variable einer Datenbank einer App folgen lassen</translation>
    </message>
    <message>
        <source>Follows DATABASE_URL unless you name another config var. --for and --as: who reads the value, and how it is
written (libpq, as it is). --preview: only say what would be written. --replace: a value that is there may be
lost. --account EMAIL: with several accounts, by which of them. With --as pg-vars the env vars have names of
their own, and ENV_VAR may be any. Ends with 1 when the value is written, but not proven.</source>
        <translation>Folgt DATABASE_URL, wenn keine andere Config-Variable genannt ist. --for und --as: wer den Wert liest und wie er
geschrieben wird (libpq, wie er ist). --preview: nur sagen, was geschrieben würde. --replace: ein vorhandener Wert darf
verloren gehen. --account EMAIL: bei mehreren Konten, mit welchem. Mit --as pg-vars haben die Env-Variablen eigene
Namen, und ENV_VAR ist beliebig. Endet mit 1, wenn der Wert geschrieben, aber nicht bestätigt ist.</translation>
    </message>
    <message>
        <source>write a synced value for another program, or in another way</source>
        <translation>einen synchronisierten Wert für ein anderes Programm oder anders schreiben</translation>
    </message>
    <message>
        <source>Takes --for, --as and what belongs to them, --preview and --replace, as connect does. What is not named stays.</source>
        <translation>Nimmt --for, --as und was dazugehört, --preview und --replace wie connect. Was nicht genannt ist, bleibt.</translation>
    </message>
    <message>
        <source>tell Heroku the code of your second factor</source>
        <translation>Heroku den Code des zweiten Faktors nennen</translation>
    </message>
    <message>
        <source>For an app at which Heroku asks for one. The code is read from the terminal, or from standard input: it is no
argument, since other programs can see those. ACCOUNT is the account&apos;s email address.</source>
        <translation>Für eine App, bei der Heroku danach fragt. Der Code wird vom Terminal oder von der Standardeingabe gelesen: als
Argument könnten ihn andere Programme sehen. ACCOUNT ist die E-Mail-Adresse des Kontos.</translation>
    </message>
    <message>
        <source>what happened, newest first</source>
        <translation>was geschehen ist, das Neueste zuerst</translation>
    </message>
    <message>
        <source>--limit COUNT: how many rows (20).</source>
        <translation>--limit COUNT: wie viele Zeilen (20).</translation>
    </message>
    <message>
        <source>for how long activity is kept, in days</source>
        <translation>wie viele Tage lang Aktivität aufbewahrt wird</translation>
    </message>
    <message>
        <source>With a number: changes it. 0 keeps activity for ever. Older activity is removed for good.</source>
        <translation>Mit einer Zahl: ändert das. 0 bewahrt Aktivität für immer auf. Ältere Aktivität wird endgültig entfernt.</translation>
    </message>
    <message>
        <source>the Heroku logins</source>
        <translation>die Anmeldungen bei Heroku</translation>
    </message>
    <message>
        <source>Ends with 1 when one of them needs a new login.</source>
        <translation>Endet mit 1, wenn eine davon erneuert werden muss.</translation>
    </message>
    <message>
        <source>check keychain, network, sockets, store and clock, and say what to do</source>
        <translation>Schlüsselbund, Netz, Sockets, Speicher und Uhr prüfen und sagen, was zu tun ist</translation>
    </message>
    <message>
        <source>Works without a service too.</source>
        <translation>Geht auch ohne Dienst.</translation>
    </message>
    <message>
        <source>where the service&apos;s socket lies, whether or not it runs</source>
        <translation>wo der Socket des Dienstes liegt, ob er läuft oder nicht</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Es gibt keinen Befehl &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Use: bowlinectl %1 %2</source>
        <translation>So geht es: bowlinectl %1 %2</translation>
    </message>
    <message>
        <source>activity-days takes a number of days, or 0 for ever.</source>
        <translation>activity-days nimmt eine Zahl von Tagen, oder 0 für immer.</translation>
    </message>
    <message>
        <source>--for, --as, --preview and --replace belong to connect and edit-sync.</source>
        <translation>--for, --as, --preview und --replace gehören zu connect und edit-sync.</translation>
    </message>
    <message>
        <source>--account belongs to connect.</source>
        <translation>--account gehört zu connect.</translation>
    </message>
    <message>
        <source>--all belongs to sync-now.</source>
        <translation>--all gehört zu sync-now.</translation>
    </message>
    <message>
        <source>Name a project for sync-now, or give --all.</source>
        <translation>Für sync-now ein Projekt nennen oder --all angeben.</translation>
    </message>
    <message>
        <source>Usage: %1

%2
</source>
        <translation>Aufruf: %1

%2
</translation>
    </message>
    <message>
        <source>
Options and exit codes: bowlinectl --help
</source>
        <translation>
Optionen und Rückgabewerte: bowlinectl --help
</translation>
    </message>
    <message>
        <source>Usage: bowlinectl [--json] [--socket PATH] COMMAND

Commands:
</source>
        <translation>Aufruf: bowlinectl [--json] [--socket PATH] COMMAND

Befehle:
</translation>
    </message>
    <message>
        <source>
Options:
  --json         one JSON document instead of words
  --limit COUNT  activity: how many rows (20)
</source>
        <translation>
Optionen:
  --json         ein JSON-Dokument statt Worten
  --limit COUNT  activity: wie viele Zeilen (20)
</translation>
    </message>
    <message>
        <source>There is no project named &quot;%1&quot;.</source>
        <translation>Es gibt kein Projekt mit dem Namen &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Start it: open Bowline, or run bowline-syncd.</source>
        <translation>Zum Starten Bowline öffnen oder bowline-syncd ausführen.</translation>
    </message>
    <message>
        <source>
See: bowlinectl --help
</source>
        <translation>
Siehe: bowlinectl --help
</translation>
    </message>
    <message>
        <source>ok</source>
        <extracomment>What bowlinectl doctor found, at the beginning of a line: all is well.</extracomment>
        <translation>gut</translation>
    </message>
    <message>
        <source>warning</source>
        <extracomment>What bowlinectl doctor found, at the beginning of a line: something is not as it should be, but works.</extracomment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>What bowlinectl doctor found, at the beginning of a line: something does not work.
----------
How an entry of Activity ended, in a table.</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>not checked</source>
        <extracomment>What bowlinectl doctor found, at the beginning of a line: nobody could say.</extracomment>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>Other users of this computer can reach %1.</source>
        <translation>Andere Benutzer dieses Computers können auf %1 zugreifen.</translation>
    </message>
    <message>
        <source>Run: chmod go-rwx %1</source>
        <translation>Ausführen: chmod go-rwx %1</translation>
    </message>
    <message>
        <source>There is no socket at %1.</source>
        <translation>Bei %1 liegt kein Socket.</translation>
    </message>
    <message>
        <source>Start Bowline, or run bowline-syncd.</source>
        <translation>Bowline starten oder bowline-syncd ausführen.</translation>
    </message>
    <message>
        <source>Start bowline-syncd with --socket in another folder.</source>
        <translation>bowline-syncd mit --socket in einem anderen Ordner starten.</translation>
    </message>
    <message>
        <source>%1 is there, and for you alone.</source>
        <translation>%1 ist da und nur für Sie zugänglich.</translation>
    </message>
    <message>
        <source>The journal %1 is not there.</source>
        <translation>Das Journal %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Start Bowline once: it makes a new one.</source>
        <translation>Bowline einmal starten: Es legt ein neues an.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be written.</source>
        <translation>Das Journal %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the rights of the file and its folder, and whether the disk is read-only.</source>
        <translation>Die Rechte der Datei und ihres Ordners prüfen, und ob der Datenträger schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>Only %1 MB are free where the journal lies.</source>
        <translation>Wo das Journal liegt, sind nur %1 MB frei.</translation>
    </message>
    <message>
        <source>Make room on %1.</source>
        <translation>Auf %1 Platz schaffen.</translation>
    </message>
    <message>
        <source>%1 can be written, and only by you.</source>
        <translation>%1 kann geschrieben werden, und nur von Ihnen.</translation>
    </message>
    <message>
        <source>(BOWLINE_STORE is no URL of one)</source>
        <translation>(BOWLINE_STORE ist keine URL einer solchen)</translation>
    </message>
    <message>
        <source>The clock agrees with Heroku&apos;s.</source>
        <translation>Die Uhr stimmt mit der von Heroku überein.</translation>
    </message>
    <message>
        <source>The clock is %1 s %2 Heroku&apos;s. Logins seem to expire at the wrong time, and TLS may fail.</source>
        <translation>Die Uhr geht %1 s %2 der von Heroku. Anmeldungen scheinen zur falschen Zeit abzulaufen, und TLS kann scheitern.</translation>
    </message>
    <message>
        <source>ahead of</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>hinter</translation>
    </message>
    <message>
        <source>Set the clock, or turn on network time: timedatectl set-ntp true</source>
        <translation>Die Uhr stellen oder die Netzzeit einschalten: timedatectl set-ntp true</translation>
    </message>
    <message>
        <source>%1 takes one of these: %2.</source>
        <translation>%1 nimmt eines von diesen: %2.</translation>
    </message>
    <message>
        <source>Free some space. Bowline goes on by itself.</source>
        <translation>Platz schaffen. Bowline macht von selbst weiter.</translation>
    </message>
    <message>
        <source>Correct the rights of the folder, or mount its disk writable. Bowline goes on by itself.</source>
        <translation>Die Rechte des Ordners berichtigen oder seinen Datenträger beschreibbar einhängen. Bowline macht von selbst weiter.</translation>
    </message>
    <message>
        <source>Install the newer version of Bowline again.</source>
        <translation>Die neuere Version von Bowline wieder installieren.</translation>
    </message>
    <message>
        <source>Use the other Bowline, or close it.</source>
        <translation>Das andere Bowline verwenden oder schließen.</translation>
    </message>
    <message>
        <source>Start or reach that PostgreSQL server again. Bowline goes on by itself.</source>
        <translation>Diesen PostgreSQL-Server wieder starten oder erreichbar machen. Bowline macht von selbst weiter.</translation>
    </message>
    <message>
        <source>Read the service&apos;s log: journalctl --user -u bowline-syncd, or ~/.local/state/bowline/bowline-syncd.log.</source>
        <translation>Das Protokoll des Dienstes lesen: journalctl --user -u bowline-syncd oder ~/.local/state/bowline/bowline-syncd.log.</translation>
    </message>
    <message>
        <source>Open Bowline&apos;s Settings, choose the account %1 and press Log in again.</source>
        <translation>Die Einstellungen von Bowline öffnen, das Konto %1 wählen und „Erneut anmelden“ drücken.</translation>
    </message>
    <message>
        <source>Unlock the keychain: open Bowline and press Unlock.</source>
        <translation>Den Schlüsselbund entsperren: Bowline öffnen und „Entsperren“ drücken.</translation>
    </message>
    <message>
        <source>Open Bowline, choose %1 in the project %2 and press Choose another database. Or leave it as it is: bowlinectl opt-out %3 %1</source>
        <translation>Bowline öffnen, %1 im Projekt %2 wählen und „Andere Datenbank wählen“ drücken. Oder alles lassen, wie es ist: bowlinectl opt-out %3 %1</translation>
    </message>
    <message>
        <source>Open Bowline and change the destination in the settings of the project %1.</source>
        <translation>Bowline öffnen und in den Einstellungen des Projekts %1 das Ziel ändern.</translation>
    </message>
    <message>
        <source>Open Bowline&apos;s Settings.</source>
        <translation>Die Einstellungen von Bowline öffnen.</translation>
    </message>
    <message>
        <source>%1 of %2 is %3. %4</source>
        <translation>%1 von %2: %3. %4</translation>
    </message>
    <message>
        <source>The secret store is open.</source>
        <translation>Der Ort für Geheimnisse ist offen.</translation>
    </message>
    <message>
        <source>The secret store is %1.</source>
        <translation>Der Ort für Geheimnisse: %1.</translation>
    </message>
    <message>
        <source>Start a Secret Service such as gnome-keyring or KWallet, or choose another place in Settings.</source>
        <translation>Einen Secret Service wie gnome-keyring oder KWallet starten oder in den Einstellungen einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Unlock it: open Bowline and press Unlock.</source>
        <translation>Zum Entsperren Bowline öffnen und „Entsperren“ drücken.</translation>
    </message>
    <message>
        <source>%1 is logged in.</source>
        <translation>%1 ist angemeldet.</translation>
    </message>
    <message>
        <source>Open Bowline&apos;s Settings, choose the account and press Log in again.</source>
        <translation>Die Einstellungen von Bowline öffnen, das Konto wählen und „Erneut anmelden“ drücken.</translation>
    </message>
    <message>
        <source>Unlock the keychain.</source>
        <translation>Den Schlüsselbund entsperren.</translation>
    </message>
    <message>
        <source>and so on</source>
        <translation>und so weiter</translation>
    </message>
    <message>
        <source>Bowline could not read %1 of the items that Heroku sent for %2, and left them out: %3.</source>
        <translation>Bowline konnte %1 der Einträge, die Heroku für %2 gesendet hat, nicht lesen und hat sie ausgelassen: %3.</translation>
    </message>
    <message>
        <source>The rest is followed as usual. Look for a newer Bowline, or report these lines: they contain no values.</source>
        <translation>Dem Rest wird wie sonst gefolgt. Nach einem neueren Bowline sehen oder diese Zeilen melden: Sie enthalten keine Werte.</translation>
    </message>
    <message>
        <source>Nothing listens for webhooks at %1.</source>
        <translation>Bei %1 nimmt nichts Webhooks entgegen.</translation>
    </message>
    <message>
        <source>Open Bowline&apos;s Settings: choose another port, or turn webhooks off.</source>
        <translation>In den Einstellungen von Bowline einen anderen Port wählen oder Webhooks ausschalten.</translation>
    </message>
    <message>
        <source>Webhooks do not work as they should.</source>
        <translation>Webhooks arbeiten nicht, wie sie sollen.</translation>
    </message>
    <message>
        <source>Open Bowline&apos;s Settings, which say more. Changes are found by polling meanwhile.</source>
        <translation>Mehr steht in den Einstellungen von Bowline. Änderungen werden inzwischen durch Nachfragen gefunden.</translation>
    </message>
    <message>
        <source>Bowline listens at %1; %2 of %3 apps are registered.</source>
        <translation>Bowline nimmt bei %1 Webhooks entgegen; %2 von %3 Apps sind registriert.</translation>
    </message>
    <message>
        <source>The journal is the PostgreSQL database %1.</source>
        <translation>Das Journal ist die PostgreSQL-Datenbank %1.</translation>
    </message>
    <message>
        <source>%1 (PostgreSQL, %2)</source>
        <translation>%1 (PostgreSQL, %2)</translation>
    </message>
    <message>
        <source>Look whether all projects are there: bowlinectl projects</source>
        <translation>Nachsehen, ob alle Projekte da sind: bowlinectl projects</translation>
    </message>
    <message>
        <source>in sync</source>
        <extracomment>The state of a sync, in a table and in the middle of a sentence.</extracomment>
        <translation>synchron</translation>
    </message>
    <message>
        <source>opted out</source>
        <extracomment>The state of a sync, in a table and in the middle of a sentence.</extracomment>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>updating</source>
        <extracomment>The state of a sync, in a table and in the middle of a sentence.</extracomment>
        <translation>wird aktualisiert</translation>
    </message>
    <message>
        <source>unproven</source>
        <extracomment>The state of a sync, in a table and in the middle of a sentence.
----------
How an entry of Activity ended, in a table.</extracomment>
        <translation>unbestätigt</translation>
    </message>
    <message>
        <source>offline</source>
        <extracomment>The state of a sync, in a table and in the middle of a sentence.</extracomment>
        <translation>offline</translation>
    </message>
    <message>
        <source>waiting for Heroku</source>
        <extracomment>The state of a sync, in a table and in the middle of a sentence.</extracomment>
        <translation>wartet auf Heroku</translation>
    </message>
    <message>
        <source>failing</source>
        <extracomment>The state of a sync, in a table and in the middle of a sentence.</extracomment>
        <translation>schlägt fehl</translation>
    </message>
    <message>
        <source>disconnected</source>
        <extracomment>The state of a sync, in a table and in the middle of a sentence.</extracomment>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>being opened</source>
        <extracomment>How the secret store is: &quot;The secret store is …&quot;.</extracomment>
        <translation>wird geöffnet</translation>
    </message>
    <message>
        <source>ready</source>
        <extracomment>How the secret store is: &quot;The secret store is …&quot;.
----------
The state of an account, in a table.</extracomment>
        <translation>bereit</translation>
    </message>
    <message>
        <source>locked</source>
        <extracomment>How the secret store is: &quot;The secret store is …&quot;.</extracomment>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>missing</source>
        <extracomment>How the secret store is: &quot;The secret store is …&quot;.</extracomment>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>refusing</source>
        <extracomment>How the secret store is: &quot;The secret store is …&quot;.</extracomment>
        <translation>lehnt ab</translation>
    </message>
    <message>
        <source>waiting for its passphrase</source>
        <extracomment>How the secret store is: &quot;The secret store is …&quot;.</extracomment>
        <translation>wartet auf die Passphrase</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>How the secret store is: &quot;The secret store is …&quot;.
----------
The state of an account, in a table.
----------
How an entry of Activity ended, in a table.</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>needs a new login</source>
        <extracomment>The state of an account, in a table.</extracomment>
        <translation>braucht eine neue Anmeldung</translation>
    </message>
    <message>
        <source>login cannot be read from the keychain</source>
        <extracomment>The state of an account, in a table.</extracomment>
        <translation>Anmeldung lässt sich nicht aus dem Schlüsselbund lesen</translation>
    </message>
    <message>
        <source>running</source>
        <extracomment>How an entry of Activity ended, in a table.</extracomment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>succeeded</source>
        <extracomment>How an entry of Activity ended, in a table.</extracomment>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>skipped</source>
        <extracomment>How an entry of Activity ended, in a table.</extracomment>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Heroku Data Links: list, make, examine, remove</source>
        <translation>Heroku Data Links: auflisten, anlegen, untersuchen, entfernen</translation>
    </message>
    <message>
        <source>links                                   every link, and each database that has none, with the reason
links show LOCAL NAME                   the foreign tables of a link
links examine LOCAL NAME                compare both ends; ends with 1 when something is wrong
links create LOCAL from REMOTE [NAME]   make a link; without a name, Heroku gives it one
links remove LOCAL NAME                 remove a link with all that was built on it
links repair LOCAL NAME                 put right what an examination finds
links recreate LOCAL NAME               make a link again that is broken or gone
links protect DATABASE LEVEL            open, ask, ask-and-type or read-only

Databases are named by their app (its DATABASE), as sushi::BLUE, or by the name of the add-on.
--dry-run: only say what would be done, and how the Heroku CLI does it. --confirm TEXT: what you would have to type
in the window; create, remove, repair and recreate say what that is.</source>
        <translation>links                                   jeder Link, und jede Datenbank ohne einen, mit dem Grund
links show LOCAL NAME                   die fremden Tabellen eines Links
links examine LOCAL NAME                beide Enden vergleichen; endet mit 1, wenn etwas nicht stimmt
links create LOCAL from REMOTE [NAME]   einen Link anlegen; ohne Namen gibt Heroku ihm einen
links remove LOCAL NAME                 einen Link entfernen, mit allem, was darauf gebaut ist
links repair LOCAL NAME                 in Ordnung bringen, was eine Untersuchung findet
links recreate LOCAL NAME               einen zerbrochenen oder verschwundenen Link neu anlegen
links protect DATABASE LEVEL            open, ask, ask-and-type oder read-only

Datenbanken heißen wie ihre App (deren DATABASE), wie sushi::BLUE oder wie das Add-on.
--dry-run: nur sagen, was geschähe, und wie die Heroku CLI es macht. --confirm TEXT: was im Fenster einzugeben wäre;
create, remove, repair und recreate sagen, was das ist.</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>healthy, with notes</source>
        <translation>gesund, mit Hinweisen</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>zerbrochen</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>verschwunden</translation>
    </message>
    <message>
        <source>missing, can be restored</source>
        <translation>fehlt, lässt sich wiederherstellen</translation>
    </message>
    <message>
        <source>not examined</source>
        <translation>nicht untersucht</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Use: bowlinectl links create LOCAL from REMOTE [NAME]</source>
        <translation>So: bowlinectl links create LOCAL from REMOTE [NAME]</translation>
    </message>
    <message>
        <source>network</source>
        <extracomment>What bowlinectl doctor has looked at, at the beginning of a line: the way to Heroku.</extracomment>
        <translation>Netz</translation>
    </message>
    <message>
        <source>clock</source>
        <extracomment>What bowlinectl doctor has looked at: the computer&apos;s clock.</extracomment>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>service</source>
        <extracomment>What bowlinectl doctor has looked at: Bowline&apos;s own service.</extracomment>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>keychain</source>
        <extracomment>What bowlinectl doctor has looked at: where secrets rest.</extracomment>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>store</source>
        <extracomment>What bowlinectl doctor has looked at: where Bowline keeps its journal.</extracomment>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>journal</source>
        <extracomment>What bowlinectl doctor has looked at: Bowline&apos;s journal.</extracomment>
        <translation>Journal</translation>
    </message>
    <message>
        <source>socket</source>
        <extracomment>What bowlinectl doctor has looked at: the socket of Bowline&apos;s service.</extracomment>
        <translation>Socket</translation>
    </message>
    <message>
        <source>account</source>
        <extracomment>What bowlinectl doctor has looked at: a login to Heroku.</extracomment>
        <translation>Konto</translation>
    </message>
    <message>
        <source>project</source>
        <extracomment>What bowlinectl doctor has looked at: a project.</extracomment>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>sync</source>
        <extracomment>What bowlinectl doctor has looked at: an env var that follows a database.</extracomment>
        <translation>Sync</translation>
    </message>
    <message>
        <source>webhooks</source>
        <extracomment>What bowlinectl doctor has looked at.</extracomment>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>A protection level is open, ask, ask-and-type or read-only.</source>
        <translation>Eine Schutzstufe ist open, ask, ask-and-type oder read-only.</translation>
    </message>
    <message>
        <source>See: bowlinectl help links</source>
        <translation>Siehe: bowlinectl help links</translation>
    </message>
    <message>
        <source>%1 (on): %2.</source>
        <extracomment>A choice before an act. %1: its name, as typed in a shell; %2: what it is, a few words</extracomment>
        <translation>%1 (an): %2.</translation>
    </message>
    <message>
        <source>%1 (off): %2.</source>
        <translation>%1 (aus): %2.</translation>
    </message>
    <message>
        <source>  --preview      connect, edit-sync: only say what would be written
  --replace      connect, edit-sync: values that are there may be lost
  --account EMAIL  connect: by which account
  --dry-run      databases, links: only say what would be done
  --confirm TEXT databases, links: what you would type in the window
  --socket PATH  the service&apos;s socket
  --help         after a command, or as bowlinectl help COMMAND: more about the command

Ends with 0 when all is well, 1 when something needs a person, 2 when the command line was
not understood, 3 when no service answers, 4 when the service refused, 5 when there is no
such project or env var.
</source>
        <translation>  --preview      connect, edit-sync: nur sagen, was geschrieben würde
  --replace      connect, edit-sync: vorhandene Werte dürfen verloren gehen
  --account EMAIL  connect: mit welchem Konto
  --dry-run      databases, links: nur sagen, was geschähe
  --confirm TEXT databases, links: was im Fenster einzugeben wäre
  --socket PATH  der Socket des Dienstes
  --help         nach einem Befehl, oder als bowlinectl help COMMAND: mehr über den Befehl

Endet mit 0, wenn alles gut ist, 1, wenn etwas einen Menschen braucht, 2, wenn die Befehlszeile nicht
verstanden wurde, 3, wenn kein Dienst antwortet, 4, wenn der Dienst abgelehnt hat, 5, wenn es kein
solches Projekt oder keine solche Env-Variable gibt.
</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht angesehen</translation>
    </message>
    <message>
        <source>CREDENTIAL</source>
        <translation>ZUGANGSDATEN</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>USERS</source>
        <translation>BENUTZER</translation>
    </message>
    <message>
        <source>ATTACHED AS</source>
        <translation>ANGEHÄNGT ALS</translation>
    </message>
    <message>
        <source>TIED</source>
        <translation>HÄNGT DARAN</translation>
    </message>
    <message>
        <source>See: bowlinectl help databases</source>
        <translation>Siehe: bowlinectl help databases</translation>
    </message>
    <message>
        <source>The choices of a repair are guessed-renames, materialized, fetch-size, remote-estimate, long-locks, retype-in-use and remove-gone; with “no-” before one, it is switched off.</source>
        <translation>Die Wahlmöglichkeiten einer Reparatur sind guessed-renames, materialized, fetch-size, remote-estimate, long-locks, retype-in-use und remove-gone; mit „no-“ davor wird eine ausgeschaltet.</translation>
    </message>
    <message>
        <source>No account has a database named %1. Name it like sushi, sushi::BLUE or postgresql-round-1.</source>
        <translation>Kein Konto hat eine Datenbank namens %1. So heißen sie: sushi, sushi::BLUE oder postgresql-round-1.</translation>
    </message>
    <message>
        <source>%1 could not be asked: %2</source>
        <extracomment>%1: an account&apos;s email address; %2: a sentence</extracomment>
        <translation>%1 konnte nicht gefragt werden: %2</translation>
    </message>
    <message>
        <source>CHECK</source>
        <translation>PRÜFUNG</translation>
    </message>
    <message>
        <source>OBJECT</source>
        <translation>OBJEKT</translation>
    </message>
    <message>
        <source>Muted: %1</source>
        <translation>Stummgeschaltet: %1</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>APPLICATION</source>
        <translation>ANWENDUNG</translation>
    </message>
    <message>
        <source>USER</source>
        <translation>BENUTZER</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>SINCE</source>
        <translation>SEIT</translation>
    </message>
    <message>
        <source>QUERY</source>
        <translation>ABFRAGE</translation>
    </message>
    <message>
        <source>--dry-run and --confirm belong to what changes a database (see: bowlinectl help databases), and to links create, remove, repair and recreate.</source>
        <translation>--dry-run und --confirm gehören zu dem, was eine Datenbank ändert (siehe: bowlinectl help databases), und zu links create, remove, repair und recreate.</translation>
    </message>
    <message>
        <source>No account sees an app named %1.</source>
        <extracomment>%1: the name of an app</extracomment>
        <translation>Kein Konto sieht eine App namens %1.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1: every day at %2, %3
</source>
        <extracomment>A schedule of backups. %1: a config var, %2: an hour, %3: a time zone</extracomment>
        <translation>%1: jeden Tag um %2, %3
</translation>
    </message>
    <message>
        <source>Heroku Postgres databases: list, look at one, check it, change it, rotate its credentials, back it up, maintain it</source>
        <translation>Heroku-Postgres-Datenbanken: auflisten, eine ansehen, prüfen, ändern, ihre Zugangsdaten rotieren, sichern, warten</translation>
    </message>
    <message>
        <source>databases                                         every database of every account, with the figures of the last look
databases show DATABASE                           one of them, asked now, with its credentials
databases rotate DATABASE [CREDENTIAL] [forced]   new passwords, followed until all that is tied is proven
databases backups DATABASE                        the backups and schedules of its app
databases capture DATABASE                        make a backup, and wait until it is there
databases cancel DATABASE BACKUP                  end a backup or restore that is under way
databases delete-backup DATABASE BACKUP           delete a backup for good
databases download DATABASE BACKUP                a link to its file; everyone who has it can read it
databases restore DATABASE BACKUP into TARGET     empty TARGET, and fill it from a backup of DATABASE
databases schedule DATABASE HOUR TIME_ZONE        back it up every day: 2 Europe/Berlin
databases unschedule DATABASE                     end its schedule
databases maintenance DATABASE                    what is planned, what was done, and the window
databases window DATABASE DAY TIME                when Heroku may maintain it: tuesday 17:30 (UTC)
databases delay DATABASE [WEEKS]                  put a planned maintenance off (2 weeks)
databases run-maintenance DATABASE                do it now, and follow what is tied to green
databases checks DATABASE                         what is wrong inside; ends with 1 unless all is well
databases connections DATABASE [queries]          who is connected; queries: with the texts of statements
databases end-connection DATABASE PID             end one connection
databases end-connections DATABASE                end everybody&apos;s
databases attach DATABASE to APP [as NAME] [credential NAME | pooled]   give an app its URL
databases detach APP::NAME                        take it from the app
databases promote DATABASE in APP                 make it the DATABASE of the app
databases create PLAN for APP [as NAME]           a new, empty database
databases follow DATABASE in APP [plan PLAN] [as NAME]   a copy that Heroku keeps current
databases fork DATABASE in APP [plan PLAN] [as NAME]     a copy of what it holds now
databases unfollow DATABASE                       let a follower stand on its own
databases reset DATABASE                          delete everything in it
databases destroy DATABASE                        destroy it, with all data and backups
databases create-credential DATABASE NAME         a further login
databases destroy-credential DATABASE NAME        end one
databases repair-default DATABASE                 give the default credential its rights back

Without a credential the default one is rotated; all: every one. forced: sessions end at once. Databases are named
by their app (its DATABASE), as sushi::BLUE, or by the name of the add-on. --dry-run: only say what would be done,
and how the Heroku CLI does it. --confirm TEXT: what you would have to type in the window.</source>
        <translation>databases                                         jede Datenbank jedes Kontos, mit den Zahlen vom letzten Mal
databases show DATABASE                           eine davon, jetzt gefragt, mit ihren Zugangsdaten
databases rotate DATABASE [CREDENTIAL] [forced]   neue Passwörter, verfolgt bis alles daran nachgewiesen ist
databases backups DATABASE                        die Backups und Zeitpläne ihrer App
databases capture DATABASE                        ein Backup erstellen und warten, bis es da ist
databases cancel DATABASE BACKUP                  ein laufendes Backup, eine laufende Wiederherstellung abbrechen
databases delete-backup DATABASE BACKUP           ein Backup endgültig löschen
databases download DATABASE BACKUP                ein Link zu seiner Datei; wer ihn hat, kann sie lesen
databases restore DATABASE BACKUP into TARGET     TARGET leeren und aus einem Backup von DATABASE füllen
databases schedule DATABASE HOUR TIME_ZONE        sie jeden Tag sichern: 2 Europe/Berlin
databases unschedule DATABASE                     ihren Zeitplan beenden
databases maintenance DATABASE                    was geplant ist, was gemacht wurde, und das Zeitfenster
databases window DATABASE DAY TIME                wann Heroku sie warten darf: tuesday 17:30 (UTC)
databases delay DATABASE [WEEKS]                  eine geplante Wartung verschieben (2 Wochen)
databases run-maintenance DATABASE                sie jetzt durchführen und allem folgen, was daran hängt
databases checks DATABASE                         was darin nicht stimmt; endet mit 1, wenn nicht alles gut ist
databases connections DATABASE [queries]          wer verbunden ist; queries: mit den Texten der Anweisungen
databases end-connection DATABASE PID             eine Verbindung beenden
databases end-connections DATABASE                alle Verbindungen beenden
databases attach DATABASE to APP [as NAME] [credential NAME | pooled]   einer App ihre URL geben
databases detach APP::NAME                        sie der App nehmen
databases promote DATABASE in APP                 zur DATABASE der App machen
databases create PLAN for APP [as NAME]           eine neue, leere Datenbank
databases follow DATABASE in APP [plan PLAN] [as NAME]   eine Kopie, die Heroku aktuell hält
databases fork DATABASE in APP [plan PLAN] [as NAME]     eine Kopie dessen, was sie jetzt enthält
databases unfollow DATABASE                       einen Follower auf eigene Füße stellen
databases reset DATABASE                          alles darin löschen
databases destroy DATABASE                        zerstören, mit allen Daten und Backups
databases create-credential DATABASE NAME         weitere Zugangsdaten anlegen
databases destroy-credential DATABASE NAME        Zugangsdaten löschen
databases repair-default DATABASE                 „default“ seine Rechte zurückgeben

Ohne CREDENTIAL rotiert „default“; all: alle. forced: Sitzungen enden sofort. Datenbanken heißen nach ihrer App
(deren DATABASE), als sushi::BLUE oder nach dem Add-on. --dry-run: nur sagen, was geschähe, und wie es die Heroku
CLI macht. --confirm TEXT: was im Fenster einzutippen wäre.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
</context>
<context>
    <name>bowline::ctl::ActCommand</name>
    <message>
        <source>What it touches:</source>
        <translation>Was betroffen ist:</translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation>Gut zu wissen:</translation>
    </message>
    <message>
        <source>What you may choose:</source>
        <translation>Was Sie wählen können:</translation>
    </message>
    <message>
        <source>The exact requests and statements:</source>
        <translation>Die genauen Anfragen und Anweisungen:</translation>
    </message>
    <message>
        <source>With the Heroku CLI:</source>
        <translation>Mit der Heroku CLI:</translation>
    </message>
    <message>
        <source>To perform it, give --confirm %1
</source>
        <translation>Um es auszuführen: --confirm %1
</translation>
    </message>
    <message>
        <source>It cannot be performed: %1
</source>
        <translation>Das geht so nicht: %1
</translation>
    </message>
    <message>
        <source>%1 To perform it, give --confirm %2</source>
        <translation>%1 Um es auszuführen: --confirm %2</translation>
    </message>
    <message>
        <source>done: %1
</source>
        <translation>fertig: %1
</translation>
    </message>
</context>
<context>
    <name>bowline::ctl::BackupsCommand</name>
    <message>
        <source>%1 has no backup %2.</source>
        <translation>%1 hat kein Backup %2.</translation>
    </message>
    <message>
        <source>BACKUP</source>
        <translation>BACKUP</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>NACH</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>SIZE</source>
        <translation>GRÖSSE</translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation>BEGONNEN</translation>
    </message>
    <message>
        <source>FINISHED</source>
        <translation>BEENDET</translation>
    </message>
    <message>
        <source>%1 has no schedule of backups.</source>
        <translation>%1 hat keinen Zeitplan für Backups.</translation>
    </message>
</context>
<context>
    <name>bowline::ctl::CommandLine</name>
    <message>
        <source>--limit takes a number from 1 to 1000.</source>
        <translation>--limit nimmt eine Zahl von 1 bis 1000.</translation>
    </message>
    <message>
        <source>Name a command.</source>
        <translation>Einen Befehl nennen.</translation>
    </message>
</context>
<context>
    <name>bowline::ctl::Commands</name>
    <message>
        <source>%1 project</source>
        <translation>%1 Projekt</translation>
    </message>
    <message>
        <source>%1 projects</source>
        <translation>%1 Projekte</translation>
    </message>
    <message>
        <source>%1 sync</source>
        <translation>%1 Sync</translation>
    </message>
    <message>
        <source>%1 syncs</source>
        <translation>%1 Syncs</translation>
    </message>
    <message>
        <source>nothing needs you</source>
        <translation>nichts braucht Sie</translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation>%1 braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>%1 need attention</source>
        <translation>%1 brauchen Aufmerksamkeit</translation>
    </message>
    <message>
        <source>secrets: %1
</source>
        <translation>Geheimnisse: %1
</translation>
    </message>
    <message>
        <source>account: %1, %2
</source>
        <translation>Konto: %1, %2
</translation>
    </message>
    <message>
        <source>Heroku is asked often enough to notice a change within %1 s
</source>
        <translation>Heroku wird oft genug gefragt, um eine Änderung binnen %1 s zu bemerken
</translation>
    </message>
    <message>
        <source>nothing synced</source>
        <translation>nichts synchronisiert</translation>
    </message>
    <message>
        <source>PROJECT</source>
        <translation>PROJEKT</translation>
    </message>
    <message>
        <source>WORST STATE</source>
        <translation>SCHLECHTESTER STATUS</translation>
    </message>
    <message>
        <source>SYNCS</source>
        <translation>SYNCS</translation>
    </message>
    <message>
        <source>DESTINATION</source>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source> (sandbox)</source>
        <translation> (Sandbox)</translation>
    </message>
    <message>
        <source>ACCOUNT</source>
        <translation>KONTO</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>proven %1</source>
        <translation>bestätigt %1</translation>
    </message>
    <message>
        <source>ENV VAR</source>
        <translation>ENV-VARIABLE</translation>
    </message>
    <message>
        <source>FOLLOWS</source>
        <translation>FOLGT</translation>
    </message>
    <message>
        <source>PROOF</source>
        <translation>BESTÄTIGUNG</translation>
    </message>
    <message>
        <source>Nothing of that name is synced in %1.</source>
        <translation>In %1 wird nichts mit diesem Namen synchronisiert.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>%1 no longer follows Heroku. It keeps its value.
</source>
        <translation>%1 folgt Heroku nicht mehr und behält den Wert.
</translation>
    </message>
    <message>
        <source>%1 follows %2 of %3 again.
</source>
        <translation>%1 folgt wieder %2 von %3.
</translation>
    </message>
    <message>
        <source>%1 follows its database again.
</source>
        <translation>%1 folgt wieder der Datenbank.
</translation>
    </message>
    <message>
        <source>Log in to Heroku in Bowline first.</source>
        <translation>Erst in Bowline bei Heroku anmelden.</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation>Es gibt kein Konto &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Heroku lets Bowline read %1.
</source>
        <translation>Heroku lässt Bowline %1 lesen.
</translation>
    </message>
    <message>
        <source>There is no project and no account named &quot;%1&quot;.</source>
        <translation>Es gibt weder ein Projekt noch ein Konto mit dem Namen &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WAS</translation>
    </message>
    <message>
        <source>CAUSE</source>
        <translation>URSACHE</translation>
    </message>
    <message>
        <source>RESULT</source>
        <translation>ERGEBNIS</translation>
    </message>
    <message>
        <source>TOOK</source>
        <translation>DAUER</translation>
    </message>
    <message>
        <source>Activity is kept for ever.
</source>
        <translation>Aktivität wird für immer aufbewahrt.
</translation>
    </message>
    <message>
        <source>Activity is kept for %1.
</source>
        <translation>Aktivität wird %1 lang aufbewahrt.
</translation>
    </message>
    <message>
        <source>%1 day</source>
        <translation>%1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tagen</translation>
    </message>
</context>
<context>
    <name>bowline::ctl::ConnectCommand</name>
    <message>
        <source>%1 follows %2 of %3.
</source>
        <translation>%1 folgt %2 von %3.
</translation>
    </message>
    <message>
        <source>It is not proven. %1
</source>
        <translation>Nicht bestätigt. %1
</translation>
    </message>
</context>
<context>
    <name>bowline::ctl::DatabasesCommand</name>
    <message>
        <source>DATABASE</source>
        <translation>DATENBANK</translation>
    </message>
    <message>
        <source>APP</source>
        <translation>APP</translation>
    </message>
    <message>
        <source>PLAN</source>
        <translation>PLAN</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>SIZE</source>
        <translation>GRÖSSE</translation>
    </message>
    <message>
        <source>CONNECTIONS</source>
        <translation>VERBINDUNGEN</translation>
    </message>
    <message>
        <source>TIED</source>
        <translation>HÄNGT DARAN</translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>FACT</source>
        <translation>ANGABE</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>WO</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
</context>
<context>
    <name>bowline::ctl::Doctor</name>
    <message>
        <source>There is no account yet, so no Heroku was asked.</source>
        <translation>Es gibt noch kein Konto, deshalb wurde kein Heroku gefragt.</translation>
    </message>
    <message>
        <source>Nobody could be asked for the time.</source>
        <translation>Niemand konnte nach der Zeit gefragt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 ist nicht zu erreichen: %2</translation>
    </message>
    <message>
        <source>That is a sandbox on this computer. Start it, or log out its account.</source>
        <translation>Das ist eine Sandbox auf diesem Computer. Starten oder das Konto abmelden.</translation>
    </message>
    <message>
        <source>Check the connection, and the proxy if there is one (https_proxy).</source>
        <translation>Die Verbindung prüfen, und den Proxy, falls es einen gibt (https_proxy).</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 antwortet.</translation>
    </message>
    <message>
        <source>%1 did not tell the time.</source>
        <translation>%1 hat keine Zeit genannt.</translation>
    </message>
    <message>
        <source>Start Bowline, or run bowline-syncd and read what it says.</source>
        <translation>Bowline starten, oder bowline-syncd ausführen und lesen, was es sagt.</translation>
    </message>
    <message>
        <source>The service answers, but cannot work.</source>
        <translation>Der Dienst antwortet, kann aber nicht arbeiten.</translation>
    </message>
    <message>
        <source>Only the service can look into it.</source>
        <translation>Nur der Dienst kann hineinsehen.</translation>
    </message>
    <message>
        <source>The service looks into it when it can work.</source>
        <translation>Der Dienst sieht hinein, sobald er arbeiten kann.</translation>
    </message>
    <message>
        <source>The journal is the PostgreSQL database %1. Only the service can look into it.</source>
        <translation>Das Journal ist die PostgreSQL-Datenbank %1. Nur der Dienst kann hineinsehen.</translation>
    </message>
    <message>
        <source>The service answers.</source>
        <translation>Der Dienst antwortet.</translation>
    </message>
    <message>
        <source>Look at the project&apos;s settings in Bowline.</source>
        <translation>In Bowline die Einstellungen des Projekts ansehen.</translation>
    </message>
</context>
<context>
    <name>bowline::ctl::LinksCommand</name>
    <message>
        <source>LINK</source>
        <translation>LINK</translation>
    </message>
    <message>
        <source>LOCAL</source>
        <translation>LOKAL</translation>
    </message>
    <message>
        <source>REMOTE</source>
        <translation>ENTFERNT</translation>
    </message>
    <message>
        <source>CREATED</source>
        <translation>ERSTELLT</translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>APP</source>
        <translation>APP</translation>
    </message>
    <message>
        <source>DATABASE WITHOUT LINKS</source>
        <translation>DATENBANK OHNE LINKS</translation>
    </message>
    <message>
        <source>PLAN</source>
        <translation>PLAN</translation>
    </message>
    <message>
        <source>FOREIGN TABLE</source>
        <translation>FREMDE TABELLE</translation>
    </message>
    <message>
        <source>SHOWS</source>
        <translation>ZEIGT</translation>
    </message>
    <message>
        <source>COLUMNS</source>
        <translation>SPALTEN</translation>
    </message>
</context>
<context>
    <name>bowline::ctl::MaintenancesCommand</name>
    <message>
        <source>MAINTENANCE</source>
        <translation>WARTUNG</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>GRUND</translation>
    </message>
    <message>
        <source>PLANNED FOR</source>
        <translation>GEPLANT FÜR</translation>
    </message>
    <message>
        <source>REQUIRED BY</source>
        <translation>VERLANGT BIS</translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation>BEGONNEN</translation>
    </message>
    <message>
        <source>COMPLETED</source>
        <translation>ABGESCHLOSSEN</translation>
    </message>
    <message>
        <source>Window: %1
</source>
        <extracomment>%1: Heroku&apos;s words: Tuesdays 17:30 to 21:30 UTC</extracomment>
        <translation>Zeitfenster: %1
</translation>
    </message>
</context>
<context>
    <name>bowline::ctl::RenderingOptions</name>
    <message>
        <source>  --for PROGRAM  connect, edit-sync: who reads the value: %1
  --as FORM      how it is written: %2
  --tls          edit the URL until that program encrypts; --no-tls: leave it
  --scheme TEXT  another scheme of the URL, for example postgresql; empty: as it is
  --prefix TEXT  with --as pg-vars: how the names begin (PG)
  --template TEXT  for example &apos;{user}:{password:url}@{host}:{port}/{database}&apos;
</source>
        <translation>  --for PROGRAM  connect, edit-sync: wer den Wert liest: %1
  --as FORM      wie er geschrieben wird: %2
  --tls          die URL ändern, bis dieses Programm verschlüsselt; --no-tls: so lassen
  --scheme TEXT  ein anderes Schema der URL, zum Beispiel postgresql; leer: wie es ist
  --prefix TEXT  mit --as pg-vars: wie die Namen beginnen (PG)
  --template TEXT  zum Beispiel &apos;{user}:{password:url}@{host}:{port}/{database}&apos;
</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Keeps env vars equal to the Heroku Postgres URL they follow.</source>
        <translation>Hält Env-Variablen gleich der Heroku-Postgres-URL, der sie folgen.</translation>
    </message>
    <message>
        <source>Do all work in this process, which ends with the window.</source>
        <translation>Alle Arbeit in diesem Prozess verrichten, der mit dem Fenster endet.</translation>
    </message>
    <message>
        <source>Use the service that listens at this socket, or at ssh://host on another computer; none is started.</source>
        <translation>Den Dienst an diesem Socket verwenden oder den unter ssh://host auf einem anderen Computer; es wird keiner gestartet.</translation>
    </message>
</context>
</TS>
