// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Labels.h"

#include "theme/Theme.h"
#include "theme/WindowStyle.h"

#include <QVariant>

namespace bowline::labels {

namespace {

QLabel *make(const QString &text, const QFont &font, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    label->setFont(font);
    return label;
}

QString toneName(Tone tone)
{
    switch (tone) {
    case Tone::Muted:
        return QStringLiteral("muted");
    case Tone::Accent:
    case Tone::OnAccent:
        return QStringLiteral("accent");
    case Tone::Proven:
        return QStringLiteral("proven");
    case Tone::Working:
        return QStringLiteral("working");
    case Tone::Warning:
        return QStringLiteral("warning");
    case Tone::Failing:
        return QStringLiteral("failing");
    case Tone::Off:
        return QStringLiteral("off");
    case Tone::Text:
        break;
    }
    return {};
}

} // namespace

QLabel *title(const QString &text, QWidget *parent)
{
    return make(text, Theme::titleFont(), parent);
}

QLabel *section(const QString &text, QWidget *parent)
{
    return make(text, Theme::sectionFont(), parent);
}

QLabel *strong(const QString &text, QWidget *parent)
{
    return make(text, Theme::strongFont(), parent);
}

QLabel *body(const QString &text, QWidget *parent)
{
    return make(text, QFont(), parent);
}

QLabel *muted(const QString &text, QWidget *parent)
{
    QLabel *label = body(text, parent);
    setTone(label, Tone::Muted);
    return label;
}

QLabel *mono(const QString &text, QWidget *parent)
{
    return make(text, Theme::monoFont(), parent);
}

void setTone(QLabel *label, Tone tone)
{
    const QString name = toneName(tone);
    if (label->property("tone").toString() == name)
        return;
    label->setProperty("tone", name);
    restyle(label);
}

} // namespace bowline::labels
