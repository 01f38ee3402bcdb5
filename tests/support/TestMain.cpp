// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestMain.h"

#include <QDir>
#include <QTemporaryDir>

namespace bowline::test {

class TestEnvironment::Private
{
public:
    QTemporaryDir root;
};

TestEnvironment::TestEnvironment()
    : d(new Private)
{
    const auto folder = [this](const char *variable, const QString &name) {
        const QString path = d->root.filePath(name);
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(variable, path.toUtf8());
    };
    folder("XDG_CONFIG_HOME", QStringLiteral("config"));
    folder("XDG_DATA_HOME", QStringLiteral("data"));
    folder("XDG_CACHE_HOME", QStringLiteral("cache"));
    folder("XDG_STATE_HOME", QStringLiteral("state"));
    folder("XDG_RUNTIME_DIR", QStringLiteral("run"));
    for (const char *variable : {"BOWLINE_HEROKU_API", "BOWLINE_HEROKU_DATA", "BOWLINE_HEROKU_ID",
                                 "BOWLINE_HASURA_CLOUD", "HEROKU_API_KEY", "http_proxy", "https_proxy"})
        qunsetenv(variable);
    QCoreApplication::setApplicationName(QStringLiteral("bowline-test"));
}

TestEnvironment::~TestEnvironment()
{
    delete d;
}

} // namespace bowline::test
