// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing people: a person who stands in every table that has a column for a member, found in the schema, leaves nothing
// in the files; imports do not bring them back; counts stay.
#include "core/trust/erase.h"

#include "core/db/changelog.h"
#include "core/db/changesetrows.h"
#include "core/db/needles.h"
#include "core/groups/rosterstore.h"
#include "core/importing/importing.h"
#include "core/members/memberedit.h"
#include "core/trust/memberrows.h"
#include "core/trust/tombstone.h"
#include "tests/core/importing/importscene.h"

#include <QRegularExpression>
#include <QTest>

using namespace siyu;
using namespace siyu::trust;
using siyu::importing::Kind;
using siyu::importing::Outcome;
using siyu::importing::Scene;

namespace {

const QString name = QStringLiteral("欧阳测试娜");
const QString nickname = QStringLiteral("小娜的围裙");
const QString phone = QStringLiteral("+8613900007777");
const QString wechat = QStringLiteral("wx_ouyang_test_7");
const QString email = QStringLiteral("ouyang.test@example.invalid");
const QString address = QStringLiteral("幸福路七千七百七十七号");

QByteArray membersFile()
{
    return QStringLiteral("姓名,手机号,微信号,邮箱,地址,备注,昵称\n%1,13900007777,%2,%3,%4,%1的备注,%5\n王无关,13900008888,,,,,\n")
        .arg(name, wechat, email, address, nickname).toUtf8();
}

qint64 idOf(Scene &scene, const QString &value)
{
    return scene.rows(qPrintable(QStringLiteral("SELECT member FROM identity WHERE value = '%1'").arg(value))).value(0).toLongLong();
}

EraseReport erase(Scene &scene, const QList<qint64> &members, bool backupsToo = false)
{
    NoProgress quiet;
    const auto report = eraseMembers(scene.workspace(), members, {QStringLiteral("asked by the person"), {}, backupsToo}, quiet);
    if (!report)
        qFatal("%s", qPrintable(Scene::textOf(report.error())));
    return *report;
}

// Where one of the texts stands in a file of the workspace, in any encoding.
QStringList filesHolding(Scene &scene, const QStringList &texts)
{
    QStringList out;
    NoProgress quiet;
    const QString path = scene.workspace().path();
    for (const QString &text : texts) {
        const db::Needles needles(db::inAllEncodings({text}));
        for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
            if (db::standInFile(needles, path + QLatin1String(suffix), quiet).value())
                out.append(text + QLatin1String(suffix));
        }
    }
    return out;
}

const QStringList values{name, nickname, QStringLiteral("13900007777"), QStringLiteral("139 0000 7777"), wechat, email, address};

// Fills a row of a table by its columns: ids where a column names something, the person's values in every text.
class RowFiller {
public:
    RowFiller(db::Database &db, qint64 member) : m_db(db), m_member(member) { }

    void fill(const MemberColumn &column)
    {
        const QString table = column.where.table;
        if (m_filled.contains(table + column.where.column))
            return;
        m_filled.insert(table + column.where.column);
        if (rowsOf(m_db, column, importing::shapeOf(m_db, table), m_member).isEmpty())
            insert(table, column);
    }

private:
    qint64 anyId(const QString &table)
    {
        if (table == QStringLiteral("member"))
            return m_member;
        if (const auto id = m_db.one(QStringLiteral("SELECT id FROM %1 ORDER BY id DESC LIMIT 1").arg(table).toStdString()))
            return *id;
        insert(table, {});
        return m_db.lastInsertId();
    }

