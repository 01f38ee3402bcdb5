// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/World.h"

#include "core/Log.h"
#include "sandbox/StateArchive.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace bowline::sandbox {

namespace {

template <class T>
bool isPlanted(const T &)
{
    return false;
}
bool isPlanted(const App &app)
{
    return app.isPlanted;
}
bool isPlanted(const AddOn &addOn)
{
    return addOn.isPlanted();
}
bool isPlanted(const Attachment &tie)
{
    return tie.isPlanted;
}

template <class T>
QJsonArray packAll(const QList<Shared<T>> &list)
{
    QJsonArray array;
    for (const Shared<T> &item : list) {
        if (!isPlanted(*item))
            array.append(toState(*item));
    }
    return array;
}

template <class T>
void unpackAll(const QJsonValue &json, QList<Shared<T>> &list)
{
    list.clear();
    for (const auto &item : json.toArray())
        list.append(std::make_shared<T>(fromState<T>(item.toObject())));
}

QStringList endsOf(const Attachment &tie)
{
    return {tie.appId, tie.addonId};
}

template <class T, class Condition>
Shared<T> firstOf(const QList<Shared<T>> &list, Condition condition)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const Shared<T> &item) { return condition(*item); });
    return found == list.end() ? nullptr : *found;
}

} // namespace

World::World(QString stateFile, QObject *parent)
    : QObject(parent)
    , m_stateFile(std::move(stateFile))
    , m_saveSoon(new QTimer(this))
{
    m_saveSoon->setSingleShot(true);
    m_saveSoon->setInterval(50);
    connect(m_saveSoon, &QTimer::timeout, this, [this] {
        if (const auto saved = save(); !saved)
            qCWarning(lcSandbox) << saved.error().detail;
    });
}

World::~World()
{
    if (m_saveSoon->isActive())
        (void)save();
}

void World::changed()
{
    m_appsByName.forget();
    m_addOnsByName.forget();
    m_tiesByEnd.forget();
    m_saveSoon->start();
}

void World::addSection(const QString &name, std::function<QJsonObject()> save,
                       const std::function<void(const QJsonObject &)> &load)
{
    Section &section = m_sections[name];
    section.save = std::move(save);
    load(section.last);
}

void World::endSection(const QString &name)
{
    Section &section = m_sections[name];
    if (section.save)
        section.last = section.save();
    section.save = nullptr;
}

Expected<bool> World::load()
{
    QFile file(m_stateFile);
    if (!file.exists())
        return false;
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::SandboxFailed, QStringLiteral("cannot read ") + m_stateFile);
    const QJsonObject state = QJsonDocument::fromJson(file.readAll()).object();
    if (state.value(QLatin1String("version")).toInt() != 1)
        return fail(ErrorCode::SandboxFailed, m_stateFile + QStringLiteral(" is not a sandbox's state"));
    m_sections.clear();
    for (auto it = state.begin(); it != state.end(); ++it) {
        if (it.value().isObject())
            m_sections[it.key()].last = it.value().toObject();
    }
    clusterPassword = state.value(QLatin1String("cluster_password")).toString();
    clusterFolder = state.value(QLatin1String("cluster_folder")).toString();
    clusterPorts.clear();
    for (const auto &port : state.value(QLatin1String("cluster_ports")).toArray())
        clusterPorts.append(port.toInt());
    apiPort = state.value(QLatin1String("api_port")).toInt();
    seeded = state.value(QLatin1String("seeded")).toBool();
    if (!seeded)
        return false;
    unpackAll(state.value(QLatin1String("accounts")), accounts);
    unpackAll(state.value(QLatin1String("teams")), teams);
    unpackAll(state.value(QLatin1String("apps")), apps);
    unpackAll(state.value(QLatin1String("addons")), addOns);
    unpackAll(state.value(QLatin1String("attachments")), attachments);
    unpackAll(state.value(QLatin1String("clients")), clients);
    unpackAll(state.value(QLatin1String("authorizations")), authorizations);
    unpackAll(state.value(QLatin1String("webhooks")), webhooks);
    unpackAll(state.value(QLatin1String("links")), links);
    return true;
}

