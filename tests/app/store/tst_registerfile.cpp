#include "app/store/registerfile.h"
#include "tests/support/support.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestRegisterFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsEveryField();
    void keepsEveryFieldOfTheOffice();
    void keepsDraftsUntilDropped();
    void findsByNumber();
    void writesNothingForTheSameValue();
    void updatesListsInPlace();
    void refuses_data();
    void refuses();
    void refusesAnOldRevision();
    void leavesNothingOfAFailedBatch();
    void putsAndRemovesTogether();
    void keepsWhatColumnsMean();
    void removesAll();
    void knowsDeputiesAndBureaus();
    void cleansWhatCannotBeStored();
    void lists_data();
    void lists();
    void keepsViews();
    void editsManyOrNone();
    void groupsAList();
    void listsWhatIsDueNext();
    void summarises();
    void sortsNumbersByValueAndNamesByPinyin();
    void refusesChangesWhenReadOnly();
    void findsWhatResembles();
    void seesNumbersTakenAndSectionsCopied();

private:
    CaseFile stored(CaseFile file);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RegisterFile> m_file;
};

/// As it should come back: ids and revisions are the store's.
static CaseFile withoutIds(CaseFile file)
{
    file.suggestion.id = {};
    file.suggestion.revision = 0;
    for (Deputy &deputy : file.deputies)
        deputy.id = {};
    for (Assignment &assignment : file.assignments) {
        assignment.id = {};
        assignment.bureau.id = {};
    }
    for (Contact &contact : file.contacts)
        contact.id = {};
    for (Reply &reply : file.replies)
        reply.id = {};
    for (Feedback &feedback : file.feedbacks)
        feedback.id = {};
    for (Step &step : file.steps)
        step.id = {};
    for (Commitment &commitment : file.commitments) {
        commitment.id = {};
        for (Progress &progress : commitment.progress)
            progress.id = {};
    }
    return file;
}

/// A value that is in no field the default.
static CaseFile fullCase()
{
    CaseFile file = test::caseFile();
    Suggestion &s = file.suggestion;
    s.kind = SuggestionKind::Proposal;
    s.level = CongressLevel::Province;
    s.isProvisionalNumber = true;
    s.role = BureauRole::CoHandler;
    s.hostBureau = u"临江市发展和改革委员会"_s;
    s.isKey = true;
    s.keyLeader = u"分管副市长"_s;
    s.publicity = Publicity::Closed;
    s.publicityReason = u"涉及个人隐私"_s;
    s.handlerPhone = u"5550 8216转3"_s;
    s.notes = u"第一行\n'; DROP TABLE suggestion; -- \"*\" %_\\ 𠮷\t末行"_s;
    file.deputies[0] = {.kind = DeputyKind::Member,
                        .name = u"沈望舒"_s,
                        .certificateNumber = u"0217"_s,
                        .delegation = u"云溪区代表团"_s,
                        .employer = u"临江市第一小学校长"_s,
                        .address = u"云溪区学府路7号"_s,
                        .postCode = u"520017"_s,
                        .phone = u"5550 1217"_s};
    file.deputies[1].kind = DeputyKind::Group;
    file.points = {{.number = 2, .text = u"摸清底数"_s}, {.number = 1, .text = u"落实'资金'"_s}};
    file.assignments[1].isSeparate = true;
    file.assignments[0].contactPerson = u"陆一鸣"_s;
    file.assignments[0].contactPhone = u"5550 3301"_s;
    file.assignments[0].bureau = {.name = u"临江市财政局"_s,
                                  .shortName = u"市财政局"_s,
                                  .code = u"临财函"_s,
                                  .address = u"云溪区人民路9号"_s,
                                  .postCode = u"520009"_s,
                                  .contactPerson = u"办公室"_s,
                                  .phone = u"5550 3300"_s};
    file.assignments[0].opinion->setAsideReason = u"已另文答复"_s;
    file.contacts.append({.way = ContactWay::Message,
                          .heldOn = QDate{2024, 2, 29},
                          .place = u"线上"_s,
                          .ourPeople = u"副局长 贺兰"_s,
                          .deputies = u"祁玥"_s,
                          .content = u"说明进展。"_s,
                          .deputyView = u"同意"_s});
    Reply &reply = file.replies[0];
    reply.status = ReplyStatus::Sent;
    reply.version = 2;
    reply.resultClass = ResultClass::B;
    reply.publicity = Publicity::OnRequest;
    reply.drafter = u"韩知秋"_s;
    reply.reviewer = u"裴松"_s;
    reply.signatory = u"贺兰"_s;
    reply.signedOn = QDate{2026, 5, 12};
    reply.sentOn = QDate{2026, 5, 13};
    reply.sentWay = u"挂号信"_s;
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
    reply.coSigners = {u"临江市财政局"_s, u"临江市住房和城乡建设局"_s};
    reply.text.paragraphs[0].head = Head::None;
    reply.text.attachmentText = u"附件1\n一、概况\n附件2\n小区\t户数"_s;
    reply.text.title = u"关于第20260118号提案的答复"_s;
    reply.text.salutation = u""_s;
    reply.text.opening = u"第一段\n第二段"_s;
    reply.text.closing = u"专此。"_s;
    reply.text.attachments = QStringList{u"台账"_s, u""_s, u"图"_s};
    reply.text.signature = u"临江市水务局"_s;
    reply.text.contactNote = u"（联系人：韩知秋，电话：5550 8216）"_s;
    reply.text.copies = QStringList{u"市政府办公室"_s, u"市财政局"_s};
    reply.text.paragraphs.append({.level = Level::RunIn, .runsOn = true, .text = u"是接着的。"_s});
    reply.text.paragraphs.append({.level = Level::TableRow, .text = u"小区\t\t户数"_s});
    reply.text.paragraphs[1].source = u"市财政局"_s;
    reply.text.paragraphs[2].answers = {2, 1};
    reply.dismissals = {{.finding = u"office-term:补助"_s, .reason = u"文件原文如此"_s},
                        {.finding = u"talk-not-told"_s, .reason = u""_s}};
    Reply further;
    further.ordinal = 2;
    further.text.attachments = QStringList{};
    file.replies.append(further);
    file.feedbacks = {{.deputyName = u"沈望舒"_s,
                       .returnedOn = QDate{2026, 5, 30},
                       .returnedBy = u"邮寄"_s,
                       .attitude = Satisfaction::Satisfied,
                       .result = Satisfaction::BasicallySatisfied,
                       .overall = Satisfaction::Dissatisfied,
                       .remarks = u"望加快"_s},
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
    return file;
}

void TestRegisterFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto file = RegisterFile::create(m_folder->filePath(u"r.db"_s), test::office(), u"韩知秋"_s);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message + file.error().detail));
    m_file = *std::move(file);
}

