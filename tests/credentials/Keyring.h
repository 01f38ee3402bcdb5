// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace bowline::test {

/// The private gnome-keyring that tests/support/with-keyring has started, from outside. Blocking.
class Keyring
{
public:
    /// An empty text is success; else what went wrong.
    static QString lock();
    static QString unlock();

    /// Puts an item of these attributes into the login collection, as another program would.
    static QString store(const QMap<QString, QString> &attributes, const QByteArray &value);

    static qint64 pid();
    static void stop();   ///< SIGSTOP: it hangs
    static void resume(); ///< SIGCONT
    /// Ends it for good: its bus name is free afterwards.
    static QString end();
};

} // namespace bowline::test
