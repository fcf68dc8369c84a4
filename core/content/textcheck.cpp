// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/textcheck.h"

#include "core/content/fill.h"

#include <QRegularExpression>
#include <algorithm>

namespace siyu::content {

namespace {

// A text as it is compared: small letters of half width without blanks and invisible ones; and where each stood.
struct Folded {
    explicit Folded(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            QChar letter = text[i];
            if (letter.unicode() >= 0xff01 && letter.unicode() <= 0xff5e)
                letter = QChar(letter.unicode() - 0xfee0);
            if (letter.isSpace() || letter.category() == QChar::Other_Format)
                continue;
            folded += letter.toLower();
            places << i;
        }
    }
    struct Span {
        qsizetype from, to; // places in `folded`
    };
    QList<Span> find(const QString &word) const
    {
        QList<Span> spans;
        const QString wanted = Folded(word).folded;
        if (wanted.isEmpty())
            return spans;
        for (qsizetype at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1))
            spans << Span{at, at + wanted.size()};
        return spans;
    }

    QString folded;
    QList<qsizetype> places; // in the text
};

bool isEmoji(char32_t letter)
{
    return (letter >= 0x1f300 && letter <= 0x1faff) || (letter >= 0x2600 && letter <= 0x27bf) || (letter >= 0x1f1e6 && letter <= 0x1f1ff);
}

// Joiners, variation selectors, skin tones: parts of the emoji before.
bool continuesEmoji(char32_t letter)
{
    return letter == 0x200d || letter == 0xfe0f || letter == 0x20e3 || (letter >= 0x1f3fb && letter <= 0x1f3ff);
}

class Check {
public:
    Check(const TextQuestion &question, const WordLists &lists) : m_question(question), m_lists(lists), m_folded(question.text)
    {
        for (const QString &phrase : lists.allowed)
            m_allowed << m_folded.find(phrase);
    }

    QList<Finding> all()
    {
        const bool sms = m_question.touchpoint == Touchpoint::Sms;
        length();
        emoji();
        points();
        variables();
        words(Fault::AbsoluteWord, m_lists.absolute);
        words(Fault::IncitingWord, m_lists.inciting);
        words(Fault::FakeScarcity, m_lists.scarcity);
        words(Fault::Bait, m_lists.bait);
        if (sms)
            words(Fault::SmsBait, m_lists.smsBait);
        if (sms && !m_lists.optOut.isEmpty())
            has(Fault::NoOptOut, m_lists.optOut);
        if (!m_question.disclosure.trimmed().isEmpty())
            has(Fault::NoDisclosure, {m_question.disclosure});
        std::stable_sort(m_found.begin(), m_found.end(), [](const Finding &a, const Finding &b) { return a.from < b.from; });
        return m_found;
    }

private:
    void length()
    {
        qsizetype letters = 0, cut = -1;
        for (qsizetype i = 0; i < m_question.text.size(); ++i) {
            if (m_question.text[i].isLowSurrogate())
                continue;
            if (m_question.longest && letters == *m_question.longest)
                cut = i;
            ++letters;
        }
        if (cut >= 0)
            m_found << Finding{Fault::TooLong, cut, m_question.text.size() - cut, QString::number(letters)};
    }

    void emoji()
    {
        int seen = 0;
        qsizetype place = 0, firstTooMany = 0;
        bool joined = false, flagOpen = false;
        for (const char32_t letter : m_question.text.toUcs4()) {
            const bool flag = letter >= 0x1f1e6 && letter <= 0x1f1ff; // two letters make one
            if (isEmoji(letter) && !continuesEmoji(letter) && !joined && !(flag && flagOpen) && ++seen == mostEmoji + 1)
                firstTooMany = place;
            flagOpen = flag && !flagOpen;
            joined = letter == 0x200d;
            place += letter > 0xffff ? 2 : 1;
        }
        if (seen > mostEmoji)
            m_found << Finding{Fault::TooManyEmoji, firstTooMany, m_question.text.size() - firstTooMany, QString::number(seen)};
    }

    // A text that leads to two places, or speaks of two products, has no one main point.
    void points()
    {
        static const QRegularExpression links(QStringLiteral("https?://[^\\s\\x{4e00}-\\x{9fff}，。！]+|#小程序://\\S+|\\{product\\}"));
        QStringList seen;
        auto match = links.globalMatch(m_question.text);
        while (match.hasNext()) {
            const auto link = match.next();
            if (!seen.contains(link.captured()))
                seen << link.captured();
            if (seen.size() == 2)
                return void(m_found << Finding{Fault::SeveralPoints, link.capturedStart(), link.capturedLength(), link.captured()});
        }
    }

