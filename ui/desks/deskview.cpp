// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desks/deskview.h"

#include "core/base/text.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/searchfield.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/desks/deskform.h"
#include "ui/groups/listtable.h"
#include "ui/shell/desk.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace siyu::ui {

DeskListView::DeskListView(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_facts(new ElidedLabel)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, space::s, 0, 0);
    m_column->setSpacing(space::s);
    m_bar = new QHBoxLayout;
    m_bar->setSpacing(space::s);
    m_filters = new QHBoxLayout;
    m_filters->setSpacing(space::s);
    m_acts = new QHBoxLayout;
    m_acts->setSpacing(space::s);
    setRole(m_facts, "muted");
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar->addLayout(m_filters);
    m_bar->addWidget(m_facts, 1);
    m_bar->addLayout(m_acts);
    m_column->addLayout(m_bar);
}

void DeskListView::refresh()
{
    m_isStale = !isVisible();
    if (!m_isStale)
        load();
}

void DeskListView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

SearchField *DeskListView::addSearch(const QString &hint)
{
    auto *field = new SearchField(hint);
    field->setMinimumWidth(140);
    field->setMaximumWidth(240);
    m_filters->addWidget(field);
    connect(field, &SearchField::searched, this, [this] { load(); });
    return field;
}

QComboBox *DeskListView::addFilter(const QString &name, const QStringList &choices)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->addItems(choices);
    m_filters->addWidget(box);
    connect(box, &QComboBox::activated, this, [this] { load(); });
    return box;
}

QAction *DeskListView::addAct(Icon which, const QString &text, std::function<void()> act)
{
    auto *action = new QAction(icon(which), text, this);
    action->setEnabled(!m_desk.isReadOnly());
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(text);
    m_acts->addWidget(button);
    if (!m_act)
        m_act = action;
    return action;
}

void DeskListView::setFacts(const QString &text)
{
    m_facts->setText(text);
    m_facts->setToolTip(text);
}

QString DeskListView::shown(const QString &text) const { return displayText(m_desk.isMasked() ? maskPhonesIn(text) : text).simplified(); }

void DeskListView::followMask()
{
    connect(&m_desk, &Desk::maskedChanged, this, [this] { refresh(); });
}

void DeskListView::openForm(const QString &title, DeskForm *form)
{
    connect(form, &DeskForm::written, this, [this] { m_desk.closeDrawer(); });
    m_desk.openDrawer(title, form);
    form->setFocus();
}

ListTable *DeskListView::addTable(QAbstractItemModel *model, const QString &name, int wide, const QString &emptyTitle, const QString &emptyText,
    Icon which, std::function<void(int)> open)
{
    auto *table = new ListTable(model, name);
    table->setWideColumn(wide);
    table->setSortingEnabled(false);
    connect(table, &QTableView::activated, this, [table, open = std::move(open)] {
        if (const int row = table->currentRow(); row >= 0)
            open(row);
    });
    // After an act the next row stands where the last one stood.
    auto row = std::make_shared<int>(-1);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, table, [table, row] { *row = table->currentIndex().row(); });
    connect(table->model(), &QAbstractItemModel::modelReset, table, [table, row] {
        if (const int count = table->model()->rowCount(); *row >= 0 && count > 0)
            table->setCurrentIndex(table->model()->index(std::min(*row, count - 1), 0));
    });
    m_column->addWidget(new TableOrEmpty(table, {which, emptyTitle, emptyText, m_act, nullptr}), 1);
    return table;
}

} // namespace siyu::ui
