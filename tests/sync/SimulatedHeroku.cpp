// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SimulatedHeroku.h"

#include <QLocale>

namespace bowline::test {

namespace {

constexpr int pageSize = 1000;

QByteArray iso(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate).toLatin1();
}

} // namespace

SimulatedHeroku::SimulatedHeroku(VirtualClock *clock, const Options &options)
    : m_clock(clock)
    , m_options(options)
{
    const qint64 now = m_clock->now().toSecsSinceEpoch();
    for (int i = 0; i < options.apps; ++i) {
        const qint64 at = now - 3600 - i * 97LL % 864000;
        // Where releases do not move it, it is that of the last other change.
        const qint64 updatedAt = options.updatedAtMoves ? at : at - 86400;
        m_apps.push_back({at, updatedAt});
        m_byUpdate.emplace(std::pair{updatedAt, i}, i);
    }
}

QString SimulatedHeroku::appId(int index)
{
    return QStringLiteral("app-%1").arg(index, 5, 10, QLatin1Char('0'));
}

int SimulatedHeroku::indexOf(const QString &appId)
{
    return appId.mid(4).toInt();
}

void SimulatedHeroku::rotate(int index)
{
    App &app = m_apps[static_cast<size_t>(index)];
    ++app.version;
    app.releasedAt = m_clock->now().toSecsSinceEpoch();
    if (m_options.updatedAtMoves) {
        m_byUpdate.erase({app.updatedAt, index});
        app.updatedAt = app.releasedAt;
        m_byUpdate.emplace(std::pair{app.updatedAt, index}, index);
    }
    ++m_world;
}

bool SimulatedHeroku::takeToken()
{
    const qint64 now = m_clock->monotonicMs();
    const double perMs = (75.0 - m_options.foreignCallsPerHour / 60.0) / 60000;
    m_tokens = std::clamp(m_tokens + perMs * static_cast<double>(now - m_refilledMs), 0.0, 4500.0);
    m_refilledMs = now;
    if (m_tokens < 1)
        return false;
    --m_tokens;
    return true;
}

// Half of the latency to get there, half to come back.
Pending<HttpResponse> SimulatedHeroku::send(const HttpRequest &request)
{
    const Promise<HttpResponse> promise;
    const qint64 id = m_ids++;
    m_timers[id] = m_clock->after(m_options.latencyMs / 2, [this, id, request, promise] {
        const HttpResponse response = answer(request);
        m_timers[id] = m_clock->after(m_options.latencyMs - m_options.latencyMs / 2, [this, id, response, promise] {
            promise.settle(response);
            m_timers.remove(id);
        });
    });
    return promise.pending();
}

HttpResponse SimulatedHeroku::answer(const HttpRequest &request)
{
    ++m_calls;
    HttpResponse response;
    const QString path = request.url.path();
    if (!takeToken()) {
        ++m_refusals;
        response.status = 429;
        response.body = R"({"id":"rate_limit","message":"x"})";
        response.headers.emplaceBack("Retry-After", "10");
    } else if (path == QLatin1String("/apps")) {
        response = list(headerValue(request.headers, "Range"), headerValue(request.headers, "If-None-Match"));
    } else if (path.endsWith(QLatin1String("/config-vars"))) {
        response.status = 200;
        response.body = "{\"DATABASE_URL\":\"" + QByteArray::number(version(indexOf(path.section(u'/', 2, 2)))) + "\"}";
    } else {
        response.status = 200;
        response.body = R"([{"version":2,"description":"x"}])";
    }
    response.headers.emplaceBack("RateLimit-Remaining", QByteArray::number(tokens()));
    response.headers.emplaceBack(
        "Date", QLocale::c().toString(m_clock->now(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1());
    return response;
}

QByteArray SimulatedHeroku::appJson(int index) const
{
    const App &app = m_apps[static_cast<size_t>(index)];
    const QByteArray id = appId(index).toLatin1();
    return "{\"id\":\"" + id + "\",\"name\":\"" + id + "\",\"released_at\":\"" + iso(app.releasedAt) +
           "\",\"updated_at\":\"" + iso(app.updatedAt) + "\"}";
}

QByteArray SimulatedHeroku::tagFor(const QByteArray &what) const
{
    return '"' + QByteArray::number(m_world) + '-' + what + '"';
}

HttpResponse SimulatedHeroku::list(const QByteArray &range, const QByteArray &tag)
{
    if (range.startsWith("id ")) {
        const int last = range.startsWith("id ]") ? indexOf(QString::fromLatin1(range.mid(4, 9))) : -1;
        return page(last + 1, tag);
    }
    const QByteArray since = range.mid(11, range.indexOf("..") - 11);
    HttpResponse response{200, {}, {}};
    QByteArrayList items;
    const qint64 from = QDateTime::fromString(QString::fromLatin1(since), Qt::ISODate).toSecsSinceEpoch();
    for (auto it = m_byUpdate.lower_bound({from, 0}); it != m_byUpdate.end() && items.size() < pageSize; ++it)
        items.append(appJson(it->second));
    // As Heroku's: the tag is that of the body.
    const QByteArray ownTag = '"' + QByteArray::number(qHash(items.join(','))) + '"';
    response.headers.emplaceBack("ETag", ownTag);
    if (tag == ownTag)
        response.status = 304;
    else
        response.body = '[' + items.join(',') + ']';
    return response;
}

HttpResponse SimulatedHeroku::page(int from, const QByteArray &tag)
{
    HttpResponse response{200, {}, {}};
    const QByteArray ownTag = tagFor(QByteArray::number(from));
    response.headers.emplaceBack("ETag", ownTag);
    const int end = std::min(from + pageSize, m_options.apps);
    if (tag == ownTag) {
        response.status = 304;
        return response;
    }
    auto &[world, body] = m_pages[from];
    if (world != m_world) {
        QByteArrayList items;
        for (int i = from; i < end; ++i)
            items.append(appJson(i));
        body = '[' + items.join(',') + ']';
        world = m_world;
    }
    response.body = body;
    if (end < m_options.apps) {
        response.status = 206;
        response.headers.emplaceBack("Next-Range", "id ]" + appId(end - 1).toLatin1() + "..; max=1000");
    }
    return response;
}

} // namespace bowline::test
