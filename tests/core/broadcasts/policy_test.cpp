// SPDX-License-Identifier: GPL-3.0-or-later
// Limits of the platforms and rules of the house: how one is superseded, what that changes in the plan, the trail that it
// leaves, and what is refused.
#include "core/broadcasts/policy.h"
#include "tests/core/broadcasts/planningscene.h"

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

QList<PolicyRow> limits(Workspace &workspace)
{
    const auto rows = policies(workspace);
    return rows ? *rows : QList<PolicyRow>();
}

} // namespace

class PolicyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void limitsAreSuperseded();
    void limitsRefused_data();
    void limitsRefused();
    void houseKeepsItsTrail();
    void houseRefused_data();
    void houseRefused();
};

void PolicyTest::limitsAreSuperseded()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    QVERIFY(addPlanned(*workspace, draftTo(Touchpoint::Wecom1to1, {oldGroup}, "2026-03-02T10:00")).isValid());
    BroadcastDraft later = draftTo(Touchpoint::Wecom1to1, {oldGroup}, "2026-03-20T10:00");
    later.text = QStringLiteral("另一条");
    const BroadcastId second = addPlanned(*workspace, later);
    QCOMPARE(planned(*workspace, second), 20);
    PolicyRow month;
    for (const PolicyRow &row : limits(*workspace)) {
        if (row.touchpoint == Touchpoint::Wecom1to1 && row.subject == QLatin1String("target") && !row.limit)
            month = row;
    }
    const qsizetype rows = limits(*workspace).size();
    PolicyEdit edit{PolicyEdit::Kind::Supersede, month.id, month};
    edit.row.limit = 1;
    edit.row.validFrom = QDate(2026, 3, 10);
    edit.row.source = QStringLiteral("平台公告");
    NoProgress progress;
    const QStringList before = test::dump(*workspace);
    const auto effect = tryPolicy(*workspace, edit, progress);
    QVERIFY(effect);
    QCOMPARE(effect->planned, 40);
    QCOMPARE(effect->lost, 20); // of the second, which lies behind the day
    QCOMPARE(effect->gained, 0);
    QCOMPARE(effect->losers.first().second, 20);
    QCOMPARE(test::dump(*workspace), before);
    QVERIFY(editPolicy(*workspace, edit));
    QVERIFY(planAll(*workspace, progress));
    QCOMPARE(planned(*workspace, second), 0);
    QCOMPARE(limits(*workspace).size(), rows + 1); // the old one stands, ended
    for (const PolicyRow &row : limits(*workspace)) {
        if (row.id == month.id)
            QCOMPARE(row.validTo, QDate(2026, 3, 9));
    }
    QVERIFY(workspace->undo());
    QVERIFY(planAll(*workspace, progress));
    QCOMPARE(planned(*workspace, second), 20);
}

void PolicyTest::limitsRefused_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("key");
    QTest::newRow("below 0") << int(PolicyEdit::Kind::Correct) << QStringLiteral("negative") << QStringLiteral("limit");
    QTest::newRow("no source") << int(PolicyEdit::Kind::Correct) << QStringLiteral("source") << QStringLiteral("source");
    QTest::newRow("a span that nothing reads") << int(PolicyEdit::Kind::Correct) << QStringLiteral("span") << QStringLiteral("per");
    QTest::newRow("as many as days, a day") << int(PolicyEdit::Kind::Correct) << QStringLiteral("days") << QStringLiteral("limit");
    QTest::newRow("superseded without a day") << int(PolicyEdit::Kind::Supersede) << QString() << QStringLiteral("valid_from");
    QTest::newRow("ended without a day") << int(PolicyEdit::Kind::End) << QString() << QStringLiteral("valid_to");
    QTest::newRow("gone") << int(PolicyEdit::Kind::End) << QStringLiteral("gone") << QStringLiteral("policy");
}

