// SPDX-License-Identifier: GPL-3.0-or-later
// The answer desk's questions, and what broadcasts brought.
#include "tests/core/importing/kindcases.h"

using namespace siyu;
using namespace siyu::importing;

namespace {

constexpr const char *questions
    = "SELECT q.asked_at, coalesce(m.name, q.asked_by), g.name, q.text, q.kind, q.stage, q.state, q.first_answered_at, s.name, q.rating,"
      " (SELECT group_concat(tag, '+') FROM question_tag t WHERE t.question = q.id) FROM question q LEFT JOIN member m ON m.id = q.member"
      " LEFT JOIN grp g ON g.id = q.grp LEFT JOIN staff s ON s.id = q.answered_by ORDER BY q.id";
constexpr const char *results
    = "SELECT d.target, d.status, d.reason, d.sent_at, r.opened, r.clicked, r.replied, r.ordered, r.unsubscribed FROM delivery d"
      " LEFT JOIN delivery_result r ON r.run = d.run AND r.target_kind = d.target_kind AND r.target = d.target ORDER BY d.id";
constexpr const char *figures = "SELECT run, part, target, step, basis, figure FROM run_result ORDER BY id";
// One-to-one at 10:00, a group post at 10:00 and at 12:00.
constexpr const char *broadcasts
    = "INSERT INTO member (id, name, created_at) VALUES (1, '甲', '2026-01-01T00:00:00Z'), (2, '乙', '2026-01-01T00:00:00Z'),"
      " (3, '丙', '2026-01-01T00:00:00Z');"
      "INSERT INTO identity (kind, scope, value, member) VALUES (5, '', '+8613800000001', 1), (5, '', '+8613800000002', 2),"
      " (5, '', '+8613800000003', 3);"
      "INSERT INTO grp (id, name, created_at) VALUES (1, '群一', '2026-01-01T00:00:00Z'), (2, '群二', '2026-01-01T00:00:00Z');"
      "INSERT INTO content (id, title, kind, body, created_at) VALUES (1, 't', 'promotion', 'b', '2026-01-01T00:00:00Z');"
      "INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES"
      " (1, '春茶一对一', 1, 'wecom_1to1', '2026-02-20T10:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z'),"
      " (2, '春茶群发', 1, 'group_chat', '2026-02-20T10:00', 'Asia/Shanghai', '2026-01-01T00:00:00Z');"
      "INSERT INTO run (id, broadcast, wall, due_at, state) VALUES (1, 1, '2026-02-20T10:00', '2026-02-20T02:00:00Z', 'handed_out'),"
      " (2, 2, '2026-02-20T10:00', '2026-02-20T02:00:00Z', 'done'), (3, 2, '2026-02-21T12:00', '2026-02-21T04:00:00Z', 'planned');"
      "INSERT INTO delivery (id, run, target_kind, target, status, reason, sent_at) VALUES (1, 1, 'member', 1, 'handed_out', NULL, NULL),"
      " (2, 1, 'member', 2, 'handed_out', NULL, NULL), (3, 1, 'member', 3, 'skipped', 'opted_out', NULL),"
      " (4, 2, 'group', 1, 'sent', NULL, '2026-02-20T02:01:00Z'), (5, 3, 'group', 1, 'planned', NULL, NULL)";

const QList<KindCase> &cases()
{
    static const QList<KindCase> all{
        {"questions of a group", Kind::Questions,
            "INSERT INTO grp (id, name, created_at) VALUES (1, '群一', '2026-01-01T00:00:00Z');"
            "INSERT INTO member (id, name, created_at) VALUES (1, '甲', '2026-01-01T00:00:00Z');"
            "INSERT INTO membership (id, grp, member, nickname) VALUES (1, 1, 1, '小甲')",
            "提问时间,提问人,群名称,问题内容,类型,售前/售后,状态,首次答复时间,答复人,评分,标签\n"
            "2026-03-01 9:00,小甲,群一,什么时候发货?,咨询,售后,已解决,2026-03-01 9:20,李店长,5,物流、发货\n"
            "2026-03-01 9:00,路人,群一,什么时候发货?,,,,,,,\n"
            "2026/3/1 9:10,小甲,群一,茶怎么泡,建议,售前,待回复,2026-03-01 9:12,王助理,9,\n"
            "2026-03-01 9:30,小甲,群一,太慢了,投诉,售后,未处理,2026-03-01 9:00,,,\n"
            "昨天,小甲,群一,在吗,,,,,,,\n2026-03-01 9:31,小甲,群一,,,,,,,,\n",
            {3, 0, 0, 0, 0, 3}, QStringLiteral("~unknown_word ~not_a_rating answered_before_asked not_a_date no_question"), questions,
            {QStringLiteral("2026-03-01T01:00:00Z|甲|群一|什么时候发货?|question|aftersale|closed|2026-03-01T01:20:00Z|李店长|5|发货+物流"),
                QStringLiteral("2026-03-01T01:00:00Z|路人|群一|什么时候发货?|question||open||||"),
                QStringLiteral("2026-03-01T01:10:00Z|甲|群一|茶怎么泡|question|presale|answered|2026-03-01T01:12:00Z|王助理||")}},
        {"questions in English go forward", Kind::Questions,
            "INSERT INTO question (id, asked_at, text, state, number) VALUES (1, '2026-03-01T01:00:00Z', 'When?', 'open', 'T1'),"
            " (2, '2026-03-01T02:00:00Z', 'How much?', 'closed', 'T2')",
            "Ticket,Asked at,Question,Status,Answered at,Asked by\nT1,2026-03-01T01:00:00Z,When?,pending,2026-03-01T01:30:00Z,Ann\n"
            "T2,2026-03-01T02:00:00Z,How much?,open,,Bob\n",
            {0, 2, 0, 0, 0, 0}, QString(), questions,
            {QStringLiteral("2026-03-01T01:00:00Z|Ann||When?|question||answered|2026-03-01T01:30:00Z|||"),
                QStringLiteral("2026-03-01T02:00:00Z|Bob||How much?|question||closed||||")}},
        {"a sheet with one row for each run", Kind::Deliveries, broadcasts,
            "群发名称,计划发送时间,送达人数,阅读人数,点击人数,群名称\n"
            "春茶一对一,2026-02-20,2,1,0,\n春茶群发,2026-02-20 10:00,180,90,很多,\n春茶群发,2026-02-20 10:00,60,30,,群一\n"
            "春茶群发,,60,30,,\n没有的,2026-02-20,1,1,,\n春茶群发,2026-02-20 10:00,5,1,,群二\n",
            {0, 3, 0, 0, 0, 3}, QStringLiteral("~not_a_count several_runs unknown_run not_a_target"), figures,
            {QStringLiteral("1|run|0|sent|imported|2"), QStringLiteral("1|run|0|opened|imported|1"), QStringLiteral("1|run|0|clicked|imported|0"),
                QStringLiteral("2|run|0|sent|imported|180"), QStringLiteral("2|run|0|opened|imported|90"),
                QStringLiteral("2|group|1|sent|imported|60"), QStringLiteral("2|group|1|opened|imported|30")}},
        {"results of a broadcast to members", Kind::Deliveries, broadcasts,
            "群发名称,计划发送时间,手机号,发送状态,发送时间,打开,点击,回复,下单,退订\n"
            "春茶一对一,2026-02-20 10:00,13800000001,已发送,2026-02-20 10:05,是,2026-02-20 11:00,否,1,\n"
            "春茶一对一,,13800000002,客户不是好友,,,,,,是\n"
            "春茶一对一,,13800000003,已发送,,,,,,\n"
            "春茶一对一,2026-02-21 10:00,13800000001,已发送,,,,,,\n"
            "没有的群发,,13800000001,已发送,,,,,,\n"
            "春茶一对一,,13800000099,已发送,,,,,,\n"
            "春茶一对一,,138****0001,已发送,,,,,,\n"
            "合计,,,,,1,1,0,1,\n",
            {0, 2, 0, 0, 0, 5}, QStringLiteral("wrong_state unknown_run unknown_run unknown_person no_identity ~masked"), results,
            {QStringLiteral("1|sent||2026-02-20T02:05:00Z|1|1|0|1|"), QStringLiteral("2|failed|left_or_deleted||||||1"),
                QStringLiteral("3|skipped|opted_out||||||"), QStringLiteral("1|sent||2026-02-20T02:01:00Z|||||"),
                QStringLiteral("1|planned|||||||")}},
        {"results of group posts", Kind::Deliveries, broadcasts,
            "Broadcast,Planned at,Group,Result,Opened,Clicked,Ordered,Unsubscribed\n"
            "春茶群发,2026-02-20T02:00:00Z,群一,success,120,\"1,034\",7,2\n春茶群发,2026-02-21 12:00,群一,not_sent,,,,\n"
            "春茶群发,2026-02-20T02:00:00Z,群二,success,1,1,1,1\n春茶群发,,群一,success,1,1,1,1\n春茶群发,2026-02-20T02:00:00Z,,success,1,1,1,1\n",
            {0, 1, 1, 0, 0, 3}, QStringLiteral("not_a_target several_runs no_group"), results,
            {QStringLiteral("1|handed_out|||||||"), QStringLiteral("2|handed_out|||||||"), QStringLiteral("3|skipped|opted_out||||||"),
                QStringLiteral("1|sent||2026-02-20T02:01:00Z|120|1034||7|2"), QStringLiteral("1|planned|||||||")}},
    };
    return all;
}

} // namespace

class ImportDeskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void files_data() { KindCases::table(cases()); }
    void files()
    {
        QFETCH(int, index);
        KindCases::run(cases().at(index));
    }
    // The last open target read back closes the run; the undo opens it again.
    void theLastTargetClosesTheRun()
    {
        Scene scene;
        scene.write(broadcasts);
        const Result<Report> report = scene.import(
            "群发名称,手机号,发送状态,退订\n春茶一对一,13800000001,成功,1\n春茶一对一,13800000002,失败,\n", Kind::Deliveries);
        QVERIFY(report);
        QCOMPARE(scene.rows("SELECT state FROM run WHERE id = 1"), QStringList{QStringLiteral("done")});
        QCOMPARE(scene.rows("SELECT member, touchpoint FROM opt_out"), QStringList{QStringLiteral("1|wecom_1to1")});
        QVERIFY(scene.undo(report->batch));
        QCOMPARE(scene.rows("SELECT state FROM run WHERE id = 1"), QStringList{QStringLiteral("handed_out")});
        QCOMPARE(scene.rows("SELECT member FROM opt_out"), QStringList());
    }
};

QTEST_GUILESS_MAIN(ImportDeskTest)
#include "importdesk_test.moc"
