#include "app/register/kindwords.h"
#include "tests/support/support.h"
#include "ui/register/caseform.h"
#include "ui/register/cohandlingpage.h"
#include "ui/register/contactspage.h"
#include "ui/register/registrationpage.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

class TestRegistrationPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatIsNoDay_data();
    void saysWhatIsNoDay();
    void takesDaysAsTheyAreTyped_data();
    void takesDaysAsTheyAreTyped();
    void fillsTheDueDate();
    void leavesADueDateSetByHand();
    void saysADuplicateNumber();
    void refusesToLoseNumberAndTitle();
    void asksForNumberAndTitle();
    void opensFieldsByRole();
    void speaksOfMembersInAProposal();
    void keepsApartWhoAnswersItself();
    void tellsWhatResemblesIt();

private:
    void show(const CaseFile &file);
    QLineEdit *edit(const QString &name) const { return m_page->findChild<QLineEdit *>(name + u"Edit"_s); }
    void type(const QString &name, const QString &text);
    QString fault(const QString &name) const { return m_page->findChild<CaseForm *>()->fault(name); }
    const Suggestion &suggestion() const { return m_session->file().suggestion; }

    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<RegisterFile> m_register{};
    std::unique_ptr<CaseSession> m_session{};
    std::unique_ptr<RegistrationPage> m_page{};
};

void TestRegistrationPage::init()
{
    m_page.reset();
    m_session.reset();
    m_register.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_register = *RegisterFile::create(m_folder->filePath(u"r.db"_s), test::office(), u"tester"_s);
    show(*m_register->put(test::caseFile()));
}

void TestRegistrationPage::show(const CaseFile &file)
{
    m_page.reset();
    m_session = std::make_unique<CaseSession>(*m_register, file, QDate{2026, 3, 4});
    m_page = std::make_unique<RegistrationPage>(*m_session, u"new/1"_s);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

/// As a person does: the field is emptied, filled and left.
void TestRegistrationPage::type(const QString &name, const QString &text)
{
    QLineEdit *line = edit(name);
    QVERIFY2(line, qPrintable(name));
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    for (const QChar character : text) // keyClicks takes Latin only
        QApplication::sendEvent(
            line, std::make_unique<QKeyEvent>(QEvent::KeyPress, 0, Qt::NoModifier, QString{character}).get());
    QTest::keyClick(line, Qt::Key_Tab);
}

void TestRegistrationPage::tellsWhatResemblesIt()
{
    CaseFile earlier = test::caseFile();
    earlier.suggestion.number = u"7"_s;
    earlier.suggestion.session = u"市第七届人大五次会议"_s;
    earlier.suggestion.title = u"关于增设<代表>社区盲道的建议"_s;
    earlier.replies.clear();
    const SuggestionId id = m_register->put(earlier)->suggestion.id;
    show(CaseFile{});
    auto *alike = m_page->findChild<QLabel *>(u"alikeEdit"_s);
    QVERIFY(!alike->isVisible());
    const auto isGap = [&] {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel *label) { return label->buddy() == alike && label->isVisible(); });
    };
    QVERIFY(!isGap());
    type(u"title"_s, u"关于增设社区盲道的建议"_s);
    QTRY_VERIFY(alike->isVisible());
    QVERIFY(alike->text().contains(u"No. 7"_s));
    QVERIFY(alike->text().contains(u"&lt;代表&gt;"_s)); // as it was written
    QSignalSpy wanted{m_page.get(), &RegistrationPage::openWanted};
    Q_EMIT alike->linkActivated(QString::number(id.value()));
    QCOMPARE(wanted.value(0).value(0).value<SuggestionId>(), id);
    type(u"title"_s, u"完全不同的农机补贴事项"_s);
    QTRY_VERIFY(!alike->isVisible());
    show(*m_register->find(id)); // itself is not told of
    QVERIFY(!m_page->findChild<QLabel *>(u"alikeEdit"_s)->text().contains(u"No. 7"_s));
}

void TestRegistrationPage::saysWhatIsNoDay_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("not in this month") << u"2026-2-30"_s;
    QTest::newRow("not in this year") << u"20270229"_s;
    QTest::newRow("thirteenth month") << u"2026.13.1"_s;
    QTest::newRow("words") << u"下周"_s;
    QTest::newRow("metacharacters") << u"'; DROP TABLE suggestion; --"_s;
}

void TestRegistrationPage::saysWhatIsNoDay()
{
    QFETCH(const QString, typed);
    type(u"dueOn"_s, typed);
    QVERIFY(!fault(u"dueOn"_s).isEmpty());
    QCOMPARE(edit(u"dueOn"_s)->text(), typed); // to be mended, not typed anew
    QCOMPARE(suggestion().dueOn, (QDate{2026, 6, 2}));
    QVERIFY(!m_page->commit());
    type(u"dueOn"_s, u"2026-6-30"_s);
    QVERIFY(fault(u"dueOn"_s).isEmpty());
    QVERIFY(m_page->commit());
    QCOMPARE(suggestion().dueOn, (QDate{2026, 6, 30}));
}

void TestRegistrationPage::takesDaysAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("digits") << u"20260306"_s;
    QTest::newRow("hyphens") << u"2026-3-6"_s;
    QTest::newRow("month and day") << u"3.6"_s;
    QTest::newRow("Chinese") << u"2026年3月6日"_s;
    QTest::newRow("full width") << u"２０２６０３０６"_s;
}

void TestRegistrationPage::takesDaysAsTheyAreTyped()
{
    QFETCH(const QString, typed);
    type(u"receivedOn"_s, typed);
    QVERIFY(fault(u"receivedOn"_s).isEmpty());
    QCOMPARE(suggestion().receivedOn, (QDate{2026, 3, 6}));
}

