// SPDX-License-Identifier: GPL-3.0-or-later
// Edits over many members: each act against what it should leave, by ids and by a filter; undo and redo to the last byte,
// also above the size from which a change is packed; cancelling; random sequences with merges and views; saved views;
// sums of a selection by both of its ways.
#include "core/base/period.h"
#include "core/db/changelog.h"
#include "core/db/database.h"
#include "core/members/bulkedit.h"
#include "core/members/memberstore.h"
#include "core/members/merge.h"
#include "core/members/selectionsums.h"
#include "core/members/viewstore.h"
#include "core/workspace.h"
#include "tests/support/stopafter.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace siyu;
using namespace siyu::members;

namespace {

const QDateTime now(QDate(2026, 3, 15), QTime(2, 30), Qt::UTC);
constexpr int people = 40;

// Every row of every recorded table.
QStringList dumpOf(const Workspace &workspace)
{
    return *workspace.read([](db::Database &db) {
        QStringList out;
        for (const QString &table : db::recordedTables()) {
            db::Statement rows = db.prepare(QStringLiteral("SELECT * FROM \"%1\" ORDER BY 1, 2").arg(table).toStdString());
            while (rows.step()) {
                QStringList cells{table};
                for (int column = 0; column < rows.columnCount(); ++column)
                    cells.append(rows.isNull(column) ? QStringLiteral("NULL") : rows.text(column));
                out.append(cells.join(QLatin1Char('|')));
            }
        }
        return out;
    });
}

void fill(db::Database &db, int members)
{
    db.exec("INSERT INTO source (id, text, created_at) VALUES (1, '门店', '2026-01-01T00:00:00Z');"
            "INSERT INTO tag (id, name) VALUES (1, 'VIP'), (2, '秋装');"
            "INSERT INTO custom_field (id, name, kind) VALUES (1, '尺码', 'text'), (2, '身高', 'number'), (3, '生产日', 'date')");
    for (int id = 1; id <= members; ++id) {
        db.cached("INSERT INTO member (id, name, birth_year, region, created_at, source) VALUES (?, ?, ?, ?, ?, 1)")
            .run(id, QStringLiteral("成员%1").arg(id), 1960 + id % 50, id % 3 ? QStringLiteral("广东") : QString(), toUtcText(now.addSecs(-id)));
        if (id % 4 == 0)
            db.cached("INSERT INTO member_tag (member, tag) VALUES (?, 1)").run(id);
    }
}

QList<qint64> range(qint64 from, qint64 to)
{
    QList<qint64> out;
    for (qint64 id = from; id <= to; ++id)
        out.append(id);
    return out;
}

} // namespace

class BulkEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { make(people); }
    void cleanup() { m_workspace.reset(); }
    void actsCountAndUndo_data();
    void actsCountAndUndo();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void aFilterIsAskedWhenTheEditRuns();
    void membersThatWentArePassedOver();
    void cancelledLeavesNothing();
    void packedChangesUndoExactly();
    void randomSequencesUndoExactly();
    void views();
    void sums_data();
    void sums();

private:
    void make(int members)
    {
        auto made = Workspace::create(m_dir.filePath(QStringLiteral("%1.siyu").arg(m_files++)), std::make_shared<FixedClock>(now));
        QVERIFY(made.has_value());
        m_workspace = std::move(*made);
        QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) { fill(db, members); }).has_value());
    }
    qint64 count(const QString &rule)
    {
        NoProgress quiet;
        const Result<qint64> found = countMembers(*m_workspace, {{}, rule, MemberSort::Id, false}, quiet);
        return found ? *found : -1;
    }
    void randomStep(QRandomGenerator &random);

    QTemporaryDir m_dir;
    int m_files = 0;
    std::unique_ptr<Workspace> m_workspace;
};

using Act = std::function<Result<qint64>(Workspace &, const MemberSelection &, Progress &)>;

