// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codes/countdown.h"

#include <QUrl>

namespace siyu::codes {

QString wordOf(CodeKind kind)
{
    switch (kind) {
    case CodeKind::Tracked: return QStringLiteral("tracked");
    case CodeKind::Group: return QStringLiteral("group");
    case CodeKind::Join: return QStringLiteral("join");
    }
    return {};
}

std::optional<CodeKind> codeKindFrom(const QString &word)
{
    for (const CodeKind kind : allCodeKinds) {
        if (wordOf(kind) == word)
            return kind;
    }
    return std::nullopt;
}

QString wordOf(CodeStanding standing)
{
    switch (standing) {
    case CodeStanding::Good: return QStringLiteral("good");
    case CodeStanding::EndsSoon: return QStringLiteral("ends_soon");
    case CodeStanding::NearlyFull: return QStringLiteral("nearly_full");
    case CodeStanding::NotYet: return QStringLiteral("not_yet");
    case CodeStanding::Expired: return QStringLiteral("expired");
    case CodeStanding::Full: return QStringLiteral("full");
    case CodeStanding::Retired: return QStringLiteral("retired");
    }
    return {};
}

bool letsNobodyIn(CodeStanding standing)
{
    return standing == CodeStanding::Expired || standing == CodeStanding::Full || standing == CodeStanding::Retired;
}

qint64 roomOf(const GroupRoom &group, CodeKind kind, const CodeLimits &limits)
{
    if (group.isArchived)
        return 0;
    const qint64 size = std::min<qint64>(group.capacity.value_or(limits.groupSize), limits.groupSize);
    const qint64 takes = kind == CodeKind::Group ? std::min<qint64>(size, limits.scanSize) : size;
    return std::max<qint64>(0, takes - group.people);
}

namespace {

QDate lastDayOf(const CodeFacts &facts, const CodeLimits &limits)
{
    QDate last = facts.validUntil;
    if (facts.kind == CodeKind::Group && facts.madeOn.isValid()) {
        const QDate ends = facts.madeOn.addDays(limits.groupDays - 1);
        last = last.isValid() ? std::min(last, ends) : ends;
    }
    return last;
}

// A tracked code takes whom its group takes, however they come in; a join-group code spreads over its groups by itself.
void countRoom(const CodeFacts &facts, const CodeLimits &limits, Countdown &out)
{
    const qsizetype most = facts.kind == CodeKind::Join ? std::min<qsizetype>(facts.groups.size(), limits.joinGroups) : facts.groups.size();
    qint64 room = 0, size = 0;
    for (const GroupRoom &group : facts.groups.mid(0, most)) {
        const qint64 left = roomOf(group, facts.kind, limits);
        if (left == 0)
            continue;
        if (!out.now.isValid())
            out.now = group.group;
        else if (!out.next.isValid())
            out.next = group.group;
        if (facts.kind == CodeKind::Join || out.now == group.group)
            room += left;
    }
    if (!facts.groups.isEmpty()) {
        // A plain code lets into its own group alone: those in line have codes of their own.
        out.roomLeft = facts.kind == CodeKind::Group ? roomOf(facts.groups.first(), facts.kind, limits) : room;
        size = facts.kind == CodeKind::Group ? limits.scanSize : limits.groupSize;
    }
    if (facts.capacity) {
        const qint64 left = std::max<qint64>(0, *facts.capacity - facts.scans);
        out.roomLeft = out.roomLeft ? std::min(*out.roomLeft, left) : left;
        size = size == 0 ? *facts.capacity : std::min(size, *facts.capacity);
    }
    if (out.roomLeft && *out.roomLeft <= std::min<qint64>(fewLeft, std::max<qint64>(1, size / 10)))
        out.standing = CodeStanding::NearlyFull;
}

} // namespace

Countdown countdown(const CodeFacts &facts, const CodeLimits &limits, QDate today)
{
    Countdown out;
    countRoom(facts, limits, out);
    out.lastDay = lastDayOf(facts, limits);
    if (out.lastDay.isValid())
        out.daysLeft = today.daysTo(out.lastDay);
    if (facts.isRetired)
        out.standing = CodeStanding::Retired;
    else if (out.daysLeft && *out.daysLeft < 0)
        out.standing = CodeStanding::Expired;
    else if (out.roomLeft && *out.roomLeft == 0)
        out.standing = CodeStanding::Full;
    else if (facts.validFrom.isValid() && facts.validFrom > today)
        out.standing = CodeStanding::NotYet;
    else if (out.daysLeft && *out.daysLeft <= soonDays)
        out.standing = CodeStanding::EndsSoon;
    return out;
}

QString drawnText(const QString &text, const QString &baseLink)
{
    if (baseLink.trimmed().isEmpty() || text.contains(QLatin1String("://")))
        return text;
    return baseLink.trimmed() + QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace siyu::codes
