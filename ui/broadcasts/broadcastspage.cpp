// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/broadcastspage.h"

#include "core/broadcasts/calendarstore.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/policy.h"
#include "core/content/contentstore.h"
#include "ui/broadcasts/broadcasteditor.h"
#include "ui/broadcasts/contenteditor.h"
#include "ui/broadcasts/monthcalendar.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/policytext.h"
#include "ui/text/words.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int hoursAhead = 1; // a new broadcast starts at the next full hour

QToolButton *stepButton(Icon which, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(which));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

BroadcastsPage::BroadcastsPage(Desk &desk)
    : Page(desk, tr("Broadcasts")), m_loading(new Job(this)), m_loadingLibrary(new Job(this)), m_loadingLimits(new Job(this)),
      m_opening(new Job(this)), m_moving(new Job(this))
{
    setPrimary(Icon::Add, tr("New broadcast"), [this] { newBroadcast(m_calendar->selectedDay()); })->setEnabled(!desk.isReadOnly());
    addPageAction(Icon::Add, tr("New content item"), [this] { openContent({}); })->setEnabled(!desk.isReadOnly());
    m_tabs = new QTabWidget;
    m_tabs->addTab(makeCalendar(), tr("Calendar"));
    m_tabs->addTab(makeList(), tr("List"));
    m_tabs->addTab(makeLibrary(), tr("Content"));
    m_tabs->addTab(makeLimits(), tr("Limits"));
    body()->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &BroadcastsPage::showNotice);
}

QWidget *BroadcastsPage::makeCalendar()
{
    auto *tab = new QWidget;
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, space::s, 0, 0);
    auto *row = new QHBoxLayout;
    m_monthName = new QLabel;
    setRole(m_monthName, "heading");
    m_calendar = new MonthCalendar;
    auto *before = stepButton(Icon::Left, tr("The month before (Page up)"));
    auto *after = stepButton(Icon::Right, tr("The month after (Page down)"));
    auto *today = new QPushButton(tr("Today"));
    setRole(today, "quiet");
    auto *hint = new ElidedLabel(tr("Drag a broadcast to another day, or Space and Shift+arrows"));
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setRole(hint, "muted");
    row->addWidget(before);
    row->addWidget(after);
    row->addWidget(today);
    row->addWidget(m_monthName);
    row->addWidget(hint, 1);
    column->addLayout(row);
    column->addWidget(m_calendar, 1);
    connect(before, &QToolButton::clicked, this, [this] { m_calendar->setMonth(m_calendar->month().addMonths(-1)); });
    connect(after, &QToolButton::clicked, this, [this] { m_calendar->setMonth(m_calendar->month().addMonths(1)); });
    connect(today, &QPushButton::clicked, this, [this] { m_calendar->select(this->desk().workspace().today()); });
    connect(m_calendar, &MonthCalendar::monthChanged, this, &BroadcastsPage::loadMonth);
    connect(m_calendar, &MonthCalendar::newWanted, this, &BroadcastsPage::newBroadcast);
    connect(m_calendar, &MonthCalendar::runActivated, this, &BroadcastsPage::editRun);
    connect(m_calendar, &MonthCalendar::moveWanted, this, &BroadcastsPage::moveRun);
    return tab;
}

QWidget *BroadcastsPage::makeList()
{
    m_list = new RowTable(tr("Broadcasts of these weeks"));
    m_list->rows()->setHeaders({tr("Time"), tr("Name"), tr("Touchpoint"), tr("State"), tr("Deliveries")});
    connect(m_list, &QTableView::activated, this, [this] { editRun(RunId(m_list->currentId().toLongLong())); });
    auto *add = new QAction(tr("New broadcast"), this);
    add->setEnabled(!desk().isReadOnly());
    connect(add, &QAction::triggered, this, [this] { newBroadcast(m_calendar->selectedDay()); });
    return new TableOrEmpty(m_list, {Icon::Broadcasts, tr("No broadcast in these weeks"),
        tr("The list follows the month of the calendar. Plan the first one, or go to another month there."), nullptr, add});
}

