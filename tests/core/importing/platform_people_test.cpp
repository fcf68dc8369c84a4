// SPDX-License-Identifier: GPL-3.0-or-later
// Customers, groups and counts in every platform's layout, with the faults of real files, imported unattended and compared
// with what was written.
#include "importscene.h"
#include "tests/support/peoplelayouts.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::importing;
using namespace siyu::test;

namespace {

const PeopleLayout &layoutNamed(const QString &name)
{
    static const QList<PeopleLayout> all = peopleLayouts();
    return *std::find_if(all.begin(), all.end(), [&](const PeopleLayout &layout) { return name == QLatin1String(layout.name); });
}

QString utcText(const QDateTime &at) { return at.isValid() ? at.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")) : QString(); }

const QString nowText = QStringLiteral("2026-03-01T02:00:00Z"); // of the scene

// What must stand in the workspace, in the columns of `stored`.
QString expected(const PeopleLayout &layout, const FakePerson &person, const Faults &faults)
{
    const auto told = [&](const char *what, const QString &value) { return layout.tells.contains(QLatin1String(what)) ? value : QString(); };
    const auto moment = [&](const QDateTime &at) { return utcText(faults.seen(at)); };
    QStringList tags = layout.tells.contains(QStringLiteral("tags")) ? person.tags : QStringList();
    tags.sort();
    const QDateTime left = person.removed.isValid() ? person.removed : person.created.addDays(3);
    QString removed = told("removed", moment(left));
    if (layout.tells.contains(QStringLiteral("gone")) && person.removed.isValid())
        removed = nowText; // when is not told: since the file was read
    QStringList out{person.name, told("gender", person.gender.isNull() ? QString() : QString(person.gender)), told("birthday", dayText(person.birthday)),
        told("region", person.region), told("address", person.address), told("company", person.company), told("note", person.note),
        layout.tells.contains(QStringLiteral("created")) ? moment(person.created) : nowText,
        told("phone", QStringLiteral("+86") + person.phone), told("email", person.email), told("unionid", person.unionid),
        told("external", person.externalUserid), told("number", layout.scope + QLatin1Char(':') + person.number), tags.join(QLatin1Char('+')),
        person.optedOut ? told("optout", QStringLiteral("1")) : QString(), person.acceptsSms ? told("sms", QStringLiteral("1")) : QString()};
    if (QLatin1String(layout.kind) == QLatin1String("contacts"))
        out += {layout.tells.contains(QStringLiteral("account")) ? person.account : person.staff, told("staff", person.staff),
            told("added", moment(person.created)), told("way", person.way), removed};
    return out.join(QLatin1Char('|'));
}

QStringList stored(Scene &scene, bool contacts)
{
    QByteArray sql = "SELECT m.name, m.gender, m.birthday, m.region, m.address, m.company, m.note, m.created_at,"
                     " (SELECT group_concat(value) FROM identity i WHERE i.member = m.id AND i.kind = 5),"
                     " (SELECT group_concat(value) FROM identity i WHERE i.member = m.id AND i.kind = 6),"
                     " (SELECT group_concat(value) FROM identity i WHERE i.member = m.id AND i.kind = 1),"
                     " (SELECT group_concat(value) FROM identity i WHERE i.member = m.id AND i.kind = 2),"
                     " (SELECT group_concat(scope || ':' || value) FROM identity i WHERE i.member = m.id AND i.kind = 7),"
                     " (SELECT group_concat(name, '+') FROM (SELECT t.name FROM member_tag mt JOIN tag t ON t.id = mt.tag WHERE mt.member = m.id"
                     " ORDER BY t.name)), nullif((SELECT count(*) > 0 FROM opt_out o WHERE o.member = m.id), 0),"
                     " nullif((SELECT count(*) FROM consent c WHERE c.member = m.id AND c.touchpoint = 'sms' AND c.withdrawn_at IS NULL), 0)";
    if (contacts)
        sql += ", a.name, s.name, c.added_at, c.way, c.removed_at FROM member m JOIN contact c ON c.member = m.id"
               " JOIN account a ON a.id = c.account LEFT JOIN staff s ON s.id = a.staff";
    else
        sql += " FROM member m";
    QStringList out = scene.rows((sql + " ORDER BY m.id").constData());
    return out;
}

struct FaultSet {
    const char *name;
    Faults faults;
};

const QList<FaultSet> &faultSets()
{
    static const QList<FaultSet> sets{
        {"clean", {}},
        {"BOM, TAB before ids, title and totals row, 1/2", {.bom = true, .titleRow = true, .totalsRow = true, .trailingBlanks = true,
            .idBefore = QStringLiteral("\t"), .dates = QStringLiteral("yyyy/M/d H:mm:ss"), .days = QStringLiteral("yyyy/M/d"), .genders = QStringLiteral("12")}},
        {"GBK, =\"…\", -, ¥, M/F", {.gbk = true, .emptyLastColumn = true, .fullWidthBrackets = true, .yen = true, .empty = QStringLiteral("-"),
            .idBefore = QStringLiteral("=\""), .idBehind = QStringLiteral("\""), .dates = QStringLiteral("yyyy年M月d日 HH:mm:ss"),
            .days = QStringLiteral("yyyy年M月d日"), .genders = QStringLiteral("MF")}},
        {"apostrophes, repeated header, LF, 无", {.crlf = false, .repeatedHeader = true, .empty = QStringLiteral("无"), .idBefore = QStringLiteral("'"),
            .dates = QStringLiteral("yyyy-MM-ddTHH:mm:ss+08:00"), .days = QStringLiteral("yyyyMMdd")}},
        {".00 behind numbers, ——", {.bom = true, .emptyLastColumn = true, .dotZero = true, .empty = QStringLiteral("——"),
            .dates = QStringLiteral("yyyy.M.d HH:mm:ss"), .days = QStringLiteral("yyyy.M.d")}},
        {"Excel serials, /", {.titleRow = true, .empty = QStringLiteral("/"), .dates = QLatin1String(serialDates), .days = QLatin1String(serialDates)}},
        {"2026-03-01 9:05", {.dates = QStringLiteral("yyyy-MM-dd H:mm"), .days = QStringLiteral("yyyy-M-d")}},
        {"3/1/26 9:05", {.dates = QStringLiteral("M/d/yy H:mm"), .days = QStringLiteral("M/d/yyyy")}},
    };
    return sets;
}

// Groups and their numbers: what each row leaves is written beside it.
struct CountsLayout {
    const char *name;
    QString platform;
    const char *kind;
    const char *group; // option --group, where the file names none
    QStringList header;
    QList<QStringList> rows;
    const char *sql;
    QStringList stored;
};

const QList<CountsLayout> &countsLayouts()
{
    static const QList<CountsLayout> all{
        {"OpenSCRM groups", QStringLiteral("openscrm"), "groups", "", columns(u"客户群名称,群主,群标签,群人数,当日群人数,当日入群,当日退群,创群时间,群ID"),
            {columns(u"福利一群,李店长,新客,120,120,3,1,2026-01-05 09:05:20,wrJ2kfDwAAgroup01"),
                columns(u"福利二群,王助理,,80,80,0,0,2026-02-20 23:59:20,wrJ2kfDwAAgroup02")},
            "SELECT g.name, s.name, g.external_id, substr(g.created_at, 1, 16) FROM grp g JOIN grp_owner o ON o.grp = g.id JOIN staff s ON s.id = o.staff ORDER BY 1",
            {QStringLiteral("福利一群|李店长|wrJ2kfDwAAgroup01|2026-01-05T01:05"), QStringLiteral("福利二群|王助理|wrJ2kfDwAAgroup02|2026-02-20T15:59")}},
        {"LinkWeChat group days", QStringLiteral("linkwechat"), "group-days", "福利一群", columns(u"日期,客群成员总数,新增客群成员数,流失客群成员数"),
            {columns(u"2026-02-01,120,3,1"), columns(u"2026-02-20,1204,0,2")},
            "SELECT g.name, d.day, d.total, d.joined, d.lost FROM group_day d JOIN grp g ON g.id = d.grp ORDER BY 2",
            {QStringLiteral("福利一群|2026-02-01|120|3|1"), QStringLiteral("福利一群|2026-02-20|1204|0|2")}},
        {"WeCom owner days", QStringLiteral("wecom"), "owner-days", "",
            columns(u"stat_time,owner,new_chat_cnt,chat_total,chat_has_msg,new_member_cnt,member_total,member_has_msg,msg_total"),
            {columns(u"2026-02-01,李店长,1,10,4,12,1204,80,355"), columns(u"2026-02-20,李店长,0,10,5,0,1204,81,356")},
            "SELECT s.name, d.day, d.new_groups, d.groups, d.groups_with_messages, d.joined, d.total, d.spoke, d.messages FROM owner_day d"
            " JOIN staff s ON s.id = d.staff ORDER BY 2",
            {QStringLiteral("李店长|2026-02-01|1|10|4|12|1204|80|355"), QStringLiteral("李店长|2026-02-20|0|10|5|0|1204|81|356")}},
    };
    return all;
}

QString listOf(const QList<FakePerson> &people, const PeopleLayout &as, const Faults &faults)
{
    QStringList out;
    for (const FakePerson &person : people)
        out.append(expected(as, person, faults));
    return out.join(QLatin1Char('\n'));
}

} // namespace

class PlatformPeopleTest : public QObject {
    Q_OBJECT
private:
    static QList<QStringList> rowsOf(const PeopleLayout &as, const QList<FakePerson> &people, const Faults &faults)
    {
        QList<QStringList> rows;
        for (const FakePerson &person : people)
            rows.append(as.row(person, faults));
        return rows;
    }

