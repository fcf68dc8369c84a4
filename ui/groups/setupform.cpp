// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/setupform.h"

#include "ui/common/theme.h"
#include "ui/text/grouptext.h"
#include "ui/text/kpitext.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace siyu::ui {

using groups::CapacityPolicy;
using groups::GroupSetup;

namespace {

constexpr int unsaid = -1; // of a spin box: shown as its special text

int linesHigh(const QWidget *field, int lines) { return field->fontMetrics().lineSpacing() * lines + 14; }

QStringList linesOf(const QPlainTextEdit *field)
{
    QStringList out;
    for (const QString &line : field->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            out.append(line.trimmed());
    }
    return out;
}

} // namespace

SetupForm::SetupForm(QWidget *parent) : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, space::m, 0);
    form->setSpacing(space::s);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_kind = addLine(form, tr("Kind"));
    m_level = addLine(form, tr("Level"));
    m_purpose = addText(form, tr("Purpose"), 2);
    m_rules = addText(form, tr("Rules"), 3);
    m_entry = addText(form, tr("Entry rule"), 2);
    m_tag = addLine(form, tr("Source tag"));
    m_tag->setPlaceholderText(tr("whoever joins from now on gets this tag"));
    form->addRow(tr("Room"), makeRoom());
    form->addRow(tr("Wanted"), makeWanted());
    m_quiet = new QCheckBox(tr("No standing alarms about empty teams"));
    m_quiet->setToolTip(tr("One person does it all"));
    form->addRow(QString(), m_quiet);
    connect(m_quiet, &QCheckBox::toggled, this, &SetupForm::edited);
    m_kpis = new QListWidget;
    m_kpis->setAccessibleName(tr("KPIs"));
    m_kpis->setMaximumHeight(linesHigh(m_kpis, 7));
    m_kpis->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_kpis, &QListWidget::itemChanged, this, &SetupForm::edited);
    form->addRow(tr("KPIs"), m_kpis);
    m_playbooks = addText(form, tr("Playbooks"), 2);
    m_playbooks->setPlaceholderText(tr("one a line"));
}

QLineEdit *SetupForm::addLine(QFormLayout *form, const QString &label)
{
    auto *field = new QLineEdit;
    field->setAccessibleName(label);
    field->setMinimumWidth(120);
    connect(field, &QLineEdit::textEdited, this, &SetupForm::edited);
    form->addRow(label, field);
    return field;
}

QPlainTextEdit *SetupForm::addText(QFormLayout *form, const QString &label, int lines)
{
    auto *field = new QPlainTextEdit;
    field->setAccessibleName(label);
    field->setTabChangesFocus(true);
    field->setFixedHeight(linesHigh(field, lines));
    connect(field, &QPlainTextEdit::textChanged, this, &SetupForm::edited);
    form->addRow(label, field);
    return field;
}

QWidget *SetupForm::makeRoom()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_policy = new QComboBox;
    m_policy->setAccessibleName(tr("Room"));
    m_policy->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_policy->setMinimumContentsLength(10);
    m_policy->addItem(tr("a number"), int(CapacityPolicy::Number));
    m_policy->addItem(text::capacityText(CapacityPolicy::Scan, {}), int(CapacityPolicy::Scan));
    m_policy->addItem(text::capacityText(CapacityPolicy::All, {}), int(CapacityPolicy::All));
    m_capacity = new QSpinBox;
    m_capacity->setAccessibleName(tr("How many people fit in"));
    m_capacity->setRange(0, 100'000);
    m_capacity->setSpecialValueText(tr("not said"));
    connect(m_policy, &QComboBox::currentIndexChanged, this, [this] {
        m_capacity->setVisible(m_policy->currentData().toInt() == int(CapacityPolicy::Number));
        Q_EMIT edited();
    });
    connect(m_capacity, &QSpinBox::valueChanged, this, &SetupForm::edited);
    line->addWidget(m_policy);
    line->addWidget(m_capacity);
    line->addStretch(1);
    return row;
}

