// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"

#include "support/Destinations.h"
#include "support/Patience.h"
#include "theme/Theme.h"

#include <QAbstractItemView>
#include <QDir>

namespace bowline::test {

namespace {

const QString shop = QStringLiteral("shop");

ActivityStepView step(const QString &name, qint64 ms, const QString &outcome)
{
    return {name, QDateTime::currentDateTimeUtc().addSecs(-30), ms, Phrase::plain(outcome)};
}

} // namespace

Stage::Stage()
{
    Theme::instance();
    fill();
    view = std::make_unique<ProjectsView>(service, state);
    view->resize(1240, 780);
}

void Stage::fill()
{
    service.state.accounts = {FakeService::account(QStringLiteral("a1"), QStringLiteral("ada@example.com"))};
    ProjectView first = FakeService::project(shop, QStringLiteral("Shop API"));
    first.destination = hasuraProject(QStringLiteral("h1"), QStringLiteral("shop-api-production"));
    first.destinationName = QStringLiteral("Hasura Cloud project");
    first.destinationPlace = QStringLiteral("shop-api-production");
    first.syncCount = 4;
    first.worstState = SyncState::WaitingForHeroku;
    ProjectView second = FakeService::project(QStringLiteral("worker"), QStringLiteral("Worker"));
    second.destination = envFileAt(QStringLiteral("/srv/worker/.env"));
    second.destinationName = QStringLiteral("Env file");
    second.destinationPlace = QStringLiteral("/srv/worker/.env");
    second.syncCount = 1;
    second.worstState = SyncState::InSync;
    ProjectView third = FakeService::project(QStringLiteral("notes"), QStringLiteral("Weekend notes"));
    service.state.projects = {first, second, third};

    EnvVarView hasura = FakeService::manualVar(shop, QStringLiteral("HASURA_GRAPHQL_ADMIN_SECRET"));
    hasura.isProtected = true;
    EnvVarView waiting = synced(QStringLiteral("REPORTS_DATABASE_URL"), SyncState::WaitingForHeroku,
                                QStringLiteral("ramen"), QStringLiteral("HEROKU_POSTGRESQL_AMBER_URL"));
    waiting.sync->reason =
        Phrase::plain(QStringLiteral("The password was revoked and Heroku has not put a new one yet."));
    waiting.sync->nextStep = NextStep::SyncNow;
    EnvVarView gone = synced(QStringLiteral("LEGACY_DATABASE_URL"), SyncState::Disconnected, QStringLiteral("old-shop"),
                             QStringLiteral("DATABASE_URL"));
    gone.sync->reason = Phrase::plain(QStringLiteral("The database is gone from Heroku."));
    gone.sync->nextStep = NextStep::ChooseDatabase;
    service.envVars().envVarsOf[shop] = {
        synced(QStringLiteral("PG_DATABASE_URL"), SyncState::InSync, QStringLiteral("sushi"),
               QStringLiteral("DATABASE_URL")),
        waiting,
        gone,
        synced(QStringLiteral("STAGING_DATABASE_URL"), SyncState::OptedOut, QStringLiteral("sushi-staging"),
               QStringLiteral("DATABASE_URL")),
        hasura,
        FakeService::manualVar(shop, QStringLiteral("STRIPE_KEY")),
        FakeService::manualVar(shop, QStringLiteral("SENTRY_DSN")),
    };
    service.envVars().values.insert(QStringLiteral("PG_DATABASE_URL"),
                                    QStringLiteral("postgres://u1:p4ss@ec2-1-2-3-4.compute-1.amazonaws.com:5432/d1"));
    service.envVars().values.insert(QStringLiteral("STRIPE_KEY"), QStringLiteral("sk_test_4eC39HqLyjWDarjtT1"));
    service.state.integrations = {{ProjectId(shop),
                                   AccountId(QStringLiteral("a1")),
                                   QStringLiteral("ada@example.com"),
                                   {QStringLiteral("LEGACY_DATABASE_URL"), QStringLiteral("PG_DATABASE_URL"),
                                    QStringLiteral("REPORTS_DATABASE_URL"), QStringLiteral("STAGING_DATABASE_URL")}}};

    DatabaseView shared =
        FakeService::database(QStringLiteral("sushi-web"), QStringLiteral("postgresql-rounded-12345"));
    shared.owningApp = QStringLiteral("sushi");
    shared.configVar = QStringLiteral("ANALYTICS_URL");
    shared.credential = QStringLiteral("analytics");
    DatabaseView inside = FakeService::database(QStringLiteral("vault"), QStringLiteral("postgresql-deep-54321"));
    inside.plan = QStringLiteral("private-3");
    inside.reachableFromOutside = false;
    service.syncs().databasesOf[QStringLiteral("a1")] = {
        FakeService::database(QStringLiteral("sushi"), QStringLiteral("postgresql-rounded-12345")), shared, inside,
        FakeService::database(QStringLiteral("sushi-staging"), QStringLiteral("postgresql-flat-77777")),
        FakeService::database(QStringLiteral("ramen"), QStringLiteral("postgresql-amber-22222"))};

    service.activity().activities = {activity(3, QStringLiteral("PG_DATABASE_URL updated"),
                                              QStringLiteral("Credential rotation"), ActivityResult::Succeeded),
                                     activity(2, QStringLiteral("REPORTS_DATABASE_URL not updated"),
                                              QStringLiteral("Credential rotation"), ActivityResult::Failed),
                                     activity(1, QStringLiteral("PG_DATABASE_URL connected"),
                                              QStringLiteral("Connected by hand"), ActivityResult::Succeeded)};
}

EnvVarView Stage::synced(const QString &name, SyncState state, const QString &app, const QString &configVar)
{
    EnvVarView row = FakeService::syncedVar(shop, name, state);
    row.sync->appName = app;
    row.sync->configVar = configVar;
    return row;
}

ActivityView Stage::activity(qint64 id, const QString &what, const QString &cause, ActivityResult result)
{
    ActivityView row;
    row.id = id;
    row.project = ProjectId(shop);
    row.projectName = QStringLiteral("Shop API");
    row.envVar = what.section(QLatin1Char(' '), 0, 0);
    row.what = Phrase::plain(what);
    row.cause = Phrase::plain(cause);
    row.time = QDateTime::currentDateTimeUtc().addSecs((id - 4) * 1800);
    row.release = int(id) + 39;
    row.releaseText = QStringLiteral("Update DATABASE by heroku-postgresql");
    row.result = result;
    row.durationMs = 1240;
    row.steps = {step(QStringLiteral("detect"), 3, QStringLiteral("Release v42 was new")),
                 step(QStringLiteral("fetch"), 212, QStringLiteral("DATABASE_URL has changed")),
                 step(QStringLiteral("classify"), 0, QStringLiteral("Only the password is another")),
                 step(QStringLiteral("write"), 640, QStringLiteral("Written to shop-api-production")),
                 step(QStringLiteral("prove"), 371, QStringLiteral("Hasura reports the source as healthy")),
                 step(QStringLiteral("record"), 14, QStringLiteral("Recorded"))};
    return row;
}

void Stage::open()
{
    state.start();
    view->show();
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    QTRY_VERIFY(state.isReady());
    QTRY_VERIFY(service.called(QStringLiteral("listEnvVars")) || service.state.projects.isEmpty());
    QTest::qWait(0);
}

QString Stage::nameOf(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty())
        return button->text();
    if (const auto *group = qobject_cast<const QGroupBox *>(widget))
        return group->title();
    if (!widget->accessibleName().isEmpty())
        return widget->accessibleName();
    const auto labels = widget->window()->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy() == widget)
            return label->text();
    }
    return {};
}

