// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.h"

#include "core/base/pinyin.h"
#include "core/base/searchfold.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int paletteWidth = 560;
constexpr int paletteHeight = 420;
constexpr int detailRole = Qt::UserRole + 1;

// The name at the left, where it leads at the right, muted.
class HitDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString detail = index.data(detailRole).toString();
        const int used = option.fontMetrics.horizontalAdvance(index.data().toString()) + 64;
        const QRect room = option.rect.adjusted(used, 0, -space::m, 0);
        painter->setPen(tokens(option.palette).muted);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter,
            option.fontMetrics.elidedText(detail, Qt::ElideLeft, room.width()));
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, 36}; }
};

} // namespace

bool PaletteCommand::answersTo(const std::string &folded) const
{
    const auto holds = [&](const QString &where) { return searchFold(where.toStdString()).find(folded) != std::string::npos; };
    return holds(text) || holds(detail) || holds(words) || pinyinContains(text.toStdString(), folded);
}

CommandPalette::CommandPalette(Desk &desk, std::function<QList<PaletteCommand>()> commands, QWidget *over)
    : QFrame(over), m_desk(desk), m_commands(std::move(commands)), m_job(new Job(this))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Find anything"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_line = new QLineEdit;
    m_line->setPlaceholderText(tr("Actions, settings, members, groups, content"));
    m_line->setAccessibleName(tr("Find anything"));
    m_line->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    column->addWidget(m_line);
    m_list = new QListView;
    m_list->setAccessibleName(tr("Found"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setIconSize(QSize(18, 18));
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_none = new QLabel;
    m_none->setTextFormat(Qt::PlainText);
    m_none->setWordWrap(true);
    m_none->setMargin(space::l);
    setRole(m_none, "muted");
    m_none->hide();
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    m_model = new QStandardItemModel(this);
    m_list->setModel(m_model);

    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    m_line->installEventFilter(this);
    over->installEventFilter(this);
    hide();
}

bool CommandPalette::isSearching() const { return m_job->isRunning(); }

void CommandPalette::open()
{
    m_known = m_commands();
    m_desk.readMembersIn();
    m_line->clear();
    search({});
    place();
    show();
    raise();
    m_line->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size();
    resize(std::min(paletteWidth, room.width() - 2 * space::xl), std::min(paletteHeight, room.height() - 2 * space::xl));
    move((room.width() - width()) / 2, std::max(space::l, room.height() / 8));
}

void CommandPalette::search(const QString &typed)
{
    const QString wanted = typed.trimmed();
    m_model->clear();
    m_shown.clear();
    const std::string folded = searchFold(wanted.toStdString());
    for (const PaletteCommand &command : m_known) {
        // Settings are many: they wait for a word.
        if (wanted.isEmpty() ? command.words.isEmpty() : command.answersTo(folded))
            add(command);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_none->hide();
    if (wanted.isEmpty() || m_desk.paletteSources().isEmpty()) {
        showIfNone(wanted);
        return;
    }
    m_job->start(
        [ws = m_desk.sharedWorkspace(), sources = m_desk.paletteSources(), wanted](Progress &progress) -> Result<QList<PaletteHit>> {
            QList<PaletteHit> all;
            for (const PaletteSource &source : sources) {
                auto hits = source(*ws, wanted, progress);
                if (!hits)
                    return hits.error();
                all += *hits;
            }
            return all;
        },
        [this, wanted](const Result<QList<PaletteHit>> &hits) {
            if (hits)
                addHits(*hits);
            showIfNone(wanted);
        });
}

void CommandPalette::add(const PaletteCommand &command)
{
    auto *item = new QStandardItem(icon(command.icon), command.text);
    item->setData(command.detail, detailRole);
    m_model->appendRow(item);
    m_shown.append(command);
}

void CommandPalette::addHits(const QList<PaletteHit> &hits)
{
    for (const PaletteHit &hit : hits)
        add({hit.text, hit.detail, hit.icon, [this, hit] { m_desk.goTo(hit.page, hit.what); }});
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::showIfNone(const QString &wanted)
{
    m_none->setText(tr("Nothing is called “%1”. Try part of a name, its pinyin, or the last digits of a phone.").arg(wanted));
    m_none->setVisible(m_model->rowCount() == 0);
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_shown.size())
        return;
    const auto run = m_shown[row].run;
    hide();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_line)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible())
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int next = std::clamp(row + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_model->rowCount() - 1));
        m_list->setCurrentIndex(m_model->index(next, 0));
        return true;
    }
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace siyu::ui
