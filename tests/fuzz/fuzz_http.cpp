// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Requests as the webhook listener, the login's redirect and the sandbox take them, in pieces of any size.
#include "Harness.h"
#include "net/HttpRequestParser.h"
#include "net/RequestTarget.h"

#include <algorithm>

using namespace bowline;

void bowline::fuzz::fuzzOne(const QByteArray &input)
{
    QByteArray rest = input;
    const qsizetype step = takeByte(rest) + 1;
    HttpServerLimits limits;
    limits.headerBytes = 2048;
    limits.bodyBytes = 4096;
    HttpRequestParser parser(limits);
    QByteArray buffer;
    int requests = 0;
    for (qsizetype at = 0; at < rest.size(); at += step) {
        buffer += rest.mid(at, step);
        for (;;) {
            const auto outcome = parser.feed(buffer);
            (void)parser.takeExpectation();
            if (outcome == HttpRequestParser::Outcome::NeedMore)
                break;
            if (outcome == HttpRequestParser::Outcome::Error) {
                const int status = parser.errorStatus();
                PROMISE(status == 400 || status == 413 || status == 417 || status == 431 || status == 501 ||
                        status == 505);
                return;
            }
            const ServerRequest request = parser.takeRequest();
            PROMISE(!request.method.isEmpty() && !request.target.isEmpty());
            PROMISE(request.body.size() <= limits.bodyBytes);
            PROMISE(++requests <= input.size());
        }
        PROMISE(buffer.size() <= step + limits.headerBytes + limits.bodyBytes);
    }
}
