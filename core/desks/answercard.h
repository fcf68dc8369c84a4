// SPDX-License-Identifier: GPL-3.0-or-later
// Answer cards (话术): replies that are found by any of their words, filled with what is known of who asks, and copied.
// Writes are undoable; how often one was copied is counted outside the history. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace siyu {
class Workspace;
}

namespace siyu::desks {

struct AnswerCard {
    qint64 id = 0;
    QString title;
    QString body; // with {name}, {group}, {product}, {coupon} …
    QString category;
    QString keywords;
    qint64 copied = 0;
};

// Errors: InvalidInput (title, answer), Duplicate (answer_card, title), NotFound.
Result<qint64> addCard(Workspace &workspace, const AnswerCard &card);
Result<void> editCard(Workspace &workspace, const AnswerCard &card);
Result<void> removeCard(Workspace &workspace, qint64 id);
// Every blank-separated word of `search` has to be found somewhere; hits in the title come first, then what is copied most.
Result<QList<AnswerCard>> cards(const Workspace &workspace, const QString &search = {}, const QString &category = {});
// Card by the words of a question: those that share the most of its pairs of characters, at most `limit`.
Result<QList<AnswerCard>> cardsFor(const Workspace &workspace, const QString &question, int limit = 5);
Result<void> noteCopied(Workspace &workspace, qint64 id);

// How well a card fits a question: shared pairs of characters of its title and keywords. Pure.
int likeness(const AnswerCard &card, const QString &question);
// The variables that stand in a text, each once, in order.
QStringList variablesIn(const QString &text);

} // namespace siyu::desks
