// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/identity.h"

#include "core/base/text.h"

#include <algorithm>

namespace siyu::members {

namespace {

bool isDigit(QChar c)
{
    return c.unicode() >= '0' && c.unicode() <= '9';
}

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

// Spreadsheets write 1.38E+10; a bare 12e4 may be a real account name.
bool isScientific(const QString &text)
{
    const qsizetype e = text.indexOf(QLatin1Char('e'), 0, Qt::CaseInsensitive);
    if (e <= 0)
        return false;
    QStringView mantissa = QStringView(text).left(e);
    QStringView exponent = QStringView(text).mid(e + 1);
    const bool hasPlus = exponent.startsWith(QLatin1Char('+'));
    if (hasPlus)
        exponent = exponent.mid(1);
    const qsizetype dot = mantissa.indexOf(QLatin1Char('.'));
    if (!allDigits(exponent) || (!hasPlus && dot < 0))
        return false;
    return dot < 0 ? allDigits(mantissa) : allDigits(mantissa.left(dot)) && allDigits(mantissa.mid(dot + 1));
}

std::optional<KeyFlag> flagOf(const QString &text)
{
    if (text.contains(QLatin1Char('*')))
        return KeyFlag::Masked;
    if (text.contains(QLatin1String("##")) || text.contains(QLatin1String("$$")) || text.contains(QLatin1Char('~')))
        return KeyFlag::Ciphered;
    if (isScientific(text))
        return KeyFlag::Scientific;
    return std::nullopt;
}

bool isDroppedInPhones(QChar c)
{
    const ushort u = c.unicode();
    return c.isSpace() || u == '-' || u == '(' || u == ')' || u == '[' || u == ']' || (u >= 0x2010 && u <= 0x2015)
        || u == 0x2212 || u == 0x3010 || u == 0x3011;
}

QString keyTextFast(const QString &raw)
{
    const bool plain = std::all_of(raw.begin(), raw.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F; });
    return plain ? raw : keyText(raw);
}

bool isStrictKind(IdentityKind kind)
{
    return kind == IdentityKind::Unionid || kind == IdentityKind::ExternalUserid;
}

// A person has one unionid and one external_userid; two keys of one such kind contradict each other.
bool contradicts(const IdentityKey &a, const IdentityKey &b)
{
    return isStrictKind(a.kind) && a.kind == b.kind && a.scope == b.scope && a.value != b.value;
}

bool anyContradiction(const QList<IdentityKey> &row, const QList<IdentityKey> &held)
{
    for (const IdentityKey &a : row) {
        for (const IdentityKey &b : held) {
            if (contradicts(a, b))
                return true;
        }
    }
    return false;
}

// After a merge no kind (and scope) may hold two values.
bool wouldHoldTwoValues(const QList<IdentityKey> &keys)
{
    for (qsizetype i = 0; i < keys.size(); ++i) {
        for (qsizetype j = i + 1; j < keys.size(); ++j) {
            if (keys[i].kind == keys[j].kind && keys[i].scope == keys[j].scope && keys[i].value != keys[j].value)
                return true;
        }
    }
    return false;
}

struct Holders {
    QList<MemberId> members; // strongest first, each once
    std::optional<IdentityKind> by;
    QList<IdentityKey> unheld;
};

Holders holdersOf(const RowIdentity &row, const KnownIdentities &known)
{
    Holders out;
    for (const IdentityKey &key : row.keys) {
        const MemberId holder = known.holderOf(key);
        if (!holder.isValid()) {
            out.unheld.append(key);
            continue;
        }
        if (!out.by)
            out.by = key.kind;
        if (!out.members.contains(holder))
            out.members.append(holder);
    }
    return out;
}

Decision undecided(MemberId member, const Holders &holders, Doubt doubt)
{
    Decision out;
    out.verdict = Verdict::Undecided;
    out.member = member;
    out.by = holders.by;
    out.others = holders.members.mid(1);
    out.doubt = doubt;
    return out;
}

Decision decideSeveral(const RowIdentity &row, const Holders &holders, const KnownIdentities &known, MergePolicy policy)
{
    QList<IdentityKey> together = row.keys;
    for (const MemberId member : holders.members)
        together += known.keysOf(member);
    if (policy == MergePolicy::Ask || wouldHoldTwoValues(together))
        return undecided(holders.members.first(), holders, Doubt::SeveralMembers);

    Decision out;
    out.verdict = Verdict::Merge;
    out.by = holders.by;
    out.member = holders.members.first();
    for (const MemberId other : holders.members)
        out.member = olderOf(out.member, other, known);
    out.others = holders.members;
    out.others.removeOne(out.member);
    out.newKeys = holders.unheld;
    return out;
}

Decision rejected()
{
    Decision out;
    out.verdict = Verdict::Rejected;
    out.doubt = Doubt::NoIdentity;
    return out;
}

Decision isNew(const RowIdentity &row)
{
    Decision out;
    out.newKeys = row.keys;
    return out;
}

// For a row without any known strong key. One that brings keys of its own can only be a bearer who has none yet.
Decision decideByNickname(const RowIdentity &row, const KnownIdentities &known, const NicknameCount *nicknames)
{
    const QList<MemberId> bearers = known.bearersOf(row.group, row.nickname);
    const auto couldBe = [&](MemberId bearer) { return row.keys.isEmpty() || known.keysOf(bearer).isEmpty(); };
    if (std::none_of(bearers.begin(), bearers.end(), couldBe))
        return isNew(row);
    if (bearers.size() > 1 || (nicknames && nicknames->of(row.group, row.nickname) > 1)) {
        Decision out;
        out.verdict = Verdict::Undecided;
        out.doubt = Doubt::NicknameNotUnique;
        return out;
    }
    Decision out = isNew(row);
    out.verdict = Verdict::Match;
    out.member = bearers.first();
    out.byNickname = true;
    return out;
}

} // namespace

