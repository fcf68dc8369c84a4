// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dropped.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace siyu::ui {

namespace {

struct Drop {
    Q_DECLARE_TR_FUNCTIONS(Drop)
};

// Also formats that the reader refuses: it knows best what to do about them.
bool mayBeTable(const QFileInfo &file)
{
    static const QStringList suffixes{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("tab"),
        QStringLiteral("txt"), QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("xls"),
        QStringLiteral("et"), QStringLiteral("ods"), QStringLiteral("html"), QStringLiteral("htm"), QStringLiteral("xml"),
        QStringLiteral("zip"), QStringLiteral("gz")};
    const QString suffix = file.suffix().toLower();
    return suffix.isEmpty() || suffixes.contains(suffix);
}

void take(Dropped &out, const QUrl &url)
{
    if (!url.isLocalFile()) {
        out.refused.append(Drop::tr("“%1” is an address on the network: save it as a file first.").arg(url.toDisplayString()));
        return;
    }
    const QFileInfo file(url.toLocalFile());
    if (file.isDir())
        out.refused.append(Drop::tr("“%1” is a folder: open it and drop the files inside.").arg(file.fileName()));
    else if (file.suffix().compare(QStringLiteral("siyu"), Qt::CaseInsensitive) == 0)
        out.workspace = file.filePath();
    else if (mayBeTable(file))
        out.tables.append(file.filePath());
    else
        out.refused.append(Drop::tr("“%1” is no table: CSV and Excel files (.csv, .tsv, .txt, .xlsx) can be imported.")
                               .arg(file.fileName()));
}

} // namespace

bool holdsFiles(const QMimeData *data) { return data->hasUrls(); }

Dropped droppedOf(const QMimeData *data)
{
    Dropped out;
    for (const QUrl &url : data->urls())
        take(out, url);
    if (!out.workspace.isEmpty())
        out.tables.clear();
    return out;
}

QString Dropped::hint() const
{
    QStringList lines;
    if (!workspace.isEmpty())
        lines.append(Drop::tr("Drop to open “%1”").arg(QFileInfo(workspace).completeBaseName()));
    else if (tables.size() == 1)
        lines.append(Drop::tr("Drop to import “%1”").arg(QFileInfo(tables.first()).fileName()));
    else if (!tables.isEmpty())
        lines.append(Drop::tr("Drop to import %n file(s), one after the other", nullptr, int(tables.size())));
    constexpr int said = 3;
    lines += refused.mid(0, said);
    return lines.join(QLatin1Char('\n'));
}

} // namespace siyu::ui