void TestRegisterFile::cleanup()
{
    const auto sound = m_file->verify();
    QVERIFY(sound);
    QVERIFY2(sound->isSound, qPrintable(sound->lines.join(u'\n')));
    m_file.reset();
    m_folder.reset();
}

CaseFile TestRegisterFile::stored(CaseFile file)
{
    const auto result = m_file->put(file);
    if (!result) {
        QTest::qFail(qPrintable(result.error().message + result.error().detail), __FILE__, __LINE__);
        return {};
    }
    return *result;
}

void TestRegisterFile::keepsEveryField()
{
    const CaseFile given = fullCase();
    const CaseFile put = stored(given);
    QVERIFY(!put.suggestion.id.isNull() && put.suggestion.revision == 1);
    QVERIFY(withoutIds(put) == given);
    const QString path = m_file->path();
    m_file.reset();
    m_file = *RegisterFile::open(path, u"x"_s);
    const auto found = m_file->find(put.suggestion.id);
    QVERIFY(found);
    QVERIFY(*found == put);
}

void TestRegisterFile::keepsEveryFieldOfTheOffice()
{
    QCOMPARE(*m_file->office() == test::office(), true);
    OfficeSettings office = test::office();
    office.bureau.contactPerson = u"办公室"_s;
    office.bureau.phone = u"5550 1"_s;
    office.letterheadName = u"临江市水务局（市河长办）"_s;
    office.staff = {{.name = u"路千帆"_s,
                     .post = u"副局长"_s,
                     .section = u"局领导"_s,
                     .rank = SignerRank::DeputyHead,
                     .maySign = true,
                     .login = u"luqf"_s},
                    {.name = u"韩知秋"_s}};
    office.signerRank = SignerRank::SectionHead;
    office.keySignerRank = SignerRank::Head;
    office.seal = SealPlace::None;
    office.selfName = u"我局"_s;
    office.rules = *RuleSet::shipped(u"shanghai");
    office.proposalRules.movesToWorkday = true;
    office.calendar.setKind(QDate{2026, 5, 8}, DayKind::Off);
    office.calendar.setKind(QDate{2031, 1, 1}, DayKind::Off);
    office.calendar.setKnown(2031, true);
    office.calendar.setKnown(2010, false);
    office.recipients.removeFirst();
    office.copies = {u"市人大常委会选联工委"_s, u"市政府督查室"_s};
    office.resultPlace = MarkPlace::Corner;
    office.publicityPlace = MarkPlace::UnderNumber;
    office.isMirrored = true;
    office.itemHeads = ItemHeadFace::Hei;
    office.publishesContact = true;
    office.indexPrefix = u"007482532"_s;
    office.contactOptions = {u"面商"_s, u"函商"_s};
    office.staffOptions = {u"局领导"_s, u"处长"_s};
    office.terms = {{.wrong = u"农民工"_s, .right = u"务工人员"_s}, {.wrong = u"其它"_s, .right = u"其他"_s}};
    office.phrases = {{.name = u"感谢"_s, .text = u"感谢{您}。\n谢谢"_s}, {.name = u""_s, .text = u"会同{会办单位}"_s}};
    office.templates = {{.name = u"closing"_s, .text = u"此复。"_s}, {.name = u"opening"_s, .text = u""_s}};
    QSignalSpy changed{m_file.get(), &RegisterFile::officeChanged};
    QVERIFY(m_file->setOffice(office));
    QCOMPARE(changed.count(), 1);
    QVERIFY(*m_file->office() == office);
    office.phrases.removeFirst();
    office.terms.append({.wrong = u"按装"_s, .right = u"安装"_s});
    office.templates.clear();
    QVERIFY(m_file->setOffice(office));
    QVERIFY(*m_file->office() == office);
}

