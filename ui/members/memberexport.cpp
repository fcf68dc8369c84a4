// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberexport.h"

#include "core/members/memberexport.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QUrl>

namespace siyu::ui {

namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(MemberExport)
};

// The eye decides: what the screen hides, the file hides. An open eye needs a reason, which is kept in the export log.
std::optional<members::MemberExport> howTo(Desk &desk)
{
    members::MemberExport how;
    how.sheet = ExportText::tr("Members");
    how.masked = desk.isMasked();
    if (!how.masked) {
        const auto reason = ask::text(desk.window(), ExportText::tr("Export with full phone numbers"),
            ExportText::tr("What for? The answer is kept in the export log."));
        if (!reason)
            return std::nullopt;
        how.reason = *reason;
        how.masked = reason->trimmed().isEmpty();
        how.leaveOutUnder14 = !how.masked;
    }
    how.path = ask::saveFile(desk.window(), ExportText::tr("Export members"), ExportText::tr("Members") + QStringLiteral(".xlsx"),
        ExportText::tr("Excel workbook (*.xlsx);;CSV file (*.csv)"));
    if (how.path.isEmpty())
        return std::nullopt;
    return how;
}

} // namespace

void exportWithQuestions(Desk &desk, Job *job, const QList<qint64> &ids)
{
    const auto how = howTo(desk);
    if (!how)
        return;
    job->start([workspace = desk.sharedWorkspace(), ids, how = *how](Progress &progress) {
        return members::exportMembers(*workspace, ids, how, progress);
    }, [&desk, how = *how](const Result<qint64> &rows) {
        if (desk.showIfError(rows))
            return;
        const QString text = how.masked ? ExportText::tr("Exported %1 members, phones masked")
                                        : ExportText::tr("Exported %1 members; whoever is under 14 was left out");
        desk.toast(text.arg(text::number(*rows)), ExportText::tr("Open"),
            [path = how.path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    });
}

} // namespace siyu::ui
