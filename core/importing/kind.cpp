// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/kind.h"

namespace siyu::importing {

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Members:
        return QStringLiteral("members");
    case Kind::Roster:
        return QStringLiteral("roster");
    case Kind::Staff:
        return QStringLiteral("staff");
    case Kind::Groups:
        return QStringLiteral("groups");
    case Kind::Activity:
        return QStringLiteral("activity");
    case Kind::GroupDays:
        return QStringLiteral("group-days");
    }
    return {};
}

std::optional<Kind> kindFrom(const QString &word)
{
    for (const Kind kind : allKinds) {
        if (wordOf(kind) == word)
            return kind;
    }
    return std::nullopt;
}

QStringList kindWords()
{
    QStringList words;
    for (const Kind kind : allKinds)
        words.append(wordOf(kind));
    return words;
}

bool isOfPeople(const QString &kindWord)
{
    return kindWord == QStringLiteral("members") || kindWord == QStringLiteral("roster")
        || kindWord == QStringLiteral("contacts");
}

} // namespace siyu::importing
