// SPDX-License-Identifier: GPL-3.0-or-later
// One account's hand-out of a larger directed audience: ① the message, ② how to find the same people in WeChat, ③ one
// confirmation, ④ who did not get it, ticked here or read back from a filled-in sheet. Main thread.
#pragma once

#include "core/broadcasts/handoutfile.h"
#include "ui/senddesk/deskpart.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace siyu::ui {

class ChatBubble;
class Desk;
class Job;
class RowTable;

class HandOutPane final : public QWidget {
    Q_OBJECT

public:
    explicit HandOutPane(Desk &desk, QWidget *parent = nullptr);

    void setPart(const DeskPart &part);
    QPushButton *giveButton() const { return m_give; }
    QPushButton *confirmButton() const { return m_confirm; }
    // What is written into files that the pane saves, for tests as well.
    void saveSheet();
    void printSheet();
    void saveUpload();

private:
    QLayout *makeMessage();
    QLayout *makeFinding();
    QLayout *makeExceptions();
    void addActions();
    void showPart();
    void showPieces();
    void loadPeople();
    void showPeople();
    void copyNext();
    void copyNames();
    void giveOut();
    void confirm();
    void markFailed();
    QString fileName(const QString &suffix) const;
    QString findingText() const;

    Desk &m_desk;
    DeskPart m_part;
    broadcasts::WayToFind m_way;
    QList<broadcasts::DeliveryRow> m_people;
    QList<DeskPiece> m_pieces;
    int m_nextPiece = 0;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_hint;
    ChatBubble *m_bubble;
    QPushButton *m_copy;
    QLabel *m_find;
    QPushButton *m_upload;
    QPushButton *m_names;
    QPushButton *m_sheets;
    QPushButton *m_give;
    QPushButton *m_confirm;
    QLineEdit *m_search;
    RowTable *m_peopleTable;
    QPushButton *m_failed;
    QPushButton *m_readBack;
    Job *m_loading;
    Job *m_job;
};

} // namespace siyu::ui
