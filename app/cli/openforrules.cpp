// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/openforrules.h"

namespace siyu::cli {

Result<std::unique_ptr<Workspace>> openForRules(Context &context) { return context.openWithFigures(OpenAs::WriterOrReadOnly); }

} // namespace siyu::cli
