// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/markedtext.h"

#include "ui/common/theme.h"
#include "ui/text/contenttext.h"

#include <QHelpEvent>
#include <QToolTip>

namespace siyu::ui {

bool isGrave(content::Fault fault)
{
    switch (fault) {
    case content::Fault::TooLong:
    case content::Fault::AbsoluteWord:
    case content::Fault::Bait:
    case content::Fault::SmsBait:
    case content::Fault::NoOptOut:
    case content::Fault::NoDisclosure:
    case content::Fault::UnknownVariable:
        return true;
    case content::Fault::SeveralPoints:
    case content::Fault::TooManyEmoji:
    case content::Fault::IncitingWord:
    case content::Fault::FakeScarcity:
        break;
    }
    return false;
}

MarkedText::MarkedText(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
}

void MarkedText::setFindings(const QList<content::Finding> &findings)
{
    m_findings = findings;
    mark();
}

void MarkedText::mark()
{
    const Tokens &colours = tokens(this);
    QList<QTextEdit::ExtraSelection> marks;
    for (const content::Finding &finding : m_findings) {
        if (finding.length == 0)
            continue;
        QTextEdit::ExtraSelection one;
        one.cursor = QTextCursor(document());
        one.cursor.setPosition(int(finding.from));
        one.cursor.setPosition(int(std::min<qsizetype>(finding.from + finding.length, document()->characterCount() - 1)), QTextCursor::KeepAnchor);
        const QColor colour = isGrave(finding.fault) ? colours.danger : colours.warning;
        QColor ground = colour;
        ground.setAlphaF(colours.dark ? 0.22F : 0.12F);
        one.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        one.format.setUnderlineColor(colour);
        one.format.setBackground(ground);
        marks << one;
    }
    setExtraSelections(marks);
}

void MarkedText::show(const content::Finding &finding)
{
    QTextCursor cursor(document());
    cursor.setPosition(int(std::min<qsizetype>(finding.from, document()->characterCount() - 1)));
    cursor.setPosition(int(std::min<qsizetype>(finding.from + finding.length, document()->characterCount() - 1)), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
    setFocus();
}

void MarkedText::replace(qsizetype from, qsizetype length, const QString &words)
{
    QTextCursor cursor(document());
    cursor.setPosition(int(from));
    cursor.setPosition(int(from + length), QTextCursor::KeepAnchor);
    cursor.insertText(words);
}

const content::Finding *MarkedText::findingAt(const QPoint &place) const
{
    const int at = cursorForPosition(place).position();
    for (const content::Finding &finding : m_findings) {
        if (finding.from <= at && at < finding.from + finding.length)
            return &finding;
    }
    return nullptr;
}

bool MarkedText::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const content::Finding *finding = findingAt(viewport()->mapFromGlobal(help->globalPos())))
        QToolTip::showText(help->globalPos(), text::findingText(*finding), this);
    else
        QToolTip::hideText();
    return true;
}

void MarkedText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark();
}

} // namespace siyu::ui
