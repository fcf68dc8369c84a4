// SPDX-License-Identifier: GPL-3.0-or-later
// One member's profile in the drawer: who they are, what we have to do with them, what happened, each on a tab of its
// own. It opens at once and fills when the member is read; it reads again when the workspace changes. Main thread.
#pragma once

#include "core/members/memberdetail.h"
#include "core/workspace.h"

#include <QWidget>

class QTabWidget;

namespace siyu::ui {

class CardSection;
class CardTimeline;
class Desk;
class Job;

class MemberCard final : public QWidget {
    Q_OBJECT

public:
    enum Tab { Profile, Dealings, Timeline };

    MemberCard(Desk &desk, MemberId member);
    // In the desk's drawer: the card that is open there goes to this member, else a new one opens.
    static MemberCard *open(Desk &desk, MemberId member);

    MemberId member() const { return m_member; }
    void setMember(MemberId member);
    void showTab(Tab tab);
    CardTimeline *timeline() const { return m_timeline; }

Q_SIGNALS:
    void loaded();

private:
    void addTab(const QString &title, const QList<CardSection *> &sections);
    void reload();
    void reloadAfter(const Topics &topics);
    void setDetail(std::shared_ptr<const members::MemberDetail> detail);

    Desk &m_desk;
    MemberId m_member;
    Job *m_load;
    QTabWidget *m_tabs;
    CardTimeline *m_timeline;
    QList<CardSection *> m_sections;
};

} // namespace siyu::ui
