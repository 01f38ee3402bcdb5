// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/AddOnConfig.h"
#include "sandbox/ApiRoutes.h"

namespace bowline::sandbox {

/// Add-ons: lists, the resolver, their config, creating and deleting real databases.
class AddOnRoutes final : ApiRoutes
{
public:
    explicit AddOnRoutes(const ApiContext &context);

private:
    void addLists();
    void addConfig();
    QJsonObject present(const CallPtr &call, const AddOn &addOn) const;
    void resolve(const CallPtr &call);
    void create(const CallPtr &call);
    struct Order ///< what is to be made, checked
    {
        Shared<App> app;
        const Plan *plan;
        QString name; ///< empty: any
        QString attachment;
        AddOnConfig config;
    };
    /// What the body asks for; else answers and returns nothing.
    std::optional<Order> orderOf(const CallPtr &call) const;
    void createEmpty(const CallPtr &call, const Order &order);
    void createFrom(const CallPtr &call, const Order &order);
    Shared<AddOn> originOf(const CallPtr &call, const Order &order) const;
    Shared<AddOn> named(const CallPtr &call, const App &app, const QString &text) const;
    void fill(const Shared<AddOn> &addOn, const Shared<AddOn> &origin, const Order &order, const Actor &actor);
    void noteProvisioned(const Shared<AddOn> &addOn, const Order &order, const Actor &actor);
    void destroy(const CallPtr &call);
    void change(const CallPtr &call);
};

} // namespace bowline::sandbox
