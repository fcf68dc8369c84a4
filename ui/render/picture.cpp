// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/picture.h"

#include "core/base/platform.h"
#include "core/files/tablewriter.h"
#include "ui/render/chartpanel.h"
#include "ui/render/frame.h"
#include "ui/render/factortree.h"
#include "ui/render/heatmap.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFontMetrics>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QPainter>
#include <QSvgGenerator>
#include <QTextDocument>
#include <QTextOption>
#include <cmath>

namespace siyu::render {

namespace {

using insight::Figure;

constexpr int margin = 24;
constexpr int gap = 8;

// Plain text of any length, wrapped to the width; returns its height.
int addText(QGraphicsScene &scene, const QString &text, int y, int width, int pixels, bool bold, const QColor &colour)
{
    auto *item = new QGraphicsTextItem;
    item->setFont(chartFont(pixels, bold));
    item->setDefaultTextColor(colour);
    item->setPlainText(text);
    item->document()->setDocumentMargin(0);
    item->setTextWidth(width);
    item->setPos(margin, y);
    scene.addItem(item);
    return int(item->boundingRect().height());
}

// In the middle of an empty place.
void addWords(QGraphicsScene &scene, const QString &words, const QRectF &place, const QColor &colour)
{
    auto *item = new QGraphicsTextItem;
    item->setFont(chartFont(16));
    item->setDefaultTextColor(colour);
    item->setPlainText(words);
    item->document()->setDefaultTextOption(QTextOption(Qt::AlignHCenter));
    item->setTextWidth(place.width());
    item->setPos(place.left(), place.center().y() - item->boundingRect().height() / 2);
    scene.addItem(item);
}

int heightOf(const QString &text, int width, int pixels)
{
    QGraphicsScene measure;
    return addText(measure, text, 0, width, pixels, false, Qt::black);
}

void fill(QGraphicsScene &scene, const Figure &figure, const PictureOptions &options)
{
    const int width = options.size.width() - 2 * margin;
    scene.setSceneRect(QRectF(QPointF(0, 0), options.size));
    scene.setBackgroundBrush(options.palette.surface);
    int top = margin;
    top += addText(scene, text::figureTitle(figure.word), top, width, 22, true, options.palette.text) + gap / 2;
    top += addText(scene, text::figureFacts(figure), top, width, 14, false, options.palette.muted) + gap;
    const QString how = figure.refused.isEmpty() ? text::figureHow(figure) : QString(); // else it stands in the middle
    const int bottom = options.size.height() - margin - heightOf(how, width, 12);
    addText(scene, how, bottom, width, 12, false, options.palette.muted);

    const QRectF place(margin, top, width, bottom - top - gap);
    if (figure.isEmpty())
        return addWords(scene, text::whyNothing(figure), place, options.palette.muted);
    if (figure.isHeatMap || figure.isTree)
        return (figure.isHeatMap ? addHeatMap : addFactorTree)(scene, figure, place, options.palette);
    Charts charts = makeCharts(figure, options.palette);
    int weights = 0;
    for (std::size_t i = 0; i < charts.size(); ++i)
        weights += panelWeight(figure, i);
    const double room = bottom - top - gap;
    double y = top;
    for (std::size_t i = 0; i < charts.size(); ++i) {
        const double height = room * panelWeight(figure, i) / weights;
        QChart *chart = charts[i].release();
        scene.addItem(chart);
        chart->setGeometry(QRectF(margin, y, width, height - gap));
        y += height;
    }
}

QImage imageOf(QGraphicsScene &scene, const PictureOptions &options)
{
    QImage image(options.size * options.scale, QImage::Format_RGB32);
    image.fill(options.palette.surface);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter);
    return image;
}

QByteArray svgOf(QGraphicsScene &scene, const Figure &figure, const PictureOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(options.size);
    svg.setViewBox(QRect(QPoint(0, 0), options.size));
    svg.setResolution(96);
    svg.setTitle(text::figureTitle(figure.word));
    svg.setDescription(text::figureFacts(figure));
    QPainter painter(&svg);
    painter.setRenderHints(QPainter::Antialiasing);
    scene.render(&painter, QRectF(QPointF(0, 0), options.size), scene.sceneRect());
    painter.end();
    return bytes;
}

Result<void> savePng(const QImage &image, const QString &path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return Error{ErrorCode::FileUnwritable, {path}, QStringLiteral("png")};
    return platform::saveBytes(path, bytes);
}

QString stepHeader(const Figure &figure)
{
    if (!figure.categories.isEmpty())
        return text::columnName(QStringLiteral("figure"));
    return text::columnName(figure.step == insight::Step::Day ? QStringLiteral("day") : QStringLiteral("week"));
}

files::Cell cellOf(const std::optional<double> &value, insight::Unit unit)
{
    if (!value)
        return {};
    switch (unit) {
    case insight::Unit::People:
    case insight::Unit::Messages:
    case insight::Unit::Pieces:
        return qint64(*value);
    case insight::Unit::Money:
        return files::AmountFen{qint64(std::round(*value))};
    case insight::Unit::Share:
        return files::Share{*value};
    case insight::Unit::Times:
        return *value;
    }
    return {};
}

// Whether a column of its own says how many groups lack the figure.
bool countsGroups(const Figure &figure) { return !figure.isHeatMap && figure.nOf == QStringLiteral("groups"); }

bool hasIncomplete(const insight::Series &series)
{
    return std::any_of(series.points.begin(), series.points.end(), [](const insight::Point &p) { return p.counted != p.value; });
}

// A column for each series, one more for the counted part where that differs, and how many groups are not in it.
Result<void> saveCsv(const Figure &figure, const QString &path)
{
    std::vector<files::ColumnFormat> columns{{stepHeader(figure)}};
    for (const insight::Series &series : figure.series) {
        columns.push_back({text::seriesName(series.word)});
        if (hasIncomplete(series))
            columns.push_back({text::countedName(series.word)});
        if (!figure.before.isEmpty())
            columns.push_back({text::beforeName(series.word)});
    }
    if (countsGroups(figure))
        columns.push_back({text::columnName(QStringLiteral("groups_without"))});
    auto writer = files::createCsv(path, columns);
    if (!writer)
        return writer.error();
    for (qsizetype i = 0; i < figure.steps(); ++i) {
        std::vector<files::Cell> row;
        if (figure.categories.isEmpty())
            row.emplace_back(figure.days[i]);
        else
            row.emplace_back(text::stepName(figure, i));
        int without = 0;
        for (qsizetype s = 0; s < figure.series.size(); ++s) {
            const insight::Series &series = figure.series[s];
            row.push_back(cellOf(series.points[i].value, figure.unitOf(s, i)));
            if (hasIncomplete(series))
                row.push_back(cellOf(series.points[i].counted, figure.unitOf(s, i)));
            if (!figure.before.isEmpty())
                row.push_back(cellOf(figure.valueBefore(s, i), figure.unitOf(s, i)));
            without = std::max(without, series.points[i].without);
        }
        if (countsGroups(figure))
            row.emplace_back(qint64(without));
        if (const auto written = (*writer)->writeRow(row); !written)
            return written;
    }
    return (*writer)->close();
}

void addRow(FigureTable &out, const Figure &figure, qsizetype step)
{
    QStringList row{text::stepName(figure, step)};
    QList<double> values;
    int without = 0;
    const auto add = [&](const QString &words, const std::optional<double> &value) {
        row.append(words);
        values.append(value.value_or(-1e15));
    };
    for (qsizetype s = 0; s < figure.series.size(); ++s) {
        const insight::Point &point = figure.series[s].points[step];
        add(text::pointText(figure, s, step), point.counted);
        const std::optional<double> before = figure.valueBefore(s, step);
        if (!figure.before.isEmpty())
            add(before ? text::valueText(figure.unitOf(s, step), *before, figure.currency) : text::missingMark(), before);
        without = std::max(without, point.without);
    }
    if (countsGroups(figure))
        add(QString::number(without), without);
    out.rows.append(row);
    out.values.append(values);
}

} // namespace

