// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/chartexport.h"

#include "core/trust/exportlog.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/render/picture.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace siyu::ui {

namespace {

struct ChartExport {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

} // namespace

// The picture is drawn here, as Qt Charts must be; packing and writing it is a job.
void exportFigure(Desk &desk, QObject *context, const insight::Figure &figure)
{
    const QString name = QStringLiteral("%1 %2.png").arg(text::figureTitle(figure.word), text::period(figure.period));
    const QString path = ask::saveFile(desk.window(), ChartExport::tr("Export the chart"), name,
        ChartExport::tr("Picture (*.png);;Vector drawing (*.svg);;Numbers (*.csv)"));
    if (path.isEmpty())
        return;
    auto picture = render::drawFigure(figure, QFileInfo(path).suffix());
    if (desk.showIfError(picture))
        return;
    Job::once(context,
        [workspace = desk.sharedWorkspace(), picture = std::move(*picture), path](Progress &) {
            const auto saved = render::savePicture(picture, path);
            if (!saved || workspace->isReadOnly())
                return saved;
            return trust::logExport(*workspace, {{}, QStringLiteral("chart"), path, picture.figure.points(), true, {}});
        },
        [&desk, path](const Result<void> &saved) {
            if (desk.showIfError(saved))
                return;
            desk.toast(ChartExport::tr("Exported %1").arg(QFileInfo(path).fileName()), ChartExport::tr("Open folder"),
                [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
        });
}

} // namespace siyu::ui
