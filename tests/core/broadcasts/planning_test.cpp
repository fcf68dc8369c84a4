// SPDX-License-Identifier: GPL-3.0-or-later
// Planning in a workspace: audiences counted source by source, reasons in full, what else can be done and done, each with its
// undo.
#include "core/broadcasts/audience.h"
#include "core/broadcasts/policy.h"
#include "core/broadcasts/whatifstore.h"
#include "core/members/memberindex.h"
#include "core/members/rule.h"
#include "tests/core/broadcasts/planningscene.h"

using namespace siyu;
using namespace siyu::broadcasts;

class PlanningTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rulesInParts_data();
    void rulesInParts();
    void audienceIsCounted();
    void minusGroupsOfPeople();
    void reasonsInFull();
    void groupPostExplains();
    void searchFindsNames();
    void splitIsApplied();
    void shiftIsApplied();
    void notPossible_data();
    void notPossible();
};

void PlanningTest::rulesInParts_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QStringList>("segments");
    QTest::addColumn<QString>("rest");
    const QString tag = QStringLiteral("tag = \"VIP\"");
    QTest::newRow("none") << QString() << QStringList() << QString();
    QTest::newRow("a rule alone") << tag << QStringList() << tag;
    QTest::newRow("a segment alone") << QStringLiteral("in segment \"A\"") << QStringList{QStringLiteral("A")} << QString();
    const QString quoted = QStringLiteral("B \"x\"");
    QTest::newRow("two and a rule") << QStringLiteral("in segment \"A\" or in segment %1 or tag = \"VIP\"").arg(members::quotedForRule(quoted))
                                    << QStringList{QStringLiteral("A"), quoted} << tag;
    QTest::newRow("a segment within a rule stays there") << QStringLiteral("in segment \"A\" and tag = \"VIP\"") << QStringList()
                                                         << QStringLiteral("in segment \"A\" and tag = \"VIP\"");
    QTest::newRow("not to be read") << QStringLiteral("tag = = 3") << QStringList() << QStringLiteral("tag = = 3");
}

void PlanningTest::rulesInParts()
{
    QFETCH(QString, rule);
    QFETCH(QStringList, segments);
    QFETCH(QString, rest);
    const AudienceParts parts = broadcasts::partsOf(rule);
    QCOMPARE(parts.segments, segments);
    QCOMPARE(parts.rule, rest);
    const AudienceParts again = broadcasts::partsOf(ruleOf(parts));
    QCOMPARE(again.segments, segments);
    QCOMPARE(again.rule, rest);
}

void PlanningTest::audienceIsCounted()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    BroadcastDraft draft = draftTo(Touchpoint::Wecom1to1, {oldGroup, newGroup});
    draft.where = QStringLiteral("tag = \"VIP\"");
    draft.minus = QStringLiteral("tag = \"VIP\"");
    NoProgress progress;
    const auto people = countAudience(*workspace, draft, progress);
    QVERIFY(people);
    QCOMPARE(people->sources.size(), 4);
    QCOMPARE(people->sources[0].people, 20);
    QCOMPARE(people->united, 30);
    QCOMPARE(people->net, 25);
    draft.touchpoint = Touchpoint::GroupChat;
    draft.where.clear();
    draft.minus.clear();
    draft.minusGroups = QStringList{newGroup};
    const auto posts = countAudience(*workspace, draft, progress);
    QCOMPARE(posts->groups, 1);
    QCOMPARE(posts->net, 20); // 11 to 20 are in the group that is left out, too, and get the post of theirs
    draft.groups << QStringLiteral("没有这个群");
    QCOMPARE(countAudience(*workspace, draft, progress).error().code, ErrorCode::BroadcastInvalid);
}

void PlanningTest::minusGroupsOfPeople()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    BroadcastDraft draft = draftTo(Touchpoint::Wecom1to1, {oldGroup});
    draft.minusGroups = QStringList{newGroup};
    const BroadcastId id = addPlanned(*workspace, draft);
    QCOMPARE(planned(*workspace, id), 10);
    QCOMPARE(runsOf(*workspace, id)->first().count("excluded"), 10);
    QCOMPARE(broadcast(*workspace, id)->minusGroups, QStringList{newGroup});
}