void BulkEditTest::actsCountAndUndo_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<qint64>("changed"); // of members 1…20
    QTest::addColumn<QString>("rule"); // what holds afterwards …
    QTest::addColumn<qint64>("matching"); // … for so many of all
    const auto row = [](const char *name, qint64 changed, const char *rule, qint64 matching, Act act) {
        QTest::newRow(name) << act << changed << QString::fromUtf8(rule) << matching;
    };
    row("one tag", 15, "tag = VIP", 25, [](auto &ws, auto &who, auto &p) { return addTags(ws, who, {QStringLiteral("VIP")}, p); });
    row("two tags, one new", 20, "tag = 新", 20, [](auto &ws, auto &who, auto &p) {
        return addTags(ws, who, {QStringLiteral("VIP"), QStringLiteral(" 新 "), QStringLiteral("新")}, p);
    });
    row("untag", 5, "tag = VIP", 5, [](auto &ws, auto &who, auto &p) { return removeTags(ws, who, {QStringLiteral("VIP"), QStringLiteral("秋装")}, p); });
    row("set a text", 20, "region = 浙江", 20, [](auto &ws, auto &who, auto &p) { return setFieldOfAll(ws, who, MemberField::Region, QStringLiteral("浙江"), p); });
    row("set what most have", 6, "region = 广东", 33, [](auto &ws, auto &who, auto &p) { return setFieldOfAll(ws, who, MemberField::Region, QStringLiteral("广东"), p); });
    row("clear", 14, "region is missing", 27, [](auto &ws, auto &who, auto &p) { return setFieldOfAll(ws, who, MemberField::Region, QString(), p); });
    row("a number", 20, "birth_year = 1901", 20, [](auto &ws, auto &who, auto &p) { return setFieldOfAll(ws, who, MemberField::BirthYear, QStringLiteral("1901"), p); });
    row("under 14", 20, "under_14 = yes", 20, [](auto &ws, auto &who, auto &p) { return setFieldOfAll(ws, who, MemberField::Under14, QStringLiteral("是"), p); });
    row("staff", 20, "staff = yes", 20, [](auto &ws, auto &who, auto &p) { return setFieldOfAll(ws, who, MemberField::Staff, QStringLiteral("1"), p); });
    row("pause", 20, "paused_until = 2026-04-01", 20, [](auto &ws, auto &who, auto &p) { return setFieldOfAll(ws, who, MemberField::PausedUntil, QStringLiteral("2026-04-01"), p); });
    row("own field", 20, "身高 = 180", 20, [](auto &ws, auto &who, auto &p) { return setCustomFieldOfAll(ws, who, QStringLiteral("身高"), QStringLiteral("180"), p); });
    row("own field, empty already", 0, "身高 is missing", 40, [](auto &ws, auto &who, auto &p) { return setCustomFieldOfAll(ws, who, QStringLiteral("身高"), QString(), p); });
    row("opt out", 20, "opted_out = sms", 20, [](auto &ws, auto &who, auto &p) { return setOptOutOfAll(ws, who, QStringLiteral("sms"), true, p); });
    row("opt in of nobody", 0, "opted_out = sms", 0, [](auto &ws, auto &who, auto &p) { return setOptOutOfAll(ws, who, QStringLiteral("sms"), false, p); });
    row("a stage", 20, "id <= 20", 20, [](auto &ws, auto &who, auto &p) { return setStageOfAll(ws, who, Stage::Loyal, p); });
    row("a list", 20, "in segment \"名单\"", 20, [](auto &ws, auto &who, auto &p) { return addToList(ws, who, QStringLiteral("名单"), p); });
    row("release nobody", 0, "id <= 20", 20, [](auto &ws, auto &who, auto &p) { return setStageOfAll(ws, who, std::nullopt, p); });
}

void BulkEditTest::actsCountAndUndo()
{
    QFETCH(Act, act);
    QFETCH(qint64, changed);
    QFETCH(QString, rule);
    QFETCH(qint64, matching);
    NoProgress quiet;
    QList<qint64> ids = range(1, 20);
    std::reverse(ids.begin(), ids.end());
    ids.append(5); // named twice
    for (const MemberSelection &who : {MemberSelection{ids, {}}, MemberSelection{{}, MemberQuery{{}, QStringLiteral("id <= 20"), MemberSort::Name, true}}}) {
        const QStringList before = dumpOf(*m_workspace);
        const Result<qint64> done = act(*m_workspace, who, quiet);
        QVERIFY(done.has_value());
        QCOMPARE(*done, changed);
        QCOMPARE(count(rule), matching);
        const QStringList after = dumpOf(*m_workspace);
        QCOMPARE(before == after, changed == 0);
        if (changed == 0)
            continue;
        QVERIFY(m_workspace->undo().has_value());
        QCOMPARE(dumpOf(*m_workspace), before);
        QVERIFY(m_workspace->redo().has_value());
        QCOMPARE(dumpOf(*m_workspace), after);
        QVERIFY(m_workspace->undo().has_value());
    }
}