Expected<Done> World::save() const
{
    QJsonArray ports;
    for (const int port : clusterPorts)
        ports.append(port);
    QJsonObject state{
        {QStringLiteral("version"), 1},
        {QStringLiteral("accounts"), packAll(accounts)},
        {QStringLiteral("teams"), packAll(teams)},
        {QStringLiteral("apps"), packAll(apps)},
        {QStringLiteral("addons"), packAll(addOns)},
        {QStringLiteral("attachments"), packAll(attachments)},
        {QStringLiteral("clients"), packAll(clients)},
        {QStringLiteral("authorizations"), packAll(authorizations)},
        {QStringLiteral("webhooks"), packAll(webhooks)},
        {QStringLiteral("links"), packAll(links)},
        {QStringLiteral("api_port"), apiPort},
        {QStringLiteral("seeded"), seeded},
        {QStringLiteral("cluster_password"), clusterPassword},
        {QStringLiteral("cluster_folder"), clusterFolder},
        {QStringLiteral("cluster_ports"), ports},
    };
    for (auto it = m_sections.begin(); it != m_sections.end(); ++it)
        state.insert(it.key(), it->save ? it->save() : it->last);
    QSaveFile file(m_stateFile);
    // The mode before the content: it holds passwords and tokens.
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(QJsonDocument(state).toJson(QJsonDocument::Compact)) > 0 && file.commit();
    if (!written)
        return fail(ErrorCode::SandboxFailed, QStringLiteral("cannot write ") + m_stateFile);
    return Done{};
}

void World::forgetLinksOf(const AddOn &local)
{
    links.removeIf([&](const Shared<DataLink> &each) { return each->localId == local.id; });
    changed();
}

Shared<Account> World::account(const QString &idOrEmail) const
{
    return firstOf(accounts, [&](const Account &a) { return a.id == idOrEmail || a.email == idOrEmail; });
}

Shared<Team> World::team(const QString &idOrName) const
{
    return firstOf(teams, [&](const Team &t) { return t.id == idOrName || t.name == idOrName; });
}

Shared<App> World::app(const QString &idOrName) const
{
    const auto namesOf = [](const App &a) { return QStringList{a.id, a.name}; };
    return m_appsByName.find(apps, idOrName, namesOf).value(0);
}

Shared<AddOn> World::addOn(const QString &idOrName) const
{
    const auto namesOf = [](const AddOn &a) { return QStringList{a.id, a.name}; };
    return m_addOnsByName.find(addOns, idOrName, namesOf).value(0);
}

Shared<Attachment> World::attachment(const QString &id) const
{
    return firstOf(attachments, [&](const Attachment &a) { return a.id == id; });
}

Shared<Attachment> World::attachment(const App &owner, const QString &idOrName) const
{
    return firstOf(attachmentsOf(owner), [&](const Attachment &a) { return a.id == idOrName || a.name == idOrName; });
}

QList<Shared<Attachment>> World::attachmentsOf(const App &owner) const
{
    return m_tiesByEnd.find(attachments, owner.id, endsOf);
}

QList<Shared<Attachment>> World::attachmentsOf(const AddOn &source) const
{
    return m_tiesByEnd.find(attachments, source.id, endsOf);
}

Shared<OAuthClient> World::client(const QString &idOrKey) const
{
    return firstOf(clients, [&](const OAuthClient &c) { return c.id == idOrKey || c.key == idOrKey; });
}

Shared<Authorization> World::authorization(const QString &accessToken) const
{
    return firstOf(authorizations, [&](const Authorization &candidate) {
        return std::any_of(candidate.accessTokens.begin(), candidate.accessTokens.end(),
                           [&](const AccessToken &token) { return token.token == accessToken && token.isAlive(); });
    });
}

bool World::mayUse(const Account &who, const App &target) const
{
    if (target.teamId.isEmpty())
        return target.ownerId == who.id;
    const Shared<Team> owner = team(target.teamId);
    return owner && owner->memberIds.contains(who.id);
}

bool World::mayUse(const Account &who, const AddOn &target) const
{
    const Shared<App> owner = app(target.appId);
    return owner && mayUse(who, *owner);
}

QMap<QString, QString> World::configVars(const App &of) const
{
    QMap<QString, QString> vars = of.config;
    for (const Shared<Attachment> &tie : attachmentsOf(of)) {
        const Shared<AddOn> source = addOn(tie->addonId);
        const Credential *credential = source ? source->credential(tie->credentialName()) : nullptr;
        const QString url =
            credential ? (tie->isPooled() ? credential->pooledUrl : credential->publishedUrl) : QString();
        if (!url.isEmpty())
            vars.insert(tie->configVar(), url);
    }
    return vars;
}

QString World::hex(int digits)
{
    return QString::fromLatin1(m_random.bytes((digits + 1) / 2).toHex().left(digits));
}

QString World::letters(int count)
{
    static constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    QString text;
    for (const char byte : m_random.bytes(count))
        text.append(QLatin1Char(alphabet[static_cast<unsigned char>(byte) % (sizeof alphabet - 1)]));
    return text;
}

QString World::token()
{
    return QStringLiteral("HRKU-AA") + QString::fromLatin1(m_random.urlSafeToken(44)).left(58);
}

QDateTime World::now()
{
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
}

} // namespace bowline::sandbox
