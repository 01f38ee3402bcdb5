// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "dialogs/FittedDialog.h"
#include "service/api/KeychainViews.h"
#include "service/api/ServiceApi.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace bowline {

class Card;
class ErrorBanner;

/// The keychain is locked, missing or refusing, or the encrypted file waits for its passphrase: says so, and
/// offers the ways on. Never plain text.
class KeychainDialog : public FittedDialog
{
    Q_OBJECT
public:
    KeychainDialog(ServiceApi &api, const KeychainView &keychain, QWidget *parent = nullptr);

    /// What the state means, in a sentence; for the notice bar too.
    static QString explanation(const KeychainView &keychain);
    /// The words on the button that opens this dialog.
    static QString actionText(const KeychainView &keychain);

private:
    QWidget *makeUnlock();
    QWidget *makeOpenFile();
    QWidget *makeNewFile();
    QWidget *makeSession();
    QLineEdit *addPassphrase(Card *card, const QString &name);
    void checkPassphrases();
    void choose(KeychainKind kind, const Secret &passphrase);
    void settle(const Expected<Done> &result);

    ServiceApi &m_api;
    ErrorBanner *m_error;
    QLineEdit *m_passphrase = nullptr;
    QLineEdit *m_repeat = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_keepInFile = nullptr;
};

} // namespace bowline
