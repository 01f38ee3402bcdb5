// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ProtectionBook.h"

namespace bowline {

namespace {

const QString protectionPrefix = QStringLiteral("protection/");

} // namespace

ProtectionBook::ProtectionBook(ServiceCore *core, Inventory *inventory, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_inventory(inventory)
{
}

Pending<Done> ProtectionBook::load()
{
    return m_core->journal->run([](Repositories &r) { return r.settings().all(); })
        .andThen(this, [this](const QMap<QString, QString> &settings) {
            m_levels.clear();
            for (auto it = settings.lowerBound(protectionPrefix); it != settings.cend(); ++it) {
                if (!it.key().startsWith(protectionPrefix))
                    break;
                m_levels.insert(it.key().mid(protectionPrefix.size()), protectionFromKey(it.value()));
            }
        });
}

Protection ProtectionBook::levelOf(const KnownDatabase &database) const
{
    const auto set = m_levels.constFind(database.id);
    return set == m_levels.cend() ? usualProtection(database.plan, database.app) : *set;
}

Protection ProtectionBook::levelOf(const AccountId &account, const QString &addonId) const
{
    if (const auto known = m_inventory->find(account, addonId))
        return levelOf(*known);
    return m_levels.value(addonId, Protection::AskAndType);
}

Pending<Done> ProtectionBook::setLevel(const QString &addonId, Protection level)
{
    const QString key = protectionKey(level);
    if (key.isEmpty() || addonId.isEmpty())
        return Pending<Done>::failed(makeError(ErrorCode::InputInvalid));
    return m_core->journal
        ->run([addonId, key](Repositories &r) { return r.settings().store(protectionPrefix + addonId, key); })
        .andThen(this, [this, addonId, level](const Done &) {
            m_levels.insert(addonId, level);
            Q_EMIT changed(addonId);
        });
}

} // namespace bowline
