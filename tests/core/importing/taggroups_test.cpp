// SPDX-License-Identifier: GPL-3.0-or-later
// Columns 标签组N(…) of a WeCom export put their tags into groups, row by row and ahead alike, and undo takes that back.
#include "core/importing/taggroupcolumns.h"
#include "core/members/taggroups.h"
#include "tests/core/importing/importscene.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

namespace {

const QByteArray file = "姓名,手机,标签组1(客户等级),标签组2（来源）,标签\n"
                        "甲,13800000001,VIP；金卡,抖音,老友\n"
                        "乙,13800000002,VIP,\"抖音,直播\",老友\n"
                        "丙,13800000003,,,金卡\n";

QStringList groupsOf(Scene &scene)
{
    QStringList out;
    const auto groups = members::tagGroups(scene.workspace());
    for (const members::TagGroup &group : *groups)
        out.append((group.name.isNull() ? QStringLiteral("-") : group.name) + QLatin1Char(':') + group.tags.join(QLatin1Char(',')));
    return out;
}

} // namespace

class TagGroupsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headers_data();
    void headers();
    void tagsComeInGroups_data();
    void tagsComeInGroups();
    void aGroupOfBeforeStays();
};

void TagGroupsTest::headers_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("group");
    QTest::newRow("WeCom") << QStringLiteral("标签组1(客户等级)") << QStringLiteral("客户等级");
    QTest::newRow("full width") << QStringLiteral(" 标签组2（ 来源 ）") << QStringLiteral("来源");
    QTest::newRow("without a number") << QStringLiteral("标签组(年龄)") << QStringLiteral("年龄");
    QTest::newRow("brackets inside") << QStringLiteral("标签组3(等级(新))") << QStringLiteral("等级(新)");
    QTest::newRow("no name") << QStringLiteral("标签组3") << QString();
    QTest::newRow("empty name") << QStringLiteral("标签组3()") << QString();
    QTest::newRow("plain tags") << QStringLiteral("标签(企业)") << QString();
}

void TagGroupsTest::headers()
{
    QFETCH(QString, header);
    QFETCH(QString, group);
    QCOMPARE(tagGroupOf(header), group);
}

void TagGroupsTest::tagsComeInGroups_data()
{
    QTest::addColumn<int>("pace");
    QTest::newRow("row by row") << int(Pace::Short);
    QTest::newRow("ahead") << int(Pace::Long);
}

void TagGroupsTest::tagsComeInGroups()
{
    QFETCH(int, pace);
    Scene scene;
    Options options = scene.options();
    options.pace = Pace(pace);
    const auto report = scene.import(file, Kind::Members, options);
    QVERIFY(report.has_value());
    QCOMPARE(groupsOf(scene),
        (QStringList{QStringLiteral("客户等级:VIP,金卡"), QStringLiteral("来源:抖音,直播"), QStringLiteral("-:老友")}));
    QVERIFY(scene.undo(report->batch).has_value());
    QVERIFY(groupsOf(scene).isEmpty());
}

void TagGroupsTest::aGroupOfBeforeStays()
{
    Scene scene;
    scene.write("INSERT INTO tag_group (id, name) VALUES (1, '会员'); INSERT INTO tag (id, name, tag_group) VALUES (1, 'VIP', 1), (2, '抖音', NULL)");
    const auto report = scene.import(file);
    QVERIFY(report.has_value());
    QCOMPARE(groupsOf(scene), (QStringList{QStringLiteral("会员:VIP"), QStringLiteral("客户等级:金卡"), QStringLiteral("来源:抖音,直播"), QStringLiteral("-:老友")}));
    QVERIFY(scene.undo(report->batch).has_value());
    QCOMPARE(groupsOf(scene), (QStringList{QStringLiteral("会员:VIP"), QStringLiteral("-:抖音")}));
}

QTEST_GUILESS_MAIN(TagGroupsTest)
#include "taggroups_test.moc"
