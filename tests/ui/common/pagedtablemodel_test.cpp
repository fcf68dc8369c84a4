// SPDX-License-Identifier: GPL-3.0-or-later
// The paged model: placeholders, pages by need, late results, and what Qt's own tester asks of any model.
#include "ui/common/job.h"
#include "ui/common/pagedtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QThread>
#include <QtTest>
#include <atomic>

using namespace siyu;
using namespace siyu::ui;

namespace {

// Rows are their own ids as text, behind a version that a test may raise.
class Numbers final : public PagedTableModel {
public:
    std::shared_ptr<std::atomic<int>> version = std::make_shared<std::atomic<int>>(0);
    std::shared_ptr<std::atomic<int>> loads = std::make_shared<std::atomic<int>>(0);
    int slowMs = 0;
    bool fails = false;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QString at(int row) const { return data(index(row, 1)).toString(); }

protected:
    Loader loader() const override
    {
        return [version = version, loads = loads, slowMs = slowMs, fails = fails](const QList<qint64> &ids, Progress &) -> Result<Rows> {
            ++*loads;
            const int made = *version;
            QThread::msleep(static_cast<unsigned long>(slowMs));
            if (fails)
                return Error{ErrorCode::DatabaseFailed, {}, {}};
            Rows out;
            for (const qint64 id : ids)
                out.insert(id, std::any(QStringLiteral("%1/%2").arg(id).arg(made)));
            return out;
        };
    }
    QVariant cell(const std::any &row, int column, int role) const override
    {
        return role == Qt::DisplayRole && column == 1 ? QVariant(*std::any_cast<QString>(&row)) : QVariant();
    }
};

QList<qint64> upTo(qint64 n, qint64 from = 1)
{
    QList<qint64> out;
    for (qint64 id = from; id < from + n; ++id)
        out.append(id);
    return out;
}

} // namespace

class PagedTableModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY(Job::waitForAll(10'000)); }
    void keepsTheModelContract();
    void loadsOnlyWhatIsLookedAt();
    void lateResultsAreDropped();
    void invalidatedRowsStayUntilTheyAreBack();
    void failureIsTold();
    void oldPagesAreLetGo();
    void emptyAndShort_data();
    void emptyAndShort();
};

void PagedTableModelTest::keepsTheModelContract()
{
    Numbers model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIds(upTo(1'000));
    model.at(0);
    QTRY_COMPARE(model.at(0), QStringLiteral("1/0"));
    model.at(999);
    QTRY_COMPARE(model.at(999), QStringLiteral("1000/0"));
    model.setIds(upTo(300, 500));
    QTRY_COMPARE(model.at(299), QStringLiteral("799/0"));
    model.invalidate();
    model.setIds({});
    QCOMPARE(model.rowCount(), 0);
}

void PagedTableModelTest::loadsOnlyWhatIsLookedAt()
{
    Numbers model;
    model.setIds(upTo(1'000'000));
    QCOMPARE(model.rowCount(), 1'000'000);
    QVERIFY(model.at(700'000).isEmpty());
    QVERIFY(!model.isLoaded(700'000));
    QTRY_COMPARE(model.at(700'000), QStringLiteral("700001/0"));
    QVERIFY(model.isLoaded(700'000));
    QVERIFY(!model.isLoaded(0));
    QCOMPARE(int(*model.loads), 1);
    QCOMPARE(model.rowsOf({5, 900'000, 2'000'000}), (QList<int>{4, 899'999}));
}

void PagedTableModelTest::lateResultsAreDropped()
{
    Numbers model;
    model.slowMs = 60;
    model.setIds(upTo(100));
    model.at(0);
    QTRY_COMPARE(int(*model.loads), 1);
    ++*model.version;
    model.setIds(upTo(100, 1'000)); // while the first page is still on its way
    model.at(0);
    QTRY_COMPARE(model.at(0), QStringLiteral("1000/1"));
}

void PagedTableModelTest::invalidatedRowsStayUntilTheyAreBack()
{
    Numbers model;
    model.setIds(upTo(10));
    model.at(0);
    QTRY_COMPARE(model.at(0), QStringLiteral("1/0"));
    ++*model.version;
    model.invalidate();
    QCOMPARE(model.at(0), QStringLiteral("1/0"));
    QTRY_COMPARE(model.at(0), QStringLiteral("1/1"));
}

void PagedTableModelTest::failureIsTold()
{
    Numbers model;
    model.fails = true;
    QSignalSpy failed(&model, &PagedTableModel::loadFailed);
    model.setIds(upTo(10));
    model.at(0);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(model.at(0).isEmpty());
}

void PagedTableModelTest::oldPagesAreLetGo()
{
    Numbers model;
    constexpr int pages = PagedTableModel::keptPages + 6;
    model.setIds(upTo(pages * PagedTableModel::pageSize));
    for (int page = 0; page < pages; ++page) {
        const int row = page * PagedTableModel::pageSize;
        model.at(row);
        QTRY_VERIFY(model.isLoaded(row));
    }
    QVERIFY(!model.isLoaded(0));
    QVERIFY(model.isLoaded((pages - 1) * PagedTableModel::pageSize));
}

void PagedTableModelTest::emptyAndShort_data()
{
    QTest::addColumn<int>("rows");
    for (const int rows : {0, 1, PagedTableModel::pageSize - 1, PagedTableModel::pageSize, PagedTableModel::pageSize + 1})
        QTest::addRow("%d", rows) << rows;
}

void PagedTableModelTest::emptyAndShort()
{
    QFETCH(int, rows);
    Numbers model;
    model.setIds(upTo(rows));
    QCOMPARE(model.rowCount(), rows);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QVERIFY(!model.data(model.index(rows, 0)).isValid());
    if (rows > 0) {
        model.at(rows - 1);
        QTRY_COMPARE(model.at(rows - 1), QStringLiteral("%1/0").arg(rows));
    }
}

QTEST_MAIN(PagedTableModelTest)
#include "pagedtablemodel_test.moc"
