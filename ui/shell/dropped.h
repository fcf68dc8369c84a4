// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody drags over the program: tables to import, a workspace to open, or something that it cannot take, with
// the reason. By names only, so that it can be said while the mouse still moves. Main thread.
#pragma once

#include <QStringList>

class QMimeData;

namespace siyu::ui {

struct Dropped {
    QStringList tables; // in the order in which they were chosen
    QString workspace; // a .siyu; then nothing else is taken
    QStringList refused; // one sentence each

    bool isNothing() const { return tables.isEmpty() && workspace.isEmpty(); }
    // What dropping would do, or why it would do nothing.
    QString hint() const;
};

Dropped droppedOf(const QMimeData *data);
bool holdsFiles(const QMimeData *data);

} // namespace siyu::ui
