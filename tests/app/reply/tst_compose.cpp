#include "app/reply/compose.h"
#include "app/reply/opening.h"
#include "app/reply/phrases.h"
#include "tests/support/support.h"

#include <QTest>

#include <algorithm>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

namespace {

ReplyText composed(const CaseFile &file)
{
    return composedText(file, file.replies.front(), test::office());
}

} // namespace

class TestCompose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAttachmentTexts();
    void putsMarksAndNotices();
    void composesTheWholeLetter();
    void titleFollowsTheRecord_data();
    void titleFollowsTheRecord();
    void salutationNamesTheDeputies_data();
    void salutationNamesTheDeputies();
    void openingFollowsTheRole_data();
    void openingFollowsTheRole();
    void separateHandlersAreNoCoHandlers();
    void neverPrintsAProvisionalNumber();
    void tellsTalks_data();
    void tellsTalks();
    void furtherReplyNamesTheFormer();
    void attachmentCountsRecipients_data();
    void attachmentCountsRecipients();
    void contactNoteTakesWhatThereIs();
    void callsBureaus_data();
    void callsBureaus();
    void ownPartsStandBeforeComposedOnes();
    void letterheadFollowsAForeignSignature();
    void setsContactNotesInBrackets_data();
    void setsContactNotesInBrackets();
    void copiesFollowTheOfficeUntilEdited();
    void fixedTextNoLongerFollowsTheRecord();
    void emptyParagraphsAreLeftOut();
    void normalisedDropsWhatTheRecordSays();
    void percentSignsAreNotPlaceholders();
    void enduresHostileRecords();
};

void TestCompose::composesTheWholeLetter()
{
    const CaseFile file = test::caseFile();
    const Letter letter = compose(file, file.replies.front(), test::office());

    QCOMPARE(letter.letterhead, u"临江市水务局"_s);
    QCOMPARE(letter.documentNumber, u"临水函〔2026〕86号"_s);
    QCOMPARE(letter.title, u"临江市水务局关于市第八届人大三次会议第20260118号代表建议答复的函"_s);
    QCOMPARE(letter.salutation, u"沈望舒、祁玥代表："_s);
    QCOMPARE(letter.signature, u"临江市水务局"_s);
    QCOMPARE(letter.date, u"2026年5月12日"_s);
    QCOMPARE(letter.contactNote, u"（联系人：韩知秋，电话：5550 8216）"_s);
    QCOMPARE(letter.attachments, QStringList{u"代表建议、批评和意见办理情况征询意见表（一式三份）"_s});
    QVERIFY(letter.hasSeal);

    QCOMPARE(letter.body.size(), 9);
    QCOMPARE(letter.body.at(0).part, LetterPart::Opening);
    QCOMPARE(letter.body.at(0).text,
             u"你们提出的《关于加快老旧小区二次供水设施改造，保障居民饮水安全的建议》（第20260118号）收悉。"
             "我局高度重视，会同市财政局和市住房城乡建设局认真研究办理，并于4月9日与你们进行了座谈交流。"
             "经综合会办单位意见，现将办理有关情况答复如下："_s);
    const LetterParagraph item{.part = LetterPart::Section,
                               .index = 3,
                               .level = Level::RunIn,
                               .label = u"二是"_s,
                               .text = u"建立“一小区一档案”。"_s};
    QCOMPARE(letter.body.at(4), item);
    QCOMPARE(letter.body.at(7).text,
             u"感谢你们对我市水务工作的关心和支持，欢迎你们继续对我们的工作提出宝贵意见和建议。"_s);
    QCOMPARE(letter.body.at(8).part, LetterPart::Closing);
    QCOMPARE(letter.body.at(8).index, 1);
    QCOMPARE(letter.body.at(8).text, u"专此答复。"_s);
}

