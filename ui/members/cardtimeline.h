// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that happened with the member, newest first, a page at a time, of all kinds or of some. Main thread.
#pragma once

#include "core/members/timeline.h"
#include "ui/members/cardsection.h"

class QComboBox;

namespace siyu::ui {

class CardTimeline final : public CardSection {
    Q_OBJECT

public:
    explicit CardTimeline(Desk &desk);

    QComboBox *filter() const { return m_filter; }
    const QList<members::TimelineEvent> &events() const { return m_events; }

Q_SIGNALS:
    void loaded();

protected:
    void build() override;

private:
    void load(int count, const std::optional<members::TimelineCursor> &after);
    void addEvent(QFormLayout *form, const members::TimelineEvent &event);

    Job *m_job;
    QComboBox *m_filter;
    quint64 m_of = 0; // the reading that is shown
    MemberId m_member; // of m_events
    QList<members::TimelineEvent> m_events;
    std::optional<members::TimelineCursor> m_next;
    QString m_lastDay;
};

} // namespace siyu::ui
