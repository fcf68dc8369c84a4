// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is and what its columns mean: by the platform's signature, by the headers' synonyms, and by looking at
// the values. Pure, any thread; the operator may correct all of it.
#pragma once

#include "core/importing/fields.h"

#include <QStringList>
#include <vector>

namespace siyu::importing {

struct RecognisedColumn {
    QString name; // the header, trimmed; "#3" where there is none
    Target target; // None = not known
    double confidence = 0; // 0…1: 1 by a platform's or a synonym's header, less where only the values say so
};

struct Recognised {
    QString kind; // members, orders, roster …; empty = no idea. Also kinds that cannot be imported yet
    QString platform; // taobao, wecom …; empty = none
    int headerRow = -1; // 0-based; −1 = the file has no header
    std::vector<RecognisedColumn> columns;
    int hits = 0; // columns that are known
};

// `firstRows`: the first rows of the file, some 50-200; `headerRow`: what the shape of the rows suggests (−1 none),
// used where no row holds known headers. `sheet` may be empty. `asked` forces the meaning of the columns for one kind.
Recognised recognise(const std::vector<QStringList> &firstRows, int headerRow = 0, const QString &sheet = {},
    std::optional<Kind> asked = std::nullopt);

} // namespace siyu::importing
