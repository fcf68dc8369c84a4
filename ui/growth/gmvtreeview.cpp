// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/gmvtreeview.h"

#include "ui/common/theme.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <cmath>

namespace siyu::ui {

using growth::Factor;
using growth::GmvNode;

namespace {

constexpr int columns = 10; // five cards of two columns each
constexpr int gap = 28; // room for the lines between the rows

QString valueText(const GmvNode &node, const std::optional<double> &value, const QString &currency)
{
    if (node.factor)
        return text::factorValue(*node.factor, value, currency);
    return value ? text::money(std::llround(*value), currency) : text::missingMark();
}

QLabel *line(const char *role)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setRole(label, role);
    return label;
}

} // namespace

GmvTreeView::GmvTreeView(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(gap);
    const auto put = [&](std::optional<Factor> factor, int row, int column, int span) {
        m_cards.append(makeCard(factor));
        grid->addWidget(m_cards.last().frame, row, column, 1, span);
    };
    put(std::nullopt, 0, 3, 4);
    int column = 0;
    for (const Factor factor : growth::chainFactors) {
        put(factor, 1, column, 2);
        column += 2;
    }
    put(Factor::Diverted, 2, 0, 2);
    put(Factor::Fission, 2, 2, 2);
    for (int i = 0; i < columns; ++i)
        grid->setColumnStretch(i, 1);
    setAccessibleName(tr("Tree of turnover"));
}

GmvTreeView::Card GmvTreeView::makeCard(std::optional<Factor> factor)
{
    Card card{factor, new QFrame, line("figure"), line("muted"), line("muted"), line("warning")};
    setRole(card.frame, "card");
    card.frame->setFocusPolicy(Qt::TabFocus);
    auto *column = new QVBoxLayout(card.frame);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(2);
    auto *name = line("heading");
    name->setText(factor ? text::name(*factor) : text::name(growth::GmvCount::Gmv));
    for (QLabel *label : {name, card.value, card.before, card.target, card.flag})
        column->addWidget(label);
    column->addStretch(1);
    card.value->setWordWrap(false);
    card.frame->setToolTip(factor ? text::howComputed(*factor) : tr("New people × joining rate × buying rate × orders a buyer × value of an order. Money paid, less what was refunded."));
    return card;
}

void GmvTreeView::show(const QList<GmvNode> &nodes, const QString &currency)
{
    for (const GmvNode &node : nodes) {
        const Card *card = cardOf(node.factor);
        if (!card)
            continue;
        card->value->setText(valueText(node, node.actual, currency));
        card->before->setText(tr("before: %1").arg(valueText(node, node.before, currency)));
        QString target;
        if (node.target) {
            target = tr("target %1").arg(valueText(node, node.target, currency));
            target += QStringLiteral(" · ");
            target += node.isReached() ? tr("reached") : node.toGo ? tr("%1 to go").arg(valueText(node, node.toGo, currency)) : tr("not measured");
        } else {
            target = tr("no target");
        }
        card->target->setText(target);
        card->flag->setText(node.isFlagged ? tr("above 100%: older members buy too") : QString());
        card->flag->setVisible(node.isFlagged);
        card->frame->setAccessibleName(cardText(node.factor));
    }
    update();
}

const GmvTreeView::Card *GmvTreeView::cardOf(std::optional<Factor> factor) const
{
    for (const Card &card : m_cards) {
        if (card.factor == factor)
            return &card;
    }
    return nullptr;
}

QString GmvTreeView::cardText(std::optional<Factor> factor) const
{
    const Card *card = cardOf(factor);
    if (!card)
        return {};
    QStringList words{factor ? text::name(*factor) : text::name(growth::GmvCount::Gmv)};
    for (const QLabel *label : {card->value, card->before, card->target, card->flag}) {
        if (!label->text().isEmpty())
            words.append(label->text());
    }
    return words.join(QStringLiteral(", "));
}

// From the foot of each parent to the heads of its children.
void GmvTreeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(tokens(this).muted, 1));
    const auto join = [&](std::optional<Factor> parent, const QList<Factor> &children) {
        const QRect of = cardOf(parent)->frame->geometry();
        const QPoint foot(of.center().x(), of.bottom() + 1);
        const int middle = of.bottom() + gap / 2;
        painter.drawLine(foot, QPoint(foot.x(), middle));
        for (const Factor child : children) {
            const QRect at = cardOf(child)->frame->geometry();
            painter.drawLine(QPoint(foot.x(), middle), QPoint(at.center().x(), middle));
            painter.drawLine(QPoint(at.center().x(), middle), QPoint(at.center().x(), at.top()));
        }
    };
    join(std::nullopt, QList<Factor>(growth::chainFactors.begin(), growth::chainFactors.end()));
    join(Factor::Traffic, {Factor::Diverted, Factor::Fission});
}

} // namespace siyu::ui
