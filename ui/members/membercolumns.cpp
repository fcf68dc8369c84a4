// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/membercolumns.h"

#include "core/base/text.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::ui {

namespace {

struct ColumnTexts {
    Q_DECLARE_TR_FUNCTIONS(MemberColumns)
};

struct BuiltIn {
    MemberColumn kind;
    const char *word;
    const char *title;
    int width;
    bool isNumber;
    bool isShown;
    members::MemberSort sort;
};

// In the order of the enum.
constexpr BuiltIn builtIns[] = {
    {MemberColumn::Name, "name", QT_TRANSLATE_NOOP("MemberColumns", "Name"), 150, false, true, members::MemberSort::Name},
    {MemberColumn::Phone, "phone", QT_TRANSLATE_NOOP("MemberColumns", "Phone"), 130, false, true, members::MemberSort::Phone},
    {MemberColumn::Groups, "groups", QT_TRANSLATE_NOOP("MemberColumns", "Groups"), 200, false, true, members::MemberSort::Groups},
    {MemberColumn::Tags, "tags", QT_TRANSLATE_NOOP("MemberColumns", "Tags"), 180, false, true, members::MemberSort::Tags},
    {MemberColumn::Orders, "orders", QT_TRANSLATE_NOOP("MemberColumns", "Orders"), 80, true, true, members::MemberSort::Orders},
    {MemberColumn::LastOrder, "last_order", QT_TRANSLATE_NOOP("MemberColumns", "Last order"), 110, false, true, members::MemberSort::LastOrder},
    {MemberColumn::Region, "region", QT_TRANSLATE_NOOP("MemberColumns", "Region"), 110, false, true, members::MemberSort::Region},
    {MemberColumn::Gender, "gender", QT_TRANSLATE_NOOP("MemberColumns", "Gender"), 80, false, false, members::MemberSort::Gender},
    {MemberColumn::BirthYear, "birth_year", QT_TRANSLATE_NOOP("MemberColumns", "Birth year"), 90, true, false, members::MemberSort::BirthYear},
    {MemberColumn::Source, "source", QT_TRANSLATE_NOOP("MemberColumns", "Source"), 150, false, true, members::MemberSort::Source},
    {MemberColumn::Created, "created", QT_TRANSLATE_NOOP("MemberColumns", "Known since"), 110, false, true, members::MemberSort::Created},
    {MemberColumn::Id, "id", QT_TRANSLATE_NOOP("MemberColumns", "No."), 80, true, false, members::MemberSort::Id},
    {MemberColumn::Stage, "stage", QT_TRANSLATE_NOOP("MemberColumns", "Stage"), 90, false, true, members::MemberSort::Stage},
    {MemberColumn::Circle, "circle", QT_TRANSLATE_NOOP("MemberColumns", "Circle"), 90, false, false, members::MemberSort::Circle},
    {MemberColumn::Value, "ltv", QT_TRANSLATE_NOOP("MemberColumns", "Value to date"), 120, true, true, members::MemberSort::Value},
    {MemberColumn::OrderValue, "aov", QT_TRANSLATE_NOOP("MemberColumns", "Average order"), 120, true, false, members::MemberSort::AverageOrder},
    {MemberColumn::YearOrders, "year_orders", QT_TRANSLATE_NOOP("MemberColumns", "Orders in a year"), 120, true, false, members::MemberSort::YearOrders},
    {MemberColumn::YearValue, "year_value", QT_TRANSLATE_NOOP("MemberColumns", "Value in a year"), 120, true, false, members::MemberSort::YearValue},
    {MemberColumn::R, "r", QT_TRANSLATE_NOOP("MemberColumns", "R"), 50, true, false, members::MemberSort::R},
    {MemberColumn::F, "f", QT_TRANSLATE_NOOP("MemberColumns", "F"), 50, true, false, members::MemberSort::F},
    {MemberColumn::M, "m", QT_TRANSLATE_NOOP("MemberColumns", "M"), 50, true, false, members::MemberSort::M},
    {MemberColumn::Points, "points", QT_TRANSLATE_NOOP("MemberColumns", "Points"), 80, true, false, members::MemberSort::Points},
    {MemberColumn::Referrals, "referrals", QT_TRANSLATE_NOOP("MemberColumns", "Referrals"), 90, true, false, members::MemberSort::Referrals},
    {MemberColumn::FirstContact, "first_contact", QT_TRANSLATE_NOOP("MemberColumns", "First contact"), 110, false, false, members::MemberSort::FirstContact},
    {MemberColumn::StageSince, "stage_since", QT_TRANSLATE_NOOP("MemberColumns", "In the stage since"), 130, false, false, members::MemberSort::StageSince},
    {MemberColumn::LastSign, "last_sign", QT_TRANSLATE_NOOP("MemberColumns", "Last sign of life"), 130, false, false, members::MemberSort::LastSign},
    {MemberColumn::LastMessage, "last_message", QT_TRANSLATE_NOOP("MemberColumns", "Last message"), 110, false, false, members::MemberSort::LastMessage},
    {MemberColumn::FirstOrder, "first_order", QT_TRANSLATE_NOOP("MemberColumns", "First order on"), 110, false, false, members::MemberSort::FirstOrder},
    {MemberColumn::Email, "email", QT_TRANSLATE_NOOP("MemberColumns", "E-mail"), 170, false, false, members::MemberSort::Email},
    {MemberColumn::Wechat, "wechat", QT_TRANSLATE_NOOP("MemberColumns", "WeChat id"), 130, false, false, members::MemberSort::Wechat},
    {MemberColumn::Birthday, "birthday", QT_TRANSLATE_NOOP("MemberColumns", "Birthday"), 110, false, false, members::MemberSort::Birthday},
    {MemberColumn::Address, "address", QT_TRANSLATE_NOOP("MemberColumns", "Address"), 200, false, false, members::MemberSort::Address},
    {MemberColumn::Company, "company", QT_TRANSLATE_NOOP("MemberColumns", "Company"), 150, false, false, members::MemberSort::Company},
    {MemberColumn::Interests, "interests", QT_TRANSLATE_NOOP("MemberColumns", "Interests"), 150, false, false, members::MemberSort::Interests},
    {MemberColumn::CategoryPreference, "category_preference", QT_TRANSLATE_NOOP("MemberColumns", "Preferred categories"), 150, false, false, members::MemberSort::CategoryPreference},
    {MemberColumn::Note, "note", QT_TRANSLATE_NOOP("MemberColumns", "Note"), 200, false, false, members::MemberSort::Note},
    {MemberColumn::PausedUntil, "paused_until", QT_TRANSLATE_NOOP("MemberColumns", "Paused until"), 110, false, false, members::MemberSort::PausedUntil},
    {MemberColumn::OptOuts, "opt_outs", QT_TRANSLATE_NOOP("MemberColumns", "Wants no messages by"), 160, false, false, members::MemberSort::OptOuts},
    {MemberColumn::Under14, "under_14", QT_TRANSLATE_NOOP("MemberColumns", "Under 14"), 90, false, false, members::MemberSort::Under14},
    {MemberColumn::Staff, "staff", QT_TRANSLATE_NOOP("MemberColumns", "One of our staff"), 120, false, false, members::MemberSort::Staff},
};
static_assert(std::size(builtIns) == allMemberColumns.size());

constexpr int customWidth = 120;

const BuiltIn &builtIn(MemberColumn kind) { return builtIns[size_t(kind)]; }

QString flag(bool on) { return on ? ColumnTexts::tr("Yes") : QString(); }
QString day(QDate day) { return day.isValid() ? text::day(day) : QString(); }
QString count(qint64 value) { return value != 0 ? text::number(value) : QString(); }

template <typename T>
QString figure(const std::optional<T> &value)
{
    return value ? text::number(qint64(*value)) : QString();
}

QString optOutText(const QStringList &words)
{
    QStringList out;
    for (const QString &word : words)
        out.append(text::touchpointName(word));
    return out.join(QStringLiteral(" · "));
}

QString figureText(const members::MemberFigures &figures, MemberColumn column, const QTimeZone &zone)
{
    switch (column) {
    case MemberColumn::Stage:
        return figures.stageIsByHand ? ColumnTexts::tr("%1 (set)").arg(text::name(figures.stage)) : text::name(figures.stage);
    case MemberColumn::Circle:
        return text::name(figures.circle);
    case MemberColumn::Value:
        return figures.paidOrders > 0 ? text::money(figures.valueFen, figures.currency) : QString();
    case MemberColumn::OrderValue:
        return figures.paidOrders > 0 ? text::money(figures.valueFen ? std::optional(*figures.valueFen / figures.paidOrders) : std::nullopt, figures.currency) : QString();
    case MemberColumn::YearOrders:
        return figure(figures.yearOrders);
    case MemberColumn::YearValue:
        return figures.yearOrders ? text::money(figures.yearValueFen, figures.currency) : QString();
    case MemberColumn::R:
        return figure(figures.r);
    case MemberColumn::F:
        return figure(figures.f);
    case MemberColumn::M:
        return figure(figures.m);
    case MemberColumn::Points:
        return count(figures.points);
    case MemberColumn::Referrals:
        return count(figures.referrals);
    case MemberColumn::FirstContact:
        return day(figures.firstContact);
    case MemberColumn::StageSince:
        return day(figures.inStageSince);
    case MemberColumn::LastSign:
        return day(figures.lastSign);
    case MemberColumn::LastMessage:
        return day(figures.lastMessage);
    case MemberColumn::FirstOrder:
        return figures.firstOrderAtUtc ? day(businessDay(*figures.firstOrderAtUtc, zone)) : QString();
    default:
        return {};
    }
}

bool isPersonal(MemberColumn column)
{
    return column == MemberColumn::Name || column == MemberColumn::Address || column == MemberColumn::Company
        || column == MemberColumn::Note || column == MemberColumn::Interests || column == MemberColumn::CategoryPreference
        || column == MemberColumn::Custom;
}

} // namespace

