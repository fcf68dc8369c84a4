// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desks/reputationdesk.h"

#include "ui/desks/cardsview.h"
#include "ui/desks/questionsview.h"
#include "ui/desks/rulesview.h"
#include "ui/desks/testimonialsview.h"

namespace siyu::ui {

ReputationDesk::ReputationDesk(Desk &desk, QWidget *parent)
    : QTabWidget(parent), m_questions(new QuestionsView(desk)), m_cards(new CardsView(desk)), m_testimonials(new TestimonialsView(desk)),
      m_violations(new ViolationsView(desk)), m_posts(new PostsView(desk))
{
    setDocumentMode(true);
    addTab(m_questions, tr("Questions"));
    addTab(m_cards, tr("Answer cards"));
    addTab(m_testimonials, tr("Testimonials"));
    addTab(m_violations, tr("Breaches of rules"));
    addTab(m_posts, tr("Topics and posts"));
}

void ReputationDesk::refresh(const Topics &topics)
{
    const auto touches = [&topics](Topic topic) { return topics.isEmpty() || topics.contains(topic); };
    if (!touches(Topic::Desk) && !touches(Topic::Groups) && !touches(Topic::Members) && !touches(Topic::Orders) && !touches(Topic::Content))
        return;
    for (DeskListView *view : std::initializer_list<DeskListView *>{m_questions, m_cards, m_testimonials, m_violations, m_posts})
        view->refresh();
}

} // namespace siyu::ui
