// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/stagesform.h"

#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int warmUpDays = 3; // proposed before a campaign
constexpr int returnDays = 2; // and after it

} // namespace

StagesForm::StagesForm(Desk &desk, const CampaignBand &band, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_band(band), m_column(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(plainLabel(tr("%1 to %2", "first and last day of a campaign").arg(band.from.toString(Qt::ISODate), band.to.toString(Qt::ISODate)), "muted"));
    column->addWidget(plainLabel(tr("Stages may begin before the campaign and end after it: a warm-up, thanks afterwards.")));
    m_column->setSpacing(space::s);
    column->addLayout(m_column);
    auto *line = new QHBoxLayout;
    auto *add = new QPushButton(tr("Add a stage"));
    setRole(add, "quiet");
    m_propose = new QPushButton(tr("Propose stages"));
    setRole(m_propose, "quiet");
    line->addWidget(add);
    line->addWidget(m_propose);
    line->addStretch(1);
    column->addLayout(line);
    m_fault = plainLabel({}, "danger");
    m_fault->hide();
    column->addWidget(m_fault);
    m_save = new QPushButton(tr("Save the stages"));
    setRole(m_save, "primary");
    column->addWidget(m_save, 0, Qt::AlignLeft);
    column->addStretch(1);
    for (const CampaignStage &stage : band.stages)
        addStage(stage);
    m_propose->setVisible(band.stages.isEmpty());
    connect(add, &QPushButton::clicked, this, [this] {
        const QDate from = m_rows.isEmpty() ? m_band.from : m_rows.last().to->date().addDays(1);
        addStage({{}, from, std::max(from, m_band.to)});
        m_rows.last().name->setFocus();
    });
    connect(m_propose, &QPushButton::clicked, this, &StagesForm::proposeStages);
    connect(m_save, &QPushButton::clicked, this, &StagesForm::save);
    for (QPushButton *button : {add, m_propose, m_save})
        button->setEnabled(!desk.isReadOnly());
}

void StagesForm::addStage(const CampaignStage &stage)
{
    Row row;
    row.box = new QWidget;
    row.name = new QLineEdit(stage.name);
    row.name->setPlaceholderText(tr("Name of the stage"));
    row.name->setAccessibleName(tr("Name of the stage"));
    row.from = dayField(stage.from, tr("First day"));
    row.to = dayField(stage.to, tr("Last day"));
    auto *remove = new QToolButton;
    remove->setIcon(icon(Icon::Trash));
    remove->setToolTip(tr("Remove this stage"));
    remove->setAccessibleName(remove->toolTip());
    auto *line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    line->addWidget(row.name, 1);
    line->addWidget(row.from);
    line->addWidget(row.to);
    line->addWidget(remove);
    m_column->addWidget(row.box);
    m_rows << row;
    connect(remove, &QToolButton::clicked, this, [this, box = row.box] {
        m_rows.removeIf([box](const Row &one) { return one.box == box; });
        box->deleteLater();
        m_propose->setVisible(m_rows.isEmpty());
    });
    m_propose->hide();
}

void StagesForm::proposeStages()
{
    const QDate from = m_band.from, to = m_band.to;
    addStage({tr("Warm-up"), from.addDays(-warmUpDays), from.addDays(-1)});
    addStage({tr("Launch"), from, from});
    if (from.daysTo(to) >= 2)
        addStage({tr("Main days"), from.addDays(1), to.addDays(-1)});
    if (from < to)
        addStage({tr("Last call"), to, to});
    addStage({tr("Thanks and returns"), to.addDays(1), to.addDays(returnDays)});
}

QList<CampaignStage> StagesForm::stages() const
{
    QList<CampaignStage> out;
    for (const Row &row : m_rows)
        out << CampaignStage{row.name->text().trimmed(), row.from->date(), row.to->date()};
    return out;
}

void StagesForm::save()
{
    m_fault->hide();
    m_job->start([workspace = m_desk.sharedWorkspace(), campaign = m_band.campaign, wanted = stages()](Progress &) { return saveStages(*workspace, campaign, wanted); },
        [this](const Result<void> &done) {
            if (done) {
                Q_EMIT saved();
                return;
            }
            m_fault->setText(text::errorText(done.error()));
            m_fault->show();
        });
}

} // namespace siyu::ui
