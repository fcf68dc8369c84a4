// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/insightspage.h"

#include "core/groups/groupstore.h"
#include "core/insight/behind.h"
#include "core/members/figures.h"
#include "ui/common/emptystate.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/insight/boardgrid.h"
#include "ui/insight/chartcard.h"
#include "ui/insight/chartfiles.h"
#include "ui/insight/rfmpanel.h"
#include "ui/insight/rowspanel.h"
#include "ui/insight/stage.h"
#include "ui/insight/summarystrip.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QAction>
#include <QCheckBox>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
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

bool isOfTiers(const QString &chart) { return chart.startsWith(QStringLiteral("tier")); }

} // namespace

InsightsPage::InsightsPage(Desk &desk)
    : Page(desk, tr("Insights")), m_groundJob(new Job(this)), m_saveJob(new Job(this)),
      m_scope(new ScopeBar(periodChoices(desk.workspace().today()), desk.workspace().today())), m_compare(new QCheckBox(tr("Compare")))
{
    addToHead(m_scope);
    m_compare->setToolTip(tr("Compare with the period before"));
    m_compare->setChecked(true);
    addToHead(m_compare);
    setPrimary(Icon::Export, tr("Export"), [this] { offerExport(); });
    QList<QAction *> ofBoards{addPageAction(Icon::Add, tr("New board…"), [this] { addBoard(); }),
        addPageAction(Icon::Edit, tr("Rename the board…"), [this] { renameBoard(); }),
        addPageAction(Icon::Check, tr("Open with this board"), [this] { putBoardFirst(); }), addPageAction(Icon::Trash, tr("Delete the board"), [this] { removeBoard(); })};
    addPageAction(Icon::Eye, tr("Full screen"), [this] { setFullScreen(true); })->setShortcut(Qt::Key_F11);
    addPageAction(Icon::Export, tr("Print the board (A4)…"), [this] { printBoard(); });
    addPageAction(Icon::Members, tr("Buyers (RFM) and stages"), [this] { openRfm(); });
    m_importActivity = addPageAction(Icon::Import, tr("Import activity counts"), [this] { this->desk().import(QStringLiteral("activity")); });
    m_importRoster = addPageAction(Icon::Import, tr("Import a roster"), [this] { this->desk().import(QStringLiteral("roster")); });
    for (QAction *action : ofBoards + QList<QAction *>{m_importActivity, m_importRoster})
        action->setEnabled(!desk.isReadOnly());
    body()->addWidget(makeBar());
    body()->addWidget(makeScroll(), 1);
    connect(m_scope, &ScopeBar::changed, this, &InsightsPage::load);
    connect(m_compare, &QCheckBox::toggled, this, &InsightsPage::load);
}

InsightsPage::~InsightsPage() { delete m_stage; }

QWidget *InsightsPage::makeBar()
{
    m_bar = new QWidget;
    auto *line = new QHBoxLayout(m_bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    m_tabs = new QTabBar;
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("Boards"));
    line->addWidget(m_tabs, 1);
    m_add = new QPushButton(icon(Icon::Add), tr("Add a chart"));
    m_arrange = new QPushButton(icon(Icon::Edit), tr("Arrange"));
    m_arrange->setCheckable(true);
    m_arrange->setToolTip(tr("Drag cards by their head; by keyboard: arrows move a card, with Shift they change its size, Delete takes it away"));
    for (QPushButton *button : {m_add, m_arrange}) {
        setRole(button, "quiet");
        button->setEnabled(!desk().isReadOnly());
        line->addWidget(button);
    }
    connect(m_tabs, &QTabBar::currentChanged, this, &InsightsPage::chooseBoard);
    connect(m_add, &QPushButton::clicked, this, &InsightsPage::offerCharts);
    connect(m_arrange, &QPushButton::toggled, this, [this](bool on) { m_grid->setArranging(on); });
    return m_bar;
}

