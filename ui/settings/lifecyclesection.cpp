// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/lifecyclesection.h"

#include "core/members/lifecyclerules.h"
#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/stagetext.h"
#include "ui/text/words.h"

#include <QFormLayout>
#include <QKeySequence>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int fieldWidth = 220;
constexpr int labelWidth = 250;
constexpr int mostOfAFigure = 10'000;
constexpr int lineHeight = 28;

constexpr std::array fields{&members::LifecycleRules::newDays, &members::LifecycleRules::dormantDays, &members::LifecycleRules::lostDays,
    &members::LifecycleRules::repeatOrders, &members::LifecycleRules::loyalOrders};

} // namespace

LifecycleSection::LifecycleSection(Desk &desk, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_readJob(new Job(this)), m_list(new QListWidget), m_up(new QPushButton(tr("Up"))),
      m_down(new QPushButton(tr("Down"))), m_reset(new QPushButton(tr("Back to the defaults")))
{
    setRole(this, "card");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    auto *heading = new QLabel(tr("Stages of members"));
    setRole(heading, "heading");
    column->addWidget(heading);
    auto *hint = new QLabel(tr("The first rule that fits decides. Drag a rule to another place, or press Alt+Up and Alt+Down. Everybody is judged anew by themselves."));
    hint->setWordWrap(true);
    setRole(hint, "muted");
    column->addWidget(hint);

    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setAccessibleName(tr("Rules of the stages, in their order"));
    m_list->setFixedHeight(int(allStages.size()) * lineHeight + space::s);
    m_list->setTextElideMode(Qt::ElideRight);
    column->addWidget(m_list);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_up, m_down, m_reset})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addLayout(buttons);

    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setHorizontalSpacing(space::xl);
    form->setVerticalSpacing(space::s);
    const std::array names{tr("New: days since the first contact"), tr("Dormant: days without a sign of life"),
        tr("Lost: days without a sign of life"), tr("Repeat buyer: paid orders"), tr("Loyal: paid orders")};
    for (const QString &name : names) {
        auto *box = new QSpinBox;
        box->setRange(1, mostOfAFigure);
        box->setFixedWidth(fieldWidth);
        box->setAccessibleName(name);
        auto *label = new QLabel(name);
        label->setMinimumWidth(labelWidth);
        form->addRow(label, box);
        m_figures.append(box);
        connect(box, &QSpinBox::editingFinished, this, &LifecycleSection::save);
    }
    column->addLayout(form);

    const bool can = !desk.isReadOnly();
    m_list->setDragEnabled(can);
    for (QWidget *widget : QList<QWidget *>{m_up, m_down, m_reset, m_figures[0], m_figures[1], m_figures[2], m_figures[3], m_figures[4]})
        widget->setEnabled(can);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    if (can) {
        connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Up), m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, [this] { move(-1); });
        connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Down), m_list, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, [this] { move(1); });
    }
    connect(m_reset, &QPushButton::clicked, this, [this] {
        show(members::LifecycleRules());
        save();
    });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &LifecycleSection::save);
}

void LifecycleSection::load()
{
    m_readJob->start([ws = m_desk.sharedWorkspace()](Progress &) { return members::lifecycleRules(*ws); },
        [this](const Result<members::LifecycleRules> &rules) {
            if (m_desk.showIfError(rules))
                return;
            m_rules = *rules;
            show(*rules);
        });
}

void LifecycleSection::show(const members::LifecycleRules &rules)
{
    m_filling = true;
    const int row = m_list->currentRow();
    m_list->clear();
    for (const Stage stage : rules.order) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, int(stage));
        item->setSizeHint(QSize(0, lineHeight));
        // Who fits everybody stands last.
        if (stage == Stage::Quiet)
            item->setFlags(item->flags() & ~Qt::ItemIsDragEnabled);
    }
    for (size_t i = 0; i < fields.size(); ++i)
        m_figures[qsizetype(i)]->setValue(rules.*fields[i]);
    nameRows();
    m_list->setCurrentRow(row);
    m_filling = false;
}

void LifecycleSection::nameRows()
{
    const members::LifecycleRules rules = shown();
    for (int i = 0; i < m_list->count(); ++i) {
        const auto stage = Stage(m_list->item(i)->data(Qt::UserRole).toInt());
        const QString rule = text::stageRule(stage, rules);
        m_list->item(i)->setText(QStringLiteral("%1  %2 — %3").arg(i + 1).arg(text::name(stage), rule));
        m_list->item(i)->setToolTip(rule);
    }
}

members::LifecycleRules LifecycleSection::shown() const
{
    members::LifecycleRules rules;
    rules.order.clear();
    for (int i = 0; i < m_list->count(); ++i)
        rules.order.append(Stage(m_list->item(i)->data(Qt::UserRole).toInt()));
    for (size_t i = 0; i < fields.size(); ++i)
        rules.*fields[i] = m_figures[qsizetype(i)]->value();
    return rules;
}

void LifecycleSection::move(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    const int last = m_list->count() - 1; // quiet stays there
    if (row < 0 || row >= last || to < 0 || to >= last)
        return;
    m_filling = true;
    m_list->insertItem(to, m_list->takeItem(row));
    m_list->setCurrentRow(to);
    m_filling = false;
    save();
}

void LifecycleSection::save()
{
    if (m_filling)
        return;
    const members::LifecycleRules rules = shown();
    if (rules == m_rules)
        return;
    nameRows();
    Job::once(this, [ws = m_desk.sharedWorkspace(), rules](Progress &) { return members::setLifecycleRules(*ws, rules); },
        [this](const Result<void> &saved) {
            m_desk.showIfError(saved);
            load(); // also when it was refused: what holds is shown
        });
}

} // namespace siyu::ui