void TestCompose::titleFollowsTheRecord_data()
{
    QTest::addColumn<SuggestionKind>("kind");
    QTest::addColumn<BureauRole>("role");
    QTest::addColumn<QString>("session");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("title");
    using enum SuggestionKind;
    using enum BureauRole;
    const QString session = u"市第八届人大三次会议"_s;
    QTest::newRow("suggestion") << Suggestion << Host << session << u"118"_s
                                << u"临江市水务局关于市第八届人大三次会议第118号代表建议答复的函"_s;
    QTest::newRow("separate handler") << Suggestion << SeparateHandler << session << u"118"_s
                                      << u"临江市水务局关于市第八届人大三次会议第118号代表建议答复的函"_s;
    QTest::newRow("proposal") << Proposal << Host << u"政协临江市第八届委员会第三次会议"_s << u"0994"_s
                              << u"临江市水务局关于政协临江市第八届委员会第三次会议第0994号提案答复的函"_s;
    QTest::newRow("co-handler") << Suggestion << CoHandler << session << u"118"_s
                                << u"临江市水务局关于市第八届人大三次会议第118号代表建议会办意见的函"_s;
    QTest::newRow("no session") << Suggestion << Host << u""_s << u"118"_s
                                << u"临江市水务局关于第118号代表建议答复的函"_s;
    QTest::newRow("no number") << Suggestion << Host << session << u""_s
                               << u"临江市水务局关于市第八届人大三次会议《关于节水的建议》代表建议答复的函"_s;
    QTest::newRow("neither") << Proposal << Host << u""_s << u""_s
                             << u"临江市水务局关于《关于节水的建议》提案答复的函"_s;
}

void TestCompose::titleFollowsTheRecord()
{
    QFETCH(const SuggestionKind, kind);
    QFETCH(const BureauRole, role);
    QFETCH(const QString, session);
    QFETCH(const QString, number);
    QFETCH(const QString, title);
    CaseFile file = test::caseFile();
    file.suggestion.kind = kind;
    file.suggestion.role = role;
    file.suggestion.session = session;
    file.suggestion.number = number;
    file.suggestion.title = u"关于节水的建议"_s;
    QCOMPARE(*composed(file).title, title);
}

void TestCompose::salutationNamesTheDeputies_data()
{
    QTest::addColumn<SuggestionKind>("kind");
    QTest::addColumn<QStringList>("names"); // a group begins with #
    QTest::addColumn<QString>("salutation");
    using enum SuggestionKind;
    const QStringList nine{u"甲一"_s, u"乙二"_s, u"丙三"_s, u"丁四"_s, u"戊五"_s,
                           u"己六"_s, u"庚七"_s, u"辛八"_s, u"壬九"_s};
    QTest::newRow("none") << Suggestion << QStringList{} << u""_s;
    QTest::newRow("one") << Suggestion << QStringList{u"沈望舒"_s} << u"沈望舒代表"_s;
    QTest::newRow("member") << Proposal << QStringList{u"沈望舒"_s} << u"沈望舒委员"_s;
    QTest::newRow("a name not typed yet") << Suggestion << QStringList{u"祁玥"_s, u""_s, u" "_s} << u"祁玥代表"_s;
    QTest::newRow("rare character") << Suggestion << QStringList{u"祁玥"_s, u"𠮷野"_s} << u"祁玥、𠮷野代表"_s;
    QTest::newRow("eight") << Suggestion << nine.first(8) << u"甲一、乙二、丙三、丁四、戊五、己六、庚七、辛八代表"_s;
    QTest::newRow("nine") << Suggestion << nine << u"甲一等9名代表"_s;
    QTest::newRow("group") << Proposal << QStringList{u"#民盟临江市委员会"_s} << u"民盟临江市委员会"_s;
    QTest::newRow("group and member") << Proposal << QStringList{u"#民盟临江市委员会"_s, u"祁玥"_s}
                                      << u"民盟临江市委员会、祁玥委员"_s;
    QTest::newRow("members and group") << Proposal << QStringList{u"祁玥"_s, u"沈望舒"_s, u"#民建临江市委员会"_s}
                                       << u"祁玥、沈望舒委员、民建临江市委员会"_s;
}

void TestCompose::salutationNamesTheDeputies()
{
    QFETCH(const SuggestionKind, kind);
    QFETCH(const QStringList, names);
    QFETCH(const QString, salutation);
    CaseFile file = test::caseFile();
    file.suggestion.kind = kind;
    file.deputies.clear();
    for (const QString &name : names) {
        const bool isGroup = name.startsWith(u'#');
        file.deputies.append(
            {.kind = isGroup ? DeputyKind::Group : DeputyKind::Deputy, .name = isGroup ? name.sliced(1) : name});
    }
    QCOMPARE(*composed(file).salutation, salutation);
}

