// SPDX-License-Identifier: GPL-3.0-or-later
// Batches of rows and the steps they pass: texts stay where they are, order stays, an error comes back.
#include "core/files/batchstage.h"

#include <QtTest>
#include <atomic>

using namespace siyu;
using namespace siyu::files;

namespace {

std::string_view textOf(const Cell &cell) { return std::holds_alternative<Utf8>(cell) ? std::get<Utf8>(cell).bytes : std::string_view(); }

} // namespace

class RowBatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreKept();
    void rowsStandInTheOrderOfTheirKeys();
    void stagesKeepTheOrder();
    void anErrorComesBack();
};

void RowBatchTest::textsAreKept()
{
    const struct {
        std::string given;
        std::string kept;
    } table[] = {{"老客1群", "老客1群"}, {"a", "a"}, {std::string(100'000, 'x'), std::string(100'000, 'x')}, {"a\xff" "z", "a\uFFFDz"},
        {std::string("a\0b", 3), std::string("a\0b", 3)}, {"🎉", "🎉"}};
    RowBatch batch;
    for (int round = 0; round < 3; ++round) { // the second and third time in the memory of the first
        constexpr int rows = 3'000; // several chunks
        const std::vector<qint64> keys(rows, 1);
        batch.begin(keys, std::size(table) + 1);
        for (size_t row = 0; row < rows; ++row) {
            QVERIFY(!batch.isIn(row));
            for (size_t i = 0; i < (row % 100 == 0 ? std::size(table) : 2); ++i) {
                std::string gone = table[i].given;
                batch.cells(row)[i] = batch.text(gone);
                gone.assign(gone.size(), '?');
            }
            QVERIFY(std::holds_alternative<std::monostate>(batch.text("")));
        }
        RowBatch moved = std::move(batch);
        for (size_t row = 0; row < rows; ++row) {
            for (size_t i = 0; i < (row % 100 == 0 ? std::size(table) : 2); ++i) {
                const std::string_view text = textOf(moved.cells(row)[i]);
                QCOMPARE(std::string(text), table[i].kept);
                QCOMPARE(text.data()[text.size()], '\0');
            }
            QVERIFY(std::holds_alternative<std::monostate>(moved.cells(row).back()));
        }
        batch = std::move(moved);
    }
}

void RowBatchTest::rowsStandInTheOrderOfTheirKeys()
{
    RowBatch batch;
    batch.begin(std::vector<qint64>{5, -3, std::numeric_limits<qint64>::max(), 4}, 1);
    QCOMPARE(batch.byKey(), (std::vector<size_t>{1, 3, 0, 2}));
    QCOMPARE(batch.key(3), 4);
    batch.setIn(2, true);
    QCOMPARE(batch.rowsIn(), 1);
}

void RowBatchTest::stagesKeepTheOrder()
{
    constexpr qint64 batches = 500;
    std::vector<qint64> got;
    {
        BatchStage last(1, [&got](RowBatch &&batch) {
            got.push_back(batch.key(0));
            return Result<void>();
        });
        BatchStage first(3, [&last](RowBatch &&batch) { return last.take(std::move(batch)); });
        for (qint64 i = 0; i < batches; ++i) {
            RowBatch batch;
            batch.begin(std::vector<qint64>{i}, 1);
            QVERIFY(first.take(std::move(batch)).has_value());
        }
        QVERIFY(first.close().has_value());
        QVERIFY(last.close().has_value());
    }
    QCOMPARE(got.size(), size_t(batches));
    QVERIFY(std::is_sorted(got.begin(), got.end()));
}

// With a batch after the one that failed, or at the latest with close(); nothing is worked on after it.
void RowBatchTest::anErrorComesBack()
{
    std::atomic<int> worked = 0;
    BatchStage stage(2, [&worked](RowBatch &&) -> Result<void> {
        if (++worked == 3)
            return Error{ErrorCode::DiskFull, {QStringLiteral("d")}, {}};
        return {};
    });
    Result<void> taken;
    for (int i = 0; i < 1'000 && taken; ++i)
        taken = stage.take(RowBatch());
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::DiskFull);
    QCOMPARE(stage.close().error().code, ErrorCode::DiskFull);
    QCOMPARE(worked.load(), 3);
}

QTEST_GUILESS_MAIN(RowBatchTest)
#include "rowbatch_test.moc"
