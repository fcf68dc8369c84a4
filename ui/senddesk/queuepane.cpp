// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/queuepane.h"

#include "core/broadcasts/planstore.h"
#include "core/workspace.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/words.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int laterMinutes = 10;
constexpr int targetsWidth = 240;

QString clockText(const QDateTime &utc, const QTimeZone &zone)
{
    return utc.toTimeZone(zone).toString(QStringLiteral("HH:mm"));
}

} // namespace

QueuePane::QueuePane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_second(new QTimer(this)), m_copying(new Job(this)), m_marking(new Job(this))
{
    setFocusPolicy(Qt::StrongFocus); // the keys work wherever the eye is
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    m_title = new QLabel;
    m_title->setTextFormat(Qt::PlainText);
    setRole(m_title, "heading");
    m_count = new QLabel;
    setRole(m_count, "muted");
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(200);
    m_progress->setAccessibleName(tr("How many are done"));
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    head->addWidget(m_progress);
    column->addLayout(head);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    m_targets = new RowTable(tr("Targets"));
    m_targets->rows()->setHeaders({tr("Target"), tr("State")});
    m_targets->setFixedWidth(targetsWidth);
    m_targets->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    row->addWidget(m_targets);
    row->addLayout(makeWords(), 1);
    column->addLayout(row, 1);
    connect(m_targets, &RowTable::selectionMoved, this, [this] {
        if (const int chosen = m_targets->currentIndex().row(); chosen >= 0 && chosen != m_row)
            show(chosen);
    });
    m_second->setInterval(1000);
    connect(m_second, &QTimer::timeout, this, &QueuePane::showTime);
}

// The hint, the text, and the acts around it.
QLayout *QueuePane::makeWords()
{
    auto *right = new QVBoxLayout;
    m_hint = new QLabel;
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    right->addWidget(m_hint);
    addActions();
    // Three short rows rather than one long one: at 1024 px nothing may be clipped in either language.
    const auto addRow = [&](const QList<QAction *> &actions, const char *role) {
        auto *buttons = new QHBoxLayout;
        for (QAction *action : actions) {
            QPushButton *button = buttonFor(action);
            setRole(button, action == m_act ? "primary" : role);
            buttons->addWidget(button);
        }
        buttons->addStretch(1);
        right->addLayout(buttons);
    };
    addRow({m_act, m_copyAgain}, "");
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("The text as it will be copied"));
    right->addWidget(m_text, 1);
    addRow({m_skip, m_failed}, "");
    addRow({m_later, m_undo}, "quiet");
    return right;
}

void QueuePane::addActions()
{
    const auto add = [this](const QString &name, const QList<QKeySequence> &keys, auto act) {
        auto *action = new QAction(name, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        return action;
    };
    m_act = add(tr("① Copy ↵"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, [this] { act(); });
    m_copyAgain = add(tr("Copy again (C)"), {QKeySequence(Qt::Key_C)}, [this] { copy(); });
    m_skip = add(tr("Skip… (S)"), {QKeySequence(Qt::Key_S)}, [this] { skip(Status::Skipped); });
    m_failed = add(tr("Failed… (F)"), {QKeySequence(Qt::Key_F)}, [this] { skip(Status::Failed); });
    m_later = add(tr("10 min later (L)"), {QKeySequence(Qt::Key_L)}, [this] { later(); });
    m_undo = add(tr("Undo one step (⌫)"), {QKeySequence(Qt::Key_Backspace)}, [this] { undoStep(); });
}

QPushButton *QueuePane::buttonFor(QAction *action)
{
    auto *button = new QPushButton(action->text());
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
    });
    return button;
}

void QueuePane::setRun(const DeskRun &run)
{
    const bool same = run.run.id == m_run.run.id;
    const qint64 target = same ? currentTarget() : 0;
    m_run = run;
    if (!same) {
        m_copied = 0;
        m_time.invalidate();
    }
    m_title->setText(QStringLiteral("%1 · %2 · %3").arg(run.run.name, text::name(run.run.touchpoint), run.run.local.toString(QStringLiteral("HH:mm"))));
    m_row = -1;
    for (int i = 0; i < m_run.deliveries.size(); ++i) {
        const DeliveryRow &row = m_run.deliveries[i];
        // What was copied and never confirmed is asked about first: it may have been sent.
        const bool first = target != 0 ? row.target == target : row.copiedAt.isValid() && m_row < 0;
        if (first && row.isOpen())
            m_row = i;
    }
    showRows();
    if (m_row >= 0)
        show(m_row);
    else
        goOn();
}

const DeliveryRow *QueuePane::current() const
{
    return m_row >= 0 && m_row < m_run.deliveries.size() ? &m_run.deliveries[m_row] : nullptr;
}

qint64 QueuePane::currentTarget() const
{
    const DeliveryRow *row = current();
    return row && row->isOpen() ? row->target : 0;
}

bool QueuePane::isCopied() const
{
    const DeliveryRow *row = current();
    return row && (row->target == m_copied || row->copiedAt.isValid());
}

