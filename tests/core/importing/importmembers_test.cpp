// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/importing.h"
#include "tests/core/importing/importscene.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

class ImportMembersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void counts_data();
    void counts();
    void fieldsOfARow();
    void sameFileAgain();
    void policies_data();
    void policies();
    void undecidedAndMerged();
    void sourceIsNeeded();
    void listsByHand_data();
    void listsByHand();
    void wrongKind_data();
    void wrongKind();
    void mapByHand();
    void previewWritesNothing();
    void cancelLeavesNothing();
    void undoOfNewMembers();
    void undoOfUpdates();
    void undoOfMerges();
    void undoKeepsWhatChanged();
    void undoTwice();
    void randomFiles_data();
    void randomFiles();
    void realFiles_data();
    void realFiles();
};

namespace {

// created updated unchanged merged undecided rejected
using Six = QList<qint64>;

Six sixOf(const Report &report)
{
    Six out;
    for (const Outcome outcome : allOutcomes)
        out.append(report.counts.of(outcome));
    return out;
}

qint64 sum(const Six &six) { return std::accumulate(six.begin(), six.end(), qint64(0)); }

} // namespace

void ImportMembersTest::counts_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Six>("expected");
    QTest::addColumn<qint64>("idle"); // blank rows, totals rows, repeated headers
    const auto add = [](const char *name, const char *before, const char *text, const Six &six, qint64 idle) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(text) << six << idle;
    };
    add("header alone", "", "姓名,手机号\n", {0, 0, 0, 0, 0, 0}, 0);
    add("one", "", "姓名,手机号\n小红,13800000000\n", {1, 0, 0, 0, 0, 0}, 0);
    add("four spellings of a phone", "",
        "姓名,手机号\n小红,13800000000\n小红,+86 138-0000-0000\n小红,008613800000000\n小红,8613800000000.00\n",
        {1, 0, 3, 0, 0, 0}, 0);
    add("blank rows and totals", "", "姓名,手机号\n\n小红,13800000000\n,\n合计,1\n总计：,\n", {1, 0, 0, 0, 0, 0}, 4);
    add("somebody called 合计 with a phone", "", "姓名,手机号\n合计,13800000000\n", {1, 0, 0, 0, 0, 0}, 0);
    add("header again in the middle", "", "姓名,手机号\n小红,13800000000\n姓名,手机号\n小明,13900000000\n",
        {2, 0, 0, 0, 0, 0}, 1);
    add("masked phone alone", "", "姓名,手机号\n小红,138****0000\n", {0, 0, 0, 0, 0, 1}, 0);
    add("masked phone beside a key", "", "姓名,手机号,微信号\n小红,138****0000,wx1\n", {1, 0, 0, 0, 0, 0}, 0);
    add("scientific and ciphered", "", "姓名,手机号\n甲,1.38E+10\n乙,$$kx$$\n丙,##abc\n", {0, 0, 0, 0, 0, 3}, 0);
    add("no key at all", "", "姓名,手机号\n小红,\n小明,-\n", {0, 0, 0, 0, 0, 2}, 0);
    add("known already", "姓名,手机号\n小红,13800000000\n", "姓名,手机号\n小红,13800000000\n", {0, 0, 1, 0, 0, 0}, 0);
    add("fills a blank", "姓名,手机号\n,13800000000\n", "姓名,手机号\n小红,13800000000\n", {0, 1, 0, 0, 0, 0}, 0);
    add("does not replace", "姓名,手机号\n小红,13800000000\n", "姓名,手机号\n小明,13800000000\n", {0, 0, 1, 0, 0, 0},
        0);
    add("brings a second phone", "姓名,手机号,微信号\n小红,13800000000,wx1\n",
        "姓名,手机号,微信号\n小红,13900000000,wx1\n", {0, 1, 0, 0, 0, 0}, 0);
    add("two members in one row", "姓名,手机号,unionid\n甲,13800000000,\n乙,,u1\n",
        "姓名,手机号,unionid\n甲,13800000000,u1\n", {0, 0, 0, 0, 1, 0}, 0);
    add("recycled phone", "姓名,手机号,unionid\n甲,13800000000,u1\n", "姓名,手机号,unionid\n乙,13800000000,u2\n",
        {0, 0, 0, 0, 1, 0}, 0);
    add("two phones in a cell", "", "姓名,手机号\n小红,13800000000/13900000000\n小明,13900000000\n", {1, 0, 1, 0, 0, 0},
        0);
    add("ragged rows", "", "姓名,手机号,备注\n小红,13800000000\n小明,13900000000,好,多\n", {2, 0, 0, 0, 0, 0}, 0);
    add("title row", "", "客户名单(导出时间: 2026-03-01)\n姓名,手机号\n小红,13800000000\n", {1, 0, 0, 0, 0, 0}, 0);
}

