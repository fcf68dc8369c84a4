// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/thumbnails.h"

#include "core/content/imagestore.h"
#include "ui/common/job.h"
#include "ui/shell/desk.h"

#include <QGuiApplication>
#include <QImage>

namespace siyu::ui {

namespace {

constexpr int atATime = 16;

// Cut to a square around its middle.
QImage squareOf(const QImage &image, int edge)
{
    if (image.isNull())
        return image;
    const QImage scaled = image.scaled(edge, edge, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return scaled.copy((scaled.width() - edge) / 2, (scaled.height() - edge) / 2, edge, edge);
}

} // namespace

Thumbnails::Thumbnails(Desk &desk, int edge, QObject *parent) : QObject(parent), m_desk(desk), m_edge(edge), m_job(new Job(this, Job::Rank::Prompt)) { }

QPixmap Thumbnails::of(const content::ImageId &id)
{
    if (id.isEmpty())
        return {};
    const auto known = m_known.constFind(id);
    if (known != m_known.constEnd())
        return *known;
    if (!m_wanted.contains(id)) {
        m_wanted.prepend(id); // what was asked for last is in sight
        if (!m_job->isRunning())
            readNext();
    }
    return {};
}

void Thumbnails::readNext()
{
    const QList<content::ImageId> now = m_wanted.mid(0, atATime);
    const qreal ratio = qGuiApp->devicePixelRatio();
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), now, edge = qRound(m_edge * ratio)](Progress &) {
            QList<QImage> out;
            for (const content::ImageId &id : now) {
                const auto picture = content::image(*workspace, id);
                out << (picture ? squareOf(QImage::fromData(picture->bytes), edge) : QImage());
            }
            return out;
        },
        [this, now, ratio](const Result<QList<QImage>> &pictures) {
            if (!pictures)
                return;
            for (qsizetype i = 0; i < now.size(); ++i) {
                QPixmap pixmap = QPixmap::fromImage(pictures->at(i));
                pixmap.setDevicePixelRatio(ratio);
                m_known.insert(now[i], pixmap);
                m_wanted.removeOne(now[i]);
            }
            Q_EMIT ready();
            if (!m_wanted.isEmpty())
                readNext();
        });
}

} // namespace siyu::ui