QStringList figureFormats() { return {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("csv")}; }

void paintFigure(QPainter &painter, const QRectF &place, const Figure &figure, const PictureOptions &options)
{
    QGraphicsScene scene;
    fill(scene, figure, options);
    scene.render(&painter, place, scene.sceneRect());
}

Result<Picture> drawFigure(const Figure &figure, const QString &extension, const PictureOptions &options)
{
    Picture out{extension.toLower(), {}, {}, figure};
    if (!figureFormats().contains(out.extension))
        return Error{ErrorCode::UnsupportedFormat, {extension}, {}};
    if (out.extension == QStringLiteral("csv"))
        return out;
    QGraphicsScene scene;
    fill(scene, figure, options);
    if (out.extension == QStringLiteral("png"))
        out.image = imageOf(scene, options);
    else
        out.svg = svgOf(scene, figure, options);
    return out;
}

Result<void> savePicture(const Picture &picture, const QString &path)
{
    if (picture.extension == QStringLiteral("csv"))
        return saveCsv(picture.figure, path);
    return picture.extension == QStringLiteral("png") ? savePng(picture.image, path) : platform::saveBytes(path, picture.svg);
}

PictureOptions optionsFor(const QString &path)
{
    PictureOptions out;
    out.scale = path.endsWith(QStringLiteral(".1x.png"), Qt::CaseInsensitive) ? 1 : out.scale;
    return out;
}

Result<void> saveFigure(const Figure &figure, const QString &path)
{
    const auto picture = drawFigure(figure, QFileInfo(path).suffix(), optionsFor(path));
    return picture ? savePicture(*picture, path) : Result<void>(picture.error());
}

FigureTable tableOf(const Figure &figure)
{
    FigureTable out;
    out.header.append(stepHeader(figure));
    for (const insight::Series &series : figure.series) {
        out.header.append(text::seriesName(series.word));
        if (!figure.before.isEmpty())
            out.header.append(text::beforeName(series.word));
    }
    if (countsGroups(figure))
        out.header.append(text::columnName(QStringLiteral("groups_without")));
    for (qsizetype i = 0; i < figure.steps(); ++i)
        addRow(out, figure, i);
    return out;
}

} // namespace siyu::render
