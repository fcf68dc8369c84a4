// SPDX-License-Identifier: GPL-3.0-or-later
// import, undo-import.
#include "app/cli/commands.h"
#include "core/base/period.h"
#include "core/files/encoding.h"
#include "core/importing/importing.h"
#include "core/importing/mappingmemory.h"
#include "core/importing/pastednames.h"
#include "core/importing/rejects.h"
#include "ui/text/importtext.h"
#include "ui/text/moneytext.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace siyu::cli {

namespace {

constexpr qint64 mostNameBytes = 4 << 20;

constexpr qsizetype listedRows = 100;

// What a row is about, for the lists of the JSON; the first hundred of each.
class RowLists {
public:
    explicit RowLists(const importing::Plan &plan) : m_plan(plan) { }

    void add(const importing::RowOutcome &row)
    {
        if (row.outcome == importing::Outcome::Rejected)
            put(m_rejections, row.row, row.problem.value_or(importing::Problem{}), row.flags);
        else if (row.outcome == importing::Outcome::Undecided)
            put(m_undecided, row.row, row.problem.value_or(importing::Problem{}), row.flags);
        for (const importing::Problem &flag : row.flags)
            put(m_flags, row.row, flag, {});
    }
    const QJsonArray &rejections() const { return m_rejections; }
    const QJsonArray &undecided() const { return m_undecided; }
    const QJsonArray &flags() const { return m_flags; }

private:
    // `more`: what else was wrong in the row, which is mostly why it has no key.
    void put(QJsonArray &list, qint64 row, const importing::Problem &problem,
        const std::vector<importing::Problem> &more) const
    {
        if (list.size() >= listedRows)
            return;
        const QString header = headerOf(m_plan, problem);
        QString message = text::problemText(problem, header);
        for (const importing::Problem &other : more)
            message += QLatin1Char(' ') + text::problemText(other, headerOf(m_plan, other));
        list.append(QJsonObject{{QStringLiteral("row"), row},
            {QStringLiteral("column"), header.isEmpty() ? QJsonValue() : QJsonValue(header)},
            {QStringLiteral("code"), problem.code}, {QStringLiteral("message"), message}});
    }

