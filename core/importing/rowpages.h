// SPDX-License-Identifier: GPL-3.0-or-later
// The rows behind a preview of any length: of each row only its number and what becomes of it stay in memory (24
// bytes); cells are read from the file again, page by page. Nothing is copied to disk.
#pragma once

#include "core/importing/importing.h"

#include <QHash>
#include <memory>
#include <mutex>

namespace siyu::importing {

// What becomes of every row of a file. Filled by one thread, then read by any.
class RowOutcomes {
public:
    void add(const RowOutcome &row);
    // Rows that a kind decides at its end come late: brings all of them into the file's order.
    void sort();

    qint64 size() const { return qint64(m_rows.size()); }
    qint64 numberAt(qint64 index) const { return m_rows[size_t(index)].number; }
    Outcome outcomeAt(qint64 index) const { return Outcome(m_rows[size_t(index)].outcome); }
    qint64 idAt(qint64 index) const { return m_rows[size_t(index)].id; }
    // The outcome with its problem and flags; their values are those of `cells`, the row as it was read again.
    RowOutcome at(qint64 index, const QStringList &cells) const;
    // The row decided anew after a correction.
    void replace(qint64 index, const RowOutcome &row);
    // Indexes of the rows with the outcome, or of all; in the file's order.
    QList<qint64> indexesOf(std::optional<Outcome> outcome) const;
    // −1 = the file has no data row of that number.
    qint64 indexOf(qint64 number) const;

private:
    struct Row {
        qint64 id;
        quint32 number;
        quint32 notes; // where they begin in m_notes
        quint8 noteCount;
        quint8 outcome;
        bool rejectedFor; // the first note says why the row is not written
    };
    struct Note {
        quint8 code; // in m_codes
        bool hasValue;
        qint16 column;
    };
    void note(Row &row, const Problem &problem);
    Problem problemOf(const Note &note, const QStringList &cells) const;

    std::vector<Row> m_rows;
    std::vector<Note> m_notes;
    QStringList m_codes;
};

// Reads rows of a plan's file by their numbers. Its functions wait for each other: for jobs, not for the main thread.
class RowPages {
public:
    using Rows = QHash<qint64, QStringList>; // by number

    // Goes through the file once and remembers where about every 256th row begins; a format that cannot be entered in its
    // middle is not read now. Errors: those of the file, Cancelled.
    static Result<std::shared_ptr<RowPages>> make(const Plan &plan, Progress &progress);

    // The rows as the file has them (without corrections); numbers beyond the file's end are left out. Errors: those of
    // the file, Cancelled.
    Result<Rows> read(QList<qint64> numbers, Progress &progress);

private:
    explicit RowPages(const Plan &plan);
    Result<void> findPlaces(Progress &progress);
    Result<void> goNear(qint64 number);
    Result<bool> step();

    const QString m_path;
    files::OpenOptions m_open;
    struct Entry {
        qint64 row;
        files::RowPlace place;
    };
    std::vector<Entry> m_places; // of about every 256th row, in their order
    std::mutex m_reading;
    std::unique_ptr<files::RowReader> m_reader;
    qint64 m_next = 1; // number of the row that the reader gives next
    std::vector<std::string_view> m_cells;
};

} // namespace siyu::importing
