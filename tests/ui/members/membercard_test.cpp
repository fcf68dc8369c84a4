// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer of a member as an operator uses it: it opens at once, every field and tag is edited in place and taken back,
// what is typed outlives changes elsewhere, phones stay masked, the timeline comes in pages.
#include "core/members/consentedit.h"
#include "core/members/memberdetail.h"
#include "core/members/memberedit.h"
#include "core/trust/exportlog.h"
#include "tests/support/support.h"
#include "ui/common/ask.h"
#include "ui/common/drawer.h"
#include "ui/common/toast.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/members/cardtags.h"
#include "ui/members/cardtimeline.h"
#include "ui/members/membercard.h"
#include "ui/members/shopfieldswindow.h"
#include "ui/shell/desk.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace siyu;
using namespace siyu::ui;

namespace {

const MemberId one(1);

void fill(db::Database &db)
{
    db.exec("INSERT INTO source (id, text, created_at) VALUES (1, '门店', '2026-01-01T00:00:00Z');"
            "INSERT INTO member (id, name, created_at, source) VALUES (1, '<b>小红</b>', '2026-01-01T00:00:00Z', 1),"
            " (2, '小明', '2026-01-01T00:00:00Z', 1);"
            "INSERT INTO member_source (member, source, at) VALUES (1, 1, '2026-01-01T00:00:00Z');"
            "INSERT INTO identity (kind, value, member) VALUES (5, '+8613800138000', 1), (1, 'u-1', 1);"
            "INSERT INTO grp (id, name, created_at) VALUES (1, '一群', '2026-01-01T00:00:00Z');"
            "INSERT INTO membership (grp, member, joined_day, origin) VALUES (1, 1, '2026-01-05', 'typed');"
            "INSERT INTO product (id, name, created_at) VALUES (1, '围巾', '2026-01-01T00:00:00Z');");
    for (int i = 1; i <= 120; ++i) {
        db.cached("INSERT INTO shop_order (id, platform, order_no, member, paid_at, paid_fen) VALUES (?1, 'own', ?1, 1, ?2, 100)")
            .run(i, QStringLiteral("2026-01-%1T00:%2:00Z").arg(i % 28 + 1, 2, 10, QLatin1Char('0')).arg(i % 60, 2, 10, QLatin1Char('0')));
    }
    db.exec("INSERT INTO order_line (shop_order, product, quantity) SELECT id, 1, 1 FROM shop_order");
}

QStringList labelsOf(const QWidget &widget)
{
    QStringList out;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        out.append(label->text());
    return out;
}

} // namespace

class MemberCardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensAtOnceAndFills();
    void editsAFieldAndTakesItBack();
    void undoKeyTakesTheLastChangeBackInAField();
    void saysWhatDoesNotFitAndKeepsIt();
    void typingSurvivesAChangeElsewhere();
    void theEyeHidesPhones();
    void copyingAMaskedPhoneIsPutOnRecord();
    void tagsComeGoAndMoveToGroups();
    void shopFieldsByKind();
    void definesAField();
    void optOutsAndConsents();
    void theStageIsSetByHandAndReleased();
    void ordersUnfold();
    void timelineInPagesAndByKind();
    void followsToAnotherMember();
    void closesWhenTheMemberGoes();
    void everythingHasAName();
    void fitsTheSmallWindow();

private:
    QLineEdit *line(const QString &name) { return m_card->findChild<QLineEdit *>(name); }
    template <typename Widget>
    Widget *find(const QString &name)
    {
        return m_card->findChild<Widget *>(name);
    }
    members::MemberDetail detail(MemberId member = one) { return *members::memberDetail(**m_shop, member); }
    void type(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    std::unique_ptr<test::TestWorkspace> m_shop;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QMainWindow> m_window;
    MemberCard *m_card = nullptr;
};

