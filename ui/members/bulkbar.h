// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the selected members; there only while something is selected. Main thread.
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QMenu;
class QPushButton;

namespace siyu::ui {

class BulkBar final : public QFrame {
    Q_OBJECT

public:
    explicit BulkBar(QWidget *parent = nullptr);

    void setSelected(qint64 count, qint64 total);
    void setTags(const QStringList &tags); // the most used first
    void setWritable(bool writable);

Q_SIGNALS:
    void tagWanted(const QString &tag); // empty: ask for a new one
    void untagWanted(const QString &tag);
    void exportWanted();
    void selectAllWanted();
    void clearWanted();

private:
    QLabel *m_count;
    QPushButton *m_tag;
    QPushButton *m_untag;
    QPushButton *m_all;
    QMenu *m_tagMenu;
    QMenu *m_untagMenu;
};

} // namespace siyu::ui
