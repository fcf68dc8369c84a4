// SPDX-License-Identifier: GPL-3.0-or-later
// Anything as a whole XLSX file: directory, headers, packed data.
#include "tests/fuzz/xlsxinput.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    siyu::fuzz::readToTheEnd(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    return 0;
}
