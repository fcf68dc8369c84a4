// SPDX-License-Identifier: GPL-3.0-or-later
// The shop's staff to be dragged onto teams: on the board (group × team) and on a group's cards. Main thread.
#pragma once

#include "core/groups/groupstore.h"

#include <QListWidget>

class QMimeData;

namespace siyu::ui {

class StaffShelf final : public QListWidget {
    Q_OBJECT

public:
    explicit StaffShelf(QWidget *parent = nullptr);
    void setStaff(const QList<groups::Person> &staff);

    static QStringList acceptedTypes();
    static QMimeData *mimeOf(StaffId staff);
    static StaffId staffIn(const QMimeData *mime); // invalid: something else is dragged

protected:
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override;
};

} // namespace siyu::ui
