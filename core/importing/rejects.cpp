// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rejects.h"

namespace siyu::importing {

RejectWriter::RejectWriter(const QString &path, const Plan &plan, const Captions &captions, Say say)
    : m_path(path), m_plan(plan), m_captions(captions), m_say(std::move(say))
{
}

Result<void> RejectWriter::begin()
{
    std::vector<files::ColumnFormat> columns;
    for (size_t c = 0; c < m_plan.columns.size(); ++c) {
        const QString &header = m_plan.columns[c].header;
        const bool unnamed = header == QStringLiteral("#%1").arg(c + 1);
        columns.push_back({unnamed ? QString() : header, 16});
    }
    columns.push_back({m_captions.column, 16});
    columns.push_back({m_captions.reason, 40});
    Result<std::unique_ptr<files::TableWriter>> file = files::createTable(m_path, m_plan.sheet, columns);
    if (!file)
        return file.error();
    m_file = std::move(*file);
    return {};
}

Result<void> RejectWriter::add(const RowOutcome &row, const std::vector<std::string_view> &cells)
{
    if (!m_file) {
        if (const Result<void> begun = begin(); !begun)
            return begun;
    }
    std::vector<files::Cell> out;
    for (size_t c = 0; c < m_plan.columns.size(); ++c) {
        const std::string_view cell = c < cells.size() ? cells[c] : std::string_view();
        out.emplace_back(
            cell.empty() ? files::Cell() : files::Cell(QString::fromUtf8(cell.data(), qsizetype(cell.size()))));
    }
    const Problem problem = row.problem.value_or(Problem{});
    QStringList reasons{m_say(problem, headerOf(m_plan, problem))};
    for (const Problem &flag : row.flags)
        reasons.append(m_say(flag, headerOf(m_plan, flag)));
    out.emplace_back(headerOf(m_plan, problem));
    out.emplace_back(reasons.join(QLatin1Char(' ')));
    ++m_rows;
    return m_file->writeRow(out);
}

Result<bool> RejectWriter::close()
{
    if (!m_file)
        return false;
    if (const Result<void> closed = m_file->close(); !closed)
        return closed.error();
    return true;
}

namespace {

constexpr qint64 rowsAtATime = 1024;

Result<void> addRow(RejectWriter &writer, const Plan &plan, const RowOutcomes &leftOut, qint64 index, QStringList cells)
{
    const RowOutcome outcome = leftOut.at(index, cells);
    std::vector<std::string> texts;
    for (const QString &cell : std::as_const(cells))
        texts.push_back(cell.toStdString());
    std::vector<std::string_view> views(texts.begin(), texts.end());
    plan.edits.lay(outcome.row, views);
    return writer.add(outcome, views);
}

} // namespace

Result<qint64> writeRejects(const QString &path, const Plan &plan, const RowOutcomes &leftOut,
    const RejectWriter::Captions &captions, const RejectWriter::Say &say, Progress &progress)
{
    const auto pages = RowPages::make(plan, progress);
    if (!pages)
        return pages.error();
    RejectWriter writer(path, plan, captions, say);
    for (qint64 from = 0; from < leftOut.size(); from += rowsAtATime) {
        const qint64 to = std::min(from + rowsAtATime, leftOut.size());
        QList<qint64> numbers;
        for (qint64 i = from; i < to; ++i)
            numbers.append(leftOut.numberAt(i));
        const auto rows = (*pages)->read(numbers, progress);
        if (!rows)
            return rows.error();
        for (qint64 i = from; i < to; ++i) {
            if (const Result<void> added = addRow(writer, plan, leftOut, i, rows->value(leftOut.numberAt(i))); !added)
                return added.error();
        }
    }
    const Result<bool> closed = writer.close();
    if (!closed)
        return closed.error();
    return writer.rows();
}

} // namespace siyu::importing
