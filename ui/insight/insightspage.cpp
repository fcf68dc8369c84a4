// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/insightspage.h"

#include "core/groups/groupstore.h"
#include "ui/common/busybar.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/insight/chartcard.h"
#include "ui/insight/chartexport.h"
#include "ui/insight/chartpalette.h"
#include "ui/insight/chartview.h"
#include "ui/insight/rfmpanel.h"
#include "ui/insight/rowspanel.h"
#include "ui/insight/summarystrip.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QAction>
#include <QCheckBox>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr qint64 daysForTiers = 7; // rules.md 3: under seven measured days nobody is judged

QList<ScopeBar::Choice> periodChoices(QDate today)
{
    return {{InsightsPage::tr("Last 30 days"), lastDays(today, 30)}, {InsightsPage::tr("Last 7 days"), lastDays(today, 7)},
        {InsightsPage::tr("Last 90 days"), lastDays(today, 90)}, {InsightsPage::tr("Last 365 days"), lastDays(today, 365)},
        {InsightsPage::tr("Choose days…"), {}}};
}

} // namespace

InsightsPage::InsightsPage(Desk &desk)
    : Page(desk, tr("Insights")), m_groundJob(new Job(this)),
      m_scope(new ScopeBar(periodChoices(desk.workspace().today()), desk.workspace().today())), m_compare(new QCheckBox(tr("Compare")))
{
    addToHead(m_scope);
    m_compare->setToolTip(tr("Compare with the period before"));
    m_compare->setChecked(true);
    addToHead(m_compare);
    setPrimary(Icon::Export, tr("Export"), [this] { offerExport(); });
    addPageAction(Icon::Members, tr("Buyers (RFM) and stages"), [this] { openRfm(); });
    m_importActivity = addPageAction(Icon::Import, tr("Import activity counts"), [this] { this->desk().import(QStringLiteral("activity")); });
    m_importRoster = addPageAction(Icon::Import, tr("Import a roster"), [this] { this->desk().import(QStringLiteral("roster")); });
    for (QAction *action : {m_importActivity, m_importRoster})
        action->setEnabled(!desk.isReadOnly());
    body()->addWidget(makeScroll(), 1);
    connect(m_scope, &ScopeBar::changed, this, &InsightsPage::load);
    connect(m_compare, &QCheckBox::toggled, this, &InsightsPage::load);
}

QWidget *InsightsPage::makeScroll()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::m);
    m_summary = new SummaryStrip;
    column->addWidget(m_summary);
    addChart(column, QStringLiteral("growth"), false);
    addChart(column, QStringLiteral("tiers"), true);
    addChart(column, QStringLiteral("tier-day"), true);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

void InsightsPage::addChart(QVBoxLayout *column, const QString &name, bool isTiers)
{
    auto *job = new Job(this);
    auto *card = new ChartCard(text::figureTitle(name));
    card->setNothing({});
    auto *busy = new BusyBar(job);
    busy->setWhat(text::figureTitle(name));
    column->addWidget(busy);
    column->addWidget(card);
    const Chart chart{name, card, job, isTiers};
    m_charts.append(chart);
    connect(card, &ChartCard::stepChosen, this, [this, chart](qsizetype step) { openRows(chart, step); });
}

void InsightsPage::refresh(const Topics &topics)
{
    const auto touches = [&topics](Topic topic) { return topics.isEmpty() || topics.contains(topic); };
    if (m_isLoaded && !touches(Topic::Groups) && !touches(Topic::Rosters) && !touches(Topic::Activity) && !touches(Topic::Settings))
        return;
    m_groundJob->start(
        [workspace = desk().sharedWorkspace()](Progress &) -> Result<Ground> {
            Ground ground;
            const auto coverage = insight::coverage(*workspace);
            if (!coverage)
                return coverage.error();
            const auto groups = groups::groups(*workspace);
            if (!groups)
                return groups.error();
            ground.coverage = *coverage;
            for (const groups::GroupRow &row : *groups) {
                if (!row.archived)
                    ground.groups.append({row.id, row.name});
            }
            return ground;
        },
        [this](const Result<Ground> &ground) {
            if (!desk().showIfError(ground))
                showGround(*ground);
        });
}

void InsightsPage::showGround(const Ground &ground)
{
    m_ground = ground;
    m_isLoaded = true;
    m_scope->setGroups(ground.groups);
    m_scope->setChoices(periodChoices(lastDay()));
    if (explainEmpty())
        return;
    showBody();
    if (m_wanted.isValid())
        show(std::exchange(m_wanted, QVariant()));
    load();
}

// While today has no numbers yet, the last days end yesterday.
QDate InsightsPage::lastDay() const
{
    const QDate today = desk().workspace().today();
    const insight::Coverage &coverage = m_ground.coverage;
    const bool isCounted = coverage.ledger.contains(today) || coverage.activity.contains(today);
    return isCounted ? today : today.addDays(-1);
}

