// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/entrylist.h"

#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

EntryList::EntryList(bool isReadOnly, QWidget *parent) : QWidget(parent), m_isReadOnly(isReadOnly), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void EntryList::show(const QList<Entry> &entries, const QString &none)
{
    delete m_lines;
    m_lines = new QWidget;
    auto *column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    for (const Entry &entry : entries)
        column->addWidget(lineOf(entry));
    if (entries.isEmpty())
        column->addWidget(plainLabel(none, "muted"));
    m_column->addWidget(m_lines);
}

QWidget *EntryList::lineOf(const Entry &entry)
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    line->addWidget(plainLabel(entry.text, entry.role), 1);
    QToolButton *edit = iconButton(Icon::Edit, tr("Change"));
    edit->setAccessibleName(tr("Change: %1").arg(entry.text));
    edit->setObjectName(QStringLiteral("editEntry"));
    QToolButton *remove = iconButton(Icon::Trash, tr("Remove"));
    remove->setAccessibleName(tr("Remove: %1").arg(entry.text));
    remove->setObjectName(QStringLiteral("removeEntry"));
    for (QToolButton *button : {edit, remove}) {
        button->setAutoRaise(true);
        button->setEnabled(!m_isReadOnly);
        line->addWidget(button, 0, Qt::AlignTop);
    }
    // The lines may be made anew while the click is still on its way.
    connect(edit, &QToolButton::clicked, this, [this, id = entry.id] { Q_EMIT editWanted(id); }, Qt::QueuedConnection);
    connect(remove, &QToolButton::clicked, this, [this, id = entry.id] { Q_EMIT removeWanted(id); }, Qt::QueuedConnection);
    return box;
}

void keepEntry(Desk &desk, QObject *owner, const QString &doneText, std::function<Result<qint64>(Workspace &)> work, std::function<void(qint64 id)> done)
{
    Job::once(owner, [workspace = desk.sharedWorkspace(), work = std::move(work)](Progress &) { return work(*workspace); },
        [&desk, doneText, done = std::move(done)](const Result<qint64> &kept) {
            if (desk.showIfError(kept))
                return;
            desk.toastUndo(doneText);
            done(*kept);
        });
}

} // namespace siyu::ui
