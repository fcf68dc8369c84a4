// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a row by their fields, each read as the catalogue says what the field is (fields.h): texts, keys, days,
// instants, counts, amounts, numbers, choices, yes or no. What cannot be read is a problem of its field and never
// guessed. People are read by PersonReader. Pure, any thread; one per import, its buffers are used again.
#pragma once

#include "core/importing/importing.h"
#include "core/importing/personrow.h"

#include <variant>

namespace siyu::importing {

// A cell as it goes into a column: nothing said, a number (fen, count, 0/1), a text (also days and UTC instants).
using Value = std::variant<std::monostate, qint64, QString>;
inline bool isSaid(const Value &value) { return value.index() != 0; }

class RowValues {
public:
    RowValues(const Plan &plan, const QTimeZone &zone);
    void read(const Cells &cells);

    bool has(Field field) const { return isSaid(value(field)); }
    const Value &value(Field field) const;
    QString text(Field field) const; // null where nothing is said
    std::optional<qint64> number(Field field) const;
    // A date cell that holds a month only (2026年3月) says its first day; the last one is here.
    QString lastDay(Field field) const;
    // What stood in the field and could not be read.
    const Problem *problem(Field field) const;
    int columnOf(Field field) const;
    // Of all fields that were read badly, in the order of the columns.
    void addFlags(std::vector<Problem> &flags) const;
    // The row is at fault: what is wrong with the field, or `missing` where its cell is blank.
    RowOutcome rejection(qint64 row, Field field, const char *missing) const;

private:
    struct Slot {
        Field field;
        FieldType type;
        int column;
        Value value = {};
        QString lastDay = {};
        std::optional<Problem> problem = {};
    };
    void readSlot(Slot &slot, std::string_view cell) const;
    void readDay(Slot &slot, std::string_view text) const;
    const Slot *slotOf(Field field) const;

    const Plan &m_plan;
    QTimeZone m_zone;
    std::vector<Slot> m_slots;
};

// How a text stands in the workspace: trimmed, NFC; null for a blank one.
QString cellText(std::string_view cell);
// A signed whole number: +10, -3, 1,200; nothing where it is none.
std::optional<qint64> readSigned(std::string_view text);

} // namespace siyu::importing
