// SPDX-License-Identifier: GPL-3.0-or-later
// The six-team board: one row a group, one column a team; each cell says how many are there, who leads, or what is
// missing, in words as well as in colour. Enter or a double click opens the group. Main thread.
#pragma once

#include "core/groups/groupstore.h"
#include "core/kpi/scorecard.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

class QTableView;
class QVBoxLayout;

namespace siyu::ui {

class NameFilter;

class BoardModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, People, Owners, FirstTeam, ColumnCount = FirstTeam + 6 };
    enum Role { SortRole = Qt::UserRole, GapRole, TeamRole, GradeRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(QList<groups::BoardRow> rows);
    const groups::BoardRow &row(int index) const { return m_rows.at(index); }
    // Scores of the last full week, by group; a team without one shows none.
    void setAttainment(QHash<GroupId, kpi::TeamScores> scores);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    void staffDropped(siyu::GroupId group, siyu::Team team, siyu::StaffId staff);

private:
    QVariant teamData(const groups::BoardRow &row, int team, int role) const;
    std::optional<double> scoreOf(GroupId group, int team) const;

    QList<groups::BoardRow> m_rows;
    QHash<GroupId, kpi::TeamScores> m_scores;
};

// Draws a team's hue as a bar at the cell's left, gaps as a framed word, and attainment as a number at the right in the
// colour of its grade.
class BoardDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

class BoardView final : public QWidget {
    Q_OBJECT

public:
    explicit BoardView(QWidget *parent = nullptr);

    void setRows(QList<groups::BoardRow> rows);
    void setFilter(const QString &text);
    void setAttainment(const QHash<GroupId, kpi::TeamScores> &scores) { m_model->setAttainment(scores); }
    BoardModel *model() const { return m_model; }

Q_SIGNALS:
    void groupWanted(siyu::GroupId group);
    void staffDropped(siyu::GroupId group, siyu::Team team, siyu::StaffId staff);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    BoardModel *m_model;
    NameFilter *m_proxy;
    QTableView *m_table;
};

} // namespace siyu::ui
