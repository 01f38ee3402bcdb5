// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/BackupsApi.h"
#include "support/FakeAnswers.h"

namespace bowline::test {

/// BackupsApi without a service behind it, see FakeService.
class FakeBackups final : public BackupsApi
{
public:
    explicit FakeBackups(FakeAnswers &answers)
        : m_answers(answers)
    {
    }

    // What it answers
    BackupsView known;
    BackupLinkView link;

    Pending<BackupsView> list(const DatabaseKey &database) override;
    Pending<BackupLinkView> downloadLink(const DatabaseKey &database, const QString &id) override;

    static BackupView backup(int number, BackupState state);

private:
    FakeAnswers &m_answers;
};

} // namespace bowline::test
