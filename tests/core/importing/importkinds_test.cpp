// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/tablewriter.h"
#include "core/importing/importing.h"
#include "tests/core/importing/importscene.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

class ImportKindsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void staff();
    void groups();
    void groupOwners_data();
    void groupOwners();
    void rosterPair();
    void rosterByNickname();
    void rosterNeedsGroup();
    void activity();
    void activityByNickname();
    void nicknameThatWandered();
    void chatExports_data();
    void chatExports();
    void groupDays();
    void realChat();
    void chatlogAsWorkbook();
    void undoTogether();
};

namespace {

QDateTime at(int year, int month, int day) { return QDateTime(QDate(year, month, day), QTime(12, 0), Qt::UTC); }

QList<qint64> sixOf(const Report &report)
{
    QList<qint64> out;
    for (const Outcome outcome : allOutcomes)
        out.append(report.counts.of(outcome));
    return out;
}

using Six = QList<qint64>;

Options rosterOptions(const Scene &scene, const char *group, const QDateTime &taken, bool partial = false)
{
    Options options = scene.options();
    options.group = QString::fromUtf8(group);
    options.takenAtUtc = taken;
    options.partial = partial;
    return options;
}

QString sentence(const Result<Report> &report) { return report ? QString() : Scene::textOf(report.error()); }

} // namespace

void ImportKindsTest::staff()
{
    Scene scene;
    const QStringList empty = scene.dump();
    const QByteArray text("员工姓名,岗位,入职日期,备注\n李店长,店长,2024/3/1,\n王助理,,不详,早班\n,客服,,\n");
    const Result<Report> report = scene.import(text, Kind::Staff);
    QVERIFY2(report.has_value(), qPrintable(sentence(report)));
    QCOMPARE(sixOf(*report), Six({2, 0, 0, 0, 0, 1}));
    QCOMPARE(report->counts.flaggedValues, 1);
    QCOMPARE(scene.rows("SELECT name, role, joined_on, note FROM staff ORDER BY id"),
        QStringList({QStringLiteral("李店长|店长|2024-03-01|"), QStringLiteral("王助理|||早班")}));
    QCOMPARE(sixOf(*scene.import(text, Kind::Staff)), Six({0, 0, 2, 0, 0, 1}));
    const Result<Report> more = scene.import("员工姓名,岗位\n王助理,助理\n李店长,老板\n", Kind::Staff);
    QCOMPARE(sixOf(*more), Six({0, 1, 1, 0, 0, 0}));
    QVERIFY(scene.undo(more->batch));
    QCOMPARE(scene.rows("SELECT role FROM staff WHERE name = '王助理'"), QStringList({QString()}));
    QVERIFY(scene.undo(report->batch));
    QCOMPARE(scene.dump(), empty);
}

void ImportKindsTest::groups()
{
    Scene scene;
    const QStringList empty = scene.dump();
    const QByteArray text("群名称,群主,群ID,区域,人数上限,创群时间\n老客1群,李店长、王助理,wr1,上海,500,2025-01-"
                          "02\n新客1群,李店长,wr2,北京,很多,\n,张三,,,,\n");
    const Result<Report> report = scene.import(text, Kind::Groups);
    QVERIFY2(report.has_value(), qPrintable(sentence(report)));
    QCOMPARE(sixOf(*report), Six({2, 0, 0, 0, 0, 1}));
    QCOMPARE(scene.rows("SELECT name, external_id, region, capacity FROM grp ORDER BY id"),
        QStringList({QStringLiteral("老客1群|wr1|上海|500"), QStringLiteral("新客1群|wr2|北京|")}));
    QCOMPARE(scene.rows("SELECT g.name, o.position, s.name FROM grp_owner o JOIN grp g ON g.id = o.grp JOIN staff s ON "
                        "s.id = o.staff ORDER BY 1, 2"),
        QStringList({QStringLiteral("新客1群|1|李店长"), QStringLiteral("老客1群|1|李店长"),
            QStringLiteral("老客1群|2|王助理")}));
    QCOMPARE(sixOf(*scene.import(text, Kind::Groups)), Six({0, 0, 2, 0, 0, 1}));
    // Known by the platform's id after a new name.
    QCOMPARE(sixOf(*scene.import("群名称,群主,群ID\n改名群,李店长,wr2\n", Kind::Groups)), Six({0, 0, 1, 0, 0, 0}));
    QVERIFY(scene.undo(report->batch));
    QCOMPARE(scene.dump(), empty);
}

