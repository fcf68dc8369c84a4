// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/segmentgroup.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/text/rulewords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

namespace siyu::ui {

using namespace siyu::members;

namespace {

constexpr int atLeastOne = -1;
constexpr int mostRows = 1'000'000;

RuleNode firstTest(const RuleScope &scope)
{
    RuleNode out;
    out.kind = RuleNode::Kind::Test;
    out.test.field = scope.fact.isEmpty() ? QStringLiteral("tag") : scope.fields().value(0).word;
    for (const RuleFieldInfo &field : scope.fields()) {
        if (field.word == out.test.field)
            out.test.op = fittingOps(field.kind).first();
    }
    return out;
}

} // namespace

RuleGroupBox::RuleGroupBox(const RuleScope &scope, const std::optional<RuleNode> &node, bool negated, bool isRoot, QWidget *parent)
    : RulePart(parent), m_scope(scope), m_isRoot(isRoot), m_kind(new QComboBox), m_column(new QVBoxLayout(this)), m_rows(new QVBoxLayout)
{
    if (!isRoot)
        setRole(this, "card");
    const int margin = isRoot ? 0 : space::s;
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(space::s);
    m_rows->setSpacing(space::s);
    const bool isChain = node && (node->kind == RuleNode::Kind::All || node->kind == RuleNode::Kind::Any);
    makeHead(isChain && node->kind == RuleNode::Kind::Any, negated);
    m_column->addLayout(m_rows);
    makeFoot();
    if (isChain) {
        for (const RuleNode &part : node->parts)
            addPart(part);
    } else if (node) {
        addPart(*node);
    }
}

void RuleGroupBox::makeHead(bool isAny, bool negated)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(space::xs);
    m_kind->addItem(tr("All of these hold"), int(RuleNode::Kind::All));
    m_kind->addItem(tr("Any of these holds"), int(RuleNode::Kind::Any));
    m_kind->setCurrentIndex(isAny ? 1 : 0);
    m_kind->setAccessibleName(tr("All or any"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RuleGroupBox::changed);
    if (!m_isRoot) {
        m_not = makeNot(negated);
        head->addWidget(m_not);
    }
    head->addWidget(m_kind);
    head->addStretch(1);
    if (!m_isRoot)
        head->addWidget(makeRemove());
    m_column->addLayout(head);
}

void RuleGroupBox::makeFoot()
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::xs);
    const auto add = [&](const QString &text, void (RuleGroupBox::*act)()) {
        auto *button = new QPushButton(icon(Icon::Add), text);
        setRole(button, "quiet");
        connect(button, &QPushButton::clicked, this, act);
        foot->addWidget(button);
    };
    add(tr("Test"), &RuleGroupBox::addTest);
    add(tr("Group of tests"), &RuleGroupBox::addGroup);
    if (m_scope.fact.isEmpty())
        add(tr("Order, message, friend …"), &RuleGroupBox::addFact);
    foot->addStretch(1);
    m_column->addLayout(foot);
    if (m_isRoot)
        m_column->addStretch(1);
}

void RuleGroupBox::addPart(const RuleNode &node)
{
    const bool negated = node.kind == RuleNode::Kind::Not;
    const RuleNode &inner = negated ? node.parts.first() : node;
    RulePart *part = nullptr;
    if (inner.kind == RuleNode::Kind::Test)
        part = new RuleTestRow(m_scope, inner.test, negated);
    else if (inner.kind == RuleNode::Kind::Fact)
        part = new RuleFactBox(m_scope, inner, negated);
    else // a chain, or a not inside a not
        part = new RuleGroupBox(m_scope, inner, negated, false);
    m_parts.append(part);
    m_rows->addWidget(part);
    connect(part, &RulePart::changed, this, &RuleGroupBox::changed);
    connect(part, &RulePart::removeWanted, this, [this, part] { take(part); });
}

void RuleGroupBox::take(RulePart *part)
{
    m_parts.removeOne(part);
    part->hide();
    part->deleteLater();
    setFocus();
    Q_EMIT changed();
}

void RuleGroupBox::addTest()
{
    addPart(firstTest(m_scope));
    m_parts.last()->setFocus();
    Q_EMIT changed();
}

void RuleGroupBox::addGroup()
{
    RuleNode group;
    group.kind = RuleNode::Kind::Any;
    group.parts = {firstTest(m_scope), firstTest(m_scope)};
    addPart(group);
    Q_EMIT changed();
}

