// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/dialect.h"

#include <algorithm>
#include <map>
#include <string>

namespace siyu::files {

namespace {

constexpr int mostRows = 200;
constexpr size_t mostColumns = 16384;

struct Candidate {
    char delimiter;
    double weight; // how readily it is believed, by how often files use it
};
constexpr Candidate candidates[] = {{',', 1}, {';', 1}, {'\t', 1}, {'|', 0.95}, {':', 0.5}, {' ', 0.4}, {'^', 0.6},
    {'~', 0.6}, {'\x01', 0.9}, {'\x1F', 0.9}};

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

bool isNumberLike(std::string_view cell)
{
    return !cell.empty() && cell.find_first_not_of("0123456789.,+-% ") == std::string_view::npos;
}

// Whether a cell looks as if it were cut in the right places: no other delimiter glues things together in it, and no
// quote stands in the middle of what is not quoted.
bool isClean(std::string_view cell, const Dialect &dialect, const char *text)
{
    const char delimiter = dialect.delimiter;
    const bool quoted = cell.data() > text && cell.data()[-1] == dialect.quote;
    if (!quoted && cell.find(dialect.quote) != std::string_view::npos)
        return false;
    for (size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        if (c == delimiter)
            continue; // was quoted
        if (c == ';' || c == '\t' || c == '|')
            return false;
        if (c == ',' && i + 1 < cell.size() && cell[i + 1] != ' ' && !isNumberLike(cell))
            return false;
    }
    return true;
}

struct Trial {
    int rows = 0;
    size_t width = 0; // the most frequent one
    double alike = 0; // share of rows of that width
    double clean = 0; // share of clean cells
    bool quotedCells = false;
    bool blankBefore = false; // a cell starts with a blank
    bool numbersFirst = false; // the first row is no header
    bool openQuote = false; // the text ends within quotes
};

struct Counting {
    std::map<size_t, int> widths;
    qint64 cells = 0;
    qint64 cleanCells = 0;
};

void count(const std::vector<std::string_view> &row, const Dialect &dialect, const char *text, Counting &counting, Trial &trial)
{
    if (row.empty())
        return;
    ++counting.widths[row.size()];
    for (const std::string_view cell : row) {
        ++counting.cells;
        counting.cleanCells += isClean(cell, dialect, text) ? 1 : 0;
        trial.blankBefore = trial.blankBefore || cell.starts_with(' ');
        trial.numbersFirst = trial.numbersFirst || (trial.rows == 0 && isNumberLike(cell));
    }
    ++trial.rows;
}

bool hasQuotedCells(std::string_view sample, const Dialect &dialect)
{
    for (size_t i = 1; i < sample.size(); ++i) {
        if (sample[i] == dialect.quote && sample[i - 1] == dialect.delimiter)
            return true;
    }
    return false;
}

Trial tryOut(std::string_view sample, bool whole, const Dialect &dialect)
{
    std::string text(sample);
    text.append(scanPadding, '\0');
    char *at = text.data();
    char *const end = at + sample.size();
    std::vector<std::string_view> row;
    Trial trial;
    Counting counting;
    for (int i = 0; i < mostRows && at < end; ++i) {
        ScannedRow scanned = scanRow(at, end, whole, dialect, mostColumns, row);
        if (scanned.result == Scanned::NeedMore && trial.rows == 0)
            scanned = scanRow(at, end, true, dialect, mostColumns, row); // one row longer than the sample
        if (scanned.result != Scanned::Row)
            break;
        count(row, dialect, text.data(), counting, trial);
        trial.openQuote = whole && scanned.openQuote;
        at = scanned.next;
    }
    int most = 0;
    for (const auto &[width, rows] : counting.widths) {
        if (rows > most || (rows == most && width > trial.width)) {
            most = rows;
            trial.width = width;
        }
    }
    trial.alike = trial.rows ? double(most) / trial.rows : 0;
    trial.clean = counting.cells ? double(counting.cleanCells) / double(counting.cells) : 0;
    trial.quotedCells = hasQuotedCells(sample, dialect);
    return trial;
}

// 0 = not this one. Blanks and colons stand in texts and times as well: they need more to be believed.
double score(const Trial &trial, const Candidate &candidate)
{
    if (trial.width < 2)
        return 0;
    if (candidate.delimiter == ' ' && (!trial.quotedCells || trial.openQuote))
        return 0;
    if (candidate.delimiter == ':' && (trial.alike < 0.95 || trial.blankBefore || trial.numbersFirst))
        return 0;
    const double divides = double(trial.width - 1) / double(trial.width);
    // Squared: rows of one width weigh more than cells that look clean (RFC 4180, section 2, rule 4).
    return candidate.weight * trial.alike * trial.alike * (0.3 + 0.7 * trial.clean) * divides;
}

// Single quotes hold cells only where they both open and close many and double quotes open none: a lone ' before a
// number is how spreadsheets mark text.
bool singleQuotesHoldCells(std::string_view sample, char delimiter)
{
    int opens = 0;
    int closes = 0;
    int doubles = 0;
    for (size_t i = 0; i < sample.size(); ++i) {
        const bool starts = i == 0 || sample[i - 1] == delimiter || isLineEnd(sample[i - 1]);
        const bool ends = i + 1 == sample.size() || sample[i + 1] == delimiter || isLineEnd(sample[i + 1]);
        opens += starts && sample[i] == '\'' ? 1 : 0;
        closes += ends && sample[i] == '\'' ? 1 : 0;
        doubles += starts && sample[i] == '"' ? 1 : 0;
    }
    return opens >= 2 && doubles == 0 && closes * 5 >= opens * 4 && opens * 5 >= closes * 4;
}

// Within single quotes, do double ones stand in pairs only (and do they at all)? Then they were doubled as if they
// closed something: the mark of a writer that changed the quote alone.
bool escapesByDoubleQuote(std::string_view sample)
{
    bool any = false;
    for (size_t i = sample.find('"'); i < sample.size(); i = sample.find('"', i + 2)) {
        any = true;
        if (i + 1 < sample.size() && sample[i + 1] != '"')
            return false;
    }
    return any;
}

Dialect withEscape(std::string_view sample, bool whole, const Dialect &doubled, const Trial &trial)
{
    if (doubled.quote == '\'' && escapesByDoubleQuote(sample)) {
        Dialect paired = doubled;
        paired.escape = '"';
        if (tryOut(sample, whole, paired).alike >= trial.alike)
            return paired;
    }
    const char written[] = {'\\', doubled.quote, '\0'};
    if (sample.find(written) == std::string_view::npos)
        return doubled;
    Dialect escaped = doubled;
    escaped.escape = '\\';
    const Trial other = tryOut(sample, whole, escaped);
    const bool better = other.alike > trial.alike + 1e-9 && other.width >= 2;
    return better ? escaped : doubled;
}

} // namespace

Dialect guessQuote(std::string_view sample, bool whole, char delimiter)
{
    Dialect dialect;
    dialect.delimiter = delimiter;
    if (singleQuotesHoldCells(sample, delimiter))
        dialect.quote = '\'';
    return withEscape(sample, whole, dialect, tryOut(sample, whole, dialect));
}

Dialect guessDialect(std::string_view sample, bool whole)
{
    char best = ',';
    double bestScore = 0;
    for (const Candidate &candidate : candidates) {
        if (sample.find(candidate.delimiter) == std::string_view::npos)
            continue;
        Dialect dialect;
        dialect.delimiter = candidate.delimiter;
        if (singleQuotesHoldCells(sample, candidate.delimiter))
            dialect.quote = '\'';
        const double reached = score(tryOut(sample, whole, dialect), candidate);
        if (reached > bestScore + 1e-9) {
            bestScore = reached;
            best = candidate.delimiter;
        }
    }
    return guessQuote(sample, whole, best);
}

std::optional<SepLine> sepLine(std::string_view text)
{
    const size_t quotes = text.starts_with('"') ? 1 : 0;
    std::string start(text.substr(quotes, 4));
    std::transform(start.begin(), start.end(), start.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    size_t at = quotes + 5;
    if (start != "sep=" || text.size() < at + quotes || isLineEnd(text[at - 1]))
        return {};
    const char delimiter = text[at - 1];
    if (quotes && text[at++] != '"')
        return {};
    if (at < text.size() && !isLineEnd(text[at]))
        return {};
    if (at < text.size())
        at += text.substr(at).starts_with("\r\n") ? 2 : 1;
    return SepLine{delimiter, at};
}

} // namespace siyu::files