void ImportKindsTest::groupOwners_data()
{
    QTest::addColumn<int>("conflict");
    QTest::addColumn<QString>("owners");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("a second one is added")
        << int(Conflict::Fill) << QStringLiteral("乙") << QStringList({QStringLiteral("1|甲"), QStringLiteral("2|乙")});
    QTest::newRow("overwritten") << int(Conflict::Overwrite) << QStringLiteral("乙")
                                 << QStringList({QStringLiteral("1|乙")});
    QTest::newRow("kept") << int(Conflict::Keep) << QStringLiteral("乙") << QStringList({QStringLiteral("1|甲")});
    QTest::newRow("three are refused") << int(Conflict::Overwrite) << QStringLiteral("乙、丙、丁")
                                       << QStringList({QStringLiteral("1|甲")});
}

void ImportKindsTest::groupOwners()
{
    QFETCH(int, conflict);
    QFETCH(QString, owners);
    QFETCH(QStringList, expected);
    Scene scene;
    QVERIFY(scene.import("群名称,群主\n群,甲\n", Kind::Groups));
    const QStringList before = scene.dump();
    Options options = scene.options();
    options.conflict = Conflict(conflict);
    const Result<Report> report = scene.import("群名称,群主\n群,\"" + owners.toUtf8() + "\"\n", Kind::Groups, options);
    QVERIFY(report.has_value());
    QCOMPARE(
        scene.rows("SELECT o.position, s.name FROM grp_owner o JOIN staff s ON s.id = o.staff ORDER BY 1"), expected);
    QVERIFY(scene.undo(report->batch));
    QCOMPARE(scene.dump(), before);
}

void ImportKindsTest::rosterPair()
{
    Scene scene;
    const QStringList empty = scene.dump();
    const Result<Report> first = scene.import("群昵称,微信号,入群时间\n甲,wx1,2025/12/1\n乙,wx2,\n丙,,\n", Kind::Roster,
        rosterOptions(scene, "老客1群", at(2026, 2, 1)));
    QVERIFY2(first.has_value(), qPrintable(sentence(first)));
    QCOMPARE(sixOf(*first), Six({3, 0, 0, 0, 0, 0}));
    QVERIFY(first->roster->baseline);
    QCOMPARE(first->roster->joined, 0);
    const QStringList between = scene.dump();

    const QByteArray text("群昵称,微信号\n甲改,wx1\n丁,wx4\n戊,\n\n合计,\n");
    const Result<Report> second = scene.import(text, Kind::Roster, rosterOptions(scene, "老客1群", at(2026, 3, 1)));
    QVERIFY2(second.has_value(), qPrintable(sentence(second)));
    QCOMPARE(sixOf(*second), Six({2, 0, 1, 0, 0, 0}));
    QCOMPARE(second->roster->joined, 2);
    QCOMPARE(second->roster->left, 2);
    QCOMPARE(second->roster->stayed, 1);
    QCOMPARE(scene.rows("SELECT count(*) FROM roster"), QStringList({QStringLiteral("2")}));
    QCOMPARE(scene.rows("SELECT grp IS NOT NULL, taken_at FROM import_batch WHERE id = 2"),
        QStringList({QStringLiteral("1|2026-03-01T12:00:00Z")}));

    const Result<UndoReport> undone = scene.undo(second->batch);
    QVERIFY2(undone.has_value(), undone ? "" : qPrintable(Scene::textOf(undone.error())));
    QVERIFY(undone->kept.isEmpty());
    QCOMPARE(scene.dump(), between);
    QVERIFY(scene.undo(first->batch));
    QCOMPARE(scene.dump(), empty);
}

