// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/whatifpanel.h"

#include "ui/common/fields.h"
#include "ui/common/theme.h"
#include "ui/growth/factorfield.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <cmath>

namespace siyu::ui {

using growth::Factor;

namespace {

constexpr int sliderSteps = 200; // per cent of what it is; of a rate up to 100 %: half a percentage point each

bool isShare(Factor factor, double base) { return growth::isRate(factor) && base <= 1; }

} // namespace

WhatIfPanel::WhatIfPanel(QWidget *parent) : QWidget(parent), m_result(plainLabel({}, "figure")), m_difference(plainLabel({}, "muted"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *result = new QHBoxLayout;
    m_result->setWordWrap(false);
    result->addWidget(m_result);
    result->addWidget(m_difference, 1);
    auto *back = new QPushButton(tr("As it is"));
    back->setToolTip(tr("Sets every factor back to its value of these days"));
    connect(back, &QPushButton::clicked, this, &WhatIfPanel::reset);
    result->addWidget(back);
    column->addLayout(result);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->addWidget(plainLabel(tr("Factor"), "muted"), 0, 0);
    grid->addWidget(plainLabel(tr("Would be"), "muted"), 0, 2);
    auto *gain = plainLabel(tr("A little more brings"), "muted");
    gain->setToolTip(tr("One percentage point more of a rate, one per cent more of the others"));
    gain->setAlignment(Qt::AlignRight);
    grid->addWidget(gain, 0, 3);
    int line = 0;
    for (const Factor factor : growth::leafFactors)
        addRow(grid, ++line, factor);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    column->addStretch(1);
}

void WhatIfPanel::addRow(QGridLayout *grid, int line, Factor factor)
{
    Row row{new QSlider(Qt::Horizontal), factorField(factor), new QLabel};
    row.slider->setRange(0, sliderSteps);
    row.slider->setPageStep(10);
    row.slider->setMinimumWidth(90);
    row.slider->setAccessibleName(text::name(factor));
    row.gain->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *name = new QLabel(text::name(factor));
    name->setBuddy(row.number);
    name->setToolTip(text::howComputed(factor));
    grid->addWidget(name, line, 0);
    grid->addWidget(row.slider, line, 1);
    grid->addWidget(row.number, line, 2);
    grid->addWidget(row.gain, line, 3);
    m_rows.insert(factor, row);
    connect(row.slider, &QSlider::valueChanged, this, [this, factor](int step) {
        const Row &of = m_rows[factor];
        m_set.insert(factor, isShare(factor, of.base) ? double(step) / sliderSteps : of.base * step / (sliderSteps / 2));
        const QSignalBlocker quiet(of.number);
        of.number->setValue(shownFactor(factor, m_set[factor]));
        recompute();
    });
    connect(row.number, &QDoubleSpinBox::valueChanged, this, [this, factor](double shown) {
        m_set.insert(factor, factorFromShown(factor, shown));
        setRow(factor, m_set[factor]);
        recompute();
    });
}

void WhatIfPanel::setRow(Factor factor, double value)
{
    const Row &row = m_rows[factor];
    const QSignalBlocker quietNumber(row.number);
    const QSignalBlocker quietSlider(row.slider);
    row.number->setValue(shownFactor(factor, value));
    const double step = isShare(factor, row.base) ? value * sliderSteps : row.base > 0 ? value / row.base * (sliderSteps / 2) : 0;
    row.slider->setValue(int(std::lround(std::min(step, double(sliderSteps)))));
}

void WhatIfPanel::setBase(const growth::GmvCounts &base, const QString &currency)
{
    m_base = base;
    m_currency = currency;
    reset();
}

void WhatIfPanel::reset()
{
    m_set.clear();
    const growth::GmvFactors factors = growth::factorsOf(m_base);
    const auto gains = growth::sensitivitiesOf(m_base);
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        const auto value = factors.of(row.key());
        row->base = value.value_or(0);
        row->slider->setEnabled(value.has_value());
        row->number->setEnabled(value.has_value());
        setRow(row.key(), row->base);
        row->gain->setText(gains.contains(row.key()) ? signedMoney(gains[row.key()], m_currency) : text::missingMark());
    }
    recompute();
}

void WhatIfPanel::recompute()
{
    const auto would = growth::whatIf(m_base, m_set);
    m_result->setText(would ? text::money(std::llround(*would), m_currency) : text::missingMark());
    const auto is = m_base.of(growth::GmvCount::Gmv);
    m_difference->setText(!would || !is ? tr("A factor is missing: there is nothing to multiply.")
            : m_set.isEmpty()          ? tr("as it is: move a factor")
                                       : tr("%1 against these days").arg(signedMoney(*would - double(*is), m_currency)));
}

QString WhatIfPanel::resultText() const { return m_result->text(); }

} // namespace siyu::ui
