// SPDX-License-Identifier: GPL-3.0-or-later
// One account's hand-out on paper (A4, PDF): the message, how many, how to find them, and the people with a box each for who
// did not get it. Needs a QGuiApplication; any thread that Qt lets draw text (in practice: a job's).
#pragma once

#include "core/base/result.h"
#include "core/broadcasts/deliverystore.h"

namespace siyu {
class Workspace;
}

namespace siyu::render {

struct HandOutSheet {
    QString title; // account, broadcast, touchpoint, time
    QString text;
    int attachments = 0; // pictures and the link
    QString finding; // how to find the people, line by line
    QList<broadcasts::DeliveryRow> people;
};
// Names as they are, nothing else of a person. Written down in the export log. Errors: FileUnwritable.
Result<void> saveHandOutSheet(Workspace &workspace, const HandOutSheet &sheet, const QString &path);
// What savePdf gets; escaped, so that a name with markup stands there as it is.
QString handOutHtml(const HandOutSheet &sheet);

} // namespace siyu::render
