// SPDX-License-Identifier: GPL-3.0-or-later
// A name that looks like markup stays a name in every tooltip: of lists, of tables, of labels that are cut.
#include "ui/common/elidedlabel.h"
#include "ui/common/fields.h"
#include "ui/common/rowtable.h"
#include "ui/groups/rowsmodel.h"

#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>

using namespace siyu::ui;

class PlainTipsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackAsItWas();
    void ofLists();
    void ofTables();
    void ofACutLabel();

private:
    // What Qt would show of it.
    static QString shown(const QString &tip)
    {
        if (!Qt::mightBeRichText(tip))
            return tip;
        QTextDocument document;
        document.setHtml(tip);
        return document.toPlainText();
    }
    const QString m_name = QStringLiteral("<b>粗</b> & 小\n&lt; 第二行");
};

void PlainTipsTest::readsBackAsItWas()
{
    QCOMPARE(shown(plainTip(m_name)), m_name);
    QVERIFY(plainTip({}).isEmpty());
}

void PlainTipsTest::ofLists()
{
    const auto same = [](const QString &row) { return row; };
    RowsModel<QString> model({{QStringLiteral("Name"), same, {}, false, same, {}, {}}});
    model.setRows({m_name});
    QCOMPARE(shown(model.index(0, 0).data(Qt::ToolTipRole).toString()), m_name);
}

void PlainTipsTest::ofTables()
{
    RowTable table(QStringLiteral("Names"));
    table.rows()->setHeaders({QStringLiteral("Name")});
    table.rows()->setRows({{1, {m_name}}});
    QCOMPARE(shown(table.rows()->index(0, 0).data(Qt::ToolTipRole).toString()), m_name);
}

void PlainTipsTest::ofACutLabel()
{
    ElidedLabel label(m_name);
    label.resize(20, 20);
    label.show();
    QHelpEvent help(QEvent::ToolTip, {1, 1}, label.mapToGlobal(QPoint(1, 1)));
    QCoreApplication::sendEvent(&label, &help);
    QCOMPARE(shown(QToolTip::text()), m_name);
}

QTEST_MAIN(PlainTipsTest)
#include "plaintips_test.moc"
