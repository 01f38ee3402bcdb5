// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/RefusedApps.h"

#include "sync/Outcome.h"

#include <algorithm>

namespace bowline {

bool RefusedApps::concernsApp(ErrorCode code)
{
    return code == ErrorCode::ApiInvalid || code == ErrorCode::ApiNotFound || code == ErrorCode::ApiBadAnswer ||
           (errorCodeText(code).startsWith(QLatin1String("auth.")) && !endsLogin(code));
}

void RefusedApps::add(const QString &appId, const Error &error)
{
    m_errors.insert(appId, error);
    const bool wantsCode = error.code == ErrorCode::AuthTwoFactor || error.code == ErrorCode::AuthAppTwoFactor;
    if (wantsCode && !m_awaitingCode.contains(appId))
        m_awaitingCode.append(appId);
}

std::optional<Error> RefusedApps::any() const
{
    return m_errors.isEmpty() ? std::nullopt : std::optional(m_errors.cbegin().value());
}

bool RefusedApps::areForbidden(const QSet<QString> &apps) const
{
    return !apps.isEmpty() && std::all_of(apps.begin(), apps.end(), [this](const QString &appId) {
        return m_errors.value(appId).code == ErrorCode::AuthForbidden;
    });
}

void RefusedApps::clear(qint64 nowMs)
{
    m_errors.clear();
    m_awaitingCode.clear();
    m_sinceMs = nowMs;
}

void RefusedApps::forgetChanged(const QSet<QString> &before, const QSet<QString> &now)
{
    const auto isChanged = [&](const QString &appId) { return before.contains(appId) != now.contains(appId); };
    m_errors.removeIf([&](const auto &each) { return isChanged(each.key()); });
    m_awaitingCode.removeIf(isChanged);
}

void RefusedApps::forgetDue(qint64 nowMs, qint64 allMs)
{
    if (nowMs - m_sinceMs >= allMs)
        clear(nowMs);
    else if (!m_awaitingCode.isEmpty())
        m_errors.remove(m_awaitingCode.takeFirst());
}

} // namespace bowline
