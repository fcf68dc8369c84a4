// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/moneysection.h"

#include "core/workspace.h"
#include "ui/common/currencybox.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/moneytext.h"

#include <QFormLayout>
#include <QLabel>

namespace siyu::ui {

namespace {

constexpr int fieldWidth = 220;
constexpr int labelWidth = 250;

struct Standing {
    QString own;
    QList<growth::MoneyInUse> inUse;
};

} // namespace

MoneySection::MoneySection(Desk &desk, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_readJob(new Job(this)), m_currency(new CurrencyBox(tr("The workspace counts in"))), m_inUse(plainLabel({}, "muted"))
{
    setRole(this, "card");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(plainLabel(tr("Money"), "heading"));
    column->addWidget(plainLabel(tr("Orders in this money make the sums: GMV, values of members and channels, KPIs, returns. Orders in other money count as orders "
                                    "of their buyers; their amounts stand beside the sums and are never converted. Files that name no money are read as this one."),
        "muted"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setHorizontalSpacing(space::xl);
    m_currency->setFixedWidth(fieldWidth);
    m_currency->setEnabled(!desk.isReadOnly());
    m_currency->setToolTip(tr("Budgets, targets, costs of products and stop-loss lines keep their numbers when this changes"));
    auto *label = new QLabel(tr("The workspace counts in"));
    label->setMinimumWidth(labelWidth);
    form->addRow(label, m_currency);
    column->addLayout(form);
    column->addWidget(m_inUse);
    connect(m_currency, &QComboBox::activated, this, &MoneySection::save);
}

QString MoneySection::inUse() const { return m_inUse->text(); }

void MoneySection::load()
{
    m_readJob->start(
        [ws = m_desk.sharedWorkspace()](Progress &progress) -> Result<Standing> {
            auto inUse = growth::moneyInUse(*ws, progress);
            if (!inUse)
                return inUse.error();
            return Standing{growth::currencyOf(*ws), std::move(*inUse)};
        },
        [this](const Result<Standing> &now) {
            if (!m_desk.showIfError(now))
                show(now->own, now->inUse);
        });
}

void MoneySection::show(const QString &own, const QList<growth::MoneyInUse> &inUse)
{
    m_own = own;
    for (const growth::MoneyInUse &one : inUse)
        m_currency->offer(one.currency);
    m_currency->setCurrency(own);
    const auto other = growth::onlyOtherMoney(inUse, own);
    setRole(m_inUse, other ? "warning" : "muted");
    m_inUse->setText(other ? text::onlyOtherMoneyText(*other, own) : text::moneyInUseText(inUse, own));
}

void MoneySection::save()
{
    const QString code = m_currency->currency();
    if (code == m_own)
        return;
    Job::once(this, [ws = m_desk.sharedWorkspace(), code](Progress &) { return growth::setCurrency(*ws, code); },
        [this, code](const Result<void> &saved) {
            if (!m_desk.showIfError(saved))
                m_desk.toast(tr("The workspace counts in %1: all sums are worked out again").arg(code));
            load();
        });
}

} // namespace siyu::ui
