// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Tokens.h"

#include <QFont>
#include <QObject>

namespace bowline {

class SystemAppearance;
class WindowStyle;

/// The look of the whole program: Fusion underneath, one palette, and one style sheet made from Tokens, which
/// WindowStyle puts on. Light and dark follow the system unless a person chose one in Settings;
/// BOWLINE_THEME=light|dark|system goes before both. Lives as long as the QApplication. Main thread only.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    /// The one theme of the QApplication; made, and applied to it, at first use.
    static Theme &instance();

    Choice choice() const { return m_choice; }
    /// Remembered for the next start.
    void setChoice(Choice choice);

    bool isDark() const { return m_dark; }
    const Tokens &tokens() const { return m_dark ? darkTokens() : lightTokens(); }
    QColor color(Tone tone) const { return tokens().color(tone); }

    /// True when the system asks for less motion.
    bool reducedMotion() const;

    static QFont titleFont();   ///< page titles, 20/600
    static QFont sectionFont(); ///< cards and sections, 15/600
    static QFont strongFont();  ///< body, 600
    static QFont smallFont();   ///< second lines
    static QFont monoFont();    ///< names of variables, URLs, SQL

Q_SIGNALS:
    /// The colours are new; palette and style sheet are already applied.
    void changed();

private:
    explicit Theme(QObject *parent);
    bool wantsDark() const;
    void refresh();
    void apply();

    SystemAppearance *m_system;
    WindowStyle *m_style; ///< the QApplication's
    Choice m_choice = Choice::System;
    bool m_forced = false;
    bool m_dark = false;
};

} // namespace bowline
