// SPDX-License-Identifier: GPL-3.0-or-later
// Anything as the XML of the workbook of an XLSX.
#include "tests/fuzz/xlsxinput.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArray part(reinterpret_cast<const char *>(bytes), qsizetype(size));
    siyu::fuzz::readToTheEnd(siyu::fuzz::packageAround("xl/workbook.xml", part));
    return 0;
}
