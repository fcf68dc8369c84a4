// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/safety/personalacts.h"

#include "core/trust/hashedaudience.h"
#include "core/trust/personreport.h"
#include "core/workspace.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/render/personfile.h"
#include "ui/safety/autobackup.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>

namespace siyu::ui {

namespace {

struct ActText {
    Q_DECLARE_TR_FUNCTIONS(PersonalActs)
};

QString whatHappens(const trust::ErasePreview &preview)
{
    QStringList lines{ActText::tr("Everything that names or holds them goes: identities, groups, points, notes, the history of changes. It cannot be undone.")};
    if (preview.orders > 0)
        lines.append(ActText::tr("%1 orders stay for the sums, without a name.").arg(text::number(preview.orders)));
    lines.append(ActText::tr("Later imports do not bring them back."));
    if (preview.withoutTombstone > 0)
        lines.append(ActText::tr("%1 of them are known by a nickname only: a later list may bring them again.").arg(text::number(preview.withoutTombstone)));
    lines.append(ActText::tr("Backups keep them until they are thinned; you see which under Privacy."));
    return lines.join(QLatin1Char('\n'));
}

void tellErased(Desk &desk, const trust::EraseReport &report)
{
    const QString erased = ActText::tr("Erased %1 people for good").arg(text::number(report.people));
    if (report.backups.isEmpty()) {
        desk.toast(erased);
        return;
    }
    desk.toast(ActText::tr("%1. %2 backups still hold them.").arg(erased, text::number(report.backups.size())), ActText::tr("Show"),
        [&desk] { desk.goTo(PageId::Safety, QStringLiteral("privacy")); });
}

void eraseNow(Desk &desk, Job *job, const QList<qint64> &members, const QString &reason, const std::function<void(const trust::EraseReport &)> &done)
{
    desk.closeDrawer();
    const trust::EraseWish wish{reason, backupFolderOf(desk.workspace()), false};
    job->start([ws = desk.sharedWorkspace(), members, wish](Progress &progress) { return trust::eraseMembers(*ws, members, wish, progress); },
        [&desk, done](const Result<trust::EraseReport> &report) {
            if (desk.showIfError(report))
                return;
            tellErased(desk, *report);
            if (done)
                done(*report);
        });
}

// Empty when given up.
QString askForFile(Desk &desk, const QString &title, const QString &name, const QString &filter, const QString &suffix)
{
    return ask::saveFile(desk.window(), title, name + QLatin1Char('.') + suffix, filter);
}

void offerToOpen(Desk &desk, const QString &text, const QString &path)
{
    desk.toast(text, ActText::tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

} // namespace

void eraseWithQuestions(Desk &desk, Job *job, const QList<qint64> &members, std::function<void(const trust::EraseReport &)> done)
{
    if (members.isEmpty() || desk.isReadOnly())
        return;
    const auto reason = ask::text(desk.window(), ActText::tr("Erase %1 people for good").arg(text::number(members.size())),
        ActText::tr("Why? The answer is kept in the record of erasures, so name nobody in it."), ActText::tr("asked by the person"));
    if (!reason || reason->trimmed().isEmpty())
        return;
    job->start([ws = desk.sharedWorkspace(), members](Progress &) { return trust::previewErase(*ws, members); },
        [&desk, job, members, reason = *reason, done](const Result<trust::ErasePreview> &preview) {
            if (desk.showIfError(preview) || preview->people == 0)
                return;
            const QString title = ActText::tr("Erase %1 people for good?").arg(text::number(preview->people));
            if (ask::confirm(desk.window(), {title, whatHappens(*preview), ActText::tr("Erase for good"), true}))
                eraseNow(desk, job, members, reason, done);
        });
}

void reportWithQuestions(Desk &desk, Job *job, qint64 member, std::function<void()> done)
{
    if (member == 0 || desk.isReadOnly())
        return;
    const auto reason = ask::text(desk.window(), ActText::tr("A copy of everything about this person"),
        ActText::tr("What for? The answer is kept in the export log."), ActText::tr("asked by the person"));
    if (!reason || reason->trimmed().isEmpty())
        return;
    const QString path = askForFile(desk, ActText::tr("Save the copy"), ActText::tr("Personal data %1").arg(member),
        ActText::tr("PDF (*.pdf);;Excel workbook (*.xlsx)"), QStringLiteral("pdf"));
    if (path.isEmpty())
        return;
    job->start([ws = desk.sharedWorkspace(), member, path, reason = *reason](Progress &progress) -> Result<qint64> {
        const auto report = trust::personReport(*ws, member, progress);
        if (!report)
            return report.error();
        if (const auto noted = trust::notePersonReport(*ws, *report, path, reason); !noted)
            return noted.error();
        if (const auto saved = render::savePersonReport(*report, path, ws->zone()); !saved)
            return saved.error();
        return report->rows();
    }, [&desk, path, done](const Result<qint64> &rows) {
        if (desk.showIfError(rows))
            return;
        offerToOpen(desk, ActText::tr("The copy holds %1 rows").arg(text::number(*rows)), path);
        if (done)
            done();
    });
}

QWidget *personalDataButtons(Desk &desk, qint64 member)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *copy = new QPushButton(ActText::tr("A copy of everything…"));
    copy->setObjectName(QStringLiteral("personReport"));
    auto *erase = new QPushButton(ActText::tr("Erase for good…"));
    erase->setObjectName(QStringLiteral("erasePerson"));
    for (QPushButton *button : {copy, erase}) {
        button->setEnabled(!desk.isReadOnly());
        line->addWidget(button);
    }
    line->addStretch(1);
    // The jobs outlive the profile.
    const auto freeJob = [&desk] {
        auto *job = new Job(&desk);
        QObject::connect(job, &Job::finished, job, [job] {
            if (!job->isRunning())
                job->deleteLater();
        });
        return job;
    };
    QObject::connect(copy, &QPushButton::clicked, &desk, [&desk, member, freeJob] { reportWithQuestions(desk, freeJob(), member); });
    QObject::connect(erase, &QPushButton::clicked, &desk, [&desk, member, freeJob] { eraseWithQuestions(desk, freeJob(), {member}); });
    return row;
}

void hashedAudienceWithQuestions(Desk &desk, Job *job, const QList<qint64> &members)
{
    if (members.isEmpty() || desk.isReadOnly())
        return;
    const auto reason = ask::text(desk.window(), ActText::tr("Audience file for advertising"),
        ActText::tr("Phones leave as SHA-256 (or MD5, by the name of the file), consenting members only. What for? It is kept in the export log."));
    if (!reason || reason->trimmed().isEmpty())
        return;
    const QString path = askForFile(desk, ActText::tr("Save the audience file"), ActText::tr("Audience") + QStringLiteral("-sha256"),
        ActText::tr("CSV file (*.csv)"), QStringLiteral("csv"));
    if (path.isEmpty())
        return;
    const bool isMd5 = QFileInfo(path).completeBaseName().contains(QStringLiteral("md5"), Qt::CaseInsensitive);
    job->start([ws = desk.sharedWorkspace(), members, path, reason = *reason, isMd5](Progress &progress) {
        return trust::exportHashedAudience(*ws, members, isMd5 ? trust::AudienceHash::Md5 : trust::AudienceHash::Sha256, path, reason, progress);
    }, [&desk, path](const Result<trust::AudienceFile> &made) {
        if (desk.showIfError(made))
            return;
        const qint64 leftOut = made->under14 + made->optedOut + made->noConsent + made->noPhone;
        offerToOpen(desk, ActText::tr("Wrote %1 hashes; %2 members left out (%3 without consent)")
                .arg(text::number(made->written), text::number(leftOut), text::number(made->noConsent)), path);
    });
}

} // namespace siyu::ui