// Nothing to draw at all: says what is needed, and how much of it there is.
bool InsightsPage::explainEmpty()
{
    const insight::Coverage &coverage = m_ground.coverage;
    const bool isEmpty = coverage.groups == 0 || (!coverage.ledger.isValid() && coverage.activityDays < daysForTiers);
    m_scope->setVisible(!isEmpty);
    m_compare->setVisible(!isEmpty);
    primaryAction()->setEnabled(!isEmpty);
    if (!isEmpty)
        return false;
    showEmpty({Icon::Insights, tr("No charts yet"),
        tr("Growth needs rosters or daily counts of your groups; tiers need 7 days of activity (%1 so far). Import them, or type counts on the Groups page.")
            .arg(text::number(coverage.activityDays)),
        m_importRoster, m_importActivity});
    return true;
}

insight::ChartRequest InsightsPage::request() const
{
    insight::ChartRequest out;
    out.period = m_scope->period();
    out.groups = m_scope->groups();
    out.compare = m_compare->isChecked();
    return out;
}

void InsightsPage::load()
{
    if (!m_isLoaded || isEmptyShown())
        return;
    for (const Chart &chart : m_charts)
        loadChart(chart);
}

QString InsightsPage::whyNoTiers() const
{
    return tr("Tiers need 7 days of activity; there are %1 so far. Import activity counts.")
        .arg(text::number(m_ground.coverage.activityDays));
}

void InsightsPage::loadChart(const Chart &chart)
{
    if (chart.isTiers && m_ground.coverage.activityDays < daysForTiers) {
        chart.card->setNothing(whyNoTiers());
        return;
    }
    chart.job->start(
        [workspace = desk().sharedWorkspace(), name = chart.name, request = request()](Progress &progress) {
            return insight::chart(*workspace, name, request, progress);
        },
        [this, chart](const Result<insight::Figure> &figure) {
            if (!desk().showIfError(figure))
                fillChart(chart, *figure);
        });
}

void InsightsPage::fillChart(const Chart &chart, const insight::Figure &figure)
{
    if (figure.isEmpty())
        chart.card->setNothing(tr("No numbers in %1. Choose another period or group.").arg(text::period(figure.period)));
    else
        chart.card->setFigure(figure);
    showSummaries();
}

// The whole strip at once: growth's figures and, of the tiers, the share that is active.
void InsightsPage::showSummaries()
{
    QList<insight::Summary> out;
    QString before;
    for (const Chart &chart : m_charts) {
        if (!chart.card->hasFigure())
            continue;
        const insight::Figure &figure = chart.card->figure();
        if (figure.periodBefore)
            before = text::period(*figure.periodBefore);
        for (const insight::Summary &summary : figure.summaries) {
            if (chart.name == QStringLiteral("growth") || (chart.name == QStringLiteral("tiers") && summary.isShare))
                out.append(summary);
        }
    }
    m_summary->setSummaries(out, before);
}

void InsightsPage::openRows(const Chart &chart, qsizetype step)
{
    const insight::Figure &figure = chart.card->figure();
    const QString title = QStringLiteral("%1 · %2").arg(text::figureTitle(chart.name), text::stepName(figure, step));
    desk().openDrawer(title, new RowsPanel(desk(), figure, request(), step), false);
}

void InsightsPage::offerExport()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Chart &chart : m_charts) {
        if (!chart.card->hasFigure())
            continue;
        QAction *action = menu->addAction(icon(Icon::Chart), tr("%1 (PNG, SVG, CSV)…").arg(text::figureTitle(chart.name)));
        connect(action, &QAction::triggered, this, [this, card = chart.card] { exportFigure(this->desk(), this, card->figure()); });
    }
    if (menu->isEmpty()) {
        delete menu;
        desk().toast(tr("There is no chart to export yet."));
        return;
    }
    // Below the button, at the right end of the page's head.
    menu->popup(mapToGlobal(QPoint(width() - space::xl - menu->sizeHint().width(), 2 * space::xl + space::s)));
}

void InsightsPage::openRfm()
{
    desk().openDrawer(tr("Buyers (RFM) and stages"), new RfmPanel(desk(), [this](const insight::Figure &figure) { exportFigure(this->desk(), this, figure); }));
}

void InsightsPage::show(const QVariant &what)
{
    if (!m_isLoaded) {
        m_wanted = what;
        return;
    }
    for (const ScopeBar::Group &group : m_ground.groups) {
        if (group.id.value == what.toLongLong() || group.name == what.toString())
            m_scope->choose(group.id);
    }
}

QList<ScreenshotState> InsightsPage::screenshotStates()
{
    const auto withFigure = [this](auto act) {
        return [this, act] {
            if (!m_charts.isEmpty() && m_charts.first().card->hasFigure())
                act(m_charts.first());
        };
    };
    return {
        {QStringLiteral("tiers"), [this] { findChild<QScrollArea *>()->ensureWidgetVisible(m_charts.last().card); }},
        {QStringLiteral("rows"), withFigure([this](const Chart &chart) {
             findChild<QScrollArea *>()->ensureWidgetVisible(m_summary);
             openRows(chart, chart.card->figure().steps() / 2);
         })},
        {QStringLiteral("table"), withFigure([](const Chart &chart) { chart.card->showTable(true); })},
        {QStringLiteral("year-one-group"), withFigure([this](const Chart &chart) {
             chart.card->showTable(false);
             m_scope->choosePeriod(3);
             m_scope->choose(m_ground.groups.first().id);
         })},
        {QStringLiteral("own-days"), [this] { m_scope->choosePeriod(4); }},
        {QStringLiteral("rfm"), [this] { openRfm(); }},
    };
}

} // namespace siyu::ui
