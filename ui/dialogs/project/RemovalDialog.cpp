// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/RemovalDialog.h"

#include "dialogs/project/FormParts.h"
#include "dialogs/project/TouchedLists.h"
#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bowline {

RemovalDialog::RemovalDialog(Act act, QWidget *parent)
    : QDialog(parent)
    , m_act(std::move(act))
    , m_sentence(labels::muted(tr("Looking at what this touches…")))
    , m_lists(new TouchedLists)
    , m_banner(new ErrorBanner)
    , m_verb(buttons::danger(m_act.verb))
{
    setWindowTitle(m_act.title);
    setMinimumWidth(460);
    auto *layout = parts::dialogLayout(this);
    layout->addWidget(labels::section(m_act.title));
    layout->addWidget(m_sentence);
    layout->addWidget(m_lists);
    layout->addWidget(m_banner);
    layout->addStretch();
    layout->addLayout(parts::dialogButtons(this, m_verb));
    m_verb->setEnabled(false);
    m_verb->setDefault(false); // Return must not destroy

    connect(m_verb, &QPushButton::clicked, this, &RemovalDialog::run);
    connect(m_banner, &ErrorBanner::actionRequested, this, [this] { m_previewed ? run() : askPreview(); });
    askPreview();
}

void RemovalDialog::standInFor(QAbstractButton *button)
{
    QSizePolicy policy = button->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    button->setSizePolicy(policy);
    button->hide();
    connect(this, &QDialog::finished, button, [button] {
        button->show();
        button->setFocus();
    });
}

void RemovalDialog::askPreview()
{
    m_banner->clear();
    m_act.preview().then(this, [this](const Expected<RemovalPreview> &result) { showPreview(result); });
}

void RemovalDialog::showPreview(const Expected<RemovalPreview> &result)
{
    if (!result) {
        m_sentence->hide();
        m_banner->showError(result.error());
        parts::growToFit(this);
        return;
    }
    m_previewed = true;
    m_sentence->setText(result->sentence.text());
    m_sentence->show();
    labels::setTone(m_sentence, Tone::Text);
    m_lists->clear();
    m_lists->add(tr("Deleted with their values:"), result->deletedEnvVars);
    m_lists->add(tr("No longer synced; these env vars keep the value they have:"), result->syncedEnvVars);
    QStringList dependents;
    for (const Phrase &dependent : result->dependents)
        dependents.append(dependent.text());
    m_lists->add(tr("Removed first:"), dependents);
    m_verb->setEnabled(true);
    parts::growToFit(this);
}

void RemovalDialog::run()
{
    m_banner->clear();
    m_verb->setEnabled(false);
    m_act.run().then(this, [this](const Expected<Done> &result) {
        m_verb->setEnabled(true);
        if (!result) {
            m_banner->showError(result.error());
            return;
        }
        Q_EMIT removed();
        accept();
    });
}

} // namespace bowline
