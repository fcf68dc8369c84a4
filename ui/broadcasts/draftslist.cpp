// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/draftslist.h"

#include "core/broadcasts/recurrence.h"
#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/calendartext.h"
#include "ui/text/recurrencetext.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr qsizetype mostShown = 200;

} // namespace

DraftsList::DraftsList(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(space::l, space::m, space::l, space::l);
    m_column->addWidget(plainLabel(tr("Each becomes a broadcast when you have said what goes out and to whom."), "muted"));
    m_column->addStretch(1);
    connect(&desk, &Desk::changed, this, [this](const Topics &topics) {
        if (topics.contains(Topic::Broadcasts))
            load();
    });
    load();
}

void DraftsList::load()
{
    m_job->start([workspace = m_desk.sharedWorkspace()](Progress &) { return waitingDrafts(*workspace); },
        [this](const Result<QList<WaitingDraft>> &drafts) {
            if (!m_desk.showIfError(drafts))
                show(*drafts);
        });
}

void DraftsList::show(const QList<WaitingDraft> &drafts)
{
    delete m_rows;
    m_rows = new QWidget;
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::s);
    if (drafts.isEmpty())
        rows->addWidget(plainLabel(tr("Nothing waits. Take over a calendar file (.ics) from the menu of the calendar.")));
    for (const WaitingDraft &draft : drafts.mid(0, mostShown))
        rows->addWidget(row(draft));
    if (drafts.size() > mostShown)
        rows->addWidget(plainLabel(tr("and %1 more").arg(drafts.size() - mostShown), "muted"));
    m_column->insertWidget(1, m_rows);
}

QWidget *DraftsList::row(const WaitingDraft &waiting)
{
    auto *card = new QFrame;
    setRole(card, "card");
    auto *line = new QHBoxLayout(card);
    line->setContentsMargins(space::m, space::s, space::s, space::s);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(plainLabel(waiting.draft.name, "heading"));
    const BroadcastDraft &draft = waiting.draft;
    const auto rule = recurrenceFrom(draft.rrule, draft.days, draft.lunar, draft.exceptions);
    const bool repeats = rule && rule->every != Recurrence::Every::Once;
    words->addWidget(plainLabel(draft.atWall.toString(QStringLiteral("yyyy-MM-dd HH:mm"))
        + (repeats ? QStringLiteral(" · ") + text::recurrenceText(*rule) : QString()) + QStringLiteral(" · ") + waiting.source, "muted"));
    for (const QString &note : waiting.notes)
        words->addWidget(plainLabel(text::icsNoteText(note), "warning"));
    line->addLayout(words, 1);
    auto *complete = new QPushButton(tr("Complete"));
    complete->setAccessibleName(tr("Complete “%1” to a broadcast").arg(draft.name));
    auto *remove = new QToolButton;
    remove->setIcon(icon(Icon::Trash));
    remove->setToolTip(tr("Take off the list"));
    remove->setAccessibleName(tr("Take “%1” off the list").arg(draft.name));
    for (QWidget *button : QList<QWidget *>{complete, remove}) {
        button->setEnabled(!m_desk.isReadOnly());
        line->addWidget(button, 0, Qt::AlignTop);
    }
    connect(complete, &QPushButton::clicked, this, [this, waiting] { Q_EMIT wanted(waiting); });
    connect(remove, &QToolButton::clicked, this, [this, id = waiting.id] {
        Job::once(this, [workspace = m_desk.sharedWorkspace(), id](Progress &) { return removeDraft(*workspace, id); },
            [this](const Result<void> &done) {
                if (!m_desk.showIfError(done))
                    m_desk.toastUndo(tr("Taken off the list"));
            });
    });
    return card;
}

} // namespace siyu::ui
