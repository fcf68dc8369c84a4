// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/rulesstep.h"

#include "ui/common/theme.h"
#include "ui/text/importtext.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

enum Column { FieldName, Rule, Columns };
constexpr int fieldsWidth = 400;
constexpr int ruleHeight = 40;
constexpr int asAll = -1; // data of the choice that follows the rule for all

QLabel *explained(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setContentsMargins(space::xl, 0, 0, space::s);
    setRole(label, "muted");
    return label;
}

QLabel *headed(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    setRole(label, "heading");
    return label;
}

} // namespace

RulesStep::RulesStep(ImportSession &session, QWidget *parent)
    : ImportStep(session, parent), m_conflict(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xl);
    row->addWidget(makeGeneral(), 1);
    row->addWidget(makeFields());
    connect(m_conflict, &QButtonGroup::idClicked, this, &RulesStep::apply);
    connect(m_merge, &QCheckBox::toggled, this, &RulesStep::apply);
}

QWidget *RulesStep::makeGeneral()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(headed(tr("When somebody or something in the file is known already")));
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
    column->addWidget(headed(tr("When a row shows that two members are one person")));
    column->addSpacing(space::s);
    m_merge = new QCheckBox(tr("Merge them, where no identity contradicts it"));
    column->addWidget(m_merge);
    column->addWidget(explained(tr("Otherwise such rows are left out and listed for you to decide. Taking the import "
                                   "back also takes back its merges.")));
    column->addStretch();
    return holder;
}

QWidget *RulesStep::makeFields()
{
    auto *holder = new QWidget;
    holder->setFixedWidth(fieldsWidth);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(headed(tr("Single fields may have a rule of their own")));
    m_fields = new QTableWidget(0, Columns);
    m_fields->setAccessibleName(tr("Rules of single fields"));
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Rule")});
    m_fields->horizontalHeader()->setSectionResizeMode(FieldName, QHeaderView::Stretch);
    m_fields->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_fields->setColumnWidth(Rule, 220);
    m_fields->verticalHeader()->hide();
    m_fields->verticalHeader()->setDefaultSectionSize(ruleHeight);
    m_fields->setShowGrid(false);
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->setSelectionMode(QAbstractItemView::NoSelection);
    m_fields->setFocusPolicy(Qt::NoFocus); // its combo boxes take the keys
    m_fields->setTabKeyNavigation(false);
    column->addWidget(m_fields, 1);
    return holder;
}

QString RulesStep::title() const { return tr("Rules"); }

void RulesStep::enter()
{
    const importing::Options &options = session().options;
    m_conflict->button(int(options.conflict))->setChecked(true);
    m_merge->setChecked(options.merge == members::MergePolicy::Auto);
    showFields();
}

// Each field of the file once, in the order of its columns.
void RulesStep::showFields()
{
    m_fields->setRowCount(0);
    if (!session().plan)
        return;
    QList<QString> seen;
    for (const importing::PlanColumn &column : session().plan->columns) {
        const QString word = wordOf(column.target);
        if (!column.target.isMapped() || seen.contains(word))
            continue;
        seen.append(word);
        addField(column.target);
    }
}

void RulesStep::addField(const importing::Target &target)
{
    const int row = m_fields->rowCount();
    m_fields->insertRow(row);
    const QString name = text::targetName(target);
    auto *item = new QTableWidgetItem(name);
    item->setToolTip(name.toHtmlEscaped());
    item->setData(Qt::UserRole, wordOf(target));
    m_fields->setItem(row, FieldName, item);
    auto *rule = new QComboBox;
    rule->setAccessibleName(tr("Rule for “%1”").arg(name));
    rule->addItem(tr("As all others"), asAll);
    for (const importing::Conflict conflict :
        {importing::Conflict::Fill, importing::Conflict::Overwrite, importing::Conflict::Keep})
        rule->addItem(text::fieldConflictName(conflict), int(conflict));
    for (const auto &[word, conflict] : session().options.conflicts) {
        if (word == wordOf(target))
            rule->setCurrentIndex(rule->findData(int(conflict)));
    }
    connect(rule, &QComboBox::activated, this, &RulesStep::apply);
    m_fields->setCellWidget(row, Rule, rule);
}

void RulesStep::apply()
{
    importing::Options &options = session().options;
    options.conflict = importing::Conflict(m_conflict->checkedId());
    options.merge = m_merge->isChecked() ? members::MergePolicy::Auto : members::MergePolicy::Ask;
    options.conflicts.clear();
    for (int row = 0; row < m_fields->rowCount(); ++row) {
        const int chosen = qobject_cast<QComboBox *>(m_fields->cellWidget(row, Rule))->currentData().toInt();
        if (chosen != asAll)
            options.conflicts.append(
                {m_fields->item(row, FieldName)->data(Qt::UserRole).toString(), importing::Conflict(chosen)});
    }
    if (session().plan)
        session().plan->options = options;
    session().preview.reset();
}

} // namespace siyu::ui
