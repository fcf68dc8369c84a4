// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/openfolder.h"

#include "core/base/error.h"
#include "ui/shell/desk.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace siyu::ui {

void openFile(Desk &desk, const QString &path)
{
    if (path.isEmpty())
        return;
    if (!QFileInfo::exists(path))
        desk.showError({ErrorCode::FileMissing, {path}, {}});
    else
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

void openFolder(const QString &path)
{
    if (!path.isEmpty())
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

} // namespace siyu::ui
