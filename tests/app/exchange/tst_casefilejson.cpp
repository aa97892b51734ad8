#include "app/exchange/casefilejson.h"

#include "app/base/files.h"
#include "app/exchange/casefilefields.h"
#include "app/exchange/contactdetails.h"
#include "app/exchange/importer.h"
#include "app/reply/fileplaces.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestCaseFileJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote_data();
    void readsWhatItWrote();
    void everyFieldMayBeHostile();
    void exportAndImportIsTheIdentity();
    void readsAWholeFile();
    void tellsEditedFromComposed();
    void namesFieldsAndWords();
    void refusesWithThePath_data();
    void refusesWithThePath();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void readsContactNotes_data();
    void readsContactNotes();
};

/// A value in every field, none of them the default.
static CaseFile fullCaseFile()
{
    CaseFile file = test::caseFile();
    file.suggestion.kind = SuggestionKind::Proposal;
    file.suggestion.level = CongressLevel::District;
    file.suggestion.isProvisionalNumber = true;
    file.suggestion.role = BureauRole::CoHandler;
    file.suggestion.hostBureau = u"临江市城市管理局"_s;
    file.suggestion.isKey = true;
    file.suggestion.keyLeader = u"陆怀谦"_s;
    file.suggestion.publicity = Publicity::Closed;
    file.suggestion.publicityReason = u"涉及\n商业秘密"_s;
    file.suggestion.notes = u"“引号”、\\ 与 <b>\u2028𠮷野家\t"_s;
    file.deputies[0] = {.kind = DeputyKind::Member,
                        .name = u"沈望舒"_s,
                        .certificateNumber = u"0217"_s,
                        .delegation = u"农业界"_s,
                        .employer = u"云溪区第二小学校长"_s,
                        .address = u"安澜路2号"_s,
                        .postCode = u"520018"_s,
                        .phone = u"5550 1217"_s};
    file.assignments[0].bureau = {.name = u"临江市财政局"_s,
                                  .shortName = u"市财政局"_s,
                                  .code = u"临财函"_s,
                                  .address = u"人民路9号"_s,
                                  .postCode = u"520001"_s,
                                  .contactPerson = u"白砚"_s,
                                  .phone = u"5550 3003"_s};
    file.assignments[0].isSeparate = true;
    file.assignments[0].contactPerson = u"白砚"_s;
    file.assignments[0].contactPhone = u"5550 3003"_s;
    file.contacts[0].ourPeople = u"副局长陆怀谦"_s;
    file.contacts[0].content = u"介绍了进展。"_s;
    file.contacts[0].deputyView = u"同意"_s;
    file.contacts[0].way = ContactWay::Message;
    Reply &reply = file.replies[0];
    reply.version = 3;
    reply.status = ReplyStatus::Sent;
    reply.resultClass = ResultClass::B;
    reply.publicity = Publicity::OnRequest;
    reply.drafter = u"韩知秋"_s;
    reply.reviewer = u"柯以宁"_s;
    reply.signatory = u"陆怀谦"_s;
    reply.signedOn = QDate{2026, 5, 12};
    reply.sentOn = QDate{2026, 5, 13};
    reply.sentWay = u"机要"_s;
    reply.steps = {{.act = ApprovalAct::HandedUp,
                    .person = u"韩知秋"_s,
                    .post = u"科员"_s,
                    .at = QDateTime{QDate{2026, 5, 11}, QTime{9, 30}, Qt::UTC},
                    .remark = u"请核"_s},
                   {.act = ApprovalAct::Returned, .person = u"裴松"_s, .remark = u"第二段\n再核"_s}};
    reply.remarks = {{.part = LetterPart::Closing,
                      .paragraph = 3,
                      .passage = u"感谢"_s,
                      .text = u"语气宜恳切"_s,
                      .author = u"裴松"_s,
                      .at = QDateTime{QDate{2026, 5, 11}, QTime{10, 0}, Qt::UTC},
                      .isResolved = true,
                      .answer = u"已改"_s}};
    reply.copyNumber = u"000001"_s;
    reply.secrecy = u"秘密★1年"_s;
    reply.urgency = u"特急"_s;
    reply.coSigners = {u"临江市财政局"_s};
    reply.text.attachmentText = u"附件1\n一、概况\n附件2\n小区\t户数"_s;
    reply.text.paragraphs[3].runsOn = true;
    reply.text.paragraphs[1].head = Head::None;
    reply.text.paragraphs[3].head = Head::Set;
    reply.text.paragraphs.append({.level = Level::TableRow, .text = u"小区\t\t户数"_s});
    reply.text.paragraphs[3].source = u"市财政局"_s;
    reply.text.paragraphs[4].answers = {2, 1};
    reply.dismissals = {{.finding = u"overdue"_s, .reason = u"已延期\n"_s}};
    file.points = {{.number = 2, .text = u"摸清底数"_s}, {.number = 1, .text = u"落实资金"_s}};
    file.assignments[0].opinion->setAsideReason = u"已另文答复"_s;
    reply.text.title = u"关于答复的函"_s;
    reply.text.salutation = u"沈望舒代表"_s;
    reply.text.opening = u"您提出的建议收悉。\n现答复如下："_s;
    reply.text.closing = QString{};
    reply.text.attachments = QStringList{};
    reply.text.signature = u"临江市水务局"_s;
    reply.text.contactNote = u"（联系人：韩知秋，电话：5550 8216）"_s;
    reply.text.copies = QStringList{u"市政府办公室"_s, u"市财政局"_s};
    Reply further = reply;
    further.ordinal = 2;
    further.text = {.attachments = QStringList{u"一览表"_s, u"说明"_s}};
    file.replies << further;
    file.feedbacks = {{.deputyName = u"沈望舒"_s,
                       .returnedOn = QDate{2026, 5, 30},
                       .returnedBy = u"邮寄"_s,
                       .attitude = Satisfaction::Satisfied,
                       .result = Satisfaction::BasicallySatisfied,
                       .overall = Satisfaction::Dissatisfied,
                       .remarks = u"望加快。"_s},
                      {.deputyName = u"祁玥"_s}};
    file.steps = {{.kind = StepKind::Extended,
                   .on = QDate{2026, 5, 20},
                   .whom = u"沈望舒"_s,
                   .by = u"市人大常委会选联工委"_s,
                   .way = u"书面"_s,
                   .text = u"涉及面广"_s,
                   .until = QDate{2026, 9, 2},
                   .instead = QDate{2026, 6, 2},
                   .about = Duty::Contact,
                   .isGranted = true,
                   .replyOrdinal = 2},
                  {.kind = StepKind::Accepted}};
    file.commitments = {{.text = u"2027年底前完成改造"_s,
                         .replyOrdinal = 2,
                         .dueOn = QDate{2027, 12, 31},
                         .section = u"供水处"_s,
                         .state = CommitmentState::NotKept,
                         .closedOn = QDate{2027, 12, 30},
                         .explanation = u"资金未到位"_s,
                         .deputyToldOn = QDate{2027, 12, 31},
                         .progress = {{.on = QDate{2026, 9, 30}, .text = u"完成三成"_s}, {.text = u"完成五成"_s}}},
                        {.text = u"建立档案"_s}};
    for (const FileOwner &owner : fileOwners(file))
        filesOf(file, owner)
            ->append({.name = u"扫描“%1”.pdf"_s.arg(owner.row),
                      .size = 1'240'000,
                      .sha256 = QString{64, u'7'},
                      .addedOn = QDate{2026, 6, 1}});
    return file;
}