QWidget *InsightsPage::makeScroll()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::m);
    m_summary = new SummaryStrip;
    column->addWidget(m_summary);
    m_grid = new BoardGrid;
    column->addWidget(m_grid);
    auto *add = new QAction(tr("Add a chart"), this);
    add->setEnabled(!desk().isReadOnly());
    connect(add, &QAction::triggered, this, &InsightsPage::offerCharts);
    m_noCards = new EmptyState({Icon::Chart, tr("No chart on this board"), tr("Choose from all charts; each has the rows behind its points."), add});
    m_noCards->hide();
    column->addWidget(m_noCards);
    column->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // what is in it has the keys
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    connect(m_grid, &BoardGrid::arranged, this, &InsightsPage::arranged);
    connect(m_grid, &BoardGrid::cardAdded, this, [this](ChartCard *card) {
        connect(card, &ChartCard::stepChosen, this, [this, card](qsizetype step) { openRows(card, step); });
        connect(card, &ChartCard::menuWanted, this, [this, card] { openMenu(card); });
        if (m_isLoaded)
            loadCard(card);
    });
    return m_scroll;
}

void InsightsPage::refresh(const Topics &topics)
{
    const bool onlyBoards = m_isLoaded && !topics.isEmpty() && std::all_of(topics.begin(), topics.end(), [](Topic topic) { return topic == Topic::History || topic == Topic::Tags; });
    m_groundJob->start(
        [workspace = desk().sharedWorkspace()](Progress &) -> Result<Ground> {
            Ground ground;
            const auto coverage = insight::coverage(*workspace);
            if (!coverage)
                return coverage.error();
            const auto groups = groups::groups(*workspace);
            if (!groups)
                return groups.error();
            const auto boards = insight::boards(*workspace);
            if (!boards)
                return boards.error();
            ground.coverage = *coverage;
            ground.boards = *boards;
            for (const groups::GroupRow &row : *groups) {
                if (!row.archived)
                    ground.groups.append({row.id, row.name});
            }
            return ground;
        },
        [this, onlyBoards](const Result<Ground> &ground) {
            if (!desk().showIfError(ground))
                showGround(*ground, onlyBoards);
        });
}

void InsightsPage::showGround(const Ground &ground, bool onlyBoards)
{
    if (onlyBoards && m_saveJob->isRunning())
        return; // read before that: it is read again afterwards
    m_ground = ground;
    if (onlyBoards)
        return showBoards(ground.boards);
    m_scope->setGroups(ground.groups);
    m_scope->setChoices(periodChoices(lastDay()));
    m_isLoaded = false; // cards that come now are loaded with the others
    showBoards(ground.boards);
    m_isLoaded = true;
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
    const bool isCounted = coverage.groups > 0 && (coverage.ledger.isValid() || coverage.activityDays >= daysForTiers);
    const bool isEmpty = !isCounted && !coverage.hasSales;
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
    m_scope->setChoices(periodChoices(lastDay())); // the window may have stood open over midnight
    for (ChartCard *card : m_grid->widgets())
        loadCard(card);
    showSummaries();
}

void InsightsPage::loadCard(ChartCard *card)
{
    const qint64 days = m_ground.coverage.activityDays;
    if (isOfTiers(card->name()) && days < daysForTiers) {
        card->setNothing(tr("Tiers need 7 days of activity; there are %1 so far. Import activity counts.").arg(text::number(days)));
        return;
    }
    insight::ChartRequest wish = request();
    if (card->name().startsWith(QStringLiteral("cohorts")))
        wish.period = {}; // the last weeks: those of a month would hardly be over
    card->job()->start(
        [workspace = desk().sharedWorkspace(), name = card->name(), wish](Progress &progress) -> Result<insight::Figure> {
            if (insight::isOfMembers(name)) {
                if (const auto updated = members::updateFigures(*workspace, progress); !updated)
                    return updated.error();
            }
            return insight::chart(*workspace, name, wish, progress);
        },
        [this, card](const Result<insight::Figure> &figure) {
            if (!desk().showIfError(figure))
                fillCard(card, *figure);
        });
}

void InsightsPage::fillCard(ChartCard *card, const insight::Figure &figure)
{
    if (figure.isEmpty())
        card->setNothing(text::whyNothing(figure));
    else
        card->setFigure(figure);
    showSummaries();
}

// The whole strip at once: growth's figures and, of the tiers, the share that is active.
void InsightsPage::showSummaries()
{
    QList<insight::Summary> out;
    QString before;
    for (const ChartCard *card : m_grid->widgets()) {
        if (!card->hasFigure())
            continue;
        const insight::Figure &figure = card->figure();
        for (const insight::Summary &summary : figure.summaries) {
            const bool isShown = card->name() == QStringLiteral("growth") || (card->name() == QStringLiteral("tiers") && summary.isShare);
            if (!isShown)
                continue;
            out.append(summary);
            before = figure.periodBefore ? text::period(*figure.periodBefore) : before;
        }
    }
    m_summary->setSummaries(out, before);
}

