// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/kindimport.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/importing/rowfields.h"

namespace siyu::importing {

namespace {

QString display(std::string_view cell) { return displayText(QString::fromUtf8(cell.data(), qsizetype(cell.size()))); }

class StaffImport final : public KindImport {
public:
    explicit StaffImport(const ImportScene &scene)
        : m_scene(scene), m_log(scene.db, scene.batch), m_shape(shapeOf(scene.db, QStringLiteral("staff"))),
          m_name(columnOf(scene.plan, Field::Name))
    {
    }

    bool namesSomething(const Cells &) override { return false; }

    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override
    {
        const QString name = display(cellAt(cells, m_name));
        if (name.isEmpty())
            return std::optional(rejectedRow(number, QStringLiteral("no_name"), m_name));
        RowOutcome out{number, Outcome::Unchanged, 0, std::nullopt, {}};
        const QJsonObject values = read(cells, out);
        db::Statement &found = m_scene.db.cached("SELECT id FROM staff WHERE name = ?");
        out.id = found.with(name).step() ? found.int64(0) : 0;
        found.reset();
        if (out.id == 0) {
            m_scene.db.cached("INSERT INTO staff (name, created_at, batch) VALUES (?, ?, ?)")
                .run(name, toUtcText(m_scene.nowUtc), m_scene.batch.value);
            out.id = m_scene.db.lastInsertId();
            fillColumns(m_scene.db, m_log, m_shape, out.id, values, Conflict::Fill);
            out.outcome = Outcome::Created;
        } else if (fillColumns(m_scene.db, m_log, m_shape, out.id, values, m_scene.plan.options)) {
            out.outcome = Outcome::Updated;
        }
        return std::optional(out);
    }

private:
    QJsonObject read(const Cells &cells, RowOutcome &out) const
    {
        QJsonObject values;
        for (size_t c = 0; c < m_scene.plan.columns.size(); ++c) {
            const PlanColumn &column = m_scene.plan.columns[c];
            const std::string_view cell = cellAt(cells, int(c));
            const bool isDay = column.target.field == Field::JoinedOn || column.target.field == Field::LeftOn;
            const bool isText = column.target.field == Field::Role || column.target.field == Field::Note;
            if (cell.empty() || (!isDay && !isText))
                continue;
            if (isText) {
                values.insert(wordOf(column.target.field), display(cell));
            } else if (const auto moment = readMoment(cell, column.dates)) {
                values.insert(wordOf(column.target.field), moment->dayIn(m_scene.zone).toString(Qt::ISODate));
            } else {
                out.flags.push_back({QStringLiteral("not_a_date"), int(c), shownValue(cell)});
            }
        }
        return values;
    }

    const ImportScene &m_scene;
    BatchLog m_log;
    TableShape m_shape;
    int m_name;
};

} // namespace

std::unique_ptr<KindImport> makeStaffImport(const ImportScene &scene) { return std::make_unique<StaffImport>(scene); }

} // namespace siyu::importing
