#include "tests/support/support.h"
#include "ui/common/preferences.h"
#include "ui/reply/replypage.h"
#include "ui/reply/sectioneditor.h"
#include "ui/reply/wordingdialog.h"

#include <QAction>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static OfficeSettings officeOfTest()
{
    OfficeSettings office = test::office();
    office.copies = {u"市人大常委会"_s};
    office.terms = {{.wrong = u"其它"_s, .right = u"其他"_s}};
    office.phrases = {{.name = u"感谢"_s, .text = u"感谢{代表}的建议。"_s},
                      {.name = u"时限"_s, .text = u"我局将按期办结。"_s}};
    return office;
}

/// A register with an earlier suggestion, and the page over the test's case.
struct Desk
{
    QTemporaryDir folder{};
    std::unique_ptr<RegisterFile> registerFile{};
    Fonts fonts{};
    Preferences preferences{folder.filePath(u"window.ini"_s)};
    std::unique_ptr<CaseSession> session{};
    std::unique_ptr<ReplyPage> page{};

    explicit Desk(const QString &lastParagraph = u"其它问题将于2026年底前解决。"_s)
    {
        registerFile = *RegisterFile::create(folder.filePath(u"r.db"_s), officeOfTest(), u"tester"_s);
        CaseFile earlier = test::caseFile();
        earlier.suggestion.number = u"20250007"_s;
        earlier.suggestion.title = u"关于推进老旧小区二次供水设施改造的建议"_s;
        earlier.replies.front().documentNumber = DocumentNumber{u"临水函"_s, 2025, 7};
        earlier.replies.front().text.paragraphs = {
            {.text = u"我局对老旧小区二次供水设施实行统建统管，逐户更换老旧水箱和管网。"_s}};
        (void)registerFile->put(earlier);
        CaseFile file = test::caseFile();
        file.replies.front().resultClass = ResultClass::B;
        file.replies.front().text.paragraphs.last().text = lastParagraph;
        const CaseFile stored = *registerFile->put(file);
        session = std::make_unique<CaseSession>(*registerFile, stored, QDate{2026, 5, 12});
        page = std::make_unique<ReplyPage>(*session, fonts, preferences);
        page->resize(1400, 900);
        page->show();
        (void)QTest::qWaitForWindowExposed(page.get());
    }
    template <typename T = QWidget>
    T *get(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    SectionEditor *editor() const { return get<SectionEditor>(u"replyEditor"_s); }
    void open(const QString &pane) const { get<QAction>(pane + u"Fold"_s)->setChecked(true); }
    Reply stored() const { return registerFile->find(session->file().suggestion.id)->replies.front(); }
    QStringList findings() const
    {
        QStringList texts;
        const auto *list = get<QListWidget>(u"findingsList"_s);
        for (int row = 0; row < list->count(); ++row)
            texts.append(list->item(row)->text());
        return texts;
    }
    bool isFound(const QString &words) const
    {
        return std::ranges::any_of(findings(), [&](const QString &text) { return text.contains(words); });
    }
    void choose(const QString &words) const
    {
        auto *list = get<QListWidget>(u"findingsList"_s);
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->text().contains(words))
                list->setCurrentRow(row);
    }
};

class TestSidePanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mendsByOneKey();
    void letsStandWithAReason();
    void marksPointsAndTicksThemOff();
    void answersMoveWithTheirParagraph();
    void takesOpinionsOver();
    void readsOpinionsFromTheirFile();
    void putsPhrasesIn();
    void takesPassagesOfSimilarReplies();
    void changesNothingOfASignedLetter();
    void followsUpPromisesByOneKey();
    void remembersRefusedPromises();
    void offersPromisesOfASignedLetter();
    void editsTheOfficesWording();
};