void InsightsPage::openRows(ChartCard *card, qsizetype step)
{
    setFullScreen(false); // the rows are beside the charts
    const insight::Figure &figure = card->figure();
    if (const QString rule = insight::ruleBehind(card->name(), figure.categories.value(step)); !rule.isEmpty())
        return desk().goTo(PageId::Members, QVariantMap{{QStringLiteral("rule"), rule}});
    const QString title = QStringLiteral("%1 · %2").arg(text::figureTitle(card->name()), text::stepName(figure, step));
    desk().openDrawer(title, new RowsPanel(desk(), figure, request(), step), false);
}

void InsightsPage::offerExport()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (ChartCard *card : m_grid->widgets()) {
        if (!card->hasFigure())
            continue;
        QAction *action = menu->addAction(icon(Icon::Chart), tr("%1 (PNG, SVG, CSV)…").arg(text::figureTitle(card->name())));
        connect(action, &QAction::triggered, this, [this, card] { chartfiles::save(desk(), this, card->figure()); });
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
    desk().openDrawer(tr("Buyers (RFM) and stages"),
        new RfmPanel(desk(), [this](const insight::Figure &figure) { chartfiles::save(desk(), this, figure); }));
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
            if (!m_grid->widgets().isEmpty() && m_grid->widgets().first()->hasFigure())
                act(m_grid->widgets().first());
        };
    };
    const auto rowsOf = [this](const char *chart, qsizetype step) {
        return [this, chart, step] {
            for (ChartCard *card : m_grid->widgets()) {
                if (card->name() == QLatin1String(chart) && card->hasFigure())
                    openRows(card, step);
            }
        };
    };
    const auto toBoard = [this](int tab) {
        return [this, tab] {
            m_tabs->setCurrentIndex(tab);
            m_scroll->ensureVisible(0, 0);
        };
    };
    const auto below = [this] {
        if (!m_grid->widgets().isEmpty())
            m_scroll->ensureWidgetVisible(m_grid->widgets().last());
    };
    return {
        {QStringLiteral("rows"), withFigure([this](ChartCard *card) { openRows(card, card->figure().steps() / 2); })},
        {QStringLiteral("rows-counted"), rowsOf("funnel", 1)},
        {QStringLiteral("rows-step"), rowsOf("funnel", 2)},
        {QStringLiteral("rows-channel"), rowsOf("channels", 1)},
        {QStringLiteral("table"), withFigure([this](ChartCard *card) {
             desk().closeDrawer();
             card->showTable(true);
         })},
        {QStringLiteral("growth-below"), below},
        {QStringLiteral("activity"), toBoard(1)},
        {QStringLiteral("activity-below"), below},
        {QStringLiteral("sales"), toBoard(2)},
        {QStringLiteral("sales-ladder"), [this] {
             for (ChartCard *card : m_grid->widgets()) {
                 if (card->name() == QStringLiteral("ladder"))
                     m_scroll->ensureWidgetVisible(card);
             }
         }},
        {QStringLiteral("sales-below"), below},
        {QStringLiteral("rows-coupon"), rowsOf("coupons", 0)},
        {QStringLiteral("rows-order"), rowsOf("gmv", 0)},
        {QStringLiteral("rows-ladder"), rowsOf("ladder", 0)},
        {QStringLiteral("teams"), toBoard(3)},
        {QStringLiteral("arranging"), [this] { m_arrange->setChecked(true); }},
        {QStringLiteral("back"), [this] {
             m_arrange->setChecked(false);
             m_tabs->setCurrentIndex(0);
             m_scroll->ensureVisible(0, 0);
         }},
        {QStringLiteral("year-one-group"), withFigure([this](ChartCard *card) {
             card->showTable(false);
             m_scope->choosePeriod(3);
             m_scope->choose(m_ground.groups.first().id);
         })},
        {QStringLiteral("own-days"), [this] { m_scope->choosePeriod(4); }},
        {QStringLiteral("rfm"), [this] { openRfm(); }},
    };
}

} // namespace siyu::ui
