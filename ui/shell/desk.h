// SPDX-License-Identifier: GPL-3.0-or-later
// What a page may ask of the window around it: the workspace, messages, the drawer, other pages, the mask. One per
// open workspace; the main window owns and serves it. Main thread.
#pragma once

#include "core/files/table.h"
#include "core/workspace.h"
#include "ui/common/icons.h"

#include <QObject>
#include <QVariant>
#include <functional>
#include <memory>

class QWidget;

namespace siyu::members {
class MemberIndex;
}

namespace siyu::ui {

class Drawer;
class Job;
class Toast;

enum class PageId { Today, Members, Groups, Broadcasts, SendDesk, Growth, Insights, Safety, Settings, Help };

// One thing of a page that has several kinds of them, as what Page::show gets.
struct DeskItem {
    enum class Kind { Content, Code, Channel, Campaign, StagePlaybook, CampaignPlaybook, BroadcastTo };
    Kind kind = Kind::Content;
    qint64 id = 0; // of the content, code, channel; of the campaign; of the group that a broadcast is to go to
};

// Something that the palette (Ctrl+K) found.
struct PaletteHit {
    QString text;
    QString detail;
    Icon icon = Icon::Right;
    PageId page = PageId::Today; // where to go …
    QVariant what; // … and what Page::show gets there
};
// Runs on a worker thread: finds at most a dozen hits for what was typed.
using PaletteSource = std::function<Result<QList<PaletteHit>>(const Workspace &, const QString &typed, Progress &)>;

// What the import window is opened with; all of it may be empty.
struct ImportWish {
    QString kind; // members, roster …
    QStringList paths; // one after the other
    files::Pasted pasted; // instead of a file
};

class Desk final : public QObject {
    Q_OBJECT

public:
    explicit Desk(std::shared_ptr<Workspace> workspace, QObject *parent = nullptr);
    ~Desk() override;

    Workspace &workspace() const { return *m_workspace; }
    // For jobs: capture this, so that the workspace lives as long as the work.
    std::shared_ptr<Workspace> sharedWorkspace() const { return m_workspace; }
    // The search in memory, one for all pages and the palette; jobs hold it likewise. From the first call of readMembersIn
    // on it is read in and kept up in the background; until then a search does that.
    std::shared_ptr<members::MemberIndex> memberIndex() const { return m_memberIndex; }
    void readMembersIn();
    bool isReadOnly() const { return m_workspace->isReadOnly(); }

    // The one parent for dialogs.
    QWidget *window() const { return m_window; }
    void setWindow(QWidget *window, Toast *toast, Drawer *drawer);

    void toast(const QString &text);
    // After bulk work: the message with an Undo button that takes the newest change back.
    void toastUndo(const QString &text);
    void toast(const QString &text, const QString &actText, std::function<void()> act);
    // An error as a sentence at the foot of the window; Cancelled is not shown.
    void showError(const Error &error);
    // For a card in the drawer that cannot be read any more: where its row is gone, its making was taken back, and it closes.
    void closeOrShow(const Error &error);
    template <typename T>
    bool showIfError(const Result<T> &result)
    {
        if (!result)
            showError(result.error());
        return !result;
    }

    // Details at the right; the drawer takes `content`. See Drawer::open.
    void openDrawer(const QString &title, QWidget *content, bool scrolling = true);
    void closeDrawer();
    Drawer *drawer() const { return m_drawer; }

    void goTo(PageId page, const QVariant &what = {});
    void import(const ImportWish &wish);
    void import(const QString &kind = {}) { import(ImportWish{kind, {}, {}}); }
    // Opens it with the table that the clipboard holds, or says why not.
    void importPasted(const QString &kind = {});
    void openSample(); // the sample shop, instead of this workspace

    // Personal data hidden on screen (the eye in the status bar). Show phones through maskPhone while this is true.
    bool isMasked() const { return m_masked; }
    void setMasked(bool masked, const QString &reason = {});
    // The eye: masks at once; shows only for a reason, which is kept in the export log, and never where that cannot be.
    void toggleMask();

    // Count and sum of a table's selection, in the status bar; empty clears it.
    void setStatus(const QString &text);

    void addPaletteSource(PaletteSource source) { m_paletteSources.append(std::move(source)); }
    const QList<PaletteSource> &paletteSources() const { return m_paletteSources; }

    // One at a time; its progress is that of undoJob(), and stopping it leaves all as it was.
    void undo();
    void redo();
    Job *undoJob() const { return m_undoJob; }

Q_SIGNALS:
    // After each commit, undo and redo, on the main thread. Pages get it as Page::refresh.
    void changed(const siyu::Topics &topics);
    void maskedChanged(bool masked);
    void statusChanged(const QString &text);
    void pageWanted(siyu::ui::PageId page, const QVariant &what);
    void importWanted(const siyu::ui::ImportWish &wish);
    void sampleWanted();
    void languageWanted(const QString &code);
    void lookWanted(const QString &word); // system, light, dark
    // Puts a backup in the place of the open workspace; asked and confirmed before.
    void restoreWanted(const QString &backupFile);

private:
    std::shared_ptr<Workspace> m_workspace;
    std::shared_ptr<members::MemberIndex> m_memberIndex;
    bool m_areMembersRead = false;
    int m_subscription = 0;
    QWidget *m_window = nullptr;
    Toast *m_toast = nullptr;
    Drawer *m_drawer = nullptr;
    Job *m_undoJob;
    bool m_masked = true;
    QList<PaletteSource> m_paletteSources;
};

} // namespace siyu::ui

Q_DECLARE_METATYPE(siyu::ui::DeskItem)
