// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MembersPage that shows itself in its states, for pictures and for the test of the layout.
#include "ui/members/decisionswindow.h"
#include "ui/members/membercard.h"
#include "ui/members/memberdesks.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberspage.h"
#include "ui/members/memberstable.h"
#include "ui/members/rulebar.h"
#include "ui/members/shopfieldswindow.h"
#include "ui/members/viewbar.h"
#include "ui/shell/desk.h"

#include <QPointer>
#include <QScrollBar>

namespace siyu::ui {

namespace {

ScreenshotState decisionsPicture(Desk &desk, const QString &name, DecisionsWindow::Tab tab)
{
    const auto window = std::make_shared<QPointer<DecisionsWindow>>();
    return {name, [&desk, tab, window] { *window = DecisionsWindow::open(desk, tab); },
        [window]() -> QWidget * { return *window; }};
}

ScreenshotState fieldsPicture(Desk &desk)
{
    const auto window = std::make_shared<QPointer<ShopFieldsWindow>>();
    return {QStringLiteral("fields"), [&desk, window] { *window = ShopFieldsWindow::open(desk); },
        [window]() -> QWidget * { return *window; }};
}

} // namespace

// Of whom most is known: who bought most.
ScreenshotState MembersPage::cardPicture(const QString &name, int tab)
{
    const auto open = [this, tab] {
        const qint64 id = m_model->idAt(0);
        m_table->goToId(id);
        MemberCard::open(desk(), MemberId(id))->showTab(MemberCard::Tab(tab));
    };
    return {name, [this, open] {
                if (m_table->sorting().by == members::MemberSort::Value)
                    return open();
                connect(this, &MembersPage::listed, this, open, Qt::SingleShotConnection);
                m_table->sortBy(int(MemberColumn::Value), true);
            }};
}

QList<ScreenshotState> MembersPage::screenshotStates()
{
    if (m_model->ids().isEmpty())
        return {};
    QList<ScreenshotState> states{
        cardPicture(QStringLiteral("drawer"), MemberCard::Profile),
        cardPicture(QStringLiteral("drawer-dealings"), MemberCard::Dealings),
        cardPicture(QStringLiteral("drawer-timeline"), MemberCard::Timeline),
        fieldsPicture(desk()),
        {QStringLiteral("view"), [this] { m_views->setCurrentIndex(std::min(2, m_views->count() - 1)); }},
        {QStringLiteral("bulk"), [this] {
             desk().closeDrawer();
             const auto choose = [this] { m_table->selectIds(m_model->ids().mid(2, 5)); };
             if (m_views->currentIndex() == 0)
                 return choose();
             connect(this, &MembersPage::listed, this, choose, Qt::SingleShotConnection);
             m_views->setCurrentIndex(0);
         }},
        {QStringLiteral("tags"), [this] { m_acts->openTags(); }},
        {QStringLiteral("field"), [this] { m_acts->openField(MemberColumn::PausedUntil); }},
        {QStringLiteral("columns"), [this] {
             m_table->clearSelection();
             m_table->freeze(1);
             for (const MemberColumn column : {MemberColumn::R, MemberColumn::F, MemberColumn::M, MemberColumn::Points})
                 m_table->setColumnShown(int(column), true);
             m_table->horizontalScrollBar()->setValue(260);
             openColumns();
         }},
        {QStringLiteral("editor"), [this] {
             desk().closeDrawer();
             m_table->horizontalScrollBar()->setValue(0);
             m_table->setCurrentIndex(m_model->index(3, int(MemberColumn::Name)));
             m_table->editCurrent();
         }},
        {QStringLiteral("rule"), [this] {
             m_table->setLook(MembersTable::firstLook(*m_model));
             m_table->clearSelection();
             m_rule->setRule(QStringLiteral("last_order < 30d and tag is present"));
         }},
        {QStringLiteral("builder"), [this] {
             m_rule->clear();
             buildSegment({}, QStringLiteral("(tag = \"团购常客\" or stage in (repeat, loyal)) and order (amount >= 100 and paid < 180d) >= 2"
                                             " and not group is missing and last_order < 180d"));
         }},
        {QStringLiteral("builder-error"), [this] { buildSegment({}, QStringLiteral("tag = \"VIP\" and last_order < soon and gender = f")); }},
        {QStringLiteral("segments"), [this] { openSegments(); }},
        decisionsPicture(desk(), QStringLiteral("review"), DecisionsWindow::Review),
        decisionsPicture(desk(), QStringLiteral("duplicates"), DecisionsWindow::Duplicates),
        decisionsPicture(desk(), QStringLiteral("merges"), DecisionsWindow::Merges),
    };
    return states + m_desks->pictures();
}

} // namespace siyu::ui
