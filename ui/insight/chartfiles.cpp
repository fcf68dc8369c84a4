// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/chartfiles.h"

#include "core/trust/exportlog.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/render/pdf.h"
#include "ui/render/picture.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QUrl>

namespace siyu::ui::chartfiles {

namespace {

struct ChartFiles {
    Q_DECLARE_TR_FUNCTIONS(ChartFiles)
};

constexpr double pageMargin = 14; // mm
constexpr int chartsOnPage = 2;

void tellDone(Desk &desk, const QString &path)
{
    desk.toast(ChartFiles::tr("Exported %1").arg(QFileInfo(path).fileName()), ChartFiles::tr("Open folder"),
        [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
}

Result<void> logged(Workspace &workspace, const QString &path, qint64 points)
{
    return workspace.isReadOnly() ? Result<void>() : trust::logExport(workspace, {{}, QStringLiteral("chart"), path, points, true, {}});
}

QString safeName(QString name) { return name.replace(QLatin1Char('/'), QLatin1Char('-')); }

} // namespace

// The picture is drawn here, as Qt Charts must be; packing and writing it is a job.
void save(Desk &desk, QObject *context, const insight::Figure &figure)
{
    const QString name = safeName(QStringLiteral("%1 %2.png").arg(text::figureTitle(figure.word), text::period(figure.period)));
    const QString path = ask::saveFile(desk.window(), ChartFiles::tr("Export the chart"), name,
        ChartFiles::tr("Picture (*.png);;Small picture (*.1x.png);;Vector drawing (*.svg);;Numbers (*.csv)"));
    if (path.isEmpty())
        return;
    auto picture = render::drawFigure(figure, QFileInfo(path).suffix(), render::optionsFor(path));
    if (desk.showIfError(picture))
        return;
    Job::once(context,
        [workspace = desk.sharedWorkspace(), picture = std::move(*picture), path](Progress &) {
            const auto saved = render::savePicture(picture, path);
            return saved ? logged(*workspace, path, picture.figure.points()) : saved;
        },
        [&desk, path](const Result<void> &saved) {
            if (!desk.showIfError(saved))
                tellDone(desk, path);
        });
}

void copyPicture(Desk &desk, const insight::Figure &figure)
{
    const auto picture = render::drawFigure(figure, QStringLiteral("png"));
    if (desk.showIfError(picture))
        return;
    QGuiApplication::clipboard()->setImage(picture->image);
    desk.toast(ChartFiles::tr("Copied the picture of “%1”").arg(text::figureTitle(figure.word)));
}

void copyNumbers(Desk &desk, const insight::Figure &figure)
{
    const render::FigureTable table = render::tableOf(figure);
    const auto lineOf = [](QStringList cells) {
        std::transform(cells.begin(), cells.end(), cells.begin(), text::pasteable);
        return cells.join(QLatin1Char('\t'));
    };
    QStringList lines{lineOf(table.header)};
    for (const QStringList &row : table.rows)
        lines.append(lineOf(row));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    desk.toast(ChartFiles::tr("Copied the numbers of “%1”").arg(text::figureTitle(figure.word)));
}

void print(Desk &desk, QObject *context, const QString &title, const QList<insight::Figure> &figures)
{
    if (figures.isEmpty())
        return desk.toast(ChartFiles::tr("There is no chart to print yet."));
    const QString path = ask::saveFile(desk.window(), ChartFiles::tr("Print the board (A4)"), safeName(title) + QStringLiteral(".pdf"), ChartFiles::tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    qint64 points = 0;
    const auto printed = render::writePdf(path, title, pageMargin, [&](QPdfWriter &writer) {
        QPainter painter(&writer);
        const QRectF page(0, 0, writer.width(), writer.height());
        const double height = page.height() / chartsOnPage;
        for (qsizetype i = 0; i < figures.size(); ++i) {
            if (i > 0 && i % chartsOnPage == 0)
                writer.newPage();
            render::PictureOptions options;
            options.size = QSize(int(options.size.height() * page.width() / (height * 0.96)), options.size.height());
            render::paintFigure(painter, QRectF(0, height * double(i % chartsOnPage), page.width(), height * 0.96), figures[i], options);
            points += figures[i].points();
        }
    });
    if (desk.showIfError(printed))
        return;
    Job::once(context, [workspace = desk.sharedWorkspace(), path, points](Progress &) { return logged(*workspace, path, points); },
        [&desk, path](const Result<void> &done) {
            if (!desk.showIfError(done))
                tellDone(desk, path);
        });
}

} // namespace siyu::ui::chartfiles
