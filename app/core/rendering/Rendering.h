// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/rendering/Consumer.h"

#include <QMap>
#include <QStringList>

namespace bowline {

/// How a source URL becomes what is written. First the URL is edited (TLS for a consumer, another scheme),
/// then it takes its form. As text, for the journal and the wire, a JSON object: "kind" is the form, the
/// other members stand only where they differ from what a new Rendering has:
///   {"kind":"url","consumer":"libpq","tls":true,"scheme":"postgresql"}
///   {"kind":"pg_variables","prefix":"DB_","names":{"password":"DB_SECRET","tls":""}}
///   {"kind":"jdbc"}   {"kind":"ado_net"}   {"kind":"template","template":"{user}:{password:url}"}
class Rendering
{
public:
    enum class Form {
        Url,
        PgVariables, ///< PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE, PGSSLMODE, or other names
        Jdbc,        ///< jdbc:postgresql://host:port/database?user=…
        AdoNet,      ///< Host=…;Port=…;Username=…, as Npgsql reads it
        Template,    ///< see the class TemplateText
        Unknown,     ///< of a newer Bowline: kept, and never carried out
    };

    Form form = Form::Url;
    Consumer consumer = Consumer::Other;
    bool tls = false;                      ///< see ConsumerTls::require()
    QString scheme;                        ///< "postgresql", "postgis"; empty: as it is
    QString prefix = QStringLiteral("PG"); ///< PgVariables: of the names
    QMap<QString, QString> names;          ///< PgVariables: by part (parts()); an empty name: not written
    QString pattern;                       ///< Template
    QByteArray kept;                       ///< Unknown: the text as it was found
    bool operator==(const Rendering &) const = default;

    bool isAsIs() const { return form == Form::Url && !tls && scheme.isEmpty(); }

    /// The parts that have an env var each, with the ends of their names: host HOST, … tls SSLMODE.
    static const QList<std::pair<QString, QString>> &parts();
    QString nameOf(const QString &part) const; ///< PgVariables; empty: not written
    /// The env vars that a sync of this rendering owns, whatever its source says at the moment, the one that
    /// the sync is called by first. `name`: of the env var where the form is one text.
    QStringList envVars(const QString &name) const;

    QByteArray toJson() const; ///< compact, with its members sorted; of Unknown the text that was kept
    /// input.invalid, with a sentence, for what this version cannot read to the last member.
    static Expected<Rendering> fromJson(const QByteArray &text);
    /// From a journal: what cannot be read becomes Unknown, and its text is kept. An empty text: as it is.
    static Rendering fromStored(const QByteArray &text);
    /// What earlier versions called transforms (in the journal 1 and 2, on the recovery card too): TLS
    /// required, for nobody in particular, and the scheme postgresql.
    static Rendering fromTransforms(bool requireTls, bool postgresqlScheme);

    /// input.invalid with what a person must change: a scheme that is none, a name that no env var can have,
    /// a template with an unknown placeholder.
    Expected<Done> check() const;

private:
    Expected<Done> checkNames() const;
};

} // namespace bowline