void TestRegisterFile::keepsDraftsUntilDropped()
{
    const CaseFile file = stored(test::caseFile());
    ReplyDraft draft{.suggestion = file.suggestion.id,
                     .replyOrdinal = 1,
                     .baseRevision = file.suggestion.revision,
                     .text = fullCase().replies[0].text,
                     .savedAt = QDateTime{QDate{2026, 5, 1}, QTime{9, 30, 1, 250}, Qt::UTC}};
    QVERIFY(m_file->saveDraft(draft));
    draft.text.paragraphs[0].text = u"改了"_s;
    draft.text.opening.reset();
    QVERIFY(m_file->saveDraft(draft));
    const auto drafts = m_file->drafts();
    QCOMPARE(drafts->size(), 1);
    QVERIFY(drafts->first().text == draft.text);
    QCOMPARE(drafts->first().savedAt, draft.savedAt);
    QCOMPARE(drafts->first().baseRevision, 1);
    QVERIFY(m_file->dropDraft(file.suggestion.id, 1));
    QVERIFY(m_file->drafts()->isEmpty());
    QVERIFY(!m_file->saveDraft({.suggestion = SuggestionId{99}}));
}

void TestRegisterFile::findsByNumber()
{
    const CaseFile first = stored(test::caseFile());
    CaseFile other = test::caseFile();
    other.suggestion.session = u"市第八届人大四次会议"_s;
    const CaseFile second = stored(other);
    QCOMPARE(*m_file->findByNumber(u"20260118"_s), (QList{first.suggestion.id, second.suggestion.id}));
    QVERIFY(m_file->findByNumber(u"2026011"_s)->isEmpty());
    QCOMPARE(*m_file->sessions(), (QStringList{other.suggestion.session, first.suggestion.session}));
}

void TestRegisterFile::writesNothingForTheSameValue()
{
    const CaseFile file = stored(fullCase());
    QSignalSpy changed{m_file.get(), &RegisterFile::changed};
    QVERIFY(stored(file) == file);
    QCOMPARE(changed.count(), 0);
}

void TestRegisterFile::updatesListsInPlace()
{
    CaseFile file = stored(fullCase());
    const AssignmentId finance = file.assignments[0].id;
    file.deputies.swapItemsAt(0, 1);
    file.assignments.swapItemsAt(0, 1);
    file.assignments.append({.bureau = {.name = u"临江市教育局"_s}});
    file.contacts.removeFirst();
    file.points.swapItemsAt(0, 1);
    file.points.append({.number = 3, .text = u"明确责任"_s});
    file.feedbacks.swapItemsAt(0, 1);
    file.steps.swapItemsAt(0, 1);
    file.commitments.swapItemsAt(0, 1);
    file.commitments[1].progress.removeFirst();
    file.commitments[0].progress = {{.text = u"开始"_s}};
    file.replies[1].text.paragraphs = {{.text = u"一"_s}, {.text = u"二"_s}, {.text = u"三"_s}};
    QSignalSpy changed{m_file.get(), &RegisterFile::changed};
    CaseFile next = stored(file);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(next.suggestion.revision, 2);
    QCOMPARE(next.assignments[1].id, finance);
    QVERIFY(withoutIds(next) == withoutIds(file));
    next.replies[1].text.paragraphs.removeAt(1);
    next.replies[1].text.paragraphs.prepend({.level = Level::One, .text = u"零"_s});
    next.assignments.removeFirst();
    next.points.removeAt(1);
    next.replies[1].dismissals = {{.finding = u"overdue"_s, .reason = u"已延期"_s}};
    next.commitments.removeLast();
    next.steps.clear();
    next.contacts.append(next.contacts.first()); // a copied row keeps its id
    QVERIFY(withoutIds(stored(next)) == withoutIds(next));
}

