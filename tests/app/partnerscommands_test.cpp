// SPDX-License-Identifier: GPL-3.0-or-later
// partners by running the program: the keys of the contract, the whole way of a partner, what is refused, files.
#include "tests/support/clishop.h"

#include <QJsonArray>
#include <QTest>

using namespace siyu;

class PartnersCommandsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::CliShop> m_shop;

    test::CliShop::Answer run(const QString &line, const QStringList &more = {}) { return m_shop->run(line.split(QLatin1Char(' ')) + more); }
    QString path(const QString &name) const { return QFileInfo(m_shop->workspace()).dir().filePath(name); }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<test::CliShop>();
        QCOMPARE(run(QStringLiteral("demo")).exitCode, 0);
    }

    void candidatesOfEveryGroup()
    {
        const auto all = run(QStringLiteral("partners candidates"));
        QCOMPARE(all.exitCode, 0);
        const QJsonArray groups = all.json[QStringLiteral("groups")].toArray();
        QVERIFY(groups.size() >= 60);
        int found = 0;
        for (const QJsonValue &group : groups) {
            QVERIFY(!group[QStringLiteral("group")].toString().isEmpty());
            QVERIFY(group[QStringLiteral("excluded")].isArray());
            const QJsonArray best = group[QStringLiteral("candidates")].toArray();
            QVERIFY(best.size() <= 10);
            double before = 1;
            for (const QJsonValue &one : best) {
                const double score = one[QStringLiteral("score")].toDouble(-1);
                QVERIFY(score >= 0 && score <= before);
                before = score;
                ++found;
            }
        }
        QVERIFY(found > 100);
        const QString name = groups.first()[QStringLiteral("group")].toString();
        const auto one = run(QStringLiteral("partners candidates --kind KOL --group"), {name});
        QCOMPARE(one.json[QStringLiteral("groups")].toArray().size(), 1);
        QVERIFY(one.json[QStringLiteral("groups")][0][QStringLiteral("candidates")].toArray().size()
            >= groups.first()[QStringLiteral("candidates")].toArray().size());
        QCOMPARE(run(QStringLiteral("partners candidates --kind KOX")).exitCode, 2);
        QCOMPARE(run(QStringLiteral("partners candidates --group"), {QStringLiteral("no such group")}).exitCode, 1);
    }

    void theWholeWay()
    {
        const QJsonArray groups = run(QStringLiteral("partners candidates")).json[QStringLiteral("groups")].toArray();
        QString member;
        for (const QJsonValue &group : groups) {
            if (const QJsonArray best = group[QStringLiteral("candidates")].toArray(); !best.isEmpty() && member.isEmpty())
                member = QString::number(best.last()[QStringLiteral("id")].toInteger());
        }
        QVERIFY(!member.isEmpty());
        // Somebody who is a partner at some place of the way already goes on from there; here they are new.
        QCOMPARE(run(QStringLiteral("partners invite"), {member, QStringLiteral("--reason"), QStringLiteral("很活跃")}).exitCode, 0);
        QCOMPARE(run(QStringLiteral("partners move"), {member, QStringLiteral("active")}).exitCode, 1); // not yet
        for (const char *state : {"applied", "approved", "active"})
            QCOMPARE(run(QStringLiteral("partners move"), {member, QString::fromLatin1(state)}).exitCode, 0);
        QCOMPARE(run(QStringLiteral("partners reward"), {member, QStringLiteral("cash"), QStringLiteral("12.50")}).exitCode, 2); // for what?
        const auto praise = run(QStringLiteral("partners reward"), {member, QStringLiteral("cash"), QStringLiteral("12.50"), QStringLiteral("--for"), QStringLiteral("praise")});
        QCOMPARE(praise.exitCode, 2);
        const auto given = run(QStringLiteral("partners reward"), {member, QStringLiteral("cash"), QStringLiteral("12.50"), QStringLiteral("--for"), QStringLiteral("recruiting")});
        QCOMPARE(given.exitCode, 0);
        QCOMPARE(run(QStringLiteral("partners reward"), {member, QStringLiteral("cash"), QStringLiteral("13"), QStringLiteral("--pay")}).exitCode, 1);
        QCOMPARE(run(QStringLiteral("partners reward"), {member, QStringLiteral("cash"), QStringLiteral("2.5"), QStringLiteral("--pay")}).exitCode, 0);
        QCOMPARE(run(QStringLiteral("partners correct"), {member, QString::number(given.json[QStringLiteral("entry")].toInteger())}).exitCode, 1);
        QCOMPARE(run(QStringLiteral("partners duty"), {member, QStringLiteral("每周分享"), QStringLiteral("--due"), QStringLiteral("2030-01-01")}).exitCode, 0);
        for (const QString &name : {QStringLiteral("statement.xlsx"), QStringLiteral("statement.pdf")}) {
            const auto made = run(QStringLiteral("partners statement"), {member, QStringLiteral("--out"), path(name)});
            QCOMPARE(made.exitCode, 0);
            QVERIFY(QFileInfo(made.json[QStringLiteral("file")].toString()).size() > 1000);
            QCOMPARE(made.json[QStringLiteral("purses")][0][QStringLiteral("left")].toInteger(), 1000);
        }
        QCOMPARE(run(QStringLiteral("partners move"), {member, QStringLiteral("retired")}).exitCode, 0);
        const QJsonObject shown = run(QStringLiteral("partners show"), {member}).json[QStringLiteral("partner")].toObject();
        QCOMPARE(shown[QStringLiteral("state")].toString(), QStringLiteral("retired"));
        QCOMPARE(shown[QStringLiteral("steps")].toArray().size(), 5);
        QVERIFY(!shown[QStringLiteral("code")].toString().isEmpty());
    }

    void aCircleIsRefused()
    {
        const QJsonArray list = run(QStringLiteral("partners list --state active")).json[QStringLiteral("partners")].toArray();
        QVERIFY(list.size() >= 10);
        const QString host = QString::number(list.first()[QStringLiteral("id")].toInteger());
        const auto self = run(QStringLiteral("partners referral"), {host, host});
        QCOMPARE(self.exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(PartnersCommandsTest)
#include "partnerscommands_test.moc"
