// SPDX-License-Identifier: GPL-3.0-or-later
// The member's tags, by their groups (标签组): put on, taken off, moved to another group; groups are made, renamed and
// dissolved here too. Main thread.
#pragma once

#include "ui/members/cardsection.h"

class QMenu;

namespace siyu::ui {

class CardTags final : public CardSection {
    Q_OBJECT

public:
    explicit CardTags(Desk &desk);

    // What the buttons below the tags offer, built when it opens.
    void fillAddMenu(QMenu *menu);
    void fillArrangeMenu(QMenu *menu);

protected:
    void build() override;

private:
    void addChips(const members::TagGroup &group);
    void fillMoveMenu(QMenu *menu, const QString &tag);
    void put(const QString &tag);
    void takeOff(const QString &tag);
    void move(const QString &tag, const QString &group);
    void askForTag(const QString &group);
    void askForGroup(const QString &tag);
    void renameGroup(const QString &group);
};

} // namespace siyu::ui
