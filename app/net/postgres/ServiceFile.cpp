// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/postgres/ServiceFile.h"

#include "net/postgres/ConnectionParameters.h"

#include <libpq-fe.h>

#include <memory>

namespace bowline {

namespace {

// libpq cuts blanks from the end of each line, and has no escapes (parseServiceFile in fe-connect.c).
bool fitsOnALine(const QByteArray &value)
{
    constexpr char blanks[] = " \t\v\f";
    return !value.contains('\n') && !value.contains('\r') &&
           (value.isEmpty() || !QByteArray(blanks).contains(value.back()));
}

// The text that ConnectionParameters hands to libpq for the URL.
Secret preparedUrl(const ConnectionParameters &parameters)
{
    const auto keywords = parameters.keywords();
    const auto values = parameters.values();
    for (std::size_t i = 0; keywords[i]; ++i) {
        if (qstrcmp(keywords[i], "dbname") == 0)
            return Secret(QByteArray(values[i]));
    }
    return {};
}

constexpr qsizetype longestText = 64 * 1024;

bool isOfAnotherComputer(const QByteArray &keyword)
{
    return keyword == "service" || keyword == "passfile";
}

} // namespace

Expected<Secret> ServiceFile::of(const Secret &url, const QByteArray &options)
{
    const auto parameters = ConnectionParameters::read(url);
    if (!parameters)
        return fail(parameters.error());
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> read(
        PQconninfoParse(preparedUrl(*parameters).reveal().constData(), nullptr), &PQconninfoFree);
    if (!read)
        return fail(makeError(ErrorCode::UrlInvalid, Phrase("db.libpq_cannot_read"), {}));
    QByteArray text;
    text.reserve(longestText); // so that no copy of the password is left behind when it grows
    text += '[' + service() + "]\n";
    QByteArray allOptions = options;
    for (const PQconninfoOption *one = read.get(); one->keyword; ++one) {
        const QByteArray keyword(one->keyword);
        const QByteArray value = QByteArray::fromRawData(one->val, one->val ? qsizetype(qstrlen(one->val)) : 0);
        if (value.isEmpty() || isOfAnotherComputer(keyword))
            continue;
        if (!fitsOnALine(value))
            return fail(makeError(ErrorCode::UrlInvalid,
                                  Phrase("db.not_for_service_file").arg(QString::fromLatin1(keyword)), {}));
        if (keyword == "options")
            allOptions = value + (options.isEmpty() ? QByteArray() : ' ' + options);
        else
            text.append(keyword).append('=').append(value).append('\n');
    }
    if (!allOptions.isEmpty())
        text += "options=" + allOptions + '\n';
    return Secret(text);
}

} // namespace bowline
