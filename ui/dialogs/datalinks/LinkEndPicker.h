// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DataLinkViews.h"
#include "widgets/Card.h"

class QComboBox;
class QLabel;

namespace bowline {

/// One end of a new data link: the database that the tables come from, or the one that they appear in. Databases that
/// cannot be this end are not offered; which, and why not, is said below, each reason once.
class LinkEndPicker : public Card
{
    Q_OBJECT
public:
    enum class End { Remote, Local };

    explicit LinkEndPicker(End end, QWidget *parent = nullptr);

    /// What was chosen stays chosen if it is still among them.
    void setEnds(const QList<LinkEndView> &ends);
    void choose(const QString &addonId);
    std::optional<LinkEndView> chosen() const;

Q_SIGNALS:
    void changed();

private:
    bool isOffered(const LinkEndView &end) const;
    void showOthers(const QList<LinkEndView> &ends);

    const End m_end;
    QList<LinkEndView> m_offered;
    QComboBox *m_box;
    QLabel *m_note;
};

} // namespace bowline