void TestRegisterFile::refuses_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, ErrorCode code, auto change) {
        CaseFile file = test::caseFile();
        file.suggestion.number = u"2"_s;
        change(file);
        QTest::newRow(name) << file << code;
    };
    row("no number", ErrorCode::InvalidInput, [](CaseFile &f) { f.suggestion.number = u"  "_s; });
    row("number taken", ErrorCode::Conflict, [](CaseFile &f) { f.suggestion.number = u"20260118"_s; });
    row("no such suggestion", ErrorCode::NotFound, [](CaseFile &f) { f.suggestion.id = SuggestionId{77}; });
    row("kind out of range", ErrorCode::InvalidInput,
        [](CaseFile &f) { f.suggestion.kind = static_cast<SuggestionKind>(9); });
    row("date out of range", ErrorCode::InvalidInput, [](CaseFile &f) { f.suggestion.dueOn = QDate{12026, 1, 1}; });
    row("talk before the era", ErrorCode::InvalidInput, [](CaseFile &f) { f.contacts[0].heldOn = QDate{-44, 3, 15}; });
    row("nameless deputy", ErrorCode::InvalidInput, [](CaseFile &f) { f.deputies[1].name.clear(); });
    row("deputy twice", ErrorCode::InvalidInput, [](CaseFile &f) { f.deputies[1] = f.deputies[0]; });
    row("nameless bureau", ErrorCode::InvalidInput, [](CaseFile &f) { f.assignments[0].bureau = {}; });
    row("point twice", ErrorCode::InvalidInput, [](CaseFile &f) {
        f.points = {{.number = 1, .text = u"甲"_s}, {.number = 1, .text = u"乙"_s}};
    });
    row("bureau twice", ErrorCode::InvalidInput,
        [](CaseFile &f) { f.assignments[1].bureau = f.assignments[0].bureau; });
    row("ordinal twice", ErrorCode::InvalidInput, [](CaseFile &f) { f.replies.append(f.replies[0]); });
    row("ordinal zero", ErrorCode::InvalidInput, [](CaseFile &f) { f.replies[0].ordinal = 0; });
    row("level out of range", ErrorCode::InvalidInput,
        [](CaseFile &f) { f.replies[0].text.paragraphs[0].level = static_cast<Level>(7); });
}

void TestRegisterFile::refuses()
{
    QFETCH(CaseFile, file);
    QFETCH(ErrorCode, code);
    (void)stored(test::caseFile());
    QSignalSpy changed{m_file.get(), &RegisterFile::changed};
    const auto result = m_file->put(file);
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QVERIFY(!result.error().message.isEmpty());
    QCOMPARE(changed.count(), 0);
    const auto count = m_file->count({});
    QVERIFY2(count, count ? "" : qPrintable(count.error().detail));
    QCOMPARE(*count, 1);
    QCOMPARE(m_file->deputies()->size(), 2);
    QCOMPARE(m_file->bureaus()->size(), 2);
}

void TestRegisterFile::refusesAnOldRevision()
{
    const CaseFile first = stored(test::caseFile());
    CaseFile mine = first;
    mine.suggestion.notes = u"我的"_s;
    CaseFile yours = first;
    yours.suggestion.notes = u"你的"_s;
    (void)stored(mine);
    const auto refused = m_file->put(yours);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(m_file->find(first.suggestion.id)->suggestion.notes, u"我的"_s);
}

void TestRegisterFile::leavesNothingOfAFailedBatch()
{
    CaseFile good = test::caseFile();
    CaseFile bad = test::caseFile();
    bad.suggestion.number = u"2"_s;
    bad.suggestion.level = static_cast<CongressLevel>(0);
    QSignalSpy changed{m_file.get(), &RegisterFile::changed};
    QVERIFY(!m_file->putAll({good, bad}));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(*m_file->count({}), 0);
    QVERIFY(m_file->deputies()->isEmpty());
    bad.suggestion.level = CongressLevel::City;
    const auto ids = m_file->putAll({good, bad});
    QVERIFY(ids);
    QCOMPARE(ids->size(), 2);
    QCOMPARE(changed.count(), 2);
}

/// What an import did is taken back in one piece: its own suggestions go, the others become what they were.
void TestRegisterFile::putsAndRemovesTogether()
{
    const CaseFile kept = stored(test::caseFile());
    CaseFile other = test::caseFile();
    other.suggestion.number = u"2"_s;
    const CaseFile gone = stored(other);
    CaseFile changed = kept;
    changed.suggestion.title = u"另一个标题"_s;
    QSignalSpy removed{m_file.get(), &RegisterFile::removed};
    QVERIFY(!m_file->putAll({changed}, {gone.suggestion.id, SuggestionId{99}}));
    QCOMPARE(*m_file->count({}), 2);
    const auto cancelled = m_file->putAll({changed}, {gone.suggestion.id}, [](qint64, qint64) { return false; });
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QCOMPARE(*m_file->count({}), 2);
    QCOMPARE(removed.count(), 0);
    QVERIFY(m_file->putAll({changed}, {gone.suggestion.id}));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(*m_file->count({}), 1);
    QCOMPARE(m_file->find(kept.suggestion.id)->suggestion.title, u"另一个标题"_s);
    QVERIFY(m_file->verify()->isSound);
}

void TestRegisterFile::keepsWhatColumnsMean()
{
    QCOMPARE(*m_file->tableFields(u"编号\n标题"_s), QString{});
    QVERIFY(m_file->keepTableFields(u"编号\n标题"_s, u"number\ntitle"_s));
    QVERIFY(m_file->keepTableFields(u"编号\n标题"_s, u"number\nnotes"_s));
    QCOMPARE(*m_file->tableFields(u"编号\n标题"_s), u"number\nnotes"_s);
    QVERIFY(m_file->keepTableFields({}, u"number"_s)); // a table without headings is not remembered
    QCOMPARE(*m_file->tableFields({}), QString{});
}

