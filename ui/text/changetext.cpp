// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/changetext.h"

#include <QCoreApplication>

namespace siyu::text {

namespace {

struct Sentence {
    const char *kind;
    const char *english;
};

// One block a feature, so that two features' lines never meet in a merge.
constexpr Sentence sentences[] = {
    // workspace
    {"workspace.setting", QT_TRANSLATE_NOOP("Changes", "Changed the setting “%1”")},
    {"workspace.demo", QT_TRANSLATE_NOOP("Changes", "Filled the sample shop")},

    // members
    {"member.add", QT_TRANSLATE_NOOP("Changes", "Added the member “%1”")},
    {"member.edit", QT_TRANSLATE_NOOP("Changes", "Edited the member “%1”")},
    {"member.tag", QT_TRANSLATE_NOOP("Changes", "Tagged %2 members with “%1”")},
    {"member.untag", QT_TRANSLATE_NOOP("Changes", "Took the tag “%1” off %2 members")},

    // groups
    {"group.add", QT_TRANSLATE_NOOP("Changes", "Added the group “%1”")},
    {"staff.add", QT_TRANSLATE_NOOP("Changes", "Added the staff member “%1”")},

    // broadcasts
    {"content.add", QT_TRANSLATE_NOOP("Changes", "Added the content item “%1”")},
    {"broadcast.add", QT_TRANSLATE_NOOP("Changes", "Planned the broadcast “%1”")},

    // importing
    {"import", QT_TRANSLATE_NOOP("Changes", "Imported “%1” (%2 rows)")},
};

QString filled(QString sentence, const QStringList &values)
{
    QString out;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        if (sentence[i] == u'%' && i + 1 < sentence.size() && sentence[i + 1].isDigit()) {
            out += values.value(sentence[++i].digitValue() - 1);
            continue;
        }
        out += sentence[i];
    }
    return out;
}

} // namespace

QString changeText(const QString &kind, const QStringList &values)
{
    for (const Sentence &sentence : sentences) {
        if (kind == QLatin1String(sentence.kind))
            return filled(QCoreApplication::translate("Changes", sentence.english), values);
    }
    return values.isEmpty() ? kind : kind + QStringLiteral(": ") + values.join(QStringLiteral(", "));
}

} // namespace siyu::text
