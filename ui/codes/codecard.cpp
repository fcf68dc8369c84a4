// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/codecard.h"

#include "core/base/text.h"
#include "ui/codes/codeform.h"
#include "ui/common/ask.h"
#include "ui/common/fields.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/render/codesheet.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/codetext.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

using codes::CodeCard;
using codes::CodeRow;

namespace {

constexpr int pictureSide = 180;

} // namespace

CodeCardView::CodeCardView(Desk &desk, qint64 code, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_code(code), m_job(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::m);
    connect(&desk, &Desk::changed, this, [this](const Topics &topics) {
        if (touches(topics, {Topic::Growth, Topic::Groups, Topic::Rosters, Topic::Members, Topic::Content, Topic::Broadcasts, Topic::Settings}))
            reload();
    });
    reload();
}

void CodeCardView::reload()
{
    m_job->start([workspace = m_desk.sharedWorkspace(), code = m_code](Progress &) { return codes::codeCard(*workspace, code); },
        [this](const Result<CodeCard> &card) {
            if (card)
                fill(*card);
            else
                m_desk.closeOrShow(card.error());
        });
}

void CodeCardView::fill(const CodeCard &card)
{
    delete m_content;
    m_content = new QWidget;
    layout()->addWidget(m_content);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(plainLabel(card.row.caption(), "heading"));
    auto *picture = new QLabel;
    picture->setAccessibleName(tr("Picture of the code"));
    if (const auto grid = codes::qrGrid(card.row.drawn, codes::Correction::Medium))
        picture->setPixmap(QPixmap::fromImage(render::codeImage(*grid, pictureSide)));
    column->addWidget(picture);
    addFacts(column, card.row);
    addActs(column, card.row);
    QStringList line;
    for (const auto &[group, name] : card.line)
        line.append(group == card.row.countdown.now ? tr("%1 (takes people now)").arg(name) : name);
    if (!line.isEmpty()) {
        column->addWidget(plainLabel(tr("Groups in line"), "heading"));
        column->addWidget(plainLabel(line.join(QStringLiteral(" → "))));
    }
    addUses(column, card);
    column->addStretch(1);
}

void CodeCardView::addFacts(QVBoxLayout *column, const CodeRow &row)
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [form](const QString &name, const QString &value) { form->addRow(plainLabel(name, "muted"), plainLabel(value)); };
    add(tr("Holds"), row.drawn);
    add(tr("Kind"), text::name(row.kind));
    add(tr("Whose"), m_desk.isMasked() ? maskPhonesIn(text::whose(row)) : text::whose(row));
    add(tr("Standing"), text::name(row.countdown.standing));
    add(tr("Countdown"), text::daysLeft(row.countdown));
    if (row.madeOn.isValid())
        add(tr("Made on"), text::day(row.madeOn));
    add(tr("Room left"), text::roomLeft(row.countdown));
    add(tr("Scans"), row.lastScan.isValid() ? tr("%1, the last on %2").arg(text::number(row.scans), text::day(row.lastScan)) : text::number(row.scans));
    column->addLayout(form);
}

void CodeCardView::addActs(QVBoxLayout *column, const CodeRow &row)
{
    auto *box = new QWidget;
    auto *flow = new FlowLayout(space::xs, box);
    const auto add = [&](const QString &text, const char *name, auto act) {
        auto *button = new QPushButton(text);
        button->setObjectName(QString::fromLatin1(name));
        button->setEnabled(!m_desk.isReadOnly());
        connect(button, &QPushButton::clicked, this, act);
        flow->addWidget(button);
    };
    add(tr("Change"), "change", [this] {
        auto *form = new CodeForm(m_desk, m_code);
        connect(form, &CodeForm::kept, &m_desk, [desk = &m_desk](qint64 code) {
            desk->openDrawer(tr("Code"), new CodeCardView(*desk, code));
        });
        m_desk.openDrawer(tr("Change the code"), form);
        form->setFocus();
    });
    if (row.kind != codes::CodeKind::Tracked)
        add(tr("Fresh code from WeChat"), "renew", [this, row] { renew(row); });
    add(row.isRetired ? tr("Use again") : tr("No longer used"), "retire", [this, retired = row.isRetired] {
        change(retired ? tr("In use again") : tr("No longer used"), [code = m_code, retired](Workspace &workspace) { return codes::setRetired(workspace, code, !retired); });
    });
    column->addWidget(box);
}

void CodeCardView::renew(const CodeRow &row)
{
    const auto text = ask::text(m_desk.window(), tr("Fresh code from WeChat"), tr("What the fresh code holds; it counts as made today"), QString());
    if (!text || text->trimmed().isEmpty())
        return;
    const QString done = row.uses > 0 ? tr("Renewed. Put it up anew where it can be seen (places: %1).").arg(text::number(row.uses)) : tr("Renewed");
    change(done, [code = m_code, text = *text](Workspace &workspace) { return codes::renewCode(workspace, code, text, workspace.today()); });
}

void CodeCardView::addUses(QVBoxLayout *column, const CodeCard &card)
{
    column->addWidget(plainLabel(tr("Where it can be seen"), "heading"));
    for (const codes::CodeUse &use : card.uses) {
        auto *line = new QHBoxLayout;
        const QString said = tr("%1: %2, since %3").arg(text::codeUseName(use.kind), use.name, text::day(use.since));
        line->addWidget(plainLabel(use.endedOn.isValid() ? tr("%1, taken down on %2").arg(said, text::day(use.endedOn)) : said, use.endedOn.isValid() ? "muted" : nullptr), 1);
        if (use.id > 0 && !use.endedOn.isValid()) {
            auto *end = new QPushButton(tr("Note as taken down"));
            setRole(end, "quiet");
            end->setEnabled(!m_desk.isReadOnly());
            connect(end, &QPushButton::clicked, this, [this, id = use.id] {
                change(tr("Noted as taken down"), [id](Workspace &workspace) { return codes::endUse(workspace, id); });
            });
            line->addWidget(end);
        }
        column->addLayout(line);
    }
    if (card.uses.isEmpty())
        column->addWidget(plainLabel(tr("Nowhere yet, as far as is known."), "muted"));
    auto *kind = new QComboBox;
    kind->setAccessibleName(tr("What it is on"));
    for (const char *word : {"poster", "card", "parcel", "content", "other"})
        kind->addItem(text::codeUseName(QString::fromLatin1(word)), QString::fromLatin1(word));
    auto *where = new QLineEdit;
    where->setObjectName(QStringLiteral("place"));
    where->setPlaceholderText(tr("e.g. counter of the shop in Guangzhou"));
    where->setAccessibleName(tr("Where it hangs"));
    auto *add = new QPushButton(icon(Icon::Add), tr("Add"));
    add->setObjectName(QStringLiteral("addUse"));
    add->setEnabled(!m_desk.isReadOnly());
    auto *line = new QHBoxLayout;
    line->addWidget(kind);
    line->addWidget(where, 1);
    line->addWidget(add);
    column->addLayout(line);
    const auto write = [this, kind, where] {
        change(tr("Noted where it can be seen"), [code = m_code, what = kind->currentData().toString(), name = where->text()](Workspace &workspace) -> Result<void> {
            const auto added = codes::addUse(workspace, code, what, name);
            return added ? Result<void>() : Result<void>(added.error());
        });
    };
    connect(add, &QPushButton::clicked, this, write);
    connect(where, &QLineEdit::returnPressed, this, write);
}

void CodeCardView::change(const QString &doneText, std::function<Result<void>(Workspace &)> work)
{
    ui::change(m_desk, this, doneText, std::move(work));
}

} // namespace siyu::ui
