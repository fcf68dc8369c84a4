// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/calendarstore.h"

#include "core/broadcasts/broadcastrows.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <algorithm>
#include <functional>

namespace siyu::broadcasts {

namespace {

const QString hidden = QStringLiteral("hidden"); // a festival of this word is not shown on this day

struct KindWord {
    DayKind kind;
    const char *word;
};
constexpr KindWord kindWords[] = {{DayKind::Holiday, "holiday"}, {DayKind::Makeup, "makeup"}, {DayKind::Ordinary, "ordinary"},
    {DayKind::Festival, "festival"}, {DayKind::Shopping, "shopping"}, {DayKind::Giving, "giving"}, {DayKind::Own, "own"}};

bool decidesWork(DayKind kind) { return kind == DayKind::Holiday || kind == DayKind::Makeup || kind == DayKind::Ordinary; }

DayKind kindOf(FestivalRule::Kind kind)
{
    switch (kind) {
    case FestivalRule::Kind::Festival: return DayKind::Festival;
    case FestivalRule::Kind::Shopping: return DayKind::Shopping;
    case FestivalRule::Kind::Giving: return DayKind::Giving;
    }
    return DayKind::Festival;
}

struct DayRows {
    QList<CalendarDay> shown;
    QSet<QDate> decided; // holiday or not, by a row
    QSet<QPair<QDate, QString>> hiddenWords;
};

DayRows dayRows(db::Database &db, QDate from, QDate to)
{
    DayRows rows;
    db::Statement row = db.prepare("SELECT day, kind, name, source FROM calendar_day WHERE day BETWEEN ? AND ? ORDER BY day, kind, name");
    row.with(dayText(from), dayText(to));
    while (row.step()) {
        const QDate day = dayOf(row, 0);
        if (row.text(1) == hidden) {
            rows.hiddenWords.insert({day, row.text(2)});
            continue;
        }
        const auto kind = dayKindFrom(row.text(1));
        if (!kind || !day.isValid())
            continue;
        if (decidesWork(*kind))
            rows.decided.insert(day);
        rows.shown << CalendarDay{day, *kind, {}, row.text(2), row.text(3), true};
    }
    return rows;
}

Result<void> checkedDay(const CalendarDay &day)
{
    if (!day.day.isValid())
        return invalid("day", {});
    if (!decidesWork(day.kind) && day.name.trimmed().isEmpty())
        return invalid("name", {});
    return {};
}

void insertDay(db::Database &db, const CalendarDay &day)
{
    if (decidesWork(day.kind))
        db.cached("DELETE FROM calendar_day WHERE day = ? AND kind IN ('holiday', 'makeup', 'ordinary')").run(dayText(day.day));
    db.cached("INSERT INTO calendar_day (day, kind, name, source) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET source = excluded.source")
        .run(dayText(day.day), wordOf(day.kind), day.name.trimmed().isNull() ? QStringLiteral("") : day.name.trimmed(), textOrNull(day.source));
}

void takeOut(db::Database &db, const CalendarDay &day)
{
    if (day.own) {
        db.cached("DELETE FROM calendar_day WHERE day = ? AND kind = ? AND name = ?").run(dayText(day.day), wordOf(day.kind), day.name);
        return;
    }
    if (decidesWork(day.kind))
        insertDay(db, {day.day, DayKind::Ordinary, {}, {}, {}, true});
    else
        db.cached("INSERT OR IGNORE INTO calendar_day (day, kind, name) VALUES (?, ?, ?)").run(dayText(day.day), hidden, day.word);
}

Change changeOf(const char *kind, const CalendarDay &day)
{
    return {QString::fromLatin1(kind), {day.day.toString(Qt::ISODate), day.name.isEmpty() ? wordOf(day.kind) : day.name}};
}

// What runs on workdays follows the days.
Result<void> changeDays(Workspace &workspace, const Change &change, const std::function<void(db::Database &)> &act)
{
    return workspace.write(change, [&](db::Database &db) {
        const HolidayCalendar before = holidayCalendar(db);
        act(db);
        dropUnfitRuns(db, before, workspace.nowUtc());
    });
}

// 02-29 in a year without one is the last of February.
QDate dayInYear(int year, const QString &monthDay)
{
    const int month = monthDay.left(2).toInt(), day = monthDay.mid(3).toInt();
    const QDate found(year, month, day);
    return found.isValid() || month != 2 ? found : QDate(year, 2, 28);
}

bool isMonthDay(const QString &text)
{
    return text.size() == 5 && text[2] == QLatin1Char('-') && QDate(2024, text.left(2).toInt(), text.mid(3).toInt()).isValid();
}

std::optional<FestivalRule> festivalOf(const QString &word)
{
    for (const FestivalRule &rule : festivalRules()) {
        if (rule.word == word)
            return rule;
    }
    return std::nullopt;
}

constexpr int longestLead = 120; // days before a festival

Result<void> checkedSeason(const Season &season)
{
    if (season.word.isEmpty() && season.name.trimmed().isEmpty())
        return invalid("name", {});
    if (season.festival.isEmpty() ? !isMonthDay(season.fromMonthDay) || !isMonthDay(season.toMonthDay)
                                  : !festivalOf(season.festival) || season.daysBefore < 0 || season.daysBefore > longestLead)
        return invalid("day", season.festival.isEmpty() ? season.fromMonthDay : season.festival);
    return {};
}

CampaignBand bandOf(const db::Statement &row)
{
    return {row.int64(0), row.text(1), dayOf(row, 2), dayOf(row, 3), {}};
}

void addStages(db::Database &db, CampaignBand &band)
{
    db::Statement &row = db.cached("SELECT name, from_day, to_day FROM campaign_stage WHERE campaign = ? ORDER BY from_day, to_day, id").with(band.campaign);
    while (row.step())
        band.stages << CampaignStage{row.text(0), dayOf(row, 1), dayOf(row, 2)};
}

} // namespace

QString wordOf(DayKind kind)
{
    for (const KindWord &one : kindWords) {
        if (one.kind == kind)
            return QString::fromLatin1(one.word);
    }
    return {};
}

std::optional<DayKind> dayKindFrom(const QString &word)
{
    for (const KindWord &one : kindWords) {
        if (word == QLatin1String(one.word))
            return one.kind;
    }
    return std::nullopt;
}

HolidayCalendar holidayCalendar(db::Database &db)
{
    HolidayCalendar calendar = publicCalendar();
    db::Statement row = db.prepare("SELECT day, kind FROM calendar_day WHERE kind IN ('holiday', 'makeup', 'ordinary')");
    while (row.step()) {
        const QDate day = dayOf(row, 0);
        calendar.holidays.remove(day);
        calendar.makeup.remove(day);
        if (row.utf8(1) == "holiday")
            calendar.holidays.insert(day);
        else if (row.utf8(1) == "makeup")
            calendar.makeup.insert(day);
    }
    return calendar;
}

Result<HolidayCalendar> holidayCalendar(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return holidayCalendar(db); });
}