void ImportMembersTest::counts()
{
    QFETCH(QString, before);
    QFETCH(QString, text);
    QFETCH(Six, expected);
    QFETCH(qint64, idle);
    Scene scene;
    if (!before.isEmpty())
        QVERIFY(scene.import(before.toUtf8()));
    const Result<Report> report = scene.import(text.toUtf8());
    QVERIFY2(report.has_value(), report ? "" : qPrintable(scene.textOf(report.error())));
    QCOMPARE(sixOf(*report), expected);
    QCOMPARE(report->counts.rows, sum(expected));
    QCOMPARE(report->counts.blankRows + report->counts.totalsRows + report->counts.repeatedHeaders, idle);
}

void ImportMembersTest::fieldsOfARow()
{
    Scene scene;
    const Result<Report> report = scene.import(
        "客户姓名,客户昵称,客户手机号,客户生日,客户性别,标签,成长值,免费等级,客户积分,成为客户时间,省,市,是否退订,\n"
        "张三,三儿,13800000000,1990年3月1日,男,\"VIP,老客\",12,金卡,100,2025-01-02 03:04:05,广东省,深圳市,是,\n"
        "李四,,13900000000,不详,神秘,无,,,,,上海市,上海市,,\n");
    QVERIFY(report.has_value());
    QCOMPARE(sixOf(*report), Six({2, 0, 0, 0, 0, 0}));
    QCOMPARE(report->counts.flaggedValues, 2);
    QCOMPARE(scene.rows("SELECT name, gender, birth_year, birthday, region, created_at FROM member ORDER BY id"),
        QStringList({QStringLiteral("张三|m|1990|1990-03-01|广东省 深圳市|2025-01-01T19:04:05Z"),
            QStringLiteral("李四||||上海市|2026-03-01T02:00:00Z")}));
    QCOMPARE(scene.rows("SELECT t.name FROM member_tag m JOIN tag t ON t.id = m.tag ORDER BY t.id"),
        QStringList({QStringLiteral("VIP"), QStringLiteral("老客")}));
    QCOMPARE(
        scene.rows("SELECT f.name, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field ORDER BY f.name"),
        QStringList({QStringLiteral("免费等级|金卡"), QStringLiteral("客户昵称|三儿"), QStringLiteral("客户积分|100"),
            QStringLiteral("成长值|12")}));
    QCOMPARE(scene.rows("SELECT member, touchpoint FROM opt_out"), QStringList({QStringLiteral("1|all")}));
    QCOMPARE(
        scene.rows("SELECT s.text, s.basis FROM member_source m JOIN source s ON s.id = m.source WHERE m.member = 1"),
        QStringList({QStringLiteral("test list|sign-up form")}));
}

void ImportMembersTest::sameFileAgain()
{
    Scene scene;
    const QByteArray text("姓名,手机号,标签,会员等级\n小红,13800000000,VIP,金卡\n小明,13900000000,,银卡\n没有,,,\n");
    QVERIFY(scene.import(text));
    const QStringList before = scene.dump();
    const Result<Report> again = scene.import(text);
    QVERIFY(again.has_value());
    QCOMPARE(sixOf(*again), Six({0, 0, 2, 0, 0, 1}));
    QCOMPARE(again->earlier.size(), 1);
    QCOMPARE(scene.dump(), before);
}

