// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/LinksLine.h"

#include "bin/ctl/Translate.h"
#include "core/Protection.h"

namespace bowline::ctl {

namespace {

using Verb = LinksLine::Verb;

struct VerbRow
{
    const char *name;
    Verb verb;
    int words; ///< after the verb
};

constexpr VerbRow verbRows[] = {{"list", Verb::List, 0},       {"show", Verb::Show, 2},
                                {"examine", Verb::Examine, 2}, {"remove", Verb::Remove, 2},
                                {"repair", Verb::Repair, 2},   {"recreate", Verb::Recreate, 2},
                                {"protect", Verb::Protect, 2}};

Unexpected notUnderstood(const QString &sentence)
{
    return fail(makeError(ErrorCode::InputInvalid, Phrase::plain(sentence), {}));
}

// Free functions, so that their texts are found in the context of this namespace's tr().
QString levelsInWords()
{
    return tr("A protection level is open, ask, ask-and-type or read-only.");
}

QString seeHelp()
{
    return tr("See: bowlinectl help links");
}

// The Heroku CLI names the remote first, and people mix the two up. Here a word stands between them.
Expected<LinksLine> parseCreate(const QStringList &rest)
{
    const bool isGood = (rest.size() == 3 || rest.size() == 4) && rest.value(1) == QLatin1String("from");
    if (!isGood)
        return notUnderstood(tr("Use: bowlinectl links create LOCAL from REMOTE [NAME]"));
    return LinksLine{Verb::Create, rest.value(0), rest.value(3), rest.value(2), {}, {}};
}

// "long-locks" switches a choice on, "no-remove-gone" one off.
Expected<LinksLine::Choices> repairChoices(const QStringList &words)
{
    static const QStringList fields{QStringLiteral("guessed_renames"), QStringLiteral("materialized"),
                                    QStringLiteral("fetch_size"),      QStringLiteral("long_locks"),
                                    QStringLiteral("retype_in_use"),   QStringLiteral("remove_gone"),
                                    QStringLiteral("remote_estimate")};
    static const QString no = QStringLiteral("no_");
    LinksLine::Choices choices;
    for (const QString &word : words) {
        QString field = QString(word).replace(QLatin1Char('-'), QLatin1Char('_'));
        const bool on = !field.startsWith(no);
        if (!on)
            field.remove(0, no.size());
        if (!fields.contains(field))
            return notUnderstood(tr(
                "The choices of a repair are guessed-renames, materialized, fetch-size, remote-estimate, long-locks, "
                "retype-in-use and remove-gone; with “no-” before one, it is switched off."));
        choices.append({field, on});
    }
    return choices;
}

} // namespace

Expected<LinksLine> LinksLine::parse(const QStringList &words)
{
    if (words.isEmpty())
        return LinksLine();
    const QStringList rest = words.mid(1);
    if (words.first() == QLatin1String("create"))
        return parseCreate(rest);
    for (const VerbRow &row : verbRows) {
        if (words.first() != QLatin1String(row.name))
            continue;
        const bool hasChoices = row.verb == Verb::Repair && rest.size() > row.words;
        if (rest.size() != row.words && !hasChoices)
            break;
        LinksLine line{row.verb, rest.value(0), rest.value(1), {}, {}, {}};
        if (hasChoices) {
            const auto choices = repairChoices(rest.mid(row.words));
            if (!choices)
                return fail(choices.error());
            line.choices = *choices;
        }
        if (row.verb == Verb::Protect) {
            line.level = std::exchange(line.name, QString()).replace(QLatin1Char('-'), QLatin1Char('_'));
            if (protectionFromKey(line.level) == Protection::Unknown)
                return notUnderstood(levelsInWords());
        }
        return line;
    }
    return notUnderstood(seeHelp());
}

} // namespace bowline::ctl