    void variables()
    {
        static const QRegularExpression braces(QStringLiteral("\\{([^{}\\s]{1,40})\\}"));
        auto match = braces.globalMatch(m_question.text);
        while (match.hasNext()) {
            const auto variable = match.next();
            if (!isVariable(variable.captured(1)))
                m_found << Finding{Fault::UnknownVariable, variable.capturedStart(), variable.capturedLength(), variable.captured(1)};
        }
    }

    // Of words that lie in one another (最低, 全网最低) the longest is told.
    void words(Fault fault, const QStringList &list)
    {
        QStringList longestFirst = list;
        std::stable_sort(longestFirst.begin(), longestFirst.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
        QList<Folded::Span> taken;
        for (const QString &word : longestFirst) {
            for (const Folded::Span &span : m_folded.find(word)) {
                if (liesIn(m_allowed, span) || liesIn(taken, span))
                    continue;
                taken << span;
                const qsizetype from = m_folded.places[span.from];
                m_found << Finding{fault, from, m_folded.places[span.to - 1] + 1 - from, word};
            }
        }
    }
    static bool liesIn(const QList<Folded::Span> &spans, const Folded::Span &inner)
    {
        return std::any_of(spans.begin(), spans.end(), [&](const Folded::Span &outer) { return outer.from <= inner.from && inner.to <= outer.to; });
    }

    void has(Fault fault, const QStringList &anyOf)
    {
        if (std::none_of(anyOf.begin(), anyOf.end(), [&](const QString &word) { return !m_folded.find(word).isEmpty(); }))
            m_found << Finding{fault, m_question.text.size(), 0, anyOf.first()};
    }

    const TextQuestion &m_question;
    const WordLists &m_lists;
    Folded m_folded;
    QList<Folded::Span> m_allowed;
    QList<Finding> m_found;
};

QStringList list(const char *words)
{
    return QString::fromUtf8(words).split(QLatin1Char(' '));
}

} // namespace

bool isPartOfEmoji(char32_t letter)
{
    return isEmoji(letter) || continuesEmoji(letter);
}

QString wordOf(Fault fault)
{
    static const std::array<QString, allFaults.size()> words{QStringLiteral("too_long"), QStringLiteral("several_points"), QStringLiteral("too_many_emoji"),
        QStringLiteral("absolute_word"), QStringLiteral("inciting_word"), QStringLiteral("fake_scarcity"), QStringLiteral("bait"), QStringLiteral("sms_bait"),
        QStringLiteral("no_opt_out"), QStringLiteral("no_disclosure"), QStringLiteral("unknown_variable")};
    return words[size_t(fault)];
}

const WordLists &seedWordLists()
{
    static const WordLists lists{
        list("国家级 世界级 最高级 最佳 最好 最低价 全网最低 史上最低 最便宜 最优惠 最强 最先进 第一 首选 唯一 独一无二 绝无仅有 顶级 极品 极致 终极 万能 100%有效 "
             "根治 永久 绝对 全网首发 销量冠军"),
        list("不转不是 必须转发 赶紧转发 转疯了 再不看就删了 速看 震惊 看完惊呆 不看后悔"),
        list("仅剩 最后一天 最后几个 最后几小时 即将售罄 手慢无 马上涨价 错过再等一年 仅此一次 绝版"),
        list("集赞 砍一刀 转发领红包 分享领红包 分享后领取 转发抽奖 分享到朋友圈 转发到群 关注后领取 好评返现"),
        list("加微信 加V 加薇 微信号 进群 加群 扫码 公众号 小程序 优惠券 红包 好久不见 老客户回归 回归礼"),
        list("拒收请回复R 退订回T 回T退订 退订回TD 回TD退订 拒收请回复T 拒收请回复TD"),
        list("第一次 第一时间 第一天 第一步 第一批 第一期 第一波 第一名 最好是 唯一的区别 绝对值")};
    return lists;
}

QList<Finding> checkText(const TextQuestion &question, const WordLists &lists)
{
    return Check(question, lists).all();
}

} // namespace siyu::content
