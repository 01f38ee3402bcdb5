// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// replay_<harness> FOLDER: runs every file of the kept corpus once, under whatever sanitizers this build has. Finds
// what was found before, without the compiler that the fuzzer needs.
#include "Harness.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    int files = 0;
    QDirIterator corpus(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""), QDir::Files);
    while (corpus.hasNext()) {
        QFile file(corpus.next());
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s cannot be read\n", qPrintable(file.fileName()));
            return 1;
        }
        bowline::fuzz::fuzzOne(file.readAll());
        ++files;
    }
    std::printf("%d inputs\n", files);
    return files > 0 ? 0 : 1;
}
