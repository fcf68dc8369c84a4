// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desks/cardsview.h"

#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/desks/deskform.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace siyu::ui {

using desks::AnswerCard;

CardsView::CardsView(Desk &desk) : DeskListView(desk), m_job(new Job(this)), m_body(new QLabel)
{
    m_search = addSearch(tr("Search answer cards"));
    addAct(Icon::Add, tr("New card"), [this] { edit({}); });
    QAction *copy = addAct(Icon::Copy, tr("Copy"), [this] { copyRow(m_table->currentRow()); });
    copy->setEnabled(true);
    addAct(Icon::Edit, tr("Edit"), [this] {
        if (const int row = m_table->currentRow(); row >= 0)
            edit(m_model->row(row));
    });
    m_model = new RowsModel<AnswerCard>({
        {tr("Card"), [](const AnswerCard &card) { return card.title; }},
        {tr("Category"), [](const AnswerCard &card) { return card.category; }},
        {tr("Text"), [](const AnswerCard &card) { return card.body.simplified(); }, {}, false, [](const AnswerCard &card) { return card.body; }},
        {tr("Copied"), [](const AnswerCard &card) { return text::number(card.copied); }, [](const AnswerCard &card) { return card.copied; }, true},
    }, this);
    m_table = addTable(m_model, tr("Answer cards"), 2, tr("No card found"), tr("A card is a reply to copy. {name} and {group} are filled in where they are known."),
        Icon::Copy, [this](int row) { copyRow(row); });
    setRole(m_body, "muted");
    m_body->setWordWrap(true);
    m_body->setTextFormat(Qt::PlainText);
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column()->addWidget(m_body);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        const int row = m_table->currentRow();
        m_body->setText(row < 0 ? QString() : m_model->row(row).body);
    });
}

void CardsView::load()
{
    m_job->start([workspace = desk().sharedWorkspace(), search = m_search->text()](Progress &) { return desks::cards(*workspace, search); },
        [this](const Result<QList<AnswerCard>> &cards) {
            if (desk().showIfError(cards))
                return;
            m_body->clear(); // the row that is chosen again fills it
            m_model->setRows(*cards);
            setFacts(tr("%1 cards").arg(text::number(qint64(cards->size()))));
        });
}

void CardsView::copyRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const AnswerCard card = m_model->row(row);
    QApplication::clipboard()->setText(card.body);
    const QStringList open = desks::variablesIn(card.body);
    desk().toast(open.isEmpty() ? tr("Copied “%1”.").arg(card.title) : tr("Copied “%1”; fill in first: %2").arg(card.title, text::listed(open)));
    if (!desk().isReadOnly())
        Job::once(this, [workspace = desk().sharedWorkspace(), id = card.id](Progress &) { return desks::noteCopied(*workspace, id); },
            [this](const Result<void> &noted) { desk().showIfError(noted); });
}

void CardsView::edit(const AnswerCard &card)
{
    auto *form = new DeskForm(desk());
    QLineEdit *title = form->addText(tr("Title"), card.title);
    QLineEdit *category = form->addText(tr("Category"), card.category, tr("for example: sizes, delivery"));
    QPlainTextEdit *body = form->addArea(tr("Text"), card.body, 8);
    QLineEdit *keywords = form->addText(tr("Further words that find it"), card.keywords);
    form->addNote(tr("{name} and {group} are filled in where they are known; other variables are named when the card is copied."));
    form->addAct(tr("Save the card"), [form, title, category, body, keywords, id = card.id] {
        const AnswerCard typed{id, title->text(), body->toPlainText(), category->text(), keywords->text(), 0};
        form->write(tr("Saved the card."), [typed](Workspace &ws) -> Result<void> {
            if (typed.id != 0)
                return desks::editCard(ws, typed);
            const auto made = desks::addCard(ws, typed);
            return made ? Result<void>() : Result<void>(made.error());
        });
    });
    if (card.id != 0)
        form->addAct(tr("Remove the card"), [form, id = card.id] { form->write(tr("Removed the card."), [id](Workspace &ws) { return desks::removeCard(ws, id); }); }, false);
    openForm(card.id == 0 ? tr("New card") : card.title, form);
}

} // namespace siyu::ui
