// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer's panels for edits of many members: tags, and one field. They say how many members an act is for, and only
// tell what is wanted; nothing is asked, since all of it can be taken back. Main thread.
#pragma once

#include "ui/members/membercolumns.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace siyu::ui {

class TagPanel final : public QWidget {
    Q_OBJECT

public:
    // `tags`: those there are, the most used first.
    explicit TagPanel(const QStringList &tags, QWidget *parent = nullptr);

    void setCount(qint64 members);
    QStringList chosen() const; // ticked ones, then new ones as typed: separated by commas

Q_SIGNALS:
    void addWanted(const QStringList &tags);
    void removeWanted(const QStringList &tags);

private:
    void update();

    QLineEdit *m_find;
    QListWidget *m_list;
    QLineEdit *m_new;
    QPushButton *m_add;
    QPushButton *m_remove;
    qint64 m_count = 0;
};

class FieldPanel final : public QWidget {
    Q_OBJECT

public:
    // `columns`: those that can be edited.
    FieldPanel(const QList<MemberColumnSpec> &columns, MemberColumn first, QWidget *parent = nullptr);

    void setCount(qint64 members);

Q_SIGNALS:
    void setWanted(const siyu::ui::MemberColumnSpec &column, const QString &text); // an empty text clears

private:
    void showEditor();
    void update();
    QString value() const;
    const MemberColumnSpec &column() const;

    QList<MemberColumnSpec> m_columns;
    QComboBox *m_field;
    QVBoxLayout *m_place; // of the editor
    QWidget *m_editor = nullptr;
    QLabel *m_wrong;
    QPushButton *m_set;
    QPushButton *m_clear;
    qint64 m_count = 0;
};

} // namespace siyu::ui
