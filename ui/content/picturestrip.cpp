// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/picturestrip.h"

#include "core/content/imagestore.h"
#include "ui/common/ask.h"
#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/content/picturefile.h"
#include "ui/content/thumbnails.h"
#include "ui/shell/desk.h"
#include "ui/text/contenttext.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int thumbnailEdge = 56;

QStringList filesIn(const QMimeData *mime)
{
    QStringList files;
    const QList<QUrl> urls = mime->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace

PictureList::PictureList(QWidget *parent) : QListWidget(parent)
{
    setViewMode(QListView::IconMode);
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setMovement(QListView::Snap);
    setIconSize({thumbnailEdge, thumbnailEdge});
    setGridSize({thumbnailEdge + 12, thumbnailEdge + 8});
    setFixedHeight(thumbnailEdge + 22);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

bool PictureList::holdsPictures(const QMimeData *mime)
{
    return mime && (mime->hasImage() || !filesIn(mime).isEmpty());
}

void PictureList::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (event->matches(QKeySequence::Paste)) {
        const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
        if (holdsPictures(mime))
            Q_EMIT given(filesIn(mime), qvariant_cast<QImage>(mime->imageData()));
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeWanted();
    } else if (alt && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        Q_EMIT moveWanted(event->key() == Qt::Key_Left ? -1 : 1);
    } else {
        QListWidget::keyPressEvent(event);
    }
}

void PictureList::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() == this || holdsPictures(event->mimeData()))
        event->acceptProposedAction();
}

void PictureList::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->source() == this || holdsPictures(event->mimeData()))
        event->acceptProposedAction();
}

void PictureList::dropEvent(QDropEvent *event)
{
    if (event->source() != this) {
        Q_EMIT given(filesIn(event->mimeData()), qvariant_cast<QImage>(event->mimeData()->imageData()));
        event->acceptProposedAction();
        return;
    }
    // Qt's own move would leave gaps in a list of icons.
    const QModelIndex over = indexAt(event->position().toPoint());
    const int from = currentRow(), to = over.isValid() ? over.row() : count() - 1;
    if (from < 0)
        return;
    insertItem(to, takeItem(from));
    setCurrentRow(to);
    event->setDropAction(Qt::CopyAction); // it was moved; nothing is left to remove
    event->accept();
    Q_EMIT reordered();
}

PictureStrip::PictureStrip(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_thumbnails(new Thumbnails(desk, thumbnailEdge, this)), m_adding(new Job(this)), m_count(new QLabel),
      m_same(new QCheckBox(tr("The same pictures as everywhere"))), m_add(new QPushButton(icon(Icon::Add), tr("Add pictures…"))), m_paste(new QPushButton(tr("Paste"))),
      m_remove(new QPushButton(tr("Remove"))), m_list(new PictureList), m_error(plainLabel({}, "danger"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    setRole(m_count, "muted");
    row->addWidget(m_count);
    row->addWidget(m_same);
    row->addStretch(1);
    for (QPushButton *button : {m_add, m_paste, m_remove}) {
        setRole(button, "quiet");
        row->addWidget(button);
    }
    column->addLayout(row);
    m_list->setAccessibleName(tr("Pictures, in their order"));
    m_list->setToolTip(tr("Drop pictures here, or paste them. Drag, or Alt+arrows, to put them in order; Delete takes one out."));
    column->addWidget(m_list);
    m_error->hide();
    column->addWidget(m_error);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const QString file = ask::openFile(m_desk.window(), tr("Add a picture"), tr("Pictures (*.png *.jpg *.jpeg)"));
        if (!file.isEmpty())
            add({file});
    });
    connect(m_paste, &QPushButton::clicked, this, &PictureStrip::paste);
    connect(m_remove, &QPushButton::clicked, this, &PictureStrip::remove);
    connect(m_same, &QCheckBox::toggled, this, [this](bool same) { ownPictures(!same); });
    connect(m_list, &PictureList::given, this, &PictureStrip::add);
    connect(m_list, &PictureList::removeWanted, this, &PictureStrip::remove);
    connect(m_list, &PictureList::moveWanted, this, &PictureStrip::move);
    connect(m_list, &PictureList::reordered, this, &PictureStrip::keepOrder);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int current) { m_remove->setEnabled(current >= 0 && m_list->isEnabled()); });
    connect(m_thumbnails, &Thumbnails::ready, this, &PictureStrip::showPixmaps);
    setFocusProxy(m_list);
}

void PictureStrip::setItem(const content::ContentItem &item)
{
    m_images = item.images;
    m_own = item.ownImages;
    m_hasLink = !item.link.url.isEmpty();
    showAll();
}

