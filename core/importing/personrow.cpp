// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/personrow.h"

#include "core/base/text.h"

namespace siyu::importing {

namespace {

QString fromUtf8(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

// displayText() for the many cells that need nothing but trimming: ASCII and common Chinese characters.
QString shownText(std::string_view cell)
{
    const QString text = fromUtf8(cell);
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) {
        const ushort u = c.unicode();
        return (u >= 0x20 && u < 0x7F) || (u >= 0x4E00 && u < 0xA000);
    });
    return plain ? text.trimmed() : displayText(text);
}

void addKey(members::RowIdentity &identity, const members::IdentityKey &key)
{
    if (!identity.keys.contains(key))
        identity.keys.append(key);
}

bool isCjk(QChar c) { return c.unicode() >= 0x3400 && c.unicode() < 0xA000; }

// 张 + 三 = 张三, Li + Lei = "Lei Li" as First Last.
QString wholeName(const QString &first, const QString &last)
{
    if (first.isEmpty() || last.isEmpty())
        return first + last;
    return isCjk(last.front()) ? last + first : first + QLatin1Char(' ') + last;
}

QString joinedPlaces(const QStringList &places)
{
    QStringList parts;
    for (const QString &place : places) {
        if (!place.isEmpty() && !parts.contains(place))
            parts.append(place);
    }
    return parts.join(QLatin1Char(' '));
}

QStringList splitSeveral(const QString &text)
{
    QString plain = text;
    for (const QChar separator : QStringLiteral("，、;；/|\n"))
        plain.replace(separator, QLatin1Char(','));
    QStringList parts;
    for (const QString &part : plain.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    }
    return parts;
}

bool looksLikeEmail(const QString &text)
{
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    return at > 0 && at < text.size() - 1 && !text.contains(QLatin1Char(' '))
        && text.indexOf(QLatin1Char('@'), at + 1) < 0;
}

} // namespace

std::optional<IdentityKind> identityKindOf(Field field)
{
    switch (field) {
    case Field::Unionid:
        return IdentityKind::Unionid;
    case Field::ExternalUserid:
        return IdentityKind::ExternalUserid;
    case Field::Openid:
        return IdentityKind::Openid;
    case Field::Wechat:
    case Field::Sender:
        return IdentityKind::Wechat;
    case Field::Phone:
        return IdentityKind::Phone;
    case Field::Email:
        return IdentityKind::Email;
    case Field::Shop:
        return IdentityKind::Shop;
    default:
        return std::nullopt;
    }
}

Field fieldOf(IdentityKind kind)
{
    for (const Field field : {Field::Unionid, Field::ExternalUserid, Field::Openid, Field::Wechat, Field::Phone,
             Field::Email, Field::Shop}) {
        if (identityKindOf(field) == kind)
            return field;
    }
    return Field::None;
}

Field fieldOf(MemberColumn column)
{
    static constexpr std::array fields{Field::Name, Field::Gender, Field::BirthYear, Field::Birthday, Field::Region,
        Field::Address, Field::Company, Field::Interests, Field::CategoryPreference, Field::Note, Field::Under14};
    static_assert(fields.size() == memberColumnNames.size());
    return fields[size_t(column)];
}

QString shownValue(std::string_view cell)
{
    const QString text = displayText(fromUtf8(cell));
    const QString hidden = text.contains(QLatin1Char('@')) ? maskEmail(text) : maskPhonesIn(text);
    return hidden.size() > 60 ? hidden.left(59) + QStringLiteral("…") : hidden;
}

PersonReader::PersonReader(const Plan &plan, const QTimeZone &zone) : m_plan(plan), m_zone(zone) { }

void PersonReader::read(const Cells &cells, PersonRow &out) const
{
    out = PersonRow();
    Parts parts;
    const size_t width = std::min(cells.size(), m_plan.columns.size());
    for (size_t c = 0; c < width; ++c) {
        if (m_plan.columns[c].target.isMapped())
            readCell(c, cells[c], out, parts);
    }
    finish(out, parts);
}

void PersonReader::readCell(size_t column, std::string_view cell, PersonRow &out, Parts &parts) const
{
    const Field field = m_plan.columns[column].target.field;
    if (isIdentity(field) || field == Field::Sender)
        return readIdentity(column, cell, out);
    const std::string_view text = cleanCell(cell);
    if (text.empty())
        return;
    const auto shown = [&] { return shownText(text); };
    switch (field) {
    case Field::Name:
        out.at(MemberColumn::Name) = shown();
        break;
    case Field::FirstName:
        parts.first = shown();
        break;
    case Field::LastName:
        parts.last = shown();
        break;
    case Field::Nickname:
        out.nickname = shown();
        parts.nicknameColumn = int(column);
        break;
    case Field::Province:
        parts.province = shown();
        break;
    case Field::City:
        parts.city = shown();
        break;
    case Field::District:
        parts.district = shown();
        break;
    case Field::Region:
        out.at(MemberColumn::Region) = shown();
        break;
    case Field::Address:
        out.at(MemberColumn::Address) = shown();
        break;
    case Field::Company:
        out.at(MemberColumn::Company) = shown();
        break;
    case Field::Interests:
        out.at(MemberColumn::Interests) = shown();
        break;
    case Field::CategoryPreference:
        out.at(MemberColumn::CategoryPreference) = shown();
        break;
    case Field::Note:
        out.at(MemberColumn::Note) = shown();
        break;
    case Field::Custom:
        out.customs.emplace_back(int(column), shown());
        break;
    case Field::How:
        out.how = shown();
        break;
    default:
        readDetail(column, text, out);
    }
}