void ImportMembersTest::policies_data()
{
    QTest::addColumn<int>("conflict");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("custom");
    QTest::addColumn<int>("keys");
    QTest::addColumn<Six>("six");
    QTest::newRow("fill") << int(Conflict::Fill) << QStringLiteral("小红|m") << QStringLiteral("金卡") << 2
                          << Six({0, 1, 0, 0, 0, 0});
    QTest::newRow("overwrite") << int(Conflict::Overwrite) << QStringLiteral("大红|m") << QStringLiteral("银卡") << 2
                               << Six({0, 1, 0, 0, 0, 0});
    QTest::newRow("keep") << int(Conflict::Keep) << QStringLiteral("小红|") << QStringLiteral("金卡") << 1
                          << Six({0, 0, 1, 0, 0, 0});
}

void ImportMembersTest::policies()
{
    QFETCH(int, conflict);
    QFETCH(QString, member);
    QFETCH(QString, custom);
    QFETCH(int, keys);
    QFETCH(Six, six);
    Scene scene;
    QVERIFY(scene.import("姓名,手机号,性别,会员等级\n小红,13800000000,,金卡\n"));
    Options options = scene.options();
    options.conflict = Conflict(conflict);
    const Result<Report> report
        = scene.import("姓名,手机号,性别,会员等级,微信号\n大红,13800000000,男,银卡,wx1\n", Kind::Members, options);
    QVERIFY(report.has_value());
    QCOMPARE(sixOf(*report), six);
    QCOMPARE(scene.rows("SELECT name, gender FROM member"), QStringList({member}));
    QCOMPARE(scene.rows("SELECT value FROM custom_value"), QStringList({custom}));
    QCOMPARE(scene.rows("SELECT value FROM identity").size(), keys);
}

void ImportMembersTest::undecidedAndMerged()
{
    const QByteArray known("姓名,手机号,unionid,标签,性别\n甲,13800000000,,A,\n乙,,u1,\"A,B\",女\n");
    const QByteArray both("姓名,手机号,unionid,标签\n甲,13800000000,u1,C\n");
    Scene scene;
    QVERIFY(scene.import(known));
    const QStringList before = scene.dump();
    const Result<Report> asked = scene.import(both);
    QVERIFY(asked.has_value());
    QCOMPARE(sixOf(*asked), Six({0, 0, 0, 0, 1, 0}));
    // Nothing but the row on the review list.
    QCOMPARE(scene.rows("SELECT doubt FROM review_row"), QStringList({QStringLiteral("several_members")}));
    QVERIFY(scene.undo(asked->batch));
    QCOMPARE(scene.dump(), before);

    Options options = scene.options();
    options.merge = members::MergePolicy::Auto;
    const Result<Report> merged = scene.import(both, Kind::Members, options);
    QVERIFY(merged.has_value());
    QCOMPARE(sixOf(*merged), Six({0, 0, 0, 1, 0, 0}));
    QCOMPARE(scene.rows("SELECT id, name, gender FROM member"), QStringList({QStringLiteral("1|甲|f")}));
    QCOMPARE(scene.rows("SELECT value, member FROM identity ORDER BY value"),
        QStringList({QStringLiteral("+8613800000000|1"), QStringLiteral("u1|1")}));
    QCOMPARE(scene.rows("SELECT t.name FROM member_tag m JOIN tag t ON t.id = m.tag ORDER BY t.name"),
        QStringList({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}));
}

void ImportMembersTest::sourceIsNeeded()
{
    Scene scene;
    Options options = scene.options();
    options.source = QStringLiteral("  ");
    const Result<Report> report = scene.import("姓名,手机号\n小红,13800000000\n", Kind::Members, options);
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, ErrorCode::ImportNeedsSource);
    QCOMPARE(scene.rows("SELECT count(*) FROM member"), QStringList({QStringLiteral("0")}));
}

void ImportMembersTest::listsByHand_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("customers with a position") << QByteArray("姓名,手机,公司,岗位\n小红,13800000000,某厂,采购\n");
    QTest::newRow("sign-up table") << QByteArray("日期,姓名,手机号,次数\n2026-02-01,小红,13800000000,3\n");
    QTest::newRow("staff with phones") << QByteArray("员工姓名,手机,工号,入职日期\n小红,13800000000,1,2020-01-01\n");
    QTest::newRow("a roster") << QByteArray("群昵称,手机号,入群时间\n小红,13800000000,2026-01-01\n");
    QTest::newRow("with figures of purchases") << QByteArray("客户编号,姓名,手机,订单数,消费金额\nC1,小红,13800000000,3,100\n");
}

