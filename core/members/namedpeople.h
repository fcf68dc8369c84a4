// SPDX-License-Identifier: GPL-3.0-or-later
// Who is meant by a list of names, phones, ends of phones or identities, as somebody types or pastes it: one a line, or
// several between 、 ， ； , ;. Whoever cannot be told apart is named, never guessed. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace siyu {
class Workspace;
}

namespace siyu::members {

struct NamedPerson {
    QString typed;
    QList<qint64> members; // one = found; none = nobody; several = cannot be told apart, at most `mostNamed` of them
};
inline constexpr int mostNamed = 20;

// The items of the text: numbering and @ in front taken off, blank ones and repetitions left out.
QStringList namedItems(const QString &text);
// By identity (phone, WeChat ID …), the last 4 to 8 digits of a phone, the nickname in the group (where one is given), the
// name, the member's number after #. In the order typed. O(phones) where ends of phones are among them.
Result<QList<NamedPerson>> namedPeople(const Workspace &workspace, const QStringList &items, GroupId group, Progress &progress);

} // namespace siyu::members
