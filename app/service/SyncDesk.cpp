// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/SyncDesk.h"

#include "core/Names.h"
#include "core/WhenAll.h"
#include "core/rendering/Render.h"
#include "service/ActLog.h"
#include "service/ViewMaker.h"
#include "sync/SyncRendering.h"

namespace bowline {

namespace {

enum ConnectStep { StepCheck, StepFetch, StepWrite, StepProve };

Error notSynced()
{
    return makeError(ErrorCode::NotFound, Phrase("sync.follows_nothing"), {});
}

DatabaseView databaseView(const HerokuAttachment &attachment, const QString &configVar)
{
    DatabaseView view;
    view.appId = attachment.appId;
    view.appName = attachment.appName;
    view.addonId = attachment.addonId;
    view.addonName = attachment.addonName;
    view.owningApp = attachment.addonAppName;
    view.plan = attachment.plan;
    view.state = attachment.addonState;
    view.attachment = attachment.name;
    view.configVar = configVar;
    view.credential = attachment.credential;
    view.reachableFromOutside = attachment.isReachableFromOutside();
    return view;
}

Expected<EnvVars> valuesToWrite(const ConnectRequest &request, const ConfigVars &vars)
{
    const auto value = vars.texts.constFind(request.database.configVar);
    if (value == vars.texts.cend())
        return fail(ErrorCode::SourceGone);
    return render(*value, request.envVar, request.rendering);
}

// What a synced env var becomes when its sync goes.
EnvVarView manualView(const ProjectBook &projects, const SyncRecord &sync, const QString &name, qint64 valueBytes)
{
    EnvVarView view;
    view.project = sync.project;
    view.name = name;
    view.valueBytes = valueBytes;
    view.isProtected = projects.isProtected(sync.project, name);
    view.updatedAt = sync.syncedAt;
    return view;
}

} // namespace

SyncDesk::SyncDesk(ServiceCore *core, AccountBook *accounts, ProjectBook *projects, JobBoard *jobs,
                   Inventory *inventory, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_accounts(accounts)
    , m_projects(projects)
    , m_jobs(jobs)
    , m_inventory(inventory)
{
    connect(m_core->engine, &SyncEngine::journeyChanged, this, [this](const JourneyRecord &journey) {
        if (journey.id != 0)
            m_core->feed->push(activityView(journey, m_projects->name(journey.project)));
    });
}

Pending<QList<DatabaseView>> SyncDesk::databases(const AccountId &account)
{
    if (!m_accounts->api(account)) {
        if (!m_accounts->find(account))
            return Pending<QList<DatabaseView>>::failed(makeError(ErrorCode::NotFound));
        return m_accounts->askAgain(account).always(this, [this, account](const Expected<Done> &) {
            return m_accounts->api(account) ? databases(account)
                                            : Pending<QList<DatabaseView>>::failed(m_core->engine->whyAway(account));
        });
    }
    return m_inventory->of(account, 0).andThen(this, [](const Inventory::Answer &answer) {
        QList<DatabaseView> views;
        for (const KnownDatabase &database : answer.databases) {
            for (const HerokuAttachment &attachment : database.attachments) {
                for (const QString &configVar : attachment.configVars)
                    views.append(databaseView(attachment, configVar));
            }
        }
        return views;
    });
}

Expected<Done> SyncDesk::checkChoice(const ConnectRequest &request) const
{
    if (const auto known = request.rendering.check(); !known)
        return known;
    for (const QString &name : request.rendering.envVars(request.envVar)) {
        if (const auto good = checkEnvVarName(name); !good)
            return fail(good.error());
    }
    if (!m_accounts->api(request.account))
        return fail(m_core->engine->whyAway(request.account));
    if (request.database.appId.isEmpty() || request.database.configVar.isEmpty())
        return fail(makeError(ErrorCode::InputInvalid, Phrase("connect.no_database"), {}));
    return Done{};
}

Expected<Done> SyncDesk::checkRequest(const ConnectRequest &request) const
{
    if (const auto destination = m_projects->require(request.project); !destination)
        return fail(destination.error());
    if (const auto good = checkChoice(request); !good)
        return good;
    for (const QString &name : request.rendering.envVars(request.envVar)) {
        if (!request.replaceExisting && !isEdited(request, name) && isFollowing(request.project, name))
            return fail(makeError(ErrorCode::NameTaken, Phrase("connect.env_var_followed").arg(name), {}));
    }
    return Done{};
}

bool SyncDesk::isFollowing(const ProjectId &project, const QString &name) const
{
    const auto sync = m_core->engine->book().find(project, name);
    return sync && m_core->engine->book().isFollowing(sync->id);
}

bool SyncDesk::isEdited(const ConnectRequest &request, const QString &name) const
{
    if (request.insteadOf.isEmpty())
        return false;
    const auto edited = m_core->engine->book().find(request.project, request.insteadOf);
    return edited && envVarsOf(*edited).contains(name);
}

// An env var that has a value is replaced only when the person has said so.
Pending<Done> SyncDesk::checkFree(const ConnectRequest &request)
{
    const auto destination = m_projects->require(request.project);
    if (!destination)
        return Pending<Done>::failed(destination.error());
    const QStringList names = request.rendering.envVars(request.envVar);
    return m_projects->places()
        .requireSole(request.project, names)
        .andThen(this, [this, request](const Done &) { return m_projects->require(request.project); })
        .andThen(this, [](Destination *now) { return now->read(); })
        .andThen(this, [this, request, names](const EnvVars &there) -> Expected<Done> {
            for (const QString &name : names) {
                if (there.value(name).isEmpty() || request.replaceExisting || isEdited(request, name))
                    continue;
                return fail(makeError(ErrorCode::NameTaken, Phrase("connect.env_var_has_value").arg(name), {}));
            }
            return Done{};
        });
}

Pending<WritePlanView> SyncDesk::planConnect(const ConnectRequest &request)
{
    const auto destination = m_projects->require(request.project);
    if (!destination)
        return Pending<WritePlanView>::failed(destination.error());
    PlatformApi *api = m_accounts->api(request.account);
    if (!api)
        return Pending<WritePlanView>::failed(m_core->engine->whyAway(request.account));
    return api->configVars(request.database.appId)
        .andThen(this,
                 [this, request](const ConfigVars &vars) {
                     const auto values = valuesToWrite(request, vars);
                     if (!values)
                         return Pending<DestinationPlan>::failed(values.error());
                     const auto now = m_projects->require(request.project);
                     return now ? (*now)->plan(*values) : Pending<DestinationPlan>::failed(now.error());
                 })
        .andThen(this, [](const DestinationPlan &plan) { return writePlanView(plan); });
}

Pending<ConnectPreview> SyncDesk::previewConnect(const ConnectRequest &request)
{
    if (const auto good = checkChoice(request); !good)
        return Pending<ConnectPreview>::failed(good.error());
    return m_accounts->api(request.account)
        ->configVars(request.database.appId)
        .andThen(this, [request](const ConfigVars &vars) -> Expected<ConnectPreview> {
            const auto value = vars.texts.constFind(request.database.configVar);
            if (value == vars.texts.cend())
                return fail(ErrorCode::SourceGone);
            const auto source = maskedUrl(*value);
            if (!source)
                return fail(source.error());
            const auto masked = renderMasked(*value, request.envVar, request.rendering);
            if (!masked)
                return fail(masked.error());
            ConnectPreview preview;
            preview.source = *source;
            for (auto it = masked->cbegin(); it != masked->cend(); ++it)
                preview.envVars.append({it.key(), it.value()});
            return preview;
        });
}

SyncRecord SyncDesk::recordFor(const ConnectRequest &request) const
{
    SyncRecord sync;
    sync.id = SyncId(m_core->random->uuid());
    sync.project = request.project;
    sync.envVar = request.rendering.envVars(request.envVar).first();
    sync.account = request.account;
    sync.appId = request.database.appId;
    sync.appName = request.database.appName;
    sync.addonId = request.database.addonId;
    sync.addonName = request.database.addonName;
    sync.plan = request.database.plan;
    sync.attachment = request.database.attachment;
    sync.configVar = request.database.configVar;
    sync.credential = request.database.credential;
    sync.rendering = QString::fromUtf8(request.rendering.toJson());
    sync.state = syncStateKey(SyncState::Updating);
    sync.createdAt = m_core->clock->now();
    sync.stateSince = sync.createdAt;
    return sync;
}

Pending<JobView> SyncDesk::connectDatabase(const ConnectRequest &request)
{
    if (const auto fine = checkRequest(request); !fine)
        return Pending<JobView>::failed(fine.error());
    const SyncRecord sync = recordFor(request);
    const QString names = envVarsOf(sync).join(QStringLiteral(", "));
    const auto cancel = [this, sync](const JobId &) { m_core->engine->giveUpConnect(sync.id); };
    const JobView job =
        m_jobs->add(JobKind::Connect,
                    {Phrase("job.look_at_project").arg(names),
                     Phrase("job.read_from_heroku").arg(request.database.configVar, request.database.appName),
                     Phrase("job.write").arg(names), Phrase("job.prove")},
                    cancel);
    checkFree(request).then(this, [this, id = job.id, sync, request](const Expected<Done> &free) {
        // In the turn in which the engine hears of it: a connect given up before that never begins.
        if (!m_jobs->isRunning(id))
            return;
        if (!free) {
            m_jobs->fail(id, free.error());
            return;
        }
        m_jobs->setStep(id, StepCheck, StepState::Done);
        travel(id, sync, {request.replaceExisting || !request.insteadOf.isEmpty(), request.insteadOf});
    });
    return Pending<JobView>::ready(job);
}

void SyncDesk::travel(const JobId &job, const SyncRecord &sync, const Replacing &replacing)
{
    const auto progress = [this, job](const QString &step, bool ended) {
        const bool writing = step == QLatin1String("write");
        if (writing && !ended)
            m_jobs->setStep(job, StepFetch, StepState::Done);
        if (ended)
            m_jobs->setStep(job, writing ? StepWrite : StepProve, StepState::Done);
    };
    const auto old = m_core->engine->book().owners(sync.project, envVarsOf(sync) + QStringList(replacing.envVar));
    m_core->engine->connectSync(sync, progress, replacing)
        .then(this, [this, job, sync, old](const Expected<SyncRecord> &after) {
            if (!after) {
                putBack(sync);
                m_jobs->fail(job, after.error());
                return;
            }
            for (const SyncRecord &one : old)
                showUnowned(one);
            // Written and followed from now on. If it is not proven, the last step says why, and the sync goes on
            // trying.
            const bool proven = syncStateFromKey(after->state) == SyncState::InSync;
            m_jobs->setStep(job, StepProve, proven ? StepState::Done : StepState::Failed,
                            proven ? after->proof : after->reason);
            m_jobs->succeed(job);
        });
}

// Its env vars stay, as manual ones, but for those that another sync owns by now.
void SyncDesk::showUnowned(const SyncRecord &gone)
{
    const EnvVars last = m_core->canSeal ? m_core->engine->book().lastWritten(gone) : EnvVars();
    for (const QString &name : m_projects->written(gone)) {
        if (!m_core->engine->book().find(gone.project, name))
            m_core->feed->push(manualView(*m_projects, gone, name, last.value(name).size()));
    }
}

// A connect that wrote nothing leaves everything as it was, on the screen too.
void SyncDesk::putBack(const SyncRecord &failed)
{
    const auto destination = m_projects->require(failed.project);
    const Pending<EnvVars> read = destination ? (*destination)->read() : Pending<EnvVars>::failed(destination.error());
    read.then(this, [this, failed](const Expected<EnvVars> &there) {
        for (const QString &name : envVarsOf(failed)) {
            if (m_core->engine->book().find(failed.project, name))
                continue; // the sync that was there before, or one that was connected anew meanwhile
            if (there && there->contains(name))
                m_core->feed->push(manualView(*m_projects, failed, name, there->value(name).size()));
            else
                m_core->feed->push(Removed<EnvVarView>{{failed.project, name}});
        }
    });
}

Pending<Done> SyncDesk::syncNow(const ProjectId &project, const QString &envVar)
{
    const auto sync = m_core->engine->book().find(project, envVar);
    if (!sync)
        return Pending<Done>::failed(notSynced());
    if (m_accounts->api(sync->account))
        return m_core->engine->syncNow(sync->id);
    return m_accounts->askAgain(sync->account).always(this, [this, id = sync->id](const Expected<Done> &) {
        return m_core->engine->syncNow(id);
    });
}

Pending<EnvVarView> SyncDesk::optOut(const ProjectId &project, const QString &envVar)
{
    const auto sync = m_core->engine->book().find(project, envVar);
    if (!sync)
        return Pending<EnvVarView>::failed(notSynced());
    return m_core->engine->optOut(sync->id).andThen(this, [this, envVar](const SyncRecord &after) {
        m_core->acts->note(after.project, envVar, Phrase("act.opted_out").arg(envVar, after.configVar, after.appName));
        return m_projects->envVarView(after, envVar);
    });
}

Pending<EnvVarView> SyncDesk::resumeSync(const ProjectId &project, const QString &envVar)
{
    const auto sync = m_core->engine->book().find(project, envVar);
    if (!sync)
        return Pending<EnvVarView>::failed(notSynced());
    if (!m_accounts->find(sync->account))
        return Pending<EnvVarView>::failed(makeError(ErrorCode::AuthRevoked));
    return m_projects->places()
        .requireSole(project, envVarsOf(*sync))
        .andThen(this, [this, id = sync->id](const Done &) { return m_core->engine->optIn(id); })
        .andThen(this, [this, envVar](const SyncRecord &after) { return m_projects->envVarView(after, envVar); });
}

Pending<RemovalPreview> SyncDesk::previewDeleteIntegration(const ProjectId &project, const AccountId &account)
{
    RemovalPreview preview;
    for (const SyncRecord &sync : m_core->engine->book().of(project)) {
        if (sync.account == account && m_core->engine->book().isFollowing(sync.id))
            preview.syncedEnvVars += m_projects->written(sync);
    }
    preview.syncedEnvVars.sort();
    preview.sentence = Phrase("sync.ends_for_these");
    return Pending<RemovalPreview>::ready(preview);
}

Pending<Done> SyncDesk::removeSyncs(const QList<SyncRecord> &syncs)
{
    QList<Pending<Done>> all;
    for (const SyncRecord &sync : syncs) {
        all.append(
            m_core->engine->removeSync(sync.id).andThen(this, [this, sync](const Done &) { showUnowned(sync); }));
    }
    return whenAll(all, this);
}

Pending<Done> SyncDesk::deleteIntegration(const ProjectId &project, const AccountId &account)
{
    QList<SyncRecord> syncs;
    for (const SyncRecord &sync : m_core->engine->book().of(project)) {
        if (sync.account == account)
            syncs.append(sync);
    }
    if (syncs.isEmpty())
        return Pending<Done>::failed(makeError(ErrorCode::NotFound));
    const auto record = m_accounts->find(account);
    const Phrase what =
        Phrase("act.integration_deleted").arg(record ? record->email : account.text).count(syncs.size());
    return removeSyncs(syncs).andThen(this,
                                      [this, project, what](const Done &) { m_core->acts->note(project, {}, what); });
}

QStringList SyncDesk::followedBy(const AccountId &account) const
{
    QStringList names;
    for (const SyncRecord &sync : m_core->engine->book().all()) {
        if (sync.account == account && m_core->engine->book().isFollowing(sync.id))
            names.append(m_projects->name(sync.project) + QStringLiteral(": ") + sync.envVar);
    }
    names.sort();
    return names;
}

Pending<Done> SyncDesk::deleteAllOf(const AccountId &account)
{
    QList<SyncRecord> syncs;
    for (const SyncRecord &sync : m_core->engine->book().all()) {
        if (sync.account == account)
            syncs.append(sync);
    }
    return removeSyncs(syncs);
}

} // namespace bowline
