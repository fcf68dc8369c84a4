// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/formulaguard.h"

namespace siyu::files {

namespace {

constexpr QChar guard = u'\'';

bool isInvisible(QChar c)
{
    const bool zeroWidth = (c.unicode() >= 0x200B && c.unicode() <= 0x200F) || (c.unicode() >= 0x2060 && c.unicode() <= 0x2064)
        || c.unicode() == 0xFEFF || c.unicode() == 0x00AD;
    return c.isSpace() || zeroWidth || c.unicode() < 0x20;
}

bool startsFormula(QChar c)
{
    switch (c.unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'＝':
    case u'＋':
    case u'－':
    case u'＠':
    case u'−': // the minus sign proper, which some locales read as one
        return true;
    default:
        return false;
    }
}

} // namespace

bool looksLikeFormula(const QString &text)
{
    if (text.startsWith(u'\t') || text.startsWith(u'\r'))
        return true;
    for (const QChar c : text) {
        if (!isInvisible(c))
            return startsFormula(c);
    }
    return false;
}

QString guarded(const QString &text)
{
    const bool guardLike = text.startsWith(guard) && unguarded(text) != text;
    return looksLikeFormula(text) || guardLike ? guard + text : text;
}

QString unguarded(const QString &text)
{
    // Any number of guards before something that looks like a formula: one of them is ours.
    qsizetype guards = 0;
    while (guards < text.size() && text[guards] == guard)
        ++guards;
    return guards > 0 && looksLikeFormula(text.mid(guards)) ? text.mid(1) : text;
}

} // namespace siyu::files
