// SPDX-License-Identifier: GPL-3.0-or-later
// Which encoding a text is written in, told by its bytes. Pure, any thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <string_view>

namespace siyu::files {

struct EncodingGuess {
    QString name; // canonical, as makeDecoder takes it; empty when nothing fits
    int bomBytes = 0; // to skip at the start of the file
};

// By the byte-order mark, or by the pattern of NUL bytes in the first bytes of a file. No name: neither is there.
EncodingGuess guessByStart(std::string_view head);
// For text without either. `sample` is a stretch that holds the file's first bytes beyond ASCII; it may end within a
// character. Plain ASCII is UTF-8.
QString guessEncoding(std::string_view sample);

// A whole text of unknown encoding.
QByteArray asUtf8(const QByteArray &bytes);

} // namespace siyu::files
