// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of the workspace as files, one for each kind of import, with headers that the imports know again: read back
// unmasked, they create and change nothing. What no import reads follows. Unmasked, the complete contents lie beside them, from
// which importAll makes the same workspace again. Each file is noted in export_log.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/importing/kind.h"

#include <QList>
#include <QString>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::exporting {

enum class Format { Csv, Xlsx };

struct HowToExport {
    QString folder; // made when it is missing
    Format format = Format::Csv;
    bool masked = true; // phones and e-mails; such files cannot be imported again, and no complete contents lie beside them
    QString reason; // why unmasked; needed then
};

struct ExportedFile {
    QString word; // what it holds: members, partners …
    std::optional<importing::Kind> kind; // of the import that reads it; nothing: none does
    QString path;
    qint64 rows = 0;
};

// The word of the folder with the complete contents, the last of an unmasked export.
QString contentsWord();

// Kinds without a row make no file. In the order in which the files are to be imported, then those that no import reads. All
// of them appear together: what is stopped or fails leaves the folder as it was. Errors: InvalidInput {reason, ""} when unmasked
// without one, NotAllowedReadOnly when an unmasked export could not be noted, Refused {export, unmasked_there} when masked and
// complete contents lie there, FileUnwritable, DiskFull, Cancelled.
Result<QList<ExportedFile>> exportAll(Workspace &workspace, const HowToExport &how, Progress &progress);

} // namespace siyu::exporting
