// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator notes about one member by hand: consent given and withdrawn. Each is one undoable change.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QString>

namespace siyu {
class Workspace;
}

namespace siyu::members {

// `source`: where and how it was given, in the operator's words; the member's source of that text is used, else one is
// made. Giving again what was withdrawn begins anew. Errors: NotFound {member, id}, InvalidInput {touchpoint | source, text}.
Result<void> giveConsent(Workspace &workspace, MemberId member, const QString &touchpoint, const QString &source);
// Error: NotFound {consent, touchpoint}.
Result<void> withdrawConsent(Workspace &workspace, MemberId member, const QString &touchpoint, qint64 source);

} // namespace siyu::members
