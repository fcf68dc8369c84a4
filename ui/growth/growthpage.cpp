// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/growthpage.h"

#include "ui/common/theme.h"
#include "ui/growth/campaignstab.h"
#include "ui/growth/channelstab.h"
#include "ui/growth/gmvtab.h"
#include "ui/growth/healthtab.h"
#include "ui/growth/periodbar.h"
#include "ui/growth/productstab.h"

#include <QAction>
#include <QTabWidget>
#include <QVBoxLayout>

namespace siyu::ui {

GrowthPage::GrowthPage(Desk &desk) : Page(desk, tr("Growth")), m_bar(new PeriodBar(desk.workspace().today())), m_tabs(new QTabWidget)
{
    m_tabs->setDocumentMode(true);
    addTab(QStringLiteral("gmv"), tr("GMV"), new GmvTab(desk));
    addTab(QStringLiteral("channels"), tr("Channels"), new ChannelsTab(desk));
    auto *campaigns = new CampaignsTab(desk);
    addTab(QStringLiteral("campaigns"), tr("Campaigns"), campaigns);
    addTab(QStringLiteral("products"), tr("Products"), new ProductsTab(desk));
    addTab(QStringLiteral("health"), tr("Health check"), new HealthTab(desk));
    body()->addWidget(m_bar);
    body()->addWidget(m_tabs, 1);
    setPrimary(Icon::Add, tr("New campaign"), [this, campaigns] {
        m_tabs->setCurrentWidget(campaigns);
        campaigns->openCampaign(0);
    });
    primaryAction()->setEnabled(!desk.isReadOnly());
    connect(m_bar, &PeriodBar::changed, this, [this] { refresh({}); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &GrowthPage::tabChanged);
}

void GrowthPage::addTab(const QString &word, const QString &name, GrowthTab *tab)
{
    tab->setObjectName(word);
    m_tabs->addTab(tab, name);
}

GrowthTab *GrowthPage::current() const { return static_cast<GrowthTab *>(m_tabs->currentWidget()); }

void GrowthPage::tabChanged()
{
    desk().closeDrawer();
    m_bar->setVisible(current()->isOfPeriod());
    refresh({});
}

void GrowthPage::refresh(const Topics &topics)
{
    const bool isNewDay = m_bar->setToday(desk().workspace().today());
    current()->setDays(m_bar->days());
    current()->refresh(isNewDay ? Topics() : topics);
}

void GrowthPage::show(const QVariant &what)
{
    const bool isItem = what.canConvert<DeskItem>();
    const DeskItem item = isItem ? what.value<DeskItem>() : DeskItem();
    const QString tab = !isItem ? what.toString() : item.kind == DeskItem::Kind::Channel ? QStringLiteral("channels") : QStringLiteral("campaigns");
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i)->objectName() == tab)
            m_tabs->setCurrentIndex(i);
    }
    if (isItem)
        current()->showItem(item);
}

QList<ScreenshotState> GrowthPage::screenshotStates()
{
    QList<ScreenshotState> out;
    for (int i = 0; i < m_tabs->count(); ++i)
        out += static_cast<GrowthTab *>(m_tabs->widget(i))->pictures([this, i] { m_tabs->setCurrentIndex(i); });
    return out;
}

} // namespace siyu::ui
