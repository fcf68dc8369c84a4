// SPDX-License-Identifier: GPL-3.0-or-later
// The content library as a tab of 群发: folders, filters, the list; and in their place the editor while an item is open. Owned by
// the page; main thread.
#pragma once

#include "core/content/library.h"
#include "core/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;

namespace siyu::ui {

class ContentEditor;
class Desk;
class FolderTree;
class Job;
class LibraryModel;
class SearchField;

class LibraryPanel final : public QWidget {
    Q_OBJECT

public:
    explicit LibraryPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh(const Topics &topics);
    void openContent(ContentId id); // invalid = a new one

    // For pictures of the program: an item with findings, or with versions, in the editor, its n-th tab in front.
    void showExample(int tab);

    FolderTree *folders() const { return m_folders; }
    QTableView *table() const { return m_table; }
    LibraryModel *model() const { return m_model; }
    SearchField *search() const { return m_search; }
    QComboBox *findingsBox() const { return m_findingsBox; }
    ContentEditor *editor() const { return m_editor; } // null = the list is shown

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeList();
    QLayout *makeFilters();
    void makeTable();
    void load();
    void loadChoices();
    void check();
    void takeRows(const QList<content::LibraryRow> &rows);
    void showRows();
    void showMenu(const QPoint &place);
    void closeEditor();
    void openThen(ContentId id, int tab);
    content::LibraryFilter filter() const;
    QList<ContentId> selected() const;

    Desk &m_desk;
    LibraryModel *m_model;
    Job *m_loading;
    Job *m_loadingChoices;
    Job *m_checking;
    Job *m_opening;
    QStackedWidget *m_stack;
    FolderTree *m_folders;
    SearchField *m_search;
    QComboBox *m_kind;
    QComboBox *m_touchpoint;
    QComboBox *m_product;
    QComboBox *m_campaign;
    QComboBox *m_findingsBox;
    QLabel *m_count;
    QTableView *m_table;
    QStackedWidget *m_body;
    ContentEditor *m_editor = nullptr;
    QList<content::LibraryRow> m_rows;
    // What the check found, by id, and the version that it looked at.
    QHash<qint64, int> m_findings;
    QHash<qint64, int> m_checkedVersions;
    bool m_filling = false;
};

} // namespace siyu::ui
