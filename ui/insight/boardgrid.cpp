// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/boardgrid.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/insight/chartcard.h"
#include "ui/text/captions.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

namespace siyu::ui {

namespace {

constexpr int rowPixels = 144;
constexpr int narrow = 700; // below it two columns
constexpr int narrowColumns = 2;
constexpr int headPixels = 48; // a card is dragged by this part

} // namespace

BoardGrid::BoardGrid(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int BoardGrid::columnsFor(int width) const { return width < narrow ? narrowColumns : insight::boardColumns; }

QList<QRect> BoardGrid::placesFor(int width) const
{
    const int columns = columnsFor(width), gap = space::m;
    const double column = double(width + gap) / columns;
    const QList<insight::CardPlace> places = placesOf(m_cards, columns);
    QList<QRect> out;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const int wide = std::min(m_cards[i].width, columns);
        const int left = int(column * places[i].column), right = int(column * (places[i].column + wide)) - gap;
        out.append({left, places[i].row * (rowPixels + gap), right - left, m_cards[i].height * (rowPixels + gap) - gap});
    }
    return out;
}

int BoardGrid::heightForWidth(int width) const
{
    int height = 0;
    for (const QRect &place : placesFor(width))
        height = std::max(height, place.bottom() + 1);
    return height;
}

QSize BoardGrid::sizeHint() const { return {900, heightForWidth(900)}; }

QSize BoardGrid::minimumSizeHint() const { return {320, heightForWidth(width())}; }

void BoardGrid::layOut()
{
    const QList<QRect> places = placesFor(width());
    for (qsizetype i = 0; i < m_widgets.size(); ++i)
        m_widgets[i]->setGeometry(places[i]);
}

void BoardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
    updateGeometry();
}

// After the cards changed: places, tab order from the first card to the last, height.
void BoardGrid::settle()
{
    layOut();
    orderTabs();
    setMinimumHeight(heightForWidth(width()));
    updateGeometry();
    update();
}

// Through all of one card before the next, as they stand.
void BoardGrid::orderTabs()
{
    QWidget *last = nullptr;
    for (ChartCard *card : std::as_const(m_widgets)) {
        for (QWidget *stop : QList<QWidget *>{card} + card->findChildren<QWidget *>()) {
            if (!(stop->focusPolicy() & Qt::TabFocus))
                continue;
            if (last)
                setTabOrder(last, stop);
            last = stop;
        }
    }
}

ChartCard *BoardGrid::makeCard(const QString &chart)
{
    auto *card = new ChartCard(chart, this);
    card->installEventFilter(this);
    card->setFocusPolicy(m_isArranging ? Qt::StrongFocus : Qt::NoFocus);
    card->show();
    return card;
}

void BoardGrid::setCards(const QList<insight::BoardCard> &cards)
{
    QList<ChartCard *> old = m_widgets;
    QList<ChartCard *> added;
    m_widgets.clear();
    m_cards = cards;
    for (const insight::BoardCard &card : cards) {
        const auto same = std::find_if(old.begin(), old.end(), [&card](ChartCard *one) { return one->name() == card.chart; });
        if (same != old.end()) {
            m_widgets.append(*same);
            old.erase(same);
            continue;
        }
        m_widgets.append(makeCard(card.chart));
        added.append(m_widgets.last());
    }
    for (ChartCard *gone : old)
        gone->deleteLater();
    for (ChartCard *gone : old)
        gone->hide();
    setArranging(m_isArranging);
    settle();
    for (ChartCard *card : added)
        Q_EMIT cardAdded(card);
}

QWidget *BoardGrid::makeFoot(ChartCard *card)
{
    auto *foot = new QWidget;
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    const auto place = [this, card] { return m_widgets.indexOf(card); };
    const auto add = [&](const QString &words, const QString &tip, auto act) {
        auto *button = new QToolButton;
        button->setText(words);
        button->setToolTip(tip);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(text::figureTitle(card->name()), tip));
        connect(button, &QToolButton::clicked, this, act);
        line->addWidget(button);
    };
    add(QStringLiteral("◀"), tr("Move forward (Left)"), [this, place] { moveCard(place(), place() - 1); });
    add(QStringLiteral("▶"), tr("Move back (Right)"), [this, place] { moveCard(place(), place() + 1); });
    line->addWidget(new QLabel(tr("Width")));
    add(QStringLiteral("−"), tr("Narrower (Shift+Left)"), [this, place] { resizeCard(place(), -1, 0); });
    add(QStringLiteral("+"), tr("Wider (Shift+Right)"), [this, place] { resizeCard(place(), 1, 0); });
    line->addWidget(new QLabel(tr("Height")));
    add(QStringLiteral("−"), tr("Lower (Shift+Up)"), [this, place] { resizeCard(place(), 0, -1); });
    add(QStringLiteral("+"), tr("Higher (Shift+Down)"), [this, place] { resizeCard(place(), 0, 1); });
    line->addStretch(1);
    add(QStringLiteral("×"), tr("Take the card away (Delete)"), [this, place] { removeCard(place()); });
    return foot;
}

