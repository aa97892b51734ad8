#include "tests/support/support.h"
#include "ui/print/printdialog.h"
#include "ui/register/suggestiontab.h"
#include "ui/window/mainwindow.h"
#include "ui/window/startpage.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void registersAndAssignsByKeys();
    void keepsWhatWasBegun();
    void refusesADayThatDoesNotExist();
    void takesAnActBack();
    void findsWhileTyping();
    void keepsTheSampleBesideTheRegister();
    void printsAllThatAreSelected();

private:
    struct NoChooser : FileChooser
    {
        QStringList filesToOpen(QWidget *, const QString &, const QString &) override { return {}; }
        QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    };
    void open();
    void type(const char *name, const QString &text);
    CaseFile stored(const QString &number) const;

    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<Preferences> m_preferences{};
    Translations m_translations{};
    NoChooser m_chooser{};
    std::unique_ptr<MainWindow> m_window{};
};

void TestMainWindow::init()
{
    m_window.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"window.ini"_s));
    QVERIFY(RegisterFile::create(m_folder->filePath(u"r.db"_s), test::office(), u"韩知秋"_s));
    open();
}

void TestMainWindow::open()
{
    m_window.reset();
    auto file = RegisterFile::open(m_folder->filePath(u"r.db"_s), u"韩知秋"_s);
    QVERIFY(file);
    m_window =
        std::make_unique<MainWindow>(*std::move(file), QDate{2026, 3, 4}, *m_preferences, m_translations, m_chooser);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

/// As the person does: the field is gone to, filled and left by Tab.
void TestMainWindow::type(const char *name, const QString &text)
{
    auto *edit = m_window->currentSuggestion()->findChild<QLineEdit *>(QString::fromLatin1(name));
    QVERIFY(edit);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    for (const QChar character : text) // keyClicks takes Latin only
        QApplication::sendEvent(
            edit, std::make_unique<QKeyEvent>(QEvent::KeyPress, 0, Qt::NoModifier, QString{character}).get());
    QTest::keyClick(edit, Qt::Key_Tab);
}

CaseFile TestMainWindow::stored(const QString &number) const
{
    const auto ids = m_window->registerFile().findByNumber(number);
    if (!ids || ids->size() != 1)
        return {};
    const auto file = m_window->registerFile().find(ids->first());
    return file ? *file : CaseFile{};
}

void TestMainWindow::registersAndAssignsByKeys()
{
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_window->currentSuggestion());
    type("numberEdit", u"20260118"_s);
    type("titleEdit", u"关于改造二次供水设施的建议"_s);
    type("assignedOnEdit", u"3.2"_s);
    auto *deputy = m_window->currentSuggestion()->findChild<QLineEdit *>(u"deputyEdit"_s);
    deputy->setText(u"沈望舒、祁玥"_s);
    QTest::keyClick(deputy, Qt::Key_Return);
    const CaseFile file = stored(u"20260118"_s);
    QCOMPARE(file.suggestion.title, u"关于改造二次供水设施的建议"_s);
    QCOMPARE(file.suggestion.assignedOn, (QDate{2026, 3, 2}));
    QCOMPARE(file.suggestion.dueOn, (QDate{2026, 6, 2}));
    QCOMPARE(file.deputies.size(), 2);
    QCOMPARE(file.deputies.front().name, u"沈望舒"_s);

    m_window->currentSuggestion()->showPlace(CasePlace::CoHandling);
    auto *bureau = m_window->currentSuggestion()->findChild<QLineEdit *>(u"bureauEdit"_s);
    bureau->setText(u"临江市财政局"_s);
    QTest::keyClick(bureau, Qt::Key_Return);
    type("opinionNumberEdit", u"临财函〔2026〕45号"_s);
    const QList<Assignment> assignments = stored(u"20260118"_s).assignments;
    QCOMPARE(assignments.size(), 1);
    QCOMPARE(assignments.front().bureau.name, u"临江市财政局"_s);
    QCOMPARE(assignments.front().askedOn, (QDate{2026, 3, 4}));
    QVERIFY(assignments.front().opinion);
    QCOMPARE(assignments.front().opinion->documentNumber, u"临财函〔2026〕45号"_s);
}

