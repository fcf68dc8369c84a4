// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/viewacts.h"

#include "core/members/memberstore.h"
#include "core/workspace.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberstable.h"
#include "ui/members/viewbar.h"
#include "ui/shell/desk.h"

#include <QSettings>

namespace siyu::ui {

namespace {

constexpr int mostCounted = 24; // views whose counts are shown
constexpr int lookDelayMs = 400;
const QString lookKey = QStringLiteral("members/look");

} // namespace

ViewActs::ViewActs(Desk &desk, ViewBar *bar, MembersTable *table, QObject *parent)
    : QObject(parent), m_desk(desk), m_bar(bar), m_table(table), m_counts(new Job(this))
{
    m_bar->setWritable(!desk.isReadOnly());
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(lookDelayMs);
    connect(&m_lookTimer, &QTimer::timeout, this, &ViewActs::rememberLook);
    connect(table, &MembersTable::lookChanged, &m_lookTimer, qOverload<>(&QTimer::start));
    connect(bar, &ViewBar::viewChosen, this, &ViewActs::viewChosen);
    connect(bar, &ViewBar::renameWanted, this, &ViewActs::rename);
    connect(bar, &ViewBar::removeWanted, this, &ViewActs::remove);
    connect(bar, &ViewBar::orderWanted, this, [this](const QList<qint64> &ids) {
        Job::once(this, [workspace = m_desk.sharedWorkspace(), ids](Progress &) { return members::orderViews(*workspace, ids); },
            [this](const Result<void> &moved) { m_desk.showIfError(moved); });
    });
    takeLook();
}

void ViewActs::keepLook()
{
    if (!m_lookTimer.isActive())
        return;
    m_lookTimer.stop();
    rememberLook();
}

void ViewActs::askViews()
{
    Job::once(this, [workspace = m_desk.sharedWorkspace()](Progress &) { return members::memberViews(*workspace); },
        [this](const Result<QList<members::MemberView>> &views) {
            if (m_desk.showIfError(views))
                return;
            m_bar->setViews(*views);
            // Read before the last change of the look was written, perhaps: the hand is ahead of the file.
            if (m_view.id > 0 && m_bar->view().id == m_view.id)
                m_bar->setLook(m_view.id, m_view.look);
            m_view = m_bar->view();
            countViews();
        });
}

void ViewActs::countViews()
{
    m_counts->start([workspace = m_desk.sharedWorkspace()](Progress &progress) -> Result<QList<qint64>> {
        const auto total = members::memberTotal(*workspace);
        const auto views = members::memberViews(*workspace);
        if (!total || !views)
            return total ? views.error() : total.error();
        QList<qint64> out{*total};
        for (const members::MemberView &view : views->mid(0, mostCounted)) {
            const auto count = members::countView(*workspace, view, progress);
            out.append(count ? *count : -1);
        }
        return out;
    }, [this](const Result<QList<qint64>> &counts) {
        for (int place = 0; counts && place < counts->size(); ++place)
            m_bar->setCount(place, counts->at(place));
    });
}

void ViewActs::viewChosen()
{
    keepLook();
    const QString before = m_view.search;
    m_view = m_bar->view();
    takeLook();
    if (before != m_view.search)
        Q_EMIT searchWanted(m_view.search);
    Q_EMIT chosen();
}

void ViewActs::takeLook()
{
    const QByteArray json = m_view.id > 0 ? m_view.look : QSettings().value(lookKey).toByteArray();
    if (const auto look = TableLook::fromJson(json))
        m_table->setLook(*look);
}

void ViewActs::rememberLook()
{
    const QByteArray json = m_table->look().toJson();
    if (m_view.id <= 0) {
        QSettings().setValue(lookKey, json);
        return;
    }
    if (m_desk.isReadOnly() || json == m_view.look)
        return;
    m_view.look = json;
    m_bar->setLook(m_view.id, json);
    // The desk outlives the page, which may be closing.
    Job::once(&m_desk, [workspace = m_desk.sharedWorkspace(), id = m_view.id, json](Progress &) { return members::setViewLook(*workspace, id, json); },
        [desk = &m_desk](const Result<void> &kept) { desk->showIfError(kept); });
}

void ViewActs::save(const QString &rule, const QString &search)
{
    const auto name = ask::text(m_desk.window(), tr("Save as a view"), tr("Name of the view"), m_view.name);
    if (!name)
        return;
    const members::MemberView view{0, *name, rule, search, m_table->look().toJson()};
    Job::once(this, [workspace = m_desk.sharedWorkspace(), view](Progress &) -> Result<QList<members::MemberView>> {
        const Result<qint64> id = members::saveView(*workspace, view);
        return id ? members::memberViews(*workspace) : Result<QList<members::MemberView>>(id.error());
    }, [this, name = name->trimmed()](const Result<QList<members::MemberView>> &views) {
        if (m_desk.showIfError(views))
            return;
        Q_EMIT saved();
        m_bar->setViews(*views);
        m_bar->choose(name);
        m_view = m_bar->view();
        m_desk.toastUndo(tr("Saved the view “%1”").arg(name));
    });
}

void ViewActs::rename(const members::MemberView &view)
{
    const auto name = ask::text(m_desk.window(), tr("Rename the view"), tr("Name of the view"), view.name);
    if (!name || name->trimmed() == view.name)
        return;
    Job::once(this, [workspace = m_desk.sharedWorkspace(), id = view.id, name = *name](Progress &) { return members::renameView(*workspace, id, name); },
        [this, name = *name](const Result<void> &renamed) {
            if (!m_desk.showIfError(renamed))
                m_desk.toastUndo(tr("The view is called “%1” now").arg(name.trimmed()));
        });
}

void ViewActs::remove(const members::MemberView &view)
{
    Job::once(this, [workspace = m_desk.sharedWorkspace(), id = view.id](Progress &) { return members::removeView(*workspace, id); },
        [this, name = view.name](const Result<void> &removed) {
            if (!m_desk.showIfError(removed))
                m_desk.toastUndo(tr("Deleted the view “%1”").arg(name));
        });
}

} // namespace siyu::ui
