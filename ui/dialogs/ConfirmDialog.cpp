// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ConfirmDialog.h"

#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/SymbolLabel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QTimer>

namespace bowline {

namespace {

struct TestSeam
{
    std::optional<bool> next;
    ConfirmDialog::Request last;
};

TestSeam &seam()
{
    static TestSeam instance;
    return instance;
}

} // namespace

void ConfirmDialog::ask(QWidget *parent, const Request &request, std::function<void()> accepted)
{
    seam().last = request;
    if (const auto answer = std::exchange(seam().next, std::nullopt)) {
        if (*answer)
            QTimer::singleShot(0, parent, std::move(accepted));
        return;
    }
    auto *dialog = new ConfirmDialog(request, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, std::move(accepted));
    dialog->open();
}

void ConfirmDialog::answerNext(bool accept)
{
    seam().next = accept;
}

ConfirmDialog::Request ConfirmDialog::lastRequest()
{
    return seam().last;
}

ConfirmDialog::ConfirmDialog(const Request &request, QWidget *parent)
    : FittedDialog(480, parent)
    , m_verb(request.danger ? buttons::danger(request.verb, this) : buttons::primary(request.verb, this))
{
    setWindowTitle(request.title);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::s);
    words->addWidget(labels::section(request.title, this));
    words->addWidget(labels::body(request.sentence, this));
    if (!request.touched.isEmpty()) {
        auto *list = new QListWidget(this);
        list->setAccessibleName(tr("What is touched"));
        list->addItems(request.touched);
        list->setSelectionMode(QAbstractItemView::NoSelection);
        list->setMaximumHeight(qMin(160, 16 + 28 * static_cast<int>(request.touched.size())));
        words->addSpacing(space::xs);
        words->addWidget(list);
    }
    auto *top = new QHBoxLayout;
    top->setSpacing(space::l);
    top->addWidget(new SymbolLabel(Symbol::Warning, request.danger ? Tone::Failing : Tone::Warning, 28, this), 0,
                   Qt::AlignTop);
    top->addLayout(words, 1);

    auto *cancel = buttons::plain(tr("Cancel"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_verb);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::xl);
    column->addLayout(top);
    column->addStretch();
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_verb, &QPushButton::clicked, this, &QDialog::accept);
    // Enter must not do what cannot be undone.
    cancel->setDefault(true);
    cancel->setFocus();
}

} // namespace bowline
