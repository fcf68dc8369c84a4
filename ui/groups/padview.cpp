// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/padview.h"

#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/words.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/grouptext.h"

#include <QClipboard>
#include <QDateEdit>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace siyu::ui {

using groups::Count;
using groups::LedgerSum;
using groups::TypedCounts;
using groups::PadRow;
using groups::PastedLine;

namespace {

constexpr int sumDays = 14;
constexpr qsizetype mostUnread = 4;

} // namespace

void PadModel::setRows(QList<PadRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_counts.clear();
    for (const PadRow &row : std::as_const(m_rows))
        m_counts.append(row.typed);
    endResetModel();
}

void PadModel::put(const QHash<int, TypedCounts> &countsByRow)
{
    if (countsByRow.isEmpty())
        return;
    for (auto it = countsByRow.cbegin(); it != countsByRow.cend(); ++it)
        m_counts[it.key()] = it.value();
    Q_EMIT dataChanged(index(0, Total), index(rowCount() - 1, Note));
    Q_EMIT edited();
}

QList<groups::PadEntry> PadModel::changed() const
{
    QList<groups::PadEntry> out;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_counts.at(i) != m_rows.at(i).typed)
            out.append({m_rows.at(i).group, m_counts.at(i)});
    }
    return out;
}

int PadModel::faults() const
{
    int out = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        out += groups::faultOf(m_counts.at(i), m_rows.at(i).dayBefore, m_rows.at(i).room) != groups::PadFault::None;
    return out;
}

int PadModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int PadModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

Count PadModel::countAt(const QModelIndex &index) const
{
    const TypedCounts &counts = m_counts.at(index.row());
    switch (index.column()) {
    case DayBefore: return m_rows.at(index.row()).dayBefore;
    case Total: return counts.total;
    case New: return counts.joined;
    case Lost: return counts.lost;
    default: return {};
    }
}

// What cannot be comes first; then what the day is known to be from elsewhere.
QString PadModel::note(int row) const
{
    const PadRow &of = m_rows.at(row);
    const groups::PadFault fault = groups::faultOf(m_counts.at(row), of.dayBefore, of.room);
    if (fault != groups::PadFault::None)
        return text::padFaultText(fault, m_counts.at(row), of.dayBefore, of.room);
    if (!m_counts.at(row).isEmpty())
        return m_counts.at(row) == of.typed ? ledgerNote(of.day) : tr("not kept yet");
    if (of.day.missing)
        return tr("not counted");
    return tr("known: %1, +%2 −%3").arg(text::number(of.day.total), text::number(of.day.joined), text::number(of.day.lost));
}

QVariant PadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PadRow &of = m_rows.at(index.row());
    const bool isNumber = index.column() >= DayBefore && index.column() <= Lost;
    switch (role) {
    case Qt::TextAlignmentRole: return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::EditRole:
    case Qt::DisplayRole: {
        if (isNumber) {
            const Count count = countAt(index);
            if (role == Qt::EditRole)
                return count ? QString::number(*count) : QString();
            return count ? text::number(*count) : index.column() == DayBefore ? text::missingMark() : QString();
        }
        return index.column() == Name ? of.name : index.column() == Keeper ? of.keeper : note(index.row());
    }
    case Qt::ToolTipRole: return index.column() == Note ? note(index.row()) : QString();
    case Qt::ForegroundRole: {
        if (index.column() == DayBefore)
            return tokens().muted;
        const bool isWrong = groups::faultOf(m_counts.at(index.row()), of.dayBefore, of.room) != groups::PadFault::None;
        return index.column() == Note ? QVariant(isWrong ? tokens().danger : tokens().muted) : QVariant();
    }
    case Qt::FontRole: {
        QFont font;
        font.setBold(isNumber && index.column() != DayBefore && m_counts.at(index.row()) != of.typed);
        return font;
    }
    default: return {};
    }
}

bool PadModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() < Total || index.column() > Lost)
        return false;
    const QString text = value.toString().trimmed();
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!text.isEmpty() && (!isNumber || number < 0 || number > 1'000'000))
        return false;
    TypedCounts counts = m_counts.at(index.row());
    (index.column() == Total ? counts.total : index.column() == New ? counts.joined : counts.lost) = text.isEmpty() ? Count() : Count(number);
    put({{index.row(), counts}});
    return true;
}