void BulkEditTest::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, ErrorCode code, Act act) { QTest::newRow(name) << act << code; };
    row("no tag", ErrorCode::InvalidInput, [](auto &ws, auto &who, auto &p) { return addTags(ws, who, {}, p); });
    row("empty tag", ErrorCode::InvalidInput, [](auto &ws, auto &who, auto &p) { return addTags(ws, who, {QStringLiteral("a"), QStringLiteral(" ")}, p); });
    row("unknown tag", ErrorCode::NotFound, [](auto &ws, auto &who, auto &p) { return removeTags(ws, who, {QStringLiteral("VIP"), QStringLiteral("?")}, p); });
    row("no day", ErrorCode::InvalidInput, [](auto &ws, auto &who, auto &p) { return setFieldOfAll(ws, who, MemberField::PausedUntil, QStringLiteral("soon"), p); });
    row("no field", ErrorCode::NotFound, [](auto &ws, auto &who, auto &p) { return setCustomFieldOfAll(ws, who, QStringLiteral("鞋码"), QStringLiteral("1"), p); });
    row("no number", ErrorCode::InvalidInput, [](auto &ws, auto &who, auto &p) { return setCustomFieldOfAll(ws, who, QStringLiteral("身高"), QStringLiteral("tall"), p); });
    row("no touchpoint", ErrorCode::InvalidInput, [](auto &ws, auto &who, auto &p) { return setOptOutOfAll(ws, who, QStringLiteral("pigeon"), true, p); });
}

void BulkEditTest::refusesWhatDoesNotFit()
{
    QFETCH(Act, act);
    QFETCH(ErrorCode, code);
    NoProgress quiet;
    const QStringList before = dumpOf(*m_workspace);
    const Result<qint64> done = act(*m_workspace, {range(1, 3), {}}, quiet);
    QVERIFY(!done);
    QCOMPARE(done.error().code, code);
    QCOMPARE(dumpOf(*m_workspace), before);
    QVERIFY(!m_workspace->nextUndo());
}

void BulkEditTest::aFilterIsAskedWhenTheEditRuns()
{
    NoProgress quiet;
    const MemberSelection vips{{}, MemberQuery{{}, QStringLiteral("tag = VIP"), MemberSort::Name, false}};
    QCOMPARE(*setFieldOfAll(*m_workspace, vips, MemberField::Note, QStringLiteral("a"), quiet), 10);
    QCOMPARE(*addTags(*m_workspace, {{1, 2}, {}}, {QStringLiteral("VIP")}, quiet), 2);
    QCOMPARE(*setFieldOfAll(*m_workspace, vips, MemberField::Note, QStringLiteral("b"), quiet), 12);
}

