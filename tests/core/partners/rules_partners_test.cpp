// SPDX-License-Identifier: GPL-3.0-or-later
// The worked cases of rules.md 4.
#include "core/partners/candidates.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace siyu;
using namespace siyu::partners;

namespace {

qint64 dayOf(const QJsonValue &value, qint64 none) { return value.isNull() ? none : QDate::fromString(value.toString(), Qt::ISODate).toJulianDay(); }

Fact factOf(const QJsonObject &member, qint64 day)
{
    Fact fact;
    fact.member = member[QStringLiteral("id")].toInteger();
    fact.isStaff = member[QStringLiteral("staff")].toBool();
    fact.isOptedOut = member[QStringLiteral("opted_out_all")].toBool();
    fact.isUnder14 = member[QStringLiteral("under_14")].toBool();
    const auto state = partnerStateFrom(member[QStringLiteral("partner")].toString());
    fact.isPartner = state && isPresent(*state);
    fact.declined = dayOf(member[QStringLiteral("declined")], never);
    for (const QJsonValue &complaint : member[QStringLiteral("complaints")].toArray()) {
        const qint64 closed = dayOf(complaint[1], day + 1);
        if (closed > day)
            fact.complaint = std::max(fact.complaint, dayOf(complaint[0], never));
    }
    fact.isSuper = member[QStringLiteral("tier")].toString() == QStringLiteral("super");
    fact.hasPaidOrder = member[QStringLiteral("paid_orders")].toInteger() > 0;
    fact.messages = member[QStringLiteral("messages")].toInteger();
    fact.activeDays = member[QStringLiteral("active_days")].toInt();
    fact.referrals = member[QStringLiteral("referrals")].toInteger();
    fact.since = dayOf(member[QStringLiteral("since")], longestStay);
    return fact;
}

} // namespace

class RulesPartnersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workedCases_data()
    {
        QTest::addColumn<QJsonObject>("input");
        QTest::addColumn<QJsonObject>("expected");
        QFile file(test::sharedData(QStringLiteral("rules/partners.json")));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("SKIP-TEST: the worked cases are not there");
        const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("cases")].toArray();
        QVERIFY(cases.size() >= 16);
        for (const QJsonValue &value : cases)
            QTest::newRow(qUtf8Printable(value[QStringLiteral("name")].toString()))
                << value[QStringLiteral("input")].toObject() << value[QStringLiteral("expected")].toObject();
    }

    void workedCases()
    {
        QFETCH(const QJsonObject, input);
        QFETCH(const QJsonObject, expected);
        const qint64 day = dayOf(input[QStringLiteral("day")], 0);
        std::vector<Fact> facts;
        for (const QJsonValue &member : input[QStringLiteral("members")].toArray())
            facts.push_back(factOf(member.toObject(), day));
        const auto kind = partnerKindFrom(input[QStringLiteral("kind")].toString());
        QVERIFY(kind);
        const Candidates found = candidates(facts, {*kind, day, input[QStringLiteral("orders_imported")].toBool(), input[QStringLiteral("top")].toInt()});

        const QJsonArray best = expected[QStringLiteral("candidates")].toArray();
        QCOMPARE(qsizetype(found.best.size()), best.size());
        for (qsizetype i = 0; i < best.size(); ++i) {
            QCOMPARE(found.best[size_t(i)].member, best[i][QStringLiteral("id")].toInteger());
            QVERIFY(std::abs(found.best[size_t(i)].score() - best[i][QStringLiteral("score")].toDouble()) < 1e-9);
        }
        QJsonArray excluded;
        for (const Excluded &one : found.excluded)
            excluded.append(QJsonObject{{QStringLiteral("id"), one.member}, {QStringLiteral("reason"), wordOf(one.reason)}});
        QCOMPARE(excluded, expected[QStringLiteral("excluded")].toArray());
        QJsonArray unknown;
        if (found.isOrderUnknown)
            unknown.append(wordOf(Exclusion::NoOrder));
        QCOMPARE(unknown, expected[QStringLiteral("unknown")].toArray());
    }
};

QTEST_GUILESS_MAIN(RulesPartnersTest)
#include "rules_partners_test.moc"