void TestRegistrationPage::fillsTheDueDate()
{
    CaseFile fresh;
    fresh.suggestion.receivedOn = QDate{2026, 3, 4};
    show(fresh);
    type(u"assignedOn"_s, u"3.2"_s);
    QCOMPARE(suggestion().dueOn, (QDate{2026, 6, 2}));
    QVERIFY(!edit(u"dueOn"_s)->text().isEmpty());
    type(u"assignedOn"_s, u"2026-11-30"_s); // follows; February has no thirtieth
    QCOMPARE(suggestion().dueOn, (QDate{2027, 2, 28}));
}

void TestRegistrationPage::leavesADueDateSetByHand()
{
    type(u"dueOn"_s, u"2026-5-20"_s);
    type(u"assignedOn"_s, u"2026-3-10"_s);
    QCOMPARE(suggestion().assignedOn, (QDate{2026, 3, 10}));
    QCOMPARE(suggestion().dueOn, (QDate{2026, 5, 20}));
}

void TestRegistrationPage::saysADuplicateNumber()
{
    CaseFile fresh;
    fresh.suggestion.session = suggestion().session;
    show(fresh);
    type(u"title"_s, u"关于公交的建议"_s);
    type(u"number"_s, u"20260118"_s);
    QVERIFY(!fault(u"number"_s).isEmpty());
    QVERIFY(!m_session->isStored());
    QCOMPARE(m_register->ids({})->size(), 1);
    type(u"number"_s, u"20260119"_s);
    QVERIFY(fault(u"number"_s).isEmpty());
    QVERIFY(m_session->isStored());
    QCOMPARE(m_register->find(suggestion().id)->suggestion.title, u"关于公交的建议"_s);
}

void TestRegistrationPage::refusesToLoseNumberAndTitle()
{
    const CaseFile before = m_session->file();
    for (const QString &name : {u"number"_s, u"title"_s}) {
        type(name, u" "_s);
        QVERIFY(!fault(name).isEmpty());
    }
    QVERIFY(m_session->file() == before);
    QVERIFY(!m_page->commit());
}

void TestRegistrationPage::asksForNumberAndTitle()
{
    show({});
    type(u"handler"_s, u"韩知秋"_s);
    QVERIFY(!m_page->commit());
    QVERIFY(!fault(u"number"_s).isEmpty());
    QVERIFY(!fault(u"title"_s).isEmpty());
    QCOMPARE(suggestion().handler, u"韩知秋"_s);
}

void TestRegistrationPage::opensFieldsByRole()
{
    QVERIFY(!edit(u"hostBureau"_s)->isEnabled());
    CaseFile changed = m_session->file();
    changed.suggestion.role = BureauRole::CoHandler;
    m_session->put(u"act"_s, changed);
    QVERIFY(edit(u"hostBureau"_s)->isEnabled());
    type(u"hostBureau"_s, u"临江市发展和改革委员会"_s);
    QCOMPARE(suggestion().hostBureau, u"临江市发展和改革委员会"_s);
}

void TestRegistrationPage::speaksOfMembersInAProposal()
{
    ContactsPage page{*m_session};
    auto *deputies = page.findChild<QLineEdit *>(u"contactDeputiesEdit"_s);
    auto *view = page.findChild<QWidget *>(u"deputyViewEdit"_s);
    QCOMPARE(deputies->accessibleName(), u"Deputies"_s);
    CaseFile changed = m_session->file();
    changed.suggestion.kind = SuggestionKind::Proposal;
    changed.deputies[0].name = u"deputy"_s; // what people wrote stays
    m_session->put(u"act"_s, changed);
    QCOMPARE(deputies->accessibleName(), u"Members"_s);
    QCOMPARE(view->accessibleName(), u"Member's view"_s);
    QCOMPARE(m_page->findChild<QTableWidget *>()->accessibleName(), u"Members"_s);
    QCOMPARE(m_session->file().deputies[0].name, u"deputy"_s);
    m_session->undoStack().undo();
    QCOMPARE(deputies->accessibleName(), u"Deputies"_s);
    const Step told{.kind = StepKind::DeputyTold, .whom = u"deputy"_s};
    QCOMPARE(stepTextFor(SuggestionKind::Suggestion, told), stepText(told));
    QVERIFY(stepTextFor(SuggestionKind::Proposal, told).startsWith(u"Member told"_s));
    QVERIFY(stepTextFor(SuggestionKind::Proposal, told).contains(u"deputy"_s)); // a name is a name
}

void TestRegistrationPage::keepsApartWhoAnswersItself()
{
    CoHandlingPage page{*m_session};
    page.show();
    auto *line = page.findChild<QLineEdit *>(u"bureauEdit"_s);
    const auto ask = [&](const QString &name) {
        line->setText(name);
        QTest::keyClick(line, Qt::Key_Return);
        return m_session->file().assignments.last();
    };
    QVERIFY(!ask(u"临江市教育局"_s).isSeparate);
    auto *check = page.findChild<QCheckBox *>(u"isSeparateEdit"_s);
    QVERIFY(!check->isChecked());
    QTest::keyClick(check, Qt::Key_Space);
    QVERIFY(m_session->file().assignments.last().isSeparate);
    m_session->undoStack().undo();
    QVERIFY(!m_session->file().assignments.last().isSeparate);

    CaseFile changed = m_session->file();
    changed.suggestion.role = BureauRole::SeparateHandler;
    m_session->put(u"act"_s, changed);
    QVERIFY(ask(u"临江市公安局"_s).isSeparate);
}

} // namespace banfu

QTEST_MAIN(banfu::TestRegistrationPage)
#include "tst_registrationpage.moc"