    const importing::Plan &m_plan;
    QJsonArray m_rejections;
    QJsonArray m_undecided;
    QJsonArray m_flags;
};

std::optional<QList<std::pair<QString, QString>>> mapFrom(const QStringList &given)
{
    QList<std::pair<QString, QString>> map;
    for (const QString &pair : given) {
        const qsizetype equals = pair.lastIndexOf(QLatin1Char('='));
        if (equals <= 0)
            return std::nullopt;
        map.append({pair.left(equals), pair.mid(equals + 1)});
    }
    return map;
}

// all, none, or the headers that become custom fields.
void readCustom(const Context &context, importing::Options &options)
{
    const QString custom = context.value(QStringLiteral("custom"), QStringLiteral("all"));
    if (custom == QStringLiteral("none")) {
        options.unknown = importing::UnknownColumns::NoneToCustom;
    } else if (custom != QStringLiteral("all")) {
        options.unknown = importing::UnknownColumns::ChosenToCustom;
        options.customHeaders = custom.split(QLatin1Char(','), Qt::SkipEmptyParts);
    }
}

// The options of the line; a sentence where one cannot be read.
QString readOptions(Context &context, importing::Kind kind, importing::Options &options)
{
    options.open.sheet = context.value(QStringLiteral("sheet"));
    options.open.encoding = context.value(QStringLiteral("encoding"));
    options.source = context.value(QStringLiteral("source"));
    options.consent = context.value(QStringLiteral("consent"));
    options.group = context.value(QStringLiteral("group"));
    options.partial = context.has(QStringLiteral("partial"));
    const auto map = mapFrom(context.values(QStringLiteral("map")));
    if (!map)
        return CliText::tr("--map takes HEADER=FIELD, for example --map \"客户电话=phone\".");
    options.map = *map;
    const auto rules
        = readConflicts(context.value(QStringLiteral("on-conflict"), QStringLiteral("fill")), kind, options);
    if (!rules)
        return CliText::tr("--on-conflict is fill, overwrite or keep; single fields may differ: "
                           "fill,phone=keep,name=overwrite. “%1” is not understood.")
            .arg(rules.error().values.value(rules.error().code == ErrorCode::InvalidInput ? 1 : 0));
    readCustom(context, options);
    if (context.has(QStringLiteral("merge"))) {
        if (context.value(QStringLiteral("merge")) != QStringLiteral("auto"))
            return CliText::tr("--merge takes auto only.");
        options.merge = members::MergePolicy::Auto;
    }
    if (const QString order = context.value(QStringLiteral("dates")); context.has(QStringLiteral("dates"))) {
        if (order != QStringLiteral("dmy") && order != QStringLiteral("mdy"))
            return CliText::tr("--dates is dmy (the day first) or mdy (the month first), not “%1”.").arg(order);
        options.dates = order == QStringLiteral("dmy") ? importing::DateOrder::DayFirst : importing::DateOrder::MonthFirst;
    }
    if (context.has(QStringLiteral("taken-at"))) {
        options.takenAtUtc = instantFrom(context.value(QStringLiteral("taken-at")));
        if (!options.takenAtUtc.isValid())
            return CliText::tr("--taken-at is a time such as 2026-03-01T20:00.");
    }
    return {};
}

QJsonArray mappingOf(const importing::Plan &plan)
{
    QJsonArray mapping;
    for (const importing::PlanColumn &column : plan.columns) {
        mapping.append(QJsonObject{{QStringLiteral("column"), column.header},
            {QStringLiteral("field"), column.target.isMapped() ? QJsonValue(wordOf(column.target)) : QJsonValue()},
            {QStringLiteral("confidence"), column.confidence}, {QStringLiteral("remembered"), column.remembered}});
    }
    return mapping;
}

QJsonObject jsonOf(const importing::Plan &plan, const importing::Report &report, const RowLists &lists)
{
    QJsonObject out{{QStringLiteral("batch"), report.batch.isValid() ? QJsonValue(report.batch.value) : QJsonValue()},
        {QStringLiteral("kind"), wordOf(plan.kind)}, {QStringLiteral("file"), plan.path},
        {QStringLiteral("platform"), plan.platform.isEmpty() ? QJsonValue() : QJsonValue(plan.platform)},
        {QStringLiteral("rows"), report.counts.rows}};
    for (const importing::Outcome outcome : importing::allOutcomes)
        out.insert(wordOf(outcome), report.counts.of(outcome));
    out.insert(QStringLiteral("blank_rows"), report.counts.blankRows);
    out.insert(QStringLiteral("totals_rows"), report.counts.totalsRows);
    out.insert(QStringLiteral("repeated_headers"), report.counts.repeatedHeaders);
    out.insert(QStringLiteral("flagged"), report.counts.flaggedValues);
    out.insert(QStringLiteral("rejections"), lists.rejections());
    out.insert(QStringLiteral("undecided_rows"), lists.undecided());
    out.insert(QStringLiteral("flags"), lists.flags());
    out.insert(QStringLiteral("mapping"), mappingOf(plan));
    out.insert(QStringLiteral("warnings"), QJsonArray::fromStringList(plan.warnings));
    out.insert(QStringLiteral("new_fields"), QJsonArray::fromStringList(report.newFields));
    QJsonArray earlier;
    for (const importing::EarlierImport &import : report.earlier)
        earlier.append(QJsonObject{{QStringLiteral("batch"), import.batch.value},
            {QStringLiteral("at"), toUtcText(import.atUtc)}, {QStringLiteral("undone"), import.undone},
            {QStringLiteral("same_file"), !import.sameRowsOnly}});
    out.insert(QStringLiteral("imported_before"), earlier);
    if (report.roster) {
        out.insert(QStringLiteral("joined"), report.roster->joined);
        out.insert(QStringLiteral("left"), report.roster->left);
        out.insert(QStringLiteral("stayed"), report.roster->stayed);
        out.insert(QStringLiteral("renamed_proposals"), report.roster->renamedProposals);
        out.insert(QStringLiteral("baseline"), report.roster->baseline);
    }
    if (report.orders) {
        const importing::OrderFigures &orders = *report.orders;
        out.insert(QStringLiteral("orders"), orders.orders);
        out.insert(QStringLiteral("paid"), orders.paid);
        out.insert(QStringLiteral("unpaid"), orders.unpaid);
        out.insert(QStringLiteral("lines"), orders.lines);
        out.insert(QStringLiteral("without_member"), orders.withoutMember);
        out.insert(QStringLiteral("new_members"), orders.newMembers);
        out.insert(QStringLiteral("new_products"), orders.newProducts);
        out.insert(QStringLiteral("only_currency"), orders.onlyOther ? QJsonValue(orders.onlyOther->currency) : QJsonValue());
    }
    return out;
}

QString humanText(const importing::Plan &plan, const importing::Report &report, const RowLists &lists, const QString &currency)
{
    QString out = report.batch.isValid()
        ? CliText::tr("Import %1: %2 rows").arg(report.batch.value).arg(report.counts.rows)
        : CliText::tr("Nothing was written. The import would take %1 rows").arg(report.counts.rows);
    for (const importing::Outcome outcome : importing::allOutcomes)
        out += QStringLiteral("\n  %1  %2").arg(report.counts.of(outcome), 8).arg(text::outcomeName(outcome));
    if (report.roster) {
        out += QLatin1Char('\n')
            + CliText::tr("Group “%1”: %2 joined, %3 left, %4 stayed, %5 may have changed their nickname")
                  .arg(plan.options.group)
                  .arg(report.roster->joined)
                  .arg(report.roster->left)
                  .arg(report.roster->stayed)
                  .arg(report.roster->renamedProposals);
    }
    if (report.orders) {
        out += QLatin1Char('\n')
            + CliText::tr("%1 orders: %2 paid, %3 unpaid; %4 lines; %5 without a member; new: %6 members, %7 products")
                  .arg(report.orders->orders)
                  .arg(report.orders->paid)
                  .arg(report.orders->unpaid)
                  .arg(report.orders->lines)
                  .arg(report.orders->withoutMember)
                  .arg(report.orders->newMembers)
                  .arg(report.orders->newProducts);
        if (report.orders->onlyOther && report.batch.isValid())
            out += QLatin1Char('\n') + text::onlyOtherMoneyText(*report.orders->onlyOther, currency) + QLatin1Char('\n')
                + CliText::tr("To count in it: siyudesk-cli currency %1").arg(report.orders->onlyOther->currency);
    }
    if (!report.earlier.isEmpty()) {
        const importing::EarlierImport &earlier = report.earlier.first();
        out += QLatin1Char('\n')
            + (earlier.sameRowsOnly
                    ? CliText::tr("The same rows were imported before from another file (import %1).").arg(earlier.batch.value)
                    : CliText::tr("This file was imported before (import %1).").arg(earlier.batch.value));
    }
    if (report.counts.of(importing::Outcome::Undecided) > 0 && report.batch.isValid())
        out += QLatin1Char('\n')
            + CliText::tr("Rows to decide wait in the review list: siyudesk-cli review list --batch %1").arg(report.batch.value);
    qsizetype shown = 0;
    for (const QJsonArray &list : {lists.rejections(), lists.undecided()}) {
        for (const QJsonValue &row : list) {
            if (++shown > 10)
                break;
            out += QLatin1Char('\n')
                + CliText::tr("Row %1: %2")
                      .arg(row[QLatin1String("row")].toInteger())
                      .arg(row[QLatin1String("message")].toString());
        }
    }
    return out;
}

ExitCode runIt(Context &context, const importing::Plan &plan, Workspace &workspace)
{
    QElapsedTimer clock;
    clock.start();
    RowLists lists(plan);
    importing::RejectWriter rejects(QFileInfo(context.value(QStringLiteral("rejects"))).absoluteFilePath(), plan,
        {text::problemColumnCaption(), text::problemReasonCaption()}, text::problemText);
    const bool keepRejects = context.has(QStringLiteral("rejects"));
    const importing::RowSink sink = [&](const importing::RowOutcome &row, const std::vector<std::string_view> &cells) {
        lists.add(row);
        return keepRejects && row.outcome == importing::Outcome::Rejected ? rejects.add(row, cells) : Result<void>();
    };
    const bool dry = context.has(QStringLiteral("dry-run"));
    const auto report = dry ? importing::previewImport(workspace, plan, context.progress(), sink)
                            : importing::runImport(workspace, plan, context.progress(), sink);
    if (!report)
        return context.fail(report.error());
    const Result<bool> written = rejects.close();
    if (!written)
        return context.fail(written.error());
    QJsonObject out = jsonOf(plan, *report, lists);
    out.insert(QStringLiteral("dry_run"), dry);
    out.insert(
        QStringLiteral("rejects"), *written ? QJsonValue(context.value(QStringLiteral("rejects"))) : QJsonValue());
    out.insert(QStringLiteral("seconds"), double(clock.elapsed()) / 1000.0);
    const bool someRejected = report->counts.of(importing::Outcome::Rejected) > 0;
    return context.done(out, humanText(plan, *report, lists, growth::currencyOf(workspace)), someRejected ? ExitCode::SomeRejected : ExitCode::Done);
}

// --day: what is imported is a plain list of who spoke on that day. A sentence where that cannot be.
Result<void> takeNames(const Context &context, importing::Options &options)
{
    QFile file(context.argument(1));
    QByteArray bytes;
    if (options.open.pasted)
        bytes = options.open.pasted->bytes();
    else if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileMissing, {file.fileName()}, file.errorString()};
    else
        bytes = file.read(mostNameBytes + 1);
    if (bytes.size() > mostNameBytes)
        return Error{ErrorCode::FileTooLarge, {context.argument(1), QStringLiteral("4 MB")}, {}};
    options.open.held = std::make_shared<files::HeldRows>(
        importing::rowsOfPastedNames(QString::fromUtf8(files::asUtf8(bytes)), *context.date(QStringLiteral("day"))));
    return {};
}

