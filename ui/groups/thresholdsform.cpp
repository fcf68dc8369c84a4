// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/thresholdsform.h"

#include "core/groups/activitystore.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int mostDays = 366;
constexpr int mostMessages = 10'000;

} // namespace

ThresholdsForm::ThresholdsForm(Desk &desk, GroupId group, const groups::TierThresholds &present, QWidget *parent)
    : QWidget(parent), m_desk(desk)
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setSpacing(space::s);
    m_window = addNumber(form, tr("Days looked at"), present.window, mostDays);
    m_observe = addNumber(form, tr("Nobody is judged before this many days"), present.observe, mostDays);
    m_super = addNumber(form, tr("Super active from this many messages"), present.superMessages, mostMessages);
    m_keep = addNumber(form, tr("Stays super active down to"), present.keepMessages, mostMessages);
    m_days = addNumber(form, tr("On at least this many days"), present.activeDays, mostDays);
    auto *hint = new QLabel(tr("Whoever was in the group for a part of the days needs the same share of the messages."));
    hint->setWordWrap(true);
    setRole(hint, "muted");
    auto *forGroup = new QPushButton(tr("Keep for this group"));
    setRole(forGroup, "primary");
    auto *forAll = new QPushButton(tr("Keep for all groups without their own"));
    for (QPushButton *button : {forGroup, forAll})
        button->setEnabled(!desk.isReadOnly());
    connect(forGroup, &QPushButton::clicked, this, [this, group] { keep(group, tr("Kept the thresholds of this group")); });
    connect(forAll, &QPushButton::clicked, this, [this] { keep({}, tr("Kept the thresholds of the shop")); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->addLayout(form);
    column->addWidget(hint);
    column->addSpacing(space::s);
    column->addWidget(forGroup);
    column->addWidget(forAll);
    column->addStretch(1);
    setFocusProxy(m_window);
}

QSpinBox *ThresholdsForm::addNumber(QFormLayout *form, const QString &label, int value, int most)
{
    auto *field = new QSpinBox;
    field->setRange(1, most);
    field->setValue(value);
    form->addRow(label, field);
    return field;
}

void ThresholdsForm::keep(GroupId group, const QString &doneText)
{
    const groups::TierThresholds wanted{m_window->value(), m_observe->value(), m_super->value(), m_keep->value(), m_days->value()};
    change(m_desk, this, doneText, [group, wanted](Workspace &workspace) { return groups::setThresholds(workspace, group, wanted); });
}

} // namespace siyu::ui
