// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/JournalUpkeep.h"

#include "core/Log.h"
#include "core/phrases/PhraseTable.h"

namespace bowline {

namespace {

const QString wordsKey = QStringLiteral("activity_words");

// Activity is searched by its words in all languages. Those of a row that was folded by another version may be others
// by now.
Expected<Done> unfoldForOtherWords(Repositories &journal)
{
    const auto known = journal.settings().value(wordsKey);
    if (!known || *known == phraseTableMark())
        return known.map([](const QString &) { return Done{}; });
    if (const auto unfolded = journal.journeys().unfoldAll(); !unfolded)
        return unfolded;
    return journal.settings().store(wordsKey, phraseTableMark());
}

// Gives how many rows it has touched: none when there is nothing left to do.
Expected<int> keepUp(Repositories &journal, const QDateTime &now)
{
    if (const auto same = unfoldForOtherWords(journal); !same)
        return fail(same.error());
    const auto folded = journal.journeys().foldTexts(JournalUpkeep::rowsPerBatch);
    if (!folded || *folded > 0)
        return folded;
    const auto setting = journal.settings().value(JournalUpkeep::daysKey());
    if (!setting)
        return fail(setting.error());
    const int days = JournalUpkeep::daysOf(*setting);
    return days == 0 ? Expected<int>(0)
                     : journal.journeys().removeStartedBefore(now.addDays(-days), JournalUpkeep::rowsPerBatch);
}

} // namespace

int JournalUpkeep::daysOf(const QString &text)
{
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    return isNumber && days >= 0 ? days : defaultDays;
}

JournalUpkeep::JournalUpkeep(ServiceCore *core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{
}

void JournalUpkeep::start()
{
    planBatch(firstMs);
}

void JournalUpkeep::planBatch(qint64 afterMs)
{
    m_timer = m_core->clock->after(afterMs, [this] { runBatch(); });
}

void JournalUpkeep::runBatch()
{
    m_core->journal->run([now = m_core->clock->now()](Repositories &journal) { return keepUp(journal, now); })
        .then(this, [this](const Expected<int> &rows) {
            if (!rows)
                qCInfo(lcService) << "old activity could not be kept up:" << errorCodeText(rows.error().code);
            planBatch(rows && *rows > 0 ? pauseMs : everyMs);
        });
}

} // namespace bowline
