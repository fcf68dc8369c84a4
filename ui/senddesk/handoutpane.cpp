// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/handoutpane.h"

#include "core/workspace.h"
#include "ui/common/ask.h"
#include "ui/common/fields.h"
#include "ui/common/flowlayout.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/render/handoutsheet.h"
#include "ui/senddesk/chatbubble.h"
#include "ui/senddesk/sendwalk.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/importtext.h"
#include "ui/text/words.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int listedPeople = 20'000; // as many as one account can send to at once
constexpr int copiedNames = 200;
constexpr int bubbleHeight = 132;

struct Loaded {
    WayToFind way;
    QList<DeliveryRow> people;
};

} // namespace

HandOutPane::HandOutPane(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_loading(new Job(this)), m_job(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    m_title = new QLabel;
    m_title->setTextFormat(Qt::PlainText);
    setRole(m_title, "heading");
    m_count = new QLabel;
    setRole(m_count, "muted");
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    column->addLayout(head);
    m_hint = plainLabel();
    column->addWidget(m_hint);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addLayout(makeMessage(), 1);
    row->addLayout(makeFinding(), 1);
    column->addLayout(row);
    column->addLayout(makeExceptions(), 1);
    addActions();
}

QLayout *HandOutPane::makeMessage()
{
    auto *column = new QVBoxLayout;
    m_bubble = new ChatBubble;
    m_bubble->setFixedHeight(bubbleHeight);
    column->addWidget(m_bubble);
    auto *buttons = new QHBoxLayout;
    m_copy = new QPushButton;
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, &HandOutPane::copyNext);
    return column;
}

QLayout *HandOutPane::makeFinding()
{
    auto *column = new QVBoxLayout;
    m_find = plainLabel();
    m_find->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_find, 1);
    auto *buttons = new FlowLayout(space::s);
    m_upload = new QPushButton(tr("Upload list…"));
    m_names = new QPushButton(tr("Copy names"));
    m_sheets = new QPushButton(tr("Sheet…"));
    auto *menu = new QMenu(m_sheets);
    menu->addAction(tr("Save as a workbook to be filled in…"), this, &HandOutPane::saveSheet);
    menu->addAction(tr("Save as PDF to print…"), this, &HandOutPane::printSheet);
    m_sheets->setMenu(menu);
    for (QPushButton *button : {m_upload, m_names, m_sheets})
        buttons->addWidget(button);
    column->addLayout(buttons);
    connect(m_upload, &QPushButton::clicked, this, &HandOutPane::saveUpload);
    connect(m_names, &QPushButton::clicked, this, &HandOutPane::copyNames);
    return column;
}

QLayout *HandOutPane::makeExceptions()
{
    auto *column = new QVBoxLayout;
    auto *acts = new QHBoxLayout;
    m_give = new QPushButton(tr("Hand out (G)"));
    m_confirm = new QPushButton(tr("All sent (Ctrl+Enter)"));
    setRole(m_confirm, "primary");
    acts->addWidget(m_give);
    acts->addWidget(m_confirm);
    acts->addStretch(1);
    column->addLayout(acts);
    auto *row = new QHBoxLayout;
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Find a person of this hand-out"));
    m_search->setAccessibleName(tr("Find a person of this hand-out"));
    m_search->setClearButtonEnabled(true);
    m_failed = new QPushButton(tr("Mark as failed"));
    m_readBack = new QPushButton(tr("Read a sheet back…"));
    row->addWidget(m_search, 1);
    row->addWidget(m_failed);
    row->addWidget(m_readBack);
    column->addLayout(row);
    m_peopleTable = new RowTable(tr("People of this hand-out"));
    m_peopleTable->rows()->setHeaders({tr("No."), tr("Name"), tr("State"), tr("Note")}, {0});
    column->addWidget(m_peopleTable, 1);
    connect(m_give, &QPushButton::clicked, this, &HandOutPane::giveOut);
    connect(m_confirm, &QPushButton::clicked, this, &HandOutPane::confirm);
    connect(m_search, &QLineEdit::textChanged, this, &HandOutPane::showPeople);
    connect(m_failed, &QPushButton::clicked, this, &HandOutPane::markFailed);
    connect(m_readBack, &QPushButton::clicked, this, [this] { m_desk.import(QStringLiteral("deliveries")); });
    return column;
}

void HandOutPane::addActions()
{
    const auto add = [this](const QKeySequence &keys, QPushButton *button) {
        auto *action = new QAction(button->text(), this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, button, &QPushButton::click);
        addAction(action);
    };
    setFocusPolicy(Qt::StrongFocus);
    add(QKeySequence(Qt::Key_C), m_copy);
    add(QKeySequence(Qt::Key_G), m_give);
    add(QKeySequence(Qt::CTRL | Qt::Key_Return), m_confirm);
}

