// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/erasedguard.h"

#include "core/importing/personrow.h"
#include "core/trust/tombstone.h"

namespace siyu::importing {

namespace {

// Fields that name a person by any identity.
bool namesSomebody(Field field) { return field == Field::Host || field == Field::Sender; }

class ErasedGuard final : public KindImport {
public:
    ErasedGuard(const ImportScene &scene, trust::Tombstones tombstones, std::unique_ptr<KindImport> kind)
        : m_scene(scene), m_tombstones(std::move(tombstones)), m_kind(std::move(kind)), m_reader(scene.plan, scene.zone),
          m_order(columnOf(scene.plan, scene.plan.kind == Kind::Carts ? Field::CartNo : Field::OrderNo)),
          m_hasLines(scene.plan.kind == Kind::Orders || scene.plan.kind == Kind::Carts)
    {
    }

    bool namesSomething(const Cells &cells) override { return m_kind->namesSomething(cells); }

    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override
    {
        const int column = erasedColumn(cells);
        if (column < 0 && m_row.identity.keys.isEmpty() && m_hasLines && goesOn(cells)) {
            m_kind->leftOutErased(cells);
            return std::optional(rejectedRow(number, QStringLiteral("erased")));
        }
        if (column < 0) {
            m_isRejecting = false;
            return m_kind->take(number, cells);
        }
        m_isRejecting = true;
        m_rejected = std::string(cellAt(cells, m_order));
        m_kind->leftOutErased(cells);
        return std::optional(rejectedRow(number, QStringLiteral("erased"), column));
    }

    std::unique_ptr<FlatReader> readAhead() override { return m_kind->readAhead(); }

    RowOutcome takeAhead(const RowChunk &chunk, FlatRow &row) override
    {
        for (quint32 i = 0; i < row.keys.count; ++i) {
            const FlatKey &key = chunk.keys[row.keys.first + i];
            if (m_tombstones.holds(key.kind, key.scope, key.value))
                return rejectedRow(row.number, QStringLiteral("erased"));
        }
        return m_kind->takeAhead(chunk, row);
    }

    void chunkTaken() override { m_kind->chunkTaken(); }

    Result<void> finish(Report &report, const std::function<Result<void>(const RowOutcome &, const Cells &)> &tell) override
    {
        return m_kind->finish(report, tell);
    }

private:
    // The column that names somebody erased; −1 = none.
    int erasedColumn(const Cells &cells)
    {
        m_reader.read(cells, m_row);
        for (const members::IdentityKey &key : std::as_const(m_row.identity.keys)) {
            if (m_tombstones.holds(key))
                return columnOf(m_scene.plan, fieldOf(key.kind));
        }
        const size_t width = std::min(cells.size(), m_scene.plan.columns.size());
        for (size_t c = 0; c < width; ++c) {
            const Field field = m_scene.plan.columns[c].target.field;
            if (field != Field::ReceiverPhone && !namesSomebody(field))
                continue;
            const std::string_view clean = cleanKey(cells[c]);
            const QString text = QString::fromUtf8(clean.data(), qsizetype(clean.size()));
            for (const IdentityKind kind : allIdentityKinds) {
                const QString value = members::normaliseIdentity(kind, text).value;
                if (!value.isEmpty() && m_tombstones.holds({kind, QStringLiteral(""), value}))
                    return int(c);
            }
        }
        return -1;
    }

    // A further line of the order that was just rejected.
    bool goesOn(const Cells &cells) const
    {
        if (!m_isRejecting || m_order < 0)
            return false;
        const std::string_view order = cellAt(cells, m_order);
        return order.empty() || order == m_rejected;
    }

    const ImportScene &m_scene;
    trust::Tombstones m_tombstones;
    std::unique_ptr<KindImport> m_kind;
    PersonReader m_reader;
    PersonRow m_row;
    int m_order;
    bool m_hasLines;
    bool m_isRejecting = false;
    std::string m_rejected; // its order number
};

} // namespace

std::unique_ptr<KindImport> guarded(const ImportScene &scene, std::unique_ptr<KindImport> kind)
{
    trust::Tombstones tombstones = trust::Tombstones::load(scene.db);
    if (!kind || tombstones.isEmpty())
        return kind;
    return std::make_unique<ErasedGuard>(scene, std::move(tombstones), std::move(kind));
}

} // namespace siyu::importing
