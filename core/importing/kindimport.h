// SPDX-License-Identifier: GPL-3.0-or-later
// One kind of import at work: takes the data rows of a file one after the other and writes what they say. Made and
// driven by the run, inside one Workspace::write, on its thread. A new kind is a new file with one of these.
#pragma once

#include "core/importing/flatreader.h"

#include <memory>

namespace siyu::db {
class Database;
}

namespace siyu::importing {

struct RulingNow;

// What every kind needs of the import around it.
struct ImportScene {
    db::Database &db;
    const Plan &plan;
    BatchId batch;
    qint64 source; // row of table source
    QDateTime nowUtc;
    QTimeZone zone;
    const RulingNow *ruling = nullptr; // rows that the operator takes up again from the review list
};

class KindImport {
public:
    virtual ~KindImport() = default;

    // A row of totals says nothing about a person or a group although its cells are not blank.
    virtual bool namesSomething(const Cells &cells) = 0;
    // What became of the row; nothing when that is known only at the end. `number` counts as a spreadsheet does.
    virtual Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) = 0;
    // Kinds that read ahead: another thread reads the cells with this and asks namesSomething(); the rows come by
    // takeAhead(), the end of each chunk by chunkTaken(). Null = rows come by take().
    virtual std::unique_ptr<FlatReader> readAhead() { return nullptr; }
    virtual RowOutcome takeAhead(const RowChunk &, FlatRow &) { return {}; }
    virtual void chunkTaken() { }
    // A row was kept back, since it names somebody who was erased.
    virtual void leftOutErased(const Cells &cells) { Q_UNUSED(cells) }
    // After the last row; `tell` gets the rows that were left open.
    virtual Result<void> finish(
        Report &report, const std::function<Result<void>(const RowOutcome &, const Cells &)> &tell)
    {
        Q_UNUSED(report)
        Q_UNUSED(tell)
        return {};
    }
};

std::unique_ptr<KindImport> makeMembersImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeStaffImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeAccountsImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeAssignmentsImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeGroupsImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeRosterImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeActivityImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeGroupDaysImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeContactsImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeOwnerDaysImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeCouponsImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeRedemptionsImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeChannelCostsImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeScansImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeReferralsImport(const ImportScene &scene);
std::unique_ptr<KindImport> makePointsImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeQuestionsImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeDeliveriesImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeSurveyAnswersImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeOrdersImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeProductsImport(const ImportScene &scene);
std::unique_ptr<KindImport> makeCartsImport(const ImportScene &scene);
// By the plan's kind, which must be importable.
std::unique_ptr<KindImport> makeKindImport(const ImportScene &scene);

// Rejected as a whole, with the column that is at fault (−1 = none).
RowOutcome rejectedRow(qint64 number, const QString &code, int column = -1, const QString &value = {});
// The column mapped to the field, −1 = none.
int columnOf(const Plan &plan, Field field);
// The cell under the column, cleaned; empty where the row is shorter or the column is −1.
std::string_view cellAt(const Cells &cells, int column);

} // namespace siyu::importing
