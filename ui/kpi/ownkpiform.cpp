// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/ownkpiform.h"

#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/kpitext.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace siyu::ui {

namespace {

QComboBox *choices(const QStringList &names)
{
    auto *box = new QComboBox;
    box->addItems(names);
    return box;
}

QStringList teamNames()
{
    QStringList out;
    for (const Team team : allTeams)
        out.append(text::name(team));
    return out;
}

} // namespace

OwnKpiForm::OwnKpiForm(Desk &desk)
    : m_desk(desk), m_name(new QLineEdit), m_team(choices(teamNames())),
      m_kind(choices({text::kpiKind(kpi::Kind::Result), text::kpiKind(kpi::Kind::Process)})),
      m_measure(choices({text::kpiMeasure(kpi::Measure::Typed), text::kpiMeasure(kpi::Measure::None)})),
      m_unit(choices({text::kpiUnit(kpi::Unit::Count), text::kpiUnit(kpi::Unit::Money), text::kpiUnit(kpi::Unit::Share), text::kpiUnit(kpi::Unit::Ratio), text::kpiUnit(kpi::Unit::Minutes)})),
      m_better(choices({tr("More is better"), tr("Less is better")})),
      m_combine(choices({text::kpiCombine(kpi::Combine::Sum), text::kpiCombine(kpi::Combine::Mean), text::kpiCombine(kpi::Combine::Last)})),
      m_every(choices({text::kpiEvery(kpi::Every::Week), text::kpiEvery(kpi::Every::Month)})), m_weight(new QDoubleSpinBox),
      m_activity(new QCheckBox(tr("An activity figure: alone it ranks no team"))), m_add(new QPushButton(tr("Add the KPI")))
{
    m_weight->setRange(0, 1000);
    m_weight->setDecimals(1);
    m_weight->setValue(10);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(space::l, space::m, space::l, space::m);
    form->setVerticalSpacing(space::s);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Team that answers for it"), m_team);
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("Measured"), m_measure);
    form->addRow(tr("Unit"), m_unit);
    form->addRow(tr("Direction"), m_better);
    form->addRow(tr("Numbers of a period become"), m_combine);
    form->addRow(tr("Its target is for a"), m_every);
    form->addRow(tr("Weight"), m_weight);
    form->addRow(m_activity);
    setRole(m_add, "primary");
    form->addRow(m_add);
    m_add->setEnabled(false);
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty() && !m_desk.isReadOnly()); });
    connect(m_measure, &QComboBox::currentIndexChanged, this, [this](int index) {
        for (QComboBox *box : {m_unit, m_better, m_combine, m_every})
            box->setEnabled(index == 0);
    });
    connect(m_add, &QPushButton::clicked, this, &OwnKpiForm::add);
}

kpi::Kpi OwnKpiForm::typed() const
{
    constexpr std::array units{kpi::Unit::Count, kpi::Unit::Money, kpi::Unit::Share, kpi::Unit::Ratio, kpi::Unit::Minutes};
    kpi::Kpi out;
    out.name = m_name->text().trimmed();
    out.team = allTeams[size_t(m_team->currentIndex())];
    out.kind = m_kind->currentIndex() == 0 ? kpi::Kind::Result : kpi::Kind::Process;
    out.measure = m_measure->currentIndex() == 0 ? kpi::Measure::Typed : kpi::Measure::None;
    out.unit = units[size_t(m_unit->currentIndex())];
    out.better = m_better->currentIndex() == 0 ? kpi::Better::More : kpi::Better::Less;
    out.combine = kpi::Combine(m_combine->currentIndex());
    out.period = m_every->currentIndex() == 0 ? kpi::Every::Week : kpi::Every::Month;
    out.weight = m_weight->value();
    out.isActivity = m_activity->isChecked();
    return out;
}

void OwnKpiForm::add()
{
    Job::once(this, [workspace = m_desk.sharedWorkspace(), own = typed()](Progress &) { return kpi::addKpi(*workspace, own); },
        [this](const Result<qint64> &id) {
            if (m_desk.showIfError(id))
                return;
            m_desk.toastUndo(tr("Added the KPI."));
            Q_EMIT added();
        });
}

} // namespace siyu::ui
