// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "service/api/ServiceApi.h"

#include <QComboBox>

namespace bowline {

/// An app of an account: one of those that it sees, or a name that is typed. Emits currentTextChanged.
class AppChooser : public QComboBox
{
    Q_OBJECT
public:
    explicit AppChooser(ServiceApi &service, QWidget *parent = nullptr);

    /// Asks for its apps. What is typed or chosen stays.
    void setAccount(const AccountId &account);
    void choose(const QString &app) { setEditText(app); }
    QString app() const { return currentText().trimmed(); }

Q_SIGNALS:
    void failed(const bowline::Error &error); ///< the list could not be asked for; a name can be typed all the same

private:
    ServiceApi &m_service;
    AccountId m_account; ///< only its answer counts
};

} // namespace bowline
