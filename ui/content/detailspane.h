// SPDX-License-Identifier: GPL-3.0-or-later
// What goes with a text: kind, folder, who speaks, link, what stands for missing values, products, campaigns, coupon, topics.
// Owned by the editor; main thread.
#pragma once

#include "core/content/folderstore.h"
#include "core/content/library.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace siyu::ui {

class NamePicker;

class DetailsPane final : public QWidget {
    Q_OBJECT

public:
    DetailsPane(const content::LibraryChoices &choices, const QList<content::Folder> &folders, const content::TextRules &rules, QWidget *parent = nullptr);

    void setItem(const content::ContentItem &item);
    void takeInto(content::ContentItem &item) const;
    content::Speaker speaker() const;
    bool hasLink() const;

    QComboBox *kindBox() const { return m_kind; }
    QComboBox *speakerBox() const { return m_speaker; }
    QLineEdit *linkField() const { return m_url; }

Q_SIGNALS:
    void changed();

private:
    void addRows(QFormLayout *form);
    void showSpeaker();
    void showBytes();

    content::TextRules m_rules;
    QComboBox *m_kind;
    QComboBox *m_folder;
    QComboBox *m_speaker;
    QLabel *m_disclosure;
    QLineEdit *m_url;
    QLineEdit *m_linkTitle;
    QLineEdit *m_linkDescription;
    QLabel *m_linkBytes;
    QMap<QString, QLineEdit *> m_fallbacks;
    NamePicker *m_products;
    NamePicker *m_campaigns;
    NamePicker *m_topics;
    QComboBox *m_coupon;
    QLineEdit *m_editor;
    QCheckBox *m_repeatable;
};

// Names of folders with those that they lie in, as a combo box offers them.
QString folderLabel(const QList<content::Folder> &folders, qint64 id);

} // namespace siyu::ui
