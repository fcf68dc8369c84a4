// SPDX-License-Identifier: GPL-3.0-or-later
// Two texts or more to be compared: which items, in which shares, drawn by which seed, by person or by group. Part of the
// editor's form; main thread.
#pragma once

#include "core/broadcasts/broadcast.h"
#include "core/content/content.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace siyu::ui {

class ArmsField final : public QWidget {
    Q_OBJECT

public:
    explicit ArmsField(const QList<content::ContentItem> &contents, QWidget *parent = nullptr);

    QCheckBox *compare() const { return m_compare; }
    QPushButton *addButton() const { return m_add; }
    QPushButton *drawButton() const { return m_draw; }
    bool isOn() const;
    int armCount() const { return int(m_arms.size()); }
    void setItem(int arm, ContentId item);
    void setShare(int arm, int share);
    // Group chat goes by group whatever is chosen.
    void setDirected(bool directed);
    void writeTo(broadcasts::BroadcastDraft &draft) const;
    // What the plan said: the seed that was drawn, and of each arm how many get it.
    void showPlan(qint64 seed, const QList<std::pair<qint64, qint64>> &arms);
    QString seedText() const;

Q_SIGNALS:
    void changed();

private:
    struct Arm {
        QWidget *row;
        QComboBox *item;
        QSpinBox *share;
        QLabel *count;
        QWidget *remove;
    };
    void add();
    void drop(QWidget *row);
    void restate();

    QList<content::ContentItem> m_contents;
    QCheckBox *m_compare;
    QWidget *m_box;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
    QComboBox *m_by;
    QLabel *m_seedLabel;
    QPushButton *m_draw;
    QList<Arm> m_arms;
    qint64 m_seed = 0;
};

} // namespace siyu::ui
