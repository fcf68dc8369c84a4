// SPDX-License-Identifier: GPL-3.0-or-later
// A closed list of stable words with their English texts, to be said in the installed language. Any thread.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <span>

namespace siyu::text {

struct Word {
    const char *word;
    const char *english; // marked with QT_TRANSLATE_NOOP
};

// A word that the list does not have comes back unchanged.
inline QString translated(const char *context, std::span<const Word> words, const QString &word)
{
    for (const Word &entry : words) {
        if (word == QLatin1String(entry.word))
            return QCoreApplication::translate(context, entry.english);
    }
    return word;
}

} // namespace siyu::text
