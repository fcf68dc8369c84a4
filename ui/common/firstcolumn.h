// SPDX-License-Identifier: GPL-3.0-or-later
// Whose figures these are: a table's first column stays in sight where its columns are wider than the table. For tables whose
// rows all have one height and whose cells are not edited. Belongs to the table; main thread.
#pragma once

#include <QPointer>
#include <QTableView>

namespace siyu::ui {

class FrozenColumns;

class FirstColumn final : public QObject {
    Q_OBJECT

public:
    explicit FirstColumn(QTableView *table);

    bool isHeld() const;
    // In the table's scrollTo, after its own; `sideways`: where the horizontal bar stood before.
    void uncover(const QModelIndex &index, int sideways);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lookLater();
    void look();

    QTableView *m_table;
    QPointer<QHeaderView> m_header; // the one that is listened to; a table may get another one before it is shown
    FrozenColumns *m_frozen = nullptr; // from the first time that it is needed
    bool m_isLooking = false;
};

} // namespace siyu::ui
