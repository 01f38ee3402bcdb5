// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpServer.h"

#include <memory>

namespace bowline {

/// Turns the bytes of one connection into requests, strictly and within the limits. Pure: no sockets, no clock, so
/// that a fuzzer can run it. Boost.Beast does the grammar; what Beast leaves open is refused here: a missing or second
/// Host, a repeated length, any transfer coding but chunked. Trailers of a chunked body are checked and dropped.
///
///     feed -> NeedMore -> feed …
///          -> Request  -> takeRequest(), and on with the next one
///          -> Error    -> answer errorStatus() and close; the parser takes no more
class HttpRequestParser
{
public:
    enum class Outcome { NeedMore, Request, Error };

    explicit HttpRequestParser(const HttpServerLimits &limits);
    ~HttpRequestParser();

    /// Takes what it can use from the front of `buffer`; the rest stays and must be given again, with more behind it.
    Outcome feed(QByteArray &buffer);

    /// After Outcome::Request: the request (without its peer). The parser is then ready for the next one.
    ServerRequest takeRequest();
    /// Of the last request: whether the client wants the connection to stay open.
    bool keepAlive() const { return m_keepAlive; }
    /// Of the last request: whether it spoke HTTP/1.0, where staying open must be said.
    bool isHttp10() const { return m_http10; }
    /// True once per request: the client waits for "100 Continue" before it sends the body.
    bool takeExpectation();
    /// After Outcome::Error: 400, 413, 417, 431, 501 or 505.
    int errorStatus() const { return m_errorStatus; }

private:
    class Grammar;

    Outcome refuse(int status);
    Outcome feedHeader(QByteArray &buffer);
    Outcome feedBody(QByteArray &buffer);
    int readHeader();
    int readExpectation();
    int checkHost() const;
    int checkFraming() const;

    const HttpServerLimits m_limits;
    std::unique_ptr<Grammar> m_grammar;
    ServerRequest m_request;
    qsizetype m_headerBytes = 0;
    int m_errorStatus = 0;
    bool m_started = false;
    bool m_expectsContinue = false;
    bool m_keepAlive = false;
    bool m_http10 = false;
};

} // namespace bowline
