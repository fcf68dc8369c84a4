// SPDX-License-Identifier: GPL-3.0-or-later
// Runs with their results as a grid to type into: a cell is a figure of the run as a whole, empty while nobody gave one.
// What is typed is shown at once and told by given(); keeping it is the panel's. Main thread.
#pragma once

#include "core/broadcasts/results.h"
#include "core/broadcasts/resultstore.h"

#include <QAbstractTableModel>

namespace siyu::ui {

class ResultsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, Name, Touchpoint, Sent, Opened, Clicked, Replied, Ordered, Unsubscribed, Orders, Left, Note, ColumnCount };
    static constexpr int firstFigure = Sent;
    static constexpr int lastFigure = Unsubscribed;

    explicit ResultsModel(bool isReadOnly, QObject *parent = nullptr) : QAbstractTableModel(parent), m_isReadOnly(isReadOnly) { }

    // The same runs in the same order change in place, so that nobody is thrown out of a cell.
    void setRuns(const QList<broadcasts::RunResult> &runs, int leaveDays);
    const QList<broadcasts::RunResult> &runs() const { return m_runs; }
    // Cells of a spreadsheet, laid over the grid from a cell on; columns that take no figures are passed over. How many
    // cells could not be read.
    int paste(const QModelIndex &from, const QList<QStringList> &cells);
    void clear(const QModelIndexList &cells);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void given(const QList<siyu::broadcasts::GivenFigure> &figures, siyu::broadcasts::Basis basis);
    void unreadable(const QString &text);

private:
    static bool isFigure(int column) { return column >= firstFigure && column <= lastFigure; }
    static broadcasts::ResultStep stepOf(int column) { return broadcasts::ResultStep(column - firstFigure); }
    QString textOf(const broadcasts::RunResult &run, int column) const;
    QString tipOf(const broadcasts::RunResult &run, int column) const;
    QString noteOf(const broadcasts::RunResult &run) const;
    broadcasts::GivenFigure put(int row, broadcasts::ResultStep step, std::optional<qint64> value, broadcasts::Basis basis);

    bool m_isReadOnly;
    int m_leaveDays = 3;
    QList<broadcasts::RunResult> m_runs;
};

// A whole number as people type it (1,234, 1 234, 1.2万); nothing for an empty text, a dash, or what is none.
struct TypedNumber {
    std::optional<qint64> value;
    bool isReadable = true;
};
TypedNumber typedNumber(const QString &text);

} // namespace siyu::ui
