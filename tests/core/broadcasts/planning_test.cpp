// SPDX-License-Identifier: GPL-3.0-or-later
// Planning in a workspace: audiences counted source by source, reasons in full, what else can be done and done, texts compared,
// limits that are superseded, and what each of that changes, with its undo.
#include "core/broadcasts/armstore.h"
#include "core/broadcasts/audience.h"
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/deliverystore.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/walltime.h"
#include "core/broadcasts/whatifstore.h"
#include "core/content/contentstore.h"
#include "core/members/memberindex.h"
#include "core/members/rule.h"
#include "tests/support/support.h"

#include <QTest>

using namespace siyu;
using namespace siyu::broadcasts;

namespace {

// Thirty friends of one account, 1 to 20 in 老客群, 11 to 30 in 新客群; the first five are tagged VIP.
void fill(Workspace &workspace)
{
    const auto done = workspace.write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO account (id, kind, name) VALUES (1, 'wecom', '企微-李');"
                "INSERT INTO grp (id, name, account, created_at) VALUES (1, '老客群', 1, '2026-01-01T00:00:00Z'), (2, '新客群', 1, '2026-01-01T00:00:00Z');"
                "INSERT INTO tag (id, name) VALUES (1, 'VIP');");
        for (int id = 1; id <= 30; ++id) {
            db.cached("INSERT INTO member (id, name, created_at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(id, QStringLiteral("客%1").arg(id));
            db.cached("INSERT INTO contact (member, account, added_at) VALUES (?, 1, '2026-01-02T00:00:00Z')").run(id);
            if (id <= 20)
                db.cached("INSERT INTO membership (grp, member, joined_day) VALUES (1, ?, '2026-01-02')").run(id);
            if (id > 10)
                db.cached("INSERT INTO membership (grp, member, joined_day) VALUES (2, ?, '2026-01-02')").run(id);
            if (id <= 5)
                db.cached("INSERT INTO member_tag (member, tag) VALUES (?, 1)").run(id);
        }
    });
    QVERIFY(done);
}

const QString oldGroup = QStringLiteral("老客群"), newGroup = QStringLiteral("新客群");

BroadcastDraft draftTo(Touchpoint touchpoint, const QStringList &groups, const char *at = "2026-03-02T10:00")
{
    BroadcastDraft draft;
    draft.name = QStringLiteral("上新");
    draft.text = QStringLiteral("新款到店");
    draft.touchpoint = touchpoint;
    draft.groups = groups;
    draft.atWall = fromWallText(QString::fromLatin1(at));
    draft.zone = QStringLiteral("Asia/Shanghai");
    return draft;
}

BroadcastId added(Workspace &workspace, const BroadcastDraft &draft)
{
    const auto id = addBroadcast(workspace, draft);
    NoProgress progress;
    if (!id || !planAll(workspace, progress))
        return {};
    return *id;
}

std::shared_ptr<const Trial> tried(Workspace &workspace, const BroadcastDraft &draft)
{
    NoProgress progress;
    const auto trial = Trial::make(workspace, draft, progress);
    return trial ? *trial : nullptr;
}

qint64 planned(Workspace &workspace, BroadcastId id)
{
    qint64 all = 0;
    const auto runs = runsOf(workspace, id);
    for (const RunRow &run : runs ? *runs : QList<RunRow>())
        all += run.count("planned");
    return all;
}

QList<PolicyRow> limits(Workspace &workspace)
{
    const auto rows = policies(workspace);
    return rows ? *rows : QList<PolicyRow>();
}

ContentId item(Workspace &workspace, const char *title)
{
    content::ContentItem item;
    item.title = QString::fromUtf8(title);
    item.body = item.title;
    item.kind = content::Kind::ShortContent;
    return *content::addContent(workspace, item);
}

} // namespace

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
    void armsShareThePeople();
    void armsStayAsPeopleJoin();
    void armsByGroup();
    void armsRefused_data();
    void armsRefused();
    void limitsAreSuperseded();
    void limitsRefused_data();
    void limitsRefused();
    void houseKeepsItsTrail();
    void houseRefused_data();
    void houseRefused();
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
    const BroadcastId id = added(*workspace, draft);
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
    QVERIFY(added(*workspace, first).isValid());
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
    QVERIFY(added(*workspace, post).isValid());
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
    QVERIFY(added(*workspace, draftTo(Touchpoint::GroupChat, {oldGroup}, "2026-03-02T09:00")).isValid());
    BroadcastDraft draft = draftTo(Touchpoint::GroupChat, {oldGroup, newGroup});
    draft.text = QStringLiteral("第二条");
    draft.id = added(*workspace, draft); // a saved one is moved, not made once more
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

void PlanningTest::armsShareThePeople()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    BroadcastDraft draft = draftTo(Touchpoint::Wecom1to1, {oldGroup, newGroup});
    draft.arms = {{item(*workspace, "直说"), {}, 2}, {item(*workspace, "问候"), {}, 1}};
    const QStringList before = test::dump(*workspace, {QStringLiteral("run"), QStringLiteral("delivery")});
    const auto trial = tried(*workspace, draft);
    QVERIFY(trial);
    QVERIFY(trial->preview().seed > 0);
    QCOMPARE(trial->preview().arms, (QList<std::pair<qint64, qint64>>{{20, 20}, {10, 10}})); // the drawn seed is even
    const BroadcastId first = added(*workspace, draft);
    const auto arms = armsOf(*workspace, first);
    QCOMPARE(arms->size(), 2);
    QCOMPARE(arms->first().seed, trial->preview().seed); // the same draft draws the same seed
    QCOMPARE(arms->at(1).name, QStringLiteral("上新 · B"));
    QSet<qint64> seen;
    for (const ArmRow &arm : *arms) {
        const auto rows = deliveries(*workspace, runsOf(*workspace, arm.broadcast)->first().id);
        for (const DeliveryRow &row : *rows) {
            QVERIFY(!seen.contains(row.target));
            seen.insert(row.target);
            QCOMPARE(trial->of(row.target)->run - qint64(trial->facts().firstOfDraft), qint64(arm.arm - 1));
        }
    }
    QCOMPARE(seen.size(), 30);
    QVERIFY(workspace->undo()); // both at once
    QCOMPARE(test::dump(*workspace, {QStringLiteral("run"), QStringLiteral("delivery")}), before);
}

