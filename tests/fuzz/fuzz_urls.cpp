// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A config var's value, which need not be a URL at all. What parses must mean the same when it is written and read
// again.
#include "Harness.h"
#include "core/DatabaseUrl.h"
#include "core/rendering/Render.h"

using namespace bowline;

namespace {

const QString name = QStringLiteral("URL");

bool same(const DatabaseUrl &a, const DatabaseUrl &b)
{
    return a.scheme == b.scheme && a.user == b.user && a.password == b.password && a.host == b.host &&
           a.port == b.port && a.moreHosts == b.moreHosts && a.database == b.database && a.options == b.options;
}

} // namespace

void bowline::fuzz::fuzzOne(const QByteArray &input)
{
    QByteArray rest = input;
    const int bits = takeByte(rest) & 3;
    const Rendering rendering = Rendering::fromTransforms(bits & 1, bits & 2);
    const Secret value(rest);
    const auto parsed = DatabaseUrl::parse(value);
    const auto rendered = render(value, name, rendering);
    if (rendering.isAsIs())
        PROMISE(rendered && rendered->value(name) == value);
    if (!parsed) {
        PROMISE(parsed.error().code == ErrorCode::UrlInvalid);
        return;
    }
    const auto again = DatabaseUrl::parse(parsed->toUrl());
    PROMISE(again && same(*parsed, *again));
    const bool hidden = parsed->password.size() < 8 || !parsed->display().contains(parsed->password.revealText()) ||
                        parsed->host.contains(parsed->password.revealText()) ||
                        parsed->database.contains(parsed->password.revealText()) ||
                        parsed->user.contains(parsed->password.revealText());
    PROMISE(hidden);
    PROMISE(classifyChange(value, value) == ChangeKind::None);
    if (!rendered)
        return;
    const Secret written = rendered->value(name);
    const auto twice = render(written, name, rendering);
    PROMISE(twice && twice->value(name) == written);
    // What was not edited is the same byte for byte: taking the edit back gives the value again.
    const auto edited = UrlText::of(written);
    PROMISE(edited);
    if (const auto original = UrlText::of(value); original && !original->layout().query) {
        auto undone = *edited;
        undone.removeParameters([](const UrlText::Parameter &) { return true; });
        undone.setScheme(original->scheme());
        PROMISE(undone.text() == value);
    }
    const auto kind = classifyChange(value, written);
    PROMISE(kind != ChangeKind::First && kind != ChangeKind::Detached);
}
