// SPDX-License-Identifier: GPL-3.0-or-later
// The table of members: columns over core/members' rows, phones masked while the eye is closed; cells of plain fields can
// be edited. An edit shows at once and is written by whoever hears edited(). Main thread.
#pragma once

#include "core/members/memberstore.h"
#include "core/workspace.h"
#include "ui/common/pagedtablemodel.h"
#include "ui/members/membercolumns.h"

#include <memory>

namespace siyu::ui {

class MembersModel final : public PagedTableModel {
    Q_OBJECT

public:
    static constexpr int maskedRole = Qt::UserRole + 1; // true: the cell hides a part of its value

    explicit MembersModel(std::shared_ptr<const Workspace> workspace, QObject *parent = nullptr);

    void setMasked(bool masked);
    void setWritable(bool writable) { m_writable = writable; }
    // A column for each field of the shop's own, behind the others.
    void setCustomFields(const QList<members::ShopField> &fields);

    const MemberColumnSpec &column(int column) const { return m_columns.at(column); }
    int columnOf(const QString &word) const; // −1 = there is none
    // The row when it is loaded.
    std::optional<members::MemberRow> rowAt(int row) const;
    // The write of an edit has ended: what stands in the cell is the row's own again, at once or when it was loaded anew.
    void endEdit(qint64 member, int column, bool isWritten);

    Loader loader() const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void edited(qint64 member, int column, const QString &text);
    void refused(const siyu::Error &error); // the text does not fit the field

protected:
    QVariant cell(const std::any &row, int column, int role) const override;
    QVariant placeholder(int column, int role) const override;

private:
    struct Edit {
        QString text;
        bool isWritten = false;
    };
    using Place = std::pair<qint64, int>; // member, column

    QString shownText(const members::MemberRow &row, int column) const;

    std::shared_ptr<const Workspace> m_workspace;
    QTimeZone m_zone;
    QList<MemberColumnSpec> m_columns;
    QHash<Place, Edit> m_edits; // not yet in the rows
    bool m_masked = true;
    bool m_writable = false;
};

} // namespace siyu::ui
