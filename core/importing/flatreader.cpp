// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/flatreader.h"

#include "core/base/period.h"
#include "core/members/keytable.h"

#include <algorithm>

namespace siyu::importing {

namespace {

using View = std::string_view;

unsigned char byteAt(View text, size_t i) { return static_cast<unsigned char>(text[i]); }

// The length of a character that displayText() leaves as it is wherever it stands, blanks at the ends aside: ASCII, common
// Chinese characters and their punctuation. 0 = another one.
size_t plainCharacter(View text, size_t at)
{
    const unsigned char first = byteAt(text, at);
    if (first < 0x80)
        return first >= 0x20 && first < 0x7F ? 1 : 0;
    if (text.size() - at < 3 || (byteAt(text, at + 1) & 0xC0) != 0x80 || (byteAt(text, at + 2) & 0xC0) != 0x80)
        return 0;
    const unsigned code
        = unsigned(first & 0x0F) << 12 | unsigned(byteAt(text, at + 1) & 0x3F) << 6 | unsigned(byteAt(text, at + 2) & 0x3F);
    const bool plain = (first & 0xF0) == 0xE0
        && ((code >= 0x4E00 && code < 0xA000) || (code >= 0x3001 && code <= 0x3002) || (code >= 0xFF01 && code <= 0xFF5E));
    return plain ? 3 : 0;
}

bool isPlain(View text)
{
    if (text.empty() || text.front() == ' ' || text.back() == ' ')
        return false;
    for (size_t at = 0; at < text.size();) {
        const size_t length = plainCharacter(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool allDigits(View text) { return std::all_of(text.begin(), text.end(), isDigit); }

// Printable ASCII that normaliseIdentity() neither changes nor flags.
bool isPlainKey(View text)
{
    bool hasE = false;
    for (const char c : text) {
        if (c <= 0x20 || c >= 0x7F || c == '*' || c == '#' || c == '$' || c == '~')
            return false;
        hasE = hasE || c == 'e' || c == 'E';
    }
    // A number with an exponent starts with a digit.
    return !hasE || !isDigit(text.front());
}

void putNumber(char *to, int digits, int value)
{
    for (int i = digits - 1; i >= 0; --i) {
        to[i] = char('0' + value % 10);
        value /= 10;
    }
}

std::array<char, 10> dayText(int year, int month, int day)
{
    std::array<char, 10> text{};
    putNumber(text.data(), 4, year);
    text[4] = text[7] = '-';
    putNumber(text.data() + 5, 2, month);
    putNumber(text.data() + 8, 2, day);
    return text;
}

} // namespace

FlatReader::Column FlatReader::columnFor(const PlanColumn &plan)
{
    Column column;
    column.dates = plan.dates;
    column.scope = plan.target.scope.toUtf8();
    const auto text = [&](MemberColumn field) {
        column.action = Action::Text;
        column.field = field;
    };
    if (!plan.target.isMapped())
        return column;
    if (const auto kind = identityKindOf(plan.target.field)) {
        column.kind = *kind;
        column.action = *kind == IdentityKind::Phone ? Action::Phone : *kind == IdentityKind::Email ? Action::Email : Action::Key;
        return column;
    }
    switch (plan.target.field) {
    case Field::Name:
        text(MemberColumn::Name);
        break;
    case Field::Region:
        text(MemberColumn::Region);
        break;
    case Field::Address:
        text(MemberColumn::Address);
        break;
    case Field::Company:
        text(MemberColumn::Company);
        break;
    case Field::Interests:
        text(MemberColumn::Interests);
        break;
    case Field::CategoryPreference:
        text(MemberColumn::CategoryPreference);
        break;
    case Field::Note:
        text(MemberColumn::Note);
        break;
    case Field::Nickname:
        column.action = Action::Nickname;
        break;
    case Field::Province:
        column.action = Action::Province;
        break;
    case Field::City:
        column.action = Action::City;
        break;
    case Field::District:
        column.action = Action::District;
        break;
    case Field::Gender:
        column.action = Action::Gender;
        break;
    case Field::Birthday:
        column.action = Action::Birthday;
        break;
    case Field::BirthYear:
        column.action = Action::BirthYear;
        break;
    case Field::Tags:
        column.action = Action::Tags;
        break;
    case Field::Under14:
        column.action = Action::Under14;
        break;
    case Field::OptOut:
        column.action = Action::OptOut;
        break;
    case Field::SmsConsent:
        column.action = Action::SmsConsent;
        break;
    case Field::Created:
        column.action = Action::Created;
        break;
    case Field::Custom:
        column.action = Action::Custom;
        break;
    default:
        column.action = Action::Careful;
    }
    return column;
}

FlatReader::FlatReader(const Plan &plan, const QTimeZone &zone)
    : m_careful(plan, zone), m_zone(zone), m_ofMembers(plan.kind == Kind::Members)
{
    for (const PlanColumn &column : plan.columns)
        m_columns.push_back(columnFor(column));
}

void FlatReader::read(qint64 number, const Cells &cells, RowChunk &chunk)
{
    const size_t keys = chunk.keys.size();
    const size_t tags = chunk.tags.size();
    const size_t customs = chunk.customs.size();
    FlatRow &row = chunk.rows.emplace_back();
    if (!readPlain(cells, chunk, row)) {
        chunk.keys.resize(keys);
        chunk.tags.resize(tags);
        chunk.customs.resize(customs);
        row = FlatRow();
        m_careful.read(cells, m_person);
        flatten(m_person, chunk, row);
    }
    row.number = number;
}

bool FlatReader::readPlain(const Cells &cells, RowChunk &chunk, FlatRow &out)
{
    out.keys.first = quint32(chunk.keys.size());
    out.tags.first = quint32(chunk.tags.size());
    out.customs.first = quint32(chunk.customs.size());
    Parts parts;
    const size_t width = std::min(cells.size(), m_columns.size());
    for (size_t c = 0; c < width; ++c) {
        if (m_columns[c].action != Action::Nothing && !readCell(m_columns[c], int(c), cells[c], chunk, out, parts))
            return false;
    }
    finish(chunk, out, parts);
    out.keys.count = quint32(chunk.keys.size()) - out.keys.first;
    out.tags.count = quint32(chunk.tags.size()) - out.tags.first;
    out.customs.count = quint32(chunk.customs.size()) - out.customs.first;
    return true;
}

bool FlatReader::readCell(const Column &column, int index, View cell, RowChunk &chunk, FlatRow &out, Parts &parts)
{
    if (column.action == Action::Key || column.action == Action::Phone || column.action == Action::Email)
        return readKey(column, cell, chunk, out);
    const View text = cleanCell(cell);
    if (text.empty())
        return true;
    if (!isPlain(text))
        return false;
    switch (column.action) {
    case Action::Text:
        out.fields[size_t(column.field)] = text;
        return true;
    case Action::Nickname:
        parts.nickname = text;
        parts.nicknameColumn = index;
        return true;
    case Action::Province:
        parts.province = text;
        return true;
    case Action::City:
        parts.city = text;
        return true;
    case Action::District:
        parts.district = text;
        return true;
    case Action::Custom:
        chunk.customs.emplace_back(index, text);
        return true;
    case Action::Tags:
        return readTags(text, chunk, out);
    default:
        return readDetail(column, text, chunk, out);
    }
}

bool FlatReader::readDetail(const Column &column, View text, RowChunk &chunk, FlatRow &out)
{
    View &birthYear = out.fields[size_t(MemberColumn::BirthYear)];
    const auto keepYear = [&](int year) {
        std::array<char, 4> digits{};
        putNumber(digits.data(), 4, year);
        return chunk.text.keep({digits.data(), digits.size()});
    };
    switch (column.action) {
    case Action::Gender: {
        const auto gender = readGender(text);
        if (gender && *gender)
            out.fields[size_t(MemberColumn::Gender)] = *gender == 'm' ? View("m") : View("f");
        return gender.has_value();
    }
    case Action::Birthday: {
        const auto moment = readMoment(text, column.dates);
        if (!moment || moment->year < 1000 || moment->year > 9999)
            return false;
        const auto day = dayText(moment->year, moment->month, moment->day);
        out.fields[size_t(MemberColumn::Birthday)] = chunk.text.keep({day.data(), day.size()});
        if (!birthYear.data())
            birthYear = keepYear(moment->year);
        return true;
    }
    case Action::BirthYear: {
        const auto year = readYear(text);
        if (year)
            birthYear = keepYear(*year);
        return year.has_value();
    }
    case Action::Under14:
    case Action::OptOut:
    case Action::SmsConsent: {
        const auto answer = readYesNo(text);
        if (!answer)
            return false;
        if (column.action == Action::Under14)
            out.fields[size_t(MemberColumn::Under14)] = *answer ? View("1") : View("0");
        else
            (column.action == Action::OptOut ? out.optOut : out.smsConsent) = *answer;
        return true;
    }
    case Action::Created:
        return readCreated(text, column.dates, chunk, out);
    default:
        return false;
    }
}

bool FlatReader::readCreated(View text, const DateRules &dates, RowChunk &chunk, FlatRow &out)
{
    const auto moment = readMoment(text, dates);
    if (!moment || moment->year < 1970 || moment->year > 9999)
        return false;
    const QDate day = moment->date();
    qint64 second = 0;
    if (moment->offsetSeconds) {
        second = (day.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * 86400 - *moment->offsetSeconds;
    } else {
        const auto [found, isNew] = m_dayStarts.try_emplace(day.toJulianDay(), -1);
        if (isNew) {
            const qint64 start = startOfDayUtc(day, m_zone).toSecsSinceEpoch();
            if (startOfDayUtc(day.addDays(1), m_zone).toSecsSinceEpoch() - start == 86400)
                found->second = start;
        }
        second = found->second;
        if (second < 0)
            return false;
    }
    second += std::max(moment->secondOfDay, 0);
    if (second < 0)
        return false;
    const QDate utcDay = QDate::fromJulianDay(QDate(1970, 1, 1).toJulianDay() + second / 86400);
    std::array<char, 20> stamp{};
    const auto date = dayText(utcDay.year(), utcDay.month(), utcDay.day());
    std::copy(date.begin(), date.end(), stamp.begin());
    const int rest = int(second % 86400);
    stamp[10] = 'T';
    stamp[13] = stamp[16] = ':';
    stamp[19] = 'Z';
    putNumber(stamp.data() + 11, 2, rest / 3600);
    putNumber(stamp.data() + 14, 2, rest / 60 % 60);
    putNumber(stamp.data() + 17, 2, rest % 60);
    out.created = chunk.text.keep({stamp.data(), stamp.size()});
    return true;
}

bool FlatReader::readKey(const Column &column, View cell, RowChunk &chunk, FlatRow &out)
{
    View value = cleanKey(cell);
    if (value.empty())
        return true;
    if (column.action == Action::Phone) {
        const bool bare = value.size() == 11 && value.front() == '1' && allDigits(value);
        const bool whole = value.size() == 14 && value.starts_with("+861") && allDigits(value.substr(1));
        if (!bare && !whole)
            return false;
        if (bare) {
            std::array<char, 14> number{'+', '8', '6'};
            std::copy(value.begin(), value.end(), number.begin() + 3);
            value = chunk.text.keep({number.data(), number.size()});
        }
    } else if (!isPlainKey(value)) {
        return false;
    }
    if (column.action == Action::Email) {
        const size_t at = value.find('@');
        if (at == 0 || at == View::npos || at + 1 == value.size() || value.find('@', at + 1) != View::npos)
            return false;
        const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (std::any_of(value.begin(), value.end(), isUpper)) {
            m_scratch.assign(value);
            for (char &c : m_scratch)
                c = isUpper(c) ? char(c | 0x20) : c;
            value = chunk.text.keep(m_scratch);
        }
    }
    const View scope(column.scope.constData(), size_t(column.scope.size()));
    for (size_t i = out.keys.first; i < chunk.keys.size(); ++i) {
        if (chunk.keys[i].is(column.kind, scope, value))
            return true;
    }
    chunk.keys.push_back({column.kind, scope, value, members::hashOf(column.kind, scope, value)});
    return true;
}

bool FlatReader::readTags(View text, RowChunk &chunk, FlatRow &out)
{
    static constexpr std::array<View, 7> separators{",", "，", "、", ";", "；", "|", "｜"};
    const auto separatorAt = [&](size_t at) {
        for (const View separator : separators) {
            if (text.substr(at).starts_with(separator))
                return separator.size();
        }
        return size_t(0);
    };
    const auto add = [&](View tag) {
        while (tag.starts_with(' '))
            tag.remove_prefix(1);
        while (tag.ends_with(' '))
            tag.remove_suffix(1);
        const auto from = chunk.tags.begin() + out.tags.first;
        if (!tag.empty() && std::find(from, chunk.tags.end(), tag) == chunk.tags.end())
            chunk.tags.push_back(tag);
    };
    size_t from = 0;
    for (size_t at = 0; at < text.size();) {
        if (const size_t length = separatorAt(at)) {
            add(text.substr(from, at - from));
            from = at += length;
        } else {
            at += plainCharacter(text, at);
        }
    }
    add(text.substr(from));
    return true;
}

void FlatReader::finish(RowChunk &chunk, FlatRow &out, const Parts &parts) const
{
    View &name = out.fields[size_t(MemberColumn::Name)];
    if (m_ofMembers && !parts.nickname.empty()) {
        if (name.empty())
            name = parts.nickname;
        else if (name != parts.nickname)
            chunk.customs.emplace_back(parts.nicknameColumn, parts.nickname);
    }
    View &region = out.fields[size_t(MemberColumn::Region)];
    if (region.empty()) {
        std::string joined;
        std::array<View, 3> seen{};
        size_t count = 0;
        for (const View place : {parts.province, parts.city, parts.district}) {
            if (place.empty() || std::find(seen.begin(), seen.begin() + count, place) != seen.begin() + count)
                continue;
            joined.append(count ? " " : "").append(place);
            seen[count++] = place;
        }
        if (count > 0)
            region = count == 1 ? seen[0] : chunk.text.keep(joined);
    }
    // Few, and mostly in order: strongest first, else as they stand.
    for (size_t i = out.keys.first + 1; i < chunk.keys.size(); ++i) {
        for (size_t k = i; k > out.keys.first && chunk.keys[k].kind < chunk.keys[k - 1].kind; --k)
            std::swap(chunk.keys[k], chunk.keys[k - 1]);
    }
}

} // namespace siyu::importing
