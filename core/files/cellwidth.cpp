// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/cellwidth.h"

#include <cmath>

namespace siyu::files {

namespace {

constexpr int mostLines = 27; // a row is at most 409 points high
constexpr int wordSlack = 4; // what is lost at the end of a line where words are not broken

int widthOfLine(QStringView line)
{
    int width = 0;
    for (const QChar c : line)
        width += c.isLowSurrogate() ? 0 : c.unicode() >= 0x1100 ? 2 : 1;
    return width;
}

// Characters of a figure as its format shows it: separators, two places.
int widthOfNumber(double value, int places)
{
    const int digits = int(std::floor(std::log10(std::max(1.0, std::abs(value))))) + 1;
    return digits + (digits - 1) / 3 + (places > 0 ? places + 1 : 0) + (value < 0 ? 1 : 0);
}

struct Width {
    int operator()(std::monostate) const { return 0; }
    int operator()(const QString &text) const { return widthOf(text); }
    int operator()(Utf8 text) const { return widthOf(QString::fromUtf8(text.bytes.data(), qsizetype(text.bytes.size()))); }
    int operator()(qint64 whole) const { return widthOfNumber(double(whole), 0); }
    int operator()(double real) const { return std::isfinite(real) ? widthOfNumber(real, real == std::floor(real) ? 0 : 2) : 0; }
    int operator()(AmountFen amount) const { return widthOfNumber(double(amount.minor) / 100, 2); }
    int operator()(Share share) const { return std::isfinite(share.ratio) ? widthOfNumber(share.ratio * 100, 1) + 1 : 0; }
    int operator()(QDate) const { return 10; }
    int operator()(const QDateTime &) const { return 19; }
};

} // namespace

int widthOf(const QString &text)
{
    int width = 0;
    for (const QStringView line : QStringView(text).split(u'\n'))
        width = std::max(width, widthOfLine(line));
    return width;
}

QString fitted(const QString &text, int width)
{
    const QString line = text.simplified();
    if (widthOfLine(line) <= width)
        return line;
    const int half = (width - 2) / 2; // the … counts two
    qsizetype front = 0;
    while (widthOfLine(QStringView(line).first(front + 1)) <= width - 2 - half)
        ++front;
    qsizetype back = line.size();
    while (widthOfLine(QStringView(line).mid(back - 1)) <= half)
        --back;
    if (front > 0 && line[front - 1].isHighSurrogate())
        --front;
    if (back < line.size() && line[back].isLowSurrogate())
        ++back;
    return line.first(front).trimmed() + QChar(0x2026) + line.sliced(back).trimmed();
}

int widthOf(const Cell &cell) { return std::visit(Width{}, cell); }

int linesOf(const QString &text, int width)
{
    int lines = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const int of = widthOfLine(line);
        lines += of <= width ? 1 : (of + width - wordSlack - 1) / std::max(1, width - wordSlack);
        if (lines >= mostLines)
            return mostLines;
    }
    return lines;
}

} // namespace siyu::files
