// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/codesdesk.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/workspace.h"
#include "ui/codes/codecard.h"
#include "ui/codes/codeform.h"
#include "ui/common/ask.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/emptystate.h"
#include "ui/common/job.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/render/codesheet.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/codetext.h"
#include "ui/text/format.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace siyu::ui {

using codes::CodeRow;
using codes::CodeStanding;
using render::CodeSheet;

namespace {

QVariant colourOf(const CodeRow &row)
{
    switch (row.countdown.standing) {
    case CodeStanding::Expired:
    case CodeStanding::Full: return tokens().danger;
    case CodeStanding::EndsSoon:
    case CodeStanding::NearlyFull: return tokens().warning;
    case CodeStanding::Retired: return tokens().muted;
    default: return {};
    }
}

// By its name, what it holds, and whose it is; letters find Chinese by its pinyin, too.
bool isFound(const CodeRow &row, const QString &typed)
{
    const std::string lower = typed.toLower().toStdString();
    const bool isLetters = std::all_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const QStringList texts{row.name, row.text, row.channel, row.campaign, row.groupName, row.partner};
    return std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
        return text.contains(typed, Qt::CaseInsensitive) || (isLetters && pinyinContains(text.toStdString(), lower));
    });
}

constexpr int nextGroupColumn = 6; // a name; numbers stand close to their headers

// A file name of the code's own text: what no system takes is left out.
QString fileNameOf(const CodeRow &row)
{
    QString out;
    for (const QChar c : row.caption().left(60))
        out += QStringLiteral("\\/:*?\"<>|&").contains(c) || c < QChar(32) ? QChar(u'-') : c;
    return out;
}

} // namespace

CodesDesk::CodesDesk(Desk &desk, QWidget *parent)
    : GroupDesk(parent), m_desk(desk), m_job(new Job(this)), m_stack(new QStackedWidget)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::s, 0, 0);
    makeModel();
    auto *filled = new QWidget;
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(makeHead());
    column->addWidget(m_table, 1);
    m_stack->addWidget(filled);
    auto *add = new QAction(tr("New code"), this);
    add->setEnabled(!desk.isReadOnly());
    connect(add, &QAction::triggered, this, &CodesDesk::openForm);
    auto *import = new QAction(tr("Import scans"), this);
    import->setEnabled(!desk.isReadOnly());
    connect(import, &QAction::triggered, this, [this] { m_desk.import(QStringLiteral("scans")); });
    m_stack->addWidget(new EmptyState({Icon::Link, tr("No code yet"),
        tr("A code belongs to a channel, a campaign, a group or a partner. It is drawn here, printed on posters and cards, and says in time when it ends or fills up."), add, import}));
    outer->addWidget(m_stack);
}

QWidget *CodesDesk::makeHead()
{
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    m_search = new SearchField(tr("Search codes"));
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(220);
    connect(m_search, &SearchField::searched, this, &CodesDesk::applySearch);
    line->addWidget(m_search);
    m_summary = new ElidedLabel(QString());
    setRole(m_summary, "muted");
    line->addWidget(m_summary, 1);
    auto *link = new QPushButton(icon(Icon::Link), tr("Link before the ids"));
    link->setEnabled(!m_desk.isReadOnly());
    connect(link, &QPushButton::clicked, this, &CodesDesk::setLink);
    m_print = new QPushButton(icon(Icon::Export), tr("Pictures and print sheets"));
    m_print->setEnabled(false);
    auto *menu = new QMenu(m_print);
    makePrintMenu(menu);
    m_print->setMenu(menu);
    auto *add = new QPushButton(icon(Icon::Add), tr("New code"));
    add->setEnabled(!m_desk.isReadOnly());
    connect(add, &QPushButton::clicked, this, &CodesDesk::openForm);
    for (QPushButton *button : {link, m_print, add})
        line->addWidget(button);
    return head;
}

void CodesDesk::makePrintMenu(QMenu *menu)
{
    menu->addAction(tr("PNG pictures"), this, [this] { savePicture(QStringLiteral("png")); });
    menu->addAction(tr("SVG pictures"), this, [this] { savePicture(QStringLiteral("svg")); });
    menu->addSeparator();
    menu->addAction(tr("Name cards (PDF, 10 a page)"), this, [this] { saveSheet(CodeSheet::NameCards); });
    menu->addAction(tr("A4 grid (PDF, 12 a page)"), this, [this] { saveSheet(CodeSheet::Grid); });
    menu->addAction(tr("Parcel cards (PDF, 4 a page)"), this, [this] { saveSheet(CodeSheet::ParcelCards); });
    menu->addAction(tr("Posters (PDF, one a page)"), this, [this] { saveSheet(CodeSheet::Poster); });
}

