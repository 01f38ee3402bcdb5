// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What anyone with access to the service's socket may send: cut into frames, parsed, decoded and called. And what a
// service may answer: snapshots and deltas. What decodes must be the same after another round.
#include "Harness.h"
#include "service/rpc/Codec.h"
#include "service/rpc/FrameReader.h"
#include "service/rpc/Frames.h"
#include "service/rpc/RpcHandlers.h"
#include "service/rpc/views/SnapshotFields.h"
#include "support/FakeService.h"

#include <QCoreApplication>

using namespace bowline;

namespace {

template <class View>
void roundTrip(const QJsonValue &json)
{
    View first{};
    rpc::Trouble trouble;
    if (!rpc::decode(json, first, trouble))
        return;
    const QJsonValue written = rpc::encode(first);
    View second{};
    PROMISE(rpc::decode(written, second, trouble));
    PROMISE(rpc::encode(second) == written);
}

void call(const QJsonObject &frame)
{
    const auto call = rpc::servedCalls().constFind(frame.value(QLatin1String("method")).toString());
    if (call == rpc::servedCalls().cend())
        return;
    test::FakeService service;
    service.state.projects = {test::FakeService::project(QStringLiteral("p1"), QStringLiteral("Shop"))};
    service.envVars().envVarsOf[QStringLiteral("p1")] = {
        test::FakeService::syncedVar(QStringLiteral("p1"), QStringLiteral("A"), SyncState::InSync)};
    int answers = 0;
    const auto trouble = call->handler(service, frame.value(QLatin1String("params")).toObject(), &service,
                                       [&answers](const Expected<QJsonValue> &) { ++answers; });
    for (int turn = 0; turn < 4; ++turn)
        QCoreApplication::processEvents();
    PROMISE(answers == (trouble ? 0 : 1));
}

} // namespace

void bowline::fuzz::fuzzOne(const QByteArray &input)
{
    QByteArray rest = input;
    const qsizetype step = takeByte(rest) + 1;
    constexpr qsizetype limit = 64 * 1024;
    rpc::FrameReader reader(limit);
    for (qsizetype at = 0; at < rest.size(); at += step) {
        reader.push(QByteArrayView(rest).sliced(at, std::min(step, rest.size() - at)));
        while (const auto frame = reader.next()) {
            PROMISE(frame->size() <= limit && !frame->contains('\n') && !frame->isEmpty());
            const auto object = rpc::parseFrame(*frame);
            if (!object)
                continue;
            call(*object);
            const QJsonValue result = object->value(QLatin1String("result"));
            roundTrip<Snapshot>(result);
            roundTrip<Delta>(object->value(QLatin1String("params")));
            roundTrip<QList<EnvVarView>>(result);
            roundTrip<QList<ActivityView>>(result);
            roundTrip<JobView>(result);
            (void)rpc::errorOf(*object);
        }
    }
}
