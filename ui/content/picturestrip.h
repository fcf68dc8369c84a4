// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a content item in their order: added from a file, the clipboard or by dropping, moved, removed; a touchpoint
// may have its own. Owned by the editor; main thread.
#pragma once

#include "core/content/content.h"

#include <QImage>
#include <QListWidget>

class QCheckBox;
class QLabel;
class QMimeData;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;
class Thumbnails;

// The list itself: takes drops and pastes of pictures.
class PictureList final : public QListWidget {
    Q_OBJECT

public:
    explicit PictureList(QWidget *parent = nullptr);

    static bool holdsPictures(const QMimeData *mime);

Q_SIGNALS:
    void given(const QStringList &files, const QImage &image);
    void removeWanted();
    void moveWanted(int by);
    void reordered();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
};

class PictureStrip final : public QWidget {
    Q_OBJECT

public:
    explicit PictureStrip(Desk &desk, QWidget *parent = nullptr);

    void setItem(const content::ContentItem &item);
    void takeInto(content::ContentItem &item) const;
    void setTouchpoint(std::optional<Touchpoint> touchpoint);
    void setHasLink(bool has); // it counts as an attachment
    void add(const QStringList &files, const QImage &image = {});
    void paste();

    PictureList *list() const { return m_list; }

Q_SIGNALS:
    void changed();

private:
    QList<content::ImageId> &images();
    QList<content::ImageId> shown() const;
    void showAll();
    void showPixmaps();
    void keepOrder();
    void remove();
    void move(int by);
    void ownPictures(bool own);

    Desk &m_desk;
    QList<content::ImageId> m_images;
    QMap<Touchpoint, QList<content::ImageId>> m_own;
    std::optional<Touchpoint> m_touchpoint;
    bool m_hasLink = false;
    bool m_filling = false;
    Thumbnails *m_thumbnails;
    Job *m_adding;
    QLabel *m_count;
    QCheckBox *m_same;
    QPushButton *m_add;
    QPushButton *m_paste;
    QPushButton *m_remove;
    PictureList *m_list;
    QLabel *m_error;
};

} // namespace siyu::ui
