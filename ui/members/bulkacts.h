// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out what the bulk bar, the keyboard and the drawer's panels want done with the selected members: one job at a
// time with progress and cancel, then a toast with Undo. Belongs to the page of members; main thread.
#pragma once

#include "core/members/bulkedit.h"
#include "ui/members/membercolumns.h"

#include <QObject>
#include <functional>

namespace siyu::ui {

class BulkBar;
class BusyBar;
class Desk;
class FieldPanel;
class Job;
class MembersModel;
class MembersTable;
class TagPanel;

class BulkActs final : public QObject {
    Q_OBJECT

public:
    struct Chosen {
        members::MemberSelection who;
        qint64 count = 0;
    };

    // `chosen`: the selection, asked whenever an act begins. `job` and `busy` are the page's.
    BulkActs(Desk &desk, MembersTable *table, MembersModel *model, Job *job, BusyBar *busy, std::function<Chosen()> chosen, QObject *parent);

    void connectBar(BulkBar *bar);
    void setTags(const QStringList &tags) { m_tags = tags; }
    // The selection is another now: open panels say how many they act on.
    void selectionMoved();

    void addTags(const QStringList &tags);
    void removeTags(const QStringList &tags);
    void setColumn(const MemberColumnSpec &column, const QString &text);
    void setOptOut(const QString &touchpoint, bool optedOut);
    void setStage(std::optional<Stage> stage); // nothing: worked out again
    void addToList(const QString &list); // empty: asks for the name of a new one
    void pause(std::optional<int> days);
    // The value of the first selected row in the current column, for all selected ones (Ctrl+D).
    void fillDown();
    // One cell, edited in place.
    void writeCell(qint64 member, int column, const QString &text);
    void copy();
    void exportChosen();
    void openTags();
    void openField(MemberColumn first);

private:
    using Work = std::function<Result<qint64>(Workspace &, const members::MemberSelection &, Progress &)>;
    void run(const QString &busy, Work work, std::function<QString(const QString &count)> said);
    void copyIds(const QList<qint64> &ids);

    Desk &m_desk;
    MembersTable *m_table;
    MembersModel *m_model;
    Job *m_job;
    BusyBar *m_busy;
    std::function<Chosen()> m_chosen;
    QStringList m_tags;
};

} // namespace siyu::ui
