// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/dayfile.h"

#include "core/broadcasts/broadcastrows.h"
#include "core/broadcasts/icalendar.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace siyu::broadcasts {

namespace {

constexpr int longestSpan = 60; // days of one event
constexpr int mostFaults = 200;

class Collected {
public:
    void add(QDate day, DayKind kind, const QString &name)
    {
        if (m_seen.contains({day, int(kind)}))
            return;
        m_seen.insert({day, int(kind)});
        m_file.days << CalendarDay{day, kind, {}, name.simplified().left(80), {}, true};
    }
    void refuse(int place, const QString &text)
    {
        if (m_file.faults.size() < mostFaults)
            m_file.faults << DayFault{place, text.left(80)};
    }
    Result<DayFile> taken(const QString &file)
    {
        if (m_file.days.isEmpty())
            return Error{ErrorCode::FileCorrupt, {file, QStringLiteral("day")}, {}};
        std::stable_sort(m_file.days.begin(), m_file.days.end(), [](const CalendarDay &a, const CalendarDay &b) { return a.day < b.day; });
        return std::move(m_file);
    }

private:
    DayFile m_file;
    QSet<QPair<QDate, int>> m_seen;
};

QDate dayFrom(const QString &text)
{
    const QString plain = text.trimmed();
    for (const char *form : {"yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "yyyy.M.d", "yyyy年M月d日"}) {
        const QDate day = QDate::fromString(plain, QString::fromUtf8(form));
        if (day.isValid() && day.year() > 1900 && day.year() < 2200)
            return day;
    }
    return {};
}

struct KindName {
    const char *word;
    DayKind kind;
};
constexpr KindName kindNames[] = {{"holiday", DayKind::Holiday}, {"public_holiday", DayKind::Holiday}, {"休", DayKind::Holiday},
    {"休息", DayKind::Holiday}, {"放假", DayKind::Holiday}, {"节假日", DayKind::Holiday}, {"法定节假日", DayKind::Holiday}, {"day off", DayKind::Holiday},
    {"makeup", DayKind::Makeup}, {"workday", DayKind::Makeup}, {"transfer_workday", DayKind::Makeup}, {"班", DayKind::Makeup},
    {"上班", DayKind::Makeup}, {"补班", DayKind::Makeup}, {"调休上班", DayKind::Makeup}, {"ordinary", DayKind::Ordinary}, {"普通", DayKind::Ordinary},
    {"shopping", DayKind::Shopping}, {"大促", DayKind::Shopping}, {"购物节", DayKind::Shopping}, {"festival", DayKind::Festival}, {"节日", DayKind::Festival},
    {"giving", DayKind::Giving}, {"送礼", DayKind::Giving}, {"own", DayKind::Own}, {"自定义", DayKind::Own}};

std::optional<DayKind> kindFrom(const QString &text)
{
    const QString plain = text.trimmed().toLower();
    for (const KindName &one : kindNames) {
        if (plain == QString::fromUtf8(one.word))
            return one.kind;
    }
    return std::nullopt;
}

// 春节(休), 春节(班), 元旦补班: what an event or an entry says by its own words.
DayKind kindByWords(const QString &words)
{
    const auto says = [&](const char *word) { return words.contains(QString::fromUtf8(word)); };
    if (says("补班") || says("(班)") || says("（班）") || says("上班") || words.contains(QLatin1String("workday"), Qt::CaseInsensitive))
        return DayKind::Makeup;
    if (says("(休)") || says("（休）") || says("放假") || says("假期") || words.contains(QLatin1String("holiday"), Qt::CaseInsensitive))
        return DayKind::Holiday;
    return DayKind::Own;
}

QString withoutMark(QString name)
{
    for (const char *mark : {"(休)", "(班)", "（休）", "（班）", "补班"})
        name.remove(QString::fromUtf8(mark));
    return name.trimmed();
}

void addEvent(const IcalComponent &event, Collected &days)
{
    const IcalLine *start = event.find(QStringLiteral("DTSTART")), *end = event.find(QStringLiteral("DTEND")), *summary = event.find(QStringLiteral("SUMMARY"));
    const QString name = summary ? summary->text() : QString();
    const QDate from = start ? dayFrom(start->value.left(8)) : QDate();
    if (!from.isValid())
        return days.refuse(event.line, start ? start->value : name);
    QDate to = end ? dayFrom(end->value.left(8)).addDays(-1) : from;
    if (!to.isValid() || to < from)
        to = from;
    if (from.daysTo(to) > longestSpan)
        return days.refuse(event.line, name);
    const IcalLine *special = event.find(QStringLiteral("X-APPLE-SPECIAL-DAY"));
    DayKind kind = kindByWords(name);
    if (special)
        kind = special->value == QLatin1String("WORK-HOLIDAY") ? DayKind::Holiday : special->value == QLatin1String("ALTERNATE-WORKDAY") ? DayKind::Makeup : kind;
    for (QDate day = from; day <= to; day = day.addDays(1))
        days.add(day, kind, withoutMark(name));
}

Result<DayFile> fromIcal(const QByteArray &bytes, const QString &file)
{
    const auto calendar = readIcal(bytes, file);
    if (!calendar)
        return calendar.error();
    Collected days;
    for (const IcalComponent &part : calendar->parts) {
        if (part.name == QLatin1String("VEVENT"))
            addEvent(part, days);
    }
    return days.taken(file);
}

// {"holidays": {"2026-01-01": "New Year's Day,元旦,1"}, "workdays": {…}} as of chinese-days.
void addNamedDays(const QJsonObject &object, DayKind kind, Collected &days)
{
    int place = 0;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        ++place;
        const QDate day = dayFrom(entry.key());
        const QStringList names = entry->toString().split(QLatin1Char(','));
        if (day.isValid())
            days.add(day, kind, names.value(1, names.value(0)));
        else
            days.refuse(place, entry.key());
    }
}

// {"dates": [{"date": "2026-01-04", "name": "元旦补班", "type": "transfer_workday"}]} as of holiday-calendar.
void addDates(const QJsonArray &dates, Collected &days)
{
    int place = 0;
    for (const QJsonValue &value : dates) {
        ++place;
        const QJsonObject entry = value.toObject();
        const QDate day = dayFrom(entry[QLatin1String("date")].toString());
        const auto kind = kindFrom(entry[QLatin1String("type")].toString());
        if (!day.isValid() || !kind) {
            days.refuse(place, entry[QLatin1String("date")].toString());
            continue;
        }
        const QString name = entry[QLatin1String("name_cn")].toString(entry[QLatin1String("name")].toString());
        days.add(day, *kind, withoutMark(name));
    }
}

Result<DayFile> fromJson(const QByteArray &bytes, const QString &file)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    Collected days;
    addNamedDays(object[QLatin1String("holidays")].toObject(), DayKind::Holiday, days);
    addNamedDays(object[QLatin1String("workdays")].toObject(), DayKind::Makeup, days);
    addDates(object[QLatin1String("dates")].toArray(), days);
    return days.taken(file);
}

