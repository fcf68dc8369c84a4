// SPDX-License-Identifier: GPL-3.0-or-later
// How the table of members looks: which columns, in which order and width, how many stay while scrolling, sorted by what.
// Columns are remembered by their words, so that a look outlives new columns and fields that went. A value type.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace siyu::ui {

struct TableLook {
    struct Column {
        QString word;
        int width = 0;
        bool isShown = true;

        bool operator==(const Column &) const = default;
    };
    QList<Column> columns; // from left to right
    int frozen = 0; // of the shown ones, from the left
    QString sortWord; // of a column
    bool descending = false;

    bool operator==(const TableLook &) const = default;

    QByteArray toJson() const;
    static std::optional<TableLook> fromJson(const QByteArray &json); // nothing when it is none
};

} // namespace siyu::ui
