// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/handoverform.h"

#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr qsizetype mostNamed = 8;

template <typename List, typename Name>
QString named(const List &list, const Name &name)
{
    QStringList out;
    for (const auto &item : list.mid(0, mostNamed))
        out.append(name(item));
    return text::listed(out) + (list.size() > mostNamed ? QStringLiteral(" …") : QString());
}

} // namespace

HandoverForm::HandoverForm(Desk &desk, const groups::StaffRow &leaver, const QList<groups::StaffRow> &staff, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_leaver(leaver), m_job(new Job(this)), m_successor(new QComboBox), m_day(dayField(desk.workspace().today(), tr("Last day of %1").arg(leaver.name))),
      m_held(plainLabel()), m_act(new QPushButton(tr("Hand over")))
{
    for (const groups::StaffRow &row : staff) {
        if (row.id != leaver.id && !row.leftOn.isValid())
            m_successor->addItem(row.name, row.id.value);
    }
    setRole(m_act, "primary");
    m_act->setEnabled(!desk.isReadOnly() && m_successor->count() > 0);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Who takes over"), m_successor);
    form->addRow(tr("Last day of %1").arg(leaver.name), m_day);
    auto *hint = plainLabel(tr("The past keeps its dates; the successor begins the day after. Undo takes all of it back."), "muted");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_held);
    column->addLayout(form);
    column->addWidget(hint);
    column->addWidget(m_act);
    column->addStretch(1);
    connect(m_act, &QPushButton::clicked, this, &HandoverForm::handOver);
    setFocusProxy(m_successor);
    m_job->start([workspace = desk.sharedWorkspace(), id = leaver.id](Progress &) { return groups::heldBy(*workspace, id); },
        [this](const Result<groups::Held> &held) {
            if (!m_desk.showIfError(held))
                fill(*held);
        });
}

void HandoverForm::fill(const groups::Held &held)
{
    QStringList lines;
    if (!held.owned.isEmpty())
        lines.append(tr("Groups owned (%1): %2").arg(text::number(held.owned.size()), named(held.owned, [](const auto &of) { return of.second; })));
    if (!held.places.isEmpty()) {
        lines.append(tr("Places in teams (%1): %2").arg(text::number(held.places.size()), named(held.places, [](const groups::HeldPlace &of) {
            return QStringLiteral("%1 · %2").arg(of.groupName, text::name(of.team));
        })));
    }
    if (!held.accounts.isEmpty()) {
        lines.append(tr("Accounts (%1) with %2 friends: %3").arg(text::number(held.accounts.size()), text::number(held.friends()),
            named(held.accounts, [](const groups::HeldAccount &of) { return of.name; })));
    }
    m_held->setText(lines.isEmpty() ? tr("%1 holds nothing that could be handed over.").arg(held.name) : lines.join(QLatin1Char('\n')));
}

void HandoverForm::handOver()
{
    m_act->setEnabled(false); // a second press would hand over nothing, and be undone first
    const StaffId successor(m_successor->currentData().toLongLong());
    m_job->start([workspace = m_desk.sharedWorkspace(), from = m_leaver.id, successor, day = m_day->date()](
                     Progress &) { return groups::handOver(*workspace, from, successor, day); },
        [this, to = m_successor->currentText()](const Result<groups::Held> &held) {
            m_act->setEnabled(!held);
            if (m_desk.showIfError(held))
                return;
            m_desk.toastUndo(tr("%1 took over from %2").arg(to, held->name));
            Q_EMIT done();
        });
}

} // namespace siyu::ui
