// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <memory>

class QTranslator;

namespace bowline {

/// A language that this program can put its sentences into. A value; any thread.
class Language
{
public:
    /// The language of the person at this program: what loadTranslations() has chosen.
    static Language own();
    /// The source texts as they are: for the log.
    static Language english();
    /// All that this program carries (:/i18n), English first. Read on first use and kept.
    static const QList<Language> &all();
    /// The first of `wishes` that this program carries, by its language alone: "de" for "de-AT". English if there is
    /// none. A wish may have an Accept-Language weight behind it (";q=0.8"), which is not looked at.
    static Language firstOf(const QStringList &wishes);

    QString code() const; ///< "en", "de"
    /// As QCoreApplication::translate(), in this language.
    QString translate(const char *context, const char *text, int number = -1) const;
    QString number(double value) const;

private:
    explicit Language(const QLocale &locale, std::shared_ptr<const QTranslator> translator = {});

    QLocale m_locale;
    std::shared_ptr<const QTranslator> m_translator;
    bool m_isOwn = false; ///< asks the translators that the application has installed
};

} // namespace bowline
