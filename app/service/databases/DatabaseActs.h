// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/attachments/AttachmentCreateAct.h"
#include "service/attachments/AttachmentPromoteAct.h"
#include "service/attachments/AttachmentRemoveAct.h"
#include "service/databases/CredentialCreateAct.h"
#include "service/databases/CredentialDestroyAct.h"
#include "service/databases/CredentialRepairAct.h"
#include "service/databases/CredentialRotateAct.h"
#include "service/databases/DatabaseCreateAct.h"
#include "service/databases/DatabaseDestroyAct.h"
#include "service/databases/DatabaseResetAct.h"
#include "service/databases/DatabaseUnfollowAct.h"

namespace bowline {

class ActDesk;

/// What can be done with a database, its credentials and its attachments through Heroku's APIs.
class DatabaseActs
{
public:
    /// Makes them known to `desk`. Neither it nor `catalogs` is owned.
    DatabaseActs(const DatabaseActParts &parts, DatabaseCatalogs *catalogs, ActDesk *desk);

private:
    AttachmentCreateAct m_attach;
    AttachmentRemoveAct m_detach;
    AttachmentPromoteAct m_promote;
    CredentialCreateAct m_createCredential;
    CredentialDestroyAct m_destroyCredential;
    CredentialRepairAct m_repairCredential;
    CredentialRotateAct m_rotate;
    DatabaseCreateAct m_create;
    DatabaseDestroyAct m_destroy;
    DatabaseResetAct m_reset;
    DatabaseUnfollowAct m_unfollow;
};

} // namespace bowline
