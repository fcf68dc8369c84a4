// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/librarypanel.h"

#include "core/content/contentstore.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/content/contenteditor.h"
#include "ui/content/detailspane.h"
#include "ui/content/foldertree.h"
#include "ui/content/librarymodel.h"
#include "ui/shell/desk.h"
#include "ui/text/words.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int folderWidth = 180;
constexpr int roomForFolders = 1000; // of the panel; below it the text needs the column's room, and the tree says the folder
enum FindingFilter { AnyFindings, WithFindings, WithoutFindings };

// While nothing is chosen it says what it is about.
QComboBox *filterBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->addItem(name, qint64(0));
    return box;
}

// Keeps the choice where it is still there.
void offer(QComboBox *box, const QList<content::Choice> &choices)
{
    const QSignalBlocker quiet(box);
    const QVariant chosen = box->currentData();
    while (box->count() > 1)
        box->removeItem(1);
    for (const content::Choice &choice : choices)
        box->addItem(choice.name, choice.id);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

} // namespace

LibraryPanel::LibraryPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new LibraryModel(desk, this)), m_loading(new Job(this)), m_loadingChoices(new Job(this)), m_checking(new Job(this)),
      m_opening(new Job(this)), m_stack(new QStackedWidget), m_folders(new FolderTree(desk)), m_search(new SearchField(tr("Search title, text, topic, pinyin"))),
      m_kind(filterBox(tr("Kind"))), m_touchpoint(filterBox(tr("Touchpoint"))),
      m_product(filterBox(tr("Product"))), m_campaign(filterBox(tr("Campaign"))),
      m_findingsBox(filterBox(tr("Findings"))), m_count(new QLabel), m_table(new QTableView), m_body(new QStackedWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeList());
    connect(m_folders, &FolderTree::chosen, this, &LibraryPanel::load);
    connect(m_search, &SearchField::searched, this, &LibraryPanel::load);
    for (QComboBox *box : {m_kind, m_touchpoint, m_product, m_campaign})
        connect(box, &QComboBox::currentIndexChanged, this, &LibraryPanel::load);
    connect(m_findingsBox, &QComboBox::currentIndexChanged, this, &LibraryPanel::showRows);
}

QWidget *LibraryPanel::makeList()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(makeFilters());
    makeTable();
    auto *first = new QAction(tr("New content item"), this);
    first->setEnabled(!m_desk.isReadOnly());
    connect(first, &QAction::triggered, this, [this] { openContent({}); });
    m_body->addWidget(m_table);
    m_body->addWidget(new EmptyState({Icon::Edit, tr("No content yet"), tr("Write a text once, with other words for a touchpoint where it needs them, and use it in any broadcast."), nullptr, first}));
    m_body->addWidget(new EmptyState({Icon::Search, tr("Nothing fits"), tr("Choose another folder or fewer filters, or search for something else.")}));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    auto *beside = new QVBoxLayout;
    beside->setSpacing(space::xs);
    m_folders->setFixedWidth(folderWidth);
    beside->addWidget(m_folders, 1);
    auto *folder = new QPushButton(icon(Icon::Folder), tr("New folder"));
    setRole(folder, "quiet");
    folder->setEnabled(!m_desk.isReadOnly());
    connect(folder, &QPushButton::clicked, this, [this] { m_folders->addFolder(m_folders->folderForNew()); });
    auto *foot = new QHBoxLayout;
    setRole(m_count, "muted");
    foot->addWidget(folder);
    foot->addStretch(1);
    foot->addWidget(m_count);
    beside->addLayout(foot);
    row->addLayout(beside);
    row->addWidget(m_body, 1);
    column->addLayout(row, 1);
    return page;
}

QLayout *LibraryPanel::makeFilters()
{
    for (const content::Kind kind : content::allKinds)
        m_kind->addItem(text::contentKindName(wordOf(kind)), int(kind) + 1);
    for (const Touchpoint touchpoint : allTouchpoints)
        m_touchpoint->addItem(text::name(touchpoint), int(touchpoint) + 1);
    m_findingsBox->addItem(tr("With findings"), int(WithFindings));
    m_findingsBox->addItem(tr("Without findings"), int(WithoutFindings));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_search, 3);
    for (QComboBox *box : {m_kind, m_touchpoint, m_product, m_campaign, m_findingsBox})
        row->addWidget(box, 2);
    auto *add = new QPushButton(icon(Icon::Add), tr("New content item"));
    add->setEnabled(!m_desk.isReadOnly());
    row->addWidget(add);
    connect(add, &QPushButton::clicked, this, [this] { openContent({}); });
    return row;
}

