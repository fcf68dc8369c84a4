// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/resultsmodel.h"

#include "core/base/text.h"
#include "ui/common/fields.h"
#include "ui/common/theme.h"
#include "ui/text/format.h"
#include "ui/text/resulttext.h"
#include "ui/text/words.h"

#include <QFont>
#include <cmath>

namespace siyu::ui {

using namespace broadcasts;

TypedNumber typedNumber(const QString &text)
{
    QString plain = foldWidth(text).simplified().remove(QLatin1Char(',')).remove(QLatin1Char(' '));
    if (plain.isEmpty() || plain == QStringLiteral("-") || plain == text::missingMark())
        return {};
    double factor = 1;
    if (plain.endsWith(QChar(0x4E07))) { // 万
        factor = 10'000;
        plain.chop(1);
    }
    bool isNumber = false;
    const double value = plain.toDouble(&isNumber) * factor;
    if (!isNumber || value < 0 || value > double(mostPeople) || std::abs(value - std::round(value)) > 1e-6)
        return {std::nullopt, false};
    return {qint64(std::llround(value)), true};
}

void ResultsModel::setRuns(const QList<RunResult> &runs, int leaveDays)
{
    m_leaveDays = leaveDays;
    const bool isSame = runs.size() == m_runs.size()
        && std::equal(runs.begin(), runs.end(), m_runs.begin(), [](const RunResult &a, const RunResult &b) { return a.run == b.run; });
    if (isSame) {
        m_runs = runs;
        if (!runs.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_runs = runs;
    endResetModel();
}

int ResultsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_runs.size()); }
int ResultsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString ResultsModel::noteOf(const RunResult &run) const
{
    if (!run.doubts.isEmpty())
        return text::doubtText(run.doubts.first());
    return run.hasGiven() ? QString() : tr("no figures yet");
}

QString ResultsModel::textOf(const RunResult &run, int column) const
{
    switch (column) {
    case When:
        return run.local.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case Name:
        return displayText(run.name);
    case Touchpoint:
        return text::name(run.touchpoint);
    case Orders:
        return run.orders.isMeasured ? text::number(run.orders.orders) : text::missingMark();
    case Left:
        return run.leaves.left ? text::number(run.leaves.left->k) : text::missingMark();
    case Note:
        return noteOf(run);
    default:
        return run.steps[stepOf(column)].value ? text::figureText(run.steps[stepOf(column)]) : QString();
    }
}

QString ResultsModel::tipOf(const RunResult &run, int column) const
{
    if (column == Orders)
        return text::ordersText(run.orders);
    if (column == Left)
        return text::leavesText(run, m_leaveDays);
    if (column == Note) {
        QStringList out;
        for (const FoundDoubt &doubt : run.doubts)
            out.append(text::doubtText(doubt));
        return out.join(QLatin1Char('\n'));
    }
    if (!isFigure(column))
        return {};
    const StepFigure &figure = run.steps[stepOf(column)];
    if (!figure.value)
        return tr("Not given: missing, not 0");
    QStringList out{QStringLiteral("%1: %2 (%3)").arg(text::name(stepOf(column)), text::figureText(figure), text::name(figure.basis))};
    if (const auto of = figure.proportion(); of && column != Sent)
        out.append(tr("%1 of %2 people, 95 %: %3").arg(text::rateText(*of), text::number(of->n), text::intervalText(*of)));
    if (figure.corrected)
        out.append(tr("corrected; before: %1").arg(text::number(*figure.corrected)));
    return out.join(QLatin1Char('\n'));
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunResult &run = m_runs.at(index.row());
    const int column = index.column();
    const bool isNumber = isFigure(column) || column == Orders || column == Left;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(run, column);
    case Qt::EditRole:
        if (isFigure(column))
            return run.steps[stepOf(column)].value ? QString::number(*run.steps[stepOf(column)].value) : QString();
        return textOf(run, column);
    case Qt::ToolTipRole:
        return plainTip(tipOf(run, column));
    case Qt::TextAlignmentRole:
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (column == Note)
            return run.doubts.isEmpty() ? tokens().muted : tokens().danger;
        // What was worked out looks other than what somebody gave.
        if (column == Orders || column == Left || (isFigure(column) && run.steps[stepOf(column)].basis == Basis::Measured))
            return tokens().muted;
        return {};
    default:
        return {};
    }
}

GivenFigure ResultsModel::put(int row, ResultStep step, std::optional<qint64> value, Basis basis)
{
    StepFigure &figure = m_runs[row].steps[step];
    figure.value = value;
    figure.basis = basis;
    figure.isPartial = false;
    return {m_runs[row].run, ResultPart::Run, 0, step, value};
}

bool ResultsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !isFigure(index.column()) || m_isReadOnly || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const TypedNumber typed = typedNumber(value.toString());
    if (!typed.isReadable) {
        Q_EMIT unreadable(value.toString());
        return false;
    }
    const ResultStep step = stepOf(index.column());
    if (m_runs.at(index.row()).steps[step].value == typed.value)
        return true;
    const GivenFigure figure = put(index.row(), step, typed.value, Basis::Typed);
    Q_EMIT dataChanged(index, index);
    Q_EMIT given({figure}, Basis::Typed);
    return true;
}

int ResultsModel::paste(const QModelIndex &from, const QList<QStringList> &cells)
{
    if (!from.isValid() || m_isReadOnly)
        return 0;
    int bad = 0;
    QList<GivenFigure> figures;
    for (qsizetype line = 0; line < cells.size() && from.row() + line < m_runs.size(); ++line) {
        for (qsizetype at = 0; at < cells[line].size(); ++at) {
            const int column = from.column() + int(at);
            if (!isFigure(column))
                continue;
            const TypedNumber typed = typedNumber(cells[line][at]);
            bad += typed.isReadable ? 0 : 1;
            if (typed.value)
                figures.append(put(from.row() + int(line), stepOf(column), typed.value, Basis::Pasted));
        }
    }
    if (!figures.isEmpty()) {
        Q_EMIT dataChanged(index(from.row(), 0), index(rowCount() - 1, ColumnCount - 1));
        Q_EMIT given(figures, Basis::Pasted);
    }
    return bad;
}

void ResultsModel::clear(const QModelIndexList &cells)
{
    QList<GivenFigure> figures;
    for (const QModelIndex &cell : cells) {
        if (isFigure(cell.column()) && !m_isReadOnly && m_runs.at(cell.row()).steps[stepOf(cell.column())].value)
            figures.append(put(cell.row(), stepOf(cell.column()), std::nullopt, Basis::Typed));
    }
    if (figures.isEmpty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT given(figures, Basis::Typed);
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = isFigure(section) || section == Orders || section == Left;
    if (role == Qt::TextAlignmentRole)
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Unsubscribed)
        return tr("Unsubscribed, or left the group, by the platform's own count");
    if (role == Qt::ToolTipRole && section == Sent)
        return tr("People reached: of a group those in it that day");
    if (role != Qt::DisplayRole)
        return {};
    if (isFigure(section))
        return text::name(stepOf(section));
    switch (section) {
    case When:
        return tr("Time");
    case Name:
        return tr("Broadcast");
    case Touchpoint:
        return tr("Touchpoint");
    case Orders:
        return tr("Orders");
    case Left:
        return text::name(RateOf::Left);
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

Qt::ItemFlags ResultsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return !m_isReadOnly && isFigure(index.column()) ? flags | Qt::ItemIsEditable : flags;
}

} // namespace siyu::ui
