// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/queuelist.h"

#include "ui/common/theme.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace siyu::ui {

using namespace broadcasts;

namespace {

enum Role { PartRole = Qt::UserRole, SecondLineRole, RightRole, StandRole, HeadingRole };
constexpr int missedLine = -1;
constexpr int headingHeight = 48;
constexpr int lineHeight = 48;

bool hasWork(const QueuePart &part) { return part.open > part.later; }

// Two lines each; at the right of the first, how far it is or what is left of the account's day.
class LineDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {0, index.data(HeadingRole).toBool() ? headingHeight : lineHeight};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        ground.text.clear();
        ground.icon = {};
        ground.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
        const Tokens &look = tokens(option.widget);
        const bool isHeading = index.data(HeadingRole).toBool();
        const QRect inside = option.rect.adjusted(space::s, space::xs, -space::s, -space::xs);
        const QRect upper(inside.left(), inside.top(), inside.width(), inside.height() / 2);
        const QRect lower = upper.translated(0, upper.height());
        const QString right = index.data(RightRole).toString();
        QFont font = bodyFont();
        font.setBold(isHeading);
        painter->setFont(font);
        const int rightWidth = right.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(right) + space::s;
        const auto stand = LoadStand(index.data(StandRole).toInt());
        painter->setPen(stand == LoadStand::Full ? look.danger : stand == LoadStand::Tight ? look.warning : look.muted);
        painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, right);
        painter->setPen(index.flags() & Qt::ItemIsSelectable || isHeading ? look.text : look.muted);
        painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, upper.width() - rightWidth));
        painter->setFont(smallFont());
        painter->setPen(look.muted);
        painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data(SecondLineRole).toString(), Qt::ElideRight, lower.width()));
    }
};

} // namespace

QueueList::QueueList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new LineDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Due and missed broadcasts"));
    connect(this, &QListWidget::currentRowChanged, this, &QueueList::choiceMoved);
}

void QueueList::setQueue(const SendQueue &queue)
{
    const QueuePart *before = chosen();
    const bool wasMissed = isMissedChosen();
    const RunId run = before ? before->run : RunId();
    const AccountId account = before ? before->account : AccountId();
    const QSignalBlocker quiet(this);
    clear();
    m_queue = queue;
    if (!m_queue.missed.isEmpty())
        addMissed();
    for (const AccountLoad &load : m_queue.loads) {
        addHeading(load);
        for (int i = 0; i < m_queue.parts.size(); ++i) {
            if (m_queue.parts[i].account == load.account)
                addPart(i);
        }
    }
    int line = wasMissed && !m_queue.missed.isEmpty() ? 0 : run.isValid() ? lineOf(run, account) : -1;
    if (line < 0)
        line = firstOpenLine(0);
    if (line < 0)
        line = m_queue.missed.isEmpty() ? (count() > 1 ? 1 : -1) : 0;
    setCurrentRow(line);
}

void QueueList::addHeading(const AccountLoad &load)
{
    auto *item = new QListWidgetItem(load.name.isEmpty() ? tr("No account noted") : load.name, this);
    item->setFlags(Qt::ItemIsEnabled);
    item->setData(HeadingRole, true);
    item->setData(PartRole, missedLine - 1);
    const LoadStand stand = standOf(load.capacity, load.used, load.waiting);
    item->setData(StandRole, int(stand));
    QString second = load.staffName;
    const auto add = [&second](const QString &words) { second += (second.isEmpty() ? QString() : QStringLiteral(" · ")) + words; };
    if (load.capacity) {
        item->setData(RightRole, QStringLiteral("%1/%2").arg(text::number(load.used), text::number(*load.capacity)));
        if (stand == LoadStand::Full)
            add(tr("full for today"));
        else
            add(stand == LoadStand::Tight ? tr("only %1 left today").arg(text::number(*load.left())) : tr("%1 left today").arg(text::number(*load.left())));
    } else {
        add(tr("%1 sent today").arg(text::number(load.used)));
    }
    item->setData(SecondLineRole, second);
    item->setToolTip(item->text() + QLatin1Char('\n') + second);
    item->setData(Qt::AccessibleTextRole, item->text() + QStringLiteral(", ") + second);
}

void QueueList::addPart(int index)
{
    const QueuePart &part = m_queue.parts[index];
    auto *item = new QListWidgetItem(QStringLiteral("%1 %2").arg(part.local.toString(QStringLiteral("HH:mm")), part.name), this);
    item->setData(PartRole, index);
    item->setData(RightRole, QStringLiteral("%1/%2").arg(part.closed).arg(part.all()));
    QStringList second{text::name(part.touchpoint)};
    if (part.open == 0)
        second << tr("done");
    else if (part.byHandOut)
        second << (part.handedOut > 0 ? tr("handed out") : tr("hand-out"));
    if (part.copied > 0)
        second << tr("%n not confirmed", nullptr, int(part.copied));
    if (part.later > 0)
        second << tr("%n later", nullptr, int(part.later));
    item->setData(SecondLineRole, second.join(QStringLiteral(" · ")));
    item->setToolTip(item->text());
    item->setData(Qt::AccessibleTextRole, QStringList{item->text(), item->data(RightRole).toString(), item->data(SecondLineRole).toString()}.join(QStringLiteral(", ")));
}

void QueueList::addMissed()
{
    auto *item = new QListWidgetItem(tr("Missed"), this);
    item->setData(PartRole, missedLine);
    item->setData(RightRole, text::number(qint64(m_queue.missed.size())));
    item->setData(StandRole, int(LoadStand::Tight));
    item->setData(SecondLineRole, tr("%n wait for a decision", nullptr, int(m_queue.missed.size())));
    item->setData(Qt::AccessibleTextRole, item->text() + QStringLiteral(", ") + item->data(SecondLineRole).toString());
}

const QueuePart *QueueList::chosen() const
{
    const QListWidgetItem *item = currentItem();
    const int index = item ? item->data(PartRole).toInt() : missedLine;
    return index >= 0 && index < m_queue.parts.size() ? &m_queue.parts[index] : nullptr;
}

bool QueueList::isMissedChosen() const
{
    return currentItem() && currentItem()->data(PartRole).toInt() == missedLine;
}

int QueueList::lineOf(RunId run, AccountId account) const
{
    for (int line = 0; line < count(); ++line) {
        const int index = item(line)->data(PartRole).toInt();
        if (index >= 0 && m_queue.parts[index].run == run && (m_queue.parts[index].account == account || !account.isValid()))
            return line;
    }
    return -1;
}

int QueueList::firstOpenLine(int from) const
{
    for (int step = 0; step < count(); ++step) {
        const int line = (from + step) % count();
        const int index = item(line)->data(PartRole).toInt();
        if (index >= 0 && hasWork(m_queue.parts[index]))
            return line;
    }
    return -1;
}

void QueueList::choosePart(RunId run)
{
    if (const int line = lineOf(run, {}); line >= 0)
        setCurrentRow(line);
    else if (std::any_of(m_queue.missed.cbegin(), m_queue.missed.cend(), [run](const RunRow &row) { return row.id == run; }))
        chooseMissed();
}

void QueueList::chooseMissed()
{
    if (!m_queue.missed.isEmpty())
        setCurrentRow(0);
}

void QueueList::chooseNext()
{
    if (const int line = firstOpenLine(currentRow() + 1); line >= 0)
        setCurrentRow(line);
}

} // namespace siyu::ui
