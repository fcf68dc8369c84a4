// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsxahead.h"

#include "core/base/vectorstate.h"

namespace siyu::files::xlsx {

namespace {

constexpr qint64 pieceBytes = 256 << 10;
constexpr qint64 longPart = 2 << 20; // bytes from which a thread is worth it
constexpr int pieces = 6;

} // namespace

void PartMarks::add(const ZipPart &part)
{
    const std::scoped_lock hold(m_guard);
    const qint64 at = part.plainDone();
    const auto next = m_marks.upper_bound(at);
    if (next != m_marks.begin() && at - std::prev(next)->first < every)
        return;
    if (std::shared_ptr<const ZipPart::Mark> mark = part.mark())
        m_marks.emplace(at, std::move(mark));
}

std::pair<std::shared_ptr<const ZipPart::Mark>, qint64> PartMarks::before(qint64 plainBytes) const
{
    const std::scoped_lock hold(m_guard);
    const auto next = m_marks.upper_bound(plainBytes);
    if (next == m_marks.begin())
        return {nullptr, 0};
    return {std::prev(next)->second, std::prev(next)->first};
}

ReadAhead::ReadAhead(std::unique_ptr<ZipPart> part, std::shared_ptr<PartMarks> marks) :
    m_part(std::move(part)), m_marks(std::move(marks))
{
    m_here.bytes.resize(pieceBytes);
}

ReadAhead::~ReadAhead()
{
    if (!m_thread.joinable())
        return;
    {
        const std::scoped_lock hold(m_guard);
        m_unwanted = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void ReadAhead::keepMarks(std::shared_ptr<PartMarks> marks)
{
    if (!m_thread.joinable())
        m_marks = std::move(marks);
}

void ReadAhead::read(Piece &piece)
{
    if (m_marks)
        m_marks->add(*m_part);
    piece.got = m_part->read(piece.bytes.data(), piece.bytes.size());
    piece.packedDone = m_part->packedDone();
}

Result<std::string_view> ReadAhead::next()
{
    if (!m_thread.joinable() && m_given > longPart) {
        for (int i = 1; i < pieces; ++i)
            m_empty.push_back({QByteArray(pieceBytes, Qt::Uninitialized)});
        m_thread = std::thread([this] { run(); });
    }
    if (m_thread.joinable())
        m_here = waitForNext();
    else
        read(m_here);
    if (!m_here.got)
        return m_here.got.error();
    m_given += *m_here.got;
    m_packedDone = m_here.packedDone;
    return std::string_view(m_here.bytes.constData(), size_t(*m_here.got));
}

// The end and an error stay in front, for whoever asks again.
ReadAhead::Piece ReadAhead::waitForNext()
{
    std::unique_lock hold(m_guard);
    if (m_here.got && *m_here.got > 0)
        m_empty.push_back(std::move(m_here));
    m_changed.notify_all();
    m_changed.wait(hold, [this] { return !m_full.empty(); });
    const bool isLast = !m_full.front().got || *m_full.front().got == 0;
    if (isLast)
        return m_full.front();
    Piece piece = std::move(m_full.front());
    m_full.pop_front();
    return piece;
}

void ReadAhead::run()
{
    clearVectorState();
    for (bool more = true; more;) {
        Piece piece;
        {
            std::unique_lock hold(m_guard);
            m_changed.wait(hold, [this] { return !m_empty.empty() || m_unwanted; });
            if (m_unwanted)
                return;
            piece = std::move(m_empty.front());
            m_empty.pop_front();
        }
        read(piece);
        more = piece.got && *piece.got > 0;
        const std::scoped_lock hold(m_guard);
        m_full.push_back(std::move(piece));
        m_changed.notify_all();
    }
}

} // namespace siyu::files::xlsx
