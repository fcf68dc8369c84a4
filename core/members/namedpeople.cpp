// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/namedpeople.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/members/identity.h"
#include "core/workspace.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace siyu::members {

namespace {

constexpr qsizetype shortestEnd = 4;
constexpr qsizetype longestEnd = 8;
constexpr qsizetype reportEvery = 256;

bool isPhoneEnd(const QString &item)
{
    return item.size() >= shortestEnd && item.size() <= longestEnd
        && std::all_of(item.begin(), item.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

class Finder {
public:
    Finder(db::Database &db, GroupId group, Progress &progress)
        : m_db(db), m_group(group), m_progress(progress),
          m_identity(db.prepare("SELECT member FROM identity WHERE kind = ? AND scope = ? AND value = ?")),
          m_name(db.prepare("SELECT id FROM member WHERE name = ? ORDER BY id LIMIT ?")),
          m_inGroup(db.prepare("SELECT 1 FROM membership WHERE member = ? AND grp = ? AND left_day IS NULL LIMIT 1"))
    {
    }

    Result<QList<NamedPerson>> go(const QStringList &items)
    {
        readGroup();
        if (!readPhoneEnds(items))
            return Error{ErrorCode::Cancelled, {}, {}};
        QList<NamedPerson> out;
        for (const QString &item : items) {
            if (out.size() % reportEvery == 0 && !m_progress.report(out.size(), items.size()))
                return Error{ErrorCode::Cancelled, {}, {}};
            out.append({item, find(item)});
        }
        return out;
    }

private:
    void readGroup()
    {
        if (!m_group.isValid())
            return;
        db::Statement rows = m_db.prepare("SELECT s.member, s.nickname, m.name FROM membership s JOIN member m ON m.id = s.member"
                                          " WHERE s.grp = ? AND s.left_day IS NULL");
        rows.with(m_group.value);
        while (rows.step()) {
            for (const QString &name : {keyText(rows.text(1)), keyText(rows.text(2))}) {
                QList<qint64> &called = m_called[name];
                if (!name.isEmpty() && !called.contains(rows.int64(0)))
                    called.append(rows.int64(0));
            }
        }
    }

    // One walk over the phones for all ends of the list.
    bool readPhoneEnds(const QStringList &items)
    {
        for (const QString &item : items) {
            if (isPhoneEnd(keyText(item)))
                m_ends.insert(keyText(item).toLatin1(), {});
        }
        if (m_ends.isEmpty())
            return true;
        db::Statement rows = m_db.prepare("SELECT value, member FROM identity WHERE kind = ?");
        rows.with(int(IdentityKind::Phone));
        qint64 steps = 0;
        while (rows.step()) {
            const std::string_view phone = rows.utf8(0);
            for (qsizetype length = shortestEnd; length <= longestEnd && size_t(length) <= phone.size(); ++length) {
                const auto found = m_ends.find(QByteArray::fromRawData(phone.data() + phone.size() - size_t(length), length));
                if (found != m_ends.end() && found->size() < mostNamed && !found->contains(rows.int64(1)))
                    found->append(rows.int64(1));
            }
            if (++steps % 65536 == 0 && !m_progress.report(0, 0))
                return false;
        }
        return true;
    }

    QList<qint64> find(const QString &item)
    {
        const QString key = keyText(item);
        if (key.startsWith(QLatin1Char('#')))
            return numbered(key.mid(1));
        if (const QList<qint64> here = m_called.value(key); !here.isEmpty())
            return here;
        for (const IdentityKind kind : allIdentityKinds) {
            const NormalisedValue value = normaliseIdentity(kind, item);
            if (value.value.isEmpty())
                continue;
            m_identity.with(int(kind), kind == IdentityKind::Shop ? QStringLiteral("own") : QStringLiteral(""), value.value);
            if (m_identity.step())
                return {m_identity.int64(0)};
        }
        if (isPhoneEnd(key))
            return narrowed(m_ends.value(key.toLatin1()));
        QList<qint64> out;
        m_name.with(displayText(item), mostNamed);
        while (m_name.step())
            out.append(m_name.int64(0));
        return narrowed(out);
    }

    // Of several, whoever is in the group is meant.
    QList<qint64> narrowed(const QList<qint64> &members)
    {
        if (members.size() < 2 || !m_group.isValid())
            return members;
        QList<qint64> here;
        for (const qint64 member : members) {
            if (m_inGroup.with(member, m_group.value).step())
                here.append(member);
        }
        return here.isEmpty() ? members : here;
    }

    QList<qint64> numbered(const QString &digits)
    {
        bool isNumber = false;
        const qint64 id = digits.toLongLong(&isNumber);
        return isNumber && m_db.cached("SELECT 1 FROM member WHERE id = ?").with(id).step() ? QList<qint64>{id} : QList<qint64>();
    }

    db::Database &m_db;
    GroupId m_group;
    Progress &m_progress;
    db::Statement m_identity;
    db::Statement m_name;
    db::Statement m_inGroup;
    QHash<QString, QList<qint64>> m_called; // in the group
    QHash<QByteArray, QList<qint64>> m_ends;
};

} // namespace

QStringList namedItems(const QString &text)
{
    static const QRegularExpression lineEnd(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]+"));
    static const QRegularExpression separators(QStringLiteral("[、，；,;|｜\\t\\x{2005}]"));
    static const QRegularExpression numbering(QStringLiteral("^\\s*[0-9]{1,4}\\s*(?:[.、)）]\\s*)(?=\\S)"));
    static const QRegularExpression mention(QStringLiteral("^\\s*[@＠]\\s*"));
    QStringList out;
    QSet<QString> seen;
    for (const QString &line : text.split(lineEnd, Qt::SkipEmptyParts)) {
        for (const QString &part : QString(line).remove(numbering).split(separators, Qt::SkipEmptyParts)) {
            const QString item = displayText(QString(part).remove(mention));
            if (item.isEmpty() || seen.contains(keyText(item)))
                continue;
            seen.insert(keyText(item));
            out.append(item);
        }
    }
    return out;
}

Result<QList<NamedPerson>> namedPeople(const Workspace &workspace, const QStringList &items, GroupId group, Progress &progress)
{
    return workspace.read(progress, [&](db::Database &db) { return Finder(db, group, progress).go(items); });
}

} // namespace siyu::members
