// SPDX-License-Identifier: GPL-3.0-or-later
// The import itself: every row of the file through its kind, in one transaction. A preview is the same work rolled
// back, so that its counts cannot differ from those of the run.
#include "core/base/period.h"
#include "core/base/text.h"
#include "core/base/vectorstate.h"
#include "core/db/database.h"
#include "core/importing/filehash.h"
#include "core/importing/kindimport.h"
#include "core/importing/memberwriter.h"
#include "core/importing/reviewkeeper.h"
#include "core/importing/rowpump.h"
#include "core/importing/rowshash.h"
#include "core/workspace.h"

#include <QFileInfo>

namespace siyu::importing {

namespace {

// The hash is known at the end.
BatchId openBatch(db::Database &db, const Plan &plan, const QDateTime &nowUtc)
{
    const Options &options = plan.options;
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QString() : text; };
    db.prepare("INSERT INTO import_batch (kind, file_name, file_hash, sheet, taken_at, partial, at, source_text, basis)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(wordOf(plan.kind), QFileInfo(plan.path).fileName(), QStringLiteral(""), orNull(plan.sheet),
            options.takenAtUtc.isValid() ? toUtcText(options.takenAtUtc) : QString(), options.partial,
            toUtcText(nowUtc), options.source, orNull(options.consent));
    return BatchId(db.lastInsertId());
}

void closeBatch(db::Database &db, BatchId batch, qint64 source, const Counts &counts, const QString &hash,
    const QString &rowsHash)
{
    db.prepare("UPDATE import_batch SET source = ?, file_hash = ?, rows = ?, created = ?, updated = ?, unchanged = ?,"
               " merged = ?, undecided = ?, rejected = ?, rows_hash = ? WHERE id = ?")
        .run(source, hash, counts.rows, counts.of(Outcome::Created), counts.of(Outcome::Updated),
            counts.of(Outcome::Unchanged), counts.of(Outcome::Merged), counts.of(Outcome::Undecided),
            counts.of(Outcome::Rejected), rowsHash, batch.value);
}

// The same file, then other files with the same rows; newest first.
QList<EarlierImport> earlierOf(db::Database &db, const QString &hash, const QString &rowsHash, Kind kind, BatchId now)
{
    QList<EarlierImport> out;
    db::Statement rows = db.prepare("SELECT id, at, undone_at, file_hash <> ?1 FROM import_batch"
                                    " WHERE (file_hash = ?1 OR rows_hash = ?2) AND kind = ?3 AND id <> ?4"
                                    " ORDER BY file_hash <> ?1, id DESC");
    rows.with(hash, rowsHash, wordOf(kind), now.value);
    while (rows.step())
        out.append({BatchId(rows.int64(0)), fromUtcText(rows.text(1)), !rows.isNull(2), rows.int64(3) != 0});
    return out;
}

// A long file.
bool isMuch(const Plan &plan) { return QFileInfo(plan.path).size() > (2 << 20); }

class Run {
public:
    Run(const ImportScene &scene, const RowSink &sink, Progress &progress)
        : m_scene(scene), m_sink(sink), m_progress(progress), m_filter(scene.plan), m_kind(makeKindImport(scene)),
          m_review(scene), m_hash(scene.plan.path, scene.plan.options.open)
    {
    }

    Result<Report> go()
    {
        Result<files::OpenedTable> table = files::openTable(m_scene.plan.path, tableOptions());
        if (!table)
            return table.error();
        std::unique_ptr<FlatReader> ahead = m_kind->readAhead();
        if (const Result<void> read = ahead ? takeAhead(*table->rows, std::move(ahead)) : readAll(*table->rows); !read)
            return read.error();
        m_hash.start();
        const auto tell = [this](const RowOutcome &row, const Cells &cells) { return take(row, cells); };
        if (const Result<void> finished = m_kind->finish(m_report, tell); !finished)
            return finished.error();
        return std::move(m_report);
    }
    QString rowsHash() { return m_rowsHash.text(); }
    Result<QString> fileHash() { return m_hash.get(); }

private:
    files::OpenOptions tableOptions() const
    {
        files::OpenOptions options = m_scene.plan.options.open;
        if (options.sheet.isEmpty())
            options.sheet = m_scene.plan.sheet;
        return options;
    }

    Result<void> readAll(files::RowReader &rows)
    {
        Cells cells;
        for (qint64 number = 1;; ++number) {
            const Result<bool> more = rows.next(cells);
            if (!more)
                return more.error();
            if (!*more)
                return {};
            if (number % 256 == 0 && !m_progress.report(rows.bytesDone(), rows.bytesTotal()))
                return Error{ErrorCode::Cancelled, {}, {}};
            m_scene.plan.edits.lay(number, cells);
            if (number <= m_scene.plan.headerRow + 1 || isNoData(cells))
                continue;
            Result<std::optional<RowOutcome>> taken = m_kind->take(number, cells);
            if (!taken)
                return taken.error();
            ++m_report.counts.rows;
            m_rowsHash.addRow(cells);
            if (!*taken)
                continue;
            if (const Result<void> told = take(**taken, cells); !told)
                return told;
        }
    }

