// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/safety/privacypanel.h"

#include "core/base/text.h"
#include "core/trust/personreport.h"
#include "core/trust/tombstone.h"
#include "core/workspace.h"
#include "ui/common/ask.h"
#include "ui/common/busybar.h"
#include "ui/common/flowlayout.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/safety/autobackup.h"
#include "ui/safety/personalacts.h"
#include "ui/safety/requestform.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/privacytext.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {
constexpr int shownErasures = 500;
constexpr int controlHeight = 32;
}

PrivacyPanel::PrivacyPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_listJob(new Job(this)), m_workJob(new Job(this)), m_backupJob(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(new BusyBar(m_workJob));
    auto *parts = new QSplitter(Qt::Vertical);
    parts->setChildrenCollapsible(false);
    parts->addWidget(makeRequests());
    parts->addWidget(makeErased());
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    column->addWidget(parts, 1);
    connect(m_requests, &RowTable::selectionMoved, this, &PrivacyPanel::updateButtons);
    connect(m_backups, &RowTable::selectionMoved, this, &PrivacyPanel::updateButtons);
    connect(&desk, &Desk::maskedChanged, this, &PrivacyPanel::refresh);
    updateButtons();
}

QPushButton *PrivacyPanel::button(const QString &word, const QString &text, void (PrivacyPanel::*act)())
{
    auto *made = new QPushButton(text);
    made->setObjectName(word);
    connect(made, &QPushButton::clicked, this, act);
    return made;
}

QWidget *PrivacyPanel::makeRequests()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *row = new FlowLayout(space::s); // beside the form there is little room
    auto *title = new QLabel(tr("Requests about personal data"));
    setRole(title, "heading");
    title->setMinimumHeight(controlHeight);
    row->addWidget(title);
    m_open = button(QStringLiteral("openMember"), tr("Open the member"), &PrivacyPanel::openMember);
    m_copy = button(QStringLiteral("makeCopy"), tr("Make the copy…"), &PrivacyPanel::makeCopy);
    m_erase = button(QStringLiteral("erasePerson"), tr("Erase…"), &PrivacyPanel::erasePerson);
    m_done = button(QStringLiteral("closeRequest"), tr("Done…"), &PrivacyPanel::closeOrReopen);
    auto *add = button(QStringLiteral("newRequest"), tr("New request…"), &PrivacyPanel::newRequest);
    add->setEnabled(!m_desk.isReadOnly());
    for (QPushButton *each : {m_open, m_copy, m_erase, m_done, add})
        row->addWidget(each);
    column->addLayout(row);
    m_requests = new RowTable(tr("Requests about personal data"));
    m_requests->setSelectionMode(QAbstractItemView::SingleSelection);
    m_requests->rows()->setHeaders({tr("What"), tr("Who"), tr("Asked on"), tr("Due on"), tr("State"), tr("Note")});
    auto *first = new QAction(tr("New request…"), this);
    first->setEnabled(!m_desk.isReadOnly());
    connect(first, &QAction::triggered, this, &PrivacyPanel::newRequest);
    column->addWidget(new TableOrEmpty(m_requests, {Icon::Person, tr("Nobody asked about their data yet"),
        tr("Whoever asks to see, copy, correct or delete their data, or withdraws consent, is noted here with the day by which they get an answer."), first, nullptr}), 1);
    return part;
}