// What the operator said about the columns serves the next file of this layout; a name makes it a template.
Result<void> keepMapping(const Context &context, const importing::Plan &plan, Workspace &workspace)
{
    const QString name = context.value(QStringLiteral("save-mapping"));
    if (!name.isEmpty()) {
        if (const Result<void> saved = importing::saveMapping(workspace, name, plan); !saved)
            return saved;
    }
    if (plan.options.map.isEmpty())
        return {};
    importing::Options plain = plan.options;
    plain.map.clear();
    const auto recognised = importing::readPlan(plan.path, plan.kind, plain);
    return recognised ? importing::rememberMapping(workspace, plan, *recognised) : Result<void>();
}

ExitCode import(Context &context)
{
    const auto kind = importing::kindFrom(context.argument(0));
    if (!kind || !importing::isImportable(*kind))
        return context.wrongUsage(CliText::tr("“%1” is no kind of import. There are: %2.")
                                      .arg(context.argument(0), importing::importableKindWords().join(QStringLiteral(", "))));
    importing::Options options;
    if (const QString mistake = readOptions(context, *kind, options); !mistake.isEmpty())
        return context.wrongUsage(mistake);
    const bool ofPeople = *kind == importing::Kind::Members || *kind == importing::Kind::Staff || *kind == importing::Kind::Groups
        || *kind == importing::Kind::Orders || *kind == importing::Kind::Products || *kind == importing::Kind::Carts;
    if (ofPeople && !options.group.isEmpty())
        return context.wrongUsage(CliText::tr("--group belongs to roster, activity and group-days."));
    if (options.source.trimmed().isEmpty() && !context.has(QStringLiteral("dry-run")))
        return context.fail({ErrorCode::ImportNeedsSource, {}, {}});
    if (const Result<void> taken = context.takeStandardInput(context.argument(1), options.open); !taken)
        return context.fail(taken.error());
    if (context.has(QStringLiteral("day"))) {
        if (*kind != importing::Kind::Activity || !context.date(QStringLiteral("day")) || options.group.isEmpty())
            return context.wrongUsage(CliText::tr("--day belongs to import activity, with --group; it is a date such as 2026-03-01."));
        if (const Result<void> taken = takeNames(context, options); !taken)
            return context.fail(taken.error());
    }
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const QString path = options.open.pasted ? context.argument(1) : QFileInfo(context.argument(1)).absoluteFilePath();
    const auto plan = importing::prepareWithMemory(**workspace, path, *kind, options, context.value(QStringLiteral("mapping")));
    if (!plan)
        return context.fail(plan.error());
    const ExitCode ran = runIt(context, *plan, **workspace);
    const bool wrote = ran == ExitCode::Done || ran == ExitCode::SomeRejected;
    if (!wrote || context.has(QStringLiteral("dry-run")))
        return ran;
    const Result<void> kept = keepMapping(context, *plan, **workspace);
    return kept ? ran : context.stop(kept.error());
}

