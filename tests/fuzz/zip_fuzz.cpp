// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the archive of a workbook.
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    siyu::fuzz::readToTheEnd(siyu::fuzz::inputFile({reinterpret_cast<const char *>(data), size}), {});
    return 0;
}
