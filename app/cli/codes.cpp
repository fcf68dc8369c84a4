// SPDX-License-Identifier: GPL-3.0-or-later
// codes: the list with its countdown, new ones, pictures and print sheets.
#include "app/cli/commands.h"
#include "core/base/text.h"
#include "core/codes/codestore.h"
#include "core/groups/groupstore.h"
#include "ui/render/codesheet.h"
#include "ui/text/codetext.h"
#include "ui/text/format.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::codes;

QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }
QJsonValue orNull(QDate day) { return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null); }
QJsonValue orNull(const std::optional<qint64> &value) { return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null); }

QJsonObject jsonOf(const CodeRow &row)
{
    return {{QStringLiteral("id"), row.id}, {QStringLiteral("code"), row.text}, {QStringLiteral("holds"), row.drawn}, {QStringLiteral("name"), orNull(row.name)},
        {QStringLiteral("kind"), wordOf(row.kind)}, {QStringLiteral("channel"), orNull(row.channel)}, {QStringLiteral("campaign"), orNull(row.campaign)},
        {QStringLiteral("group"), orNull(row.groupName)}, {QStringLiteral("partner"), orNull(maskPhonesIn(row.partner))}, {QStringLiteral("standing"), wordOf(row.countdown.standing)},
        {QStringLiteral("last_day"), orNull(row.countdown.lastDay)}, {QStringLiteral("days_left"), orNull(row.countdown.daysLeft)},
        {QStringLiteral("room_left"), orNull(row.countdown.roomLeft)}, {QStringLiteral("next_group"), orNull(row.nextGroup)}, {QStringLiteral("scans"), row.scans},
        {QStringLiteral("places"), row.uses}};
}

ExitCode listCommand(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    if (!workspace)
        return context.fail(workspace.error());
    const bool alerts = context.has(QStringLiteral("alerts"));
    const auto rows = alerts ? codeAlerts(**workspace) : codes::codes(**workspace);
    if (!rows)
        return context.fail(rows.error());
    QJsonArray list;
    QStringList lines;
    for (const CodeRow &row : *rows) {
        list.append(jsonOf(row));
        lines.append(alerts ? text::codeAlert(row) : QStringLiteral("%1  %2  %3  %4").arg(row.text, maskPhonesIn(text::whose(row)), text::name(row.countdown.standing), text::daysLeft(row.countdown)));
    }
    return context.done({{QStringLiteral("count"), list.size()}, {QStringLiteral("codes"), list}},
        !lines.isEmpty() ? lines.join(QLatin1Char('\n')) : alerts ? CliText::tr("No code needs anything.") : CliText::tr("There is no code yet: siyudesk-cli codes add"));
}

ExitCode addCommand(Context &context)
{
    CodeEdit edit;
    edit.text = context.argument(0);
    edit.name = context.value(QStringLiteral("name"));
    edit.channel = context.value(QStringLiteral("channel"));
    edit.campaign = context.value(QStringLiteral("campaign"));
    const auto kind = codeKindFrom(context.value(QStringLiteral("kind"), wordOf(CodeKind::Tracked)));
    if (!kind)
        return context.wrongUsage(CliText::tr("--kind is tracked, group or join."));
    edit.kind = *kind;
    for (const char *option : {"made-on", "until"}) {
        if (context.has(QString::fromLatin1(option)) && !context.date(QString::fromLatin1(option)))
            return context.wrongUsage(CliText::tr("--made-on and --until are dates like 2026-03-01."));
    }
    edit.madeOn = context.date(QStringLiteral("made-on")).value_or(QDate());
    edit.validUntil = context.date(QStringLiteral("until")).value_or(QDate());
    edit.capacity = context.number(QStringLiteral("capacity"));
    const auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    if (edit.kind == CodeKind::Group && !edit.madeOn.isValid())
        edit.madeOn = (*workspace)->today();
    for (const QString &name : context.values(QStringLiteral("group"))) {
        const auto group = groups::findGroup(**workspace, name);
        if (!group)
            return context.fail(group.error());
        if (edit.group.isValid())
            edit.line.append(*group);
        else
            edit.group = *group;
    }
    const auto id = addCode(**workspace, edit);
    const auto card = id ? codeCard(**workspace, *id) : Result<CodeCard>(id.error());
    if (!card)
        return context.fail(card.error());
    return context.done({{QStringLiteral("code"), jsonOf(card->row)}}, CliText::tr("Made the code %1.").arg(card->row.text));
}

