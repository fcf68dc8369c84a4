// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/columnchooser.h"

#include "ui/common/theme.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberstable.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace siyu::ui {

ColumnChooser::ColumnChooser(MembersTable *table, const MembersModel *model, QWidget *parent)
    : QWidget(parent), m_table(table), m_model(model), m_find(new QLineEdit), m_list(new QListWidget), m_frozenText(new QLabel),
      m_unfreeze(new QPushButton(tr("Freeze no column")))
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(space::l, space::s, space::l, space::l);
    lines->setSpacing(space::s);
    m_find->setPlaceholderText(tr("Find a column"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->installEventFilter(this);
    lines->addWidget(m_find);
    lines->addWidget(m_list, 1);
    setRole(m_frozenText, "muted");
    m_frozenText->setTextFormat(Qt::PlainText);
    m_frozenText->setWordWrap(true);
    lines->addWidget(m_frozenText);
    auto *buttons = new QGridLayout;
    buttons->setSpacing(space::s);
    auto *up = new QPushButton(tr("Move up"));
    auto *down = new QPushButton(tr("Move down"));
    auto *freeze = new QPushButton(tr("Freeze up to here"));
    auto *reset = new QPushButton(tr("As at first"));
    buttons->addWidget(up, 0, 0);
    buttons->addWidget(down, 0, 1);
    buttons->addWidget(freeze, 1, 0);
    buttons->addWidget(m_unfreeze, 1, 1);
    buttons->addWidget(reset, 2, 0, 1, 2);
    lines->addLayout(buttons);
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
    connect(freeze, &QPushButton::clicked, this, &ColumnChooser::freezeHere);
    connect(reset, &QPushButton::clicked, this, &ColumnChooser::resetColumns);
    connect(m_unfreeze, &QPushButton::clicked, this, [this] { m_table->freeze(0); });
    connect(m_find, &QLineEdit::textChanged, this, &ColumnChooser::filter);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (!m_filling && m_table)
            m_table->setColumnShown(item->data(Qt::UserRole).toInt(), item->checkState() == Qt::Checked);
    });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::takeOrder);
    connect(m_list->model(), &QAbstractItemModel::rowsInserted, this, &ColumnChooser::takeOrder, Qt::QueuedConnection);
    connect(table, &MembersTable::lookChanged, this, &ColumnChooser::fill);
    fill();
    m_list->setCurrentRow(0);
}

void ColumnChooser::fill()
{
    if (m_filling || !m_table)
        return;
    const QScopedValueRollback<bool> quiet(m_filling, true);
    const int chosen = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toInt() : -1;
    const QList<int> order = m_table->columnOrder();
    while (m_list->count() > order.size())
        delete m_list->takeItem(m_list->count() - 1);
    for (int row = 0; row < order.size(); ++row) {
        const int column = order[row];
        if (row >= m_list->count())
            m_list->addItem(new QListWidgetItem);
        QListWidgetItem *item = m_list->item(row);
        item->setText(memberColumnTitle(m_model->column(column)));
        item->setData(Qt::UserRole, column);
        item->setCheckState(m_table->isColumnShown(column) ? Qt::Checked : Qt::Unchecked);
        const bool isName = m_model->column(column).kind == MemberColumn::Name;
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
            | (isName ? Qt::NoItemFlags : Qt::ItemIsUserCheckable));
        if (column == chosen)
            m_list->setCurrentRow(row);
    }
    filter();
    showFrozen();
}

void ColumnChooser::filter()
{
    const QString wanted = m_find->text().trimmed();
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(wanted, Qt::CaseInsensitive));
}

void ColumnChooser::showFrozen()
{
    const QList<int> shown = m_table->shownColumns();
    QStringList titles;
    for (int i = 0; i < std::min<int>(m_table->frozenCount(), int(shown.size())); ++i)
        titles.append(memberColumnTitle(m_model->column(shown[i])));
    m_frozenText->setText(titles.isEmpty() ? tr("No column is frozen: all of them move when you scroll sideways.")
                                           : tr("Stay when you scroll sideways: %1").arg(titles.join(QStringLiteral(" · "))));
    m_unfreeze->setEnabled(!titles.isEmpty());
}

// Past the hidden columns between: a step shows on the screen.
void ColumnChooser::move(int steps)
{
    if (!m_list->currentItem())
        return;
    QList<int> order = m_table->columnOrder();
    const int from = m_list->currentRow();
    const int to = std::clamp(from + steps, 0, int(order.size()) - 1);
    order.move(from, to);
    m_table->setColumnOrder(order);
    m_list->scrollToItem(m_list->currentItem());
}

void ColumnChooser::takeOrder()
{
    if (m_filling || !m_table)
        return;
    QList<int> order;
    for (int row = 0; row < m_list->count(); ++row)
        order.append(m_list->item(row)->data(Qt::UserRole).toInt());
    const QSet<int> each(order.begin(), order.end());
    if (order.size() == m_model->columnCount() && each.size() == order.size() && order != m_table->columnOrder())
        m_table->setColumnOrder(order);
}

void ColumnChooser::freezeHere()
{
    if (!m_list->currentItem())
        return;
    const int column = m_list->currentItem()->data(Qt::UserRole).toInt();
    m_table->setColumnShown(column, true);
    m_table->freeze(int(m_table->shownColumns().indexOf(column)) + 1);
}

void ColumnChooser::resetColumns()
{
    TableLook look = MembersTable::firstLook(*m_model);
    const TableLook now = m_table->look();
    look.sortWord = now.sortWord;
    look.descending = now.descending;
    m_table->setLook(look);
    Q_EMIT m_table->lookChanged();
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace siyu::ui
