// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaypage.h"

#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/desks/reputationdesk.h"
#include "ui/desks/requestsview.h"
#include "ui/playbooks/playbooksview.h"
#include "ui/playbooks/tasksview.h"
#include "ui/safety/autobackup.h"
#include "ui/shell/desk.h"
#include "ui/text/channeltext.h"
#include "ui/text/codetext.h"
#include "ui/text/format.h"
#include "ui/text/grouptext.h"
#include "ui/text/words.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int rightWidth = 400;
constexpr int leastWords = 180; // a narrower wrapped label would ask for the height that it needs there
constexpr qint64 backupAgeDays = 3;

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QString sendState(const broadcasts::RunRow &run, bool missed)
{
    if (missed)
        return TodayPage::tr("Missed: decide");
    return run.state == QStringLiteral("planned") ? TodayPage::tr("Due") : text::deliveryStatusName(run.state);
}

} // namespace

TodayPage::TodayPage(Desk &desk)
    : Page(desk, tr("Today")), m_job(new Job(this)), m_tabs(new QTabWidget), m_tasks(new TasksView(desk)), m_playbooks(new PlaybooksView(desk)),
      m_reputation(new ReputationDesk(desk)), m_support(new RequestsView(desk))
{
    m_tabs->setDocumentMode(true);
    auto *overview = new QWidget;
    auto *inOverview = new QVBoxLayout(overview);
    inOverview->setContentsMargins(0, space::s, 0, 0);
    inOverview->setSpacing(space::m);
    m_tabs->addTab(overview, tr("Overview"));
    m_tabs->addTab(m_tasks, tr("Tasks"));
    m_tabs->addTab(m_reputation, tr("Reputation desk"));
    m_tabs->addTab(m_support, tr("Support desk"));
    m_tabs->addTab(m_playbooks, tr("Playbooks"));
    body()->addWidget(m_tabs, 1);
    m_day = new QLabel(text::dayWithWeekday(desk.workspace().today()));
    setRole(m_day, "muted");
    addToHead(m_day);
    // With nothing to send, the next thing to do is to plan.
    setPrimary(Icon::SendDesk, tr("Start sending"), [this] { this->desk().goTo(m_waiting ? PageId::SendDesk : PageId::Broadcasts); });
    addPageAction(Icon::Import, tr("Import a file"), [this] { this->desk().import(); })->setEnabled(!desk.isReadOnly());

    auto *strip = new QFrame;
    setRole(strip, "card");
    auto *figures = new QHBoxLayout(strip);
    figures->setContentsMargins(space::l, space::m, space::l, space::m);
    for (const QString &name : {tr("Members"), tr("Groups"), tr("Due now"), tr("Missed"), tr("Still to come today"), tr("Tasks to do")}) {
        auto *cell = new QVBoxLayout;
        cell->setSpacing(0);
        auto *figure = new QLabel(text::missingMark());
        setRole(figure, "figure");
        cell->addWidget(figure);
        auto *words = new QLabel(name);
        setRole(words, "muted");
        cell->addWidget(words);
        figures->addLayout(cell, 1);
        m_figures.append(figure);
    }
    inOverview->addWidget(strip);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::m);
    inOverview->addLayout(columns, 1);
    auto *left = new QVBoxLayout;
    columns->addLayout(left, 1);
    QVBoxLayout *inside = nullptr;
    left->setStretchFactor(addCard(left, tr("Sends"), &inside), 1);
    m_sends = new RowTable(tr("Due and missed sends"));
    m_sends->rows()->setHeaders({tr("Time"), tr("Broadcast"), tr("Touchpoint"), tr("Open"), tr("State")}, {3});
    setRole(m_sends, "bare");
    inside->addWidget(m_sends, 1);
    m_noSends = new QLabel(tr("Nothing is due now. What you plan on the Broadcasts page comes here at its time."));
    m_noSends->setWordWrap(true);
    m_noSends->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setRole(m_noSends, "muted");
    inside->addWidget(m_noSends);
    m_staffCard = addCard(left, tr("Tasks by staff"), &inside);
    left->setStretchFactor(m_staffCard, 1);
    m_staffTasks = new RowTable(tr("Tasks by staff"));
    m_staffTasks->rows()->setHeaders({tr("Who"), tr("To do"), tr("Late"), tr("Done")}, {1, 2, 3});
    setRole(m_staffTasks, "bare");
    m_staffTasks->horizontalHeader()->setStretchLastSection(false);
    m_staffTasks->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    inside->addWidget(m_staffTasks, 1);
    connect(m_staffTasks, &QTableView::activated, this, [this] {
        m_tasks->showStaff(StaffId(m_staffTasks->currentId().toLongLong()), m_staffTasks->currentIndex().siblingAtColumn(0).data().toString());
        m_tabs->setCurrentWidget(m_tasks);
    });
    left->addStretch();
    connect(m_sends, &QTableView::activated, this, [this] { this->desk().goTo(PageId::SendDesk, m_sends->currentId()); });

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFixedWidth(rightWidth);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *holder = new QWidget;
    auto *right = new QVBoxLayout(holder);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(space::m);
    m_stepsCard = addCard(right, tr("First steps"), &m_steps);
    addCard(right, tr("Needs a look"), &m_alerts);
    right->addStretch();
    scroll->setWidget(holder);
    columns->addWidget(scroll);
}

