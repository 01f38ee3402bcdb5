// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Router.h"

#include <QUrl>

namespace bowline::sandbox {

namespace {

bool isParameter(const QString &segment)
{
    return segment.startsWith(QLatin1Char('{')) && segment.endsWith(QLatin1Char('}'));
}

QStringList segmentsOf(const QString &path)
{
    return path.split(QLatin1Char('/')).mid(1);
}

// From the target as sent where possible, so that an encoded slash stays inside its segment.
QStringList segmentsOf(const ServerRequest &request)
{
    if (!request.target.startsWith('/'))
        return segmentsOf(request.path);
    QStringList segments;
    const QList<QByteArray> parts = request.target.split('?').first().split('/').mid(1);
    for (const QByteArray &part : parts)
        segments.append(QUrl::fromPercentEncoding(part));
    return segments;
}

} // namespace

void Router::add(const QByteArray &method, const QString &pattern, Handler handler)
{
    m_routes.append({method, segmentsOf(pattern), std::move(handler)});
}

bool Router::route(const ServerRequest &request, const HttpServer::Respond &respond) const
{
    const QStringList wanted = segmentsOf(request);
    const Route *best = nullptr;
    qsizetype bestLiterals = -1;
    for (const Route &candidate : m_routes) {
        if (candidate.method != request.method || candidate.segments.size() != wanted.size())
            continue;
        qsizetype literals = 0;
        bool matches = true;
        for (qsizetype i = 0; matches && i < wanted.size(); ++i) {
            if (isParameter(candidate.segments.at(i)))
                matches = !wanted.at(i).isEmpty();
            else if ((matches = candidate.segments.at(i) == wanted.at(i)))
                ++literals;
        }
        if (matches && literals > bestLiterals) {
            best = &candidate;
            bestLiterals = literals;
        }
    }
    if (!best)
        return false;
    RouteRequest call{request, {}, {}, false};
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QString &segment = best->segments.at(i);
        if (isParameter(segment))
            call.params.insert(segment.mid(1, segment.size() - 2), wanted.at(i));
    }
    if (!request.body.isEmpty()) {
        QJsonParseError error;
        call.json = QJsonDocument::fromJson(request.body, &error);
        call.badJson = error.error != QJsonParseError::NoError;
    }
    best->handler(call, respond);
    return true;
}

} // namespace bowline::sandbox
