// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/partners/partnercard.h"

#include "core/base/text.h"
#include "core/trust/erase.h"
#include "ui/common/fields.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/scrolltabs.h"
#include "ui/common/theme.h"
#include "ui/partners/partnerrewards.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/partnertext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace siyu::ui {

using partners::PartnerCard;
using partners::PartnerState;

namespace {

constexpr int indentWidth = 14;

// How orders come to be this partner's.
QString attributionHint(const partners::Performance &of)
{
    return PartnerCardView::tr("%1 of the orders came by the own code, the others from people they brought. %2 orders of people they brought are not counted: another code, a coupon or a broadcast comes first.")
        .arg(text::number(of.byCode), text::number(of.owedElsewhere));
}

} // namespace

PartnerCardView::PartnerCardView(Desk &desk, MemberId member, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_member(member), m_job(new Job(this)), m_name(plainLabel({}, "heading")), m_facts(plainLabel({}, "muted")),
      m_tabs(new ScrollTabs), m_rewards(new PartnerRewards(desk, member))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_name);
    column->addWidget(m_facts);
    const QString names[] = {tr("Way"), tr("Duties"), tr("Rewards"), tr("Brought")};
    for (int tab = 0; tab < int(std::size(names)); ++tab)
        m_tabs->addPage(names[tab], tab == Rewards ? m_rewards : nullptr);
    column->addWidget(m_tabs, 1);
    setFocusProxy(m_tabs);
    connect(&desk, &Desk::changed, this, [this](const Topics &topics) {
        if (touches(topics, {Topic::Growth, Topic::Groups, Topic::Members, Topic::Orders, Topic::Settings}))
            reload();
    });
    connect(&desk, &Desk::maskedChanged, this, &PartnerCardView::reload);
    reload();
}

void PartnerCardView::showTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

QString PartnerCardView::shown(const QString &name) const { return m_desk.isMasked() ? maskPhonesIn(name) : name; }

void PartnerCardView::reload()
{
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), member = m_member](Progress &) -> Result<Content> {
            const auto card = partners::partnerCard(*workspace, member);
            if (!card)
                return card.error();
            const auto ledger = partners::rewardLedger(*workspace, member);
            if (!ledger)
                return ledger.error();
            const auto tree = partners::referralTree(*workspace, member);
            if (!tree)
                return tree.error();
            return Content{*card, *ledger, *tree, partners::disclosureText(*workspace)};
        },
        [this](const Result<Content> &content) {
            if (content)
                fill(*content);
            else
                m_desk.closeOrShow(content.error());
        });
}

void PartnerCardView::fill(const Content &content)
{
    const partners::PartnerRow &row = content.card.row;
    m_name->setText(shown(row.name));
    QStringList facts{wordOf(row.kind), tr("%1 since %2").arg(text::name(row.state), text::day(row.since))};
    if (!row.groupName.isEmpty())
        facts.append(row.groupName);
    if (!row.code.isEmpty())
        facts.append(tr("code %1").arg(row.code));
    facts.append(tr("brought %1, %2 orders, %3").arg(text::number(row.ever.recruited), text::number(row.ever.orders), text::moneyList(row.ever.values)));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setToolTip(attributionHint(row.ever));
    fillWay(content);
    fillDuties(content.card);
    m_rewards->show(content.card, content.ledger);
    fillTree(content.tree);
}

void PartnerCardView::fillWay(const Content &content)
{
    QVBoxLayout *column = m_tabs->emptied(Way);
    addMoves(column, content.card);
    addSteps(column, content.card);
    addSettings(column, content);
    column->addStretch(1);
}

