// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Log.h"

#include "core/Redactor.h"

#include <QDateTime>

#include <cstdio>

namespace bowline {

Q_LOGGING_CATEGORY(lcNet, "bowline.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHeroku, "bowline.heroku", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "bowline.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "bowline.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcKeychain, "bowline.keychain", QtInfoMsg)
Q_LOGGING_CATEGORY(lcService, "bowline.service", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSandbox, "bowline.sandbox", QtInfoMsg)

namespace {

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "?";
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    const QByteArray text = Redactor::instance().clean(message).toUtf8();
    std::fprintf(stderr, "%s %s %s: %s\n", time.constData(), levelName(type),
                 context.category ? context.category : "default", text.constData());
    std::fflush(stderr);
}

} // namespace

void installLog()
{
    qInstallMessageHandler(handle);
}

} // namespace bowline
