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
constexpr qsizetype candidates = 9; // pieces of a secret, evenly spread, of which one is taken

const QString mask = QStringLiteral("•••");

size_t pieceAt(const QByteArray &bytes, qsizetype at)
{
    return qHash(QByteArrayView(bytes).sliced(at, shortestRedacted));
}

} // namespace

Redactor &Redactor::instance()
{
    // Never destroyed: Secrets with static storage may outlive any order of destruction.
    static auto *const redactor = new Redactor;
    return *redactor;
}

size_t Redactor::rarestPieceOf(const QByteArray &text) const
{
    const qsizetype last = text.size() - shortestRedacted;
    size_t rarest = 0;
    qsizetype fewest = -1;
    for (qsizetype i = 0; i < candidates && fewest != 0; ++i) {
        const size_t piece = pieceAt(text, last * i / (candidates - 1));
        const auto others = m_secrets.find(piece);
        const qsizetype count = others == m_secrets.cend() ? 0 : qsizetype(others->second.size());
        if (fewest >= 0 && count >= fewest)
            continue;
        rarest = piece;
        fewest = count;
    }
    return rarest;
}

void Redactor::add(const QByteArray *secret)
{
    if (secret->size() < shortestRedacted)
        return;
    const QByteArray encoded = secret->toPercentEncoding();
    QMutexLocker lock(&m_mutex);
    QList<size_t> pieces{rarestPieceOf(*secret)};
    if (encoded != *secret)
        pieces.append(rarestPieceOf(encoded));
    for (const size_t piece : std::as_const(pieces))
        m_secrets[piece].insert(secret);
    m_pieces.insert(secret, pieces);
}

void Redactor::remove(const QByteArray *secret)
{
    QMutexLocker lock(&m_mutex);
    const QList<size_t> pieces = m_pieces.take(secret);
    for (const size_t piece : pieces) {
        const auto others = m_secrets.find(piece);
        if (others == m_secrets.end())
            continue; // both texts were found by the same piece
        others->second.erase(secret);
        if (others->second.empty())
            m_secrets.erase(others);
    }
}

// Each once, the longest first: a URL before the password inside it.
QByteArrayList Redactor::within(const QByteArray &bytes) const
{
    QSet<QByteArray> looked;
    QByteArrayList found;
    for (qsizetype at = 0; at + shortestRedacted <= bytes.size(); ++at) {
        const auto secrets = m_secrets.find(pieceAt(bytes, at));
        if (secrets == m_secrets.cend())
            continue;
        for (const QByteArray *secret : secrets->second) {
            if (looked.contains(*secret))
                continue;
            looked.insert(*secret);
            if (bytes.contains(*secret) || bytes.contains(secret->toPercentEncoding()))
                found.append(*secret);
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
