// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/fill.h"

#include <QRegularExpression>
#include <algorithm>
#include <functional>

namespace siyu::content {

namespace {

// What `of` gives in the place of every {word}.
QString replaced(const QString &text, const std::function<QString(const QString &word, const QString &asItStands)> &of)
{
    static const QRegularExpression variable(QStringLiteral("\\{([a-z_]+)\\}"));
    QString out;
    qsizetype from = 0;
    for (auto matches = variable.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        out += QStringView(text).mid(from, match.capturedStart() - from);
        out += of(match.captured(1), match.captured(0));
        from = match.capturedEnd();
    }
    out += QStringView(text).mid(from);
    return out;
}

void note(QStringList &words, const QString &word)
{
    if (!words.contains(word))
        words << word;
}

} // namespace

bool isVariable(const QString &word)
{
    return std::any_of(variableWords.begin(), variableWords.end(), [&](const char *known) { return word == QLatin1String(known); });
}

QStringList variablesIn(const QString &text)
{
    QStringList found;
    replaced(text, [&](const QString &word, const QString &asItStands) {
        if (isVariable(word))
            note(found, word);
        return asItStands;
    });
    return found;
}

Filled fill(const QString &text, const QMap<QString, QString> &values, const QMap<QString, QString> &fallbacks)
{
    Filled out;
    out.text = replaced(text, [&](const QString &word, const QString &asItStands) {
        if (const QString value = values.value(word).trimmed(); !value.isEmpty())
            return value;
        if (!isVariable(word))
            return asItStands;
        if (const QString fallback = fallbacks.value(word); !fallback.isEmpty()) {
            note(out.fellBack, word);
            return fallback;
        }
        note(out.missing, word);
        return asItStands;
    });
    return out;
}

QString filled(const QString &text, const QMap<QString, QString> &values)
{
    return fill(text, values).text;
}

} // namespace siyu::content
