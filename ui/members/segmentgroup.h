// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of the builder's tree, all of / any of with parts inside one another, and facts (has an order with …). Main thread.
#pragma once

#include "ui/members/segmentrow.h"

class QSpinBox;

namespace siyu::ui {

class RuleGroupBox final : public RulePart {
    Q_OBJECT

public:
    // `isRoot`: of the whole rule or of a fact; it cannot be removed and takes any node.
    RuleGroupBox(const RuleScope &scope, const std::optional<members::RuleNode> &node, bool negated, bool isRoot, QWidget *parent = nullptr);

    std::optional<members::RuleNode> node() const override;
    void addTest();
    void addGroup();
    void addFact();
    int partCount() const { return int(m_parts.size()); }

private:
    void makeHead(bool isAny, bool negated);
    void makeFoot();
    void addPart(const members::RuleNode &node);
    void take(RulePart *part);

    RuleScope m_scope;
    bool m_isRoot;
    QCheckBox *m_not = nullptr;
    QComboBox *m_kind;
    QVBoxLayout *m_column;
    QVBoxLayout *m_rows;
    QList<RulePart *> m_parts;
};

class RuleFactBox final : public RulePart {
    Q_OBJECT

public:
    RuleFactBox(const RuleScope &scope, const members::RuleNode &fact, bool negated, QWidget *parent = nullptr);

    std::optional<members::RuleNode> node() const override;

private:
    void makeInner(const std::optional<members::RuleNode> &node);

    RuleScope m_scope;
    QCheckBox *m_not;
    QComboBox *m_fact;
    QComboBox *m_op; // how many; the first item: one at least
    QSpinBox *m_count;
    QVBoxLayout *m_column;
    RuleGroupBox *m_inner = nullptr;
};

} // namespace siyu::ui
