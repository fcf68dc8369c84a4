// SPDX-License-Identifier: GPL-3.0-or-later
// One question in the drawer: what was asked, cards that fit to copy, the answer, who takes it, tags, rating, a task to come
// back to it; and the form that notes a new one. Main thread.
#pragma once

#include "core/desks/answercard.h"
#include "core/desks/questiondesk.h"
#include "ui/desks/deskform.h"

namespace siyu::ui {

class QuestionPanel final : public DeskForm {
    Q_OBJECT

public:
    QuestionPanel(Desk &desk, qint64 question);

private:
    struct Content {
        desks::Question question;
        QList<desks::AnswerCard> cards;
        ShopNames names;
    };
    void build(const Content &content);
    void addCards(const Content &content);
    void addAnswer(const Content &content);
    void addRest(const Content &content);
    void copy(const desks::AnswerCard &card, const desks::Question &question);

    qint64 m_id;
    QPlainTextEdit *m_answer = nullptr;
};

class NewQuestionForm final : public DeskForm {
    Q_OBJECT

public:
    explicit NewQuestionForm(Desk &desk);

private:
    void build(const ShopNames &names);
};

} // namespace siyu::ui
