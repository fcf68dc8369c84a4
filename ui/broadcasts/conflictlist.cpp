// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/conflictlist.h"

#include "core/base/text.h"
#include "ui/broadcasts/planmodel.h"
#include "ui/common/fields.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int largestPriority = 99;

qint64 plannedOf(const Trial &trial)
{
    return trial.preview().counts.value(QStringLiteral("planned"));
}

} // namespace

ConflictList::ConflictList(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_priority(new QSpinBox), m_win(new QPushButton(tr("Go before them"))), m_effect(plainLabel({}, "muted")),
      m_list(new RowTable(tr("What broadcasts take from each other"))), m_people(new QTableView),
      m_names(new TargetNames(desk.sharedWorkspace(), this)), m_none(plainLabel(tr("No other broadcast takes people from this one, nor this one from others."), "muted"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::s);
    auto *bar = new QHBoxLayout;
    auto *label = new QLabel(tr("Priority of this broadcast (higher goes first)"));
    label->setBuddy(m_priority);
    m_priority->setRange(-largestPriority, largestPriority);
    m_priority->setAccessibleName(label->text());
    m_win->setToolTip(tr("The lowest priority that goes before all who take from it"));
    bar->addWidget(label);
    bar->addWidget(m_priority);
    bar->addWidget(m_win);
    bar->addStretch(1);
    column->addLayout(bar);
    column->addWidget(m_effect);
    column->addWidget(m_none);
    m_tables = makeTables();
    column->addWidget(m_tables, 1);
    column->addStretch(0);
    connect(m_priority, &QSpinBox::valueChanged, this, &ConflictList::priorityChanged);
    connect(m_win, &QPushButton::clicked, this, [this] { m_priority->setValue(m_toWin); });
}

QWidget *ConflictList::makeTables()
{
    m_list->rows()->setHeaders({tr("Loses people"), tr("Taken by"), tr("Reason"), tr("How many")}, {3});
    connect(m_list, &RowTable::selectionMoved, this, &ConflictList::showNames);
    m_people->setModel(m_names);
    m_people->setAccessibleName(tr("Who that is"));
    styleTable(m_people);
    auto *halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_list);
    halves->addWidget(m_people);
    halves->setStretchFactor(0, 1);
    halves->setSizes({640, 240});
    return halves;
}

QString ConflictList::effect() const
{
    return m_effect->text();
}

void ConflictList::show(const Trial &trial, const Trial &first, const WhatIf &found)
{
    m_costs = found.costs;
    m_toWin = std::min(found.priorityToWin, largestPriority);
    const QSignalBlocker quiet(m_priority);
    m_priority->setValue(trial.draft().priority);
    m_win->setEnabled(m_toWin > trial.draft().priority);
    const qint64 more = plannedOf(trial) - plannedOf(first);
    QString effect = tr("With priority %1, %2 can be sent").arg(trial.draft().priority).arg(text::number(plannedOf(trial)));
    if (more != 0)
        effect += QStringLiteral(" (%1)").arg(text::signedNumber(more));
    m_effect->setText(effect + QStringLiteral(" · ")
        + tr("%n planned deliveries of other broadcasts give way", nullptr, int(trial.preview().displaced)));
    QList<TableRow> rows;
    for (qsizetype i = 0; i < m_costs.size(); ++i) {
        const Cost &cost = m_costs[i];
        const QString own = tr("This broadcast");
        rows << TableRow{i, {cost.isLoss ? own : displayText(cost.loserName), !cost.isLoss ? own : cost.takerName.isEmpty() ? tr("several together") : displayText(cost.takerName),
            text::reasonName(wordOf(cost.reason)), text::number(cost.targets.size())}};
    }
    m_list->rows()->setRows(rows);
    m_list->fitColumns();
    m_none->setVisible(rows.isEmpty());
    m_tables->setVisible(!rows.isEmpty());
    if (!rows.isEmpty())
        m_list->selectRow(0);
    showNames();
}

void ConflictList::showNames()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_costs.size())
        return m_names->show(TargetKind::Member, {});
    m_names->show(m_costs[row].kind, m_costs[row].targets);
}

} // namespace siyu::ui