// Lists that are kept by hand hold people whatever else stands in them.
void ImportMembersTest::listsByHand()
{
    QFETCH(QByteArray, text);
    Scene scene;
    const Result<Report> report = scene.import(text);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(scene.textOf(report.error())));
    QCOMPARE(report->counts.of(Outcome::Created), 1);
    QCOMPARE(scene.rows("SELECT name FROM member"), QStringList({QStringLiteral("小红")}));
}

void ImportMembersTest::wrongKind_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("looksLike");
    QTest::newRow("Tmall orders") << QByteArray("订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 "
                                                ",退款金额\n1,178.8,0.0,上海,2020-02-21 00:00:00,,0.0\n")
                                  << int(ErrorCode::ImportWrongKind) << QStringLiteral("orders:taobao");
    QTest::newRow("Youzan orders with a buyer's phone")
        << QByteArray(
               "订单号,销售渠道,归属店铺,推广方式,商品金额合计,订单实付金额,买家手机号\nE1,微信,店,,1,1,13800000000\n")
        << int(ErrorCode::ImportWrongKind) << QStringLiteral("orders:youzan");
    QTest::newRow("groups") << QByteArray("群名称,群主,区域\n老客1群,李店长,上海\n") << int(ErrorCode::ImportWrongKind)
                            << QStringLiteral("groups");
    QTest::newRow("villages") << QByteArray("code,name,streetCode\n110101001001,多福巷,110101001\n")
                              << int(ErrorCode::ImportNothingMapped) << QString();
    QTest::newRow("names alone") << QByteArray("姓名,备注\n小红,好\n") << int(ErrorCode::ImportNothingMapped)
                                 << QString();
}

void ImportMembersTest::wrongKind()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QString, looksLike);
    Scene scene;
    const Result<Report> report = scene.import(text);
    QVERIFY(!report.has_value());
    QCOMPARE(int(report.error().code), code);
    if (!looksLike.isEmpty())
        QCOMPARE(report.error().values.value(2), looksLike);
}

void ImportMembersTest::mapByHand()
{
    Scene scene;
    Options options = scene.options();
    options.map = {{QStringLiteral("代号"), QStringLiteral("wechat")},
        {QStringLiteral("昵称"), QStringLiteral("custom:外号")}, {QStringLiteral("垃圾"), QStringLiteral("ignore")}};
    QVERIFY(scene.import("代号,昵称,垃圾\nwx1,小红,x\n", Kind::Members, options));
    QCOMPARE(scene.rows("SELECT kind, value FROM identity"), QStringList({QStringLiteral("4|wx1")}));
    QCOMPARE(scene.rows("SELECT f.name, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field"),
        QStringList({QStringLiteral("外号|小红")}));
    options.map = {{QStringLiteral("没有"), QStringLiteral("wechat")}};
    QCOMPARE(scene.import("代号\nwx1\n", Kind::Members, options).error().code, ErrorCode::ImportUnknownColumn);
    options.map = {{QStringLiteral("代号"), QStringLiteral("colour")}};
    QCOMPARE(scene.import("代号\nwx1\n", Kind::Members, options).error().code, ErrorCode::ImportUnknownField);
}

