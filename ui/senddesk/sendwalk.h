// SPDX-License-Identifier: GPL-3.0-or-later
// The walk through one part of the queue: which target, which piece of its message is copied next, and the steps with their
// keys. The desk and the mini window are two views of the same walk. Copying never marks as sent; each tick is one commit.
// Owned by the page; main thread.
#pragma once

#include "ui/senddesk/deskpart.h"

#include <QElapsedTimer>
#include <QObject>

class QAction;
class QWidget;

namespace siyu::ui {

class Desk;
class Job;

class SendWalk final : public QObject {
    Q_OBJECT

public:
    explicit SendWalk(Desk &desk, QObject *parent = nullptr);

    // Keeps its place where it is the part that is walked through already.
    void setPart(const DeskPart &part);
    const DeskPart &part() const { return m_part; }
    int row() const { return m_row; }
    void choose(int row);
    const broadcasts::DeliveryRow *current() const;
    qint64 currentTarget() const; // the open target that the keys act on; 0 = none left
    QString currentName() const;
    const QList<DeskPiece> &pieces() const { return m_pieces; }
    // The piece that Enter copies; pieces().size() = all are copied, Enter ticks.
    int nextPiece() const { return m_nextPiece; }
    bool isCopied() const { return m_nextPiece > 0; }
    bool isAllCopied() const { return m_nextPiece >= m_pieces.size(); }
    bool wasCopiedBefore() const; // in an earlier sitting, and never confirmed
    int done() const;
    qint64 seconds() const; // since the first copy; −1 = not begun
    bool isLater(const broadcasts::DeliveryRow &row) const;

    void act(); // Enter; pressed before a mark is written, it copies what comes next, and never marks unseen

    QAction *actAction() const { return m_act; }
    QAction *againAction() const { return m_again; }
    QAction *notSentAction() const { return m_notSent; }
    QAction *skipAction() const { return m_skip; }
    QAction *failedAction() const { return m_failed; }
    QAction *laterAction() const { return m_later; }
    QAction *hourAction() const { return m_hour; }
    QAction *atAction() const { return m_at; }
    QAction *noteAction() const { return m_note; }
    QAction *undoAction() const { return m_undo; }
    // Every one of them, with its key; a view adds them so that the keys work in its window.
    const QList<QAction *> &actions() const { return m_all; }

Q_SIGNALS:
    void changed(); // another target, piece or state: views draw themselves anew
    void finished();

private:
    void addActions();
    void show(int row);
    void showActions();
    void fetchText(qint64 target);
    void goOn();
    void copyPiece(int index);
    void mark(broadcasts::Status status, const QString &note = {});
    void askAndMark(broadcasts::Status status);
    void askLater();
    void putOff(const QDateTime &until);
    void askNote();
    void forgetCopy();
    void undoStep();
    QString actText() const;

    Desk &m_desk;
    DeskPart m_part;
    int m_row = -1;
    QList<DeskPiece> m_pieces;
    int m_nextPiece = 0;
    bool m_goesOn = false; // Enter waits for the mark that is being written
    qint64 m_copiedTarget = 0; // in this sitting
    QElapsedTimer m_time;
    QList<QAction *> m_all;
    QAction *m_act = nullptr;
    QAction *m_again = nullptr;
    QAction *m_notSent = nullptr;
    QAction *m_skip = nullptr;
    QAction *m_failed = nullptr;
    QAction *m_later = nullptr;
    QAction *m_hour = nullptr;
    QAction *m_at = nullptr;
    QAction *m_note = nullptr;
    QAction *m_undo = nullptr;
    QList<QAction *> m_pieceActions;
    Job *m_copying;
    Job *m_marking;
    Job *m_fetching;
    Job *m_undoing;
    int m_moreUndo = 0;
};

// ① … ⑳
QString circled(int number);

} // namespace siyu::ui