    // Unattended: what the file is, the import, everything in place, the same again, and taken back.
    static void importsAsWritten(const PeopleLayout &as, const QByteArray &bytes, const QString &wanted, const Faults &faults)
    {
        Scene scene;
        const Kind kind = *kindFrom(QLatin1String(as.kind));
        const QString path = scene.file(bytes);
        const Result<Seen> seen = lookAtFile(path);
        QVERIFY2(seen, seen ? "" : qPrintable(Scene::textOf(seen.error())));
        QCOMPARE(seen->recognised.kind, QLatin1String(as.kind));
        const Result<Plan> plan = prepareImport(path, kind, scene.options());
        QVERIFY2(plan, plan ? "" : qPrintable(Scene::textOf(plan.error())));
        QCOMPARE(plan->platform, as.platform);
        QCOMPARE(plan->headerRow, faults.titleRow ? 1 : 0);
        NoProgress quiet;
        const Result<Report> report = runImport(scene.workspace(), *plan, quiet);
        QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
        const bool contacts = kind == Kind::Contacts;
        const QStringList now = stored(scene, contacts);
        const QStringList lines = wanted.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < std::min(now.size(), lines.size()); ++i)
            QVERIFY2(now[i] == lines[i], qPrintable(now[i] + QStringLiteral("\nis not\n") + lines[i]));
        QCOMPARE(now.size(), lines.size());
        QCOMPARE(report->counts.of(Outcome::Created), report->counts.rows);
        QCOMPARE(report->counts.rows, fakePeople().size());
        QCOMPARE(report->counts.totalsRows, qint64(faults.totalsRow));
        QCOMPARE(report->counts.repeatedHeaders, qint64(faults.repeatedHeader));
        QCOMPARE(report->counts.flaggedValues, 0);
        const Result<Report> again = scene.importFile(path, kind);
        QVERIFY(again);
        QCOMPARE(again->counts.of(Outcome::Unchanged), report->counts.rows);
        QVERIFY(scene.undo(again->batch));
        QCOMPARE(stored(scene, contacts).join(QLatin1Char('\n')), wanted);
        QVERIFY(scene.undo(report->batch));
        QCOMPARE(scene.rows("SELECT (SELECT count(*) FROM member) + (SELECT count(*) FROM contact) + (SELECT count(*) FROM account)"
                            " + (SELECT count(*) FROM staff) + (SELECT count(*) FROM tag)"),
            QStringList{QStringLiteral("0")});
    }

private Q_SLOTS:
    void files_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<int>("faults");
        for (const PeopleLayout &layout : peopleLayouts()) {
            for (qsizetype i = 0; i < faultSets().size(); ++i)
                QTest::addRow("%s: %s", layout.name, faultSets()[i].name) << QString::fromLatin1(layout.name) << int(i);
        }
    }

    void files()
    {
        QFETCH(QString, layout);
        QFETCH(int, faults);
        const PeopleLayout &as = layoutNamed(layout);
        const Faults &wrong = faultSets()[faults].faults;
        const QList<FakePerson> people = fakePeople();
        const QByteArray bytes = FaultyFile(as.header, wrong, as.title).csv(rowsOf(as, people, wrong), {QStringLiteral("合计"), QString::number(people.size())});
        importsAsWritten(as, bytes, listOf(people, as, wrong), wrong);
    }

    void workbooks_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<int>("epoch");
        for (const PeopleLayout &layout : peopleLayouts()) {
            QTest::addRow("%s, 1900", layout.name) << QString::fromLatin1(layout.name) << int(Epoch::Year1900);
            QTest::addRow("%s, 1904", layout.name) << QString::fromLatin1(layout.name) << int(Epoch::Year1904);
        }
    }

    void workbooks()
    {
        QFETCH(QString, layout);
        QFETCH(int, epoch);
        const PeopleLayout &as = layoutNamed(layout);
        const Faults wrong{.titleRow = true, .totalsRow = true, .emptyLastColumn = true};
        const QList<FakePerson> people = fakePeople();
        const QByteArray bytes = FaultyFile(as.header, wrong, as.title)
                                     .xlsx(rowsOf(as, people, wrong), {QStringLiteral("总计"), QString::number(people.size())}, Epoch(epoch));
        importsAsWritten(as, bytes, listOf(people, as, wrong), wrong);
    }

    void counts_data()
    {
        QTest::addColumn<int>("layout");
        QTest::addColumn<int>("faults"); // past the last: as a workbook
        for (qsizetype l = 0; l < countsLayouts().size(); ++l) {
            for (qsizetype i = 0; i < faultSets().size(); ++i)
                QTest::addRow("%s: %s", countsLayouts()[l].name, faultSets()[i].name) << int(l) << int(i);
            QTest::addRow("%s, 1904", countsLayouts()[l].name) << int(l) << int(faultSets().size());
        }
    }

    void counts()
    {
        QFETCH(int, layout);
        QFETCH(int, faults);
        const CountsLayout &as = countsLayouts()[layout];
        const bool asWorkbook = faults == faultSets().size();
        const Faults wrong = asWorkbook ? Faults{.titleRow = true, .totalsRow = true} : faultSets()[faults].faults;
        const FaultyFile file(as.header, wrong, QStringLiteral("统计"));
        const QStringList totals{QStringLiteral("合计"), QStringLiteral("2")};
        Scene scene;
        const QString path = scene.file(asWorkbook ? file.xlsx(as.rows, totals, Epoch::Year1904) : file.csv(as.rows, totals));
        const Result<Seen> seen = lookAtFile(path);
        QVERIFY2(seen, seen ? "" : qPrintable(Scene::textOf(seen.error())));
        QCOMPARE(seen->recognised.kind, QLatin1String(as.kind));
        QCOMPARE(seen->recognised.platform, as.platform);
        const Kind kind = *kindFrom(QLatin1String(as.kind));
        Options options = scene.options();
        options.group = QString::fromUtf8(as.group);
        const Result<Report> report = scene.importFile(path, kind, options);
        QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
        QCOMPARE(scene.rows(as.sql).join(QLatin1Char('\n')), as.stored.join(QLatin1Char('\n')));
        QCOMPARE(report->counts.of(Outcome::Created), as.rows.size());
        QCOMPARE(report->counts.rows, as.rows.size());
        QCOMPARE(report->counts.totalsRows, qint64(wrong.totalsRow));
        QCOMPARE(report->counts.repeatedHeaders, qint64(wrong.repeatedHeader));
        QCOMPARE(scene.importFile(path, kind, options)->counts.of(Outcome::Unchanged), as.rows.size());
        QVERIFY(scene.undo(report->batch));
        QCOMPARE(scene.rows(as.sql), QStringList());
    }

    // Phones that are masked, ciphered or have lost digits are named and never guessed: who has another key or a name in a
    // list of friends is taken without, else the row is refused.
    void phonesThatAreNone_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<int>("taken");
        QTest::newRow("youzan") << QStringLiteral("youzan customers") << 2;
        QTest::newRow("WeCom") << QStringLiteral("WeCom customers") << 5;
        QTest::newRow("OpenSCRM") << QStringLiteral("OpenSCRM customers") << 5;
        QTest::newRow("LinkWeChat") << QStringLiteral("LinkWeChat customers") << 5;
        QTest::newRow("Shopify") << QStringLiteral("Shopify customers") << 5;
    }

    void phonesThatAreNone()
    {
        QFETCH(QString, layout);
        QFETCH(int, taken);
        const PeopleLayout &as = layoutNamed(layout);
        QList<FakePerson> people = fakePeople();
        const QStringList spoilt{QStringLiteral("138****0002"), QStringLiteral("1.38999E+10"), QStringLiteral("$$bG9uZ2VyY2lwaGVy")};
        for (qsizetype i = 0; i < spoilt.size(); ++i)
            people[i + 1].phone = spoilt[i];
        Scene scene;
        const QString path = scene.file(FaultyFile(as.header, {}, as.title).csv(rowsOf(as, people, {}), {}));
        NoProgress quiet;
        const Result<Plan> plan = prepareImport(path, *kindFrom(QLatin1String(as.kind)), scene.options());
        QVERIFY2(plan, plan ? "" : qPrintable(Scene::textOf(plan.error())));
        QStringList named;
        const Result<Report> report = runImport(scene.workspace(), *plan, quiet, [&](const RowOutcome &row, const auto &) {
            for (const Problem &flag : row.flags)
                named.append(QStringLiteral("%1 %2").arg(row.row).arg(flag.code));
            return Result<void>();
        });
        QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
        QCOMPARE(named, QStringList({QStringLiteral("3 masked"), QStringLiteral("4 scientific"), QStringLiteral("5 ciphered")}));
        QCOMPARE(report->counts.of(Outcome::Created), taken);
        QCOMPARE(report->counts.of(Outcome::Rejected), 5 - taken);
        QCOMPARE(scene.rows("SELECT value FROM identity WHERE kind = 5 ORDER BY 1"), QStringList({QStringLiteral("+8613899990001"), QStringLiteral("+8613899990005")}));
    }
};

QTEST_GUILESS_MAIN(PlatformPeopleTest)
#include "platform_people_test.moc"