QWidget *PrivacyPanel::makeErased()
{
    auto *part = new QSplitter(Qt::Horizontal);
    part->setChildrenCollapsible(false);
    const auto half = [part](const QString &text, QPushButton *act, QWidget *table) {
        auto *side = new QWidget;
        auto *column = new QVBoxLayout(side);
        const bool isFirst = part->count() == 0;
        column->setContentsMargins(isFirst ? 0 : space::m, space::s, isFirst ? space::m : 0, 0);
        column->setSpacing(space::s);
        auto *row = new QHBoxLayout;
        auto *title = new QLabel(text);
        setRole(title, "heading");
        row->addWidget(title);
        row->addStretch(1);
        row->addWidget(act);
        column->addLayout(row);
        column->addWidget(table, 1);
        part->addWidget(side);
        return column;
    };
    m_erased = new RowTable(tr("Erased people"));
    m_erased->rows()->setHeaders({tr("When"), tr("Was number"), tr("Blocked identities"), tr("Reason")}, {1, 2});
    m_lift = button(QStringLiteral("liftBlock"), tr("Lift a block…"), &PrivacyPanel::liftBlock);
    half(tr("Erased people"), m_lift, new TableOrEmpty(m_erased, {Icon::Trash, tr("Nobody was erased"),
        tr("Who is erased leaves a number and a day here, and hashes that keep imports from bringing them back."), nullptr, nullptr}));
    m_backups = new RowTable(tr("Backups that still hold erased people"));
    m_backups->setSelectionMode(QAbstractItemView::SingleSelection);
    m_backups->rows()->setHeaders({tr("Made"), tr("People"), tr("Goes on"), tr("File")}, {1});
    m_clean = button(QStringLiteral("cleanBackup"), tr("Erase in this backup too"), &PrivacyPanel::cleanBackup);
    auto *column = half(tr("Backups that still hold them"), m_clean, new TableOrEmpty(m_backups, {Icon::Backup, tr("No backup holds anybody who was erased"),
        tr("After an erasure the older backups that still hold the person are listed here, with the day on which thinning removes them."), nullptr, nullptr}));
    m_backupHint = new QLabel;
    m_backupHint->setWordWrap(true);
    setRole(m_backupHint, "muted");
    column->addWidget(m_backupHint);
    return part;
}

void PrivacyPanel::refresh()
{
    m_listJob->start([ws = m_desk.sharedWorkspace()](Progress &) -> Result<Facts> {
        const auto requests = trust::privacyRequests(*ws);
        if (!requests)
            return requests.error();
        const auto erased = trust::erasures(*ws, shownErasures);
        return erased ? Result<Facts>(Facts{*requests, *erased}) : Result<Facts>(erased.error());
    }, [this](const Result<Facts> &facts) {
        if (m_desk.showIfError(facts))
            return;
        showFacts(*facts);
        lookAtBackups();
    });
}

void PrivacyPanel::showFacts(const Facts &facts)
{
    const Workspace &ws = m_desk.workspace();
    m_shown = facts.requests;
    QList<TableRow> rows;
    for (const trust::PrivacyRequest &request : facts.requests) {
        const bool isDone = request.doneAtUtc.isValid();
        QString who = request.member ? request.memberName : request.person;
        if (m_desk.isMasked())
            who = maskPhonesIn(who);
        if (who.isEmpty())
            who = request.member ? tr("Number %1").arg(request.member) : tr("(erased)");
        QString state = isDone ? tr("Done %1").arg(text::dayAndTime(request.doneAtUtc, ws.zone()))
            : request.dueOn < ws.today() ? tr("Overdue")
                                         : tr("Open");
        if (!request.outcome.isEmpty())
            state += QStringLiteral(": ") + request.outcome;
        rows.append({request.id, {text::requestKindName(request.kind), who, text::day(request.askedOn), text::day(request.dueOn), state,
            m_desk.isMasked() ? maskPhonesIn(request.note) : request.note}, isDone});
    }
    m_requests->rows()->setRows(rows);
    m_requests->fitColumns();
    QList<TableRow> erased;
    for (const trust::ErasureRow &row : facts.erasures)
        erased.append({row.id, {text::dayAndTime(row.atUtc, ws.zone()), QString::number(row.gone), text::number(row.tombstones), row.reason}});
    m_erased->rows()->setRows(erased);
    m_erased->fitColumns();
    updateButtons();
}

void PrivacyPanel::lookAtBackups()
{
    m_backupHint->show();
    m_backupHint->setText(tr("Looking into the backups…"));
    m_backupJob->start([ws = m_desk.sharedWorkspace(), folder = backupFolderOf(m_desk.workspace())](Progress &progress) {
        return trust::backupsHoldingErased(*ws, folder, progress);
    }, [this](const Result<QList<trust::HeldBackup>> &backups) {
        if (!m_desk.showIfError(backups))
            showBackups(*backups);
    });
}

void PrivacyPanel::showBackups(const QList<trust::HeldBackup> &backups)
{
    QList<TableRow> rows;
    for (const trust::HeldBackup &backup : backups) {
        rows.append({backup.path, {text::dayAndTime(backup.atUtc, m_desk.workspace().zone()),
            backup.unreadable ? tr("cannot be read") : text::number(backup.people),
            backup.goneOn.isValid() ? text::day(backup.goneOn) : tr("when somebody deletes it"), QFileInfo(backup.path).fileName()}});
    }
    m_backups->rows()->setRows(rows);
    m_backups->fitColumns();
    m_backupHint->setVisible(!rows.isEmpty());
    m_backupHint->setText(tr("Thinning removes a backup on the day given, if one is made every day. It can be rewritten now."));
    updateButtons();
}

