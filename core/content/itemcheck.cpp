// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/itemcheck.h"

#include "core/base/text.h"
#include "core/content/wordliststore.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <span>

namespace siyu::content {

namespace {

const QString staffKey = QStringLiteral("content.disclosure.staff");
const QString partnerKey = QStringLiteral("content.disclosure.partner");
constexpr qsizetype longestDisclosure = 60;

QString settingIn(db::Database &db, const QString &key, const QString &seed)
{
    db::Statement &row = db.cached("SELECT value FROM setting WHERE key = ?").with(key);
    return row.step() ? row.text(0) : seed;
}

struct Milder {
    const char16_t *word;
    const char16_t *milder;
};
// Words that say the same without the superlative; the others are for the author to rewrite.
constexpr Milder milder[] = {{u"最好", u"很好"}, {u"最佳", u"不错"}, {u"最优惠", u"很优惠"}, {u"最便宜", u"很划算"}, {u"最低价", u"优惠价"}, {u"全网最低", u"本店优惠"},
    {u"史上最低", u"近期优惠"}, {u"最强", u"很强"}, {u"最先进", u"先进"}, {u"首选", u"推荐"}, {u"顶级", u"优质"}, {u"极品", u"优质"}, {u"极致", u"用心"}, {u"终极", u""},
    {u"绝对", u""}, {u"永久", u"长期"}, {u"万能", u"多用"}, {u"独一无二", u"有特色"}};

// {姓名}, {nickname}: what the author meant.
constexpr Milder meant[] = {{u"姓名", u"name"}, {u"昵称", u"name"}, {u"称呼", u"name"}, {u"客户", u"name"}, {u"nickname", u"name"}, {u"username", u"name"}, {u"社群", u"group"},
    {u"群名", u"group"}, {u"群", u"group"}, {u"商品", u"product"}, {u"产品", u"product"}, {u"goods", u"product"}, {u"优惠券", u"coupon"}, {u"券", u"coupon"},
    {u"券码", u"coupon"}};

std::optional<QString> in(std::span<const Milder> table, const QString &word)
{
    for (const Milder &one : table) {
        if (QStringView(one.word) == word)
            return QString::fromUtf16(one.milder);
    }
    return std::nullopt;
}

std::optional<Mend> replacing(const Finding &finding, const std::optional<QString> &by)
{
    return by ? std::optional(Mend{finding.from, finding.length, *by}) : std::nullopt;
}

// The emoji beyond the allowed ones go; the words between them stay.
QString withoutEmoji(const QString &text)
{
    QString out;
    for (const char32_t letter : text.toUcs4()) {
        if (!isPartOfEmoji(letter))
            out += QString::fromUcs4(&letter, 1);
    }
    return out;
}

} // namespace

QString TextRules::disclosureOf(Speaker speaker) const
{
    return speaker == Speaker::Staff ? staffDisclosure : speaker == Speaker::Partner ? partnerDisclosure : QString();
}

TextRules textRules(db::Database &db, QDate today)
{
    TextRules rules;
    rules.lists = wordLists(db);
    for (const Touchpoint touchpoint : allTouchpoints) {
        if (const auto longest = textLimit(db, touchpoint, today))
            rules.longest.insert(touchpoint, *longest);
    }
    rules.staffDisclosure = settingIn(db, staffKey, QStringLiteral("本店员工发布"));
    rules.partnerDisclosure = settingIn(db, partnerKey, QStringLiteral("合伙人推广，成交后我有佣金"));
    return rules;
}

Result<TextRules> textRules(const Workspace &workspace)
{
    return workspace.read([&](db::Database &db) { return textRules(db, workspace.today()); });
}

Result<void> setDisclosures(Workspace &workspace, const QString &staff, const QString &partner)
{
    for (const QString &text : {staff, partner}) {
        if (text.size() > longestDisclosure)
            return invalid("disclosure", text.left(80));
    }
    return workspace.write({QStringLiteral("content.disclosures"), {}}, [&](db::Database &db) {
        for (const auto &[key, text] : {std::pair(staffKey, staff), std::pair(partnerKey, partner)}) {
            db.cached("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value")
                .run(key, QStringLiteral("") + displayText(text));
        }
    });
}

TextQuestion questionFor(const ContentItem &item, std::optional<Touchpoint> touchpoint, const TextRules &rules)
{
    TextQuestion question{touchpoint ? item.textFor(*touchpoint) : item.body, touchpoint.value_or(Touchpoint::GroupChat), {}, rules.disclosureOf(item.speaker)};
    for (auto limit = rules.longest.begin(); limit != rules.longest.end(); ++limit) {
        const bool counts = touchpoint ? limit.key() == *touchpoint : limit.key() != Touchpoint::Sms && !item.variants.contains(limit.key());
        if (counts)
            question.longest = std::min(question.longest.value_or(limit.value()), limit.value());
    }
    return question;
}

QList<ItemFinding> findingsOf(const ContentItem &item, const TextRules &rules)
{
    QList<ItemFinding> out;
    const auto take = [&](std::optional<Touchpoint> touchpoint) {
        for (const Finding &finding : checkText(questionFor(item, touchpoint, rules), rules.lists))
            out << ItemFinding{touchpoint, finding};
    };
    take({});
    for (auto variant = item.variants.begin(); variant != item.variants.end(); ++variant)
        take(variant.key());
    return out;
}

std::optional<Mend> mendOf(const Finding &finding, const TextQuestion &question)
{
    switch (finding.fault) {
    case Fault::AbsoluteWord:
        return replacing(finding, in(milder, finding.detail));
    case Fault::UnknownVariable: {
        const auto word = in(meant, finding.detail.toLower());
        return replacing(finding, word ? std::optional(QLatin1Char('{') + *word + QLatin1Char('}')) : std::nullopt);
    }
    case Fault::TooManyEmoji:
        return Mend{finding.from, finding.length, withoutEmoji(question.text.mid(finding.from, finding.length))};
    case Fault::NoOptOut:
        return Mend{question.text.size(), 0, QStringLiteral(" ") + finding.detail};
    case Fault::NoDisclosure:
        return Mend{question.text.size(), 0, QStringLiteral("\n（%1）").arg(finding.detail)};
    case Fault::TooLong:
    case Fault::SeveralPoints:
    case Fault::IncitingWord:
    case Fault::FakeScarcity:
    case Fault::Bait:
    case Fault::SmsBait:
        break;
    }
    return std::nullopt;
}

} // namespace siyu::content
