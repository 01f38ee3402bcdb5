// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeActs.h"

namespace bowline::test {

Pending<ActPreviewView> FakeActs::preview(const ActRequest &request)
{
    lastRequest = request;
    return m_answers.answer(QStringLiteral("previewAct"), {actKindKey(request.kind)}, nextPreview);
}

Pending<JobView> FakeActs::perform(const ActRequest &request, const QString &fingerprint, const QString &typed)
{
    lastRequest = request;
    return m_answers.answer(QStringLiteral("performAct"), {actKindKey(request.kind), fingerprint, typed},
                            m_answers.nextJob);
}

} // namespace bowline::test