// Values with a meaning that can be missed: what cannot be read is flagged and left out.
void PersonReader::readDetail(size_t column, std::string_view text, PersonRow &out) const
{
    const PlanColumn &plan = m_plan.columns[column];
    const auto flag = [&](const QString &code) { out.flags.push_back({code, int(column), shownValue(text)}); };
    switch (plan.target.field) {
    case Field::Gender:
        if (const auto gender = readGender(text); !gender)
            flag(QStringLiteral("not_a_gender"));
        else if (*gender)
            out.at(MemberColumn::Gender) = QString(QLatin1Char(*gender));
        return;
    case Field::Birthday:
        if (const auto moment = readMoment(text, plan.dates)) {
            out.at(MemberColumn::Birthday) = moment->date().toString(Qt::ISODate);
            if (out.at(MemberColumn::BirthYear).isNull())
                out.at(MemberColumn::BirthYear) = QString::number(moment->year);
        } else if (const auto year = readYearOfMonth(text)) {
            out.at(MemberColumn::BirthYear) = QString::number(*year);
        } else {
            flag(dateProblem(text));
        }
        return;
    case Field::BirthYear:
        if (const auto year = readYear(text))
            out.at(MemberColumn::BirthYear) = QString::number(*year);
        else
            flag(QStringLiteral("not_a_year"));
        return;
    case Field::Tags:
        for (const QString &tag : readTags(text)) {
            if (!out.tags.contains(tag))
                out.tags.append(tag);
        }
        return;
    case Field::Under14:
    case Field::OptOut:
    case Field::SmsConsent:
        if (const auto answer = readYesNo(text); !answer)
            flag(QStringLiteral("not_yes_or_no"));
        else if (plan.target.field == Field::Under14)
            out.at(MemberColumn::Under14) = *answer ? QStringLiteral("1") : QStringLiteral("0");
        else if (plan.target.field == Field::OptOut)
            out.optOut = *answer;
        else
            out.smsConsent = *answer;
        return;
    case Field::Created:
        if (const auto moment = readMoment(text, plan.dates))
            out.createdUtc = moment->utc(m_zone);
        else
            flag(dateProblem(text));
        return;
    case Field::Joined:
        if (const auto moment = readMoment(text, plan.dates))
            out.joined = moment->dayIn(m_zone);
        else
            flag(dateProblem(text));
        return;
    default:
        return;
    }
}

bool PersonReader::readOneIdentity(size_t column, IdentityKind kind, const QString &text, PersonRow &out) const
{
    const members::NormalisedValue value = members::normaliseIdentity(kind, text);
    if (value.flag || value.value.isEmpty() || (kind == IdentityKind::Email && !looksLikeEmail(value.value)))
        return false;
    addKey(out.identity, {kind, m_plan.columns[column].target.scope, value.value});
    return true;
}

void PersonReader::readIdentity(size_t column, std::string_view cell, PersonRow &out) const
{
    const std::string_view clean = cleanKey(cell);
    if (clean.empty())
        return;
    const IdentityKind kind = *identityKindOf(m_plan.columns[column].target.field);
    const QString text = fromUtf8(clean);
    if (readOneIdentity(column, kind, text, out))
        return;
    if (kind == IdentityKind::Phone || kind == IdentityKind::Email) {
        const QStringList several = splitSeveral(text);
        bool any = false;
        if (several.size() > 1) {
            for (const QString &one : several)
                any |= readOneIdentity(column, kind, one, out);
        }
        if (any)
            return;
    }
    const members::NormalisedValue value = members::normaliseIdentity(kind, text);
    if (value.value.isEmpty() && !value.flag)
        return; // nothing but invisible characters
    const QString code = value.flag ? wordOf(*value.flag) : QStringLiteral("not_an_email");
    out.flags.push_back({code, int(column), kind == IdentityKind::Phone ? maskPhone(text) : shownValue(clean)});
}

void PersonReader::finish(PersonRow &out, const Parts &parts) const
{
    QString &name = out.at(MemberColumn::Name);
    if (name.isEmpty())
        name = wholeName(parts.first, parts.last);
    if ((m_plan.kind == Kind::Members || m_plan.kind == Kind::Contacts) && !out.nickname.isEmpty()) {
        if (name.isEmpty())
            name = out.nickname;
        else if (name != out.nickname)
            out.customs.emplace_back(parts.nicknameColumn, out.nickname);
    }
    if (name.isEmpty())
        name = QString();
    QString &region = out.at(MemberColumn::Region);
    if (region.isEmpty())
        region = joinedPlaces({parts.province, parts.city, parts.district});
    for (QString &field : out.fields) {
        if (field.isEmpty())
            field = QString();
    }
    std::stable_sort(out.identity.keys.begin(), out.identity.keys.end(),
        [](const members::IdentityKey &a, const members::IdentityKey &b) { return a.kind < b.kind; });
}

} // namespace siyu::importing
