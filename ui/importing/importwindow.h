// SPDX-License-Identifier: GPL-3.0-or-later
// The import window: source → match → rules → preview → result in one window, back always. What takes long runs in one
// job; nothing is written before the last button, and all of it can be taken back. Closing it stops what still runs.
// One per workspace; main thread.
#pragma once

#include "ui/importing/importstep.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace siyu::ui {

class BusyBar;
class DropHint;
class Job;
class MatchStep;
class PreviewStep;
class ResultStep;
class RulesStep;
class SourceStep;

class ImportWindow final : public QWidget {
    Q_OBJECT

public:
    enum Step { Source, Match, Rules, Preview, Done, Steps };

    ImportWindow(Desk &desk, const ImportWish &wish, QWidget *parent = nullptr);
    ~ImportWindow() override;

    // Further files, a pasted table: taken now where none is chosen yet, else after this one.
    void offer(const ImportWish &wish);
    qsizetype waiting() const { return m_waiting.size(); }

    Step step() const;
    bool isBusy() const;
    SourceStep *source() const { return m_source; }
    MatchStep *match() const { return m_match; }
    PreviewStep *preview() const { return m_preview; }
    const ImportSession &session() const { return m_session; }
    // The last step with these figures, for a picture; nothing is imported.
    void showResultOf(const importing::Report &report);
    QString problem() const; // what stands in red at the foot
    QPushButton *nextButton() const { return m_next; }
    QPushButton *backButton() const { return m_back; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void takeNext();
    void paste();
    void addStep(ImportStep *step);
    void goTo(Step step);
    void goOn();
    void goBack();
    void prepare();
    void makeThePreview();
    void run();
    void toastWithUndo();
    void undo();
    void saveRejects();
    void startAnew();
    void showState();
    void setBusyWith(const QString &what);
    void showProblem(const QString &text);

    Desk &m_desk;
    ImportSession m_session;
    Job *m_job;
    BusyBar *m_busy;
    SourceStep *m_source;
    MatchStep *m_match;
    PreviewStep *m_preview;
    ResultStep *m_result;
    QStackedWidget *m_stack;
    QList<ImportStep *> m_steps;
    QList<QPushButton *> m_tabs;
    QLabel *m_problem;
    QPushButton *m_close;
    QPushButton *m_back;
    QPushButton *m_next;
    QLabel *m_more;
    DropHint *m_hint;
    QList<ImportWish> m_waiting; // one file or pasted table each
    bool m_knowsNobody = false;
};

} // namespace siyu::ui
