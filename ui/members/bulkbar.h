// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the selected members; there only while several are selected. What does not fit the width stands
// in the ⋯ menu. Main thread.
#pragma once

#include "core/base/words.h"

#include <QFrame>
#include <QList>
#include <QStringList>
#include <optional>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace siyu::ui {

class BulkBar final : public QFrame {
    Q_OBJECT

public:
    explicit BulkBar(QWidget *parent = nullptr);

    void setSelected(qint64 count, qint64 total);
    void setTags(const QStringList &tags); // the most used first
    void setLists(const QStringList &lists);
    // Those that change something; `whyNot` stands on them while they cannot.
    void setWritable(bool writable, const QString &whyNot = {});
    // Everything that can be done, for the context menu of the table.
    QList<QAction *> acts() const;
    // Those that stand in the ⋯ menu now.
    QList<QAction *> hiddenActs() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void tagWanted(const QString &tag); // empty: several, or new ones
    void untagWanted(const QString &tag); // empty: several
    void fieldWanted();
    void stageWanted(std::optional<siyu::Stage> stage); // nothing: worked out again
    void listWanted(const QString &list); // empty: a new one
    void optOutWanted(const QString &touchpoint, bool optedOut);
    void pauseWanted(std::optional<int> days); // 0 = the pause ends; nothing = asks until when
    void exportWanted();
    void copyWanted();
    void selectAllWanted();
    void clearWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Item {
        QAction *action;
        QPushButton *button;
    };

    QAction *addItem(QAction *action, bool writes);
    QMenu *makeStages();
    QMenu *makeMessages();
    void arrange();

    QLabel *m_count;
    QList<Item> m_items; // the most wanted first
    QList<QAction *> m_writing;
    QToolButton *m_more;
    QMenu *m_moreMenu;
    QPushButton *m_all;
    QPushButton *m_clear;
    QMenu *m_tagMenu;
    QMenu *m_untagMenu;
    QMenu *m_listMenu;
    QAction *m_untag = nullptr;
    bool m_writable = true;
};

} // namespace siyu::ui
