// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/openforrules.h"

#include "core/members/figures.h"

namespace siyu::cli {

Result<std::unique_ptr<Workspace>> openForRules(Context &context)
{
    auto reader = context.open(OpenAs::WriterOrReadOnly);
    if (!reader)
        return reader;
    const auto state = members::figuresState(**reader);
    if (!state)
        return state.error();
    if (state->isCurrent)
        return reader;
    if (!(*reader)->isReadOnly()) {
        const auto updated = members::updateFigures(**reader, context.progress());
        return updated ? std::move(reader) : Result<std::unique_ptr<Workspace>>(updated.error());
    }
    reader->reset();
    auto writer = context.open(OpenAs::Writer);
    if (!writer)
        return context.open(OpenAs::WriterOrReadOnly);
    const auto updated = members::updateFigures(**writer, context.progress());
    return updated ? std::move(writer) : Result<std::unique_ptr<Workspace>>(updated.error());
}

} // namespace siyu::cli
