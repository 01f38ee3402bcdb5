// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Secret.h"

#include "core/Redactor.h"

#include <cstring>

namespace bowline {

namespace {

// A volatile function pointer keeps the compiler from dropping a memset whose result nobody reads.
void *(*const volatile secureSet)(void *, int, size_t) = std::memset;

} // namespace

struct Secret::Buffer
{
    explicit Buffer(QByteArray bytes)
        : data(std::move(bytes))
    {
        data.detach();
        Redactor::instance().add(&data);
    }
    ~Buffer()
    {
        Redactor::instance().remove(&data);
        wipe(data);
    }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    mutable QByteArray data;
};

Secret::Secret(QByteArray utf8)
    : m_buffer(utf8.isEmpty() ? nullptr : std::make_shared<const Buffer>(std::move(utf8)))
{
}

Secret::Secret(const QString &text)
    : Secret(text.toUtf8())
{
}

bool Secret::isEmpty() const
{
    return !m_buffer;
}

qsizetype Secret::size() const
{
    return m_buffer ? m_buffer->data.size() : 0;
}

const QByteArray &Secret::reveal() const
{
    static const QByteArray empty;
    return m_buffer ? m_buffer->data : empty;
}

QString Secret::revealText() const
{
    return QString::fromUtf8(reveal());
}

bool Secret::operator==(const Secret &other) const
{
    const QByteArray &a = reveal();
    const QByteArray &b = other.reveal();
    if (a.size() != b.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i] ^ b[i]);
    return difference == 0;
}

void wipe(QByteArray &data)
{
    if (!data.isEmpty() && data.isDetached())
        secureSet(data.data(), 0, static_cast<size_t>(data.size()));
    data.clear();
}

} // namespace bowline