void TestMainWindow::keepsWhatWasBegun()
{
    m_window->newSuggestion();
    type("titleEdit", u"关于公交的建议"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->registerFile().forms()->size(), 1, 3000);
    const FormDraft draft = m_window->registerFile().forms()->first();
    QCOMPARE(draft.fields.value(u"title"_s).toString(), u"关于公交的建议"_s);
    QVERIFY(m_window->registerFile().ids({})->isEmpty());
}

void TestMainWindow::refusesADayThatDoesNotExist()
{
    const auto added = m_window->registerFile().put(test::caseFile());
    QVERIFY(added);
    m_window->open(added->suggestion.id);
    type("dueOnEdit", u"2026-2-30"_s);
    QCOMPARE(stored(u"20260118"_s).suggestion.dueOn, added->suggestion.dueOn);
    type("dueOnEdit", u"20260630"_s);
    QCOMPARE(stored(u"20260118"_s).suggestion.dueOn, (QDate{2026, 6, 30}));
}

void TestMainWindow::takesAnActBack()
{
    const auto added = m_window->registerFile().put(test::caseFile());
    QVERIFY(added);
    m_window->open(added->suggestion.id);
    type("titleEdit", u"关于别的事的建议"_s);
    QCOMPARE(stored(u"20260118"_s).suggestion.title, u"关于别的事的建议"_s);
    m_window->currentSuggestion()->session().undoStack().undo();
    QCOMPARE(stored(u"20260118"_s).suggestion.title, added->suggestion.title);
}

void TestMainWindow::findsWhileTyping()
{
    QVERIFY(m_window->registerFile().put(test::caseFile()));
    auto *table = m_window->findChild<QTableView *>(u"registerTable"_s);
    auto *search = m_window->findChild<QLineEdit *>(u"searchEdit"_s);
    search->setText(u"供水"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    search->setText(u"没有这个词"_s);
    QCOMPARE(table->model()->rowCount(), 0);
}

void TestMainWindow::keepsTheSampleBesideTheRegister()
{
    const QSignalSpy wanted{m_window.get(), &MainWindow::otherRegisterWanted};
    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(wanted.count(), 1);

    const QString own = m_folder->filePath(u"own.banfu"_s);
    SuggestionId added;
    for (const bool isFirst : {true, false}) { // the second time what was tried before is there again
        StartPage start{own, u"韩知秋"_s, m_chooser};
        start.findChild<QPushButton *>(u"sampleButton"_s)->click();
        const auto sample = start.take();
        QVERIFY(sample);
        QCOMPARE(sample->path(), m_folder->filePath(u"sample.banfu"_s));
        if (isFirst)
            added = sample->put({.suggestion = {.number = u"试1"_s, .title = u"试用"_s}})->suggestion.id;
        else
            QCOMPARE(sample->find(added)->suggestion.title, u"试用"_s);
    }
    QVERIFY(!QFile::exists(own));
}

void TestMainWindow::printsAllThatAreSelected()
{
    for (const QString &number : {u"20260118"_s, u"20260119"_s, u"20260120"_s}) {
        CaseFile file = test::caseFile();
        file.suggestion.number = number;
        QVERIFY(m_window->registerFile().put(file));
    }
    auto *table = m_window->findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 3);
    table->selectAll();
    m_window->print();
    auto *dialog = m_window->findChild<PrintDialog *>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    dialog->findChild<QLineEdit *>(u"pdfPathEdit"_s)->setText(m_folder->path());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"savePdfButton"_s), Qt::LeftButton);
    QTRY_COMPARE(QDir{m_folder->path()}.entryList({u"*-letter.pdf"_s}).size(), 3);
}

} // namespace banfu

QTEST_MAIN(banfu::TestMainWindow)
#include "tst_mainwindow.moc"