QString columnWord(const MemberColumnSpec &column)
{
    return column.kind == MemberColumn::Custom ? QStringLiteral("custom:") + column.custom.shape.name
                                               : QString::fromLatin1(builtIn(column.kind).word);
}

QString memberColumnTitle(MemberColumn column)
{
    return QCoreApplication::translate("MemberColumns", builtIn(column).title);
}

QString memberColumnTitle(const MemberColumnSpec &column)
{
    return column.kind == MemberColumn::Custom ? column.custom.shape.name : memberColumnTitle(column.kind);
}

int firstColumnWidth(const MemberColumnSpec &column)
{
    return column.kind == MemberColumn::Custom ? customWidth : builtIn(column.kind).width;
}

bool isShownAtFirst(const MemberColumnSpec &column)
{
    return column.kind != MemberColumn::Custom && builtIn(column.kind).isShown;
}

bool isNumberColumn(const MemberColumnSpec &column)
{
    return column.kind == MemberColumn::Custom ? column.custom.shape.kind == members::FieldKind::Number : builtIn(column.kind).isNumber;
}

bool isDayColumn(const MemberColumnSpec &column)
{
    return column.kind == MemberColumn::Birthday || column.kind == MemberColumn::PausedUntil
        || (column.kind == MemberColumn::Custom && column.custom.shape.kind == members::FieldKind::Date);
}