void ImportKindsTest::rosterByNickname()
{
    Scene scene;
    QVERIFY(scene.import("群昵称\n甲\n乙\n", Kind::Roster, rosterOptions(scene, "群", at(2026, 2, 1))));
    const Result<Report> second
        = scene.import("群昵称,微信号\n甲,wx1\n丙,\n", Kind::Roster, rosterOptions(scene, "群", at(2026, 3, 1)));
    QVERIFY2(second.has_value(), qPrintable(sentence(second)));
    // 甲 is known by the nickname and now gets a key; nobody is made twice.
    QCOMPARE(scene.rows("SELECT count(*) FROM member"), QStringList({QStringLiteral("3")}));
    QCOMPARE(second->roster->stayed, 1);
    QCOMPARE(second->roster->joined, 1);
    QCOMPARE(second->roster->left, 1);
    const Result<Report> partial
        = scene.import("群昵称\n丁\n", Kind::Roster, rosterOptions(scene, "群", at(2026, 3, 5), true));
    QCOMPARE(partial->roster->joined, 1);
    QCOMPARE(partial->roster->left, 0);
}

void ImportKindsTest::rosterNeedsGroup()
{
    Scene scene;
    QCOMPARE(scene.import("群昵称\n甲\n", Kind::Roster).error().code, ErrorCode::ImportNeedsGroup);
    QCOMPARE(
        scene.import("日期,昵称,发言数\n2026-02-01,甲,1\n", Kind::Activity).error().code, ErrorCode::ImportNeedsGroup);
}

void ImportKindsTest::activity()
{
    Scene scene;
    QVERIFY(scene.import("姓名,微信号\n甲,wx1\n乙,wx2\n", Kind::Members));
    const QStringList before = scene.dump();
    const QByteArray text("日期,群名称,微信号,发言数\n2026-02-10,群,wx1,5\n2026/2/"
                          "10,群,wx2,0\n2026-02-10,群,wx1,2\n2026-02-11,群,wx9,1\n昨天,群,wx1,1\n2026-02-11,群,wx1,"
                          "很多\n2026-02-11,,wx1,1\n");
    const Result<Report> report = scene.import(text, Kind::Activity);
    QVERIFY2(report.has_value(), qPrintable(sentence(report)));
    QCOMPARE(sixOf(*report), Six({3, 0, 0, 0, 0, 4}));
    QCOMPARE(scene.rows("SELECT day, member, messages FROM activity ORDER BY member"),
        QStringList({QStringLiteral("2461082|1|7"), QStringLiteral("2461082|2|0")}));
    QCOMPARE(sixOf(*scene.import(text, Kind::Activity)), Six({0, 0, 3, 0, 0, 4}));
    const Result<Report> corrected = scene.import("日期,群名称,微信号,发言数\n2026-02-10,群,wx1,9\n", Kind::Activity);
    QCOMPARE(sixOf(*corrected), Six({0, 1, 0, 0, 0, 0}));
    QVERIFY(scene.undo(corrected->batch));
    QCOMPARE(scene.rows("SELECT messages FROM activity WHERE member = 1"), QStringList({QStringLiteral("7")}));
    QVERIFY(scene.undo(report->batch));
    QCOMPARE(scene.dump(), before);
}

void ImportKindsTest::activityByNickname()
{
    Scene scene;
    QVERIFY(scene.import("群昵称\n甲\n乙\n乙\n", Kind::Roster, rosterOptions(scene, "群", at(2026, 2, 1))));
    Options options = scene.options();
    options.group = QStringLiteral("群");
    const Result<Report> report = scene.import(
        "日期,昵称,发言数\n2026-02-10,甲,5\n2026-02-10,乙,1\n2026-02-10,丙,1\n", Kind::Activity, options);
    QVERIFY2(report.has_value(), qPrintable(sentence(report)));
    QCOMPARE(sixOf(*report), Six({1, 0, 0, 0, 1, 1}));
}