void HandOutPane::setPart(const DeskPart &part)
{
    const bool same = part.run.id == m_part.run.id && part.account == m_part.account;
    m_part = part;
    QStringList title{part.accountName.isEmpty() ? tr("No account noted") : part.accountName, part.run.name, text::name(part.run.touchpoint),
        part.run.local.toString(QStringLiteral("HH:mm"))};
    m_title->setText(title.join(QStringLiteral(" · ")));
    m_pieces = part.piecesFor(0);
    if (!same) {
        m_nextPiece = 0;
        m_way = {};
        m_people.clear();
        m_search->clear();
    }
    showPieces();
    showPart();
    showPeople();
    loadPeople();
}

void HandOutPane::showPieces()
{
    m_bubble->setPieces(m_pieces, m_nextPiece);
    const int next = m_nextPiece < m_pieces.size() ? m_nextPiece : 0;
    m_copy->setText(m_pieces.size() > 1 ? tr("Copy %1 (C)").arg(circled(next + 1)) : tr("Copy the text (C)"));
    m_copy->setEnabled(!m_pieces.isEmpty());
}

void HandOutPane::showPart()
{
    const HandOut part = m_part.handOut.value_or(HandOut());
    const bool writable = !m_desk.isReadOnly();
    m_give->setEnabled(writable && part.planned > 0);
    m_confirm->setEnabled(writable && part.handedOut > 0);
    m_failed->setEnabled(writable && part.planned + part.handedOut + part.sent > 0);
    m_readBack->setEnabled(writable);
    m_count->setText(tr("%1 to hand out · %2 handed out · %3 sent · %4 failed")
                         .arg(text::number(part.planned), text::number(part.handedOut), text::number(part.sent), text::number(part.failed)));
    if (part.planned > 0)
        m_hint->setText(tr("① Copy the message. ② Find the same %n people in WeChat. ③ Hand out.", nullptr, int(part.planned)));
    else if (part.handedOut > 0)
        m_hint->setText(tr("④ When it was sent, confirm once. Who did not get it: mark them in the list first, or read the filled-in sheet back."));
    else
        m_hint->setText(tr("This hand-out is done. Who did not get it can still be marked."));
    m_find->setText(findingText());
    const QStringList missing = m_part.missingFor(0);
    setRole(m_hint, missing.isEmpty() || part.planned == 0 ? "" : "warning");
    if (!missing.isEmpty() && part.planned > 0)
        m_hint->setText(tr("{%1} stands in the text as it is, since all of them get the same words. Give it a fallback in the content, or hand out the sheet with everybody's own text.").arg(missing.first()));
}

QString HandOutPane::findingText() const
{
    QStringList lines;
    if (!m_way.tags.isEmpty())
        lines << tr("By tag: %1").arg(text::listed(m_way.tags));
    else if (!m_way.rule.isEmpty())
        lines << tr("By rule: %1").arg(m_way.rule);
    if (!m_way.groups.isEmpty())
        lines << tr("From the groups: %1").arg(text::listed(m_way.groups.mid(0, 5)) + (m_way.groups.size() > 5 ? QStringLiteral(" …") : QString()));
    const qint64 open = m_way.people;
    lines << tr("WeChat must show %n people. Compare before you send.", nullptr, int(open));
    const char *const names = m_way.listedBy == IdentityKind::Phone ? QT_TR_NOOP("%1 of them have a phone for the upload list.")
        : m_way.listedBy == IdentityKind::Openid                    ? QT_TR_NOOP("%1 of them have an openid for the upload list.")
                                                                    : QT_TR_NOOP("%1 of them have a WeCom customer id for the upload list.");
    lines << tr(names).arg(text::number(m_way.listed));
    return lines.join(QLatin1Char('\n'));
}

void HandOutPane::loadPeople()
{
    m_loading->start(
        [workspace = m_desk.sharedWorkspace(), run = m_part.run.id, account = m_part.account](Progress &) -> Result<Loaded> {
            const auto way = wayToFind(*workspace, run, account);
            const auto people = deliveriesOf(*workspace, run, account, listedPeople);
            if (!way || !people)
                return !way ? way.error() : people.error();
            return Loaded{*way, *people};
        },
        [this](Result<Loaded> loaded) {
            if (m_desk.showIfError(loaded))
                return;
            m_way = loaded->way;
            m_people = loaded->people;
            showPart();
            showPeople();
        });
}

void HandOutPane::showPeople()
{
    const QString wanted = m_search->text().trimmed();
    QList<TableRow> rows;
    for (const DeliveryRow &row : std::as_const(m_people)) {
        if (!wanted.isEmpty() && !row.name.contains(wanted, Qt::CaseInsensitive) && QString::number(row.target) != wanted)
            continue;
        rows << TableRow{row.target, {QString::number(row.target), row.name, text::deliveryStatusName(wordOf(row.status)), row.note}, row.status == Status::Failed};
    }
    m_peopleTable->rows()->setRows(rows);
    m_peopleTable->fitColumns();
}

void HandOutPane::copyNext()
{
    if (m_pieces.isEmpty())
        return;
    if (m_nextPiece >= m_pieces.size())
        m_nextPiece = 0;
    const DeskPiece &piece = m_pieces[m_nextPiece++];
    if (piece.kind == DeskPiece::Kind::Image)
        QGuiApplication::clipboard()->setImage(piece.image);
    else
        QGuiApplication::clipboard()->setText(piece.copied());
    showPieces();
    m_desk.toast(tr("Copied. Nothing is marked as sent."));
}

