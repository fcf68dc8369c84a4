// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/celldelegate.h"

#include "ui/common/theme.h"
#include "ui/members/membersmodel.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QTextLayout>
#include <QValidator>

namespace siyu::ui {

namespace {

// Half a date may be on its way; only what the field would keep can be entered.
class CellValidator final : public QValidator {
public:
    CellValidator(const MemberColumnSpec &column, QObject *parent) : QValidator(parent), m_column(column) { }
    State validate(QString &text, int &) const override { return readMemberCell(m_column, text) ? Acceptable : Intermediate; }

private:
    MemberColumnSpec m_column;
};

constexpr int beside = 8; // a cell's text: padding, border and margin of an item

// In one line, cut with … where it does not fit; shaped once where it does.
void drawLine(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option, const QString &text, bool isRight)
{
    QTextOption lines;
    lines.setWrapMode(QTextOption::NoWrap);
    lines.setTextDirection(option.direction);
    QTextLayout layout(text, option.font, painter->device());
    layout.setTextOption(lines);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    const qreal width = line.naturalTextWidth();
    if (width > place.width()) {
        const QString cut = option.fontMetrics.elidedText(text, option.textElideMode, place.width());
        if (cut != text) {
            drawLine(painter, place, option, cut, isRight);
            return;
        }
    }
    const bool isAtRight = isRight != (option.direction == Qt::RightToLeft);
    line.draw(painter, {isAtRight ? place.x() + place.width() - width : place.x(), place.y() + (place.height() - line.height()) / 2});
}

bool isFlag(MemberColumn column) { return column == MemberColumn::Under14 || column == MemberColumn::Staff; }

} // namespace

QComboBox *makeChoices(const MemberColumnSpec &column, QWidget *parent)
{
    if (column.kind == MemberColumn::Gender) {
        auto *box = new QComboBox(parent);
        box->addItem(QStringLiteral("–"), QString());
        for (const char *word : {"f", "m"})
            box->addItem(text::genderName(QString::fromLatin1(word)), QString::fromLatin1(word));
        return box;
    }
    if (isFlag(column.kind)) {
        auto *box = new QComboBox(parent);
        box->addItem(CellDelegate::tr("No"), QStringLiteral("0"));
        box->addItem(CellDelegate::tr("Yes"), QStringLiteral("1"));
        return box;
    }
    if (column.kind == MemberColumn::Custom && column.custom.shape.kind == members::FieldKind::Choice) {
        auto *box = new QComboBox(parent);
        box->addItem(QStringLiteral("–"), QString());
        for (const QString &choice : column.custom.shape.choices)
            box->addItem(choice, choice);
        return box;
    }
    return nullptr;
}

CellDelegate::CellDelegate(const MembersModel *model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) { }

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &look = tokens(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, look.accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, look.raised);
    QString text = index.data(Qt::DisplayRole).toString();
    if (!text.isEmpty()) {
        text.replace(QLatin1Char('\n'), QLatin1Char(' '));
        painter->setPen(look.text);
        drawLine(painter, option.rect.adjusted(beside, 0, -beside, 0), option, text, isNumberColumn(m_model->column(index.column())));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(look.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const MemberColumnSpec &column = m_model->column(index.column());
    QWidget *editor = makeChoices(column, parent);
    if (!editor) {
        auto *line = new QLineEdit(parent);
        line->setFrame(true);
        if (isDayColumn(column))
            line->setPlaceholderText(QStringLiteral("2026-03-01"));
        line->setValidator(new CellValidator(column, line));
        editor = line;
    }
    editor->setObjectName(QStringLiteral("cellEditor"));
    editor->setAccessibleName(memberColumnTitle(column));
    return editor;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString value = index.data(Qt::EditRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(std::max(0, box->findData(value)));
    else if (auto *line = qobject_cast<QLineEdit *>(editor); line && !line->isModified())
        line->setText(value);
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentData());
    else if (const auto *line = qobject_cast<QLineEdit *>(editor))
        model->setData(index, line->text());
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // A narrow column still shows what is typed.
    QRect place = option.rect;
    place.setWidth(std::max(place.width(), editor->minimumSizeHint().width()));
    editor->setGeometry(place);
}

} // namespace siyu::ui