QWidget *BroadcastsPage::makeLibrary()
{
    auto *tab = new QWidget;
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, space::s, 0, 0);
    auto *row = new QHBoxLayout;
    auto *hint = new QLabel(tr("One item, with other words for a touchpoint where it needs them."));
    setRole(hint, "muted");
    auto *add = new QPushButton(icon(Icon::Add), tr("New content item"));
    add->setEnabled(!desk().isReadOnly());
    row->addWidget(hint);
    row->addStretch(1);
    row->addWidget(add);
    column->addLayout(row);
    m_library = new RowTable(tr("Content library"));
    m_library->rows()->setHeaders({tr("Title"), tr("Kind"), tr("Text"), tr("Other words for")});
    auto *first = new QAction(tr("New content item"), this);
    first->setEnabled(!desk().isReadOnly());
    connect(first, &QAction::triggered, this, [this] { openContent({}); });
    column->addWidget(new TableOrEmpty(m_library, {Icon::Edit, tr("No content yet"),
        tr("Write a text once, with other words for a touchpoint where it needs them, and use it in any broadcast."), nullptr, first}), 1);
    connect(add, &QPushButton::clicked, this, [this] { openContent({}); });
    connect(m_library, &QTableView::activated, this, [this] { openContent(ContentId(m_library->currentId().toLongLong())); });
    return tab;
}

QWidget *BroadcastsPage::makeLimits()
{
    auto *tab = new QWidget;
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, space::s, 0, 0);
    m_house = new QLabel;
    m_house->setTextFormat(Qt::PlainText);
    m_house->setWordWrap(true);
    column->addWidget(m_house);
    m_limits = new RowTable(tr("Limits of the platforms"));
    m_limits->rows()->setHeaders({tr("Touchpoint"), tr("What"), tr("Limit"), tr("Valid"), tr("Standing"), tr("Source")});
    column->addWidget(m_limits, 1);
    auto *row = new QHBoxLayout;
    auto *checked = new QPushButton(icon(Icon::Check), tr("I looked it up today: it holds"));
    checked->setEnabled(!desk().isReadOnly());
    row->addStretch(1);
    row->addWidget(checked);
    column->addLayout(row);
    connect(checked, &QPushButton::clicked, this, &BroadcastsPage::markChecked);
    return tab;
}

void BroadcastsPage::refresh(const Topics &topics)
{
    const auto touched = [&](Topic topic) { return topics.isEmpty() || topics.contains(topic); };
    m_calendar->setToday(desk().workspace().today());
    if (touched(Topic::Broadcasts) || touched(Topic::Deliveries))
        loadMonth();
    if (touched(Topic::Content))
        loadLibrary();
    if (touched(Topic::Broadcasts) || touched(Topic::Settings))
        loadLimits();
}

void BroadcastsPage::makeNew()
{
    if (m_tabs->currentIndex() == 2)
        openContent({});
    else
        Page::makeNew();
}

void BroadcastsPage::show(const QVariant &what)
{
    if (what.canView<PaletteContent>()) {
        m_tabs->setCurrentIndex(2);
        openContent(ContentId(what.value<PaletteContent>().id));
        return;
    }
    m_tabs->setCurrentIndex(0);
    if (what.canConvert<QDate>() && what.toDate().isValid())
        m_calendar->select(what.toDate());
    else if (what.toLongLong() > 0)
        editRun(RunId(what.toLongLong()));
}

void BroadcastsPage::loadMonth()
{
    if (!m_calendar->month().isValid())
        return;
    m_monthName->setText(QLocale().toString(m_calendar->month(), tr("MMMM yyyy", "format of a month")));
    m_loading->start([workspace = desk().sharedWorkspace(), from = m_calendar->firstDay(), to = m_calendar->lastDay()](
                         Progress &) -> Result<std::pair<QList<RunRow>, broadcasts::HolidayCalendar>> {
        auto runs = runsBetween(*workspace, from, to);
        if (!runs)
            return runs.error();
        auto holidays = broadcasts::holidayCalendar(*workspace);
        if (!holidays)
            return holidays.error();
        return std::pair(std::move(*runs), std::move(*holidays));
    },
        [this](const Result<std::pair<QList<RunRow>, broadcasts::HolidayCalendar>> &month) {
            if (desk().showIfError(month))
                return;
            m_calendar->setHolidays(month->second);
            takeRuns(month->first);
        });
}

