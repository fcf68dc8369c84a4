// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/rfmpanel.h"

#include "core/members/figures.h"
#include "ui/common/busybar.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"
#include "ui/text/stagetext.h"
#include "ui/text/words.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int cellHeight = 44;
constexpr int barHeight = 8;

QLabel *mutedLabel(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    setRole(label, "muted");
    return label;
}

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    setRole(label, "heading");
    return label;
}

// The more members, the stronger; text stays readable on all of it.
QString styleOf(const Tokens &look, double share)
{
    QColor fill = look.accent;
    fill.setAlphaF(float(share > 0 ? 0.12 + 0.5 * share : 0));
    return QStringLiteral("QPushButton { background: rgba(%1, %2, %3, %4); color: %5; border: 1px solid %6; border-radius: 4px; padding: 2px; }"
                          "QPushButton:focus, QPushButton:hover { border: 2px solid %7; }")
        .arg(fill.red()).arg(fill.green()).arg(fill.blue()).arg(fill.alpha())
        .arg(look.text.name(), look.border.name(), look.accent.name());
}

} // namespace

RfmPanel::RfmPanel(Desk &desk, std::function<void(const insight::Figure &)> exportFigure)
    : m_desk(desk), m_export(std::move(exportFigure)), m_job(new Job(this)), m_facts(mutedLabel()), m_how(mutedLabel()),
      m_stages(new QGridLayout), m_exportMap(new QPushButton(tr("Export the map…"))), m_exportStages(new QPushButton(tr("Export the stages…")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, 0, space::l, space::l);
    column->setSpacing(space::m);
    auto *busy = new BusyBar(m_job);
    busy->setWhat(text::figureTitle(QStringLiteral("rfm")));
    column->addWidget(busy);
    column->addWidget(heading(text::figureTitle(QStringLiteral("rfm"))));
    column->addWidget(m_facts);
    column->addLayout(makeMap());
    column->addWidget(m_how);
    column->addWidget(m_exportMap, 0, Qt::AlignLeft);
    column->addSpacing(space::m);
    column->addWidget(heading(text::figureTitle(QStringLiteral("stages"))));
    m_stages->setHorizontalSpacing(space::s);
    m_stages->setVerticalSpacing(space::xs);
    m_stages->setColumnStretch(1, 1);
    column->addLayout(m_stages);
    column->addWidget(m_exportStages, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_exportMap, &QPushButton::clicked, this, [this] { m_export(insight::rfmFigure(m_grid)); });
    connect(m_exportStages, &QPushButton::clicked, this, [this] { m_export(insight::stagesFigure(m_grid)); });
    connect(&desk, &Desk::changed, this, [this](const Topics &topics) {
        if (topics.contains(Topic::Members))
            load();
    });
    load();
}

// Recency downwards from the latest, frequency to the right.
QGridLayout *RfmPanel::makeMap()
{
    auto *map = new QGridLayout;
    map->setSpacing(space::xs);
    for (int f = 1; f <= insight::rfmScores; ++f) {
        auto *head = mutedLabel(QStringLiteral("F%1").arg(f));
        head->setAlignment(Qt::AlignCenter);
        head->setToolTip(text::seriesName(QStringLiteral("f%1").arg(f)));
        map->addWidget(head, 0, f);
        map->setColumnStretch(f, 1);
    }
    for (int r = insight::rfmScores; r >= 1; --r) {
        const int line = insight::rfmScores - r + 1;
        auto *side = mutedLabel(QStringLiteral("R%1").arg(r));
        side->setToolTip(text::seriesName(QStringLiteral("r%1").arg(r)));
        map->addWidget(side, line, 0);
        for (int f = 1; f <= insight::rfmScores; ++f) {
            auto *button = new QPushButton;
            button->setMinimumSize(0, cellHeight);
            button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
            connect(button, &QPushButton::clicked, this, [this, r, f] { showMembers(insight::ruleOfCell(r, f)); });
            m_cells[size_t((r - 1) * insight::rfmScores + f - 1)] = button;
            map->addWidget(button, line, f);
        }
    }
    return map;
}

void RfmPanel::load()
{
    m_job->start(
        [workspace = m_desk.sharedWorkspace()](Progress &progress) -> Result<insight::RfmGrid> {
            if (const auto updated = members::updateFigures(*workspace, progress); !updated)
                return updated.error();
            return insight::rfmGrid(*workspace);
        },
        [this](const Result<insight::RfmGrid> &grid) {
            if (!m_desk.showIfError(grid))
                fill(*grid);
        });
}

void RfmPanel::fill(const insight::RfmGrid &grid)
{
    m_grid = grid;
    QStringList facts{grid.day.isValid() ? tr("As of %1").arg(text::day(grid.day)) : tr("Not worked out yet"),
        tr("%1 buyers in 365 days").arg(text::number(grid.buyers))};
    if (grid.otherCurrency > 0)
        facts.append(tr("%1 orders in other money than %2 count, their money is added to nothing").arg(text::number(grid.otherCurrency), grid.currency));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_how->setText(text::figureHow(insight::rfmFigure(grid)));
    qint64 most = 1;
    for (const auto &line : grid.cells) {
        for (const insight::RfmCell &one : line)
            most = std::max(most, one.members);
    }
    for (int r = 1; r <= insight::rfmScores; ++r) {
        for (int f = 1; f <= insight::rfmScores; ++f) {
            const insight::RfmCell &of = grid.cell(r, f);
            const QString people = text::number(of.members);
            const QString value = text::money(of.valueFen, grid.currency);
            QPushButton *button = cell(r, f);
            button->setText(text::shortNumber(double(of.members)));
            button->setEnabled(of.members > 0);
            button->setStyleSheet(styleOf(tokens(this), double(of.members) / double(most)));
            button->setToolTip(tr("R%1, F%2: %3 members, %4 in 365 days. Click to see them.").arg(QString::number(r), QString::number(f), people, value));
            button->setAccessibleName(tr("R%1, F%2: %3 members, %4").arg(QString::number(r), QString::number(f), people, value));
        }
    }
    m_exportMap->setEnabled(grid.buyers > 0);
    m_exportStages->setEnabled(grid.members > 0);
    fillStages(grid);
}

void RfmPanel::fillStages(const insight::RfmGrid &grid)
{
    while (QLayoutItem *item = m_stages->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int line = 0;
    for (const insight::StageCount &stage : grid.stages) {
        auto *name = new QPushButton(text::name(stage.stage));
        name->setFlat(true);
        name->setEnabled(stage.members > 0);
        name->setToolTip(tr("%1 members, %2 set by hand, %3 to date. Click to see them.")
                             .arg(text::number(stage.members), text::number(stage.pinned), text::money(stage.valueFen, grid.currency)));
        connect(name, &QPushButton::clicked, this, [this, which = stage.stage] { showMembers(insight::ruleOfStage(which)); });
        auto *bar = new QProgressBar;
        bar->setRange(0, 1000);
        bar->setValue(grid.members > 0 ? int(1000 * stage.members / grid.members) : 0);
        bar->setTextVisible(false);
        bar->setFixedHeight(barHeight);
        auto *count = new QLabel(text::number(stage.members));
        count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_stages->addWidget(name, line, 0);
        m_stages->addWidget(bar, line, 1);
        m_stages->addWidget(count, line++, 2);
    }
}

void RfmPanel::showMembers(const QString &rule) { m_desk.goTo(PageId::Members, QVariantMap{{QStringLiteral("rule"), rule}}); }

} // namespace siyu::ui
