// SPDX-License-Identifier: GPL-3.0-or-later
// Every chart with the sample shop, with figures missing, with one figure and with none, in both languages and themes and as
// a grey print: chart_pictures DIR [--only CHART]. Single pictures lie in a folder for each shop; a sheet shows all charts
// of a shop at once.
#include "tests/support/chartshops.h"
#include "ui/render/picture.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <cstdio>

using namespace siyu;

namespace {

struct Look {
    const char *name;
    render::Palette palette;
    bool isGrey = false;
};

constexpr int across = 4;
constexpr QSize thumbnail{600, 380};

QImage pictureOf(const insight::Figure &figure, const Look &look)
{
    render::PictureOptions options;
    options.palette = look.palette;
    options.scale = 1;
    const auto picture = render::drawFigure(figure, QStringLiteral("png"), options);
    if (!picture)
        qFatal("not drawn: %s", qPrintable(figure.word));
    return look.isGrey ? picture->image.convertToFormat(QImage::Format_Grayscale8) : picture->image;
}

QImage sheetOf(const QList<QImage> &pictures)
{
    const qsizetype lines = (pictures.size() + across - 1) / across;
    QImage sheet(thumbnail.width() * across, thumbnail.height() * int(lines), QImage::Format_RGB32);
    sheet.fill(Qt::gray);
    QPainter painter(&sheet);
    for (qsizetype i = 0; i < pictures.size(); ++i)
        painter.drawImage(QPoint(int(i % across) * thumbnail.width(), int(i / across) * thumbnail.height()),
            pictures[i].scaled(thumbnail, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    return sheet;
}

void save(const QImage &image, const QString &path)
{
    if (!image.save(path))
        qFatal("not written: %s", qPrintable(path));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QStringList words = app.arguments().mid(1);
    const qsizetype only = words.indexOf(QStringLiteral("--only"));
    const QStringList charts = only >= 0 ? words.mid(only + 1, 1) : insight::chartNames();
    if (words.isEmpty() || only == 0) {
        std::fprintf(stderr, "chart_pictures DIR [--only CHART]\n");
        return 2;
    }
    const QDir out(words.first());
    test::ChartShops shops;
    const QList<Look> looks{{"light", render::paperPalette()}, {"dark", render::darkPalette()}, {"grey", render::paperPalette(), true}};
    for (const test::ChartShop shop : test::allChartShops) {
        const QString name = QString::fromLatin1(test::nameOf(shop));
        out.mkpath(name);
        for (const QString &language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
            text::installLanguage(language);
            for (const Look &look : looks) {
                QList<QImage> all;
                for (const QString &chart : charts) {
                    all.append(pictureOf(shops.figure(shop, chart), look));
                    save(all.last(), out.filePath(QStringLiteral("%1/%2 %3 %4.png").arg(name, chart, language, QLatin1String(look.name))));
                }
                save(sheetOf(all), out.filePath(QStringLiteral("%1 %2 %3.png").arg(name, language, QLatin1String(look.name))));
            }
        }
    }
    return 0;
}
