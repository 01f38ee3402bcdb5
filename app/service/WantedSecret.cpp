// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/WantedSecret.h"

namespace bowline {

Pending<Done> writeWhileWanted(SecretStore *secrets, const QString &key, const Secret &value,
                               const std::function<bool()> &wanted, QObject *context)
{
    if (!wanted)
        return secrets->write(key, value);
    const auto cancelled = [](const Expected<Done> &) -> Expected<Done> { return fail(ErrorCode::Cancelled); };
    return secrets->read(key).andThen(context, [=](const Secret &before) {
        if (!wanted())
            return Pending<Done>::failed(makeError(ErrorCode::Cancelled));
        return secrets->write(key, value).always(context, [=](const Expected<Done> &written) {
            if (!written || wanted())
                return Pending<Done>::ready(written);
            return (before.isEmpty() ? secrets->remove(key) : secrets->write(key, before)).always(context, cancelled);
        });
    });
}

} // namespace bowline