void BroadcastsPage::takeRuns(const QList<RunRow> &runs)
{
    m_runs = runs;
    m_calendar->setRuns(runs);
    showNotice();
    QList<TableRow> rows;
    for (const RunRow &run : runs) {
        const bool over = run.state == QLatin1String("cancelled") || run.state == QLatin1String("dropped");
        rows << TableRow{run.id.value, {run.local.toString(QStringLiteral("yyyy-MM-dd HH:mm")), run.name, text::name(run.touchpoint),
            runStateName(run.state), countsText(run.counts)}, over};
    }
    m_list->rows()->setRows(rows);
    m_list->fitColumns();
}

// About the calendar, so only above it; the other tabs say by themselves that they are empty.
void BroadcastsPage::showNotice()
{
    const bool tell = m_tabs->currentIndex() == 0 && m_runs.isEmpty();
    setNotice(tell ? tr("Nothing is planned in these weeks. Double-click a day, or press Enter on it, to plan a broadcast.") : QString());
}

void BroadcastsPage::loadLibrary()
{
    m_loadingLibrary->start([workspace = desk().sharedWorkspace()](Progress &) { return content::contents(*workspace); },
        [this](Result<QList<content::ContentItem>> items) {
            if (desk().showIfError(items))
                return;
            QList<TableRow> rows;
            for (const content::ContentItem &item : *items) {
                QStringList others;
                for (auto variant = item.variants.begin(); variant != item.variants.end(); ++variant)
                    others << text::name(variant.key());
                rows << TableRow{item.id.value, {item.title, text::contentKindName(wordOf(item.kind)), item.body.simplified().left(120),
                    others.join(QStringLiteral(", "))}, false};
            }
            m_library->rows()->setRows(rows);
            m_library->fitColumns();
        });
}

void BroadcastsPage::loadLimits()
{
    using Both = std::pair<QList<PolicyRow>, HouseRules>;
    m_loadingLimits->start(
        [workspace = desk().sharedWorkspace()](Progress &) -> Result<Both> {
            const auto rows = policies(*workspace);
            const auto house = houseRules(*workspace);
            if (!rows || !house)
                return rows ? house.error() : rows.error();
            return Both{*rows, *house};
        },
        [this](Result<Both> both) {
            if (desk().showIfError(both))
                return;
            const HouseRules &house = both->second;
            const auto time = [](QTime at) { return at.toString(QStringLiteral("HH:mm")); };
            m_house->setText(tr("The house: WeCom 1:1 at most %1 a member and month · directed messages at most %2 a member in 7 days · "
                                "group posts at most %3 a group and day · %4–%5, SMS %6–%7. The stricter limit wins.")
                                 .arg(house.monthWecom).arg(house.weekDirected).arg(house.groupDay)
                                 .arg(time(house.from), time(house.to), time(house.smsFrom), time(house.smsTo)));
            const QDate today = desk().workspace().today();
            QList<TableRow> rows;
            for (const PolicyRow &row : both->first) {
                const bool over = row.validTo.isValid() && row.validTo < today;
                const QString from = row.validFrom.isValid() ? row.validFrom.toString(Qt::ISODate) : QString();
                const QString to = row.validTo.isValid() ? row.validTo.toString(Qt::ISODate) : QString();
                const QString valid = from.isEmpty() && to.isEmpty() ? tr("always") : QStringLiteral("%1 – %2").arg(from, to);
                const QString standing = over ? tr("superseded") : row.needsCheck(today) ? tr("check that this still holds") : tr("checked on %1").arg(row.checkedOn.toString(Qt::ISODate));
                rows << TableRow{row.id, {text::name(row.touchpoint), text::policySubject(row.subject), text::policyLimit(row.limit, row.per), valid,
                    standing, text::policySource(row.source, row.note)}, over};
            }
            m_limits->rows()->setRows(rows);
            m_limits->fitColumns();
        });
}

void BroadcastsPage::markChecked()
{
    const qint64 id = m_limits->currentId().toLongLong();
    if (id <= 0) {
        desk().toast(tr("Choose a limit in the table first."));
        return;
    }
    Job::once(this, [workspace = desk().sharedWorkspace(), id](Progress &) { return markPolicyChecked(*workspace, id); },
        [this](Result<void> done) { desk().showIfError(done); });
}