void TestCompose::openingFollowsTheRole_data()
{
    QTest::addColumn<BureauRole>("role");
    QTest::addColumn<SuggestionKind>("kind");
    QTest::addColumn<QString>("opening");
    using enum SuggestionKind;
    using enum BureauRole;
    QTest::newRow("sole handler names no other bureau")
        << SoleHandler << Suggestion
        << u"您提出的《关于节水的建议》（第20260118号）收悉。我局高度重视，认真研究办理。现将办理有关情况答复如下："_s;
    QTest::newRow("separate handler answers for its part")
        << SeparateHandler << Suggestion
        << u"您提出的《关于节水的建议》（第20260118号）收悉。我局高度重视，认真研究办理。现将涉及我局职责的办理情况答复如下："_s;
    QTest::newRow("host")
        << Host << Proposal
        << u"您提出的《关于节水的建议》（第20260118号）收悉。我局高度重视，会同市财政局和市住房城乡建设局"
           "认真研究办理。经综合会办单位意见，现将办理有关情况答复如下："_s;
    QTest::newRow("co-handler writes to the host") << CoHandler << Suggestion
                                                   << u"你委主办的市第八届人大三次会议第20260118号代表建议《关于节水的"
                                                      u"建议》收悉。经认真研究，现将我局会办意见函告如下，"
                                                      "供你委答复代表时参考："_s;
}

void TestCompose::openingFollowsTheRole()
{
    QFETCH(const BureauRole, role);
    QFETCH(const SuggestionKind, kind);
    QFETCH(const QString, opening);
    CaseFile file = test::caseFile();
    file.suggestion.role = role;
    file.suggestion.kind = kind;
    file.suggestion.title = u"关于节水的建议"_s;
    file.suggestion.hostBureau = u"临江市发展和改革委员会"_s;
    file.deputies.removeLast();
    file.contacts.clear();
    QCOMPARE(*composed(file).opening, opening);
    QCOMPARE(*composed(file).salutation == u"临江市发展和改革委员会"_s, role == BureauRole::CoHandler);
    QCOMPARE(composed(file).attachments->isEmpty(), role == BureauRole::CoHandler);
}

void TestCompose::separateHandlersAreNoCoHandlers()
{
    CaseFile file = test::caseFile();
    file.assignments.append({.bureau = {.name = u"临江市教育局"_s}, .isSeparate = true});
    QVERIFY(composed(file).opening->contains(u"市财政局"));
    QVERIFY(!composed(file).opening->contains(u"教育局"));
}

void TestCompose::neverPrintsAProvisionalNumber()
{
    CaseFile file = test::caseFile();
    file.suggestion.number = u"暂0007"_s;
    file.suggestion.isProvisionalNumber = true;
    const Letter letter = compose(file, file.replies.front(), test::office());
    QVERIFY(!letter.title.contains(u"暂0007"));
    QVERIFY(!letter.body.front().text.contains(u"暂0007"));
    QVERIFY(letter.body.front().text.startsWith(
        u"你们提出的《关于加快老旧小区二次供水设施改造，保障居民饮水安全的建议》收悉。"));
}

void TestCompose::tellsTalks_data()
{
    QTest::addColumn<QList<Contact>>("contacts");
    QTest::addColumn<QString>("phrase");
    const QDate april{2026, 4, 9};
    const Contact meeting{.way = ContactWay::Meeting, .heldOn = april};
    QTest::newRow("none") << QList<Contact>{} << u""_s;
    QTest::newRow("planned without a date") << QList<Contact>{{.way = ContactWay::Visit}} << u""_s;
    QTest::newRow("after the letter's date") << QList<Contact>{{.heldOn = QDate{2026, 5, 13}}} << u""_s;
    QTest::newRow("on the letter's date")
        << QList<Contact>{{.heldOn = QDate{2026, 5, 12}}} << u"于5月12日与你们进行了座谈交流"_s;
    QTest::newRow("same way twice") << QList<Contact>{meeting, {.heldOn = QDate{2026, 4, 20}}}
                                    << u"于4月9日、4月20日与你们进行了座谈交流"_s;
    QTest::newRow("two ways") << QList<Contact>{meeting, {.way = ContactWay::Telephone, .heldOn = QDate{2026, 4, 20}}}
                              << u"于4月9日与你们进行了座谈交流，于4月20日通过电话与你们进行了沟通"_s;
    QTest::newRow("another year") << QList<Contact>{{.way = ContactWay::Visit, .heldOn = QDate{2025, 12, 3}}}
                                  << u"于2025年12月3日登门走访你们听取意见"_s;
    QTest::newRow("one of the readers") << QList<Contact>{{.heldOn = april, .deputies = u"祁玥代表"_s}}
                                        << u"于4月9日与祁玥代表进行了座谈交流"_s;
    QTest::newRow("all readers and another") << QList<Contact>{{.heldOn = april, .deputies = u"祁玥，沈望舒 许三立"_s}}
                                             << u"于4月9日与你们和许三立代表进行了座谈交流"_s;
    QTest::newRow("only others") << QList<Contact>{{.heldOn = april, .deputies = u"许三立"_s}}
                                 << u"于4月9日与许三立代表进行了座谈交流"_s;
    QTest::newRow("all readers and many others")
        << QList<Contact>{{.heldOn = april, .deputies = u"沈望舒、祁玥、甲、乙、丙、丁、戊、己、庚、辛、壬"_s}}
        << u"于4月9日与你们和甲等9名代表进行了座谈交流"_s;
    QTest::newRow("many") << QList<Contact>(5, meeting) << u"先后5次与你们沟通交流"_s;
}