void PlanningTest::armsStayAsPeopleJoin()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    BroadcastDraft draft = draftTo(Touchpoint::Wecom1to1, {oldGroup});
    draft.arms = {{item(*workspace, "直说"), {}, 1}, {item(*workspace, "问候"), {}, 1}};
    const auto arms = *armsOf(*workspace, added(*workspace, draft));
    const auto people = [&](BroadcastId id) {
        QSet<qint64> targets;
        const auto rows = deliveries(*workspace, runsOf(*workspace, id)->first().id);
        for (const DeliveryRow &row : *rows)
            targets.insert(row.target);
        return targets;
    };
    const QSet<qint64> a = people(arms[0].broadcast), b = people(arms[1].broadcast);
    QVERIFY(workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        for (int id = 21; id <= 30; ++id)
            db.cached("INSERT INTO membership (grp, member, joined_day) VALUES (1, ?, '2026-02-01')").run(id);
    }));
    NoProgress progress;
    QVERIFY(planAll(*workspace, progress));
    QVERIFY(people(arms[0].broadcast).contains(a));
    QVERIFY(people(arms[1].broadcast).contains(b));
    QCOMPARE(people(arms[0].broadcast).size() + people(arms[1].broadcast).size(), 30);
}

void PlanningTest::armsByGroup()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    BroadcastDraft draft = draftTo(Touchpoint::Wecom1to1, {oldGroup, newGroup});
    draft.arms = {{item(*workspace, "直说"), {}, 1}, {item(*workspace, "问候"), {}, 1}};
    draft.armsByGroup = true;
    // Members of both groups go with the first: 20 to one text, 10 to the other.
    const auto trial = tried(*workspace, draft);
    QList<qint64> sizes{trial->preview().arms[0].second, trial->preview().arms[1].second};
    std::sort(sizes.begin(), sizes.end());
    QCOMPARE(sizes, (QList<qint64>{10, 20}));
    draft.touchpoint = Touchpoint::GroupChat;
    draft.armsByGroup = false;
    QCOMPARE(tried(*workspace, draft)->preview().arms, (QList<std::pair<qint64, qint64>>{{1, 1}, {1, 1}}));
}

void PlanningTest::armsRefused_data()
{
    QTest::addColumn<QByteArray>("arms");
    QTest::addColumn<QString>("key");
    QTest::newRow("not a list") << QByteArray("3") << QStringLiteral("arms");
    QTest::newRow("one alone") << QByteArray("[{\"content\": \"a\", \"share\": 1}]") << QStringLiteral("arms.share");
    QTest::newRow("no share") << QByteArray("[{\"content\": \"a\", \"share\": 1}, {\"content\": \"b\"}]") << QStringLiteral("arms.share");
    QTest::newRow("alike") << QByteArray("[{\"content\": \"a\", \"share\": 1}, {\"content\": \"a\", \"share\": 1}]") << QStringLiteral("arms.content");
    QTest::newRow("nothing said") << QByteArray("[{\"share\": 1}, {\"content\": \"b\", \"share\": 1}]") << QStringLiteral("arms.content");
    QTest::newRow("misspelt") << QByteArray("[{\"content\": \"a\", \"shares\": 1}, {\"content\": \"b\", \"share\": 1}]") << QStringLiteral("arms.shares");
    QTest::newRow("good") << QByteArray("[{\"content\": \"a\", \"share\": 1}, {\"content\": \"b\", \"share\": 2}]") << QString();
}

void PlanningTest::armsRefused()
{
    QFETCH(QByteArray, arms);
    QFETCH(QString, key);
    const auto draft = broadcastFromJson("{\"name\": \"n\", \"touchpoint\": \"group_chat\", \"audience\": {\"groups\": [\"g\"]}, \"at\": \"2026-03-02T10:00\", \"seed\": 7, \"arms\": "
        + arms + "}");
    QCOMPARE(draft ? QString() : draft.error().values.value(0), key);
    if (draft) {
        QCOMPARE(draft->arms.size(), 2);
        QCOMPARE(draft->seed, 7);
    }
}

void PlanningTest::limitsAreSuperseded()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    QVERIFY(added(*workspace, draftTo(Touchpoint::Wecom1to1, {oldGroup}, "2026-03-02T10:00")).isValid());
    BroadcastDraft later = draftTo(Touchpoint::Wecom1to1, {oldGroup}, "2026-03-20T10:00");
    later.text = QStringLiteral("另一条");
    const BroadcastId second = added(*workspace, later);
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

void PlanningTest::limitsRefused_data()
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

void PlanningTest::limitsRefused()
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

void PlanningTest::houseKeepsItsTrail()
{
    test::TestWorkspace workspace;
    fill(*workspace);
    QVERIFY(added(*workspace, draftTo(Touchpoint::Wecom1to1, {oldGroup})).isValid());
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

void PlanningTest::houseRefused_data()
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

void PlanningTest::houseRefused()
{
    QFETCH(QString, rule);
    QFETCH(QString, value);
    QFETCH(bool, good);
    QCOMPARE(withRule(House(), rule, value).has_value(), good);
}

QTEST_GUILESS_MAIN(PlanningTest)
#include "planning_test.moc"
