// SPDX-License-Identifier: GPL-3.0-or-later
// The import itself: every row of the file through its kind, in one transaction. A preview is the same work rolled
// back, so that its counts cannot differ from those of the run.
#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/files/clipboardtable.h"
#include "core/importing/kindimport.h"
#include "core/importing/memberwriter.h"
#include "core/importing/reviewkeeper.h"
#include "core/importing/rowshash.h"
#include "core/workspace.h"

#include <QFileInfo>
#include <QSet>

namespace siyu::importing {

namespace {

// 合计, 总计 … at the head of a row.
bool isTotalsLabel(std::string_view cell)
{
    static const QSet<QString> words{QStringLiteral("合计"), QStringLiteral("总计"), QStringLiteral("小计"),
        QStringLiteral("汇总"), QStringLiteral("共计"), QStringLiteral("total"), QStringLiteral("totals"),
        QStringLiteral("grandtotal"), QStringLiteral("subtotal")};
    if (cell.size() > 24)
        return false;
    QString word = headerKey(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
    while (word.endsWith(QLatin1Char(':')))
        word.chop(1);
    return words.contains(word);
}

std::string_view firstFilled(const Cells &cells)
{
    for (const std::string_view cell : cells) {
        if (const std::string_view clean = cleanCell(cell); !clean.empty())
            return clean;
    }
    return {};
}

// Exports that were put together by hand repeat the header between their parts.
class HeaderRepeat {
public:
    explicit HeaderRepeat(const Plan &plan)
    {
        for (const PlanColumn &column : plan.columns)
            m_keys.append(headerKey(column.header));
    }
    bool isIt(const Cells &cells) const
    {
        if (m_keys.isEmpty() || m_keys.size() < 2 || cells.size() < size_t(m_keys.size()))
            return false;
        for (qsizetype i = 0; i < m_keys.size(); ++i) {
            const std::string_view cell = cells[size_t(i)];
            const bool unnamed = m_keys.at(i).startsWith(QLatin1Char('#'));
            if (cell.size() > 120
                || (!unnamed && headerKey(QString::fromUtf8(cell.data(), qsizetype(cell.size()))) != m_keys.at(i)))
                return false;
        }
        return true;
    }

private:
    QStringList m_keys;
};

BatchId openBatch(db::Database &db, const Plan &plan, const QString &hash, const QDateTime &nowUtc)
{
    const Options &options = plan.options;
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QString() : text; };
    db.prepare("INSERT INTO import_batch (kind, file_name, file_hash, sheet, taken_at, partial, at, source_text, basis)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(wordOf(plan.kind), QFileInfo(plan.path).fileName(), hash, orNull(plan.sheet),
            options.takenAtUtc.isValid() ? toUtcText(options.takenAtUtc) : QString(), options.partial,
            toUtcText(nowUtc), options.source, orNull(options.consent));
    return BatchId(db.lastInsertId());
}

void closeBatch(db::Database &db, BatchId batch, qint64 source, const Counts &counts, const QString &rowsHash)
{
    db.prepare("UPDATE import_batch SET source = ?, rows = ?, created = ?, updated = ?, unchanged = ?, merged = ?,"
               " undecided = ?, rejected = ?, rows_hash = ? WHERE id = ?")
        .run(source, counts.rows, counts.of(Outcome::Created), counts.of(Outcome::Updated),
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

class Run {
public:
    Run(const ImportScene &scene, const RowSink &sink, Progress &progress)
        : m_scene(scene), m_sink(sink), m_progress(progress), m_header(scene.plan),
          m_kind(makeKindImport(scene)), m_review(scene)
    {
    }

    Result<Report> go()
    {
        Result<files::OpenedTable> table = files::openTable(m_scene.plan.path, tableOptions());
        if (!table)
            return table.error();
        if (const Result<void> read = readAll(*table->rows); !read)
            return read.error();
        const auto tell = [this](const RowOutcome &row, const Cells &cells) { return take(row, cells); };
        if (const Result<void> finished = m_kind->finish(m_report, tell); !finished)
            return finished.error();
        return std::move(m_report);
    }
    QString rowsHash() { return m_rowsHash.text(); }

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
            if (m_rowsHash.isDue())
                m_rowsHash.add(cells);
            if (!*taken)
                continue;
            if (const Result<void> told = take(**taken, cells); !told)
                return told;
        }
    }

    bool isNoData(const Cells &cells)
    {
        const std::string_view first = firstFilled(cells);
        if (first.empty()) {
            ++m_report.counts.blankRows;
            return true;
        }
        if (isTotalsLabel(first) && !m_kind->namesSomething(cells)) {
            ++m_report.counts.totalsRows;
            return true;
        }
        if (m_header.isIt(cells)) {
            ++m_report.counts.repeatedHeaders;
            return true;
        }
        return false;
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
    HeaderRepeat m_header;
    std::unique_ptr<KindImport> m_kind;
    ReviewKeeper m_review;
    RowsHash m_rowsHash;
    Report m_report;
};

Result<Report> work(db::Database &db, const Workspace &workspace, const Plan &plan, const QString &hash,
    const RowSink &sink, Progress &progress)
{
    const QDateTime now = workspace.nowUtc();
    const BatchId batch = openBatch(db, plan, hash, now);
    const qint64 source = ensureSource(db, plan.options.source, plan.options.consent, now, batch);
    const ImportScene scene{db, plan, batch, source, now, workspace.zone()};
    Run run(scene, sink, progress);
    Result<Report> report = run.go();
    if (!report)
        return report;
    const QString rowsHash = run.rowsHash();
    report->batch = batch;
    report->earlier = earlierOf(db, hash, rowsHash, plan.kind, batch);
    closeBatch(db, batch, source, report->counts, rowsHash);
    return report;
}

} // namespace

Result<Report> runImport(Workspace &workspace, const Plan &plan, Progress &progress, const RowSink &sink)
{
    if (plan.options.source.trimmed().isEmpty())
        return Error{ErrorCode::ImportNeedsSource, {}, {}};
    if (const Result<void> mapped = checkMapping(plan); !mapped)
        return mapped.error();
    const Result<QString> hash = files::contentHash(plan.path, plan.options.open);
    if (!hash)
        return hash.error();
    Change change{QStringLiteral("import"), {QFileInfo(plan.path).fileName(), QStringLiteral("0")}, Record::Import};
    return workspace.write(change, [&](db::Database &db) {
        Result<Report> report = work(db, workspace, plan, *hash, sink, progress);
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
    const Result<QString> hash = files::contentHash(plan.path, plan.options.open);
    if (!hash)
        return hash.error();
    std::optional<Report> report;
    const Change change{QStringLiteral("import.preview"), {}, Record::System};
    const Result<void> written = workspace.write(change, [&](db::Database &db) -> Result<void> {
        Result<Report> seen = work(db, workspace, plan, *hash, sink, progress);
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
