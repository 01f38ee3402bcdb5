// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace bowline::rpc {

/// The most that one frame may hold, without its newline.
constexpr qsizetype longestFrame = 8 * 1024 * 1024;

/// Cuts a stream of bytes into frames: each ends with a newline, empty lines count for nothing. Keeps no frame longer
/// than it is needed, since frames can hold secrets: what has been handed out is overwritten here.
class FrameReader
{
public:
    explicit FrameReader(qsizetype limit = longestFrame);
    ~FrameReader();
    FrameReader(const FrameReader &) = delete;
    FrameReader &operator=(const FrameReader &) = delete;

    void push(QByteArrayView bytes);
    /// The next whole frame without its newline; nothing while none is complete.
    std::optional<QByteArray> next();
    /// A frame was longer than the limit. Nothing comes any more: where the next one begins is not known.
    bool isBroken() const { return m_broken; }
    /// Bytes of a frame that has not ended.
    bool hasPart() const { return !m_broken && m_start < m_bytes.size(); }

private:
    void breakOff();
    void compact();

    qsizetype m_limit;
    QByteArray m_bytes;
    qsizetype m_start = 0;   ///< of the frame that is being read
    qsizetype m_scanned = 0; ///< up to here there is no newline
    bool m_broken = false;
};

} // namespace bowline::rpc
