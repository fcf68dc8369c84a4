// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own line icons (resources/icons, GPL like the rest), drawn in the colour of the place where they are
// painted, so that a change of theme needs no new icon. Main thread.
#pragma once

#include <QColor>
#include <QIcon>

namespace siyu::ui {

enum class Icon {
    Today, Members, Groups, Broadcasts, SendDesk, Growth, Insights, Safety, Settings, Help,
    Search, Add, Import, Export, Undo, Redo, Close, More, Eye, EyeOff, Check, Warning, Info, Danger,
    Calendar, Clock, Copy, Filter, Tag, Edit, Trash, Backup, Refresh, Left, Right, Down, Folder, Person, Link, Chart, Table,
};

// Follows the palette: text colour, muted when disabled, onAccent on primary buttons is asked for by `accentIcon`.
QIcon icon(Icon which);
// In one colour, whatever the theme: "danger" marks and team hues.
QIcon icon(Icon which, const QColor &colour);
// For primary buttons: drawn in the colour that stands on the accent.
QIcon accentIcon(Icon which);
QPixmap iconPixmap(Icon which, int size, const QColor &colour, qreal devicePixelRatio = 1);

} // namespace siyu::ui
