// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"

#include <tuple>
#include <utility>

namespace bowline {

/// The stable name of one member: its column in the journal and its key on the recovery card.
template <class R, class Member>
struct RecordField
{
    const char *name;
    Member R::*member;
    bool nullIfEmpty = false; ///< an empty text is stored as NULL: what points at a row must not point at none
};

template <class R, class Member>
constexpr RecordField<R, Member> field(const char *name, Member R::*member)
{
    return {name, member};
}

template <class R, class Member>
constexpr RecordField<R, Member> optionalField(const char *name, Member R::*member)
{
    return {name, member, true};
}

/// The one list of a record's fields: all() gives a tuple of RecordField. `elsewhere` is how many members are
/// kept in another way. A member that is in neither does not compile, see below.
template <class R>
struct RecordFields;

template <>
struct RecordFields<AccountRecord>
{
    using R = AccountRecord;
    static constexpr std::size_t elsewhere = 0;
    static constexpr auto all()
    {
        return std::tuple(field("id", &R::id), field("heroku_user_id", &R::herokuUserId), field("email", &R::email),
                          field("login", &R::login), field("sandbox", &R::sandbox), field("endpoints", &R::endpoints),
                          field("state", &R::state), field("message", &R::message), field("created_at", &R::createdAt));
    }
};

template <>
struct RecordFields<ProjectRecord>
{
    using R = ProjectRecord;
    static constexpr std::size_t elsewhere = 0;
    static constexpr auto all()
    {
        return std::tuple(field("id", &R::id), field("name", &R::name), field("destination", &R::destination),
                          field("created_at", &R::createdAt));
    }
};

template <>
struct RecordFields<EnvVarRecord>
{
    using R = EnvVarRecord;
    static constexpr std::size_t elsewhere = 0;
    static constexpr auto all()
    {
        return std::tuple(field("project", &R::project), field("name", &R::name), field("bytes", &R::bytes),
                          field("updated_at", &R::updatedAt), field("sealed", &R::sealed));
    }
};

template <>
struct RecordFields<SyncRecord>
{
    using R = SyncRecord;
    static constexpr std::size_t elsewhere = 0;
    static constexpr auto all()
    {
        return std::tuple(field("id", &R::id), field("project", &R::project), field("env_var", &R::envVar),
                          field("account", &R::account), field("app_id", &R::appId), field("app_name", &R::appName),
                          field("addon_id", &R::addonId), field("addon_name", &R::addonName), field("plan", &R::plan),
                          field("attachment", &R::attachment), field("config_var", &R::configVar),
                          field("credential", &R::credential), field("rendering", &R::rendering),
                          field("state", &R::state), field("reason", &R::reason), field("error_code", &R::errorCode),
                          field("state_since", &R::stateSince), field("synced_at", &R::syncedAt),
                          field("proven_at", &R::provenAt), field("proof", &R::proof), field("release", &R::release),
                          field("sealed_value", &R::sealedValue), field("fingerprint", &R::fingerprint),
                          field("written_fingerprint", &R::writtenFingerprint), field("created_at", &R::createdAt));
    }
};

template <>
struct RecordFields<JourneyStepRecord>
{
    using R = JourneyStepRecord;
    static constexpr std::size_t elsewhere = 0;
    static constexpr auto all()
    {
        return std::tuple(field("name", &R::name), field("started_at", &R::startedAt), field("ended_at", &R::endedAt),
                          field("outcome", &R::outcome));
    }
};

/// All but the id, which the journal gives, and the steps, which have a table of their own.
template <>
struct RecordFields<JourneyRecord>
{
    using R = JourneyRecord;
    static constexpr std::size_t elsewhere = 2;
    static constexpr auto all()
    {
        return std::tuple(field("sync", &R::sync), optionalField("project", &R::project), field("env_var", &R::envVar),
                          field("what", &R::what), field("cause", &R::cause), field("release", &R::release),
                          field("release_text", &R::releaseText), field("released_at", &R::releasedAt),
                          field("noticed_by", &R::noticedBy), field("started_at", &R::startedAt),
                          field("ended_at", &R::endedAt), field("result", &R::result),
                          field("error_code", &R::errorCode), field("message", &R::message),
                          field("before_print", &R::before), field("after_print", &R::after));
    }
};

template <>
struct RecordFields<WebhookRecord>
{
    using R = WebhookRecord;
    static constexpr std::size_t elsewhere = 0;
    static constexpr auto all()
    {
        return std::tuple(field("account", &R::account), field("app_id", &R::appId), field("webhook", &R::webhook),
                          field("url", &R::url), field("print", &R::print));
    }
};

template <>
struct RecordFields<FileRescueRecord>
{
    using R = FileRescueRecord;
    static constexpr std::size_t elsewhere = 0;
    static constexpr auto all()
    {
        return std::tuple(field("id", &R::id), field("computer", &R::computer), field("sealed", &R::sealed),
                          field("created_at", &R::createdAt));
    }
};

template <>
struct RecordFields<ActRecord>
{
    using R = ActRecord;
    static constexpr std::size_t elsewhere = 0;
    static constexpr auto all()
    {
        return std::tuple(
            field("id", &R::id), field("kind", &R::kind), field("account", &R::account), field("subject", &R::subject),
            field("title", &R::title), field("facts", &R::facts), field("state", &R::state), field("step", &R::step),
            field("step_ended", &R::stepEnded), field("created_at", &R::createdAt), field("ended_at", &R::endedAt),
            field("result", &R::result), field("error_code", &R::errorCode), field("message", &R::message));
    }
};

template <>
struct RecordFields<DataLinkRecord>
{
    using R = DataLinkRecord;
    static constexpr std::size_t elsewhere = 0;
    static constexpr auto all()
    {
        return std::tuple(field("account", &R::account), field("local_addon", &R::localAddon), field("name", &R::name),
                          field("local_name", &R::localName), field("local_app", &R::localApp),
                          field("remote_addon", &R::remoteAddon), field("remote_name", &R::remoteName),
                          field("remote_app", &R::remoteApp), field("remote_config_var", &R::remoteConfigVar),
                          field("server_name", &R::serverName), field("created_at", &R::createdAt),
                          field("first_seen_at", &R::firstSeenAt), field("gone_at", &R::goneAt),
                          field("health", &R::health), field("findings", &R::findings),
                          field("examined_at", &R::examinedAt), field("reason", &R::reason), field("ours", &R::ours),
                          field("repairs_itself", &R::repairsItself));
    }
};

namespace record {

/// Stands for any member while members are counted.
struct AnyMember
{
    template <class T>
    operator T() const; // NOLINT(google-explicit-constructor): never called
};

template <class R, std::size_t... Index>
constexpr bool takesMembers(std::index_sequence<Index...>)
{
    return requires
    {
        R{(static_cast<void>(Index), AnyMember{})...};
    };
}

/// How many members the struct has: the most that it can be initialized with.
template <class R, std::size_t Count = 0>
constexpr std::size_t memberCount()
{
    if constexpr (takesMembers<R>(std::make_index_sequence<Count + 1>{}))
        return memberCount<R, Count + 1>();
    else
        return Count;
}

template <class... R>
constexpr bool allAreListed()
{
    return ((memberCount<R>() == std::tuple_size_v<decltype(RecordFields<R>::all())> + RecordFields<R>::elsewhere) &&
            ...);
}

// A member that was added to a record must be named above; else neither the journal nor the recovery card
// would keep it.
static_assert(allAreListed<AccountRecord, ProjectRecord, EnvVarRecord, SyncRecord, JourneyStepRecord, JourneyRecord,
                           WebhookRecord, FileRescueRecord, ActRecord, DataLinkRecord>());

} // namespace record

} // namespace bowline