QString wordOf(KeyFlag flag)
{
    switch (flag) {
    case KeyFlag::Masked:
        return QStringLiteral("masked");
    case KeyFlag::Ciphered:
        return QStringLiteral("ciphered");
    case KeyFlag::Scientific:
        return QStringLiteral("scientific");
    case KeyFlag::NotAPhone:
        return QStringLiteral("not_a_phone");
    }
    return {};
}

QString wordOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::New:
        return QStringLiteral("new");
    case Verdict::Match:
        return QStringLiteral("match");
    case Verdict::Merge:
        return QStringLiteral("merge");
    case Verdict::Undecided:
        return QStringLiteral("undecided");
    case Verdict::Rejected:
        return QStringLiteral("rejected");
    }
    return {};
}

QString wordOf(Doubt doubt)
{
    switch (doubt) {
    case Doubt::SeveralMembers:
        return QStringLiteral("several_members");
    case Doubt::Contradiction:
        return QStringLiteral("contradiction");
    case Doubt::NicknameNotUnique:
        return QStringLiteral("nickname_not_unique");
    case Doubt::NoIdentity:
        return QStringLiteral("no_identity");
    case Doubt::LeftOut:
        return QStringLiteral("left_out");
    }
    return {};
}

std::optional<QString> phoneToE164(const QString &raw)
{
    QString number;
    number.reserve(raw.size() + 3);
    for (const QChar c : keyTextFast(raw)) {
        if (isDroppedInPhones(c))
            continue;
        if (!isDigit(c) && !(c == QLatin1Char('+') && number.isEmpty()))
            return std::nullopt;
        number.append(c);
    }
    if (number.startsWith(QLatin1String("00")))
        number.replace(0, 2, QLatin1Char('+'));
    else if (number.size() == 13 && number.startsWith(QLatin1String("861")))
        number.prepend(QLatin1Char('+'));
    else if (number.size() == 11 && number.startsWith(QLatin1Char('1')))
        number.prepend(QLatin1String("+86"));
    const bool passes = number.startsWith(QLatin1Char('+')) && number.size() >= 9 && number.size() <= 16;
    return passes ? std::optional(number) : std::nullopt;
}

NormalisedValue normaliseIdentity(IdentityKind kind, const QString &raw)
{
    const QString text = keyTextFast(raw);
    if (text.isEmpty())
        return {};
    if (const auto flag = flagOf(text))
        return {{}, flag};
    if (kind == IdentityKind::Phone) {
        const auto number = phoneToE164(text);
        return number ? NormalisedValue{*number, {}} : NormalisedValue{{}, KeyFlag::NotAPhone};
    }
    return {kind == IdentityKind::Email ? text.toLower() : text, {}};
}

RowIdentity readRow(const QList<RawIdentity> &ids, const QString &nickname, const QString &group)
{
    RowIdentity out;
    out.nickname = displayText(nickname);
    out.group = group;
    for (const RawIdentity &id : ids) {
        const NormalisedValue value = normaliseIdentity(id.kind, id.value);
        if (value.flag)
            out.flags.append({id.kind, *value.flag});
        const IdentityKey key{id.kind, keyTextFast(id.scope), value.value};
        if (!key.value.isEmpty() && !out.keys.contains(key))
            out.keys.append(key);
    }
    std::stable_sort(out.keys.begin(), out.keys.end(),
        [](const IdentityKey &a, const IdentityKey &b) { return a.kind < b.kind; });
    return out;
}

void NicknameCount::add(const RowIdentity &row)
{
    if (!row.nickname.isEmpty() && !row.group.isEmpty())
        ++m_counts[{row.group, row.nickname}];
}

int NicknameCount::of(const QString &group, const QString &nickname) const
{
    return m_counts.value({group, nickname});
}

MemberId olderOf(MemberId a, MemberId b, const KnownIdentities &known)
{
    const QDateTime madeA = known.createdAtUtc(a);
    const QDateTime madeB = known.createdAtUtc(b);
    if (madeA != madeB)
        return madeA < madeB ? a : b;
    return a < b ? a : b;
}

Decision decide(const RowIdentity &row, const KnownIdentities &known, MergePolicy policy, const NicknameCount *nicknames)
{
    const bool hasNickname = !row.nickname.isEmpty() && !row.group.isEmpty();
    if (row.keys.isEmpty() && !hasNickname)
        return rejected();

    const Holders holders = holdersOf(row, known);
    if (holders.members.size() > 1)
        return decideSeveral(row, holders, known, policy);
    if (anyContradiction(row.keys, row.keys))
        return undecided(holders.members.value(0), holders, Doubt::Contradiction);
    if (holders.members.isEmpty())
        return hasNickname ? decideByNickname(row, known, nicknames) : isNew(row);
    if (anyContradiction(holders.unheld, known.keysOf(holders.members.first())))
        return undecided(holders.members.first(), holders, Doubt::Contradiction);

    Decision out;
    out.verdict = Verdict::Match;
    out.member = holders.members.first();
    out.by = holders.by;
    out.newKeys = holders.unheld;
    return out;
}

} // namespace siyu::members
