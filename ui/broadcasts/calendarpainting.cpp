// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of a day are drawn, in the month as in the week.
#include "ui/broadcasts/calendarcanvas.h"
#include "ui/broadcasts/runtext.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int edge = 3;
constexpr int narrowItem = 84;
constexpr int loadHeight = 3;
constexpr double nearlyFull = 0.8;
constexpr int mostLanes = 12;

QColor mixed(const QColor &a, const QColor &b, double part)
{
    const auto channel = [part](int from, int to) { return int(from + (to - from) * part); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

// The pieces of one campaign, in order, without gaps.
QList<BandPiece> piecesOf(const CampaignBand &band)
{
    QList<BandPiece> pieces;
    QDate covered = band.from.addDays(-1);
    int shade = 0;
    const auto addRest = [&](QDate to) {
        if (covered < to && covered.addDays(1) <= band.to)
            pieces << BandPiece{band.campaign, band.name, std::max(band.from, covered.addDays(1)), std::min(band.to, to), 0, 0};
    };
    for (const CampaignStage &stage : band.stages) {
        addRest(stage.from.addDays(-1));
        pieces << BandPiece{band.campaign, band.name + QStringLiteral(" · ") + stage.name, stage.from, stage.to, 0, ++shade};
        covered = std::max(covered, stage.to);
    }
    addRest(band.to);
    return pieces;
}

} // namespace

QList<BandPiece> bandPieces(const QList<CampaignBand> &bands, QDate from, QDate to)
{
    QList<BandPiece> pieces;
    QList<QDate> laneEnds; // the last day that is taken in each
    for (const CampaignBand &band : bands) {
        int own = -1; // the lane of the campaign's piece before
        for (BandPiece piece : piecesOf(band)) {
            piece.from = std::max(piece.from, from);
            piece.to = std::min(piece.to, to);
            if (piece.from > piece.to)
                continue;
            int lane = own >= 0 && laneEnds[own] < piece.from ? own : 0;
            while (lane < laneEnds.size() && laneEnds[lane] >= piece.from && lane < mostLanes)
                ++lane;
            if (lane == laneEnds.size())
                laneEnds << QDate();
            laneEnds[lane] = std::max(laneEnds[lane], piece.to);
            piece.lane = own = lane;
            pieces << piece;
        }
    }
    return pieces;
}

void CalendarCanvas::paintRun(QPainter &painter, const QRect &rect, const RunRow &run) const
{
    const Tokens &t = tokens(this);
    painter.setPen(Qt::NoPen);
    painter.setBrush(run.id == m_selectedRun ? t.accentSoft : t.raised);
    painter.drawRect(rect);
    painter.fillRect(QRect(rect.left(), rect.top(), edge, rect.height()), runColor(this, run));
    QFont font = smallFont();
    font.setStrikeOut(run.state == QLatin1String("cancelled") || run.state == QLatin1String("dropped"));
    painter.setFont(font);
    painter.setPen(t.text);
    const QRect words = rect.adjusted(edge + 4, 0, -2, 0);
    // In a narrow cell the name says more than the time, which the tooltip has too.
    const QString time = words.width() < narrowItem ? QString() : run.local.toString(QStringLiteral("HH:mm "));
    const QString line = runMark(run) + time + run.name;
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(line, Qt::ElideRight, words.width()));
}

void CalendarCanvas::paintDayNumber(QPainter &painter, const QRect &number, QDate day, const QString &text, bool isMuted) const
{
    const Tokens &t = tokens(this);
    if (day == m_today) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(number, 9, 9);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    painter.setPen(day == m_today ? t.onAccent : isMuted ? t.muted : t.text);
    painter.setFont(smallFont());
    painter.drawText(number, Qt::AlignCenter, text);
}

void CalendarCanvas::paintMarks(QPainter &painter, QRect place, QDate day) const
{
    const Tokens &t = tokens(this);
    const bool isOff = m_span.holidays.holidays.contains(day);
    painter.setFont(smallFont());
    if (isOff || m_span.holidays.makeup.contains(day)) {
        const QString word = isOff ? tr("off", "day, in a cell of the calendar") : tr("work", "day, in a cell of the calendar");
        painter.setPen(isOff ? t.accent : t.warning);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, word);
        place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(word) + 6);
    }
    QStringList names = marksOf(day);
    names.removeAll(markText({day, DayKind::Holiday, {}, {}, {}, false}));
    names.removeAll(markText({day, DayKind::Makeup, {}, {}, {}, false}));
    painter.setPen(t.muted);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(names.join(QStringLiteral(" · ")), Qt::ElideRight, place.width()));
}

void CalendarCanvas::paintLoad(QPainter &painter, const QRect &place, QDate day) const
{
    const auto load = m_span.loads.constFind(day);
    const std::optional<double> share = load == m_span.loads.constEnd() ? std::nullopt : load->share();
    if (!share)
        return;
    const Tokens &t = tokens(this);
    const bool isOver = load->isOver();
    const QColor colour = isOver ? t.danger : *share >= nearlyFull ? t.warning : t.muted;
    const QRect track(place.left(), place.bottom() - loadHeight, place.width() - (isOver ? 12 : 0), loadHeight);
    painter.fillRect(track, t.border);
    painter.fillRect(QRect(track.left(), track.top(), std::max(2, int(track.width() * std::min(1.0, *share))), track.height()), colour);
    if (!isOver)
        return;
    QPainterPath triangle;
    const QPointF foot(place.right() - 8, place.bottom() + 1);
    triangle.moveTo(foot);
    triangle.lineTo(foot + QPointF(8, 0));
    triangle.lineTo(foot + QPointF(4, -7));
    triangle.closeSubpath();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(triangle, colour);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void CalendarCanvas::paintBand(QPainter &painter, const QRect &rect, const BandPiece &piece) const
{
    const Tokens &t = tokens(this);
    const QColor hue = teamColor(Team::Campaign);
    // Stages alternate; days outside them are paler.
    const double strength = piece.shade == 0 ? 0.14 : piece.shade % 2 == 1 ? 0.34 : 0.22;
    painter.fillRect(rect, mixed(t.surface, hue, strength));
    painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), hue);
    QFont font = smallFont();
    font.setPixelSize(std::max(9, std::min(font.pixelSize() > 0 ? font.pixelSize() : 12, rect.height() - 2)));
    painter.setFont(font);
    painter.setPen(t.text);
    const QRect words = rect.adjusted(6, 0, -2, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(piece.label, Qt::ElideRight, words.width()));
}

} // namespace siyu::ui