void PlanningTest::reasonsInFull()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    House house = *broadcasts::house(*workspace);
    house.rules.weekDirected = 1;
    QVERIFY(setHouse(*workspace, house, QStringLiteral("店长")));
    BroadcastDraft first = draftTo(Touchpoint::Wecom1to1, {oldGroup}, "2026-03-02T09:00");
    first.name = QStringLiteral("问候");
    first.text = QStringLiteral("您好");
    first.priority = 1;
    QVERIFY(addPlanned(*workspace, first).isValid());
    const auto trial = tried(*workspace, draftTo(Touchpoint::Wecom1to1, {oldGroup, newGroup}));
    QVERIFY(trial);
    const auto detail = reasonOf(*workspace, *trial, 3);
    QVERIFY(detail);
    QCOMPARE(detail->row.reason, Reason::MemberCap);
    QCOMPARE(detail->limit, Limit::WeekDirected);
    QCOMPARE(detail->allowed, 1);
    QCOMPARE(detail->sends.size(), 1);
    QCOMPARE(detail->sends.first().broadcast, first.name);
    QVERIFY(!detail->sends.first().consumed);
    QCOMPARE(toWallText(*detail->freeLocal), QStringLiteral("2026-03-09T10:00"));
    QCOMPARE(reasonOf(*workspace, *trial, 25)->row.status, Status::Planned);
    QCOMPARE(reasonOf(*workspace, *trial, 99).error().code, ErrorCode::NotFound);
}

void PlanningTest::groupPostExplains()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    const ContentId content = item(*workspace, "秋装");
    BroadcastDraft post = draftTo(Touchpoint::GroupChat, {oldGroup});
    post.content = content;
    QVERIFY(addPlanned(*workspace, post).isValid());
    QVERIFY(workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO source (id, text, created_at) VALUES (1, '到店', '2026-01-01T00:00:00Z'); INSERT INTO account (id, kind, name) VALUES (2, 'sms', '短信'); INSERT INTO identity (member, kind, scope, value) SELECT id, 5, '', '1380000' || (1000 + id) FROM member;"
                "INSERT INTO consent (member, touchpoint, source, given_at, how) SELECT id, 'sms', 1, '2026-01-01T00:00:00Z', 'x' FROM member");
    }));
    BroadcastDraft sms = draftTo(Touchpoint::Sms, {oldGroup}, "2026-03-03T10:00");
    sms.content = content;
    const auto trial = tried(*workspace, sms);
    QVERIFY(trial);
    const auto detail = reasonOf(*workspace, *trial, 1);
    QVERIFY(detail);
    QCOMPARE(detail->row.reason, Reason::SameContent);
    QCOMPARE(detail->sends.size(), 1);
    QCOMPARE(detail->sends.first().group, oldGroup);
    QCOMPARE(detail->sends.first().touchpoint, Touchpoint::GroupChat);
    House house = *broadcasts::house(*workspace);
    house.rules.dedupGroups = false; // then the post does not count
    QVERIFY(setHouse(*workspace, house, QStringLiteral("店长")));
    QCOMPARE(reasonOf(*workspace, *tried(*workspace, sms), 1)->row.status, Status::Planned);
}

void PlanningTest::searchFindsNames()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    const auto trial = tried(*workspace, draftTo(Touchpoint::Wecom1to1, {oldGroup}));
    members::MemberIndex index(std::shared_ptr<Workspace>(std::shared_ptr<void>(), workspace.workspace.get()));
    NoProgress progress;
    const auto found = trialTargets(*workspace, *trial, QString(), QStringLiteral("客12"), index, progress);
    QVERIFY(found);
    QCOMPARE(*found, QList<qint64>{12});
    QVERIFY(trialTargets(*workspace, *trial, QStringLiteral("opted_out"), QStringLiteral("客12"), index, progress)->isEmpty());
    const auto groups = tried(*workspace, draftTo(Touchpoint::GroupChat, {oldGroup, newGroup}));
    QCOMPARE(*trialTargets(*workspace, *groups, QString(), QStringLiteral("新客"), index, progress), QList<qint64>{2});
    TrialSheet sheet{workspace.folder.filePath(QStringLiteral("plan.csv")), QStringLiteral("Plan"), {}, {{QStringLiteral("planned"), QStringLiteral("可发")}}};
    QCOMPARE(*exportTrial(*workspace, *trial, trial->targets(), sheet, progress), 20);
    QFile file(sheet.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("可发"), 20);
}