QWidget *SetupForm::makeWanted()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::s);
    for (const Team team : allTeams) {
        const int place = int(team) - 1;
        auto *label = new QLabel(text::name(team));
        auto *field = new QSpinBox;
        field->setRange(unsaid, 1'000);
        field->setSpecialValueText(tr("–"));
        field->setAccessibleName(tr("People wanted in %1").arg(text::name(team)));
        connect(field, &QSpinBox::valueChanged, this, &SetupForm::edited);
        grid->addWidget(label, place / 2, place % 2 * 2);
        grid->addWidget(field, place / 2, place % 2 * 2 + 1);
        m_wanted[size_t(place)] = field;
    }
    grid->setColumnStretch(4, 1);
    return box;
}

void SetupForm::show(const GroupSetup &setup, const QList<kpi::Kpi> &kpis)
{
    const QSignalBlocker quiet(this);
    m_shown = setup;
    m_kind->setText(setup.kind);
    m_level->setText(setup.level);
    m_tag->setText(setup.sourceTag);
    m_purpose->setPlainText(setup.purpose);
    m_rules->setPlainText(setup.rules);
    m_entry->setPlainText(setup.entryRule);
    m_playbooks->setPlainText(setup.playbooks.join(QLatin1Char('\n')));
    m_policy->setCurrentIndex(m_policy->findData(int(setup.capacityPolicy)));
    m_capacity->setVisible(setup.capacityPolicy == CapacityPolicy::Number);
    m_capacity->setValue(int(setup.capacity.value_or(0)));
    m_quiet->setChecked(setup.quiet);
    for (size_t i = 0; i < m_wanted.size(); ++i)
        m_wanted[i]->setValue(setup.wanted[i].value_or(unsaid));
    m_kpis->clear();
    for (const kpi::Kpi &kpi : kpis) {
        const auto has = std::find_if(setup.kpis.begin(), setup.kpis.end(), [&kpi](const groups::KpiTarget &of) { return of.kpi == kpi.word; });
        const bool isThere = has != setup.kpis.end();
        QString label = QStringLiteral("%1 · %2").arg(text::kpiName(kpi), text::name(kpi.team));
        if (isThere && has->target)
            label += QStringLiteral(" · ") + tr("target %1").arg(QString::number(*has->target, 'g', 6));
        auto *item = new QListWidgetItem(label, m_kpis);
        item->setData(Qt::UserRole, kpi.word);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(isThere ? Qt::Checked : Qt::Unchecked);
    }
}

GroupSetup SetupForm::setup() const
{
    GroupSetup out = m_shown;
    out.kind = m_kind->text().trimmed();
    out.level = m_level->text().trimmed();
    out.sourceTag = m_tag->text().trimmed();
    out.purpose = m_purpose->toPlainText().trimmed();
    out.rules = m_rules->toPlainText().trimmed();
    out.entryRule = m_entry->toPlainText().trimmed();
    out.playbooks = linesOf(m_playbooks);
    out.capacityPolicy = CapacityPolicy(m_policy->currentData().toInt());
    if (out.capacityPolicy == CapacityPolicy::Number)
        out.capacity = m_capacity->value() > 0 ? std::optional<qint64>(m_capacity->value()) : std::nullopt;
    out.quiet = m_quiet->isChecked();
    for (size_t i = 0; i < m_wanted.size(); ++i)
        out.wanted[i] = m_wanted[i]->value() == unsaid ? std::nullopt : std::optional(m_wanted[i]->value());
    out.kpis.clear();
    for (int i = 0; i < m_kpis->count(); ++i) {
        const QString word = m_kpis->item(i)->data(Qt::UserRole).toString();
        if (m_kpis->item(i)->checkState() != Qt::Checked)
            continue;
        const auto had = std::find_if(m_shown.kpis.begin(), m_shown.kpis.end(), [&word](const groups::KpiTarget &of) { return of.kpi == word; });
        out.kpis.append(had == m_shown.kpis.end() ? groups::KpiTarget{word, {}} : *had);
    }
    std::sort(out.kpis.begin(), out.kpis.end(), [](const groups::KpiTarget &a, const groups::KpiTarget &b) { return a.kpi < b.kpi; });
    return out;
}

void SetupForm::setReadOnly(bool readOnly) { setEnabled(!readOnly); }

} // namespace siyu::ui
