// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/pastednames.h"

#include "core/base/text.h"

#include <QRegularExpression>

namespace siyu::importing {

namespace {

struct Speaker {
    QString name;
    QString messages;
};

// The count behind a name, in the forms that are hardly part of one.
Speaker speakerOf(const QString &item)
{
    static const QRegularExpression counted(QStringLiteral(
        "^(.*?)\\s*(?:(?:[×✕*]|(?<![A-Za-z])[xX])\\s*([0-9]{1,6})|\\(([0-9]{1,6})\\)|:\\s*([0-9]{1,6})|\\s([0-9]{1,6})\\s*(?:次|条)|\\t\\s*([0-9]{1,6}))\\s*(?:次|条)?$"));
    const QRegularExpressionMatch match = counted.match(foldWidth(item));
    if (!match.hasMatch() || match.captured(1).trimmed().isEmpty())
        return {displayText(item), QStringLiteral("1")};
    QString count;
    for (int group = 2; group <= match.lastCapturedIndex(); ++group)
        count += match.captured(group);
    // The name keeps its own characters: folding changes no length.
    return {displayText(item.left(match.capturedEnd(1))), count};
}

QString withoutMarks(const QString &item)
{
    static const QRegularExpression marks(QStringLiteral("^\\s*(?:[0-9]{1,4}\\s*[.、)）]\\s*)?[@＠]?\\s*"));
    return QString(item).remove(marks);
}

QStringList itemsOf(const QString &line)
{
    // 1、张三 is numbering, not two names.
    static const QRegularExpression numbering(QStringLiteral("^\\s*[0-9]{1,4}\\s*、\\s*"));
    static const QRegularExpression separators(QStringLiteral("[、，；,;|｜\\x{2005}]"));
    return QString(line).remove(numbering).split(separators, Qt::SkipEmptyParts);
}

} // namespace

files::HeldRows rowsOfPastedNames(const QString &text, QDate day)
{
    static const QRegularExpression lineEnd(QStringLiteral("\\r\\n|[\\r\\n\\x{2028}\\x{2029}]"));
    files::HeldRows rows;
    for (const QString &line : text.split(lineEnd, Qt::SkipEmptyParts)) {
        for (const QString &item : itemsOf(line)) {
            const Speaker speaker = speakerOf(withoutMarks(item));
            if (speaker.name.isEmpty())
                continue;
            if (rows.empty())
                rows.push_back({QStringLiteral("日期"), QStringLiteral("昵称"), QStringLiteral("发言数")});
            rows.push_back({day.toString(Qt::ISODate), speaker.name, speaker.messages});
        }
    }
    return rows;
}

} // namespace siyu::importing
