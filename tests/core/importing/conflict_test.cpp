// SPDX-License-Identifier: GPL-3.0-or-later
// Rules for single fields: how they are written, which rule a field follows, and what an import makes of them.
#include "importscene.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

class ConflictTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void mistakes_data();
    void mistakes();
    void members_data();
    void members();
    void staff();
};

void ConflictTest::rules_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("rule");
    QTest::newRow("nothing") << "" << "phone" << "fill";
    QTest::newRow("for all") << "keep" << "phone" << "keep";
    QTest::newRow("own rule") << "keep,phone=overwrite" << "phone" << "overwrite";
    QTest::newRow("others follow the rule for all") << "keep,phone=overwrite" << "name" << "keep";
    QTest::newRow("order does not matter") << "phone=overwrite,keep" << "name" << "keep";
    QTest::newRow("only fields") << "name=overwrite" << "phone" << "fill";
    QTest::newRow("blanks between") << " phone = keep , name=overwrite " << "phone" << "keep";
    QTest::newRow("all shops") << "shop=keep" << "shop:taobao" << "keep";
    QTest::newRow("one shop") << "shop:taobao=keep" << "shop:jd" << "fill";
    QTest::newRow("one shop before all") << "shop=keep,shop:jd=overwrite" << "shop:jd" << "overwrite";
    QTest::newRow("one custom field") << "custom:Pet=overwrite" << "custom:Pet" << "overwrite";
    QTest::newRow("another custom field") << "custom:Pet=overwrite" << "custom:Size" << "fill";
    QTest::newRow("city is a part of the region") << "region=overwrite" << "city" << "overwrite";
    QTest::newRow("first name is a part of the name") << "name=keep" << "first_name" << "keep";
    QTest::newRow("year of birth follows the birthday") << "birthday=keep" << "birth_year" << "keep";
    QTest::newRow("or has a rule of its own") << "birthday=keep,birth_year=overwrite" << "birth_year" << "overwrite";
}

void ConflictTest::rules()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QFETCH(QString, rule);
    Options options;
    QVERIFY(readConflicts(text, Kind::Members, options));
    QCOMPARE(wordOf(conflictOf(options, *targetFrom(field, Kind::Members))), rule);
    Options again;
    QVERIFY(readConflicts(conflictsText(options), Kind::Members, again));
    QCOMPARE(wordOf(conflictOf(again, *targetFrom(field, Kind::Members))), rule);
}

void ConflictTest::mistakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("no rule of this name") << "sometimes" << "sometimes";
    QTest::newRow("a field's rule") << "phone=never" << "phone=never";
    QTest::newRow("no such field") << "fill,shoe=keep" << "shoe";
    QTest::newRow("a field of another kind") << "capacity=keep" << "capacity";
    QTest::newRow("what a person forbids is no matter of files") << "opt_out=keep" << "opt_out";
}

void ConflictTest::mistakes()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    Options options;
    const Result<void> read = readConflicts(text, Kind::Members, options);
    QVERIFY(!read);
    QCOMPARE(read.error().values.last(), part);
}

void ConflictTest::members_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("custom");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("tags");
    const QString phone = QStringLiteral("+8613800000000");
    QTest::newRow("name only") << "keep,name=overwrite" << "大红|杭州|" << "金卡" << phone << "A";
    QTest::newRow("all but the name") << "overwrite,name=keep" << "小红|上海|m" << "银卡" << phone + ",wx1" << "A,B";
    QTest::newRow("no second identity") << "fill,wechat=keep" << "小红|杭州|m" << "金卡" << phone << "A,B";
    QTest::newRow("a custom field of its own") << "custom:会员等级=overwrite,tags=keep" << "小红|杭州|m" << "银卡"
                                               << phone + ",wx1" << "A";
    QTest::newRow("gender is not even filled") << "gender=keep,region=overwrite" << "小红|上海|" << "金卡"
                                               << phone + ",wx1" << "A,B";
}

void ConflictTest::members()
{
    QFETCH(QString, text);
    Scene scene;
    QVERIFY(scene.import("姓名,手机号,性别,城市,会员等级,标签\n小红,13800000000,,杭州,金卡,A\n"));
    const QStringList before = scene.dump();
    Options options = scene.options();
    options.source = QStringLiteral("second");
    QVERIFY(readConflicts(text, Kind::Members, options));
    const auto report = scene.import(
        "姓名,手机号,性别,城市,会员等级,标签,微信号\n大红,13800000000,男,上海,银卡,B,wx1\n", Kind::Members, options);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(scene.textOf(report.error())));
    QCOMPARE(report->counts.of(Outcome::Updated), 1);
    QTEST(scene.rows("SELECT name, region, gender FROM member").join(QLatin1Char(';')), "member");
    QTEST(scene.rows("SELECT value FROM custom_value").join(QLatin1Char(';')), "custom");
    QTEST(scene.rows("SELECT value FROM identity ORDER BY value").join(QLatin1Char(',')), "keys");
    QTEST(scene.rows("SELECT t.name FROM member_tag m JOIN tag t ON t.id = m.tag ORDER BY t.name")
              .join(QLatin1Char(',')),
        "tags");
    QVERIFY(scene.undo(report->batch));
    QCOMPARE(scene.dump(), before);
}

void ConflictTest::staff()
{
    Scene scene;
    QVERIFY(scene.import("姓名,岗位,备注\n王芳,客服,早班\n", Kind::Staff));
    Options options = scene.options();
    QVERIFY(readConflicts(QStringLiteral("role=overwrite"), Kind::Staff, options));
    QVERIFY(scene.import("姓名,岗位,备注\n王芳,群主,晚班\n", Kind::Staff, options));
    QCOMPARE(scene.rows("SELECT role, note FROM staff"), QStringList({QStringLiteral("群主|早班")}));
}

QTEST_GUILESS_MAIN(ConflictTest)
#include "conflict_test.moc"