void TestCompose::tellsTalks()
{
    QFETCH(const QList<Contact>, contacts);
    QFETCH(const QString, phrase);
    CaseFile file = test::caseFile();
    file.contacts = contacts;
    QCOMPARE(talksPhrase(file, {}, QDate{2026, 5, 12}), phrase);
}

void TestCompose::furtherReplyNamesTheFormer()
{
    CaseFile file = test::caseFile();
    Reply further = file.replies.front();
    further.ordinal = 2;
    further.datedOn = QDate{2026, 7, 1};
    file.replies.append(further);
    file.contacts.append({.way = ContactWay::Visit, .heldOn = QDate{2026, 6, 20}});
    const ReplyText text = composedText(file, further, test::office());
    QCOMPARE(*text.title, u"临江市水务局关于市第八届人大三次会议第20260118号代表建议再次答复的函"_s);
    QVERIFY(text.opening->contains(
        u"收悉。我局于2026年5月12日以临水函〔2026〕86号作出答复后，高度重视反馈意见，会同市财政局和"));
    QVERIFY(text.opening->contains(u"再次认真研究办理，并于6月20日登门走访你们听取意见。"));
    QVERIFY(!text.opening->contains(u"4月9日"));
    QVERIFY(text.opening->endsWith(u"再次答复如下："));
}

void TestCompose::attachmentCountsRecipients_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("ending");
    QTest::newRow("none set") << 0 << u"意见表"_s;
    QTest::newRow("one") << 1 << u"意见表"_s;
    QTest::newRow("two") << 2 << u"（一式两份）"_s;
    QTest::newRow("three") << 3 << u"（一式三份）"_s;
    QTest::newRow("twelve") << 12 << u"（一式十二份）"_s;
}

void TestCompose::attachmentCountsRecipients()
{
    QFETCH(const int, count);
    QFETCH(const QString, ending);
    CaseFile file = test::caseFile();
    OfficeSettings office = test::office();
    office.recipients = QList<QuestionnaireRecipient>(count);
    QVERIFY(composedText(file, file.replies.front(), office).attachments->constFirst().endsWith(ending));
    file.suggestion.kind = SuggestionKind::Proposal;
    QVERIFY(composedText(file, file.replies.front(), office)
                .attachments->constFirst()
                .startsWith(u"政协提案办理情况征询意见表"));
}

void TestCompose::contactNoteTakesWhatThereIs()
{
    CaseFile file = test::caseFile();
    OfficeSettings office = test::office();
    file.suggestion.handler.clear();
    office.contactPerson = u"杜若"_s;
    QCOMPARE(*composedText(file, file.replies.front(), office).contactNote, u"（联系人：杜若，电话：5550 8216）"_s);
    office.contactPhone.clear();
    QCOMPARE(*composedText(file, file.replies.front(), office).contactNote, u"（联系人：杜若）"_s);
    office.contactPerson.clear();
    office.bureau.phone = u"5550 8200"_s;
    QCOMPARE(*composedText(file, file.replies.front(), office).contactNote, u"（联系电话：5550 8200）"_s);
    office.bureau.phone.clear();
    QCOMPARE(*composedText(file, file.replies.front(), office).contactNote, QString{});
}

