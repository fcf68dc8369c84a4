// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/dayspanel.h"

#include "core/broadcasts/planstore.h"
#include "ui/broadcasts/runtext.h"
#include "ui/common/ask.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/calendartext.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int firstYear = 2000, lastYear = 2050;

QString nameOf(const CalendarDay &day)
{
    return day.name.isEmpty() ? text::dayName(day.word) : day.name;
}

QString sourceOf(const CalendarDay &day)
{
    if (!day.own)
        return day.kind == DayKind::Holiday || day.kind == DayKind::Makeup ? DaysPanel::tr("State Council") : DaysPanel::tr("by rule");
    return day.source.isEmpty() ? DaysPanel::tr("entered here") : day.source;
}

QString spanOf(const Season &season)
{
    if (season.festival.isEmpty())
        return DaysPanel::tr("%1 to %2", "from a month and day to another").arg(season.fromMonthDay, season.toMonthDay);
    return DaysPanel::tr("%1 days before %2", "a festival").arg(season.daysBefore).arg(text::dayName(season.festival));
}

QHBoxLayout *lineIn(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::xs);
    column->addLayout(line);
    return line;
}

QPushButton *quiet(const QString &text)
{
    auto *button = new QPushButton(text);
    setRole(button, "quiet");
    return button;
}

} // namespace

DaysPanel::DaysPanel(Desk &desk, QDate near, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_loading(new Job(this)), m_acting(new Job(this)),
      m_year(near.isValid() ? near.year() : desk.workspace().today().year()), m_near(near.isValid() ? near : desk.workspace().today()), m_tabs(new QTabWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->addWidget(makeImport());
    m_tabs->addTab(makeDays(), tr("Days"));
    m_tabs->addTab(makeSeasons(), tr("Seasons"));
    column->addWidget(m_tabs, 1);
    m_day->setDate(m_near);
    connect(&desk, &Desk::changed, this, [this](const Topics &topics) {
        if (topics.contains(Topic::Broadcasts))
            load();
    });
    load();
}

QWidget *DaysPanel::makeDays()
{
    auto *tab = new QWidget;
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    auto *head = lineIn(column);
    m_yearField = new QSpinBox;
    m_yearField->setRange(firstYear, lastYear);
    m_yearField->setValue(m_year);
    m_yearField->setAccessibleName(tr("Year"));
    auto *take = quiet(tr("Take over a file…"));
    take->setEnabled(!m_desk.isReadOnly());
    head->addWidget(new QLabel(tr("Year")));
    head->addWidget(m_yearField);
    head->addStretch(1);
    head->addWidget(take);
    m_yearNote = plainLabel({}, "muted");
    column->addWidget(m_yearNote);
    m_days = new RowTable(tr("Days of the year"));
    m_days->rows()->setHeaders({tr("Day"), tr("Kind"), tr("Name"), tr("Source")});
    column->addWidget(m_days, 1);
    column->addWidget(makeDayForm());
    connect(m_yearField, &QSpinBox::valueChanged, this, [this](int year) {
        m_year = year;
        m_near = {};
        load();
    });
    connect(take, &QPushButton::clicked, this, &DaysPanel::importFile);
    connect(m_days, &RowTable::selectionMoved, this, &DaysPanel::chooseDay);
    return tab;
}

QWidget *DaysPanel::makeDayForm()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *fields = lineIn(column);
    m_day = dayField({}, tr("Day"));
    m_kind = new QComboBox;
    m_kind->setAccessibleName(tr("Kind"));
    for (const DayKind kind : {DayKind::Own, DayKind::Shopping, DayKind::Festival, DayKind::Giving, DayKind::Holiday, DayKind::Makeup, DayKind::Ordinary})
        m_kind->addItem(text::dayKindName(wordOf(kind)), int(kind));
    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("Name, such as “Shop's birthday”"));
    m_name->setAccessibleName(tr("Name"));
    fields->addWidget(m_day);
    fields->addWidget(m_kind, 1);
    column->addWidget(m_name);
    auto *acts = lineIn(column);
    auto *add = new QPushButton(tr("Add"));
    m_change = quiet(tr("Change"));
    m_remove = quiet(tr("Take out"));
    acts->addWidget(add);
    acts->addWidget(m_change);
    acts->addWidget(m_remove);
    acts->addStretch(1);
    connect(add, &QPushButton::clicked, this, [this] { saveDay(true); });
    connect(m_change, &QPushButton::clicked, this, [this] { saveDay(false); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const int row = m_days->currentId().toInt() - 1;
        if (row >= 0 && row < m_known.size())
            act([day = m_known[row]](Workspace &workspace) { return removeDay(workspace, day); }, tr("Taken out of the calendar"));
    });
    box->setEnabled(!m_desk.isReadOnly());
    return box;
}

