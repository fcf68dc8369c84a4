// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that were not imported, as a file of the same layout with the reason behind: to be mended and imported again.
// Owned by whoever runs the import; on the working thread.
#pragma once

#include "core/files/tablewriter.h"
#include "core/importing/rowpages.h"

namespace siyu::importing {

class RejectWriter {
public:
    // How a problem and its column are said; `header` is empty where no column is at fault.
    using Say = std::function<QString(const Problem &problem, const QString &header)>;
    struct Captions {
        QString column; // header of the column that names the column at fault
        QString reason;
    };

    RejectWriter(const QString &path, const Plan &plan, const Captions &captions, Say say);

    // The file is begun with the first row. Errors: UnsupportedFormat, FileUnwritable.
    Result<void> add(const RowOutcome &row, const std::vector<std::string_view> &cells);
    // Nothing appears at the path without it. True when there is a file.
    Result<bool> close();
    qint64 rows() const { return m_rows; }

private:
    Result<void> begin();

    QString m_path;
    const Plan &m_plan;
    Captions m_captions;
    Say m_say;
    std::unique_ptr<files::TableWriter> m_file;
    qint64 m_rows = 0;
};

// The same afterwards: `leftOut` are the rows to write, their cells are read from the plan's file once more. Gives how many.
// Errors: those of the file and of the writer, Cancelled; then nothing appears at the path.
Result<qint64> writeRejects(const QString &path, const Plan &plan, const RowOutcomes &leftOut,
    const RejectWriter::Captions &captions, const RejectWriter::Say &say, Progress &progress);

} // namespace siyu::importing
