// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/campaigncosts.h"

#include "core/workspace.h"
#include "ui/common/fields.h"
#include "ui/common/theme.h"
#include "ui/growth/entrylist.h"
#include "ui/growth/factorfield.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/campaigntext.h"
#include "ui/text/format.h"
#include "ui/text/moneytext.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace siyu::ui {

using growth::CampaignCost;
using growth::Factor;

CampaignCosts::CampaignCosts(Desk &desk, qint64 campaign, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_campaign(campaign), m_list(new EntryList(desk.isReadOnly())), m_day(dayField(desk.workspace().today(), tr("Day of the cost"))),
      m_item(new QLineEdit), m_amount(factorField(Factor::Aov)), m_currency(new QComboBox), m_keep(new QPushButton(icon(Icon::Add), tr("Note the cost"))),
      m_back(new QPushButton(tr("Cancel")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(plainLabel(tr("Costs"), "heading"));
    column->addWidget(m_list);
    auto *form = new QWidget;
    makeForm(form);
    column->addWidget(form);
    connect(m_list, &EntryList::editWanted, this, [this](qint64 id) {
        const auto cost = std::find_if(m_plan.costs.begin(), m_plan.costs.end(), [id](const CampaignCost &one) { return one.id == id; });
        if (cost != m_plan.costs.end())
            edit(*cost);
    });
    connect(m_list, &EntryList::removeWanted, this, [this](qint64 id) {
        if (id == m_edited.id)
            edit({});
        change(m_desk, this, tr("Cost removed"), [id](Workspace &workspace) { return growth::removeCampaignCost(workspace, id); });
    });
    connect(m_keep, &QPushButton::clicked, this, &CampaignCosts::keep);
    connect(m_back, &QPushButton::clicked, this, [this] { edit({}); });
    m_back->hide();
}

void CampaignCosts::makeForm(QWidget *form)
{
    m_item->setObjectName(QStringLiteral("costItem"));
    m_item->setPlaceholderText(tr("What for"));
    m_amount->setObjectName(QStringLiteral("costAmount"));
    m_amount->setAccessibleName(tr("Amount"));
    m_amount->setToolTip(tr("Amount"));
    m_currency->setObjectName(QStringLiteral("costCurrency"));
    m_currency->setAccessibleName(tr("Currency"));
    m_currency->setToolTip(tr("Other money is shown beside the sum and never added to it"));
    m_keep->setObjectName(QStringLiteral("addCampaignCost"));
    m_keep->setEnabled(!m_desk.isReadOnly());
    setRole(m_back, "quiet");
    auto *fields = new QFormLayout(form);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    fields->addRow(tr("What for"), m_item);
    fields->addRow(tr("Amount"), inLine({m_amount, m_currency}));
    fields->addRow(tr("Day of the cost"), m_day);
    fields->addRow(QString(), inLine({m_keep, m_back}));
}

void CampaignCosts::show(const growth::CampaignPlan &plan)
{
    m_plan = plan;
    QList<EntryList::Entry> entries;
    for (const CampaignCost &cost : plan.costs)
        entries.append({cost.id, QStringLiteral("%1 · %2 · %3").arg(text::day(cost.day), cost.item, text::money(cost.amount, cost.currency)), nullptr});
    m_list->show(entries, tr("Nothing was noted yet: without a cost there is no return."));
    if (std::none_of(plan.costs.begin(), plan.costs.end(), [this](const CampaignCost &one) { return one.id == m_edited.id; }))
        m_edited.id = 0; // it was removed; what is typed stays, for a new one
    if (m_currency->count() == 0)
        chooseCurrency(plan.currency);
}

void CampaignCosts::chooseCurrency(const QString &currency)
{
    for (const QString &one : QStringList{m_plan.currency} + text::usualCurrencies() + QStringList{currency}) {
        if (!one.isEmpty() && m_currency->findText(one) < 0)
            m_currency->addItem(one);
    }
    m_currency->setCurrentText(currency.isEmpty() ? m_plan.currency : currency);
}

void CampaignCosts::edit(const CampaignCost &cost)
{
    m_edited = cost;
    m_item->setText(cost.item);
    m_amount->setValue(shownFactor(Factor::Aov, double(cost.amount)));
    m_day->setDate(cost.day.isValid() ? cost.day : m_desk.workspace().today());
    chooseCurrency(cost.currency);
    m_keep->setText(cost.id == 0 ? tr("Note the cost") : tr("Keep the cost"));
    m_back->setVisible(cost.id != 0);
    if (cost.id != 0)
        m_item->setFocus();
}

void CampaignCosts::keep()
{
    CampaignCost cost = m_edited;
    cost.day = m_day->date();
    cost.item = m_item->text();
    cost.amount = std::llround(factorFromShown(Factor::Aov, m_amount->value()));
    cost.currency = m_currency->currentText();
    keepEntry(m_desk, this, tr("Cost noted"), [campaign = m_campaign, cost](Workspace &workspace) { return growth::saveCampaignCost(workspace, campaign, cost); },
        [this](qint64) { edit({}); });
}

} // namespace siyu::ui
