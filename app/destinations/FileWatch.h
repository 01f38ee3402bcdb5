// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace bowline {

/// Tells when a file is written, replaced, removed or made, or when the link that leads to it is changed.
///
///   the file -- written in place
///   its folder, and that of the link to it -- replaced by another file, which inotify takes for a removal
///   the nearest folder above that is there -- where its own was removed, and may be made again
///
/// What happens to other files of the folder is not told. Several changes within settleMs are told once. A
/// file that the system cannot watch (no inotify, too many watches) is never told of: whoever relies on this
/// checks now and then.
class FileWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr int settleMs = 150;

    /// `path`: absolute; nothing of it need exist.
    explicit FileWatch(const QString &path, QObject *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void arm();
    void settle();

    const QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QByteArray m_stamp;
};

} // namespace bowline
