// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/Random.h"
#include "sandbox/Account.h"
#include "sandbox/AddOn.h"
#include "sandbox/App.h"
#include "sandbox/Attachment.h"
#include "sandbox/Authorization.h"
#include "sandbox/NameIndex.h"
#include "sandbox/OAuthClient.h"
#include "sandbox/Team.h"
#include "sandbox/data/DataLink.h"
#include "sandbox/webhooks/Webhook.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace bowline::sandbox {

template <class T>
using Shared = std::shared_ptr<T>;

/// Everything that this Heroku knows. Main thread only. The parts that routes change directly are saved when
/// they say changed(); the objects are shared so that an act that takes its time keeps what it works on.
class World : public QObject
{
    Q_OBJECT
public:
    explicit World(QString stateFile, QObject *parent = nullptr);
    ~World() override; ///< saves what is not yet saved

    /// False if there is no state file, or one of a start that was cut short (then `clusterPassword` is
    /// known); sandbox.failed if there is one that cannot be read.
    Expected<bool> load();
    Expected<Done> save() const; ///< 0600, in one step
    void changed();              ///< saves soon

    QList<Shared<Account>> accounts;
    QList<Shared<Team>> teams;
    QList<Shared<App>> apps;
    QList<Shared<AddOn>> addOns;
    QList<Shared<Attachment>> attachments;
    QList<Shared<OAuthClient>> clients;
    QList<Shared<Authorization>> authorizations;
    QList<Shared<Webhook>> webhooks;
    QList<Shared<DataLink>> links;          ///< those whose remote is gone, too
    void forgetLinksOf(const AddOn &local); ///< its schemas are gone
    /// A part of the state that somebody else keeps, under its own name in the file. `load` gets what the last run has
    /// saved, at once; `save` is asked each time the state is saved.
    void addSection(const QString &name, std::function<QJsonObject()> save,
                    const std::function<void(const QJsonObject &)> &load);
    void endSection(const QString &name); ///< its keeper goes; what it would save now stays in the file
    bool seeded = false;                  ///< the first start has come to its end
    QString clusterPassword;              ///< the superuser's
    QString clusterFolder;                ///< empty: beside the state file
    QList<int> clusterPorts;
    int apiPort = 0; ///< where the last start listened

    Shared<Account> account(const QString &idOrEmail) const;
    Shared<Team> team(const QString &idOrName) const;
    Shared<App> app(const QString &idOrName) const;
    Shared<AddOn> addOn(const QString &idOrName) const;
    Shared<Attachment> attachment(const QString &id) const;
    Shared<Attachment> attachment(const App &owner, const QString &idOrName) const;
    QList<Shared<Attachment>> attachmentsOf(const App &owner) const;
    QList<Shared<Attachment>> attachmentsOf(const AddOn &source) const;
    Shared<OAuthClient> client(const QString &idOrKey) const;
    Shared<Authorization> authorization(const QString &accessToken) const; ///< alive ones only

    bool mayUse(const Account &who, const App &target) const; ///< owns it, or is in its team
    bool mayUse(const Account &who, const AddOn &target) const;

    /// What people set and what the attachments give.
    QMap<QString, QString> configVars(const App &of) const;

    QString uuid() { return m_random.uuid(); }
    QString hex(int digits);    ///< lower case
    QString letters(int count); ///< lower case letters and digits
    QString token();            ///< "HRKU-" and 60 characters
    Random &random() { return m_random; }
    /// Heroku's clock: UTC, whole seconds.
    static QDateTime now();

private:
    struct Section
    {
        QJsonObject last; ///< what stays in the file while nobody keeps it
        std::function<QJsonObject()> save;
    };
    QMap<QString, Section> m_sections;
    mutable NameIndex<App> m_appsByName;
    mutable NameIndex<AddOn> m_addOnsByName;
    mutable NameIndex<Attachment> m_tiesByEnd; ///< by the ids of app and add-on
    QString m_stateFile;
    SystemRandom m_random;
    QTimer *m_saveSoon;
};

} // namespace bowline::sandbox
