// SPDX-License-Identifier: GPL-3.0-or-later
// People side by side, field by field, for deciding whether they are one: members, or a row of a file beside them. Rows
// in which they differ come first. Main thread.
#pragma once

#include "core/members/memberstore.h"
#include "ui/common/rowtable.h"

namespace siyu::ui {

struct ComparedSide {
    QString title;
    QList<std::pair<QString, QString>> values; // name of the field → what is said; in the order of the table
    QHash<QString, QString> keys = {}; // of fields that one value of can stay: a column of member, custom:ID
};

// Personal data masked while the mask holds.
ComparedSide sideOf(const members::MemberProfile &profile, bool masked);

class Comparison final : public RowTable {
    Q_OBJECT

public:
    explicit Comparison(QWidget *parent = nullptr);

    void setSides(const QList<ComparedSide> &sides);
    // Of two sides that become one: a click or Space on a value that differs says that it stays; the first side's do else.
    void setChoosing(bool choosing) { m_choosing = choosing; }
    const QStringList &taken() const { return m_taken; } // keys of the fields whose value of the second side stays
    void take(const QString &key, bool fromSecond);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void render();
    QString keyOf(const QString &field) const; // empty where there is nothing to choose
    void toggle(int row);

    QList<ComparedSide> m_sides;
    QStringList m_taken;
    bool m_choosing = false;
};

} // namespace siyu::ui
