// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/exportreport.h"

#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/render/reportfile.h"
#include "ui/render/reportpack.h"
#include "ui/reports/openfolder.h"
#include "ui/shell/desk.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace siyu::ui {

namespace {

struct ReportExport {
    Q_DECLARE_TR_FUNCTIONS(ReportExport)
};

QString filterOf(const QString &format)
{
    return format == QStringLiteral("csv") ? ReportExport::tr("Table (*.csv)") : format == QStringLiteral("pdf") ? ReportExport::tr("Pages (*.pdf)") : ReportExport::tr("Workbook (*.xlsx)");
}

} // namespace

void exportReport(Desk &desk, Job *job, const QString &report, const reports::ReportRequest &asked, const QString &name, const QString &format, std::function<void(bool)> done)
{
    const QString path = ask::saveFile(desk.window(), ReportExport::tr("Make report"), render::fileNameFor(name) + QLatin1Char('.') + format, filterOf(format));
    if (path.isEmpty())
        return;
    job->start([workspace = desk.sharedWorkspace(), report, asked, path](Progress &progress) { return render::makeReport(*workspace, report, asked, path, progress); },
        [&desk, done = std::move(done)](const Result<render::ReportFile> &file) {
            const bool isMade = !desk.showIfError(file);
            if (isMade)
                sayMade(desk, file->path, ReportExport::tr("Made %1").arg(QFileInfo(file->path).fileName()));
            if (done)
                done(isMade);
        });
}

void sayMade(Desk &desk, const QString &path, const QString &said)
{
    desk.toast(said, ReportExport::tr("Open folder"), [path] { openFolder(path); });
}

} // namespace siyu::ui
