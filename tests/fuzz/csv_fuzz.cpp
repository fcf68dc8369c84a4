// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file: recognised, refused, or read to the end. The first byte chooses what is told beforehand.
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    static const char *const encodings[] = {"", "GB18030", "Big5", "UTF-8", "UTF-16LE", "UTF-32BE", "Shift_JIS", ""};
    static const char *const delimiters[] = {"", ",", ";", "\t"};
    siyu::files::OpenOptions options;
    options.encoding = QLatin1String(encodings[data[0] % 8]);
    options.delimiter = QLatin1String(delimiters[data[0] / 8 % 4]);
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    siyu::fuzz::readToTheEnd(siyu::fuzz::inputFile(bytes), options);
    return 0;
}
