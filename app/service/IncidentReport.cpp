// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/IncidentReport.h"

#include "core/Redactor.h"
#include "core/SyncState.h"
#include "sync/Outcome.h"

#include <algorithm>

namespace bowline {

namespace {

// Texts from outside stay texts: nothing in them is taken for Markdown or HTML.
QString plain(QString text)
{
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    QString out;
    for (const QChar c : text) {
        if (QStringLiteral("\\`*_[]<>#|~&").contains(c))
            out += QLatin1Char('\\');
        out += c;
    }
    return out;
}

QString code(QString text)
{
    text.remove(QLatin1Char('`')).replace(QLatin1Char('|'), QLatin1Char('/'));
    return QStringLiteral("`%1`").arg(text);
}

Phrase timeText(const QDateTime &time)
{
    return time.isValid() ? Phrase::plain(time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")))
                          : Phrase("report.not_known");
}

Phrase spanText(qint64 ms)
{
    ms = std::max<qint64>(0, ms);
    if (ms < 1000)
        return Phrase("report.ms").arg(ms);
    if (ms < 60'000)
        return Phrase("report.s").arg(QString::number(double(ms) / 1000.0, 'f', ms < 10'000 ? 2 : 1));
    if (ms < 3'600'000)
        return Phrase("report.min_s").arg(ms / 60'000).arg(ms % 60'000 / 1000);
    return Phrase("report.h_min").arg(ms / 3'600'000).arg(ms % 3'600'000 / 60'000);
}

Phrase resultText(const QString &key)
{
    if (key == QLatin1String("succeeded"))
        return Phrase("report.succeeded");
    if (key == QLatin1String("unproven"))
        return Phrase("report.unproven");
    if (key == QLatin1String("failed"))
        return Phrase("report.failed");
    if (key == QLatin1String("skipped"))
        return Phrase("report.skipped");
    return Phrase("report.running");
}

Phrase noticedText(const QString &key)
{
    if (key == QLatin1String("release"))
        return Phrase("report.by_release");
    if (key == QLatin1String("webhook"))
        return Phrase("report.by_webhook");
    if (key == QLatin1String("recheck") || key == QLatin1String("reconcile"))
        return Phrase("report.by_recheck");
    if (key == QLatin1String("start"))
        return Phrase("report.by_start");
    if (key == QLatin1String("retry"))
        return Phrase("report.by_retry");
    if (key == QLatin1String("login_failed"))
        return Phrase("report.by_login_failed");
    if (key == QLatin1String("sync_now") || key == QLatin1String("connect") || key == QLatin1String("opt_in") ||
        key == QLatin1String("moved"))
        return Phrase("report.by_person");
    return key.isEmpty() ? Phrase("report.not_recorded") : Phrase::plain(key);
}

Phrase destinationText(const IncidentFacts &facts, const Language &language)
{
    if (facts.destinationName.isEmpty())
        return Phrase("report.no_destination");
    const QString name = language.translate("bowline::DestinationKind", facts.destinationName.toUtf8().constData());
    return Phrase::plain(facts.destinationPlace.isEmpty() ? name : name + u' ' + code(facts.destinationPlace));
}

QDateTime writtenAt(const JourneyRecord &journey)
{
    for (const JourneyStepRecord &step : journey.steps) {
        if (step.name == QLatin1String("write") && step.endedAt.isValid() && step.outcome.isEmpty())
            return step.endedAt;
    }
    return {};
}

bool hasNewValue(const JourneyRecord &journey)
{
    return journey.before != journey.after && !journey.after.isEmpty();
}

/// The lines of the report, section by section.
class Report
{
public:
    Report(const IncidentFacts &facts, const Language &language)
        : m_facts(facts)
        , m_journey(facts.journey)
        , m_language(language)
    {
        head();
        summary();
        if (isAct())
            return; // there is no more to it
        steps();
        staleness();
        fingerprints();
        proof();
        next();
    }
    QString text() const { return m_lines.join(QLatin1Char('\n')) + QLatin1Char('\n'); }

private:
    QString words(const Phrase &phrase) const { return phrase.textIn(m_language); }
    QString escaped(const Phrase &phrase) const { return plain(words(phrase)); }
    void line(const QString &text) { m_lines.append(text); }
    void paragraph(const QString &text) { m_lines << text << QString(); }
    void paragraph(const Phrase &phrase) { paragraph(words(phrase)); }
    void section(const Phrase &title) { paragraph(QStringLiteral("## ") + words(title)); }
    void item(const Phrase &phrase) { line(QStringLiteral("- ") + words(phrase)); }
    void item(const Phrase &name, const QString &value)
    {
        line(QStringLiteral("- **%1:** %2").arg(words(name), value));
    }
    void item(const Phrase &name, const Phrase &value) { item(name, words(value)); }
    void row(const QStringList &cells)
    {
        line(QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |"));
    }
    void endList() { line({}); }

    bool isAct() const { return m_journey.cause.key() == QLatin1String("cause.person"); }
    void head();
    void summary();
    void steps();
    void staleness();
    void stillStale();
    void fingerprints();
    void proof();
    void next();

    const IncidentFacts &m_facts;
    const JourneyRecord &m_journey;
    const Language &m_language;
    QStringList m_lines;
};

void Report::head()
{
    const Phrase envVar = Phrase::plain(plain(m_journey.envVar.isEmpty() ? words(m_journey.what) : m_journey.envVar));
    const Phrase title = m_facts.projectName.isEmpty()
                             ? envVar
                             : Phrase("report.env_var_in_project").arg(envVar, plain(m_facts.projectName));
    paragraph(QStringLiteral("# ") + words(Phrase("report.title").arg(title)));
    paragraph(Phrase("report.made").arg(timeText(m_facts.now)));
}

void Report::summary()
{
    section(Phrase("report.happened"));
    item(Phrase("report.what"), escaped(m_journey.what));
    item(Phrase("report.cause"), escaped(m_journey.cause));
    item(Phrase("report.result"), resultText(m_journey.result));
    if (!m_journey.message.isEmpty())
        item(Phrase("report.in_words"), escaped(m_journey.message));
    QString release =
        m_journey.release > 0 ? QStringLiteral("v%1").arg(m_journey.release) : words(Phrase("report.not_known"));
    if (!m_journey.releaseText.isEmpty())
        release += QStringLiteral(", ") + plain(m_journey.releaseText);
    item(Phrase("report.release"), release);
    item(Phrase("report.released"), timeText(m_journey.releasedAt));
    item(Phrase("report.noticed"), timeText(m_journey.startedAt));
    item(Phrase("report.noticed_by"), isAct() ? Phrase("report.by_person") : noticedText(m_journey.noticedBy));
    item(Phrase("report.ended"), m_journey.endedAt.isValid() ? timeText(m_journey.endedAt) : Phrase("report.not_yet"));
    if (m_journey.endedAt.isValid())
        item(Phrase("report.span"), spanText(m_journey.startedAt.msecsTo(m_journey.endedAt)));
    item(Phrase("report.written_to"), destinationText(m_facts, m_language));
    endList();
}

void Report::steps()
{
    section(Phrase("report.steps"));
    if (m_journey.steps.isEmpty()) {
        paragraph(Phrase("report.no_steps"));
        return;
    }
    row({words(Phrase("report.step")), words(Phrase("report.began")), words(Phrase("report.took")),
         words(Phrase("report.outcome"))});
    line(QStringLiteral("|---|---|---|---|"));
    for (const JourneyStepRecord &step : m_journey.steps) {
        const Phrase took =
            step.endedAt.isValid() ? spanText(step.startedAt.msecsTo(step.endedAt)) : Phrase("report.not_ended");
        row({plain(step.name), words(timeText(step.startedAt)), words(took),
             step.outcome.isEmpty() ? words(Phrase("report.done")) : escaped(step.outcome)});
    }
    line({});
}

void Report::staleness()
{
    section(Phrase("report.stale"));
    if (!hasNewValue(m_journey)) {
        paragraph(Phrase("report.stale_never"));
        return;
    }
    const QDateTime written = writtenAt(m_journey);
    if (!written.isValid()) {
        stillStale();
    } else if (m_journey.releasedAt.isValid()) {
        paragraph(Phrase("report.stale_span").arg(spanText(m_journey.releasedAt.msecsTo(written)), timeText(written)));
    } else {
        paragraph(
            Phrase("report.stale_at_least").arg(spanText(m_journey.startedAt.msecsTo(written)), timeText(written)));
    }
    paragraph(Phrase("report.unknown"));
    item(Phrase("report.unknown_old"));
    item(Phrase("report.unknown_consumers"));
    if (m_journey.releasedAt.isValid())
        item(Phrase("report.unknown_seconds"));
    endList();
}

void Report::stillStale()
{
    const QDateTime from = m_journey.releasedAt.isValid() ? m_journey.releasedAt : m_journey.startedAt;
    const bool later = m_facts.sync && m_facts.sync->syncedAt.isValid() &&
                       m_facts.sync->syncedAt > m_journey.startedAt && m_facts.sync->fingerprint == m_journey.after;
    if (later) {
        paragraph(Phrase("report.stale_written_later")
                      .arg(timeText(m_facts.sync->syncedAt), spanText(from.msecsTo(m_facts.sync->syncedAt))));
    } else {
        paragraph(Phrase("report.stale_still").arg(timeText(from)));
    }
}

void Report::fingerprints()
{
    section(Phrase("report.prints"));
    item(Phrase("report.before"),
         m_journey.before.isEmpty() ? Phrase("report.before_none") : Phrase::plain(code(m_journey.before)));
    item(Phrase("report.after"),
         m_journey.after.isEmpty() ? Phrase("report.after_none") : Phrase::plain(code(m_journey.after)));
    endList();
    paragraph(Phrase("report.prints_mean"));
}

void Report::proof()
{
    section(Phrase("report.proof"));
    if (m_journey.result != QLatin1String("succeeded")) {
        paragraph(Phrase("report.no_proof"));
        return;
    }
    const auto proven = std::find_if(m_journey.steps.rbegin(), m_journey.steps.rend(),
                                     [](const JourneyStepRecord &step) { return step.name == QLatin1String("prove"); });
    if (proven == m_journey.steps.rend())
        paragraph(escaped(m_journey.message));
    else
        paragraph(Phrase("report.proven_at").arg(timeText(proven->endedAt), escaped(proven->outcome)));
}

void Report::next()
{
    section(Phrase("report.next"));
    if (!m_facts.sync) {
        paragraph(Phrase("report.next_removed"));
        return;
    }
    const SyncState state = syncStateFromKey(m_facts.sync->state);
    if (state == SyncState::InSync) {
        item(Phrase("report.next_nothing").arg(timeText(m_facts.sync->provenAt)));
        item(Phrase("report.next_restart"));
    } else if (state == SyncState::OptedOut) {
        item(Phrase("report.next_opted_out"));
    } else {
        if (!m_facts.sync->reason.isEmpty())
            item(Phrase("report.next_now").arg(escaped(m_facts.sync->reason)));
        const ErrorCode why = errorCodeFromText(m_facts.sync->errorCode);
        const Phrase act = m_facts.sync->errorCode.isEmpty() ? Phrase() : nextStepPhrase(nextStepOf(state, why));
        if (!act.isEmpty())
            item(Phrase("report.next_in_bowline").arg(act));
        if (!m_facts.sync->errorCode.isEmpty())
            item(Phrase("report.next_code").arg(code(m_facts.sync->errorCode)));
        item(Phrase("report.next_by_itself"));
    }
    endList();
}

} // namespace

QString incidentReport(const IncidentFacts &facts, const Language &language)
{
    return Redactor::instance().clean(Report(facts, language).text());
}

} // namespace bowline
