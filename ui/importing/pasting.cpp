// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/pasting.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>

namespace siyu::ui {

namespace {

struct Paste {
    Q_DECLARE_TR_FUNCTIONS(Paste)
};

} // namespace

QString pastedName() { return Paste::tr("Pasted table"); }

Result<files::Pasted> pastedNow()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return Error{ErrorCode::FileEmpty, {pastedName()}, {}};
    return files::pastedTable(data->html(), data->text(), pastedName());
}

} // namespace siyu::ui
