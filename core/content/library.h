// SPDX-License-Identifier: GPL-3.0-or-later
// The library as its list shows it: what an item is, where it was used, when it went out last; filtered and searched. Quick
// for thousands of items. Any thread.
#pragma once

#include "core/base/progress.h"
#include "core/content/itemcheck.h"

#include <QHash>

namespace siyu::content {

struct LibraryRow {
    ContentId id;
    QString title;
    Kind kind = Kind::Promotion;
    QString beginning; // of the text, on one line
    qint64 folder = 0;
    QList<Touchpoint> variants;
    ImageId picture; // the first; empty = none
    int pictures = 0;
    int uses = 0; // broadcasts that say it, cancelled ones left out
    QDateTime lastSent; // UTC, due time of the run; invalid = never
    int version = 1;
    QDateTime archivedAt;
};
struct LibraryFilter {
    QString search; // in title, texts, topics; the title also by pinyin
    std::optional<qint64> folder; // with what lies in it; 0 = in none
    std::optional<Kind> kind;
    std::optional<Touchpoint> touchpoint; // has words of its own there, or is used there
    qint64 product = 0;
    qint64 campaign = 0;
    bool archived = false; // those alone
};
// Newest first.
Result<QList<LibraryRow>> library(const Workspace &workspace, const LibraryFilter &filter, Progress &progress);
// How many findings the check has for each of the items. Stops where `progress` says so.
Result<QHash<qint64, int>> findingCounts(const Workspace &workspace, const QList<ContentId> &ids, Progress &progress);

// What the filters and the editor offer, by name.
struct Choice {
    qint64 id = 0;
    QString name;
};
struct LibraryChoices {
    QList<Choice> products; // for sale
    QList<Choice> campaigns; // newest first
    QList<Choice> coupons; // newest first
    QList<Choice> groups; // that are not archived
    QStringList topics;
};
Result<LibraryChoices> libraryChoices(const Workspace &workspace);

} // namespace siyu::content
