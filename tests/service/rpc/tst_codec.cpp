// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames, the codec of every view, and protocol.md against the tables that the programs use.
#include "service/rpc/AllCalls.h"
#include "service/rpc/FrameReader.h"
#include "service/rpc/Frames.h"
#include "service/rpc/RpcHandlers.h"
#include "service/rpc/Samples.h"
#include "support/TestMain.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace bowline;
using namespace bowline::rpc;
using bowline::test::sample;

namespace tst_codec {

namespace {

QByteArray text(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

// Through real bytes, as it travels.
template <class T>
bool survives(const T &value)
{
    const QByteArray sent = text(encode(value));
    T received{};
    Trouble trouble;
    if (!decode(QJsonDocument::fromJson(sent).array().at(0), received, trouble)) {
        qWarning("%s", qPrintable(trouble.text()));
        return false;
    }
    if constexpr (std::equality_comparable<T>) {
        if (!(received == value))
            return false;
    }
    return text(encode(received)) == sent;
}

// Every field of the sample is there, and told apart from its default.
template <class View>
bool isFilled(const View &view)
{
    const QJsonObject full = encode(view).toObject();
    const QJsonObject empty = encode(View{}).toObject();
    bool good = full.size() == int(std::tuple_size_v<std::remove_cvref_t<decltype(Fields<View>::list)>>);
    for (auto it = full.begin(); it != full.end(); ++it)
        good = good && !it.value().isUndefined() && it.value() != empty.value(it.key());
    return good;
}

template <class T>
QString complaint(const QByteArray &json)
{
    T value{};
    Trouble trouble;
    return decode(QJsonDocument::fromJson('[' + json + ']').array().at(0), value, trouble) ? QString() : trouble.text();
}

template <class T>
T read(const QByteArray &json)
{
    T value{};
    Trouble trouble;
    if (!decode(QJsonDocument::fromJson('[' + json + ']').array().at(0), value, trouble))
        qWarning("%s", qPrintable(trouble.text()));
    return value;
}

QString protocolText()
{
    QFile file(QStringLiteral(BOWLINE_SOURCE_DIR "/app/service/protocol.md"));
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The rows of the tables below a heading: cells without their spaces.
QList<QStringList> rowsBelow(const QString &heading)
{
    const QString page = protocolText();
    const qsizetype begin = page.indexOf(QStringLiteral("\n%1\n").arg(heading));
    const qsizetype end = page.indexOf(QStringLiteral("\n#"), begin + heading.size());
    QList<QStringList> rows;
    for (const QString &line : page.mid(begin, begin < 0 ? 0 : end - begin).split(QLatin1Char('\n'))) {
        if (!line.startsWith(QStringLiteral("| `")))
            continue;
        QStringList cells = line.split(QLatin1Char('|'));
        for (QString &cell : cells)
            cell = cell.trimmed();
        rows.append(cells.mid(1));
    }
    return rows;
}

QString unquoted(QString name)
{
    return name.remove(QLatin1Char('`'));
}

QStringList namesIn(const QList<QStringList> &rows)
{
    QStringList names;
    for (const QStringList &row : rows)
        names.append(unquoted(row.first()));
    return names;
}

template <class View>
QStringList fieldNames()
{
    QStringList names;
    std::apply([&](const auto &...fields) { (names.append(QString::fromLatin1(fields.name)), ...); },
               Fields<View>::list);
    return names;
}

} // namespace

class TestCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void framesAreCutAtNewlines()
    {
        FrameReader reader;
        reader.push(QByteArray("one\n\r\n  \ntwo\r\nthr"));
        QCOMPARE(reader.next(), std::optional(QByteArray("one")));
        QCOMPARE(reader.next(), std::optional(QByteArray("two")));
        QVERIFY(!reader.next());
        QVERIFY(reader.hasPart());
        reader.push(QByteArray("ee\n"));
        QCOMPARE(reader.next(), std::optional(QByteArray("three")));
        QVERIFY(!reader.next() && !reader.hasPart() && !reader.isBroken());
    }

    void framesArriveByteByByte()
    {
        FrameReader reader;
        const QByteArray stream = "{\"a\":1}\n\n{\"b\":2}\n";
        QList<QByteArray> frames;
        for (const char byte : stream) {
            reader.push(QByteArrayView(&byte, 1));
            while (const auto frame = reader.next())
                frames.append(*frame);
        }
        QCOMPARE(frames, (QList<QByteArray>{"{\"a\":1}", "{\"b\":2}"}));
    }

    void aFrameOfTheLimitPassesAndOneByteMoreDoesNot()
    {
        FrameReader reader(1000);
        reader.push(QByteArray(1000, 'x') + '\n');
        QCOMPARE(reader.next()->size(), 1000);
        reader.push(QByteArray(1001, 'x'));
        QVERIFY(!reader.next());
        QVERIFY(reader.isBroken());
        reader.push(QByteArray("\nlater\n"));
        QVERIFY(!reader.next());
        FrameReader whole(1000);
        whole.push(QByteArray(1001, 'x') + '\n');
        QVERIFY(!whole.next() && whole.isBroken());
    }

    void manyFramesKeepNoBytes()
    {
        FrameReader reader;
        for (int i = 0; i < 2000; ++i) {
            reader.push(QByteArray(997, 'x') + '\n' + "pa");
            QCOMPARE(reader.next()->size(), i == 0 ? 997 : 999);
            QVERIFY(!reader.next());
        }
    }

    void everyViewSurvives()
    {
        const auto check = []<class... Views>(const std::tuple<Views...> *) {
            return ((survives(sample<Views>()) && survives(Views{}) && isFilled(sample<Views>())) && ...);
        };
        const std::tuple<
            AccountView, DestinationField, DestinationKindInfo, DestinationChoice, ProjectView, SyncView, EnvVarView,
            IntegrationView, DatabaseView, ActivityStepView, ActivityView, ActivityFilter, TimingPointView, TimingView,
            TimingsView, LogLine, SyncBriefView, JobStepView, JobView, KeychainView, SettingsView, WebhookView,
            AccountKey, ProjectKey, EnvVarKey, IntegrationKey, HasuraProjectView, CliLoginView, RemovalPreview,
            EnvVarsView, DestinationPreview, WritePlanView, Snapshot, Delta, ConnectRequest, ConnectPreview,
            RenderedView, ActRequest, ActPreviewView, Touched, DataLinkKey, DataLinkView, LinklessDatabaseView,
            DataLinksView, LinkEndView, LinkColumnView, LinkTableView, LinkOmissionView, LinkForecastView,
            LinkFindingView, LinkExaminationView, LinkQueryRequest, LinkQueryColumnView, LinkQueryView, DatabaseKey,
            DatabaseRowView, DatabaseFilter, DatabaseTroubleView, DatabasePageView, DatabaseAttachmentView,
            DatabasePlanView, ConnectionReport, ConnectionTrial, ShownCertificate, TiedView, DatabaseFactView,
            DatabaseDetailView, CredentialUserView, CredentialView, BackupView, BackupScheduleView, BackupsView,
            BackupLinkView, MaintenanceView, MaintenancesView, CheckFindingView, DatabaseCheckView, DatabaseChecksView,
            DatabaseConnectionView, DatabaseConnectionsView> *all = nullptr;
        QVERIFY(check(all));
        QVERIFY(survives(sample<DestinationSpec>()) && survives(sample<DestinationInput>()));
        QVERIFY(survives(sample<Removed<AccountView>>()) && survives(sample<Removed<EnvVarView>>()));
    }

    void aRemovalIsNamedAfterItsRow()
    {
        const QList<Change> changes{
            Removed<IntegrationView>{{ProjectId(QStringLiteral("p")), AccountId(QStringLiteral("a"))}}};
        QCOMPARE(text(encode(changes)),
                 QByteArray("[[{\"row\":{\"account\":\"a\",\"project\":\"p\"},\"what\":\"integration_removed\"}]]"));
    }

    void everyResultAndArgumentOfEveryMethodSurvives()
    {
        int count = 0;
        const auto check = [&](const auto &row) {
            using Row = std::remove_cvref_t<decltype(row)>;
            ++count;
            const bool arguments =
                std::apply([](const auto &...ones) { return (survives(ones) && ...); },
                           std::apply([](auto... ones) { return std::tuple(sample<decltype(ones)>()...); },
                                      typename Row::Arguments()));
            return survives(sample<typename Row::Result>()) && arguments;
        };
        QVERIFY(std::apply([&](const auto &...rows) { return (check(rows) && ...); }, test::allCalls));
        QCOMPARE(count, int(servedCalls().size()));
    }

    void everyErrorSurvives()
    {
        for (const ErrorCode code : allErrorCodes())
            QVERIFY(survives(makeError(code, QStringLiteral("detail"))));
        const QJsonObject json = encode(makeError(ErrorCode::AuthRevoked)).toObject();
        QCOMPARE(json.value(QStringLiteral("next_step")), QJsonValue(QStringLiteral("log_in")));
        QCOMPARE(json.value(QStringLiteral("retry")), QJsonValue(QStringLiteral("after_login")));
        QVERIFY(complaint<Error>("{\"code\":\"of.tomorrow\",\"message\":null,\"detail\":\"\",\"retry_after_ms\":0}")
                    .isEmpty());
    }

    void secretsOfAnyBytesSurvive()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("plain"), QByteArray("\xff\xfe\0x", 4),
                                        QByteArray("\xef\xbb\xbfmark"), QByteArray("nul\0inside", 10)})
            QVERIFY(survives(Secret(bytes)));
    }

    void wrongTypesNameThePlaceAndNeverTheValue()
    {
        QCOMPARE(complaint<AccountView>("3"), QStringLiteral("expected an object"));
        QCOMPARE(complaint<AccountView>("{\"email\":3}"), QStringLiteral("email: expected a string"));
        QCOMPARE(complaint<EnvVarView>("{\"sync\":{\"release\":\"sesame\"}}"),
                 QStringLiteral("sync.release: expected a whole number"));
        QCOMPARE(complaint<SyncView>("{\"release\":1.5}"), QStringLiteral("release: expected a whole number"));
        QCOMPARE(complaint<SyncView>("{\"release\":9007199254740000}"),
                 QStringLiteral("release: expected a smaller number"));
        QCOMPARE(complaint<SyncView>("{\"release\":1e300}"), QStringLiteral("release: expected a whole number"));
        QCOMPARE(complaint<Snapshot>("{\"revision\":-1}"), QStringLiteral("revision: expected a smaller number"));
        QVERIFY(complaint<JobStepView>("{\"state\":\"sesame\"}").startsWith(QStringLiteral("state: expected one of")));
        QVERIFY(!complaint<JobStepView>("{\"state\":\"sesame\"}").contains(QStringLiteral("sesame")));
        QVERIFY(complaint<SyncView>("{\"state\":3}").startsWith(QStringLiteral("state: expected one of")));
        QVERIFY(complaint<SyncView>("{\"proven_at\":\"noon\"}").startsWith(QStringLiteral("proven_at")));
        QVERIFY(!complaint<Secret>("{\"base64\":\"!\"}").isEmpty());
        QVERIFY(!complaint<Secret>("3").isEmpty());
        QCOMPARE(complaint<QList<AccountView>>("[{},{\"id\":null}]"), QStringLiteral("1.id: expected a string"));
        QVERIFY(!complaint<Delta>("{\"changes\":[{\"what\":\"account\",\"row\":{\"id\":4}}]}").isEmpty());
    }

    void whatIsNotKnownIsIgnored()
    {
        QVERIFY(complaint<AccountView>("{\"colour\":\"blue\"}").isEmpty());
        QVERIFY(complaint<AccountView>("{}").isEmpty());
        QVERIFY(complaint<Delta>("{\"changes\":[{\"what\":\"weather\",\"row\":7}]}").isEmpty());
    }

    // A newer or older program at the other end has words of its own where enumerations grow.
    void unknownWordsOfOpenEnumerationsAreReadAsUnknown()
    {
        QCOMPARE(read<DestinationField>("{\"type\":\"calendar\"}").type, DestinationFieldType::Unknown);
        QCOMPARE(read<JobView>("{\"kind\":\"restore\"}").kind, JobKind::Unknown);
        QCOMPARE(read<ActivityView>("{\"result\":\"drifted\"}").result, ActivityResult::Unknown);
        QCOMPARE(read<TimingView>("{\"kind\":\"restart\"}").kind, TimingKind::Unknown);
        QCOMPARE(read<AccountView>("{\"login\":\"passkey\"}").login, LoginKind::Unknown);
        QCOMPARE(read<AccountView>("{\"state\":\"second_factor\"}").state, AccountState::Unknown);
        QCOMPARE(read<KeychainView>("{\"kind\":\"vault\"}").kind, KeychainKind::Unknown);
        QCOMPARE(read<KeychainView>("{\"state\":\"moving\"}").state, KeychainState::Unknown);
        QCOMPARE(read<SyncView>("{\"next_step\":\"take_over\"}").nextStep, NextStep::None);
        QCOMPARE(read<SyncView>("{\"state\":\"written_only\"}").state, SyncState::Unproven);
        QCOMPARE(read<ActRequest>("{\"kind\":\"moon.land\"}").kind, ActKind::Unknown);
        QCOMPARE(read<ActPreviewView>("{\"protection\":\"by_two_persons\"}").protection, Protection::Unknown);
        QCOMPARE(read<Touched>("{\"kind\":\"crater\"}").kind, TouchedKind::Unknown);
        QCOMPARE(read<DataLinkView>("{\"health\":\"dreamy\"}").health, LinkHealth::Unknown);
        QCOMPARE(read<DataLinkView>("{\"remote_kind\":\"kafka\"}").remoteKind, LinkRemoteKind::Unknown);
        QCOMPARE(read<LinklessDatabaseView>("{\"why\":\"shy\"}").why, LinklessDatabaseView::Why::Unknown);
        QCOMPARE(read<LinkFindingView>("{\"severity\":\"odd\"}").severity, LinkFindingView::Severity::Unknown);
        // And on: what was not understood is not passed off as something else.
        QCOMPARE(text(encode(ActivityResult::Unknown)), QByteArray("[\"unknown\"]"));
        QCOMPARE(read<ActivityView>("{\"result\":\"unknown\"}").result, ActivityResult::Unknown);
        // A whole frame of a newer service stays readable.
        QVERIFY(complaint<Delta>("{\"changes\":[{\"what\":\"job\",\"row\":{\"kind\":\"restore\"}}]}").isEmpty());
        // A wish that is understood in part would be carried out wrongly: such a rendering is kept, and never carried
        // out.
        const auto unknown = read<ConnectRequest>("{\"rendering\":{\"kind\":\"url\",\"of_tomorrow\":1}}").rendering;
        QCOMPARE(unknown.form, Rendering::Form::Unknown);
        QVERIFY(!unknown.check());
        QVERIFY(!complaint<ConnectRequest>("{\"rendering\":\"jdbc\"}").isEmpty());
    }

    // A destination is read back as it was sent, also one of a kind that nobody here knows.
    void destinationsKeepAllTheirFields()
    {
        const auto spec =
            read<DestinationSpec>("{\"type\":\"moon\",\"fields\":{\"crater\":{\"depth\":3},\"dark\":true}}");
        QCOMPARE(spec.kind, QStringLiteral("moon"));
        QCOMPARE(spec.fields.value(QStringLiteral("crater"))[QStringLiteral("depth")].toInt(), 3);
        QVERIFY(survives(spec));
        QCOMPARE(read<DestinationSpec>("{}"), DestinationSpec());
        QCOMPARE(complaint<DestinationSpec>("{\"fields\":3}"), QStringLiteral("fields: expected an object"));
        QCOMPARE(complaint<DestinationInput>("{\"destination\":{\"type\":3}}"),
                 QStringLiteral("destination.type: expected a string"));
    }

    // As programs of before there were kinds say and understand it.
    void olderWordsForDestinationsAreUnderstoodAndWritten()
    {
        const auto file = read<DestinationSpec>("{\"type\":\"env_file\",\"file_path\":\"/x\",\"hasura_name\":\"\"}");
        QCOMPARE(file,
                 (DestinationSpec{QStringLiteral("env_file"), {{QStringLiteral("file_path"), QStringLiteral("/x")}}}));
        const auto input = read<DestinationInput>(
            "{\"destination\":{\"type\":\"hasura_cloud\",\"hasura_project_id\":\"h1\",\"hasura_name\":\"shop\"},"
            "\"hasura_token\":\"pat\"}");
        QCOMPARE(input.secret.revealText(), QStringLiteral("pat"));
        QCOMPARE(input.destination.fields.value(QStringLiteral("project_id")), QJsonValue(QStringLiteral("h1")));
        QCOMPARE(input.destination.fields.value(QStringLiteral("name")), QJsonValue(QStringLiteral("shop")));
        const QJsonObject sent = encode(input).toObject();
        QCOMPARE(sent.value(QStringLiteral("hasura_token")), QJsonValue(QStringLiteral("pat")));
        const QJsonObject place = sent.value(QStringLiteral("destination")).toObject();
        QCOMPARE(place.value(QStringLiteral("hasura_project_id")), QJsonValue(QStringLiteral("h1")));
        QCOMPARE(place.value(QStringLiteral("hasura_name")), QJsonValue(QStringLiteral("shop")));
        QCOMPARE(place.value(QStringLiteral("file_path")), QJsonValue(QString()));
    }

    void everyMethodIsDocumentedAndTheOtherWayRound()
    {
        const CallTable &table = servedCalls();
        const QList<QStringList> rows = rowsBelow(QStringLiteral("## Calls"));
        QStringList documented = namesIn(rows);
        QStringList known = table.keys();
        documented.sort();
        known.sort();
        QCOMPARE(documented, known);
        static const QRegularExpression parameter(QStringLiteral("`([a-z_]+)`: "));
        for (const QStringList &row : rows) {
            QStringList names;
            for (auto it = parameter.globalMatch(row.at(1)); it.hasNext();)
                names.append(it.next().captured(1));
            QCOMPARE(names, table.value(unquoted(row.first())).parameters);
        }
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("## The connection"))),
                 (QStringList{QLatin1String(helloMethod), QLatin1String(stopMethod), QLatin1String(changedMethod),
                              QLatin1String(missedMethod)}));
        QVERIFY(protocolText().contains(QStringLiteral("\nVersion %1.").arg(protocolVersion)));
    }

    void everyFieldAndWordIsDocumented()
    {
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### SyncView"))), fieldNames<SyncView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### SettingsView"))), fieldNames<SettingsView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### WebhookView"))), fieldNames<WebhookView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### EnvVarView"))), fieldNames<EnvVarView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### JobView"))), fieldNames<JobView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### ActivityView"))), fieldNames<ActivityView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### ActivityFilter"))), fieldNames<ActivityFilter>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### TimingsView"))), fieldNames<TimingsView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### TimingView"))), fieldNames<TimingView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### TimingPointView"))), fieldNames<TimingPointView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### LogLine"))), fieldNames<LogLine>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### SyncBriefView"))), fieldNames<SyncBriefView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### ConnectRequest"))), fieldNames<ConnectRequest>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### Snapshot"))), fieldNames<Snapshot>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### WritePlanView"))), fieldNames<WritePlanView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### ProjectView"))), fieldNames<ProjectView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DestinationSpec"))), fieldNames<DestinationSpec>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DestinationInput"))), fieldNames<DestinationInput>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DestinationKindInfo"))), fieldNames<DestinationKindInfo>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DestinationField"))), fieldNames<DestinationField>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DestinationPreview"))), fieldNames<DestinationPreview>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### ActRequest"))), fieldNames<ActRequest>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### ActPreviewView"))), fieldNames<ActPreviewView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### Touched"))), fieldNames<Touched>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DataLinkKey"))), fieldNames<DataLinkKey>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DataLinkView"))), fieldNames<DataLinkView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### LinklessDatabaseView"))), fieldNames<LinklessDatabaseView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DataLinksView"))), fieldNames<DataLinksView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### LinkEndView"))), fieldNames<LinkEndView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### LinkTableView"))), fieldNames<LinkTableView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### LinkColumnView"))), fieldNames<LinkColumnView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### LinkOmissionView"))), fieldNames<LinkOmissionView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### LinkForecastView"))), fieldNames<LinkForecastView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### LinkFindingView"))), fieldNames<LinkFindingView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### LinkExaminationView"))), fieldNames<LinkExaminationView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### LinkQueryRequest"))), fieldNames<LinkQueryRequest>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### LinkQueryColumnView"))), fieldNames<LinkQueryColumnView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### LinkQueryView"))), fieldNames<LinkQueryView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DatabaseKey"))), fieldNames<DatabaseKey>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DatabaseRowView"))), fieldNames<DatabaseRowView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DatabaseFilter"))), fieldNames<DatabaseFilter>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DatabaseTroubleView"))), fieldNames<DatabaseTroubleView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DatabasePageView"))), fieldNames<DatabasePageView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DatabaseAttachmentView"))),
                 fieldNames<DatabaseAttachmentView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DatabasePlanView"))), fieldNames<DatabasePlanView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### ConnectionReport"))), fieldNames<ConnectionReport>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### ConnectionTrial"))), fieldNames<ConnectionTrial>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### ShownCertificate"))), fieldNames<ShownCertificate>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### TiedView"))), fieldNames<TiedView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DatabaseFactView"))), fieldNames<DatabaseFactView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DatabaseDetailView"))), fieldNames<DatabaseDetailView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### CheckFindingView"))), fieldNames<CheckFindingView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DatabaseCheckView"))), fieldNames<DatabaseCheckView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DatabaseChecksView"))), fieldNames<DatabaseChecksView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DatabaseConnectionView"))),
                 fieldNames<DatabaseConnectionView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### DatabaseConnectionsView"))),
                 fieldNames<DatabaseConnectionsView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### CredentialUserView"))), fieldNames<CredentialUserView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### CredentialView"))), fieldNames<CredentialView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### MaintenanceView"))), fieldNames<MaintenanceView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### MaintenancesView"))), fieldNames<MaintenancesView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### BackupView"))), fieldNames<BackupView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### BackupScheduleView"))), fieldNames<BackupScheduleView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### BackupsView"))), fieldNames<BackupsView>());
        QCOMPARE(namesIn(rowsBelow(QStringLiteral("### BackupLinkView"))), fieldNames<BackupLinkView>());
        QCOMPARE(rowsBelow(QStringLiteral("### Change")).size(), int(std::variant_size_v<Change>));
    }
};

BOWLINE_TEST(TestCodec)

} // namespace tst_codec

#include "tst_codec.moc"