QList<CalendarDay> calendarDays(db::Database &db, QDate from, QDate to)
{
    const DayRows rows = dayRows(db, from, to);
    QList<CalendarDay> days = rows.shown;
    const auto add = [&](QDate day, DayKind kind, const QString &word) {
        if (day >= from && day <= to && !(decidesWork(kind) ? rows.decided.contains(day) : rows.hiddenWords.contains({day, word})))
            days << CalendarDay{day, kind, word, {}, {}, false};
    };
    for (const PublicHoliday &holiday : publicHolidays()) {
        for (QDate day = holiday.from; day <= holiday.to; day = day.addDays(1))
            add(day, DayKind::Holiday, holiday.word);
        for (const QDate day : holiday.makeup)
            add(day, DayKind::Makeup, holiday.word);
    }
    for (const MarkedDay &marked : markedDays(from, to))
        add(marked.day, kindOf(marked.kind), marked.word);
    std::stable_sort(days.begin(), days.end(), [](const CalendarDay &a, const CalendarDay &b) { return std::pair(a.day, a.kind) < std::pair(b.day, b.kind); });
    return days;
}

Result<QList<CalendarDay>> calendarDays(const Workspace &workspace, QDate from, QDate to)
{
    return workspace.read([&](db::Database &db) { return calendarDays(db, from, to); });
}

Result<void> addDay(Workspace &workspace, const CalendarDay &day)
{
    if (const auto good = checkedDay(day); !good)
        return good.error();
    return changeDays(workspace, changeOf("day.add", day), [&](db::Database &db) { insertDay(db, day); });
}

Result<void> editDay(Workspace &workspace, const CalendarDay &before, const CalendarDay &after)
{
    if (const auto good = checkedDay(after); !good)
        return good.error();
    return changeDays(workspace, changeOf("day.edit", after), [&](db::Database &db) {
        takeOut(db, before);
        insertDay(db, after);
    });
}

Result<void> removeDay(Workspace &workspace, const CalendarDay &day)
{
    return changeDays(workspace, changeOf("day.remove", day), [&](db::Database &db) { takeOut(db, day); });
}

QList<int> unknownYears(const HolidayCalendar &calendar, int first, int last)
{
    QList<int> years;
    for (int year = first; year <= last; ++year) {
        if (!calendar.knows(year))
            years << year;
    }
    return years;
}