void TestCompose::callsBureaus_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("called");
    QTest::addColumn<QString>("field");
    QTest::newRow("bureau") << u"临江市水务局"_s << u"我局"_s << u"我市水务工作"_s;
    QTest::newRow("committee") << u"广州市科技创新委员会"_s << u"我委"_s << u"我市科技创新工作"_s;
    QTest::newRow("province") << u"云川省水利厅"_s << u"我厅"_s << u"我省水利工作"_s;
    QTest::newRow("district") << u"临江市云溪区住房和城乡建设局"_s << u"我局"_s << u"我区住房和城乡建设工作"_s;
    QTest::newRow("one place only") << u"上海市市场监督管理局"_s << u"我局"_s << u"我市市场监督管理工作"_s;
    QTest::newRow("city in the field") << u"临江市城市管理局"_s << u"我局"_s << u"我市城市管理工作"_s;
    QTest::newRow("autonomous region") << u"宁夏回族自治区教育厅"_s << u"我厅"_s << u"我区教育工作"_s;
    QTest::newRow("office") << u"临江市人民政府办公室"_s << u"我办"_s << u"我市工作"_s;
    QTest::newRow("short name") << u"市水务局"_s << u"我局"_s << u"我市水务工作"_s;
    QTest::newRow("national") << u"国家能源局"_s << u"我局"_s << u"我们工作"_s;
    QTest::newRow("unknown") << u"临江农科所"_s << u"我单位"_s << u"我们工作"_s;
    QTest::newRow("empty") << u""_s << u"我单位"_s << u"我们工作"_s;
}

void TestCompose::callsBureaus()
{
    QFETCH(const QString, name);
    QFETCH(const QString, called);
    QFETCH(const QString, field);
    QCOMPARE(bureauCalled(u'我', name), called);
    QCOMPARE(fieldOfWork(name), field);
}

void TestCompose::ownPartsStandBeforeComposedOnes()
{
    CaseFile file = test::caseFile();
    Reply &reply = file.replies.front();
    reply.text.title = u"关于节水建议的答复"_s;
    reply.text.salutation = u""_s;
    reply.text.opening = u"第一段。\n第二段。"_s;
    reply.text.closing = u""_s;
    reply.text.attachments = QStringList{};
    reply.text.contactNote = u""_s;
    reply.text.copies = QStringList{u"市政府办公室"_s};
    const Letter letter = compose(file, reply, test::office());
    QCOMPARE(letter.copies, QStringList{u"市政府办公室"_s});
    QCOMPARE(letter.title, u"关于节水建议的答复"_s);
    QCOMPARE(letter.salutation, QString{});
    QCOMPARE(letter.body.at(1).text, u"第二段。"_s);
    QCOMPARE(letter.body.at(1).index, 1);
    QVERIFY(std::ranges::none_of(letter.body, [](const auto &each) { return each.part == LetterPart::Closing; }));
    QVERIFY(letter.attachments.isEmpty());
    QCOMPARE(letter.contactNote, QString{});
}

void TestCompose::setsContactNotesInBrackets_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("printed");
    QTest::newRow("as written") << u"（联系人：韩知秋）"_s << u"（联系人：韩知秋）"_s;
    QTest::newRow("without brackets") << u"联系人：韩知秋"_s << u"（联系人：韩知秋）"_s;
    QTest::newRow("half of them") << u"联系人：韩知秋）"_s << u"（联系人：韩知秋）"_s;
    QTest::newRow("two notes") << u"（联系人：韩知秋）\n此件主动公开"_s << u"（联系人：韩知秋） （此件主动公开）"_s;
    QTest::newRow("torn") << u"（联系人：\n韩知秋）\n"_s << u"（联系人：韩知秋）"_s;
    QTest::newRow("inner brackets") << u"联系人：韩知秋（水务科）"_s << u"（联系人：韩知秋（水务科））"_s;
    QTest::newRow("none") << u" \n"_s << QString{};
}

void TestCompose::setsContactNotesInBrackets()
{
    QFETCH(const QString, note);
    QFETCH(const QString, printed);
    CaseFile file = test::caseFile();
    file.replies.front().text.contactNote = note;
    QCOMPARE(compose(file, file.replies.front(), test::office()).contactNote, printed);
}

