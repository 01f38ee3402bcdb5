// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Redactor.h"

#include <QMutexLocker>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace bowline {

namespace {

// Shorter values ("1", "true") are no secrets that a search could find, and redacting them would garble every line.
constexpr qsizetype shortestRedacted = 6;

const QString mask = QStringLiteral("•••");

size_t pieceAt(const QByteArray &bytes, qsizetype at)
{
    return qHash(QByteArrayView(bytes).sliced(at, shortestRedacted));
}

/// By what a text of a secret is found again.
size_t pieceOf(const QByteArray &text)
{
    return pieceAt(text, (text.size() - shortestRedacted) / 2);
}

} // namespace

Redactor &Redactor::instance()
{
    // Never destroyed: Secrets with static storage may outlive any order of destruction.
    static auto *const redactor = new Redactor;
    return *redactor;
}

void Redactor::add(const QByteArray *secret)
{
    if (secret->size() < shortestRedacted)
        return;
    const size_t plain = pieceOf(*secret);
    const size_t encoded = pieceOf(secret->toPercentEncoding());
    QMutexLocker lock(&m_mutex);
    m_pieces.emplace(plain, secret);
    if (encoded != plain)
        m_pieces.emplace(encoded, secret);
}

void Redactor::remove(const QByteArray *secret)
{
    if (secret->size() < shortestRedacted)
        return;
    const size_t plain = pieceOf(*secret);
    const size_t encoded = pieceOf(secret->toPercentEncoding());
    QMutexLocker lock(&m_mutex);
    forget(plain, secret);
    if (encoded != plain)
        forget(encoded, secret);
}

void Redactor::forget(size_t piece, const QByteArray *secret)
{
    const auto range = m_pieces.equal_range(piece);
    const auto it = std::find_if(range.first, range.second, [secret](const auto &one) { return one.second == secret; });
    if (it != range.second)
        m_pieces.erase(it);
}

// Each once, the longest first: a URL before the password inside it.
QByteArrayList Redactor::within(const QByteArray &bytes) const
{
    QSet<QByteArray> looked;
    QByteArrayList found;
    for (qsizetype at = 0; at + shortestRedacted <= bytes.size(); ++at) {
        const auto range = m_pieces.equal_range(pieceAt(bytes, at));
        for (auto it = range.first; it != range.second; ++it) {
            if (looked.contains(*it->second))
                continue;
            looked.insert(*it->second);
            if (bytes.contains(*it->second) || bytes.contains(it->second->toPercentEncoding()))
                found.append(*it->second);
        }
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.size() > b.size(); });
    return found;
}

QString Redactor::clean(const QString &text) const
{
    QByteArray bytes = text.toUtf8();
    {
        QMutexLocker lock(&m_mutex);
        for (const QByteArray &secret : within(bytes)) {
            bytes.replace(secret, mask.toUtf8());
            bytes.replace(secret.toPercentEncoding(), mask.toUtf8());
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