    void insert(const QString &table, const MemberColumn &column)
    {
        QHash<QString, QString> targets;
        db::Statement keys = m_db.prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)");
        keys.with(table);
        while (keys.step())
            targets.insert(keys.text(0), keys.text(1));
        QStringList names, marks;
        QVariantList cells;
        db::Statement info = m_db.prepare("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?)");
        info.with(table);
        struct Info {
            QString name, type;
            bool isNeeded;
        };
        QList<Info> infos;
        while (info.step())
            infos.append({info.text(0), info.text(1), info.int64(2) != 0 || info.int64(3) > 0});
        for (const Info &of : infos) {
            if (of.name == QStringLiteral("id") || (of.name == QStringLiteral("batch") && !of.isNeeded))
                continue;
            names.append(of.name);
            marks.append(QStringLiteral("?"));
            const auto allowed = allowedIn(table, of.name);
            if (of.name == column.where.column)
                cells.append(m_member);
            else if (of.name == QStringLiteral("target_kind"))
                cells.append(QStringLiteral("member"));
            else if (targets.contains(of.name))
                cells.append(anyId(targets.value(of.name)));
            else if (allowed)
                cells.append(*allowed);
            else if (of.type == QStringLiteral("TEXT"))
                cells.append(QStringLiteral("%1 %2 %3").arg(phone, wechat).arg(++m_serial));
            else
                cells.append(++m_serial);
        }
        db::Statement put = m_db.prepare(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                                             .arg(table, names.join(QLatin1Char(',')), marks.join(QLatin1Char(','))).toStdString());
        for (int i = 0; i < cells.size(); ++i) {
            if (cells[i].typeId() == QMetaType::QString)
                put.bind(i + 1, cells[i].toString());
            else
                put.bind(i + 1, cells[i].toLongLong());
        }
        put.step();
    }

    // The first word that a CHECK of the column allows, or the number where it is a range.
    std::optional<QVariant> allowedIn(const QString &table, const QString &column)
    {
        const QString sql = m_db.oneText(QStringLiteral("SELECT sql FROM sqlite_schema WHERE name = '%1'").arg(table).toStdString());
        const QRegularExpression word(QStringLiteral("\\b%1\\s+IN\\s*\\(\\s*('([^']*)'|(\\d+))").arg(column));
        if (const auto match = word.match(sql); match.hasMatch())
            return match.captured(3).isEmpty() ? QVariant(match.captured(2)) : QVariant(match.captured(3).toLongLong());
        const QRegularExpression range(QStringLiteral("\\b%1\\s+BETWEEN\\s+(\\d+)").arg(column));
        if (const auto match = range.match(sql); match.hasMatch())
            return QVariant(match.captured(1).toLongLong());
        return std::nullopt;
    }

    db::Database &m_db;
    qint64 m_member;
    qint64 m_serial = 700'000;
    QSet<QString> m_filled;
};

} // namespace

class ErasingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftOfSomebodyInEveryTable();
    void sumsStayAndOtherPeopleToo();
    void changesOfOthersCanStillBeTakenBack();
    void importsDoNotBringThemBack_data();
    void importsDoNotBringThemBack();
    void aLongFileDoesNotEither();
    void whoHasANicknameOnlyIsSaidToHaveNoTombstone();
    void rostersGoOnCounting();
    void liftedTombstonesLetThemIn();
    void namesOfSeveralPeopleAreNotTakenFromTheOthers();
    void changesetsLoseOnlyTheRowsAskedFor();
    void rulesAndViewsLoseTheName();
    void needsAReason();
};

