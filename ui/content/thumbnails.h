// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of the library for lists and strips: read and made smaller by jobs, kept in memory. Belongs to the view that
// shows them; main thread.
#pragma once

#include "core/content/content.h"

#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace siyu::ui {

class Desk;
class Job;

class Thumbnails final : public QObject {
    Q_OBJECT

public:
    Thumbnails(Desk &desk, int edge, QObject *parent);

    // A null pixmap while it is being read, and where there is no such picture; ready() comes later.
    QPixmap of(const content::ImageId &id);

Q_SIGNALS:
    void ready();

private:
    void readNext();

    Desk &m_desk;
    int m_edge;
    Job *m_job;
    QHash<content::ImageId, QPixmap> m_known;
    QList<content::ImageId> m_wanted;
};

} // namespace siyu::ui
