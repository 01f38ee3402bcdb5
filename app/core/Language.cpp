// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Language.h"

#include <QCoreApplication>
#include <QDir>
#include <QTranslator>

namespace bowline {

Language::Language(const QLocale &locale, std::shared_ptr<const QTranslator> translator)
    : m_locale(locale)
    , m_translator(std::move(translator))
{
}

Language Language::own()
{
    Language own{QLocale()};
    own.m_isOwn = true;
    return own;
}

Language Language::english()
{
    return Language(QLocale::c());
}

const QList<Language> &Language::all()
{
    static const QList<Language> carried = [] {
        QList<Language> found{english()};
        const QDir folder(QStringLiteral(":/i18n"));
        const QStringList files = folder.entryList({QStringLiteral("bowline_*.qm")}, QDir::Files, QDir::Name);
        for (const QString &file : files) {
            auto translator = std::make_shared<QTranslator>();
            if (translator->load(folder.filePath(file)))
                found.append(Language(QLocale(translator->language()), translator));
        }
        return found;
    }();
    return carried;
}

Language Language::firstOf(const QStringList &wishes)
{
    for (const QString &wish : wishes) {
        const QString code = wish.section(QLatin1Char(';'), 0, 0).trimmed().section(QLatin1Char('-'), 0, 0).toLower();
        for (const Language &language : all()) {
            if (language.code() == code)
                return language;
        }
    }
    return english();
}

QString Language::code() const
{
    return m_locale.language() == QLocale::C ? QStringLiteral("en") : m_locale.name().section(QLatin1Char('_'), 0, 0);
}

QString Language::translate(const char *context, const char *text, int number) const
{
    if (m_isOwn)
        return QCoreApplication::translate(context, text, nullptr, number);
    const QString translated = m_translator ? m_translator->translate(context, text, nullptr, number) : QString();
    return translated.isEmpty() ? QString::fromUtf8(text) : translated;
}

QString Language::number(double value) const
{
    QLocale plain = m_locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'g', 15);
}

} // namespace bowline
