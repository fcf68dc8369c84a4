// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/choicelist.h"

#include "core/base/text.h"
#include "ui/common/theme.h"
#include "ui/text/format.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMap>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int nameRole = Qt::UserRole;
constexpr int lineHeight = 26;

QString menuText(const QString &text)
{
    return displayText(text).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

ChoiceList::ChoiceList(const QString &name, const QString &find, int visibleRows, QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit), m_menu(new QToolButton), m_list(new QListWidget), m_sum(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::xs);
    m_search->setPlaceholderText(find);
    m_search->setAccessibleName(find);
    m_search->setClearButtonEnabled(true);
    m_menu->setText(tr("Choose"));
    m_menu->setAccessibleName(QStringLiteral("%1: %2").arg(name, tr("Choose")));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setMenu(new QMenu(m_menu));
    bar->addWidget(m_search, 1);
    bar->addWidget(m_menu);
    column->addLayout(bar);
    m_list->setAccessibleName(name);
    m_list->setFixedHeight(visibleRows * lineHeight + 4);
    m_list->setUniformItemSizes(true);
    column->addWidget(m_list);
    setRole(m_sum, "muted");
    column->addWidget(m_sum);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &ChoiceList::filter);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        showSum();
        Q_EMIT changed();
    });
    showSum();
}

void ChoiceList::add(const ChoiceItem &item, bool chosen)
{
    m_items << item;
    auto *line = new QListWidgetItem(m_list);
    line->setText(item.count ? QStringLiteral("%1  ·  %2").arg(displayText(item.name), text::number(*item.count)) : displayText(item.name));
    line->setData(nameRole, item.name);
    line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    line->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    line->setHidden(!item.isActive && !chosen);
}

void ChoiceList::setItems(const QList<ChoiceItem> &items)
{
    const QSignalBlocker quiet(m_list);
    m_items.clear();
    m_list->clear();
    for (const ChoiceItem &item : items)
        add(item, false);
    fillMenu();
    showSum();
}

QStringList ChoiceList::chosen() const
{
    QStringList names;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            names << m_list->item(i)->data(nameRole).toString();
    }
    return names;
}

void ChoiceList::setChosen(const QStringList &names)
{
    const QSignalBlocker quiet(m_list);
    QStringList unknown = names;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *line = m_list->item(i);
        const bool on = unknown.removeOne(line->data(nameRole).toString());
        line->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    for (const QString &name : unknown)
        add({name, std::nullopt, {}, true}, true);
    filter(m_search->text());
    showSum();
}

void ChoiceList::fillMenu()
{
    QMenu *menu = m_menu->menu();
    menu->clear();
    menu->addAction(tr("All that are shown"), this, [this] { tickShown(true); });
    menu->addAction(tr("None"), this, [this] { setChosen({}); Q_EMIT changed(); });
    QStringList traits;
    QMap<QString, QStringList> values;
    for (const ChoiceItem &item : m_items) {
        for (const auto &[trait, value] : item.traits) {
            if (value.isEmpty() || !item.isActive)
                continue;
            if (!traits.contains(trait))
                traits << trait;
            if (!values[trait].contains(value))
                values[trait] << value;
        }
    }
    for (const QString &trait : traits) {
        QMenu *sub = menu->addMenu(menuText(trait));
        values[trait].sort(Qt::CaseInsensitive);
        for (const QString &value : values[trait])
            sub->addAction(menuText(value), this, [this, trait, value] { tick(trait, value); });
    }
}

// Adds those that have the trait to what is ticked.
void ChoiceList::tick(const QString &trait, const QString &value)
{
    QStringList names = chosen();
    for (const ChoiceItem &item : m_items) {
        if (item.isActive && item.traits.contains(std::pair(trait, value)) && !names.contains(item.name))
            names << item.name;
    }
    setChosen(names);
    Q_EMIT changed();
}

void ChoiceList::tickShown(bool on)
{
    {
        const QSignalBlocker quiet(m_list);
        for (int i = 0; i < m_list->count(); ++i) {
            if (!m_list->item(i)->isHidden())
                m_list->item(i)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        }
    }
    showSum();
    Q_EMIT changed();
}

void ChoiceList::filter(const QString &typed)
{
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *line = m_list->item(i);
        const bool offered = m_items[i].isActive || line->checkState() == Qt::Checked;
        line->setHidden(!offered || !m_items[i].name.contains(typed.trimmed(), Qt::CaseInsensitive));
    }
}

void ChoiceList::showSum()
{
    const qsizetype ticked = chosen().size();
    m_sum->setText(ticked == 0 ? tr("none chosen") : tr("%n chosen", nullptr, int(ticked)));
}

} // namespace siyu::ui