void BulkEditTest::membersThatWentArePassedOver()
{
    NoProgress quiet;
    const MemberSelection some{{1, 2, 4'000, -3, 0}, {}};
    QCOMPARE(*addTags(*m_workspace, some, {QStringLiteral("x")}, quiet), 2);
    QCOMPARE(*setOptOutOfAll(*m_workspace, some, QStringLiteral("all"), true, quiet), 2);
    QCOMPARE(*setCustomFieldOfAll(*m_workspace, some, QStringLiteral("尺码"), QStringLiteral("M"), quiet), 2);
    QCOMPARE(*setFieldOfAll(*m_workspace, some, MemberField::Note, QStringLiteral("n"), quiet), 2);
}

void BulkEditTest::cancelledLeavesNothing()
{
    m_workspace.reset();
    make(5'000);
    const QStringList before = dumpOf(*m_workspace);
    test::StopAfter stop(2);
    const auto tagged = addTags(*m_workspace, {range(1, 5'000), {}}, {QStringLiteral("半途")}, stop);
    QVERIFY(!tagged);
    QCOMPARE(tagged.error().code, ErrorCode::Cancelled);
    QCOMPARE(dumpOf(*m_workspace), before);
}

void BulkEditTest::packedChangesUndoExactly()
{
    m_workspace.reset();
    constexpr int many = int(db::rowLimit) + 5'000;
    make(many);
    NoProgress quiet;
    const QStringList before = dumpOf(*m_workspace);
    const MemberSelection all{{}, MemberQuery{}};
    QCOMPARE(*addTags(*m_workspace, all, {QStringLiteral("新")}, quiet), many);
    QCOMPARE(*setFieldOfAll(*m_workspace, all, MemberField::Region, QStringLiteral("浙江杭州"), quiet), many);
    QCOMPARE(*removeTags(*m_workspace, all, {QStringLiteral("VIP")}, quiet), many / 4);
    const QStringList after = dumpOf(*m_workspace);
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_workspace->undo().has_value());
    QCOMPARE(dumpOf(*m_workspace), before);
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_workspace->redo().has_value());
    QCOMPARE(dumpOf(*m_workspace), after);
    // A row that another hand changed since: all or nothing.
    const Result<QList<ChangeEntry>> history = m_workspace->history(1);
    QVERIFY(addTags(*m_workspace, {{8}, {}}, {QStringLiteral("VIP")}, quiet).has_value());
    const QStringList later = dumpOf(*m_workspace);
    const Result<ChangeEntry> undone = m_workspace->undoChange(history->first().id);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::UndoConflict);
    QCOMPARE(dumpOf(*m_workspace), later);
}

void BulkEditTest::randomStep(QRandomGenerator &random)
{
    NoProgress quiet;
    const qint64 from = 1 + random.bounded(people);
    MemberSelection who{range(from, std::min<qint64>(people, from + random.bounded(15))), {}};
    if (random.bounded(3) == 0)
        who = {{}, MemberQuery{{}, QStringLiteral("birth_year < %1").arg(1960 + random.bounded(50)), MemberSort::Id, false}};
    const QString tag = QStringLiteral("t%1").arg(random.bounded(4));
    static const QStringList words{QStringLiteral("1990"), QStringLiteral("f"), QStringLiteral("2026-02-01"), QStringLiteral("广东"), QString(), QStringLiteral("是")};
    const QString word = words[random.bounded(int(words.size()))];
    switch (random.bounded(10)) {
    case 0:
        (void)addTags(*m_workspace, who, {tag, QStringLiteral("VIP")}, quiet);
        break;
    case 1:
        (void)removeTags(*m_workspace, who, {tag}, quiet);
        break;
    case 2:
    case 3:
        (void)setFieldOfAll(*m_workspace, who, allMemberFields[size_t(random.bounded(int(allMemberFields.size())))], word, quiet);
        break;
    case 4:
        (void)setCustomFieldOfAll(*m_workspace, who, random.bounded(2) ? QStringLiteral("尺码") : QStringLiteral("身高"), word, quiet);
        break;
    case 5:
        (void)setOptOutOfAll(*m_workspace, who, QStringLiteral("sms"), random.bounded(2), quiet);
        break;
    case 6:
        (void)mergeMembers(*m_workspace, MemberId(1 + random.bounded(people)), MemberId(1 + random.bounded(people)));
        break;
    case 7:
        (void)setStageOfAll(*m_workspace, who, random.bounded(3) ? std::optional(allStages[size_t(random.bounded(9))]) : std::nullopt, quiet);
        break;
    case 8:
        (void)saveView(*m_workspace, {0, tag, QStringLiteral("tag = VIP"), {}, "{}"});
        break;
    default:
        (void)setField(*m_workspace, MemberId(from), MemberField::Name, word);
    }
}

void BulkEditTest::randomSequencesUndoExactly()
{
    QRandomGenerator random(17);
    for (int round = 0; round < 300; ++round) {
        QList<QStringList> states{dumpOf(*m_workspace)};
        for (int step = 0; step < 4; ++step) {
            randomStep(random);
            const QStringList state = dumpOf(*m_workspace);
            if (state != states.last())
                states.append(state);
        }
        for (qsizetype back = states.size() - 2; back >= 0; --back) {
            QVERIFY(m_workspace->undo().has_value());
            QCOMPARE(dumpOf(*m_workspace), states[back]);
        }
        for (qsizetype forth = 1; forth < states.size(); ++forth) {
            QVERIFY(m_workspace->redo().has_value());
            QCOMPARE(dumpOf(*m_workspace), states[forth]);
        }
        // The next round begins where this one began.
        for (qsizetype back = states.size() - 2; back >= 0; --back)
            QVERIFY(m_workspace->undo().has_value());
    }
}

void BulkEditTest::views()
{
    NoProgress quiet;
    const auto names = [this] {
        QStringList out;
        const QList<MemberView> views = *memberViews(*m_workspace);
        for (const MemberView &view : views)
            out.append(view.name);
        return out.join(QLatin1Char(' '));
    };
    const auto a = saveView(*m_workspace, {0, QStringLiteral(" 甲 "), QStringLiteral("tag = VIP"), {}, "look a"});
    const auto b = saveView(*m_workspace, {0, QStringLiteral("乙"), {}, QStringLiteral("成员1"), "look b"});
    QVERIFY(a && b);
    QCOMPARE(names(), QStringLiteral("甲 乙"));
    QCOMPARE(*countView(*m_workspace, memberViews(*m_workspace)->at(0), quiet), 10);
    QCOMPARE(*countView(*m_workspace, memberViews(*m_workspace)->at(1), quiet), 11); // 1, 10…19
    QCOMPARE(*saveView(*m_workspace, {0, QStringLiteral("甲"), QStringLiteral("id < 3"), {}, "look c"}), *a);
    QCOMPARE(memberViews(*m_workspace)->at(0).rule, QStringLiteral("id < 3"));
    QCOMPARE(memberViews(*m_workspace)->at(0).look, QByteArray("look c"));
    QVERIFY(!saveView(*m_workspace, {0, QStringLiteral("坏"), QStringLiteral("birth_year >>"), {}, {}}));
    QVERIFY(!saveView(*m_workspace, {0, QStringLiteral("  "), {}, {}, {}}));
    QCOMPARE(renameView(*m_workspace, *a, QStringLiteral("乙")).error().code, ErrorCode::Duplicate);
    QCOMPARE(renameView(*m_workspace, 99, QStringLiteral("丙")).error().code, ErrorCode::NotFound);
    QVERIFY(renameView(*m_workspace, *a, QStringLiteral("丙")).has_value());
    QVERIFY(orderViews(*m_workspace, {*b, *a}).has_value());
    QCOMPARE(names(), QStringLiteral("乙 丙"));
    QVERIFY(setViewLook(*m_workspace, *b, "look d").has_value());
    QVERIFY(removeView(*m_workspace, *b).has_value());
    QCOMPARE(names(), QStringLiteral("丙"));
    QVERIFY(m_workspace->undo().has_value());
    QCOMPARE(names(), QStringLiteral("乙 丙"));
    QCOMPARE(memberViews(*m_workspace)->at(0).look, QByteArray("look d")); // came back with it
    QVERIFY(m_workspace->undo().has_value());
    QVERIFY(m_workspace->undo().has_value());
    QCOMPARE(names(), QStringLiteral("甲 乙"));
}

void BulkEditTest::sums_data()
{
    QTest::addColumn<QList<qint64>>("ids");
    QTest::newRow("none") << QList<qint64>();
    QTest::newRow("one, by rows") << QList<qint64>{3};
    QTest::newRow("two, by rows") << QList<qint64>{3, 4};
    QTest::newRow("most, by tables") << range(2, 38);
    QTest::newRow("all, by tables") << range(1, people);
}

void BulkEditTest::sums()
{
    QFETCH(QList<qint64>, ids);
    struct Expected {
        qint64 orders = 0;
        QMap<QString, OrderSum> sums;
        qint64 points = 0;
        double height = 0;
    } expected;
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
        QRandomGenerator random(3);
        for (int n = 0; n < 300; ++n) {
            const qint64 member = 1 + random.bounded(people);
            const bool isPaid = random.bounded(4) > 0;
            const bool hasAmount = random.bounded(30) > 0;
            const qint64 paid = hasAmount ? random.bounded(3) * 1'000 : 0;
            const qint64 refunded = random.bounded(3) == 0 ? random.bounded(2'500) : 0;
            const QString currency = random.bounded(5) ? QStringLiteral("CNY") : QStringLiteral("USD");
            db.cached("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, refunded_fen, currency) VALUES ('p', ?, ?, ?, ?, ?, ?)")
                .run(QString::number(n), member, isPaid ? QStringLiteral("2026-01-01T00:00:00Z") : QString(), hasAmount ? std::optional(paid) : std::nullopt, refunded, currency);
            const qint64 points = random.bounded(40) - 10;
            db.cached("INSERT INTO point_entry (member, at, kind, points) VALUES (?, '2026-01-01T00:00:00Z', 'earn', ?)").run(member, points);
            if (!ids.contains(member))
                continue;
            expected.points += points;
            if (!isPaid || (refunded > 0 && refunded >= paid))
                continue;
            ++expected.orders;
            expected.sums[currency].add(hasAmount ? std::optional(paid) : std::nullopt, refunded);
        }
        for (int id = 1; id <= people; id += 2) {
            db.cached("INSERT INTO custom_value (member, field, value) VALUES (?, 2, ?)").run(id, QStringLiteral("%1.5").arg(id));
            expected.height += ids.contains(id) ? id + 0.5 : 0;
        }
    }).has_value());
    NoProgress quiet;
    const Result<SelectionSums> sums = selectionSums(*m_workspace, ids, {2}, quiet);
    QVERIFY(sums.has_value());
    QCOMPARE(sums->members, ids.size());
    QCOMPARE(sums->orders, expected.orders);
    QCOMPARE(sums->sums, expected.sums);
    QCOMPARE(sums->points, expected.points);
    QCOMPARE(sums->custom.value(2), expected.height);
}

QTEST_GUILESS_MAIN(BulkEditTest)
#include "bulkedit_test.moc"