void PlanningTest::splitIsApplied()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    QVERIFY(workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) { db.exec("UPDATE account SET daily_capacity = 8"); }));
    const QStringList before = test::dump(*workspace, {QStringLiteral("run"), QStringLiteral("delivery")});
    const BroadcastDraft draft = draftTo(Touchpoint::Wecom1to1, {oldGroup});
    const auto trial = tried(*workspace, draft);
    const Alternatives found = trial->alternatives();
    QCOMPARE(found.split.size(), size_t(3));
    const auto made = broadcasts::apply(*workspace, draft, found, Choice::Split);
    QVERIFY2(made, made ? "" : qPrintable(made.error().values.join(QLatin1Char(' ')) + made.error().detail));
    QCOMPARE(made->size(), 3);
    NoProgress progress;
    QVERIFY(planAll(*workspace, progress));
    QCOMPARE(planned(*workspace, made->at(0)), 8);
    QCOMPARE(planned(*workspace, made->at(1)), 8);
    QCOMPARE(planned(*workspace, made->at(2)), 4);
    const auto parts = broadcasts::partsOf(*workspace, made->at(1));
    QCOMPARE(parts->size(), 3);
    QCOMPARE(parts->at(2).broadcast, made->at(2));
    QCOMPARE(runsOf(*workspace, made->at(0))->first().content, runsOf(*workspace, made->at(2))->first().content);
    QCOMPARE(toWallText(broadcast(*workspace, made->at(2))->atWall), QStringLiteral("2026-03-04T10:00"));
    QVERIFY(workspace->undo());
    QCOMPARE(test::dump(*workspace, {QStringLiteral("run"), QStringLiteral("delivery")}), before);
}

void PlanningTest::shiftIsApplied()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    QVERIFY(addPlanned(*workspace, draftTo(Touchpoint::GroupChat, {oldGroup}, "2026-03-02T09:00")).isValid());
    BroadcastDraft draft = draftTo(Touchpoint::GroupChat, {oldGroup, newGroup});
    draft.text = QStringLiteral("第二条");
    draft.id = addPlanned(*workspace, draft); // a saved one is moved, not made once more
    QCOMPARE(planned(*workspace, draft.id), 1);
    const auto made = broadcasts::apply(*workspace, *broadcast(*workspace, draft.id), tried(*workspace, *broadcast(*workspace, draft.id))->alternatives(), Choice::Shift);
    QVERIFY(made);
    QCOMPARE(made->first(), draft.id);
    NoProgress progress;
    QVERIFY(planAll(*workspace, progress));
    QCOMPARE(planned(*workspace, draft.id), 2);
    QCOMPARE(toWallText(broadcast(*workspace, draft.id)->atWall), QStringLiteral("2026-03-03T10:00"));
    QVERIFY(workspace->undo());
    QVERIFY(planAll(*workspace, progress));
    QCOMPARE(planned(*workspace, draft.id), 1);
}

void PlanningTest::notPossible_data()
{
    QTest::addColumn<Touchpoint>("touchpoint");
    QTest::addColumn<QString>("rrule");
    QTest::addColumn<int>("choice");
    QTest::newRow("nothing to spread") << Touchpoint::GroupChat << QString() << int(Choice::Split);
    QTest::newRow("no better day") << Touchpoint::GroupChat << QString() << int(Choice::Shift);
    QTest::newRow("it repeats") << Touchpoint::GroupChat << QStringLiteral("FREQ=DAILY") << int(Choice::Trim);
    QTest::newRow("the account as a whole") << Touchpoint::Moments << QString() << int(Choice::Trim);
}

void PlanningTest::notPossible()
{
    QFETCH(Touchpoint, touchpoint);
    QFETCH(QString, rrule);
    QFETCH(int, choice);
    test::TestWorkspace workspace;
    fill(*workspace);
    BroadcastDraft draft = draftTo(touchpoint, targetKindOf(touchpoint) == TargetKind::Account ? QStringList() : QStringList{oldGroup});
    draft.rrule = rrule;
    const QStringList before = test::dump(*workspace);
    const auto made = broadcasts::apply(*workspace, draft, tried(*workspace, draft)->alternatives(), Choice(choice));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Refused);
    QCOMPARE(test::dump(*workspace), before);
}

QTEST_GUILESS_MAIN(PlanningTest)
#include "planning_test.moc"
