// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/ActivityFilterBar.h"

#include "theme/Icons.h"
#include "theme/Tokens.h"
#include "widgets/Labels.h"
#include "widgets/SearchField.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyleOptionComboBox>
#include <QTimer>

#include <algorithm>

namespace bowline {

namespace {

constexpr int typingMs = 250; ///< a pause in typing: no question for every letter
constexpr int hour = 3600;
constexpr int day = 24 * hour;
constexpr int leastChoiceWidth = 110;
constexpr int mostChoiceWidth = 180;

/// What the box needs to show its first entry whole, which is the one that filters nothing.
int widthOfFirstEntry(const QComboBox &choice)
{
    QStyleOptionComboBox option;
    option.initFrom(&choice);
    const QFontMetrics metrics = choice.fontMetrics();
    const QSize words(metrics.horizontalAdvance(choice.itemText(0)) + metrics.averageCharWidth(), metrics.height());
    return choice.style()->sizeFromContents(QStyle::CT_ComboBox, &option, words, &choice).width();
}

} // namespace

ActivityFilterBar::ActivityFilterBar(bool choosesProject, QWidget *parent)
    : QWidget(parent)
    , m_typing(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    if (choosesProject) {
        m_projects = addChoice(tr("Project"));
        m_projects->addItem(tr("All projects"), QString());
    }
    //: Label of a choice: only what ended so
    m_results = addChoice(tr("Result"));
    const auto add = [this](const QString &text, const QList<ActivityResult> &results) {
        QVariantList keys;
        for (const ActivityResult result : results)
            keys.append(int(result));
        m_results->addItem(text, keys);
    };
    add(tr("All results"), {});
    add(tr("Failed or not proven"), {ActivityResult::Failed, ActivityResult::Unproven});
    //: Result to filter by
    add(tr("Succeeded"), {ActivityResult::Succeeded});
    //: Result to filter by
    add(tr("Running"), {ActivityResult::Running});
    //: Result to filter by
    add(tr("Skipped"), {ActivityResult::Skipped});
    //: Label of a choice: only what happened after this time
    m_since = addChoice(tr("Since"));
    for (const auto &[text, seconds] : {std::pair{tr("Any time"), 0},
                                        {tr("Last hour"), hour},
                                        {tr("Last 24 hours"), day},
                                        {tr("Last 7 days"), 7 * day},
                                        {tr("Last 30 days"), 30 * day}})
        m_since->addItem(text, seconds);
    m_search = new QLineEdit(this);
    makeSearchField(m_search, tr("Search activity"));
    m_search->setToolTip(tr("In the names of env vars, apps and projects, in causes and in Heroku's release texts"));
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(320);
    row->addWidget(m_search, 4);
    row->addStretch(1);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingMs);
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &ActivityFilterBar::changed);
}

QComboBox *ActivityFilterBar::addChoice(const QString &name)
{
    auto *choice = new QComboBox(this);
    choice->setAccessibleName(name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(8);
    choice->setMinimumWidth(leastChoiceWidth);
    choice->setMaximumWidth(mostChoiceWidth);
    choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // On Linux assistive technology knows a combo box by its label only.
    auto *label = labels::muted(name, this);
    label->setWordWrap(false);
    label->setBuddy(choice);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->addWidget(label);
    row->addWidget(choice, 2);
    row->addSpacing(space::xs);
    connect(choice, &QComboBox::currentIndexChanged, this, &ActivityFilterBar::changed);
    return choice;
}

// Only now the style sheet is there, and with it what surrounds the words.
void ActivityFilterBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    for (QComboBox *choice : {m_projects, m_results, m_since}) {
        if (choice)
            choice->setMinimumWidth(std::clamp(widthOfFirstEntry(*choice), leastChoiceWidth, mostChoiceWidth));
    }
}

ActivityFilter ActivityFilterBar::filter() const
{
    ActivityFilter filter;
    filter.project = m_projects ? ProjectId(m_projects->currentData().toString()) : m_project;
    const QVariantList results = m_results->currentData().toList();
    for (const QVariant &key : results)
        filter.results.append(static_cast<ActivityResult>(key.toInt()));
    filter.text = m_search->text().trimmed();
    if (const int seconds = m_since->currentData().toInt(); seconds > 0)
        filter.since = QDateTime::currentDateTimeUtc().addSecs(-seconds);
    return filter;
}

bool ActivityFilterBar::isNarrow() const
{
    return (m_projects && m_projects->currentIndex() > 0) || m_results->currentIndex() > 0 ||
           m_since->currentIndex() > 0 || !m_search->text().trimmed().isEmpty();
}

void ActivityFilterBar::clear()
{
    {
        const QSignalBlocker blocker(this);
        for (QComboBox *choice : {m_projects, m_results, m_since}) {
            if (choice)
                choice->setCurrentIndex(0);
        }
        m_search->clear();
        m_typing->stop();
    }
    Q_EMIT changed();
}

void ActivityFilterBar::setProject(const ProjectId &project)
{
    m_project = project;
}

void ActivityFilterBar::setProjects(const QList<ProjectView> &projects)
{
    if (!m_projects)
        return;
    QList<ProjectView> sorted = projects;
    std::sort(sorted.begin(), sorted.end(),
              [](const ProjectView &a, const ProjectView &b) { return a.name.localeAwareCompare(b.name) < 0; });
    const QString chosen = m_projects->currentData().toString();
    {
        const QSignalBlocker blocker(m_projects);
        while (m_projects->count() > 1)
            m_projects->removeItem(1);
        for (const ProjectView &project : std::as_const(sorted))
            m_projects->addItem(project.name, project.id.text);
        m_projects->setCurrentIndex(std::max(0, m_projects->findData(chosen)));
    }
    if (m_projects->currentData().toString() != chosen)
        Q_EMIT changed(); // the chosen one has gone
}

} // namespace bowline
