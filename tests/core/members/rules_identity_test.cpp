// SPDX-License-Identifier: GPL-3.0-or-later
// Every worked case of rules/identity.json through the identity rule, rows in file order.
#include "core/base/period.h"
#include "core/members/identity.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <map>

using namespace siyu;
using namespace siyu::members;

namespace {

QString rulesFile(const QString &name)
{
    const QString dir = qEnvironmentVariable("SIYU_DATA_DIR", QStringLiteral(SIYU_SHARED_DATA_DIR));
    return dir + QStringLiteral("/rules/") + name;
}

struct Person {
    QDateTime created;
    QList<IdentityKey> keys;
    QMap<QString, QString> nicknames; // group → nickname
};

// Members in memory; what the workspace does for the importer.
class People : public KnownIdentities {
public:
    std::map<qint64, Person> all;

    MemberId holderOf(const IdentityKey &key) const override
    {
        for (const auto &[id, person] : all) {
            if (person.keys.contains(key))
                return MemberId(id);
        }
        return {};
    }
    QList<IdentityKey> keysOf(MemberId member) const override { return all.at(member.value).keys; }
    QDateTime createdAtUtc(MemberId member) const override { return all.at(member.value).created; }
    QList<MemberId> bearersOf(const QString &group, const QString &nickname) const override
    {
        QList<MemberId> out;
        for (const auto &[id, person] : all) {
            if (person.nicknames.value(group) == nickname)
                out.append(MemberId(id));
        }
        return out;
    }

    MemberId apply(const Decision &decision)
    {
        MemberId member = decision.member;
        if (decision.verdict == Verdict::New) {
            member = MemberId(all.empty() ? 1 : all.rbegin()->first + 1);
            all[member.value] = {};
        }
        if (decision.verdict == Verdict::Merge) {
            for (const MemberId gone : decision.others) {
                all[member.value].keys += all.at(gone.value).keys;
                all.erase(gone.value);
            }
        }
        if (decision.verdict != Verdict::Undecided && decision.verdict != Verdict::Rejected)
            all[member.value].keys += decision.newKeys;
        return member;
    }
};

QList<RawIdentity> idsFrom(const QJsonArray &array)
{
    QList<RawIdentity> out;
    for (const auto &value : array) {
        const QJsonArray id = value.toArray();
        out.append({*identityKindFrom(id[0].toString()), id[1].toString(), id[2].toString()});
    }
    return out;
}

People peopleFrom(const QJsonArray &members)
{
    People people;
    for (const auto &value : members) {
        const QJsonObject member = value.toObject();
        Person person;
        person.created = QDateTime(QDate::fromString(member[QStringLiteral("created")].toString(), Qt::ISODate), QTime(0, 0), Qt::UTC);
        for (const RawIdentity &id : idsFrom(member[QStringLiteral("ids")].toArray()))
            person.keys.append({id.kind, id.scope, id.value});
        const QJsonObject nicks = member[QStringLiteral("nicks")].toObject();
        for (auto it = nicks.begin(); it != nicks.end(); ++it)
            person.nicknames.insert(it.key(), it.value().toString());
        people.all[member[QStringLiteral("id")].toInteger()] = person;
    }
    return people;
}

QJsonObject jsonOf(const RowIdentity &row, const Decision &decision, MemberId member)
{
    QJsonArray flags;
    for (const FlaggedIdentity &flag : row.flags)
        flags.append(QJsonArray{wordOf(flag.kind), wordOf(flag.flag)});
    QJsonArray others;
    for (const MemberId other : decision.others)
        others.append(other.value);
    QJsonValue by = QJsonValue::Null;
    if (decision.byNickname)
        by = QStringLiteral("nickname");
    else if (decision.by)
        by = wordOf(*decision.by);
    return {{QStringLiteral("decision"), wordOf(decision.verdict)},
        {QStringLiteral("member"), member.isValid() ? QJsonValue(member.value) : QJsonValue()},
        {QStringLiteral("by"), by}, {QStringLiteral("others"), others},
        {QStringLiteral("reason"), decision.doubt ? QJsonValue(wordOf(*decision.doubt)) : QJsonValue()},
        {QStringLiteral("flags"), flags}};
}

QJsonArray jsonOf(const People &people)
{
    QJsonArray out;
    for (const auto &[id, person] : people.all) {
        QStringList sorted;
        for (const IdentityKey &key : person.keys)
            sorted.append(wordOf(key.kind) + QLatin1Char('\n') + key.scope + QLatin1Char('\n') + key.value);
        sorted.sort();
        QJsonArray ids;
        for (const QString &line : sorted)
            ids.append(QJsonArray::fromStringList(line.split(QLatin1Char('\n'))));
        out.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("ids"), ids}});
    }
    return out;
}

} // namespace

class RulesIdentityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cases_data();
    void cases();
};

void RulesIdentityTest::cases_data()
{
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QJsonObject>("expected");
    QFile file(rulesFile(QStringLiteral("identity.json")));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("SKIP-TEST: the worked cases are not here (SIYU_DATA_DIR)");
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("cases")].toArray();
    QVERIFY(cases.size() >= 25);
    for (const auto &value : cases) {
        const QJsonObject one = value.toObject();
        QTest::newRow(qPrintable(one[QStringLiteral("name")].toString()))
            << one[QStringLiteral("input")].toObject() << one[QStringLiteral("expected")].toObject();
    }
}

void RulesIdentityTest::cases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    People people = peopleFrom(input[QStringLiteral("members")].toArray());
    const auto policy = input[QStringLiteral("merge")].toString() == QStringLiteral("auto") ? MergePolicy::Auto : MergePolicy::Ask;

    QList<RowIdentity> rows;
    NicknameCount nicknames;
    for (const auto &value : input[QStringLiteral("rows")].toArray()) {
        const QJsonObject row = value.toObject();
        rows.append(readRow(idsFrom(row[QStringLiteral("ids")].toArray()), row[QStringLiteral("nick")].toString(),
            row[QStringLiteral("group")].toString()));
        nicknames.add(rows.last());
    }
    QJsonArray decisions;
    for (const RowIdentity &row : rows) {
        const Decision decision = decide(row, people, policy, &nicknames);
        decisions.append(jsonOf(row, decision, people.apply(decision)));
    }
    QCOMPARE(decisions, expected[QStringLiteral("rows")].toArray());
    QCOMPARE(jsonOf(people), expected[QStringLiteral("members")].toArray());
}

QTEST_GUILESS_MAIN(RulesIdentityTest)
#include "rules_identity_test.moc"