void ImportMembersTest::previewWritesNothing()
{
    Scene scene;
    QVERIFY(scene.import("姓名,手机号\n小红,13800000000\n"));
    const QStringList before = scene.dump();
    const QByteArray text("姓名,手机号,性别\n小红,13800000000,女\n小明,13900000000,\n小明,13900000000,男\n没有,,\n");
    const Result<Plan> plan = prepareImport(scene.file(text), Kind::Members, scene.options());
    QVERIFY(plan.has_value());
    QList<QPair<qint64, int>> rows;
    NoProgress quiet;
    const Result<Report> preview = previewImport(
        scene.workspace(), *plan, quiet, [&](const RowOutcome &row, const std::vector<std::string_view> &) {
            rows.append({row.row, int(row.outcome)});
            return Result<void>();
        });
    QVERIFY(preview.has_value());
    QVERIFY(!preview->batch.isValid());
    QCOMPARE(scene.dump(), before);
    QCOMPARE(scene.rows("SELECT count(*) FROM import_batch"), QStringList({QStringLiteral("1")}));
    QCOMPARE(rows,
        (QList<QPair<qint64, int>>{{2, int(Outcome::Updated)}, {3, int(Outcome::Created)}, {4, int(Outcome::Updated)},
            {5, int(Outcome::Rejected)}}));
    const Result<Report> run = runImport(scene.workspace(), *plan, quiet);
    QVERIFY(run.has_value());
    QCOMPARE(sixOf(*run), sixOf(*preview));

    Plan unstated = *plan;
    unstated.options.source = QString();
    unstated.options.consent = QString();
    QVERIFY(previewImport(scene.workspace(), unstated, quiet).has_value());
}

void ImportMembersTest::cancelLeavesNothing()
{
    class StopAt final : public Progress {
    public:
        explicit StopAt(int calls) : m_left(calls) { }
        bool report(qint64, qint64) override { return m_left-- > 0; }

    private:
        int m_left;
    };
    Scene scene;
    QVERIFY(scene.import("姓名,手机号\n小红,13800000000\n"));
    const QStringList before = scene.dump();
    QByteArray text("姓名,手机号\n");
    for (int i = 0; i < 3000; ++i)
        text += "甲," + QByteArray::number(13900000000LL + i) + "\n";
    const Result<Plan> plan = prepareImport(scene.file(text), Kind::Members, scene.options());
    StopAt soon(5);
    const Result<Report> report = runImport(scene.workspace(), *plan, soon);
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(scene.dump(), before);
}

void ImportMembersTest::undoOfNewMembers()
{
    Scene scene;
    const QStringList empty = scene.dump();
    const Result<Report> report
        = scene.import("姓名,手机号,标签,会员等级,同意短信\n小红,13800000000,VIP,金卡,是\n小明,13900000000,VIP,,\n");
    QVERIFY(report.has_value());
    QVERIFY(scene.dump() != empty);
    const Result<UndoReport> undone = scene.undo(report->batch);
    QVERIFY2(undone.has_value(), undone ? "" : qPrintable(scene.textOf(undone.error())));
    QCOMPARE(undone->removed, 2);
    QCOMPARE(undone->restored, 0);
    QVERIFY(undone->kept.isEmpty());
    QCOMPARE(scene.dump(), empty);
}

void ImportMembersTest::undoOfUpdates()
{
    Scene scene;
    QVERIFY(scene.import("姓名,手机号,标签,会员等级\n小红,13800000000,VIP,金卡\n,13900000000,,\n丙,13700000000,,\n"));
    const QStringList before = scene.dump();
    Options options = scene.options();
    options.conflict = Conflict::Overwrite;
    options.source = QStringLiteral("another list");
    const Result<Report> report
        = scene.import("姓名,手机号,标签,会员等级,微信号,性别\n大红,13800000000,\"VIP,新\",银卡,wx1,女\n小明,"
                       "13900000000,新,铜卡,,\n丙,13700000000,,,,\n丁,13600000000,,,,\n"
                       "大红,13800000000,,钻石,,\n",
            Kind::Members, options);
    QVERIFY(report.has_value());
    QCOMPARE(sixOf(*report), Six({1, 3, 1, 0, 0, 0}));
    const Result<UndoReport> undone = scene.undo(report->batch);
    QVERIFY2(undone.has_value(), undone ? "" : qPrintable(scene.textOf(undone.error())));
    QCOMPARE(undone->removed, 1);
    QCOMPARE(undone->restored, 2);
    QVERIFY(undone->kept.isEmpty());
    QCOMPARE(scene.dump(), before);
}

