// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/passphrase.h"

namespace siyu::db {

namespace {

void forget(QByteArray *bytes)
{
    // Through a volatile pointer, or a compiler leaves it out.
    volatile char *at = bytes->data();
    for (qsizetype i = 0; i < bytes->size(); ++i)
        at[i] = 0;
    delete bytes;
}

} // namespace

Passphrase::Passphrase(const QString &text)
{
    if (!text.isEmpty())
        m_bytes.reset(new QByteArray(text.normalized(QString::NormalizationForm_C).toUtf8()), forget);
}

const QByteArray &Passphrase::bytes() const
{
    static const QByteArray none;
    return m_bytes ? *m_bytes : none;
}

bool canEncrypt()
{
#ifdef SIYU_ENCRYPTS
    return true;
#else
    return false;
#endif
}

} // namespace siyu::db
