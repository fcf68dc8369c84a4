// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/planchips.h"

#include "ui/broadcasts/planmodel.h"
#include "ui/common/flowlayout.h"
#include "ui/common/theme.h"
#include "ui/text/format.h"

#include <QButtonGroup>
#include <QPushButton>

namespace siyu::ui {

using namespace broadcasts;

PlanChips::PlanChips(bool withAll, QWidget *parent) : QWidget(parent), m_withAll(withAll), m_group(new QButtonGroup(this))
{
    m_group->setExclusive(withAll);
    auto *flow = new FlowLayout(space::xs, this);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PlanChips::clear()
{
    for (QAbstractButton *chip : m_group->buttons()) {
        m_group->removeButton(chip);
        layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
}

void PlanChips::add(const QString &word, const QString &text)
{
    auto *chip = new QPushButton(text);
    chip->setObjectName(QStringLiteral("chip.") + word);
    chip->setProperty("word", word);
    chip->setCheckable(m_withAll);
    chip->setChecked(m_withAll && word == m_chosen);
    chip->setToolTip(m_withAll ? tr("Show only these") : tr("Who that is, and why"));
    m_group->addButton(chip);
    layout()->addWidget(chip);
    connect(chip, &QPushButton::clicked, this, [this, word] {
        m_chosen = word;
        Q_EMIT picked(word);
    });
}

void PlanChips::setPlan(const PlanPreview &plan)
{
    const QWidget *focus = focusWidget();
    const QString focused = focus ? focus->property("word").toString() : QString();
    const bool hadFocus = focus && isAncestorOf(focus) && focus->hasFocus();
    clear();
    if (!plan.counts.contains(m_chosen))
        m_chosen.clear();
    if (m_withAll)
        add(QString(), tr("All %1").arg(text::number(plan.total)));
    QMap<QString, qint64> counts = plan.counts;
    const qint64 planned = counts.take(QStringLiteral("planned"));
    add(QStringLiteral("planned"), tr("%1 can be sent").arg(text::number(planned)));
    for (const Reason reason : allReasons) { // in the order of the checks
        if (const qint64 count = counts.take(wordOf(reason)); count > 0)
            add(wordOf(reason), QStringLiteral("%1 %2").arg(text::number(count), outcomeName(wordOf(reason))));
    }
    for (auto rest = counts.begin(); rest != counts.end(); ++rest)
        add(rest.key(), QStringLiteral("%1 %2").arg(text::number(rest.value()), outcomeName(rest.key())));
    updateGeometry();
    for (QAbstractButton *chip : m_group->buttons()) {
        if (hadFocus && chip->property("word").toString() == focused)
            chip->setFocus();
    }
}

void PlanChips::choose(const QString &word)
{
    m_chosen = word;
    for (QAbstractButton *chip : m_group->buttons())
        chip->setChecked(chip->property("word").toString() == word);
}

} // namespace siyu::ui
