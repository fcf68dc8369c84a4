// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rulings.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/members/merge.h"

#include <QCryptographicHash>

namespace siyu::importing {

namespace {

using members::Decision;
using members::IdentityKey;
using members::KnownIdentities;
using members::RowIdentity;

bool isStrict(IdentityKind kind) { return kind == IdentityKind::Unionid || kind == IdentityKind::ExternalUserid; }

// Identities of the row that nobody holds and that the member may have beside their own.
QList<IdentityKey> freeKeysFor(const RowIdentity &row, MemberId member, const KnownIdentities &known)
{
    const QList<IdentityKey> held = member.isValid() ? known.keysOf(member) : QList<IdentityKey>();
    const auto another = [&](const IdentityKey &key, const QList<IdentityKey> &among) {
        return isStrict(key.kind) && std::any_of(among.begin(), among.end(), [&](const IdentityKey &other) {
            return other.kind == key.kind && other.scope == key.scope && other.value != key.value;
        });
    };
    QList<IdentityKey> out;
    for (const IdentityKey &key : row.keys) {
        if (!known.holderOf(key).isValid() && !another(key, held) && !another(key, out))
            out.append(key);
    }
    return out;
}

QList<MemberId> holdersOf(const RowIdentity &row, const KnownIdentities &known)
{
    QList<MemberId> out;
    for (const IdentityKey &key : row.keys) {
        if (const MemberId holder = known.holderOf(key); holder.isValid() && !out.contains(holder))
            out.append(holder);
    }
    return out;
}

Decision matched(MemberId member, const RowIdentity &row, const KnownIdentities &known)
{
    Decision out;
    out.verdict = members::Verdict::Match;
    out.member = member;
    out.newKeys = freeKeysFor(row, member, known);
    return out;
}

Decision merging(const RowIdentity &row, const KnownIdentities &known)
{
    Decision out;
    out.verdict = members::Verdict::Merge;
    out.others = holdersOf(row, known);
    out.member = out.others.first();
    for (const MemberId other : std::as_const(out.others))
        out.member = members::olderOf(out.member, other, known);
    out.others.removeOne(out.member);
    out.newKeys = freeKeysFor(row, out.member, known);
    return out;
}

Decision leftOut()
{
    Decision out;
    out.verdict = members::Verdict::Rejected;
    out.doubt = members::Doubt::LeftOut;
    return out;
}

QString groupIn(const Plan &plan, const Cells &cells)
{
    if (!plan.options.group.isEmpty())
        return plan.options.group;
    const std::string_view cell = cellAt(cells, columnOf(plan, Field::Group));
    return displayText(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
}

} // namespace

QString wordOf(Ruling ruling)
{
    switch (ruling) {
    case Ruling::Member:
        return QStringLiteral("member");
    case Ruling::Merge:
        return QStringLiteral("merge");
    case Ruling::New:
        return QStringLiteral("new");
    case Ruling::LeaveOut:
        return QStringLiteral("leave_out");
    }
    return {};
}

std::optional<Ruling> rulingFrom(const QString &word)
{
    for (const Ruling ruling : {Ruling::Member, Ruling::Merge, Ruling::New, Ruling::LeaveOut}) {
        if (wordOf(ruling) == word)
            return ruling;
    }
    return std::nullopt;
}

QString signOf(const Plan &plan, const QTimeZone &zone, const Cells &cells)
{
    PersonRow row;
    PersonReader(plan, zone).read(cells, row);
    QStringList parts;
    for (const IdentityKey &key : std::as_const(row.identity.keys))
        parts.append(QStringLiteral("%1:%2:%3").arg(int(key.kind)).arg(key.scope, key.value));
    parts.sort();
    QString nickname = row.nickname;
    if (nickname.isEmpty()) {
        const std::string_view sender = cellAt(cells, columnOf(plan, Field::Sender));
        nickname = displayText(QString::fromUtf8(sender.data(), qsizetype(sender.size())));
    }
    const QString name = row.at(MemberColumn::Name).isEmpty() ? nickname : row.at(MemberColumn::Name);
    if (parts.isEmpty() && name.isEmpty())
        return {};
    parts.append(QStringLiteral("name:") + name);
    // Without identities it is the nickname in its group that tells.
    if (row.identity.keys.isEmpty())
        parts.append(QStringLiteral("in:") + nickname + QLatin1Char('@') + groupIn(plan, cells));
    const QByteArray text = parts.join(QLatin1Char('\n')).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

Rulings::Rulings(const ImportScene &scene)
    : m_scene(scene), m_any(scene.db.one("SELECT 1 FROM review_row WHERE ruling IS NOT NULL LIMIT 1").has_value())
{
}

std::optional<RulingNow> Rulings::rulingFor(const Cells &cells) const
{
    if (m_scene.ruling)
        return *m_scene.ruling;
    if (!m_any)
        return std::nullopt;
    db::Statement &rows = m_scene.db.cached("SELECT ruling, member FROM review_row WHERE sign = ?1 AND ruling IS NOT NULL"
                                            " AND (ruling <> 'leave_out' OR kind = ?2) ORDER BY ruled_at DESC, id DESC");
    rows.with(signOf(m_scene.plan, m_scene.zone, cells), wordOf(m_scene.plan.kind));
    std::optional<RulingNow> out;
    if (rows.step())
        out = RulingNow{rulingFrom(rows.text(0)).value_or(Ruling::Member), MemberId(rows.int64(1))};
    rows.reset();
    if (!out || out->ruling == Ruling::LeaveOut)
        return out;
    // Who it was decided to be, as they are today; nobody of them left: it is open again.
    out->member = members::presentMember(m_scene.db, out->member);
    return out->member.isValid() ? out : std::nullopt;
}

members::Decision Rulings::decide(const RowIdentity &row, const Cells &cells, const KnownIdentities &known,
    members::MergePolicy policy, const members::NicknameCount *nicknames) const
{
    const Decision byRules = members::decide(row, known, policy, nicknames);
    if (byRules.verdict != members::Verdict::Undecided)
        return byRules;
    const std::optional<RulingNow> ruled = rulingFor(cells);
    if (!ruled)
        return byRules;
    const qsizetype holders = holdersOf(row, known).size();
    switch (ruled->ruling) {
    case Ruling::LeaveOut:
        return leftOut();
    case Ruling::Merge:
        if (m_scene.ruling && holders > 1)
            return merging(row, known);
        // They were taken apart since: the question is open again.
        return holders > 1 || !ruled->member.isValid() ? byRules : matched(ruled->member, row, known);
    case Ruling::New:
        if (!ruled->member.isValid()) {
            Decision out;
            out.newKeys = freeKeysFor(row, {}, known);
            return out;
        }
        return matched(ruled->member, row, known);
    case Ruling::Member:
        return ruled->member.isValid() ? matched(ruled->member, row, known) : byRules;
    }
    return byRules;
}

MemberId Rulings::memberFor(const Cells &cells) const
{
    const std::optional<RulingNow> ruled = rulingFor(cells);
    return ruled && ruled->ruling == Ruling::Member ? ruled->member : MemberId();
}

} // namespace siyu::importing
