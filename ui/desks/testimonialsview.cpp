// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desks/testimonialsview.h"

#include "core/content/contentstore.h"
#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/desks/deskform.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/shell/desk.h"
#include "ui/text/desktext.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace siyu::ui {

using desks::Testimonial;

namespace {

struct Ties {
    QList<desks::OrderChoice> orders;
    QList<std::pair<qint64, QString>> contents;
};

Result<Ties> tiesOf(const Workspace &workspace, MemberId member)
{
    Ties out;
    const auto orders = desks::paidOrdersOf(workspace, member);
    if (!orders)
        return orders.error();
    const auto contents = content::contents(workspace);
    if (!contents)
        return contents.error();
    out.orders = *orders;
    for (const content::ContentItem &item : *contents)
        out.contents.append({item.id.value, item.title});
    return out;
}

} // namespace

TestimonialsView::TestimonialsView(Desk &desk) : DeskListView(desk), m_job(new Job(this))
{
    m_which = addFilter(tr("Which testimonials"), {tr("All"), tr("May be quoted")});
    addAct(Icon::Add, tr("Note a testimonial"), [this] { openNew(); });
    const QTimeZone zone = desk.workspace().zone();
    const auto shown = [this](const QString &text) { return this->shown(text); };
    m_model = new RowsModel<Testimonial>({
        {tr("Noted"), [zone](const Testimonial &of) { return text::dayAndTime(of.saidAt, zone); }},
        {tr("Who"), [shown](const Testimonial &of) { return shown(of.memberName); }},
        {tr("Quote"), [shown](const Testimonial &of) { return shown(of.quote); }, {}, false, [shown](const Testimonial &of) { return shown(of.quote); }},
        {tr("Order"), [](const Testimonial &of) { return of.orderNo; }},
        {tr("Standing"), [](const Testimonial &of) { return text::draftText(of.draft); }, {}, false, {},
            [](const Testimonial &of) { return of.draft ? QVariant(tokens().warning) : QVariant(tokens().accent); }},
        {tr("In content"), [](const Testimonial &of) { return text::number(qint64(of.uses)); }, {}, true},
    }, this);
    addTable(m_model, tr("Testimonials"), 2, tr("No testimonial yet"),
        tr("Note what a buyer really said. It can be quoted once it is tied to their order and they agreed."), Icon::Person, [this](int row) { openRow(row); });
    followMask();
}

void TestimonialsView::load()
{
    m_job->start([workspace = desk().sharedWorkspace(), usable = m_which->currentIndex() == 1](Progress &) { return desks::testimonials(*workspace, usable); },
        [this](const Result<QList<Testimonial>> &all) {
            if (desk().showIfError(all))
                return;
            m_model->setRows(*all);
            const auto usable = std::count_if(all->begin(), all->end(), [](const Testimonial &of) { return !of.draft; });
            setFacts(tr("%1 of %2 may be quoted").arg(text::number(qint64(usable)), text::number(qint64(all->size()))));
        });
}

void TestimonialsView::openNew()
{
    auto *form = new DeskForm(desk());
    QLineEdit *who = form->addText(tr("Who said it"), {}, tr("name, end of the phone, WeChat ID or #number"));
    QPlainTextEdit *quote = form->addArea(tr("Their words"), {}, 5);
    QLineEdit *how = form->addText(tr("How they agreed to be quoted"), {}, tr("empty: not asked yet"));
    form->addNote(tr("Only what a buyer really said. Tie it to their order afterwards; until then it is a draft."));
    form->addAct(tr("Note it"), [this, form, who, quote, how] {
        form->withMember(who->text(), {}, [this, form, words = quote->toPlainText(), agreed = how->text()](MemberId member) {
            if (!member.isValid()) {
                desk().toast(tr("Say who said it: a testimonial belongs to a member."));
                return;
            }
            form->write(tr("Noted the testimonial."), [member, words, agreed](Workspace &ws) {
                return desks::addTestimonial(ws, {member, words, {}, agreed});
            });
        });
    });
    openForm(tr("Note a testimonial"), form);
}

void TestimonialsView::openRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    Job::once(this, [workspace = desk().sharedWorkspace(), member = m_model->row(row).member](Progress &) { return tiesOf(*workspace, member); },
        [this, of = m_model->row(row)](const Result<Ties> &ties) {
            if (!desk().showIfError(ties))
                build(of, ties->orders, ties->contents);
        });
}

void TestimonialsView::build(const Testimonial &of, const QList<desks::OrderChoice> &orders, const QList<std::pair<qint64, QString>> &contents)
{
    auto *form = new DeskForm(desk());
    const QTimeZone zone = desk().workspace().zone();
    form->addNote(form->shown(of.quote), "heading");
    form->addNote(text::draftText(of.draft), of.draft ? "warning" : "muted");
    QList<std::pair<qint64, QString>> choices;
    for (const desks::OrderChoice &order : orders)
        choices.append({order.id.value, QStringLiteral("%1 · %2 · %3").arg(order.number, text::dayAndTime(order.paidAt, zone), order.goods)});
    if (choices.isEmpty()) {
        form->addNote(tr("This member has no paid order: it stays a draft."));
    } else {
        QComboBox *order = form->addChoice(tr("Order that it is about"), choices, of.order.value);
        form->addAct(tr("Tie it to the order"), [form, order, id = of.id] {
            form->write(tr("Tied it to the order."), [id, chosen = OrderId(order->currentData().toLongLong())](Workspace &ws) { return desks::tieOrder(ws, id, chosen); });
        }, false);
    }
    if (!of.consentAt.isValid() || of.withdrawnAt.isValid()) {
        QLineEdit *how = form->addText(tr("How they agreed"), {}, tr("for example: by WeChat, on the day of delivery"));
        form->addAct(tr("Note the consent"), [form, how, id = of.id] {
            form->write(tr("Noted the consent."), [id, words = how->text()](Workspace &ws) { return desks::giveConsent(ws, id, words); });
        }, false);
    } else {
        form->addNote(tr("Agreed %1: %2").arg(text::dayAndTime(of.consentAt, zone), of.consentHow));
        form->addAct(tr("They took it back"), [form, id = of.id] {
            form->write(tr("It is a draft again and left every content item."), [id](Workspace &ws) { return desks::withdraw(ws, id); });
        }, false);
    }
    if (!of.draft && !contents.isEmpty()) {
        QComboBox *content = form->addChoice(tr("Content item that quotes it"), contents);
        form->addAct(tr("Quote it there"), [form, content, id = of.id] {
            form->write(tr("The content item quotes it."), [id, chosen = ContentId(content->currentData().toLongLong())](Workspace &ws) { return desks::quoteIn(ws, id, chosen); });
        });
    }
    form->addAct(tr("Remove it"), [form, id = of.id] { form->write(tr("Removed the testimonial."), [id](Workspace &ws) { return desks::removeTestimonial(ws, id); }); }, false);
    openForm(tr("Testimonial"), form);
}

} // namespace siyu::ui