void PartnerCardView::addMoves(QVBoxLayout *column, const PartnerCard &card)
{
    column->addWidget(plainLabel(tr("Next step"), "heading"));
    auto *day = dayField(m_desk.workspace().today(), tr("On which day"));
    day->setMaximumDate(m_desk.workspace().today());
    auto *reason = new QLineEdit;
    reason->setPlaceholderText(tr("Why, or what was agreed (may stay empty)"));
    reason->setAccessibleName(tr("Reason"));
    auto *line = new QHBoxLayout;
    line->addWidget(day);
    line->addWidget(reason, 1);
    column->addLayout(line);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(space::xs, buttons);
    for (const PartnerState to : card.moves) {
        auto *button = new QPushButton(text::moveName(to));
        button->setObjectName(QStringLiteral("move-") + wordOf(to));
        button->setEnabled(!m_desk.isReadOnly());
        if (to == PartnerState::Approved || to == PartnerState::Active)
            setRole(button, "primary");
        connect(button, &QPushButton::clicked, this, [this, to, day, reason] {
            partners::Move move{to};
            move.day = day->date();
            move.reason = reason->text();
            change(tr("Now: %1").arg(text::name(to)), [member = m_member, move](Workspace &workspace) { return partners::movePartner(workspace, member, move); });
        });
        flow->addWidget(button);
    }
    column->addWidget(buttons);
}

void PartnerCardView::addSteps(QVBoxLayout *column, const PartnerCard &card)
{
    column->addSpacing(space::s);
    column->addWidget(plainLabel(tr("The way so far"), "heading"));
    for (auto step = card.steps.crbegin(); step != card.steps.crend(); ++step) {
        QString said = QStringLiteral("%1  %2").arg(text::day(step->day), text::name(step->to));
        if (!step->byWhom.isEmpty())
            said += QStringLiteral(" · ") + step->byWhom;
        if (!step->reason.isEmpty())
            said += QStringLiteral(" · ") + step->reason;
        column->addWidget(plainLabel(said));
    }
}

void PartnerCardView::addSettings(QVBoxLayout *column, const Content &content)
{
    const PartnerCard &card = content.card;
    column->addSpacing(space::s);
    column->addWidget(plainLabel(tr("Agreement"), "heading"));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *kind = new QComboBox;
    for (const partners::PartnerKind one : partners::allPartnerKinds)
        kind->addItem(wordOf(one), int(one));
    kind->setCurrentIndex(int(card.row.kind));
    auto *rate = new QDoubleSpinBox;
    rate->setRange(0, 100);
    rate->setDecimals(1);
    rate->setSuffix(QStringLiteral(" %"));
    rate->setSpecialValueText(tr("none"));
    rate->setValue(double(card.commission.value_or(0)) / 10);
    auto *discloses = new QCheckBox(tr("What they publish says that they are a partner"));
    discloses->setChecked(card.discloses);
    auto *text = new QLineEdit(card.disclosureText);
    text->setPlaceholderText(content.houseDisclosure.isEmpty() ? tr("e.g. I am a partner of this shop") : content.houseDisclosure);
    auto *note = new QLineEdit(card.note);
    form->addRow(tr("As what"), kind);
    form->addRow(tr("Commission"), rate);
    form->addRow(discloses);
    form->addRow(tr("In these words"), text);
    form->addRow(tr("Note"), note);
    column->addLayout(form);
    auto *keep = new QPushButton(tr("Keep the agreement"));
    keep->setEnabled(!m_desk.isReadOnly());
    connect(keep, &QPushButton::clicked, this, [=, this] {
        const qint64 perThousand = qRound64(rate->value() * 10);
        const partners::PartnerEdit edit{partners::PartnerKind(kind->currentData().toInt()), perThousand > 0 ? std::optional(perThousand) : std::nullopt,
            discloses->isChecked(), text->text(), note->text()};
        change(tr("Agreement kept"), [member = m_member, edit](Workspace &workspace) { return partners::editPartner(workspace, member, edit); });
    });
    column->addWidget(keep, 0, Qt::AlignLeft);
}