void ErasingTest::nothingIsLeftOfSomebodyInEveryTable()
{
    Scene scene;
    QVERIFY(scene.import(membersFile()));
    const qint64 member = idOf(scene, phone);
    QVERIFY(member > 0);
    // A change and its taking back, so that changesets hold the person too.
    QVERIFY(members::setField(scene.workspace(), MemberId(member), members::MemberField::Note, QStringLiteral("请打 139 0000 7777")));
    QVERIFY(scene.import(QStringLiteral("手机号,姓名,备注\n13900007777,%1,第二次 %2\n").arg(name, phone).toUtf8()));
    const auto filled = scene.workspace().write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
        db.exec("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = OFF");
        RowFiller filler(db, member);
        for (const MemberColumn &column : memberColumns(db)) {
            if (column.where.table != QStringLiteral("identity"))
                filler.fill(column);
        }
        db.exec("INSERT OR IGNORE INTO activity_day (grp, day) SELECT grp, day FROM activity");
    });
    QVERIFY2(filled, filled ? "" : qPrintable(Scene::textOf(filled.error())));
    // Every column that names a member was filled.
    const auto named = scene.workspace().read([&](db::Database &db) {
        QStringList empty;
        for (const MemberColumn &column : memberColumns(db)) {
            if (rowsOf(db, column, importing::shapeOf(db, column.where.table), member).isEmpty())
                empty.append(column.where.table + QLatin1Char('.') + column.where.column);
        }
        return empty;
    });
    QVERIFY2(named->isEmpty(), qPrintable(named->join(QLatin1Char(' '))));
    QVERIFY(!filesHolding(scene, values).isEmpty());

    const EraseReport report = erase(scene, {member});
    QCOMPARE(report.people, 1);
    QVERIFY(report.tombstones >= 3);
    QCOMPARE(filesHolding(scene, values), QStringList());
    const auto left = scene.workspace().read([&](db::Database &db) {
        QStringList out;
        for (const MemberColumn &column : memberColumns(db)) {
            // Their figures are marked to be worked out anew: a number, gone with the next run.
            if (column.where.table != QStringLiteral("figure_stale")
                && !rowsOf(db, column, importing::shapeOf(db, column.where.table), member).isEmpty())
                out.append(column.where.table + QLatin1Char('.') + column.where.column);
        }
        return out;
    });
    QVERIFY2(left->isEmpty(), qPrintable(left->join(QLatin1Char(' '))));
    QCOMPARE(scene.rows("SELECT count(*) FROM member"), QStringList{QStringLiteral("1")});
    const auto undone = scene.workspace().undo();
    QVERIFY(!undone || filesHolding(scene, values).isEmpty());
}

void ErasingTest::sumsStayAndOtherPeopleToo()
{
    Scene scene;
    QVERIFY(scene.import(membersFile()));
    const qint64 member = idOf(scene, phone);
    scene.write(qPrintable(QStringLiteral("INSERT INTO shop_order (platform, order_no, member, paid_at, amount_fen, paid_fen, buyer, receiver, address)"
                                          " VALUES ('taobao', 'A1', %1, '2026-02-01T00:00:00Z', 1000, 900, '%2', '%2', '%3')").arg(member).arg(name, address)));
    const QStringList before = scene.rows("SELECT sum(paid_fen), count(*) FROM shop_order");
    erase(scene, {member});
    QCOMPARE(scene.rows("SELECT sum(paid_fen), count(*) FROM shop_order"), before);
    QCOMPARE(scene.rows("SELECT member, buyer, receiver, address FROM shop_order"), QStringList{QStringLiteral("|||")});
    QCOMPARE(scene.rows("SELECT name FROM member"), QStringList{QStringLiteral("王无关")});
    NoProgress quiet;
    QVERIFY(scene.workspace().check(quiet)->ok);
}

void ErasingTest::changesOfOthersCanStillBeTakenBack()
{
    Scene scene;
    QVERIFY(scene.import(membersFile()));
    const qint64 member = idOf(scene, phone);
    const qint64 other = idOf(scene, QStringLiteral("+8613900008888"));
    NoProgress quiet;
    QVERIFY(members::addTag(scene.workspace(), {member, other}, QStringLiteral("VIP"), quiet));
    QVERIFY(members::setField(scene.workspace(), MemberId(member), members::MemberField::Note, QStringLiteral("x")));
    const EraseReport report = erase(scene, {member});
    QVERIFY(report.changesRewritten >= 1);
    QVERIFY(report.changesSealed >= 1);
    QCOMPARE(scene.rows("SELECT member FROM member_tag"), QStringList{QString::number(other)});
    const auto undone = scene.workspace().undo();
    QVERIFY2(undone, undone ? "" : qPrintable(Scene::textOf(undone.error())));
    QCOMPARE(scene.rows("SELECT member FROM member_tag"), QStringList());
    const auto sealed = scene.workspace().history(10);
    QVERIFY(sealed);
    bool refused = false;
    for (const ChangeEntry &entry : *sealed) {
        if (entry.state != ChangeState::Sealed)
            continue;
        const auto again = scene.workspace().undoChange(entry.id);
        QVERIFY(!again);
        QCOMPARE(again.error().values, QStringList{QStringLiteral("erased")});
        refused = true;
    }
    QVERIFY(refused);
}

