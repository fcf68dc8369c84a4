// SPDX-License-Identifier: GPL-3.0-or-later
// Who a row of a file is (rules.md 1): identities brought to one form, and the decision about a row against those that
// are already known. Pure: the caller applies a decision before it asks about the next row. Value types, any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/words.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <optional>

namespace siyu::members {

// A normalised strong identity. scope: account of an openid, platform of a shop account, else empty.
struct IdentityKey {
    IdentityKind kind = IdentityKind::Phone;
    QString scope;
    QString value;

    bool operator==(const IdentityKey &) const = default;
};

// Why a value is no key. Words in files and JSON: masked, ciphered, scientific, not_a_phone.
enum class KeyFlag { Masked, Ciphered, Scientific, NotAPhone };
QString wordOf(KeyFlag flag);

// A value as it stands in a file, and what became of it: a key, a flag, or neither when it is blank.
struct RawIdentity {
    IdentityKind kind = IdentityKind::Phone;
    QString scope;
    QString value;
};
struct NormalisedValue {
    QString value; // empty when it is no key
    std::optional<KeyFlag> flag;
};
// Trimmed, NFC, invisible characters removed; e-mail lower-case; phone as E.164.
NormalisedValue normaliseIdentity(IdentityKind kind, const QString &raw);
// The phone alone: blanks, hyphens, brackets dropped, 00 → +, bare 861 + 10 digits → +, bare 11 digits from 1 → +86,
// + with 8-15 digits passes; anything else is nothing.
std::optional<QString> phoneToE164(const QString &raw);

struct FlaggedIdentity {
    IdentityKind kind = IdentityKind::Phone;
    KeyFlag flag = KeyFlag::Masked;

    bool operator==(const FlaggedIdentity &) const = default;
};

// What a row says about its person. `keys` stand strongest first, each once; `flags` in the order of the row.
struct RowIdentity {
    QList<IdentityKey> keys;
    QList<FlaggedIdentity> flags;
    QString nickname; // display form; empty = none
    QString group; // name or id, as the caller's index knows it; empty = none
};
RowIdentity readRow(const QList<RawIdentity> &ids, const QString &nickname = {}, const QString &group = {});

// How often a nickname stands in the file, per group. Filled from all rows before the first decision: a nickname that
// stands twice identifies nobody.
class NicknameCount {
public:
    void add(const RowIdentity &row);
    int of(const QString &group, const QString &nickname) const;

private:
    QHash<std::pair<QString, QString>, int> m_counts;
};

// What is known so far; the importer fills one from the workspace and keeps it in step with what it writes.
class KnownIdentities {
public:
    virtual ~KnownIdentities() = default;
    // The member that holds the key; invalid when nobody does.
    virtual MemberId holderOf(const IdentityKey &key) const = 0;
    // Every strong identity of a member. Asked only for rows that match.
    virtual QList<IdentityKey> keysOf(MemberId member) const = 0;
    virtual QDateTime createdAtUtc(MemberId member) const = 0;
    // Those who bore the nickname in the group's roster before this file; each once.
    virtual QList<MemberId> bearersOf(const QString &group, const QString &nickname) const = 0;
};

// Words: new, match, merge, undecided, rejected.
enum class Verdict { New, Match, Merge, Undecided, Rejected };
QString wordOf(Verdict verdict);

// Words: several_members, contradiction, nickname_not_unique, no_identity; left_out: the operator said so.
enum class Doubt { SeveralMembers, Contradiction, NicknameNotUnique, NoIdentity, LeftOut };
QString wordOf(Doubt doubt);

enum class MergePolicy { Ask, Auto };

struct Decision {
    Verdict verdict = Verdict::New;
    MemberId member; // matched, or the one that stays in a merge; invalid for new, rejected, ambiguous nicknames
    std::optional<IdentityKind> by; // the strong kind that found the member
    bool byNickname = false;
    QList<MemberId> others; // further members concerned, by strength of what found them
    std::optional<Doubt> doubt; // of undecided and rejected
    QList<IdentityKey> newKeys; // of new, match, merge: identities of the row that nobody holds yet
};

// Decides one row. `nicknames` may be null where the file has no nicknames of groups.
Decision decide(const RowIdentity &row, const KnownIdentities &known, MergePolicy policy,
    const NicknameCount *nicknames = nullptr);

// The older of two members stays (the lower id where both were made at one time).
MemberId olderOf(MemberId a, MemberId b, const KnownIdentities &known);

} // namespace siyu::members
