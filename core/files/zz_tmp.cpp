#include "core/files/tablewriter.h"
namespace siyu::files { Result<std::unique_ptr<TableWriter>> createCsv(const QString &p, const std::vector<ColumnFormat> &) { return Error{ErrorCode::FileUnwritable,{p},{}}; } }