void LibraryPanel::makeTable()
{
    m_table->setModel(m_model);
    styleTable(m_table, LibraryModel::Text);
    m_table->setAccessibleName(tr("Content library"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setDragEnabled(!m_desk.isReadOnly());
    m_table->setDragDropMode(QAbstractItemView::DragOnly);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setIconSize({24, 24});
    const std::pair<int, int> widths[] = {{LibraryModel::Title, 176}, {LibraryModel::Kind, 112}, {LibraryModel::Folder, 100}, {LibraryModel::Findings, 76}, {LibraryModel::Uses, 96},
        {LibraryModel::LastSent, 96}};
    for (const auto &[section, width] : widths)
        m_table->setColumnWidth(section, width);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { openContent(m_model->rowAt(index.row()).id); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &LibraryPanel::showMenu);
}

void LibraryPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_table->setColumnHidden(LibraryModel::Folder, width() < roomForFolders);
}

content::LibraryFilter LibraryPanel::filter() const
{
    content::LibraryFilter filter;
    filter.search = m_search->text();
    filter.folder = m_folders->folder();
    filter.archived = m_folders->isArchive();
    if (const int kind = m_kind->currentData().toInt(); kind > 0)
        filter.kind = content::Kind(kind - 1);
    if (const int touchpoint = m_touchpoint->currentData().toInt(); touchpoint > 0)
        filter.touchpoint = Touchpoint(touchpoint - 1);
    filter.product = m_product->currentData().toLongLong();
    filter.campaign = m_campaign->currentData().toLongLong();
    return filter;
}

void LibraryPanel::refresh(const Topics &topics)
{
    const auto touched = [&](Topic topic) { return topics.isEmpty() || topics.contains(topic); };
    if (touched(Topic::Settings) || touched(Topic::Broadcasts)) { // the words, the platform's limits
        m_findings.clear();
        m_checkedVersions.clear();
    }
    if (!touched(Topic::Content) && !touched(Topic::Broadcasts) && !touched(Topic::Deliveries) && !touched(Topic::Settings) && !touched(Topic::Growth) && !touched(Topic::Orders))
        return;
    loadChoices();
    load();
    if (m_editor)
        m_editor->reload();
}

void LibraryPanel::loadChoices()
{
    struct Offered {
        content::LibraryChoices choices;
        QList<content::Folder> folders;
    };
    m_loadingChoices->start(
        [workspace = m_desk.sharedWorkspace()](Progress &) -> Result<Offered> {
            auto choices = content::libraryChoices(*workspace);
            if (!choices)
                return choices.error();
            auto folders = content::folders(*workspace);
            return folders ? Result<Offered>(Offered{*choices, *folders}) : Result<Offered>(folders.error());
        },
        [this](const Result<Offered> &offered) {
            if (m_desk.showIfError(offered))
                return;
            offer(m_product, offered->choices.products);
            offer(m_campaign, offered->choices.campaigns);
            m_folders->setFolders(offered->folders);
            m_model->setFolders(offered->folders);
        });
}

void LibraryPanel::load()
{
    m_loading->start([workspace = m_desk.sharedWorkspace(), filter = filter()](Progress &progress) { return content::library(*workspace, filter, progress); },
        [this](const Result<QList<content::LibraryRow>> &rows) {
            if (!m_desk.showIfError(rows))
                takeRows(*rows);
        });
}

void LibraryPanel::takeRows(const QList<content::LibraryRow> &rows)
{
    m_rows = rows;
    for (const content::LibraryRow &row : rows) {
        if (m_checkedVersions.value(row.id.value) != row.version)
            m_findings.remove(row.id.value);
    }
    showRows();
    check();
}

// Of those that the check has not seen yet.
void LibraryPanel::check()
{
    QList<ContentId> open;
    QHash<qint64, int> versions;
    for (const content::LibraryRow &row : std::as_const(m_rows)) {
        if (!m_findings.contains(row.id.value)) {
            open << row.id;
            versions.insert(row.id.value, row.version);
        }
    }
    if (open.isEmpty())
        return;
    m_checking->start([workspace = m_desk.sharedWorkspace(), open](Progress &progress) { return content::findingCounts(*workspace, open, progress); },
        [this, versions](const Result<QHash<qint64, int>> &counts) {
            if (!counts)
                return;
            m_findings.insert(*counts);
            m_checkedVersions.insert(versions);
            if (m_findingsBox->currentData().toInt() == AnyFindings)
                m_model->setFindings(m_findings);
            else
                showRows();
        });
}

void LibraryPanel::showRows()
{
    const auto wanted = FindingFilter(m_findingsBox->currentData().toInt());
    QList<content::LibraryRow> shown = m_rows;
    if (wanted != AnyFindings)
        shown.removeIf([&](const content::LibraryRow &row) { return (m_findings.value(row.id.value) > 0) != (wanted == WithFindings); });
    const QModelIndex current = m_table->currentIndex();
    const ContentId before = current.isValid() ? m_model->rowAt(current.row()).id : ContentId();
    m_model->setFindings(m_findings);
    m_model->setRows(shown);
    if (const int row = m_model->rowOf(before); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    const content::LibraryFilter now = filter();
    const bool isFiltered = !now.search.isEmpty() || now.folder || now.kind || now.touchpoint || now.product > 0 || now.campaign > 0 || now.archived || wanted != AnyFindings;
    m_body->setCurrentIndex(!shown.isEmpty() ? 0 : isFiltered ? 2 : 1);
    m_count->setText(tr("%n item(s)", nullptr, int(shown.size())));
}

QList<ContentId> LibraryPanel::selected() const
{
    QList<ContentId> out;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        out << m_model->rowAt(index.row()).id;
    return out;
}

void LibraryPanel::showMenu(const QPoint &place)
{
    const QList<ContentId> items = selected();
    if (items.isEmpty())
        return;
    const bool isArchive = m_folders->isArchive();
    QMenu menu;
    connect(menu.addAction(icon(Icon::Edit), tr("Open")), &QAction::triggered, this, [this, items] { openContent(items.first()); });
    QMenu *into = menu.addMenu(icon(Icon::Folder), tr("Move to the folder"));
    connect(into->addAction(tr("In no folder")), &QAction::triggered, this, [this, items] { m_folders->file(items, 0); });
    for (const content::Folder &folder : m_folders->folders())
        connect(into->addAction(folderLabel(m_folders->folders(), folder.id)), &QAction::triggered, this, [this, items, id = folder.id] { m_folders->file(items, id); });
    connect(menu.addAction(icon(Icon::Backup), isArchive ? tr("Take out of the archive") : tr("Archive")), &QAction::triggered, this,
        [this, items, isArchive] { m_folders->archive(items, !isArchive); });
    into->setEnabled(!m_desk.isReadOnly());
    menu.actions().last()->setEnabled(!m_desk.isReadOnly());
    menu.exec(m_table->viewport()->mapToGlobal(place));
}

void LibraryPanel::showExample(int tab)
{
    if (m_rows.isEmpty())
        return;
    const auto weight = [&](const content::LibraryRow &row) { return tab == 2 ? row.version * 100 + row.uses : m_findings.value(row.id.value); };
    openThen(std::max_element(m_rows.begin(), m_rows.end(), [&](const auto &a, const auto &b) { return weight(a) < weight(b); })->id, tab);
}

void LibraryPanel::openContent(ContentId id)
{
    openThen(id, 0);
}

void LibraryPanel::openThen(ContentId id, int tab)
{
    m_opening->start([workspace = m_desk.sharedWorkspace(), id, folder = m_folders->folderForNew()](Progress &) { return editedContent(*workspace, id, folder); },
        [this, tab](const Result<EditedContent> &edited) {
            if (m_desk.showIfError(edited))
                return;
            if (m_editor && m_editor->isChanged())
                return; // what is being written comes first
            closeEditor();
            m_editor = new ContentEditor(m_desk, *edited);
            m_stack->addWidget(m_editor);
            m_stack->setCurrentWidget(m_editor);
            connect(m_editor, &ContentEditor::closed, this, &LibraryPanel::closeEditor);
            m_editor->showTab(tab);
            m_editor->setFocus();
        });
}

void LibraryPanel::closeEditor()
{
    if (!m_editor)
        return;
    m_stack->setCurrentIndex(0);
    m_stack->removeWidget(m_editor);
    m_editor->deleteLater();
    m_editor = nullptr;
    m_table->setFocus();
}

} // namespace siyu::ui
