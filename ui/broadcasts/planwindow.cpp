// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/planwindow.h"

#include "core/base/text.h"
#include "core/broadcasts/planstore.h"
#include "ui/broadcasts/conflictlist.h"
#include "ui/broadcasts/planview.h"
#include "ui/broadcasts/whatifview.h"
#include "ui/common/busybar.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/plantext.h"
#include "ui/text/words.h"

#include <QLabel>
#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

PlanWindow::PlanWindow(Desk &desk, QWidget *parent)
    : QWidget(parent, Qt::Window), m_desk(desk), m_head(plainLabel({}, "muted")), m_tabs(new QTabWidget), m_plan(new PlanView(desk)),
      m_whatIf(new WhatIfView(desk)), m_conflicts(new ConflictList(desk)), m_asking(new Job(this)), m_trying(new Job(this)), m_applying(new Job(this))
{
    resize(980, 600);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->addWidget(m_head);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_plan, tr("Who gets it"));
    m_tabs->addTab(m_whatIf, tr("What else"));
    m_tabs->addTab(m_conflicts, tr("Conflicts"));
    column->addWidget(m_tabs, 1);
    auto *busy = new BusyBar(m_asking);
    busy->setWhat(tr("Trying other days"));
    column->addWidget(busy);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PlanWindow::ask);
    connect(m_whatIf, &WhatIfView::chosen, this, &PlanWindow::apply);
    connect(m_conflicts, &ConflictList::priorityChanged, this, &PlanWindow::tryPriority);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(escape, &QShortcut::activated, this, &QWidget::close);
}

void PlanWindow::open(Tab tab, const QString &word)
{
    if (tab == Who)
        m_plan->choose(word);
    m_tabs->setCurrentIndex(tab);
    show();
    raise();
    activateWindow();
    ask();
}

void PlanWindow::setTrial(std::shared_ptr<const Trial> trial)
{
    m_first = m_trial = std::move(trial);
    m_isAsked = false;
    const BroadcastDraft &draft = m_trial->draft();
    setWindowTitle(tr("Plan of %1").arg(displayText(draft.name)));
    const PlanPreview &plan = m_trial->preview();
    m_head->setText(QStringList{text::name(draft.touchpoint), plan.local.toString(QStringLiteral("yyyy-MM-dd HH:mm")), tr("Reaches %n people", nullptr, int(plan.reach)),
        text::opensEstimate(plan)}.join(QStringLiteral(" · ")));
    m_plan->setTrial(m_trial);
    ask();
}

// The other tabs cost passes of the planner: they are asked when they are looked at.
void PlanWindow::ask()
{
    if (m_isAsked || !m_trial || !isVisible() || m_tabs->currentIndex() == Who)
        return;
    m_isAsked = true;
    m_asking->start([workspace = m_desk.sharedWorkspace(), trial = m_trial](Progress &progress) { return broadcasts::whatIf(*workspace, *trial, progress); },
        [this, trial = m_trial](const Result<WhatIf> &found) {
            if (!found) {
                m_isAsked = false;
                m_desk.showIfError(found);
                return;
            }
            m_found = *found;
            m_whatIf->show(*trial, *found);
            m_conflicts->show(*trial, *m_first, *found);
            Q_EMIT answered();
        });
}

void PlanWindow::tryPriority(int priority)
{
    m_trying->start([workspace = m_desk.sharedWorkspace(), trial = m_trial, priority](Progress &) { return trial->withPriority(*workspace, priority); },
        [this, priority](const Result<std::shared_ptr<const Trial>> &trial) {
            if (m_desk.showIfError(trial))
                return;
            m_trial = *trial;
            m_plan->setTrial(m_trial);
            m_isAsked = false;
            ask();
            Q_EMIT priorityChanged(priority);
        });
}

void PlanWindow::apply(Choice choice)
{
    m_applying->start(
        [workspace = m_desk.sharedWorkspace(), draft = m_trial->draft(), found = m_found.alternatives, choice](Progress &progress) -> Result<QList<BroadcastId>> {
            const auto made = broadcasts::apply(*workspace, draft, found, choice);
            if (!made)
                return made.error();
            const auto planned = planAll(*workspace, progress);
            return planned ? made : Result<QList<BroadcastId>>(planned.error());
        },
        [this](const Result<QList<BroadcastId>> &made) {
            if (!m_desk.showIfError(made))
                Q_EMIT applied(made->first(), int(made->size()));
        });
}

} // namespace siyu::ui
