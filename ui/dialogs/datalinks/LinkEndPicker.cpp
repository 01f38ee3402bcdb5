// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/datalinks/LinkEndPicker.h"

#include "models/LinkText.h"
#include "widgets/Labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSignalBlocker>

namespace bowline {

namespace {

constexpr int mostNames = 3; // with one reason; an account may have hundreds

} // namespace

LinkEndPicker::LinkEndPicker(End end, QWidget *parent)
    //: Over the choice of the database that a data link reads from
    : Card(end == End::Remote ? tr("The tables are in (remote)")
                              //: Over the choice of the database that a data link is made in
                              : tr("They appear in (local)"),
           parent)
    , m_end(end)
    , m_box(new QComboBox)
    , m_note(labels::muted({}))
{
    setSymbol(Symbol::Database);
    m_box->setAccessibleName(end == End::Remote ? tr("Remote database") : tr("Local database"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(18);
    body()->addWidget(m_box);
    body()->addWidget(m_note);
    body()->addStretch();
    connect(m_box, &QComboBox::currentIndexChanged, this, &LinkEndPicker::changed);
}

bool LinkEndPicker::isOffered(const LinkEndView &end) const
{
    return m_end == End::Remote ? end.mayBeRemote : end.mayBeLocal;
}

void LinkEndPicker::setEnds(const QList<LinkEndView> &ends)
{
    const auto before = chosen();
    {
        const QSignalBlocker quiet(m_box);
        m_box->clear();
        m_offered.clear();
        for (const LinkEndView &end : ends) {
            if (!isOffered(end))
                continue;
            m_offered.append(end);
            m_box->addItem(databaseText(end.app, end.addonName));
        }
        m_box->setCurrentIndex(-1);
    }
    m_box->setEnabled(!m_offered.isEmpty());
    showOthers(ends);
    choose(before ? before->addonId : QString());
    Q_EMIT changed();
}

// Many databases share a few reasons: a plan, say.
void LinkEndPicker::showOthers(const QList<LinkEndView> &ends)
{
    QStringList reasons; // in the order in which they come
    QHash<QString, QStringList> names;
    for (const LinkEndView &end : ends) {
        if (isOffered(end))
            continue;
        const QString why = (m_end == End::Remote ? end.whyNotRemote : end.whyNotLocal).text();
        if (!reasons.contains(why))
            reasons.append(why);
        names[why].append(end.app.isEmpty() ? end.addonName : end.app);
    }
    QStringList lines;
    for (const QString &why : std::as_const(reasons)) {
        QStringList &all = names[why];
        all.removeDuplicates();
        QString shown = all.mid(0, mostNames).join(QStringLiteral(", "));
        if (all.size() > mostNames)
            shown = tr("%1 and %2 more").arg(shown).arg(all.size() - mostNames);
        //: %1: databases, by their apps; %2: why they cannot be chosen, a sentence
        lines.append(tr("Not %1: %2").arg(shown, why));
    }
    m_note->setText(lines.join(QLatin1Char('\n')));
    m_note->setVisible(!lines.isEmpty());
}

void LinkEndPicker::choose(const QString &addonId)
{
    for (int i = 0; i < m_offered.size(); ++i) {
        if (m_offered.at(i).addonId == addonId)
            m_box->setCurrentIndex(i);
    }
}

std::optional<LinkEndView> LinkEndPicker::chosen() const
{
    const int at = m_box->currentIndex();
    return at >= 0 && at < m_offered.size() ? std::optional(m_offered.at(at)) : std::nullopt;
}

} // namespace bowline
