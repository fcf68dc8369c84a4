// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbooks/playbooksview.h"
#include "ui/text/words.h"

namespace siyu::ui {

namespace {

std::optional<Team> teamNamed(const QString &name)
{
    for (const Team team : allTeams) {
        if (name.compare(text::name(team), Qt::CaseInsensitive) == 0)
            return team;
    }
    return teamFrom(name.toLower());
}

} // namespace

QString stepLines(const QList<playbooks::Step> &steps)
{
    QStringList out;
    for (const playbooks::Step &step : steps) {
        QStringList parts{QString::number(step.offsetDays)};
        if (step.team)
            parts.append(text::name(*step.team));
        parts.append(step.title);
        if (!step.note.isEmpty())
            parts.append(step.note.simplified());
        out.append(parts.join(QStringLiteral(" | ")));
    }
    return out.join(QLatin1Char('\n'));
}

std::optional<QList<playbooks::Step>> stepsFrom(const QString &lines, const QList<playbooks::Step> &before, QString *wrong)
{
    QList<playbooks::Step> out;
    QList<playbooks::Step> left = before;
    for (const QString &line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        QStringList parts = QString(line).replace(QChar(u'｜'), QLatin1Char('|')).split(QLatin1Char('|'));
        for (QString &part : parts)
            part = part.trimmed();
        if (parts.size() == 1 && parts.first().isEmpty())
            continue;
        *wrong = line;
        bool isNumber = false;
        playbooks::Step step;
        step.offsetDays = parts.takeFirst().toInt(&isNumber);
        if (!isNumber || parts.isEmpty())
            return std::nullopt;
        step.team = teamNamed(parts.first());
        if (step.team)
            parts.removeFirst();
        if (parts.isEmpty() || parts.first().isEmpty())
            return std::nullopt;
        step.title = parts.takeFirst();
        step.note = parts.join(QStringLiteral(" | "));
        // A line that kept its title is the same step, so that its tasks stay its own.
        const auto same = std::find_if(left.begin(), left.end(), [&step](const playbooks::Step &old) { return old.title == step.title; });
        if (same != left.end()) {
            step.id = same->id;
            step.staff = same->staff;
            left.erase(same);
        }
        out.append(step);
    }
    wrong->clear();
    return out;
}

} // namespace siyu::ui
