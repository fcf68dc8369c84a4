// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pageregistry.h"

#include "ui/groups/groupspage.h"
#include "ui/insight/insightspage.h"
#include "ui/members/memberspage.h"
#include "ui/shell/waitingpage.h"

#include <QCoreApplication>

namespace siyu::ui {

namespace {

struct PageNames {
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

// One function a page: a feature replaces the body of its own and adds its include, nothing else.

Page *makeToday(Desk &desk)
{
    return new WaitingPage(desk, PageNames::tr("Today"), Icon::Today, PageNames::tr("What is due today will stand here."));
}

Page *makeMembers(Desk &desk)
{
    return makeMembersPage(desk);
}

Page *makeGroups(Desk &desk)
{
    return new GroupsPage(desk);
}

Page *makeBroadcasts(Desk &desk)
{
    return new WaitingPage(desk, PageNames::tr("Broadcasts"), Icon::Broadcasts, PageNames::tr("The calendar of broadcasts will stand here."));
}

Page *makeSendDesk(Desk &desk)
{
    return new WaitingPage(desk, PageNames::tr("Send desk"), Icon::SendDesk, PageNames::tr("What is due to be sent will stand here."));
}

Page *makeGrowth(Desk &desk)
{
    return new WaitingPage(desk, PageNames::tr("Growth"), Icon::Growth, PageNames::tr("Channels and campaigns will stand here."));
}

Page *makeInsights(Desk &desk)
{
    return new InsightsPage(desk);
}

Page *makeSafety(Desk &desk)
{
    return new WaitingPage(desk, PageNames::tr("Reports & safety"), Icon::Safety, PageNames::tr("Reports and backups will stand here."));
}

Page *makeSettings(Desk &desk)
{
    return new WaitingPage(desk, PageNames::tr("Settings"), Icon::Settings, PageNames::tr("The settings will stand here."));
}

Page *makeHelp(Desk &desk)
{
    return new WaitingPage(desk, PageNames::tr("Help"), Icon::Help, PageNames::tr("The help will stand here."));
}

} // namespace

QList<PageEntry> allPages()
{
    return {
        {PageId::Today, Icon::Today, PageNames::tr("Today"), makeToday},
        {PageId::Members, Icon::Members, PageNames::tr("Members"), makeMembers},
        {PageId::Groups, Icon::Groups, PageNames::tr("Groups"), makeGroups},
        {PageId::Broadcasts, Icon::Broadcasts, PageNames::tr("Broadcasts"), makeBroadcasts},
        {PageId::SendDesk, Icon::SendDesk, PageNames::tr("Send desk"), makeSendDesk},
        {PageId::Growth, Icon::Growth, PageNames::tr("Growth"), makeGrowth},
        {PageId::Insights, Icon::Insights, PageNames::tr("Insights"), makeInsights},
        {PageId::Safety, Icon::Safety, PageNames::tr("Reports"), makeSafety},
        {PageId::Settings, Icon::Settings, PageNames::tr("Settings"), makeSettings},
        {PageId::Help, Icon::Help, PageNames::tr("Help"), makeHelp},
    };
}

// ---- what the palette searches: one line a feature

void addPaletteSources(Desk &desk)
{
    Q_UNUSED(desk)
}

// ---- the import window

QWidget *makeImportWindow(Desk &desk, const QString &kind, const QString &path)
{
    Q_UNUSED(desk)
    Q_UNUSED(kind)
    Q_UNUSED(path)
    return nullptr;
}

} // namespace siyu::ui
