// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rendering/Rendering.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>

#include <optional>

namespace bowline::ctl {

/// --for, --as and what belongs to them: who reads a value and how it is written.
class RenderingOptions
{
    Q_DECLARE_TR_FUNCTIONS(bowline::ctl::RenderingOptions)
public:
    /// What was given; each left out stays as it is.
    struct Wish
    {
        std::optional<Consumer> consumer;
        std::optional<Rendering::Form> form;
        std::optional<bool> tls;
        std::optional<QString> scheme, prefix, pattern;
        bool isEmpty() const { return !consumer && !form && !tls && !scheme && !prefix && !pattern; }

        /// A consumer without a form gets one that it reads, a form without a consumer one that reads it. input.invalid
        /// as Rendering::check().
        Expected<Rendering> applyTo(const Rendering &rendering) const;
    };

    void addTo(QCommandLineParser &parser) const;
    /// input.invalid with the words that are known.
    Expected<Wish> read(const QCommandLineParser &parser) const;
    /// For --help.
    static QString usage();

private:
    QCommandLineOption m_for{QStringLiteral("for"), {}, QStringLiteral("program")};
    QCommandLineOption m_as{QStringLiteral("as"), {}, QStringLiteral("form")};
    QCommandLineOption m_tls{QStringLiteral("tls")};
    QCommandLineOption m_noTls{QStringLiteral("no-tls")};
    QCommandLineOption m_scheme{QStringLiteral("scheme"), {}, QStringLiteral("scheme")};
    QCommandLineOption m_prefix{QStringLiteral("prefix"), {}, QStringLiteral("text")};
    QCommandLineOption m_template{QStringLiteral("template"), {}, QStringLiteral("text")};
};

} // namespace bowline::ctl
