// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"
#include "theme/Tokens.h"

#include <QObject>

namespace bowline {

class NoticeBar;
class ServiceReplacement;
class ServiceState;

/// Chooses what the notice bar says: the most pressing thing about the whole program, and only one. Each
/// situation is a function that answers with its notice, or with none; the first that has one wins. What the
/// bar's button starts is done here, or asked for by a signal. Lives as long as the window, whose parts
/// outlive it.
class NoticeController : public QObject
{
    Q_OBJECT
public:
    /// Which page is seen: it may say the same by itself.
    enum class Where { Elsewhere, Projects, Settings };

    NoticeController(ServiceState &state, NoticeBar &bar, ServiceReplacement &replacement, QObject *parent);

    void setWhere(Where where);

Q_SIGNALS:
    void keychainRequested();
    void loginRequested();

private:
    enum class Kind { Service, OtherVersion, Keychain, EndedLogin, Address, Journal, NoAccount };
    struct Notice
    {
        Kind kind;
        QString text;
        QString button;
        Tone tone = Tone::Warning;
    };
    using Found = std::optional<Notice>;

    void refresh();
    Found otherVersion() const;
    Found serviceAway() const;
    Found noAnswer() const;
    Found keychain() const;
    Found endedLogin() const;
    Found refusedAddress() const;
    Found journal() const;
    Found noAccount() const;
    std::optional<Error> mismatch() const;
    bool isAway() const;
    QString awayText() const;
    void act();
    void dismiss(const QString &key, const QString &text);

    ServiceState &m_state;
    NoticeBar &m_bar;
    ServiceReplacement &m_replacement;
    Where m_where = Where::Elsewhere;
    std::optional<Kind> m_shown;
    std::optional<Error> m_serviceError; ///< why the last question for the state failed
};

} // namespace bowline