QFrame *TodayPage::addCard(QBoxLayout *column, const QString &title, QVBoxLayout **inside)
{
    auto *card = new QFrame;
    setRole(card, "card");
    auto *box = new QVBoxLayout(card);
    box->setContentsMargins(space::l, space::m, space::l, space::m);
    box->setSpacing(space::s);
    auto *heading = new QLabel(title);
    setRole(heading, "heading");
    box->addWidget(heading);
    *inside = new QVBoxLayout;
    (*inside)->setSpacing(space::s);
    box->addLayout(*inside);
    column->addWidget(card);
    return card;
}

void TodayPage::addLine(QVBoxLayout *column, Icon which, const QColor &colour, const QString &text, const QString &actText,
    std::function<void()> act)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto *mark = new QLabel;
    mark->setPixmap(iconPixmap(which, 18, colour, devicePixelRatioF()));
    row->addWidget(mark);
    auto *words = new QLabel(text);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setMinimumWidth(leastWords);
    row->addWidget(words, 1);
    if (act) {
        auto *button = new QPushButton(actText);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(text, actText));
        connect(button, &QPushButton::clicked, this, [act = std::move(act)] { act(); });
        row->addWidget(button);
    }
    column->addWidget(line);
}

// Once a day, and when members may have come into another stage (the first figures of a day come after the page is shown);
// what playbooks and chores add later they bring themselves.
void TodayPage::makeTasks(bool mayHaveMoved)
{
    const QDate today = desk().workspace().today();
    if ((m_tasksMadeOn == today && !mayHaveMoved) || desk().isReadOnly())
        return;
    m_tasksMadeOn = today;
    Job::once(this, [ws = desk().sharedWorkspace()](Progress &progress) { return playbooks::bringTasksUpToDate(*ws, playbooks::usualDaysAhead, progress); },
        [this](const Result<qint64> &made) { desk().showIfError(made); });
}

void TodayPage::refresh(const Topics &topics)
{
    const auto touches = [&topics](Topic topic) { return topics.isEmpty() || topics.contains(topic); };
    makeTasks(topics.contains(Topic::Members));
    m_reputation->refresh(topics);
    if (touches(Topic::Desk) || touches(Topic::Staff) || touches(Topic::Groups)) {
        m_tasks->refresh();
        m_playbooks->refresh();
        m_support->refresh();
    }
    m_job->start([ws = desk().sharedWorkspace()](Progress &progress) { return readToday(*ws, progress); },
        [this](const Result<TodayStanding> &now) {
            if (!desk().showIfError(now))
                show(*now);
        });
}

void TodayPage::show(const TodayStanding &now)
{
    m_day->setText(text::dayWithWeekday(desk().workspace().today()));
    showFigures(now);
    showSends(now);
    showAlerts(now);
    showStaff(now);
    showSteps(now);
}

void TodayPage::showFigures(const TodayStanding &now)
{
    const QList<qint64> values{now.members, now.groups, now.waiting.due.size(), now.waiting.missed.size(), now.laterToday.size(), now.tasks.open + now.tasks.late};
    for (int i = 0; i < values.size(); ++i)
        m_figures[i]->setText(text::number(values[i]));
}

