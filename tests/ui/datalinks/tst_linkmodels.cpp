// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The models of data links, each under the tester of item models.
#include "support/FakeService.h"
#include "support/TestMain.h"
#include "ui/models/ReadyState.h"

#include "models/DataLinkModel.h"
#include "models/LinkColumnModel.h"
#include "models/LinkFindingModel.h"
#include "models/QueryResultModel.h"
#include "models/TouchedModel.h"
#include "service/api/DataLinkViews.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace bowline;

namespace tst_linkmodels {

using test::FakeDataLinks;
using test::FakeService;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestLinkModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linksFollowTheService()
    {
        FakeService service;
        service.dataLinks().known.links = {FakeDataLinks::link(s("a"), s("menu")),
                                           FakeDataLinks::link(s("a"), s("bar"))};
        const auto state = test::readyState(service);
        QVERIFY(state);
        DataLinkModel model(service, *state);
        const QAbstractItemModelTester tester(&model, fatal);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, DataLinkModel::Link), s("bar"));
        DataLinkView broken = FakeDataLinks::link(s("a"), s("menu"));
        broken.health = LinkHealth::Broken;
        broken.findings = 3;
        broken.examinedAt = QDateTime::currentDateTimeUtc();
        service.emitChanges({broken});
        QTRY_COMPARE(cell(model, 1, DataLinkModel::Health), s("Broken, just now"));
        // Its app was renamed: the row moves, and is there once.
        broken.localApp = s("aaa");
        service.emitChanges({broken});
        QTRY_COMPARE(cell(model, 0, DataLinkModel::Link), s("menu"));
        QCOMPARE(model.rowCount(), 2);
        service.emitChanges({Removed<DataLinkView>{broken.key()}});
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void whatCannotBeReadKeepsTheRows()
    {
        FakeService service;
        service.dataLinks().known.links = {FakeDataLinks::link(s("a"), s("menu"))};
        const auto state = test::readyState(service);
        DataLinkModel model(service, *state);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 1);
        service.failNext(s("listLinks"), makeError(ErrorCode::NetTimeout));
        model.reload();
        QTRY_VERIFY(!model.isLoading());
        QVERIFY(model.error());
        QCOMPARE(model.rowCount(), 1);
    }

    void tablesAreRowsOfColumns()
    {
        LinkColumnModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.setTables({{s("menu"),
                          s("orders"),
                          s("public"),
                          s("orders"),
                          {{s("id"), s("bigint"), true}, {s("note"), s("text"), false}}},
                         {s("menu"), s("empty"), s("public"), s("empty"), {}}});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(cell(model, 0, LinkColumnModel::Type), s("bigint, not null"));
        QCOMPARE(cell(model, 1, LinkColumnModel::Name), s("note"));
        QCOMPARE(cell(model, 2, LinkColumnModel::Table), s("menu.empty"));
    }

    void findingsSayWhereAndWhatHelps()
    {
        LinkFindingModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        LinkFindingView finding;
        finding.severity = LinkFindingView::Severity::Error;
        finding.table = s("menu.orders");
        finding.column = s("guests");
        finding.what = Phrase::plain(s("It is gone."));
        finding.remedy = Phrase::plain(s("Repair."));
        model.setRows({finding, {}});
        QCOMPARE(cell(model, 0, LinkFindingModel::Where), s("menu.orders.guests"));
        QCOMPARE(cell(model, 1, LinkFindingModel::Where), s("The whole link"));
        QCOMPARE(cell(model, 0, LinkFindingModel::Severity), s("Error"));
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(s("Repair.")));
    }

    void touchedThingsKeepTheirOrder()
    {
        TouchedModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.setRows({{TouchedKind::View, s("z"), Phrase::plain(s("dropped"))}, {TouchedKind::Unknown, s("a"), {}}});
        QCOMPARE(cell(model, 0, TouchedModel::Name), s("z"));
        QCOMPARE(cell(model, 1, TouchedModel::Kind), s("Other"));
    }

    void nullIsNotAnEmptyText()
    {
        QueryResultModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        LinkQueryView result;
        result.columns = {{s("id"), s("bigint")}, {s("note"), s("text")}};
        result.rows = {{s("1"), std::nullopt}, {s("2"), QString(s(""))}, {s("3"), s("a \"b\", c\nd")}};
        model.setResult(result);
        QCOMPARE(cell(model, 0, 1), s("NULL"));
        QCOMPARE(cell(model, 1, 1), QString());
        QCOMPARE(cell(model, 2, 1), s("a \"b\", c⏎d"));
        QCOMPARE(model.csv(), s("id,note\r\n1,\r\n2,\"\"\r\n3,\"a \"\"b\"\", c\nd\"\r\n"));
        model.setResult({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aHugeValueIsCutInItsCell()
    {
        QueryResultModel model;
        LinkQueryView result;
        result.columns = {{s("v"), s("text")}};
        result.rows = {{QString(1000000, QLatin1Char('x'))}};
        model.setResult(result);
        QVERIFY(cell(model, 0, 0).size() < 1000);
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().size() < 5000);
        QVERIFY(model.csv().size() > 1000000);
    }
};

BOWLINE_TEST(TestLinkModels)

} // namespace tst_linkmodels

#include "tst_linkmodels.moc"
