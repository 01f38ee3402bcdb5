// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/Secret.h"
#include "core/rendering/UrlLayout.h"

#include <QList>

#include <functional>
#include <optional>

namespace bowline {

/// The text of a connection URL, edited where it stands: each byte that no edit names stays, with its odd
/// encoding, its order, its several hosts. Names and values of parameters go in and come out percent-decoded.
class UrlText
{
public:
    struct Parameter
    {
        QByteArray name;
        QByteArray value;
        bool hasEquals = true; ///< false for "?flag"
        bool operator==(const Parameter &) const = default;
    };

    /// url.invalid where the text does not begin with a scheme and "://".
    static Expected<UrlText> of(const Secret &url);

    const Secret &text() const { return m_text; }
    const UrlLayout &layout() const { return m_layout; }
    QByteArray scheme() const;
    QList<Parameter> parameters() const; ///< in order; what stands empty between two `&` is none
    /// Of several the last one, as libpq has it.
    std::optional<QByteArray> parameter(const QByteArray &name) const;

    void setScheme(const QByteArray &scheme);
    /// Every parameter of that name gets the value in its place; where there is none, one is added at the
    /// end.
    void setParameter(const QByteArray &name, const QByteArray &value);
    void addParameter(const QByteArray &name, const QByteArray &value);
    /// Replaces the values for which `change` has another one, each in its place.
    void changeParameters(const std::function<std::optional<QByteArray>(const Parameter &)> &change);
    void removeParameters(const std::function<bool(const Parameter &)> &unwanted);

private:
    void replace(QByteArray text);
    void replaceQuery(const QByteArrayList &pairs);
    QByteArrayList pairs() const;

    Secret m_text;
    UrlLayout m_layout;
};

} // namespace bowline
