// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/kpitab.h"

#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"
#include "core/reports/kpireport.h"
#include "core/reports/reportlog.h"
#include "ui/common/ask.h"
#include "ui/common/busybar.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/kpi/kpimodel.h"
#include "ui/kpi/kpipanel.h"
#include "ui/kpi/ownkpiform.h"
#include "ui/kpi/teamstrip.h"
#include "ui/render/reportfile.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/kpitext.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>

namespace siyu::ui {

namespace {

constexpr int trendSteps = 8;
constexpr int scopeWidth = 180;
enum ScopeKind { AllScope, GroupScope, StaffScope };

} // namespace

KpiTab::KpiTab(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_trendJob(new Job(this)), m_groundJob(new Job(this)), m_exportJob(new Job(this)),
      m_day(isoWeekOf(desk.workspace().today()).from.addDays(-1))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(makeBar());
    m_notice = new QLabel;
    setRole(m_notice, "warning");
    m_notice->setWordWrap(true);
    m_notice->hide();
    column->addWidget(m_notice);
    auto *busy = new BusyBar(m_job);
    busy->setWhat(tr("Working out the scores"));
    column->addWidget(busy);
    column->addWidget(new BusyBar(m_exportJob));
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeCard());
    m_stack->addWidget(makeGroups());
    column->addWidget(m_stack, 1);
}

QToolButton *KpiTab::tool(Icon which, const QString &name, std::function<void()> act)
{
    QToolButton *button = iconButton(which, name);
    connect(button, &QToolButton::clicked, this, [act = std::move(act)] { act(); });
    return button;
}

