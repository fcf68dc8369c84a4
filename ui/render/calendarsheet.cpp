// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/calendarsheet.h"

#include "core/base/period.h"
#include "ui/render/pdf.h"
#include "ui/text/calendartext.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <algorithm>

namespace siyu::render {

using namespace broadcasts;

namespace {

constexpr double marginMm = 10;
constexpr double titleMm = 11, headMm = 6, footMm = 5;
constexpr double lineMm = 4.4; // one run
constexpr double dayLineMm = 5.2;
constexpr double bandMm = 4.2;
constexpr int mostBands = 2;

const QColor ink(0x1F, 0x23, 0x29), pale(0x5F, 0x65, 0x6E), line(0xC8, 0xCC, 0xD2), outside(0xF3, 0xF4, 0xF6), band(0xCC, 0xE3, 0xF0),
    otherBand(0xE3, 0xF0, 0xF7), off(0x08, 0x82, 0x4A), worked(0x9A, 0x5B, 0x00);

struct SheetText {
    Q_DECLARE_TR_FUNCTIONS(CalendarSheet)
};

// Draws in millimetres on whatever device.
class Page {
public:
    Page(QPainter &painter, double dotsPerMm, const CalendarSheet &sheet) : m_painter(painter), m_dots(dotsPerMm), m_sheet(sheet)
    {
        m_first = sheet.page == CalendarPage::Month ? isoWeekOf(QDate(sheet.day.year(), sheet.day.month(), 1)).from : isoWeekOf(sheet.day).from;
        const QDate last = sheet.page == CalendarPage::Month ? isoWeekOf(QDate(sheet.day.year(), sheet.day.month(), sheet.day.daysInMonth())).to : m_first.addDays(6);
        m_weeks = int(m_first.daysTo(last) + 1) / 7;
    }

    void draw(double width, double height)
    {
        m_width = width;
        m_height = height;
        text(QRectF(0, 0, width, titleMm), title(), 6, ink, Qt::AlignLeft | Qt::AlignVCenter, true);
        text(QRectF(0, 0, width, titleMm), seasons(), 3, pale, Qt::AlignRight | Qt::AlignVCenter);
        for (int column = 0; column < 7; ++column)
            text(QRectF(width * column / 7, titleMm, width / 7, headMm), siyu::text::weekdayName(column + 1), 3.2, pale, Qt::AlignCenter);
        for (int i = 0; i < m_weeks * 7; ++i)
            drawDay(m_first.addDays(i));
        for (int week = 0; week < m_weeks; ++week)
            drawBands(m_first.addDays(week * 7));
        text(QRectF(0, height - footMm, width, footMm), SheetText::tr("%1 broadcasts", "in a printed month or week").arg(runsInside()), 2.8, pale, Qt::AlignLeft | Qt::AlignBottom);
    }

private:
    QString title() const
    {
        if (m_sheet.page == CalendarPage::Month)
            return QLocale().toString(m_sheet.day, SheetText::tr("MMMM yyyy", "format of a month"));
        return m_first.toString(Qt::ISODate) + QStringLiteral(" – ") + m_first.addDays(6).toString(Qt::ISODate);
    }
    QString seasons() const
    {
        QStringList names;
        for (const Season &season : m_sheet.span.seasons) {
            if (!season.within(m_first, m_first.addDays(m_weeks * 7 - 1)).isEmpty())
                names << siyu::text::seasonTitle(season);
        }
        return names.join(QStringLiteral(" · "));
    }
    qsizetype runsInside() const
    {
        return std::count_if(m_sheet.span.runs.begin(), m_sheet.span.runs.end(), [&](const RunRow &run) { return isOwn(run.local.date()); });
    }
    bool isOwn(QDate day) const { return m_sheet.page == CalendarPage::Week || day.month() == m_sheet.day.month(); }

    QRectF cell(QDate day) const
    {
        const int index = int(m_first.daysTo(day));
        const double top = titleMm + headMm, tall = (m_height - top - footMm) / m_weeks;
        return {m_width * (index % 7) / 7, top + tall * (index / 7), m_width / 7, tall};
    }
    QList<QPair<CampaignBand, int>> lanes(QDate monday) const
    {
        QList<QPair<CampaignBand, int>> out;
        QList<QDate> ends;
        for (const CampaignBand &one : m_sheet.span.bands) {
            QDate from = one.from, to = one.to;
            for (const CampaignStage &stage : one.stages) {
                from = std::min(from, stage.from);
                to = std::max(to, stage.to);
            }
            from = std::max(from, monday);
            to = std::min(to, monday.addDays(6));
            if (from > to)
                continue;
            int lane = 0;
            while (lane < ends.size() && ends[lane] >= from)
                ++lane;
            if (lane >= mostBands)
                continue;
            if (lane == ends.size())
                ends << QDate();
            ends[lane] = to;
            out << qMakePair(one, lane);
        }
        return out;
    }
    double bandRoom(QDate day) const
    {
        int most = 0;
        for (const auto &[one, lane] : lanes(isoWeekOf(day).from))
            most = std::max(most, lane + 1);
        return most * bandMm;
    }

