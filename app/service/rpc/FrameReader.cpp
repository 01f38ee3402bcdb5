// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/FrameReader.h"

#include "core/Secret.h"

#include <cstring>

namespace bowline::rpc {

namespace {

constexpr qsizetype worthMoving = 64 * 1024;

} // namespace

FrameReader::FrameReader(qsizetype limit)
    : m_limit(limit)
{
}

FrameReader::~FrameReader()
{
    wipe(m_bytes);
}

void FrameReader::push(QByteArrayView bytes)
{
    if (!m_broken)
        m_bytes.append(bytes);
}

std::optional<QByteArray> FrameReader::next()
{
    while (!m_broken) {
        const qsizetype end = m_bytes.indexOf('\n', m_scanned);
        if ((end < 0 ? m_bytes.size() : end) - m_start > m_limit) {
            breakOff();
            return std::nullopt;
        }
        if (end < 0) {
            m_scanned = m_bytes.size();
            compact();
            return std::nullopt;
        }
        const QByteArray frame = m_bytes.mid(m_start, end - m_start).trimmed();
        std::memset(m_bytes.data() + m_start, 0, static_cast<size_t>(end - m_start));
        m_start = m_scanned = end + 1;
        if (!frame.isEmpty())
            return frame;
    }
    return std::nullopt;
}

void FrameReader::breakOff()
{
    m_broken = true;
    wipe(m_bytes);
    m_start = m_scanned = 0;
}

// Moving the rest to the front after each frame would cost a copy per frame.
void FrameReader::compact()
{
    if (m_start == m_bytes.size())
        m_bytes.clear();
    else if (m_start > worthMoving)
        m_bytes.remove(0, m_start);
    else
        return;
    m_scanned = m_bytes.size();
    m_start = 0;
}

} // namespace bowline::rpc