void MemberCardTest::init()
{
    m_shop = std::make_unique<test::TestWorkspace>();
    QVERIFY((*m_shop)->write({QStringLiteral("test"), {}, Record::System}, fill).has_value());
    m_desk = std::make_unique<Desk>(std::shared_ptr<Workspace>((*m_shop)->another()));
    m_window = std::make_unique<QMainWindow>();
    auto *drawer = new Drawer(m_window.get());
    m_window->setCentralWidget(drawer);
    m_window->resize(420, 560);
    m_desk->setWindow(m_window.get(), nullptr, drawer);
    m_window->show();
    m_card = MemberCard::open(*m_desk, one);
    QVERIFY(QSignalSpy(m_card, &MemberCard::loaded).wait(5'000));
    QTRY_COMPARE(Job::running(), 0);
}

void MemberCardTest::cleanup()
{
    m_window.reset();
    m_desk.reset();
    QVERIFY(Job::waitForAll(10'000));
    m_shop.reset();
}

void MemberCardTest::opensAtOnceAndFills()
{
    MemberCard card(*m_desk, MemberId(2));
    QVERIFY(!card.findChild<QLineEdit *>(QStringLiteral("region"))); // not read yet, and there already
    QVERIFY(labelsOf(card).contains(QStringLiteral("Details")));
    QVERIFY(QSignalSpy(&card, &MemberCard::loaded).wait(5'000));
    QVERIFY(card.findChild<QLineEdit *>(QStringLiteral("region")));
    QVERIFY(labelsOf(*m_window).contains(QStringLiteral("<b>小红</b>"))); // literally
    QVERIFY(labelsOf(*m_card).contains(QStringLiteral("In no group at present")) == false);
    QVERIFY(find<QPushButton>(QStringLiteral("group1")));
}

void MemberCardTest::editsAFieldAndTakesItBack()
{
    type(line(QStringLiteral("region")), QStringLiteral("Guangdong"));
    QTRY_COMPARE(detail().profile.row.region, QStringLiteral("Guangdong"));
    QTRY_COMPARE(line(QStringLiteral("region"))->text(), QStringLiteral("Guangdong"));
    find<QCheckBox>(QStringLiteral("under_14"))->click();
    QTRY_VERIFY(detail().profile.row.under14);
    auto *gender = find<QComboBox>(QStringLiteral("gender"));
    gender->setCurrentIndex(1);
    Q_EMIT gender->activated(1);
    QTRY_COMPARE(detail().profile.row.gender, QStringLiteral("f"));
    for (int i = 0; i < 3; ++i)
        QVERIFY((*m_shop)->undo().has_value());
    QVERIFY(detail().profile.row.region.isEmpty());
    QTRY_VERIFY(line(QStringLiteral("region"))->text().isEmpty());
}

void MemberCardTest::undoKeyTakesTheLastChangeBackInAField()
{
    int undone = 0;
    QShortcut undo(QKeySequence::Undo, m_window.get());
    connect(&undo, &QShortcut::activated, m_window.get(), [&] {
        ++undone;
        m_desk->undo();
    });
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    type(line(QStringLiteral("region")), QStringLiteral("Guangdong"));
    QTRY_COMPARE(detail().profile.row.region, QStringLiteral("Guangdong"));
    QTRY_VERIFY(!line(QStringLiteral("region"))->isUndoAvailable());
    QLineEdit *note = line(QStringLiteral("note"));
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("ab"));
    QTest::keyClick(note, Qt::Key_Z, Qt::ControlModifier); // what is being typed comes first
    QCOMPARE(undone, 0);
    QVERIFY(note->text().isEmpty());
    QTest::keyClick(note, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
    QTRY_VERIFY(detail().profile.row.region.isEmpty());
}

void MemberCardTest::saysWhatDoesNotFitAndKeepsIt()
{
    type(line(QStringLiteral("birthday")), QStringLiteral("soon"));
    const auto hasProblem = [&] {
        const QStringList texts = labelsOf(*m_card);
        return std::any_of(texts.begin(), texts.end(), [](const QString &text) { return text.contains(QStringLiteral("soon")); });
    };
    QVERIFY(hasProblem());
    QCOMPARE(line(QStringLiteral("birthday"))->text(), QStringLiteral("soon"));
    QVERIFY(detail().profile.birthday.isEmpty());
    type(line(QStringLiteral("birthday")), QStringLiteral("1990-05-06"));
    QTRY_COMPARE(detail().profile.birthday, QStringLiteral("1990-05-06"));
    QTRY_VERIFY(!hasProblem());
}

void MemberCardTest::typingSurvivesAChangeElsewhere()
{
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QLineEdit *note = line(QStringLiteral("note"));
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("half"));
    note->setCursorPosition(2);
    NoProgress quiet;
    QVERIFY(members::addTag(**m_shop, {1}, QStringLiteral("x"), quiet).has_value());
    QTRY_VERIFY(find<QPushButton>(QStringLiteral("tag.x")));
    QCOMPARE(line(QStringLiteral("note"))->text(), QStringLiteral("half"));
    QCOMPARE(line(QStringLiteral("note"))->cursorPosition(), 2);
    QVERIFY(line(QStringLiteral("note"))->hasFocus());
    QVERIFY(detail().profile.note.isEmpty());
    QTest::keyClicks(line(QStringLiteral("note")), QStringLiteral("-"));
    QTest::keyClick(line(QStringLiteral("note")), Qt::Key_Return);
    QTRY_COMPARE(detail().profile.note, QStringLiteral("ha-lf"));
}

void MemberCardTest::theEyeHidesPhones()
{
    QVERIFY(members::setField(**m_shop, one, members::MemberField::Note, QStringLiteral("call 13900139000")).has_value());
    QTRY_COMPARE(line(QStringLiteral("note"))->text(), QStringLiteral("call 139****9000"));
    QVERIFY(line(QStringLiteral("note"))->isReadOnly());
    QVERIFY(!labelsOf(*m_card).join(QLatin1Char('\n')).contains(QStringLiteral("13800138000")));
    m_desk->setMasked(false);
    QTRY_VERIFY(labelsOf(*m_card).contains(QStringLiteral("+8613800138000")));
    QVERIFY(!line(QStringLiteral("note"))->isReadOnly());
}

void MemberCardTest::copyingAMaskedPhoneIsPutOnRecord()
{
    QGuiApplication::clipboard()->clear();
    find<QToolButton>(QStringLiteral("copy0"))->click(); // unionid: hidden from nobody
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("u-1"));
    QVERIFY(trust::exports(**m_shop, 10)->isEmpty());
    find<QToolButton>(QStringLiteral("copy1"))->click();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("+8613800138000"));
    const auto log = trust::exports(**m_shop, 10);
    QCOMPARE(log->size(), 1);
    QVERIFY(!log->first().masked);
    QCOMPARE(log->first().what, QStringLiteral("clipboard"));
}

void MemberCardTest::tagsComeGoAndMoveToGroups()
{
    auto *tags = m_card->findChild<CardTags *>();
    const auto trigger = [&](const QString &text, bool isAdding) {
        QMenu menu;
        isAdding ? tags->fillAddMenu(&menu) : tags->fillArrangeMenu(&menu);
        for (QAction *action : menu.findChildren<QAction *>()) {
            if (action->text() == text) {
                action->trigger();
                return;
            }
        }
        QFAIL(qPrintable(text));
    };
    {
        ask::ScriptedAnswers answers({QStringLiteral("gold")});
        trigger(QStringLiteral("Another tag…"), true);
    }
    QTRY_VERIFY(find<QPushButton>(QStringLiteral("tag.gold")));
    {
        ask::ScriptedAnswers answers({QStringLiteral("Level")});
        trigger(QStringLiteral("A new group…"), false);
    }
    QTRY_COMPARE(detail().tags.first().name, QStringLiteral("Level"));
    QTRY_VERIFY(labelsOf(*tags).contains(QStringLiteral("Level")));
    {
        ask::ScriptedAnswers answers({QStringLiteral("silver")});
        trigger(QStringLiteral("New tag…"), true); // straight into the group
    }
    QTRY_COMPARE(detail().tags.first().tags.size(), 2);
    QTRY_VERIFY(find<QPushButton>(QStringLiteral("tag.silver")));
    find<QPushButton>(QStringLiteral("tag.gold"))->click();
    QTRY_VERIFY(!find<QPushButton>(QStringLiteral("tag.gold")));
    trigger(QStringLiteral("Dissolve; its tags stay"), false);
    QTRY_VERIFY(detail().tags.first().name.isNull());
    QCOMPARE(detail().tags.first().tags, QStringList{QStringLiteral("silver")});
    QVERIFY((*m_shop)->undo().has_value());
    QTRY_VERIFY(labelsOf(*tags).contains(QStringLiteral("Level")));
}

void MemberCardTest::shopFieldsByKind()
{
    using members::FieldKind;
    const qint64 size = *members::addCustomField(
        **m_shop, {QStringLiteral("Size"), FieldKind::Choice, {QStringLiteral("S"), QStringLiteral("M")}});
    const qint64 height = *members::addCustomField(**m_shop, {QStringLiteral("Height"), FieldKind::Number, {}});
    const QString sizeBox = QStringLiteral("custom%1").arg(size);
    const QString heightLine = QStringLiteral("custom%1").arg(height);
    QTRY_VERIFY(find<QComboBox>(sizeBox) && line(heightLine));
    auto *box = find<QComboBox>(sizeBox);
    QCOMPARE(box->count(), 3);
    box->setCurrentIndex(2);
    Q_EMIT box->activated(2);
    QTRY_COMPARE(detail().profile.custom[0].value, QStringLiteral("M"));
    QTRY_COMPARE(find<QComboBox>(sizeBox)->currentText(), QStringLiteral("M"));
    type(line(heightLine), QStringLiteral("tall"));
    QVERIFY(detail().profile.custom[1].value.isEmpty());
    QCOMPARE(line(heightLine)->text(), QStringLiteral("tall"));
    type(line(heightLine), QStringLiteral("168"));
    QTRY_COMPARE(detail().profile.custom[1].value, QStringLiteral("168"));
    QVERIFY((*m_shop)->undo().has_value());
    QTRY_VERIFY(line(heightLine)->text().isEmpty());
}

void MemberCardTest::definesAField()
{
    ShopFieldsWindow window(*m_desk);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    QTRY_COMPARE(Job::running(), 0);
    const auto child = [&](const char *name) { return window.findChild<QPushButton *>(QLatin1String(name)); };
    auto *name = window.findChild<QLineEdit *>(QStringLiteral("fieldName"));
    auto *kind = window.findChild<QComboBox *>(QStringLiteral("fieldKind"));
    auto *choices = window.findChild<QPlainTextEdit *>(QStringLiteral("fieldChoices"));
    child("newField")->click();
    QTest::keyClicks(name, QStringLiteral("Size"));
    kind->setCurrentIndex(3);
    Q_EMIT kind->activated(3);
    QVERIFY(choices->isVisible());
    child("applyField")->click(); // nothing to choose
    QTRY_VERIFY(labelsOf(window).join(QLatin1Char(' ')).contains(QStringLiteral("does not fit")));
    choices->setPlainText(QStringLiteral("S\nM"));
    child("applyField")->click();
    QTRY_COMPARE(window.list()->rows()->rowCount(), 1);
    child("newField")->click();
    QTest::keyClicks(name, QStringLiteral("Height"));
    child("applyField")->click();
    QTRY_COMPARE(window.list()->rows()->rowCount(), 2);
    QTRY_COMPARE(window.list()->currentIndex().row(), 1);
    child("fieldUp")->click();
    QTRY_COMPARE(members::customFields(**m_shop)->first().shape.name, QStringLiteral("Height"));
    QTRY_COMPARE(window.list()->currentIndex().row(), 0);
    QTRY_VERIFY(m_card->findChild<QLineEdit *>(QStringLiteral("custom2"))); // the drawer follows
    child("removeField")->click();
    QTRY_COMPARE(window.list()->rows()->rowCount(), 1);
    QVERIFY((*m_shop)->undo().has_value());
    QTRY_COMPARE(window.list()->rows()->rowCount(), 2);
}

void MemberCardTest::optOutsAndConsents()
{
    find<QCheckBox>(QStringLiteral("optOut.sms"))->click();
    QTRY_VERIFY(detail().profile.row.optedOut);
    {
        ask::ScriptedAnswers answers({QStringLiteral("at the till")});
        m_card->findChild<QAction *>(QStringLiteral("consent.sms"))->trigger();
        QTRY_COMPARE(detail().consents.size(), 1);
    }
    QTRY_VERIFY(find<QPushButton>(QStringLiteral("withdraw.sms")));
    find<QPushButton>(QStringLiteral("withdraw.sms"))->click();
    QTRY_VERIFY(detail().consents[0].withdrawnUtc.isValid());
    QTRY_VERIFY(find<QPushButton>(QStringLiteral("again.sms")));
    find<QPushButton>(QStringLiteral("again.sms"))->click();
    QTRY_VERIFY(!detail().consents[0].withdrawnUtc.isValid());
    for (int i = 0; i < 4; ++i)
        QVERIFY((*m_shop)->undo().has_value());
    QVERIFY(detail().consents.isEmpty());
    QVERIFY(!detail().profile.row.optedOut);
}

void MemberCardTest::theStageIsSetByHandAndReleased()
{
    const auto stage = [&] {
        const auto *label = find<QLabel>(QStringLiteral("stage"));
        return label ? label->text() : QString();
    };
    const auto work = [&] {
        NoProgress quiet;
        QVERIFY(members::updateFigures(**m_shop, quiet).has_value());
    };
    work();
    QTRY_COMPARE(stage(), QStringLiteral("Loyal")); // 120 paid orders
    m_card->findChild<QAction *>(QStringLiteral("pin.quiet"))->trigger();
    QTRY_VERIFY(detail().pinned == Stage::Quiet);
    work();
    QTRY_COMPARE(stage(), QStringLiteral("Quiet"));
    QTRY_VERIFY(find<QPushButton>(QStringLiteral("releaseStage")));
    find<QPushButton>(QStringLiteral("releaseStage"))->click();
    QTRY_VERIFY(!detail().pinned);
    work();
    QTRY_COMPARE(stage(), QStringLiteral("Loyal"));
    QVERIFY((*m_shop)->undo().has_value());
    QVERIFY(detail().pinned == Stage::Quiet);
}

void MemberCardTest::ordersUnfold()
{
    QTRY_VERIFY(find<QPushButton>(QStringLiteral("moreOrders")));
    const auto shown = [&] {
        int count = 0;
        for (const QPushButton *button : m_card->findChildren<QPushButton *>())
            count += button->objectName().startsWith(QStringLiteral("order"));
        return count;
    };
    QCOMPARE(shown(), 10);
    find<QPushButton>(QStringLiteral("moreOrders"))->click();
    QTRY_COMPARE(shown(), 20);
    for (const QPushButton *button : m_card->findChildren<QPushButton *>()) {
        if (button->objectName().startsWith(QStringLiteral("order"))) {
            const_cast<QPushButton *>(button)->click();
            break;
        }
    }
    QTRY_VERIFY(labelsOf(*m_card).join(QLatin1Char('\n')).contains(QStringLiteral("围巾")));
}

void MemberCardTest::timelineInPagesAndByKind()
{
    CardTimeline *timeline = m_card->timeline();
    QTRY_COMPARE(timeline->events().size(), 50);
    QPushButton *more = find<QPushButton>(QStringLiteral("moreEvents"));
    QVERIFY(more);
    more->click();
    QTRY_COMPARE(timeline->events().size(), 100);
    find<QPushButton>(QStringLiteral("moreEvents"))->click();
    QTRY_COMPARE(timeline->events().size(), 122); // orders, joined, became known
    QVERIFY(!find<QPushButton>(QStringLiteral("moreEvents")));
    timeline->filter()->setCurrentIndex(2);
    Q_EMIT timeline->filter()->activated(2);
    QTRY_COMPARE(timeline->events().size(), 1);
    QVERIFY(labelsOf(*timeline).contains(QStringLiteral("Joined 一群")));
    // What is edited now is told at once.
    timeline->filter()->setCurrentIndex(0);
    Q_EMIT timeline->filter()->activated(0);
    QTRY_COMPARE(timeline->events().size(), 50);
    QVERIFY(members::setField(**m_shop, one, members::MemberField::Region, QStringLiteral("x")).has_value());
    QTRY_COMPARE(timeline->events().first().kind, members::EventKind::Edited);
}

void MemberCardTest::followsToAnotherMember()
{
    m_card->showTab(MemberCard::Dealings);
    QSignalSpy loaded(m_card, &MemberCard::loaded);
    QCOMPARE(MemberCard::open(*m_desk, MemberId(2)), m_card);
    QVERIFY(!find<QPushButton>(QStringLiteral("order120"))); // nothing of the one before stands under the other's name
    QVERIFY(loaded.wait(5'000));
    QTRY_COMPARE(Job::running(), 0);
    QVERIFY(labelsOf(*m_window).contains(QStringLiteral("小明")));
    QVERIFY(labelsOf(*m_card).contains(QStringLiteral("No order is known")));
}

void MemberCardTest::closesWhenTheMemberGoes()
{
    QVERIFY((*m_shop)->write({QStringLiteral("test"), {}, Record::System, {Topic::Members}}, [](db::Database &db) {
        db.exec("DELETE FROM order_line; DELETE FROM shop_order; DELETE FROM membership; DELETE FROM identity;"
                "DELETE FROM member_source; DELETE FROM member WHERE id = 1");
    }).has_value());
    QTRY_VERIFY(!m_desk->drawer()->isOpen());
}

void MemberCardTest::everythingHasAName()
{
    for (const QWidget *widget : m_card->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<const QLabel *>(widget) || widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) || button)
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), qPrintable(widget->objectName()));
    }
}

void MemberCardTest::fitsTheSmallWindow()
{
    m_window->resize(320, 480); // the drawer at its narrowest, in the window of 1024 × 640
    QTest::qWait(50);
    for (const QScrollArea *area : m_card->findChildren<QScrollArea *>())
        QVERIFY2(area->widget()->minimumSizeHint().width() <= 320, qPrintable(QString::number(area->widget()->minimumSizeHint().width())));
}

QTEST_MAIN(MemberCardTest)
#include "membercard_test.moc"
