// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of sampling lists share: reading a list, its questions, and who bought after trying. Inside a door.
#pragma once

#include "core/db/rows.h"
#include "core/members/samplingstore.h"

#include <QTimeZone>

namespace siyu::members {

Result<Sampling> readSampling(db::Database &db, qint64 id);
QList<SurveyQuestion> readQuestions(db::Database &db, qint64 sampling);
// The first day on which somebody bought the list's product after getting it, within its days.
QHash<qint64, QDate> buyersOf(db::Database &db, qint64 sampling, const QTimeZone &zone);
QDate purchaseOf(db::Database &db, qint64 sampling, qint64 member, const QTimeZone &zone); // the same of one; invalid = none

} // namespace siyu::members
