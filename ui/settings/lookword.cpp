// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/lookword.h"

#include <QCoreApplication>

namespace siyu::ui {

QString currentLookWord() { return QCoreApplication::instance()->property("siyuLook").toString(); }

QString maskKey() { return QStringLiteral("mask.screen"); }

} // namespace siyu::ui
