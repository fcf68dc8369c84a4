// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the shared strings of a sound workbook.
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const std::string_view sheet = "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                                          "<c r='C1' t='s'><v>7</v></c></row></sheetData></worksheet>";
    const std::string bytes = siyu::fuzz::workbook(sheet, {reinterpret_cast<const char *>(data), size});
    siyu::fuzz::readToTheEnd(siyu::fuzz::inputFile(bytes), {});
    return 0;
}