members::MemberSorting sortOf(const MemberColumnSpec &column)
{
    if (column.kind == MemberColumn::Custom)
        return members::MemberSorting{members::MemberSort::Custom, column.custom.id};
    return members::MemberSorting{builtIn(column.kind).sort, 0};
}

QString memberCellText(const members::MemberRow &row, const MemberColumnSpec &column, bool masked, const QTimeZone &zone)
{
    const auto list = [](const QStringList &names) { return names.join(QStringLiteral(" · ")); };
    switch (column.kind) {
    case MemberColumn::Phone:
        return masked ? maskPhone(row.phone) : row.phone;
    case MemberColumn::Email:
        return masked ? maskEmail(row.email) : row.email;
    case MemberColumn::Wechat:
        return masked ? maskPhonesIn(row.wechat) : row.wechat;
    case MemberColumn::Groups:
        return list(row.groups);
    case MemberColumn::Tags:
        return list(row.tags);
    case MemberColumn::Orders:
        return count(row.orders);
    case MemberColumn::LastOrder:
        return row.lastOrderAtUtc ? text::day(businessDay(*row.lastOrderAtUtc, zone)) : QString();
    case MemberColumn::Gender:
        return row.gender.isEmpty() ? QString() : text::genderName(row.gender);
    case MemberColumn::Source:
        return row.source;
    case MemberColumn::Created:
        return text::day(businessDay(row.createdAtUtc, zone));
    case MemberColumn::Id:
        return QString::number(row.id.value);
    case MemberColumn::OptOuts:
        return optOutText(row.optOuts);
    case MemberColumn::Under14:
        return flag(row.under14);
    case MemberColumn::Staff:
        return flag(row.isStaff);
    default:
        break;
    }
    if (isEditableColumn(column)) {
        const QString value = memberCellValue(row, column);
        return masked && isPersonal(column.kind) ? maskPhonesIn(value) : value;
    }
    return row.figures ? figureText(*row.figures, column.kind, zone) : QString();
}

