// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/KeychainDialog.h"

#include "models/PersonActs.h"
#include "service/api/KeychainApi.h"
#include "widgets/Buttons.h"
#include "widgets/Card.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace bowline {

namespace {

constexpr int shortestPassphrase = 8;

} // namespace

QString KeychainDialog::explanation(const KeychainView &keychain)
{
    switch (keychain.state) {
    case KeychainState::Locked:
        return tr("The keychain is locked, so Bowline cannot use its logins. Nothing is lost.");
    case KeychainState::Missing:
        return tr("This computer offers no keychain, so logins cannot be kept safely. Choose where to keep them.");
    case KeychainState::Refusing:
        return tr("The keychain does not let Bowline in, so it cannot use its logins.");
    case KeychainState::NeedsPassphrase:
        return tr("Your logins are in an encrypted file. Bowline needs its passphrase to use them.");
    case KeychainState::Checking:
    case KeychainState::Ready:
    case KeychainState::Unknown:
        break;
    }
    return {};
}

QString KeychainDialog::actionText(const KeychainView &keychain)
{
    switch (keychain.state) {
    case KeychainState::Missing:
        return tr("Choose where to keep logins");
    case KeychainState::NeedsPassphrase:
        return tr("Enter the passphrase");
    default:
        return nextStepText(NextStep::UnlockKeychain);
    }
}

KeychainDialog::KeychainDialog(ServiceApi &api, const KeychainView &keychain, QWidget *parent)
    : FittedDialog(540, parent)
    , m_api(api)
    , m_error(new ErrorBanner(this))
{
    const bool needsPassphrase = keychain.state == KeychainState::NeedsPassphrase;
    setWindowTitle(needsPassphrase ? tr("Encrypted file") : tr("Keychain"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(labels::section(windowTitle(), this));
    column->addWidget(labels::body(explanation(keychain), this));
    if (!keychain.message.isEmpty() && keychain.message.text() != explanation(keychain))
        column->addWidget(labels::muted(keychain.message.text(), this));
    column->addWidget(m_error);
    if (needsPassphrase) {
        column->addWidget(makeOpenFile());
    } else {
        if (keychain.state != KeychainState::Missing)
            column->addWidget(makeUnlock());
        column->addWidget(makeNewFile());
    }
    column->addWidget(makeSession());
    column->addStretch();
    auto *cancel = buttons::plain(tr("Cancel"), this);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(cancel);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_error, &ErrorBanner::actionRequested, this, [this] { m_error->clear(); });
}

QWidget *KeychainDialog::makeUnlock()
{
    auto *card = new Card(tr("Use the keychain"), this);
    card->setSymbol(Symbol::Lock);
    auto *unlock = buttons::primary(nextStepText(NextStep::UnlockKeychain), card);
    card->body()->addWidget(labels::muted(tr("Your desktop asks for the keychain's password."), card));
    card->body()->addWidget(unlock, 0, Qt::AlignLeft);
    connect(unlock, &QPushButton::clicked, this, [this] {
        setEnabled(false);
        m_api.keychain().unlockKeychain().then(this, [this](const Expected<Done> &result) { settle(result); });
    });
    return card;
}

QLineEdit *KeychainDialog::addPassphrase(Card *card, const QString &name)
{
    auto *field = new QLineEdit(card);
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(name);
    auto *label = new QLabel(name, card);
    label->setBuddy(field);
    card->body()->addWidget(label);
    card->body()->addWidget(field);
    return field;
}

QWidget *KeychainDialog::makeOpenFile()
{
    auto *card = new Card(tr("Open the file"), this);
    card->setSymbol(Symbol::File);
    m_passphrase = addPassphrase(card, tr("Passphrase"));
    auto *openFile = buttons::primary(tr("Open the encrypted file"), card);
    openFile->setEnabled(false);
    openFile->setDefault(true);
    card->body()->addWidget(openFile, 0, Qt::AlignLeft);
    connect(m_passphrase, &QLineEdit::textChanged, openFile,
            [openFile](const QString &text) { openFile->setEnabled(!text.isEmpty()); });
    connect(openFile, &QPushButton::clicked, this,
            [this] { choose(KeychainKind::EncryptedFile, Secret(m_passphrase->text())); });
    return card;
}

QWidget *KeychainDialog::makeNewFile()
{
    auto *card = new Card(tr("Encrypted file"), this);
    card->setSymbol(Symbol::File);
    card->body()->addWidget(labels::muted(
        tr("Logins are kept in a file that only your passphrase opens. Bowline asks for it at every start."), card));
    m_passphrase = addPassphrase(card, tr("Passphrase"));
    m_repeat = addPassphrase(card, tr("Repeat the passphrase"));
    m_hint = labels::muted({}, card);
    m_keepInFile = buttons::plain(tr("Keep logins in an encrypted file"), card);
    card->body()->addWidget(m_hint);
    card->body()->addWidget(m_keepInFile, 0, Qt::AlignLeft);
    connect(m_passphrase, &QLineEdit::textChanged, this, &KeychainDialog::checkPassphrases);
    connect(m_repeat, &QLineEdit::textChanged, this, &KeychainDialog::checkPassphrases);
    connect(m_keepInFile, &QPushButton::clicked, this,
            [this] { choose(KeychainKind::EncryptedFile, Secret(m_passphrase->text())); });
    checkPassphrases();
    return card;
}

QWidget *KeychainDialog::makeSession()
{
    auto *card = new Card(tr("This session"), this);
    card->setSymbol(Symbol::Clock);
    card->body()->addWidget(
        labels::muted(tr("Logins stay in memory and are forgotten when Bowline's service ends."), card));
    auto *session = buttons::plain(tr("Only for this session"), card);
    card->body()->addWidget(session, 0, Qt::AlignLeft);
    connect(session, &QPushButton::clicked, this, [this] { choose(KeychainKind::SessionOnly, {}); });
    return card;
}

void KeychainDialog::checkPassphrases()
{
    const QString first = m_passphrase->text();
    const QString second = m_repeat->text();
    QString hint;
    if (first.size() < shortestPassphrase)
        hint = tr("At least %1 characters.").arg(shortestPassphrase);
    else if (first != second)
        hint = second.isEmpty() ? tr("Enter it again. A lost passphrase cannot be recovered.")
                                : tr("The two are not the same.");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_keepInFile->setEnabled(hint.isEmpty());
}

void KeychainDialog::choose(KeychainKind kind, const Secret &passphrase)
{
    setEnabled(false);
    PersonActs::instance().note(ProjectId(), QString());
    m_api.keychain().chooseSecretStore(kind, passphrase).then(this, [this](const Expected<Done> &result) {
        settle(result);
    });
}

void KeychainDialog::settle(const Expected<Done> &result)
{
    setEnabled(true);
    if (result)
        accept();
    else
        m_error->showErrorWith(result.error(), NextStep::None);
}

} // namespace bowline