std::optional<trust::PrivacyRequest> PrivacyPanel::current() const
{
    const qint64 id = m_requests->currentId().toLongLong();
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), [id](const trust::PrivacyRequest &r) { return r.id == id; });
    return found == m_shown.end() ? std::nullopt : std::optional(*found);
}

void PrivacyPanel::updateButtons()
{
    const auto request = current();
    const bool canWrite = !m_desk.isReadOnly();
    const bool hasMember = request && request->member != 0;
    m_open->setEnabled(hasMember);
    m_copy->setEnabled(canWrite && hasMember);
    m_erase->setEnabled(canWrite && hasMember);
    m_done->setEnabled(canWrite && request);
    m_done->setText(request && request->doneAtUtc.isValid() ? tr("Open again") : tr("Done…"));
    m_lift->setEnabled(canWrite && m_erased->rows()->rowCount() > 0);
    m_clean->setEnabled(canWrite && m_backups->currentId().isValid());
}

void PrivacyPanel::newRequest()
{
    auto *form = new RequestForm(m_desk);
    connect(form, &RequestForm::added, this, [this] {
        m_desk.closeDrawer();
        refresh();
    });
    m_desk.openDrawer(tr("New request about personal data"), form);
}

void PrivacyPanel::openMember()
{
    if (const auto request = current(); request && request->member)
        m_desk.goTo(PageId::Members, request->member);
}

void PrivacyPanel::makeCopy()
{
    if (const auto request = current(); request && request->member)
        reportWithQuestions(m_desk, m_workJob, request->member, [this] { refresh(); });
}

void PrivacyPanel::erasePerson()
{
    const auto request = current();
    if (!request || !request->member)
        return;
    eraseWithQuestions(m_desk, m_workJob, {request->member}, [this, id = request->id](const trust::EraseReport &) {
        // The wish is fulfilled.
        m_workJob->start([ws = m_desk.sharedWorkspace(), id, outcome = tr("erased")](Progress &) { return trust::closeRequest(*ws, id, outcome); },
            [this](const Result<void> &closed) {
                m_desk.showIfError(closed);
                refresh();
            });
    });
}

void PrivacyPanel::closeOrReopen()
{
    const auto request = current();
    if (!request)
        return;
    if (request->doneAtUtc.isValid()) {
        m_workJob->start([ws = m_desk.sharedWorkspace(), id = request->id](Progress &) { return trust::reopenRequest(*ws, id); },
            [this](const Result<void> &done) {
                if (!m_desk.showIfError(done))
                    refresh();
            });
        return;
    }
    const auto outcome = ask::text(m_desk.window(), tr("The request is answered"), tr("What was done?"));
    if (!outcome)
        return;
    m_workJob->start([ws = m_desk.sharedWorkspace(), id = request->id, text = *outcome](Progress &) { return trust::closeRequest(*ws, id, text); },
        [this](const Result<void> &done) {
            if (!m_desk.showIfError(done))
                refresh();
        });
}

void PrivacyPanel::liftBlock()
{
    const auto text = ask::text(m_desk.window(), tr("Let imports bring somebody again"),
        tr("The phone, WeChat ID or e-mail of somebody who was erased and came back of their own will:"));
    if (!text || text->trimmed().isEmpty())
        return;
    m_workJob->start([ws = m_desk.sharedWorkspace(), text = *text](Progress &) { return trust::liftTombstone(*ws, text); },
        [this](const Result<bool> &lifted) {
            if (m_desk.showIfError(lifted))
                return;
            m_desk.toast(*lifted ? tr("The block is lifted: imports may bring this person again.") : tr("Nobody with this identity was erased."));
            refresh();
        });
}

void PrivacyPanel::cleanBackup()
{
    const QString path = m_backups->currentId().toString();
    m_workJob->start([ws = m_desk.sharedWorkspace(), path](Progress &progress) { return trust::eraseInBackup(*ws, path, progress); },
        [this](const Result<qint64> &people) {
            if (m_desk.showIfError(people))
                return;
            m_desk.toast(tr("The backup was rewritten without %1 people and verified").arg(text::number(*people)));
            lookAtBackups();
        });
}

} // namespace siyu::ui
