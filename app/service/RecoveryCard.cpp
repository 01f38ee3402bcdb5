// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/RecoveryCard.h"

#include "core/SyncState.h"
#include "core/rendering/Rendering.h"
#include "store/RecordFields.h"
#include "sync/SyncRendering.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <functional>

namespace bowline {

namespace {

const QString numberKey = QStringLiteral("recovery_card");

QJsonValue put(const QString &value)
{
    return value;
}
QJsonValue put(const Phrase &value)
{
    return value.stored();
}
QJsonValue put(bool value)
{
    return value;
}
QJsonValue put(int value)
{
    return value;
}
QJsonValue put(qint64 value)
{
    return value;
}
QJsonValue put(const QJsonObject &value)
{
    return value;
}
QJsonValue put(const QByteArray &value)
{
    return QString::fromLatin1(value.toBase64());
}
QJsonValue put(const QDateTime &value)
{
    return value.isValid() ? QJsonValue(value.toMSecsSinceEpoch()) : QJsonValue();
}
template <class Tag>
QJsonValue put(const Id<Tag> &value)
{
    return value.text;
}

void get(const QJsonValue &json, QString &value)
{
    value = json.toString();
}
void get(const QJsonValue &json, Phrase &value)
{
    value = Phrase::fromStored(json.toString());
}
void get(const QJsonValue &json, bool &value)
{
    value = json.toBool();
}
void get(const QJsonValue &json, int &value)
{
    value = json.toInt();
}
void get(const QJsonValue &json, qint64 &value)
{
    value = json.toInteger();
}
void get(const QJsonValue &json, QJsonObject &value)
{
    value = json.toObject();
}
void get(const QJsonValue &json, QByteArray &value)
{
    value = QByteArray::fromBase64(json.toString().toLatin1());
}
void get(const QJsonValue &json, QDateTime &value)
{
    value = json.isDouble() ? QDateTime::fromMSecsSinceEpoch(json.toInteger(), Qt::UTC) : QDateTime();
}
template <class Tag>
void get(const QJsonValue &json, Id<Tag> &value)
{
    value.text = json.toString();
}

// Fields of its records that are not on the card: they are seen anew at Heroku and at the destination.
QStringList omittedFrom(const SyncRecord *)
{
    return {QStringLiteral("proven_at"),    QStringLiteral("proof"),       QStringLiteral("release"),
            QStringLiteral("sealed_value"), QStringLiteral("fingerprint"), QStringLiteral("written_fingerprint")};
}

// Looked at anew.
QStringList omittedFrom(const DataLinkRecord *)
{
    return {QStringLiteral("findings"), QStringLiteral("examined_at")};
}

template <class Record>
QStringList omittedFrom(const Record *)
{
    return {};
}

/// One field of a record, and whether it is on the card.
template <class Record>
struct CardField
{
    template <class Member>
    CardField(const RecordField<Record, Member> &field, const QStringList &omitted)
        : name(QLatin1String(field.name))
        , isOmitted(omitted.contains(name))
        , write([member = field.member](const Record &record) { return put(record.*member); })
        , read([member = field.member](Record &record, const QJsonValue &json) { get(json, record.*member); })
        , forget([member = field.member](Record &record) { record.*member = Member(); })
    {
    }
    QString name;
    bool isOmitted;
    std::function<QJsonValue(const Record &)> write;
    std::function<void(Record &, const QJsonValue &)> read;
    std::function<void(Record &)> forget;
};

template <class Record>
const QList<CardField<Record>> &cardFields()
{
    static const QList<CardField<Record>> all = std::apply(
        [](const auto &...field) {
            const QStringList omitted = omittedFrom(static_cast<const Record *>(nullptr));
            return QList<CardField<Record>>{CardField<Record>(field, omitted)...};
        },
        RecordFields<Record>::all());
    return all;
}

template <class Record>
QJsonArray toArray(const QList<Record> &records)
{
    QJsonArray array;
    for (const Record &record : records) {
        QJsonObject object;
        for (const CardField<Record> &field : cardFields<Record>()) {
            if (!field.isOmitted)
                object.insert(field.name, field.write(record));
        }
        array.append(object);
    }
    return array;
}

template <class Record>
QList<Record> fromArray(const QJsonValue &json)
{
    QList<Record> records;
    for (const auto &value : json.toArray()) {
        const QJsonObject object = value.toObject();
        Record record;
        for (const CardField<Record> &field : cardFields<Record>()) {
            if (!field.isOmitted)
                field.read(record, object.value(field.name));
        }
        records.append(record);
    }
    return records;
}

// Cards of earlier versions have two bits in the place of a rendering, as the journal had.
QJsonArray withRenderings(QJsonArray syncs)
{
    for (QJsonValueRef value : syncs) {
        QJsonObject sync = value.toObject();
        const int bits = sync.take(QStringLiteral("transforms")).toInt();
        if (!sync.contains(QStringLiteral("rendering"))) {
            const Rendering rendering = Rendering::fromTransforms(bits & 1, bits & 2);
            sync.insert(QStringLiteral("rendering"), QString::fromUtf8(rendering.toJson()));
        }
        value = sync;
    }
    return syncs;
}

// Its value will not come from Heroku again: a person stopped it, or there is nothing left to follow.
bool holdsItsValue(const SyncRecord &sync)
{
    const SyncState state = syncStateFromKey(sync.state);
    return state == SyncState::OptedOut || state == SyncState::Disconnected;
}

// Only what says what follows what. How it went is seen anew.
SyncRecord promiseOf(const SyncRecord &sync)
{
    SyncRecord promise = sync;
    for (const CardField<SyncRecord> &field : cardFields<SyncRecord>()) {
        if (field.isOmitted)
            field.forget(promise);
    }
    if (!holdsItsValue(sync)) {
        promise.state = syncStateKey(SyncState::Updating);
        promise.reason = {};
        promise.errorCode.clear();
        promise.stateSince = sync.createdAt;
        promise.syncedAt = {};
    }
    return promise;
}

DataLinkRecord lastSeen(const DataLinkRecord &link)
{
    DataLinkRecord seen = link;
    for (const CardField<DataLinkRecord> &field : cardFields<DataLinkRecord>()) {
        if (field.isOmitted)
            field.forget(seen);
    }
    return seen;
}

QString keyOf(const ProjectId &project, const QString &name)
{
    return project.text + u'/' + name;
}

/// Puts one kind of rows back: what is on the card is saved, what is older than the card and not on it is removed.
template <class Record, class Key, class Save, class Remove>
Expected<Done> putBack(const Expected<QList<Record>> &there, const QList<Record> &onCard, const QDateTime &writtenAt,
                       QDateTime Record::*bornAt, Key key, Save save, Remove remove)
{
    if (!there)
        return fail(there.error());
    QSet<QString> wanted;
    for (const Record &record : onCard)
        wanted.insert(key(record));
    for (const Record &record : *there) {
        const bool isOlder = (record.*bornAt).isValid() && record.*bornAt <= writtenAt;
        if (wanted.contains(key(record)) || !isOlder)
            continue;
        if (const auto removed = remove(record); !removed)
            return removed;
    }
    for (const Record &record : onCard) {
        if (const auto saved = save(record); !saved)
            return saved;
    }
    return Done{};
}

// A newer project may have taken the name meanwhile. The rows come from before and have a right to theirs, so both
// stay.
Expected<Done> saveUnderFreeName(Repositories &journal, ProjectRecord project, const QList<ProjectRecord> &others)
{
    for (const ProjectRecord &other : others) {
        if (other.id != project.id && other.name.compare(project.name, Qt::CaseInsensitive) == 0)
            project.name += QStringLiteral(" (%1)").arg(project.id.text.left(4));
    }
    return journal.projects().store(project);
}

} // namespace

Expected<qint64> RecoveryCard::numberIn(Repositories &journal)
{
    return journal.settings().value(numberKey).map([](const QString &text) { return text.toLongLong(); });
}

Expected<Done> RecoveryCard::noteNumber(Repositories &journal, qint64 number)
{
    return journal.settings().store(numberKey, QString::number(number));
}

Expected<RecoveryCard> RecoveryCard::from(Repositories &journal)
{
    const auto accounts = journal.accounts().all();
    const auto projects = journal.projects().all();
    const auto syncs = journal.syncs().all();
    const auto dataLinks = journal.dataLinks().all();
    const auto settings = journal.settings().all();
    for (const auto *error : {accounts ? nullptr : &accounts.error(), projects ? nullptr : &projects.error(),
                              syncs ? nullptr : &syncs.error(), dataLinks ? nullptr : &dataLinks.error(),
                              settings ? nullptr : &settings.error()}) {
        if (error)
            return fail(*error);
    }
    RecoveryCard card;
    card.accounts = *accounts;
    card.projects = *projects;
    for (const DataLinkRecord &link : *dataLinks)
        card.dataLinks.append(lastSeen(link));
    card.settings = *settings;
    card.settings.remove(numberKey);
    QSet<QString> atHeroku;
    for (const SyncRecord &sync : *syncs) {
        card.syncs.append(promiseOf(sync));
        for (const QString &name : holdsItsValue(sync) ? QStringList() : envVarsOf(sync))
            atHeroku.insert(keyOf(sync.project, name));
    }
    const auto envVars = journal.envVars().all();
    if (!envVars)
        return fail(envVars.error());
    for (const EnvVarRecord &envVar : *envVars) {
        if (!atHeroku.contains(keyOf(envVar.project, envVar.name)))
            card.envVars.append(envVar);
    }
    return card;
}

Expected<Done> RecoveryCard::giveBack(Repositories &journal) const
{
    const auto idOf = [](const auto &record) { return record.id.text; };
    auto done = putBack(
        journal.accounts().all(), accounts, writtenAt, &AccountRecord::createdAt, idOf,
        [&](const AccountRecord &account) { return journal.accounts().store(account); },
        [&](const AccountRecord &account) { return journal.accounts().remove(account.id); });
    const auto projectsThere = journal.projects().all();
    if (done) {
        done = putBack(
            projectsThere, projects, writtenAt, &ProjectRecord::createdAt, idOf,
            [&](const ProjectRecord &project) { return saveUnderFreeName(journal, project, *projectsThere); },
            [&](const ProjectRecord &project) { return journal.projects().remove(project.id); });
    }
    if (done) {
        done = putBack(
            journal.syncs().all(), syncs, writtenAt, &SyncRecord::createdAt, idOf,
            [&](const SyncRecord &sync) {
                const auto saved = journal.syncs().store(sync);
                // A newer sync has taken its env var.
                return !saved && saved.error().code == ErrorCode::NameTaken ? Expected<Done>(Done{}) : saved;
            },
            [&](const SyncRecord &sync) { return journal.syncs().remove(sync.id); });
    }
    if (done) {
        done = putBack(
            journal.dataLinks().all(), dataLinks, writtenAt, &DataLinkRecord::firstSeenAt,
            [](const DataLinkRecord &link) { return link.account.text + u'/' + link.localAddon + u'/' + link.name; },
            [&](const DataLinkRecord &link) { return journal.dataLinks().store(link); },
            [&](const DataLinkRecord &link) {
                return journal.dataLinks().remove(link.account, link.localAddon, link.name);
            });
    }
    for (const EnvVarRecord &envVar : envVars)
        done = done ? journal.envVars().store(envVar) : done;
    for (auto it = settings.cbegin(); it != settings.cend(); ++it)
        done = done ? journal.settings().store(it.key(), it.value()) : done;
    return done ? noteNumber(journal, number) : done;
}

QStringList RecoveryCard::omittedFromSyncs()
{
    return omittedFrom(static_cast<const SyncRecord *>(nullptr));
}

QByteArray RecoveryCard::contents() const
{
    QJsonObject all;
    for (auto it = settings.cbegin(); it != settings.cend(); ++it)
        all.insert(it.key(), it.value());
    return QJsonDocument(QJsonObject{{QStringLiteral("accounts"), toArray(accounts)},
                                     {QStringLiteral("projects"), toArray(projects)},
                                     {QStringLiteral("env_vars"), toArray(envVars)},
                                     {QStringLiteral("syncs"), toArray(syncs)},
                                     {QStringLiteral("data_links"), toArray(dataLinks)},
                                     {QStringLiteral("settings"), all}})
        .toJson(QJsonDocument::Compact);
}

QByteArray RecoveryCard::toJson() const
{
    QJsonObject json = QJsonDocument::fromJson(contents()).object();
    json.insert(QStringLiteral("number"), number);
    json.insert(QStringLiteral("written_at"), put(writtenAt));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Expected<RecoveryCard> RecoveryCard::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    RecoveryCard card;
    card.number = object.value(QStringLiteral("number")).toInteger();
    get(object.value(QStringLiteral("written_at")), card.writtenAt);
    if (card.number < 1 || !card.writtenAt.isValid())
        return fail(ErrorCode::StoreCorrupt, QStringLiteral("no recovery card"));
    card.accounts = fromArray<AccountRecord>(object.value(QStringLiteral("accounts")));
    card.projects = fromArray<ProjectRecord>(object.value(QStringLiteral("projects")));
    card.envVars = fromArray<EnvVarRecord>(object.value(QStringLiteral("env_vars")));
    card.syncs = fromArray<SyncRecord>(withRenderings(object.value(QStringLiteral("syncs")).toArray()));
    card.dataLinks = fromArray<DataLinkRecord>(object.value(QStringLiteral("data_links")));
    const QJsonObject settings = object.value(QStringLiteral("settings")).toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        card.settings.insert(it.key(), it.value().toString());
    return card;
}

} // namespace bowline
