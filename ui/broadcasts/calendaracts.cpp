// SPDX-License-Identifier: GPL-3.0-or-later
// What is done in the calendar: runs moved, copied and opened, broadcasts begun, files taken over and written.
#include "core/broadcasts/ics.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/seriesstore.h"
#include "core/broadcasts/walltime.h"
#include "core/content/contentstore.h"
#include "core/groups/groupstore.h"
#include "ui/broadcasts/broadcasteditor.h"
#include "ui/broadcasts/calendarpanel.h"
#include "ui/broadcasts/dayspanel.h"
#include "ui/broadcasts/draftslist.h"
#include "ui/broadcasts/monthcalendar.h"
#include "ui/broadcasts/seriesbar.h"
#include "ui/broadcasts/stagesform.h"
#include "ui/broadcasts/weekcalendar.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/render/calendarsheet.h"
#include "ui/shell/desk.h"

#include <QFileInfo>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>

namespace siyu::ui {

using namespace broadcasts;

namespace {

// The run's own wall clock for a place on the workspace's.
QDateTime wallFor(const RunRow &run, const QDateTime &local)
{
    const QDateTime shown(run.local.date(), run.local.time(), Qt::UTC);
    return run.wall.addSecs(shown.secsTo(local));
}

// On that day, at ten where nothing else is said, but never in the past.
BroadcastDraft emptyDraft(const Workspace &workspace, QDate day, QTime time)
{
    const QDateTime now = workspace.nowUtc().toTimeZone(workspace.zone());
    BroadcastDraft draft;
    draft.zone = QString::fromUtf8(workspace.zone().id());
    const QDateTime nextHour = QDateTime(now.date(), QTime(now.time().hour(), 0), Qt::UTC).addSecs(3600);
    const QDateTime wanted(day, time.isValid() ? time : QTime(10, 0), Qt::UTC);
    draft.atWall = std::max(wanted, nextHour);
    return draft;
}

QString dayText(const QDateTime &local)
{
    return QLocale().toString(local.date(), QLocale::ShortFormat) + local.time().toString(QStringLiteral(" HH:mm"));
}

} // namespace

void CalendarPanel::act(std::function<Result<QString>(Workspace &)> work, const std::function<void()> &then)
{
    if (m_desk.isReadOnly())
        return m_desk.showError({ErrorCode::NotAllowedReadOnly, {}, {}});
    m_acting->start(
        [workspace = m_desk.sharedWorkspace(), work = std::move(work)](Progress &progress) -> Result<QString> {
            auto said = work(*workspace);
            if (!said)
                return said;
            const auto planned = planAll(*workspace, progress);
            return planned ? said : Result<QString>(planned.error());
        },
        [this, then](const Result<QString> &said) {
            if (m_desk.showIfError(said))
                return load();
            if (then)
                then();
            m_desk.toastUndo(*said);
        });
}

void CalendarPanel::askScope(const RunRow &run, const QString &question, bool withAll, std::function<void(Scope)> act)
{
    if (run.recurring)
        m_scope->ask(question, withAll, std::move(act));
    else
        act(Scope::This);
}

void CalendarPanel::moveTo(RunId id, const QDateTime &local)
{
    const RunRow *run = known(id);
    if (!run || m_desk.isReadOnly())
        return;
    const QDateTime wall = wallFor(*run, local);
    askScope(*run, tr("“%1” repeats. Move to %2:").arg(run->name, dayText(local)), false, [this, id, wall, local](Scope scope) {
        act([id, wall, local, scope](Workspace &workspace) -> Result<QString> {
            const auto moved = moveRun(workspace, id, wall, scope);
            return moved ? Result<QString>(tr("Moved to %1").arg(dayText(local))) : Result<QString>(moved.error());
        },
            [this, local] { select(local.date()); });
    });
}

void CalendarPanel::copyTo(RunId id, const QDateTime &local)
{
    const RunRow *run = known(id);
    if (!run)
        return;
    act([id, wall = wallFor(*run, local), local](Workspace &workspace) -> Result<QString> {
        const auto copied = copyRun(workspace, id, wall);
        return copied ? Result<QString>(tr("Copied to %1").arg(dayText(local))) : Result<QString>(copied.error());
    },
        [this, local] { select(local.date()); });
}

void CalendarPanel::openRun(RunId id)
{
    const RunRow *run = known(id);
    if (run && (run->state == QLatin1String("handed_out") || run->state == QLatin1String("missed")))
        return m_desk.goTo(PageId::SendDesk, id.value); // it is decided there
    if (!run || run->state != QLatin1String("planned"))
        return openScope(id, Scope::All);
    askScope(*run, tr("“%1” repeats. Change:").arg(run->name), true, [this, id](Scope scope) { openScope(id, scope); });
}

void CalendarPanel::openScope(RunId id, Scope scope)
{
    m_opening->start([workspace = m_desk.sharedWorkspace(), id, scope](Progress &) { return draftOfRun(*workspace, id, scope); },
        [this, id, scope, isPart = scope != Scope::All && known(id) && known(id)->recurring](const Result<BroadcastDraft> &draft) {
            if (m_desk.showIfError(draft))
                return;
            openEditor(*draft, draft->name, [id, scope, isPart](BroadcastEditor *editor) {
                editor->setWriter([id, scope](Workspace &workspace, const BroadcastDraft &wanted) { return editRun(workspace, id, wanted, scope); }, isPart);
            });
        });
}

void CalendarPanel::newBroadcast(QDate day, QTime time, ContentId content)
{
    if (m_desk.isReadOnly())
        return;
    BroadcastDraft draft = emptyDraft(m_desk.workspace(), day, time);
    draft.content = content;
    if (!content.isValid())
        return openEditor(draft, tr("New broadcast"));
    m_opening->start([shared = m_desk.sharedWorkspace(), content](Progress &) { return content::content(*shared, content); },
        [this, draft](const Result<content::ContentItem> &item) {
            if (m_desk.showIfError(item))
                return;
            BroadcastDraft named = draft;
            named.name = item->title;
            openEditor(named, tr("New broadcast"));
        });
}

void CalendarPanel::newBroadcastTo(GroupId group)
{
    if (m_desk.isReadOnly())
        return;
    m_opening->start([shared = m_desk.sharedWorkspace()](Progress &) { return groups::groups(*shared); },
        [this, group](const Result<QList<groups::GroupRow>> &all) {
            if (m_desk.showIfError(all))
                return;
            BroadcastDraft draft = emptyDraft(m_desk.workspace(), m_desk.workspace().today().addDays(1), {});
            for (const groups::GroupRow &row : *all) {
                if (row.id == group)
                    draft.groups.append(row.name);
            }
            openEditor(draft, tr("New broadcast"));
        });
}

void CalendarPanel::openEditor(const BroadcastDraft &draft, const QString &title, const std::function<void(BroadcastEditor *)> &prepare)
{
    Job::once(this, [workspace = m_desk.sharedWorkspace(), id = draft.id](Progress &) { return editorChoices(*workspace, id); },
        [this, draft, title, prepare](const Result<EditorChoices> &choices) {
            if (m_desk.showIfError(choices))
                return;
            auto *editor = new BroadcastEditor(m_desk, *choices, draft);
            if (prepare)
                prepare(editor);
            connect(editor, &BroadcastEditor::saved, this, [this, isOld = draft.id.isValid()] {
                m_desk.closeDrawer();
                m_desk.toastUndo(isOld ? tr("The broadcast was changed") : tr("The broadcast is planned"));
            });
            m_desk.openDrawer(title, editor, false);
            editor->setFocus();
            if (const auto then = std::exchange(m_whenEditorOpens, {}))
                then(*editor);
        });
}

void CalendarPanel::showDays(QDate day)
{
    auto *panel = new DaysPanel(m_desk, day.isValid() ? day : selectedDay());
    m_desk.openDrawer(tr("Days"), panel, false);
    if (day.isValid())
        panel->addDayOn(day);
}

void CalendarPanel::showStages(qint64 campaign)
{
    m_opening->start([workspace = m_desk.sharedWorkspace(), campaign](Progress &) { return campaignBand(*workspace, campaign); },
        [this](const Result<CampaignBand> &band) {
            if (m_desk.showIfError(band))
                return;
            auto *form = new StagesForm(m_desk, *band);
            connect(form, &StagesForm::saved, this, [this] {
                m_desk.closeDrawer();
                m_desk.toastUndo(tr("The stages were changed"));
            });
            m_desk.openDrawer(tr("Stages of “%1”").arg(band->name), form);
        });
}

void CalendarPanel::showDrafts()
{
    auto *list = new DraftsList(m_desk);
    connect(list, &DraftsList::wanted, this, [this](const WaitingDraft &waiting) {
        openEditor(waiting.draft, waiting.draft.name, [id = waiting.id](BroadcastEditor *editor) {
            editor->setWriter([id](Workspace &workspace, const BroadcastDraft &wanted) { return planDraft(workspace, id, wanted); });
        });
    });
    m_desk.openDrawer(tr("Dates of other calendars"), list);
}

void CalendarPanel::importCalendar()
{
    const QString path = ask::openFile(m_desk.window(), tr("Take over a calendar file"), tr("Calendar files (*.ics)"));
    if (path.isEmpty())
        return;
    Job::once(this, [workspace = m_desk.sharedWorkspace(), path](Progress &) -> Result<std::pair<qint64, qint64>> {
        const auto reading = readIcsFile(path, workspace->zone());
        if (!reading)
            return reading.error();
        const auto taken = importIcs(*workspace, *reading, QFileInfo(path).fileName());
        if (!taken)
            return taken.error();
        return std::pair(*taken, qint64(reading->faults.size()));
    },
        [this](const Result<std::pair<qint64, qint64>> &taken) {
            if (m_desk.showIfError(taken))
                return;
            const QString said = tr("%n date(s) taken over: complete them to broadcasts", nullptr, int(taken->first));
            m_desk.toastUndo(taken->second == 0 ? said : said + tr(" · %1 could not be read").arg(taken->second));
            showDrafts();
        });
}

void CalendarPanel::exportCalendar(BroadcastId id)
{
    const QString path = ask::saveFile(m_desk.window(), tr("Save as a calendar file"), tr("broadcasts") + QStringLiteral(".ics"), tr("Calendar files (*.ics)"));
    if (path.isEmpty())
        return;
    Job::once(this, [workspace = m_desk.sharedWorkspace(), path, id](Progress &) { return saveIcs(*workspace, id, path); },
        [this, path](const Result<void> &done) {
            if (!m_desk.showIfError(done))
                m_desk.toast(tr("Saved as %1").arg(QFileInfo(path).fileName()));
        });
}

void CalendarPanel::saveAsPdf()
{
    const CalendarCanvas *shown = canvas();
    const QString title = shown ? shown->title() : m_month->title();
    const QString path = ask::saveFile(m_desk.window(), tr("Save the calendar as PDF"), title + QStringLiteral(".pdf"), tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    const auto view = m_view == View::Week ? render::CalendarPage::Week : render::CalendarPage::Month;
    const QDate day = selectedDay();
    Job::once(this, [workspace = m_desk.sharedWorkspace(), path, view, day](Progress &) { return render::saveCalendar(*workspace, view, day, path); },
        [this, path](const Result<void> &done) {
            if (!m_desk.showIfError(done))
                m_desk.toast(tr("Saved as %1").arg(QFileInfo(path).fileName()));
        });
}

void CalendarPanel::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(render::calendarLayout());
    auto *dialog = new QPrintDialog(printer.get(), m_desk.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto view = m_view == View::Week ? render::CalendarPage::Week : render::CalendarPage::Month;
    connect(dialog, &QDialog::accepted, this, [this, printer, view] {
        // What is in sight is there already; the list prints the month of its first day.
        const Workspace &workspace = m_desk.workspace();
        Job::once(this, [shared = m_desk.sharedWorkspace(), view, day = selectedDay()](Progress &) { return render::calendarOf(*shared, view, day); },
            [this, printer, today = workspace.today()](const Result<render::CalendarSheet> &sheet) {
                if (!m_desk.showIfError(sheet))
                    render::printCalendar(*printer, *sheet);
            });
    });
    connect(dialog, &QObject::destroyed, this, [printer] {});
    dialog->open();
}

} // namespace siyu::ui
