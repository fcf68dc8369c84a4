// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/boardview.h"

#include "ui/common/theme.h"
#include "ui/groups/namefilter.h"
#include "ui/groups/staffshelf.h"
#include "ui/text/format.h"
#include "ui/text/grouptext.h"
#include "ui/text/words.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

namespace siyu::ui {

using groups::BoardRow;
using groups::Gap;
using groups::TeamCell;

namespace {

constexpr int stripe = 4;
constexpr int leastTeamWidth = 92, mostTeamWidth = 140;
constexpr int nameWidth = 118, peopleWidth = 76, ownersWidth = 88;
constexpr int scoreWidth = 38;

} // namespace

void BoardModel::setRows(QList<BoardRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int BoardModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int BoardModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BoardRow &row = m_rows.at(index.row());
    if (role == TeamRole)
        return index.column() >= FirstTeam ? index.column() - FirstTeam + 1 : 0;
    if (index.column() >= FirstTeam)
        return teamData(row, index.column() - FirstTeam, role);
    if (role == GapRole)
        return index.column() == Owners && row.ownerMissing;
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == People ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == SortRole && index.column() == People)
        return row.members;
    if (role == SortRole && index.column() == Owners && row.ownerMissing)
        return QString();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole)
        return {};
    switch (index.column()) {
    case Name: return row.name;
    case People: return QStringLiteral("%1/%2").arg(text::number(row.members), text::number(row.capacity));
    default: return row.owners.isEmpty() ? tr("No owner") : row.owners.join(QStringLiteral(" "));
    }
}

std::optional<double> BoardModel::scoreOf(GroupId group, int team) const
{
    const auto found = m_scores.constFind(group);
    return found == m_scores.cend() ? std::nullopt : (*found)[size_t(team)];
}

void BoardModel::setAttainment(QHash<GroupId, kpi::TeamScores> scores)
{
    m_scores = std::move(scores);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, FirstTeam), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

QVariant BoardModel::teamData(const BoardRow &row, int team, int role) const
{
    const TeamCell &cell = row.teams[size_t(team)];
    const std::optional<double> score = scoreOf(row.group, team);
    const QString gap = text::gapText(cell.people, !cell.lead.isEmpty(), cell.wanted);
    switch (role) {
    case GapRole: return cell.gap != Gap::None && !row.quiet;
    case GradeRole: return score ? QVariant(*score) : QVariant();
    case SortRole: return cell.gap == Gap::NoPeople ? -2 : cell.gap == Gap::NoLead ? -1 : cell.people;
    case Qt::DisplayRole:
        if (cell.people == 0)
            return cell.gap == Gap::None || row.quiet ? text::missingMark() : tr("Nobody");
        if (cell.gap == Gap::TooFew)
            return QStringLiteral("%1/%2 %3").arg(cell.people).arg(*cell.wanted).arg(cell.lead);
        return cell.lead.isEmpty() ? tr("No lead") : QStringLiteral("%1 %2").arg(cell.people).arg(cell.lead);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList lines{cell.people == 0 ? tr("Nobody is in this team yet")
                : cell.lead.isEmpty()      ? tr("%1 in the team, nobody leads it").arg(cell.people)
                                           : tr("%1 in the team, led by %2").arg(QString::number(cell.people), cell.lead)};
        if (cell.gap == Gap::TooFew)
            lines.append(gap);
        lines.append(score ? tr("Attainment of the last full week: %1").arg(text::percent(*score, 0)) : tr("No KPI of this team could be scored in the last full week"));
        return lines.join(QLatin1Char('\n'));
    }
    default: return {};
    }
}

Qt::ItemFlags BoardModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() >= FirstTeam ? flags | Qt::ItemIsDropEnabled : flags;
}

QStringList BoardModel::mimeTypes() const { return StaffShelf::acceptedTypes(); }

bool BoardModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    return parent.isValid() && parent.column() >= FirstTeam && StaffShelf::staffIn(data).isValid();
}

bool BoardModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Q_EMIT staffDropped(m_rows.at(parent.row()).group, Team(parent.column() - FirstTeam + 1), StaffShelf::staffIn(data));
    return true;
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == People ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Group");
    case People: return tr("People");
    case Owners: return tr("Owners");
    default: return text::name(Team(section - FirstTeam + 1));
    }
}

namespace {

// The number says it, the colour underlines it.
void paintScore(QPainter *painter, const QRect &cell, double score, const Tokens &t)
{
    const kpi::Grade grade = kpi::gradeOf(score);
    painter->save();
    painter->setFont(smallFont());
    painter->setPen(grade == kpi::Grade::Behind ? t.danger : grade == kpi::Grade::Near ? t.warning : t.accent);
    painter->drawText(QRect(cell.right() - scoreWidth, cell.top(), scoreWidth - 6, cell.height()), Qt::AlignRight | Qt::AlignVCenter, text::percent(score, 0));
    painter->restore();
}

} // namespace

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int team = index.data(BoardModel::TeamRole).toInt();
    const bool gap = index.data(BoardModel::GapRole).toBool();
    QStyleOptionViewItem inner = option;
    const Tokens &t = tokens(option.palette);
    if (gap)
        inner.palette.setColor(QPalette::Text, t.danger);
    const QVariant score = index.data(BoardModel::GradeRole);
    if (team > 0)
        inner.rect.adjust(stripe, 0, score.isValid() ? -scoreWidth : 0, 0);
    QStyledItemDelegate::paint(painter, inner, index);
    if (score.isValid())
        paintScore(painter, option.rect, score.toDouble(), t);
    if (team > 0) {
        QColor hue = teamColor(Team(team));
        hue.setAlphaF(gap ? 0.35F : 1.0F);
        painter->fillRect(QRect(option.rect.left(), option.rect.top() + 6, stripe, option.rect.height() - 12), hue);
    }
    if (!gap)
        return;
    painter->save();
    painter->setPen(QPen(t.danger, 1, Qt::DashLine));
    painter->drawRoundedRect(option.rect.adjusted(team > 0 ? stripe + 3 : 2, 4, -4, -5), 4, 4);
    painter->restore();
}

BoardView::BoardView(QWidget *parent)
    : QWidget(parent), m_model(new BoardModel(this)), m_proxy(new NameFilter(BoardModel::Name, false, this)), m_table(new QTableView)
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(BoardModel::SortRole);
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Groups and their six teams"));
    m_table->setItemDelegate(new BoardDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(64);
    header->setSectionResizeMode(QHeaderView::Interactive);
    m_table->setColumnWidth(BoardModel::People, peopleWidth);
    m_table->setColumnWidth(BoardModel::Owners, ownersWidth);
    fitColumns();
    header->setSectionResizeMode(BoardModel::Name, QHeaderView::Stretch);
    m_table->setAcceptDrops(true);
    m_table->setDragDropMode(QAbstractItemView::DropOnly);
    connect(m_model, &BoardModel::staffDropped, this, &BoardView::staffDropped);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(BoardModel::Name, Qt::AscendingOrder);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT groupWanted(m_model->row(m_proxy->mapToSource(index).row()).group);
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
}

// The six teams share what the others leave.
void BoardView::fitColumns()
{
    const int room = m_table->viewport()->width() - nameWidth - peopleWidth - ownersWidth;
    const int each = std::clamp(room / 6, leastTeamWidth, mostTeamWidth);
    for (int column = BoardModel::FirstTeam; column < BoardModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, each);
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void BoardView::setRows(QList<BoardRow> rows) { m_model->setRows(std::move(rows)); }
void BoardView::setFilter(const QString &text) { m_proxy->setTyped(text); }

} // namespace siyu::ui
