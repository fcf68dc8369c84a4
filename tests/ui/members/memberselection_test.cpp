// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to selected members: a selection of everybody as a filter, the bulk bar at every width, its panels, sums,
// copying.
#include "tests/ui/members/memberstablescene.h"
#include "ui/members/bulkbar.h"
#include "ui/members/bulkpanels.h"
#include "ui/members/memberclipboard.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace siyu;
using namespace siyu::ui;

class MemberSelectionTest : public MembersTableScene {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void everybodySelectedIsAFilter();
    void panelsSayHowManyAndAct();
    void barFitsEveryWidth_data();
    void barFitsEveryWidth();
    void sumsStandInTheStatusBar();
    void copiesManyRowsInAJob();
};

void MemberSelectionTest::everybodySelectedIsAFilter()
{
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(table()->isAllSelected());
    // Somebody comes before the edit runs: the filter finds that one, too.
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("INSERT INTO member (id, name, created_at) VALUES (900, '后来', '2026-03-01T00:00:00Z')");
    }).has_value());
    Q_EMIT m_page->bulkBar()->tagWanted(QStringLiteral("VIP"));
    QTRY_COMPARE(stored(900).tags, QStringList{QStringLiteral("VIP")});
    QCOMPARE(stored(1).tags, QStringList{QStringLiteral("VIP")});
    QTRY_COMPARE(model()->rowCount(), people + 1);
    QVERIFY(m_workspace->undo().has_value());
    QVERIFY(stored(900).tags.isEmpty() && stored(300).tags.isEmpty());
}

void MemberSelectionTest::panelsSayHowManyAndAct()
{
    table()->selectIds({1, 2, 3});
    Q_EMIT m_page->bulkBar()->tagWanted({});
    auto *tags = qobject_cast<TagPanel *>(m_drawer->content());
    QVERIFY(tags);
    auto *add = tags->findChild<QPushButton *>(QStringLiteral("addTags"));
    QVERIFY(!add->isEnabled());
    tags->findChildren<QLineEdit *>().last()->setText(QStringLiteral("甲，乙"));
    QVERIFY(add->isEnabled());
    QVERIFY(add->text().contains(QLatin1Char('3')));
    table()->selectIds({1, 2, 3, 4});
    QVERIFY(add->text().contains(QLatin1Char('4')));
    add->click();
    QTRY_COMPARE(stored(4).tags, (QStringList{QStringLiteral("乙"), QStringLiteral("甲")}));
    QTRY_COMPARE(Job::running(), 0);
    Q_EMIT m_page->bulkBar()->fieldWanted();
    auto *field = qobject_cast<FieldPanel *>(m_drawer->content());
    QVERIFY(field);
    auto *set = field->findChild<QPushButton *>(QStringLiteral("setField"));
    field->findChild<QComboBox *>()->setCurrentText(memberColumnTitle(MemberColumn::PausedUntil));
    auto *value = field->findChild<QLineEdit *>(QStringLiteral("fieldValue"));
    value->setText(QStringLiteral("soon"));
    QVERIFY(!set->isEnabled());
    value->setText(QStringLiteral("2026-05-01"));
    QVERIFY(set->isEnabled());
    set->click();
    QTRY_COMPARE(stored(4).pausedUntil, QDate(2026, 5, 1));
    QVERIFY(!stored(5).pausedUntil.isValid());
    QTRY_COMPARE(Job::running(), 0);
    Q_EMIT m_page->bulkBar()->pauseWanted(0);
    QTRY_VERIFY(!stored(4).pausedUntil.isValid());
    QTRY_COMPARE(Job::running(), 0);
    Q_EMIT m_page->bulkBar()->optOutWanted(QStringLiteral("sms"), true);
    QTRY_COMPARE(stored(1).optOuts, QStringList{QStringLiteral("sms")});
}

void MemberSelectionTest::barFitsEveryWidth_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1600, 1100, 900, 700, 500})
        QTest::addRow("%d", width) << width;
}

void MemberSelectionTest::barFitsEveryWidth()
{
    QFETCH(int, width);
    QWidget page; // a window of its own would grow with its buttons
    auto *inner = new BulkBar(&page);
    BulkBar &bar = *inner;
    bar.setSelected(123'456, 1'000'000);
    bar.setGeometry(0, 0, width, bar.sizeHint().height());
    page.resize(width, 100);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QCOMPARE(bar.width(), width);
    int right = 0;
    int shown = 0;
    for (const QWidget *child : bar.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!child->isVisible() || child->isWindow())
            continue;
        QVERIFY2(child->width() >= child->minimumSizeHint().width(), qPrintable(child->objectName()));
        right = std::max(right, child->geometry().right());
        ++shown;
    }
    QVERIFY(right < width);
    const auto buttons = bar.findChildren<QPushButton *>();
    const auto visible = std::count_if(buttons.begin(), buttons.end(), [](const QPushButton *button) { return button->isVisible(); });
    QCOMPARE(visible - 2 + bar.hiddenActs().size(), bar.acts().size()); // all of them are to be had, each once
    if (width >= 1600 || width <= 700)
        QCOMPARE(bar.hiddenActs().isEmpty(), width >= 1600);
}

void MemberSelectionTest::sumsStandInTheStatusBar()
{
    QString status;
    connect(m_desk.get(), &Desk::statusChanged, this, [&](const QString &text) { status = text; });
    QSignalSpy summed(m_page.get(), &MembersPage::summed);
    table()->selectIds({1, 2});
    QVERIFY(summed.wait(5'000));
    for (const char *part : {"30.50", "3.00", "30"})
        QVERIFY2(status.contains(QLatin1String(part)), qPrintable(status));
    table()->setColumnShown(model()->columnOf(QStringLiteral("custom:身高")), true);
    table()->selectIds({1, 2, 3});
    QVERIFY(summed.wait(5'000));
    QVERIFY2(status.contains(QStringLiteral("身高 456")), qPrintable(status)); // 151 + 152 + 153
    table()->clearSelection();
    QVERIFY(!status.contains(QStringLiteral("身高")));
}

void MemberSelectionTest::copiesManyRowsInAJob()
{
    QList<MemberColumnSpec> columns{model()->column(int(MemberColumn::Name)), model()->column(int(MemberColumn::Id))};
    QList<qint64> ids;
    for (int round = 0; round < 70; ++round)
        ids += model()->ids();
    NoProgress quiet;
    const auto many = clipboardRows(*m_workspace, ids, columns, true, quiet);
    QVERIFY(many.has_value());
    QCOMPARE(many->count, ids.size());
    QVERIFY(many->html.isEmpty()); // text alone
    QCOMPARE(many->text.count('\n'), ids.size() + 1);
    QVERIFY(many->text.contains("成员0300\t300\n"));
    QVERIFY(!many->text.contains("13800138000"));
    class Stop final : public Progress {
        bool report(qint64 done, qint64) override { return done < 1'000; }
    } stop;
    QCOMPARE(clipboardRows(*m_workspace, ids, columns, true, stop).error().code, ErrorCode::Cancelled);
}

QTEST_MAIN(MemberSelectionTest)
#include "memberselection_test.moc"
