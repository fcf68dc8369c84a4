// SPDX-License-Identifier: GPL-3.0-or-later
// A form in the drawer whose change is tried before it can be saved: below its fields it says what becomes of the plans. Main
// thread.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/broadcasts/planstore.h"

#include <QWidget>
#include <functional>

class QFormLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace siyu {
class Workspace;
}

namespace siyu::ui {

class Desk;
class Job;

class TrialForm : public QWidget {
    Q_OBJECT

public:
    QPushButton *saveButton() const { return m_save; }
    QString effect() const;

Q_SIGNALS:
    void saved();
    void tried();

protected:
    struct Attempt {
        std::function<Result<broadcasts::LimitEffect>(const Workspace &, Progress &)> tryIt; // none: nothing is changed yet
        std::function<Result<void>(Workspace &)> save;
        QString lacks; // what has to be said before it can be saved
    };

    explicit TrialForm(Desk &desk);
    virtual Attempt attempt() const = 0;
    Desk &desk() const { return m_desk; }
    QFormLayout *form() const { return m_form; }
    // To be called at the end of the constructor and after each change; a moment later it is tried.
    void touched();

private:
    void tryIt();
    void save();

    Desk &m_desk;
    QFormLayout *m_form;
    QLabel *m_effect;
    QPushButton *m_save;
    QTimer *m_pause;
    Job *m_trying;
    Job *m_saving;
};

} // namespace siyu::ui
