// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playbooks/playbookstore.h"

namespace siyu::playbooks {

QString wordOf(PlaybookKind kind)
{
    return kind == PlaybookKind::Stage ? QStringLiteral("stage") : kind == PlaybookKind::Group ? QStringLiteral("group") : QStringLiteral("campaign");
}

std::optional<PlaybookKind> playbookKindFrom(const QString &word)
{
    for (const PlaybookKind kind : {PlaybookKind::Stage, PlaybookKind::Group, PlaybookKind::Campaign}) {
        if (word == wordOf(kind))
            return kind;
    }
    return std::nullopt;
}

UsePlan planUse(const QList<Step> &steps, QDate start, const QHash<qint64, HeldTask> &held)
{
    UsePlan out;
    for (const Step &step : steps) {
        const QDate day = start.addDays(step.offsetDays);
        const auto found = held.constFind(step.id);
        if (found == held.cend()) {
            out.make.append({step.id, day});
            continue;
        }
        if (found->planned == day)
            continue;
        if (found->isOpen && found->due == found->planned)
            out.move.append({found->id, day});
        else
            out.replan.append({found->id, day});
    }
    return out;
}

} // namespace siyu::playbooks