QWidget *KpiTab::makeBar()
{
    auto *bar = new QWidget;
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    m_every = new QComboBox;
    m_every->setAccessibleName(tr("Week or month"));
    m_every->addItem(text::kpiEvery(kpi::Every::Week));
    m_every->addItem(text::kpiEvery(kpi::Every::Month));
    line->addWidget(m_every);
    line->addWidget(tool(Icon::Left, tr("Earlier"), [this] { step(-1); }));
    m_span = new QLabel;
    line->addWidget(m_span);
    line->addWidget(tool(Icon::Right, tr("Later"), [this] { step(1); }));
    m_scope = new QComboBox;
    m_scope->setAccessibleName(tr("Whose scorecard"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumWidth(scopeWidth);
    m_scope->setMaxVisibleItems(20);
    m_scope->addItem(tr("The whole shop"), QVariantList{AllScope, 0});
    line->addWidget(m_scope);
    m_view = new QComboBox;
    m_view->setAccessibleName(tr("What is shown"));
    m_view->addItem(tr("Scorecard"));
    m_view->addItem(tr("All groups"));
    line->addWidget(m_view);
    line->addStretch(1);
    QToolButton *own = tool(Icon::Add, tr("Own KPI"), [this] { addOwn(); });
    own->setText(own->toolTip());
    own->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    own->setEnabled(!m_desk.isReadOnly());
    line->addWidget(own);
    QToolButton *save = tool(Icon::Export, tr("Save as XLSX"), [this] { exportCards(); });
    save->setText(save->toolTip());
    save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    line->addWidget(save);
    connect(m_every, &QComboBox::activated, this, &KpiTab::load);
    connect(m_scope, &QComboBox::activated, this, [this] {
        m_view->setCurrentIndex(0);
        load();
    });
    connect(m_view, &QComboBox::activated, this, &KpiTab::load);
    return bar;
}

QWidget *KpiTab::makeCard()
{
    auto *card = new QWidget;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_strip = new TeamStrip;
    column->addWidget(m_strip);
    m_model = new KpiModel(this);
    m_table = new ListTable(m_model, tr("KPIs"));
    m_table->setItemDelegate(new KpiDelegate(m_table));
    m_table->setWideColumn(KpiModel::Note);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(KpiModel::TeamName, Qt::AscendingOrder);
    column->addWidget(m_table, 1);
    connect(m_table, &QTableView::activated, this, [this] { openLine(m_table->currentRow()); });
    return card;
}

QWidget *KpiTab::makeGroups()
{
    using Model = RowsModel<kpi::GroupCard>;
    QList<Model::Column> columns{{tr("Group"), [](const kpi::GroupCard &of) { return of.name; }}};
    for (const Team team : allTeams) {
        const qsizetype place = qsizetype(team) - 1;
        columns.append({text::name(team), [place](const kpi::GroupCard &of) { return text::percent(of.card.teams[place].score, 0); },
            [place](const kpi::GroupCard &of) { return of.card.teams[place].score.value_or(-1); }, true,
            [place](const kpi::GroupCard &of) {
                const auto score = of.card.teams[place].score;
                return score ? text::gradeName(kpi::gradeOf(*score)) : tr("No KPI is scored");
            },
            [place](const kpi::GroupCard &of) {
                const auto score = of.card.teams[place].score;
                return score ? QVariant(gradeColor(*score)) : QVariant(tokens().muted);
            }});
    }
    m_groupModel = new Model(columns, this);
    m_groupTable = new ListTable(m_groupModel, tr("Scores of all groups"));
    m_groupTable->setWideColumn(0);
    m_groupTable->setSortingEnabled(true);
    m_groupTable->sortByColumn(0, Qt::AscendingOrder);
    connect(m_groupTable, &QTableView::activated, this, [this] {
        const int row = m_groupTable->currentRow();
        if (row < 0)
            return;
        const int at = m_scope->findData(QVariantList{GroupScope, m_groupModel->row(row).group.value});
        if (at >= 0)
            m_scope->setCurrentIndex(at);
        m_view->setCurrentIndex(0);
        load();
    });
    return m_groupTable;
}

KpiTab::Wish KpiTab::wish() const
{
    Wish out;
    out.every = m_every->currentIndex() == 0 ? kpi::Every::Week : kpi::Every::Month;
    out.period = out.every == kpi::Every::Week ? isoWeekOf(m_day) : monthOf(m_day);
    out.allGroups = m_view->currentIndex() == 1 && !m_fixed.isValid();
    const QVariantList scope = m_scope->currentData().toList();
    if (m_fixed.isValid())
        out.scope.groups = {m_fixed};
    else if (scope.value(0).toInt() == GroupScope)
        out.scope.groups = {GroupId(scope.value(1).toLongLong())};
    else if (scope.value(0).toInt() == StaffScope)
        out.staff = StaffId(scope.value(1).toLongLong());
    return out;
}

QString KpiTab::scopeName() const { return m_fixed.isValid() ? m_fixedName : m_scope->currentText(); }

void KpiTab::showGroup(GroupId group, const QString &name)
{
    m_fixed = group;
    m_fixedName = name;
    m_scope->hide();
    m_view->hide();
    refresh();
}

void KpiTab::showAllGroups(bool on)
{
    m_view->setCurrentIndex(on ? 1 : 0);
    refresh();
}

void KpiTab::step(int by)
{
    const Period shown = wish().period;
    m_day = by < 0 ? shown.from.addDays(-1) : std::min(shown.to.addDays(1), m_desk.workspace().today());
    load();
}

void KpiTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void KpiTab::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    if (!m_fixed.isValid())
        loadGround();
    load();
}

void KpiTab::loadGround()
{
    m_groundJob->start(
        [workspace = m_desk.sharedWorkspace()](Progress &) -> Result<Ground> {
            Ground out;
            const auto groups = groups::groups(*workspace);
            if (!groups)
                return groups.error();
            const auto staff = groups::staff(*workspace);
            if (!staff)
                return staff.error();
            for (const groups::GroupRow &row : *groups) {
                if (!row.archived)
                    out.groups.append({row.id, row.name});
            }
            for (const groups::StaffRow &row : *staff) {
                if (row.teams > 0)
                    out.staff.append({row.id, row.name});
            }
            return out;
        },
        [this](const Result<Ground> &ground) {
            if (!m_desk.showIfError(ground))
                fillScopes(*ground);
        });
}

void KpiTab::fillScopes(const Ground &ground)
{
    const QVariant chosen = m_scope->currentData();
    m_scope->clear();
    m_scope->addItem(tr("The whole shop"), QVariantList{AllScope, 0});
    for (const auto &[id, name] : ground.staff)
        m_scope->addItem(icon(Icon::Person), name, QVariantList{StaffScope, id.value});
    for (const auto &[id, name] : ground.groups)
        m_scope->addItem(icon(Icon::Groups), name, QVariantList{GroupScope, id.value});
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(chosen)));
}

