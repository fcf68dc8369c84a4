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

// Of too many emoji, those alone; else all of the place.
QList<std::pair<qsizetype, qsizetype>> MarkedText::placesOf(const content::Finding &finding) const
{
    const qsizetype end = std::min<qsizetype>(finding.from + finding.length, document()->characterCount() - 1);
    if (finding.fault != content::Fault::TooManyEmoji)
        return {{finding.from, end}};
    QList<std::pair<qsizetype, qsizetype>> places;
    qsizetype at = finding.from;
    for (const char32_t letter : toPlainText().mid(finding.from, end - finding.from).toUcs4()) {
        const qsizetype next = at + (letter > 0xffff ? 2 : 1);
        if (content::isPartOfEmoji(letter)) {
            if (!places.isEmpty() && places.last().second == at)
                places.last().second = next;
            else
                places << std::pair(at, next);
        }
        at = next;
    }
    return places;
}

void MarkedText::mark()
{
    const Tokens &colours = tokens(this);
    QList<QTextEdit::ExtraSelection> marks;
    for (const content::Finding &finding : m_findings) {
        const QColor colour = isGrave(finding.fault) ? colours.danger : colours.warning;
        QColor ground = colour;
        ground.setAlphaF(colours.dark ? 0.22F : 0.12F);
        for (const auto &[from, to] : placesOf(finding)) {
            if (from >= to)
                continue;
            QTextEdit::ExtraSelection one;
            one.cursor = QTextCursor(document());
            one.cursor.setPosition(int(from));
            one.cursor.setPosition(int(to), QTextCursor::KeepAnchor);
            one.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            one.format.setUnderlineColor(colour);
            one.format.setBackground(ground);
            marks << one;
        }
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
        for (const auto &[from, to] : placesOf(finding)) {
            if (from <= at && at < to)
                return &finding;
        }
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
