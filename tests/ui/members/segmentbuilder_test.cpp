// SPDX-License-Identifier: GPL-3.0-or-later
// The builder as an operator uses it: tree and text write each other, the count follows, errors are marked at their
// place, saving, freezing, explaining; the list of segments.
#include "core/members/segmentstore.h"
#include "tests/core/members/ruleshop.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/members/ruletextedit.h"
#include "ui/members/segmentbuilder.h"
#include "ui/members/segmentgroup.h"
#include "ui/members/segmentspanel.h"
#include "ui/members/segmentvalue.h"
#include "ui/shell/desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace siyu;
using namespace siyu::members;
using namespace siyu::members::ruletest;
using namespace siyu::ui;

class SegmentBuilderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void treesComeBackUnchanged_data();
    void treesComeBackUnchanged();
    void randomTreesComeBackUnchanged();
    void theCountFollowsTheText();
    void theTreeWritesTheText();
    void errorsAreMarkedAtTheirPlace();
    void savesFreezesAndExplains();
    void theListOfSegments();

private:
    void waitForCount() { QVERIFY(QSignalSpy(m_builder.get(), &SegmentBuilder::counted).wait(5'000)); }
    qint64 countOf(const QString &rule)
    {
        NoProgress quiet;
        return countRule(*m_workspace, rule, quiet).value_or(-1);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<Workspace> m_workspace;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<SegmentBuilder> m_builder;
    Shop m_shop;
};

void SegmentBuilderTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_shop = {};
    auto made = Workspace::create(m_dir->filePath(QStringLiteral("w.siyu")), std::make_shared<FixedClock>(now));
    QVERIFY(made.has_value());
    m_workspace = std::move(*made);
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) { fill(db, m_shop); }).has_value());
    m_desk = std::make_unique<Desk>(m_workspace);
    m_window = std::make_unique<QWidget>();
    m_desk->setWindow(m_window.get(), nullptr, nullptr);
    m_builder = std::make_unique<SegmentBuilder>(*m_desk, QString(), QStringLiteral("tag = VIP"));
    m_builder->show();
    waitForCount();
}