QWidget *DaysPanel::makeSeasons()
{
    auto *tab = new QWidget;
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(plainLabel(tr("What sells when: the calendar shows the seasons of the days in sight."), "muted"));
    m_seasons = new RowTable(tr("Seasons"));
    m_seasons->rows()->setHeaders({tr("Season"), tr("Days"), tr("Sells")});
    column->addWidget(m_seasons, 1);
    column->addWidget(makeSeasonForm());
    connect(m_seasons, &RowTable::selectionMoved, this, &DaysPanel::chooseSeason);
    return tab;
}

QWidget *DaysPanel::makeSeasonForm()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *names = lineIn(column);
    m_seasonName = new QLineEdit;
    m_seasonName->setPlaceholderText(tr("Season"));
    m_seasonName->setAccessibleName(tr("Season"));
    m_sells = new QLineEdit;
    m_sells->setPlaceholderText(tr("What sells"));
    m_sells->setAccessibleName(tr("What sells"));
    names->addWidget(m_seasonName);
    column->addWidget(m_sells);
    auto *span = lineIn(column);
    m_seasonFrom = dayField(QDate(2024, 3, 1), tr("First day of the season"));
    m_seasonTo = dayField(QDate(2024, 4, 1), tr("Last day of the season"));
    for (QDateEdit *field : {m_seasonFrom, m_seasonTo})
        field->setDisplayFormat(QStringLiteral("MM-dd"));
    span->addWidget(new QLabel(tr("Every year from")));
    span->addWidget(m_seasonFrom);
    span->addWidget(new QLabel(tr("to", "between two days")));
    span->addWidget(m_seasonTo);
    span->addStretch(1);
    auto *acts = lineIn(column);
    auto *add = new QPushButton(tr("Add"));
    m_seasonChange = quiet(tr("Change"));
    m_seasonRemove = quiet(tr("Take out"));
    acts->addWidget(add);
    acts->addWidget(m_seasonChange);
    acts->addWidget(m_seasonRemove);
    acts->addStretch(1);
    connect(add, &QPushButton::clicked, this, [this] { saveSeason(true); });
    connect(m_seasonChange, &QPushButton::clicked, this, [this] { saveSeason(false); });
    connect(m_seasonRemove, &QPushButton::clicked, this, [this] {
        act([id = m_seasons->currentId().toLongLong()](Workspace &workspace) { return removeSeason(workspace, id); }, tr("The season was taken out"));
    });
    box->setEnabled(!m_desk.isReadOnly());
    return box;
}

QWidget *DaysPanel::makeImport()
{
    m_import = new QFrame;
    m_import->setObjectName(QStringLiteral("notice"));
    auto *line = new QHBoxLayout(m_import);
    line->setContentsMargins(space::m, space::s, space::m, space::s);
    m_importText = plainLabel();
    m_take = new QPushButton(tr("Take over"));
    setRole(m_take, "primary");
    auto *leave = quiet(tr("Leave it"));
    line->addWidget(m_importText, 1);
    line->addWidget(m_take);
    line->addWidget(leave);
    m_import->hide();
    connect(leave, &QPushButton::clicked, m_import, &QWidget::hide);
    connect(m_take, &QPushButton::clicked, this, [this] {
        m_import->hide();
        act([file = m_file, source = m_source](Workspace &workspace) -> Result<void> {
            const auto done = importDays(workspace, file, source);
            return done ? Result<void>() : Result<void>(done.error());
        }, tr("The days of “%1” were taken over").arg(m_source));
    });
    return m_import;
}

