// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codes/qrgrid.h"

#include <memory>
#include <qrencode.h>

namespace siyu::codes {

namespace {

QRecLevel levelOf(Correction correction)
{
    switch (correction) {
    case Correction::Low: return QR_ECLEVEL_L;
    case Correction::Medium: return QR_ECLEVEL_M;
    case Correction::Quartile: return QR_ECLEVEL_Q;
    case Correction::High: return QR_ECLEVEL_H;
    }
    return QR_ECLEVEL_M;
}

} // namespace

Result<QrGrid> qrGrid(const QString &text, Correction correction)
{
    const QByteArray bytes = text.toUtf8();
    const Error unfit{ErrorCode::InvalidInput, {QStringLiteral("code_text"), text.left(60)}, {}};
    if (bytes.isEmpty())
        return unfit;
    // Bytes as they are: WeChat reads UTF-8 in a code without a mark of its encoding.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0, levelOf(correction)), QRcode_free);
    if (!code)
        return unfit;
    QrGrid grid;
    grid.size = code->width;
    grid.dark.resize(size_t(code->width) * size_t(code->width));
    for (size_t i = 0; i < grid.dark.size(); ++i)
        grid.dark[i] = char(code->data[i] & 1);
    return grid;
}

} // namespace siyu::codes
