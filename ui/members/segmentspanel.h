// SPDX-License-Identifier: GPL-3.0-or-later
// All segments and lists, in the drawer: how many each holds, and what can be done with them: use, edit, rename, copy,
// delete, combine two. Main thread.
#pragma once

#include "core/members/segmentstore.h"

#include <QHash>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class SegmentsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit SegmentsPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    RowTable *table() const { return m_table; }
    // Makes a segment of the two that are selected, in the order of the list, and asks for its name.
    void combine(members::Combining how);
    void rename();
    void copy();
    void remove();

Q_SIGNALS:
    void useWanted(const QString &rule);
    void editWanted(const QString &name, const QString &rule);
    void listed(); // with the counts

private:
    void makeButtons(class QVBoxLayout *column);
    void showSegments(const QList<members::Segment> &segments);
    void count();
    void showRows();
    void selectionMoved();
    std::optional<members::Segment> current() const;
    QList<members::Segment> selected() const;
    void write(std::function<Result<void>(Workspace &)> work, const QString &said);

    Desk &m_desk;
    RowTable *m_table;
    QLabel *m_about;
    QList<members::Segment> m_segments;
    QHash<qint64, qint64> m_counts;
    QList<QPushButton *> m_forOne;
    QList<QPushButton *> m_forOneWritable;
    QPushButton *m_combine;
    Job *m_listing;
    Job *m_counting;
    Job *m_writing;
};

} // namespace siyu::ui
