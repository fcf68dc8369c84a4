// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the desks: states, kinds, why a testimonial is a draft. Any thread.
#pragma once

#include "core/desks/grouprules.h"
#include "core/desks/questiondesk.h"
#include "core/desks/requestdesk.h"
#include "core/desks/testimonial.h"

namespace siyu::text {

QString name(desks::QuestionState state);
QString questionStage(const QString &word); // presale, aftersale
QString name(desks::RequestState state);
QString name(desks::RequestKind kind);
QString draftText(const std::optional<desks::Draft> &draft); // why not, or that it may be quoted
QString violationStanding(const QString &word);
// 45 s → "1 min", "2 h 5 min", "3 d 4 h"
QString waited(qint64 seconds);

} // namespace siyu::text
