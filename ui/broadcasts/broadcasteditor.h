// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a broadcast in the drawer: what, by which touchpoint, to whom, when; below it the plan as it would be,
// made anew after each change. Saving plans everything. Owned by the drawer; main thread.
#pragma once

#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/planstore.h"
#include "core/content/content.h"

#include <QWidget>
#include <functional>

class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTimer;

namespace siyu::ui {

class Desk;
class Job;
class PlanView;
class RecurrenceField;

// What the form needs to offer; fetched before it opens.
struct EditorChoices {
    QStringList groups;
    QStringList accounts;
    QStringList segments;
    QList<content::ContentItem> contents;
};
Result<EditorChoices> editorChoices(const Workspace &workspace);

class BroadcastEditor final : public QWidget {
    Q_OBJECT

public:
    BroadcastEditor(Desk &desk, const EditorChoices &choices, const broadcasts::BroadcastDraft &draft);

    broadcasts::BroadcastDraft draft() const;
    // What Save does instead of adding or editing the whole broadcast: one run of a series, say. Runs in a job.
    using Writer = std::function<Result<BroadcastId>(Workspace &, const broadcasts::BroadcastDraft &)>;
    // Of a part of a series the form cannot cancel the whole.
    void setWriter(Writer writer, bool isPart = false);
    QPushButton *saveButton() const { return m_save; }
    PlanView *planView() const { return m_plan; }

Q_SIGNALS:
    void saved(siyu::BroadcastId id);
    void planShown();

private:
    // A rule's field with a menu of the segments and lists that may stand in it.
    QWidget *withSegments(QLineEdit *field, const QStringList &segments);
    void addFields(QFormLayout *form, const EditorChoices &choices);
    void addRows(QFormLayout *form);
    void fill(const broadcasts::BroadcastDraft &draft, const EditorChoices &choices);
    void connectFields();
    void showFitting();
    void startPreview();
    void save();
    void cancelBroadcast();

    Desk &m_desk;
    broadcasts::BroadcastDraft m_original;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_touchpoint;
    QComboBox *m_content;
    QPlainTextEdit *m_text;
    QLineEdit *m_groupFilter;
    QListWidget *m_groups;
    QWidget *m_groupBox;
    QLineEdit *m_where;
    QLineEdit *m_minus;
    QComboBox *m_account;
    QDateTimeEdit *m_at;
    RecurrenceField *m_repeat;
    Writer m_writer;
    QSpinBox *m_priority;
    PlanView *m_plan;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QTimer *m_pause;
    Job *m_preview;
    Job *m_saving;
};

} // namespace siyu::ui
