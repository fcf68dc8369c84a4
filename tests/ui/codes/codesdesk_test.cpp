// SPDX-License-Identifier: GPL-3.0-or-later
// The codes' desk by its widgets: a code is made in the form, gets a place, is saved as pictures and as a print sheet.
#include "ui/codes/codesdesk.h"

#include "tests/ui/groups/groupdeskscene.h"
#include "ui/common/ask.h"
#include "ui/common/searchfield.h"
#include "ui/groups/listtable.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace siyu;
using namespace siyu::ui;

class CodesDeskTest : public QObject, protected GroupDeskScene<CodesDesk> {
    Q_OBJECT

    QAction *act(const QString &part)
    {
        for (QAction *action : m_view->findChild<QMenu *>()->actions()) {
            if (action->text().contains(part))
                return action;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<groups::World>();
        m_world->addMembers(2);
        QVERIFY(m_world->system([](db::Database &db) { db.exec("INSERT INTO grp (id, name, created_at) VALUES (1, '老客1群', '2025-01-01T00:00:00Z'), (2, '老客2群', '2025-01-01T00:00:00Z')"); }));
        open([this] { new QAbstractItemModelTester(m_view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_view); });
    }
    void cleanup() { close(); }

    void aGroupsCodeFromMakingToRenewing()
    {
        m_view->openForm();
        again();
        auto *kind = m_drawer->content()->findChildren<QComboBox *>().first();
        kind->setCurrentIndex(1); // a plain code of a group
        inDrawer<QLineEdit>("codeText")->setText(QStringLiteral("https://weixin.qq.com/g/a"));
        for (QComboBox *box : m_drawer->content()->findChildren<QComboBox *>()) {
            if (box->findText(QStringLiteral("老客1群")) >= 0)
                box->setCurrentText(QStringLiteral("老客1群"));
        }
        inDrawer<QPushButton>("keepCode")->click();
        again();
        QCOMPARE(m_view->model()->rowCount(), 1);
        QCOMPARE(*m_view->model()->row(0).countdown.daysLeft, 6);
        QCOMPARE(m_view->model()->row(0).nowGroup, QStringLiteral("老客1群"));
        // The form gave way to the code's card, in which what is typed outlives commits that do not concern it.
        inDrawer<QLineEdit>("place")->setText(QStringLiteral("柜台"));
        QVERIFY(m_desk->workspace().write({QStringLiteral("x"), {}, Record::System, {Topic::Deliveries}}, [](db::Database &) { }));
        again();
        QCOMPARE(inDrawer<QLineEdit>("place")->text(), QStringLiteral("柜台"));
        inDrawer<QPushButton>("addUse")->click();
        again();
        QCOMPARE(m_view->model()->row(0).uses, 1);
        {
            const ask::ScriptedAnswers answers({QStringLiteral("https://weixin.qq.com/g/b")});
            inDrawer<QPushButton>("renew")->click();
            again();
        }
        QCOMPARE(m_view->model()->row(0).text, QStringLiteral("https://weixin.qq.com/g/b"));
        inDrawer<QPushButton>("retire")->click();
        again();
        QVERIFY(m_view->model()->row(0).isRetired);
        m_desk->undo();
        again();
        QVERIFY(!m_view->model()->row(0).isRetired);
    }

    void theSearchKnowsNamesOwnersAndPinyin()
    {
        codes::CodeEdit edit;
        edit.name = QStringLiteral("柜台立牌");
        edit.channel = QStringLiteral("门店");
        QVERIFY(codes::addCode(m_desk->workspace(), edit));
        edit.name = QStringLiteral("包裹卡");
        edit.channel.clear();
        edit.group = GroupId(1);
        QVERIFY(codes::addCode(m_desk->workspace(), edit));
        again();
        QCOMPARE(m_view->model()->rowCount(), 2);
        const auto found = [this](const QString &typed) {
            m_view->searchField()->setText(typed);
            Q_EMIT m_view->searchField()->searched(typed);
            QStringList names;
            for (const codes::CodeRow &row : m_view->model()->rows())
                names.append(row.name);
            return names;
        };
        QCOMPARE(found(QStringLiteral("台")), QStringList{QStringLiteral("柜台立牌")});
        QCOMPARE(found(QStringLiteral("gtlp")), QStringList{QStringLiteral("柜台立牌")});
        QCOMPARE(found(QStringLiteral("门店")), QStringList{QStringLiteral("柜台立牌")});
        QCOMPARE(found(QStringLiteral("老客")), QStringList{QStringLiteral("包裹卡")});
        QCOMPARE(found(QStringLiteral("c-0")).size(), 2);
        QVERIFY(found(QStringLiteral("nothing")).isEmpty());
        again(); // a change elsewhere leaves the search alone
        QCOMPARE(m_view->model()->rowCount(), 0);
        QCOMPARE(found(QString()).size(), 2);
    }

    void picturesAndSheets()
    {
        for (const char16_t *name : {u"柜台/一", u"包裹"}) {
            codes::CodeEdit edit;
            edit.name = QString::fromUtf16(name);
            QVERIFY(codes::addCode(m_desk->workspace(), edit));
        }
        again();
        QTemporaryDir folder;
        m_view->table()->selectAll();
        {
            const ask::ScriptedAnswers answers({folder.path()});
            act(QStringLiteral("PNG"))->trigger();
            again();
        }
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.png")}).size(), 2);
        m_view->table()->selectAll();
        const QString pdf = folder.filePath(QStringLiteral("cards.pdf"));
        {
            const ask::ScriptedAnswers answers({pdf});
            act(QStringLiteral("10"))->trigger();
            again();
        }
        QVERIFY(QFileInfo(pdf).size() > 1000);
        m_view->table()->selectAll();
        const QString poster = folder.filePath(QStringLiteral("poster.pdf"));
        {
            const QString logo = QDir(folder.path()).entryInfoList({QStringLiteral("*.png")}).first().filePath();
            const ask::ScriptedAnswers answers({QStringLiteral("进群有礼"), true, logo, poster});
            m_view->findChild<QMenu *>()->actions().last()->trigger();
            again();
        }
        QVERIFY(QFileInfo(poster).size() > 1000);
    }
};

QTEST_MAIN(CodesDeskTest)
#include "codesdesk_test.moc"