void ErasingTest::importsDoNotBringThemBack_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("group");
    QTest::newRow("members") << Kind::Members << QStringLiteral("姓名,手机号\n%1,13900007777\n王无关,13900008888\n") << QString();
    QTest::newRow("members, other spelling") << Kind::Members << QStringLiteral("姓名,手机号\n%1,86 139-0000-7777\n王无关,13900008888\n") << QString();
    QTest::newRow("members, two phones in a cell") << Kind::Members << QStringLiteral("姓名,手机号\n%1,13900007777；13900009999\n王无关,13900008888\n") << QString();
    QTest::newRow("roster") << Kind::Roster << QStringLiteral("昵称,手机号\n%1,13900007777\n王无关,13900008888\n") << QStringLiteral("一群");
    QTest::newRow("contacts") << Kind::Contacts << QStringLiteral("昵称,手机号,所属员工\n%1,13900007777,小店\n王无关,13900008888,小店\n") << QString();
    QTest::newRow("orders") << Kind::Orders
                            << QStringLiteral("订单编号,买家手机号,付款时间,实付金额,商品名称,收货人姓名\nA1,13900007777,2026-02-01 10:00:00,10.00,茶,%1\nA1,,,,杯,\nA2,13900008888,2026-02-01 10:00:00,5.00,茶,王\n")
                            << QString();
    QTest::newRow("carts") << Kind::Carts
                           << QStringLiteral("购物车编号,手机号,创建时间,金额,商品名称\nC1,13900007777,2026-02-01 10:00:00,10.00,茶\nC2,13900008888,2026-02-01 10:00:00,5.00,茶\n")
                           << QString();
    QTest::newRow("points") << Kind::Points << QStringLiteral("手机号,时间,积分,类型\n13900007777,2026-02-01 10:00:00,10,获得\n13900008888,2026-02-01 10:00:00,10,获得\n") << QString();
    QTest::newRow("questions") << Kind::Questions << QStringLiteral("手机号,提问时间,问题\n13900007777,2026-02-01 10:00:00,几点\n13900008888,2026-02-01 10:00:00,哪里\n") << QString();
}

void ErasingTest::importsDoNotBringThemBack()
{
    QFETCH(Kind, kind);
    QFETCH(QString, file);
    QFETCH(QString, group);
    Scene scene;
    importing::Options options = scene.options();
    options.group = group;
    const QByteArray bytes = file.replace(QStringLiteral("%1"), name).toUtf8();
    if (kind == Kind::Points || kind == Kind::Questions)
        QVERIFY(scene.import(membersFile()));
    const auto first = scene.import(bytes, kind, options);
    QVERIFY2(first, first ? "" : qPrintable(Scene::textOf(first.error())));
    const qint64 member = idOf(scene, phone);
    QVERIFY(member > 0);
    erase(scene, {member});
    QStringList reasons;
    NoProgress quiet;
    const auto plan = importing::prepareImport(scene.file(bytes), kind, options);
    QVERIFY(plan);
    const auto second = importing::runImport(scene.workspace(), *plan, quiet, [&](const importing::RowOutcome &row, const std::vector<std::string_view> &) -> Result<void> {
        if (row.outcome == Outcome::Rejected)
            reasons.append(row.problem->code);
        return {};
    });
    QVERIFY2(second, second ? "" : qPrintable(Scene::textOf(second.error())));
    const qint64 rejected = kind == Kind::Orders ? 2 : 1;
    QCOMPARE(second->counts.of(Outcome::Rejected), rejected);
    QCOMPARE(reasons, QStringList(rejected, QStringLiteral("erased")));
    QCOMPARE(idOf(scene, phone), 0);
    QCOMPARE(filesHolding(scene, {QStringLiteral("13900007777"), name}), QStringList());
}

void ErasingTest::aLongFileDoesNotEither()
{
    Scene scene;
    QVERIFY(scene.import(membersFile()));
    erase(scene, {idOf(scene, phone)});
    importing::Options options = scene.options();
    options.pace = importing::Pace::Long;
    const auto again = scene.import(membersFile(), Kind::Members, options);
    QVERIFY(again);
    QCOMPARE(again->counts.of(Outcome::Rejected), 1);
    QCOMPARE(idOf(scene, phone), 0);
    QCOMPARE(filesHolding(scene, values), QStringList());
}