void RuleGroupBox::addFact()
{
    RuleNode fact;
    fact.kind = RuleNode::Kind::Fact;
    fact.test.field = QStringLiteral("order");
    fact.test.op = RuleOp::GreaterEqual;
    addPart(fact);
    Q_EMIT changed();
}

std::optional<RuleNode> RuleGroupBox::node() const
{
    RuleNode out;
    out.kind = RuleNode::Kind(m_kind->currentData().toInt());
    for (const RulePart *part : m_parts) {
        if (const auto node = part->node())
            out.parts.append(*node);
    }
    if (out.parts.isEmpty())
        return std::nullopt;
    RuleNode whole = out.parts.size() == 1 ? out.parts.first() : out;
    return turned(std::move(whole), m_not && m_not->isChecked());
}

RuleFactBox::RuleFactBox(const RuleScope &scope, const RuleNode &fact, bool negated, QWidget *parent)
    : RulePart(parent), m_scope(scope), m_not(makeNot(negated)), m_fact(new QComboBox), m_op(new QComboBox), m_count(new QSpinBox),
      m_column(new QVBoxLayout(this))
{
    setRole(this, "card");
    m_column->setContentsMargins(space::s, space::s, space::s, space::s);
    m_column->setSpacing(space::s);
    m_fact->setAccessibleName(tr("Kind of fact"));
    m_fact->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fact->setMinimumContentsLength(12);
    for (const RuleFactInfo &info : ruleFacts())
        m_fact->addItem(text::ruleFactName(info.word), info.word);
    if (m_fact->findData(fact.test.field.toLower()) < 0)
        m_fact->addItem(fact.test.field, fact.test.field);
    m_fact->setCurrentIndex(m_fact->findData(fact.test.field.toLower()));
    m_op->setAccessibleName(tr("How many"));
    m_op->addItem(tr("one at least"), atLeastOne);
    for (const RuleOp op : {RuleOp::GreaterEqual, RuleOp::LessEqual, RuleOp::Equal, RuleOp::NotEqual, RuleOp::Greater, RuleOp::Less})
        m_op->addItem(text::ruleOpName(op, RuleKind::Number), int(op));
    m_count->setRange(0, mostRows);
    m_count->setAccessibleName(tr("How many"));
    const bool counted = !fact.test.values.isEmpty();
    m_count->setValue(counted ? fact.test.values.first().text.toInt() : 2);
    m_op->setCurrentIndex(counted ? m_op->findData(int(fact.test.op)) : 0);
    m_count->setVisible(counted);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::xs);
    head->addWidget(m_not);
    head->addWidget(m_fact, 1);
    head->addWidget(m_op);
    head->addWidget(m_count);
    head->addWidget(makeRemove());
    m_column->addLayout(head);
    makeInner(fact.parts.isEmpty() ? std::nullopt : std::optional(fact.parts.first()));
    setFocusProxy(m_fact);
    connect(m_fact, &QComboBox::currentIndexChanged, this, [this] {
        makeInner(std::nullopt);
        Q_EMIT changed();
    });
    connect(m_op, &QComboBox::currentIndexChanged, this, [this] {
        m_count->setVisible(m_op->currentData().toInt() != atLeastOne);
        Q_EMIT changed();
    });
    connect(m_count, &QSpinBox::valueChanged, this, &RuleFactBox::changed);
}

void RuleFactBox::makeInner(const std::optional<RuleNode> &node)
{
    if (m_inner) {
        m_inner->hide();
        m_inner->deleteLater();
    }
    m_inner = new RuleGroupBox({m_scope.choices, m_fact->currentData().toString()}, node, false, true);
    m_column->addWidget(m_inner);
    connect(m_inner, &RulePart::changed, this, &RuleFactBox::changed);
}

std::optional<RuleNode> RuleFactBox::node() const
{
    RuleNode out;
    out.kind = RuleNode::Kind::Fact;
    out.test.field = m_fact->currentData().toString();
    out.test.op = RuleOp::GreaterEqual;
    if (const auto inner = m_inner->node())
        out.parts.append(*inner);
    if (const int op = m_op->currentData().toInt(); op != atLeastOne) {
        out.test.op = RuleOp(op);
        RuleValue count;
        count.kind = RuleValue::Kind::Number;
        count.text = QString::number(m_count->value());
        count.number = m_count->value();
        out.test.values.append(count);
    }
    return turned(std::move(out), m_not->isChecked());
}

} // namespace siyu::ui