QVariant PadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section >= DayBefore && section <= Lost;
    if (role == Qt::TextAlignmentRole)
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Group");
    case Keeper: return tr("User team");
    case DayBefore: return tr("Day before");
    case Total: return tr("Total");
    case New: return tr("New");
    case Lost: return tr("Lost");
    case Note: return tr("Note");
    default: return {};
    }
}

Qt::ItemFlags PadModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return !m_readOnly && index.column() >= Total && index.column() <= Lost ? flags | Qt::ItemIsEditable : flags;
}

PadView::PadView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_model(new PadModel(desk.isReadOnly(), this)), m_table(new QTableView),
      m_day(dayField(desk.workspace().today(), tr("Count on"))), m_save(new QPushButton(tr("Keep all"))), m_state(new QLabel), m_unread(plainLabel({}, "warning"))
{
    const auto sum = [](const QString &header, groups::SummedCount LedgerSum::*field) {
        return RowsModel<LedgerSum>::Column{header,
            [field](const LedgerSum &of) {
                const groups::SummedCount &count = of.*field;
                return count.value ? text::number(*count.value) : count.measured > 0 ? tr("≥ %1").arg(text::number(count.measured)) : text::missingMark();
            },
            [field](const LedgerSum &of) { return (of.*field).measured; }, true,
            [field](const LedgerSum &of) { return (of.*field).without > 0 ? tr("%1 groups were not counted").arg((of.*field).without) : QString(); }, {}};
    };
    m_sums = new RowsModel<LedgerSum>({
        {tr("Day"), [](const LedgerSum &of) { return text::dayWithWeekday(of.day); }, [](const LedgerSum &of) { return of.day; }, false, {}, {}},
        sum(tr("Total"), &LedgerSum::total), sum(tr("New"), &LedgerSum::joined), sum(tr("Lost"), &LedgerSum::lost),
        {tr("Net"), [](const LedgerSum &of) { return of.net.value ? text::signedNumber(*of.net.value) : text::missingMark(); },
            [](const LedgerSum &of) { return of.net.measured; }, true, {}, {}},
        {tr("Groups not counted"), [](const LedgerSum &of) { return text::number(qint64(std::max(of.joined.without, of.lost.without))); },
            [](const LedgerSum &of) { return std::max(of.joined.without, of.lost.without); }, true, {}, {}},
    }, this);
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(makeHead());
    column->addWidget(m_table, 3);
    m_unread->hide();
    column->addWidget(m_unread);
    auto *heading = new QLabel(tr("All groups, day by day"));
    setRole(heading, "heading");
    column->addWidget(heading);
    m_sumTable = new ListTable(m_sums, tr("New and lost of all groups by day"));
    m_sumTable->setWideColumn(0);
    m_sumTable->setSortingEnabled(true);
    m_sumTable->sortByColumn(0, Qt::DescendingOrder);
    column->addWidget(m_sumTable, 2);
    connect(m_model, &PadModel::edited, this, &PadView::tellState);
}

QWidget *PadView::makeHead()
{
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    m_day->setMinimumWidth(120);
    m_day->setMaximumDate(m_desk.workspace().today());
    connect(m_day, &QDateEdit::dateChanged, this, &PadView::reload);
    auto *paste = new QPushButton(icon(Icon::Copy), tr("Paste numbers"));
    paste->setToolTip(tr("Group names with total, new and lost, in any order, copied from a spreadsheet (Ctrl+V)"));
    paste->setEnabled(!m_desk.isReadOnly());
    connect(paste, &QPushButton::clicked, this, [this] { pasteClipboard(); });
    auto *key = new QShortcut(QKeySequence::Paste, m_table);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, [this] { pasteClipboard(); });
    setRole(m_state, "muted");
    m_state->setTextFormat(Qt::PlainText);
    connect(m_save, &QPushButton::clicked, this, &PadView::save);
    line->addWidget(m_day);
    line->addWidget(paste);
    line->addWidget(m_state, 1);
    line->addWidget(m_save);
    return head;
}

