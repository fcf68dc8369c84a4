// SPDX-License-Identifier: GPL-3.0-or-later
// The rows behind a step of a chart, packed: a year's orders of a large shop take some tens of bytes each and not some
// hundred. Value type, any thread.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QStringList>
#include <optional>
#include <vector>

namespace siyu::insight {

struct BehindRow {
    qint64 id = 0; // of a group, channel, campaign, run or member; of an order the one of who bought, 0 = nobody known
    QString name;
    QDate day = {}; // of a member's joining, a run, an order
    QList<std::optional<double>> values = {}; // of a member, in people: 1 = yes, 0 = no
    QString channel = {}; // that a member came by; empty = nobody knows
};

class BehindRows {
public:
    // All rows have as many values as the first.
    void append(const BehindRow &row);

    qsizetype size() const { return qsizetype(m_ids.size()); }
    bool isEmpty() const { return m_ids.empty(); }
    BehindRow at(qsizetype row) const;
    BehindRow operator[](qsizetype row) const { return at(row); }
    BehindRow first() const { return at(0); }
    // Parts of a row, without making the rest of it.
    QString name(qsizetype row) const;
    qint64 julianDay(qsizetype row) const { return m_days[size_t(row)]; } // 0 = none
    std::optional<double> value(qsizetype row, qsizetype column) const;
    QString channel(qsizetype row) const;

    class Iterator {
    public:
        using difference_type = qsizetype;
        using value_type = BehindRow;
        using reference = BehindRow;
        using pointer = void;
        using iterator_category = std::input_iterator_tag;

        Iterator(const BehindRows *rows, qsizetype at) : m_rows(rows), m_at(at) { }
        BehindRow operator*() const { return m_rows->at(m_at); }
        Iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        bool operator==(const Iterator &) const = default;

    private:
        const BehindRows *m_rows;
        qsizetype m_at;
    };
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, size()}; }

private:
    std::vector<qint64> m_ids;
    std::vector<qint32> m_days;
    std::vector<double> m_values; // row by row; not a number = missing
    qsizetype m_width = 0; // of a row, in values
    QByteArray m_names; // UTF-8, one behind the other …
    std::vector<qsizetype> m_nameEnds; // … up to here
    QStringList m_channels; // each once …
    QHash<QString, qint32> m_channelPlaces;
    std::vector<qint32> m_channelAt; // … and which of them, −1 = none; empty while no row has one
};

} // namespace siyu::insight
