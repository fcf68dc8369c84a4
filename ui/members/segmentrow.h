// SPDX-License-Identifier: GPL-3.0-or-later
// One test of a rule as a line of the builder: not, field, comparison, value. Main thread.
#pragma once

#include "core/members/rulechoices.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace siyu::ui {

class RuleValueEditor;
class RuleWordsEditor;

// What the parts of a builder share: the suggestions, and the kind of fact inside which they stand (empty: the member).
struct RuleScope {
    const members::RuleChoices *choices = nullptr;
    QString fact;

    QList<members::RuleFieldInfo> fields() const;
};

// A part of the builder's tree.
class RulePart : public QFrame {
    Q_OBJECT

public:
    using QFrame::QFrame;
    // Nothing while it is not complete.
    virtual std::optional<members::RuleNode> node() const = 0;

Q_SIGNALS:
    void changed();
    void removeWanted();

protected:
    QCheckBox *makeNot(bool negated);
    QToolButton *makeRemove();
    static members::RuleNode turned(members::RuleNode node, bool negated);
};

class RuleTestRow final : public RulePart {
    Q_OBJECT

public:
    RuleTestRow(const RuleScope &scope, const members::RuleTest &test, bool negated, QWidget *parent = nullptr);

    std::optional<members::RuleNode> node() const override;

private:
    void fillFields(const members::RuleTest &test);
    void fieldChosen();
    void showOps(members::RuleOp op);
    void showValues(const QList<members::RuleValue> &values);
    members::RuleOp op() const;
    QList<members::RuleValue> values() const;

    RuleScope m_scope;
    members::RuleFieldInfo m_info;
    bool m_quoted = false;
    QCheckBox *m_not;
    QComboBox *m_field;
    QComboBox *m_op;
    QComboBox *m_group; // in group …
    QHBoxLayout *m_valueLine;
    QLineEdit *m_list = nullptr; // of In
    RuleWordsEditor *m_words = nullptr; // of In, where the list is closed
    QList<RuleValueEditor *> m_values;
};

} // namespace siyu::ui