void TestCaseFileJson::readsWhatItWrote_data()
{
    QTest::addColumn<CaseFile>("file");
    CaseFile bare;
    bare.suggestion.number = u"7"_s;
    QTest::newRow("only a number") << bare;
    QTest::newRow("usual") << test::caseFile();
    QTest::newRow("every field") << fullCaseFile();
    CaseFile crowd = test::caseFile();
    crowd.deputies.clear();
    for (int i = 0; i < 300; ++i)
        crowd.deputies << Deputy{.name = u"代表%1"_s.arg(i)};
    crowd.suggestion.title = u"长"_s.repeated(2000);
    QTest::newRow("300 deputies, a title of 2,000") << crowd;
}

void TestCaseFileJson::readsWhatItWrote()
{
    QFETCH(CaseFile, file);
    const QByteArray bytes = QJsonDocument{toJson(file, test::office())}.toJson();
    const Result<CaseFile> read = caseFileFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(*read == file);
}

/// Goes through the fields as the reader and the writer do, and gives each text what breaks formats that are put
/// together carelessly. A field that the format comes to know is met here by itself.
class Spoiler
{
public:
    template <typename T>
    using Value = T;

    /// Numbered: what must differ, differs.
    QString hostileLine()
    {
        return u"=cmd|'/C x'!A1 \\\"\\u0000\"},{]]></script><b>&amp;%1%s\u202e\ufeff𠮷　%3"_s +
               QString::number(++m_count);
    }
    QString hostileText() { return u"\n\n"_s + hostileLine() + u"\n\t- \r\n\v\n"_s; }

