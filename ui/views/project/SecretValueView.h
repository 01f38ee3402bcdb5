// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "service/api/EnvVarViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace bowline {

class ErrorBanner;

/// The value of one env var: dots, until a person asks to see or copy it. What is seen hides itself after 30 s, and
/// whenever the value or the row changes; what is copied leaves the clipboard after 30 s.
class SecretValueView : public QWidget
{
    Q_OBJECT
public:
    static constexpr int lifetimeMs = 30 * 1000;

    explicit SecretValueView(ServiceApi &service, QWidget *parent = nullptr);

    /// Another env var, or another version of it: hides what is shown.
    void setEnvVar(const EnvVarView &envVar);
    bool isRevealed() const { return m_revealed; }
    /// For tests: another lifetime for the next reveal.
    void setLifetime(int ms) { m_lifetimeMs = ms; }

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void toggle();
    void show(const Secret &value);
    void conceal();
    void copy();
    void fetch(void (SecretValueView::*use)(const Secret &));
    void putOnClipboard(const Secret &value);
    QString dots() const;

    ServiceApi &m_service;
    EnvVarView m_envVar;
    QLabel *m_caption = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_toggle = nullptr;
    QPushButton *m_copy = nullptr;
    QLabel *m_note = nullptr;
    ErrorBanner *m_banner = nullptr;
    QTimer *m_timer = nullptr;
    int m_lifetimeMs = lifetimeMs;
    bool m_revealed = false;
    quint64 m_request = 0; ///< only the answer to the newest question counts
};

} // namespace bowline
