// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/runtext.h"

#include "core/broadcasts/words.h"
#include "ui/common/theme.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::ui {

namespace {

struct CalendarText {
    Q_DECLARE_TR_FUNCTIONS(Broadcasts)
};

QString counted(qint64 count, const QString &what) { return CalendarText::tr("%1 %2", "a number and a state").arg(count).arg(what); }

} // namespace

QString countsText(const QMap<QString, qint64> &counts)
{
    static const QStringList states{QStringLiteral("sent"), QStringLiteral("planned"), QStringLiteral("handed_out"),
        QStringLiteral("missed"), QStringLiteral("failed"), QStringLiteral("cancelled")};
    QStringList parts;
    for (const QString &state : states) {
        if (const qint64 count = counts.value(state))
            parts << counted(count, text::deliveryStatusName(state));
    }
    for (const broadcasts::Reason reason : broadcasts::allReasons) {
        if (const qint64 count = counts.value(wordOf(reason)))
            parts << counted(count, text::reasonName(wordOf(reason)));
    }
    if (const qint64 count = counts.value(QStringLiteral("by_operator")))
        parts << counted(count, text::reasonName(QStringLiteral("by_operator")));
    return parts.join(QStringLiteral(" · "));
}

QString runStateName(const QString &state)
{
    return state == QLatin1String("handed_out") ? CalendarText::tr("At the send desk") : text::deliveryStatusName(state);
}

QColor runColor(const QWidget *widget, const broadcasts::RunRow &run)
{
    const Tokens &t = tokens(widget);
    if (run.state == QLatin1String("missed"))
        return t.danger;
    if (run.state == QLatin1String("done"))
        return t.accent;
    if (run.state == QLatin1String("handed_out"))
        return t.warning;
    return run.state == QLatin1String("planned") ? t.info : t.muted;
}

QString runMark(const broadcasts::RunRow &run)
{
    return run.state == QLatin1String("missed") ? QStringLiteral("! ") : run.state == QLatin1String("done") ? QStringLiteral("✓ ") : QString();
}

QString runTip(const broadcasts::RunRow &run)
{
    QStringList lines{run.local.toString(QStringLiteral("HH:mm ")) + run.name,
        text::name(run.touchpoint) + QStringLiteral(" · ") + runStateName(run.state)};
    if (const QString counts = countsText(run.counts); !counts.isEmpty())
        lines << counts;
    if (run.recurring)
        lines << CalendarText::tr("One run of a series");
    return lines.join(QLatin1Char('\n'));
}

QString loadText(const broadcasts::LoadLine &line)
{
    const QString name = line.account != 0 ? line.accountName : text::name(line.touchpoint);
    QString said = line.limit ? CalendarText::tr("%1: %2 of %3", "sends of an account on a day").arg(name).arg(line.planned).arg(*line.limit)
                              : CalendarText::tr("%1: %2", "sends of an account on a day").arg(name).arg(line.planned);
    if (line.turnedAway > 0)
        said += CalendarText::tr(", %1 kept out by a limit").arg(line.turnedAway);
    else if (line.isOver())
        said += CalendarText::tr(", over the limit");
    return said;
}

QString loadTip(const broadcasts::DayLoad &load)
{
    QStringList lines;
    for (const broadcasts::LoadLine &line : load.lines.mid(0, 8))
        lines << loadText(line);
    return lines.join(QLatin1Char('\n'));
}

} // namespace siyu::ui