void TestRegisterFile::removesAll()
{
    const CaseFile file = stored(fullCase());
    QVERIFY(m_file->saveDraft({.suggestion = file.suggestion.id}));
    QSignalSpy removed{m_file.get(), &RegisterFile::removed};
    QVERIFY(m_file->remove(file.suggestion.id));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(m_file->find(file.suggestion.id).error().code, ErrorCode::NotFound);
    QCOMPARE(m_file->remove(file.suggestion.id).error().code, ErrorCode::NotFound);
    QVERIFY(m_file->drafts()->isEmpty());
    QCOMPARE(m_file->deputies()->size(), 2);
    const CaseFile again = stored(withoutIds(file));
    QVERIFY(again.suggestion.id != file.suggestion.id);
}

void TestRegisterFile::knowsDeputiesAndBureaus()
{
    (void)stored(fullCase());
    CaseFile bare = test::caseFile();
    bare.suggestion.number = u"2"_s;
    bare.deputies = {{.kind = DeputyKind::Member, .name = u"沈望舒"_s}};
    bare.assignments = {{.bureau = {.shortName = u"市财政局"_s}}, {.bureau = {.name = u"临江市住房和城乡建设局"_s}}};
    const CaseFile file = stored(bare);
    QCOMPARE(file.deputies[0].phone, u"5550 1217"_s);
    QCOMPARE(file.deputies[0].certificateNumber, u"0217"_s);
    QCOMPARE(file.assignments[0].bureau.name, u"临江市财政局"_s);
    QCOMPARE(file.assignments[1].bureau.shortName, u"市住房城乡建设局"_s);
    QCOMPARE(m_file->deputies()->size(), 2);
    QCOMPARE(m_file->bureaus()->size(), 2);

    CaseFile namesake = test::caseFile();
    namesake.suggestion.number = u"3"_s;
    namesake.deputies = {{.kind = DeputyKind::Member, .name = u"沈望舒"_s, .certificateNumber = u"0999"_s}};
    CaseFile slip = stored(namesake);
    QCOMPARE(m_file->deputies()->size(), 3);
    slip.deputies = {{.kind = DeputyKind::Member, .name = u"沈望书"_s}};
    slip = stored(slip);
    slip.deputies[0].name = u"沈忘舒"_s;
    (void)stored(slip);
    QCOMPARE(m_file->deputies()->size(), 4); // the first slip is forgotten
}

void TestRegisterFile::cleansWhatCannotBeStored()
{
    CaseFile file = test::caseFile();
    file.suggestion.title = u"甲"_s + QChar{0} + u"乙"_s + QChar{0xd800} + u"丙𠮷"_s;
    file.replies[0].text.paragraphs[0].text = QString{QChar{0}};
    const CaseFile put = stored(file);
    QCOMPARE(put.suggestion.title, u"甲乙\ufffd丙𠮷"_s);
    QCOMPARE(put.replies[0].text.paragraphs[0].text, QString{});
}

void TestRegisterFile::lists_data()
{
    QTest::addColumn<SuggestionQuery>("query");
    QTest::addColumn<QStringList>("numbers");
    const auto row = [](const char *name, const SuggestionQuery &query, const QStringList &numbers) {
        QTest::newRow(name) << query << numbers;
    };
    row("all by due date, unknown last", {}, {u"10"_s, u"9"_s, u"11"_s});
    row("descending", {.isDescending = true}, {u"9"_s, u"10"_s, u"11"_s});
    row("by number", {.sortBy = SortBy::Number}, {u"9"_s, u"10"_s, u"11"_s});
    row("of a session", {.session = u"甲"_s, .sortBy = SortBy::Number}, {u"9"_s, u"10"_s});
    row("of no session", {.session = u"甲' OR 1 = 1 --"_s}, {});
    row("proposals", {.kind = SuggestionKind::Proposal}, {u"11"_s});
    row("due before", {.dueBefore = QDate{2026, 6, 2}}, {u"10"_s});
    row("due before, all", {.dueBefore = QDate{2030, 1, 1}}, {u"10"_s, u"9"_s});
}

void TestRegisterFile::lists()
{
    QFETCH(SuggestionQuery, query);
    QFETCH(QStringList, numbers);
    const auto add = [&](const QString &number, const QString &session, SuggestionKind kind, QDate due) {
        CaseFile file;
        file.suggestion = {.kind = kind, .session = session, .number = number, .dueOn = due};
        (void)stored(file);
    };
    add(u"9"_s, u"甲"_s, SuggestionKind::Suggestion, QDate{2026, 6, 2});
    add(u"10"_s, u"甲"_s, SuggestionKind::Suggestion, QDate{2026, 6, 1});
    add(u"11"_s, u"乙"_s, SuggestionKind::Proposal, {});
    const auto ids = m_file->ids(query);
    QVERIFY(ids);
    QStringList found;
    for (const SuggestionId id : *ids)
        found += m_file->summary(id)->number;
    QCOMPARE(found, numbers);
    QCOMPARE(*m_file->count(query), numbers.size());
}

