// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/encoding.h"

#include "core/files/decoder.h"
#include "core/files/utf8.h"

#include <QSet>
#include <array>
#include <uchardet.h>

namespace siyu::files {

namespace {

constexpr std::string_view bomUtf8("\xEF\xBB\xBF", 3);
constexpr std::string_view bomUtf32Le("\xFF\xFE\0\0", 4);
constexpr std::string_view bomUtf32Be("\0\0\xFE\xFF", 4);
constexpr std::string_view bomUtf16Le("\xFF\xFE", 2);
constexpr std::string_view bomUtf16Be("\xFE\xFF", 2);

// How much of the text of a shop is made of these tells Chinese from bytes that merely could be Chinese.
const QString frequentSimplified = QStringLiteral(
    "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都"
    "好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间"
    "知世什两次使身者被高已亲其进此话常与活正感见明问力理点文几定本公特做外孩相西果走将月十实向声车全信重三机工物气每并别真"
    "打太新比才便夫再书部水像眼等体却加电主界门利海受听表德少克代员许先口由死安写性马光白或住难望教命花结乐色更拉东神记处让"
    "母父应直字场平报友关放至张认接告入笑内英军候民岁往何度山觉路带万男边风解叫任金快原吃变通师立象数四失满战远格士音轻目条"
    "订单号姓电址商品额状态备注客户昵量价支付收货标签源市省区县街群编码规买卖店积址类型简王李刘陈杨赵黄周吴徐孙胡朱林何郭积额元县镇村");
const QString frequentTraditional = QStringLiteral(
    "的一是了我不人在他有這個上們來到時大地為子中你說生國年著就那和要她出也得裡後自以會家可下而過天去能對小多然於心學麼之都"
    "好看起發當沒成只如事把還用第樣道想作種開美總從無情己面最女但現前些所同日手又行意動方期它頭經長兒回位分愛老因很給名法間"
    "知世什兩次使身者被高已親其進此話常與活正感見明問力理點文幾定本公特做外孩相西果走將月十實向聲車全信重三機工物氣每並別真"
    "訂單號姓電址商品額狀態備註客戶暱量價支付收貨標籤源市省區縣街群編碼規買賣店積類型繁體王李劉陳楊趙黃周吳徐孫胡朱林郭元鎮村灣");

// Zeros by their place in words of four bytes.
std::array<qint64, 4> zerosByPlace(std::string_view head)
{
    std::array<qint64, 4> zeros = {};
    for (size_t i = 0; i < head.size(); ++i) {
        if (head[i] == 0)
            ++zeros[i % 4];
    }
    return zeros;
}

// A text of bytes in which some got lost: UTF-16 of plain letters is half zeros, of others no plain bytes.
bool isPlainWithStrayZeros(std::string_view head)
{
    size_t zeros = 0;
    for (const char c : head) {
        const auto byte = static_cast<unsigned char>(c);
        zeros += byte == 0 ? 1 : 0;
        if (byte >= 0x80 || (byte != 0 && byte < 0x20 && c != '\t' && c != '\r' && c != '\n'))
            return false;
    }
    return zeros * 4 < head.size();
}

QString wideByZeros(std::string_view head)
{
    if (isPlainWithStrayZeros(head))
        return {};
    const std::array<qint64, 4> zero = zerosByPlace(head);
    const qint64 words = qint64(head.size()) / 4;
    if (words >= 1 && head.size() % 4 == 0) {
        const auto most = [&](int place) { return zero[size_t(place)] * 10 >= words * 9; };
        if (most(3) && most(2) && !most(0))
            return QStringLiteral("UTF-32LE");
        if (most(0) && most(1) && !most(3))
            return QStringLiteral("UTF-32BE");
    }
    // Line ends, blanks and digits have their zero on one side; text in ASCII with a stray NUL has no side.
    const qint64 even = zero[0] + zero[2];
    const qint64 odd = zero[1] + zero[3];
    const qint64 units = qint64(head.size()) / 2;
    if (odd * 50 >= units && odd >= 4 * even)
        return QStringLiteral("UTF-16LE");
    if (even * 50 >= units && even >= 4 * odd)
        return QStringLiteral("UTF-16BE");
    return {};
}

struct Utf8Evidence {
    qint64 sound = 0; // well-formed sequences of more than one byte
    qint64 broken = 0;
};

Utf8Evidence weighUtf8(std::string_view text)
{
    Utf8Evidence found;
    while (!text.empty()) {
        text.remove_prefix(asciiPrefix(text));
        if (text.empty() || isCutUtf8(text))
            break;
        const size_t length = utf8Sequence(text);
        ++(length ? found.sound : found.broken);
        text.remove_prefix(length ? length : 1);
    }
    return found;
}

// How well the sample reads as Chinese in one encoding: the share of frequent characters among those beyond ASCII,
// 0 when too much of it is no character at all.
double readsAs(const QString &encoding, const QString &frequent, std::string_view sample)
{
    static constexpr size_t enough = 32u << 10;
    const std::unique_ptr<Decoder> decoder = makeDecoder(encoding);
    std::string text;
    decoder->decode(sample.substr(0, enough), false, text);
    const QSet<QChar> wanted(frequent.begin(), frequent.end());
    qint64 all = 0;
    qint64 known = 0;
    for (const QChar c : QString::fromUtf8(text.data(), qsizetype(text.size()))) {
        if (c.unicode() < 0x80 || (c.unicode() >= 0x3000 && c.unicode() < 0x3020) || c.unicode() >= 0xFF00)
            continue; // marks and full-width forms tell nothing
        ++all;
        known += wanted.contains(c) ? 1 : 0;
    }
    return all == 0 || decoder->broken() * 50 > all ? 0 : double(known) / double(all);
}

QString byUchardet(std::string_view sample)
{
    uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, sample.data(), sample.size());
    uchardet_data_end(detector);
    QString name = QString::fromLatin1(uchardet_get_charset(detector));
    uchardet_delete(detector);
    return name;
}

bool decodesWhole(const QString &encoding, std::string_view sample)
{
    const std::unique_ptr<Decoder> decoder = makeDecoder(encoding);
    std::string text;
    decoder->decode(sample, false, text);
    return decoder->broken() == 0;
}

} // namespace

