// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Redactor.h"

#include <QMutexLocker>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace bowline {

namespace {

// Shorter values ("1", "true") are no secrets that a search could find, and redacting them would garble every line.
constexpr qsizetype shortestRedacted = 6;

const QString mask = QStringLiteral("•••");

} // namespace

Redactor &Redactor::instance()
{
    // Never destroyed: Secrets with static storage may outlive any order of destruction.
    static auto *const redactor = new Redactor;
    return *redactor;
}

void Redactor::add(const QByteArray *secret)
{
    QMutexLocker lock(&m_mutex);
    m_secrets.insert(secret);
}

void Redactor::remove(const QByteArray *secret)
{
    QMutexLocker lock(&m_mutex);
    m_secrets.remove(secret);
}

QString Redactor::clean(const QString &text) const
{
    QByteArray bytes = text.toUtf8();
    {
        QMutexLocker lock(&m_mutex);
        // The longest first: a URL before the password inside it.
        QList<const QByteArray *> found;
        for (const QByteArray *secret : m_secrets) {
            if (secret->size() < shortestRedacted || secret->size() > bytes.size() * 3)
                continue;
            if (bytes.contains(*secret) || bytes.contains(secret->toPercentEncoding()))
                found.append(secret);
        }
        std::sort(found.begin(), found.end(), [](auto *a, auto *b) { return a->size() > b->size(); });
        for (const QByteArray *secret : found) {
            bytes.replace(*secret, mask.toUtf8());
            bytes.replace(secret->toPercentEncoding(), mask.toUtf8());
        }
    }
    QString result = QString::fromUtf8(bytes);
    static const QRegularExpression userInfo(QStringLiteral("(\\w+://[^\\s:/@]*:)[^\\s@]+@"));
    static const QRegularExpression header(
        QStringLiteral("((?:\\b(?:Bearer|Basic|pat) |\\b(?:token|password)[=:] ?))[A-Za-z0-9+/=_.~-]{8,}"),
        QRegularExpression::CaseInsensitiveOption);
    result.replace(userInfo, QStringLiteral("\\1") + mask + QLatin1Char('@'));
    result.replace(header, QStringLiteral("\\1") + mask);
    return result;
}

} // namespace bowline