void KpiTab::load()
{
    const Wish of = wish();
    m_span->setText(text::period(of.period));
    if (of.allGroups) {
        loadGroups(of);
        return;
    }
    m_stack->setCurrentIndex(0);
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), of](Progress &progress) {
            return of.staff.isValid() ? kpi::scorecardOfStaff(*workspace, of.staff, of.period, progress)
                                      : kpi::scorecard(*workspace, of.period, of.scope, progress);
        },
        [this, of](const Result<kpi::Scorecard> &card) {
            if (m_desk.showIfError(card))
                return;
            fill(*card);
            loadTrend(of);
        });
}

void KpiTab::loadTrend(const Wish &of)
{
    m_trendJob->start([workspace = m_desk.sharedWorkspace(), of](Progress &progress) {
        return of.staff.isValid() ? kpi::trendOfStaff(*workspace, of.staff, of.every, of.period.from, trendSteps, progress)
                                  : kpi::trend(*workspace, of.scope, of.every, of.period.from, trendSteps, progress);
    },
        [this](const Result<QList<kpi::Scorecard>> &trend) {
            if (!m_desk.showIfError(trend))
                m_model->setTrend(*trend);
        });
}

void KpiTab::loadGroups(const Wish &of)
{
    m_stack->setCurrentIndex(1);
    m_notice->hide();
    m_job->start([workspace = m_desk.sharedWorkspace(), of](Progress &progress) { return kpi::scorecardsOfGroups(*workspace, of.period, {}, progress); },
        [this](const Result<QList<kpi::GroupCard>> &cards) {
            if (!m_desk.showIfError(cards))
                m_groupModel->setRows(*cards);
        });
}

void KpiTab::fill(const kpi::Scorecard &card)
{
    m_card = card;
    m_strip->setCard(card);
    m_model->setCard(card);
    m_table->resizeColumnsToContents();
    const bool few = card.tooFewMeasurable.value_or(false);
    m_notice->setText(card.teams.isEmpty() ? tr("This member of staff was in no team in this span.")
            : few ? tr("Only %1 of %2 goals can be measured: less than 80 %. Give the others a number.").arg(card.measurable).arg(card.goals)
                  : QString());
    m_notice->setVisible(!m_notice->text().isEmpty());
}

void KpiTab::openLine(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const KpiLine &line = m_model->line(row);
    kpi::Scope scope = wish().scope;
    for (const kpi::TeamCard &team : m_card.teams) {
        if (team.team == line.team && !team.groups.isEmpty())
            scope.groups = team.groups;
    }
    auto *panel = new KpiPanel(m_desk, line.item, m_card.period, scope, scopeName());
    m_desk.openDrawer(text::kpiName(line.item.kpi), panel, false);
    panel->setFocus();
}

void KpiTab::addOwn()
{
    auto *form = new OwnKpiForm(m_desk);
    connect(form, &OwnKpiForm::added, this, [this] { m_desk.closeDrawer(); });
    m_desk.openDrawer(tr("Own KPI"), form);
    form->setFocus();
}

void KpiTab::exportCards()
{
    const Wish of = wish();
    const QString path = ask::saveFile(this, tr("Save the scorecards"), QStringLiteral("%1 %2.xlsx").arg(tr("KPI scorecards"), text::period(of.period)), tr("Workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    m_exportJob->start(
        [workspace = m_desk.sharedWorkspace(), of, path](Progress &progress) -> Result<render::ReportFile> {
            const auto report = reports::kpiReport(*workspace, {of.period, of.scope.groups}, progress);
            if (!report)
                return report.error();
            auto file = render::saveReport(*report, path, workspace->zone());
            if (file && !workspace->isReadOnly()) {
                if (const auto noted = reports::noteReport(*workspace, {report->word, path, file->rows}); !noted)
                    return noted.error();
            }
            return file;
        },
        [this](const Result<render::ReportFile> &file) {
            if (m_desk.showIfError(file))
                return;
            m_desk.toast(tr("Saved the scorecards: %1").arg(QFileInfo(file->path).fileName()), tr("Open the folder"),
                [path = file->path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
        });
}

} // namespace siyu::ui
