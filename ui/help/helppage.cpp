// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helppage.h"

#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {
constexpr int readingWidth = 720;
}

HelpPage::HelpPage(Desk &desk) : Page(desk, tr("Help"))
{
    QVBoxLayout *column = addReadingColumn(readingWidth);

    addText(column, tr("The way of the work"),
        {tr("1. Bring in what you have: drop a table on the window (members, staff, groups, a group's roster, activity counts). The preview says for every row what will happen; nothing is written before you agree, and an import can be taken back as a whole."),
            tr("2. Under Groups, give each group its owners and its six teams. The board shows what is missing."),
            tr("3. Under Broadcasts, write a content item and plan it. While you write, what law or platforms object to is marked, with the reason, and the preview shows the text as a member reads it. The plan says how many can be sent, and for everybody else the reason."),
            tr("“Who, why, what else” names each person's reason with the messages behind it, and plans the same on a better day or over several. Two texts can be compared by lot. The limits themselves, with their dates and sources, stand under Limits."),
            tr("4. At the send desk, copy the text, paste it in WeChat, then tick it as sent. Nothing is ever sent or marked by itself."),
            tr("5. Insights and Reports show what became of it; every figure leads back to its rows."),
            tr("6. Under Growth, see turnover factor by factor with targets and what-if, what channels cost and bring, campaigns from plan to review, products from low to high, and the health check: five faults, each with a button to where it is mended.")});
    addText(column, tr("What is safe"),
        {tr("Everything is saved at once, in one file on this computer; nothing leaves it by itself. Undo works for every change, also after a restart; Reports & safety holds the backups and the change history."),
            tr("Phone numbers are masked. The eye at the lower right shows them for 60 seconds; that is put on record, as every export is.")});
    addText(column, tr("At the send desk"),
        {tr("What is due stands there by account. Enter copies the next piece – text, pictures, link – and, when all are copied, ticks the target as sent and goes on. A copy alone marks nothing: after a crash the desk asks whether it was sent."),
            tr("Larger audiences are handed out by account: the message, how to find the same people in WeChat, one confirmation; who did not get it is ticked, or read back from the filled-in sheet. The mini window stays on top beside WeChat and has the same keys."),
            tr("What came due while the program was closed waits for a decision. Under Settings you choose how long ahead you are told, quiet hours, and whether the program stays in the tray or starts with the computer.")});
    addKeys(column, tr("Keys"), generalKeys());
    addKeys(column, tr("Keys at the send desk"), deskKeys());
    addText(column, tr("About"),
        {tr("Siyu Desk %1. Free software under the GNU General Public License, version 3 or later; it comes with no warranty.").arg(QCoreApplication::applicationVersion())});
    column->addStretch();
}

void HelpPage::addText(QVBoxLayout *column, const QString &heading, const QStringList &paragraphs)
{
    auto *title = new QLabel(heading);
    setRole(title, "heading");
    column->addWidget(title);
    for (const QString &paragraph : paragraphs) {
        auto *words = new QLabel(paragraph);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(words);
    }
    column->addSpacing(space::s);
}

HelpPage::Keys HelpPage::generalKeys()
{
    return {
        {QStringLiteral("Ctrl+K"), tr("Find anything: actions, pages, members, groups")},
        {QStringLiteral("Ctrl+1 … Ctrl+8"), tr("The eight pages")},
        {QStringLiteral("Ctrl+F"), tr("Search on this page")},
        {QStringLiteral("Ctrl+N"), tr("The main action of this page")},
        {QStringLiteral("Ctrl+I"), tr("Import a file")},
        {QStringLiteral("Ctrl+Z, Ctrl+Y"), tr("Undo, redo")},
        {QStringLiteral("Ctrl+,"), tr("Settings")},
        {QStringLiteral("Ctrl+O"), tr("Open a workspace")},
        {QStringLiteral("F5"), tr("Read this page anew")},
        {QStringLiteral("F1"), tr("This help")},
        {QStringLiteral("Esc"), tr("Close the details, clear the search")},
    };
}

HelpPage::Keys HelpPage::deskKeys()
{
    return {
        {QStringLiteral("Enter"), tr("Copy the next piece; then: sent, and on")},
        {QStringLiteral("C, 1 … 9"), tr("Copy the text again, or this piece")},
        {QStringLiteral("N"), tr("It was copied, but not sent")},
        {QStringLiteral("S, F, E"), tr("Skip, failed, note")},
        {QStringLiteral("L, H, T"), tr("Later: in 10 minutes, in an hour, at a time")},
        {QStringLiteral("⌫"), tr("One step back, and the ones before it")},
        {QStringLiteral("M"), tr("The mini window; Esc closes it")},
        {QStringLiteral("G, Ctrl+Enter"), tr("Of a hand-out: hand out, all sent")},
    };
}

void HelpPage::addKeys(QVBoxLayout *column, const QString &heading, const Keys &keys)
{
    auto *title = new QLabel(heading);
    setRole(title, "heading");
    column->addWidget(title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(space::xs);
    for (int i = 0; i < keys.size(); ++i) {
        auto *key = new QLabel(keys[i].first);
        setRole(key, "muted");
        grid->addWidget(key, i, 0);
        grid->addWidget(new QLabel(keys[i].second), i, 1);
    }
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    column->addSpacing(space::s);
}

void HelpPage::refresh(const Topics &) { }

} // namespace siyu::ui
