// SPDX-License-Identifier: GPL-3.0-or-later
// 口碑台: questions, answer cards, testimonials, breaches of rules, posts worth keeping. A tab of Today and of Groups.
// Main thread.
#pragma once

#include "core/workspace.h"

#include <QTabWidget>

namespace siyu::ui {

class CardsView;
class Desk;
class PostsView;
class QuestionsView;
class TestimonialsView;
class ViolationsView;

class ReputationDesk final : public QTabWidget {
    Q_OBJECT

public:
    explicit ReputationDesk(Desk &desk, QWidget *parent = nullptr);
    // After a commit: reads anew what it touched.
    void refresh(const Topics &topics);

    enum Tab { Questions, Cards, Testimonials, Breaches, Posts };
    QuestionsView *questions() const { return m_questions; }
    TestimonialsView *testimonials() const { return m_testimonials; }
    ViolationsView *violations() const { return m_violations; }

private:
    QuestionsView *m_questions;
    CardsView *m_cards;
    TestimonialsView *m_testimonials;
    ViolationsView *m_violations;
    PostsView *m_posts;
};

} // namespace siyu::ui
