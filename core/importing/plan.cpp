// SPDX-License-Identifier: GPL-3.0-or-later
// prepareImport: the first rows of a file, what they are, and what each column is imported as.
#include "core/base/text.h"
#include "core/files/header.h"
#include "core/files/joinedsheets.h"
#include "core/importing/chatexport.h"
#include "core/importing/dateorder.h"
#include "core/importing/importing.h"
#include "core/importing/kindimport.h"
#include "core/importing/wants.h"

#include <QSet>

namespace siyu::importing {

namespace {

constexpr size_t firstRowCount = 200;

Result<std::vector<QStringList>> readFirst(files::RowReader &rows)
{
    std::vector<QStringList> out;
    Cells cells;
    while (out.size() < firstRowCount) {
        const Result<bool> more = rows.next(cells);
        if (!more)
            return more.error();
        if (!*more)
            break;
        QStringList row;
        for (const std::string_view cell : cells)
            row.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
        out.push_back(row);
    }
    return out;
}

// Columns that say nothing about anybody: running numbers, and the two that our file of rejected rows has at its end.
bool isIdle(const Recognised &seen, size_t column)
{
    static const QSet<QString> numbers{QStringLiteral("序号"), QStringLiteral("行号"), QStringLiteral("no"),
        QStringLiteral("no."), QStringLiteral("#"), QStringLiteral("index")};
    static const QSet<QString> fault{QStringLiteral("问题列"), QStringLiteral("columnatfault")};
    static const QSet<QString> reason{QStringLiteral("原因"), QStringLiteral("reason")};
    const QString key = headerKey(seen.columns[column].name);
    const size_t end = seen.columns.size();
    const auto keyAt = [&](size_t c) { return headerKey(seen.columns[c].name); };
    const bool isFault = column + 2 == end && fault.contains(key) && reason.contains(keyAt(end - 1));
    const bool isReason = column + 1 == end && end >= 2 && reason.contains(key) && fault.contains(keyAt(end - 2));
    return numbers.contains(key) || isFault || isReason;
}

std::vector<std::string> samplesOf(const std::vector<QStringList> &rows, int headerRow, size_t column)
{
    std::vector<std::string> samples;
    for (size_t i = size_t(headerRow + 1); i < rows.size(); ++i) {
        const std::string cell = rows[i].value(qsizetype(column)).toStdString();
        if (const std::string_view clean = cleanCell(cell); !clean.empty())
            samples.emplace_back(clean);
    }
    return samples;
}

// Two columns of one name become two custom fields: 分销员 and 分销员 (2).
QString freeName(const QString &name, QSet<QString> &taken)
{
    QString free = name;
    for (int n = 2; taken.contains(free); ++n)
        free = QStringLiteral("%1 (%2)").arg(name).arg(n);
    taken.insert(free);
    return free;
}

void nameCustomFields(Plan &plan)
{
    QSet<QString> taken;
    for (PlanColumn &column : plan.columns) {
        if (column.target.field == Field::Custom)
            column.target.scope = freeName(column.target.scope.isEmpty() ? column.header : column.target.scope, taken);
    }
}

// What the samples say about dates, by column.
std::vector<DateEvidence> takeColumns(Plan &plan, const Recognised &seen, const std::vector<QStringList> &rows, bool is1904)
{
    std::vector<DateEvidence> evidence(seen.columns.size());
    for (size_t c = 0; c < seen.columns.size(); ++c) {
        const std::vector<std::string> samples = samplesOf(rows, seen.headerRow, c);
        PlanColumn column{seen.columns[c].name, seen.columns[c].target, seen.columns[c].confidence, {}, {DateOrder::Open, is1904}};
        for (const std::string &sample : samples)
            evidence[c].add(sample);
        for (size_t i = 0; i < samples.size() && i < 3; ++i)
            column.samples.append(QString::fromStdString(samples[i]));
        const bool unnamed = column.header.startsWith(QLatin1Char('#')) && samples.empty();
        if (!column.target.isMapped() && takesCustomFields(plan.kind) && !unnamed && !isIdle(seen, c))
            column.target = targetOfUnknown(plan, column.header);
        plan.columns.push_back(column);
    }
    return evidence;
}

Result<void> applyMap(Plan &plan)
{
    for (const auto &[header, word] : plan.options.map) {
        const auto target = targetFrom(word, plan.kind);
        if (!target)
            return Error{ErrorCode::ImportUnknownField, {word}, {}};
        bool found = false;
        for (PlanColumn &column : plan.columns) {
            if (headerKey(column.header) != headerKey(header) || found)
                continue;
            column.target = *target;
            column.confidence = 1;
            found = true;
        }
        if (!found)
            return Error{ErrorCode::ImportUnknownColumn, {header}, {}};
        // A field that takes one column takes the one that the operator names.
        for (PlanColumn &column : plan.columns) {
            const bool other = headerKey(column.header) != headerKey(header);
            if (other && column.target == *target && target->isMapped() && !takesSeveral(target->field))
                column.target = targetOfUnknown(plan, column.header);
        }
    }
    return {};
}

bool isMapped(const Plan &plan)
{
    return satisfies(plan.kind, [&](Field field) { return columnOf(plan, field) >= 0; });
}

// Lists that shops keep by hand may serve two purposes: a sign-up table with a date and a count is still one of people.
bool mayServeAs(const QString &asked, const QString &looksLike)
{
    const auto either = [&](std::initializer_list<const char *> words) {
        return std::any_of(words.begin(), words.end(), [&](const char *word) { return looksLike == QLatin1String(word); });
    };
    if (isOfPeople(asked))
        return either({"staff", "activity"});
    if (asked == QStringLiteral("staff"))
        return isOfPeople(looksLike);
    if (asked == QStringLiteral("activity"))
        return isOfPeople(looksLike) || either({"group-days"});
    if (asked == QStringLiteral("group-days"))
        return either({"groups"});
    if (asked == QStringLiteral("groups"))
        return either({"group-days"});
    // Lists of what people did look like lists of people; whoever asks for them knows.
    const std::optional<Kind> kind = kindFrom(asked);
    return kind && *kind != Kind::Roster;
}

// A file of another kind is named for what it is, unless the operator said what its columns mean.
Result<void> checkKind(const Plan &plan)
{
    const QString asked = wordOf(plan.kind);
    const bool fits = plan.looksLike.isEmpty() || plan.looksLike == asked || (isOfPeople(plan.looksLike) && isOfPeople(asked));
    const bool mayBe = plan.platform.isEmpty() && isMapped(plan) && mayServeAs(asked, plan.looksLike);
    if (fits || mayBe || !plan.options.map.isEmpty())
        return {};
    const QString looks = plan.platform.isEmpty() ? plan.looksLike : plan.looksLike + QLatin1Char(':') + plan.platform;
    return Error{ErrorCode::ImportWrongKind, {plan.path, asked, looks}, {}};
}

bool needsGroup(const Plan &plan)
{
    if (!plan.options.group.isEmpty())
        return false;
    const bool inFile = columnOf(plan, Field::Group) >= 0;
    return !inFile && (plan.kind == Kind::Roster || plan.kind == Kind::Activity || plan.kind == Kind::GroupDays);
}

// Sheets may be groups or days for kinds that are told which by the operator.
bool mayJoinSheets(Kind kind)
{
    return kind != Kind::Roster && kind != Kind::Activity && kind != Kind::GroupDays && kind != Kind::OwnerDays;
}

// The sheets with the same header as the one that was opened, that one first; a workbook that hides sheets is left alone.
Result<QString> sheetsOfOneLayout(const QString &path, const files::OpenOptions &open, const Plan &plan)
{
    QStringList joined{plan.sheet};
    const bool hides = std::any_of(plan.warnings.begin(), plan.warnings.end(),
        [](const QString &warning) { return warning.startsWith(QStringLiteral("hidden_sheets")); });
    if (hides || plan.headerRow < 0 || plan.sheet.contains(files::sheetSeparator))
        return plan.sheet;
    for (const QString &sheet : plan.sheets) {
        if (sheet == plan.sheet || sheet.contains(files::sheetSeparator))
            continue;
        files::OpenOptions options = open;
        options.sheet = sheet;
        Result<files::OpenedTable> table = files::openTable(path, options);
        if (!table)
            return table.error();
        Cells cells;
        for (int row = 0; row <= plan.headerRow; ++row) {
            const Result<bool> more = table->rows->next(cells);
            if (!more)
                return more.error();
            if (!*more)
                cells.clear();
        }
        bool same = cells.size() == plan.columns.size();
        for (size_t c = 0; same && c < cells.size(); ++c) {
            const QString name = displayText(QString::fromUtf8(cells[c].data(), qsizetype(cells[c].size())));
            same = name == plan.columns[c].header || (name.isEmpty() && plan.columns[c].header.startsWith(QLatin1Char('#')));
        }
        if (same)
            joined.append(sheet);
    }
    return joined.join(files::sheetSeparator);
}

} // namespace

Target targetOfUnknown(const Plan &plan, const QString &header)
{
    const auto isChosen = [&](const QString &chosen) { return headerKey(chosen) == headerKey(header); };
    const QStringList &chosen = plan.options.customHeaders;
    const bool wanted = plan.options.unknown == UnknownColumns::AllToCustom
        || (plan.options.unknown == UnknownColumns::ChosenToCustom
            && std::any_of(chosen.begin(), chosen.end(), isChosen));
    return takesCustomFields(plan.kind) && wanted ? Target{Field::Custom} : Target{};
}

Result<void> checkMapping(const Plan &plan)
{
    return isMapped(plan) ? Result<void>() : Result<void>(Error{ErrorCode::ImportNothingMapped, {plan.path}, {}});
}

Result<Seen> lookAtFile(const QString &path, const files::OpenOptions &open)
{
    Result<files::OpenedTable> table = files::openTable(path, open);
    if (!table)
        return table.error();
    const auto first = readFirst(*table->rows);
    if (!first)
        return first.error();
    if (first->empty())
        return Error{ErrorCode::FileEmpty, {path}, {}};
    return Seen{recognise(*first, files::frameOf(*first).headerRow, table->sheet), table->sheets, table->sheet,
        table->encoding};
}

Result<Plan> readPlan(const QString &path, Kind kind, const Options &options)
{
    Result<files::OpenedTable> table = files::openTable(path, options.open);
    if (!table)
        return table.error();
    const auto first = readFirst(*table->rows);
    if (!first)
        return first.error();
    if (first->empty())
        return Error{ErrorCode::FileEmpty, {path}, {}};
    // Who maps columns by their names says that there is a header, whatever it looks like.
    const int shape = files::frameOf(*first).headerRow;
    const Recognised free = recognise(*first, options.map.isEmpty() ? shape : std::max(0, shape), table->sheet);
    const Recognised seen = recognise(*first, free.headerRow, table->sheet, kind);

    Plan plan;
    plan.path = path;
    plan.kind = kind;
    plan.options = options;
    plan.looksLike = free.kind;
    plan.platform = free.platform;
    plan.sheet = table->sheet;
    plan.sheets = table->sheets;
    plan.encoding = table->encoding;
    plan.headerRow = free.headerRow;
    plan.warnings = table->warnings;
    const std::vector<DateEvidence> dates = takeColumns(plan, seen, *first, table->is1904);
    if (options.open.sheet.isEmpty() && plan.sheets.size() > 1 && mayJoinSheets(kind)) {
        const Result<QString> sheets = sheetsOfOneLayout(path, options.open, plan);
        if (!sheets)
            return sheets.error();
        plan.sheet = *sheets;
    }
    tuneChatExport(plan);
    if (const Result<void> mapped = applyMap(plan); !mapped)
        return mapped.error();
    nameCustomFields(plan);
    if (const Result<void> decided = decideDates(plan, dates); !decided)
        return decided.error();
    return plan;
}

Result<void> checkPlan(const Plan &plan, bool kindIsSaid)
{
    if (!kindIsSaid) {
        if (const Result<void> fits = checkKind(plan); !fits)
            return fits;
    }
    if (const Result<void> mapped = checkMapping(plan); !mapped)
        return mapped;
    if (needsGroup(plan))
        return Error{ErrorCode::ImportNeedsGroup, {}, {}};
    if (const int open = openDates(plan); open >= 0)
        return Error{ErrorCode::ImportAmbiguousDates, {plan.columns[size_t(open)].header}, {}};
    return {};
}

Result<Plan> planForMapping(const QString &path, Kind kind, const Options &options)
{
    Result<Plan> plan = readPlan(path, kind, options);
    if (!plan)
        return plan;
    if (const Result<void> fits = checkKind(*plan); !fits)
        return fits.error();
    return plan;
}

Result<Plan> prepareImport(const QString &path, Kind kind, const Options &options)
{
    Result<Plan> plan = readPlan(path, kind, options);
    if (!plan)
        return plan;
    if (const Result<void> fit = checkPlan(*plan, false); !fit)
        return fit.error();
    return plan;
}

} // namespace siyu::importing
