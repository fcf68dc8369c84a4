// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/samplingmodel.h"

#include "core/base/text.h"
#include "core/workspace.h"
#include "ui/text/format.h"

namespace siyu::ui {

SamplingModel::SamplingModel(std::shared_ptr<Workspace> workspace, QObject *parent)
    : PanelModel(std::move(workspace), {{tr("Name")}, {tr("Phone")}, {tr("Region")}, {tr("Got it on")}, {tr("How")}, {tr("Answers"), true}, {tr("Bought on")}}, parent)
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

PagedTableModel::Loader SamplingModel::loader() const
{
    return loaderOf([shop = workspace(), sampling = m_sampling](const QList<qint64> &ids) { return members::samplingPersons(*shop, sampling, ids); },
        [](const members::SamplingPerson &person) { return person.member.value; });
}

QString SamplingModel::cellText(const members::SamplingPerson &person, int column) const
{
    const auto shownDay = [](QDate day) { return day.isValid() ? text::day(day) : text::missingMark(); };
    switch (column) {
    case Name:
        return nameOf(person.name, person.member);
    case Phone:
        return isMasked() ? maskPhone(person.phone) : person.phone;
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

} // namespace siyu::ui