void HandOutPane::copyNames()
{
    m_job->start([workspace = m_desk.sharedWorkspace(), run = m_part.run.id, account = m_part.account](Progress &) { return handOutNames(*workspace, run, account, copiedNames); },
        [this](Result<QStringList> names) {
            if (m_desk.showIfError(names))
                return;
            QGuiApplication::clipboard()->setText(names->join(QLatin1Char('\n')));
            m_desk.toast(tr("%n names copied, one a line", nullptr, int(names->size())));
        });
}

QString HandOutPane::fileName(const QString &suffix) const
{
    return QStringLiteral("%1-%2%3").arg(m_part.run.name, m_part.accountName, suffix).replace(QLatin1Char('/'), QLatin1Char('-'));
}

void HandOutPane::saveSheet()
{
    const QString path = ask::saveFile(m_desk.window(), tr("Save the sheet of the hand-out"), fileName(QStringLiteral(".xlsx")), tr("Workbook (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty())
        return;
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), run = m_part.run.id, account = m_part.account, path, headers = text::handOutHeaders(), masked = m_desk.isMasked()](
            Progress &progress) { return exportHandOut(*workspace, run, account, path, headers, masked, progress); },
        [this, path](Result<qint64> rows) {
            if (!m_desk.showIfError(rows))
                m_desk.toast(tr("Saved %n people to %1", nullptr, int(*rows)).arg(path));
        });
}

void HandOutPane::printSheet()
{
    const QString path = ask::saveFile(m_desk.window(), tr("Save the sheet to print"), fileName(QStringLiteral(".pdf")), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    render::HandOutSheet sheet{m_title->text(), m_part.texts.value(0).text, int(m_pieces.size()) - 1, findingText(), {}};
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), run = m_part.run.id, account = m_part.account, sheet, path](Progress &) mutable -> Result<qint64> {
            auto people = deliveriesOf(*workspace, run, account);
            if (!people)
                return people.error();
            sheet.people = std::move(*people);
            const auto saved = render::saveHandOutSheet(*workspace, sheet, path);
            return saved ? Result<qint64>(qint64(sheet.people.size())) : Result<qint64>(saved.error());
        },
        [this, path](Result<qint64> people) {
            if (!m_desk.showIfError(people))
                m_desk.toast(tr("Saved %n people to %1", nullptr, int(*people)).arg(path));
        });
}

void HandOutPane::saveUpload()
{
    const bool isPhones = m_way.listedBy == IdentityKind::Phone;
    QString reason;
    if (isPhones) {
        const auto why = ask::text(m_desk.window(), tr("An SMS list holds full phone numbers"), tr("What is it for? This is kept in the record of exports."));
        if (!why || why->trimmed().isEmpty())
            return;
        reason = *why;
    }
    const QString path = ask::saveFile(m_desk.window(), tr("Save the upload list"), fileName(QStringLiteral(".csv")), tr("CSV (*.csv);;Workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), run = m_part.run.id, account = m_part.account, path, header = text::name(m_way.listedBy), reason](
            Progress &progress) { return exportUploadList(*workspace, run, account, path, header, reason, progress); },
        [this](Result<UploadList> list) {
            if (!m_desk.showIfError(list))
                m_desk.toast(tr("%1 written · %2 without such an id · %3 opted out since")
                                 .arg(text::number(list->written), text::number(list->without), text::number(list->refused)));
        });
}

void HandOutPane::giveOut()
{
    if (m_job->isRunning())
        return;
    m_job->start([workspace = m_desk.sharedWorkspace(), run = m_part.run.id, account = m_part.account](Progress &) { return broadcasts::giveOut(*workspace, run, account); },
        [this](Result<qint64> count) {
            if (!m_desk.showIfError(count))
                m_desk.toastUndo(tr("Handed out to %n people", nullptr, int(*count)));
        });
}

void HandOutPane::confirm()
{
    if (m_job->isRunning())
        return;
    m_job->start([workspace = m_desk.sharedWorkspace(), run = m_part.run.id, account = m_part.account](Progress &) { return confirmHandOut(*workspace, run, account); },
        [this](Result<qint64> count) {
            if (!m_desk.showIfError(count))
                m_desk.toastUndo(tr("%n marked as sent", nullptr, int(*count)));
        });
}

void HandOutPane::markFailed()
{
    QList<qint64> chosen;
    for (const QVariant &target : m_peopleTable->selectedIds())
        chosen << target.toLongLong();
    if (chosen.isEmpty() || m_job->isRunning()) {
        m_desk.toast(tr("Choose in the list who did not get it."));
        return;
    }
    m_job->start([workspace = m_desk.sharedWorkspace(), run = m_part.run.id, chosen](Progress &) { return markAll(*workspace, run, chosen, Status::Failed); },
        [this](Result<void> done) {
            if (!m_desk.showIfError(done))
                m_desk.toastUndo(tr("Marked as failed"));
        });
}

} // namespace siyu::ui
