// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/segmentspanel.h"

#include "core/members/rule.h"
#include "ui/common/ask.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/flowlayout.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace siyu::members;

namespace {

constexpr int panelWidth = 480;

QString inSegment(const Segment &segment) { return QStringLiteral("in segment ") + quotedForRule(segment.name); }

} // namespace

SegmentsPanel::SegmentsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_table(new RowTable(tr("Segments"))), m_about(new QLabel), m_combine(new QPushButton(tr("Combine…"))),
      m_listing(new Job(this)), m_counting(new Job(this)), m_writing(new Job(this))
{
    setMinimumWidth(panelWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::l);
    column->setSpacing(space::s);
    m_table->rows()->setHeaders({tr("Name"), tr("Kind"), tr("Members")}, {2});
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    column->addWidget(new TableOrEmpty(m_table, {Icon::Filter, tr("No segment yet"),
        tr("A segment is a rule under a name, a list is the people that a rule found on a day. Build one from any of the fields, then save it."), nullptr, nullptr}), 1);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    setRole(m_about, "muted");
    column->addWidget(m_about);
    makeButtons(column);
    connect(m_table, &RowTable::selectionMoved, this, &SegmentsPanel::selectionMoved);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const auto segment = current())
            Q_EMIT useWanted(segment->rule);
    });
    const auto key = [this](const QKeySequence &keys, void (SegmentsPanel::*act)()) {
        auto *shortcut = new QShortcut(keys, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(Qt::Key_F2, &SegmentsPanel::rename);
    key(Qt::Key_Delete, &SegmentsPanel::remove);
    connect(&m_desk, &Desk::changed, this, [this](const Topics &) { refresh(); });
    refresh();
}

void SegmentsPanel::makeButtons(QVBoxLayout *column)
{
    auto *box = new QWidget;
    auto *line = new FlowLayout(space::s, box);
    const auto add = [&](const QString &text, bool writes, auto act) {
        auto *button = new QPushButton(text);
        connect(button, &QPushButton::clicked, this, act);
        line->addWidget(button);
        (writes ? m_forOneWritable : m_forOne).append(button);
        return button;
    };
    setRole(add(tr("Show in the table"), false, [this] { Q_EMIT useWanted(current()->rule); }), "primary");
    add(tr("Edit…"), true, [this] {
        const auto segment = current();
        Q_EMIT editWanted(segment->isList() ? QString() : segment->name, segment->rule);
    });
    add(tr("Rename…"), true, [this] { rename(); });
    add(tr("Copy…"), true, [this] { copy(); });
    add(tr("Delete"), true, [this] { remove(); });
    auto *menu = new QMenu(m_combine);
    menu->addAction(tr("Members of either"), this, [this] { combine(Combining::Unite); });
    menu->addAction(tr("Members of both"), this, [this] { combine(Combining::Intersect); });
    menu->addAction(tr("Members of the first without the second"), this, [this] { combine(Combining::Minus); });
    m_combine->setMenu(menu);
    m_combine->setToolTip(tr("Select two segments for this"));
    line->addWidget(m_combine);
    column->addWidget(box);
}

void SegmentsPanel::refresh()
{
    m_listing->start([workspace = m_desk.sharedWorkspace()](Progress &) { return segments(*workspace); },
        [this](const Result<QList<Segment>> &all) {
            if (!m_desk.showIfError(all))
                showSegments(*all);
        });
}

void SegmentsPanel::showSegments(const QList<Segment> &segments)
{
    m_segments = segments;
    showRows();
    selectionMoved();
    count();
}

void SegmentsPanel::count()
{
    m_counting->start([workspace = m_desk.sharedWorkspace(), segments = m_segments](Progress &progress) -> Result<QHash<qint64, qint64>> {
        QHash<qint64, qint64> out;
        for (const Segment &segment : segments) {
            const auto count = countSegment(*workspace, segment.name, progress);
            if (!count && count.error().code == ErrorCode::Cancelled)
                return count.error();
            out.insert(segment.id, count ? *count : -1);
        }
        return out;
    }, [this](const Result<QHash<qint64, qint64>> &counts) {
        if (!counts)
            return;
        m_counts = *counts;
        showRows();
        Q_EMIT listed();
    });
}

void SegmentsPanel::showRows()
{
    const QList<QVariant> chosen = m_table->selectedIds();
    QList<TableRow> rows;
    for (const Segment &segment : std::as_const(m_segments)) {
        const qint64 count = m_counts.value(segment.id, -1);
        rows.append({segment.id, {segment.name, segment.isList() ? tr("list of %1").arg(text::day(segment.frozenAtUtc->date())) : tr("rule"),
            count < 0 ? QStringLiteral("–") : text::number(count)}});
    }
    m_table->rows()->setRows(rows);
    for (int row = 0; row < rows.size(); ++row) {
        if (chosen.contains(rows[row].id))
            m_table->selectionModel()->select(m_table->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (!rows.isEmpty() && chosen.isEmpty())
        m_table->selectRow(0);
    if (rows.isEmpty())
        m_about->setText({});
}

QList<Segment> SegmentsPanel::selected() const
{
    QList<Segment> out;
    for (const QVariant &id : m_table->selectedIds()) {
        for (const Segment &segment : m_segments) {
            if (segment.id == id.toLongLong())
                out.append(segment);
        }
    }
    return out;
}

std::optional<Segment> SegmentsPanel::current() const
{
    const QList<Segment> all = selected();
    return all.size() == 1 ? std::optional(all.first()) : std::nullopt;
}

void SegmentsPanel::selectionMoved()
{
    const auto segment = current();
    for (QPushButton *button : std::as_const(m_forOne))
        button->setEnabled(segment.has_value());
    for (QPushButton *button : std::as_const(m_forOneWritable))
        button->setEnabled(segment && !m_desk.isReadOnly());
    m_combine->setEnabled(selected().size() == 2 && !m_desk.isReadOnly());
    if (segment)
        m_about->setText(segment->isList() ? tr("Frozen from: %1").arg(segment->frozenFrom) : segment->rule);
    else if (!m_segments.isEmpty())
        m_about->clear();
}

void SegmentsPanel::write(std::function<Result<void>(Workspace &)> work, const QString &said)
{
    m_writing->start([workspace = m_desk.sharedWorkspace(), work = std::move(work)](Progress &) { return work(*workspace); },
        [this, said](const Result<void> &done) {
            if (!m_desk.showIfError(done))
                m_desk.toastUndo(said);
        });
}

void SegmentsPanel::rename()
{
    const auto segment = current();
    if (!segment || m_desk.isReadOnly())
        return;
    const auto name = ask::text(m_desk.window(), tr("Rename the segment"), tr("New name"), segment->name);
    if (name)
        write([from = segment->name, to = *name](Workspace &workspace) { return renameSegment(workspace, from, to); },
            tr("Renamed “%1” to “%2”").arg(segment->name, *name));
}

void SegmentsPanel::copy()
{
    const auto segment = current();
    if (!segment || m_desk.isReadOnly())
        return;
    const auto name = ask::text(m_desk.window(), tr("Copy the segment"), tr("Name of the copy"), tr("%1 (copy)").arg(segment->name));
    if (name)
        write([from = segment->name, to = *name](Workspace &workspace) -> Result<void> {
            const auto made = duplicateSegment(workspace, from, to);
            return made ? Result<void>() : Result<void>(made.error());
        }, tr("Copied “%1” as “%2”").arg(segment->name, *name));
}

// Refused with the names of what uses it, so nothing has to be asked; undo brings it back.
void SegmentsPanel::remove()
{
    const auto segment = current();
    if (segment && !m_desk.isReadOnly())
        write([name = segment->name](Workspace &workspace) { return removeSegment(workspace, name); }, tr("Deleted the segment “%1”").arg(segment->name));
}

void SegmentsPanel::combine(Combining how)
{
    const QList<Segment> two = selected();
    if (two.size() == 2)
        Q_EMIT editWanted(QString(), combined(inSegment(two[0]), how, inSegment(two[1])));
}

} // namespace siyu::ui