void TodayPage::showSends(const TodayStanding &now)
{
    QList<TableRow> rows;
    const auto add = [&rows](const broadcasts::RunRow &run, const QString &state) {
        rows.append({run.id.value,
            {run.local.toString(QStringLiteral("MM-dd HH:mm")), run.name, text::name(run.touchpoint), text::number(run.open()), state}});
    };
    for (const broadcasts::RunRow &run : now.waiting.missed)
        add(run, sendState(run, true));
    for (const broadcasts::RunRow &run : now.waiting.due)
        add(run, sendState(run, false));
    for (const broadcasts::RunRow &run : now.laterToday)
        add(run, tr("Later today"));
    m_sends->rows()->setRows(rows);
    m_sends->fitColumns();
    m_sends->setVisible(!rows.isEmpty());
    m_noSends->setVisible(rows.isEmpty());
    m_waiting = !now.waiting.due.isEmpty() || !now.waiting.missed.isEmpty();
    primaryAction()->setText(m_waiting ? tr("Start sending") : tr("Plan a broadcast"));
}

void TodayPage::show(const QVariant &what)
{
    if (what.canConvert<DeskItem>()) {
        const DeskItem item = what.value<DeskItem>();
        m_tabs->setCurrentWidget(m_playbooks);
        return item.kind == DeskItem::Kind::StagePlaybook ? m_playbooks->makeForStage() : m_playbooks->makeForCampaign(item.id);
    }
    if (what.toString() == QLatin1String("playbooks"))
        m_tabs->setCurrentWidget(m_playbooks);
}

void TodayPage::addAlert(Icon which, const QString &text, const QString &actText, std::function<void()> act)
{
    const Tokens &t = tokens(this);
    addLine(m_alerts, which, which == Icon::Warning ? t.warning : t.info, text, actText, std::move(act));
    m_alertTexts.append(text);
}

void TodayPage::showStaff(const TodayStanding &now)
{
    QList<TableRow> rows;
    for (const playbooks::StaffTasks &of : now.tasksByStaff)
        rows.append({of.staff.value, {of.staff.isValid() ? of.name : tr("nobody yet"), text::number(of.counts.open + of.counts.late), text::number(of.counts.late), text::number(of.counts.done)}});
    m_staffTasks->rows()->setRows(rows);
    m_staffTasks->fitColumns();
    m_staffCard->setVisible(!rows.isEmpty());
}

