// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/scopebar.h"

#include "ui/common/theme.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>

namespace siyu::ui {

ScopeBar::ScopeBar(QList<Choice> choices, QDate today, QWidget *parent)
    : QWidget(parent), m_choices(std::move(choices)), m_period(new QComboBox), m_from(makeDay(tr("From"), today.addDays(-29))),
      m_to(makeDay(tr("To"), today)), m_group(new QComboBox)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    for (const Choice &choice : m_choices)
        m_period->addItem(choice.name);
    m_period->setAccessibleName(tr("Period"));
    m_period->setToolTip(m_period->currentText());
    m_group->setAccessibleName(tr("Group"));
    m_group->setMinimumWidth(108);
    m_group->setMaximumWidth(220);
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_group->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_group->completer()->setFilterMode(Qt::MatchContains);
    line->addWidget(m_period);
    line->addWidget(m_from);
    line->addWidget(m_to);
    line->addWidget(m_group);
    setGroups({});
    periodChosen();
    for (QComboBox *box : {m_period, m_group})
        connect(box, &QComboBox::currentTextChanged, box, &QComboBox::setToolTip);
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        periodChosen();
        Q_EMIT changed();
    });
    for (QDateEdit *day : {m_from, m_to})
        connect(day, &QDateEdit::dateChanged, this, &ScopeBar::changed);
    connect(m_group, &QComboBox::currentIndexChanged, this, &ScopeBar::changed);
    // What was typed and is no group's name goes back to the chosen one.
    connect(m_group->lineEdit(), &QLineEdit::editingFinished, this, [this] { m_group->setEditText(m_group->itemText(m_group->currentIndex())); });
}

QDateEdit *ScopeBar::makeDay(const QString &name, QDate day)
{
    auto *edit = new QDateEdit(day);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setCalendarPopup(true);
    edit->calendarWidget()->setFirstDayOfWeek(Qt::Monday);
    edit->setKeyboardTracking(false);
    edit->setAccessibleName(name);
    edit->setToolTip(name);
    return edit;
}

void ScopeBar::periodChosen()
{
    const bool own = !m_choices.value(m_period->currentIndex()).period.isValid();
    m_from->setVisible(own);
    m_to->setVisible(own);
}

void ScopeBar::setGroups(const QList<Group> &groups)
{
    const qint64 chosen = m_group->currentData().toLongLong();
    const QSignalBlocker quiet(m_group);
    m_group->clear();
    m_group->addItem(tr("All groups"), qint64(0));
    for (const Group &group : groups)
        m_group->addItem(group.name, group.id.value);
    m_group->setCurrentIndex(std::max(m_group->findData(chosen), 0));
}

void ScopeBar::choose(GroupId group) { m_group->setCurrentIndex(std::max(m_group->findData(group.value), 0)); }

void ScopeBar::choosePeriod(int index) { m_period->setCurrentIndex(index); }

Period ScopeBar::period() const
{
    const Period chosen = m_choices.value(m_period->currentIndex()).period;
    if (chosen.isValid())
        return chosen;
    return {std::min(m_from->date(), m_to->date()), std::max(m_from->date(), m_to->date())};
}

QList<GroupId> ScopeBar::groups() const
{
    const GroupId group(m_group->currentData().toLongLong());
    return group.isValid() ? QList<GroupId>{group} : QList<GroupId>{};
}

} // namespace siyu::ui