void ImportMembersTest::undoOfMerges()
{
    Scene scene;
    QVERIFY(scene.import("姓名,手机号,unionid,标签,性别,会员等级\n甲,13800000000,,A,,金卡\n乙,,u1,\"A,B\",女,银卡\n"));
    const QStringList before = scene.dump();
    Options options = scene.options();
    options.merge = members::MergePolicy::Auto;
    const Result<Report> report
        = scene.import("姓名,手机号,unionid,标签\n甲,13800000000,u1,C\n新,13600000000,,\n", Kind::Members, options);
    QVERIFY(report.has_value());
    QCOMPARE(sixOf(*report), Six({1, 0, 0, 1, 0, 0}));
    const Result<UndoReport> undone = scene.undo(report->batch);
    QVERIFY2(undone.has_value(), undone ? "" : qPrintable(scene.textOf(undone.error())));
    QVERIFY(undone->kept.isEmpty());
    QCOMPARE(scene.dump(), before);
}

void ImportMembersTest::undoKeepsWhatChanged()
{
    Scene scene;
    const Result<Report> first
        = scene.import("姓名,手机号,标签\n小红,13800000000,VIP\n小明,13900000000,VIP\n小李,13700000000,\n");
    // Edited by hand, and used by a second import.
    scene.write("UPDATE member SET note = '好', revision = revision + 1 WHERE id = 1");
    const Result<Report> second = scene.import("姓名,手机号,微信号\n小明,13900000000,wx1\n");
    QVERIFY(first.has_value() && second.has_value());
    const Result<UndoReport> undone = scene.undo(first->batch);
    QVERIFY2(undone.has_value(), undone ? "" : qPrintable(scene.textOf(undone.error())));
    QCOMPARE(undone->removed, 1);
    QStringList kept;
    for (const KeptRow &row : undone->kept) {
        if (row.thing == QStringLiteral("member"))
            kept.append(row.name + QLatin1Char('|') + row.reason);
    }
    QCOMPARE(kept, QStringList({QStringLiteral("小红|changed_since"), QStringLiteral("小明|in_use")}));
    QCOMPARE(scene.rows("SELECT name FROM member ORDER BY id"),
        QStringList({QStringLiteral("小红"), QStringLiteral("小明")}));
    QCOMPARE(scene.rows("SELECT value FROM identity ORDER BY value"),
        QStringList({QStringLiteral("+8613800000000"), QStringLiteral("+8613900000000"), QStringLiteral("wx1")}));
    // The second one goes back to what the first had left.
    QVERIFY(scene.undo(second->batch));
    QCOMPARE(scene.rows("SELECT value FROM identity ORDER BY value"),
        QStringList({QStringLiteral("+8613800000000"), QStringLiteral("+8613900000000")}));
}

void ImportMembersTest::undoTwice()
{
    Scene scene;
    const Result<Report> report = scene.import("姓名,手机号\n小红,13800000000\n");
    QVERIFY(scene.undo(report->batch));
    QCOMPARE(scene.undo(report->batch).error().code, ErrorCode::BatchAlreadyUndone);
    QCOMPARE(scene.undo(BatchId(99)).error().code, ErrorCode::BatchNotFound);
    const auto list = batches(scene.workspace(), 10);
    QVERIFY(list.has_value());
    QCOMPARE(list->size(), 1);
    QVERIFY(list->first().undoneAtUtc.isValid());
    QCOMPARE(list->first().source, QStringLiteral("test list"));
    QVERIFY(!scene.workspace().nextUndo().has_value());
}

void ImportMembersTest::randomFiles_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

namespace {

QByteArray randomFile(QRandomGenerator &random)
{
    const auto one = [&](const QList<QByteArray> &values) { return values.at(random.bounded(int(values.size()))); };
    QByteArray text("姓名,手机号,微信号,unionid,邮箱,性别,生日,标签,会员等级,备注\n");
    const int rows = random.bounded(1, 60);
    for (int i = 0; i < rows; ++i) {
        const auto phone = [&] { return "138" + QByteArray::number(random.bounded(25)).rightJustified(8, '0'); };
        text += one({"小红", "小明", "", "无", "合计"}) + ',';
        text += one({phone(), phone(), phone(), "", "138****0000", "1.38E+10"}) + ',';
        text += one({"wx" + QByteArray::number(random.bounded(15)), "", "", "##x"}) + ',';
        text += one({"u" + QByteArray::number(random.bounded(12)), "", "", ""}) + ',';
        text += one({"A@x.cn", "b@x.cn", "", "", "broken"}) + ',';
        text += one({"男", "女", "", "2", "??"}) + ',';
        text += one({"1990/3/1", "1991年2月3日", "", "soon"}) + ',';
        text += one({"VIP", "\"VIP,新\"", "", "老"}) + ',';
        text += one({"金卡", "银卡", "", "-"}) + ',';
        text += one({"\"第一行\n第二行\"", "好", ""}) + '\n';
    }
    return text;
}

} // namespace

