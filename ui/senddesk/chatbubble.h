// SPDX-License-Identifier: GPL-3.0-or-later
// The message as the target will see it: text, pictures and link as bubbles of a chat, each with its number, the one that is
// copied next marked. What stands here is what goes to the clipboard. Main thread.
#pragma once

#include "ui/senddesk/deskpart.h"

#include <QScrollArea>

class QVBoxLayout;

namespace siyu::ui {

class ChatBubble final : public QScrollArea {
    Q_OBJECT

public:
    explicit ChatBubble(QWidget *parent = nullptr);

    // `next`: the piece that Enter copies; those before it are copied. −1 = none is to be copied.
    void setPieces(const QList<DeskPiece> &pieces, int next);
    // Everything that is shown, piece by piece: what a screen reader reads, too.
    QString shownText() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeRow(const DeskPiece &piece, int index, int next);

    QWidget *m_inside;
    QVBoxLayout *m_column;
    QList<DeskPiece> m_pieces;
};

} // namespace siyu::ui
