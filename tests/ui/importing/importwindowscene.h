// SPDX-License-Identifier: GPL-3.0-or-later
// The import window on a scene, driven as an operator would: what its tests share.
#pragma once

#include "tests/core/importing/importscene.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/importing/importwindow.h"
#include "ui/importing/previewmodel.h"
#include "ui/importing/previewstep.h"
#include "ui/shell/desk.h"

#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

namespace siyu::ui {

inline QPushButton *button(QWidget *in, const QString &text)
{
    for (QPushButton *b : in->findChildren<QPushButton *>()) {
        if (b->text() == text)
            return b;
    }
    return nullptr;
}
inline QLineEdit *line(QWidget *in, const QString &name)
{
    for (QLineEdit *edit : in->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == name)
            return edit;
    }
    return nullptr;
}
inline void idle(ImportWindow &window)
{
    QTRY_VERIFY_WITH_TIMEOUT(!window.isBusy(), 10000);
    QTest::qWait(20);
}

inline std::shared_ptr<Workspace> sharedOf(importing::Scene &scene)
{
    return std::shared_ptr<Workspace>(&scene.workspace(), [](Workspace *) {});
}

// Up to the columns of a file; the source is named.
inline void toMatch(ImportWindow &window)
{
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    window.findChild<QLineEdit *>(QStringLiteral("importSource"))->setText(QStringLiteral("a list"));
    QTRY_VERIFY(window.nextButton()->isEnabled());
    window.nextButton()->click();
    QTRY_COMPARE(window.step(), ImportWindow::Match);
}
// Up to the preview of a file.
inline void toPreview(ImportWindow &window)
{
    toMatch(window);
    for (int i = 0; i < 2 && window.step() != ImportWindow::Preview; ++i) {
        QTRY_VERIFY(window.nextButton()->isEnabled());
        window.nextButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!window.isBusy(), 20000);
    }
    QCOMPARE(window.step(), ImportWindow::Preview);
}

inline QString shown(const PreviewModel &model, int row, int column) { return model.index(row, column).data().toString(); }

inline void waitForRow(const PreviewModel &model, int row)
{
    model.index(row, 0).data(); // a view would ask
    QTRY_VERIFY(model.isLoaded(row));
}

inline int rowOf(const PreviewModel &model, qint64 number)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        waitForRow(model, row);
        if (model.index(row, PreviewModel::RowNumber).data().toLongLong() == number)
            return row;
    }
    return -1;
}

} // namespace siyu::ui
