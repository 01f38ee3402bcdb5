// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace bowline {

/// A request body that can be read once. QNetworkAccessManager sends a request again, whatever its method, when the
/// connection ends before the answer is complete: a rotation would run twice. It gives up instead, with
/// ContentReSendError, when the body cannot be rewound. Empty bodies are no exception.
class OneShotDevice final : public QIODevice
{
public:
    OneShotDevice(QByteArray body, QObject *parent);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override;
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_body;
    qint64 m_at = 0;
};

} // namespace bowline