void QueuePane::showRows()
{
    const QTimeZone zone = m_desk.workspace().zone();
    QList<TableRow> rows;
    int done = 0;
    for (const DeliveryRow &row : m_run.deliveries) {
        QString state = text::deliveryStatusName(wordOf(row.status));
        if (row.status == Status::Sent && row.sentAt.isValid())
            state = QStringLiteral("✓ ") + clockText(row.sentAt, zone);
        else if (row.isOpen() && row.copiedAt.isValid())
            state = tr("copied, not confirmed");
        done += !row.isOpen();
        rows << TableRow{row.target, {row.name.isEmpty() ? text::name(m_run.run.touchpoint) : row.name, state}, !row.isOpen()};
    }
    m_targets->rows()->setRows(rows);
    m_targets->fitColumns();
    m_progress->setRange(0, std::max(1, int(m_run.deliveries.size())));
    m_progress->setValue(done);
    showTime();
}

void QueuePane::showTime()
{
    const auto done = std::count_if(m_run.deliveries.begin(), m_run.deliveries.end(), [](const DeliveryRow &row) { return !row.isOpen(); });
    QString line = QStringLiteral("%1/%2").arg(done).arg(m_run.deliveries.size());
    if (m_time.isValid()) {
        const qint64 seconds = m_time.elapsed() / 1000;
        line += QStringLiteral(" · ") + tr("%1:%2 so far").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    }
    m_count->setText(line);
}

void QueuePane::show(int rowIndex)
{
    m_row = rowIndex;
    const DeliveryRow *row = current();
    const bool open = row && row->isOpen() && !m_desk.isReadOnly();
    for (QAction *action : {m_act, m_copyAgain, m_skip, m_failed})
        action->setEnabled(open);
    m_later->setEnabled(m_run.run.open() > 0 && !m_desk.isReadOnly());
    if (!row)
        return;
    m_text->setPlainText(m_run.textFor(*row));
    const bool before = row->copiedAt.isValid() && row->target != m_copied;
    m_act->setText(isCopied() ? tr("③ Sent ↵") : tr("① Copy ↵"));
    if (!row->isOpen())
        m_hint->setText(text::deliveryStatusName(wordOf(row->status)) + (row->note.isEmpty() ? QString() : QStringLiteral(": ") + row->note));
    else if (before)
        m_hint->setText(tr("Copied at %1 but not confirmed. Look into WeChat: was it sent there? Then press Enter, or copy again.")
                            .arg(clockText(row->copiedAt, m_desk.workspace().zone())));
    else if (isCopied())
        m_hint->setText(tr("② Paste it in WeChat and send it there. Then press Enter."));
    else
        m_hint->setText(tr("① Enter copies the text for “%1”.").arg(row->name.isEmpty() ? text::name(m_run.run.touchpoint) : row->name));
    if (m_targets->currentIndex().row() != m_row)
        m_targets->selectRow(m_row);
}

void QueuePane::goOn()
{
    const int count = int(m_run.deliveries.size());
    for (int step = 0; step < count; ++step) {
        const int next = (std::max(0, m_row) + step) % count;
        if (m_run.deliveries[next].isOpen()) {
            show(next);
            return;
        }
    }
    m_second->stop();
    show(count > 0 ? std::max(0, m_row) : -1);
    m_hint->setText(tr("All done."));
    Q_EMIT finished();
}

void QueuePane::act()
{
    if (currentTarget() == 0 || m_marking->isRunning())
        return;
    if (isCopied())
        tick(Status::Sent);
    else
        copy();
}

void QueuePane::copy()
{
    const DeliveryRow *row = current();
    if (!row || !row->isOpen())
        return;
    QGuiApplication::clipboard()->setText(m_run.textFor(*row));
    m_copied = row->target;
    if (!m_time.isValid()) {
        m_time.start();
        m_second->start();
    }
    m_copying->start([workspace = m_desk.sharedWorkspace(), run = m_run.run.id, target = row->target](Progress &) { return noteCopied(*workspace, run, target); },
        [this](Result<void> done) { m_desk.showIfError(done); });
    show(m_row);
}

void QueuePane::tick(Status status, const QString &note)
{
    const qint64 target = currentTarget();
    if (target == 0 || m_marking->isRunning())
        return;
    m_marking->start([workspace = m_desk.sharedWorkspace(), run = m_run.run.id, target, status, note](Progress &) { return mark(*workspace, run, target, status, note); },
        [this, target, status, note, now = m_desk.workspace().nowUtc()](Result<void> done) {
            if (m_desk.showIfError(done))
                return;
            for (DeliveryRow &row : m_run.deliveries) {
                if (row.target != target)
                    continue;
                row.status = status;
                row.note = note;
                row.sentAt = status == Status::Sent ? now : QDateTime();
            }
            showRows();
            goOn();
        });
}

void QueuePane::skip(Status status)
{
    if (currentTarget() == 0)
        return;
    const auto why = ask::text(m_desk.window(), status == Status::Skipped ? tr("Skip “%1”").arg(current()->name) : tr("“%1” failed").arg(current()->name), tr("Why?"));
    if (why)
        tick(status, *why);
}

void QueuePane::later()
{
    m_marking->start([workspace = m_desk.sharedWorkspace(), run = m_run.run.id](Progress &) { return postpone(*workspace, run, laterMinutes); },
        [this](Result<void> done) {
            if (!m_desk.showIfError(done))
                m_desk.toastUndo(tr("Comes back in 10 minutes"));
        });
}

void QueuePane::undoStep()
{
    if (m_marking->isRunning())
        return;
    m_marking->start([workspace = m_desk.sharedWorkspace()](Progress &) { return undoTick(*workspace); },
        [this](Result<QString> name) {
            if (!m_desk.showIfError(name)) {
                m_copied = 0;
                m_desk.toast(tr("“%1” is open again").arg(*name));
            }
        });
}

} // namespace siyu::ui
