// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fingerprint of a plan: the same for the same, another for whatever a person would see otherwise; and what is no
// longer planned is not done.
#include "acts/Act.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QSet>

#include <functional>

using namespace bowline;

namespace tst_plan {

namespace {

ActPlan samplePlan()
{
    ActPlan plan;
    plan.subject = QStringLiteral("addon-1");
    plan.sentence = Phrase("plan.link_create_sentence").arg(QStringLiteral("a"));
    plan.touches = {{TouchedKind::Schema, QStringLiteral("menu"), Phrase("plan.stays_as_it_is")}};
    plan.typed = QStringLiteral("sushi");
    plan.command = QStringLiteral("heroku pg:links");
    plan.requests = {QStringLiteral("DELETE /x")};
    plan.notes = {Phrase("plan.dependents_go_too")};
    plan.facts = {{QStringLiteral("name"), QStringLiteral("menu")}};
    return plan;
}

/// Plans what it is told to.
class Replanned final : public Act
{
    Q_OBJECT
public:
    Expected<ActPlan> now = samplePlan();

    ActKind kind() const override { return ActKind::LinkRemove; }
    Pending<ActPlan> plan(const AccountId &, const QJsonObject &fields) override
    {
        asked = fields;
        return now ? Pending<ActPlan>::ready(*now) : Pending<ActPlan>::failed(now.error());
    }
    QList<ActStep> steps(const QJsonObject &) const override { return {}; }
    Pending<QJsonObject> perform(const ActRecord &) override { return Pending<QJsonObject>::ready(QJsonObject()); }

    QJsonObject asked;
    using Act::stillPlanned;
};

} // namespace

class TestPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameIsTheSame() { QCOMPARE(samplePlan().fingerprint(), samplePlan().fingerprint()); }

    void whateverChangesIsAnother()
    {
        const QList<std::function<void(ActPlan &)>> changes{
            [](ActPlan &plan) { plan.subject += QLatin1Char('x'); },
            [](ActPlan &plan) { plan.sentence = Phrase("plan.stays_as_it_is"); },
            [](ActPlan &plan) { plan.touches.first().name = QStringLiteral("other"); },
            [](ActPlan &plan) { plan.touches.first().kind = TouchedKind::View; },
            [](ActPlan &plan) { plan.touches.append(plan.touches.first()); },
            [](ActPlan &plan) { plan.typed = QStringLiteral("ramen"); },
            [](ActPlan &plan) { plan.command += QLatin1Char('x'); },
            [](ActPlan &plan) { plan.requests.append(QStringLiteral("GET /y")); },
            [](ActPlan &plan) { plan.notes.clear(); },
            [](ActPlan &plan) { plan.restoreScript = QStringLiteral("CREATE VIEW"); },
            [](ActPlan &plan) { plan.obstacle = makeError(ErrorCode::NameTaken); },
            [](ActPlan &plan) { plan.facts.insert(QStringLiteral("name"), QStringLiteral("other")); },
        };
        QSet<QString> prints{samplePlan().fingerprint()};
        for (const auto &change : changes) {
            ActPlan plan = samplePlan();
            change(plan);
            prints.insert(plan.fingerprint());
        }
        QCOMPARE(prints.size(), changes.size() + 1);
    }

    void onlyWhatIsStillPlannedIsDone()
    {
        ActRecord record;
        record.facts = samplePlan().facts;
        record.facts.insert(Act::seenKey(), samplePlan().fingerprint());
        Replanned act;
        const auto code = [&] {
            const auto still = test::await(act.stillPlanned(record, record.facts));
            return still ? QString() : errorCodeText(still.error().code);
        };
        const QString stale = QStringLiteral("act.stale");
        QCOMPARE(code(), QString());
        QCOMPARE(act.asked.value(QStringLiteral("name")).toString(), QStringLiteral("menu"));
        act.now->command += QLatin1Char('x');
        QCOMPARE(code(), stale);
        act.now = samplePlan();
        act.now->obstacle = makeError(ErrorCode::NameTaken);
        QCOMPARE(code(), stale);
        act.now = fail(ErrorCode::NotFound);
        QCOMPARE(code(), stale);
        act.now = fail(ErrorCode::ApiUnavailable); // which may pass
        QCOMPARE(code(), QStringLiteral("api.unavailable"));
        act.now = samplePlan();
        act.now->command += QLatin1Char('x');
        record.facts.remove(Act::seenKey()); // nobody has previewed it
        QCOMPARE(code(), QString());
    }
};

BOWLINE_TEST(TestPlan)

} // namespace tst_plan

#include "tst_plan.moc"