void DaysPanel::addDayOn(QDate day)
{
    m_tabs->setCurrentIndex(0);
    m_days->clearSelection();
    m_day->setDate(day);
    m_name->clear();
    m_name->setFocus();
}

void DaysPanel::load()
{
    struct Read {
        QList<CalendarDay> days;
        QList<Season> seasons;
        HolidayCalendar holidays;
    };
    m_loading->start([workspace = m_desk.sharedWorkspace(), year = m_year](Progress &) -> Result<Read> {
        auto days = calendarDays(*workspace, QDate(year, 1, 1), QDate(year, 12, 31));
        auto seasons = broadcasts::seasons(*workspace);
        auto holidays = holidayCalendar(*workspace);
        if (!days || !seasons || !holidays)
            return !days ? days.error() : !seasons ? seasons.error() : holidays.error();
        return Read{*days, *seasons, *holidays};
    },
        [this](const Result<Read> &read) {
            if (m_desk.showIfError(read))
                return;
            m_known = read->days;
            m_knownSeasons = read->seasons;
            m_holidays = read->holidays;
            showDays();
            showSeasons();
            Q_EMIT shown();
        });
}

void DaysPanel::showDays()
{
    QList<TableRow> rows;
    for (int i = 0; i < m_known.size(); ++i) {
        const CalendarDay &day = m_known[i];
        rows << TableRow{i + 1, {day.day.toString(QStringLiteral("MM-dd ")) + text::weekdayName(day.day.dayOfWeek()), text::dayKindName(wordOf(day.kind)), nameOf(day), sourceOf(day)}};
    }
    m_days->rows()->setRows(rows);
    m_days->fitColumns();
    for (int i = 0; i < m_known.size() && m_near.isValid(); ++i) {
        if (m_known[i].day < m_near)
            continue;
        m_days->scrollTo(m_days->model()->index(i, 0), QAbstractItemView::PositionAtTop);
        break;
    }
    m_yearNote->setText(m_holidays.knows(m_year)
            ? tr("Holidays are known from %1 to %2.").arg(firstHolidayYear).arg(std::max(lastHolidayYear, m_year))
            : tr("The holidays of %1 are not known yet: import them when they are published (usually in November). Until then workdays are Monday to Friday.").arg(m_year));
    setRole(m_yearNote, m_holidays.knows(m_year) ? "muted" : "warning");
    chooseDay();
}

void DaysPanel::showSeasons()
{
    QList<TableRow> rows;
    for (const Season &season : m_knownSeasons)
        rows << TableRow{season.id, {seasonTitle(season), spanOf(season), seasonSales(season)}};
    m_seasons->rows()->setRows(rows);
    m_seasons->fitColumns();
    chooseSeason();
}

void DaysPanel::chooseDay()
{
    const int row = m_days->selectedIds().isEmpty() ? -1 : m_days->currentId().toInt() - 1;
    const bool isChosen = row >= 0 && row < m_known.size();
    m_change->setEnabled(isChosen);
    m_remove->setEnabled(isChosen);
    if (!isChosen)
        return;
    m_near = m_known[row].day; // stays in sight when the list is read anew
    m_day->setDate(m_known[row].day);
    m_kind->setCurrentIndex(m_kind->findData(int(m_known[row].kind)));
    m_name->setText(nameOf(m_known[row]));
}

void DaysPanel::saveDay(bool asNew)
{
    const CalendarDay wanted{m_day->date(), DayKind(m_kind->currentData().toInt()), {}, m_name->text(), {}, true};
    if (asNew)
        return act([wanted](Workspace &workspace) { return addDay(workspace, wanted); }, tr("The day was added"));
    const int row = m_days->currentId().toInt() - 1;
    if (row >= 0 && row < m_known.size())
        act([before = m_known[row], wanted](Workspace &workspace) { return editDay(workspace, before, wanted); }, tr("The day was changed"));
}

