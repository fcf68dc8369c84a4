// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/valueshapes.h"

#include "core/importing/values.h"

#include <QSet>
#include <algorithm>

namespace siyu::importing {

namespace {

bool isAscii(const std::string &text, bool (*test)(unsigned char))
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [test](char c) { return test(static_cast<unsigned char>(c)); });
}

bool isMobile(const std::string &text)
{
    const bool digits = isAscii(text, [](unsigned char c) { return (c >= '0' && c <= '9') || c == '*'; });
    return text.size() == 11 && text[0] == '1' && text[1] >= '3' && digits;
}

bool looksLikeEmail(const std::string &text)
{
    const size_t at = text.find('@');
    return at != std::string::npos && at > 0 && text.find('.', at) != std::string::npos && text.find(' ') == std::string::npos;
}

// Openids and unionids are 28 characters from o on.
bool looksLikeUnionid(const std::string &text)
{
    const bool letters = isAscii(text, [](unsigned char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
    return letters && text.size() == 28 && text.front() == 'o';
}

bool looksLikeWechatId(const std::string &text) { return text.starts_with("wxid_") && text.size() > 8; }

bool looksLikeGender(const std::string &text)
{
    return text == "男" || text == "女" || text == "male" || text == "female" || text == "Male" || text == "Female";
}

// Two to four characters of which the first is one of the frequent family names.
bool looksLikeChineseName(const std::string &text)
{
    static const QString families = QStringLiteral("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许"
                                                   "傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦史顾"
                                                   "侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文");
    const QString name = QString::fromStdString(text);
    const bool han = std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() < 0xA000; });
    return han && name.size() >= 2 && name.size() <= 4 && families.contains(name.front());
}

// Written as a date, not as a number that could be one.
std::optional<Moment> writtenMoment(const std::string &text)
{
    if (text.find_first_of("-/.") == std::string::npos && text.find("年") == std::string::npos)
        return std::nullopt;
    return readMoment(text);
}

bool looksLikeDay(const std::string &text)
{
    const auto moment = writtenMoment(text);
    return moment && moment->secondOfDay < 0;
}

// Days of people who are no children.
bool looksLikeBirthday(const std::string &text)
{
    const auto moment = writtenMoment(text);
    return moment && moment->secondOfDay < 0 && moment->year >= 1925 && moment->year <= 2012;
}

bool looksLikeAmount(const std::string &text)
{
    const bool marked = text.find("¥") != std::string::npos || text.find("￥") != std::string::npos
        || text.find("元") != std::string::npos || (text.size() > 3 && text[text.size() - 3] == '.');
    return marked && readAmountFen(text).has_value();
}

double distinctShare(const Samples &samples)
{
    QSet<QString> seen;
    for (const std::string &text : samples)
        seen.insert(QString::fromStdString(text));
    return samples.empty() ? 0 : double(seen.size()) / double(samples.size());
}

struct Shape {
    Field field;
    bool (*fits)(const std::string &);
    double confidence;
    bool everywhere; // certain enough for files of known platforms
    double distinct; // that much of the values must differ
};

constexpr Shape shapes[] = {
    {Field::Email, looksLikeEmail, 0.6, true, 0},
    {Field::Phone, isMobile, 0.6, true, 0},
    {Field::ExternalUserid, looksLikeExternalUserid, 0.6, true, 0},
    {Field::Wechat, looksLikeWechatId, 0.6, false, 0.5},
    {Field::Unionid, looksLikeUnionid, 0.5, false, 0.5},
    {Field::Gender, looksLikeGender, 0.5, false, 0},
    {Field::Day, looksLikeDay, 0.5, false, 0},
    {Field::Birthday, looksLikeBirthday, 0.45, false, 0.3},
    {Field::Amount, looksLikeAmount, 0.4, false, 0},
    {Field::Name, looksLikeChineseName, 0.4, false, 0.5},
};

bool isTaken(const Recognised &file, Field field)
{
    return std::any_of(file.columns.begin(), file.columns.end(), [field](const RecognisedColumn &c) { return c.target.field == field; });
}

// Which of several columns of one shape is meant, nobody can tell from the values.
bool isAlone(const Recognised &file, const std::vector<Samples> &samples, const Shape &shape)
{
    if (shape.everywhere)
        return true;
    int columns = 0;
    for (size_t c = 0; c < samples.size(); ++c)
        columns += !file.columns[c].target.isMapped() && shareOf(samples[c], shape.fits) >= 0.8;
    return columns == 1;
}

} // namespace

bool looksLikeExternalUserid(const std::string &text)
{
    return text.size() >= 20 && (text.starts_with("wm") || text.starts_with("wo"));
}

void mapByValues(Recognised &file, Kind kind, const std::vector<Samples> &samples)
{
    const QList<Field> fields = fieldsOf(kind);
    // A number or a name on a parcel may be anybody's: of orders only the money is told by its look.
    const bool isTrade = kind == Kind::Orders || kind == Kind::Carts || kind == Kind::Products;
    for (const Shape &shape : shapes) {
        if (isTrade && shape.field != Field::Amount)
            continue;
        if (!fields.contains(shape.field) || (!shape.everywhere && !file.platform.isEmpty()))
            continue;
        const bool alone = isAlone(file, samples, shape);
        for (size_t c = 0; c < file.columns.size() && alone; ++c) {
            RecognisedColumn &column = file.columns[c];
            const bool few = samples[c].size() < 2 && file.headerRow >= 0;
            if (few || column.target.isMapped() || isTaken(file, shape.field))
                continue;
            const double share = shareOf(samples[c], shape.fits);
            if (share < 0.8 || distinctShare(samples[c]) < shape.distinct)
                continue;
            column.target = Target{shape.field};
            column.confidence = shape.confidence * share;
        }
    }
}

} // namespace siyu::importing
