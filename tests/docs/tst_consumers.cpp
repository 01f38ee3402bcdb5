// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The help's table of programs against the rules that the code goes by.
#include "core/rendering/Consumer.h"
#include "core/rendering/ConsumerTls.h"
#include "support/TestMain.h"

#include <QFile>

#include <algorithm>

using namespace bowline;

namespace tst_consumers {

class TestConsumersHelp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyConsumerIsThere()
    {
        QFile file(QStringLiteral(BOWLINE_SOURCE_DIR "/resources/help/consumers.md"));
        QVERIFY(file.open(QFile::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
        for (const Consumer consumer : allConsumers()) {
            if (consumer == Consumer::Other)
                continue;
            const QString begin = QStringLiteral("| %1 (").arg(consumerName(consumer));
            const QString other = QStringLiteral("| %1 |").arg(consumerName(consumer));
            const QString needs = QStringLiteral("| `%1` |").arg(QString::fromLatin1(ConsumerTls::remedy(consumer)));
            const QString tried = consumerTried(consumer).isEmpty()
                                      ? QStringLiteral("| *not tried* |")
                                      : QStringLiteral("| %1 |").arg(consumerTried(consumer));
            const auto isRow = [&](const QString &line) {
                return (line.startsWith(begin) || line.startsWith(other)) && line.contains(needs) &&
                       line.endsWith(tried);
            };
            QVERIFY2(std::any_of(lines.cbegin(), lines.cend(), isRow), qPrintable(consumerName(consumer)));
        }
    }
};

BOWLINE_TEST(TestConsumersHelp)

} // namespace tst_consumers

#include "tst_consumers.moc"
