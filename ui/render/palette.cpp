// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/palette.h"

namespace siyu::render {

namespace {

struct Hue {
    const char *series;
    QRgb onLight;
    QRgb onDark;
};

constexpr Hue hues[] = {
    {"total", 0x0072B2, 0x56B4E9},
    {"people", 0x0072B2, 0x56B4E9},
    {"joined", 0x009E73, 0x34C79B},
    {"lost", 0xD55E00, 0xFF8A4C},
    {"super", 0x00558A, 0x3D9BDB},
    {"normal", 0x56B4E9, 0x9AD3F5},
    {"never", 0xC3C8D0, 0x555C67},
    {"observing", 0xE69F00, 0xF0C860},
    {"people_before", 0xA9B0BA, 0x7A828E},
    {"channel_cost", 0xD55E00, 0xFF8A4C},
    {"channel_value", 0x0072B2, 0x56B4E9},
    {"channel_return", 0x009E73, 0x34C79B},
    {"price_added", 0x0072B2, 0x56B4E9},
    {"price_first_order", 0xE69F00, 0xF0C860},
    {"fission_all", 0x009E73, 0x34C79B},
    {"coupon_issued", 0x0072B2, 0x56B4E9},
    {"coupon_claimed", 0xE69F00, 0xF0C860},
    {"coupon_redeemed", 0x009E73, 0x34C79B},
    {"redemption", 0x009E73, 0x34C79B},
    {"score", 0x0072B2, 0x56B4E9},
    {"score_before", 0xA9B0BA, 0x7A828E},
    {"rate_opened", 0x0072B2, 0x56B4E9},
    {"rate_clicked", 0xE69F00, 0xF0C860},
    {"rate_replied", 0x009E73, 0x34C79B},
    {"rate_ordered", 0xCC79A7, 0xE6A3C8},
    {"team_campaign", 0x0072B2, 0x3D9BDB},
    {"team_gameplay", 0xE69F00, 0xF0C860},
    {"team_content", 0x009E73, 0x34C79B},
    {"team_user", 0xCC79A7, 0xE6A3C8},
    {"team_reputation", 0xD55E00, 0xFF8A4C},
    {"team_support", 0x56B4E9, 0x9AD3F5},
    // How often somebody bought, from seldom to often.
    {"f1", 0xC3C8D0, 0x646B76},
    {"f2", 0x9AD3F5, 0x2F5E86},
    {"f3", 0x56B4E9, 0x3D9BDB},
    {"f4", 0x0072B2, 0x7CC4F0},
    {"f5", 0x00436B, 0xC9E8FB},
    // The product ladder: who came and climbed, and soon or late.
    {"ladder_came", 0x0072B2, 0x56B4E9},
    {"ladder_climbed", 0x009E73, 0x34C79B},
    {"ladder_7", 0x9AD3F5, 0x2F5E86},
    {"ladder_30", 0x56B4E9, 0x3D9BDB},
    {"ladder_90", 0x0072B2, 0x7CC4F0},
    {"ladder_ever", 0x00436B, 0xC9E8FB},
    // Leaving by messages received.
    {"rate_left", 0xD55E00, 0xFF8A4C},
    {"rate_unsubscribed", 0x6A3D9A, 0xB39DDB},
    {"person_weeks", 0xC3C8D0, 0x646B76},
    {"messages_0", 0xA9B0BA, 0x7C8490},
    {"messages_1", 0x56B4E9, 0x9AD3F5},
    {"messages_2-3", 0x009E73, 0x34C79B},
    {"messages_4-6", 0xE69F00, 0xF0C860},
    {"messages_7+", 0xD55E00, 0xFF8A4C},
};

} // namespace

QColor Palette::hueOf(const QString &series) const
{
    for (const Hue &hue : hues) {
        if (series == QLatin1String(hue.series))
            return QColor(dark ? hue.onDark : hue.onLight);
    }
    return series == QStringLiteral("no_data") ? grid : text;
}

Palette paperPalette() { return {QColor(0xFFFFFF), QColor(0x1F2329), QColor(0x5F656E), QColor(0xDEE0E3), false}; }

Palette darkPalette() { return {QColor(0x25282D), QColor(0xE8EAED), QColor(0xA3A9B2), QColor(0x3A3E45), true}; }

} // namespace siyu::render
