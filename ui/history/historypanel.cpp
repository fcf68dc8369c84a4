// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypanel.h"

#include "core/importing/importing.h"
#include "ui/common/busybar.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/changetext.h"
#include "ui/text/format.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace siyu::ui {

namespace {

constexpr int pageRows = 200;

QString stateName(ChangeState state)
{
    switch (state) {
    case ChangeState::Done:
        return HistoryPanel::tr("Done");
    case ChangeState::Undone:
        return HistoryPanel::tr("Undone");
    case ChangeState::Sealed:
        return HistoryPanel::tr("Can no longer be undone");
    case ChangeState::Import:
        return HistoryPanel::tr("Import");
    }
    return {};
}

} // namespace

HistoryPanel::HistoryPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_undoJob(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::m);
    auto *row = new QHBoxLayout;
    auto *hint = new QLabel(tr("Ctrl+Z takes back the newest change. Any other can be taken back here, as long as nothing changed the same rows later."));
    hint->setWordWrap(true);
    setRole(hint, "muted");
    row->addWidget(hint, 1);
    m_undo = new QPushButton(tr("Undo this change"));
    m_undo->setIcon(icon(Icon::Undo));
    row->addWidget(m_undo);
    column->addLayout(row);
    auto *busy = new BusyBar(m_undoJob);
    busy->setWhat(tr("Undoing"));
    column->addWidget(busy);
    m_table = new RowTable(tr("Change history"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->rows()->setHeaders({tr("When"), tr("Change"), tr("Rows"), tr("State")}, {2});
    column->addWidget(new TableOrEmpty(m_table, {Icon::Undo, tr("Nothing was changed yet"),
        tr("Every change that you make will stand here, and can be taken back from here."), nullptr, nullptr}), 1);
    m_older = new QPushButton(tr("Show older changes"));
    setRole(m_older, "quiet");
    m_older->hide();
    column->addWidget(m_older, 0, Qt::AlignHCenter);

    connect(m_table, &RowTable::selectionMoved, this, &HistoryPanel::updateButtons);
    connect(m_undo, &QPushButton::clicked, this, &HistoryPanel::undoSelected);
    connect(m_older, &QPushButton::clicked, this, [this] { load(m_oldest); });
    updateButtons();
}

void HistoryPanel::refresh() { load(0); }

void HistoryPanel::load(qint64 beforeId)
{
    m_job->start([ws = m_desk.sharedWorkspace(), beforeId](Progress &) { return ws->history(pageRows, beforeId); },
        [this, beforeId](const Result<QList<ChangeEntry>> &entries) {
            if (!m_desk.showIfError(entries))
                show(*entries, beforeId != 0);
        });
}

void HistoryPanel::show(const QList<ChangeEntry> &entries, bool more)
{
    const QTimeZone zone = m_desk.workspace().zone();
    QList<TableRow> rows;
    if (!more)
        m_entries.clear();
    for (const ChangeEntry &entry : entries) {
        rows.append({entry.id,
            {text::dayAndTime(entry.at, zone), text::changeText(entry.kind, entry.values), text::number(entry.rows),
                stateName(entry.state)},
            entry.state == ChangeState::Undone || entry.state == ChangeState::Sealed});
        m_entries.insert(entry.id, entry);
        m_oldest = entry.id;
    }
    if (more)
        m_table->rows()->appendRows(rows);
    else
        m_table->rows()->setRows(rows);
    m_table->fitColumns();
    m_older->setVisible(entries.size() == pageRows);
    updateButtons();
}

void HistoryPanel::updateButtons()
{
    const auto found = m_entries.constFind(m_table->currentId().toLongLong());
    const bool can = found != m_entries.constEnd() && !m_desk.isReadOnly()
        && (found->state == ChangeState::Done || (found->state == ChangeState::Import && found->batch));
    m_undo->setEnabled(can);
    m_undo->setText(found != m_entries.constEnd() && found->state == ChangeState::Import ? tr("Undo this import") : tr("Undo this change"));
}

void HistoryPanel::undoSelected()
{
    const ChangeEntry entry = m_entries.value(m_table->currentId().toLongLong());
    if (entry.state == ChangeState::Import && entry.batch) {
        undoImport(*entry.batch);
        return;
    }
    m_undoJob->start([ws = m_desk.sharedWorkspace(), id = entry.id](Progress &progress) { return ws->undoChange(id, progress); },
        [this](const Result<ChangeEntry> &done) {
            if (!m_desk.showIfError(done))
                m_desk.toast(tr("Undone: %1").arg(text::changeText(done->kind, done->values)));
        });
}

void HistoryPanel::undoImport(BatchId batch)
{
    m_undoJob->start(
        [ws = m_desk.sharedWorkspace(), batch](Progress &progress) { return importing::undoImport(*ws, batch, progress); },
        [this](const Result<importing::UndoReport> &done) {
            if (!m_desk.showIfError(done))
                m_desk.toast(tr("Import %1 taken back: %2 removed, %3 restored, %4 kept")
                                 .arg(text::number(done->batch.value), text::number(done->removed), text::number(done->restored),
                                     text::number(qint64(done->kept.size()))));
        });
}

} // namespace siyu::ui