    void drawBands(QDate monday)
    {
        for (const auto &[one, lane] : lanes(monday)) {
            drawPiece(monday, lane, one.name, one.from, one.to, otherBand);
            int shade = 0;
            for (const CampaignStage &stage : one.stages)
                drawPiece(monday, lane, one.name + QStringLiteral(" · ") + stage.name, stage.from, stage.to, ++shade % 2 ? band : otherBand);
        }
    }
    void drawPiece(QDate monday, int lane, const QString &label, QDate from, QDate to, const QColor &colour)
    {
        from = std::max(from, monday);
        to = std::min(to, monday.addDays(6));
        if (from > to)
            return;
        const QRectF first = cell(from), last = cell(to);
        const QRectF place(first.left() + 0.4, first.top() + dayLineMm + lane * bandMm, last.right() - first.left() - 0.8, bandMm - 0.5);
        fill(place, colour);
        text(place.adjusted(1, 0, -0.5, 0), label, 2.7, ink, Qt::AlignLeft | Qt::AlignVCenter);
    }
    void drawDay(QDate day)
    {
        const QRectF place = cell(day);
        if (!isOwn(day))
            fill(place, outside);
        m_painter.setPen(QPen(line, std::max(1.0, 0.15 * m_dots)));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(scaled(place));
        text(QRectF(place.left() + 1, place.top(), 8, dayLineMm), QString::number(day.day()), 3.4, isOwn(day) ? ink : pale, Qt::AlignLeft | Qt::AlignVCenter, true);
        drawMarks(day, QRectF(place.left() + 8, place.top(), place.width() - 9, dayLineMm));
        drawRuns(day, place);
    }
    void drawMarks(QDate day, QRectF place)
    {
        const bool isOff = m_sheet.span.holidays.holidays.contains(day), isWorked = m_sheet.span.holidays.makeup.contains(day);
        if (isOff || isWorked) {
            text(place, isOff ? SheetText::tr("off", "day, in a cell of the calendar") : SheetText::tr("work", "day, in a cell of the calendar"), 2.8, isOff ? off : worked, Qt::AlignLeft | Qt::AlignVCenter);
            place.setLeft(place.left() + 6);
        }
        QStringList names;
        for (const CalendarDay &one : m_sheet.span.days) {
            const bool isName = one.kind != DayKind::Holiday && one.kind != DayKind::Makeup && one.kind != DayKind::Ordinary;
            if (one.day == day && isName)
                names << siyu::text::markText(one);
        }
        text(place, names.join(QStringLiteral(" · ")), 2.7, pale, Qt::AlignLeft | Qt::AlignVCenter);
    }
    void drawRuns(QDate day, const QRectF &place)
    {
        QList<const RunRow *> runs;
        for (const RunRow &run : m_sheet.span.runs) {
            if (run.local.date() == day && run.state != QLatin1String("cancelled") && run.state != QLatin1String("dropped"))
                runs << &run;
        }
        double y = place.top() + dayLineMm + bandRoom(day);
        const int room = std::max(0, int((place.bottom() - y) / lineMm));
        const qsizetype shown = runs.size() <= room ? runs.size() : std::max(0, room - 1);
        for (qsizetype i = 0; i < shown; ++i, y += lineMm)
            text(QRectF(place.left() + 1, y, place.width() - 1.5, lineMm), runs[i]->local.toString(QStringLiteral("HH:mm ")) + runs[i]->name, 3, ink, Qt::AlignLeft | Qt::AlignVCenter);
        if (runs.size() > shown)
            text(QRectF(place.left() + 1, y, place.width() - 1.5, lineMm), SheetText::tr("and %1 more").arg(runs.size() - shown), 2.8, pale, Qt::AlignLeft | Qt::AlignVCenter);
    }

    QRectF scaled(const QRectF &mm) const { return {mm.left() * m_dots, mm.top() * m_dots, mm.width() * m_dots, mm.height() * m_dots}; }
    void fill(const QRectF &place, const QColor &colour) { m_painter.fillRect(scaled(place), colour); }
    // Never taller than its line and never wider than its place: what does not fit ends in dots.
    void text(const QRectF &place, const QString &words, double heightMm, const QColor &colour, int align, bool bold = false)
    {
        QFont font = m_painter.font();
        font.setPixelSize(std::max(4, int(heightMm * m_dots)));
        font.setBold(bold);
        font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei UI"), QStringLiteral("PingFang SC"), font.family()});
        m_painter.setFont(font);
        m_painter.setPen(colour);
        const QRectF at = scaled(place);
        m_painter.drawText(at, align | Qt::TextSingleLine, m_painter.fontMetrics().elidedText(words, Qt::ElideRight, int(at.width())));
    }

    QPainter &m_painter;
    double m_dots;
    const CalendarSheet &m_sheet;
    QDate m_first;
    int m_weeks = 6;
    double m_width = 0, m_height = 0;
};

void drawOn(QPaintDevice &device, const CalendarSheet &sheet)
{
    QPainter painter(&device);
    const double dots = device.logicalDpiX() / 25.4;
    Page(painter, dots, sheet).draw(device.width() / dots, device.height() / dots);
}

} // namespace

QPageLayout calendarLayout()
{
    return QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
}

Result<CalendarSheet> calendarOf(const Workspace &workspace, CalendarPage page, QDate day)
{
    const QDate from = page == CalendarPage::Month ? isoWeekOf(QDate(day.year(), day.month(), 1)).from : isoWeekOf(day).from;
    const auto span = calendarSpan(workspace, from, from.addDays(page == CalendarPage::Month ? 41 : 6));
    return span ? Result<CalendarSheet>(CalendarSheet{page, day, *span}) : Result<CalendarSheet>(span.error());
}

Result<void> saveCalendar(const Workspace &workspace, CalendarPage page, QDate day, const QString &path)
{
    const auto sheet = calendarOf(workspace, page, day);
    if (!sheet)
        return sheet.error();
    return writePdf(path, SheetText::tr("Broadcasts"), marginMm, [&](QPdfWriter &writer) {
        writer.setPageLayout(calendarLayout());
        drawOn(writer, *sheet);
    });
}

void printCalendar(QPrinter &printer, const CalendarSheet &sheet)
{
    printer.setPageLayout(calendarLayout());
    drawOn(printer, sheet);
}

} // namespace siyu::render
