// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/TrayIcon.h"

#include "models/StatusText.h"
#include "theme/Theme.h"
#include "tray/DesktopSettings.h"
#include "widgets/StatusSign.h"

#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

namespace bowline {

namespace {

constexpr qsizetype worstShown = 5;

// Drawn for a panel that may be light or dark: a disc in the status's colour with the shape cut in white, and a rim.
QPixmap picture(std::optional<SyncState> worst, int side)
{
    QPixmap pixmap = icons::appIcon().pixmap(QSize(side, side), 1.0);
    if (!worst || pixmap.isNull())
        return pixmap;
    const StatusSign sign = signOf(*worst);
    const int disc = side * 5 / 8;
    const QRectF place(pixmap.width() - disc, pixmap.height() - disc, disc, disc);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, side / 16.0));
    painter.setBrush(lightTokens().color(sign.tone)); // dark enough under white on any panel
    painter.drawEllipse(place.adjusted(side / 32.0, side / 32.0, -side / 32.0, -side / 32.0));
    const int inner = disc * 3 / 4;
    painter.drawPixmap(place.center() - QPointF(inner / 2.0, inner / 2.0),
                       icons::pixmap(sign.symbol, inner, Qt::white, 1.0));
    return pixmap;
}

} // namespace

QIcon trayPicture(std::optional<SyncState> worst)
{
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(picture(worst, side));
    return icon;
}

TrayIcon::TrayIcon(SyncWatch &watch, SyncWatch::ProjectName projectName, QObject *parent)
    : QObject(parent)
    , m_watch(watch)
    , m_projectName(std::move(projectName))
    , m_menu(std::make_unique<QMenu>())
    , m_icon(new QSystemTrayIcon(this))
{
    const auto add = [this](const QString &text, void (TrayIcon::*signal)()) {
        QAction *action = m_menu->addAction(text);
        connect(action, &QAction::triggered, this, signal);
        return action;
    };
    add(tr("Open Bowline"), &TrayIcon::openRequested);
    m_menu->addSeparator();
    m_worstEnd = m_menu->addSeparator();
    m_syncAll = add(tr("Sync everything now"), &TrayIcon::syncAllRequested);
    QAction *quiet = m_menu->addAction(tr("Quiet mode"));
    quiet->setCheckable(true);
    DesktopSettings &settings = DesktopSettings::instance();
    quiet->setChecked(settings.isQuiet());
    connect(quiet, &QAction::toggled, &settings, &DesktopSettings::setQuiet);
    connect(&settings, &DesktopSettings::quietChanged, quiet, &QAction::setChecked);
    m_menu->addSeparator();
    add(tr("Quit"), &TrayIcon::quitRequested);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openRequested();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::openRequested);
    connect(&m_watch, &SyncWatch::changed, this, &TrayIcon::refresh);
    connect(&settings, &DesktopSettings::quietChanged, this, &TrayIcon::refresh);
    refresh();
    m_icon->show();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isAvailable()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

QString TrayIcon::toolTip() const
{
    const auto worst = m_watch.worst();
    if (!worst)
        return tr("Bowline follows nothing yet");
    const int troubled = int(m_watch.troubled().size());
    if (troubled > 0)
        return tr("Bowline: %1 of %2 syncs need a look, the worst: %3")
            .arg(troubled)
            .arg(m_watch.count())
            .arg(syncStateText(*worst));
    if (*worst == SyncState::Updating)
        return tr("Bowline is updating, no sync needs a look");
    return m_watch.count() == 1 ? tr("Bowline: the sync is proven")
                                : tr("Bowline: all %1 syncs are proven").arg(m_watch.count());
}

void TrayIcon::refresh()
{
    if (!m_drawn || *m_drawn != m_watch.worst()) { // in a storm each change comes here
        m_drawn = m_watch.worst();
        m_icon->setIcon(trayPicture(m_watch.worst()));
    }
    m_icon->setToolTip(toolTip());
    m_syncAll->setEnabled(m_watch.count() > 0);
    rebuildWorst();
}

void TrayIcon::rebuildWorst()
{
    qDeleteAll(std::exchange(m_worst, {}));
    const QList<SyncBriefView> troubled = m_watch.troubled();
    for (const SyncBriefView &sync : troubled.mid(0, worstShown)) {
        const StatusSign sign = signOf(sync.state);
        // In a menu's text '&' marks a key.
        QString text = tr("%1 in %2: %3").arg(sync.envVar, m_projectName(sync.project), syncStateText(sync.state));
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        auto *action = new QAction(icons::icon(sign.symbol, sign.tone), text, m_menu.get());
        connect(action, &QAction::triggered, this, [this, sync] { Q_EMIT syncRequested(sync.project, sync.envVar); });
        m_worst.append(action);
    }
    if (troubled.size() > worstShown) {
        auto *more = new QAction(tr("and %1 more").arg(troubled.size() - worstShown), m_menu.get());
        connect(more, &QAction::triggered, this, &TrayIcon::openRequested);
        m_worst.append(more);
    }
    if (m_worst.isEmpty()) {
        auto *fine = new QAction(toolTip(), m_menu.get());
        fine->setEnabled(false);
        m_worst.append(fine);
    }
    m_menu->insertActions(m_worstEnd, m_worst);
}

void TrayIcon::showMessage(const SyncNotice &notice)
{
    if (isAvailable())
        m_icon->showMessage(notice.title, notice.body, trayPicture(m_watch.worst()));
}

} // namespace bowline