void CodesDesk::makeModel()
{
    using Model = RowsModel<CodeRow>;
    const auto plain = [](const QString &header, auto get) { return Model::Column{header, get, {}, false, get, {}}; };
    m_model = new Model({
        plain(tr("Code"), [](const CodeRow &row) { return row.caption(); }),
        {tr("Kind"), [](const CodeRow &row) { return text::name(row.kind); }, {}, false, {}, {}},
        plain(tr("Whose"), [this](const CodeRow &row) { return m_desk.isMasked() ? maskPhonesIn(text::whose(row)) : text::whose(row); }),
        {tr("Standing"), [](const CodeRow &row) { return text::name(row.countdown.standing); }, [](const CodeRow &row) { return int(row.countdown.standing); }, false, {}, colourOf},
        {tr("Countdown"), [](const CodeRow &row) { return text::daysLeft(row.countdown); }, [](const CodeRow &row) { return row.countdown.daysLeft.value_or(100'000); }, false, {}, {}},
        {tr("Room left"), [](const CodeRow &row) { return text::roomLeft(row.countdown); }, [](const CodeRow &row) { return row.countdown.roomLeft.value_or(1'000'000'000); }, true, {}, {}},
        {tr("Next group"), [](const CodeRow &row) { return row.nextGroup.isEmpty() ? text::missingMark() : row.nextGroup; }, {}, false, {}, {}},
        {tr("Scans"), [](const CodeRow &row) { return text::number(row.scans); }, [](const CodeRow &row) { return row.scans; }, true, {}, {}},
        {tr("Places"), [](const CodeRow &row) { return row.uses == 0 ? text::missingMark() : text::number(row.uses); }, [](const CodeRow &row) { return row.uses; }, true,
            [](const CodeRow &row) { return tr("Where it can be seen now: %1").arg(text::number(row.uses)); }, {}},
    }, this);
    m_table = new ListTable(m_model, tr("Codes"));
    m_table->setWideColumn(nextGroupColumn);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const int row = m_table->currentRow(); row >= 0)
            openCode(m_model->row(row).id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { m_print->setEnabled(m_table->selectionModel()->hasSelection()); });
}

void CodesDesk::refresh(const Topics &topics)
{
    // How many fit into a group is a row of the policy, which is the broadcasts'.
    if (!touches(topics, {Topic::Growth, Topic::Groups, Topic::Rosters, Topic::Members, Topic::Broadcasts, Topic::Settings}))
        return;
    m_job->start([workspace = m_desk.sharedWorkspace()](Progress &) { return codes::codes(*workspace); },
        [this](const Result<QList<CodeRow>> &rows) {
            if (!m_desk.showIfError(rows))
                fill(*rows);
        });
}

void CodesDesk::showItem(qint64 id)
{
    m_search->clear();
    m_marked = id;
    mark();
    openCode(id);
}

void CodesDesk::mark()
{
    m_table->select(m_model->find([this](const CodeRow &row) { return row.id == m_marked; }));
}

void CodesDesk::fill(const QList<CodeRow> &rows)
{
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    m_all = rows;
    applySearch();
    int over = 0, soon = 0;
    for (const CodeRow &row : rows) {
        over += row.countdown.standing == CodeStanding::Expired || row.countdown.standing == CodeStanding::Full;
        soon += row.countdown.standing == CodeStanding::EndsSoon || row.countdown.standing == CodeStanding::NearlyFull;
    }
    m_summary->setText(tr("%1 codes · %2 let nobody in · %3 soon. Enter opens one.")
                           .arg(text::number(qint64(rows.size())), text::number(qint64(over)), text::number(qint64(soon))));
}

void CodesDesk::applySearch()
{
    QList<CodeRow> found = m_all;
    if (const QString typed = keyText(m_search->text()); !typed.isEmpty())
        found.removeIf([&typed](const CodeRow &row) { return !isFound(row, typed); });
    if (const int row = m_table->currentRow(); row >= 0)
        m_marked = m_model->row(row).id;
    m_model->setRows(found);
    m_print->setEnabled(false);
    mark();
}

QList<CodeRow> CodesDesk::selected() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<CodeRow> out;
    for (const QModelIndex &index : std::as_const(rows))
        out.append(m_model->row(m_table->proxy()->mapToSource(index).row()));
    return out;
}

void CodesDesk::savePicture(const QString &extension)
{
    const QList<CodeRow> rows = selected();
    if (rows.isEmpty())
        return;
    // One gets a name of its own, several go into a folder under theirs.
    const QString chosen = rows.size() == 1
        ? ask::saveFile(m_desk.window(), tr("Save the code"), fileNameOf(rows.first()) + QLatin1Char('.') + extension, extension.toUpper() + QStringLiteral(" (*.") + extension + QLatin1Char(')'))
        : ask::folder(m_desk.window(), tr("Folder for %1 pictures").arg(rows.size()));
    if (chosen.isEmpty())
        return;
    Job::once(this,
        [rows, chosen, extension](Progress &progress) -> Result<void> {
            for (qsizetype i = 0; i < rows.size(); ++i) {
                if (!progress.report(i, rows.size()))
                    return Error{ErrorCode::Cancelled, {}, {}};
                const QString path = rows.size() == 1 ? chosen : QDir(chosen).filePath(QStringLiteral("%1-%2.%3").arg(fileNameOf(rows[i])).arg(rows[i].id).arg(extension));
                if (const Result<void> saved = render::saveCode(rows[i].drawn, path); !saved)
                    return saved;
            }
            return {};
        },
        [this, count = rows.size()](const Result<void> &saved) {
            if (!m_desk.showIfError(saved))
                m_desk.toast(tr("Saved %1 pictures").arg(text::number(qint64(count))));
        });
}

void CodesDesk::saveSheet(CodeSheet sheet)
{
    const QList<CodeRow> rows = selected();
    if (rows.isEmpty())
        return;
    render::SheetOptions options;
    QString logo;
    if (sheet == CodeSheet::Poster || sheet == CodeSheet::ParcelCards) {
        const auto headline = ask::text(m_desk.window(), tr("Headline"), tr("What stands above the code"), tr("Scan to join our group"));
        if (!headline)
            return;
        options.headline = *headline;
    }
    if (sheet == CodeSheet::Poster && ask::confirm(m_desk.window(), {tr("Put a logo into the middle of the code?"), tr("The code then carries enough correction to be read around it."), tr("Choose a picture"), false})) {
        logo = ask::openFile(m_desk.window(), tr("Logo"), tr("Pictures (*.png *.jpg *.jpeg *.svg)"));
    }
    const QString path = ask::saveFile(m_desk.window(), tr("Save the print sheet"), fileNameOf(rows.first()) + QStringLiteral(".pdf"), QStringLiteral("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    QList<render::SheetCode> shown;
    for (const CodeRow &row : rows)
        shown.append(render::sheetCode(row));
    Job::once(this,
        [shown, options, logo, sheet, path](Progress &) mutable -> Result<void> {
            if (!logo.isEmpty()) {
                const Result<QImage> loaded = render::loadLogo(logo);
                if (!loaded)
                    return loaded.error();
                options.logo = *loaded;
            }
            return render::saveCodeSheet(sheet, shown, options, path);
        },
        [this, rows](const Result<void> &saved) {
            if (m_desk.showIfError(saved))
                return;
            const auto dead = std::count_if(rows.begin(), rows.end(), [](const CodeRow &row) { return codes::letsNobodyIn(row.countdown.standing); });
            const QString count = text::number(qint64(rows.size()));
            const QString said = dead == 0 ? tr("Print sheet saved with %1 codes").arg(count)
                                           : tr("Print sheet saved with %1 codes; %2 of them let nobody in any more").arg(count, text::number(qint64(dead)));
            if (rows.size() == 1)
                m_desk.toast(said, tr("Note where it hangs"), [this, code = rows.first().id] { openCode(code); });
            else
                m_desk.toast(said);
        });
}

void CodesDesk::setLink()
{
    const auto link = ask::text(m_desk.window(), tr("Link before the ids"), tr("Where the shop's ids lead to, e.g. https://shop.example/c?id= ; empty draws the ids alone"),
        codes::baseLink(m_desk.workspace()));
    if (!link)
        return;
    Job::once(this, [workspace = m_desk.sharedWorkspace(), link = *link](Progress &) { return codes::setBaseLink(*workspace, link); },
        [this](const Result<void> &set) {
            if (!m_desk.showIfError(set))
                m_desk.toastUndo(tr("Codes are drawn with the new link"));
        });
}

void CodesDesk::openCode(qint64 code)
{
    auto *card = new CodeCardView(m_desk, code);
    m_desk.openDrawer(tr("Code"), card);
    card->setFocus();
}

void CodesDesk::openForm()
{
    auto *form = new CodeForm(m_desk, 0);
    connect(form, &CodeForm::kept, this, [this](qint64 code) { openCode(code); });
    m_desk.openDrawer(tr("New code"), form);
    form->setFocus();
}

QList<ScreenshotState> CodesDesk::pictures(const std::function<void()> &show)
{
    return {{QStringLiteral("codes"), [this, show] {
                 show();
                 m_desk.closeDrawer();
             }},
        {QStringLiteral("code-card"), [this, show] {
             show();
             if (m_model->rowCount() > 0)
                 openCode(m_model->row(0).id);
         }},
        {QStringLiteral("code-new"), [this, show] {
             show();
             openForm();
         }}};
}

} // namespace siyu::ui
