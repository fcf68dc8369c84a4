// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/queuepane.h"

#include "core/workspace.h"
#include "ui/common/fields.h"
#include "ui/common/flowlayout.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/senddesk/chatbubble.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>

namespace siyu::ui {

using namespace broadcasts;

namespace {
constexpr int targetsWidth = 224;
constexpr int progressWidth = 120;
}

QPushButton *deskButton(QAction *action, const char *role)
{
    auto *button = new QPushButton(action->text());
    button->setFocusPolicy(Qt::TabFocus);
    button->setEnabled(action->isEnabled());
    if (*role != 0)
        setRole(button, role);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
    });
    return button;
}

QString stepText(const SendWalk &walk, const QTimeZone &zone)
{
    const DeliveryRow *row = walk.current();
    if (!row)
        return {};
    if (walk.done() == walk.part().deliveries.size())
        return QueuePane::tr("All done.");
    if (!row->isOpen())
        return text::deliveryStatusName(wordOf(row->status)) + (row->note.isEmpty() ? QString() : QStringLiteral(": ") + row->note);
    if (walk.isLater(*row))
        return QueuePane::tr("Put off until %1.").arg(text::clockTime(row->laterAt, zone));
    if (walk.wasCopiedBefore())
        return QueuePane::tr("Copied at %1, not confirmed. Look into WeChat: was it sent there? Enter: yes, sent. N: no, not sent.")
            .arg(text::clockTime(row->copiedAt, zone));
    const int all = int(walk.pieces().size());
    if (const QStringList missing = walk.part().missingFor(row->target); !missing.isEmpty() && walk.nextPiece() == 0)
        return QueuePane::tr("{%1} has no value for “%2”: the text still holds it. Mend the content, or skip.").arg(missing.first(), walk.currentName());
    if (walk.nextPiece() == 0)
        return QueuePane::tr("Enter copies the text for “%1”.").arg(walk.currentName());
    if (walk.nextPiece() < all)
        return QueuePane::tr("Paste %1 in WeChat, then Enter copies %2.").arg(circled(walk.nextPiece()), circled(walk.nextPiece() + 1));
    return QueuePane::tr("Paste it in WeChat and send it there. Then press Enter.");
}

bool needsCare(const SendWalk &walk)
{
    return walk.wasCopiedBefore() || (walk.currentTarget() != 0 && !walk.part().missingFor(walk.currentTarget()).isEmpty());
}

QString stateText(const SendWalk &walk, const DeliveryRow &row, const QTimeZone &zone)
{
    if (row.status == Status::Sent && row.sentAt.isValid())
        return QStringLiteral("✓ ") + text::clockTime(row.sentAt, zone);
    if (walk.isLater(row))
        return QueuePane::tr("later, %1").arg(text::clockTime(row.laterAt, zone));
    if (row.isOpen() && row.copiedAt.isValid())
        return QueuePane::tr("copied, not confirmed");
    if (row.isOpen())
        return QueuePane::tr("to be sent");
    return text::deliveryStatusName(wordOf(row.status));
}

QueuePane::QueuePane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_walk(new SendWalk(desk, this)), m_second(new QTimer(this))
{
    setFocusPolicy(Qt::StrongFocus); // the keys work wherever the eye is
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(makeHead());
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    m_targets = new RowTable(tr("Targets"));
    m_targets->rows()->setHeaders({tr("Target"), tr("State")});
    m_targets->setFixedWidth(targetsWidth);
    m_targets->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    row->addWidget(m_targets);
    row->addLayout(makeWords(), 1);
    column->addLayout(row, 1);
    for (QAction *action : m_walk->actions())
        addAction(action);
    connect(m_walk, &SendWalk::changed, this, &QueuePane::showAll);
    connect(m_walk, &SendWalk::finished, this, &QueuePane::finished);
    connect(m_targets, &RowTable::selectionMoved, this, [this] { m_walk->choose(m_targets->currentIndex().row()); });
    m_second->setInterval(1000);
    connect(m_second, &QTimer::timeout, this, &QueuePane::showTime);
}

