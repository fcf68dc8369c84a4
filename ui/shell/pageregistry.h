// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages there are, in the order of the rail, and how each is made. A feature adds its page by its one function in
// pageregistry.cpp; the main window knows no page by name. Main thread.
#pragma once

#include "ui/shell/desk.h"

#include <QList>

class QWidget;

namespace siyu::ui {

class Page;

class ImportWindow;

struct PageEntry {
    PageId id;
    Icon icon;
    QString name; // on the rail, in the language of the moment
    Page *(*make)(Desk &desk);
};

// The eight of the rail, then Settings and Help at its foot.
QList<PageEntry> allPages();

// What the palette searches besides actions and pages: members, groups.
void addPaletteSources(Desk &desk);
// Not shown yet.
ImportWindow *makeImportWindow(Desk &desk, const ImportWish &wish);

} // namespace siyu::ui
