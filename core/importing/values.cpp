// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/values.h"

#include "core/base/text.h"
#include "core/importing/valuetext.h"

#include <QStringList>
#include <array>

namespace siyu::importing {

namespace {

using View = std::string_view;
using namespace valuetext;

void note(Cleanings *done, Cleaning cleaning)
{
    if (done)
        done->push_back(cleaning);
}

View trimmed(View text, Cleanings *done)
{
    const View inner = trim(text);
    if (done && inner.size() != text.size())
        done->push_back(text.front() == '\t' ? Cleaning::TabRemoved : Cleaning::BlanksRemoved);
    return inner;
}

View unwrap(View text, Cleanings *done)
{
    const bool formula = text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"');
    if (!formula && !(text.size() >= 2 && text.front() == '"' && text.back() == '"'))
        return text;
    note(done, formula ? Cleaning::FormulaQuotesRemoved : Cleaning::QuotesRemoved);
    const size_t before = formula ? 2 : 1;
    return trimmed(text.substr(before, text.size() - before - 1), done);
}

bool meansEmpty(View text)
{
    static constexpr std::array<View, 13> words{
        "-", "--", "—", "——", "－", "无", "/", "N/A", "n/a", "#N/A", "null", "NULL", "\\N"};
    return text.size() <= 6 && std::find(words.begin(), words.end(), text) != words.end();
}

std::string foldedLower(View text)
{
    if (text.size() == 1
        || (text.size() == 3 && static_cast<unsigned char>(text.front()) >= 0xE4
            && static_cast<unsigned char>(text.front()) <= 0xE9)) {
        // One letter or digit, or one Chinese character: the usual gender.
        std::string word(text);
        if (word.size() == 1 && word.front() >= 'A' && word.front() <= 'Z')
            word.front() = char(word.front() | 0x20);
        return word;
    }
    return foldWidth(QString::fromUtf8(text.data(), qsizetype(text.size()))).trimmed().toLower().toStdString();
}

template <size_t N>
bool isOneOf(const std::string &text, const std::array<View, N> &words)
{
    return std::find(words.begin(), words.end(), View(text)) != words.end();
}

// A decimal number with at most `decimals` digits behind the point that are not 0, times 10^decimals, times `factor`.
std::optional<qint64> scaled(View text, int decimals, qint64 factor)
{
    qint64 value = 0;
    int behind = -1;
    bool any = false;
    qint64 scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    qint64 unit = scale * factor;
    for (const char c : text) {
        if (c == '.' && behind < 0) {
            behind = 0;
            continue;
        }
        if (!isDigit(c))
            return std::nullopt;
        any = true;
        if (behind < 0) {
            if (qMulOverflow<qint64>(value, 10, &value) || qAddOverflow<qint64>(value, (c - '0') * unit, &value))
                return std::nullopt;
            continue;
        }
        ++behind;
        if (unit % 10 != 0) {
            if (c != '0')
                return std::nullopt;
            continue;
        }
        unit /= 10;
        value += (c - '0') * unit;
    }
    return any ? std::optional(value) : std::nullopt;
}

// Commas that group thousands, if there are any: 1,234,567.
bool groupsWell(View text)
{
    const View whole = text.substr(0, text.find('.'));
    const size_t first = whole.find(',');
    if (text.find(',') == View::npos)
        return true;
    if (first == View::npos || first == 0 || first > 3 || (whole.size() - first) % 4 != 0)
        return false;
    for (size_t i = first; i < whole.size(); ++i) {
        if ((whole[i] == ',') != ((i - first) % 4 == 0))
            return false;
    }
    return text.find(',', whole.size()) == View::npos;
}

// Takes off 万, 千, 亿 and grouping commas; gives the factor. Nothing where commas stand elsewhere.
std::optional<std::string> plainNumber(View text, qint64 &factor, Cleanings *done)
{
    factor = 1;
    const auto units = std::array<std::pair<View, qint64>, 5>{
        {{"万", 10000}, {"w", 10000}, {"千", 1000}, {"k", 1000}, {"亿", 100000000}}};
    for (const auto &[word, value] : units) {
        if (text.ends_with(word)) {
            text.remove_suffix(word.size());
            factor = value;
            note(done, Cleaning::UnitRead);
            break;
        }
    }
    text = trim(text);
    if (!groupsWell(text))
        return std::nullopt;
    std::string out(text);
    std::erase(out, ',');
    return out;
}

// Takes signs and marks of money off both ends; true when they say that the amount is below zero.
bool takeSignAndCurrency(View &text, Cleanings *done)
{
    text = trim(text);
    const bool brackets = text.size() > 2 && text.starts_with('(') && text.ends_with(')');
    if (brackets) {
        note(done, Cleaning::BracketsRead);
        text = trim(text.substr(1, text.size() - 2));
    }
    bool negative = brackets;
    const auto takeSign = [&] {
        const bool minus = take(text, "-") || take(text, "−");
        negative = negative || minus;
        return minus || take(text, "+");
    };
    bool signedBefore = takeSign();
    text = trim(text);
    for (const View mark : {View("cn¥"), View("¥"), View("￥"), View("rmb"), View("cny"), View("us$"), View("$")}) {
        if (take(text, mark))
            break;
    }
    text = trim(text);
    if (!signedBefore)
        signedBefore = takeSign();
    for (const View mark : {View("元"), View("rmb"), View("cny")}) {
        if (text.ends_with(mark))
            text.remove_suffix(mark.size());
    }
    text = trim(text);
    if (!signedBefore && text.size() > 1 && text.ends_with('-')) {
        text.remove_suffix(1);
        negative = true;
    }
    return negative;
}

} // namespace

QString wordOf(Cleaning cleaning)
{
    static constexpr std::array words{"blanks_removed", "tab_removed", "quotes_removed", "formula_quotes_removed",
        "apostrophe_removed", "empty_mark", "decimal_zeros_removed", "full_width_folded", "separators_removed",
        "country_code_added", "lower_cased", "date_read", "serial_read", "unix_time_read", "amount_read", "unit_read",
        "brackets_read", "number_read", "year_read", "gender_read", "yes_no_read", "tags_split"};
    static_assert(words.size() == size_t(Cleaning::TagsSplit) + 1);
    return QString::fromLatin1(words[size_t(cleaning)]);
}

std::string_view cleanCell(View cell, Cleanings *done)
{
    View text = unwrap(trimmed(cell, done), done);
    if (text.size() > 1 && text.front() == '\'') {
        // A spreadsheet's mark for "this is text", unless it belongs to a word.
        const char next = text[1];
        const bool word = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        if (!word) {
            note(done, Cleaning::ApostropheRemoved);
            text = trimmed(text.substr(1), done);
        }
    }
    if (!meansEmpty(text))
        return text;
    note(done, Cleaning::EmptyMarkRead);
    return {};
}

std::string_view cleanKey(View cell, Cleanings *done)
{
    View text = cleanCell(cell, done);
    if (text.size() > 1 && text.front() == '\'') {
        note(done, Cleaning::ApostropheRemoved);
        text = trimmed(text.substr(1), done);
    }
    const size_t point = text.find('.');
    if (point != View::npos && point > 0 && allDigits(text.substr(0, point)) && point + 1 < text.size()
        && text.find_first_not_of('0', point + 1) == View::npos) {
        note(done, Cleaning::DecimalZerosRemoved);
        text = text.substr(0, point);
    }
    return text;
}

bool isBlank(View cell) { return cleanCell(cell).empty(); }

bool isScientific(View text)
{
    const size_t e = text.find_first_of("eE");
    if (e == View::npos || e == 0 || e + 1 >= text.size())
        return false;
    View mantissa = text.substr(0, e);
    View exponent = text.substr(e + 1);
    if (exponent.front() == '+' || exponent.front() == '-')
        exponent.remove_prefix(1);
    if (mantissa.front() == '+' || mantissa.front() == '-')
        mantissa.remove_prefix(1);
    const size_t point = mantissa.find('.');
    const bool good
        = allDigits(mantissa.substr(0, point)) && (point == View::npos || allDigits(mantissa.substr(point + 1)));
    return good && allDigits(exponent);
}

bool isMasked(View text) { return text.find('*') != View::npos || text.find("＊") != View::npos; }

bool isCiphered(View text)
{
    return text.find("##") != View::npos || text.find("$$") != View::npos || text.starts_with('~');
}

std::optional<char> readGender(View text)
{
    static constexpr std::array<View, 8> male{"男", "m", "male", "1", "先生", "男性", "男士", "man"};
    static constexpr std::array<View, 8> female{"女", "f", "female", "2", "女士", "女性", "小姐", "woman"};
    static constexpr std::array<View, 8> unknown{"", "0", "未知", "保密", "unknown", "不详", "未设置", "其他"};
    const std::string word = foldedLower(text);
    if (isOneOf(word, male))
        return 'm';
    if (isOneOf(word, female))
        return 'f';
    return isOneOf(word, unknown) ? std::optional('\0') : std::nullopt;
}

std::optional<bool> readYesNo(View text)
{
    static constexpr std::array<View, 13> yes{
        "是", "yes", "y", "true", "t", "1", "有", "已", "√", "✓", "on", "subscribed", "启用"};
    static constexpr std::array<View, 13> no{
        "否", "no", "n", "false", "f", "0", "没有", "未", "×", "x", "off", "not_subscribed", "不是"};
    const std::string word = foldedLower(text);
    if (isOneOf(word, yes))
        return true;
    return isOneOf(word, no) ? std::optional(false) : std::nullopt;
}

std::optional<qint64> readCount(View text, Cleanings *done)
{
    Cleanings steps;
    qint64 factor = 1;
    const std::string folded = foldedLower(text);
    const auto plain = plainNumber(trim(folded), factor, &steps);
    const auto value = plain ? scaled(*plain, 0, factor) : std::nullopt;
    if (value && done && View(*plain) != text) {
        done->push_back(Cleaning::NumberRead);
        done->insert(done->end(), steps.begin(), steps.end());
    }
    return value;
}

std::optional<qint64> readAmountFen(View text, Cleanings *done)
{
    Cleanings steps;
    const std::string folded = foldedLower(text);
    View rest = folded;
    const bool negative = takeSignAndCurrency(rest, &steps);
    qint64 factor = 1;
    const auto plain = plainNumber(rest, factor, &steps);
    const auto value = plain ? scaled(*plain, 2, factor) : std::nullopt;
    if (value && done && View(*plain) != text) {
        done->push_back(Cleaning::AmountRead);
        done->insert(done->end(), steps.begin(), steps.end());
    }
    return value && negative ? std::optional(-*value) : value;
}

QStringList readTags(View text)
{
    QStringList tags;
    QString current;
    const auto flush = [&] {
        const QString tag = displayText(current);
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
        current.clear();
    };
    const QString whole = QString::fromUtf8(text.data(), qsizetype(text.size()));
    for (const QChar c : whole) {
        static const QString separators = QStringLiteral(",，、;；|｜\n\r");
        if (separators.contains(c))
            flush();
        else
            current.append(c);
    }
    flush();
    return tags;
}

} // namespace siyu::importing
