// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/cardsection.h"

#include "core/base/text.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

QLabel *cardLabel(const QString &text, const char *role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role)
        setRole(label, role);
    return label;
}

CardSection::CardSection(Desk &desk, const QString &name, const QString &heading)
    : m_desk(desk), m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    m_column->setContentsMargins(0, 0, 0, space::s);
    m_column->setSpacing(space::xs);
    if (!heading.isEmpty()) {
        auto *label = cardLabel(heading, "heading");
        label->setTextInteractionFlags(Qt::NoTextInteraction);
        m_column->addWidget(label);
        setAccessibleName(heading);
    }
}

void CardSection::setDetail(std::shared_ptr<const members::MemberDetail> detail)
{
    m_detail = std::move(detail);
    ++m_reading;
    rebuild();
}

// What is typed and not saved yet, and where the keyboard is.
struct CardSection::Typed {
    QString field;
    QString text;
    int cursor = 0;
    bool isModified = false;
    bool hasFocus = false;
};

QList<CardSection::Typed> CardSection::typed() const
{
    QList<Typed> out;
    if (!m_content)
        return out;
    for (const QWidget *widget : m_content->findChildren<QWidget *>()) {
        const auto *line = qobject_cast<const QLineEdit *>(widget);
        const bool isModified = line && line->isModified();
        if (!widget->objectName().isEmpty() && (isModified || widget->hasFocus()))
            out.append({widget->objectName(), line ? line->text() : QString(), line ? line->cursorPosition() : 0, isModified,
                widget->hasFocus()});
    }
    return out;
}

void CardSection::goOn(const QList<Typed> &typed)
{
    for (const Typed &one : typed) {
        auto *field = m_content->findChild<QWidget *>(one.field);
        if (!field)
            continue;
        if (one.hasFocus)
            field->setFocus();
        auto *line = qobject_cast<QLineEdit *>(field);
        if (!line || !one.isModified)
            continue;
        line->setText(one.text);
        line->setCursorPosition(one.cursor);
        line->setModified(true);
    }
}

void CardSection::rebuild()
{
    const QList<Typed> before = m_detail ? typed() : QList<Typed>();
    if (m_content) {
        // Going away must not look like the end of an edit.
        for (QLineEdit *line : m_content->findChildren<QLineEdit *>())
            line->disconnect(this);
        m_content->hide();
        m_content->setParent(nullptr);
        m_content->deleteLater();
    }
    m_content = new QWidget;
    m_lines = new QVBoxLayout(m_content);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(space::xs);
    m_column->addWidget(m_content);
    setVisible(true);
    if (m_detail)
        build();
    else
        addLine(QStringLiteral("…"), "muted");
    for (QLineEdit *line : m_content->findChildren<QLineEdit *>())
        line->installEventFilter(this);
    goOn(before);
}

bool CardSection::eventFilter(QObject *watched, QEvent *event)
{
    // A field takes Ctrl+Z for itself even when nothing was typed into it; then it means the last change.
    const auto *line = qobject_cast<const QLineEdit *>(watched);
    if (event->type() == QEvent::ShortcutOverride && line && !line->isUndoAvailable()
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QLabel *CardSection::addLine(const QString &text, const char *role)
{
    auto *label = cardLabel(text, role);
    m_lines->addWidget(label);
    return label;
}

QFormLayout *CardSection::addForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::m);
    form->setVerticalSpacing(space::xs);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_lines->addLayout(form);
    return form;
}

void CardSection::addFact(QFormLayout *form, const QString &name, const QString &value)
{
    form->addRow(cardLabel(name, "muted"), cardLabel(value));
}

QPushButton *CardSection::quietButton(Icon which, const QString &text, const QString &name)
{
    auto *button = new QPushButton(icon(which), text);
    button->setObjectName(name);
    setRole(button, "quiet");
    button->setStyleSheet(QStringLiteral("text-align: left; padding: 0 18px 0 2px;")); // its icon stands below the text above it
    return button;
}

QPushButton *CardSection::lineButton(Icon which, const QString &text, const QString &name)
{
    QPushButton *button = quietButton(which, QString(text).replace(QLatin1Char('&'), QLatin1String("&&")), name);
    button->setStyleSheet(QStringLiteral("text-align: left; padding: 0 4px; min-height: 24px;"));
    button->setToolTip(text);
    button->setMinimumWidth(1);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_lines->addWidget(button);
    return button;
}

QWidget *CardSection::withProblem(QWidget *editor, QLabel *&problem) const
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(editor);
    problem = cardLabel({}, "danger");
    problem->hide();
    column->addWidget(problem);
    return box;
}

QString CardSection::shown(const QString &text) const { return m_desk.isMasked() ? maskPhonesIn(text) : text; }

} // namespace siyu::ui
