// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Names.h"

#include <QSet>

namespace bowline {

namespace {

// Between letters of some scripts, and inside one picture of several signs, these change what is seen.
bool isJoiner(char32_t c)
{
    return c == 0x200C || c == 0x200D;
}

// Would make a name look like another, or turn round what stands beside it: control characters, marks and
// overrides of the writing direction, invisible signs, breaks of the line, halves of a pair, what is no
// character at all.
bool isUnseen(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format:
        return !isJoiner(c);
    default:
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800; // letters that draw nothing
    }
}

Unexpected invalid(const Phrase &message)
{
    return fail(makeError(ErrorCode::InputInvalid, message, {}));
}

} // namespace

Expected<QString> checkProjectName(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return invalid(Phrase("name.project_missing"));
    if (trimmed.size() > limits::projectName)
        return invalid(Phrase("name.too_long").arg(trimmed.size()).arg(limits::projectName));
    if (!trimmed.isValidUtf16())
        return invalid(Phrase("name.half_character"));
    bool anythingSeen = false;
    for (const uint c : trimmed.toUcs4()) {
        if (isUnseen(c))
            return invalid(Phrase("name.unseen_character")
                               .arg(QString::number(c, 16).toUpper().rightJustified(4, QLatin1Char('0'))));
        anythingSeen = anythingSeen || (!QChar::isSpace(c) && !isJoiner(c));
    }
    if (!anythingSeen)
        return invalid(Phrase("name.project_missing"));
    return trimmed;
}

Expected<QString> checkEnvVarName(const QString &name)
{
    if (name.isEmpty())
        return invalid(Phrase("name.env_var_missing"));
    if (name.size() > limits::envVarName)
        return invalid(Phrase("name.too_long").arg(name.size()).arg(limits::envVarName));
    const auto isLetter = [](QChar c) {
        return (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) || (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
               c == QLatin1Char('_');
    };
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    if (isDigit(name.front()))
        return invalid(Phrase("name.begins_with_digit"));
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        if (isLetter(c) || isDigit(c))
            continue;
        if (c.isSpace())
            return invalid(Phrase("name.has_space"));
        const QString shown = c.isSurrogate() ? name.mid(i, 2) : QString(c);
        return invalid(Phrase("name.has_other_character").arg(shown));
    }
    return name;
}

Expected<Done> checkEnvVarValue(const QByteArray &value)
{
    if (value.size() > limits::envVarValue)
        return fail(makeError(ErrorCode::InputTooLarge,
                              Phrase("value.too_long").arg(value.size()).arg(limits::envVarValue), {}));
    if (value.contains('\0'))
        return invalid(Phrase("value.has_nul"));
    return Done{};
}

QString freeEnvVarName(const QString &wanted, const QStringList &taken)
{
    const QSet<QString> used(taken.begin(), taken.end());
    if (!used.contains(wanted))
        return wanted;
    for (int number = 1;; ++number) {
        const QString candidate = wanted + QString::number(number);
        if (!used.contains(candidate))
            return candidate;
    }
}

} // namespace bowline
