// SPDX-License-Identifier: GPL-3.0-or-later
// The outer form of iCalendar files (RFC 5545): lines unfolded and folded, names with their parameters, texts with their
// escapes, components in each other. What they mean is the callers' matter. Pure, any thread.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <optional>

namespace siyu::broadcasts {

struct IcalLine {
    QString name; // upper case, as the parameters' names
    QHash<QString, QString> parameters;
    QString value; // as it stands, escapes included

    QString text() const; // without escapes
};

struct IcalComponent {
    QString name; // VCALENDAR, VEVENT …
    int line = 0; // of its BEGIN, from 1
    QList<IcalLine> lines;
    QList<IcalComponent> parts;

    const IcalLine *find(const QString &name) const;
    QList<const IcalLine *> all(const QString &name) const;
};

inline constexpr qsizetype largestIcal = 8 * 1024 * 1024; // bytes
inline constexpr int mostIcalEvents = 10'000;

// The calendar that the bytes hold (UTF-8); of several the first. Lines that cannot be read are left out, parts without an
// end end with the file. Errors: FileCorrupt (path, VCALENDAR) where none begins, FileTooLarge, FileHostile (path, depth or
// events).
Result<IcalComponent> readIcal(const QByteArray &bytes, const QString &file);

// The bytes of a file, at most one more than largestIcal. Errors: FileMissing, FileUnreadable.
Result<QByteArray> calendarFile(const QString &path);

QByteArray icalText(const QString &text); // escaped
// The line in UTF-8, folded at 75 bytes between characters, with its end.
QByteArray foldedLine(const QByteArray &line);

} // namespace siyu::broadcasts
