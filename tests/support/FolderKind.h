// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/DestinationKind.h"

#include <QDir>
#include <QFile>

namespace bowline::test {

/// A place with one file for each env var, as secrets of containers are mounted: as small as a kind can be.
class FolderDestination final : public Destination
{
public:
    explicit FolderDestination(const QString &folder, QObject *parent = nullptr)
        : Destination(parent)
        , m_folder(folder)
    {
    }

    Pending<EnvVars> read() override { return Pending<EnvVars>::ready(there()); }
    Pending<DestinationPlan> plan(const EnvVars &changes) override
    {
        DestinationPlan plan;
        const auto basis = std::make_shared<Basis>();
        basis->wanted = changes;
        basis->there = there();
        plan.compare(changes, basis->there);
        for (const QString &name : plan.added + plan.changed)
            plan.acts.append(QStringLiteral("write ") + m_folder.filePath(name));
        plan.basis = basis;
        return Pending<DestinationPlan>::ready(plan);
    }
    Pending<Done> apply(const DestinationPlan &plan) override
    {
        const auto basis = std::static_pointer_cast<const Basis>(plan.basis);
        if (basis->there != there())
            return Pending<Done>::failed(makeError(ErrorCode::DestinationConflict));
        for (const QString &name : plan.added + plan.changed) {
            QFile file(m_folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(basis->wanted.value(name).reveal()) < 0)
                return Pending<Done>::failed(makeError(ErrorCode::DestinationUnwritable));
        }
        return Pending<Done>::ready(Done{});
    }
    Pending<Proof> prove(const ProofRequest &request) override
    {
        if (const auto inPlace = request.requireInPlace(there()); !inPlace)
            return Pending<Proof>::failed(inPlace.error());
        return Pending<Proof>::ready(
            Proof{Proof::Kind::SourceHealth, Phrase::plain(QStringLiteral("the folder has it"))});
    }
    Pending<DeletionPreview> previewRemoval(const QString &) override
    {
        return Pending<DeletionPreview>::ready(DeletionPreview{});
    }
    Pending<Done> remove(const QString &name) override
    {
        QFile::remove(m_folder.filePath(name));
        return Pending<Done>::ready(Done{});
    }

private:
    struct Basis final : DestinationPlan::Basis
    {
        EnvVars wanted;
        EnvVars there;
    };
    EnvVars there() const
    {
        EnvVars all;
        for (const QString &name : m_folder.entryList(QDir::Files)) {
            QFile file(m_folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all.insert(name, Secret(file.readAll()));
        }
        return all;
    }

    const QDir m_folder;
};

class FolderKind final : public DestinationKind
{
public:
    DestinationKindInfo info() const override
    {
        DestinationField folder;
        folder.key = QStringLiteral("folder");
        folder.type = DestinationFieldType::Path;
        folder.label = QStringLiteral("Folder");
        return {QStringLiteral("folder"), QStringLiteral("Folder"), QStringLiteral("One file for each."), {}, {folder}};
    }
    QString placeOf(const DestinationSpec &spec) const override { return spec.text(QLatin1String("folder")); }
    Destination *make(const DestinationOrder &order, const DestinationParts &, QObject *parent) const override
    {
        return new FolderDestination(order.spec.text(QLatin1String("folder")), parent);
    }
};

} // namespace bowline::test
