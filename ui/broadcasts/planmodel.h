// SPDX-License-Identifier: GPL-3.0-or-later
// The targets of a plan by id, whatever their number, loaded a page at a time; and names of any targets. Main thread.
#pragma once

#include "core/broadcasts/trial.h"
#include "ui/common/pagedtablemodel.h"

namespace siyu::ui {

class PlanModel final : public PagedTableModel {
    Q_OBJECT

public:
    enum Column { Target, Outcome, Account, ColumnCount };

    PlanModel(std::shared_ptr<Workspace> workspace, QObject *parent);

    void setTrial(std::shared_ptr<const broadcasts::Trial> trial);
    Loader loader() const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QVariant cell(const std::any &row, int column, int role) const override;

private:
    std::shared_ptr<Workspace> m_workspace;
    std::shared_ptr<const broadcasts::Trial> m_trial;
};

class TargetNames final : public PagedTableModel {
    Q_OBJECT

public:
    TargetNames(std::shared_ptr<Workspace> workspace, QObject *parent);

    void show(broadcasts::TargetKind kind, const QList<qint64> &targets);
    Loader loader() const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QVariant cell(const std::any &row, int column, int role) const override;

private:
    std::shared_ptr<Workspace> m_workspace;
    broadcasts::TargetKind m_kind = broadcasts::TargetKind::Member;
};

// "312 can be sent", "41 at the house's cap": a state's or reason's word as a person reads it.
QString outcomeName(const QString &word);
// A target's name; its number where it has none.
QString targetName(const QString &name, qint64 target);

} // namespace siyu::ui
