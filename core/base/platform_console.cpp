// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform_console.h"

#include <QtGlobal>
#include <atomic>
#include <cstdio>

#ifdef Q_OS_WIN
#include <windows.h>

#include <io.h>
#else
#include <signal.h>
#include <unistd.h>
#endif

namespace siyu::platform {

namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may only touch lock-free state");

#ifdef Q_OS_WIN
BOOL WINAPI onConsoleEvent(DWORD)
{
    return interrupted.exchange(true) ? FALSE : TRUE;
}
#else
void onSignal(int)
{
    interrupted = true;
}
#endif

} // namespace

#ifdef Q_OS_WIN

void catchInterrupts()
{
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

bool stderrIsTerminal()
{
    return _isatty(_fileno(stderr)) != 0;
}

#else

void catchInterrupts()
{
    struct sigaction action = {};
    action.sa_handler = onSignal;
    // Reset after the first: whoever asks twice wants out, whatever the program is doing.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        sigaction(number, &action, nullptr);
}

bool stderrIsTerminal()
{
    return isatty(STDERR_FILENO) == 1;
}

#endif

bool wasInterrupted()
{
    return interrupted;
}

} // namespace siyu::platform
