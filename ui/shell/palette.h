// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: one line that finds every action, page, setting, member, group, tag and content item. What the window itself
// offers is found at once, the rest in a job. A layer over the window, owned by it; main thread.
#pragma once

#include "ui/shell/desk.h"

#include <QFrame>

class QLineEdit;
class QLabel;
class QListView;
class QStandardItemModel;

namespace siyu::ui {

class Job;

// Something that can be done at once; lives as long as the window.
struct PaletteCommand {
    QString text;
    QString detail; // the page it is on, or its shortcut
    Icon icon = Icon::Right;
    std::function<void()> run;
    QString words = {}; // that find it, too

    // By any of its texts, or by the pinyin of its name.
    bool answersTo(const std::string &folded) const;
};

class CommandPalette final : public QFrame {
    Q_OBJECT

public:
    CommandPalette(Desk &desk, std::function<QList<PaletteCommand>()> commands, QWidget *over);

    void open();
    QLineEdit *line() const { return m_line; }
    QListView *list() const { return m_list; }
    QLabel *none() const { return m_none; } // says that nothing was found
    bool isSearching() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void search(const QString &typed);
    void add(const PaletteCommand &command);
    void addHits(const QList<PaletteHit> &hits);
    void showIfNone(const QString &wanted);
    void runCurrent();

    Desk &m_desk;
    std::function<QList<PaletteCommand>()> m_commands;
    QList<PaletteCommand> m_known; // as of the last open()
    QList<PaletteCommand> m_shown;
    Job *m_job;
    QLineEdit *m_line;
    QLabel *m_none;
    QListView *m_list;
    QStandardItemModel *m_model;
};

} // namespace siyu::ui