void ErasingTest::whoHasANicknameOnlyIsSaidToHaveNoTombstone()
{
    Scene scene;
    importing::Options options = scene.options();
    options.group = QStringLiteral("一群");
    QVERIFY(scene.import(QStringLiteral("昵称\n%1\n旁人\n").arg(nickname).toUtf8(), Kind::Roster, options));
    const qint64 member = scene.rows(qPrintable(QStringLiteral("SELECT id FROM member WHERE name = '%1'").arg(nickname))).value(0).toLongLong();
    QVERIFY(member > 0);
    QCOMPARE(previewErase(scene.workspace(), {member})->withoutTombstone, 1);
    const EraseReport report = erase(scene, {member});
    QCOMPARE(report.withoutTombstone, 1);
    QCOMPARE(report.tombstones, 0);
    QCOMPARE(filesHolding(scene, {nickname}), QStringList());
}

void ErasingTest::rostersGoOnCounting()
{
    Scene scene;
    importing::Options options = scene.options();
    options.group = QStringLiteral("一群");
    const auto roster = [&](const char *at, const QByteArray &people) {
        options.takenAtUtc = QDateTime::fromString(QString::fromLatin1(at), Qt::ISODate);
        const auto report = scene.import(people, Kind::Roster, options);
        if (!report)
            qFatal("%s", qPrintable(Scene::textOf(report.error())));
        return *report;
    };
    roster("2026-02-01T02:00:00Z", "昵称,手机号\n甲,13900007777\n乙,13900008888\n");
    roster("2026-02-02T02:00:00Z", "昵称,手机号\n甲,13900007777\n乙,13900008888\n丙,13900009999\n");
    roster("2026-02-03T02:00:00Z", "昵称,手机号\n乙,13900008888\n丙,13900009999\n");
    const QStringList before = scene.rows("SELECT people, joined, lost FROM roster ORDER BY taken_at");
    QCOMPARE(before, (QStringList{QStringLiteral("2||"), QStringLiteral("3|1|0"), QStringLiteral("2|0|1")}));
    erase(scene, {idOf(scene, phone)});
    const auto rethreaded = scene.workspace().write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        groups::rethreadGroup(db, GroupId(*db.one("SELECT id FROM grp")));
    });
    QVERIFY(rethreaded);
    QCOMPARE(scene.rows("SELECT people, joined, lost FROM roster ORDER BY taken_at"), before);
    // They are on the next list again: rejected, and counted.
    const auto next = roster("2026-02-04T02:00:00Z", "昵称,手机号\n甲,13900007777\n乙,13900008888\n丙,13900009999\n");
    QCOMPARE(next.counts.of(Outcome::Rejected), 1);
    QCOMPARE(scene.rows("SELECT people, joined, lost FROM roster ORDER BY taken_at DESC LIMIT 1"), QStringList{QStringLiteral("3|1|0")});
    QCOMPARE(idOf(scene, phone), 0);
}

void ErasingTest::liftedTombstonesLetThemIn()
{
    Scene scene;
    QVERIFY(scene.import(membersFile()));
    erase(scene, {idOf(scene, phone)});
    QVERIFY(!liftTombstone(scene.workspace(), QStringLiteral("13911112222")).value());
    for (const QString &value : {QStringLiteral("139 0000 7777"), wechat, email})
        QVERIFY(liftTombstone(scene.workspace(), value).value());
    const auto again = scene.import(membersFile());
    QVERIFY(again);
    QCOMPARE(again->counts.of(Outcome::Rejected), 0);
    QVERIFY(idOf(scene, phone) > 0);
}

void ErasingTest::namesOfSeveralPeopleAreNotTakenFromTheOthers()
{
    Scene scene;
    QVERIFY(scene.import(QByteArray("姓名,手机号\n李雷,13900007777\n李雷,13900008888\n")));
    scene.write("INSERT INTO question (asked_at, asked_by, text) VALUES ('2026-02-01T00:00:00Z', '李雷', '几点开门')");
    erase(scene, {idOf(scene, phone)});
    QCOMPARE(scene.rows("SELECT name FROM member"), QStringList{QStringLiteral("李雷")});
    QCOMPARE(scene.rows("SELECT asked_by FROM question"), QStringList{QStringLiteral("李雷")});
    erase(scene, {idOf(scene, QStringLiteral("+8613900008888"))});
    QCOMPARE(scene.rows("SELECT asked_by FROM question"), QStringList{QString()});
    QCOMPARE(filesHolding(scene, {QStringLiteral("李雷")}), QStringList());
}

