// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/safety/backupspanel.h"

#include "core/workspace.h"
#include "ui/common/ask.h"
#include "ui/common/busybar.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/emptystate.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/safety/autobackup.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace siyu::ui {

namespace {

struct BackupFile {
    QString path;
    QDateTime atUtc;
    qint64 bytes = 0;
};

QList<BackupFile> backupsIn(const QString &folder)
{
    QList<BackupFile> found;
    const QDir dir(folder);
    for (const QFileInfo &file : dir.entryInfoList({QStringLiteral("*.siyu")}, QDir::Files, QDir::Time))
        found.append({file.absoluteFilePath(), file.lastModified().toUTC(), file.size()});
    return found;
}

} // namespace

BackupsPanel::BackupsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_listJob(new Job(this)), m_workJob(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::m);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(new QLabel(tr("Folder:")));
    m_folder = new ElidedLabel;
    static_cast<ElidedLabel *>(m_folder)->setElideMode(Qt::ElideMiddle);
    setRole(m_folder, "muted");
    row->addWidget(m_folder, 1);
    auto *choose = new QPushButton(tr("Change folder…"));
    choose->setEnabled(!desk.isReadOnly());
    row->addWidget(choose);
    m_check = new QPushButton(tr("Check the workspace"));
    row->addWidget(m_check);
    m_restore = new QPushButton(tr("Restore…"));
    m_restore->setObjectName(QStringLiteral("restore"));
    m_restore->setEnabled(false);
    row->addWidget(m_restore);
    column->addLayout(row);
    column->addWidget(new BusyBar(m_workJob));
    m_report = new QLabel;
    m_report->setTextFormat(Qt::PlainText);
    m_report->setWordWrap(true);
    m_report->hide();
    column->addWidget(m_report);
    m_table = new RowTable(tr("Backups"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->rows()->setHeaders({tr("Made"), tr("Age"), tr("Size"), tr("File")}, {2});
    auto *backUp = new QAction(tr("Back up now"), this);
    connect(backUp, &QAction::triggered, this, &BackupsPanel::backUp);
    m_none = new EmptyState({Icon::Backup, tr("No backup yet"), tr("No backup lies in this folder yet. “Back up now” makes the first."), nullptr, backUp});
    m_none->hide();
    column->addWidget(m_table, 1);
    column->addWidget(m_none, 1);
    auto *hint = new QLabel(tr("Every backup is opened, checked and counted before it counts as one. All of two days are kept, then one a day, one a week, one a month. A backup is also made by itself every few hours."));
    hint->setWordWrap(true);
    setRole(hint, "muted");
    column->addWidget(hint);

    connect(choose, &QPushButton::clicked, this, &BackupsPanel::chooseFolder);
    connect(m_check, &QPushButton::clicked, this, &BackupsPanel::check);
    connect(m_restore, &QPushButton::clicked, this, &BackupsPanel::restoreSelected);
    connect(m_table, &RowTable::selectionMoved, this,
        [this] { m_restore->setEnabled(!m_desk.isReadOnly() && m_table->currentId().isValid()); });
}

QString BackupsPanel::report() const { return m_report->text(); }

void BackupsPanel::showReport(const QString &text, const char *role)
{
    m_report->setText(text);
    setRole(m_report, role);
    m_report->show();
}

void BackupsPanel::refresh()
{
    const QString folder = backupFolderOf(m_desk.workspace());
    m_folder->setText(QDir::toNativeSeparators(folder));
    m_listJob->start([folder](Progress &) { return backupsIn(folder); },
        [this](const Result<QList<BackupFile>> &files) {
            const Workspace &ws = m_desk.workspace();
            QList<TableRow> rows;
            for (const BackupFile &file : *files)
                rows.append({file.path,
                    {text::dayAndTime(file.atUtc, ws.zone()), text::ago(file.atUtc, ws.nowUtc()), text::fileSize(file.bytes),
                        QFileInfo(file.path).fileName()}});
            m_table->rows()->setRows(rows);
            m_table->fitColumns();
            m_table->setVisible(!rows.isEmpty());
            m_none->setVisible(rows.isEmpty());
        });
}

void BackupsPanel::backUp()
{
    m_workJob->start(
        [ws = m_desk.sharedWorkspace(), folder = backupFolderOf(m_desk.workspace())](Progress &progress) { return ws->backup(folder, progress); },
        [this](const Result<BackupReport> &report) {
            if (!report) {
                showReport(text::errorText(report.error()), "danger");
                return;
            }
            showReport(tr("Backed up and verified: %1 members, %2.").arg(text::number(report->members), text::fileSize(report->bytes)), "info");
            refresh();
        });
}

void BackupsPanel::check()
{
    m_workJob->start([ws = m_desk.sharedWorkspace()](Progress &progress) { return ws->check(progress); },
        [this](const Result<CheckReport> &report) {
            if (!report)
                showReport(text::errorText(report.error()), "danger");
            else if (report->ok)
                showReport(tr("The workspace was read through and is sound."), "info");
            else
                showReport(tr("The check found faults. Restore the newest verified backup. Details: %1").arg(report->problems.mid(0, 5).join(QStringLiteral("; "))), "danger");
        });
}

void BackupsPanel::chooseFolder()
{
    const QString folder = ask::folder(m_desk.window(), tr("Where backups go"), backupFolderOf(m_desk.workspace()));
    if (folder.isEmpty())
        return;
    m_workJob->start(
        [ws = m_desk.sharedWorkspace(), folder](Progress &) { return ws->setSetting(backupFolderKey(), folder); },
        [this](const Result<void> &done) {
            if (!m_desk.showIfError(done))
                refresh();
        });
}

void BackupsPanel::restoreSelected()
{
    const QString file = m_table->currentId().toString();
    const QString made = m_table->rows()->index(m_table->currentIndex().row(), 0).data().toString();
    const bool sure = ask::confirm(m_desk.window(), {tr("Restore the backup of %1?").arg(made),
        tr("The workspace becomes as it was then. What was entered since is no longer in it; the present file is kept beside it, so nothing is lost for good."),
        tr("Restore this backup"), true});
    if (sure)
        Q_EMIT m_desk.restoreWanted(file);
}

} // namespace siyu::ui
