// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/HttpHammer.h"

#include <QElapsedTimer>

#include <algorithm>
#include <arpa/inet.h>
#include <cstdlib>
#include <cstring>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace bowline::test {

namespace {

constexpr qint64 patienceMs = 120000;

class Hammer
{
public:
    Hammer(quint16 port, const QList<QByteArray> &requests)
        : m_port(port)
        , m_requests(requests)
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    {
        m_times.reserve(static_cast<size_t>(requests.size()));
    }
    ~Hammer() { ::close(m_epoll); }
    Hammer(const Hammer &) = delete;
    Hammer &operator=(const Hammer &) = delete;

    HammerReport run(int connections)
    {
        m_clock.start();
        m_clients.resize(static_cast<size_t>(connections));
        for (Client &client : m_clients)
            open(client);
        while (m_open > 0 && m_clock.elapsed() < patienceMs)
            turn();
        for (Client &client : m_clients)
            close(client);
        m_report.seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
        std::sort(m_times.begin(), m_times.end());
        m_report.p50Ms = percentile(0.50);
        m_report.p99Ms = percentile(0.99);
        return m_report;
    }

private:
    struct Client
    {
        int socket = -1;
        QByteArray got;
        qint64 sentAt = 0;
        bool waiting = false;
    };

    double percentile(double part) const
    {
        if (m_times.empty())
            return 0;
        const auto at = static_cast<size_t>(part * static_cast<double>(m_times.size() - 1));
        return static_cast<double>(m_times.at(at)) / 1e6;
    }

    void open(Client &client)
    {
        if (m_next >= m_requests.size())
            return;
        client.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        ::setsockopt(client.socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (::connect(client.socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
            ++m_report.answers[0];
            ++m_next;
            ::close(std::exchange(client.socket, -1));
            return;
        }
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = &client;
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, client.socket, &event);
        ++m_open;
        send(client);
    }

    void close(Client &client)
    {
        if (client.socket < 0)
            return;
        ::close(std::exchange(client.socket, -1));
        client.got.clear();
        --m_open;
    }

    // A request of a few kilobytes fits into the socket's buffer: nothing else is on its way.
    void send(Client &client)
    {
        if (m_next >= m_requests.size())
            return close(client);
        const QByteArray &request = m_requests.at(m_next++);
        client.sentAt = m_clock.nsecsElapsed();
        client.waiting = true;
        if (::send(client.socket, request.constData(), static_cast<size_t>(request.size()), MSG_NOSIGNAL) !=
            request.size())
            lose(client);
    }

    void lose(Client &client)
    {
        if (std::exchange(client.waiting, false))
            ++m_report.answers[0];
        close(client);
        open(client);
    }

    void turn()
    {
        epoll_event events[64];
        const int count = ::epoll_wait(m_epoll, events, 64, 1000);
        for (int i = 0; i < count; ++i)
            read(*static_cast<Client *>(events[i].data.ptr));
    }

    void read(Client &client)
    {
        char buffer[4096];
        const ssize_t size = ::recv(client.socket, buffer, sizeof buffer, MSG_DONTWAIT);
        if (size < 0)
            return;
        if (size == 0)
            return lose(client);
        client.got.append(buffer, size);
        const qsizetype headEnd = client.got.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        qsizetype length = 0;
        if (const qsizetype at = client.got.indexOf("Content-Length: "); at >= 0 && at < headEnd)
            length = std::atoi(client.got.constData() + at + std::strlen("Content-Length: "));
        if (client.got.size() < headEnd + 4 + length)
            return;
        client.waiting = false;
        ++m_report.answers[std::atoi(client.got.constData() + std::strlen("HTTP/1.1 "))];
        m_times.push_back(m_clock.nsecsElapsed() - client.sentAt);
        const bool last = client.got.left(headEnd).toLower().contains("connection: close");
        client.got.clear();
        if (last) {
            close(client);
            open(client);
        } else {
            send(client);
        }
    }

    const quint16 m_port;
    const QList<QByteArray> &m_requests;
    const int m_epoll;
    QElapsedTimer m_clock;
    std::vector<Client> m_clients;
    std::vector<qint64> m_times;
    qsizetype m_next = 0;
    int m_open = 0;
    HammerReport m_report;
};

} // namespace

HammerReport hammer(quint16 port, const QList<QByteArray> &requests, int connections)
{
    return Hammer(port, requests).run(connections);
}

} // namespace bowline::test
