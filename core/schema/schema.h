// SPDX-License-Identifier: GPL-3.0-or-later
// The history of the file format: every numbered .sql file of this folder, in order, embedded at build time.
#pragma once

#include <vector>

namespace siyu::schema {

struct File {
    int version;
    const char *name;
    const char *sql;
};

const std::vector<File> &files();

} // namespace siyu::schema
