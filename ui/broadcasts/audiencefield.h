// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a broadcast is for: groups, segments and a rule united, less groups, segments, a rule and pasted people; with what each
// source brings and what is left. Part of the editor's form; main thread.
#pragma once

#include "core/broadcasts/audience.h"
#include "core/broadcasts/broadcast.h"
#include "ui/broadcasts/choicelist.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimer;
class QToolButton;

namespace siyu::ui {

class Desk;
class Job;
class RuleTextEdit;

class AudienceField final : public QWidget {
    Q_OBJECT

public:
    AudienceField(Desk &desk, const QList<ChoiceItem> &groups, const QList<ChoiceItem> &segments, QWidget *parent = nullptr);

    // Shows what fits: people for directed touchpoints, groups for group chat.
    void setTouchpoint(Touchpoint touchpoint);
    void setAudience(const broadcasts::BroadcastDraft &draft);
    void writeTo(broadcasts::BroadcastDraft &draft) const;

    ChoiceList *groups() const { return m_groups; }
    ChoiceList *segments() const { return m_segments; }
    ChoiceList *minusGroups() const { return m_minusGroups; }
    ChoiceList *minusSegments() const { return m_minusSegments; }
    QPlainTextEdit *pasted() const { return m_pasted; }
    QPushButton *leaveOutButton() const { return m_leaveOut; }
    QString countText() const;
    // The fields of what is left out.
    void showMinus(bool shown);

Q_SIGNALS:
    void changed();
    void counted();

private:
    // A rule with its builder.
    struct RuleField {
        QWidget *box = nullptr;
        RuleTextEdit *text = nullptr;
    };
    RuleField makeRule(const QString &name);
    RuleField fillPeople(QWidget *box, const QString &label, ChoiceList *segments, const QString &ruleLabel);
    QWidget *makeMinus();
    QWidget *makePasted();
    void build(RuleTextEdit *field);
    void touched();
    void count();
    void showCount(const broadcasts::AudienceCount &count);
    void lookUp();
    void leaveOut();

    Desk &m_desk;
    Touchpoint m_touchpoint = Touchpoint::GroupChat;
    ChoiceList *m_groups;
    QWidget *m_people;
    ChoiceList *m_segments;
    RuleField m_rule;
    QToolButton *m_minusToggle;
    QWidget *m_minus;
    ChoiceList *m_minusGroups;
    QWidget *m_minusPeople;
    ChoiceList *m_minusSegments;
    RuleField m_minusRule;
    QPlainTextEdit *m_pasted;
    QLabel *m_found;
    QPushButton *m_leaveOut;
    QList<qint64> m_foundPeople;
    QLabel *m_sources;
    QLabel *m_net;
    QTimer *m_pause;
    Job *m_counting;
    Job *m_looking;
    Job *m_keeping;
    QString m_name; // of the broadcast, for the list of who is left out
};

} // namespace siyu::ui
