// SPDX-License-Identifier: GPL-3.0-or-later
// A form of the desks in the drawer: named fields, choices of staff and groups, a person by name, one primary button; and
// what it needs to know of the shop. Main thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QWidget>
#include <functional>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace siyu {
class Workspace;
}

namespace siyu::ui {

class Desk;

// Staff that are there, and groups that are not archived.
struct ShopNames {
    QList<std::pair<qint64, QString>> staff;
    QList<std::pair<qint64, QString>> groups;
};
Result<ShopNames> shopNames(const Workspace &workspace);
Result<QList<std::pair<qint64, QString>>> staffNames(const Workspace &workspace);

class DeskForm : public QWidget {
    Q_OBJECT

public:
    explicit DeskForm(Desk &desk, QWidget *parent = nullptr);

    QLineEdit *addText(const QString &name, const QString &value = {}, const QString &hint = {});
    QPlainTextEdit *addArea(const QString &name, const QString &value = {}, int lines = 4);
    // Each choice with its value; the one of `chosen` is taken.
    QComboBox *addChoice(const QString &name, const QList<std::pair<qint64, QString>> &choices, qint64 chosen = 0);
    void addField(const QString &name, QWidget *field);
    QPushButton *addAct(const QString &text, std::function<void()> act, bool primary = true);
    QDateEdit *addDay(const QString &name, QDate day);
    void addNote(const QString &text, const char *role = "muted");
    // As it may be seen: phones are hidden while the mask is on.
    QString shown(const QString &text) const;

    // One write in a job; then a toast with Undo, and `written`. What the work gives besides an error is not needed.
    template <typename Work>
    void write(const QString &done, Work work)
    {
        start(done, [work = std::move(work)](Workspace &workspace) -> Result<void> {
            const auto result = work(workspace);
            return result ? Result<void>() : Result<void>(result.error());
        });
    }
    // Who is meant by what was typed, one person only; an error is shown where nobody or several are.
    void withMember(const QString &typed, GroupId group, std::function<void(MemberId)> then);

Q_SIGNALS:
    void written();

protected:
    Desk &desk() const { return m_desk; }

private:
    void start(const QString &done, std::function<Result<void>(Workspace &)> work);

    Desk &m_desk;
    QFormLayout *m_form;
};

} // namespace siyu::ui
