// SPDX-License-Identifier: GPL-3.0-or-later
// The row scanner and the guesses alone, in a buffer of exactly the promised size. Whole text and text that ends early
// must give the same rows up to where the text ends.
#include "core/files/dialect.h"
#include "core/files/encoding.h"

#include <cstdlib>
#include <cstring>
#include <memory>

using namespace siyu::files;

namespace {

std::vector<std::string> firstRow(std::string_view text, bool last, const Dialect &dialect, size_t &taken)
{
    const std::unique_ptr<char[]> buffer(new char[text.size() + scanPadding]);
    std::memcpy(buffer.get(), text.data(), text.size());
    std::memset(buffer.get() + text.size(), ',', scanPadding);
    std::vector<std::string_view> cells;
    const ScannedRow row = scanRow(buffer.get(), buffer.get() + text.size(), last, dialect, 100, cells);
    taken = row.result == Scanned::Row ? size_t(row.next - buffer.get()) : 0;
    return row.result == Scanned::Row ? std::vector<std::string>(cells.begin(), cells.end()) : std::vector<std::string>();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    std::string_view text(reinterpret_cast<const char *>(data), size);
    guessByStart(text);
    const Dialect dialect = guessDialect(text, size % 2 == 0);
    while (!text.empty()) {
        size_t early = 0;
        size_t whole = 0;
        const auto cut = firstRow(text, false, dialect, early);
        const auto full = firstRow(text, true, dialect, whole);
        if (early > 0 && (early != whole || cut != full))
            std::abort();
        if (whole == 0)
            break; // too many columns
        text.remove_prefix(whole);
    }
    return 0;
}
