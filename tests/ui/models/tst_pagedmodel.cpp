// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A list that is too long to be asked for as a whole: the service filters, sorts and gives pages, and rows that arrive
// by themselves find their place among those that are there.
#include "models/PagedTableModel.h"
#include "support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace bowline;

namespace tst_pagedmodel {

namespace {

struct Thing
{
    int id = 0;
    QString name;
    int size = 0;
    int key() const { return id; }
    bool operator==(const Thing &) const = default;
};

/// By name or by size, the id last, so that no two are equal.
struct ThingOrder
{
    bool bySize = false;
    bool operator()(const Thing &a, const Thing &b) const
    {
        if (bySize && a.size != b.size)
            return a.size > b.size;
        if (!bySize && a.name != b.name)
            return a.name < b.name;
        return a.id < b.id;
    }
};

struct ThingQuery
{
    bool bySize = false;
    QString part; ///< of the name
    ThingOrder order() const { return {bySize}; }
};

class ThingModel final : public PagedTableModel<Thing, ThingOrder, ThingQuery>
{
public:
    using PagedTableModel::noteRow;
    using PagedTableModel::PagedTableModel;

    QList<Thing> all; ///< what the service has, in any order
    int asked = 0;
    int told = 0;
    std::optional<ErrorCode> refuses;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole && rowAt(index.row()) ? QVariant(rowAt(index.row())->name) : QVariant();
    }

protected:
    Pending<QList<Thing>> askPage(const ThingQuery &query, const Thing *last, int limit) override
    {
        ++asked;
        if (refuses)
            return Pending<QList<Thing>>::failed(makeError(*refuses));
        QList<Thing> page;
        for (const Thing &thing : all) {
            if (isMeant(query, thing) && (!last || query.order()(*last, thing)))
                page.append(thing);
        }
        std::sort(page.begin(), page.end(), query.order());
        return Pending<QList<Thing>>::ready(page.mid(0, limit));
    }
    bool isMeant(const ThingQuery &query, const Thing &thing) const override { return thing.name.contains(query.part); }
    void tellLoading() override { ++told; }
};

Thing thing(int id, int size)
{
    return {id, QStringLiteral("thing-%1").arg(id, 5, 10, QLatin1Char('0')), size};
}

} // namespace

class TestPagedModel : public QObject
{
    Q_OBJECT

    static void fill(ThingModel &model, int count)
    {
        for (int id = 1; id <= count; ++id)
            model.all.append(thing(id, (id * 7919) % 1000));
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void asksForNoMorePagesThanAreSeen()
    {
        ThingModel model;
        fill(model, 10'000);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), ThingModel::pageSize);
        QCOMPARE(model.asked, 1);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({}); // one at a time
        QTRY_COMPARE(model.rowCount(), 2 * ThingModel::pageSize);
        QCOMPARE(model.asked, 2);
        QCOMPARE(model.rows().last().id, 200);
    }

    void theServiceSortsAndFilters()
    {
        ThingModel model;
        fill(model, 5'000);
        model.setQuery({true, {}});
        QTRY_COMPARE(model.rowCount(), ThingModel::pageSize);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.rows()[row - 1].size >= model.rows()[row].size);
        model.setQuery({false, QStringLiteral("0042")});
        QVERIFY(model.isLoading());
        QTRY_COMPARE(model.rowCount(), 11); // 42, and 420 to 429
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.rows().first().id, 42);
    }

    void rowsThatArriveFindTheirPlace()
    {
        ThingModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.all = {thing(1, 10), thing(2, 30), thing(3, 20)};
        model.setQuery({true, {}});
        QTRY_COMPARE(model.rowCount(), 3);
        const auto ids = [&model] {
            QList<int> found;
            for (const Thing &row : model.rows())
                found.append(row.id);
            return found;
        };
        QCOMPARE(ids(), (QList<int>{2, 3, 1}));
        model.noteRow(thing(4, 25));
        QCOMPARE(ids(), (QList<int>{2, 4, 3, 1}));
        model.noteRow(thing(1, 99)); // what it is sorted by has changed: it moves, and is there once
        QCOMPARE(ids(), (QList<int>{1, 2, 4, 3}));
        Thing renamed = thing(2, 30);
        renamed.name = QStringLiteral("renamed");
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.noteRow(renamed); // in its place
        QCOMPARE(changed.size(), 1);
        QCOMPARE(ids(), (QList<int>{1, 2, 4, 3}));
    }

    void rowsBehindThePagesWaitForTheirPage()
    {
        ThingModel model;
        fill(model, ThingModel::pageSize + 20);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), ThingModel::pageSize);
        model.noteRow(thing(110, 1));
        QCOMPARE(model.rowCount(), ThingModel::pageSize);
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), ThingModel::pageSize + 20);
    }

    void whatIsNotMeantAnyMoreGoes()
    {
        ThingModel model;
        model.all = {thing(1, 10), thing(2, 30)};
        model.setQuery({false, QStringLiteral("thing")});
        QTRY_COMPARE(model.rowCount(), 2);
        Thing renamed = thing(1, 10);
        renamed.name = QStringLiteral("another name");
        model.noteRow(renamed);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rows().first().id, 2);
    }

    void anAnswerToAnOlderQuestionIsDropped()
    {
        ThingModel model;
        fill(model, 300);
        model.setQuery({true, {}});
        model.setQuery({false, QStringLiteral("00299")});
        QTRY_VERIFY(!model.isLoading());
        QTest::qWait(0);
        QCOMPARE(model.rowCount(), 1);
    }

    void anErrorEndsTheAskingUntilSomebodyAsksAgain()
    {
        ThingModel model;
        fill(model, 3);
        model.refuses = ErrorCode::StoreFailed;
        model.setQuery({});
        QTRY_VERIFY(model.error());
        QVERIFY(!model.canFetchMore({}));
        model.refuses.reset();
        model.reload();
        QTRY_COMPARE(model.rowCount(), 3);
        QVERIFY(!model.error());
    }
};

BOWLINE_TEST(TestPagedModel)

} // namespace tst_pagedmodel

#include "tst_pagedmodel.moc"