void SegmentBuilderTest::cleanup()
{
    m_builder.reset();
    QVERIFY(Job::waitForAll(5'000));
    m_desk.reset();
    m_workspace.reset();
}

void SegmentBuilderTest::treesComeBackUnchanged_data()
{
    QTest::addColumn<QString>("rule");
    for (const char *rule : {"tag = VIP", "not tag = \"VIP\"", "not (not tag = VIP)", "tag = VIP and (gender = f or not (region contains 广东 and birth_year < 1990))",
             "tag in (VIP, \"双11\", 秋装)", "birth_year between 1980 and 1990", "created between 10d and 30d", "last_order < 6m", "created >= 2026-03-01",
             "gender = 男", "stage in (loyal, 复购)", "tier in group \"A\" = super", "joined in group \"A\" < 4w", "joined is missing", "order ()", "not order () >= 2",
             "order (product = \"连衣裙\" and (amount >= 100 or coupon is present)) = 3", "in segment \"贵宾\"", "segment in (A, B)", "\"尺码\" = \"M\"", "身高 >= 160",
             "ORDER (PRODUCT = x)", "unheard = 3", "opted_out = sms", "opted_out = yes", "birth_year = abc", "phone = 13800000101", "points > 2.50", "reach (clicked = no)",
             "(tag = a and tag = b) and tag = c", "(tag = a or tag = b) or tag = c"})
        QTest::newRow(rule) << QString::fromUtf8(rule);
}

void SegmentBuilderTest::treesComeBackUnchanged()
{
    QFETCH(QString, rule);
    const Result<RuleNode> tree = parseRule(rule);
    QVERIFY(tree.has_value());
    NoProgress quiet;
    const RuleChoices choices = *ruleChoices(*m_workspace, quiet);
    const RuleGroupBox box({&choices, {}}, *tree, false, true);
    QVERIFY(box.node().has_value());
    // The word of a fact is written as we write it.
    const QString expected = ruleText(*tree).replace(QStringLiteral("ORDER"), QStringLiteral("order"));
    QCOMPARE(ruleText(*box.node()), expected);
}

void SegmentBuilderTest::randomTreesComeBackUnchanged()
{
    QRandomGenerator random(5);
    QList<RuleNode> tests;
    for (const char *rule : {"tag = \"VIP\"", "ltv >= 200", "created < 30d", "gender = f", "order (product = \"x\") >= 2", "group is missing", "tag in (a, b)", "joined in group \"A\" < 7d"})
        tests.append(*parseRule(QString::fromUtf8(rule)));
    const std::function<RuleNode(int)> tree = [&](int depth) {
        if (depth == 0 || random.bounded(3) == 0)
            return tests[random.bounded(int(tests.size()))];
        RuleNode out;
        const int kind = random.bounded(4);
        out.kind = kind == 0 ? RuleNode::Kind::Not : kind == 1 ? RuleNode::Kind::All : RuleNode::Kind::Any;
        for (int n = kind == 0 ? 1 : 2 + random.bounded(2); n > 0; --n)
            out.parts.append(tree(depth - 1));
        return out;
    };
    NoProgress quiet;
    const RuleChoices choices = *ruleChoices(*m_workspace, quiet);
    for (int i = 0; i < 40; ++i) {
        const RuleNode node = tree(3);
        const RuleGroupBox box({&choices, {}}, node, false, true);
        QCOMPARE(ruleText(*box.node()), ruleText(node));
        QVERIFY(sameRule(*parseRule(ruleText(*box.node())), node));
    }
}

void SegmentBuilderTest::theCountFollowsTheText()
{
    QVERIFY(m_builder->countText().startsWith(QString::number(countOf(QStringLiteral("tag = VIP")))));
    m_builder->setRule(QStringLiteral("gender = f"));
    waitForCount();
    QVERIFY(m_builder->countText().startsWith(QString::number(countOf(QStringLiteral("gender = f")))));
    m_builder->setRule(QString());
    waitForCount();
    QVERIFY(m_builder->countText().startsWith(QString::number(people)));
    auto *sample = m_builder->findChild<RowTable *>();
    QCOMPARE(sample->rows()->rowCount(), 20);
    m_builder->setRule(QStringLiteral("phone is present"));
    waitForCount();
    for (int row = 0; row < sample->rows()->rowCount(); ++row)
        QVERIFY(sample->rows()->index(row, 1).data().toString().contains(QLatin1Char('*')));
}

void SegmentBuilderTest::theTreeWritesTheText()
{
    m_builder->tree()->addTest();
    QCOMPARE(m_builder->tree()->partCount(), 2);
    QCOMPARE(m_builder->rule(), QStringLiteral("tag = VIP")); // not complete yet
    const auto editors = m_builder->tree()->findChildren<RuleValueEditor *>();
    QCOMPARE(editors.size(), 2);
    editors[1]->findChild<QComboBox *>()->setEditText(QStringLiteral("秋装"));
    QCOMPARE(m_builder->rule(), QStringLiteral("tag = VIP and tag = \"秋装\""));
    waitForCount();
    QVERIFY(m_builder->countText().startsWith(QString::number(countOf(QStringLiteral("tag = VIP and tag = 秋装")))));
    auto *negation = m_builder->tree()->findChildren<RuleTestRow *>().last()->findChild<QCheckBox *>();
    negation->click();
    QCOMPARE(m_builder->rule(), QStringLiteral("tag = VIP and not tag = \"秋装\""));
    m_builder->tree()->addFact();
    QCOMPARE(m_builder->rule(), QStringLiteral("tag = VIP and not tag = \"秋装\" and order ()"));
    m_builder->setRule(QStringLiteral("tag = VIP or gender = f"));
    QCOMPARE(m_builder->tree()->partCount(), 2);
}

void SegmentBuilderTest::errorsAreMarkedAtTheirPlace()
{
    m_builder->setRule(QStringLiteral("tag = VIP and last_order < soon"));
    waitForCount();
    QCOMPARE(m_builder->text()->extraSelections().size(), 1);
    QCOMPARE(m_builder->text()->extraSelections().first().cursor.selectedText(), QStringLiteral("soon"));
    m_builder->setRule(QStringLiteral("tag = VIP and"));
    waitForCount();
    QCOMPARE(m_builder->text()->extraSelections().first().cursor.selectedText(), QStringLiteral("d"));
    QCOMPARE(m_builder->tree()->partCount(), 2); // what was read last stays
    m_builder->setRule(QStringLiteral("tag = VIP"));
    waitForCount();
    QVERIFY(m_builder->text()->extraSelections().isEmpty());
}

void SegmentBuilderTest::savesFreezesAndExplains()
{
    const auto button = [&](const QString &text) {
        for (QPushButton *each : m_builder->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    {
        ask::ScriptedAnswers answers({QStringLiteral("贵宾")});
        QSignalSpy saved(m_builder.get(), &SegmentBuilder::saved);
        button(QStringLiteral("Save…"))->click();
        QVERIFY(saved.wait(5'000));
    }
    QCOMPARE(segmentNamed(*m_workspace, QStringLiteral("贵宾"))->rule, QStringLiteral("tag = VIP"));
    {
        ask::ScriptedAnswers answers({QStringLiteral("名单")});
        button(QStringLiteral("Freeze as a list…"))->click();
        QTRY_VERIFY(segmentNamed(*m_workspace, QStringLiteral("名单")).has_value());
    }
    QSignalSpy applied(m_builder.get(), &SegmentBuilder::applied);
    button(QStringLiteral("Show in the table"))->click();
    QCOMPARE(applied.first().first().toString(), QStringLiteral("tag = VIP"));
    m_builder->explain(MemberId(3));
    const auto said = [&] {
        for (QLabel *label : m_builder->findChildren<QLabel *>()) {
            if (label->text().contains(QStringLiteral("because of: tag = VIP")))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(said());
}

void SegmentBuilderTest::theListOfSegments()
{
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("A"), QStringLiteral("tag = VIP")).has_value());
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("B"), QStringLiteral("gender = f")).has_value());
    SegmentsPanel panel(*m_desk);
    panel.show();
    QVERIFY(QSignalSpy(&panel, &SegmentsPanel::listed).wait(5'000));
    const auto *rows = panel.table()->rows();
    QCOMPARE(rows->rowCount(), 2);
    QCOMPARE(rows->index(0, 2).data().toString(), QString::number(countOf(QStringLiteral("tag = VIP"))));
    panel.table()->selectAll();
    QSignalSpy edit(&panel, &SegmentsPanel::editWanted);
    panel.combine(Combining::Minus);
    QCOMPARE(edit.first().at(1).toString(), QStringLiteral("(in segment \"A\") and not (in segment \"B\")"));
    panel.table()->clearSelection();
    panel.table()->selectRow(0);
    {
        ask::ScriptedAnswers answers({QStringLiteral("C")});
        panel.rename();
        QTRY_VERIFY(segmentNamed(*m_workspace, QStringLiteral("C")).has_value());
    }
    QTRY_COMPARE(rows->index(1, 0).data().toString(), QStringLiteral("C"));
    QVERIFY(Job::waitForAll(5'000));
}

QTEST_MAIN(SegmentBuilderTest)
#include "segmentbuilder_test.moc"
