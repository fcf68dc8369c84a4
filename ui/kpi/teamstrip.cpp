// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/teamstrip.h"

#include "ui/common/theme.h"
#include "ui/kpi/kpimodel.h"
#include "ui/text/format.h"
#include "ui/text/kpitext.h"
#include "ui/text/words.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

namespace siyu::ui {

TeamStrip::TeamStrip(QWidget *parent) : QWidget(parent)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    for (const Team team : allTeams) {
        Cell &cell = m_cells[size_t(team) - 1];
        auto *card = new QFrame;
        setRole(card, "card");
        auto *column = new QVBoxLayout(card);
        column->setContentsMargins(space::m, space::s, space::m, space::s);
        column->setSpacing(0);
        auto *hue = new QFrame;
        hue->setFixedHeight(3);
        hue->setStyleSheet(QStringLiteral("background: %1; border: none").arg(teamColor(team).name()));
        column->addWidget(hue);
        auto *name = new QLabel(text::name(team));
        setRole(name, "muted");
        column->addWidget(name);
        cell.score = new QLabel(text::missingMark());
        setRole(cell.score, "figure");
        column->addWidget(cell.score);
        cell.rank = new QLabel;
        setRole(cell.rank, "muted");
        column->addWidget(cell.rank);
        cell.box = card;
        line->addWidget(card, 1);
    }
}

void TeamStrip::setCard(const kpi::Scorecard &card)
{
    for (const Cell &cell : m_cells)
        cell.box->hide();
    for (const kpi::TeamCard &team : card.teams) {
        const Cell &cell = m_cells[size_t(team.team) - 1];
        cell.box->show();
        cell.score->setText(text::percent(team.score, 0));
        cell.score->setToolTip(team.score ? text::gradeName(kpi::gradeOf(*team.score)) : tr("No KPI is scored"));
        cell.score->setStyleSheet(QStringLiteral("color: %1").arg((team.score ? gradeColor(*team.score) : tokens(this).muted).name()));
        cell.rank->setText(team.rank  ? tr("Rank %1").arg(*team.rank)
                : team.score          ? tr("not ranked")
                                      : tr("not scored"));
        cell.rank->setToolTip(!team.rank && team.score ? tr("Activity figures alone rank no team") : QString());
        cell.box->setAccessibleName(QStringLiteral("%1 %2 %3").arg(text::name(team.team), cell.score->text(), cell.rank->text()));
    }
}

} // namespace siyu::ui
