// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a content item in the drawer: title, kind, text, and other words for a touchpoint. Owned by the drawer;
// main thread.
#pragma once

#include "core/content/content.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;

class ContentEditor final : public QWidget {
    Q_OBJECT

public:
    ContentEditor(Desk &desk, const content::ContentItem &item);

    content::ContentItem item() const;
    QPushButton *saveButton() const { return m_save; }

Q_SIGNALS:
    void saved();

private:
    QFormLayout *makeForm(const content::ContentItem &item);
    void keepVariant();
    void showVariant();
    void save();
    void remove();

    Desk &m_desk;
    content::ContentItem m_item;
    QLineEdit *m_title;
    QComboBox *m_kind;
    QComboBox *m_touchpoint; // 0 = everywhere
    QPlainTextEdit *m_text;
    QLabel *m_length;
    QCheckBox *m_repeatable;
    QLabel *m_error;
    QPushButton *m_save;
    QPushButton *m_remove;
    Job *m_job;
    int m_shown = -1; // touchpoint whose words are in the field
};

} // namespace siyu::ui
