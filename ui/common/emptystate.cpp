// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/emptystate.h"

#include "ui/common/theme.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int iconSize = 48;
constexpr int textWidth = 440;
constexpr int narrowestText = 220; // beside an open drawer

// As tall as its lines, however narrow it is: a layout that is short of room would cut the last one.
class Words final : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QLabel::resizeEvent(event);
        setMinimumHeight(heightForWidth(width()));
    }
};

QPushButton *buttonFor(QAction *action, const char *role)
{
    auto *button = new QPushButton(action->text());
    setRole(button, role);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
    return button;
}

} // namespace

EmptyState::EmptyState(const EmptyText &text, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::s);
    column->addStretch(2);

    auto *picture = new QLabel;
    picture->setPixmap(icon(text.icon).pixmap(QSize(iconSize, iconSize)));
    picture->setAlignment(Qt::AlignCenter);
    column->addWidget(picture);

    auto *title = new QLabel(text.title);
    title->setTextFormat(Qt::PlainText);
    title->setAlignment(Qt::AlignCenter);
    setRole(title, "heading");
    column->addWidget(title);

    auto *words = new Words(text.text);
    words->setTextFormat(Qt::PlainText);
    words->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    words->setWordWrap(true);
    words->setMinimumWidth(narrowestText);
    words->setMaximumWidth(textWidth);
    setRole(words, "muted");
    auto *line = new QHBoxLayout; // not aligned in the middle: a layout would ask for one line only
    line->addStretch(1);
    line->addWidget(words, textWidth);
    line->addStretch(1);
    column->addLayout(line);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, space::s, 0, 0);
    buttons->addStretch();
    if (text.act)
        buttons->addWidget(buttonFor(text.act, "primary"));
    if (text.other)
        buttons->addWidget(buttonFor(text.other, "quiet"));
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch(3);
}

} // namespace siyu::ui