void ImportKindsTest::nicknameThatWandered()
{
    Scene scene;
    QVERIFY(scene.import("群昵称,微信号\n甲,wx1\n乙,wx2\n", Kind::Roster, rosterOptions(scene, "群", at(2026, 2, 1))));
    QVERIFY(
        scene.import("群昵称,微信号\n新甲,wx1\n甲,wx2\n", Kind::Roster, rosterOptions(scene, "群", at(2026, 2, 20))));
    Options options = scene.options();
    options.group = QStringLiteral("群");
    const Result<Report> report = scene.import(
        "日期,昵称,发言数\n2026-02-10,甲,5\n2026-02-21,甲,3\n2026-01-10,乙,2\n", Kind::Activity, options);
    QVERIFY2(report.has_value(), qPrintable(sentence(report)));
    QCOMPARE(sixOf(*report), Six({3, 0, 0, 0, 0, 0}));
    QCOMPARE(scene.rows("SELECT member, messages FROM activity ORDER BY day"),
        QStringList({QStringLiteral("2|2"), QStringLiteral("1|5"), QStringLiteral("2|3")}));
}

void ImportKindsTest::chatExports_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("counts"); // day, member, messages
    QTest::addColumn<Six>("six");
    const QStringList twoOfA{QStringLiteral("2026-02-10|1|2"), QStringLiteral("2026-02-11|2|1")};
    QTest::newRow("留痕, unix seconds") << QByteArray(
        "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\n"
        "1,9,1,0,0,1770696000,2,早,,,甲,wx1\n2,9,1,0,0,1770696060,2,\"多\n行\",,,甲,wx1\n"
        "3,9,1,0,1,1770696060,2,我说的,,,,\n4,9,10000,0,0,1770696060,2,系统,,,,\n5,9,1,0,0,1770782400,2,哦,,,乙,wx2\n")
                                        << twoOfA << Six({3, 0, 2, 0, 0, 0});
    QTest::newRow("留痕, in Chinese") << QByteArray(
        "消息ID,类型,发送人,时间,内容\n1,文本,甲,2026-02-10 12:00:00,早\n2,文本,甲,2026-02-10 13:00:00,好\n"
        "3,文本,乙,2026-02-11 09:00:00,哦\n4,系统消息,,2026-02-11 09:00:00,加入\n5,文本,路人,2026-02-11 09:00:00,哦\n")
                                      << twoOfA << Six({3, 0, 1, 0, 0, 1});
    QTest::newRow("PyWxDump, sender by id") << QByteArray(
        "id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime\n"
        "1,1,文本,0,wx1,群,早,,2026/2/10 11:43\n2,2,文本,0,wx1,群,早,,2026/2/10 11:44\n3,3,文本,0,wx2,群,早,,2026/2/11 "
        "0:10\n") << twoOfA << Six({3, 0, 0, 0, 0, 0});
    QTest::newRow("WeFlow, UTC") << QByteArray("id,MsgSvrID,type_name,is_sender,talker,msg,src,CreateTime\n"
                                               "1,1,文本,0,wx1,早,,2026-02-09T16:30:00.000Z\n2,2,文本,0,wx1,早,,2026-"
                                               "02-10T15:59:59Z\n3,3,文本,0,wx2,早,,2026-02-10T16:00:00Z\n")
                                 << twoOfA << Six({3, 0, 0, 0, 0, 0});
    QTest::newRow("chatlog") << QByteArray(
        "MessageID,Time,SenderName,Sender,TalkerName,Talker,Content\n1,2026-02-10 10:00:00,甲,wx1,群,1@chatroom,早\n"
        "2,2026-02-10 10:00:00,甲,,群,1@chatroom,早\n3,2026-02-11 10:00:00,乙,wx2,群,1@chatroom,早\n")
                             << twoOfA << Six({3, 0, 0, 0, 0, 0});
}

void ImportKindsTest::chatExports()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, counts);
    QFETCH(Six, six);
    Scene scene;
    QVERIFY(scene.import("群昵称,微信号\n甲,wx1\n乙,wx2\n", Kind::Roster, rosterOptions(scene, "群", at(2026, 2, 1))));
    Options options = scene.options();
    options.group = QStringLiteral("群");
    const Result<Report> report = scene.import(text, Kind::Activity, options);
    QVERIFY2(report.has_value(), qPrintable(sentence(report)));
    QCOMPARE(scene.rows("SELECT date(day - 0.5), member, messages FROM activity ORDER BY day, member"), counts);
    QCOMPARE(sixOf(*report), six);
    // The texts are counted, never kept.
    QVERIFY(!scene.dump().join(QLatin1Char('\n')).contains(QStringLiteral("早")));
    QCOMPARE(scene.import(text, Kind::Activity, options)->counts.of(Outcome::Created), 0);
}

