// SPDX-License-Identifier: GPL-3.0-or-later
// Tracked codes: how long each works, how many more it lets in, which group comes next, where it can be seen; new ones, and
// pictures and print sheets of the selected ones. One of them in the drawer. Main thread.
#pragma once

#include "core/codes/codestore.h"
#include "ui/groups/groupdesks.h"
#include "ui/groups/rowsmodel.h"

class QMenu;
class QPushButton;
class QStackedWidget;

namespace siyu::render {
enum class CodeSheet;
}

namespace siyu::ui {

class ElidedLabel;
class Job;
class ListTable;
class SearchField;

class CodesDesk final : public GroupDesk {
    Q_OBJECT

public:
    explicit CodesDesk(Desk &desk, QWidget *parent = nullptr);

    void refresh(const Topics &topics) override;
    void showItem(qint64 id) override;
    QList<ScreenshotState> pictures(const std::function<void()> &show) override;
    RowsModel<codes::CodeRow> *model() const { return m_model; }
    ListTable *table() const { return m_table; }
    SearchField *searchField() const { return m_search; }
    void openCode(qint64 code);
    void openForm();

private:
    QWidget *makeHead();
    void makeModel();
    void makePrintMenu(QMenu *menu);
    void fill(const QList<codes::CodeRow> &rows);
    void applySearch();
    void mark();
    QList<codes::CodeRow> selected() const;
    void savePicture(const QString &extension);
    void saveSheet(render::CodeSheet sheet);
    void setLink();

    Desk &m_desk;
    Job *m_job;
    QStackedWidget *m_stack;
    RowsModel<codes::CodeRow> *m_model = nullptr;
    ListTable *m_table = nullptr;
    QPushButton *m_print = nullptr;
    ElidedLabel *m_summary = nullptr;
    SearchField *m_search = nullptr;
    qint64 m_marked = 0; // whose row is marked when rows are read anew
    QList<codes::CodeRow> m_all; // the model shows those that the search finds
};

} // namespace siyu::ui
