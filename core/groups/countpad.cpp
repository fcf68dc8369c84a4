// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groups/countpad.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace siyu::groups {

namespace {

using State = PastedLine::State;
enum class Meaning { Unknown, Group, Total, New, Lost };

Meaning meaningOf(const QString &cell)
{
    static const std::pair<const char *, Meaning> words[] = {{"群", Meaning::Group}, {"群名", Meaning::Group}, {"社群", Meaning::Group},
        {"群名称", Meaning::Group}, {"社群名称", Meaning::Group}, {"group", Meaning::Group}, {"name", Meaning::Group},
        {"总数", Meaning::Total}, {"总人数", Meaning::Total}, {"人数", Meaning::Total}, {"群人数", Meaning::Total}, {"total", Meaning::Total},
        {"people", Meaning::Total}, {"新增", Meaning::New}, {"新增人数", Meaning::New}, {"进群", Meaning::New}, {"入群", Meaning::New},
        {"进群人数", Meaning::New}, {"new", Meaning::New}, {"joined", Meaning::New}, {"流失", Meaning::Lost}, {"流失人数", Meaning::Lost},
        {"退群", Meaning::Lost}, {"退群人数", Meaning::Lost}, {"lost", Meaning::Lost}, {"left", Meaning::Lost}};
    const QString key = keyText(cell).toLower();
    for (const auto &[word, meaning] : words) {
        if (key == QString::fromUtf8(word))
            return meaning;
    }
    return Meaning::Unknown;
}

bool isMissing(const QString &cell)
{
    static const QSet<QString> marks{QString(), QStringLiteral("-"), QStringLiteral("—"), QStringLiteral("–"), QStringLiteral("/"), QStringLiteral("无")};
    return marks.contains(cell);
}

struct Number {
    qint64 value = 0;
    int sign = 0; // as written: +1, −1, 0 = none
};
std::optional<Number> numberIn(const QString &raw)
{
    static const QRegularExpression shape(QStringLiteral("^([+＋\\-−–]?)\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,7})\\s*[人名]?$"));
    const QRegularExpressionMatch match = shape.match(raw.normalized(QString::NormalizationForm_KC));
    if (!match.hasMatch())
        return std::nullopt;
    const QString sign = match.captured(1);
    return Number{match.captured(2).remove(QLatin1Char(',')).toLongLong(), sign.isEmpty() ? 0 : sign == QLatin1String("+") ? 1 : -1};
}

// By the strongest mark that the line has; blanks part only where nothing else does.
QStringList cellsOf(const QString &line)
{
    static const QRegularExpression grouped(QStringLiteral("\\d,\\d{3}(\\D|$)")), blanks(QStringLiteral("\\s+"));
    QStringList cells;
    for (const char mark : {'\t', '|', ';', ','}) {
        const bool thousands = mark == ',' && grouped.match(line).hasMatch();
        if (!thousands && line.contains(QLatin1Char(mark))) {
            cells = line.split(QLatin1Char(mark));
            break;
        }
    }
    if (cells.isEmpty()) {
        QString parted = line;
        parted.replace(QChar(0xFF0C), QLatin1Char(' ')).replace(QChar(0x3001), QLatin1Char(' '));
        cells = parted.split(blanks, Qt::SkipEmptyParts);
    }
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

class Groups {
public:
    static constexpr int unknown = -1, several = -2;

    explicit Groups(const QList<PadGroup> &groups)
    {
        for (qsizetype i = 0; i < groups.size(); ++i) {
            const QString key = keyText(groups.at(i).name).toLower();
            m_keys.insert(key, m_keys.contains(key) ? several : int(i));
        }
    }
    int find(const QString &cell) const
    {
        const QString key = keyText(cell).toLower();
        if (key.isEmpty())
            return unknown;
        if (const auto exact = m_keys.constFind(key); exact != m_keys.cend())
            return *exact;
        int found = unknown;
        for (auto it = m_keys.cbegin(); it != m_keys.cend() && key.size() >= 2; ++it) {
            if (!it.key().contains(key))
                continue;
            if (found != unknown)
                return several;
            found = *it;
        }
        return found;
    }

private:
    QHash<QString, int> m_keys; // several where two names are told apart by letters' case or blanks only
};

// Names with blanks in them fall apart into several cells: the longest run of cells that is a group's name is it.
int takeGroup(QStringList &cells, const Groups &groups)
{
    int worst = Groups::unknown;
    for (qsizetype length = cells.size(); length > 0; --length) {
        for (qsizetype from = 0; from + length <= cells.size(); ++from) {
            const QString name = cells.mid(from, length).join(QLatin1Char(' ')).trimmed();
            if (numberIn(name) || isMissing(name))
                continue;
            const int found = groups.find(name);
            worst = std::min(worst, found);
            if (found < 0)
                continue;
            cells.erase(cells.begin() + from, cells.begin() + from + length);
            return found;
        }
    }
    return worst;
}

void setCount(TypedCounts &counts, Meaning meaning, Count value)
{
    if (meaning == Meaning::Total)
        counts.total = value;
    else if (meaning == Meaning::New)
        counts.joined = value;
    else if (meaning == Meaning::Lost)
        counts.lost = value;
}

// Three bare numbers: which of them the day before and the other two lead to.
std::optional<TypedCounts> arranged(const QList<qint64> &numbers, Count dayBefore)
{
    const TypedCounts inOrder{numbers.at(0), numbers.at(1), numbers.at(2)};
    if (!dayBefore)
        return inOrder;
    QList<TypedCounts> fitting;
    const int orders[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (const auto &order : orders) {
        const TypedCounts counts{numbers.at(order[0]), numbers.at(order[1]), numbers.at(order[2])};
        // Total and lost could always change places in the sum; nobody loses more people than stay.
        if (*counts.lost <= *counts.total && expectedTotal(counts, dayBefore) == counts.total && !fitting.contains(counts))
            fitting.append(counts);
    }
    if (fitting.size() > 1)
        return std::nullopt;
    return fitting.isEmpty() ? inOrder : fitting.first();
}

State readNumbers(const QStringList &cells, Count dayBefore, TypedCounts &counts)
{
    QList<qint64> bare;
    for (const QString &cell : cells) {
        if (isMissing(cell))
            continue;
        const std::optional<Number> number = numberIn(cell);
        if (!number)
            return State::NotANumber;
        if (number->sign == 0)
            bare.append(number->value);
        else
            (number->sign > 0 ? counts.joined : counts.lost) = number->value;
    }
    const bool signedOnes = counts.joined || counts.lost;
    if (bare.isEmpty())
        return signedOnes ? State::Ok : State::NoNumber;
    if (bare.size() > 3 || (signedOnes && bare.size() > 1))
        return State::Unclear;
    if (bare.size() == 1) {
        counts.total = bare.first();
        return State::Ok;
    }
    if (bare.size() == 2) {
        counts.joined = bare.at(0);
        counts.lost = bare.at(1);
        return State::Ok;
    }
    const std::optional<TypedCounts> found = arranged(bare, dayBefore);
    if (!found)
        return State::Unclear;
    counts = *found;
    return State::Ok;
}

// By the columns' names.
State readNamed(const QStringList &cells, const QList<Meaning> &columns, TypedCounts &counts)
{
    bool any = false;
    for (qsizetype i = 0; i < std::min(cells.size(), columns.size()); ++i) {
        if (columns.at(i) == Meaning::Group || columns.at(i) == Meaning::Unknown || isMissing(cells.at(i)))
            continue;
        const std::optional<Number> number = numberIn(cells.at(i));
        if (!number)
            return State::NotANumber;
        setCount(counts, columns.at(i), number->value);
        any = true;
    }
    return any ? State::Ok : State::NoNumber;
}

} // namespace

Count expectedTotal(const TypedCounts &counts, Count dayBefore)
{
    return dayBefore && counts.joined && counts.lost ? Count(*dayBefore + *counts.joined - *counts.lost) : Count();
}

PadFault faultOf(const TypedCounts &counts, Count dayBefore, Count room)
{
    const Count expected = expectedTotal(counts, dayBefore);
    if (dayBefore && counts.lost && *counts.lost > *dayBefore + counts.joined.value_or(0))
        return PadFault::LostBeyondThere;
    if (counts.total && counts.joined && *counts.joined > *counts.total + counts.lost.value_or(0))
        return PadFault::NewBeyondTotal;
    if (expected && counts.total && *expected != *counts.total)
        return PadFault::DoesNotAddUp;
    if (room && counts.total && *counts.total > *room)
        return PadFault::BeyondRoom;
    return PadFault::None;
}

QList<PastedLine> readPasted(const QString &text, const QList<PadGroup> &groups)
{
    const Groups known(groups);
    const QStringList lines = text.split(QRegularExpression(QStringLiteral("\r\n|\r|\n")));
    QList<Meaning> columns;
    QList<PastedLine> out;
    QSet<int> seen;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty())
            continue;
        QStringList cells = cellsOf(lines.at(i));
        if (out.isEmpty() && columns.isEmpty()) {
            QList<Meaning> meanings;
            std::transform(cells.begin(), cells.end(), std::back_inserter(meanings), meaningOf);
            const bool isHead = std::any_of(meanings.begin(), meanings.end(), [](Meaning of) { return of >= Meaning::Total; });
            if (isHead) {
                columns = meanings;
                continue;
            }
        }
        PastedLine line{int(i + 1), lines.at(i).trimmed(), State::Ok, -1, {}};
        if (columns.contains(Meaning::Group)) {
            line.group = known.find(cells.value(columns.indexOf(Meaning::Group)));
            line.state = readNamed(cells, columns, line.counts);
        } else {
            line.group = takeGroup(cells, known);
            line.state = readNumbers(cells, line.group >= 0 ? groups.at(line.group).dayBefore : Count(), line.counts);
        }
        if (line.group < 0)
            line.state = line.group == Groups::several ? State::SeveralGroups : State::UnknownGroup;
        line.group = std::max(line.group, Groups::unknown);
        if (line.group >= 0 && seen.contains(line.group))
            line.state = State::Repeated;
        if (line.group >= 0)
            seen.insert(line.group);
        out.append(line);
    }
    return out;
}

} // namespace siyu::groups
