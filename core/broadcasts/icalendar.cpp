// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/icalendar.h"

#include <QFile>
#include <algorithm>

namespace siyu::broadcasts {

namespace {

constexpr qsizetype foldAt = 75; // bytes, without the line's end
constexpr int deepest = 8;
constexpr qsizetype longestLine = 200'000; // unfolded
constexpr int mostLines = 400'000;

struct NumberedLine {
    int number = 0; // where it begins
    QByteArray bytes;
};

QList<NumberedLine> unfolded(const QByteArray &bytes)
{
    QList<NumberedLine> lines;
    int number = 0;
    for (QByteArray line : bytes.split('\n')) {
        ++number;
        if (line.endsWith('\r'))
            line.chop(1);
        const bool goesOn = (line.startsWith(' ') || line.startsWith('\t')) && !lines.isEmpty();
        if (!goesOn)
            lines.append({number, line});
        else if (lines.last().bytes.size() + line.size() < longestLine)
            lines.last().bytes += line.mid(1);
        if (lines.size() > mostLines)
            break;
    }
    return lines;
}

// The next of `;` and `:` outside quotes, from `at`; −1 = none.
qsizetype nextMark(const QString &line, qsizetype at)
{
    bool quoted = false;
    for (; at < line.size(); ++at) {
        if (line[at] == QLatin1Char('"'))
            quoted = !quoted;
        else if (!quoted && (line[at] == QLatin1Char(';') || line[at] == QLatin1Char(':')))
            return at;
    }
    return -1;
}

std::optional<IcalLine> lineFrom(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    IcalLine line;
    qsizetype mark = nextMark(text, 0);
    if (mark <= 0)
        return std::nullopt;
    line.name = text.left(mark).trimmed().toUpper();
    while (text[mark] == QLatin1Char(';')) {
        const qsizetype end = nextMark(text, mark + 1);
        if (end < 0)
            return std::nullopt;
        const QString parameter = text.mid(mark + 1, end - mark - 1);
        QString value = parameter.section(QLatin1Char('='), 1);
        if (value.size() >= 2 && value.startsWith(QLatin1Char('"')) && value.endsWith(QLatin1Char('"')))
            value = value.mid(1, value.size() - 2);
        line.parameters.insert(parameter.section(QLatin1Char('='), 0, 0).toUpper(), value);
        mark = end;
    }
    line.value = text.mid(mark + 1);
    return line;
}

} // namespace

QString IcalLine::text() const
{
    QString out;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != QLatin1Char('\\') || i + 1 == value.size()) {
            out += value[i];
            continue;
        }
        const QChar escaped = value[++i];
        out += escaped == QLatin1Char('n') || escaped == QLatin1Char('N') ? QLatin1Char('\n') : escaped;
    }
    return out;
}

const IcalLine *IcalComponent::find(const QString &wanted) const
{
    for (const IcalLine &one : lines) {
        if (one.name == wanted)
            return &one;
    }
    return nullptr;
}

QList<const IcalLine *> IcalComponent::all(const QString &wanted) const
{
    QList<const IcalLine *> found;
    for (const IcalLine &one : lines) {
        if (one.name == wanted)
            found << &one;
    }
    return found;
}

Result<IcalComponent> readIcal(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() > largestIcal)
        return Error{ErrorCode::FileTooLarge, {file, QString::number(largestIcal)}, {}};
    const QByteArray body = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    QList<IcalComponent> open;
    int events = 0;
    for (const NumberedLine &numbered : unfolded(body)) {
        const auto line = lineFrom(numbered.bytes);
        if (!line)
            continue;
        const QString name = line->value.trimmed().toUpper();
        if (line->name == QLatin1String("BEGIN")) {
            if (open.isEmpty() && name != QLatin1String("VCALENDAR"))
                continue;
            if (open.size() == deepest)
                return Error{ErrorCode::FileHostile, {file, QStringLiteral("depth")}, {}};
            if (name == QLatin1String("VEVENT") && ++events > mostIcalEvents)
                return Error{ErrorCode::FileHostile, {file, QStringLiteral("events")}, {}};
            open.append(IcalComponent{name, numbered.number, {}, {}});
        } else if (line->name == QLatin1String("END")) {
            // A name that was not begun closes nothing; one that was closes what stands open in it.
            while (std::any_of(open.begin(), open.end(), [&](const IcalComponent &part) { return part.name == name; })) {
                IcalComponent part = open.takeLast();
                const bool isAsked = part.name == name;
                if (open.isEmpty())
                    return part;
                open.last().parts.append(std::move(part));
                if (isAsked)
                    break;
            }
        } else if (!open.isEmpty()) {
            open.last().lines.append(*line);
        }
    }
    while (open.size() > 1) {
        IcalComponent part = open.takeLast();
        open.last().parts.append(std::move(part));
    }
    if (open.isEmpty())
        return Error{ErrorCode::FileCorrupt, {file, QStringLiteral("VCALENDAR")}, {}};
    return open.takeFirst();
}

Result<QByteArray> calendarFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::FileMissing, {path}, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {path}, file.errorString()};
    return file.read(largestIcal + 1);
}

QByteArray icalText(const QString &text)
{
    QString out = text;
    out.remove(QLatin1Char('\r'));
    out.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char(';'), QLatin1String("\\;"));
    out.replace(QLatin1Char(','), QLatin1String("\\,")).replace(QLatin1Char('\n'), QLatin1String("\\n"));
    return out.toUtf8();
}

QByteArray foldedLine(const QByteArray &line)
{
    QByteArray out;
    qsizetype width = 0;
    for (qsizetype i = 0; i < line.size();) {
        qsizetype length = 1; // of the character: its following bytes begin with 10
        while (i + length < line.size() && (uchar(line[i + length]) & 0xC0) == 0x80)
            ++length;
        if (width + length > foldAt) {
            out += "\r\n ";
            width = 1;
        }
        out += line.mid(i, length);
        width += length;
        i += length;
    }
    return out + "\r\n";
}

} // namespace siyu::broadcasts
