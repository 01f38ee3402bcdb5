// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/IncidentReport.h"

#include "core/Redactor.h"
#include "core/SyncState.h"
#include "core/Translate.h"
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

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")) : tr("not known");
}

QString spanText(qint64 ms)
{
    ms = std::max<qint64>(0, ms);
    if (ms < 1000)
        return tr("%1 ms").arg(ms);
    if (ms < 60'000)
        return tr("%1 s").arg(QString::number(double(ms) / 1000.0, 'f', ms < 10'000 ? 2 : 1));
    if (ms < 3'600'000)
        return tr("%1 min %2 s").arg(ms / 60'000).arg(ms % 60'000 / 1000);
    return tr("%1 h %2 min").arg(ms / 3'600'000).arg(ms % 3'600'000 / 60'000);
}

QString resultText(const QString &key)
{
    if (key == QLatin1String("succeeded"))
        return tr("Succeeded: written and proven");
    if (key == QLatin1String("unproven"))
        return tr("Not proven: written, but not seen to work");
    if (key == QLatin1String("failed"))
        return tr("Failed");
    if (key == QLatin1String("skipped"))
        return tr("Skipped");
    return tr("Still running when this report was made");
}

QString noticedText(const QString &key)
{
    if (key == QLatin1String("release"))
        return tr("the account's regular check, which saw a newer release of the app");
    if (key == QLatin1String("webhook"))
        return tr("a webhook from Heroku");
    if (key == QLatin1String("recheck") || key == QLatin1String("reconcile"))
        return tr("a second check");
    if (key == QLatin1String("start"))
        return tr("the check when Bowline started, or when the account became usable");
    if (key == QLatin1String("retry"))
        return tr("an attempt after one that had failed");
    if (key == QLatin1String("login_failed"))
        return tr("a refused login with the value before");
    if (key == QLatin1String("sync_now") || key == QLatin1String("connect") || key == QLatin1String("opt_in"))
        return tr("a person, in Bowline");
    return key.isEmpty() ? tr("not recorded") : key;
}

QString destinationText(const IncidentFacts &facts)
{
    if (facts.destinationName.isEmpty())
        return tr("not known, the project is gone");
    const QString name =
        QCoreApplication::translate("bowline::DestinationKind", facts.destinationName.toUtf8().constData());
    return facts.destinationPlace.isEmpty() ? name : name + u' ' + code(facts.destinationPlace);
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
    Q_DECLARE_TR_FUNCTIONS(bowline::Report)

public:
    explicit Report(const IncidentFacts &facts)
        : m_facts(facts)
        , m_journey(facts.journey)
    {
        head();
        summary();
        steps();
        staleness();
        fingerprints();
        proof();
        next();
    }
    QString text() const { return m_lines.join(QLatin1Char('\n')) + QLatin1Char('\n'); }

private:
    void line(const QString &text) { m_lines.append(text); }
    void paragraph(const QString &text) { m_lines << text << QString(); }
    void section(const QString &title) { paragraph(QStringLiteral("## ") + title); }
    void item(const QString &text) { line(QStringLiteral("- ") + text); }
    void item(const QString &name, const QString &value) { item(QStringLiteral("**%1:** %2").arg(name, value)); }
    void endList() { line({}); }

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
    QStringList m_lines;
};

void Report::head()
{
    const QString title = m_facts.projectName.isEmpty()
                              ? plain(m_journey.envVar)
                              : tr("%1 in %2").arg(plain(m_journey.envVar), plain(m_facts.projectName));
    paragraph(QStringLiteral("# ") + tr("Incident report: %1").arg(title));
    paragraph(tr("Made by Bowline at %1. All times are UTC. It holds no values of env vars, passwords or tokens.")
                  .arg(timeText(m_facts.now)));
}

void Report::summary()
{
    section(tr("What happened"));
    item(tr("What"), plain(m_journey.what));
    item(tr("Cause"), plain(m_journey.cause));
    item(tr("Result"), resultText(m_journey.result));
    if (!m_journey.message.isEmpty())
        item(tr("In words"), plain(m_journey.message));
    QString release = m_journey.release > 0 ? QStringLiteral("v%1").arg(m_journey.release) : tr("not known");
    if (!m_journey.releaseText.isEmpty())
        release += QStringLiteral(", ") + plain(m_journey.releaseText);
    item(tr("Heroku release"), release);
    item(tr("Released at Heroku"), timeText(m_journey.releasedAt));
    item(tr("Noticed"), timeText(m_journey.startedAt));
    item(tr("Noticed by"), noticedText(m_journey.noticedBy));
    item(tr("Ended"), m_journey.endedAt.isValid() ? timeText(m_journey.endedAt) : tr("not yet"));
    if (m_journey.endedAt.isValid())
        item(tr("From noticed to ended"), spanText(m_journey.startedAt.msecsTo(m_journey.endedAt)));
    item(tr("Written to"), destinationText(m_facts));
    endList();
}

void Report::steps()
{
    section(tr("Step by step"));
    if (m_journey.steps.isEmpty()) {
        paragraph(tr("No steps were recorded."));
        return;
    }
    line(QStringLiteral("| %1 | %2 | %3 | %4 |").arg(tr("Step"), tr("Began"), tr("Took"), tr("What came of it")));
    line(QStringLiteral("|---|---|---|---|"));
    for (const JourneyStepRecord &step : m_journey.steps) {
        const QString took = step.endedAt.isValid() ? spanText(step.startedAt.msecsTo(step.endedAt)) : tr("not ended");
        line(QStringLiteral("| %1 | %2 | %3 | %4 |")
                 .arg(plain(step.name), timeText(step.startedAt), took,
                      step.outcome.isEmpty() ? tr("done") : plain(step.outcome)));
    }
    line({});
}

void Report::staleness()
{
    section(tr("How long consumers had a stale URL"));
    if (!hasNewValue(m_journey)) {
        paragraph(tr("Heroku's value had not changed in this journey, so by Heroku's side no URL became stale."));
        return;
    }
    const QDateTime written = writtenAt(m_journey);
    if (!written.isValid()) {
        stillStale();
    } else if (m_journey.releasedAt.isValid()) {
        paragraph(tr("**%1**: from Heroku's release until the new value was written (%2).")
                      .arg(spanText(m_journey.releasedAt.msecsTo(written)), timeText(written)));
    } else {
        paragraph(tr("**At least %1**: from when Bowline noticed the change until the new value was written (%2). When "
                     "Heroku made the change is not known, so the real time is longer.")
                      .arg(spanText(m_journey.startedAt.msecsTo(written)), timeText(written)));
    }
    paragraph(tr("What is not known:"));
    item(tr("When the old credentials stopped working. Heroku may keep them valid for a while after a change."));
    item(tr(
        "When each consumer took the new value. A process that has read the old one keeps it until it reads again."));
    if (m_journey.releasedAt.isValid())
        item(tr("Parts of a second: Heroku tells release times in whole seconds, and its clock may differ from this "
                "computer's."));
    endList();
}

void Report::stillStale()
{
    const QDateTime from = m_journey.releasedAt.isValid() ? m_journey.releasedAt : m_journey.startedAt;
    const bool later = m_facts.sync && m_facts.sync->syncedAt.isValid() &&
                       m_facts.sync->syncedAt > m_journey.startedAt && m_facts.sync->fingerprint == m_journey.after;
    if (later) {
        paragraph(tr("This journey did not write the new value. It was written or found in place at %1, **%2** after "
                     "the change.")
                      .arg(timeText(m_facts.sync->syncedAt), spanText(from.msecsTo(m_facts.sync->syncedAt))));
    } else {
        paragraph(
            tr("**The new value was not written by this journey.** The URL was stale from %1 on; for how long is not "
               "known to this report.")
                .arg(timeText(from)));
    }
}

void Report::fingerprints()
{
    section(tr("Fingerprints"));
    item(tr("Before"), m_journey.before.isEmpty() ? tr("none, this was the first value") : code(m_journey.before));
    item(tr("After"), m_journey.after.isEmpty() ? tr("none, the config var was gone") : code(m_journey.after));
    endList();
    paragraph(
        tr("Two equal fingerprints mean two equal values. They are made with a key that stays in the keychain, so no "
           "value can be found from them."));
}

void Report::proof()
{
    section(tr("Proof"));
    if (m_journey.result != QLatin1String("succeeded")) {
        paragraph(tr("This journey has no proof that the new value works."));
        return;
    }
    const auto proven = std::find_if(m_journey.steps.rbegin(), m_journey.steps.rend(),
                                     [](const JourneyStepRecord &step) { return step.name == QLatin1String("prove"); });
    if (proven == m_journey.steps.rend())
        paragraph(plain(m_journey.message));
    else
        paragraph(tr("At %1: %2.").arg(timeText(proven->endedAt), plain(proven->outcome)));
}

void Report::next()
{
    section(tr("What to do next"));
    if (!m_facts.sync) {
        paragraph(
            tr("The sync has been removed since. Whoever still uses this env var should look at its value by hand."));
        return;
    }
    const SyncState state = syncStateFromKey(m_facts.sync->state);
    if (state == SyncState::InSync) {
        item(tr("Nothing is left to do in Bowline: the env var is in sync, proven at %1.")
                 .arg(timeText(m_facts.sync->provenAt)));
        item(tr("Restart consumers that read the env var only at their start, if they still use the old value."));
    } else if (state == SyncState::OptedOut) {
        item(tr("The sync has been stopped by a person. The env var keeps its value and no longer follows Heroku."));
    } else {
        if (!m_facts.sync->reason.isEmpty())
            item(tr("Now: %1").arg(plain(m_facts.sync->reason)));
        const ErrorCode why = errorCodeFromText(m_facts.sync->errorCode);
        const QString act = m_facts.sync->errorCode.isEmpty() ? QString() : nextStepText(nextStepOf(state, why));
        if (!act.isEmpty())
            item(tr("In Bowline, at this env var: %1.").arg(act));
        if (!m_facts.sync->errorCode.isEmpty())
            item(tr("Look up %1 in Bowline's error reference.").arg(code(m_facts.sync->errorCode)));
        item(tr("Bowline goes on trying by itself where that can help."));
    }
    endList();
}

} // namespace

QString incidentReport(const IncidentFacts &facts)
{
    return Redactor::instance().clean(Report(facts).text());
}

} // namespace bowline
