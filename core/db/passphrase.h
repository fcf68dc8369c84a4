// SPDX-License-Identifier: GPL-3.0-or-later
// What an encrypted workspace is opened with. Value type; copies share the bytes, which are zeroed with the last of them.
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>

namespace siyu::db {

class Passphrase {
public:
    Passphrase() = default; // none: the file is not encrypted
    // In Unicode's normal form C, so that every keyboard gives the same bytes. An empty text is none.
    explicit Passphrase(const QString &text);

    bool isEmpty() const { return !m_bytes; }
    const QByteArray &bytes() const;

private:
    std::shared_ptr<QByteArray> m_bytes;
};

// Whether the SQLite of this program encrypts (SQLite3 Multiple Ciphers does, a system's SQLite does not).
bool canEncrypt();

} // namespace siyu::db