void DaysPanel::chooseSeason()
{
    const bool isChosen = !m_seasons->selectedIds().isEmpty();
    m_seasonChange->setEnabled(isChosen);
    m_seasonRemove->setEnabled(isChosen);
    for (const Season &season : m_knownSeasons) {
        if (!isChosen || season.id != m_seasons->currentId().toLongLong())
            continue;
        m_seasonName->setText(seasonTitle(season));
        m_sells->setText(seasonSales(season));
        // One of a festival shows this year's days; changed, it keeps them as days of the year.
        const auto spans = season.within(QDate(m_year, 1, 1), QDate(m_year, 12, 31));
        if (!spans.isEmpty()) {
            m_seasonFrom->setDate(spans.last().from);
            m_seasonTo->setDate(spans.last().to);
        }
    }
}

void DaysPanel::saveSeason(bool asNew)
{
    const QString form = QStringLiteral("MM-dd");
    Season season{0, {}, m_seasonName->text(), m_sells->text(), m_seasonFrom->date().toString(form), m_seasonTo->date().toString(form), {}, 0};
    for (const Season &known : m_knownSeasons) {
        if (asNew || known.id != m_seasons->currentId().toLongLong())
            continue;
        season.id = known.id;
        season.word = known.word;
        const auto spans = known.within(QDate(m_year, 1, 1), QDate(m_year, 12, 31));
        const bool sameDays = !spans.isEmpty() && spans.last().from == m_seasonFrom->date() && spans.last().to == m_seasonTo->date();
        if (sameDays) { // those of a festival stay with it
            season.festival = known.festival;
            season.daysBefore = known.daysBefore;
            season.fromMonthDay = known.fromMonthDay;
            season.toMonthDay = known.toMonthDay;
        }
    }
    act([season](Workspace &workspace) -> Result<void> {
        const auto saved = broadcasts::saveSeason(workspace, season);
        return saved ? Result<void>() : Result<void>(saved.error());
    }, asNew ? tr("The season was added") : tr("The season was changed"));
}

void DaysPanel::importFile()
{
    const QString path = ask::openFile(m_desk.window(), tr("Take over days"), tr("Days (*.ics *.json *.csv)"));
    if (!path.isEmpty())
        openFile(path);
}

void DaysPanel::openFile(const QString &path)
{
    Job::once(this, [workspace = m_desk.sharedWorkspace(), path](Progress &) -> Result<std::pair<DayFile, DayImport>> {
        const auto file = readDayFile(path);
        if (!file)
            return file.error();
        const auto counts = previewDays(*workspace, *file);
        return counts ? Result<std::pair<DayFile, DayImport>>(std::pair(*file, *counts)) : Result<std::pair<DayFile, DayImport>>(counts.error());
    },
        [this, path](const Result<std::pair<DayFile, DayImport>> &read) {
            if (m_desk.showIfError(read))
                return;
            m_file = read->first;
            m_source = QFileInfo(path).fileName();
            const DayImport &counts = read->second;
            QStringList years;
            for (const int year : counts.years)
                years << QString::number(year);
            m_importText->setText(tr("“%1” (%2): %3 new, %4 changed, %5 known already, %6 not readable").arg(m_source, years.join(QStringLiteral(", ")))
                                      .arg(counts.added).arg(counts.changed).arg(counts.known).arg(counts.unread));
            m_take->setEnabled(counts.added + counts.changed > 0);
            m_import->show();
            Q_EMIT shown();
        });
}

void DaysPanel::act(std::function<Result<void>(Workspace &)> work, const QString &said)
{
    m_acting->start([workspace = m_desk.sharedWorkspace(), work = std::move(work)](Progress &progress) -> Result<void> {
        if (const auto done = work(*workspace); !done)
            return done.error();
        const auto planned = planAll(*workspace, progress); // what runs on workdays follows the days
        return planned ? Result<void>() : Result<void>(planned.error());
    },
        [this, said](const Result<void> &done) {
            if (!m_desk.showIfError(done))
                m_desk.toastUndo(said);
        });
}

} // namespace siyu::ui
