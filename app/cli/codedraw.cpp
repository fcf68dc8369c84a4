// SPDX-License-Identifier: GPL-3.0-or-later
// codes draw: one code as PNG or SVG. codes sheet: several as a print sheet.
#include "app/cli/commands.h"
#include "app/cli/jsonvalues.h"
#include "ui/render/codesheet.h"
#include "ui/text/format.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace siyu::cli {

namespace {

using codes::CodeRow;

constexpr int fewestPixels = 64, mostPixels = 8192, usualPixels = 1200;
constexpr int mostOnSheets = 1000;

// By what the code holds, else by its name, which several may share.
Result<CodeRow> codeCalled(const QList<CodeRow> &rows, const QString &name)
{
    QList<CodeRow> named;
    for (const CodeRow &row : rows) {
        if (row.text == name)
            return row;
        if (!row.name.isEmpty() && row.name == name.trimmed())
            named.append(row);
    }
    if (named.isEmpty())
        return Error{ErrorCode::NotFound, {str("code"), name}, {}};
    if (named.size() > 1)
        return Error{ErrorCode::Refused, {str("code"), str("same_name")}, {}};
    return named.first();
}

Result<QList<CodeRow>> asked(const Context &context, const Workspace &workspace)
{
    const auto all = codes::codes(workspace);
    if (!all)
        return all.error();
    if (context.has(str("all"))) {
        QList<CodeRow> inUse = *all;
        inUse.removeIf([](const CodeRow &row) { return row.isRetired || row.countdown.standing == codes::CodeStanding::Expired; });
        return inUse;
    }
    QList<CodeRow> out;
    for (const QString &name : context.arguments()) {
        const auto found = codeCalled(*all, name);
        if (!found)
            return found.error();
        out.append(*found);
    }
    return out;
}

// What a picture or a sheet is made of, and where it goes.
struct Drawing {
    QList<CodeRow> codes;
    QImage logo;
    QString path;
};

Result<Drawing> drawingOf(const Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    const auto codes = workspace ? asked(context, **workspace) : Result<QList<CodeRow>>(workspace.error());
    if (!codes)
        return codes.error();
    Drawing out{*codes, {}, QFileInfo(context.value(str("out"))).absoluteFilePath()};
    if (context.has(str("logo"))) {
        const auto logo = render::loadLogo(QFileInfo(context.value(str("logo"))).absoluteFilePath());
        if (!logo)
            return logo.error();
        out.logo = *logo;
    }
    return out;
}

QStringList thatLetNobodyIn(const QList<CodeRow> &rows)
{
    QStringList out;
    for (const CodeRow &row : rows) {
        if (codes::letsNobodyIn(row.countdown.standing))
            out.append(row.caption());
    }
    return out;
}

QString suffixOf(const Context &context) { return QFileInfo(context.value(str("out"))).suffix().toLower(); }

ExitCode draw(Context &context)
{
    const QString suffix = suffixOf(context);
    if (suffix != str("png") && suffix != str("svg"))
        return context.wrongUsage(CliText::tr("codes draw needs --out FILE.png or .svg"));
    const std::optional<qint64> pixels = context.has(str("pixels")) ? context.number(str("pixels")) : std::optional<qint64>(usualPixels);
    if (!pixels || *pixels < fewestPixels || *pixels > mostPixels)
        return context.wrongUsage(CliText::tr("--pixels is a number from %1 to %2.").arg(fewestPixels).arg(mostPixels));
    const auto drawing = drawingOf(context);
    if (!drawing)
        return context.fail(drawing.error());
    const CodeRow &code = drawing->codes.first();
    if (const auto saved = render::saveCode(code.drawn, drawing->path, int(*pixels), drawing->logo); !saved)
        return context.fail(saved.error());
    return context.done({{str("file"), drawing->path}, {str("code"), code.text}, {str("holds"), code.drawn}},
        CliText::tr("Drew the code “%1”: %2").arg(code.caption(), QDir::toNativeSeparators(drawing->path)));
}

ExitCode sheet(Context &context)
{
    if (suffixOf(context) != str("pdf"))
        return context.wrongUsage(CliText::tr("codes sheet needs --out FILE.pdf"));
    const auto kind = render::codeSheetFrom(context.value(str("kind"), str("grid")));
    if (!kind)
        return context.wrongUsage(CliText::tr("--kind is cards, grid, parcel or poster, not “%1”.").arg(context.value(str("kind"))));
    if (context.arguments().isEmpty() != context.has(str("all")))
        return context.wrongUsage(CliText::tr("codes sheet needs names of codes, or --all."));
    const auto drawing = drawingOf(context);
    if (!drawing)
        return context.fail(drawing.error());
    QList<render::SheetCode> shown;
    for (const CodeRow &row : drawing->codes)
        shown.append(render::sheetCode(row));
    if (const auto saved = render::saveCodeSheet(*kind, shown, {context.value(str("headline")), drawing->logo}, drawing->path); !saved)
        return context.fail(saved.error());
    const int pages = render::pagesOf(*kind, shown.size());
    const QStringList dead = thatLetNobodyIn(drawing->codes);
    QString said = CliText::tr("Put %1 codes on %2 pages: %3").arg(shown.size()).arg(pages).arg(QDir::toNativeSeparators(drawing->path));
    if (!dead.isEmpty())
        said += QLatin1Char('\n') + CliText::tr("These let nobody in any more: %1").arg(dead.join(CliText::tr(", ")));
    return context.done({{str("file"), drawing->path}, {str("kind"), wordOf(*kind)}, {str("codes"), shown.size()}, {str("pages"), pages},
                            {str("let_nobody_in"), QJsonArray::fromStringList(dead)}},
        said);
}

} // namespace

void addCodeDrawCommands(Registry &registry)
{
    const Option logo{str("logo"), {str("FILE")}, CliText::tr("a picture for the middle of the code, which then corrects up to 30 %")};
    registry.add({str("codes draw"), str("NAME"), 1, 1, CliText::tr("Draw a code, called by its name or by what it holds, as PNG or SVG."),
        {{str("out"), {str("FILE")}, CliText::tr("a .png or .svg")}, {str("pixels"), {str("N")}, CliText::tr("how wide a PNG may be; 1200 if nothing is said")}, logo},
        draw});
    Command print{str("codes sheet"), QStringLiteral("[NAME…]"), 0, mostOnSheets, CliText::tr("Put codes on a print sheet for A4 paper."),
        {{str("kind"), {str("cards|grid|parcel|poster")}, CliText::tr("name cards, labels (if nothing is said), parcel cards or posters")},
            {str("out"), {str("FILE.pdf")}, CliText::tr("the sheet")}, {str("all"), {}, CliText::tr("every code that is in use and not over")},
            {str("headline"), {str("TEXT")}, CliText::tr("stands above the code on posters and parcel cards")}, logo},
        sheet};
    print.graphics = true;
    registry.add(print);
}

} // namespace siyu::cli
