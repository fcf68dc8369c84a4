// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/producttext.h"

#include "ui/text/wordlist.h"

#include <QCoreApplication>

namespace siyu::text {

namespace {

struct Products {
    Q_DECLARE_TR_FUNCTIONS(Products)
};

constexpr Word roles[] = {
    {"traffic", QT_TRANSLATE_NOOP("Products", "Traffic product")},
    {"campaign", QT_TRANSLATE_NOOP("Products", "Campaign product")},
    {"profit", QT_TRANSLATE_NOOP("Products", "Profit product")},
};

constexpr Word boards[] = {
    {"service_accounts", QT_TRANSLATE_NOOP("Products", "Service accounts")},
    {"groups", QT_TRANSLATE_NOOP("Products", "Groups")},
    {"moments", QT_TRANSLATE_NOOP("Products", "Moments")},
    {"ads", QT_TRANSLATE_NOOP("Products", "Ads")},
    {"gameplay", QT_TRANSLATE_NOOP("Products", "Gameplay")},
    {"other", QT_TRANSLATE_NOOP("Products", "Other")},
};

constexpr Word hows[] = {
    {"service_accounts", QT_TRANSLATE_NOOP("Products", "Owed to a post of a service or subscription account")},
    {"groups", QT_TRANSLATE_NOOP("Products", "Owed to a post in a group")},
    {"moments", QT_TRANSLATE_NOOP("Products", "Owed to a post in Moments")},
    {"ads", QT_TRANSLATE_NOOP("Products", "Of people who came by a paid channel, where no post or coupon brought the order")},
    {"gameplay", QT_TRANSLATE_NOOP("Products", "By a code or a coupon of their own")},
    {"other", QT_TRANSLATE_NOOP("Products", "Everything else, such as one-to-one messages, live streams, or nothing known")},
};

} // namespace

QString name(growth::ProductRole role) { return translated("Products", roles, wordOf(role)); }
QString roleName(const std::optional<growth::ProductRole> &role) { return role ? name(*role) : Products::tr("no role"); }
QString name(growth::Board board) { return translated("Products", boards, wordOf(board)); }
QString howComputed(growth::Board board) { return translated("Products", hows, wordOf(board)); }

} // namespace siyu::text