EncodingGuess guessByStart(std::string_view head)
{
    if (head.starts_with(bomUtf8))
        return {QStringLiteral("UTF-8"), 3};
    if (head.starts_with(bomUtf32Le))
        return {QStringLiteral("UTF-32LE"), 4};
    if (head.starts_with(bomUtf32Be))
        return {QStringLiteral("UTF-32BE"), 4};
    if (head.starts_with(bomUtf16Le))
        return {QStringLiteral("UTF-16LE"), 2};
    if (head.starts_with(bomUtf16Be))
        return {QStringLiteral("UTF-16BE"), 2};
    if (head.find('\0') != std::string_view::npos)
        return {wideByZeros(head), 0};
    return {};
}

QString guessEncoding(std::string_view sample)
{
    if (sample.find('\x1B') != std::string_view::npos) {
        QString escaped = byUchardet(sample);
        if (escaped.startsWith(QStringLiteral("ISO-2022")) && makeDecoder(escaped))
            return escaped;
    }
    const Utf8Evidence utf8 = weighUtf8(sample);
    if (utf8.broken * 10 <= utf8.sound)
        return QStringLiteral("UTF-8");
    const double simplified = readsAs(QStringLiteral("GB18030"), frequentSimplified, sample);
    const double traditional = readsAs(QStringLiteral("Big5"), frequentTraditional, sample);
    if (simplified > 0.15 && simplified >= traditional)
        return QStringLiteral("GB18030");
    if (traditional > 0.15)
        return QStringLiteral("Big5");
    QString named = canonicalEncoding(byUchardet(sample));
    if (!named.isEmpty() && named != QStringLiteral("UTF-8"))
        return named;
    return decodesWhole(QStringLiteral("GB18030"), sample) ? QStringLiteral("GB18030") : QStringLiteral("windows-1252");
}

QByteArray asUtf8(const QByteArray &bytes)
{
    const std::string_view all(bytes.constData(), size_t(bytes.size()));
    const EncodingGuess start = guessByStart(all.substr(0, 64u << 10));
    std::string text;
    makeDecoder(start.name.isEmpty() ? guessEncoding(all) : start.name)->decode(all.substr(size_t(start.bomBytes)), true, text);
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace siyu::files
