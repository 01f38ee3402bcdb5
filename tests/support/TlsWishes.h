// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace bowline::test {

/// What URLs say about TLS, by all the names that libraries have for it, right and wrong: for the table of
/// each consumer and for the tries with the real library. @ stands for a file with a root certificate.
inline const QByteArrayList &tlsWishes()
{
    static const QByteArrayList all{
        "",
        "sslmode=disable",
        "sslmode=allow",
        "sslmode=prefer",
        "sslmode=require",
        "sslmode=verify-ca",
        "sslmode=verify-full",
        "sslmode=no-verify",
        "sslmode=Require",
        "sslmode=nonsense",
        "sslmode=",
        "ssl=true",
        "ssl=false",
        "ssl=1",
        "ssl=0",
        "ssl=require",
        "ssl=no-verify",
        "ssl=prefer",
        "ssl=",
        "requiressl=1",
        "requiressl=0",
        "sslaccept=strict",
        "uselibpqcompat=true",
        "uselibpqcompat=true&sslmode=prefer",
        "uselibpqcompat=true&sslmode=allow",
        "uselibpqcompat=true&sslmode=require",
        "uselibpqcompat=true&sslmode=no-verify",
        "uselibpqcompat=true&sslmode=verify-ca",
        "uselibpqcompat=true&sslmode=verify-full",
        "sslmode=require&sslmode=disable",
        "sslmode=disable&sslmode=require",
        "ssl=true&sslmode=disable",
        "sslmode=disable&ssl=true",
        "sslmode=require&ssl=0",
        "sslmode=require&ssl=true",
        "sslmode=require&sslaccept=strict",
        "ssl=true&ssl=false",
        "ssl=no-verify&sslmode=require",
        "sslmode=no-verify&ssl=true",
        "sslrootcert=@",
        "sslmode=prefer&sslrootcert=@",
        "sslmode=require&sslrootcert=@",
        "sslmode=verify-ca&sslrootcert=@",
        "sslmode=no-verify&sslrootcert=@",
        "ssl=true&sslrootcert=@",
        "ssl=0&sslrootcert=@",
        "uselibpqcompat=true&sslmode=require&sslrootcert=@",
        "uselibpqcompat=true&sslmode=verify-ca&sslrootcert=@",
    };
    return all;
}

} // namespace bowline::test
