// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/DatabasesLine.h"

#include "bin/ctl/Translate.h"

namespace bowline::ctl {

namespace {

Unexpected seeDatabasesHelp()
{
    return fail(makeError(ErrorCode::InputInvalid, Phrase::plain(tr("See: bowlinectl help databases")), {}));
}

// rotate DATABASE [CREDENTIAL | all] [forced]
Expected<DatabasesLine> parseRotate(QStringList rest)
{
    DatabasesLine line{DatabasesLine::Verb::Rotate, rest.takeFirst(), QStringLiteral("default"), false};
    line.forced = rest.removeAll(QStringLiteral("forced")) > 0;
    if (rest.size() > 1)
        return seeDatabasesHelp();
    if (!rest.isEmpty())
        line.credential = rest.first() == QLatin1String("all") ? QString() : rest.first();
    return line;
}

} // namespace

Expected<DatabasesLine> DatabasesLine::parse(const QStringList &words)
{
    const QString verb = words.value(0, QStringLiteral("list"));
    if (verb == QLatin1String("list") && words.size() <= 1)
        return DatabasesLine();
    if (verb == QLatin1String("show") && words.size() == 2)
        return DatabasesLine{Verb::Show, words.at(1), {}, false};
    if (verb == QLatin1String("rotate") && words.size() >= 2)
        return parseRotate(words.mid(1));
    return seeDatabasesHelp();
}

} // namespace bowline::ctl
