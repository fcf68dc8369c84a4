// SPDX-License-Identifier: GPL-3.0-or-later
// Whose export a file is, by its headers: the signatures of the platforms that shops use. Pure facts, any thread.
#pragma once

#include "core/importing/kind.h"

#include <QString>
#include <QStringList>
#include <optional>

namespace siyu::importing {

struct Platform {
    QString word; // taobao, jd, youzan, wecom, listmonk …: stable, names are in ui/text/importtext
    QString kind; // members, orders, groups …: also kinds that cannot be imported yet
    int hits = 0; // headers of the file that the signature knows
};

// `keys` are headerKey() of the file's headers. Nothing where no signature fits well enough.
std::optional<Platform> platformOf(const QStringList &keys);

// Our own exports use the words of the fields as headers, and no others.
std::optional<Kind> kindOfOwnExport(const QStringList &keys);

// The kind that headers suggest without any platform: orders, products, activity, group-days, groups, staff, roster,
// members; empty when they say nothing.
QString kindByHeaders(const QStringList &keys);

} // namespace siyu::importing
