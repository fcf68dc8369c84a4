// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/tablewriter.h"

#include "core/base/workfolder.h"

#include <QFileInfo>

namespace siyu::files {

namespace {

// On its way in a folder of its own, so that what a killed run left is cleared by the next one there.
class PlacedTable final : public TableWriter {
public:
    PlacedTable(std::unique_ptr<WorkFolder> work, const QString &path, std::unique_ptr<TableWriter> table)
        : m_work(std::move(work)), m_path(path), m_table(std::move(table))
    {
    }

    using TableWriter::writeRow;
    Result<void> writeRow(std::span<const Cell> cells) override { return said(m_table->writeRow(cells)); }
    Result<void> close() override
    {
        if (Result<void> closed = said(m_table->close()); !closed)
            return closed;
        return m_work->moveFile(QFileInfo(m_path).fileName(), m_path);
    }

private:
    Result<void> said(Result<void> done) const { return done ? done : Result<void>(m_work->saidOfPlace(done.error())); }

    std::unique_ptr<WorkFolder> m_work;
    QString m_path;
    std::unique_ptr<TableWriter> m_table; // ends before its folder
};

} // namespace

Result<std::unique_ptr<TableWriter>> createTable(const QString &path, const QString &sheet, const std::vector<ColumnFormat> &columns)
{
    const QFileInfo place(path);
    const QString suffix = place.suffix().toLower();
    const bool isCsv = suffix == QStringLiteral("csv");
    if (!isCsv && suffix != QStringLiteral("xlsx"))
        return Error{ErrorCode::UnsupportedFormat, {suffix}, {}};
    auto work = WorkFolder::make(place.absolutePath());
    if (place.isDir() || !work)
        return Error{ErrorCode::FileUnwritable, {path}, work ? QString() : work.error().detail};
    const QString onItsWay = (*work)->path(place.fileName());
    auto table = isCsv ? createCsv(onItsWay, columns) : createXlsx(onItsWay, sheet, columns);
    if (!table)
        return (*work)->saidOfPlace(table.error());
    return std::unique_ptr<TableWriter>(std::make_unique<PlacedTable>(std::move(*work), path, std::move(*table)));
}

} // namespace siyu::files
