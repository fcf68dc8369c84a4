// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/groupdesks.h"

#include "ui/codes/codesdesk.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/groups/workdesks.h"
#include "ui/partners/partnersdesk.h"
#include "ui/shell/desk.h"

#include <QVBoxLayout>

namespace siyu::ui {

GroupDesks::GroupDesks(Desk &desk, QBoxLayout *groups, QWidget *parent)
    : QTabWidget(parent), m_desk(desk)
{
    setDocumentMode(true);
    setIconSize(QSize(16, 16));
    auto *first = new QWidget;
    auto *column = new QVBoxLayout(first);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(groups->spacing());
    while (groups->count() > 0) {
        const int stretch = groups->stretch(0);
        QLayoutItem *item = groups->takeAt(0);
        column->addWidget(item->widget(), stretch);
        delete item;
    }
    addTab(first, icon(Icon::Groups), tr("Groups and teams"));
    m_makers.append(nullptr);
    m_words.append(QStringLiteral("groups"));
    addDesk(QStringLiteral("partners"), Icon::Person, tr("Partners"), [this] { return new PartnersDesk(m_desk); });
    addDesk(QStringLiteral("codes"), Icon::Link, tr("Codes"), [this] { return new CodesDesk(m_desk); });
    addDesk(QStringLiteral("kpis"), Icon::Chart, tr("KPIs"), [this] { return new KpiDesk(m_desk); });
    addDesk(QStringLiteral("reputation"), Icon::Info, tr("Reputation desk"), [this] { return new ReputationGroupDesk(m_desk); });
    addDesk(QStringLiteral("support"), Icon::Check, tr("Support desk"), [this] { return new SupportGroupDesk(m_desk); });
    groups->addWidget(this, 1);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        m_desk.closeDrawer();
        refreshShown({});
    });
}

void GroupDesks::addDesk(const QString &word, Icon which, const QString &name, std::function<GroupDesk *()> make)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::s, 0, 0);
    addTab(page, icon(which), name);
    m_makers.append(std::move(make));
    m_words.append(word);
}

bool GroupDesks::showDesk(const QString &word)
{
    const qsizetype tab = m_words.indexOf(word);
    if (tab > 0)
        setCurrentIndex(int(tab));
    return tab > 0;
}

GroupDesk *GroupDesks::deskAt(int tab)
{
    if (tab <= 0 || tab >= count())
        return nullptr;
    QWidget *page = widget(tab);
    if (auto *there = page->findChild<GroupDesk *>(QString(), Qt::FindDirectChildrenOnly))
        return there;
    GroupDesk *desk = m_makers.at(tab)();
    page->layout()->addWidget(desk);
    return desk;
}

void GroupDesks::refreshShown(const Topics &topics)
{
    if (GroupDesk *desk = deskAt(currentIndex()))
        desk->refresh(topics);
}

QList<ScreenshotState> GroupDesks::pictures()
{
    QList<ScreenshotState> out;
    for (int tab = 1; tab < count(); ++tab)
        out += deskAt(tab)->pictures([this, tab] { setCurrentIndex(tab); });
    return out;
}

} // namespace siyu::ui
