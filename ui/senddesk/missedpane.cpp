// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/missedpane.h"

#include "core/broadcasts/planstore.h"
#include "core/workspace.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace siyu::ui {

using namespace broadcasts;

namespace {
constexpr int actWidth = 190;
}

MissedPane::MissedPane(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_proposing(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_what = plainLabel({}, "heading");
    column->addWidget(m_what);
    m_table = new RowTable(tr("Missed broadcasts"));
    m_table->rows()->setHeaders({tr("Broadcast"), tr("Was due"), tr("Touchpoint"), tr("Targets"), tr("Next free time")}, {3});
    column->addWidget(m_table, 1);
    column->addLayout(makeActs());
    connectFields();
}

QLayout *MissedPane::makeActs()
{
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(space::s);
    grid->setHorizontalSpacing(space::m);
    const auto act = [grid](int row, const QString &words, const char *role = "") {
        auto *button = new QPushButton(words);
        button->setMinimumWidth(actWidth);
        if (*role != 0)
            setRole(button, role);
        grid->addWidget(button, row, 1);
        return button;
    };
    grid->addWidget(plainLabel(tr("Who may get them is checked again at this moment."), "muted"), 0, 0);
    m_send = act(0, tr("Send now"), "primary");
    grid->addWidget(plainLabel(tr("Each at its next free time: within the hours, with no cap or quota in the way."), "muted"), 1, 0);
    m_free = act(1, tr("To the next free time"));
    m_at = new QDateTimeEdit;
    m_at->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_at->setCalendarPopup(true);
    m_at->setAccessibleName(tr("New time"));
    grid->addWidget(m_at, 2, 0);
    m_move = act(2, tr("Reschedule"));
    m_reason = new QLineEdit;
    m_reason->setPlaceholderText(tr("Why it is no longer needed"));
    m_reason->setAccessibleName(tr("Why it is no longer needed"));
    grid->addWidget(m_reason, 3, 0);
    m_drop = act(3, tr("Drop it"));
    grid->setColumnStretch(0, 1);
    return grid;
}

void MissedPane::connectFields()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MissedPane::showChosen);
    connect(m_reason, &QLineEdit::textChanged, this, &MissedPane::showChosen);
    connect(m_send, &QPushButton::clicked, this, [this] {
        decide([ids = chosen()](Workspace &workspace) { return sendNow(workspace, ids); }, tr("Ready to be sent"));
    });
    connect(m_free, &QPushButton::clicked, this, [this] { reschedule(true); });
    connect(m_move, &QPushButton::clicked, this, [this] { reschedule(false); });
    connect(m_drop, &QPushButton::clicked, this, [this] {
        decide([ids = chosen(), why = m_reason->text()](Workspace &workspace) { return dropRuns(workspace, ids, why); }, tr("Dropped"));
    });
}

void MissedPane::setMissed(const QList<RunRow> &runs)
{
    QList<RunId> before, now;
    for (const RunRow &run : std::as_const(m_runs))
        before << run.id;
    for (const RunRow &run : runs)
        now << run.id;
    m_runs = runs;
    if (before == now) {
        showChosen();
        return;
    }
    m_reason->clear();
    m_proposals.clear();
    m_what->setText(tr("%n broadcasts came due while nobody was here. Nothing was sent. Decide what becomes of them.", nullptr, int(runs.size())));
    const Workspace &workspace = m_desk.workspace();
    const QDateTime local = workspace.nowUtc().toTimeZone(workspace.zone());
    if (!runs.isEmpty())
        m_at->setDateTime(QDateTime(local.date().addDays(1), runs.first().local.time()));
    showRows();
    m_table->selectAll();
    propose();
}

const Proposal *MissedPane::proposalFor(RunId run) const
{
    const auto found = std::find_if(m_proposals.cbegin(), m_proposals.cend(), [run](const Proposal &one) { return one.run == run; });
    return found == m_proposals.cend() ? nullptr : &*found;
}

void MissedPane::showRows()
{
    QList<TableRow> rows;
    for (const RunRow &run : std::as_const(m_runs)) {
        const Proposal *proposal = proposalFor(run.id);
        const QString free = !proposal ? QStringLiteral("…")
            : !proposal->at            ? tr("none within %n days", nullptr, proposedDays)
                                       : proposal->at->toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral(" · ") + tr("%n get it", nullptr, int(proposal->planned));
        rows << TableRow{run.id.value, {run.name, run.local.toString(QStringLiteral("yyyy-MM-dd HH:mm")), text::name(run.touchpoint), text::number(run.open()), free}, false};
    }
    const QList<QVariant> selected = m_table->selectedIds();
    const QSignalBlocker quiet(m_table->selectionModel());
    m_table->rows()->setRows(rows);
    m_table->fitColumns();
    for (int i = 0; i < rows.size(); ++i) {
        if (selected.contains(rows[i].id))
            m_table->selectionModel()->select(m_table->rows()->index(i, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    showChosen();
}

void MissedPane::propose()
{
    QList<RunId> ids;
    for (const RunRow &run : std::as_const(m_runs))
        ids << run.id;
    if (ids.isEmpty())
        return;
    m_proposing->start([workspace = m_desk.sharedWorkspace(), ids](Progress &progress) { return proposedTimes(*workspace, ids, progress); },
        [this](Result<QList<Proposal>> proposals) {
            if (m_desk.showIfError(proposals))
                return;
            m_proposals = *proposals;
            showRows();
        });
}

QList<RunId> MissedPane::chosen() const
{
    QList<RunId> ids;
    for (const QVariant &id : m_table->selectedIds())
        ids << RunId(id.toLongLong());
    return ids;
}

void MissedPane::showChosen()
{
    const QList<RunId> ids = chosen();
    const bool writable = !ids.isEmpty() && !m_desk.isReadOnly();
    m_send->setEnabled(writable);
    m_free->setEnabled(writable && std::any_of(ids.begin(), ids.end(), [this](RunId id) { return proposalFor(id) && proposalFor(id)->at; }));
    m_move->setEnabled(writable);
    m_at->setEnabled(writable);
    m_reason->setEnabled(writable);
    m_drop->setEnabled(writable && !m_reason->text().trimmed().isEmpty());
    m_desk.setStatus(m_runs.size() > 1 ? tr("%n chosen", nullptr, int(ids.size())) : QString());
}

void MissedPane::reschedule(bool toProposed)
{
    // The field shows the workspace's clock; each run keeps its own zone.
    const QDateTime typed = QDateTime(m_at->date(), m_at->time(), m_desk.workspace().zone()).toUTC();
    QList<NewTime> times;
    for (const RunId id : chosen()) {
        const Proposal *proposal = proposalFor(id);
        if (!toProposed)
            times << NewTime{id, typed};
        else if (proposal && proposal->at)
            times << NewTime{id, proposal->at->toUTC()};
    }
    decide([times](Workspace &workspace) { return broadcasts::reschedule(workspace, times); }, tr("Rescheduled"));
}

void MissedPane::decide(std::function<Result<void>(Workspace &)> decision, const QString &said)
{
    if (m_job->isRunning())
        return;
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), decision = std::move(decision)](Progress &progress) -> Result<void> {
            if (const auto done = decision(*workspace); !done)
                return done.error();
            const auto planned = planAll(*workspace, progress);
            return planned ? Result<void>() : Result<void>(planned.error());
        },
        [this, said](Result<void> done) {
            if (m_desk.showIfError(done))
                return;
            m_desk.toastUndo(said);
            Q_EMIT decided();
        });
}

} // namespace siyu::ui
