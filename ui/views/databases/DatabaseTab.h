// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/DatabaseViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace bowline {

class ErrorBanner;
class FollowTimer;

/// A tab about one database that asks when it is seen, and not before. Only the answer to the newest question counts.
/// One that shows what Heroku is doing asks again while that is under way, as long as it is seen. Has an error banner
/// and a sentence on top; what inherits it adds the rest below.
class DatabaseTab : public QWidget
{
    Q_OBJECT
public:
    /// How a tab that is in sight asks about another database.
    enum class Asking {
        AtOnce,
        /// After a moment: whoever walks through the list of databases does not log in to each of them.
        InAMoment,
    };
    /// `sentence`: becomes the tab's.
    DatabaseTab(Asking asking, QLabel *sentence, QWidget *parent);

    void setDatabase(const DatabaseKey &database);
    /// What is shown is another by now: asked when it is seen.
    void forget();
    /// An act of this service has begun, gone on or ended: what it has to do with may be shown here.
    void actMoved();

Q_SIGNALS:
    /// `title`: the heading of the act's dialog.
    void actRequested(const QString &title, const bowline::ActRequest &request);
    void stepRequested(bowline::NextStep step);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    /// Asks, and shows that it does.
    virtual void ask() = 0;
    /// Nothing of the database of before is shown any more.
    virtual void clear() = 0;

    /// The same as ask(), without the error of before.
    void askAnew();
    /// Asks once more, without a word: for a tab that follows what is under way.
    virtual void askAgain() {}
    /// From now on it does, and acts that move are looked at. After each answer: whether something is under way.
    void followActs() { m_followsActs = true; }
    void follow(bool isUnderWay);

    const DatabaseKey &database() const { return m_database; }
    ErrorBanner *banner() const { return m_banner; }
    QLabel *sentence() const { return m_sentence; }
    QVBoxLayout *rows() const { return m_rows; }
    void requestAct(const QString &title, ActKind kind, QJsonObject fields = {});

    /// Calls show(const Expected<T> &) with the answer, unless something newer was asked by then, or about another
    /// database.
    template <class T, class Show>
    void showNewest(const Pending<T> &question, Show show)
    {
        ++m_request;
        showWhileNewest(question, std::move(show));
    }
    /// The same for a question beside the newest one.
    template <class T, class Show>
    void showWhileNewest(const Pending<T> &question, Show show)
    {
        question.then(this, [this, request = m_request, show = std::move(show)](const Expected<T> &answer) {
            if (request == m_request)
                show(answer);
        });
    }
    /// The same, only as long as it is the same database.
    template <class T, class Show>
    void showOfDatabase(const Pending<T> &question, Show show)
    {
        question.then(this, [this, database = m_database, show = std::move(show)](const Expected<T> &answer) {
            if (database == m_database)
                show(answer);
        });
    }

private:
    void askInAMoment();

    Asking m_asking;
    DatabaseKey m_database;
    quint64 m_request = 0;
    bool m_isStale = true;
    bool m_followsActs = false;
    FollowTimer *m_following;
    ErrorBanner *m_banner;
    QLabel *m_sentence;
    QVBoxLayout *m_rows;
};

} // namespace bowline