void PartnerCardView::fillDuties(const PartnerCard &card)
{
    QVBoxLayout *column = m_tabs->emptied(Duties);
    addDutyForm(column);
    const QDate today = m_desk.workspace().today();
    for (const partners::Duty &duty : card.duties) {
        const bool isDone = duty.doneOn.isValid();
        const bool isLate = !isDone && duty.dueOn < today;
        auto *line = new QHBoxLayout;
        auto *box = new QCheckBox(QString(duty.text).replace(QLatin1Char('&'), QLatin1String("&&")));
        box->setChecked(isDone);
        box->setEnabled(!m_desk.isReadOnly());
        connect(box, &QCheckBox::clicked, this, [this, id = duty.id, today](bool done) {
            change(done ? tr("Duty done") : tr("Duty open again"),
                [id, today, done](Workspace &workspace) { return partners::setDutyDone(workspace, id, done ? today : QDate()); });
        });
        line->addWidget(box, 1);
        line->addWidget(plainLabel(isDone ? tr("done %1").arg(text::day(duty.doneOn)) : isLate ? tr("late, was due %1").arg(text::day(duty.dueOn)) : tr("due %1").arg(text::day(duty.dueOn)),
            isLate ? "danger" : "muted"));
        auto *remove = new QPushButton(icon(Icon::Trash), {});
        setRole(remove, "quiet");
        remove->setAccessibleName(tr("Delete the duty “%1”").arg(duty.text));
        remove->setToolTip(tr("Delete"));
        remove->setEnabled(!m_desk.isReadOnly());
        connect(remove, &QPushButton::clicked, this, [this, id = duty.id] {
            change(tr("Duty deleted"), [id](Workspace &workspace) { return partners::removeDuty(workspace, id); });
        });
        line->addWidget(remove);
        column->addLayout(line);
    }
    if (card.duties.isEmpty())
        column->addWidget(plainLabel(tr("Nothing was agreed yet: say above what they will do, and until when."), "muted"));
    column->addStretch(1);
}

void PartnerCardView::addDutyForm(QVBoxLayout *column)
{
    auto *what = new QLineEdit;
    what->setObjectName(QStringLiteral("duty"));
    what->setPlaceholderText(tr("What they will do"));
    what->setAccessibleName(tr("Duty"));
    auto *due = dayField(m_desk.workspace().today().addDays(7), tr("Due on"));
    auto *add = new QPushButton(icon(Icon::Add), tr("Add"));
    add->setObjectName(QStringLiteral("addDuty"));
    add->setEnabled(!m_desk.isReadOnly());
    auto *line = new QHBoxLayout;
    line->addWidget(what, 1);
    line->addWidget(due);
    line->addWidget(add);
    column->addLayout(line);
    const auto write = [this, what, due] {
        change(tr("Duty added"), [member = m_member, text = what->text(), on = due->date()](Workspace &workspace) -> Result<void> {
            const auto added = partners::addDuty(workspace, member, text, on);
            return added ? Result<void>() : Result<void>(added.error());
        });
    };
    connect(add, &QPushButton::clicked, this, write);
    connect(what, &QLineEdit::returnPressed, this, write);
}

void PartnerCardView::fillTree(const QList<partners::TreeRow> &tree)
{
    QVBoxLayout *column = m_tabs->emptied(Tree);
    auto *who = new QLineEdit;
    who->setPlaceholderText(tr("Phone, WeChat ID or number of somebody they brought"));
    who->setAccessibleName(tr("Somebody they brought"));
    who->setEnabled(!m_desk.isReadOnly());
    column->addWidget(who);
    connect(who, &QLineEdit::returnPressed, this, [this, who] {
        change(tr("Noted who brought whom"), [host = m_member, typed = who->text(), today = m_desk.workspace().today()](Workspace &workspace) -> Result<void> {
            const Result<qint64> member = trust::memberCalled(workspace, typed);
            return member ? partners::addReferral(workspace, host, MemberId(*member), today) : Result<void>(member.error());
        });
    });
    const int top = tree.isEmpty() ? 0 : tree.first().depth;
    for (const partners::TreeRow &row : tree) {
        QStringList facts;
        if (row.isPartner)
            facts.append(tr("partner"));
        if (row.brought > 0)
            facts.append(tr("brought %1").arg(text::number(row.brought)));
        facts.append(tr("%1 orders").arg(text::number(row.orders)));
        if (row.day.isValid())
            facts.append(text::day(row.day));
        auto *line = plainLabel((row.depth > top ? QStringLiteral("└ ") : QString()) + shown(row.name) + QStringLiteral("  ") + facts.join(QStringLiteral(" · ")), row.depth == 0 ? "heading" : nullptr);
        line->setIndent((row.depth - top) * indentWidth);
        column->addWidget(line);
    }
    if (tree.size() == 1)
        column->addWidget(plainLabel(tr("Nobody brought them, and they have brought nobody yet."), "muted"));
    column->addStretch(1);
}

void PartnerCardView::change(const QString &doneText, std::function<Result<void>(Workspace &)> work)
{
    ui::change(m_desk, this, doneText, std::move(work));
}

} // namespace siyu::ui
