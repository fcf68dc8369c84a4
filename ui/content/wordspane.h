// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a content item while they are written: for everywhere and for each touchpoint, variables at a button, the count
// against the limit, and what the check finds, in place and as a list. Owned by the editor; main thread.
#pragma once

#include "core/content/itemcheck.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace siyu::ui {

class MarkedText;

class WordsPane final : public QWidget {
    Q_OBJECT

public:
    explicit WordsPane(QWidget *parent = nullptr);

    void setRules(const content::TextRules &rules);
    void setItem(const content::ContentItem &item);
    void setSpeaker(content::Speaker speaker);
    // Texts into an item.
    void takeInto(content::ContentItem &item) const;
    // Nothing = everywhere.
    std::optional<Touchpoint> touchpoint() const;
    void setTouchpoint(std::optional<Touchpoint> touchpoint);

    MarkedText *text() const { return m_text; }
    QComboBox *touchpoints() const { return m_touchpoints; }
    QCheckBox *sameAsEverywhere() const { return m_same; }
    QListWidget *findings() const { return m_findings; }
    QPushButton *mendButton() const { return m_mend; }

Q_SIGNALS:
    void changed(); // a text
    void touchpointChanged();

private:
    QLayout *makeHead();
    QLayout *makeBar();
    QLayout *makeFindings();
    void showText();
    void typed();
    void writeOwn(bool own);
    void check();
    void nameTouchpoints();
    void showLength(const content::TextQuestion &question);
    void showMend();
    void mend();
    QString currentText() const;

    content::TextRules m_rules;
    content::ContentItem m_item; // its texts as they are written
    QList<content::Finding> m_found;
    bool m_filling = false;
    QComboBox *m_touchpoints;
    QCheckBox *m_same;
    MarkedText *m_text;
    QLabel *m_length;
    QLabel *m_summary;
    QListWidget *m_findings;
    QPushButton *m_mend;
};

} // namespace siyu::ui
