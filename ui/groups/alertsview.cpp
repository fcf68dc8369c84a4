// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/alertsview.h"

#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/grouptext.h"

#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace siyu::ui {

using groups::GroupAlert;

namespace {

struct AlertWords {
    Q_DECLARE_TR_FUNCTIONS(AlertWords)
};

QString kindName(GroupAlert::Kind kind)
{
    switch (kind) {
    case GroupAlert::Kind::DoesNotAddUp: return AlertWords::tr("Does not add up");
    case GroupAlert::Kind::SuddenLoss: return AlertWords::tr("Sudden loss");
    case GroupAlert::Kind::Silent: return AlertWords::tr("Silent");
    }
    return {};
}

} // namespace

AlertsView::AlertsView(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_hint(new QLabel)
{
    m_model = new RowsModel<GroupAlert>({
        {tr("Alert"), [](const GroupAlert &of) { return kindName(of.kind); }, [](const GroupAlert &of) { return int(of.kind); }, false, {},
            [](const GroupAlert &of) { return of.kind == GroupAlert::Kind::Silent ? QVariant(tokens().warning) : QVariant(tokens().danger); }},
        {tr("Group"), [](const GroupAlert &of) { return of.name; }, {}, false, {}, {}},
        {tr("What happened"), [](const GroupAlert &of) { return text::alertText(of); }, {}, false, [](const GroupAlert &of) { return text::alertText(of); }, {}},
        {tr("Day"), [](const GroupAlert &of) { return text::day(of.day); }, [](const GroupAlert &of) { return of.day; }, false, {}, {}},
    }, this);
    m_table = new ListTable(m_model, tr("Groups that ask for attention"));
    m_table->setWideColumn(2);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const int row = m_table->currentRow(); row >= 0)
            Q_EMIT groupWanted(m_model->row(row).group);
    });
    m_hint->setTextFormat(Qt::PlainText);
    setRole(m_hint, "muted");
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    m_silent = addNumber(line, tr("Silent after days"), 60);
    m_percent = addNumber(line, tr("Sudden loss from percent"), 100);
    m_least = addNumber(line, tr("and from people"), 100'000);
    line->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_hint);
    column->addWidget(m_table, 1);
    column->addLayout(line);
}

QSpinBox *AlertsView::addNumber(QHBoxLayout *line, const QString &before, int most)
{
    auto *label = new QLabel(before);
    auto *field = new QSpinBox;
    field->setRange(1, most);
    field->setAccessibleName(before);
    field->setEnabled(!m_desk.isReadOnly());
    label->setBuddy(field);
    connect(field, &QSpinBox::editingFinished, this, &AlertsView::saveRules);
    line->addWidget(label);
    line->addWidget(field);
    return field;
}

void AlertsView::reload()
{
    m_job->start(
        [workspace = m_desk.sharedWorkspace()](Progress &progress) -> Result<Content> {
            const auto alerts = groups::groupAlerts(*workspace, {}, progress);
            if (!alerts)
                return alerts.error();
            return Content{*alerts, groups::alertRules(*workspace)};
        },
        [this](const Result<Content> &content) {
            if (m_desk.showIfError(content))
                return;
            m_model->setRows(content->alerts);
            m_hint->setText(content->alerts.isEmpty() ? tr("No group asks for attention in the last seven days.")
                                                      : tr("Of the last seven days. Enter opens the group."));
            m_silent->setValue(content->rules.silentDays);
            m_percent->setValue(content->rules.lossPercent);
            m_least->setValue(content->rules.lossLeast);
        });
}

void AlertsView::saveRules()
{
    const groups::AlertRules wanted{m_silent->value(), m_percent->value(), m_least->value()};
    Job::once(this,
        [workspace = m_desk.sharedWorkspace(), wanted](Progress &) {
            return groups::alertRules(*workspace) == wanted ? Result<void>() : groups::setAlertRules(*workspace, wanted);
        },
        [this](const Result<void> &done) {
            if (!m_desk.showIfError(done))
                reload();
        });
}

} // namespace siyu::ui
