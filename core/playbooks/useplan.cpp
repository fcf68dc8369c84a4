// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wordtable.h"
#include "core/playbooks/playbookstore.h"

namespace siyu::playbooks {

namespace {

constexpr std::array kinds{"stage", "group", "campaign"};

} // namespace

QString wordOf(PlaybookKind kind) { return wordIn(kinds, kind); }
std::optional<PlaybookKind> playbookKindFrom(const QString &word) { return valueIn<PlaybookKind>(kinds, word); }

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