void ImportKindsTest::groupDays()
{
    Scene scene;
    const QStringList empty = scene.dump();
    const QByteArray text("群名称,日期,总人数,新增,流失\n群一,2026-02-10,\"1,204\",3,0\n群一,2026/2/"
                          "11,,2,\n群二,20260210,20,,\n群二,2026-02-11,,,\n群二,2026-02-12,-5,,\n合计,,1224,5,0\n");
    const Result<Report> report = scene.import(text, Kind::GroupDays);
    QVERIFY2(report.has_value(), qPrintable(sentence(report)));
    QCOMPARE(sixOf(*report), Six({3, 0, 0, 0, 0, 2}));
    QCOMPARE(report->counts.totalsRows, 1);
    QCOMPARE(scene.rows("SELECT g.name, d.day, d.total, d.joined, d.lost FROM group_day d JOIN grp g ON g.id = d.grp "
                        "ORDER BY 1, 2"),
        QStringList({QStringLiteral("群一|2026-02-10|1204|3|0"), QStringLiteral("群一|2026-02-11||2|"),
            QStringLiteral("群二|2026-02-10|20||")}));
    QCOMPARE(sixOf(*scene.import(text, Kind::GroupDays)), Six({0, 0, 3, 0, 0, 2}));
    const QStringList before = scene.dump();
    const Result<Report> corrected = scene.import("群名称,日期,总人数\n群一,2026-02-10,1205\n", Kind::GroupDays);
    QCOMPARE(sixOf(*corrected), Six({0, 1, 0, 0, 0, 0}));
    QVERIFY(scene.undo(corrected->batch));
    QCOMPARE(scene.dump(), before);
    QVERIFY(scene.undo(report->batch));
    QCOMPARE(scene.dump(), empty);
}

// The senders of the file put on a roster first: then each of its messages that is not the owner's is counted.
void ImportKindsTest::realChat()
{
    const QString path = realFile(QStringLiteral("wechat_chat_weclone_pii.csv"));
    if (path.isEmpty())
        QSKIP("the shared data are not here (SIYU_DATA_DIR)");
    Scene scene;
    const Result<Report> nobody = scene.importFile(path, Kind::Activity);
    QVERIFY2(nobody.has_value(), qPrintable(sentence(nobody)));
    QCOMPARE(sixOf(*nobody), Six({0, 0, 31, 0, 0, 31}));
    QVERIFY(scene.import("群昵称,微信号\na,PHONE_NUMBER\nb,EMAIL_ADDRESS\nc,IP_ADDRESS\nd,CREDIT_CARD\ne,LOCATION\nf,IBAN_CODE\n"
                         "g,CRYPTO\nh,AGE\ni,ID\nj,US_SSN\n",
        Kind::Roster, rosterOptions(scene, "wxid_6789z5qlxzfj22", at(2024, 10, 1))));
    const Result<Report> report = scene.importFile(path, Kind::Activity);
    QVERIFY2(report.has_value(), qPrintable(sentence(report)));
    QCOMPARE(report->counts.rows, 62);
    QCOMPARE(sixOf(*report), Six({30, 0, 31, 0, 0, 1})); // one sender, 666, is on no roster
    QCOMPARE(scene.rows("SELECT date(a.day - 0.5), i.value, a.messages FROM activity a JOIN identity i ON i.member = a.member ORDER BY a.member"),
        QStringList({QStringLiteral("2024-10-04|PHONE_NUMBER|4"), QStringLiteral("2024-10-04|EMAIL_ADDRESS|4"),
            QStringLiteral("2024-10-04|IP_ADDRESS|4"), QStringLiteral("2024-10-04|CREDIT_CARD|3"), QStringLiteral("2024-10-04|LOCATION|3"),
            QStringLiteral("2024-10-04|IBAN_CODE|3"), QStringLiteral("2024-10-04|CRYPTO|3"), QStringLiteral("2024-10-04|AGE|3"),
            QStringLiteral("2024-10-04|ID|2"), QStringLiteral("2024-10-04|US_SSN|1")}));
    QVERIFY(!scene.dump().join(QLatin1Char('\n')).contains(QStringLiteral("13812345678")));
}

