// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/ruletextedit.h"

#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

namespace siyu::ui {

namespace {

constexpr int fewLetters = 2; // before words are suggested
constexpr int lines = 2;

} // namespace

RuleTextEdit::RuleTextEdit(QWidget *parent) : QPlainTextEdit(parent), m_completer(new QCompleter(this)), m_words(new QStringListModel(this))
{
    setTabChangesFocus(true);
    setPlaceholderText(QStringLiteral("tag = \"VIP\" and last_order < 30d and not group = \"A\""));
    setFixedHeight(fontMetrics().lineSpacing() * lines + 2 * space::m);
    m_completer->setModel(m_words);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &RuleTextEdit::take);
}

void RuleTextEdit::setWords(const QStringList &words) { m_words->setStringList(words); }

void RuleTextEdit::markError(const std::optional<Error> &error)
{
    QList<QTextEdit::ExtraSelection> marks;
    const bool hasPlace = error
        && (error->code == ErrorCode::RuleSyntax || error->code == ErrorCode::RuleUnknownField || error->code == ErrorCode::RuleWrongValue);
    if (hasPlace) {
        const int length = int(toPlainText().size());
        const int column = error->values.value(0).toInt();
        // Behind the last letter there is nothing to underline: the letter before it is.
        const int from = std::clamp(column - 1, 0, std::max(0, length - 1));
        QTextEdit::ExtraSelection mark;
        mark.cursor = textCursor();
        mark.cursor.setPosition(from);
        const QString word = error->values.value(error->code == ErrorCode::RuleWrongValue ? 2 : 1);
        const int wide = error->code == ErrorCode::RuleSyntax ? 1 : std::max(1, int(word.size()));
        mark.cursor.setPosition(std::min(length, from + wide), QTextCursor::KeepAnchor);
        const QColor danger = tokens(this).danger;
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(danger);
        QColor soft = danger;
        soft.setAlpha(48);
        mark.format.setBackground(soft);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

QString RuleTextEdit::wordBeforeCursor() const
{
    const QTextCursor cursor = textCursor();
    const QString text = cursor.block().text().left(cursor.positionInBlock());
    qsizetype start = text.size();
    while (start > 0 && (text[start - 1].isLetterOrNumber() || text[start - 1] == QLatin1Char('_')))
        --start;
    return text.mid(start);
}

void RuleTextEdit::suggest()
{
    const QString word = wordBeforeCursor();
    m_completer->setCompletionPrefix(word);
    if (word.size() < fewLetters || m_completer->completionCount() == 0 || m_completer->currentCompletion() == word) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + m_completer->popup()->verticalScrollBar()->sizeHint().width());
    m_completer->complete(place);
}

void RuleTextEdit::take(const QString &word)
{
    QTextCursor cursor = textCursor();
    for (qsizetype i = wordBeforeCursor().size(); i > 0; --i)
        cursor.deletePreviousChar();
    cursor.insertText(word);
    setTextCursor(cursor);
}

void RuleTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isShown = m_completer->popup()->isVisible();
    const bool chooses = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Escape;
    if (isShown && chooses) {
        event->ignore(); // the list of suggestions takes it
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty() && event->text()[0].isPrint())
        suggest();
    else if (isShown)
        m_completer->popup()->hide();
}

} // namespace siyu::ui
