// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/decisionswindow.h"

#include "ui/common/theme.h"
#include "ui/members/duplicatespanel.h"
#include "ui/members/mergespanel.h"
#include "ui/members/reviewpanel.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

namespace siyu::ui {

DecisionsWindow::DecisionsWindow(Desk &desk, QWidget *parent)
    : QWidget(parent, Qt::Window), m_desk(desk), m_tabs(new QTabWidget), m_review(new ReviewPanel(desk)),
      m_duplicates(new DuplicatesPanel(desk)), m_merges(new MergesPanel(desk))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Who is who"));
    resize(980, 680);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_review, tr("To decide"));
    m_tabs->addTab(m_duplicates, tr("Possible duplicates"));
    m_tabs->addTab(m_merges, tr("Merged"));
    column->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DecisionsWindow::refreshShown);
    connect(m_review, &ReviewPanel::counted, this, [this](qint64 open) {
        m_tabs->setTabText(Review, open > 0 ? tr("To decide %1").arg(text::number(open)) : tr("To decide"));
    });
    connect(m_duplicates, &DuplicatesPanel::counted, this, [this](qint64 pairs) {
        m_tabs->setTabText(Duplicates, pairs > 0 ? tr("Possible duplicates %1").arg(text::number(pairs)) : tr("Possible duplicates"));
    });
    // What is undone, imported or merged elsewhere shows here; looking for duplicates again is left to the operator.
    connect(&desk, &Desk::changed, this, [this](const Topics &) {
        if (m_tabs->currentWidget() != m_duplicates)
            refreshShown();
    });
    connect(&desk, &Desk::maskedChanged, this, &DecisionsWindow::refreshShown);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(escape, &QShortcut::activated, this, &QWidget::close);
    refreshShown();
}

DecisionsWindow *DecisionsWindow::open(Desk &desk, Tab tab)
{
    auto *window = desk.window() ? desk.window()->findChild<DecisionsWindow *>() : nullptr;
    if (!window || !window->isVisible()) // one that was closed a moment ago is about to go
        window = new DecisionsWindow(desk, desk.window());
    window->showTab(tab);
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

void DecisionsWindow::showTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

void DecisionsWindow::refreshShown()
{
    if (m_tabs->currentWidget() == m_review)
        m_review->refresh();
    else if (m_tabs->currentWidget() == m_duplicates)
        m_duplicates->refresh();
    else
        m_merges->refresh();
}

} // namespace siyu::ui
