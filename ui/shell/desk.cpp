// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"

#include "core/members/memberindex.h"
#include "core/trust/exportlog.h"
#include "ui/common/ask.h"
#include "ui/common/drawer.h"
#include "ui/common/job.h"
#include "ui/common/toast.h"
#include "ui/importing/pasting.h"
#include "ui/text/changetext.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QPointer>

namespace siyu::ui {

Desk::Desk(std::shared_ptr<Workspace> workspace, QObject *parent)
    : QObject(parent), m_workspace(std::move(workspace)), m_memberIndex(std::make_shared<members::MemberIndex>(m_workspace)),
      m_undoJob(new Job(this))
{
    // The listener is called on the committing thread, perhaps while this object dies: only the application object is
    // sure to be there to carry the word over.
    const QPointer<Desk> self(this);
    m_subscription = m_workspace->subscribe([self](const Topics &topics) {
        if (QCoreApplication *app = QCoreApplication::instance())
            QMetaObject::invokeMethod(app, [self, topics] {
                if (self)
                    Q_EMIT self->changed(topics);
            }, Qt::QueuedConnection);
    });
}

Desk::~Desk() { m_workspace->unsubscribe(m_subscription); }

void Desk::readMembersIn()
{
    if (std::exchange(m_areMembersRead, true))
        return;
    auto *job = new Job(this);
    // What goes wrong here is said by the search that needs it.
    const auto read = [this, job] {
        job->start([index = m_memberIndex](Progress &progress) { return index->bringUpToDate(progress); }, [](const Result<void> &) {});
    };
    read();
    connect(this, &Desk::changed, job, read);
}

void Desk::setWindow(QWidget *window, Toast *toast, Drawer *drawer)
{
    m_window = window;
    m_toast = toast;
    m_drawer = drawer;
}

void Desk::toast(const QString &text) { toast(text, {}, {}); }

void Desk::toast(const QString &text, const QString &actText, std::function<void()> act)
{
    if (m_toast)
        m_toast->showMessage(text, actText, std::move(act));
}

void Desk::toastUndo(const QString &text)
{
    toast(text, tr("Undo"), [this] { undo(); });
}

void Desk::showError(const Error &error)
{
    if (error.code != ErrorCode::Cancelled)
        toast(text::errorText(error));
}

void Desk::closeOrShow(const Error &error)
{
    if (error.code == ErrorCode::NotFound)
        closeDrawer();
    else
        showError(error);
}

void Desk::openDrawer(const QString &title, QWidget *content, bool scrolling)
{
    if (m_drawer)
        m_drawer->open(title, content, scrolling);
}

void Desk::closeDrawer()
{
    if (m_drawer)
        m_drawer->close();
}

void Desk::goTo(PageId page, const QVariant &what) { Q_EMIT pageWanted(page, what); }

void Desk::import(const ImportWish &wish) { Q_EMIT importWanted(wish); }

void Desk::importPasted(const QString &kind)
{
    const Result<files::Pasted> table = pastedNow();
    if (!showIfError(table))
        import({kind, {}, *table});
}

void Desk::openSample() { Q_EMIT sampleWanted(); }

void Desk::toggleMask()
{
    if (!m_masked)
        return setMasked(true);
    if (isReadOnly())
        return showError({ErrorCode::NotAllowedReadOnly, {m_workspace->path()}, {}});
    const auto reason = ask::text(m_window, tr("Show personal data for 60 seconds"), tr("What for? The answer is kept in the export log."));
    if (reason && !reason->trimmed().isEmpty())
        setMasked(false, reason->trimmed());
}

void Desk::setMasked(bool masked, const QString &reason)
{
    if (m_masked == masked)
        return;
    m_masked = masked;
    Q_EMIT maskedChanged(masked);
    if (masked || isReadOnly())
        return;
    // Who looked at personal data in full is on record (reliability.md P2).
    Job::once(this, [ws = m_workspace, reason](Progress &) {
        return trust::logExport(*ws, {{}, QStringLiteral("screen"), {}, 0, false, reason});
    }, [this](const Result<void> &logged) { showIfError(logged); });
}

void Desk::setStatus(const QString &text) { Q_EMIT statusChanged(text); }

void Desk::undo()
{
    if (m_undoJob->isRunning())
        return;
    m_undoJob->start([ws = m_workspace](Progress &progress) { return ws->undo(progress); }, [this](const Result<ChangeEntry> &entry) {
        if (!showIfError(entry))
            toast(tr("Undone: %1").arg(text::changeText(entry->kind, entry->values)), tr("Redo"), [this] { redo(); });
    });
}

void Desk::redo()
{
    if (m_undoJob->isRunning())
        return;
    m_undoJob->start([ws = m_workspace](Progress &progress) { return ws->redo(progress); }, [this](const Result<ChangeEntry> &entry) {
        if (!showIfError(entry))
            toastUndo(tr("Done again: %1").arg(text::changeText(entry->kind, entry->values)));
    });
}

} // namespace siyu::ui
