// SPDX-License-Identifier: GPL-3.0-or-later
// A shop with a group of two members and a folder, the library open over it: what tests of the library and its editor share.
#pragma once

#include "core/content/contentstore.h"
#include "tests/ui/common/deskscene.h"
#include "ui/content/contenteditor.h"
#include "ui/content/librarymodel.h"
#include "ui/content/librarypanel.h"

namespace siyu::ui {

struct LibraryScene : DeskScene {
    LibraryScene()
    {
        addGroup("老客1群");
        fill("INSERT INTO member (id, name, created_at) VALUES (1, '小红', '2026-01-01T00:00:00Z'), (2, '', '2026-01-01T00:00:00Z');"
             "INSERT INTO membership (grp, member, joined_day) VALUES (1, 1, '2026-01-02'), (1, 2, '2026-01-02');"
             "INSERT INTO content_folder (id, name) VALUES (1, '新品');");
        panel = open<LibraryPanel>();
        panel->refresh({});
        settle();
    }
    ContentId add(const char *title, const char *text)
    {
        content::ContentItem item;
        item.title = QString::fromUtf8(title);
        item.body = QString::fromUtf8(text);
        const auto id = content::addContent(*shared, item);
        settle();
        return id ? *id : ContentId();
    }
    ContentEditor *edit(ContentId id)
    {
        panel->openContent(id);
        settle();
        return panel->editor();
    }
    void save()
    {
        panel->editor()->saveButton()->click();
        settle();
    }
    content::ContentItem item(ContentId id) const { return *content::content(*shared, id); }
    QStringList titles() const
    {
        QStringList out;
        for (int row = 0; row < panel->model()->rowCount(); ++row)
            out << panel->model()->rowAt(row).title;
        return out;
    }
    QString cell(int row, int column) const { return panel->model()->index(row, column).data().toString(); }

    LibraryPanel *panel;
};

} // namespace siyu::ui