void ErasingTest::changesetsLoseOnlyTheRowsAskedFor()
{
    Scene scene;
    QVERIFY(scene.import(membersFile()));
    const QList<qint64> ids{idOf(scene, phone), idOf(scene, QStringLiteral("+8613900008888"))};
    NoProgress quiet;
    QVERIFY(members::addTag(scene.workspace(), ids, QStringLiteral("VIP"), quiet));
    const auto read = scene.workspace().read([](db::Database &db) {
        db::Statement row = db.prepare("SELECT changeset FROM change ORDER BY id DESC LIMIT 1");
        row.step();
        return row.blob(0);
    });
    const QByteArray whole = *read;
    qint64 seen = 0;
    QCOMPARE(db::withoutRows(whole, [&](const db::ChangesetRow &) { ++seen; return false; }), std::optional(whole));
    QCOMPARE(seen, db::sizeOf(whole).rows);
    const auto less = db::withoutRows(whole, [&](const db::ChangesetRow &row) { return row.table == "member_tag" && row.after.at(0).integer == ids.at(0); });
    QVERIFY(less);
    QCOMPARE(db::sizeOf(*less).rows, seen - 1);
    QCOMPARE(db::withoutRows(whole, [](const db::ChangesetRow &) { return true; }), std::optional(QByteArray()));
    QCOMPARE(db::withoutRows(whole.left(whole.size() - 3), [](const db::ChangesetRow &) { return false; }), std::nullopt);
}

void ErasingTest::rulesAndViewsLoseTheName()
{
    Scene scene;
    QVERIFY(scene.import(membersFile()));
    const qint64 member = idOf(scene, phone);
    scene.write(qPrintable(QStringLiteral("INSERT INTO segment (id, name, rule, created_at) VALUES"
                                          " (1, '%1', 'name = \"%1\" or phone = \"13900007777\"', 'x'), (2, 'B', 'in segment \"%1\" and tag = \"%1\"', 'x');"
                                          "INSERT INTO member_view (name, rule, search, place) VALUES ('%1', 'name in (\"%1\", \"王无关\")', '%1', 1),"
                                          " ('别的', 'tag = VIP', '139 0000 7777', 2)").arg(name)));
    scene.write("INSERT INTO segment_member (segment, member) SELECT 2, id FROM member");
    erase(scene, {member});
    QCOMPARE(scene.rows("SELECT name, rule FROM segment ORDER BY id"),
        (QStringList{QStringLiteral("***1|name = \"***\" or phone = \"***\""), QStringLiteral("B|in segment \"***1\" and tag = \"%1\"").arg(name)}));
    QCOMPARE(scene.rows("SELECT name, rule, search FROM member_view ORDER BY place"),
        (QStringList{QStringLiteral("***1|name in (\"***\", \"王无关\")|"), QStringLiteral("别的|tag = VIP|***")}));
    QCOMPARE(scene.rows("SELECT count(*) FROM segment_member"), QStringList{QStringLiteral("1")});
    for (const char *table : {"member_figure", "member_stage", "stage_pin", "sampling_person", "survey_answer"})
        QCOMPARE(scene.rows(qPrintable(QStringLiteral("SELECT count(*) FROM %1 WHERE member = %2").arg(QLatin1String(table)).arg(member))), QStringList{QStringLiteral("0")});
}

void ErasingTest::needsAReason()
{
    Scene scene;
    QVERIFY(scene.import(membersFile()));
    NoProgress quiet;
    const auto refused = eraseMembers(scene.workspace(), {idOf(scene, phone)}, {QStringLiteral(" "), {}, false}, quiet);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QCOMPARE(eraseMembers(scene.workspace(), {99'999}, {QStringLiteral("x"), {}, false}, quiet).error().code, ErrorCode::NotFound);
    QVERIFY(idOf(scene, phone) > 0);
}

QTEST_GUILESS_MAIN(ErasingTest)
#include "erasing_test.moc"
