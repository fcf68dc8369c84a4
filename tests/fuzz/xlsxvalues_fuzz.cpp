// SPDX-License-Identifier: GPL-3.0-or-later
// Anything as a number, a date serial, an ISO date, a number format or an escaped text of a cell.
#include "core/files/xlsxformat.h"
#include "core/files/xlsxstrings.h"

#include <cmath>
#include <cstdlib>
#include <cstring>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    using namespace siyu::files::xlsx;
    const std::string text(reinterpret_cast<const char *>(bytes), size);
    std::string out;
    if (int(meaningOfFormat(text)) > int(NumberMeaning::Duration))
        abort();
    appendNumberText(out, text);
    appendIsoDate(out, text);
    std::string escaped = text;
    resolveEscapes(escaped);
    double serial = 0;
    if (size >= sizeof serial)
        memcpy(&serial, bytes, sizeof serial);
    else
        parseNumber(text, serial);
    appendDate(out, serial, false);
    appendDate(out, serial, true);
    appendDuration(out, serial);
    // A number's text gives the same number back.
    std::string number;
    double again = 0;
    appendNumber(number, serial);
    if (std::isfinite(serial) && (!parseNumber(number, again) || again != serial))
        abort();
    return 0;
}
