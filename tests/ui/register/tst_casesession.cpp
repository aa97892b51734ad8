#include "tests/support/support.h"
#include "ui/register/casesession.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

class TestCaseSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void storesAtOnce();
    void undoesAndRedoes();
    void countsNoActWhereNothingChanged();
    void mergesActsOfOneKind();
    void refusesWithoutAnAct();
    void followsWhatAnotherActChanged();
    void refusesAnOlderRecord();
    void addsWithNumberAndTitle();
    void keepsWhatCannotBeAdded();
    void forgetsTheActThatCannotBeUndone();

private:
    void put(const QString &title, int mergeId = -1)
    {
        CaseFile changed = m_session->file();
        changed.suggestion.title = title;
        m_session->put(u"act"_s, changed, mergeId);
    }
    QString stored() const { return m_register->find(m_session->file().suggestion.id)->suggestion.title; }

    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<RegisterFile> m_register{};
    std::unique_ptr<CaseSession> m_session{};
    QString m_first{};
};

void TestCaseSession::init()
{
    m_session.reset();
    m_register.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_register = *RegisterFile::create(m_folder->filePath(u"r.db"_s), test::office(), u"tester"_s);
    m_session = std::make_unique<CaseSession>(*m_register, *m_register->put(test::caseFile()), QDate{2026, 3, 4});
    m_first = m_session->file().suggestion.title;
}

void TestCaseSession::storesAtOnce()
{
    QSignalSpy changes{m_session.get(), &CaseSession::changed};
    put(u"甲"_s);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(m_session->file().suggestion.title, u"甲"_s);
    QCOMPARE(stored(), u"甲"_s);
    QCOMPARE(m_session->undoStack().undoText(), u"act"_s);
    QVERIFY(*m_register->find(m_session->file().suggestion.id) == m_session->file());
}

void TestCaseSession::undoesAndRedoes()
{
    const QStringList titles{m_first, u"甲"_s, u"乙"_s, u"丙"_s};
    for (const QString &title : titles.mid(1))
        put(title);
    for (int i = 2; i >= 0; --i) {
        m_session->undoStack().undo();
        QCOMPARE(stored(), titles.at(i));
    }
    QVERIFY(!m_session->undoStack().canUndo());
    for (int i = 1; i <= 3; ++i) {
        m_session->undoStack().redo();
        QCOMPARE(stored(), titles.at(i));
    }
    m_session->undoStack().undo();
    put(u"丁"_s);
    QVERIFY(!m_session->undoStack().canRedo());
    QCOMPARE(stored(), u"丁"_s);
}

void TestCaseSession::countsNoActWhereNothingChanged()
{
    QSignalSpy changes{m_session.get(), &CaseSession::changed};
    put(m_first);
    QVERIFY(changes.isEmpty());
    QCOMPARE(m_session->undoStack().count(), 0);
}

void TestCaseSession::mergesActsOfOneKind()
{
    put(u"甲"_s, 5);
    put(u"甲乙"_s, 5);
    put(u"甲乙丙"_s, 5);
    QCOMPARE(m_session->undoStack().count(), 1);
    put(u"丁"_s, 6);
    put(u"戊"_s);
    put(u"己"_s);
    QCOMPARE(m_session->undoStack().count(), 4);
    m_session->undoStack().setIndex(1);
    QCOMPARE(stored(), u"甲乙丙"_s);
    m_session->undoStack().undo();
    QCOMPARE(stored(), m_first);
    m_session->undoStack().redo();
    QCOMPARE(stored(), u"甲乙丙"_s);
}

void TestCaseSession::refusesWithoutAnAct()
{
    CaseFile other = test::caseFile();
    other.suggestion.number = u"20260119"_s;
    QVERIFY(m_register->put(other));
    QSignalSpy refusals{m_session.get(), &CaseSession::refused};
    const CaseFile before = m_session->file();
    CaseFile changed = before;
    changed.suggestion.number = u"20260119"_s;
    m_session->put(u"act"_s, changed);
    QCOMPARE(refusals.size(), 1);
    const Error error = refusals.first().first().value<Error>();
    QCOMPARE(error.code, ErrorCode::Conflict);
    QVERIFY(!error.message.isEmpty());
    QVERIFY(m_session->file() == before);
    QCOMPARE(m_session->undoStack().count(), 0);
}

void TestCaseSession::followsWhatAnotherActChanged()
{
    put(u"此处先改的"_s);
    QSignalSpy changes{m_session.get(), &CaseSession::changed};
    CaseFile elsewhere = m_session->file();
    elsewhere.suggestion.title = u"别处改的"_s;
    QVERIFY(m_register->put(elsewhere));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(m_session->file().suggestion.title, u"别处改的"_s);
    QVERIFY(!m_session->undoStack().canUndo()); // what was done before is not taken back over another's work
    QCOMPARE(stored(), u"别处改的"_s);
}

void TestCaseSession::refusesAnOlderRecord()
{
    CaseFile older = m_session->file();
    put(u"此处改的"_s);
    older.suggestion.title = u"旧稿"_s;
    const auto done = m_register->put(older);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(stored(), u"此处改的"_s); // nobody's work is written over
}

void TestCaseSession::addsWithNumberAndTitle()
{
    CaseSession session{*m_register, CaseFile{}, QDate{2026, 3, 4}};
    QSignalSpy additions{&session, &CaseSession::added};
    CaseFile file;
    file.suggestion.number = u"20260200"_s;
    session.put(u"act"_s, file);
    QVERIFY(additions.isEmpty() && !session.isStored());
    QCOMPARE(session.file().suggestion.number, u"20260200"_s);
    file.suggestion.title = u"关于公交的建议"_s;
    session.put(u"act"_s, file);
    QCOMPARE(additions.size(), 1);
    QVERIFY(session.isStored());
    QCOMPARE(m_register->findByNumber(u"20260200"_s)->size(), 1);
    QVERIFY(!session.undoStack().canUndo()); // no undo may take a registration out of the register
}

void TestCaseSession::keepsWhatCannotBeAdded()
{
    CaseFile file = test::caseFile(); // its number is in the register
    CaseSession session{*m_register, CaseFile{}, QDate{2026, 3, 4}};
    QSignalSpy refusals{&session, &CaseSession::refused};
    session.put(u"act"_s, file);
    QCOMPARE(refusals.size(), 1);
    QVERIFY(!session.isStored());
    QCOMPARE(session.file().suggestion.title, file.suggestion.title);
    QCOMPARE(m_register->ids({})->size(), 1);
    file.suggestion.number = u"20260119"_s;
    session.put(u"act"_s, file);
    QVERIFY(session.isStored());
}

void TestCaseSession::forgetsTheActThatCannotBeUndone()
{
    CaseFile changed = m_session->file();
    changed.suggestion.number = u"20260120"_s;
    m_session->put(u"act"_s, changed);
    QVERIFY(m_register->put(test::caseFile())); // takes the old number
    QSignalSpy refusals{m_session.get(), &CaseSession::refused};
    m_session->undoStack().undo();
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(m_session->file().suggestion.number, u"20260120"_s);
    QVERIFY(!m_session->undoStack().canUndo());
}

} // namespace banfu

QTEST_MAIN(banfu::TestCaseSession)
#include "tst_casesession.moc"