Result<DayFile> fromCsv(const QByteArray &bytes, const QString &file)
{
    Collected days;
    int place = 0;
    for (const QString &line : QString::fromUtf8(bytes).split(QLatin1Char('\n'))) {
        ++place;
        if (line.trimmed().isEmpty())
            continue;
        QString plain = line;
        const QStringList cells = plain.replace(QLatin1Char('\t'), QLatin1Char(',')).replace(QLatin1Char(';'), QLatin1Char(',')).split(QLatin1Char(','));
        const QDate day = dayFrom(cells.value(0).remove(QLatin1Char('"')));
        const auto kind = kindFrom(cells.value(1).remove(QLatin1Char('"')));
        if (day.isValid() && kind)
            days.add(day, *kind, cells.value(2).remove(QLatin1Char('"')));
        else if (place > 1) // the first line may name the columns
            days.refuse(place, line.trimmed());
    }
    return days.taken(file);
}

enum class Standing { New, Changed, Known };

Standing standingOf(const CalendarDay &day, const HolidayCalendar &calendar, const QSet<QPair<QDate, QString>> &own)
{
    const bool isOff = calendar.holidays.contains(day.day), isMakeup = calendar.makeup.contains(day.day);
    switch (day.kind) {
    case DayKind::Holiday:
        return isOff ? Standing::Known : isMakeup ? Standing::Changed : Standing::New;
    case DayKind::Makeup:
        return isMakeup ? Standing::Known : isOff ? Standing::Changed : Standing::New;
    case DayKind::Ordinary:
        return isOff || isMakeup ? Standing::Changed : Standing::Known;
    default:
        return own.contains({day.day, day.name}) ? Standing::Known : Standing::New;
    }
}

DayImport compare(db::Database &db, const DayFile &file, QList<CalendarDay> *wanted = nullptr)
{
    DayImport counts;
    counts.unread = file.faults.size();
    const HolidayCalendar calendar = holidayCalendar(db);
    QSet<QPair<QDate, QString>> own;
    for (const CalendarDay &day : calendarDays(db, file.days.first().day, file.days.last().day))
        own.insert({day.day, day.name});
    for (const CalendarDay &day : file.days) {
        const Standing standing = standingOf(day, calendar, own);
        (standing == Standing::New ? counts.added : standing == Standing::Changed ? counts.changed : counts.known) += 1;
        if (!counts.years.contains(day.day.year()))
            counts.years << day.day.year();
        if (wanted && standing != Standing::Known)
            *wanted << day;
    }
    return counts;
}

} // namespace

Result<DayFile> readDayFile(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() > largestIcal)
        return Error{ErrorCode::FileTooLarge, {file, QString::number(largestIcal)}, {}};
    const QByteArray body = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    const QByteArray start = body.left(200).trimmed();
    if (start.startsWith("BEGIN:"))
        return fromIcal(body, file);
    return start.startsWith('{') ? fromJson(body, file) : fromCsv(body, file);
}

Result<DayFile> readDayFile(const QString &path)
{
    const auto bytes = calendarFile(path);
    return bytes ? readDayFile(*bytes, path) : Result<DayFile>(bytes.error());
}

Result<DayImport> previewDays(const Workspace &workspace, const DayFile &file)
{
    return workspace.read([&](db::Database &db) { return compare(db, file); });
}

Result<DayImport> importDays(Workspace &workspace, const DayFile &file, const QString &source)
{
    return workspace.write({QStringLiteral("days.import"), {source}}, [&](db::Database &db) {
        QList<CalendarDay> wanted;
        const HolidayCalendar before = holidayCalendar(db);
        const DayImport counts = compare(db, file, &wanted);
        for (const CalendarDay &day : wanted) {
            if (day.kind == DayKind::Holiday || day.kind == DayKind::Makeup || day.kind == DayKind::Ordinary)
                db.cached("DELETE FROM calendar_day WHERE day = ? AND kind IN ('holiday', 'makeup', 'ordinary')").run(dayText(day.day));
            db.cached("INSERT INTO calendar_day (day, kind, name, source) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET source = excluded.source")
                .run(dayText(day.day), wordOf(day.kind), day.name.isNull() ? QStringLiteral("") : day.name, source);
        }
        dropUnfitRuns(db, before, workspace.nowUtc());
        return counts;
    });
}

} // namespace siyu::broadcasts
