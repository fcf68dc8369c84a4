// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/targetform.h"

#include "ui/common/fields.h"
#include "ui/common/flowlayout.h"
#include "ui/common/theme.h"
#include "ui/growth/factorfield.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <cmath>

namespace siyu::ui {

using growth::Factor;

TargetForm::TargetForm(QWidget *parent)
    : QWidget(parent), m_gmv(factorField(Factor::Aov, tr("none"))), m_breakDown(new QPushButton(tr("Break down"))), m_clear(new QPushButton(tr("Clear"))),
      m_keep(new QPushButton(tr("Keep the targets"))), m_note(plainLabel({}, "muted"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_gmv->setAccessibleName(tr("Target of turnover"));
    m_gmv->setToolTip(tr("What should be sold in the month, in whole money"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_gmv);
    m_breakDown->setToolTip(tr("Works the factors out: those you typed stay, the others grow by the same ratio"));
    top->addWidget(m_breakDown);
    top->addStretch(1);
    form->addRow(text::name(growth::GmvCount::Gmv), top);
    for (const Factor factor : growth::leafFactors) {
        QDoubleSpinBox *field = factorField(factor, tr("none"));
        if (growth::isRate(factor))
            field->setMaximum(shownFactor(factor, growth::mostRate));
        m_fields.insert(factor, field);
        form->addRow(text::name(factor), field);
    }
    column->addLayout(form);
    column->addWidget(m_note);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_keep);
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_breakDown, &QPushButton::clicked, this, &TargetForm::breakDown);
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT kept(wish()); });
    connect(m_clear, &QPushButton::clicked, this, [this] { show({}, m_base, m_baseDays, m_isOver); });
}

void TargetForm::setReadOnly(bool readOnly)
{
    m_keep->setEnabled(!readOnly);
}

void TargetForm::show(const growth::GmvWish &wish, const growth::GmvCounts &base, const Period &baseDays, bool isOver)
{
    m_base = base;
    m_isOver = isOver;
    m_baseDays = baseDays;
    m_gmv->setValue(wish.gmv ? shownFactor(Factor::Aov, double(*wish.gmv)) : -1);
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field)
        (*field)->setValue(wish.factors.contains(field.key()) ? shownFactor(field.key(), wish.factors[field.key()]) : -1);
    const QString by = tr("A wanted turnover is broken down by the figures of %1.").arg(text::period(baseDays));
    m_note->setText(isOver ? tr("This month is over: a target kept now judges what has already happened.") + QLatin1Char(' ') + by : by);
    setRole(m_note, isOver ? "warning" : "muted");
}

growth::GmvWish TargetForm::wish() const
{
    growth::GmvWish out;
    if (m_gmv->value() >= 0)
        out.gmv = std::llround(factorFromShown(Factor::Aov, m_gmv->value()));
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        if ((*field)->value() >= 0)
            out.factors.insert(field.key(), factorFromShown(field.key(), (*field)->value()));
    }
    return out;
}

void TargetForm::breakDown()
{
    const growth::GmvWish asked = wish();
    if (!asked.gmv) {
        m_note->setText(tr("Say first what turnover is wanted."));
        return;
    }
    const auto down = growth::brokenDown(m_base, double(*asked.gmv), asked.factors);
    if (!down) {
        m_note->setText(tr("Nothing to go by: a factor of %1 is missing or 0.").arg(text::period(m_baseDays)));
        return;
    }
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field)
        (*field)->setValue(shownFactor(field.key(), down->factors.value(field.key())));
    m_note->setText(down->isReached ? tr("Broken down by the figures of %1; nothing is kept yet.").arg(text::period(m_baseDays))
                                    : tr("With these wishes the turnover cannot be reached: rates end at 100%. Leave one of them open."));
}

QString TargetForm::noteText() const { return m_note->text(); }

} // namespace siyu::ui