// chatlog also writes a workbook, its times as dates.
void ImportKindsTest::chatlogAsWorkbook()
{
    Scene scene;
    QVERIFY(scene.import("群昵称,微信号\n甲,wx1\n乙,wx2\n", Kind::Roster, rosterOptions(scene, "群", at(2026, 2, 1))));
    const QString path = scene.file({}) + QStringLiteral(".xlsx");
    const QStringList headers{QStringLiteral("MessageID"), QStringLiteral("Time"), QStringLiteral("SenderName"),
        QStringLiteral("Sender"), QStringLiteral("TalkerName"), QStringLiteral("Talker"), QStringLiteral("Content")};
    std::vector<files::ColumnFormat> columns;
    for (const QString &header : headers)
        columns.push_back({header});
    auto writer = files::createXlsx(path, QStringLiteral("群"), columns);
    QVERIFY(writer.has_value());
    const auto row = [&](const QString &id, const QDateTime &time, const QString &name, const QString &sender) {
        QVERIFY((*writer)->writeRow({id, time, name, sender, QStringLiteral("群"), QStringLiteral("1@chatroom"), QStringLiteral("早")}));
    };
    row(QStringLiteral("1"), at(2026, 2, 10), QStringLiteral("甲"), QStringLiteral("wx1"));
    row(QStringLiteral("2"), at(2026, 2, 10), QStringLiteral("甲"), {});
    row(QStringLiteral("3"), at(2026, 2, 11), QStringLiteral("乙"), QStringLiteral("wx2"));
    QVERIFY((*writer)->close());
    const Result<Report> report = scene.importFile(path, Kind::Activity);
    QVERIFY2(report.has_value(), qPrintable(sentence(report)));
    QCOMPARE(sixOf(*report), Six({3, 0, 0, 0, 0, 0}));
    QCOMPARE(scene.rows("SELECT date(day - 0.5), member, messages FROM activity ORDER BY day, member"),
        QStringList({QStringLiteral("2026-02-10|1|2"), QStringLiteral("2026-02-11|2|1")}));
}

// Imports on top of each other, taken back from the newest to the oldest.
void ImportKindsTest::undoTogether()
{
    Scene scene;
    QList<QStringList> dumps{scene.dump()};
    QList<BatchId> made;
    const auto import = [&](const QByteArray &text, Kind kind, const Options &options) {
        const Result<Report> report = scene.import(text, kind, options);
        QVERIFY2(report.has_value(), qPrintable(sentence(report)));
        made.append(report->batch);
        dumps.append(scene.dump());
    };
    Options merging = scene.options();
    merging.merge = members::MergePolicy::Auto;
    Options inGroup = scene.options();
    inGroup.group = QStringLiteral("群");
    import("群名称,群主\n群,甲店长\n", Kind::Groups, scene.options());
    import("群昵称,微信号,手机号\n甲,wx1,\n乙,,13800000000\n丙,,\n", Kind::Roster,
        rosterOptions(scene, "群", at(2026, 2, 1)));
    import("日期,昵称,发言数\n2026-02-10,甲,5\n2026-02-10,乙,1\n2026-02-11,丙,1\n", Kind::Activity, inGroup);
    import("姓名,微信号,手机号,标签\n甲,wx1,13800000000,VIP\n", Kind::Members, merging);
    import("群昵称,微信号\n甲改,wx1\n丁,\n", Kind::Roster, rosterOptions(scene, "群", at(2026, 3, 1)));
    import("日期,总人数,新增\n2026-02-10,3,1\n", Kind::GroupDays, inGroup);
    while (!made.isEmpty()) {
        const Result<UndoReport> undone = scene.undo(made.takeLast());
        QVERIFY2(undone.has_value(), undone ? "" : qPrintable(Scene::textOf(undone.error())));
        dumps.removeLast();
        QCOMPARE(scene.dump(), dumps.last());
    }
}

QTEST_GUILESS_MAIN(ImportKindsTest)
#include "importkinds_test.moc"