bool Stage::seesText(const QString &part)
{
    const auto tops = QApplication::topLevelWidgets();
    for (QWidget *top : tops) {
        const auto labels = top->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible() && label->window() == top && label->text().contains(part))
                return true;
        }
    }
    return false;
}

bool Stage::press(const QString &button)
{
    auto *found = one<QAbstractButton>(button);
    if (!found || !found->isEnabled())
        return false;
    QTest::mouseClick(found, Qt::LeftButton);
    QTest::qWait(0);
    return true;
}

bool Stage::type(const QString &field, const QString &text)
{
    auto *found = one<QLineEdit>(field);
    if (!found)
        return false;
    found->setFocus();
    found->selectAll();
    QTest::keyClick(found, Qt::Key_Delete);
    QTest::keyClicks(found, text);
    return found->text() == text;
}

bool Stage::openTab(const QWidget &page, const QString &name)
{
    auto *bar = page.findChild<QTabBar *>();
    for (int i = 0; bar && i < bar->count(); ++i) {
        if (bar->tabText(i) == name) {
            QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(i).center());
            return bar->currentIndex() == i;
        }
    }
    return false;
}

bool Stage::selectRow(const QString &table, const QString &name, int column)
{
    auto *found = one<QTableView>(table);
    for (int row = 0; found && row < found->model()->rowCount(); ++row) {
        if (found->model()->index(row, column).data().toString() == name) {
            found->selectRow(row);
            QTest::qWait(0);
            return true;
        }
    }
    return false;
}

QString Stage::cell(const QString &table, const QString &row, int column)
{
    auto *found = one<QTableView>(table);
    for (int i = 0; found && i < found->model()->rowCount(); ++i) {
        if (found->model()->index(i, 0).data().toString() == row)
            return found->model()->index(i, column).data().toString();
    }
    return {};
}

QDialog *Stage::dialog()
{
    const auto tops = QApplication::topLevelWidgets();
    for (QWidget *top : tops) {
        auto *dialog = qobject_cast<QDialog *>(top);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void Stage::shot(QWidget *widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("BOWLINE_SHOTS");
    if (folder.isEmpty() || !widget)
        return;
    QDir().mkpath(folder);
    QTest::qWait(50);
    const QString shade = Theme::instance().isDark() ? QStringLiteral("dark") : QStringLiteral("light");
    QVERIFY(widget->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, shade)));
}

} // namespace bowline::test
