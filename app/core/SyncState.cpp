// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/SyncState.h"

namespace bowline {

namespace {

constexpr std::pair<SyncState, const char *> keys[] = {
    {SyncState::InSync, "in_sync"},    {SyncState::OptedOut, "opted_out"},
    {SyncState::Updating, "updating"}, {SyncState::Unproven, "unproven"},
    {SyncState::Offline, "offline"},   {SyncState::WaitingForHeroku, "waiting_for_heroku"},
    {SyncState::Failing, "failing"},   {SyncState::Disconnected, "disconnected"},
};

} // namespace

QString syncStateKey(SyncState state)
{
    for (const auto &[value, key] : keys) {
        if (value == state)
            return QString::fromLatin1(key);
    }
    return QStringLiteral("updating");
}

SyncState syncStateFromKey(const QString &key)
{
    for (const auto &[value, text] : keys) {
        if (key == QLatin1String(text))
            return value;
    }
    return SyncState::Updating;
}

} // namespace bowline
