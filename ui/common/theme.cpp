// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/stylesheet.h"

#include <QApplication>
#include <QLocale>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QToolTip>
#include <QWidget>
#include <cmath>

namespace siyu::ui {

namespace {

Tokens makeLight()
{
    Tokens t;
    t.background = QColor(0xF5, 0xF6, 0xF8);
    t.surface = QColor(0xFF, 0xFF, 0xFF);
    t.raised = QColor(0xEE, 0xF0, 0xF2);
    t.border = QColor(0xDE, 0xE0, 0xE3);
    t.text = QColor(0x1F, 0x23, 0x29);
    t.muted = QColor(0x5F, 0x65, 0x6E);
    t.accent = QColor(0x08, 0x82, 0x4A);
    t.onAccent = QColor(0xFF, 0xFF, 0xFF);
    t.accentSoft = QColor(0xE1, 0xF2, 0xE9);
    t.danger = QColor(0xC9, 0x30, 0x2C);
    t.warning = QColor(0x9A, 0x5B, 0x00);
    t.info = QColor(0x24, 0x58, 0xC8);
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.background = QColor(0x1B, 0x1D, 0x21);
    t.surface = QColor(0x25, 0x28, 0x2D);
    t.raised = QColor(0x2E, 0x32, 0x38);
    t.border = QColor(0x3A, 0x3E, 0x45);
    t.text = QColor(0xE8, 0xEA, 0xED);
    t.muted = QColor(0xA3, 0xA9, 0xB2);
    t.accent = QColor(0x4C, 0xC3, 0x8A);
    t.onAccent = QColor(0x10, 0x22, 0x1A);
    t.accentSoft = QColor(0x22, 0x3D, 0x31);
    t.danger = QColor(0xFF, 0x7B, 0x72);
    t.warning = QColor(0xE3, 0xA5, 0x48);
    t.info = QColor(0x7A, 0xA7, 0xFF);
    t.dark = true;
    return t;
}

QPalette paletteOf(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.background);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.background);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.danger);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.info);
    p.setColor(QPalette::LinkVisited, t.info);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Light, t.raised);
    p.setColor(QPalette::Midlight, t.raised);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.border);
    p.setColor(QPalette::Shadow, t.dark ? QColor(0, 0, 0) : QColor(0xB0, 0xB4, 0xBA));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.muted);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.muted);
    return p;
}

bool systemIsDark(const QApplication &app)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return app.styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    // Only before the first look was applied is the palette the system's own.
    static const bool dark = app.palette().color(QPalette::Window).lightness() < app.palette().color(QPalette::WindowText).lightness();
    return dark;
#endif
}

// English first takes a Latin font: in a Chinese one its quotation marks are as wide as a character.
QStringList families()
{
    const QStringList latin{QStringLiteral("SF Pro Text"), QStringLiteral("Segoe UI"), QStringLiteral("Noto Sans"),
        QStringLiteral("Open Sans"), QStringLiteral("Liberation Sans")};
    const QStringList chinese{QStringLiteral("PingFang SC"), QStringLiteral("Microsoft YaHei UI"), QStringLiteral("Noto Sans CJK SC")};
    return QLocale().language() == QLocale::Chinese ? chinese + latin : latin + chinese;
}

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

QFont sized(double factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPixelSize(int(std::lround(13 * factor)));
    font.setWeight(weight);
    return font;
}

} // namespace

const Tokens &lightTokens()
{
    static const Tokens light = makeLight();
    return light;
}

const Tokens &darkTokens()
{
    static const Tokens dark = makeDark();
    return dark;
}

const Tokens &tokens(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkTokens() : lightTokens();
}

const Tokens &tokens(const QWidget *widget) { return tokens(widget->palette()); }

const Tokens &tokens() { return tokens(QApplication::palette()); }

void applyLook(QApplication &app, Look look)
{
    // The style itself is set once: putting another one under living widgets is slow and upsets those half-deleted.
    if (!app.property("siyuLook").isValid())
        app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    // Kept for the settings page, and for the system's changes of mind.
    app.setProperty("siyuLook", look == Look::Dark ? QStringLiteral("dark") : look == Look::Light ? QStringLiteral("light") : QStringLiteral("system"));
    const bool system = systemIsDark(app);
    const bool dark = look == Look::Dark || (look == Look::System && system);
    const Tokens &t = dark ? darkTokens() : lightTokens();
    QFont font = app.font();
    font.setFamilies(families());
    font.setPixelSize(13);
    app.setFont(font);
    app.setPalette(paletteOf(t));
    QToolTip::setPalette(paletteOf(t));
    app.setStyleSheet(styleSheetOf(t));
}

QFont bodyFont() { return sized(1, QFont::Normal); }
QFont titleFont() { return sized(20.0 / 13, QFont::DemiBold); }
QFont figureFont() { return sized(24.0 / 13, QFont::DemiBold); }
QFont smallFont() { return sized(12.0 / 13, QFont::Normal); }

QColor teamColor(Team team)
{
    switch (team) {
    case Team::Campaign:
        return QColor(0x00, 0x72, 0xB2);
    case Team::Gameplay:
        return QColor(0xE6, 0x9F, 0x00);
    case Team::Content:
        return QColor(0x00, 0x9E, 0x73);
    case Team::User:
        return QColor(0xCC, 0x79, 0xA7);
    case Team::Reputation:
        return QColor(0xD5, 0x5E, 0x00);
    case Team::Support:
        return QColor(0x56, 0xB4, 0xE9);
    }
    return {};
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

void setRole(QWidget *widget, const char *role)
{
    widget->setProperty("role", QString::fromLatin1(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace siyu::ui
