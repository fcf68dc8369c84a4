// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/membersmodel.h"

#include "core/base/text.h"

namespace siyu::ui {

namespace {

QVariant alignment(const MemberColumnSpec &column)
{
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft)));
}

// Untrusted text is shown as it is, never as rich text.
QVariant plainToolTip(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped()));
}

} // namespace

MembersModel::MembersModel(std::shared_ptr<const Workspace> workspace, QObject *parent)
    : PagedTableModel(parent), m_workspace(std::move(workspace)), m_zone(m_workspace->zone())
{
    for (const MemberColumn column : allMemberColumns)
        m_columns.append({column, {}});
    // What was written stands in the rows that were loaded since.
    connect(this, &PagedTableModel::rowsLoaded, this, [this] { m_edits.removeIf([](QHash<Place, Edit>::iterator edit) { return edit->isWritten; }); });
}

void MembersModel::setMasked(bool masked)
{
    if (m_masked == masked)
        return;
    m_masked = masked;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
}

void MembersModel::setCustomFields(const QList<members::ShopField> &fields)
{
    QList<MemberColumnSpec> custom;
    for (const members::ShopField &field : fields)
        custom.append({MemberColumn::Custom, field});
    const int first = int(allMemberColumns.size());
    if (m_columns.mid(first) == custom)
        return;
    m_edits.clear();
    if (columnCount() > first) {
        beginRemoveColumns({}, first, columnCount() - 1);
        m_columns.resize(first);
        endRemoveColumns();
    }
    if (!custom.isEmpty()) {
        beginInsertColumns({}, first, first + int(custom.size()) - 1);
        m_columns += custom;
        endInsertColumns();
    }
}

int MembersModel::columnOf(const QString &word) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (columnWord(m_columns[column]) == word)
            return column;
    }
    return -1;
}

std::optional<members::MemberRow> MembersModel::rowAt(int row) const
{
    const std::any *loaded = loadedRow(row);
    return loaded ? std::optional(*std::any_cast<members::MemberRow>(loaded)) : std::nullopt;
}

void MembersModel::endEdit(qint64 member, int column, bool isWritten)
{
    const auto edit = m_edits.find({member, column});
    if (edit == m_edits.end())
        return;
    if (isWritten)
        edit->isWritten = true;
    else
        m_edits.erase(edit);
    invalidate();
}

int MembersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

Qt::ItemFlags MembersModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags out = PagedTableModel::flags(index);
    // A cell that hides a part of its value is edited with the eye open.
    if (m_writable && index.isValid() && isEditableColumn(m_columns[index.column()]) && isLoaded(index.row())
        && !data(index, maskedRole).toBool())
        out |= Qt::ItemIsEditable;
    return out;
}

QVariant MembersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const MemberColumnSpec &column = m_columns[section];
    if (role == Qt::DisplayRole)
        return memberColumnTitle(column);
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    return {};
}

bool MembersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString text = value.toString().trimmed();
    if (text == index.data(Qt::EditRole).toString())
        return true;
    const Result<QString> kept = readMemberCell(m_columns[index.column()], text);
    if (!kept) {
        Q_EMIT refused(kept.error());
        return false;
    }
    const qint64 member = idAt(index.row());
    m_edits.insert({member, index.column()}, {*kept, false});
    Q_EMIT dataChanged(index, index, {Qt::DisplayRole, Qt::EditRole});
    Q_EMIT edited(member, index.column(), *kept);
    return true;
}

PagedTableModel::Loader MembersModel::loader() const
{
    return [workspace = m_workspace](const QList<qint64> &ids, Progress &) -> Result<Rows> {
        Result<QList<members::MemberRow>> rows = members::memberRows(*workspace, ids);
        if (!rows)
            return rows.error();
        Rows out;
        out.reserve(rows->size());
        for (members::MemberRow &row : *rows)
            out.insert(row.id.value, std::any(std::move(row)));
        return out;
    };
}

QString MembersModel::shownText(const members::MemberRow &row, int column) const
{
    return memberCellText(row, m_columns[column], m_masked, m_zone);
}

QVariant MembersModel::cell(const std::any &row, int column, int role) const
{
    const auto &member = *std::any_cast<members::MemberRow>(&row);
    const MemberColumnSpec &spec = m_columns[column];
    const auto edit = m_edits.constFind({member.id.value, column});
    if (edit != m_edits.cend() && (role == Qt::DisplayRole || role == Qt::EditRole || role == maskedRole)) {
        // The row with the new value in it, so that it reads as it will.
        members::MemberRow after = member;
        setMemberCellValue(after, spec, edit->text);
        return role == Qt::EditRole ? QVariant(edit->text) : role == maskedRole ? QVariant(false) : QVariant(shownText(after, column));
    }
    switch (role) {
    case Qt::DisplayRole:
        return shownText(member, column);
    case Qt::EditRole:
        return memberCellValue(member, spec);
    case maskedRole:
        return m_masked && shownText(member, column) != memberCellText(member, spec, false, m_zone);
    case Qt::ToolTipRole:
        return spec.kind == MemberColumn::Groups || spec.kind == MemberColumn::Tags || spec.kind == MemberColumn::Note
            ? plainToolTip(shownText(member, column))
            : QVariant();
    default:
        return placeholder(column, role);
    }
}

QVariant MembersModel::placeholder(int column, int role) const
{
    return role == Qt::TextAlignmentRole ? alignment(m_columns[column]) : QVariant();
}

} // namespace siyu::ui