void TestCompose::copiesFollowTheOfficeUntilEdited()
{
    CaseFile file = test::caseFile();
    OfficeSettings office = test::office();
    office.copies = {u"市人大常委会选联工委"_s};
    Reply &reply = file.replies.front();
    QCOMPARE(compose(file, reply, office).copies, office.copies);
    QCOMPARE(fixedText(file, reply, office).copies, office.copies);
    reply.text.copies = QStringList{};
    QVERIFY(compose(file, reply, office).copies.isEmpty());
    reply.text.copies = office.copies;
    QVERIFY(!normalised(reply.text, composedText(file, reply, office)).copies);
    reply.text.copies.reset();
    file.suggestion.role = BureauRole::CoHandler;
    QVERIFY(compose(file, reply, office).copies.isEmpty());
}

void TestCompose::fixedTextNoLongerFollowsTheRecord()
{
    CaseFile file = test::caseFile();
    Reply &reply = file.replies.front();
    const Letter before = compose(file, reply, test::office());
    reply.text = fixedText(file, reply, test::office());
    QVERIFY(compose(file, reply, test::office()) == before);
    file.deputies.append({.name = u"白及"_s});
    file.suggestion.handler = u"段修远"_s;
    QVERIFY(compose(file, reply, test::office()) == before);
}

void TestCompose::letterheadFollowsAForeignSignature()
{
    CaseFile file = test::caseFile();
    OfficeSettings office = test::office();
    office.letterheadName = u"临江市水务局（河长办）"_s;
    Reply &reply = file.replies.front();
    QCOMPARE(compose(file, reply, office).letterhead, office.letterheadName);
    reply.text.signature = office.bureau.name;
    QCOMPARE(compose(file, reply, office).letterhead, office.letterheadName);
    reply.text.signature = u"临江市交通运输局"_s;
    QCOMPARE(compose(file, reply, office).letterhead, u"临江市交通运输局"_s);
    reply.text.signature = u""_s;
    file.suggestion.hostBureau = u"临江市教育局"_s;
    QCOMPARE(compose(file, reply, {}).letterhead, u"临江市教育局"_s); // an imported letter without a signature
    QCOMPARE(compose(file, reply, office).letterhead, u"临江市教育局"_s);
    file.suggestion.role = BureauRole::SeparateHandler; // our own letter beside the host's
    QCOMPARE(compose(file, reply, office).letterhead, office.letterheadName);
}

void TestCompose::emptyParagraphsAreLeftOut()
{
    CaseFile file = test::caseFile();
    Reply &reply = file.replies.front();
    reply.text.opening = u""_s;
    reply.text.closing = u""_s;
    reply.text.paragraphs = {{.runsOn = true, .text = u"首段"_s},
                             {},
                             {.level = Level::RunIn, .runsOn = true, .text = u"甲"_s},
                             {.level = Level::One, .text = u""_s}};
    const Letter letter = compose(file, reply, test::office());
    QCOMPARE(letter.body.size(), 3);
    QVERIFY(!letter.body.at(0).runsOn);
    QVERIFY(!letter.body.at(1).runsOn); // what it ran on behind is not printed
    QCOMPARE(letter.body.at(1).index, 2);
    QCOMPARE(letter.body.at(2).label, u"一、"_s);
}

void TestCompose::normalisedDropsWhatTheRecordSays()
{
    const CaseFile file = test::caseFile();
    const ReplyText record = composed(file);
    ReplyText edited = record;
    QCOMPARE(normalised(edited, record), file.replies.front().text);
    edited.closing = u"专此。"_s;
    edited.attachments = QStringList{};
    const ReplyText kept = normalised(edited, record);
    QCOMPARE(kept.closing, edited.closing);
    QCOMPARE(kept.attachments, edited.attachments);
    QVERIFY(!kept.title && !kept.salutation && !kept.opening && !kept.signature && !kept.contactNote);
    QCOMPARE(kept.paragraphs, edited.paragraphs);
}

void TestCompose::percentSignsAreNotPlaceholders()
{
    CaseFile file = test::caseFile();
    file.suggestion.session = u"%5届"_s;
    file.suggestion.title = u"节水%1率达到%2、%3%7"_s;
    file.suggestion.hostBureau = u"%6局"_s;
    file.deputies = QList<Deputy>(9, Deputy{.name = u"%2%3"_s});
    for (const BureauRole role : {BureauRole::Host, BureauRole::CoHandler}) {
        file.suggestion.role = role;
        const ReplyText text = composed(file);
        QVERIFY(text.opening->contains(u"《节水%1率达到%2、%3%7》"));
        QVERIFY(text.title->contains(u"%5届"));
    }
    file.suggestion.role = BureauRole::Host;
    QCOMPARE(*composed(file).salutation, u"%2%3等9名代表"_s);
}

