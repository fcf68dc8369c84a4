// SPDX-License-Identifier: GPL-3.0-or-later
// Text as people type it, brought to one form (rules.md 1): NFC, trimmed, invisible characters handled.
#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace siyu {

// For keys: NFC, full-width Latin and digits folded, controls and zero-width characters removed, trimmed.
QString keyText(const QString &raw);
// For display: NFC, controls removed, trimmed (also of ideographic spaces); joiners inside emoji stay.
QString displayText(const QString &raw);
// For comparing headers: keyText, brackets folded to ASCII, blanks removed, Latin lower-cased.
QString headerKey(const QString &raw);
// Only full-width forms U+FF01-FF5E and the ideographic space become their ASCII counterparts.
QString foldWidth(const QString &raw);

// 13800138000 → 138****8000; +86 138… alike; shorter numbers keep their last two digits; empty stays empty.
QString maskPhone(const QString &phone);
std::string maskPhone(std::string_view ascii);
// a@b.cn → a***@b.cn
QString maskEmail(const QString &email);
// Phone numbers inside free text (notes, names, log lines) masked in place.
QString maskPhonesIn(const QString &text);
// Whether there is anything to mask: false for nearly all texts, and soon known.
bool mayHoldPhone(std::string_view utf8);

} // namespace siyu