    bool isNoData(const Cells &cells)
    {
        switch (m_filter.sortOf(cells, [this](const Cells &row) { return m_kind->namesSomething(row); })) {
        case RowSort::Blank:
            ++m_report.counts.blankRows;
            return true;
        case RowSort::Totals:
            ++m_report.counts.totalsRows;
            return true;
        case RowSort::RepeatedHeader:
            ++m_report.counts.repeatedHeaders;
            return true;
        case RowSort::Data:
            break;
        }
        return false;
    }

    // A kind that reads ahead: its rows come in chunks from another thread.
    Result<void> takeAhead(files::RowReader &rows, std::unique_ptr<FlatReader> reader)
    {
        RowPump pump(rows, m_scene.plan, std::move(reader), [this](const Cells &row) { return m_kind->namesSomething(row); });
        std::unique_ptr<RowChunk> chunk;
        while ((chunk = pump.next(std::move(chunk)))) {
            if (!m_progress.report(chunk->bytesDone, chunk->bytesTotal))
                return Error{ErrorCode::Cancelled, {}, {}};
            if (const Result<void> taken = takeChunk(*chunk); !taken)
                return taken;
        }
        return pump.failure() ? Result<void>(*pump.failure()) : Result<void>();
    }

    Result<void> takeChunk(RowChunk &chunk)
    {
        clearVectorState();
        Counts &counts = m_report.counts;
        counts.rows += qint64(chunk.rows.size());
        counts.blankRows += chunk.blankRows;
        counts.totalsRows += chunk.totalsRows;
        counts.repeatedHeaders += chunk.repeatedHeaders;
        for (FlatRow &row : chunk.rows) {
            if (m_rowsHash.wantsCells())
                m_rowsHash.add(chunk.cellsOf(row));
            else
                m_rowsHash.add(row.said);
            const RowOutcome outcome = m_kind->takeAhead(chunk, row);
            const bool isAsked = m_sink || outcome.outcome == Outcome::Undecided;
            if (const Result<void> told = take(outcome, isAsked ? chunk.cellsOf(row) : Cells()); !told)
                return told;
        }
        m_kind->chunkTaken();
        return {};
    }

    Result<void> take(const RowOutcome &row, const Cells &cells)
    {
        ++m_report.counts.by[size_t(row.outcome)];
        if (row.outcome == Outcome::Undecided)
            m_review.keep(row, cells);
        m_report.counts.flaggedValues += qint64(row.flags.size());
        return m_sink ? m_sink(row, cells) : Result<void>();
    }

    const ImportScene &m_scene;
    const RowSink &m_sink;
    Progress &m_progress;
    RowFilter m_filter;
    std::unique_ptr<KindImport> m_kind;
    ReviewKeeper m_review;
    RowsHash m_rowsHash;
    FileHash m_hash;
    Report m_report;
};

struct When {
    QDateTime nowUtc;
    QTimeZone zone;
};

// Asked before the write begins.
When whenOf(const Workspace &workspace) { return {workspace.nowUtc(), workspace.zone()}; }

Result<Report> work(db::Database &db, const When &when, const Plan &plan, const RowSink &sink, Progress &progress)
{
    const QDateTime now = when.nowUtc;
    const BatchId batch = openBatch(db, plan, now);
    const qint64 source = ensureSource(db, plan.options.source, plan.options.consent, now, batch);
    const ImportScene scene{db, plan, batch, source, now, when.zone};
    Run run(scene, sink, progress);
    Result<Report> report = run.go();
    if (!report)
        return report;
    const Result<QString> hash = run.fileHash();
    if (!hash)
        return hash.error();
    const QString rowsHash = run.rowsHash();
    report->batch = batch;
    report->earlier = earlierOf(db, *hash, rowsHash, plan.kind, batch);
    closeBatch(db, batch, source, report->counts, *hash, rowsHash);
    return report;
}

} // namespace

Result<Report> runImport(Workspace &workspace, const Plan &plan, Progress &progress, const RowSink &sink)
{
    if (plan.options.source.trimmed().isEmpty())
        return Error{ErrorCode::ImportNeedsSource, {}, {}};
    if (const Result<void> mapped = checkMapping(plan); !mapped)
        return mapped.error();
    Change change{QStringLiteral("import"), {QFileInfo(plan.path).fileName(), QStringLiteral("0")}, Record::Import};
    change.writesMuch = isMuch(plan);
    const When when = whenOf(workspace);
    return workspace.write(change, progress, [&](db::Database &db) {
        Result<Report> report = work(db, when, plan, sink, progress);
        if (report) {
            change.batch = report->batch;
            change.values[1] = QString::number(report->counts.rows);
        }
        return report;
    });
}

Result<Report> previewImport(
    Workspace &workspace, const Plan &plan, Progress &progress, const RowSink &sink, const Inspect &inspect)
{
    if (const Result<void> mapped = checkMapping(plan); !mapped)
        return mapped.error();
    std::optional<Report> report;
    Change change{QStringLiteral("import.preview"), {}, Record::System};
    change.writesMuch = isMuch(plan);
    const When when = whenOf(workspace);
    const Result<void> written = workspace.write(change, progress, [&](db::Database &db) -> Result<void> {
        Result<Report> seen = work(db, when, plan, sink, progress);
        if (!seen)
            return seen.error();
        if (inspect)
            inspect(db);
        seen->batch = BatchId();
        report = std::move(*seen);
        return Error{ErrorCode::Cancelled, {}, QStringLiteral("a preview writes nothing")};
    });
    if (report)
        return std::move(*report);
    return written.error();
}

} // namespace siyu::importing