void PictureStrip::takeInto(content::ContentItem &item) const
{
    item.images = m_images;
    item.ownImages = m_own;
}

void PictureStrip::setTouchpoint(std::optional<Touchpoint> touchpoint)
{
    m_touchpoint = touchpoint;
    showAll();
}

void PictureStrip::setHasLink(bool has)
{
    m_hasLink = has;
    showAll();
}

QList<content::ImageId> PictureStrip::shown() const
{
    return m_touchpoint ? m_own.value(*m_touchpoint, m_images) : m_images;
}

QList<content::ImageId> &PictureStrip::images()
{
    return m_touchpoint && m_own.contains(*m_touchpoint) ? m_own[*m_touchpoint] : m_images;
}

void PictureStrip::showAll()
{
    m_filling = true;
    const QList<content::ImageId> all = shown();
    const bool isOwn = !m_touchpoint || m_own.contains(*m_touchpoint);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const content::ImageId &id : all) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, id);
        item->setData(Qt::AccessibleTextRole, tr("Picture %1").arg(m_list->count()));
    }
    showPixmaps();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    const qsizetype most = content::mostAttachments - (m_hasLink ? 1 : 0);
    m_count->setText(tr("Pictures %1 of %2").arg(all.size()).arg(most));
    setRole(m_count, all.size() > most ? "danger" : "muted");
    m_same->setVisible(m_touchpoint.has_value());
    m_same->setChecked(!isOwn);
    for (QWidget *widget : {static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_paste), static_cast<QWidget *>(m_list)})
        widget->setEnabled(isOwn && !m_desk.isReadOnly());
    m_remove->setEnabled(isOwn && m_list->currentRow() >= 0);
    m_filling = false;
}

void PictureStrip::showPixmaps()
{
    for (int i = 0; i < m_list->count(); ++i) {
        const QPixmap pixmap = m_thumbnails->of(m_list->item(i)->data(Qt::UserRole).toString());
        m_list->item(i)->setIcon(pixmap.isNull() ? icon(Icon::Refresh) : QIcon(pixmap));
    }
}

void PictureStrip::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (PictureList::holdsPictures(mime))
        add(filesIn(mime), qvariant_cast<QImage>(mime->imageData()));
    else
        m_desk.toast(tr("The clipboard holds no picture. Copy one in WeChat or in a browser, then paste it here."));
}

void PictureStrip::add(const QStringList &files, const QImage &image)
{
    m_error->hide();
    struct Added {
        QList<content::ImageId> ids;
        QStringList refused;
    };
    m_adding->start(
        [workspace = m_desk.sharedWorkspace(), files, image](Progress &) {
            Added added;
            const auto keep = [&](const Result<QByteArray> &bytes, const QString &name) {
                const auto id = bytes ? content::keepImage(*workspace, *bytes, name) : Result<content::ImageId>(bytes.error());
                if (id)
                    added.ids << *id;
                else
                    added.refused << text::pictureErrorText(id.error());
            };
            for (const QString &file : files)
                keep(pictureFromFile(file), file);
            if (files.isEmpty())
                keep(pictureFromImage(image), QString());
            return added;
        },
        [this](const Result<Added> &added) {
            if (m_desk.showIfError(added))
                return;
            for (const content::ImageId &id : added->ids) {
                if (!images().contains(id))
                    images() << id;
            }
            m_error->setText(added->refused.join(QLatin1Char('\n')));
            m_error->setVisible(!added->refused.isEmpty());
            showAll();
            Q_EMIT changed();
        });
}

void PictureStrip::keepOrder()
{
    QList<content::ImageId> order;
    for (int i = 0; i < m_list->count(); ++i)
        order << m_list->item(i)->data(Qt::UserRole).toString();
    images() = order;
    Q_EMIT changed();
}

void PictureStrip::remove()
{
    const int row = m_list->currentRow();
    if (row < 0 || !m_list->isEnabled())
        return;
    images().removeAt(row);
    showAll();
    Q_EMIT changed();
}

void PictureStrip::move(int by)
{
    const int row = m_list->currentRow(), to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    images().move(row, to);
    showAll();
    m_list->setCurrentRow(to);
    Q_EMIT changed();
}

void PictureStrip::ownPictures(bool own)
{
    if (m_filling || !m_touchpoint)
        return;
    if (own)
        m_own.insert(*m_touchpoint, m_images);
    else
        m_own.remove(*m_touchpoint);
    showAll();
    Q_EMIT changed();
}

} // namespace siyu::ui
