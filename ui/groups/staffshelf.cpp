// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/staffshelf.h"

#include "ui/common/icons.h"

#include <QMimeData>

namespace siyu::ui {

namespace {

const QString staffMime = QStringLiteral("application/x-siyu-staff");

} // namespace

StaffShelf::StaffShelf(QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(tr("Staff: drag somebody onto a team"));
    setToolTip(tr("Drag somebody onto a team. With the keyboard: open the group and use + on the team's card."));
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setSpacing(2);
    setFixedHeight(fontMetrics().height() + 26);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void StaffShelf::setStaff(const QList<groups::Person> &staff)
{
    clear();
    for (const groups::Person &person : staff) {
        if (person.left)
            continue;
        auto *item = new QListWidgetItem(icon(Icon::Person), person.name, this);
        item->setData(Qt::UserRole, person.id.value);
    }
    setVisible(count() > 0);
}

QMimeData *StaffShelf::mimeOf(StaffId staff)
{
    auto *mime = new QMimeData;
    mime->setData(staffMime, QByteArray::number(staff.value));
    return mime;
}

StaffId StaffShelf::staffIn(const QMimeData *mime)
{
    return mime && mime->hasFormat(staffMime) ? StaffId(mime->data(staffMime).toLongLong()) : StaffId();
}

QStringList StaffShelf::acceptedTypes() { return {staffMime}; }
QStringList StaffShelf::mimeTypes() const { return acceptedTypes(); }

QMimeData *StaffShelf::mimeData(const QList<QListWidgetItem *> &items) const
{
    return items.isEmpty() ? nullptr : mimeOf(StaffId(items.first()->data(Qt::UserRole).toLongLong()));
}

} // namespace siyu::ui