void TestRegisterFile::editsManyOrNone()
{
    QList<CaseFile> files;
    for (int i = 1; i <= 40; ++i) {
        files << test::caseFile();
        files.last().suggestion.number = QString::number(i);
    }
    const QList<SuggestionId> ids = *m_file->putAll(files);
    QSignalSpy changes{m_file.get(), &RegisterFile::changed};
    const auto handled = [](CaseFile &file) -> Result<void> {
        if (file.suggestion.number != u"7")
            file.suggestion.handler = u"祁望舒"_s;
        return {};
    };
    QVERIFY(m_file->editAll(ids, handled));
    QCOMPARE(changes.count(), 39); // No. 7 stayed as it was
    QCOMPARE(m_file->ids({.words = u"承办人:祁望舒"_s})->size(), 39);
    changes.clear();
    const auto refusing = [](CaseFile &file) -> Result<void> {
        file.suggestion.handler = u"他人"_s;
        return file.suggestion.number == u"30" ? Result<void>{Error{ErrorCode::Conflict}} : Result<void>{};
    };
    QCOMPARE(m_file->editAll(ids, refusing).error().code, ErrorCode::Conflict);
    QCOMPARE(changes.count(), 0);
    QCOMPARE(m_file->ids({.words = u"承办人:祁望舒"_s})->size(), 39);
    QCOMPARE(m_file->ids({.words = u"承办人:他人"_s})->size(), 0);
    const auto registrations = m_file->registrations({ids.at(3), SuggestionId{999'999}, ids.at(1)});
    QVERIFY(registrations);
    QCOMPARE(registrations->size(), 2);
    QCOMPARE(registrations->first().number, u"4"_s);
    QVERIFY(registrations->first().text.isEmpty());
    QVERIFY(m_file->verify()->isSound);
}

void TestRegisterFile::groupsAList()
{
    const auto counts = [this](const SuggestionQuery &query, SortBy column) {
        QList<int> all;
        const auto groups = m_file->groups(query, column);
        for (const RegisterFile::Group &group : groups ? *groups : QList<RegisterFile::Group>{})
            all << group.count;
        return all;
    };
    QVERIFY(counts({}, SortBy::Handler).isEmpty());
    for (int i = 1; i <= 5; ++i) {
        CaseFile file = test::caseFile();
        file.suggestion.number = QString::number(i);
        file.suggestion.handler = i < 4 ? u"祁望舒"_s : u"韩柯"_s;
        file.suggestion.session = i % 2 ? u"市第八届人大一次会议"_s : u"市第八届人大二次会议"_s;
        file.suggestion.title = i == 5 ? u"关于增设盲道的建议"_s : u"关于路灯的建议"_s;
        (void)stored(file);
    }
    QCOMPARE(counts({}, SortBy::Handler), (QList{3, 2}));
    QCOMPARE(counts({}, SortBy::Session), (QList{3, 2}));
    QCOMPARE(counts({.session = u"市第八届人大一次会议"_s}, SortBy::Handler), (QList{2, 1}));
    QCOMPARE(counts({.words = u"盲道"_s}, SortBy::Handler), QList{1});
    QCOMPARE(counts({.words = u"盲道路灯"_s}, SortBy::Handler), QList<int>{});
    QCOMPARE(counts({}, SortBy::LeadDeputy), QList{5});
    QCOMPARE(counts({}, SortBy::Stage).size(), 1);
    const auto handlers = *m_file->groups({}, SortBy::Handler);
    QCOMPARE(m_file->summary(handlers.last().example)->handler, u"韩柯"_s);
    for (int column = 0; column <= static_cast<int>(SortBy::DocumentNumber); ++column) {
        const auto sortBy = static_cast<SortBy>(column);
        QCOMPARE(counts({}, sortBy).isEmpty(), !RegisterFile::isGroupable(sortBy));
    }
}

void TestRegisterFile::keepsViews()
{
    QSignalSpy changes{m_file.get(), &RegisterFile::viewsChanged};
    const SavedView first{.name = u"财政局拟稿"_s, .words = u"单位:市财政局 状态:拟稿"_s, .sortBy = SortBy::Title};
    SavedView second{.name = u"重点"_s, .words = u"重点"_s, .isDescending = true};
    QVERIFY(m_file->putView(first));
    QVERIFY(m_file->putView(second));
    QCOMPARE(*m_file->views(), (QList{first, second}));
    second.words = u"重点 逾期"_s;
    QVERIFY(m_file->putView(second));
    QCOMPARE(*m_file->views(), (QList{first, second}));
    QCOMPARE(m_file->putView({.name = u" "_s}).error().code, ErrorCode::InvalidInput);
    SavedView renamed = first;
    renamed.name = u"财政局在办"_s;
    QVERIFY(m_file->replaceView(first.name, renamed));
    QCOMPARE(*m_file->views(), (QList{renamed, second})); // in its place
    QCOMPARE(m_file->replaceView(renamed.name, {.name = second.name}).error().code, ErrorCode::Conflict);
    QCOMPARE(m_file->replaceView(renamed.name, {.name = u" "_s}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(*m_file->views(), (QList{renamed, second}));
    QVERIFY(m_file->replaceView(renamed.name, first));
    QVERIFY(m_file->dropView(first.name));
    QCOMPARE(*m_file->views(), QList{second});
    QCOMPARE(changes.size(), 6);
    QStringList told;
    const auto entries = *m_file->log(std::nullopt, 10);
    for (const LogEntry &entry : entries)
        told << entry.what;
    QVERIFY(told.contains(u"View “重点” kept"_s));
    QVERIFY(told.contains(u"View “重点” changed"_s));
    QVERIFY(told.contains(u"View “财政局拟稿” removed"_s));
}

void TestRegisterFile::listsWhatIsDueNext()
{
    CaseFile file = test::caseFile();
    file.assignments.clear();
    file.suggestion.publicity = Publicity::Closed; // nothing is to be published
    file.replies[0].status = ReplyStatus::Sent;
    file.replies[0].sentOn = QDate{2026, 5, 20};
    file = stored(file);
    const auto due = [&] { return m_file->summary(file.suggestion.id)->dueOn; };
    QCOMPARE(due(), QDate(2026, 6, 10)); // 15 workdays for the questionnaire
    OfficeSettings office = test::office();
    for (TermRule &term : office.rules.terms)
        term.amount = term.duty == Duty::Feedback ? 5 : term.amount;
    QVERIFY(m_file->setOffice(office));
    QCOMPARE(due(), QDate(2026, 5, 27));
    QVERIFY(m_file->verify()->isSound);
    QVERIFY(m_file->ids({.dueBefore = QDate{2030, 1, 1}})->isEmpty()); // the deputy's term is no fault of the clerk's

    file.feedbacks = {
        {.deputyName = u"沈望舒"_s, .returnedOn = QDate{2026, 6, 1}, .overall = Satisfaction::Dissatisfied}};
    file = *m_file->put(file);
    QCOMPARE(due(), QDate(2026, 7, 1));
    QCOMPARE(m_file->ids({.dueBefore = QDate{2026, 7, 2}})->size(), 1);
    file.replies.append(Reply{.ordinal = 2, .text = {.paragraphs = {{.text = u"再次答复。"_s}}}});
    file = *m_file->put(file);
    QCOMPARE(due(), QDate(2026, 7, 1)); // not the day that the first reply was due
    QCOMPARE(m_file->ids({.words = u"逾期"_s, .today = QDate{2026, 6, 10}})->size(), 0);
    QCOMPARE(m_file->ids({.words = u"逾期"_s, .today = QDate{2026, 7, 2}})->size(), 1);
}

void TestRegisterFile::summarises()
{
    const CaseFile file = stored(fullCase());
    const auto summary = m_file->summary(file.suggestion.id);
    QVERIFY(summary);
    const SuggestionSummary wanted{.id = file.suggestion.id,
                                   .kind = SuggestionKind::Proposal,
                                   .number = file.suggestion.number,
                                   .isProvisionalNumber = true,
                                   .title = file.suggestion.title,
                                   .session = file.suggestion.session,
                                   .leadDeputy = u"沈望舒"_s,
                                   .deputyCount = 2,
                                   .coHandlers = u"市财政局、市住房城乡建设局"_s,
                                   .role = BureauRole::CoHandler,
                                   .isKey = true,
                                   .handler = u"韩知秋"_s,
                                   .assignedOn = QDate{2026, 3, 2},
                                   .dueOn = nextStep(file, {}, test::office()).dueOn,
                                   .stage = stageOf(file),
                                   .receivedOn = file.suggestion.receivedOn,
                                   .subjectClass = file.suggestion.subjectClass,
                                   .resultClass = file.replies.last().resultClass,
                                   .revision = file.suggestion.revision};
    QVERIFY(*summary == wanted); // the newest reply has no number yet
    QCOMPARE(m_file->summaries({file.suggestion.id, SuggestionId{9}})->size(), 1);
    QCOMPARE(m_file->summary(SuggestionId{9}).error().code, ErrorCode::NotFound);
    QCOMPARE(*m_file->ids({.stages = {stageOf(file)}}), QList{file.suggestion.id});
    QVERIFY(m_file->ids({.stages = {static_cast<Stage>(99)}})->isEmpty());
}

void TestRegisterFile::sortsNumbersByValueAndNamesByPinyin()
{
    const QStringList numbers{u"2026-2"_s, u"2026-10"_s, u"HG-9"_s, u"HG-10"_s};
    const QStringList names{u"阿布都"_s, u"陈晓"_s, u"李鹰"_s, u"张三"_s};
    for (const int i : {2, 0, 3, 1}) {
        CaseFile file;
        file.suggestion = {.number = numbers[i], .title = names[i]};
        file.deputies = {{.name = names[i]}};
        (void)stored(file);
    }
    const auto ordered = [&](SortBy by) {
        const auto ids = m_file->ids({.sortBy = by});
        const auto summaries = m_file->summaries(*ids);
        QStringList found;
        for (const SuggestionSummary &summary : *summaries)
            found.append(by == SortBy::Number ? summary.number : summary.leadDeputy);
        return found;
    };
    QCOMPARE(ordered(SortBy::Number), numbers);
    QCOMPARE(ordered(SortBy::LeadDeputy), names);
    QCOMPARE(ordered(SortBy::Title), names);
    QCOMPARE(m_file->deputies()->first().name, names.first());
}

void TestRegisterFile::refusesChangesWhenReadOnly()
{
    const CaseFile file = stored(test::caseFile());
    const auto second = RegisterFile::open(m_file->path(), u"另一人"_s);
    QVERIFY(second);
    QVERIFY((*second)->isReadOnly());
    QVERIFY((*second)->readOnlyReason().contains(QString::number(QCoreApplication::applicationPid())));
    QVERIFY(*(*second)->find(file.suggestion.id) == file);
    CaseFile changed = file;
    changed.suggestion.notes = u"x"_s;
    QCOMPARE((*second)->put(changed).error().code, ErrorCode::ReadOnly);
    QCOMPARE((*second)->remove(file.suggestion.id).error().code, ErrorCode::ReadOnly);
    QCOMPARE((*second)->saveDraft({.suggestion = file.suggestion.id}).error().code, ErrorCode::ReadOnly);
    QCOMPARE((*second)->setOffice({}).error().code, ErrorCode::ReadOnly);
}

/// An earlier suggestion of the register, answered in these words.
static CaseFile earlierCase(const QString &number, const QString &title, const QString &answer)
{
    CaseFile file = test::caseFile();
    file.suggestion.number = number;
    file.suggestion.title = title;
    file.deputies = {{.name = u"柯以宁"_s}};
    file.assignments = {{.bureau = {.name = u"临江市教育局"_s, .shortName = u"市教育局"_s}}};
    file.replies.front().documentNumber = DocumentNumber{u"临水函"_s, 2025, number.toInt()};
    file.replies.front().text.paragraphs = {{.text = answer}};
    return file;
}

void TestRegisterFile::findsWhatResembles()
{
    (void)stored(earlierCase(u"1"_s, u"关于加强校园食堂监管的建议"_s,
                             u"市教育局已对全市校园食堂开展专项检查，柯以宁代表现场监督。"_s));
    const CaseFile water = stored(earlierCase(u"2"_s, u"关于改造老旧小区二次供水设施的建议"_s,
                                              u"我局对老旧小区二次供水设施实行统建统管，更换水箱。"_s));
    const auto byTitle = m_file->resembling({.title = u"关于老旧小区二次供水设施改造的建议"_s}, 5);
    QVERIFY(byTitle && !byTitle->isEmpty());
    QCOMPARE(byTitle->front().id, water.suggestion.id);
    QCOMPARE(byTitle->front().documentNumber, u"临水函〔2025〕2号"_s);
    const auto byText = m_file->resembling({.text = u"对校园食堂开展专项检查"_s}, 5);
    QVERIFY(byText && !byText->isEmpty());
    QCOMPARE(byText->front().number, u"1"_s);
    QVERIFY(byText->front().passages.front().text.contains(u"专项检查"_s));
    QVERIFY(m_file->resembling({.except = water.suggestion.id, .title = u"二次供水设施"_s}, 5)->isEmpty());
    for (const QString &words : {u""_s, u"\" OR *"_s, u"。，"_s, QString(100'000, u'水')})
        QVERIFY(m_file->resembling({.title = words, .text = words}, 5));
}

void TestRegisterFile::seesNumbersTakenAndSectionsCopied()
{
    (void)stored(earlierCase(u"1"_s, u"关于加强校园食堂监管的建议"_s,
                             u"市教育局已对全市校园食堂开展专项检查，柯以宁代表现场监督。"_s));
    CaseFile file = test::caseFile();
    file.replies.front().documentNumber = DocumentNumber{u"临水函"_s, 2025, 1};
    file.replies.front().text.paragraphs = {{.text = u"我局已对全市小区泵房开展专项检查，柯以宁代表现场监督。"_s}};
    file = stored(file);
    const auto surroundings = m_file->surroundings(file, file.replies.front());
    QVERIFY(surroundings);
    QCOMPARE(surroundings->numberTakenBy, u"1"_s);
    QStringList rules;
    for (const Finding &finding : check(file, file.replies.front(), test::office(), QDate{2026, 5, 12}, *surroundings))
        rules.append(finding.rule + u':' + finding.excerpt);
    QVERIFY2(rules.contains(u"copied-name:柯以宁"_s), qPrintable(rules.join(u' ')));
    QVERIFY(rules.contains(u"document-number-taken:"_s));
    file.replies.front().documentNumber = DocumentNumber{u"临水函"_s, 2026, 1};
    QVERIFY(m_file->surroundings(file, file.replies.front())->numberTakenBy.isEmpty());
}

QTEST_GUILESS_MAIN(TestRegisterFile)
#include "tst_registerfile.moc"
