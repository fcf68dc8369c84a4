// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a broadcast in the drawer: what, by which touchpoint, to whom, when; below it the plan as it would be,
// made anew after each change, with a window for all of it. Saving plans everything. Owned by the drawer; main thread.
#pragma once

#include "core/broadcasts/armstore.h"
#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/whatifstore.h"
#include "core/content/content.h"
#include "ui/broadcasts/choicelist.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTimer;

namespace siyu::ui {

class ArmsField;
class AudienceField;
class Desk;
class Job;
class PlanChips;
class PlanWindow;

// What the form needs to offer; fetched before it opens.
struct EditorChoices {
    QList<ChoiceItem> groups;
    QStringList accounts;
    QList<ChoiceItem> segments;
    QList<content::ContentItem> contents;
    // Of a saved broadcast: those it is compared with, the parts it was split into.
    QList<broadcasts::ArmRow> arms;
    QList<broadcasts::PartRow> parts;
};
Result<EditorChoices> editorChoices(const Workspace &workspace, BroadcastId broadcast = {});

class BroadcastEditor final : public QWidget {
    Q_OBJECT

public:
    BroadcastEditor(Desk &desk, const EditorChoices &choices, const broadcasts::BroadcastDraft &draft);

    broadcasts::BroadcastDraft draft() const;
    QPushButton *saveButton() const { return m_save; }
    AudienceField *audience() const { return m_audience; }
    ArmsField *arms() const { return m_arms; }
    PlanChips *chips() const { return m_chips; }
    // The plan in full; there from the first plan on.
    PlanWindow *planWindow() const { return m_window; }
    void lookCloser(int tab, const QString &word = {});

Q_SIGNALS:
    void saved(siyu::BroadcastId id);
    void planShown();

private:
    QWidget *makeFoot();
    void showBelonging(const EditorChoices &choices);
    void showPlan(const std::shared_ptr<const broadcasts::Trial> &trial);
    void showNoPlan(const QString &why);
    void addFields(QFormLayout *form, const EditorChoices &choices);
    void addRows(QFormLayout *form);
    void fill(const broadcasts::BroadcastDraft &draft);
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
    ArmsField *m_arms;
    AudienceField *m_audience;
    QComboBox *m_account;
    QDateTimeEdit *m_at;
    QComboBox *m_repeat;
    QSpinBox *m_priority;
    QLabel *m_belonging;
    PlanChips *m_chips;
    QLabel *m_notes;
    QPushButton *m_closer;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QTimer *m_pause;
    Job *m_preview;
    Job *m_saving;
    PlanWindow *m_window = nullptr;
    std::shared_ptr<const broadcasts::Trial> m_trial;
};

} // namespace siyu::ui
