// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's hash of strings (qHash in 6.4, on processors with VAES) comes back with the upper halves of the vector registers in
// use. On Intel's every SSE instruction waits for them from then on, whoever executes it: a quarter of the time of a long
// import. One instruction clears them; called where long work begins and by each step of a statement.
#pragma once

namespace siyu {

// Code that is compiled for AVX itself has no such wait and keeps values there.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__AVX__)

inline bool findAvx()
{
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx") != 0;
}
inline const bool hasAvx = findAvx();

inline void clearVectorState()
{
    if (hasAvx)
        __asm__ volatile("vzeroupper");
}

#else

inline void clearVectorState() { }

#endif

} // namespace siyu
