// SPDX-License-Identifier: GPL-3.0-or-later
// policy list, set, house: the platforms' dated limits and the house's own.
#include "app/cli/commands.h"

#include "core/base/period.h"
#include "core/broadcasts/planstore.h"
#include "core/broadcasts/policy.h"
#include "ui/text/plantext.h"
#include "ui/text/policytext.h"
#include "ui/text/words.h"

#include <QJsonArray>

namespace siyu::cli {

namespace {

using namespace siyu::broadcasts;

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject rowObject(const PolicyRow &row, QDate today)
{
    return {{QStringLiteral("id"), row.id}, {QStringLiteral("touchpoint"), wordOf(row.touchpoint)}, {QStringLiteral("subject"), row.subject},
        {QStringLiteral("limit"), row.limit ? QJsonValue(*row.limit) : QJsonValue()}, {QStringLiteral("per"), row.per},
        {QStringLiteral("valid_from"), dayOrNull(row.validFrom)}, {QStringLiteral("valid_to"), dayOrNull(row.validTo)}, {QStringLiteral("source"), row.source},
        {QStringLiteral("note"), row.note}, {QStringLiteral("checked_on"), dayOrNull(row.checkedOn)}, {QStringLiteral("needs_check"), row.needsCheck(today)}};
}

QString rowLine(const PolicyRow &row, QDate today)
{
    const QString valid = QStringLiteral("%1…%2").arg(row.validFrom.toString(Qt::ISODate), row.validTo.toString(Qt::ISODate));
    const QString line = QStringLiteral("%1  %2  %3  %4  %5").arg(row.id).arg(text::name(row.touchpoint), text::policySubject(row.subject), text::policyLimit(row.limit, row.per), valid);
    return row.needsCheck(today) ? QStringLiteral("%1  %2").arg(line, CliText::tr("check that this still holds")) : line;
}

ExitCode listAnswer(Context &context, const Workspace &workspace, QJsonObject more = {}, QStringList lines = {})
{
    const auto rows = policies(workspace);
    const auto house = broadcasts::house(workspace);
    const auto changes = houseHistory(workspace);
    if (!rows || !house)
        return context.fail(!rows ? rows.error() : house.error());
    if (!changes)
        return context.fail(changes.error());
    QJsonArray rowArray, changeArray;
    for (const PolicyRow &row : *rows) {
        rowArray << rowObject(row, workspace.today());
        lines << rowLine(row, workspace.today());
    }
    QJsonObject rules;
    for (const auto &[rule, value] : textsOf(*house)) {
        rules.insert(rule, value.isEmpty() ? QJsonValue() : QJsonValue(value));
        if (!value.isEmpty())
            lines << QStringLiteral("%1  %2").arg(text::houseRuleName(rule), text::houseRuleValue(rule, value));
    }
    for (const HouseChange &change : *changes)
        changeArray << QJsonObject{{QStringLiteral("rule"), change.rule}, {QStringLiteral("value"), change.value}, {QStringLiteral("set_on"), dayOrNull(change.setOn)},
            {QStringLiteral("source"), change.source}, {QStringLiteral("note"), change.note}};
    more.insert(QStringLiteral("rows"), rowArray);
    more.insert(QStringLiteral("house"), rules);
    more.insert(QStringLiteral("house_changes"), changeArray);
    return context.done(more, lines.join(QLatin1Char('\n')));
}

ExitCode list(Context &context)
{
    const auto workspace = context.open(OpenAs::WriterOrReadOnly);
    return workspace ? listAnswer(context, **workspace) : context.fail(workspace.error());
}

// Plans anew, unless it was only tried, and says what changed.
template <typename Write>
ExitCode changed(Context &context, Workspace &workspace, const Result<LimitEffect> &effect, Write write)
{
    if (!effect)
        return context.fail(effect.error());
    const bool dry = context.has(QStringLiteral("dry-run"));
    if (!dry) {
        if (const Result<void> written = write(); !written)
            return context.fail(written.error());
        if (const auto planned = planAll(workspace, context.progress()); !planned)
            return context.fail(planned.error());
    }
    const QJsonObject plans{{QStringLiteral("planned"), effect->planned}, {QStringLiteral("lost"), effect->lost}, {QStringLiteral("gained"), effect->gained}};
    return listAnswer(context, workspace, {{QStringLiteral("plans"), plans}, {QStringLiteral("saved"), !dry}},
        {CliText::tr("Of %1 planned deliveries %2 fall away, %3 are added.").arg(effect->planned).arg(effect->lost).arg(effect->gained)});
}

// A day option; nothing where it was not given. False where it cannot be read.
bool takeDay(const Context &context, const QString &option, QDate &day)
{
    if (!context.has(option))
        return true;
    day = QDate::fromString(context.value(option), Qt::ISODate);
    return day.isValid();
}

// What the options say over what the row had.
bool takeRow(const Context &context, PolicyRow &row)
{
    if (context.has(QStringLiteral("touchpoint"))) {
        const auto touchpoint = touchpointFrom(context.value(QStringLiteral("touchpoint")));
        if (!touchpoint)
            return false;
        row.touchpoint = *touchpoint;
    }
    for (const auto &[option, field] : {std::pair("subject", &row.subject), std::pair("per", &row.per), std::pair("source", &row.source), std::pair("note", &row.note)}) {
        if (context.has(QLatin1String(option)))
            *field = context.value(QLatin1String(option));
    }
    if (context.has(QStringLiteral("limit"))) {
        const QString limit = context.value(QStringLiteral("limit"));
        bool ok = false;
        row.limit = limit.toInt(&ok);
        if (limit == QLatin1String("month-days"))
            row.limit.reset();
        else if (!ok)
            return false;
    }
    return true;
}

Result<PolicyEdit> editOf(const Context &context, const Workspace &workspace)
{
    PolicyEdit edit;
    edit.id = context.argument(0).toLongLong();
    const auto rows = policies(workspace);
    if (!rows)
        return rows.error();
    for (const PolicyRow &row : *rows) {
        if (row.id == edit.id)
            edit.row = row;
    }
    const bool ends = context.has(QStringLiteral("end"));
    edit.kind = edit.id == 0 ? PolicyEdit::Kind::Add : ends ? PolicyEdit::Kind::End : context.has(QStringLiteral("correct")) ? PolicyEdit::Kind::Correct : PolicyEdit::Kind::Supersede;
    if (edit.kind == PolicyEdit::Kind::Supersede) {
        edit.row.validFrom = workspace.today();
        edit.row.validTo = QDate();
    }
    if (edit.kind != PolicyEdit::Kind::Correct && !ends)
        edit.row.checkedOn = workspace.today();
    const bool readable = takeRow(context, edit.row) && takeDay(context, QStringLiteral("from"), edit.row.validFrom) && takeDay(context, QStringLiteral("end"), edit.row.validTo);
    if (!readable)
        return Error{ErrorCode::InvalidInput, {QStringLiteral("limit"), context.value(QStringLiteral("limit"))}, {}};
    return edit;
}

ExitCode set(Context &context)
{
    bool ok = false;
    const bool isNew = context.argument(0) == QLatin1String("new");
    if (context.argument(0).toLongLong(&ok) <= 0 && !isNew)
        return context.wrongUsage(CliText::tr("“%1” is not the number of a limit (“policy list” prints it), nor “new”.").arg(context.argument(0)));
    auto workspace = context.openWithFigures(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto edit = editOf(context, **workspace);
    if (!edit)
        return context.fail(edit.error());
    return changed(context, **workspace, tryPolicy(**workspace, *edit, context.progress()), [&] { return editPolicy(**workspace, *edit); });
}

ExitCode house(Context &context)
{
    const QString source = context.value(QStringLiteral("source"));
    if (source.trimmed().isEmpty())
        return context.wrongUsage(CliText::tr("Say with --source who decided so."));
    auto workspace = context.openWithFigures(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto before = broadcasts::house(**workspace);
    if (!before)
        return context.fail(before.error());
    const auto wanted = withRule(*before, context.argument(0), context.argument(1));
    if (!wanted)
        return context.fail(wanted.error());
    return changed(context, **workspace, tryHouse(**workspace, *wanted, context.progress()),
        [&] { return setHouse(**workspace, *wanted, source, context.value(QStringLiteral("note"))); });
}

} // namespace

void addPolicyCommands(Registry &registry)
{
    const Option dry{QStringLiteral("dry-run"), {}, CliText::tr("only say what would change in the plans")};
    registry.add({QStringLiteral("policy list"), {}, 0, 0, CliText::tr("The limits of the platforms and of the house, with their sources."), {}, list});
    registry.add({QStringLiteral("policy set"), QStringLiteral("ID|new"), 1, 1,
        CliText::tr("Another limit from a day on, the end of one, or a new one; everything is planned anew."),
        {{QStringLiteral("touchpoint"), {QStringLiteral("WORD")}, CliText::tr("wecom_1to1, group_chat …")},
            {QStringLiteral("subject"), {QStringLiteral("WORD")}, CliText::tr("target, account, account_target; text, size, scan_size, code_days inform")},
            {QStringLiteral("limit"), {QStringLiteral("N")}, CliText::tr("a number, or month-days: as many as the month has days")},
            {QStringLiteral("per"), {QStringLiteral("WORD")}, CliText::tr("day, week, month, rolling_7d, rolling_24h; message, group, code")},
            {QStringLiteral("from"), {QStringLiteral("DAY")}, CliText::tr("from when on it holds; today unless said")},
            {QStringLiteral("end"), {QStringLiteral("DAY")}, CliText::tr("the last day of the limit, instead of another one")},
            {QStringLiteral("correct"), {}, CliText::tr("put a slip right, instead of another limit from a day on")},
            {QStringLiteral("source"), {QStringLiteral("TEXT")}, CliText::tr("who says so")}, {QStringLiteral("note"), {QStringLiteral("TEXT")}, CliText::tr("a remark")}, dry},
        set});
    registry.add({QStringLiteral("policy house"), QStringLiteral("RULE VALUE"), 2, 2,
        CliText::tr("Set a limit of the house: month_1to1, week_directed, group_day, hours, sms_hours, content_days, touchpoint_order, dedup_groups, open_rate.TOUCHPOINT."),
        {{QStringLiteral("source"), {QStringLiteral("TEXT")}, CliText::tr("who says so")}, {QStringLiteral("note"), {QStringLiteral("TEXT")}, CliText::tr("a remark")}, dry}, house});
}

} // namespace siyu::cli