void PadView::makeTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Numbers of the day, one row a group"));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed
        | QAbstractItemView::SelectedClicked);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    for (const auto &[section, width] : {std::pair(int(PadModel::Name), 170), std::pair(int(PadModel::Keeper), 90), std::pair(int(PadModel::DayBefore), 84),
             std::pair(int(PadModel::Total), 72), std::pair(int(PadModel::New), 72), std::pair(int(PadModel::Lost), 72)})
        m_table->setColumnWidth(section, width);
    header->setSectionResizeMode(PadModel::Note, QHeaderView::Stretch);
}

void PadView::reload()
{
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), day = m_day->date()](Progress &progress) -> Result<Content> {
            const auto rows = groups::pad(*workspace, day, progress);
            if (!rows)
                return rows.error();
            const auto ledgers = groups::ledgers(*workspace, lastDays(day, sumDays), {}, progress);
            if (!ledgers)
                return ledgers.error();
            return Content{*rows, groups::sumLedgers(*ledgers)};
        },
        [this](const Result<Content> &content) {
            if (!m_desk.showIfError(content))
                fill(*content);
        });
}

void PadView::fill(const Content &content)
{
    // What is not kept yet stays when somebody else's change brings new rows of the same day.
    const QList<groups::PadEntry> open = m_shownDay == m_day->date() ? m_model->changed() : QList<groups::PadEntry>();
    m_shownDay = m_day->date();
    m_model->setRows(content.rows);
    QHash<GroupId, int> rowOf;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rowOf.insert(m_model->rows().at(row).group, row);
    QHash<int, TypedCounts> kept;
    for (const groups::PadEntry &entry : open) {
        if (const auto row = rowOf.constFind(entry.group); row != rowOf.cend())
            kept.insert(*row, entry.counts);
    }
    m_model->put(kept);
    m_unread->setVisible(m_unread->isVisible() && !open.isEmpty());
    m_sums->setRows(content.sums);
    tellState();
}

bool PadView::paste(const QString &text)
{
    QList<groups::PadGroup> known;
    for (const PadRow &row : m_model->rows())
        known.append({row.name, row.dayBefore});
    QStringList unread;
    QHash<int, TypedCounts> found;
    const QList<PastedLine> lines = groups::readPasted(text, known);
    for (const PastedLine &line : lines) {
        if (line.state == PastedLine::State::Ok) {
            found.insert(line.group, line.counts);
        } else {
            unread.append(tr("line %1 “%2”: %3").arg(QString::number(line.line), line.text.simplified().left(40), text::pastedStateText(line.state)));
        }
    }
    m_model->put(found);
    const qsizetype more = unread.size() - mostUnread;
    m_unread->setVisible(!unread.isEmpty());
    m_unread->setText(tr("Not read: %1").arg(unread.mid(0, mostUnread).join(QStringLiteral("; ")))
        + (more > 0 ? tr(" and %1 more").arg(more) : QString()));
    if (lines.isEmpty())
        m_desk.toast(tr("The clipboard holds no numbers. Copy group names with their numbers from a spreadsheet first."));
    return !found.isEmpty();
}

void PadView::pasteClipboard() { paste(QGuiApplication::clipboard()->text()); }

void PadView::tellState()
{
    const qsizetype changed = m_model->changed().size();
    const int faults = m_model->faults();
    qint64 missing = 0;
    for (const PadRow &row : m_model->rows())
        missing += row.day.missing ? 1 : 0;
    QStringList parts{tr("%1 of %2 groups not counted").arg(text::number(missing), text::number(m_model->rows().size()))};
    if (faults > 0)
        parts.append(tr("%1 cannot be").arg(faults));
    if (changed > 0)
        parts.append(tr("%1 not kept yet").arg(changed));
    m_state->setText(parts.join(QStringLiteral(" · ")));
    m_save->setEnabled(changed > 0 && !m_desk.isReadOnly());
}

void PadView::save()
{
    const QList<groups::PadEntry> entries = m_model->changed();
    if (entries.isEmpty())
        return;
    Job::once(this,
        [workspace = m_desk.sharedWorkspace(), day = m_day->date(), entries](Progress &) { return groups::setPad(*workspace, day, entries); },
        [this, count = entries.size()](const Result<void> &done) {
            if (!m_desk.showIfError(done))
                m_desk.toastUndo(tr("Kept the numbers of %1 groups").arg(count));
        });
}

} // namespace siyu::ui