void PolicyTest::limitsRefused()
{
    QFETCH(int, kind);
    QFETCH(QString, what);
    QFETCH(QString, key);
    PolicyRow row;
    row.id = 1;
    row.subject = QStringLiteral("target");
    row.limit = 4;
    row.per = QStringLiteral("day");
    row.source = QStringLiteral("official");
    PolicyEdit edit{PolicyEdit::Kind(kind), what == QLatin1String("gone") ? 2 : 1, row};
    if (what == QLatin1String("negative"))
        edit.row.limit = -1;
    if (what == QLatin1String("source"))
        edit.row.source = QStringLiteral(" ");
    if (what == QLatin1String("span"))
        edit.row.per = QStringLiteral("message");
    if (what == QLatin1String("days"))
        edit.row.limit.reset();
    const auto rows = edited({row}, edit);
    QVERIFY(!rows);
    QCOMPARE(rows.error().values.value(0), key);
}

void PolicyTest::houseKeepsItsTrail()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    QVERIFY(addPlanned(*workspace, draftTo(Touchpoint::Wecom1to1, {oldGroup})).isValid());
    House house = *broadcasts::house(*workspace);
    QCOMPARE(house.openRates.value(Touchpoint::Wecom1to1), 0.7);
    house.rules.monthWecom = 0;
    house.openRates.insert(Touchpoint::Sms, 0.3);
    NoProgress progress;
    QCOMPARE(tryHouse(*workspace, house, progress)->lost, 20);
    QVERIFY(setHouse(*workspace, house, QStringLiteral("店务会"), QStringLiteral("试行")));
    QVERIFY(*broadcasts::house(*workspace) == house);
    const auto trail = houseHistory(*workspace);
    QCOMPARE(trail->size(), 2); // only what changed
    QCOMPARE(trail->first().rule, QStringLiteral("open_rate.sms"));
    QCOMPARE(trail->last().value, QStringLiteral("0"));
    QCOMPARE(trail->last().setOn, QDate(2026, 3, 1));
    QCOMPARE(trail->last().source, QStringLiteral("店务会"));
    QVERIFY(workspace->undo());
    QCOMPARE(broadcasts::house(*workspace)->rules.monthWecom, 4);
    QVERIFY(houseHistory(*workspace)->isEmpty());
}

void PolicyTest::houseRefused_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("good");
    QTest::newRow("no such rule") << QStringLiteral("per_year") << QStringLiteral("3") << false;
    QTest::newRow("below 0") << QStringLiteral("month_1to1") << QStringLiteral("-1") << false;
    QTest::newRow("0 = none at all") << QStringLiteral("month_1to1") << QStringLiteral("0") << true;
    QTest::newRow("hours turned round") << QStringLiteral("hours") << QStringLiteral("21:30-09:00") << false;
    QTest::newRow("hours") << QStringLiteral("hours") << QStringLiteral("08:00-22:00") << true;
    QTest::newRow("order with one twice") << QStringLiteral("touchpoint_order") << QStringLiteral("sms,sms,group_chat,wecom_1to1") << false;
    QTest::newRow("order with one that has no place") << QStringLiteral("touchpoint_order") << QStringLiteral("sms,moments,group_chat,wecom_1to1") << false;
    QTest::newRow("order") << QStringLiteral("touchpoint_order") << QStringLiteral("sms, service_account, group_chat, wecom_1to1") << true;
    QTest::newRow("a rate above all") << QStringLiteral("open_rate.sms") << QStringLiteral("1.2") << false;
    QTest::newRow("a rate that is none") << QStringLiteral("open_rate.sms") << QStringLiteral("nan") << false;
    QTest::newRow("unknown again") << QStringLiteral("open_rate.wecom_1to1") << QString() << true;
    QTest::newRow("a touchpoint that is none") << QStringLiteral("open_rate.fax") << QStringLiteral("0.1") << false;
}

void PolicyTest::houseRefused()
{
    QFETCH(QString, rule);
    QFETCH(QString, value);
    QFETCH(bool, good);
    QCOMPARE(withRule(House(), rule, value).has_value(), good);
}

QTEST_GUILESS_MAIN(PolicyTest)
#include "policy_test.moc"
