// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pageregistry.h"

#include "ui/broadcasts/broadcastspage.h"
#include "ui/senddesk/senddeskpage.h"
#include "ui/groups/groupspage.h"
#include "ui/insight/insightspage.h"
#include "ui/importing/importwindow.h"
#include "ui/members/memberspage.h"
#include "ui/growth/growthpage.h"
#include "ui/help/helppage.h"
#include "ui/safety/safetypage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/palettesources.h"
#include "ui/shell/waitingpage.h"
#include "ui/today/todaypage.h"

#include <QCoreApplication>

namespace siyu::ui {

namespace {

struct PageNames {
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

// One function a page: a feature replaces the body of its own and adds its include, nothing else.

Page *makeToday(Desk &desk)
{
    return new TodayPage(desk);
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
    return new BroadcastsPage(desk);
}

Page *makeSendDesk(Desk &desk)
{
    return new SendDeskPage(desk);
}

Page *makeGrowth(Desk &desk)
{
    return new GrowthPage(desk);
}

Page *makeInsights(Desk &desk)
{
    return new InsightsPage(desk);
}

Page *makeSafety(Desk &desk)
{
    return new SafetyPage(desk);
}

Page *makeSettings(Desk &desk)
{
    return new SettingsPage(desk);
}

Page *makeHelp(Desk &desk)
{
    return new HelpPage(desk);
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
    desk.addPaletteSource(findMembers);
    desk.addPaletteSource(findGroups);
}

// ---- the import window

QWidget *makeImportWindow(Desk &desk, const QString &kind, const QString &path)
{
    return new ImportWindow(desk, kind, path);
}

} // namespace siyu::ui
