// SPDX-License-Identifier: GPL-3.0-or-later
// Which look was chosen last, for the settings page: applyLook keeps the word on the application object. And the
// setting that says whether a workspace opens masked. Main thread.
#pragma once

#include <QString>

namespace siyu::ui {

QString currentLookWord(); // system, light, dark
QString maskKey();

} // namespace siyu::ui
