// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/searchfield.h"

#include "ui/common/icons.h"

#include <QKeyEvent>
#include <QTimer>

namespace siyu::ui {

namespace {
constexpr int pauseMs = 150;
constexpr int usualWidth = 250;
constexpr int leastWidth = 140;
}

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setToolTip(placeholder);
    setClearButtonEnabled(true);
    addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &SearchField::settle);
    // textChanged comes only with committed text; a composition of an input method stays apart.
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            settle();
        else
            m_pause->start();
    });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::settle);
}

void SearchField::setPause(int ms) { m_pause->setInterval(ms); }

QSize SearchField::sizeHint() const { return {usualWidth, QLineEdit::sizeHint().height()}; }

QSize SearchField::minimumSizeHint() const { return {leastWidth, QLineEdit::minimumSizeHint().height()}; }

void SearchField::settle()
{
    m_pause->stop();
    if (text() == m_last)
        return;
    m_last = text();
    Q_EMIT searched(m_last);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace siyu::ui