// Import twice creates nobody the second time; both taken back leave no trace; counts add up; the preview says the
// same.
void ImportMembersTest::randomFiles()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Scene scene;
    QVERIFY(scene.import(randomFile(random)));
    const QStringList before = scene.dump();
    const QByteArray text = randomFile(random);
    Options options = scene.options();
    options.source = QStringLiteral("random");
    options.conflict = Conflict(random.bounded(3));
    options.merge = members::MergePolicy(random.bounded(2));
    const Result<Plan> plan = prepareImport(scene.file(text), Kind::Members, options);
    QVERIFY(plan.has_value());
    NoProgress quiet;
    const Result<Report> preview = previewImport(scene.workspace(), *plan, quiet);
    QCOMPARE(scene.dump(), before);
    const Result<Report> first = runImport(scene.workspace(), *plan, quiet);
    QVERIFY2(first.has_value(), first ? "" : qPrintable(scene.textOf(first.error())));
    QCOMPARE(sixOf(*preview), sixOf(*first));
    QCOMPARE(sum(sixOf(*first)), first->counts.rows);
    const Result<Report> again = runImport(scene.workspace(), *plan, quiet);
    QVERIFY(again.has_value());
    QCOMPARE(again->counts.of(Outcome::Created), 0);
    QCOMPARE(sum(sixOf(*again)), again->counts.rows);
    for (const BatchId batch : {again->batch, first->batch}) {
        const Result<UndoReport> undone = scene.undo(batch);
        QVERIFY2(undone.has_value(), undone ? "" : qPrintable(scene.textOf(undone.error())));
        QVERIFY2(undone->kept.isEmpty(),
            undone->kept.isEmpty() ? "" : qPrintable(undone->kept.first().thing + undone->kept.first().reason));
    }
    QCOMPARE(scene.dump(), before);
}

void ImportMembersTest::realFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Six>("six");
    QTest::addColumn<QString>("firstMember");
    QTest::newRow("listmonk subscribers")
        << QStringLiteral("listmonk_subscribers.csv") << Six({100, 0, 0, 0, 0, 0}) << QStringLiteral("First0 Last0|");
    QTest::newRow("listmonk blocklist") << QStringLiteral("listmonk_blocklist.csv") << Six({4, 0, 0, 0, 0, 0})
                                        << QStringLiteral("First0 Last0|");
    QTest::newRow("customer template") << QStringLiteral("crm_customer_import_template_cn.xlsx")
                                       << Six({3, 0, 0, 0, 0, 0}) << QStringLiteral("张经理|XX小区物业管理处");
}

void ImportMembersTest::realFiles()
{
    QFETCH(QString, name);
    QFETCH(Six, six);
    QFETCH(QString, firstMember);
    const QString path = realFile(name);
    if (path.isEmpty())
        QSKIP("the shared data are not here (SIYU_DATA_DIR)");
    Scene scene;
    const QStringList empty = scene.dump();
    const Result<Report> report = scene.importFile(path);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(scene.textOf(report.error())));
    QCOMPARE(sixOf(*report), six);
    QCOMPARE(scene.rows("SELECT name, company FROM member ORDER BY id LIMIT 1"), QStringList({firstMember}));
    const Result<Report> again = scene.importFile(path);
    QCOMPARE(sixOf(*again), Six({0, 0, six.first(), 0, 0, 0}));
    QVERIFY(scene.undo(again->batch) && scene.undo(report->batch));
    QCOMPARE(scene.dump(), empty);
}

QTEST_GUILESS_MAIN(ImportMembersTest)
#include "importmembers_test.moc"