void BoardGrid::setArranging(bool on)
{
    m_isArranging = on;
    for (ChartCard *card : std::as_const(m_widgets)) {
        card->setFocusPolicy(on ? Qt::StrongFocus : Qt::NoFocus);
        card->setFoot(on ? makeFoot(card) : nullptr);
        card->setCursor(on ? Qt::OpenHandCursor : Qt::ArrowCursor);
    }
    orderTabs();
    update();
}

void BoardGrid::moveCard(qsizetype from, qsizetype to)
{
    if (from < 0 || from >= m_cards.size() || to < 0 || to >= m_cards.size() || from == to)
        return;
    m_cards.move(from, to);
    m_widgets.move(from, to);
    settle();
    Q_EMIT arranged();
}

void BoardGrid::resizeCard(qsizetype card, int width, int height)
{
    if (card < 0 || card >= m_cards.size())
        return;
    insight::BoardCard &of = m_cards[card];
    const insight::BoardCard before = of;
    of.width = std::clamp(of.width + width, 1, insight::boardColumns);
    of.height = std::clamp(of.height + height, insight::leastCardRows, insight::mostCardRows);
    if (of == before)
        return;
    settle();
    Q_EMIT arranged();
}

void BoardGrid::removeCard(qsizetype card)
{
    if (card < 0 || card >= m_cards.size())
        return;
    QList<insight::BoardCard> left = m_cards;
    left.removeAt(card);
    setCards(left);
    if (!m_widgets.isEmpty())
        m_widgets[std::min(card, m_widgets.size() - 1)]->setFocus();
    Q_EMIT arranged();
}

bool BoardGrid::pressKey(qsizetype card, int key, bool shift)
{
    if (key == Qt::Key_Delete) {
        removeCard(card);
        return true;
    }
    const int across = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0, down = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0;
    if (across == 0 && down == 0)
        return false;
    if (shift)
        resizeCard(card, across, down);
    else
        moveCard(card, card + across + down);
    return true;
}

qsizetype BoardGrid::cardAt(const QPoint &at, qsizetype except) const
{
    for (qsizetype i = 0; i < m_widgets.size(); ++i) {
        if (i != except && m_widgets[i]->geometry().contains(at))
            return i;
    }
    return -1;
}

void BoardGrid::dragTo(qsizetype card, const QPoint &at)
{
    const qsizetype target = cardAt(at, card);
    if (target == m_target)
        return;
    m_target = target;
    update();
}

bool BoardGrid::eventFilter(QObject *watched, QEvent *event)
{
    auto *card = qobject_cast<ChartCard *>(watched);
    const qsizetype place = card ? m_widgets.indexOf(card) : -1;
    if (!m_isArranging || place < 0)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return pressKey(place, key->key(), key->modifiers().testFlag(Qt::ShiftModifier)) || QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (event->type() == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton && mouse->position().y() < headPixels) {
        m_dragged = place;
        card->raise();
        card->setFocus();
        return true;
    }
    if (event->type() == QEvent::MouseMove && m_dragged == place) {
        dragTo(place, card->mapToParent(mouse->position().toPoint()));
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease && m_dragged == place) {
        m_dragged = -1;
        moveCard(place, std::exchange(m_target, -1));
        update();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

// A frame around the card that has the keyboard, and around the one whose place a dragged card takes.
void BoardGrid::paintEvent(QPaintEvent *)
{
    if (!m_isArranging)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (qsizetype i = 0; i < m_widgets.size(); ++i) {
        if (i != m_target && !m_widgets[i]->hasFocus())
            continue;
        painter.setPen(QPen(tokens(this).accent, i == m_target ? 4 : 2));
        painter.drawRoundedRect(m_widgets[i]->geometry().adjusted(-2, -2, 2, 2), radius, radius);
    }
}

} // namespace siyu::ui
