// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Theme.h"

#include "theme/StyleSheet.h"
#include "theme/SystemAppearance.h"
#include "theme/UiSettings.h"
#include "theme/WindowStyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QPointer>
#include <QSettings>
#include <QStyle>

namespace bowline {

namespace {

const QString settingsKey = QStringLiteral("appearance/theme");

Theme::Choice choiceFromText(const QString &text)
{
    if (text == QLatin1String("light"))
        return Theme::Choice::Light;
    if (text == QLatin1String("dark"))
        return Theme::Choice::Dark;
    return Theme::Choice::System;
}

QString choiceText(Theme::Choice choice)
{
    switch (choice) {
    case Theme::Choice::Light:
        return QStringLiteral("light");
    case Theme::Choice::Dark:
        return QStringLiteral("dark");
    case Theme::Choice::System:
        break;
    }
    return QStringLiteral("system");
}

QPalette paletteFrom(const Tokens &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.background);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.background);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.failing);
    palette.setColor(QPalette::ToolTipBase, t.surface);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, t.control);
    palette.setColor(QPalette::Shadow, t.control);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.off);
    return palette;
}

QFont weighted(int pixelSize, QFont::Weight weight)
{
    QFont font = QApplication::font();
    if (pixelSize > 0)
        font.setPixelSize(pixelSize);
    font.setWeight(weight);
    return font;
}

} // namespace

Theme &Theme::instance()
{
    static QPointer<Theme> theme;
    if (!theme)
        theme = new Theme(qApp);
    return *theme;
}

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_system(new SystemAppearance(this))
    , m_style(new WindowStyle)
{
    m_choice = choiceFromText(QSettings(uiSettingsFile(), QSettings::IniFormat).value(settingsKey).toString());
    const QString forced = qEnvironmentVariable("BOWLINE_THEME");
    m_forced = !forced.isEmpty();
    if (m_forced)
        m_choice = choiceFromText(forced);
    QApplication::setStyle(m_style);
    m_dark = wantsDark();
    apply();
    connect(m_system, &SystemAppearance::changed, this, &Theme::refresh);
}

void Theme::setChoice(Choice choice)
{
    if (!m_forced)
        QSettings(uiSettingsFile(), QSettings::IniFormat).setValue(settingsKey, choiceText(choice));
    m_choice = choice;
    refresh();
}

bool Theme::reducedMotion() const
{
    return m_system->reducedMotion() || QApplication::style()->styleHint(QStyle::SH_Widget_Animate) == 0;
}

bool Theme::wantsDark() const
{
    return m_choice == Choice::System ? m_system->isDark() : m_choice == Choice::Dark;
}

void Theme::refresh()
{
    if (wantsDark() == m_dark)
        return;
    m_dark = !m_dark;
    apply();
    Q_EMIT changed();
}

void Theme::apply()
{
    QApplication::setPalette(paletteFrom(tokens()));
    m_style->setSheet(styleSheetFrom(tokens(), m_dark));
}

QFont Theme::titleFont()
{
    return weighted(20, QFont::DemiBold);
}

QFont Theme::sectionFont()
{
    return weighted(15, QFont::DemiBold);
}

QFont Theme::strongFont()
{
    return weighted(0, QFont::DemiBold);
}

QFont Theme::smallFont()
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

QFont Theme::monoFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont body = QApplication::font();
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF());
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace bowline
