// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desks/questionpanel.h"

#include "core/content/content.h"
#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/desktext.h"
#include "ui/text/format.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QPushButton>

namespace siyu::ui {

namespace {

QList<std::pair<qint64, QString>> withNone(const QList<std::pair<qint64, QString>> &choices, const QString &none)
{
    return QList<std::pair<qint64, QString>>{{0, none}} + choices;
}

} // namespace

QuestionPanel::QuestionPanel(Desk &desk, qint64 question) : DeskForm(desk), m_id(question)
{
    Job::once(this,
        [workspace = desk.sharedWorkspace(), question](Progress &) -> Result<Content> {
            const auto found = desks::question(*workspace, question);
            if (!found)
                return found.error();
            const auto cards = desks::cardsFor(*workspace, found->text);
            if (!cards)
                return cards.error();
            const auto names = shopNames(*workspace);
            if (!names)
                return names.error();
            return Content{*found, *cards, *names};
        },
        [this](const Result<Content> &content) {
            if (!this->desk().showIfError(content))
                build(*content);
        });
}

void QuestionPanel::build(const Content &content)
{
    const desks::Question &question = content.question;
    const QTimeZone zone = desk().workspace().zone();
    addNote(QStringList({text::dayAndTime(question.askedAt, zone), shown(question.asker), question.groupName, text::questionStage(question.stage), text::name(question.state)})
                .filter(QRegularExpression(QStringLiteral(".")))
                .join(QStringLiteral(" · ")));
    addNote(shown(question.text), "heading");
    addNote(tr("First answer after %1").arg(text::waited(question.waited(desk().workspace().nowUtc()))));
    addCards(content);
    addAnswer(content);
    addRest(content);
}

void QuestionPanel::addCards(const Content &content)
{
    for (const desks::AnswerCard &card : content.cards) {
        QPushButton *button = addAct(tr("Copy “%1”").arg(card.title), [this, card, question = content.question] { copy(card, question); }, false);
        button->setToolTip(card.body);
        button->setEnabled(true);
    }
}

// The card becomes the answer that is typed, too; nothing is marked by copying.
void QuestionPanel::copy(const desks::AnswerCard &card, const desks::Question &question)
{
    QMap<QString, QString> values;
    if (!question.asker.isEmpty())
        values.insert(QStringLiteral("name"), question.asker);
    if (!question.groupName.isEmpty())
        values.insert(QStringLiteral("group"), question.groupName);
    const QString text = content::filled(card.body, values);
    QApplication::clipboard()->setText(text);
    m_answer->setPlainText(text);
    const QStringList open = desks::variablesIn(text);
    desk().toast(open.isEmpty() ? tr("Copied. Paste it in WeChat, then note the answer.") : tr("Copied, but fill in first: %1").arg(text::listed(open)));
    if (!desk().isReadOnly())
        Job::once(this, [workspace = desk().sharedWorkspace(), id = card.id](Progress &) { return desks::noteCopied(*workspace, id); },
            [this](const Result<void> &noted) { desk().showIfError(noted); });
}

void QuestionPanel::addAnswer(const Content &content)
{
    const desks::Question &question = content.question;
    m_answer = addArea(tr("Answer"), question.answer);
    QComboBox *by = addChoice(tr("Answered by"), withNone(content.names.staff, tr("not said")), question.assigned.value);
    addAct(question.state == desks::QuestionState::Open ? tr("Note the answer") : tr("Change the answer"), [this, by] {
        write(tr("Noted the answer."), [id = m_id, text = m_answer->toPlainText(), staff = StaffId(by->currentData().toLongLong())](
                                           Workspace &ws) { return desks::answer(ws, id, text, staff); });
    });
    if (question.state != desks::QuestionState::Closed)
        addAct(tr("Close the question"), [this] { write(tr("Closed the question."), [id = m_id](Workspace &ws) { return desks::setState(ws, id, desks::QuestionState::Closed); }); }, false);
    else
        addAct(tr("Open it again"), [this] { write(tr("Opened the question again."), [id = m_id](Workspace &ws) { return desks::setState(ws, id, desks::QuestionState::Open); }); }, false);
}

void QuestionPanel::addRest(const Content &content)
{
    const desks::Question &question = content.question;
    QComboBox *taker = addChoice(tr("Who takes it"), withNone(content.names.staff, tr("nobody yet")), question.assigned.value);
    connect(taker, &QComboBox::activated, this, [this, taker] {
        write(tr("Assigned the question."), [id = m_id, staff = StaffId(taker->currentData().toLongLong())](Workspace &ws) { return desks::assignTo(ws, id, staff); });
    });
    QComboBox *kind = addChoice(tr("Kind"), {{0, tr("Question")}, {1, tr("Complaint")}}, question.isComplaint);
    connect(kind, &QComboBox::activated, this, [this](int index) {
        write(tr("Changed the kind."), [id = m_id, index](Workspace &ws) { return desks::setComplaint(ws, id, index == 1); });
    });
    QComboBox *rating = addChoice(tr("Rating"), {{0, tr("none")}, {1, QStringLiteral("1")}, {2, QStringLiteral("2")}, {3, QStringLiteral("3")}, {4, QStringLiteral("4")}, {5, QStringLiteral("5")}}, question.rating.value_or(0));
    connect(rating, &QComboBox::activated, this, [this](int stars) {
        write(tr("Noted the rating."), [id = m_id, stars](Workspace &ws) { return desks::rate(ws, id, stars > 0 ? std::optional(stars) : std::nullopt); });
    });
    if (question.stage == QStringLiteral("presale")) {
        QComboBox *offer = addChoice(tr("Led to an offer"), {{0, tr("not known")}, {1, tr("No")}, {2, tr("Yes")}}, !question.ledToOffer ? 0 : *question.ledToOffer ? 2 : 1);
        connect(offer, &QComboBox::activated, this, [this](int index) {
            write(tr("Noted what came of the talk."), [id = m_id, index](Workspace &ws) { return desks::setLedToOffer(ws, id, index == 0 ? std::nullopt : std::optional(index == 2)); });
        });
    }
    QLineEdit *tags = addText(tr("Tags"), text::listed(question.tags), tr("with commas between"));
    connect(tags, &QLineEdit::editingFinished, this, [this, tags, before = question.tags] {
        const QStringList now = tags->text().split(QRegularExpression(QStringLiteral("\\s*[,，、;；]\\s*")), Qt::SkipEmptyParts);
        if (now != before && tags->isModified()) {
            tags->setModified(false);
            write(tr("Changed the tags."), [id = m_id, now](Workspace &ws) { return desks::setTags(ws, id, now); });
        }
    });
    QLineEdit *title = addText(tr("Task to follow up"), {}, tr("for example: ask whether it fits"));
    QDateEdit *day = addDay(tr("On"), desk().workspace().today().addDays(3));
    addAct(tr("Add the task"), [this, title, day, taker] {
        write(tr("Added the task."), [id = m_id, text = title->text(), on = day->date(), staff = StaffId(taker->currentData().toLongLong())](Workspace &ws) {
            return desks::followUp(ws, id, text, staff, on);
        });
    }, false);
}

NewQuestionForm::NewQuestionForm(Desk &desk) : DeskForm(desk)
{
    Job::once(this, [workspace = desk.sharedWorkspace()](Progress &) { return shopNames(*workspace); },
        [this](const Result<ShopNames> &names) {
            if (!this->desk().showIfError(names))
                build(*names);
        });
}

void NewQuestionForm::build(const ShopNames &names)
{
    QPlainTextEdit *text = addArea(tr("What was asked"));
    QLineEdit *who = addText(tr("Who asked"), {}, tr("name, end of the phone, WeChat ID or #number; may stay empty"));
    QComboBox *group = addChoice(tr("Group"), withNone(names.groups, tr("none")));
    QComboBox *kind = addChoice(tr("Kind"), {{0, tr("Question before a sale")}, {1, tr("Question after a sale")}, {2, tr("Complaint")}});
    QComboBox *taker = addChoice(tr("Who takes it"), withNone(names.staff, tr("nobody yet")));
    addAct(tr("Note it"), [this, text, who, group, kind, taker] {
        desks::NewQuestion question;
        question.text = text->toPlainText();
        question.group = GroupId(group->currentData().toLongLong());
        question.isComplaint = kind->currentIndex() == 2;
        question.stage = kind->currentIndex() == 0 ? QStringLiteral("presale") : QStringLiteral("aftersale");
        question.assigned = StaffId(taker->currentData().toLongLong());
        withMember(who->text(), question.group, [this, question](MemberId member) mutable {
            question.member = member;
            write(tr("Noted the question."), [question](Workspace &ws) {
                return desks::ask(ws, question);
            });
        });
    });
    setFocus();
}

} // namespace siyu::ui
