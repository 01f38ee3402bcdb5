// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/DatabaseActsLine.h"

namespace bowline::ctl {

namespace {

using Line = std::optional<DatabaseActsLine>;

/// Takes "word value" pairs off the words; nothing if other words are left, or a word without a value.
std::optional<QJsonObject> optionsIn(QStringList words, const QList<std::pair<QString, QString>> &known)
{
    QJsonObject fields;
    for (const auto &[word, field] : known) {
        const qsizetype at = words.indexOf(word);
        if (at < 0)
            continue;
        if (at + 1 >= words.size())
            return std::nullopt;
        fields.insert(field, words.at(at + 1));
        words.remove(at, 2);
    }
    return words.isEmpty() ? std::optional(fields) : std::nullopt;
}

const std::pair<QString, QString> asName{QStringLiteral("as"), QStringLiteral("name")};

Line attachLine(const QString &, QStringList rest)
{
    const QString database = rest.value(0);
    const bool isUnderstood = rest.size() >= 3 && rest.at(1) == QLatin1String("to");
    QStringList more = rest.mid(3);
    const bool pooled = more.removeAll(QStringLiteral("pooled")) > 0;
    auto fields = optionsIn(more, {asName, {QStringLiteral("credential"), QStringLiteral("credential")}});
    if (!isUnderstood || !fields || (pooled && fields->contains(QStringLiteral("credential"))))
        return std::nullopt;
    fields->insert(QStringLiteral("app"), rest.at(2));
    fields->insert(QStringLiteral("pooled"), pooled);
    return DatabaseActsLine{ActKind::AttachmentCreate, database, {}, *fields};
}

Line detachLine(const QString &, const QStringList &rest)
{
    const QString name = rest.value(0);
    if (rest.size() != 1 || !name.contains(QLatin1String("::")))
        return std::nullopt;
    return DatabaseActsLine{ActKind::AttachmentRemove, name, name, {}};
}

// "promote gyoza::REPORTS in gyoza" means that attachment, with its credential.
Line promoteLine(const QString &, const QStringList &rest)
{
    if (rest.size() != 3 || rest.at(1) != QLatin1String("in"))
        return std::nullopt;
    QJsonObject fields{{QStringLiteral("app"), rest.at(2)}};
    const QString of = rest.at(2) + QStringLiteral("::");
    if (rest.at(0).startsWith(of))
        fields.insert(QStringLiteral("attachment"), rest.at(0).mid(of.size()));
    return DatabaseActsLine{ActKind::AttachmentPromote, rest.at(0), {}, fields};
}

Line createLine(const QString &, const QStringList &rest)
{
    auto fields = optionsIn(rest.mid(3), {asName});
    if (rest.size() < 3 || rest.at(1) != QLatin1String("for") || !fields)
        return std::nullopt;
    fields->insert(QStringLiteral("plan"), rest.at(0));
    fields->insert(QStringLiteral("app"), rest.at(2));
    return DatabaseActsLine{ActKind::DatabaseCreate, {}, {}, *fields};
}

Line copyLine(const QString &verb, const QStringList &rest)
{
    auto fields = optionsIn(rest.mid(3), {asName, {QStringLiteral("plan"), QStringLiteral("plan")}});
    if (rest.size() < 3 || rest.at(1) != QLatin1String("in") || !fields)
        return std::nullopt;
    fields->insert(QStringLiteral("app"), rest.at(2));
    fields->insert(QStringLiteral("follows"), verb == QLatin1String("follow"));
    return DatabaseActsLine{ActKind::DatabaseCreate, rest.at(0), {}, *fields, true};
}

Line credentialLine(const QString &verb, const QStringList &rest)
{
    if (rest.size() != 2)
        return std::nullopt;
    const ActKind kind =
        verb == QLatin1String("create-credential") ? ActKind::CredentialCreate : ActKind::CredentialDestroy;
    return DatabaseActsLine{kind, rest.at(0), {}, {{QStringLiteral("credential"), rest.at(1)}}};
}

Line lineOfOne(const QString &verb, const QStringList &rest)
{
    static const QHash<QString, ActKind> kinds{{QStringLiteral("unfollow"), ActKind::DatabaseUnfollow},
                                               {QStringLiteral("reset"), ActKind::DatabaseReset},
                                               {QStringLiteral("destroy"), ActKind::DatabaseDestroy},
                                               {QStringLiteral("repair-default"), ActKind::CredentialRepair}};
    if (rest.size() != 1 || !kinds.contains(verb))
        return std::nullopt;
    return DatabaseActsLine{kinds.value(verb), rest.at(0), {}, {}};
}

} // namespace

std::optional<DatabaseActsLine> DatabaseActsLine::parse(const QStringList &words)
{
    using Parse = Line (*)(const QString &, const QStringList &);
    static const QHash<QString, Parse> others{
        {QStringLiteral("attach"), [](const QString &verb, const QStringList &rest) { return attachLine(verb, rest); }},
        {QStringLiteral("detach"), &detachLine},
        {QStringLiteral("promote"), &promoteLine},
        {QStringLiteral("create"), &createLine},
        {QStringLiteral("follow"), &copyLine},
        {QStringLiteral("fork"), &copyLine},
        {QStringLiteral("create-credential"), &credentialLine},
        {QStringLiteral("destroy-credential"), &credentialLine}};
    const QString verb = words.value(0);
    return others.value(verb, &lineOfOne)(verb, words.mid(1));
}

} // namespace bowline::ctl
