// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/drophint.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {
constexpr int markSize = 48;
constexpr int textWidth = 520;
}

DropHint::DropHint(QWidget *window) : QFrame(window)
{
    setObjectName(QStringLiteral("dropHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *column = new QVBoxLayout(this);
    column->addStretch();
    m_mark = new QLabel;
    m_mark->setAlignment(Qt::AlignCenter);
    column->addWidget(m_mark);
    m_text = new QLabel;
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setFixedWidth(textWidth);
    setRole(m_text, "heading");
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addStretch();
    hide();
}

void DropHint::showHint(const QString &text, bool isTaken)
{
    const Tokens &look = tokens(this);
    const QColor &line = isTaken ? look.accent : look.danger;
    setStyleSheet(QStringLiteral("#dropHint { background: %1; border: 3px dashed %2; }").arg(look.background.name(), line.name()));
    m_mark->setPixmap(iconPixmap(isTaken ? Icon::Import : Icon::Close, markSize, line, devicePixelRatioF()));
    m_text->setText(text);
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

QString DropHint::text() const { return m_text->text(); }

} // namespace siyu::ui
