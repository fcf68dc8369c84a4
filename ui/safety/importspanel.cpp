// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/safety/importspanel.h"

#include "core/importing/importing.h"
#include "ui/common/busybar.h"
#include "ui/common/emptystate.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/importtext.h"
#include "ui/text/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace siyu::ui {

namespace {

constexpr int shownBatches = 500;

// Everything that an undo left, with the reason of each.
RowTable *keptTable(const importing::UndoReport &report)
{
    auto *table = new RowTable(ImportsPanel::tr("Kept"));
    table->rows()->setHeaders({ImportsPanel::tr("What"), ImportsPanel::tr("Name"), ImportsPanel::tr("Why it stays")});
    QList<TableRow> rows;
    for (const importing::KeptRow &row : report.kept)
        rows.append({row.id, {text::thingName(row.thing), row.name, text::keptReason(row.reason)}});
    table->rows()->setRows(rows);
    table->fitColumns();
    return table;
}

} // namespace

ImportsPanel::ImportsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_undoJob(new Job(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::m, 0, 0);
    m_stack = new QStackedWidget;
    outer->addWidget(m_stack);

    auto *filled = new QWidget;
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto *row = new QHBoxLayout;
    auto *hint = new QLabel(tr("An import can be taken back as a whole. What somebody changed or used since stays, and is named."));
    hint->setWordWrap(true);
    setRole(hint, "muted");
    row->addWidget(hint, 1);
    m_undo = new QPushButton(tr("Undo this import"));
    m_undo->setIcon(icon(Icon::Undo));
    row->addWidget(m_undo);
    column->addLayout(row);
    auto *busy = new BusyBar(m_undoJob);
    busy->setWhat(tr("Taking the import back"));
    column->addWidget(busy);
    m_table = new RowTable(tr("Imports"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->rows()->setHeaders({tr("No."), tr("When"), tr("Kind"), tr("File"), tr("Source"), tr("Rows"), tr("New"), tr("Updated"),
                                    tr("Undecided"), tr("Rejected"), tr("State")},
        {5, 6, 7, 8, 9});
    column->addWidget(m_table, 1);
    m_stack->addWidget(filled);

    auto *import = new QAction(tr("Import a file"), this);
    import->setEnabled(!desk.isReadOnly());
    connect(import, &QAction::triggered, this, [this] { m_desk.import(); });
    m_stack->addWidget(new EmptyState({Icon::Import, tr("Nothing was imported yet"),
        tr("Members, group rosters, staff and more come from the files you already have: drop one on the window, or choose it."),
        import, nullptr}));

    connect(m_table, &RowTable::selectionMoved, this, &ImportsPanel::updateButtons);
    connect(m_undo, &QPushButton::clicked, this, &ImportsPanel::undoSelected);
    updateButtons();
}

void ImportsPanel::refresh()
{
    m_job->start([ws = m_desk.sharedWorkspace()](Progress &) { return importing::batches(*ws, shownBatches); },
        [this](const Result<QList<importing::BatchRow>> &batches) {
            if (m_desk.showIfError(batches))
                return;
            const QTimeZone zone = m_desk.workspace().zone();
            QList<TableRow> rows;
            m_standing.clear();
            using importing::Outcome;
            for (const importing::BatchRow &batch : *batches) {
                const bool undone = batch.undoneAtUtc.isValid();
                rows.append({batch.id.value,
                    {text::number(batch.id.value), text::dayAndTime(batch.atUtc, zone), text::importKindName(batch.kind),
                        batch.fileName, batch.source, text::number(batch.counts.rows), text::number(batch.counts.of(Outcome::Created)),
                        text::number(batch.counts.of(Outcome::Updated)), text::number(batch.counts.of(Outcome::Undecided)),
                        text::number(batch.counts.of(Outcome::Rejected)), undone ? tr("Taken back") : tr("In the workspace")},
                    undone});
                if (!undone)
                    m_standing.append(batch.id.value);
            }
            m_table->rows()->setRows(rows);
            m_table->fitColumns();
            m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
        });
}

void ImportsPanel::updateButtons()
{
    m_undo->setEnabled(!m_desk.isReadOnly() && m_standing.contains(m_table->currentId().toLongLong()));
}

void ImportsPanel::undoSelected()
{
    const BatchId batch(m_table->currentId().toLongLong());
    m_undoJob->start(
        [ws = m_desk.sharedWorkspace(), batch](Progress &progress) { return importing::undoImport(*ws, batch, progress); },
        [this](const Result<importing::UndoReport> &report) {
            if (m_desk.showIfError(report))
                return;
            const QString done = tr("Import %1 taken back: %2 removed, %3 restored, %4 kept")
                                     .arg(text::number(report->batch.value), text::number(report->removed),
                                         text::number(report->restored), text::number(qint64(report->kept.size())));
            m_desk.toast(done);
            if (!report->kept.isEmpty())
                m_desk.openDrawer(tr("Kept by the undo of import %1").arg(text::number(report->batch.value)), keptTable(*report), false);
        });
}

} // namespace siyu::ui
