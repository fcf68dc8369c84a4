// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/person.h"

#include "core/db/database.h"

#include <QHash>
#include <QSet>

namespace siyu::trust {

namespace {

constexpr qsizetype shortestId = 5; // of a WeChat id and the like, to be looked for inside other texts

bool hasTable(db::Database &db, const QString &table)
{
    db::Statement row = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
    return row.with(table).step();
}

void addText(QStringList &to, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.isEmpty() && !to.contains(trimmed))
        to.append(trimmed);
}

void addTexts(db::Database &db, std::string_view sql, qint64 member, QStringList &to)
{
    db::Statement rows = db.prepare(sql);
    rows.with(member);
    while (rows.step()) {
        for (int i = 0; i < rows.columnCount(); ++i)
            addText(to, rows.text(i));
    }
}

// Whoever became part of this member, and whoever had become part of them.
QList<qint64> numbersOf(db::Database &db, qint64 member)
{
    QList<qint64> out{member};
    if (!hasTable(db, QStringLiteral("member_merge")))
        return out;
    for (qsizetype i = 0; i < out.size(); ++i) {
        db::Statement gone = db.prepare("SELECT gone FROM member_merge WHERE kept = ? AND undone_at IS NULL");
        gone.with(out.at(i));
        while (gone.step()) {
            if (!out.contains(gone.int64(0)))
                out.append(gone.int64(0));
        }
    }
    return out;
}

void addNames(db::Database &db, Person &person)
{
    for (const qint64 number : std::as_const(person.numbers)) {
        addTexts(db, "SELECT nickname FROM membership WHERE member = ? AND nickname IS NOT NULL", number, person.names);
        addTexts(db, "SELECT DISTINCT nickname FROM roster_entry WHERE member = ? AND nickname IS NOT NULL", number, person.names);
        if (hasTable(db, QStringLiteral("member_merge")))
            addTexts(db, "SELECT gone_name FROM member_merge WHERE gone = ? AND gone_name IS NOT NULL", number, person.names);
        if (hasTable(db, QStringLiteral("question")))
            addTexts(db, "SELECT DISTINCT asked_by FROM question WHERE member = ? AND asked_by IS NOT NULL", number, person.names);
    }
}

} // namespace

QStringList spellingsOf(const QString &phone)
{
    QString digits = phone;
    digits.remove(QLatin1Char('+'));
    if (phone.startsWith(QStringLiteral("+86")) && digits.size() == 13)
        digits = digits.mid(2);
    QStringList out{digits};
    QString wide;
    for (const QChar c : std::as_const(digits))
        wide.append(QChar(ushort(0xFF10 + c.unicode() - '0')));
    out.append(wide);
    if (digits.size() != 11)
        return out;
    const QString a = digits.left(3), b = digits.mid(3, 4), c = digits.mid(7);
    for (const char *between : {" ", "-", ".", "\u00A0", "\u3000"}) {
        const QString gap = QString::fromUtf8(between);
        out.append(a + gap + b + gap + c);
        out.append(a + gap + b + c);
    }
    return out;
}

std::optional<Person> personOf(db::Database &db, qint64 member)
{
    db::Statement row = db.prepare("SELECT name, created_at, address, company, note FROM member WHERE id = ?");
    if (!row.with(member).step())
        return std::nullopt;
    Person out;
    out.member = member;
    out.madeAt = row.text(1);
    out.numbers = numbersOf(db, member);
    addText(out.names, row.text(0));
    for (const int column : {2, 3, 4})
        addText(out.places, row.text(column));
    addNames(db, out);
    db::Statement keys = db.prepare("SELECT kind, scope, value FROM identity WHERE member = ? ORDER BY kind, scope, value");
    keys.with(member);
    while (keys.step()) {
        const members::IdentityKey key{IdentityKind(keys.int64(0)), keys.text(1), keys.text(2)};
        out.keys.append(key);
        if (key.kind == IdentityKind::Phone)
            out.values += spellingsOf(key.value);
        else if (key.kind == IdentityKind::Shop || key.value.size() < shortestId)
            addText(out.names, key.value);
        else
            addText(out.values, key.value);
    }
    if (hasTable(db, QStringLiteral("shop_order")) && db.one("SELECT 1 FROM pragma_table_info('shop_order') WHERE name = 'address'"))
        addTexts(db, "SELECT address, buyer_note, seller_note FROM shop_order WHERE member = ?", member, out.places);
    addTexts(db, "SELECT value FROM custom_value WHERE member = ?", member, out.places);
    return out;
}

void keepOwnNames(db::Database &db, QList<Person> &people)
{
    QHash<QString, QSet<qint64>> bearers; // of the names in question, beside the people themselves
    QSet<qint64> own;
    for (const Person &person : std::as_const(people)) {
        own.unite(QSet<qint64>(person.numbers.begin(), person.numbers.end()));
        for (const QString &name : person.names)
            bearers[name];
    }
    const auto note = [&](const QString &name, qint64 member) {
        const auto found = bearers.find(name);
        if (found != bearers.end() && !own.contains(member))
            found->insert(member);
    };
    for (auto it = bearers.begin(); it != bearers.end(); ++it) {
        db::Statement &called = db.cached("SELECT id FROM member WHERE name = ? LIMIT 50");
        called.with(it.key());
        QList<qint64> ids;
        while (called.step())
            ids.append(called.int64(0));
        called.reset();
        for (const qint64 id : std::as_const(ids)) {
            if (!own.contains(id))
                it->insert(id);
        }
    }
    db::Statement nicknames = db.prepare("SELECT nickname, member FROM membership WHERE nickname IS NOT NULL");
    while (nicknames.step())
        note(nicknames.text(0), nicknames.int64(1));
    for (Person &person : people)
        person.names.removeIf([&](const QString &name) { return !bearers.value(name).isEmpty(); });
}

} // namespace siyu::trust
