// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/codesheet.h"

#include "core/base/text.h"
#include "ui/render/pdf.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBoundaryFinder>
#include <QTextOption>

namespace siyu::render {

using codes::Correction;
using codes::QrGrid;

namespace {

constexpr double pageWidth = 210, pageHeight = 297; // mm, A4
constexpr int leastDots = 4; // a module: 0.34 mm at 300 dots an inch
constexpr double leastText = 1.8; // mm
constexpr double oneLine = 0.72; // of the wanted size: down to it a line is not broken for being too long
constexpr double wholeWords = 0.6; // down to it words are kept whole
constexpr double markArm = 3; // mm, of the marks where to cut
constexpr qsizetype longestLine = 400; // characters that are tried at all

const QColor muted(0x5F, 0x65, 0x6E);
const QColor cutting(0x80, 0x80, 0x80);

struct SheetText {
    Q_DECLARE_TR_FUNCTIONS(CodeSheet)
};

int dots(double mm) { return int(mm * pdfResolution / 25.4 + 0.5); }

struct Layout {
    int columns, rows;
    double width, height; // of a cell, mm
    double code; // side of the square for the code, quiet zone included, mm
    Correction correction; // what is handled and folded loses more than what hangs on a wall
};
Layout layoutOf(CodeSheet sheet)
{
    switch (sheet) {
    case CodeSheet::NameCards: return {2, 5, 85, 54, 46, Correction::Quartile};
    case CodeSheet::Grid: return {3, 4, 60, 68, 48, Correction::Medium};
    case CodeSheet::ParcelCards: return {2, 2, 105, 148.5, 73, Correction::Quartile};
    case CodeSheet::Poster: return {1, 1, pageWidth, pageHeight, 140, Correction::Medium};
    }
    return {1, 1, pageWidth, pageHeight, 140, Correction::Medium};
}

int codesOnPage(CodeSheet sheet)
{
    const Layout layout = layoutOf(sheet);
    return layout.columns * layout.rows;
}

// ---- texts

// Chinese in the forms of the mainland, whatever font the system finds first.
QFont fontOf(double mm, bool isBold)
{
    QFont font;
    font.setFamilies({font.family(), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei"), QStringLiteral("PingFang SC")});
    font.setPixelSize(dots(mm));
    font.setBold(isBold);
    return font;
}

struct Style {
    double mm;
    bool isBold = false;
    Qt::Alignment alignment = Qt::AlignCenter;
    QColor colour = Qt::black;
};

bool fits(QPainter &painter, const QRect &box, const QString &text, const QTextOption &option)
{
    // Far more room than there is, so that what overflows is measured.
    const QRectF endless(box.topLeft(), QSizeF(box.width(), pageHeight * pdfResolution));
    const QRectF needed = painter.boundingRect(endless, text, option);
    return needed.width() <= box.width() + 1 && needed.height() <= box.height() + 1;
}

// The longest beginning that fits, cut between characters as a reader sees them.
QString shortened(QPainter &painter, const QRect &box, const QString &text, const QTextOption &option)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.toEnd();
    for (qsizetype at = finder.toPreviousBoundary(); at > 0; at = finder.toPreviousBoundary()) {
        const QString shorter = text.left(at).trimmed() + QChar(0x2026);
        if (fits(painter, box, shorter, option))
            return shorter;
    }
    return {};
}

// Leaves the painter's font at the first size from `mm` down to `least` at which the text fits; false = none.
bool sizeFound(QPainter &painter, const QRect &box, const QString &text, const Style &style, double least, const QTextOption &option)
{
    for (double size = style.mm; size >= least; size *= 0.95) {
        painter.setFont(fontOf(size, style.isBold));
        if (fits(painter, box, text, option))
            return true;
    }
    return false;
}

// As large as said, smaller or on several lines where it would not fit in, at last with its end left out.
void drawFitting(QPainter &painter, const QRect &box, const QString &raw, const Style &style)
{
    const QString text = displayText(raw).left(longestLine);
    if (text.isEmpty())
        return;
    QTextOption option(style.alignment);
    painter.setPen(style.colour);
    const std::pair<QTextOption::WrapMode, double> ways[] = {{QTextOption::NoWrap, std::max(leastText, style.mm * oneLine)},
        {QTextOption::WordWrap, std::max(leastText, style.mm * wholeWords)}, {QTextOption::WrapAtWordBoundaryOrAnywhere, leastText}};
    for (const auto &[wrap, least] : ways) {
        option.setWrapMode(wrap);
        if (sizeFound(painter, box, text, style, least, option))
            return painter.drawText(QRectF(box), text, option);
    }
    painter.setFont(fontOf(leastText, style.isBold));
    painter.drawText(QRectF(box), shortened(painter, box, text, option), option);
}

// ---- cells

// A cell of the page: parts of it in mm from its corner.
struct Cell {
    QPainter &painter;
    QPoint corner;
    const SheetCode &code;
    const QrGrid &grid;
    const SheetOptions &options;

    QRect mm(double x, double y, double width, double height) const { return {corner + QPoint(dots(x), dots(y)), QSize(dots(width), dots(height))}; }
    void text(const QRect &box, const QString &text, const Style &style) const { drawFitting(painter, box, text, style); }
    void picture(const QRect &box) const
    {
        const QRect modules = drawGrid(painter, grid, box);
        if (!options.logo.isNull())
            drawLogo(painter, options.logo, modules);
    }
    QString above() const { return options.headline.isEmpty() ? code.title : options.headline; }
    QString below() const { return options.headline.isEmpty() ? code.caption : code.title; }
};

void drawNameCard(const Cell &cell, double side)
{
    const Qt::Alignment left = Qt::AlignLeft;
    cell.picture(cell.mm(2, 4, side, side));
    cell.text(cell.mm(49, 8, 33, 18), cell.code.title, {5.2, true, left | Qt::AlignVCenter});
    cell.text(cell.mm(49, 28, 33, 11), cell.code.caption, {3.4, false, left | Qt::AlignTop});
    cell.text(cell.mm(49, 45, 33, 4), cell.code.foot, {2.6, false, left | Qt::AlignBottom, muted});
}

void drawGridCell(const Cell &cell, double side)
{
    cell.picture(cell.mm(6, 2, side, side));
    cell.text(cell.mm(3, 50, 54, 7), cell.code.title, {4, true});
    cell.text(cell.mm(3, 57, 54, 9), cell.code.foot.isEmpty() ? cell.code.caption : cell.code.foot, {2.8, false, Qt::AlignHCenter | Qt::AlignTop, muted});
}

void drawParcelCard(const Cell &cell, double side)
{
    cell.text(cell.mm(8, 8, 89, 26), cell.above(), {8, true});
    cell.picture(cell.mm(16, 36, side, side));
    cell.text(cell.mm(8, 111, 89, 18), cell.below(), {4.6});
    cell.text(cell.mm(8, 131, 89, 10), cell.code.foot, {3, false, Qt::AlignCenter, muted});
}

void drawPoster(const Cell &cell, double side)
{
    cell.text(cell.mm(15, 20, 180, 48), cell.above(), {18, true});
    cell.picture(cell.mm(35, 74, side, side));
    cell.text(cell.mm(15, 218, 180, 34), cell.below(), {10});
    cell.text(cell.mm(15, 258, 180, 18), cell.code.foot, {5, false, Qt::AlignCenter, muted});
}

void drawCell(const Cell &cell, CodeSheet sheet)
{
    const double side = layoutOf(sheet).code;
    switch (sheet) {
    case CodeSheet::NameCards: return drawNameCard(cell, side);
    case CodeSheet::Grid: return drawGridCell(cell, side);
    case CodeSheet::ParcelCards: return drawParcelCard(cell, side);
    case CodeSheet::Poster: return drawPoster(cell, side);
    }
}

// ---- pages

QPoint cornerOf(const Layout &layout, int column, int row)
{
    const double left = (pageWidth - layout.columns * layout.width) / 2, top = (pageHeight - layout.rows * layout.height) / 2;
    return {dots(left + column * layout.width), dots(top + row * layout.height)};
}

// A cross wherever two cuts meet.
void drawCutMarks(QPainter &painter, const Layout &layout)
{
    painter.setPen(QPen(cutting, 1));
    const int arm = dots(markArm);
    for (int row = 0; row <= layout.rows; ++row) {
        for (int column = 0; column <= layout.columns; ++column) {
            const QPoint at = cornerOf(layout, column, row);
            painter.drawLine(at - QPoint(arm, 0), at + QPoint(arm, 0));
            painter.drawLine(at - QPoint(0, arm), at + QPoint(0, arm));
        }
    }
}

Result<QrGrid> gridFor(const QString &text, const Layout &layout, bool hasLogo)
{
    for (Correction correction = hasLogo ? Correction::High : layout.correction;; correction = Correction(int(correction) - 1)) {
        const Result<QrGrid> grid = codes::qrGrid(text, correction);
        if (grid && dots(layout.code) / (grid->size + 2 * codes::quietZone) >= leastDots)
            return grid;
        if (hasLogo || correction == Correction::Low)
            return Error{ErrorCode::InvalidInput, {QStringLiteral("code_text"), text.left(60)}, {}};
    }
}

void drawPages(QPdfWriter &writer, CodeSheet sheet, const QList<SheetCode> &shown, const QList<QrGrid> &grids, const SheetOptions &options)
{
    const Layout layout = layoutOf(sheet);
    QPainter painter(&writer);
    for (int i = 0; i < shown.size(); ++i) {
        const int at = i % codesOnPage(sheet);
        if (i > 0 && at == 0)
            writer.newPage();
        if (at == 0 && sheet != CodeSheet::Poster)
            drawCutMarks(painter, layout);
        drawCell({painter, cornerOf(layout, at % layout.columns, at / layout.columns), shown[i], grids[i], options}, sheet);
    }
}

} // namespace

QString wordOf(CodeSheet sheet)
{
    switch (sheet) {
    case CodeSheet::NameCards: return QStringLiteral("cards");
    case CodeSheet::Grid: return QStringLiteral("grid");
    case CodeSheet::ParcelCards: return QStringLiteral("parcel");
    case CodeSheet::Poster: return QStringLiteral("poster");
    }
    return {};
}

std::optional<CodeSheet> codeSheetFrom(const QString &word)
{
    for (const CodeSheet sheet : allCodeSheets) {
        if (wordOf(sheet) == word)
            return sheet;
    }
    return std::nullopt;
}

SheetCode sheetCode(const codes::CodeRow &code)
{
    SheetCode out{code.drawn, code.caption(), {}, {}};
    if (!code.groupName.isEmpty()) {
        out.title = code.groupName;
        out.caption = SheetText::tr("Scan to join the group");
    } else if (!code.partner.isEmpty()) {
        out.title = maskPhonesIn(code.partner);
        out.caption = code.campaign;
    } else {
        out.caption = code.campaign;
    }
    QStringList foot;
    if (code.countdown.lastDay.isValid())
        foot.append(SheetText::tr("Works until %1").arg(text::day(code.countdown.lastDay)));
    // A link says nothing to whoever sorts printed cards, an id does.
    if (!code.text.contains(QStringLiteral("://")))
        foot.append(code.text);
    out.foot = foot.join(QStringLiteral(" · "));
    return out;
}

int pagesOf(CodeSheet sheet, qsizetype codes)
{
    return int((codes + codesOnPage(sheet) - 1) / codesOnPage(sheet));
}

Result<void> saveCodeSheet(CodeSheet sheet, const QList<SheetCode> &shown, const SheetOptions &options, const QString &path)
{
    if (shown.isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("code_text"), QString()}, {}};
    QList<QrGrid> grids;
    for (const SheetCode &code : shown) {
        const Result<QrGrid> grid = gridFor(code.drawn, layoutOf(sheet), !options.logo.isNull());
        if (!grid)
            return grid.error();
        grids.append(*grid);
    }
    return writePdf(path, options.headline.isEmpty() ? shown.first().title : options.headline, 0,
        [&](QPdfWriter &writer) { drawPages(writer, sheet, shown, grids, options); });
}

} // namespace siyu::render