void TodayPage::showAlerts(const TodayStanding &now)
{
    clearLayout(m_alerts);
    m_alertTexts.clear();
    const auto toGroups = [this] { desk().goTo(PageId::Groups, QStringLiteral("board")); };
    if (now.ownerless > 0)
        addAlert(Icon::Warning, tr("%1 groups have no owner").arg(text::number(now.ownerless)), tr("Board"), toGroups);
    if (now.teamGaps > 0)
        addAlert(Icon::Warning, tr("%1 teams in %2 groups lack people or a lead").arg(text::number(now.teamGaps), text::number(now.groupsWithGaps)), tr("Board"), toGroups);
    if (!now.fullGroups.isEmpty())
        addAlert(Icon::Info, tr("%1 groups are full: %2").arg(text::number(qint64(now.fullGroups.size())), text::listed(now.fullGroups.mid(0, 3))), tr("Groups"), toGroups);
    constexpr qsizetype namedCodes = 3;
    const auto toCodes = [this] { desk().goTo(PageId::Groups, QStringLiteral("codes")); };
    for (const codes::CodeRow &code : now.codes.mid(0, namedCodes))
        addAlert(Icon::Warning, text::codeAlert(code), tr("Codes"), toCodes);
    if (now.codes.size() > namedCodes)
        addAlert(Icon::Warning, tr("%1 more codes end or fill up").arg(text::number(qint64(now.codes.size() - namedCodes))), tr("Codes"), toCodes);
    for (const growth::ChannelFigures &channel : now.dearChannels)
        addAlert(Icon::Warning, text::stopLossAlert(channel, now.currency), tr("Channels"), [this] { desk().goTo(PageId::Growth, QStringLiteral("channels")); });
    if (now.lateDuties > 0)
        addAlert(Icon::Info, tr("%1 duties of partners are late").arg(text::number(now.lateDuties)), tr("Partners"),
            [this] { desk().goTo(PageId::Groups, QStringLiteral("partners")); });
    // The first few by name; the rest on the groups' own page.
    constexpr qsizetype mostAlerts = 3;
    for (const groups::GroupAlert &alert : now.groupAlerts.mid(0, mostAlerts)) {
        addAlert(Icon::Warning, QStringLiteral("%1 · %2").arg(alert.name, text::alertText(alert)), tr("See the group"),
            [this, id = alert.group.value] { desk().goTo(PageId::Groups, id); });
    }
    if (now.groupAlerts.size() > mostAlerts)
        addAlert(Icon::Warning, tr("%1 more alerts of groups").arg(text::number(now.groupAlerts.size() - mostAlerts)), tr("Alerts"),
            [this] { desk().goTo(PageId::Groups, QStringLiteral("alerts")); });
    if (now.tasks.late > 0)
        addAlert(Icon::Warning, tr("%1 tasks are late").arg(text::number(now.tasks.late)), tr("Tasks"), [this] { m_tabs->setCurrentWidget(m_tasks); });
    if (now.questionsOpen > 0)
        addAlert(Icon::Info, tr("%1 questions wait for an answer").arg(text::number(now.questionsOpen)), tr("Questions"), [this] { m_tabs->setCurrentWidget(m_reputation); });
    const Workspace &ws = desk().workspace();
    const auto toBackups = [this] { desk().goTo(PageId::Safety, QStringLiteral("backups")); };
    if (!now.backup && now.changedAt.isValid())
        addAlert(Icon::Warning, tr("There is no backup yet"), tr("Back up"), toBackups);
    else if (now.backup && now.changedAt > now.backup->at && now.backup->at.daysTo(ws.nowUtc()) >= backupAgeDays)
        addAlert(Icon::Warning, tr("The last verified backup is from %1").arg(text::ago(now.backup->at, ws.nowUtc())), tr("Back up"), toBackups);
    if (m_alertTexts.isEmpty())
        addLine(m_alerts, Icon::Check, tokens(this).accent, now.backup ? tr("All is well: no gaps in the teams, and the backup is fresh.") : tr("Nothing needs attention."), {}, {});
}

void TodayPage::showSteps(const TodayStanding &now)
{
    clearLayout(m_steps);
    struct Step {
        bool done;
        QString text;
        QString actText;
        std::function<void()> act;
    };
    const QList<Step> steps{
        {now.staff > 0, tr("Enter the shop's staff"), tr("Staff"), [this] { desk().goTo(PageId::Groups, QStringLiteral("staff")); }},
        {now.groups > 0, tr("Make your groups; each brings its six teams"), tr("New group"), [this] { desk().goTo(PageId::Groups); }},
        {now.members > 0, tr("Bring in your members from a file"), tr("Import"), [this] { desk().import(QStringLiteral("members")); }},
        {now.everPlanned, tr("Plan the first broadcast"), tr("Plan"), [this] { desk().goTo(PageId::Broadcasts); }},
        {now.backup.has_value(), tr("Make a verified backup"), tr("Back up"), [this] { desk().goTo(PageId::Safety, QStringLiteral("backups")); }},
    };
    bool open = false;
    for (const Step &step : steps) {
        open = open || !step.done;
        addLine(m_steps, step.done ? Icon::Check : Icon::Right, step.done ? tokens(this).accent : tokens(this).muted, step.text,
            step.actText, step.done ? std::function<void()>() : step.act);
    }
    m_stepsCard->setVisible(open);
}

QList<ScreenshotState> TodayPage::screenshotStates()
{
    QList<ScreenshotState> out;
    const std::pair<const char *, QWidget *> tabs[] = {{"tasks", m_tasks}, {"reputation", m_reputation}, {"support", m_support}};
    for (const auto &[name, tab] : tabs)
        out.append({QString::fromLatin1(name), [this, tab = tab] { m_tabs->setCurrentWidget(tab); }});
    out.append({QStringLiteral("playbook"), [this] {
        m_tabs->setCurrentWidget(m_playbooks);
        m_playbooks->openRow(0);
    }});
    return out;
}

} // namespace siyu::ui
