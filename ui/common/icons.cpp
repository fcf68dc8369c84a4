// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Resources of a static library are linked only when somebody asks for them; the macro needs the global namespace.
static void initResources()
{
    Q_INIT_RESOURCE(siyu);
}

namespace siyu::ui {

namespace {

QString fileOf(Icon which)
{
    static const QList<QString> names{QStringLiteral("today"), QStringLiteral("members"), QStringLiteral("groups"),
        QStringLiteral("broadcasts"), QStringLiteral("senddesk"), QStringLiteral("growth"), QStringLiteral("insights"),
        QStringLiteral("safety"), QStringLiteral("settings"), QStringLiteral("help"), QStringLiteral("search"),
        QStringLiteral("add"), QStringLiteral("import"), QStringLiteral("export"), QStringLiteral("undo"),
        QStringLiteral("redo"), QStringLiteral("close"), QStringLiteral("more"), QStringLiteral("eye"),
        QStringLiteral("eyeoff"), QStringLiteral("check"), QStringLiteral("warning"), QStringLiteral("info"),
        QStringLiteral("danger"), QStringLiteral("calendar"), QStringLiteral("clock"), QStringLiteral("copy"),
        QStringLiteral("filter"), QStringLiteral("tag"), QStringLiteral("edit"), QStringLiteral("trash"),
        QStringLiteral("backup"), QStringLiteral("refresh"), QStringLiteral("left"), QStringLiteral("right"),
        QStringLiteral("down"), QStringLiteral("folder"), QStringLiteral("person"), QStringLiteral("link"),
        QStringLiteral("chart"), QStringLiteral("table")};
    return QStringLiteral(":/icons/%1.svg").arg(names.value(int(which)));
}

QByteArray svgOf(Icon which)
{
    [[maybe_unused]] static const bool ready = [] {
        initResources();
        return true;
    }();
    QFile file(fileOf(which));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

enum class Ink { Text, OnAccent, Own };

// Asks for its colour when it is painted: the palette of the moment, not that of its making.
class LineEngine final : public QIconEngine {
public:
    LineEngine(Icon which, Ink ink, QColor own) : m_which(which), m_ink(ink), m_own(std::move(own)) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect, pixmapAt(rect.size(), painter->device()->devicePixelRatioF(), mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return pixmapAt(size, 1, mode, state); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return pixmapAt(size / scale, scale, mode, state);
    }
    QIconEngine *clone() const override { return new LineEngine(m_which, m_ink, m_own); }

private:
    QPixmap pixmapAt(const QSize &size, qreal scale, QIcon::Mode mode, QIcon::State state) const
    {
        return iconPixmap(m_which, std::min(size.width(), size.height()), colour(mode, state), scale);
    }

    QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const Tokens &t = tokens();
        if (m_ink == Ink::Own)
            return mode == QIcon::Disabled ? t.muted : m_own;
        if (m_ink == Ink::OnAccent)
            return mode == QIcon::Disabled ? t.muted : t.onAccent;
        if (mode == QIcon::Disabled)
            return t.muted;
        return state == QIcon::On ? t.accent : t.muted;
    }

    Icon m_which;
    Ink m_ink;
    QColor m_own;
};

} // namespace

QIcon icon(Icon which) { return QIcon(new LineEngine(which, Ink::Text, {})); }

QIcon icon(Icon which, const QColor &colour) { return QIcon(new LineEngine(which, Ink::Own, colour)); }

QIcon accentIcon(Icon which) { return QIcon(new LineEngine(which, Ink::OnAccent, {})); }

QPixmap iconPixmap(Icon which, int size, const QColor &colour, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("siyu/%1/%2/%3/%4")
                            .arg(QString::number(int(which)), QString::number(size), colour.name(), QString::number(devicePixelRatio));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer renderer(svgOf(which).replace("#000000", colour.name().toLatin1()));
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(pixmap.rect()));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace siyu::ui
