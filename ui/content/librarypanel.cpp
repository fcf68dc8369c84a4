// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/librarypanel.h"

#include "core/content/contentstore.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/content/contenteditor.h"
#include "ui/shell/desk.h"
#include "ui/text/words.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

LibraryPanel::LibraryPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_table(new RowTable(tr("Content library"))), m_loading(new Job(this)),
      m_opening(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    auto *row = new QHBoxLayout;
    auto *hint = new QLabel(tr("One item, with other words for a touchpoint where it needs them."));
    setRole(hint, "muted");
    auto *add = new QPushButton(icon(Icon::Add), tr("New content item"));
    add->setEnabled(!m_desk.isReadOnly());
    row->addWidget(hint);
    row->addStretch(1);
    row->addWidget(add);
    column->addLayout(row);
    m_table->rows()->setHeaders({tr("Title"), tr("Kind"), tr("Text"), tr("Other words for")});
    auto *first = new QAction(tr("New content item"), this);
    first->setEnabled(!m_desk.isReadOnly());
    connect(first, &QAction::triggered, this, [this] { openContent({}); });
    column->addWidget(new TableOrEmpty(m_table, {Icon::Edit, tr("No content yet"),
        tr("Write a text once, with other words for a touchpoint where it needs them, and use it in any broadcast."), nullptr, first}), 1);
    connect(add, &QPushButton::clicked, this, [this] { openContent({}); });
    connect(m_table, &QTableView::activated, this, [this] { openContent(ContentId(m_table->currentId().toLongLong())); });
}

void LibraryPanel::refresh(const Topics &topics)
{
    if (topics.isEmpty() || topics.contains(Topic::Content))
        load();
}

void LibraryPanel::load()
{
    m_loading->start([workspace = m_desk.sharedWorkspace()](Progress &) { return content::contents(*workspace); },
        [this](Result<QList<content::ContentItem>> items) {
            if (m_desk.showIfError(items))
                return;
            QList<TableRow> rows;
            for (const content::ContentItem &item : *items) {
                QStringList others;
                for (auto variant = item.variants.begin(); variant != item.variants.end(); ++variant)
                    others << text::name(variant.key());
                rows << TableRow{item.id.value, {item.title, text::contentKindName(wordOf(item.kind)), item.body.simplified().left(120),
                    others.join(QStringLiteral(", "))}, false};
            }
            m_table->rows()->setRows(rows);
            m_table->fitColumns();
        });
}

void LibraryPanel::openContent(ContentId id)
{
    const auto open = [this](const content::ContentItem &item) {
        auto *editor = new ContentEditor(m_desk, item);
        connect(editor, &ContentEditor::saved, this, [this] { m_desk.closeDrawer(); });
        m_desk.openDrawer(item.id.isValid() ? item.title : tr("New content item"), editor);
        editor->setFocus();
    };
    if (!id.isValid()) {
        open({});
        return;
    }
    m_opening->start([workspace = m_desk.sharedWorkspace(), id](Progress &) { return content::content(*workspace, id); },
        [this, open](Result<content::ContentItem> item) {
            if (!m_desk.showIfError(item))
                open(*item);
        });
}

} // namespace siyu::ui