    void line(QLatin1StringView key, QString &value)
    {
        if (key != "sha256"_L1) // a file that is named so is not one
            value = hostileLine();
    }
    void cells(QLatin1StringView, QString &value) { value = hostileLine() + u"\t\t"_s + hostileLine(); }
    void text(QLatin1StringView, QString &value) { value = hostileText(); }
    void flag(QLatin1StringView, bool &) {}
    template <typename Number>
    void number(QLatin1StringView, Number &, qint64, qint64)
    {
    }
    void date(QLatin1StringView, QDate &value) { value = {9999, 12, 31}; }
    void instant(QLatin1StringView, QDateTime &) {}
    void lines(QLatin1StringView, QStringList &value) { value = {hostileLine(), QString{}, hostileLine()}; }
    void numbers(QLatin1StringView, QList<int> &, int, int) {}
    void optionalText(QLatin1StringView, std::optional<QString> &value) { value = hostileText(); }
    void optionalLines(QLatin1StringView, std::optional<QStringList> &value) { value = {hostileLine(), QString{}}; }
    void documentNumber(QLatin1StringView, std::optional<DocumentNumber> &) {} // has a form
    void computed(QLatin1StringView) {}
    template <typename E>
    void word(QLatin1StringView, E &)
    {
    }
    template <typename E>
    void optionalWord(QLatin1StringView, std::optional<E> &)
    {
    }
    template <typename T>
    void form(QLatin1StringView, T &)
    {
    }
    template <typename T>
    void part(QLatin1StringView, T &value)
    {
        describe(*this, value);
    }
    template <typename T>
    void optionalPart(QLatin1StringView, std::optional<T> &value)
    {
        if (value)
            describe(*this, *value);
    }
    template <typename T>
    void list(QLatin1StringView, QList<T> &values)
    {
        for (T &value : values)
            describe(*this, value);
    }

private:
    int m_count{0};
};

static CaseFile spoilt(CaseFile file)
{
    Spoiler spoiler;
    describe(spoiler, file);
    return file;
}

void TestCaseFileJson::everyFieldMayBeHostile()
{
    OfficeSettings office = test::office();
    Spoiler spoiler;
    describe(spoiler, office);
    const QList<CaseFile> files{spoilt(fullCaseFile()), spoilt(test::caseFile())};
    QVERIFY(files.first().suggestion.title.startsWith(u"=cmd|"_s));
    const Result<CaseFiles> read = readJsonFile(toJsonFile(files, office));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->caseFiles == files);
    QVERIFY(read->office == office);
}

