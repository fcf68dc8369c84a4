// SPDX-License-Identifier: GPL-3.0-or-later
// Which language the program speaks: en is the source, zh_CN the first of its users. Main thread.
#pragma once

#include <QString>

class QCoreApplication;

namespace siyu::text {

// "zh_CN" or "en"; anything else, and an empty word, is the system's language where we have it, else zh_CN. Installs
// the translator, also in place of an earlier one, and returns the language now spoken.
QString installLanguage(const QString &language);
QString currentLanguage();

} // namespace siyu::text
