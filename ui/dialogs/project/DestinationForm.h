// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/project/DestinationKindFields.h"
#include "service/api/ProjectViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QRadioButton;
class QVBoxLayout;

namespace bowline {

class ErrorBanner;

/// Where a project's env vars live: one choice for each kind that the service knows, each with its own fields.
class DestinationForm : public QWidget
{
    Q_OBJECT
public:
    using FileChooser = DestinationKindFields::FileChooser;

    explicit DestinationForm(ServiceApi &service, QWidget *parent = nullptr);

    /// Shows a destination that is in use; its secret need not be typed again.
    void setDestination(const DestinationSpec &destination);
    DestinationInput input() const;
    /// Everything that the chosen kind needs is there. Nothing is chosen while the kinds are not known, or if the
    /// present one is not among them.
    bool isComplete() const;
    /// Instead of the system's file dialog.
    void setFileChooser(const FileChooser &chooser);

Q_SIGNALS:
    void edited();

private:
    /// One kind as it is offered.
    struct Offer
    {
        QString kind;
        QRadioButton *choice = nullptr;
        DestinationKindFields *fields = nullptr;
    };

    void askKinds();
    void showKinds(const QList<DestinationKindInfo> &kinds);
    void addOffer(const DestinationKindInfo &kind);
    void choosePresent();
    const Offer *chosen() const;
    void refresh();

    ServiceApi &m_service;
    QVBoxLayout *m_layout;
    ErrorBanner *m_banner;
    QList<Offer> m_offers;
    DestinationSpec m_present;
    bool m_hasPresent = false;
};

} // namespace bowline
