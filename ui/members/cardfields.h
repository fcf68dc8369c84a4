// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the profile and the shop's own, edited in place by editors of their kind. What does not fit is said below
// the field and stays there to be corrected. Main thread.
#pragma once

#include "core/members/memberedit.h"
#include "ui/members/cardsection.h"

namespace siyu::ui {

class CardFields final : public CardSection {
    Q_OBJECT

public:
    explicit CardFields(Desk &desk);

protected:
    void build() override;

private:
    void addField(QFormLayout *form, members::MemberField field);
    void addText(QFormLayout *form, members::MemberField field);
    void save(members::MemberField field, const QString &value);
};

class CardShopFields final : public CardSection {
    Q_OBJECT

public:
    explicit CardShopFields(Desk &desk);

protected:
    void build() override;

private:
    QWidget *choiceEditor(const members::ShopField &field, const QString &value);
    QWidget *lineEditor(const members::ShopField &field, const QString &value, QWidget *&editor);
    void save(const QString &field, const QString &value);
};

} // namespace siyu::ui