ExitCode undoImport(Context &context)
{
    bool isNumber = false;
    const qint64 batch = context.argument(0).toLongLong(&isNumber);
    if (!isNumber)
        return context.wrongUsage(CliText::tr("undo-import takes the number of an import, as import told it."));
    auto workspace = context.open(OpenAs::Writer);
    if (!workspace)
        return context.fail(workspace.error());
    const auto report = importing::undoImport(**workspace, BatchId(batch), context.progress());
    if (!report)
        return context.fail(report.error());
    QJsonArray kept;
    QString human = CliText::tr("Import %1 was taken back: %2 removed, %3 restored, %4 kept")
                        .arg(batch)
                        .arg(report->removed)
                        .arg(report->restored)
                        .arg(report->kept.size());
    for (const importing::KeptRow &row : report->kept) {
        kept.append(QJsonObject{{QStringLiteral("thing"), row.thing}, {QStringLiteral("id"), row.id},
            {QStringLiteral("name"), row.name}, {QStringLiteral("reason"), row.reason},
            {QStringLiteral("message"), text::keptReason(row.reason)}});
        if (kept.size() <= 10)
            human += QStringLiteral("\n  %1: %2").arg(row.name, text::keptReason(row.reason));
    }
    return context.done({{QStringLiteral("batch"), batch}, {QStringLiteral("removed"), report->removed},
                            {QStringLiteral("restored"), report->restored},
                            {QStringLiteral("rows_removed"), report->rowsRemoved}, {QStringLiteral("kept"), kept}},
        human);
}

