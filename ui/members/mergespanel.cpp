// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/mergespanel.h"

#include "ui/common/emptystate.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/importing/shown.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/identitytext.h"
#include "ui/text/words.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int mostMerges = 500;

QString causeOf(members::MergeBy by)
{
    switch (by) {
    case members::MergeBy::Operator:
        return MergesPanel::tr("By hand");
    case members::MergeBy::Review:
        return MergesPanel::tr("Review list");
    case members::MergeBy::Import:
        return MergesPanel::tr("Import");
    case members::MergeBy::Duplicate:
        return MergesPanel::tr("Possible duplicate");
    }
    return {};
}

} // namespace

MergesPanel::MergesPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_apartJob(new Job(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::m, 0, 0);
    m_stack = new QStackedWidget;
    outer->addWidget(m_stack);
    auto *filled = new QWidget;
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_list = new RowTable(tr("Merged members"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->rows()->setHeaders({tr("When"), tr("Stays"), tr("Went into it"), tr("How"), tr("State")});
    column->addWidget(m_list, 1);
    m_result = new QLabel;
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->hide();
    column->addWidget(m_result);
    auto *buttons = new QHBoxLayout;
    m_apart = new QPushButton(icon(Icon::Undo), tr("Take this merge apart"));
    buttons->addWidget(m_apart);
    buttons->addStretch();
    column->addLayout(buttons);
    m_stack->addWidget(filled);
    m_stack->addWidget(new EmptyState({Icon::Person, tr("Nobody was merged yet"),
        tr("Members who turned out to be one person are listed here, and can be taken apart again."), nullptr, nullptr}));
    connect(m_list, &RowTable::selectionMoved, this, [this] {
        m_apart->setEnabled(!m_desk.isReadOnly() && m_standing.contains(m_list->currentId().toLongLong()));
    });
    connect(m_apart, &QPushButton::clicked, this, &MergesPanel::takeApart);
    m_apart->setEnabled(false);
}

void MergesPanel::refresh()
{
    m_job->start([ws = m_desk.sharedWorkspace()](Progress &) { return members::merges(*ws, {}, mostMerges); },
        [this](const Result<QList<members::MergeEntry>> &merges) {
            if (!m_desk.showIfError(merges))
                showMerges(*merges);
        });
}

void MergesPanel::showMerges(const QList<members::MergeEntry> &merges)
{
    const bool masked = m_desk.isMasked();
    const auto named = [masked](const QString &name, MemberId member) {
        return name.isEmpty() ? tr("Member %1").arg(member.value) : shownCell({}, name, masked);
    };
    QList<TableRow> rows;
    m_standing.clear();
    for (const members::MergeEntry &entry : merges) {
        const bool undone = entry.undoneAtUtc.isValid();
        rows.append({entry.id,
            {text::dayAndTime(entry.atUtc, m_desk.workspace().zone()), named(entry.keptName, entry.kept),
                named(entry.goneName, entry.gone), causeOf(entry.by), undone ? tr("Taken apart") : tr("Stands")},
            undone});
        if (!undone)
            m_standing.append(entry.id);
    }
    m_list->rows()->setRows(rows);
    m_list->fitColumns();
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    if (!rows.isEmpty())
        m_list->selectRow(0);
}

void MergesPanel::takeApart()
{
    const qint64 merge = m_list->currentId().toLongLong();
    m_apartJob->start([ws = m_desk.sharedWorkspace(), merge](Progress &) { return members::unmergeMembers(*ws, merge); },
        [this](const Result<members::Unmerged> &apart) {
            if (m_desk.showIfError(apart))
                return;
            QStringList lines{tr("Two members again.")};
            if (!apart->left.isEmpty())
                lines.append(tr("%n thing(s) stay as they are now, because something happened to them since:", nullptr, int(apart->left.size())));
            constexpr int named = 8;
            for (const members::UnmergeKept &kept : apart->left.mid(0, named))
                lines.append(QStringLiteral("· %1: %2").arg(text::thingName(kept.table), text::unmergeReason(kept.reason)));
            m_result->setText(lines.join(QLatin1Char('\n')));
            m_result->show();
            m_desk.toastUndo(tr("The merge was taken apart"));
            refresh();
        });
}

} // namespace siyu::ui
