// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/contenteditor.h"

#include "core/content/contentstore.h"
#include "ui/common/ask.h"
#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/content/detailspane.h"
#include "ui/content/historypane.h"
#include "ui/content/picturestrip.h"
#include "ui/content/previewpane.h"
#include "ui/content/wordspane.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int previewPauseMs = 250;
constexpr int wordsShare = 5, besideShare = 4; // of the width
constexpr int leastBeside = 300;

QWidget *scrolling(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return scroll;
}

} // namespace

Result<EditedContent> editedContent(const Workspace &workspace, ContentId id, qint64 folder)
{
    EditedContent edited;
    edited.item.folder = folder;
    if (id.isValid()) {
        auto item = content::content(workspace, id);
        if (!item)
            return item.error();
        edited.item = std::move(*item);
    }
    auto choices = content::libraryChoices(workspace);
    if (!choices)
        return choices.error();
    auto folders = content::folders(workspace);
    if (!folders)
        return folders.error();
    auto rules = content::textRules(workspace);
    if (!rules)
        return rules.error();
    edited.choices = std::move(*choices);
    edited.folders = std::move(*folders);
    edited.rules = std::move(*rules);
    return edited;
}

ContentEditor::ContentEditor(Desk &desk, const EditedContent &edited, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_title(new QLineEdit), m_save(new QPushButton), m_more(new QToolButton), m_error(plainLabel({}, "danger")), m_words(new WordsPane),
      m_pictures(new PictureStrip(desk)), m_tabs(new QTabWidget), m_preview(new PreviewPane(desk, edited.choices)),
      m_details(new DetailsPane(edited.choices, edited.folders, edited.rules)), m_history(new HistoryPane(desk, edited.item.id)), m_pause(new QTimer(this)),
      m_saving(new Job(this)), m_reading(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(makeHead());
    m_error->hide();
    column->addWidget(m_error);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::s);
    left->addWidget(m_words, 1);
    left->addWidget(m_pictures);
    row->addLayout(left, wordsShare);
    m_tabs->addTab(scrolling(m_preview), tr("Preview"));
    m_tabs->addTab(scrolling(m_details), tr("Details"));
    m_tabs->addTab(m_history, tr("History"));
    m_tabs->setMinimumWidth(leastBeside);
    row->addWidget(m_tabs, besideShare);
    column->addLayout(row, 1);
    m_words->setRules(edited.rules);
    connectParts();
    show(edited.item);
    setFocusProxy(m_title);
}

QLayout *ContentEditor::makeHead()
{
    auto *row = new QHBoxLayout;
    auto *back = new QPushButton(icon(Icon::Left), tr("Library"));
    back->setToolTip(tr("Back to the list (Esc)"));
    setRole(back, "quiet");
    m_title->setPlaceholderText(tr("Title: the first line of the text, if you leave it empty"));
    m_title->setAccessibleName(tr("Title"));
    setRole(m_save, "primary");
    m_more->setIcon(icon(Icon::More));
    m_more->setAccessibleName(tr("More for this item"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    connect(menu->addAction(icon(Icon::Folder), tr("Archive or take out of the archive")), &QAction::triggered, this, &ContentEditor::archive);
    connect(menu->addAction(icon(Icon::Trash), tr("Remove")), &QAction::triggered, this, &ContentEditor::remove);
    m_more->setMenu(menu);
    row->addWidget(back);
    row->addWidget(m_title, 1);
    row->addWidget(m_save);
    row->addWidget(m_more);
    connect(back, &QPushButton::clicked, this, &ContentEditor::close);
    connect(m_save, &QPushButton::clicked, this, &ContentEditor::save);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, &ContentEditor::save);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, &ContentEditor::close);
    return row;
}

void ContentEditor::connectParts()
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(previewPauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { m_preview->setItem(item(), m_words->touchpoint()); });
    connect(m_title, &QLineEdit::textChanged, this, &ContentEditor::noteChange);
    connect(m_words, &WordsPane::changed, this, &ContentEditor::noteChange);
    connect(m_words, &WordsPane::touchpointChanged, this, [this] {
        m_pictures->setTouchpoint(m_words->touchpoint());
        m_pause->start();
    });
    connect(m_pictures, &PictureStrip::changed, this, &ContentEditor::noteChange);
    connect(m_details, &DetailsPane::changed, this, [this] {
        m_words->setSpeaker(m_details->speaker());
        m_pictures->setHasLink(m_details->hasLink());
        noteChange();
    });
    connect(m_history, &HistoryPane::restored, this, [this] {
        m_isChanged = false;
        reload();
    });
}