QList<Option> importOptions()
{
    return {
        {QStringLiteral("sheet"), {QStringLiteral("NAME")}, CliText::tr("the sheet of a workbook, by name or number")},
        {QStringLiteral("encoding"), {QStringLiteral("NAME")},
            CliText::tr("the encoding of the file, where it is not recognised")},
        {QStringLiteral("map"), {QStringLiteral("HEADER=FIELD")},
            CliText::tr("what a column means; may be given several times")},
        {QStringLiteral("dates"), {QStringLiteral("dmy|mdy")},
            CliText::tr("whether 3/1/26 is 3 January (dmy) or 1 March (mdy), where the columns do not tell")},
        {QStringLiteral("source"), {QStringLiteral("TEXT")}, CliText::tr("where these rows come from; always needed")},
        {QStringLiteral("consent"), {QStringLiteral("BASIS")}, CliText::tr("the basis of consent of these people")},
        {QStringLiteral("on-conflict"), {QStringLiteral("RULES")},
            CliText::tr("fill, overwrite or keep where a member has another value already; single fields may differ: "
                        "fill,phone=keep,name=overwrite")},
        {QStringLiteral("merge"), {QStringLiteral("auto")},
            CliText::tr("merge members that a row shows to be one person")},
        {QStringLiteral("group"), {QStringLiteral("NAME")}, CliText::tr("the group of a roster or of counts")},
        {QStringLiteral("day"), {QStringLiteral("DATE")},
            CliText::tr("of activity: the file is a plain list of who spoke on that day, one name a line, ×3 behind a name that spoke three times")},
        {QStringLiteral("taken-at"), {QStringLiteral("TIME")}, CliText::tr("when the roster was taken")},
        {QStringLiteral("partial"), {}, CliText::tr("the roster is not complete: nobody left")},
        {QStringLiteral("mapping"), {QStringLiteral("NAME")}, CliText::tr("map the columns as this saved mapping does")},
        {QStringLiteral("save-mapping"), {QStringLiteral("NAME")},
            CliText::tr("keep how the columns were mapped under a name")},
        {QStringLiteral("custom"), {QStringLiteral("all|none|HEADERS")},
            CliText::tr("which unknown columns become custom fields: all (as a rule), none, or these headers, separated by commas")},
        {QStringLiteral("rejects"), {QStringLiteral("OUT")},
            CliText::tr("a CSV or XLSX file for the rejected rows with their reasons")},
        {QStringLiteral("dry-run"), {}, CliText::tr("tell what would happen and write nothing")}};
}

} // namespace

void addImportCommands(Registry &registry)
{
    registry.add({QStringLiteral("import"), QStringLiteral("KIND FILE"), 2, 2,
        CliText::tr("Import a file, or a table from standard input when FILE is “-”. KIND is one of: %1.").arg(importing::importableKindWords().join(QStringLiteral(", "))),
        importOptions(), import});
    registry.add({QStringLiteral("undo-import"), QStringLiteral("BATCH"), 1, 1,
        CliText::tr("Take an import back, row by row; what changed since stays and is named."), {}, undoImport});
}

} // namespace siyu::cli
