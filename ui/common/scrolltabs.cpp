// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/scrolltabs.h"

#include "ui/common/theme.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

void put(QScrollArea *scroll, QWidget *page)
{
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
}

} // namespace

ScrollTabs::ScrollTabs(QWidget *parent) : QTabWidget(parent) 
{
    setDocumentMode(true);
    setRole(tabBar(), "dense"); // a drawer is narrow
}

void ScrollTabs::addPage(const QString &name, QWidget *page)
{
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(name);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    put(scroll, page ? page : new QWidget);
    addTab(scroll, name);
}

QVBoxLayout *ScrollTabs::emptied(int tab)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::m, space::s, space::s);
    column->setSpacing(space::s);
    put(qobject_cast<QScrollArea *>(widget(tab)), page);
    return column;
}

} // namespace siyu::ui