/// From one register through a file into another: what is exported there is the same, byte by byte.
void TestCaseFileJson::exportAndImportIsTheIdentity()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"all.json"_s);
    CaseFile hostile = spoilt(test::caseFile());
    hostile.suggestion.number = u"=2"_s;
    hostile.replies.first().documentNumber.reset(); // a register has each once
    QStringList faults;
    const auto exported = [&](const QString &name, const QList<CaseFile> &added) {
        const auto file = RegisterFile::create(folder.filePath(name), test::office(), u"tester"_s);
        if (added.isEmpty()) {
            const auto imported = importFile(**file, path);
            faults << (imported ? QString{} : imported.error().message + imported.error().detail);
        } else {
            const auto stored = (*file)->putAll(added);
            faults << (stored ? QString{} : stored.error().message + stored.error().detail);
        }
        QList<CaseFile> files;
        const auto ids = (*file)->ids({.sortBy = SortBy::Number});
        for (const SuggestionId id : ids ? *ids : QList<SuggestionId>{})
            files << *(*file)->find(id);
        return toJsonFile(files, *(*file)->office());
    };
    const QByteArray first = exported(u"a.db"_s, {hostile, test::caseFile()});
    QVERIFY(saveBytes(path, first));
    const QByteArray second = exported(u"b.db"_s, {});
    QCOMPARE(faults.join(QString{}), QString{});
    QCOMPARE(readJsonFile(first)->caseFiles.size(), 2);
    QCOMPARE(second, first);
}

void TestCaseFileJson::readsAWholeFile()
{
    OfficeSettings office = test::office();
    office.letterheadName = u"临江市水务局（函）"_s;
    office.seal = SealPlace::None;
    office.selfName = u"我局"_s;
    office.rules = *RuleSet::shipped(u"shanghai");
    office.proposalRules.movesToWorkday = true;
    office.copies = {u"市政府办公室"_s};
    office.publishesContact = true;
    office.indexPrefix = u"007482532"_s;
    const QList<CaseFile> files{fullCaseFile(), test::caseFile()};
    const Result<CaseFiles> read = readJsonFile(toJsonFile(files, office));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->caseFiles == files);
    QVERIFY(read->office == office);
    QCOMPARE(toJsonFile(read->caseFiles, read->office), toJsonFile(files, office));
}

void TestCaseFileJson::tellsEditedFromComposed()
{
    CaseFile file = test::caseFile();
    QJsonObject reply = toJson(file, test::office()).value("replies"_L1)[0].toObject();
    QVERIFY(reply.value("opening"_L1).isNull());
    QVERIFY(reply.value("attachments"_L1).isNull());
    file.replies[0].text.opening = QString{};
    reply = toJson(file, test::office()).value("replies"_L1)[0].toObject();
    QCOMPARE(reply.value("opening"_L1), QJsonValue{QString{}});
}

void TestCaseFileJson::namesFieldsAndWords()
{
    const QJsonObject object = toJson(fullCaseFile(), test::office());
    QCOMPARE(object.value("kind"_L1).toString(), u"proposal"_s);
    QCOMPARE(object.value("number"_L1).toString(), u"20260118"_s);
    QCOMPARE(object.value("deputies"_L1)[1]["name"_L1].toString(), u"祁玥"_s);
    QCOMPARE(object.value("coHandlers"_L1)[0]["bureau"_L1]["name"_L1].toString(), u"临江市财政局"_s);
    QCOMPARE(object.value("coHandlers"_L1)[0]["opinion"_L1]["receivedOn"_L1].toString(), u"2026-03-30"_s);
    const QJsonValue reply = object.value("replies"_L1)[0];
    QCOMPARE(reply["datedOn"_L1].toString(), u"2026-05-12"_s);
    QCOMPARE(reply["documentNumber"_L1].toString(), u"临水函〔2026〕86号"_s);
    QCOMPARE(reply["contactPerson"_L1].toString(), u"韩知秋"_s);
    QCOMPARE(reply["contactPhone"_L1].toString(), u"5550 8216"_s);
    QCOMPARE(reply["paragraphs"_L1][0]["level"_L1].toString(), u"one"_s);
    QCOMPARE(reply["paragraphs"_L1][0]["label"_L1].toString(), u"一、"_s);
    QCOMPARE(reply["paragraphs"_L1][2]["label"_L1].toString(), u"一是"_s);
    QCOMPARE(reply["letter"_L1]["signature"_L1].toString(), u"临江市水务局"_s);
    QVERIFY(reply["letter"_L1]["text"_L1].toString().contains(u"完成全市1286个小区"_s));
}

