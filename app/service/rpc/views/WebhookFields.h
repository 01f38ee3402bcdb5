// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/WebhookViews.h"
#include "service/rpc/Fields.h"

/// The wire names of service/api/WebhookViews.h: its words and its fields.
namespace bowline::rpc {

template <>
struct Fields<WebhookView>
{
    static constexpr std::tuple list{Field{"on", &WebhookView::on},
                                     Field{"public_url", &WebhookView::publicUrl},
                                     Field{"address", &WebhookView::address},
                                     Field{"port", &WebhookView::port},
                                     Field{"listening", &WebhookView::listening},
                                     Field{"error", &WebhookView::error},
                                     Field{"apps_wanted", &WebhookView::appsWanted},
                                     Field{"apps_registered", &WebhookView::appsRegistered},
                                     Field{"last_delivery_at", &WebhookView::lastDeliveryAt},
                                     Field{"deliveries", &WebhookView::deliveries},
                                     Field{"refused", &WebhookView::refused},
                                     Field{"missed", &WebhookView::missed},
                                     Field{"last_missed_at", &WebhookView::lastMissedAt},
                                     Field{"relied_on", &WebhookView::reliedOn}};
};

template <>
inline constexpr const char *changeName<WebhookView> = "webhooks";

} // namespace bowline::rpc
