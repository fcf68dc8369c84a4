// SPDX-License-Identifier: GPL-3.0-or-later
// What KPIs count and no file brings, typed in the drawer: content that is due, campaigns with their days, groups and
// products, and the products that a content item links. Main thread.
#pragma once

#include <QtGlobal>

class QWidget;

namespace siyu::ui {

class Desk;

// id 0 = a new one. `owner` asks: what comes late for it is dropped.
void openDueContent(Desk &desk, QWidget *owner, qint64 id);
void openCampaign(Desk &desk, QWidget *owner, qint64 id);
void openContentProducts(Desk &desk, QWidget *owner);

} // namespace siyu::ui
