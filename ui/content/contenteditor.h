// SPDX-License-Identifier: GPL-3.0-or-later
// A content item while it is written: title, texts with what the check finds, pictures; beside them the preview, the details
// and the history. Takes the place of the library's list until it is closed. Main thread.
#pragma once

#include "core/content/folderstore.h"
#include "core/content/library.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QTimer;
class QToolButton;

namespace siyu::ui {

class Desk;
class DetailsPane;
class HistoryPane;
class Job;
class PictureStrip;
class PreviewPane;
class WordsPane;

// What the editor needs to know; fetched before it opens.
struct EditedContent {
    content::ContentItem item;
    content::LibraryChoices choices;
    QList<content::Folder> folders;
    content::TextRules rules;
};
// id invalid = a new item, in the folder. Errors: NotFound (content, id).
Result<EditedContent> editedContent(const Workspace &workspace, ContentId id, qint64 folder);

class ContentEditor final : public QWidget {
    Q_OBJECT

public:
    ContentEditor(Desk &desk, const EditedContent &edited, QWidget *parent = nullptr);

    content::ContentItem item() const; // as it is written now
    bool isChanged() const { return m_isChanged; }
    // Asks first when something is not saved.
    void close();
    // After a change elsewhere, an undo: shows what is now, unless something is being written.
    void reload();
    void showTab(int tab);

    QLineEdit *titleField() const { return m_title; }
    QPushButton *saveButton() const { return m_save; }
    WordsPane *words() const { return m_words; }
    PictureStrip *pictures() const { return m_pictures; }
    DetailsPane *details() const { return m_details; }
    PreviewPane *preview() const { return m_preview; }
    HistoryPane *history() const { return m_history; }

Q_SIGNALS:
    void saved();
    void closed();

private:
    QLayout *makeHead();
    void connectParts();
    void show(const content::ContentItem &item);
    void noteChange();
    void save();
    void archive();
    void remove();
    void leaveAfter(const Result<void> &done, const QString &said);

    Desk &m_desk;
    content::ContentItem m_item; // as it was opened or saved last
    bool m_isChanged = false;
    bool m_filling = false;
    QLineEdit *m_title;
    QPushButton *m_save;
    QToolButton *m_more;
    QLabel *m_error;
    WordsPane *m_words;
    PictureStrip *m_pictures;
    QTabWidget *m_tabs;
    PreviewPane *m_preview;
    DetailsPane *m_details;
    HistoryPane *m_history;
    QTimer *m_pause;
    Job *m_saving;
    Job *m_reading;
};

} // namespace siyu::ui
