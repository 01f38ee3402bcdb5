// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/DestinationForm.h"

#include "models/ProjectText.h"
#include "service/api/ProjectsApi.h"
#include "theme/Tokens.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int fieldIndent = 30; // below the words of the radio button

} // namespace

DestinationForm::DestinationForm(ServiceApi &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_layout(new QVBoxLayout(this))
    , m_banner(new ErrorBanner)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::s);
    m_layout->addWidget(m_banner);
    connect(m_banner, &ErrorBanner::actionRequested, this, &DestinationForm::askKinds);
    askKinds();
}

void DestinationForm::askKinds()
{
    m_banner->clear();
    m_service.projects().destinationKinds().then(this, [this](const Expected<QList<DestinationKindInfo>> &kinds) {
        if (kinds)
            showKinds(*kinds);
        else
            m_banner->showErrorWith(kinds.error(), NextStep::Retry);
    });
}

void DestinationForm::showKinds(const QList<DestinationKindInfo> &kinds)
{
    if (!m_offers.isEmpty())
        return;
    for (const DestinationKindInfo &kind : kinds)
        addOffer(kind);
    choosePresent();
    if (!m_offers.isEmpty())
        setFocusProxy(chosen() ? chosen()->choice : m_offers.first().choice);
    refresh();
}

void DestinationForm::addOffer(const DestinationKindInfo &kind)
{
    Offer offer{kind.key, new QRadioButton(kindText(kind.name), this), new DestinationKindFields(m_service, kind)};
    offer.choice->setAccessibleDescription(kindText(kind.explanation));
    auto *words = labels::muted(kindText(kind.explanation));
    words->setContentsMargins(fieldIndent, 0, 0, 0);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(offer.choice, 0, Qt::AlignLeft);
    column->addWidget(words);
    m_layout->addLayout(column);
    offer.fields->layout()->setContentsMargins(fieldIndent, 0, 0, space::s);
    m_layout->addWidget(offer.fields);
    connect(offer.choice, &QRadioButton::toggled, this, &DestinationForm::refresh);
    connect(offer.fields, &DestinationKindFields::edited, this, &DestinationForm::edited);
    m_offers.append(offer);
}

void DestinationForm::setDestination(const DestinationSpec &destination)
{
    m_present = destination;
    m_hasPresent = true;
    choosePresent();
    refresh();
}

// Without a present one, the first is proposed; one of an unknown kind is none of them.
void DestinationForm::choosePresent()
{
    for (const Offer &offer : std::as_const(m_offers)) {
        if (m_hasPresent ? offer.kind == m_present.kind : offer.kind == m_offers.first().kind) {
            offer.choice->setChecked(true);
            if (m_hasPresent)
                offer.fields->setDestination(m_present);
        }
    }
}

const DestinationForm::Offer *DestinationForm::chosen() const
{
    const auto found =
        std::find_if(m_offers.cbegin(), m_offers.cend(), [](const Offer &offer) { return offer.choice->isChecked(); });
    return found == m_offers.cend() ? nullptr : &*found;
}

DestinationInput DestinationForm::input() const
{
    const Offer *offer = chosen();
    return offer ? DestinationInput{offer->fields->spec(), offer->fields->secret()} : DestinationInput{m_present, {}};
}

bool DestinationForm::isComplete() const
{
    const Offer *offer = chosen();
    return offer && offer->fields->isComplete();
}

void DestinationForm::setFileChooser(const FileChooser &chooser)
{
    for (const Offer &offer : std::as_const(m_offers))
        offer.fields->setFileChooser(chooser);
}

void DestinationForm::refresh()
{
    for (const Offer &offer : std::as_const(m_offers))
        offer.fields->setVisible(offer.choice->isChecked() && !offer.fields->isBlank());
    Q_EMIT edited();
}

} // namespace bowline
