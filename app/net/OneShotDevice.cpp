// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/OneShotDevice.h"

#include <cstring>

namespace bowline {

OneShotDevice::OneShotDevice(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    open(ReadOnly | Unbuffered);
}

qint64 OneShotDevice::bytesAvailable() const
{
    return m_body.size() - m_at + QIODevice::bytesAvailable();
}

bool OneShotDevice::atEnd() const
{
    return m_at >= m_body.size();
}

qint64 OneShotDevice::readData(char *data, qint64 size)
{
    if (atEnd())
        return -1;
    const qint64 count = qMin(size, m_body.size() - m_at);
    std::memcpy(data, m_body.constData() + m_at, static_cast<size_t>(count));
    m_at += count;
    return count;
}

} // namespace bowline
