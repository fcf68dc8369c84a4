// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/rulesstep.h"

#include "ui/common/theme.h"
#include "ui/text/importtext.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

QLabel *explained(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setContentsMargins(space::xl, 0, 0, space::s);
    setRole(label, "muted");
    return label;
}

} // namespace

RulesStep::RulesStep(ImportSession &session, QWidget *parent)
    : ImportStep(session, parent), m_conflict(new QButtonGroup(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *known = new QLabel(tr("When somebody or something in the file is known already"));
    setRole(known, "heading");
    column->addWidget(known);
    column->addSpacing(space::s);
    const QList<std::pair<importing::Conflict, QString>> choices{
        {importing::Conflict::Fill,
            tr("Blank fields are filled, tags and further identities are added; nothing that stands there is "
               "replaced.")},
        {importing::Conflict::Overwrite,
            tr("What the file says replaces what stands there; empty cells replace nothing.")},
        {importing::Conflict::Keep, tr("Only new ones are added; who is known stays exactly as is.")}};
    for (const auto &[conflict, why] : choices) {
        auto *button = new QRadioButton(text::conflictName(conflict));
        m_conflict->addButton(button, int(conflict));
        column->addWidget(button);
        column->addWidget(explained(why));
    }
    column->addSpacing(space::l);
    auto *doubt = new QLabel(tr("When a row shows that two members are one person"));
    setRole(doubt, "heading");
    column->addWidget(doubt);
    column->addSpacing(space::s);
    m_merge = new QCheckBox(tr("Merge them, where no identity contradicts it"));
    column->addWidget(m_merge);
    column->addWidget(explained(tr("Otherwise such rows are left out and listed for you to decide. Taking the import "
                                   "back also takes back its merges.")));
    column->addStretch();
    connect(m_conflict, &QButtonGroup::idClicked, this, &RulesStep::apply);
    connect(m_merge, &QCheckBox::toggled, this, &RulesStep::apply);
}

QString RulesStep::title() const { return tr("Rules"); }

void RulesStep::enter()
{
    const importing::Options &options = session().options;
    m_conflict->button(int(options.conflict))->setChecked(true);
    m_merge->setChecked(options.merge == members::MergePolicy::Auto);
}

void RulesStep::apply()
{
    importing::Options &options = session().options;
    options.conflict = importing::Conflict(m_conflict->checkedId());
    options.merge = m_merge->isChecked() ? members::MergePolicy::Auto : members::MergePolicy::Ask;
    if (session().plan)
        session().plan->options = options;
    session().preview.reset();
}

} // namespace siyu::ui