void TestSidePanes::mendsByOneKey()
{
    const Desk desk;
    QTRY_VERIFY(desk.isFound(u"其它"_s));
    desk.choose(u"其它"_s);
    const QList<Paragraph> before = desk.editor()->paragraphs();
    desk.editor()->setFocus();
    QTest::keyClick(desk.editor(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(desk.editor()->paragraphs().last().text, u"其他问题将于2026年底前解决。"_s);
    QVERIFY(!desk.isFound(u"其它"_s));
    QTest::keyClick(desk.editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.editor()->paragraphs(), before);
}

void TestSidePanes::letsStandWithAReason()
{
    const Desk desk;
    QTRY_VERIFY(desk.isFound(u"其它"_s));
    desk.choose(u"其它"_s);
    desk.get<QPushButton>(u"dismissButton"_s)->click();
    auto *reason = desk.get<QLineEdit>(u"dismissReasonEdit"_s);
    QTest::keyClick(reason, Qt::Key_Return); // no reason, nothing happens
    QVERIFY(desk.stored().dismissals.isEmpty());
    reason->setText(u"原文如此"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QCOMPARE(desk.stored().dismissals.size(), 1);
    QCOMPARE(desk.stored().dismissals.front().reason, u"原文如此"_s);
    QVERIFY(desk.findings().last().contains(u"原文如此"_s));
    desk.session->undoStack().undo();
    QVERIFY(desk.stored().dismissals.isEmpty());
}

void TestSidePanes::marksPointsAndTicksThemOff()
{
    const Desk desk;
    desk.open(u"pointsPane"_s);
    desk.get<QPushButton>(u"proposePointsButton"_s)->click();
    auto *list = desk.get<QListWidget>(u"pointsList"_s);
    QCOMPARE(list->count(), 3);
    QCOMPARE(desk.registerFile->find(desk.session->file().suggestion.id)->points.size(), 3);
    QTRY_VERIFY(desk.isFound(u"摸清底数"_s)); // not answered yet
    desk.editor()->setFocus();
    desk.editor()->showParagraph(2);
    list->setCurrentRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(desk.editor()->paragraphs().at(2).answers, QList<int>{1});
    QVERIFY(desk.get<QLabel>(u"pointsStrip"_s)->text().contains(u'1'));
    QTRY_VERIFY(!desk.isFound(u"摸清底数"_s));
    QVERIFY(desk.page->flush());
    QCOMPARE(desk.stored().text.paragraphs.at(2).answers, QList<int>{1});
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->count(), 2);
    QVERIFY(desk.stored().text.paragraphs.at(2).answers.isEmpty());
}

void TestSidePanes::answersMoveWithTheirParagraph()
{
    const Desk desk;
    CaseFile file = desk.session->file();
    file.points = {{.number = 1, .text = u"摸清底数"_s}};
    file.replies.front().text.paragraphs[4].answers = {1};
    desk.session->put(u"test"_s, file);
    const QString head = desk.editor()->paragraphs().at(4).text;
    desk.editor()->showParagraph(4);
    QTest::keyClick(desk.editor(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(desk.editor()->paragraphs().front().text, head);
    QCOMPARE(desk.editor()->paragraphs().front().answers, QList<int>{1});
}

void TestSidePanes::takesOpinionsOver()
{
    const Desk desk;
    desk.open(u"opinionsPane"_s);
    desk.editor()->setFocus();
    desk.editor()->showParagraph(2);
    auto *text = desk.get<QPlainTextEdit>(u"opinionTextView"_s);
    QVERIFY(text->toPlainText().contains(u"统筹安排"_s));
    text->setFocus();
    QTest::keyClick(text, Qt::Key_Return);
    const Paragraph taken = desk.editor()->paragraphs().at(3);
    QCOMPARE(taken.text, u"我局将统筹安排老旧小区改造资金。"_s);
    QCOMPARE(taken.source, u"市财政局"_s);
    QVERIFY(desk.get<QLabel>(u"opinionUse"_s)->text().contains(u"100"_s));
    QVERIFY(desk.page->flush());
    QCOMPARE(desk.stored().text.paragraphs.at(3), taken);
}

void TestSidePanes::readsOpinionsFromTheirFile()
{
    const Desk desk;
    CaseFile file = desk.session->file();
    file.assignments[1].files = {
        *desk.registerFile->takeInBytes(u"意见扫描.pdf"_s, "%PDF-1.7"),
        *desk.registerFile->takeInBytes(u"会办意见.txt"_s, "一、我局支持。\n二、建议列入年度计划。")};
    desk.session->put(u"test"_s, file);
    desk.open(u"opinionsPane"_s);
    auto *read = desk.get<QPushButton>(u"readOpinionButton"_s);
    auto *bureaus = desk.get<QComboBox>(u"opinionBox"_s);
    QVERIFY(read->isHidden()); // the first one's text is there
    bureaus->setCurrentIndex(1);
    QVERIFY(!read->isHidden());
    read->click();
    QVERIFY(desk.get<QPlainTextEdit>(u"opinionTextView"_s)->toPlainText().contains(u"建议列入年度计划"_s));
    QCOMPARE(bureaus->currentIndex(), 1);
    QVERIFY(read->isHidden());
    const Assignment kept = desk.registerFile->find(desk.session->file().suggestion.id)->assignments.at(1);
    QCOMPARE(kept.opinion->text, u"一、我局支持。\n二、建议列入年度计划。"_s);
    QCOMPARE(kept.opinion->receivedOn, QDate(2026, 5, 12));
    desk.session->undoStack().undo();
    QVERIFY(!desk.registerFile->find(desk.session->file().suggestion.id)->assignments.at(1).opinion);
}

void TestSidePanes::putsPhrasesIn()
{
    const Desk desk;
    desk.open(u"phrasePane"_s);
    desk.editor()->setFocus();
    desk.editor()->showParagraph(5);
    auto *filter = desk.get<QLineEdit>(u"phraseFilter"_s);
    filter->setFocus();
    QTest::keyClicks(filter, u"gx"_s);
    QCOMPARE(desk.get<QListWidget>(u"phraseList"_s)->count(), 1);
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(desk.editor()->toPlainText().contains(u"感谢沈望舒、祁玥代表的建议。"_s));
    QVERIFY(filter->text().isEmpty());
}

void TestSidePanes::takesPassagesOfSimilarReplies()
{
    const Desk desk{u"对老旧小区二次供水设施，2026年实行统建统管。"_s};
    desk.open(u"similarPane"_s);
    desk.editor()->setFocus();
    desk.editor()->showParagraph(5);
    auto *tree = desk.get<QTreeWidget>(u"similarTree"_s);
    QTRY_VERIFY(tree->topLevelItemCount() == 1 && tree->topLevelItem(0)->childCount() == 1);
    QVERIFY(tree->topLevelItem(0)->text(0).contains(u"20250007"_s));
    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    desk.get<QPushButton>(u"takePassageButton"_s)->click();
    QVERIFY(desk.editor()->paragraphs().last().text.contains(u"逐户更换"_s));
}

void TestSidePanes::changesNothingOfASignedLetter()
{
    const Desk desk;
    CaseFile file = desk.session->file();
    file.replies.front().status = ReplyStatus::Signed;
    desk.session->put(u"test"_s, file);
    QTRY_VERIFY(desk.isFound(u"其它"_s));
    desk.choose(u"其它"_s);
    QVERIFY(!desk.get<QPushButton>(u"mendButton"_s)->isEnabled());
    QVERIFY(!desk.get<QPushButton>(u"takeOpinionButton"_s)->isEnabled());
    const QList<Paragraph> before = desk.editor()->paragraphs();
    desk.editor()->setFocus();
    QTest::keyClick(desk.editor(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(desk.editor()->paragraphs(), before);
}

void TestSidePanes::followsUpPromisesByOneKey()
{
    const Desk desk{u"力争2027年9月底前全部接管，并将维护经费列入2027年预算。其它问题已解决。"_s};
    desk.open(u"promisesPane"_s);
    auto *list = desk.get<QListWidget>(u"promisesList"_s);
    QTRY_COMPARE(list->count(), 1);
    auto *day = desk.get<QLineEdit>(u"promisedDayEdit"_s);
    QCOMPARE(day->text(), u"2027-12-31"_s); // the latest that the sentence names
    QCOMPARE(desk.get<QLineEdit>(u"promisedSectionEdit"_s)->text(), u"韩知秋"_s);
    day->setText(u"2027年13月"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return); // no such day: said, and nothing is taken
    QVERIFY(desk.session->file().commitments.isEmpty());
    QVERIFY(day->hasFocus());
    QTest::keyClicks(day, u"2027-9-30"_s);
    QTest::keyClick(day, Qt::Key_Return);
    const QList<Commitment> commitments = desk.registerFile->find(desk.session->file().suggestion.id)->commitments;
    QCOMPARE(commitments.size(), 1);
    QCOMPARE(commitments.front().dueOn, QDate(2027, 9, 30));
    QCOMPARE(commitments.front().section, u"韩知秋"_s);
    QVERIFY(commitments.front().text.startsWith(u"力争2027年9月底前"_s));
    QCOMPARE(list->count(), 0);
    CaseFile file = desk.session->file();
    file.commitments.front().text = u"全部接管，并将维护经费列入2027年预算"_s; // shortened in the follow-up
    desk.session->put(u"test"_s, file);
    QCOMPARE(list->count(), 0);
    desk.session->undoStack().undo();
    desk.session->undoStack().undo();
    QCOMPARE(list->count(), 1);
}

void TestSidePanes::remembersRefusedPromises()
{
    const Desk desk{u"其它问题将于2026年底前解决。"_s};
    desk.open(u"promisesPane"_s);
    auto *list = desk.get<QListWidget>(u"promisesList"_s);
    auto *refuse = desk.get<QPushButton>(u"refusePromiseButton"_s);
    QTRY_COMPARE(list->count(), 1);
    const QString offer = refuse->text();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(desk.stored().dismissals.size(), 1);
    QVERIFY(desk.session->file().commitments.isEmpty());
    QVERIFY(refuse->text() != offer); // stands there as refused
    desk.editor()->setFocus();
    desk.editor()->moveCursor(QTextCursor::End);
    QInputMethodEvent typing;
    typing.setCommitString(u"明年力争再接管12个小区。"_s);
    QCoreApplication::sendEvent(desk.editor(), &typing);
    QTRY_COMPARE(list->count(), 2);
    QVERIFY(list->item(0)->text().startsWith(u"明年"_s)); // the new one first
    QVERIFY(desk.page->flush());
    list->setCurrentRow(1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(desk.stored().dismissals.isEmpty());
}

void TestSidePanes::offersPromisesOfASignedLetter()
{
    const Desk desk{u"其它问题将于2026年底前解决。"_s};
    CaseFile file = desk.session->file();
    file.replies.front().status = ReplyStatus::Signed;
    desk.session->put(u"test"_s, file);
    desk.open(u"promisesPane"_s);
    auto *list = desk.get<QListWidget>(u"promisesList"_s);
    QTRY_COMPARE(list->count(), 1);
    const ReplyText signedText = desk.stored().text;
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(desk.stored().dismissals.size(), 1);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(desk.registerFile->find(desk.session->file().suggestion.id)->commitments.size(), 1);
    QVERIFY(desk.stored().dismissals.isEmpty()); // followed up after all
    QCOMPARE(desk.stored().text, signedText);
}

void TestSidePanes::editsTheOfficesWording()
{
    const Desk desk;
    WordingDialog dialog{*desk.registerFile, desk.page.get()};
    auto *terms = dialog.findChild<QTableWidget *>(u"termsTable"_s);
    QCOMPARE(terms->rowCount(), 1);
    terms->item(0, 0)->setText({});
    dialog.accept(); // says what is wrong and keeps the rest
    QVERIFY(!dialog.findChild<QLabel *>(u"wordingMessage"_s)->text().isEmpty());
    QCOMPARE(desk.registerFile->office()->terms.size(), 1);
    terms->item(0, 0)->setText(u"按装"_s);
    terms->item(0, 1)->setText(u"安装"_s);
    dialog.findChild<QListWidget *>(u"templatesList"_s)->setCurrentRow(0);
    auto *wording = dialog.findChild<QPlainTextEdit *>(u"templateEdit"_s);
    wording->setPlainText(u"关于{编号}的答复"_s);
    dialog.accept();
    const OfficeSettings office = *desk.registerFile->office();
    QCOMPARE(office.terms.front(), (OfficeTerm{.wrong = u"按装"_s, .right = u"安装"_s}));
    QCOMPARE(office.templates.front(), (LetterTemplate{.name = u"title"_s, .text = u"关于{编号}的答复"_s}));
    QCOMPARE(desk.get<QPlainTextEdit>(u"titleEdit"_s)->toPlainText(), u"关于第20260118号的答复"_s);
}

} // namespace banfu

QTEST_MAIN(banfu::TestSidePanes)
#include "tst_sidepanes.moc"
