// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberdesks.h"

#include "ui/common/drawer.h"
#include "ui/common/icons.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/members/friendspanel.h"
#include "ui/members/idtable.h"
#include "ui/members/pointspanel.h"
#include "ui/members/samplingforms.h"
#include "ui/members/samplingmodel.h"
#include "ui/members/samplingpanel.h"
#include "ui/members/samplingpeopleview.h"
#include "ui/shell/desk.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace siyu::ui {

MemberDesks::MemberDesks(Desk &desk, QBoxLayout *list, std::function<QList<qint64>()> selected)
    : m_desk(desk), m_selected(std::move(selected))
{
    setDocumentMode(true);
    setIconSize(QSize(16, 16));
    auto *first = new QWidget;
    auto *column = new QVBoxLayout(first);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(list->spacing());
    while (list->count() > 0) {
        const int stretch = list->stretch(0);
        QLayoutItem *item = list->takeAt(0);
        column->addWidget(item->widget(), stretch);
        delete item;
    }
    addTab(first, icon(Icon::Members), tr("All members"));
    addTab(new QWidget, icon(Icon::Check), tr("Sampling and surveys"));
    addTab(new QWidget, icon(Icon::Tag), tr("Points and gifts"));
    addTab(new QWidget, icon(Icon::Link), tr("Friends of accounts"));
    list->addWidget(this, 1);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        m_desk.closeDrawer();
        refreshShown();
    });
}

template <typename Panel>
Panel *MemberDesks::panelIn(int tab, const std::function<Panel *()> &make)
{
    QWidget *page = widget(tab);
    if (auto *there = page->findChild<Panel *>(QString(), Qt::FindDirectChildrenOnly))
        return there;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    Panel *panel = make();
    column->addWidget(panel);
    return panel;
}

SamplingPanel *MemberDesks::sampling()
{
    return panelIn<SamplingPanel>(Sampling, [this] { return new SamplingPanel(m_desk, m_selected); });
}

PointsPanel *MemberDesks::points()
{
    return panelIn<PointsPanel>(Points, [this] {
        auto *panel = new PointsPanel(m_desk);
        connect(panel, &PointsPanel::memberWanted, this, &MemberDesks::memberWanted);
        return panel;
    });
}

FriendsPanel *MemberDesks::friends()
{
    return panelIn<FriendsPanel>(Friends, [this] {
        auto *panel = new FriendsPanel(m_desk);
        connect(panel, &FriendsPanel::memberWanted, this, &MemberDesks::memberWanted);
        return panel;
    });
}

void MemberDesks::showDesk(int tab) { setCurrentIndex(tab); }

void MemberDesks::refreshShown()
{
    if (currentIndex() == Sampling)
        sampling()->refresh();
    else if (currentIndex() == Points)
        points()->refresh();
    else if (currentIndex() == Friends)
        friends()->refresh();
}

QList<ScreenshotState> MemberDesks::pictures()
{
    return {
        {QStringLiteral("sampling"), [this] { showDesk(Sampling); }},
        {QStringLiteral("sampling-answers"), [this] {
             SamplingPeopleView *people = sampling()->people();
             if (people->model()->rowCount() > 0)
                 people->typeAnswers(people->model()->idAt(0));
         }},
        {QStringLiteral("sampling-choose"), [this] {
             sampling()->choosePeople();
             if (auto *chooser = qobject_cast<SamplingChooser *>(m_desk.drawer()->content())) {
                 chooser->rule()->setText(QStringLiteral("region is present and tag = \"VIP\""));
                 chooser->source()->setCurrentIndex(SamplingChooser::Selection);
                 chooser->source()->setCurrentIndex(SamplingChooser::Rule);
             }
         }},
        {QStringLiteral("sampling-results"), [this] { sampling()->showTab(SamplingPanel::Results); }},
        {QStringLiteral("sampling-questions"), [this] { sampling()->showTab(SamplingPanel::Questions); }},
        {QStringLiteral("sampling-products"), [this] { sampling()->showTab(SamplingPanel::Products); }},
        {QStringLiteral("sampling-new"), [this] {
             sampling()->showTab(SamplingPanel::People);
             sampling()->makeList();
         }},
        {QStringLiteral("points"), [this] { showDesk(Points); }},
        {QStringLiteral("points-gifts"), [this] { points()->showTab(PointsPanel::Gifts); }},
        {QStringLiteral("friends"), [this] { showDesk(Friends); }},
    };
}

} // namespace siyu::ui
