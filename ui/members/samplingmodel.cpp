// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/samplingmodel.h"

#include "core/base/text.h"
#include "core/workspace.h"
#include "ui/text/format.h"

namespace siyu::ui {

SamplingModel::SamplingModel(std::shared_ptr<Workspace> workspace, QObject *parent)
    : PagedTableModel(parent), m_workspace(std::move(workspace))
{
}

void SamplingModel::setList(qint64 sampling, qint64 questions)
{
    if (sampling != m_sampling)
        setIds({});
    m_sampling = sampling;
    m_questions = questions;
    invalidate();
}

void SamplingModel::setMasked(bool masked)
{
    m_masked = masked;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SamplingModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant SamplingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Answers)
        return int(Qt::AlignVCenter | Qt::AlignRight);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return PagedTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return tr("Name");
    case Phone:
        return tr("Phone");
    case Region:
        return tr("Region");
    case Got:
        return tr("Got it on");
    case How:
        return tr("How");
    case Answers:
        return tr("Answers");
    case Bought:
        return tr("Bought on");
    default:
        return {};
    }
}

PagedTableModel::Loader SamplingModel::loader() const
{
    return [workspace = m_workspace, sampling = m_sampling](const QList<qint64> &ids, Progress &) -> Result<Rows> {
        const auto persons = members::samplingPersons(*workspace, sampling, ids);
        if (!persons)
            return persons.error();
        Rows rows;
        for (const members::SamplingPerson &person : *persons)
            rows.insert(person.member.value, person);
        return rows;
    };
}

QString SamplingModel::textOf(const members::SamplingPerson &person, int column) const
{
    const auto shownDay = [](QDate day) { return day.isValid() ? text::day(day) : text::missingMark(); };
    switch (column) {
    case Name:
        return person.name.isEmpty() ? tr("Member %1").arg(person.member.value)
                                     : displayText(m_masked ? maskPhonesIn(person.name) : person.name);
    case Phone:
        return m_masked ? maskPhone(person.phone) : person.phone;
    case Region:
        return displayText(person.region);
    case Got:
        return shownDay(person.got);
    case How:
        return displayText(person.how);
    case Answers:
        return m_questions > 0 ? QStringLiteral("%1/%2").arg(person.answers.size()).arg(m_questions) : text::missingMark();
    case Bought:
        return shownDay(person.bought);
    default:
        return {};
    }
}

QVariant SamplingModel::cell(const std::any &row, int column, int role) const
{
    const auto &person = std::any_cast<const members::SamplingPerson &>(row);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(person, column);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Answers ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace siyu::ui
