// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of the table of members: their text, drawn straight (a style sheet takes three times as long, and a jump to
// any row paints some two hundred of them), and their editors: a line for text, a list where the words are given. What
// does not fit the field is not taken by Enter. Main thread.
#pragma once

#include "ui/members/membercolumns.h"

#include <QStyledItemDelegate>

class QComboBox;

namespace siyu::ui {

class MembersModel;

// The list of a column whose values are given (gender, flags, choices); null for the others.
QComboBox *makeChoices(const MemberColumnSpec &column, QWidget *parent);

class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CellDelegate(const MembersModel *model, QObject *parent = nullptr);

    // As the style sheet has items: the test of the table compares the pictures.
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const MembersModel *m_model;
};

} // namespace siyu::ui
