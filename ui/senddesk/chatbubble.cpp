// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/chatbubble.h"

#include "ui/common/fields.h"
#include "ui/common/theme.h"
#include "ui/senddesk/sendwalk.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace siyu::ui {

namespace {

constexpr int numberWidth = 24;
constexpr int widestBubble = 420;
constexpr int pictureSide = 168;

// A rounded ground in the accent's soft colour, as one's own messages have it in a chat.
class Ground final : public QWidget {
public:
    explicit Ground(bool isNext) : m_isNext(isNext) { setMaximumWidth(widestBubble); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &look = tokens(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(look.accentSoft);
        painter.setPen(QPen(m_isNext ? look.accent : look.accentSoft, m_isNext ? 2 : 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius + 2, radius + 2);
    }

private:
    bool m_isNext;
};

QString shownAs(const DeskPiece &piece)
{
    return piece.kind == DeskPiece::Kind::Image ? ChatBubble::tr("[picture]") : piece.copied();
}

} // namespace

ChatBubble::ChatBubble(QWidget *parent) : QScrollArea(parent), m_inside(new QWidget), m_column(new QVBoxLayout(m_inside))
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("The message as it will be copied"));
    setFocusPolicy(Qt::TabFocus); // to scroll it by keys
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
    m_column->addStretch(1);
    setWidget(m_inside);
}

void ChatBubble::setPieces(const QList<DeskPiece> &pieces, int next)
{
    while (m_column->count() > 1)
        delete m_column->takeAt(0)->widget();
    m_pieces = pieces;
    for (int i = 0; i < pieces.size(); ++i)
        m_column->insertWidget(i, makeRow(pieces[i], i, next));
    setAccessibleDescription(shownText());
}

QWidget *ChatBubble::makeRow(const DeskPiece &piece, int index, int next)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, space::xs, 0);
    row->setSpacing(space::xs);
    auto *number = new QLabel(index < next ? QStringLiteral("✓") : circled(index + 1));
    number->setFixedWidth(numberWidth);
    number->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setRole(number, index == next ? "heading" : "muted");
    row->addWidget(number, 0, Qt::AlignTop);
    auto *ground = new Ground(index == next);
    auto *inside = new QVBoxLayout(ground);
    inside->setContentsMargins(space::m, space::s, space::m, space::s);
    if (piece.kind == DeskPiece::Kind::Image) {
        auto *picture = new QLabel;
        const qreal ratio = devicePixelRatioF();
        QPixmap drawn = QPixmap::fromImage(piece.image.scaled(QSize(pictureSide, pictureSide) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        drawn.setDevicePixelRatio(ratio);
        picture->setPixmap(drawn);
        picture->setAccessibleName(tr("Picture %1").arg(index + 1));
        inside->addWidget(picture);
    } else {
        QLabel *words = plainLabel(piece.copied());
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        inside->addWidget(words);
    }
    row->addWidget(ground, 1);
    row->addStretch(0);
    return line;
}

QString ChatBubble::shownText() const
{
    QStringList shown;
    for (const DeskPiece &piece : m_pieces)
        shown << shownAs(piece);
    return shown.join(QLatin1Char('\n'));
}

void ChatBubble::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_inside->setMaximumWidth(viewport()->width());
}

} // namespace siyu::ui
