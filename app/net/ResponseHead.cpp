// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ResponseHead.h"

#include <QLocale>

#include <algorithm>

namespace bowline {

namespace {

struct Reason
{
    int status;
    const char *phrase;
};

constexpr Reason reasons[] = {
    {100, "Continue"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {413, "Content Too Large"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {423, "Locked"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
};

// The same for a second: to write it out takes longer than all the rest of a head.
QByteArray httpDate(const QDateTime &time)
{
    thread_local qint64 second = -1;
    thread_local QByteArray text;
    const qint64 now = time.toSecsSinceEpoch();
    if (std::exchange(second, now) != now)
        text = QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " GMT";
    return text;
}

// A line break in a value would let whoever chose the value write headers of their own.
QByteArray oneLine(QByteArray text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == 0x7f; }, ' ');
    return text;
}

bool isServersOwn(const QByteArray &name)
{
    for (const char *own : {"Content-Length", "Connection", "Transfer-Encoding"}) {
        if (name.compare(own, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

bool isBodyless(int status)
{
    return (status >= 100 && status < 200) || status == 204 || status == 304;
}

QByteArray reasonPhrase(int status)
{
    for (const Reason &reason : reasons) {
        if (reason.status == status)
            return reason.phrase;
    }
    return "Unknown";
}

QByteArray responseHead(const ServerResponse &response, const ResponseContext &context)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    for (const auto &[name, value] : response.headers) {
        if (!isServersOwn(name))
            head += oneLine(name) + ": " + oneLine(value) + "\r\n";
    }
    if (headerValue(response.headers, "Date").isEmpty())
        head += "Date: " + httpDate(context.now) + "\r\n";
    if (!isBodyless(response.status))
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    if (!context.keepAlive)
        head += "Connection: close\r\n";
    else if (context.http10)
        head += "Connection: keep-alive\r\n";
    return head + "\r\n";
}

} // namespace bowline
