// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of the table of members edited in place and filled down.
#include "tests/ui/members/memberstablescene.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>

using namespace siyu;
using namespace siyu::ui;

class MemberCellsTest : public MembersTableScene {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void editsACellInPlace();
    void wrongTextStaysInTheEditor();
    void choicesAreOffered();
    void maskedCellIsNotEdited();
    void fillsDown();
};

void MemberCellsTest::editsACellInPlace()
{
    const QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const bool isFrozen : {false, true}) {
        table()->freeze(isFrozen ? 1 : 0);
        table()->setCurrentIndex(at(1, isFrozen ? MemberColumn::Name : MemberColumn::Region));
        QTest::keyClick(table(), Qt::Key_F2);
        auto *line = qobject_cast<QLineEdit *>(editor());
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("new"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(table()->currentIndex().data().toString(), QStringLiteral("new"));
        QTRY_COMPARE(isFrozen ? stored(2).name : stored(2).region, QStringLiteral("new"));
        QTRY_VERIFY(!editor());
    }
    QVERIFY(m_workspace->undo().has_value());
    QVERIFY(m_workspace->undo().has_value());
    QTRY_COMPARE(at(1, MemberColumn::Name).data().toString(), QStringLiteral("成员0002"));
    QTRY_COMPARE(at(1, MemberColumn::Region).data().toString(), QString());
    // A double click edits what can be edited and opens what cannot.
    QSignalSpy opened(table(), &MembersTable::opened);
    const QModelIndex phone = at(1, MemberColumn::Phone);
    table()->setCurrentIndex(phone);
    Q_EMIT table()->doubleClicked(phone);
    QCOMPARE(opened.size(), 1);
    QVERIFY(!editor());
    table()->setCurrentIndex(at(1, MemberColumn::Region));
    Q_EMIT table()->doubleClicked(table()->currentIndex());
    QVERIFY(editor());
    QTest::keyClick(editor(), Qt::Key_Escape);
}

void MemberCellsTest::wrongTextStaysInTheEditor()
{
    table()->setColumnShown(int(MemberColumn::BirthYear), true);
    table()->setCurrentIndex(at(0, MemberColumn::BirthYear));
    QTest::keyClick(table(), Qt::Key_F2);
    auto *line = qobject_cast<QLineEdit *>(editor());
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("soon"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(editor());
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(!editor());
    QCOMPARE(stored(1).birthYear, std::optional(1961));
    // By another way than the editor it is refused as well.
    QSignalSpy refused(model(), &MembersModel::refused);
    QVERIFY(!model()->setData(at(0, MemberColumn::BirthYear), QStringLiteral("soon")));
    QCOMPARE(refused.size(), 1);
    QVERIFY(!model()->setData(at(0, MemberColumn::Phone), QStringLiteral("1")));
}

void MemberCellsTest::choicesAreOffered()
{
    const int size = model()->columnOf(QStringLiteral("custom:尺码"));
    table()->setColumnShown(size, true);
    table()->setCurrentIndex(at(3, size));
    QTest::keyClick(table(), Qt::Key_F2);
    auto *box = qobject_cast<QComboBox *>(editor());
    QVERIFY(box);
    QCOMPARE(box->count(), 3); // none, S, M
    box->setCurrentIndex(2);
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(stored(4).custom.value(1), QStringLiteral("M"));
    QCOMPARE(at(3, size).data().toString(), QStringLiteral("M"));
}

void MemberCellsTest::maskedCellIsNotEdited()
{
    const QModelIndex name = at(6, MemberColumn::Name);
    QVERIFY(name.data().toString().contains(QStringLiteral("****")));
    QVERIFY(!model()->flags(name).testFlag(Qt::ItemIsEditable));
    m_desk->setMasked(false);
    QVERIFY(model()->flags(name).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model()->flags(at(6, MemberColumn::Orders)).testFlag(Qt::ItemIsEditable));
}

void MemberCellsTest::fillsDown()
{
    QVERIFY(model()->setData(at(2, MemberColumn::Region), QStringLiteral("广东")));
    QTRY_COMPARE(stored(3).region, QStringLiteral("广东"));
    table()->selectIds({3, 4, 5, 200});
    table()->selectionModel()->setCurrentIndex(at(4, MemberColumn::Region), QItemSelectionModel::NoUpdate);
    QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(stored(200).region, QStringLiteral("广东"));
    QCOMPARE(stored(4).region, QStringLiteral("广东"));
    QVERIFY(stored(6).region.isEmpty());
    QVERIFY(m_workspace->undo().has_value()); // one step
    QVERIFY(stored(4).region.isEmpty() && stored(200).region.isEmpty());
    QCOMPARE(stored(3).region, QStringLiteral("广东"));
}

QTEST_MAIN(MemberCellsTest)
#include "membercells_test.moc"