/// {"number": "1", …} with one part of it replaced.
void TestCaseFileJson::refusesWithThePath_data()
{
    QTest::addColumn<QByteArray>("suggestion");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *json, const char *path) {
        QTest::newRow(name) << QByteArray{json} << QString::fromUtf8(path);
    };
    row("no number", R"({"title": "a"})", "suggestions[0].number");
    row("number of spaces", R"({"number": " "})", "suggestions[0].number");
    row("number as number", R"({"number": 7})", "suggestions[0].number");
    row("line break in number", R"({"number": "7\n8"})", "suggestions[0].number");
    row("NUL", R"({"number": "7", "text": "a\u0000b"})", "suggestions[0].text");
    row("half a pair", R"({"number": "7", "text": "\ud800z"})", "suggestions[0].text");
    row("no object", R"("x")", "suggestions[0]");
    row("null object", R"(null)", "suggestions[0]");
    row("unknown word", R"({"number": "7", "kind": "建议"})", "suggestions[0].kind");
    row("word in other case", R"({"number": "7", "kind": "Proposal"})", "suggestions[0].kind");
    row("misspelt field", R"({"number": "7", "titel": "x"})", "suggestions[0].titel");
    row("no such day", R"({"number": "7", "dueOn": "2026-02-30"})", "suggestions[0].dueOn");
    row("date with more", R"({"number": "7", "dueOn": "2026-02-03T00:00"})", "suggestions[0].dueOn");
    row("date of one digit", R"({"number": "7", "dueOn": "2026-2-3"})", "suggestions[0].dueOn");
    row("date as number", R"({"number": "7", "dueOn": 20260203})", "suggestions[0].dueOn");
    row("flag as text", R"({"number": "7", "isKey": "true"})", "suggestions[0].isKey");
    row("list as object", R"({"number": "7", "deputies": {}})", "suggestions[0].deputies");
    row("list of wrong things", R"({"number": "7", "deputies": [{"name": "a"}, 5]})", "suggestions[0].deputies[1]");
    row("deep inside", R"({"number": "7", "replies": [{"paragraphs": [{"text": "a"}, {"level": "six"}]}]})",
        "suggestions[0].replies[0].paragraphs[1].level");
    row("line break in a paragraph", R"({"number": "7", "replies": [{"paragraphs": [{"text": "a\nb"}]}]})",
        "suggestions[0].replies[0].paragraphs[0].text");
    row("half an ordinal", R"({"number": "7", "replies": [{"ordinal": 1.5}]})", "suggestions[0].replies[0].ordinal");
    row("ordinal 0", R"({"number": "7", "replies": [{"ordinal": 0}]})", "suggestions[0].replies[0].ordinal");
    row("huge version", R"({"number": "7", "replies": [{"version": 1e300}]})", "suggestions[0].replies[0].version");
    row("document number", R"({"number": "7", "replies": [{"documentNumber": "86"}]})",
        "suggestions[0].replies[0].documentNumber");
    row("list of numbers", R"({"number": "7", "replies": [{"attachments": ["a", 1]}]})",
        "suggestions[0].replies[0].attachments");
    row("opinion as list", R"({"number": "7", "coHandlers": [{"opinion": []}]})",
        "suggestions[0].coHandlers[0].opinion");
}

void TestCaseFileJson::refusesWithThePath()
{
    QFETCH(QByteArray, suggestion);
    QFETCH(QString, path);
    const Result<QList<CaseFile>> read =
        caseFilesFromJsonFile(R"({"format": "banfu-case-files", "version": 1, "suggestions": [)" + suggestion + "]}");
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QCOMPARE(read.error().detail, path);
    QVERIFY(read.error().message.contains(path));
}