void TestCompose::enduresHostileRecords()
{
    CaseFile file = test::caseFile();
    file.suggestion.title = u"关于\n节水\u2028"_s + QString(2000, u'水') + u"的建议"_s;
    file.suggestion.number = u"20\r\n260118"_s;
    file.deputies = QList<Deputy>(300, Deputy{.name = u"沈\n望舒"_s});
    file.contacts = QList<Contact>(300, Contact{.heldOn = QDate{2026, 4, 9}, .deputies = QString(5000, u'、')});
    file.assignments = QList<Assignment>(300, Assignment{.bureau = {.name = u"市\n财政局"_s}});
    Reply &reply = file.replies.front();
    reply.text.title = u"第一行\n第二行"_s;
    reply.text.contactNote = u"（联系人：\n韩知秋）"_s;
    const Letter letter = compose(file, reply, test::office());
    QCOMPARE(letter.title, u"第一行第二行"_s);
    QCOMPARE(letter.salutation, u"沈望舒等300名代表："_s);
    QCOMPARE(letter.contactNote, u"（联系人：韩知秋）"_s);
    QCOMPARE(letter.body.at(1).part, LetterPart::Section); // the opening is one paragraph
    QVERIFY(letter.body.at(0).text.contains(u"（第20260118号）收悉。"));
    QVERIFY(letter.body.at(0).text.contains(u"并先后300次与你们沟通交流"));
}

void TestCompose::readsAttachmentTexts()
{
    CaseFile file = test::caseFile();
    Reply &reply = file.replies[0];
    reply.text.attachments = QStringList{u"计划"_s, u"清单"_s};
    reply.text.attachmentText = u"附件1\n一、概况\n共23处。\n\n附件 2：\n序号\t小区\n1\t安澜里\n二、说明\n附件3略。"_s;
    const QList<AttachmentText> texts = compose(file, reply, test::office()).attachmentTexts;
    QCOMPARE(texts.size(), 2);
    QCOMPARE(texts[0].label, u"附件1"_s);
    QCOMPARE(texts[0].title, u"计划"_s);
    QCOMPARE(texts[0].body.size(), 2);
    QCOMPARE(texts[0].body[0].label, u"一、"_s);
    QCOMPARE(texts[1].title, u"清单"_s);
    QCOMPARE(texts[1].body.size(), 4);
    QCOMPARE(texts[1].body[1].level, Level::TableRow);
    QCOMPARE(texts[1].body[1].text, u"1\t安澜里"_s);
    QCOMPARE(texts[1].body[2].label, u"一、"_s); // numbered by where it stands
    QCOMPARE(texts[1].body[0].index, 2);         // counted through all attachments

    reply.text.attachments = QStringList{u"计划"_s};
    reply.text.attachmentText = u"共23处。"_s;
    QCOMPARE(compose(file, reply, test::office()).attachmentTexts[0].label, u"附件"_s);
    reply.text.attachmentText = u" \n "_s;
    QVERIFY(compose(file, reply, test::office()).attachmentTexts.isEmpty());
}

void TestCompose::putsMarksAndNotices()
{
    CaseFile file = test::caseFile();
    Reply &reply = file.replies[0];
    OfficeSettings office = test::office();
    reply.resultClass = ResultClass::B;
    reply.secrecy = u"秘密★1年"_s;
    reply.urgency = u" 特急 "_s;
    QCOMPARE(compose(file, reply, office).marks, (QStringList{u"秘密★1年"_s, u"特急"_s}));
    QVERIFY(compose(file, reply, office).notices.isEmpty());
    office.resultPlace = MarkPlace::Corner;
    office.publicityPlace = MarkPlace::UnderNumber;
    QCOMPARE(compose(file, reply, office).notices, (QList<Notice>{{MarkPlace::Corner, u"办理结果：B类"_s},
                                                                  {MarkPlace::UnderNumber, u"公开属性：主动公开"_s}}));
}

QTEST_GUILESS_MAIN(TestCompose)
#include "tst_compose.moc"