void ContentEditor::show(const content::ContentItem &item)
{
    m_filling = true;
    m_item = item;
    m_title->setText(item.title);
    m_words->setItem(item);
    m_details->setItem(item);
    m_pictures->setItem(item);
    m_filling = false;
    m_isChanged = false;
    const bool isNew = !item.id.isValid();
    m_save->setText(isNew ? tr("Add to the library") : tr("Save changes"));
    m_save->setEnabled(false);
    m_more->setVisible(!isNew);
    m_more->setEnabled(!m_desk.isReadOnly());
    m_tabs->setTabVisible(2, !isNew);
    m_preview->setItem(item, m_words->touchpoint());
    if (!isNew)
        m_history->load();
}

content::ContentItem ContentEditor::item() const
{
    content::ContentItem item = m_item;
    item.title = m_title->text();
    m_words->takeInto(item);
    m_pictures->takeInto(item);
    m_details->takeInto(item);
    return item;
}

void ContentEditor::noteChange()
{
    if (m_filling)
        return;
    m_isChanged = true;
    m_save->setEnabled(!m_desk.isReadOnly());
    m_error->hide();
    m_pause->start();
}

void ContentEditor::showTab(int tab) { m_tabs->setCurrentIndex(tab); }

void ContentEditor::close()
{
    if (m_isChanged
        && !ask::confirm(m_desk.window(), {tr("Leave without saving?"), tr("What you changed in this content item is not in the library yet."), tr("Leave"), true}))
        return;
    Q_EMIT closed();
}

void ContentEditor::reload()
{
    if (m_isChanged || !m_item.id.isValid() || m_saving->isRunning())
        return;
    m_reading->start([workspace = m_desk.sharedWorkspace(), id = m_item.id](Progress &) { return content::content(*workspace, id); },
        [this](const Result<content::ContentItem> &item) {
            if (m_isChanged)
                return;
            if (item)
                show(*item);
            else
                Q_EMIT closed(); // it was taken away
        });
}

void ContentEditor::save()
{
    if (!m_save->isEnabled())
        return;
    const auto good = content::checked(item());
    if (!good) {
        m_error->setText(text::errorText(good.error()));
        m_error->show();
        return;
    }
    m_saving->start(
        [workspace = m_desk.sharedWorkspace(), wanted = *good](Progress &) -> Result<content::ContentItem> {
            ContentId id = wanted.id;
            if (id.isValid()) {
                if (const auto edited = content::editContent(*workspace, wanted); !edited)
                    return edited.error();
            } else {
                const auto added = content::addContent(*workspace, wanted);
                if (!added)
                    return added.error();
                id = *added;
            }
            return content::content(*workspace, id);
        },
        [this](const Result<content::ContentItem> &now) {
            if (!now) {
                m_error->setText(text::errorText(now.error()));
                m_error->show();
                return;
            }
            m_isChanged = false;
            m_desk.toast(tr("Saved as version %1").arg(now->version));
            if (!m_item.id.isValid()) {
                Q_EMIT saved();
                Q_EMIT closed();
                return;
            }
            m_item = *now;
            m_save->setEnabled(false);
            m_history->load();
            Q_EMIT saved();
        });
}

void ContentEditor::archive()
{
    const bool archived = !m_item.archivedAt.isValid();
    m_saving->start([workspace = m_desk.sharedWorkspace(), id = m_item.id, archived](Progress &) { return content::archiveContent(*workspace, {id}, archived); },
        [this, archived](const Result<void> &done) { leaveAfter(done, archived ? tr("Archived") : tr("Taken out of the archive")); });
}

void ContentEditor::remove()
{
    m_saving->start([workspace = m_desk.sharedWorkspace(), id = m_item.id](Progress &) { return content::removeContent(*workspace, id); },
        [this](const Result<void> &done) { leaveAfter(done, tr("Removed")); });
}

void ContentEditor::leaveAfter(const Result<void> &done, const QString &said)
{
    if (!done) {
        const bool isUsed = done.error().code == ErrorCode::Refused;
        m_error->setText(isUsed ? tr("Broadcasts say this item, so it cannot be removed. Archive it: it leaves the list, and what was sent stays.") : text::errorText(done.error()));
        m_error->show();
        return;
    }
    m_isChanged = false;
    m_desk.toastUndo(said);
    Q_EMIT closed();
}

} // namespace siyu::ui