void BroadcastsPage::newBroadcast(QDate day)
{
    if (desk().isReadOnly())
        return;
    const Workspace &workspace = desk().workspace();
    const QDateTime now = workspace.nowUtc().toTimeZone(workspace.zone());
    BroadcastDraft draft;
    draft.zone = QString::fromUtf8(workspace.zone().id());
    const QTime hour(now.time().hour(), 0);
    draft.atWall = day > now.date() ? QDateTime(day, QTime(10, 0), Qt::UTC)
                                    : QDateTime(now.date(), hour, Qt::UTC).addSecs(hoursAhead * 3600);
    openEditor(draft);
}

void BroadcastsPage::editRun(RunId id)
{
    for (const RunRow &run : m_runs) {
        if (run.id == id && (run.state == QLatin1String("handed_out") || run.state == QLatin1String("missed"))) {
            desk().goTo(PageId::SendDesk, id.value); // it is decided there
            return;
        }
    }
    m_opening->start(
        [workspace = desk().sharedWorkspace(), id](Progress &) -> Result<BroadcastDraft> {
            const auto row = run(*workspace, id);
            return row ? broadcast(*workspace, row->broadcast) : Result<BroadcastDraft>(row.error());
        },
        [this](Result<BroadcastDraft> draft) {
            if (!desk().showIfError(draft))
                openEditor(*draft);
        });
}

void BroadcastsPage::openEditor(const BroadcastDraft &draft)
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return editorChoices(*workspace); },
        [this, draft](Result<EditorChoices> choices) {
            if (desk().showIfError(choices))
                return;
            auto *editor = new BroadcastEditor(desk(), *choices, draft);
            connect(editor, &BroadcastEditor::saved, this, [this, draft] {
                desk().closeDrawer();
                desk().toastUndo(draft.id.isValid() ? tr("The broadcast was changed") : tr("The broadcast is planned"));
            });
            desk().openDrawer(draft.id.isValid() ? draft.name : tr("New broadcast"), editor, false);
            editor->setFocus();
        });
}

void BroadcastsPage::openContent(ContentId id)
{
    const auto open = [this](const content::ContentItem &item) {
        auto *editor = new ContentEditor(desk(), item);
        connect(editor, &ContentEditor::saved, this, [this] { desk().closeDrawer(); });
        desk().openDrawer(item.id.isValid() ? item.title : tr("New content item"), editor);
        editor->setFocus();
    };
    if (!id.isValid()) {
        open({});
        return;
    }
    m_opening->start([workspace = desk().sharedWorkspace(), id](Progress &) { return content::content(*workspace, id); },
        [this, open](Result<content::ContentItem> item) {
            if (!desk().showIfError(item))
                open(*item);
        });
}

void BroadcastsPage::moveRun(RunId id, QDate day)
{
    for (const RunRow &known : m_runs) {
        if (known.id != id || desk().isReadOnly())
            continue;
        const QDateTime wall(day.addDays(known.local.date().daysTo(known.wall.date())), known.wall.time(), Qt::UTC);
        m_moving->start(
            [workspace = desk().sharedWorkspace(), id, wall](Progress &progress) -> Result<void> {
                if (const auto moved = broadcasts::moveRun(*workspace, id, wall); !moved)
                    return moved.error();
                const auto planned = planAll(*workspace, progress);
                return planned ? Result<void>() : Result<void>(planned.error());
            },
            [this, day](Result<void> done) {
                if (desk().showIfError(done))
                    return;
                m_calendar->select(day);
                desk().toastUndo(tr("Moved to %1").arg(QLocale().toString(day, QLocale::ShortFormat)));
            });
    }
}

QList<ScreenshotState> BroadcastsPage::screenshotStates()
{
    return {{QStringLiteral("list"), [this] { m_tabs->setCurrentIndex(1); }},
        {QStringLiteral("content"), [this] { m_tabs->setCurrentIndex(2); }},
        {QStringLiteral("limits"), [this] { m_tabs->setCurrentIndex(3); }},
        {QStringLiteral("editor"), [this] {
             m_tabs->setCurrentIndex(0);
             for (const RunRow &run : m_runs) {
                 if (isDirected(run.touchpoint) && run.state == QLatin1String("planned"))
                     return editRun(run.id);
             }
             newBroadcast(m_calendar->selectedDay());
         }}};
}

} // namespace siyu::ui
