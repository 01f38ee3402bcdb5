// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace bowline {

template <class T>
class Pending;

namespace detail {

template <class T>
struct PendingState
{
    std::optional<Expected<T>> result;
    struct Listener
    {
        QPointer<QObject> context;
        std::function<void(const Expected<T> &)> call;
    };
    QList<Listener> listeners;
};

template <class T>
struct IsPending : std::false_type
{
};
template <class T>
struct IsPending<Pending<T>> : std::true_type
{
};
template <class T>
struct IsExpected : std::false_type
{
};
template <class T>
struct IsExpected<Expected<T>> : std::true_type
{
};

// What a continuation's result becomes: Pending<U>, Expected<U> and U all give a Pending<U>; void gives Done.
template <class R>
struct Unwrap
{
    using Type = R;
};
template <class U>
struct Unwrap<Pending<U>>
{
    using Type = U;
};
template <class U>
struct Unwrap<Expected<U>>
{
    using Type = U;
};
template <>
struct Unwrap<void>
{
    using Type = Done;
};

} // namespace detail

/// The side that settles. Copies share one outcome; the first settle counts, later ones are ignored. When the last
/// copy goes unsettled, the Pending settles with `cancelled`, so nobody waits for ever.
/// Belongs to the thread that made it, as its Pending does. Work on other threads comes back through runOnWorker().
template <class T>
class Promise
{
public:
    Promise()
        : m_guard(std::make_shared<Guard>())
    {
    }

    Pending<T> pending() const { return Pending<T>(m_guard->state); }
    bool isSettled() const { return m_guard->state->result.has_value(); }

    void settle(Expected<T> result) const { m_guard->settle(std::move(result)); }
    void fail(Error error) const { settle(tl::unexpected<Error>(std::move(error))); }

private:
    struct Guard
    {
        std::shared_ptr<detail::PendingState<T>> state = std::make_shared<detail::PendingState<T>>();
        Guard() = default;
        Guard(const Guard &) = delete;
        Guard &operator=(const Guard &) = delete;
        ~Guard()
        {
            if (!state->result)
                settle(tl::unexpected<Error>(makeError(ErrorCode::Cancelled)));
        }
        void settle(Expected<T> outcome)
        {
            if (state->result)
                return;
            state->result.emplace(std::move(outcome));
            const auto listeners = std::exchange(state->listeners, {});
            for (const auto &listener : listeners)
                Pending<T>::deliver(state, listener);
        }
    };
    std::shared_ptr<Guard> m_guard;
};

/// A result that comes later: settles exactly once. Callbacks run from the event loop, never inside `then`, on the
/// thread of their context, and never after their context has been destroyed. A Pending made by andThen or recover
/// whose context dies first settles with `cancelled`.
///
///     api->apps().andThen(this, [this](const Apps &apps) { return api->configVars(apps.first().id); })
///                .then(this, [this](const Expected<ConfigVars> &r) { … });
template <class T>
class [[nodiscard]] Pending
{
public:
    using Value = T;
    using Result = Expected<T>;

    static Pending ready(Result result)
    {
        auto state = std::make_shared<detail::PendingState<T>>();
        state->result.emplace(std::move(result));
        return Pending(std::move(state));
    }
    static Pending failed(Error error) { return ready(tl::unexpected<Error>(std::move(error))); }

    bool isSettled() const { return m_state->result.has_value(); }

    /// f(const Expected<T> &), once.
    template <class F>
    void then(QObject *context, F f) const
    {
        typename detail::PendingState<T>::Listener listener{context, std::move(f)};
        if (m_state->result)
            deliver(m_state, listener);
        else
            m_state->listeners.append(std::move(listener));
    }

    /// f(const T &) on success; returns U, Expected<U>, Pending<U> or void. An error passes by.
    template <class F>
    auto andThen(QObject *context, F f) const
    {
        using R = std::invoke_result_t<F, const T &>;
        using U = typename detail::Unwrap<R>::Type;
        const Promise<U> promise;
        then(context, [promise, context, f = std::move(f)](const Result &result) mutable {
            if (!result) {
                promise.fail(result.error());
                return;
            }
            forward<U, R>(promise, context, [&]() -> R { return f(*result); });
        });
        return promise.pending();
    }

    /// f(const Expected<T> &) always; returns U, Expected<U>, Pending<U> or void.
    template <class F>
    auto always(QObject *context, F f) const
    {
        using R = std::invoke_result_t<F, const Result &>;
        using U = typename detail::Unwrap<R>::Type;
        const Promise<U> promise;
        then(context, [promise, context, f = std::move(f)](const Result &result) mutable {
            forward<U, R>(promise, context, [&]() -> R { return f(result); });
        });
        return promise.pending();
    }

private:
    friend class Promise<T>;
    template <class>
    friend class Pending;

    explicit Pending(std::shared_ptr<detail::PendingState<T>> state)
        : m_state(std::move(state))
    {
    }

    static void deliver(const std::shared_ptr<detail::PendingState<T>> &state,
                        const typename detail::PendingState<T>::Listener &listener)
    {
        if (!listener.context)
            return;
        QMetaObject::invokeMethod(
            listener.context.data(), [state, call = listener.call] { call(*state->result); }, Qt::QueuedConnection);
    }

    template <class U, class R, class Call>
    static void forward(const Promise<U> &promise, QObject *context, Call call)
    {
        if constexpr (std::is_void_v<R>) {
            Q_UNUSED(context)
            call();
            promise.settle(Done{});
        } else if constexpr (detail::IsPending<R>::value) {
            call().then(context, [promise](const Expected<U> &inner) { promise.settle(inner); });
        } else {
            Q_UNUSED(context)
            promise.settle(Expected<U>(call()));
        }
    }

    std::shared_ptr<detail::PendingState<T>> m_state;
};

} // namespace bowline
