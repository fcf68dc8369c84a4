// SPDX-License-Identifier: GPL-3.0-or-later
// The text as one target would read it, in a bubble with its pictures and its link: for a group, or member after member of one;
// and how many of them a value is missing for. Owned by the editor; main thread.
#pragma once

#include "core/content/library.h"
#include "core/content/targettext.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace siyu::ui {

class Desk;
class Job;
class Thumbnails;

class PreviewPane final : public QWidget {
    Q_OBJECT

public:
    PreviewPane(Desk &desk, const content::LibraryChoices &choices, QWidget *parent = nullptr);

    // What is written now, for the touchpoint (nothing = everywhere, read as in a group).
    void setItem(const content::ContentItem &item, std::optional<Touchpoint> touchpoint);

    QComboBox *groupBox() const { return m_group; }
    QLabel *bubble() const { return m_text; }
    QLabel *lacks() const { return m_lacks; }

private:
    QLayout *makeChoice();
    QWidget *makeBubble();
    void loadMembers();
    void step(int by);
    void load();
    void showSaid(const content::TargetText &said, const QList<content::Lack> &lacks);
    void showPictures();
    content::ValuesFor whom() const;
    bool isToMembers() const;

    Desk &m_desk;
    content::ContentItem m_item;
    Touchpoint m_touchpoint = Touchpoint::GroupChat;
    QList<content::PreviewTarget> m_members;
    qsizetype m_member = 0;
    QList<content::ImageId> m_images;
    Job *m_loading;
    Job *m_loadingMembers;
    Thumbnails *m_thumbnails;
    QComboBox *m_group;
    QToolButton *m_before;
    QToolButton *m_after;
    QLabel *m_who;
    QLabel *m_text;
    QHBoxLayout *m_pictures;
    QLabel *m_link;
    QLabel *m_lacks;
};

} // namespace siyu::ui
