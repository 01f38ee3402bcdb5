// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that includes Boost.Beast: it takes longer to compile than the rest of the library.
#include "net/HttpRequestParser.h"

#include "net/RequestTarget.h"

#include <boost/beast/core/error.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <cstring>

namespace bowline {

namespace http = boost::beast::http;
using BeastError = boost::beast::error_code;

namespace {

QByteArray toBytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

boost::asio::const_buffer asBuffer(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// Beast has one error for "HTTP/2.7" and for a line that is not HTTP at all. Only the former deserves 505.
bool namesHttpVersion(const QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf('\r');
    const QByteArray line = end < 0 ? buffer : buffer.left(end);
    const QByteArray version = line.mid(line.lastIndexOf(' ') + 1);
    const auto digit = [&version](qsizetype at) { return version.at(at) >= '0' && version.at(at) <= '9'; };
    return version.size() == 8 && version.startsWith("HTTP/") && digit(5) && version.at(6) == '.' && digit(7);
}

int statusOf(const BeastError &error, const QByteArray &buffer)
{
    if (error == http::error::header_limit)
        return 431;
    if (error == http::error::body_limit || error == http::error::buffer_overflow)
        return 413;
    if (error == http::error::bad_version && namesHttpVersion(buffer))
        return 505;
    return 400;
}

qsizetype countOf(const HttpHeaders &headers, const QByteArray &name)
{
    return std::count_if(headers.begin(), headers.end(),
                         [&name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

class HttpRequestParser::Grammar
{
public:
    explicit Grammar(const HttpServerLimits &limits)
    {
        parser.header_limit(static_cast<std::uint32_t>(limits.headerBytes));
        parser.body_limit(static_cast<std::uint64_t>(limits.bodyBytes));
    }
    http::request_parser<http::string_body> parser;
};

HttpRequestParser::HttpRequestParser(const HttpServerLimits &limits)
    : m_limits(limits)
    , m_grammar(std::make_unique<Grammar>(limits))
{
}

HttpRequestParser::~HttpRequestParser() = default;

HttpRequestParser::Outcome HttpRequestParser::feed(QByteArray &buffer)
{
    if (m_errorStatus != 0)
        return Outcome::Error;
    if (!m_grammar->parser.is_header_done()) {
        const Outcome outcome = feedHeader(buffer);
        if (outcome != Outcome::Request)
            return outcome;
    }
    return feedBody(buffer);
}

// Outcome::Request stands for a complete header here.
HttpRequestParser::Outcome HttpRequestParser::feedHeader(QByteArray &buffer)
{
    // RFC 9112, 2.2: one empty line before a request is forgiven.
    if (!m_started) {
        if (buffer.isEmpty() || buffer == "\r")
            return Outcome::NeedMore;
        if (buffer.startsWith("\r\n"))
            buffer.remove(0, 2);
        m_started = true;
    }
    if (buffer.isEmpty())
        return Outcome::NeedMore;

    BeastError error;
    const auto taken = static_cast<qsizetype>(m_grammar->parser.put(asBuffer(buffer), error));
    const bool needMore = error == http::error::need_more;
    if (error && !needMore)
        return refuse(statusOf(error, buffer));
    buffer.remove(0, taken);
    // Beast 1.74 counts its limit anew for every piece, so the sum is kept here.
    m_headerBytes += taken;
    if (m_headerBytes + (needMore ? buffer.size() : 0) > m_limits.headerBytes)
        return refuse(431);
    if (!m_grammar->parser.is_header_done())
        return Outcome::NeedMore;
    const int status = readHeader();
    return status == 0 ? Outcome::Request : refuse(status);
}

HttpRequestParser::Outcome HttpRequestParser::feedBody(QByteArray &buffer)
{
    auto &parser = m_grammar->parser;
    parser.eager(true);
    // No chunked body ends in fewer bytes than "0\r\n\r\n", and Beast 1.74 asserts that it never sees the last chunk
    // in pieces shorter than that.
    const qsizetype enough = parser.chunked() ? 5 : 1;
    while (!parser.is_done()) {
        if (buffer.size() < enough)
            return Outcome::NeedMore;
        BeastError error;
        const auto taken = static_cast<qsizetype>(parser.put(asBuffer(buffer), error));
        if (error && error != http::error::need_more)
            return refuse(statusOf(error, {}));
        buffer.remove(0, taken);
        if (!error)
            continue;
        // Only a chunk's size line, or the trailer, waits for more: neither may grow without end.
        return buffer.size() > m_limits.headerBytes ? refuse(431) : Outcome::NeedMore;
    }
    return Outcome::Request;
}

HttpRequestParser::Outcome HttpRequestParser::refuse(int status)
{
    m_errorStatus = status;
    return Outcome::Error;
}

// Fills m_request from the header; 0, or the status with which to refuse it.
int HttpRequestParser::readHeader()
{
    const auto &message = m_grammar->parser.get();
    m_http10 = message.version() == 10;
    m_keepAlive = message.keep_alive();
    m_request.method = toBytes(message.method_string());
    m_request.target = toBytes(message.target());
    for (const auto &field : message)
        m_request.headers.emplaceBack(toBytes(field.name_string()), toBytes(field.value()));

    const auto target = splitRequestTarget(m_request.target);
    if (!target)
        return 400;
    m_request.path = target->path;
    m_request.query = target->query;
    if (const int status = checkHost())
        return status;
    if (const int status = checkFraming())
        return status;
    return readExpectation();
}

int HttpRequestParser::checkHost() const
{
    const qsizetype hosts = countOf(m_request.headers, "Host");
    if (hosts > 1 || (hosts == 0 && !m_http10))
        return 400;
    const QByteArray host = m_request.header("Host");
    const auto isForbidden = [](char c) { return c <= ' ' || c == 0x7f || std::strchr("/?#@\\<>\"", c) != nullptr; };
    return std::any_of(host.begin(), host.end(), isForbidden) ? 400 : 0;
}

// Beast has refused a length beside a transfer coding, and lengths that differ.
int HttpRequestParser::checkFraming() const
{
    const QByteArray length = m_request.header("Content-Length");
    if (countOf(m_request.headers, "Content-Length") > 1 || length.contains(','))
        return 400;
    const qsizetype codings = countOf(m_request.headers, "Transfer-Encoding");
    if (codings == 0)
        return 0;
    if (codings > 1 || m_http10)
        return 400;
    const QByteArray coding = m_request.header("Transfer-Encoding").toLower();
    if (coding == "chunked")
        return 0;
    return coding.contains("chunked") ? 400 : 501;
}

int HttpRequestParser::readExpectation()
{
    const QByteArray expectation = m_request.header("Expect");
    if (expectation.isEmpty() || m_http10)
        return 0;
    if (expectation.compare("100-continue", Qt::CaseInsensitive) != 0)
        return 417;
    m_expectsContinue = !m_grammar->parser.is_done();
    return 0;
}

bool HttpRequestParser::takeExpectation()
{
    return std::exchange(m_expectsContinue, false);
}

ServerRequest HttpRequestParser::takeRequest()
{
    const std::string &body = m_grammar->parser.get().body();
    m_request.body = QByteArray(body.data(), static_cast<qsizetype>(body.size()));
    m_grammar = std::make_unique<Grammar>(m_limits);
    m_headerBytes = 0;
    m_started = false;
    m_expectsContinue = false;
    return std::exchange(m_request, {});
}

} // namespace bowline
