// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/tablewriter.h"

#include <QFileInfo>

namespace siyu::files {

Result<std::unique_ptr<TableWriter>> createTable(const QString &path, const QString &sheet, const std::vector<ColumnFormat> &columns)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QStringLiteral("csv"))
        return createCsv(path, columns);
    if (suffix == QStringLiteral("xlsx"))
        return createXlsx(path, sheet, columns);
    return Error{ErrorCode::UnsupportedFormat, {suffix}, {}};
}

} // namespace siyu::files
