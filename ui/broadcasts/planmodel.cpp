// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/planmodel.h"

#include "core/base/text.h"
#include "core/workspace.h"
#include "ui/common/theme.h"
#include "ui/text/words.h"

namespace siyu::ui {

using namespace broadcasts;

QString outcomeName(const QString &word)
{
    return statusFrom(word) ? text::deliveryStatusName(word) : text::reasonName(word);
}

QString targetName(const QString &name, qint64 target)
{
    const QString shown = displayText(name);
    return shown.isEmpty() ? QStringLiteral("#%1").arg(target) : shown;
}

PlanModel::PlanModel(std::shared_ptr<Workspace> workspace, QObject *parent) : PagedTableModel(parent), m_workspace(std::move(workspace)) { }

void PlanModel::setTrial(std::shared_ptr<const Trial> trial)
{
    m_trial = std::move(trial);
    invalidate();
}

PagedTableModel::Loader PlanModel::loader() const
{
    return [workspace = m_workspace, trial = m_trial](const QList<qint64> &ids, Progress &) -> Result<Rows> {
        if (!trial)
            return Rows();
        const auto found = trialRows(*workspace, *trial, ids);
        if (!found)
            return found.error();
        Rows rows;
        for (auto row = found->begin(); row != found->end(); ++row)
            rows.insert(row.key(), *row);
        return rows;
    };
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Target:
        return tr("Target");
    case Outcome:
        return tr("Plan");
    default:
        return tr("Account");
    }
}

QVariant PlanModel::cell(const std::any &row, int column, int role) const
{
    const TrialRow &one = std::any_cast<const TrialRow &>(row);
    if (role == Qt::ForegroundRole && one.status != Status::Planned)
        return tokens().muted;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Target:
        return targetName(one.name, one.target);
    case Outcome: {
        const QString outcome = outcomeName(one.status == Status::Skipped ? wordOf(one.reason) : wordOf(one.status));
        return one.arm == 0 ? outcome : QStringLiteral("%1 · %2").arg(QChar(u'A' + char16_t(one.arm - 1))).arg(outcome);
    }
    default:
        return displayText(one.account);
    }
}

TargetNames::TargetNames(std::shared_ptr<Workspace> workspace, QObject *parent) : PagedTableModel(parent), m_workspace(std::move(workspace)) { }

void TargetNames::show(TargetKind kind, const QList<qint64> &targets)
{
    if (kind != m_kind)
        setIds({}); // a member's name must not stand for a group of the same number
    m_kind = kind;
    setIds(targets);
}

PagedTableModel::Loader TargetNames::loader() const
{
    return [workspace = m_workspace, kind = m_kind](const QList<qint64> &ids, Progress &) -> Result<Rows> {
        const auto names = targetNames(*workspace, kind, ids);
        if (!names)
            return names.error();
        Rows rows;
        for (const qint64 id : ids)
            rows.insert(id, targetName(names->value(id), id));
        return rows;
    };
}

int TargetNames::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant TargetNames::headerData(int, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(tr("Who that is")) : QVariant();
}

QVariant TargetNames::cell(const std::any &row, int, int role) const
{
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(std::any_cast<QString>(row)) : QVariant();
}

} // namespace siyu::ui
