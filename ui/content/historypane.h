// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a content item: every version of its texts, to read and to bring back, and the broadcasts that said it. Owned
// by the editor; main thread.
#pragma once

#include "core/content/contentversions.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class HistoryPane final : public QWidget {
    Q_OBJECT

public:
    HistoryPane(Desk &desk, ContentId id, QWidget *parent = nullptr);

    void load();
    RowTable *versions() const { return m_versions; }
    QPushButton *restoreButton() const { return m_restore; }

Q_SIGNALS:
    void restored();

private:
    void showRows(const QList<content::Version> &versions, const QList<content::Use> &uses);
    void showVersion();
    void restore();

    Desk &m_desk;
    ContentId m_id;
    QList<content::Version> m_all;
    Job *m_loading;
    Job *m_restoring;
    RowTable *m_versions;
    QPlainTextEdit *m_text;
    QPushButton *m_restore;
    QLabel *m_usesTitle;
    RowTable *m_uses;
};

} // namespace siyu::ui
