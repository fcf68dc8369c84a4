// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a sheet in a sound workbook.
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const std::string bytes = siyu::fuzz::workbook({reinterpret_cast<const char *>(data), size}, "<sst><si><t>a</t></si></sst>");
    siyu::fuzz::readToTheEnd(siyu::fuzz::inputFile(bytes), {});
    return 0;
}
