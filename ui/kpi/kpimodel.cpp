// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/kpimodel.h"

#include "ui/common/fields.h"
#include "ui/common/theme.h"
#include "ui/text/format.h"
#include "ui/text/kpitext.h"
#include "ui/text/words.h"

#include <QPainter>

namespace siyu::ui {

namespace {

constexpr int barWidth = 4;
constexpr int trendWidth = 96;

QVariantList trendValues(const KpiLine &line)
{
    QVariantList out;
    for (const std::optional<double> &value : line.trend)
        out.append(value ? QVariant(*value) : QVariant());
    return out;
}

// Steps without a figure leave a gap; a lone one is a dot.
void paintTrend(QPainter &painter, const QRectF &area, const QVariantList &values, const Tokens &t)
{
    if (values.size() < 2)
        return;
    const auto at = [&](qsizetype i, double value) {
        return QPointF(area.left() + area.width() * double(i) / double(values.size() - 1), area.bottom() - area.height() * value / kpi::mostAttained);
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1, Qt::DotLine));
    painter.drawLine(at(0, 1), at(values.size() - 1, 1));
    painter.setPen(QPen(t.info, 1.6));
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values[i].isValid())
            continue;
        if (i > 0 && values[i - 1].isValid())
            painter.drawLine(at(i - 1, values[i - 1].toDouble()), at(i, values[i].toDouble()));
        const bool isLast = i + 1 == values.size();
        painter.setBrush(t.info);
        painter.drawEllipse(at(i, values[i].toDouble()), isLast ? 2.5 : 1.2, isLast ? 2.5 : 1.2);
    }
}

QString trendText(const KpiLine &line)
{
    QStringList out;
    for (const std::optional<double> &value : line.trend)
        out.append(text::percent(value, 0));
    return out.join(QStringLiteral(" → "));
}

} // namespace

QColor gradeColor(double attainment)
{
    switch (kpi::gradeOf(attainment)) {
    case kpi::Grade::Reached:
        return tokens().accent;
    case kpi::Grade::Near:
        return tokens().warning;
    case kpi::Grade::Behind:
        return tokens().danger;
    }
    return tokens().text;
}

void KpiModel::setCard(const kpi::Scorecard &card)
{
    beginResetModel();
    m_lines.clear();
    for (const kpi::TeamCard &team : card.teams) {
        for (const kpi::Item &item : team.items)
            m_lines.append({team.team, item, {}});
    }
    endResetModel();
}

void KpiModel::setTrend(const QList<kpi::Scorecard> &trend)
{
    for (KpiLine &line : m_lines) {
        line.trend.clear();
        for (const kpi::Scorecard &card : trend) {
            std::optional<double> value;
            for (const kpi::TeamCard &team : card.teams) {
                for (const kpi::Item &item : team.items) {
                    if (item.kpi.id == line.item.kpi.id)
                        value = item.attainment.value;
                }
            }
            line.trend.append(value);
        }
    }
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, Trend), index(rowCount() - 1, Trend));
}

int KpiModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }
int KpiModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString KpiModel::textOf(const KpiLine &line, int column) const
{
    const kpi::Item &item = line.item;
    switch (column) {
    case TeamName:
        return text::name(line.team);
    case Name:
        return text::kpiName(item.kpi);
    case Kind:
        return text::kpiKind(item.kpi.kind);
    case Actual:
        return text::kpiValue(item.kpi.unit, item.actual.value, item.kpi.currency);
    case Target:
        return text::kpiValue(item.kpi.unit, item.target, item.kpi.currency);
    case Attained:
        return item.attainment.value
            ? QStringLiteral("%1 %2").arg(text::percent(item.attainment.value, 0), text::gradeName(kpi::gradeOf(*item.attainment.value)))
            : text::missingMark();
    case Weight:
        return text::decimal(item.kpi.weight, item.kpi.weight == double(int(item.kpi.weight)) ? 0 : 1);
    case Note:
        return !item.attainment.value ? text::notScoredText(item)
            : item.isTyped            ? tr("typed by hand")
            : item.isScaled           ? tr("target brought to this span")
                                      : QString();
    default:
        return {};
    }
}

QVariant KpiModel::sortOf(const KpiLine &line, int column) const
{
    const auto number = [](const std::optional<double> &value) { return value.value_or(-1e300); };
    switch (column) {
    case TeamName:
        return int(line.team);
    case Actual:
        return number(line.item.actual.value);
    case Target:
        return number(line.item.target);
    case Attained:
        return number(line.item.attainment.value);
    case Weight:
        return line.item.kpi.weight;
    case Trend:
        return line.trend.isEmpty() ? -1e300 : number(line.trend.last());
    default:
        return textOf(line, column);
    }
}

QVariant KpiModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KpiLine &line = m_lines.at(index.row());
    const bool isNumber = index.column() >= Actual && index.column() <= Weight;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(line, index.column());
    case Qt::ToolTipRole:
        return plainTip(index.column() == Trend ? trendText(line) : text::kpiHow(line.item.kpi));
    case Qt::AccessibleTextRole:
        return index.column() == Trend ? QVariant(trendText(line)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (index.column() == Attained && line.item.attainment.value)
            return gradeColor(*line.item.attainment.value);
        return index.column() == Note || index.column() == Kind ? QVariant(tokens().muted) : QVariant();
    case SortRole:
        return sortOf(line, index.column());
    case TeamRole:
        return index.column() == TeamName ? QVariant(int(line.team)) : QVariant();
    case TrendRole:
        return index.column() == Trend ? QVariant(trendValues(line)) : QVariant();
    default:
        return {};
    }
}

QVariant KpiModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Actual && section <= Weight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Team"), tr("KPI"), tr("Kind"), tr("Actual"), tr("Target"), tr("Attainment"), tr("Weight"), tr("Trend"), tr("Note")};
    return names.value(section);
}

void KpiDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant team = index.data(KpiModel::TeamRole);
    if (team.isValid()) {
        QRect bar = option.rect;
        bar.setWidth(barWidth);
        painter->fillRect(bar.adjusted(0, 4, 0, -4), teamColor(Team(team.toInt())));
    }
    const QVariant trend = index.data(KpiModel::TrendRole);
    if (!trend.isValid())
        return;
    painter->save();
    paintTrend(*painter, QRectF(option.rect).adjusted(8, 7, -8, -7), trend.toList(), tokens(option.palette));
    painter->restore();
}

QSize KpiDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return index.column() == KpiModel::Trend ? QSize(trendWidth, size.height()) : size;
}

} // namespace siyu::ui