QLayout *QueuePane::makeHead()
{
    auto *head = new QHBoxLayout;
    m_title = new QLabel;
    m_title->setTextFormat(Qt::PlainText);
    setRole(m_title, "heading");
    m_count = new QLabel;
    setRole(m_count, "muted");
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(progressWidth);
    m_progress->setAccessibleName(tr("How many are done"));
    m_mini = new QAction(tr("Mini window (M)"), this);
    m_mini->setShortcut(QKeySequence(Qt::Key_M));
    m_mini->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_mini, &QAction::triggered, this, &QueuePane::miniWanted);
    addAction(m_mini);
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    head->addWidget(m_progress);
    head->addWidget(deskButton(m_mini, "quiet"));
    return head;
}

// The hint, the message, and the steps around it.
QLayout *QueuePane::makeWords()
{
    auto *right = new QVBoxLayout;
    right->setSpacing(space::s);
    m_hint = plainLabel();
    right->addWidget(m_hint);
    const auto addButtons = [right](const QList<QAction *> &actions, const char *role) {
        auto *buttons = new FlowLayout(space::s);
        for (QAction *action : actions)
            buttons->addWidget(deskButton(action, role));
        right->addLayout(buttons);
    };
    auto *first = new QHBoxLayout;
    first->addWidget(deskButton(m_walk->actAction())); // the page's own button is the primary one, and does the same
    first->addWidget(deskButton(m_walk->againAction()));
    first->addWidget(deskButton(m_walk->notSentAction()));
    first->addStretch(1);
    right->addLayout(first);
    m_bubble = new ChatBubble;
    right->addWidget(m_bubble, 1);
    addButtons({m_walk->skipAction(), m_walk->failedAction(), m_walk->noteAction(), m_walk->undoAction()}, "");
    addButtons({m_walk->laterAction(), m_walk->hourAction(), m_walk->atAction()}, "quiet");
    return right;
}

QString QueuePane::hint() const { return m_hint->text(); }

void QueuePane::showAll()
{
    const DeskPart &part = m_walk->part();
    QStringList title{part.run.name, text::name(part.run.touchpoint), part.run.local.toString(QStringLiteral("HH:mm"))};
    if (!part.accountName.isEmpty())
        title.prepend(part.accountName);
    m_title->setText(title.join(QStringLiteral(" · ")));
    const bool open = m_walk->currentTarget() != 0;
    m_bubble->setPieces(m_walk->pieces(), open ? m_walk->nextPiece() : -1);
    m_hint->setText(stepText(*m_walk, m_desk.workspace().zone()));
    setRole(m_hint, needsCare(*m_walk) ? "warning" : "");
    showRows();
}

void QueuePane::showRows()
{
    const QTimeZone zone = m_desk.workspace().zone();
    const DeskPart &part = m_walk->part();
    QList<TableRow> rows;
    for (const DeliveryRow &row : part.deliveries)
        rows << TableRow{row.target, {row.name.isEmpty() ? text::name(part.run.touchpoint) : row.name, stateText(*m_walk, row, zone)}, !row.isOpen()};
    const QSignalBlocker quiet(m_targets);
    m_targets->rows()->setRows(rows);
    m_targets->fitColumns();
    if (m_walk->row() >= 0)
        m_targets->selectRow(m_walk->row());
    m_progress->setRange(0, std::max(1, int(part.deliveries.size())));
    m_progress->setValue(m_walk->done());
    showTime();
}

void QueuePane::showTime()
{
    QString line = QStringLiteral("%1/%2").arg(m_walk->done()).arg(m_walk->part().deliveries.size());
    if (m_walk->seconds() >= 0) {
        line += QStringLiteral(" · ") + tr("%1 so far").arg(text::span(m_walk->seconds()));
        if (!m_second->isActive())
            m_second->start();
    } else {
        m_second->stop();
    }
    m_count->setText(line);
}

} // namespace siyu::ui
