// SPDX-License-Identifier: GPL-3.0-or-later
// What the views of the desks share: a bar with a search, filters and one act, a line of figures, a table that a job fills,
// and what to do while there is nothing. Main thread.
#pragma once

#include "ui/common/icons.h"

#include <QWidget>
#include <functional>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;
class QAbstractItemModel;

namespace siyu::ui {

class Desk;
class DeskForm;
class ElidedLabel;
class ListTable;
class SearchField;

class DeskListView : public QWidget {
    Q_OBJECT

public:
    explicit DeskListView(Desk &desk, QWidget *parent = nullptr);
    // Reads anew; while it is hidden, as soon as it is shown.
    void refresh();

protected:
    virtual void load() = 0;
    void showEvent(QShowEvent *event) override;

    Desk &desk() const { return m_desk; }
    SearchField *addSearch(const QString &hint);
    QComboBox *addFilter(const QString &name, const QStringList &choices);
    QAction *addAct(Icon icon, const QString &text, std::function<void()> act);
    void setFacts(const QString &text);
    // In one line, as it may be seen: phones are hidden while the mask is on. A view with such texts asks for it anew then.
    QString shown(const QString &text) const;
    void followMask();
    // Into the drawer, which closes when the form has written.
    void openForm(const QString &title, DeskForm *form);
    ListTable *addTable(QAbstractItemModel *model, const QString &name, int wide, const QString &emptyTitle, const QString &emptyText, Icon icon,
        std::function<void(int)> open);
    QVBoxLayout *column() const { return m_column; }

private:
    Desk &m_desk;
    QVBoxLayout *m_column;
    QHBoxLayout *m_bar;
    QHBoxLayout *m_filters;
    QHBoxLayout *m_acts;
    ElidedLabel *m_facts;
    QAction *m_act = nullptr;
    bool m_isStale = true;
};

} // namespace siyu::ui