std::optional<render::CodeSheet> sheetFrom(const QString &word)
{
    static const QHash<QString, render::CodeSheet> words{{QStringLiteral("name-cards"), render::CodeSheet::NameCards}, {QStringLiteral("grid"), render::CodeSheet::Grid},
        {QStringLiteral("parcel-cards"), render::CodeSheet::ParcelCards}, {QStringLiteral("poster"), render::CodeSheet::Poster}};
    return words.contains(word) ? std::optional(words.value(word)) : std::nullopt;
}

Result<void> draw(const Context &context, const QList<CodeRow> &rows, render::CodeSheet sheet, const QString &path)
{
    if (!path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return render::saveCode(rows.first().drawn, path);
    render::SheetOptions options{context.value(QStringLiteral("headline")), {}};
    if (context.has(QStringLiteral("logo")) && !options.logo.load(context.value(QStringLiteral("logo"))))
        return Error{ErrorCode::FileUnreadable, {context.value(QStringLiteral("logo"))}, {}};
    QList<render::SheetCode> shown;
    for (const CodeRow &row : rows)
        shown.append({row.drawn, row.groupName.isEmpty() ? row.caption() : row.groupName, row.caption(),
            row.countdown.lastDay.isValid() ? CliText::tr("Works until %1").arg(text::day(row.countdown.lastDay)) : QString()});
    return render::saveCodeSheet(sheet, shown, options, path);
}

ExitCode printCommand(Context &context)
{
    const QString path = QFileInfo(context.value(QStringLiteral("out"))).absoluteFilePath();
    const auto sheet = sheetFrom(context.value(QStringLiteral("sheet"), QStringLiteral("grid")));
    if (!sheet)
        return context.wrongUsage(CliText::tr("--sheet is name-cards, grid, parcel-cards or poster."));
    if (!context.has(QStringLiteral("out")))
        return context.wrongUsage(CliText::tr("--out says the file: .pdf for a sheet, .png or .svg for one code."));
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    const auto all = workspace ? codes::codes(**workspace) : Result<QList<CodeRow>>(workspace.error());
    if (!all)
        return context.fail(all.error());
    QList<CodeRow> rows;
    for (const QString &wanted : context.arguments()) {
        const auto found = std::find_if(all->begin(), all->end(), [&](const CodeRow &row) { return row.text == wanted || row.name == wanted; });
        if (found == all->end())
            return context.fail({ErrorCode::NotFound, {QStringLiteral("code"), wanted}, {}});
        rows.append(*found);
    }
    if (const auto drawn = draw(context, rows, *sheet, path); !drawn)
        return context.fail(drawn.error());
    return context.done({{QStringLiteral("file"), path}, {QStringLiteral("codes"), rows.size()}}, CliText::tr("Saved %1").arg(QDir::toNativeSeparators(path)));
}

Option option(const char *name, const QString &value, const QString &help)
{
    return {QString::fromLatin1(name), value.isEmpty() ? QStringList() : QStringList{value}, help};
}

} // namespace

void addCodeCommands(Registry &registry)
{
    const QString name = QStringLiteral("NAME"), day = QStringLiteral("DAY");
    registry.add({QStringLiteral("codes list"), {}, 0, 0, CliText::tr("Codes with their countdown, the most urgent first."),
        {option("alerts", {}, CliText::tr("only those that need an act"))}, listCommand});
    registry.add({QStringLiteral("codes add"), QStringLiteral("[TEXT]"), 0, 1, CliText::tr("Makes a code; without TEXT a tracked one with an id of its own."),
        {option("kind", QStringLiteral("KIND"), CliText::tr("tracked (default), group (WeChat's plain code) or join (WeCom's)")), option("name", name, CliText::tr("what it is called on lists and cards")),
            option("group", name, CliText::tr("its group; further ones follow when it is full")), option("channel", name, CliText::tr("the channel it counts for")),
            option("campaign", name, CliText::tr("the campaign it counts for")), option("made-on", day, CliText::tr("when WeChat made it (today)")),
            option("until", day, CliText::tr("the last day on which it works")), option("capacity", QStringLiteral("N"), CliText::tr("how many scans it takes"))},
        addCommand});
    Command print{QStringLiteral("codes print"), QStringLiteral("CODE…"), 1, 1000, CliText::tr("Draws codes: one as .png or .svg, any number on a print sheet (.pdf)."),
        {option("out", QStringLiteral("FILE"), CliText::tr("the file")), option("sheet", QStringLiteral("SHEET"), CliText::tr("name-cards, grid (default), parcel-cards or poster")),
            option("headline", QStringLiteral("TEXT"), CliText::tr("above the code on posters and parcel cards")), option("logo", QStringLiteral("FILE"), CliText::tr("in the middle of a poster's code"))},
        printCommand};
    print.graphics = true;
    registry.add(print);
}

} // namespace siyu::cli
