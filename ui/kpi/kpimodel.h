// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a scorecard for a table: a KPI each, with the team that answers for it, and how it went over the last
// weeks or months. The attainment is a number and a word beside its colour. Main thread.
#pragma once

#include "core/kpi/scorecard.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace siyu::ui {

struct KpiLine {
    Team team = Team::Campaign;
    kpi::Item item;
    QList<std::optional<double>> trend; // attainments, the oldest first
};

class KpiModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TeamName, Name, Kind, Actual, Target, Attained, Weight, Trend, Note, ColumnCount };
    enum Role { SortRole = Qt::UserRole, TeamRole, TrendRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setCard(const kpi::Scorecard &card);
    void setTrend(const QList<kpi::Scorecard> &trend);
    const KpiLine &line(int row) const { return m_lines.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const KpiLine &line, int column) const;
    QVariant sortOf(const KpiLine &line, int column) const;

    QList<KpiLine> m_lines;
};

// Draws the team's hue at the left of its name and the trend as a small line.
class KpiDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

QColor gradeColor(double attainment);

} // namespace siyu::ui
