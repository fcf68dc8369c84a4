// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a plan, each with a button that changes it and one that removes it, above the fields that make another. What was
// typed stays in its fields until it is kept. Main thread.
#pragma once

#include "core/base/result.h"

#include <QWidget>
#include <functional>

class QVBoxLayout;

namespace siyu {
class Workspace;
}

namespace siyu::ui {

class Desk;

class EntryList final : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        qint64 id = 0;
        QString text;
        const char *role = nullptr; // of the label, see theme.h
    };
    explicit EntryList(bool isReadOnly, QWidget *parent = nullptr);
    // `none`: what stands there while there is nothing.
    void show(const QList<Entry> &entries, const QString &none);

Q_SIGNALS:
    void editWanted(qint64 id);
    void removeWanted(qint64 id);

private:
    QWidget *lineOf(const Entry &entry);

    bool m_isReadOnly;
    QVBoxLayout *m_column;
    QWidget *m_lines = nullptr;
};

// Runs `work` as a job of the owner; when it is kept, says `doneText` with an Undo button and calls `done` with its id. An error is shown,
// and nothing else happens.
void keepEntry(Desk &desk, QObject *owner, const QString &doneText, std::function<Result<qint64>(Workspace &)> work, std::function<void(qint64 id)> done);

} // namespace siyu::ui
