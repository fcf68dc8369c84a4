// SPDX-License-Identifier: GPL-3.0-or-later
// One member's profile in the drawer: fields to edit in place (each an undoable change), identities, tags, groups,
// opt-outs, sources and the timeline. Loads itself anew when the workspace changes. Main thread.
#pragma once

#include "core/members/memberedit.h"
#include "core/members/memberstore.h"

#include <QWidget>

class QVBoxLayout;

namespace siyu::ui {

class Desk;
class Job;

class MemberCard final : public QWidget {
    Q_OBJECT

public:
    MemberCard(Desk &desk, const members::MemberProfile &profile);

    MemberId member() const { return m_profile.row.id; }

private:
    void reload();
    void askTiers();
    void build();
    struct Typing;
    Typing typing() const;
    void goOnTyping(const Typing &typing);
    void addHeading(const QString &text);
    void addLine(const QString &text, const char *role = nullptr);
    void addIdentities();
    void addTags();
    void addFields();
    void addCustomFields();
    void addGroups();
    void addOptOuts();
    void addSources();
    void addTimeline();
    QWidget *fieldEditor(members::MemberField field, const QString &value);
    void save(members::MemberField field, const QString &value);
    void askForTag();

    // Runs a change in a job; the card loads itself anew through Desk::changed, or at once when it failed.
    template <typename Work>
    void change(Work work);

    Desk &m_desk;
    members::MemberProfile m_profile;
    Job *m_load;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_lines = nullptr;
};

} // namespace siyu::ui
