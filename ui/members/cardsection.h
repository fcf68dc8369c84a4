// SPDX-License-Identifier: GPL-3.0-or-later
// One part of a member's drawer, of one reason: a heading and what stands below it. A section is built anew whenever the
// member is read again; what is being typed in it and where the keyboard is outlive that. Main thread.
#pragma once

#include "core/members/memberdetail.h"
#include "ui/common/job.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace siyu::ui {

enum class Icon;

class CardSection : public QWidget {
    Q_OBJECT

public:
    // An empty heading: none is shown.
    CardSection(Desk &desk, const QString &name, const QString &heading);

    // Null: still being read.
    void setDetail(std::shared_ptr<const members::MemberDetail> detail);
    void rebuild();

protected:
    // Fills lines() from detail(). A section with nothing to say may hide itself.
    virtual void build() = 0;
    bool eventFilter(QObject *watched, QEvent *event) override;

    Desk &desk() const { return m_desk; }
    bool canWrite() const { return !m_desk.isReadOnly(); }
    const members::MemberDetail &detail() const { return *m_detail; }
    MemberId member() const { return m_detail->profile.row.id; }
    // Counts the readings, so that a section knows whether its own jobs are to run again.
    quint64 reading() const { return m_reading; }
    QVBoxLayout *lines() const { return m_lines; }

    QLabel *addLine(const QString &text, const char *role = nullptr);
    QFormLayout *addForm();
    // A name (muted) and what it holds.
    void addFact(QFormLayout *form, const QString &name, const QString &value);
    QPushButton *quietButton(Icon icon, const QString &text, const QString &name);
    // A line that opens something: flush with the text around it; long texts are cut, with the whole as a tooltip.
    QPushButton *lineButton(Icon icon, const QString &text, const QString &name);
    // An editor with room for a message below it; `problem` gets the label, hidden.
    QWidget *withProblem(QWidget *editor, QLabel *&problem) const;
    // As text may stand on the screen now.
    QString shown(const QString &text) const;

    // A change in a job; the card reads the member again through Desk::changed, or shows the section as it was when the
    // change failed.
    template <typename Work>
    void change(Work work)
    {
        Job::once(this, [workspace = m_desk.sharedWorkspace(), work](Progress &progress) { return work(*workspace, progress); },
            [this](const auto &done) {
                if (m_desk.showIfError(done))
                    rebuild();
            });
    }

private:
    struct Typed;
    QList<Typed> typed() const;
    void goOn(const QList<Typed> &typed);

    Desk &m_desk;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_lines = nullptr;
    std::shared_ptr<const members::MemberDetail> m_detail;
    quint64 m_reading = 0;
};

// Plain, wrapping, selectable; the texts of members are never read as HTML.
QLabel *cardLabel(const QString &text, const char *role = nullptr);

} // namespace siyu::ui