void TestCaseFileJson::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code = ErrorCode::InvalidInput) {
        QTest::newRow(name) << bytes << code;
    };
    row("empty", {});
    row("no JSON", "hello");
    row("a list", "[]");
    row("other format", R"({"format": "x", "version": 1, "suggestions": []})");
    row("no version", R"({"format": "banfu-case-files", "suggestions": []})");
    row("version 0", R"({"format": "banfu-case-files", "version": 0, "suggestions": []})");
    row("newer", R"({"format": "banfu-case-files", "version": 2, "news": 1})", ErrorCode::TooNew);
    row("cut off", R"({"format": "banfu-case-files", "version": 1, "suggestions": [{"number": "7")");
    row("rest behind", R"({"format": "banfu-case-files", "version": 1, "suggestions": []} {})");
    row("deep nesting", QByteArray{"["}.repeated(1'000'000));
    row("deep objects", QByteArray{R"({"format":)"}.repeated(500'000));
    row("invalid UTF-8",
        "{\"format\": \"banfu-case-files\", \"version\": 1, \"suggestions\": [{\"number\": \"\xff\xfe\"}]}");
    row("NUL bytes", QByteArray(50'000'000, '\0'));
    row("50 MB of spaces", QByteArray(50'000'000, ' '));
    row("bad office", R"({"format": "banfu-case-files", "version": 1, "office": {"rules": "reply"}})");
}

void TestCaseFileJson::refusesOtherFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const Result<QList<CaseFile>> read = caseFilesFromJsonFile(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QVERIFY(!read.error().message.isEmpty());
    QVERIFY(read.error().message.size() < 400);
}

void TestCaseFileJson::readsContactNotes_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("phone");
    const auto row = [](const QString &note, const QString &person, const QString &phone) {
        QTest::newRow(qUtf8Printable(note)) << note << person << phone;
    };
    row(u"（联系人：韩知秋，电话：5550 8216）"_s, u"韩知秋"_s, u"5550 8216"_s);
    row(u"(联系人:韩知秋,联系电话:0755-5550821)"_s, u"韩知秋"_s, u"0755-5550821"_s);
    row(u"联系人及电话：韩知秋，5550821"_s, u"韩知秋"_s, u"5550821"_s);
    row(u"联系人：韩 宁  联系电话：（0755）5550821"_s, u"韩宁"_s, u"(0755)5550821"_s);
    row(u"联系单位及电话：水务科 5550821"_s, QString{}, u"5550821"_s);
    row(u"联系人：韩知秋、柯以宁；电话：5550821、5550822"_s, u"韩知秋、柯以宁"_s, u"5550821、5550822"_s);
    row(u"联系人韩知秋，13800000000"_s, u"韩知秋"_s, u"13800000000"_s);
    row(u"联系单位：水务局水资源科　联 系 人：韩 宁　电  话：5550—8216"_s, u"韩宁"_s, u"5550—8216"_s);
    row(u"承办人：水资源科 韩知秋 5550821"_s, u"韩知秋"_s, u"5550821"_s);
    row(u"联系电话：12345，邮政编码：520018"_s, QString{}, u"12345"_s);
    row(u"分管领导：甘泉 电话：5550001\n承办人：清流 电话：5550002"_s, u"清流"_s, u"5550002"_s);
    row(u"邮政编码：5200180"_s, QString{}, QString{});
    row(u"联系人：韩知秋"_s, u"韩知秋"_s, QString{});
    row(QString{}, QString{}, QString{});
}

void TestCaseFileJson::readsContactNotes()
{
    QFETCH(QString, note);
    QFETCH(QString, person);
    QFETCH(QString, phone);
    const ContactNote found = readContactNote(note);
    QCOMPARE(found.person, person);
    QCOMPARE(found.phone, phone);
}

QTEST_GUILESS_MAIN(TestCaseFileJson)
#include "tst_casefilejson.moc"
