// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/DatabaseActs.h"

#include "service/ActDesk.h"

#include <initializer_list>

namespace bowline {

DatabaseActs::DatabaseActs(const DatabaseActParts &parts, DatabaseCatalogs *catalogs, ActDesk *desk)
    : m_attach(parts)
    , m_detach(parts)
    , m_promote(parts)
    , m_createCredential(parts)
    , m_destroyCredential(parts)
    , m_repairCredential(parts, catalogs)
    , m_rotate(parts)
    , m_create(parts)
    , m_destroy(parts)
    , m_reset(parts, catalogs)
    , m_unfollow(parts)
{
    for (Act *act :
         std::initializer_list<Act *>{&m_attach, &m_detach, &m_promote, &m_createCredential, &m_destroyCredential,
                                      &m_repairCredential, &m_rotate, &m_create, &m_destroy, &m_reset, &m_unfollow})
        desk->add(act);
}

} // namespace bowline
