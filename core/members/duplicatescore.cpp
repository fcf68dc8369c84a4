// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/duplicatescore.h"

#include "core/base/text.h"

#include <QSet>
#include <algorithm>

namespace siyu::members {

namespace {

// Names that few have tell more.
constexpr int fewBearers = 3;

void dropFormOfAddress(QString &name)
{
    static const QStringList forms{QStringLiteral("先生"), QStringLiteral("女士"), QStringLiteral("小姐"),
        QStringLiteral("老师"), QStringLiteral("收")};
    for (const QString &form : forms) {
        if (name.size() > form.size() + 1 && name.endsWith(form)) {
            name.chop(form.size());
            return;
        }
    }
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

template <typename T>
bool same(T a, T b)
{
    return a != T() && a == b;
}

template <typename T>
bool differ(T a, T b)
{
    return a != T() && b != T() && a != b;
}

// Calls `add(holds, word, points)` for everything that speaks for or against.
template <typename Add>
void weigh(const Likeness &a, const Likeness &b, const Shared &shared, Add add)
{
    const bool name = same(a.name, b.name);
    add(name, "name", 30);
    add(name && shared.bearers <= fewBearers, "rare_name", 10);
    add(shared.login, "login", 60);
    add(shared.maskedPhone, "masked_phone", 30);
    add(shared.phoneTail && !shared.maskedPhone, "phone_tail", 25);
    add(same(a.birthday, b.birthday), "birthday", 35);
    add(!same(a.birthday, b.birthday) && same(a.birthYear, b.birthYear), "birth_year", 5);
    add(same(a.address, b.address), "address", 30);
    add(same(a.region, b.region), "region", 15);
    add(shared.order, "order", 25);
    add(shared.nickname, "nickname", 25);
    add(shared.together, "both_in_group", -15);
    add(differ(a.gender, b.gender), "gender", -30);
    add(differ(a.birthday, b.birthday), "other_birthday", -35);
    add(a.birthday == 0 && b.birthday == 0 && differ(a.birthYear, b.birthYear), "other_birth_year", -25);
    add(differ(a.unionid, b.unionid), "other_unionid", -30);
    add(differ(a.externalUserid, b.externalUserid), "other_external_userid", -15);
    add(a.name != 0 && b.name != 0 && !name, "other_name", -5);
}

} // namespace

int scoreOf(const Likeness &a, const Likeness &b, const Shared &shared)
{
    int score = 0;
    weigh(a, b, shared, [&score](bool holds, const char *, int points) { score += holds ? points : 0; });
    return std::clamp(score, 0, 100);
}

DuplicatePair scored(const Likeness &a, const Likeness &b, const Shared &shared)
{
    DuplicatePair out;
    out.a = MemberId(a.id);
    out.b = MemberId(b.id);
    out.score = scoreOf(a, b, shared);
    weigh(a, b, shared, [&out](bool holds, const char *word, int points) {
        if (holds)
            out.reasons.append({QString::fromLatin1(word), points});
    });
    std::stable_sort(out.reasons.begin(), out.reasons.end(),
        [](const DuplicateReason &x, const DuplicateReason &y) { return x.points > y.points; });
    return out;
}

QString foldedName(const QString &name)
{
    QString out;
    out.reserve(name.size());
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            out.append(c.toLower());
    }
    dropFormOfAddress(out);
    // One letter or a number is nobody's name.
    const bool tells = out.size() > 1 && std::any_of(out.begin(), out.end(), [](QChar c) { return c.isLetter(); });
    return tells ? out : QString();
}

std::optional<VisibleDigits> visibleDigits(std::string_view text)
{
    const size_t first = text.find('*');
    const size_t last = text.rfind('*');
    if (first == std::string_view::npos || last - first < 2 || text.size() > 16)
        return std::nullopt;
    std::string_view head = text.substr(0, first);
    const std::string_view tail = text.substr(last + 1);
    if (head.starts_with("+86"))
        head.remove_prefix(3);
    const bool wholeMask = text.substr(first, last - first + 1).find_first_not_of('*') == std::string_view::npos;
    if (!wholeMask || tail.size() != 4 || !isDigits(tail) || !(head.empty() || isDigits(head)))
        return std::nullopt;
    return VisibleDigits{head, tail};
}

QString loginName(const QString &text)
{
    static const QSet<QString> shared{QStringLiteral("admin"), QStringLiteral("contact"), QStringLiteral("email"),
        QStringLiteral("hello"), QStringLiteral("office"), QStringLiteral("sales"), QStringLiteral("service"),
        QStringLiteral("support"), QStringLiteral("test"), QStringLiteral("weixin"), QStringLiteral("wechat")};
    const QString name = text.left(text.indexOf(QLatin1Char('@')) < 0 ? text.size() : text.indexOf(QLatin1Char('@'))).toLower();
    return name.size() < 5 || shared.contains(name) ? QString() : name;
}

} // namespace siyu::members
