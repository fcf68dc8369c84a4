// SPDX-License-Identifier: GPL-3.0-or-later
// The look: every colour and measure of the program stands here, once for light and once for dark. Widgets ask
// tokens(widget); the application's palette says which of the two holds, so nothing is kept elsewhere. Main thread.
#pragma once

#include "core/base/words.h"

#include <QColor>
#include <QFont>

class QApplication;
class QPalette;
class QWidget;

namespace siyu::ui {

struct Tokens {
    QColor background; // the window
    QColor surface; // tables, cards, fields
    QColor raised; // hover, headers, the drawer's head
    QColor border;
    QColor text;
    QColor muted;
    QColor accent;
    QColor onAccent;
    QColor accentSoft; // selected rows and rail items, under normal text
    QColor danger;
    QColor warning;
    QColor info;
    bool dark = false;
};

namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace space

inline constexpr int radius = 6;
inline constexpr int rowHeight = 32;
inline constexpr int railWidth = 76;

enum class Look { System, Light, Dark };

const Tokens &lightTokens();
const Tokens &darkTokens();
// Those that the palette was made from.
const Tokens &tokens(const QPalette &palette);
const Tokens &tokens(const QWidget *widget);
const Tokens &tokens(); // of the application

// Fusion, palette, style sheet and font for the whole program.
void applyLook(QApplication &app, Look look);

QFont bodyFont();
QFont titleFont(); // page titles
QFont figureFont(); // figures on cards
QFont smallFont();

// The six fixed hues (Okabe-Ito); always shown with the team's name or icon.
QColor teamColor(Team team);
// WCAG 2 contrast ratio, 1…21.
double contrast(const QColor &a, const QColor &b);

// Roles that the style sheet knows, set on a widget: "primary", "danger", "quiet" on buttons; "title", "muted",
// "figure", "heading", "danger", "warning", "info" on labels; "card", "surface" on frames; "dense" on the bar of tabs.
void setRole(QWidget *widget, const char *role);

} // namespace siyu::ui
