// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/EnvVarViews.h"
#include "service/api/ServiceApi.h"

#include <QScrollArea>

#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace bowline {

class Card;
class ElidedLabel;
class ErrorBanner;
class FactList;
class SecretValueView;
class ServiceState;
class StatusBadge;
class TimingsCard;

/// Beside the table: everything about the chosen env var, and what can be done with it.
class EnvVarDetail : public QScrollArea
{
    Q_OBJECT
public:
    EnvVarDetail(ServiceApi &service, const ServiceState &state, QWidget *parent = nullptr);

    void setEnvVar(const EnvVarView &envVar);
    /// Under the table instead of beside it: its parts stand side by side.
    void setBelow(bool below);
    const EnvVarView &envVar() const { return m_envVar; }
    SecretValueView *valueView() const { return m_value; }

Q_SIGNALS:
    void syncRequested();
    void editSyncRequested(); ///< who reads the value, how it is written, which database
    void editRequested();
    void deleteRequested(QPushButton *button); ///< the button with the same verb
    void nextStepRequested(bowline::NextStep step, const bowline::AccountId &account);

private:
    QWidget *buildHead();
    Card *buildSyncCard();
    Card *buildManualCard();
    QWidget *buildActs();
    void refresh();
    static QString promise(const SyncView &sync);
    void refreshSync(const SyncView &sync);
    void refreshManual();
    qint64 refreshTimes(const QDateTime &now);
    void syncNow();
    void showFailure(const Error &error, std::function<void()> act);
    void optOut();
    void takeStep();
    void authorizeApp();

    ServiceApi &m_service;
    EnvVarView m_envVar;
    QVBoxLayout *m_page = nullptr;
    QBoxLayout *m_halves = nullptr;
    ElidedLabel *m_name = nullptr;
    StatusBadge *m_badge = nullptr;
    SecretValueView *m_value = nullptr;
    ErrorBanner *m_banner = nullptr;
    std::function<void()> m_failedAct; ///< what "Try again" does
    Card *m_syncCard = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_reason = nullptr;
    QPushButton *m_step = nullptr;
    QPushButton *m_syncNow = nullptr;
    QPushButton *m_editSync = nullptr;
    QPushButton *m_optOut = nullptr;
    QLabel *m_optOutNote = nullptr;
    Card *m_manualCard = nullptr;
    QLabel *m_manualNote = nullptr;
    QPushButton *m_sync = nullptr;
    QWidget *m_acts = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_delete = nullptr;
    QLabel *m_deleteNote = nullptr;
    Card *m_factCard = nullptr;
    FactList *m_facts = nullptr;
    TimingsCard *m_timings = nullptr;
};

} // namespace bowline