std::optional<members::MemberField> fieldOf(MemberColumn column)
{
    using members::MemberField;
    switch (column) {
    case MemberColumn::Name:
        return MemberField::Name;
    case MemberColumn::Gender:
        return MemberField::Gender;
    case MemberColumn::BirthYear:
        return MemberField::BirthYear;
    case MemberColumn::Birthday:
        return MemberField::Birthday;
    case MemberColumn::Region:
        return MemberField::Region;
    case MemberColumn::Address:
        return MemberField::Address;
    case MemberColumn::Company:
        return MemberField::Company;
    case MemberColumn::Interests:
        return MemberField::Interests;
    case MemberColumn::CategoryPreference:
        return MemberField::CategoryPreference;
    case MemberColumn::Note:
        return MemberField::Note;
    case MemberColumn::PausedUntil:
        return MemberField::PausedUntil;
    case MemberColumn::Under14:
        return MemberField::Under14;
    case MemberColumn::Staff:
        return MemberField::Staff;
    default:
        return std::nullopt;
    }
}

bool isEditableColumn(const MemberColumnSpec &column) { return column.kind == MemberColumn::Custom || fieldOf(column.kind); }

Result<QString> readMemberCell(const MemberColumnSpec &column, const QString &text)
{
    if (column.kind == MemberColumn::Custom)
        return members::readCustomValue(column.custom.shape, text);
    const auto field = fieldOf(column.kind);
    return field ? members::readField(*field, text)
                 : Result<QString>(Error{ErrorCode::InvalidInput, {columnWord(column), text}, {}});
}

QString memberCellValue(const members::MemberRow &row, const MemberColumnSpec &column)
{
    const auto flagValue = [](bool on) { return on ? QStringLiteral("1") : QStringLiteral("0"); };
    switch (column.kind) {
    case MemberColumn::Name:
        return row.name;
    case MemberColumn::Gender:
        return row.gender;
    case MemberColumn::BirthYear:
        return row.birthYear ? QString::number(*row.birthYear) : QString();
    case MemberColumn::Birthday:
        return row.birthday;
    case MemberColumn::Region:
        return row.region;
    case MemberColumn::Address:
        return row.address;
    case MemberColumn::Company:
        return row.company;
    case MemberColumn::Interests:
        return row.interests;
    case MemberColumn::CategoryPreference:
        return row.categoryPreference;
    case MemberColumn::Note:
        return row.note;
    case MemberColumn::PausedUntil:
        return row.pausedUntil.toString(Qt::ISODate);
    case MemberColumn::Under14:
        return flagValue(row.under14);
    case MemberColumn::Staff:
        return flagValue(row.isStaff);
    case MemberColumn::Custom:
        return row.custom.value(column.custom.id);
    default:
        return {};
    }
}

void setMemberCellValue(members::MemberRow &row, const MemberColumnSpec &column, const QString &value)
{
    switch (column.kind) {
    case MemberColumn::Name:
        row.name = value;
        break;
    case MemberColumn::Gender:
        row.gender = value;
        break;
    case MemberColumn::BirthYear:
        row.birthYear = value.isEmpty() ? std::nullopt : std::optional(value.toInt());
        break;
    case MemberColumn::Birthday:
        row.birthday = value;
        break;
    case MemberColumn::Region:
        row.region = value;
        break;
    case MemberColumn::Address:
        row.address = value;
        break;
    case MemberColumn::Company:
        row.company = value;
        break;
    case MemberColumn::Interests:
        row.interests = value;
        break;
    case MemberColumn::CategoryPreference:
        row.categoryPreference = value;
        break;
    case MemberColumn::Note:
        row.note = value;
        break;
    case MemberColumn::PausedUntil:
        row.pausedUntil = QDate::fromString(value, Qt::ISODate);
        break;
    case MemberColumn::Under14:
        row.under14 = value == QLatin1String("1");
        break;
    case MemberColumn::Staff:
        row.isStaff = value == QLatin1String("1");
        break;
    case MemberColumn::Custom:
        row.custom.insert(column.custom.id, value);
        break;
    default:
        break;
    }
}

} // namespace siyu::ui
