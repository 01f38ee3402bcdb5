// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkQueries.h"

#include "net/OpenSslThreadState.h"

namespace bowline {

namespace {

constexpr qint64 frameBytes = 3 << 20; // a frame has 8 MiB, and JSON may need two bytes for one

Phrase refusalPhrase(const PgRefusal &refusal)
{
    const Phrase words = Phrase("link.query_refused").arg(refusal.message, refusal.sqlState);
    const Phrase place = refusal.position > 0 ? Phrase("link.query_position").arg(refusal.position) : Phrase();
    return Phrase::sentences({words, place, Phrase::plain(refusal.detail), Phrase::plain(refusal.hint)});
}

} // namespace

LinkQueries::LinkQueries(const LinkActParts &parts, LinkUrls *urls, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_urls(urls)
{
}

LinkQueries::~LinkQueries()
{
    for (CancelToken &token : m_running)
        token.cancel();
}

Pending<LinkQueryView> LinkQueries::ask(const LinkQueryRequest &request, const Pending<DataLinkRecord> &link)
{
    if (request.id.isEmpty() || m_running.contains(request.id))
        return Pending<LinkQueryView>::failed(makeError(ErrorCode::InputInvalid));
    const CancelToken cancel;
    m_running.insert(request.id, cancel);
    LinkQuery::Limits limits;
    limits.bytes = frameBytes;
    if (request.limit > 0)
        limits.rows = std::min(request.limit, limits.rows);
    return link
        .andThen(this,
                 [this](const DataLinkRecord &found) { return m_urls->ofDatabase(found.account, found.localAddon); })
        .andThen(this,
                 [this, sql = request.sql, limits, cancel](const Secret &url) {
                     return runSealingWork(m_parts.core->logins, [url, sql, limits, cancel] {
                         return LinkQuery::run(url, sql, limits, cancel);
                     });
                 })
        .always(this, [this, id = request.id](const Expected<LinkQueryAnswer> &answer) -> Expected<LinkQueryView> {
            m_running.remove(id);
            return answer ? viewOf(*answer) : Expected<LinkQueryView>(fail(answer.error()));
        });
}

void LinkQueries::cancel(const QString &id)
{
    if (const auto it = m_running.find(id); it != m_running.end())
        it->cancel();
}

Expected<LinkQueryView> LinkQueries::viewOf(const LinkQueryAnswer &answer)
{
    if (answer.refusal)
        return fail(makeError(ErrorCode::DatabaseFailed, refusalPhrase(*answer.refusal),
                              QStringLiteral("SQLSTATE ") + answer.refusal->sqlState));
    LinkQueryView view;
    view.durationMs = answer.durationMs;
    for (const LinkQueryColumn &column : answer.columns)
        view.columns.append({column.name, column.type});
    bool isValueCut = false;
    for (const QList<LinkQueryCell> &row : answer.rows) {
        QList<std::optional<QString>> cells;
        for (const LinkQueryCell &cell : row) {
            isValueCut |= cell.isCut;
            cells.append(cell.isCut ? std::optional(cell.text.value_or(QString()) + QChar(0x2026)) : cell.text);
        }
        view.rows.append(cells);
    }
    view.isCut = answer.hasMore || isValueCut;
    QList<Phrase> notes;
    if (answer.hasMore)
        notes.append(Phrase("link.query_more_rows").count(view.rows.size()));
    if (isValueCut)
        notes.append(Phrase("link.query_long_values"));
    if (!answer.unguardedServers.isEmpty())
        notes.append(Phrase("link.query_unguarded").arg(answer.unguardedServers.join(QStringLiteral(", "))));
    view.note = Phrase::sentences(notes);
    return view;
}

} // namespace bowline
