// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/sendwalk.h"

#include "core/workspace.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/shell/desk.h"
#include "ui/text/words.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QTimer>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int shortMinutes = 10;
constexpr int longMinutes = 60;
constexpr int keyedPieces = 9;

// Questions stand over the window that the operator works in.
QWidget *askedIn(Desk &desk)
{
    QWidget *active = QApplication::activeWindow();
    return active ? active : desk.window();
}

} // namespace

QString circled(int number)
{
    return QChar(ushort(0x2460 + std::clamp(number, 1, 20) - 1));
}

SendWalk::SendWalk(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk), m_copying(new Job(this)), m_marking(new Job(this)),
      m_fetching(new Job(this)), m_undoing(new Job(this))
{
    addActions();
}

void SendWalk::addActions()
{
    const auto add = [this](const QString &name, const QList<QKeySequence> &keys, auto act) {
        auto *action = new QAction(name, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setAutoRepeat(false); // a key held down is one step
        connect(action, &QAction::triggered, this, act);
        m_all << action;
        return action;
    };
    m_act = add(actText(), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, [this] { act(); });
    m_again = add(tr("Copy again (C)"), {QKeySequence(Qt::Key_C)}, [this] { copyPiece(0); });
    m_notSent = add(tr("Not sent (N)"), {QKeySequence(Qt::Key_N)}, [this] { forgetCopy(); });
    m_skip = add(tr("Skip… (S)"), {QKeySequence(Qt::Key_S)}, [this] { askAndMark(Status::Skipped); });
    m_failed = add(tr("Failed… (F)"), {QKeySequence(Qt::Key_F)}, [this] { askAndMark(Status::Failed); });
    m_later = add(tr("10 min later (L)"), {QKeySequence(Qt::Key_L)}, [this] { putOff(m_desk.workspace().nowUtc().addSecs(shortMinutes * 60)); });
    m_hour = add(tr("1 hour later (H)"), {QKeySequence(Qt::Key_H)}, [this] { putOff(m_desk.workspace().nowUtc().addSecs(longMinutes * 60)); });
    m_at = add(tr("At a time… (T)"), {QKeySequence(Qt::Key_T)}, [this] { askLater(); });
    m_note = add(tr("Note… (E)"), {QKeySequence(Qt::Key_E)}, [this] { askNote(); });
    m_undo = add(tr("Undo one step (⌫)"), {QKeySequence(Qt::Key_Backspace)}, [this] { undoStep(); });
    for (int i = 0; i < keyedPieces; ++i)
        m_pieceActions << add(circled(i + 1), {QKeySequence(Qt::Key_1 + i)}, [this, i] { copyPiece(i); });
}

void SendWalk::setPart(const DeskPart &part)
{
    const bool same = part.run.id == m_part.run.id && part.account == m_part.account;
    const qint64 target = same ? currentTarget() : 0;
    const int nextPiece = m_nextPiece;
    m_part = part;
    if (!same)
        m_time.invalidate();
    m_row = -1;
    for (int i = 0; i < m_part.deliveries.size(); ++i) {
        const DeliveryRow &row = m_part.deliveries[i];
        // What was copied and never confirmed is asked about first: it may have been sent.
        const bool first = target != 0 ? row.target == target : row.copiedAt.isValid() && m_row < 0;
        if (first && row.isOpen())
            m_row = i;
    }
    if (m_row < 0 || isLater(m_part.deliveries[m_row])) {
        goOn();
        return;
    }
    show(m_row);
    if (target != 0 && target == m_copiedTarget) {
        m_nextPiece = std::min(nextPiece, int(m_pieces.size()));
        showActions();
    }
}

const DeliveryRow *SendWalk::current() const
{
    return m_row >= 0 && m_row < m_part.deliveries.size() ? &m_part.deliveries[m_row] : nullptr;
}

qint64 SendWalk::currentTarget() const
{
    const DeliveryRow *row = current();
    return row && row->isOpen() ? row->target : 0;
}

QString SendWalk::currentName() const
{
    const DeliveryRow *row = current();
    return row && !row->name.isEmpty() ? row->name : text::name(m_part.run.touchpoint);
}

bool SendWalk::wasCopiedBefore() const
{
    const DeliveryRow *row = current();
    return row && row->isOpen() && row->copiedAt.isValid() && row->target != m_copiedTarget;
}

bool SendWalk::isLater(const DeliveryRow &row) const { return row.isLater(m_desk.workspace().nowUtc()); }

int SendWalk::done() const
{
    return int(std::count_if(m_part.deliveries.begin(), m_part.deliveries.end(), [](const DeliveryRow &row) { return !row.isOpen(); }));
}

qint64 SendWalk::seconds() const { return m_time.isValid() ? m_time.elapsed() / 1000 : -1; }

void SendWalk::choose(int row)
{
    if (row != m_row && row >= 0 && row < m_part.deliveries.size())
        show(row);
}

void SendWalk::show(int row)
{
    m_row = row;
    const DeliveryRow *now = current();
    m_pieces = now ? m_part.piecesFor(now->target) : QList<DeskPiece>();
    if (now && now->target != m_copiedTarget)
        m_copiedTarget = 0;
    m_nextPiece = wasCopiedBefore() ? int(m_pieces.size()) : 0;
    showActions();
    if (now && !m_part.hasText(now->target))
        fetchText(now->target);
}

// Far down a long list.
void SendWalk::fetchText(qint64 target)
{
    m_fetching->start([workspace = m_desk.sharedWorkspace(), part = m_part, target](Progress &) { return withText(*workspace, part, target); },
        [this, target](Result<DeskPart> part) {
            if (m_desk.showIfError(part) || !current() || current()->target != target)
                return;
            m_part.texts = part->texts;
            m_part.images = part->images;
            show(m_row);
        });
}

QString SendWalk::actText() const
{
    const int all = int(m_pieces.size());
    if (all > 0 && isAllCopied())
        return tr("%1 Sent ↵").arg(circled(all + 1));
    switch (m_pieces.value(m_nextPiece).kind) {
    case DeskPiece::Kind::Image: return tr("%1 Copy the picture ↵").arg(circled(m_nextPiece + 1));
    case DeskPiece::Kind::Link: return tr("%1 Copy the link ↵").arg(circled(m_nextPiece + 1));
    case DeskPiece::Kind::Text: break;
    }
    return tr("%1 Copy the text ↵").arg(circled(m_nextPiece + 1));
}

void SendWalk::showActions()
{
    const bool open = currentTarget() != 0 && !m_pieces.isEmpty() && !m_desk.isReadOnly();
    for (QAction *action : {m_act, m_again, m_skip, m_failed, m_later, m_hour, m_at})
        action->setEnabled(open);
    m_note->setEnabled(current() && !m_desk.isReadOnly());
    m_undo->setEnabled(!m_desk.isReadOnly());
    m_notSent->setEnabled(open && current()->copiedAt.isValid());
    for (int i = 0; i < m_pieceActions.size(); ++i)
        m_pieceActions[i]->setEnabled(open && i < m_pieces.size());
    m_act->setText(actText());
    Q_EMIT changed();
}

void SendWalk::goOn()
{
    const int count = int(m_part.deliveries.size());
    for (int step = 0; step < count; ++step) {
        const int next = (std::max(0, m_row) + step) % count;
        if (m_part.deliveries[next].isOpen() && !isLater(m_part.deliveries[next])) {
            show(next);
            return;
        }
    }
    show(count > 0 ? std::max(0, m_row) : -1);
    Q_EMIT finished();
}

void SendWalk::act()
{
    m_goesOn = m_marking->isRunning();
    if (currentTarget() == 0 || m_pieces.isEmpty() || m_goesOn)
        return;
    if (isAllCopied())
        mark(Status::Sent);
    else
        copyPiece(m_nextPiece);
}

void SendWalk::copyPiece(int index)
{
    if (currentTarget() == 0 || index >= m_pieces.size() || m_marking->isRunning())
        return;
    const DeskPiece &piece = m_pieces[index];
    if (piece.kind == DeskPiece::Kind::Image)
        QGuiApplication::clipboard()->setImage(piece.image);
    else
        QGuiApplication::clipboard()->setText(piece.copied());
    const qint64 target = currentTarget();
    m_copiedTarget = target;
    m_nextPiece = index + 1;
    if (!m_time.isValid())
        m_time.start();
    m_part.deliveries[m_row].copiedAt = m_desk.workspace().nowUtc();
    m_copying->start([workspace = m_desk.sharedWorkspace(), run = m_part.run.id, target](Progress &) { return noteCopied(*workspace, run, target); },
        [this](Result<void> done) { m_desk.showIfError(done); });
    showActions();
}

void SendWalk::mark(Status status, const QString &note)
{
    const qint64 target = currentTarget();
    if (target == 0 || m_marking->isRunning())
        return;
    m_marking->start([workspace = m_desk.sharedWorkspace(), run = m_part.run.id, target, status, note](Progress &) { return broadcasts::mark(*workspace, run, target, status, note); },
        [this, target, status, note, now = m_desk.workspace().nowUtc()](Result<void> done) {
            if (m_desk.showIfError(done))
                return;
            for (DeliveryRow &row : m_part.deliveries) {
                if (row.target != target)
                    continue;
                row.status = status;
                row.note = note;
                row.sentAt = status == Status::Sent ? now : QDateTime();
            }
            m_copiedTarget = 0;
            goOn();
            if (std::exchange(m_goesOn, false) && !isAllCopied())
                act();
        });
}

void SendWalk::askAndMark(Status status)
{
    if (currentTarget() == 0)
        return;
    const auto why = ask::text(askedIn(m_desk), status == Status::Skipped ? tr("Skip “%1”").arg(currentName()) : tr("“%1” failed").arg(currentName()), tr("Why?"));
    if (why)
        mark(status, *why);
}

void SendWalk::askLater()
{
    if (currentTarget() == 0)
        return;
    const QTimeZone zone = m_desk.workspace().zone();
    const QDateTime now = m_desk.workspace().nowUtc().toTimeZone(zone);
    const auto typed = ask::text(askedIn(m_desk), tr("“%1” later").arg(currentName()), tr("At what time today? For example 16:30"),
        now.addSecs(longMinutes * 60).toString(QStringLiteral("HH:00")));
    if (!typed)
        return;
    const QTime time = QTime::fromString(typed->trimmed().replace(QChar(0xFF1A), QLatin1Char(':')), QStringLiteral("H:mm"));
    if (!time.isValid()) {
        m_desk.showError({ErrorCode::InvalidInput, {QStringLiteral("later"), *typed}, {}});
        return;
    }
    putOff(QDateTime(now.date(), time, zone).toUTC());
}

void SendWalk::putOff(const QDateTime &until)
{
    const qint64 target = currentTarget();
    if (target == 0 || m_marking->isRunning())
        return;
    m_marking->start([workspace = m_desk.sharedWorkspace(), run = m_part.run.id, target, until](Progress &) { return broadcasts::putOff(*workspace, run, {target}, until); },
        [this, target, until](Result<void> done) {
            if (m_desk.showIfError(done))
                return;
            for (DeliveryRow &row : m_part.deliveries) {
                if (row.target == target)
                    row.laterAt = until;
            }
            goOn();
        });
}

void SendWalk::askNote()
{
    const DeliveryRow *row = current();
    if (!row)
        return;
    const auto note = ask::text(askedIn(m_desk), tr("Note on “%1”").arg(currentName()), tr("Note"), row->note);
    if (!note)
        return;
    m_marking->start([workspace = m_desk.sharedWorkspace(), run = m_part.run.id, target = row->target, note = *note](Progress &) { return setNote(*workspace, run, target, note); },
        [this](Result<void> done) { m_desk.showIfError(done); });
}

void SendWalk::forgetCopy()
{
    const qint64 target = currentTarget();
    if (target == 0 || m_marking->isRunning())
        return;
    m_copiedTarget = 0;
    m_part.deliveries[m_row].copiedAt = {};
    show(m_row);
    m_marking->start([workspace = m_desk.sharedWorkspace(), run = m_part.run.id, target](Progress &) { return forgetCopied(*workspace, run, target); },
        [this](Result<void> done) { m_desk.showIfError(done); });
}

// Pressed again before the step is done, it goes further back.
void SendWalk::undoStep()
{
    if (m_undoing->isRunning()) {
        ++m_moreUndo;
        return;
    }
    m_undoing->start([workspace = m_desk.sharedWorkspace()](Progress &) { return undoTick(*workspace); },
        [this](Result<QString> name) {
            const int more = std::exchange(m_moreUndo, 0);
            if (m_desk.showIfError(name))
                return;
            m_copiedTarget = 0;
            m_desk.toast(tr("“%1” is open again").arg(*name));
            if (more > 0)
                QTimer::singleShot(0, this, [this, more] {
                    undoStep();
                    m_moreUndo = more - 1;
                });
        });
}

} // namespace siyu::ui
