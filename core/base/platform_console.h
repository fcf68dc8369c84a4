// SPDX-License-Identifier: GPL-3.0-or-later
// What a command-line program asks of the system: has the user asked it to stop, and does a person watch its messages.
#pragma once

namespace siyu::platform {

// From now on Ctrl+C, and a request to end, only set a mark; a second one ends the process at once.
void catchInterrupts();
bool wasInterrupted();

bool stderrIsTerminal();

} // namespace siyu::platform
