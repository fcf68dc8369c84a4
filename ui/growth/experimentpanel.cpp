// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/experimentpanel.h"

#include "ui/common/fields.h"
#include "ui/common/theme.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace siyu::ui {

using growth::FunnelStep;

namespace {

constexpr int mostPeople = 100'000'000;
constexpr double significant = 0.05;

QComboBox *stepBox(const QString &name, FunnelStep chosen)
{
    auto *box = new QComboBox;
    for (const FunnelStep step : growth::allFunnelSteps)
        box->addItem(text::name(step), int(step));
    box->setCurrentIndex(int(chosen));
    box->setAccessibleName(name);
    return box;
}

QSpinBox *countField(const QString &name)
{
    auto *field = new QSpinBox;
    field->setRange(0, mostPeople);
    field->setAccessibleName(name);
    return field;
}

QString span(double low, double high) { return QStringLiteral("%1 – %2").arg(text::percent(low), text::percent(high)); }

} // namespace

ExperimentPanel::ExperimentPanel(const QList<Arm> &arms, QWidget *parent)
    : QWidget(parent), m_arms(arms.mid(0, mostArms)), m_from(stepBox(tr("Of whom"), FunnelStep::Added)), m_to(stepBox(tr("How many went on to"), FunnelStep::Joined)),
      m_verdict(plainLabel())
{
    while (m_arms.size() < 2)
        m_arms.append({m_arms.isEmpty() ? tr("Friends first") : tr("Group first"), {}});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(plainLabel(tr("Which way brings more? Take the numbers of a step, or type those of your own trial, such as friends first against group first."), "muted"));
    auto *steps = new QGridLayout;
    steps->addWidget(plainLabel(tr("Of whom")), 0, 0);
    steps->addWidget(m_from, 0, 1);
    steps->addWidget(plainLabel(tr("How many went on to")), 1, 0);
    steps->addWidget(m_to, 1, 1);
    steps->setColumnStretch(1, 1);
    column->addLayout(steps);
    column->addSpacing(space::s);
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(space::xs);
    for (const Arm &arm : std::as_const(m_arms))
        addLine(grid, arm);
    column->addLayout(grid);
    column->addSpacing(space::s);
    column->addWidget(m_verdict);
    column->addWidget(plainLabel(tr("Intervals of 95%: Wilson for each rate, Newcombe for the difference; the test is two-sided. Below %1 people an arm nothing is compared.").arg(leastPerArm), "muted"));
    column->addStretch(1);
    connect(m_from, &QComboBox::currentIndexChanged, this, &ExperimentPanel::takeSteps);
    connect(m_to, &QComboBox::currentIndexChanged, this, &ExperimentPanel::takeSteps);
    takeSteps();
}

void ExperimentPanel::addLine(QGridLayout *grid, const Arm &arm)
{
    const int row = int(m_lines.size()) * 3;
    Line line{new QLineEdit(arm.name), countField(tr("People of %1").arg(arm.name)), countField(tr("Went on, of %1").arg(arm.name)), plainLabel({}, "muted"), plainLabel({}, "muted")};
    line.name->setAccessibleName(tr("Name of the arm"));
    grid->addWidget(line.name, row, 0);
    grid->addWidget(line.people, row, 1);
    grid->addWidget(line.wentOn, row, 2);
    grid->addWidget(line.rate, row + 1, 0, 1, 3);
    grid->addWidget(line.versus, row + 2, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    for (QSpinBox *field : {line.people, line.wentOn})
        connect(field, &QSpinBox::valueChanged, this, &ExperimentPanel::recompute);
    connect(line.name, &QLineEdit::textChanged, this, &ExperimentPanel::recompute);
    m_lines.append(line);
}

void ExperimentPanel::takeSteps()
{
    for (int i = 0; i < m_lines.size(); ++i) {
        const growth::FunnelCounts &counts = m_arms[i].counts;
        if (std::none_of(counts.begin(), counts.end(), [](const auto &count) { return count.has_value(); }))
            continue; // a trial of one's own: what was typed stays
        const auto people = counts[size_t(m_from->currentIndex())];
        const auto wentOn = counts[size_t(m_to->currentIndex())];
        const QSignalBlocker quietPeople(m_lines[i].people);
        const QSignalBlocker quietOn(m_lines[i].wentOn);
        // Of a step that nobody measured no number of another step may stay.
        const bool isMeasured = people && wentOn;
        m_lines[i].people->setValue(isMeasured ? int(std::min<qint64>(*people, mostPeople)) : 0);
        m_lines[i].wentOn->setValue(isMeasured ? int(std::min<qint64>(*wentOn, mostPeople)) : 0);
    }
    recompute();
}

void ExperimentPanel::recompute()
{
    QList<Proportion> arms;
    for (const Line &line : std::as_const(m_lines)) {
        if (line.wentOn->value() > line.people->value()) {
            m_verdict->setText(tr("More went on than there were in “%1”: these are not the same people, so nothing is compared.").arg(line.name->text()));
            for (const Line &other : std::as_const(m_lines)) {
                other.rate->clear();
                other.versus->clear();
            }
            return;
        }
        arms.append({line.wentOn->value(), line.people->value()});
    }
    const growth::Experiment out = growth::experimentOf(arms);
    QStringList better;
    for (int i = 0; i < m_lines.size(); ++i) {
        const auto &interval = out.intervals[i];
        const auto rate = arms[i].rate();
        m_lines[i].rate->setText(interval ? tr("%1, between %2").arg(text::percent(rate), span(interval->low, interval->high)) : text::missingMark());
        const auto versus = i > 0 && out.isEnough ? out.versusFirst[i - 1] : std::nullopt;
        m_lines[i].versus->setText(versus ? tr("against the first: %1 points (%2), p = %3").arg(text::decimal(versus->difference * 100, 1), span(versus->interval.low, versus->interval.high), text::decimal(versus->p, 3)) : QString());
        m_lines[i].versus->setVisible(versus.has_value());
        if (versus && versus->p < significant)
            better.append(versus->difference > 0 ? tr("“%1” brings more than “%2”").arg(m_lines[i].name->text(), m_lines[0].name->text())
                                                 : tr("“%1” brings less than “%2”").arg(m_lines[i].name->text(), m_lines[0].name->text()));
    }
    m_verdict->setText(!out.isEnough ? tr("Not enough data: every arm needs at least %1 people.").arg(leastPerArm)
            : better.isEmpty()       ? tr("No difference that chance would not make as well.")
                                     : better.join(QStringLiteral("; ")));
}

QString ExperimentPanel::verdict() const { return m_verdict->text(); }

} // namespace siyu::ui
