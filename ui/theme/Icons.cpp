// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Icons.h"

#include "theme/Theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace bowline::icons {

namespace {

QLatin1String fileName(Symbol symbol)
{
    static constexpr const char *names[] = {
        "",       "projects", "settings", "database", "datalink",      "pipeline",     "activity", "plus",
        "search", "check",    "clock",    "warning",  "cross",         "dash",         "turning",  "copy",
        "eye",    "eye-off",  "trash",    "edit",     "link",          "unlink",       "heroku",   "file",
        "cloud",  "lock",     "key",      "bell",     "chevron-right", "chevron-down", "external", "terminal",
        "user",   "knot",     "offline",  "circle",   "more",
    };
    static_assert(std::size(names) == static_cast<size_t>(Symbol::More) + 1);
    return QLatin1String(names[static_cast<size_t>(symbol)]);
}

QByteArray svgOf(Symbol symbol)
{
    QFile file(QStringLiteral(":/bowline/icons/%1.svg").arg(fileName(symbol)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Draws at paint time, so that one QIcon serves every theme, size and screen.
class SymbolEngine final : public QIconEngine
{
public:
    SymbolEngine(Symbol symbol, Tone tone)
        : m_symbol(symbol)
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = qMin(rect.width(), rect.height());
        const QPixmap picture = icons::pixmap(m_symbol, side, color(mode), painter->device()->devicePixelRatioF());
        painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return icons::pixmap(m_symbol, qMin(size.width(), size.height()), color(mode), 1.0);
    }

    // `size` is in device pixels here.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = qRound(qMin(size.width(), size.height()) / scale);
        return icons::pixmap(m_symbol, side, color(mode), scale);
    }

    QIconEngine *clone() const override { return new SymbolEngine(m_symbol, m_tone); }

private:
    QColor color(QIcon::Mode mode) const
    {
        return Theme::instance().color(mode == QIcon::Disabled ? Tone::Off : m_tone);
    }

    Symbol m_symbol;
    Tone m_tone;
};

} // namespace

namespace {

// One drawing for every size but the smallest, where its crossings would be a blur.
class AppIconEngine final : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->drawPixmap(rect, draw(rect.size() * painter->device()->devicePixelRatioF()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override { return draw(size); }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode, QIcon::State, qreal scale) override
    {
        QPixmap picture = draw(size);
        picture.setDevicePixelRatio(scale);
        return picture;
    }

    QIconEngine *clone() const override { return new AppIconEngine; }

private:
    static QPixmap draw(const QSize &size)
    {
        constexpr int smallest = 20;
        const QString key = QStringLiteral("bowline/app/%1/%2").arg(size.width()).arg(size.height());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        const QString name = size.width() <= smallest ? QStringLiteral("bowline-small") : QStringLiteral("bowline");
        QSvgRenderer(QStringLiteral(":/bowline/icons/%1.svg").arg(name)).render(&painter);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }
};

} // namespace

QIcon icon(Symbol symbol, Tone tone)
{
    return symbol == Symbol::None ? QIcon() : QIcon(new SymbolEngine(symbol, tone));
}

QPixmap pixmap(Symbol symbol, int size, const QColor &color, qreal devicePixelRatio)
{
    if (symbol == Symbol::None || size <= 0)
        return {};
    const QString key = QStringLiteral("bowline/%1/%2/%3/%4")
                            .arg(fileName(symbol), color.name(QColor::HexArgb))
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    QByteArray svg = svgOf(symbol);
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    picture = QPixmap(QSize(size, size) * devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setOpacity(color.alphaF());
    QSvgRenderer(svg).render(&painter, QRectF(QPointF(), picture.size()));
    painter.end();
    picture.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, picture);
    return picture;
}

QIcon appIcon()
{
    return QIcon(new AppIconEngine);
}

} // namespace bowline::icons
