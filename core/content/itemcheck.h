// SPDX-License-Identifier: GPL-3.0-or-later
// The text check of a whole content item: each of its texts by the rules of the touchpoint that gets it, and how a finding
// could be mended. The rules are read once; the check is pure, any thread.
#pragma once

#include "core/content/content.h"
#include "core/content/textcheck.h"

#include <QDate>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::content {

struct TextRules {
    WordLists lists;
    QMap<Touchpoint, int> longest; // characters, by the platform's policy in force
    QString staffDisclosure; // has to stand in what staff say
    QString partnerDisclosure;

    QString disclosureOf(Speaker speaker) const;
};
Result<TextRules> textRules(const Workspace &workspace);
// Settings content.disclosure.staff, .partner. Empty = none is asked for.
Result<void> setDisclosures(Workspace &workspace, const QString &staff, const QString &partner);

// The text for a touchpoint; without one the text for everywhere, which must suit the strictest of those that have no words
// of their own (SMS apart, whose rules hold for its own words only).
TextQuestion questionFor(const ContentItem &item, std::optional<Touchpoint> touchpoint, const TextRules &rules);

struct ItemFinding {
    std::optional<Touchpoint> touchpoint; // whose words; nothing = everywhere's
    Finding finding;
};
QList<ItemFinding> findingsOf(const ContentItem &item, const TextRules &rules);

// What stands in the finding's place when it is mended; nothing where only the author can tell.
struct Mend {
    qsizetype from = 0, length = 0;
    QString replacement;

    bool operator==(const Mend &) const = default;
};
std::optional<Mend> mendOf(const Finding &finding, const TextQuestion &question);

// ---- inside a caller's door
TextRules textRules(db::Database &db, QDate today);

} // namespace siyu::content