QList<Period> Season::within(QDate from, QDate to) const
{
    QList<Period> spans;
    for (int year = from.year() - 1; year <= to.year() + 1; ++year) {
        Period span;
        if (festival.isEmpty()) {
            const bool overNewYear = toMonthDay < fromMonthDay;
            span = {dayInYear(year, fromMonthDay), dayInYear(year + int(overNewYear), toMonthDay)};
        } else if (const auto rule = festivalOf(festival)) {
            const auto day = rule->inYear(year);
            span = day ? Period{day->addDays(-daysBefore), *day} : Period();
        }
        if (span.isValid() && span.to >= from && span.from <= to)
            spans << span;
    }
    return spans;
}

QList<Season> seasons(db::Database &db)
{
    return listOf(db.prepare("SELECT id, word, name, sells, from_md, to_md, festival, days_before FROM season WHERE removed_at IS NULL ORDER BY id"),
        [](const db::Statement &row) {
            return Season{row.int64(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), int(row.int64(7))};
        });
}

Result<QList<Season>> seasons(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) { return seasons(db); });
}

Result<qint64> saveSeason(Workspace &workspace, const Season &season)
{
    if (const auto good = checkedSeason(season); !good)
        return good.error();
    const QString kind = season.id == 0 ? QStringLiteral("season.add") : QStringLiteral("season.edit");
    return workspace.write({kind, {season.name.isEmpty() ? season.word : season.name}}, [&](db::Database &db) -> Result<qint64> {
        qint64 id = season.id;
        if (id == 0) {
            db.exec("INSERT INTO season (name) VALUES ('')");
            id = db.lastInsertId();
        }
        const bool byDays = season.festival.isEmpty();
        db.cached("UPDATE season SET name = ?, sells = ?, from_md = ?, to_md = ?, festival = ?, days_before = ? WHERE id = ? AND removed_at IS NULL")
            .run(textOrNull(season.name), textOrNull(season.sells), byDays ? season.fromMonthDay : QString(), byDays ? season.toMonthDay : QString(),
                textOrNull(season.festival), byDays ? std::optional<int>() : std::optional(season.daysBefore), id);
        return db.changes() == 1 ? Result<qint64>(id) : Result<qint64>(notFound("season", id));
    });
}

Result<void> removeSeason(Workspace &workspace, qint64 id)
{
    return workspace.write({QStringLiteral("season.remove"), {QString::number(id)}}, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE season SET removed_at = ? WHERE id = ? AND removed_at IS NULL").run(toUtcText(workspace.nowUtc()), id);
        return db.changes() == 1 ? Result<void>() : Result<void>(notFound("season", id));
    });
}

QList<CampaignBand> campaignBands(db::Database &db, QDate from, QDate to)
{
    // Stages may begin before the campaign does.
    db::Statement row = db.prepare("SELECT id, name, from_day, coalesce(to_day, from_day) FROM campaign c WHERE from_day IS NOT NULL"
                                   " AND ((from_day <= ?2 AND coalesce(to_day, from_day) >= ?1) OR EXISTS"
                                   " (SELECT 1 FROM campaign_stage s WHERE s.campaign = c.id AND s.from_day <= ?2 AND s.to_day >= ?1)) ORDER BY from_day, id");
    row.with(dayText(from), dayText(to));
    QList<CampaignBand> bands = listOf(row, bandOf);
    for (CampaignBand &band : bands)
        addStages(db, band);
    return bands;
}

Result<QList<CampaignBand>> campaignBands(const Workspace &workspace, QDate from, QDate to)
{
    return workspace.read([&](db::Database &db) { return campaignBands(db, from, to); });
}

Result<CampaignBand> campaignBand(const Workspace &workspace, qint64 campaign)
{
    return workspace.read([&](db::Database &db) -> Result<CampaignBand> {
        db::Statement row = db.prepare("SELECT id, name, from_day, coalesce(to_day, from_day) FROM campaign WHERE id = ?");
        if (!row.with(campaign).step())
            return notFound("campaign", campaign);
        CampaignBand band = bandOf(row);
        addStages(db, band);
        return band;
    });
}

Result<void> saveStages(Workspace &workspace, qint64 campaign, const QList<CampaignStage> &stages)
{
    for (const CampaignStage &stage : stages) {
        if (stage.name.trimmed().isEmpty())
            return invalid("name", {});
        if (!stage.from.isValid() || !stage.to.isValid() || stage.to < stage.from)
            return invalid("day", dayText(stage.from));
    }
    const auto band = campaignBand(workspace, campaign);
    if (!band)
        return band.error();
    return workspace.write({QStringLiteral("campaign.stages"), {band->name}}, [&](db::Database &db) {
        db.cached("DELETE FROM campaign_stage WHERE campaign = ?").run(campaign);
        for (const CampaignStage &stage : stages)
            db.cached("INSERT INTO campaign_stage (campaign, name, from_day, to_day) VALUES (?, ?, ?, ?)")
                .run(campaign, stage.name.trimmed(), dayText(stage.from), dayText(stage.to));
    });
}

} // namespace siyu::broadcasts
