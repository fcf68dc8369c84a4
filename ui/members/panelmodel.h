// SPDX-License-Identifier: GPL-3.0-or-later
// A PagedTableModel whose rows are of one type: titles, numbers to the right, masking, and a page of rows read by id, said
// once for the tables of the panels on the members page. Main thread.
#pragma once

#include "core/base/id.h"
#include "core/workspace.h"
#include "ui/common/pagedtablemodel.h"

namespace siyu::ui {

// What a table says that has nothing to do with the type of its rows.
class PanelModelBase : public PagedTableModel {
    Q_OBJECT

public:
    struct Column {
        QString title;
        bool isNumber = false;
    };

    PanelModelBase(std::shared_ptr<Workspace> workspace, QList<Column> columns, QObject *parent);

    void setMasked(bool masked);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    const std::shared_ptr<Workspace> &workspace() const { return m_workspace; }
    bool isMasked() const { return m_masked; }
    QString nameOf(const QString &name, MemberId member) const; // "Member 17" for those without one
    QVariant cell(const std::any &row, int column, int role) const override;
    virtual QString textOf(const std::any &row, int column) const = 0;

private:
    std::shared_ptr<Workspace> m_workspace;
    QList<Column> m_columns;
    bool m_masked = true;
};

template <typename Row>
class PanelModel : public PanelModelBase {
public:
    using PanelModelBase::PanelModelBase;

protected:
    virtual QString cellText(const Row &row, int column) const = 0;
    QString textOf(const std::any &row, int column) const final { return cellText(std::any_cast<const Row &>(row), column); }

    // `read`: the rows of these ids, on a worker thread; `idOf`: under which one stands.
    template <typename Read, typename IdOf>
    static Loader loaderOf(Read read, IdOf idOf)
    {
        return [read, idOf](const QList<qint64> &ids, Progress &) -> Result<Rows> {
            const Result<QList<Row>> found = read(ids);
            if (!found)
                return found.error();
            Rows rows;
            for (const Row &row : *found)
                rows.insert(idOf(row), row);
            return rows;
        };
    }
};

} // namespace siyu::ui
