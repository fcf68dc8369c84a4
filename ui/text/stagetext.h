// SPDX-License-Identifier: GPL-3.0-or-later
// Stages of members as sentences: why somebody is in one, what a rule of the list asks for. Any thread.
#pragma once

#include "core/members/figures.h"
#include "core/members/lifecycle.h"

namespace siyu::text {

// "Rule 4: no sign of life for 75 days (limit: 60)." One or two sentences.
QString stageReason(const members::StageReason &reason);
// What the list asks for: "No sign of life for 180 days, or out of every group and contact".
QString stageRule(Stage stage, const members::LifecycleRules &rules);
// "As of 2026-03-01", and why not today.
QString figuresState(const members::FiguresState &state);

} // namespace siyu::text
