#include "app/base/files.h"
#include "app/register/fact.h"
#include "tests/support/support.h"
#include "ui/common/messagebar.h"
#include "ui/print/printdialog.h"
#include "ui/register/historypage.h"
#include "ui/register/suggestiontab.h"
#include "ui/window/duenotifier.h"
#include "ui/window/mainwindow.h"
#include "ui/window/startpage.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeWidget>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void damageStopsWriting();
    void registersAndAssignsByKeys();
    void keepsWhatWasBegun();
    void refusesADayThatDoesNotExist();
    void takesAnActBack();
    void findsWhileTyping();
    void todayLeadsToWhatIsDue();
    void aScannedFormIsMarkedByKeys();
    void enterPressesButtons();
    void reachesWhatIsDueInFiveKeys();
    void registersTenFromPaper();
    void saysOnceADayWhatIsDue();
    void hearsAScannerAnywhere();
    void leavesTypingAlone_data();
    void leavesTypingAlone();
    void remindsAndPrintsByOneKey();
    void answersThoseHandledTogether();
    void printsWhatIsShownOfTheLog();
    void notesAStepThatCanBeTakenBack();
    void oneStepOnManyIsTakenBackAtOnce();
    void changedRulesAreShownBeforeTheyCount();
    void keepsTheSampleBesideTheRegister();
    void printsAllThatAreSelected();
    void mergesAndRenamesNames();
    void changesAFactOfMany();

private:
    struct NoChooser : FileChooser
    {
        QStringList filesToOpen(QWidget *, const QString &, const QString &) override { return {}; }
        QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    };
    void open(OpenMode mode = OpenMode::ReadWrite);
    void type(const char *name, const QString &text);
    void keys(QWidget *to, const QString &text, quint64 pause);
    int tabTo(const QString &name) const;
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

void TestMainWindow::open(OpenMode mode)
{
    m_window.reset();
    auto file = RegisterFile::open(m_folder->filePath(u"r.db"_s), u"韩知秋"_s, mode);
    QVERIFY(file);
    m_window =
        std::make_unique<MainWindow>(*std::move(file), QDate{2026, 3, 4}, *m_preferences, m_translations, m_chooser);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::damageStopsWriting()
{
    QVERIFY(m_window->registerFile().put(test::caseFile()));
    m_window.reset();
    const QString path = m_folder->filePath(u"r.db"_s);
    QFile file{path};
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qsizetype page = file.readAll().indexOf("云溪区代表团") / 4096 * 4096;
    QVERIFY(page > 4096);
    file.seek(page);
    file.write(QByteArray(2000, '\x7f'));
    file.close();
    QVERIFY(saveBytes(path + u".lock"_s, "999999999\nbanfu\n" + QSysInfo::machineHostName().toUtf8() + '\n'));
    open(OpenMode::CheckLater);
    auto *bar = m_window->findChild<QWidget *>(u"standingBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(m_window->registerFile().isReadOnly());
    QVERIFY(!m_window->findChild<QAction *>(u"newAction"_s)->isEnabled());
    QVERIFY(m_window->findChild<QAction *>(u"openAction"_s)->isEnabled()); // another register, or a backup
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
    auto *table = m_window->findChild<QTableView *>(u"registerTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    table->selectAll();
    m_window->print();
    auto *dialog = m_window->findChild<PrintDialog *>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    dialog->findChild<QLineEdit *>(u"pdfPathEdit"_s)->setText(m_folder->path());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"savePdfButton"_s), Qt::LeftButton);
    QTRY_COMPARE(QDir{m_folder->path()}.entryList({u"*-letter.pdf"_s}).size(), 3);
}

void TestMainWindow::todayLeadsToWhatIsDue()
{
    CaseFile file = test::caseFile();
    file.contacts.clear();
    file.suggestion.dueOn = QDate{2026, 3, 4}; // the window's today
    QVERIFY(m_window->registerFile().put(file));
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    auto *list = m_window->findChild<QTreeWidget *>(u"todayList"_s);
    QTRY_VERIFY(list->currentItem() && list->currentItem()->text(2).contains(u"20260118"));
    QVERIFY(list->topLevelItem(0)->text(0).contains(u"Today"));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(m_window->currentSuggestion());
    QCOMPARE(m_window->currentSuggestion()->place(), CasePlace::Contacts);
}

void TestMainWindow::aScannedFormIsMarkedByKeys()
{
    QVERIFY(m_window->registerFile().put(test::caseFile()));
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = m_window->findChild<QLineEdit *>(u"searchEdit"_s);
    search->setText(u"BANFU:1:1:20260118:3.0.8.3:2:3"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(m_window->currentSuggestion());
    QCOMPARE(m_window->currentSuggestion()->place(), CasePlace::Feedback);
    QVERIFY(stored(u"20260118"_s).feedbacks.isEmpty()); // nothing is marked before a key is pressed
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3})
        QTest::keyClick(QApplication::focusWidget(), key);
    const QList<Feedback> feedbacks = stored(u"20260118"_s).feedbacks;
    QCOMPARE(feedbacks.size(), 1);
    QCOMPARE(feedbacks.front().deputyName, u"祁玥"_s);
    QCOMPARE(feedbacks.front().attitude, Satisfaction::Satisfied);
    QCOMPARE(feedbacks.front().result, Satisfaction::BasicallySatisfied);
    QCOMPARE(feedbacks.front().overall, Satisfaction::Dissatisfied);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"returnedByEdit"_s);
}

/// How many Tabs lead from where the keyboard is to that field.
int TestMainWindow::tabTo(const QString &name) const
{
    constexpr int most = 40;
    int tabs = 0;
    while (QApplication::focusWidget() && QApplication::focusWidget()->objectName() != name && tabs < most) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        ++tabs;
    }
    return tabs;
}

void TestMainWindow::enterPressesButtons()
{
    CaseFile file = test::caseFile();
    file.replies.clear();
    const auto stored = m_window->registerFile().put(file);
    QVERIFY(stored);
    m_window->open(stored->suggestion.id);
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    auto *draft = qobject_cast<QPushButton *>(QApplication::focusWidget());
    QVERIFY(draft);
    QTest::keyClick(draft, Qt::Key_Return);
    QTRY_COMPARE(m_window->registerFile().find(stored->suggestion.id)->replies.size(), 1);
}

/// From the start of the program to the place where each of the first things that are due is done.
void TestMainWindow::reachesWhatIsDueInFiveKeys()
{
    for (int i = 0; i < 3; ++i) {
        CaseFile file = test::caseFile();
        file.suggestion.number = QString::number(i + 1);
        file.suggestion.dueOn = QDate{2026, 3, 1}.addDays(i);
        file.replies[0].status = ReplyStatus::InReview;
        file.assignments.clear();
        QVERIFY(m_window->registerFile().put(file));
    }
    for (int wanted = 0; wanted < 3; ++wanted) {
        open();
        auto *list = m_window->findChild<QTreeWidget *>(u"todayList"_s);
        QTRY_VERIFY(list->isVisible() && list->topLevelItemCount() > 0);
        int pressed = 0;
        if (!list->hasFocus()) {
            QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
            ++pressed;
        }
        for (int down = 0; down < wanted; ++down, ++pressed)
            QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        ++pressed;
        QVERIFY(m_window->currentSuggestion());
        QCOMPARE(m_window->currentSuggestion()->title(), QString::number(wanted + 1));
        QCOMPARE(m_window->currentSuggestion()->place(), CasePlace::Reply);
        QVERIFY2(pressed <= 5, qPrintable(QString::number(pressed)));
    }
}

/// Counted in keys: a Han character costs three, as pinyin with a choice does. Three keys a second are a slow typist.
void TestMainWindow::registersTenFromPaper()
{
    int pressed = 0;
    const auto enter = [&](const QString &field, const QString &text) {
        pressed += tabTo(field);
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->objectName(), field);
        for (const QChar character : text) {
            QKeyEvent press{QEvent::KeyPress, 0, Qt::NoModifier, QString{character}};
            QApplication::sendEvent(QApplication::focusWidget(), &press);
            pressed += character.unicode() < 0x80 ? 1 : 3;
        }
    };
    CaseFile last = test::caseFile(); // the season has begun: its session is known
    last.suggestion.number = u"20260001"_s;
    QVERIFY(m_window->registerFile().put(last));
    for (int i = 2; i <= 11; ++i) {
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        ++pressed;
        const QString number = QString::number(20260000 + i);
        enter(u"numberEdit"_s, number);
        enter(u"titleEdit"_s, u"关于改造老旧小区二次供水设施的建议"_s);
        enter(u"assignedOnEdit"_s, u"3.2"_s);
        enter(u"deputyEdit"_s, u"沈望舒、祁玥"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        ++pressed;
        const CaseFile file = stored(number);
        QCOMPARE(file.suggestion.title, u"关于改造老旧小区二次供水设施的建议"_s);
        QCOMPARE(file.suggestion.session, last.suggestion.session); // not asked again
        QCOMPARE(file.suggestion.dueOn, QDate(2026, 6, 2));
        QCOMPARE(file.deputies.size(), 2);
        QCOMPARE(file.deputies[0].delegation, u"云溪区代表团"_s); // known from the last time
    }
    constexpr int inTenMinutes = 10 * 60 * 3;
    QVERIFY2(pressed < inTenMinutes, qPrintable(QString::number(pressed)));
}

void TestMainWindow::saysOnceADayWhatIsDue()
{
    CaseFile file = test::caseFile();
    file.suggestion.dueOn = {2026, 3, 4};
    QVERIFY(m_window->registerFile().put(file));
    const QString path = m_window->registerFile().path();
    DueNotifier silent{path, {2026, 3, 4}, *m_preferences};
    QSignalSpy quiet{&silent, &DueNotifier::due};
    silent.look(); // off by default
    DueNotifier notifier{path, {2026, 3, 4}, *m_preferences};
    QSignalSpy told{&notifier, &DueNotifier::due};
    notifier.setOn(true);
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(told[0][0].toString().contains(u"20260118"_s));
    notifier.look();
    silent.look(); // on now, but told today
    DueNotifier tomorrow{path, {2026, 3, 5}, *m_preferences};
    QSignalSpy again{&tomorrow, &DueNotifier::due};
    tomorrow.look();
    QTRY_COMPARE(again.count(), 1);
    QCOMPARE(told.count(), 1);
    QCOMPARE(quiet.count(), 0);
    QVERIFY(dueNotice({}, {2026, 3, 4}).isEmpty());
}

/// Presses with the times that a keyboard gives them; a line feed is Enter.
void TestMainWindow::keys(QWidget *to, const QString &text, quint64 pause)
{
    static quint64 at = 1000;
    at += 1000;
    for (const QChar character : text) {
        const bool isEnter = character == u'\n';
        QKeyEvent press{QEvent::KeyPress, isEnter ? int(Qt::Key_Return) : int(character.toUpper().unicode()),
                        character.isUpper() ? Qt::ShiftModifier : Qt::NoModifier,
                        isEnter ? u"\r"_s : QString{character}};
        press.setTimestamp(at += pause);
        QApplication::sendEvent(to, &press);
    }
}

void TestMainWindow::hearsAScannerAnywhere()
{
    const auto added = m_window->registerFile().put(test::caseFile());
    m_window->open(added->suggestion.id);
    auto *title = m_window->currentSuggestion()->findChild<QLineEdit *>(u"titleEdit"_s);
    title->setFocus();
    keys(title, u"BANFU:1:1:20260118:3.0.8.3:2:1\n"_s, 10);
    QCOMPARE(m_window->currentSuggestion()->place(), CasePlace::Feedback);
    QCOMPARE(title->text(), added->suggestion.title); // nothing of it went into the field
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    QCOMPARE(stored(u"20260118"_s).feedbacks.size(), 1);
    QCOMPARE(stored(u"20260118"_s).feedbacks[0].deputyName, u"祁玥"_s);
    keys(title, u"banfu:1:1:404:3.0.8.3:2:1\n"_s, 10);
    QVERIFY(m_window->findChild<MessageBar *>(u"windowBar"_s)->text().contains(u"404"_s));
}

void TestMainWindow::leavesTypingAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("pause");

    QTest::newRow("by hand") << u"BANFU:1:1:20260118:3.0.8.3:2:1\n"_s << 120;
    QTest::newRow("fast, another word") << u"Banfu is here"_s << 10;
    QTest::newRow("fast, no code") << u"BANFU:9:9\n"_s << 10;
    QTest::newRow("begins again") << u"BABANFU"_s << 10;
    QTest::newRow("pasted from elsewhere by a macro") << u"bureau"_s << 0;
}

void TestMainWindow::leavesTypingAlone()
{
    QFETCH(QString, text);
    QFETCH(int, pause);
    const auto added = m_window->registerFile().put(test::caseFile());
    m_window->open(added->suggestion.id);
    auto *title = m_window->currentSuggestion()->findChild<QLineEdit *>(u"titleEdit"_s);
    title->setFocus();
    title->clear();
    keys(title, text, static_cast<quint64>(pause));
    QTRY_COMPARE(title->text(), text.trimmed()); // what was held back comes after a moment
    QCOMPARE(m_window->currentSuggestion()->place(), CasePlace::Registration);
}

void TestMainWindow::remindsAndPrintsByOneKey()
{
    CaseFile file = test::caseFile();
    file.assignments[1].askedOn = {2026, 3, 2};
    file.assignments[1].dueOn = {2026, 3, 3}; // yesterday
    const auto added = m_window->registerFile().put(file);
    m_window->open(added->suggestion.id);
    m_window->currentSuggestion()->showPlace(CasePlace::FollowUp);
    auto *duties = m_window->currentSuggestion()->findChild<QTableWidget *>(u"dutiesTable"_s);
    for (int row = 0; row < duties->rowCount(); ++row) {
        if (duties->item(row, 0)->text().startsWith(u"Remind"_s))
            duties->setCurrentCell(row, 0);
    }
    QVERIFY(duties->currentItem()->text().startsWith(u"Remind"_s));
    QTest::keyClick(duties, Qt::Key_Return, Qt::ControlModifier);
    const QList<Step> steps = stored(u"20260118"_s).steps;
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps[0].kind, StepKind::Reminded);
    QCOMPARE(steps[0].on, QDate(2026, 3, 4));
    auto *dialog = m_window->findChild<PrintDialog *>();
    QVERIFY(dialog);
    bool isReminder = false;
    for (const QRadioButton *button : dialog->findChildren<QRadioButton *>())
        isReminder = isReminder || (button->isChecked() && button->objectName() == "whatReminder"_L1);
    QVERIFY(isReminder);
    delete dialog;
}

void TestMainWindow::answersThoseHandledTogether()
{
    CaseFile first = test::caseFile();
    CaseFile second = test::caseFile();
    second.suggestion.number = u"20260119"_s;
    second.suggestion.title = u"关于保障饮水安全的建议"_s;
    second.replies.clear();
    CaseFile third = second;
    third.suggestion.number = u"20260120"_s;
    third.replies = {{.status = ReplyStatus::Sent, .text = {.paragraphs = {{.text = u"已答复。"_s}}}}};
    const QList<CaseFile> files{first, second, third};
    QVERIFY(m_window->registerFile().putAll(files));
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    m_window->findChild<QTableView *>(u"registerTable"_s)->selectAll();
    m_window->findChild<QAction *>(u"linkAction"_s)->trigger();
    QCOMPARE(stored(u"20260118"_s).steps.size(), 2); // one for each of the others
    QCOMPARE(stored(u"20260120"_s).steps.size(), 2);
    m_window->findChild<QAction *>(u"linkAction"_s)->trigger();
    QCOMPARE(stored(u"20260120"_s).steps.size(), 2); // nothing twice

    m_window->open(stored(u"20260118"_s).suggestion.id);
    m_window->findChild<QAction *>(u"alikeAction"_s)->trigger();
    const CaseFile answered = stored(u"20260119"_s);
    QCOMPARE(answered.replies.size(), 1);
    QCOMPARE(answered.replies[0].text.paragraphs.size(), first.replies[0].text.paragraphs.size());
    QVERIFY(!answered.replies[0].documentNumber);
    QCOMPARE(stored(u"20260120"_s).replies[0].text.paragraphs.size(), 1); // sent: left as it is
    QVERIFY(m_window->findChild<MessageBar *>(u"windowBar"_s)->text().contains(u"20260120"_s));
    m_window->findChild<QAction *>(u"undoAction"_s)->trigger();
    QVERIFY(stored(u"20260119"_s).replies.isEmpty());
    m_window->findChild<QAction *>(u"redoAction"_s)->trigger();
    QCOMPARE(stored(u"20260119"_s).replies.size(), 1);
}

void TestMainWindow::printsWhatIsShownOfTheLog()
{
    CaseFile file = *m_window->registerFile().put(test::caseFile());
    file.suggestion.notes = u"改"_s;
    QVERIFY(m_window->registerFile().put(file));
    m_window->open(file.suggestion.id);
    m_window->currentSuggestion()->showPlace(CasePlace::History);
    auto *page = m_window->currentSuggestion()->findChild<HistoryPage *>();
    const auto text = [&] {
        QString all;
        for (const Page &each : page->logPages()) {
            for (const TextLine &line : each.lines) {
                for (const Glyph &glyph : line.glyphs)
                    all += QString::fromUcs4(&glyph.character, 1);
            }
        }
        return all;
    };
    QVERIFY(text().contains(u"notes"_s));
    QVERIFY(text().contains(u"Registered"_s));
    page->findChild<QLineEdit *>(u"logFilterEdit"_s)->setText(u"notes"_s);
    QVERIFY(text().contains(u"notes"_s));
    QVERIFY(!text().contains(u"Registered"_s));
}

void TestMainWindow::notesAStepThatCanBeTakenBack()
{
    const auto added = m_window->registerFile().put(test::caseFile());
    QVERIFY(added);
    m_window->open(added->suggestion.id);
    m_window->currentSuggestion()->showPlace(CasePlace::FollowUp);
    auto *page = m_window->currentSuggestion();
    auto *kind = page->findChild<QComboBox *>(u"stepKindBox"_s);
    kind->setCurrentIndex(kind->findData(static_cast<int>(StepKind::Extended)));
    auto *text = page->findChild<QLineEdit *>(u"stepTextEdit"_s);
    QTest::keyClick(text, Qt::Key_Return); // without its reason it is refused
    QVERIFY(stored(u"20260118"_s).steps.isEmpty());
    QVERIFY(page->findChild<QLabel *>(u"stepMessage"_s)->text().contains(u"Reason"));
    text->setText(u"涉及面广"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(stored(u"20260118"_s).steps.size(), 1);
    QCOMPARE(stored(u"20260118"_s).suggestion.dueOn, (QDate{2026, 9, 2}));
    m_window->currentSuggestion()->session().undoStack().undo();
    QVERIFY(stored(u"20260118"_s).steps.isEmpty());
    QCOMPARE(stored(u"20260118"_s).suggestion.dueOn, (QDate{2026, 6, 2}));
}

void TestMainWindow::oneStepOnManyIsTakenBackAtOnce()
{
    for (const QString &number : {u"1"_s, u"2"_s, u"3"_s}) {
        CaseFile file = test::caseFile();
        file.suggestion.number = number;
        if (number == "3"_L1)
            file.steps = {{.kind = StepKind::Withdrawn, .on = QDate{2026, 3, 3}, .by = u"沈望舒"_s}};
        QVERIFY(m_window->registerFile().put(file));
    }
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    m_window->findChild<QTableView *>(u"registerTable"_s)->selectAll();
    QTimer::singleShot(0, m_window.get(), [] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        auto *kind = dialog->findChild<QComboBox *>(u"stepKindBox"_s);
        kind->setCurrentIndex(kind->findData(static_cast<int>(StepKind::Distributed)));
        dialog->findChild<QComboBox *>(u"stepWhomBox"_s)->setCurrentText(u"供水处"_s);
        QCOMPARE(dialog->findChild<QTableWidget *>(u"bulkTable"_s)->rowCount(), 3);
        dialog->findChild<QPushButton *>(u"noteStepButton"_s)->click();
    });
    m_window->noteOnSelected();
    QCOMPARE(stored(u"1"_s).steps.size(), 1);
    QCOMPARE(stored(u"2"_s).steps.size(), 1);
    QCOMPARE(stored(u"3"_s).steps.size(), 1); // withdrawn: left as it is
    m_window->findChild<QAction *>(u"undoAction"_s)->trigger();
    QVERIFY(stored(u"1"_s).steps.isEmpty());
    QVERIFY(stored(u"2"_s).steps.isEmpty());
}

void TestMainWindow::changesAFactOfMany()
{
    QList<CaseFile> files{test::caseFile(), test::caseFile(), test::caseFile()};
    for (int i = 0; i < 3; ++i) {
        files[i].suggestion.number = QString::number(i + 1);
        files[i].suggestion.handler = i == 1 ? u"祁望舒"_s : u"韩柯"_s;
        files[i].suggestion.assignedOn = QDate{2026, 3, 1 + i};
    }
    QVERIFY(m_window->registerFile().putAll(files));
    m_window->findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(1);
    m_window->findChild<QTableView *>(u"registerTable"_s)->selectAll();
    const auto inDialog = [this](const std::function<void(QDialog &)> &work) {
        QTimer::singleShot(0, m_window.get(), [work] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            work(*dialog);
        });
        m_window->findChild<QAction *>(u"factsAction"_s)->trigger();
    };
    inDialog([](QDialog &dialog) {
        auto *text = dialog.findChild<QLineEdit *>(u"factEdit"_s);
        auto *table = dialog.findChild<QTableWidget *>(u"factTable"_s);
        text->setText(u"祁望舒"_s);
        QCOMPARE(table->rowCount(), 3);
        int changing = 0;
        for (int row = 0; row < 3; ++row)
            changing += table->item(row, 3)->text() == u"祁望舒" ? 1 : 0;
        QCOMPARE(changing, 2); // one has it already
        dialog.accept();
    });
    for (const QString &number : {u"1"_s, u"2"_s, u"3"_s})
        QCOMPARE(stored(number).suggestion.handler, u"祁望舒"_s);
    m_window->findChild<QAction *>(u"undoAction"_s)->trigger();
    QCOMPARE(stored(u"1"_s).suggestion.handler, u"韩柯"_s);
    QCOMPARE(stored(u"2"_s).suggestion.handler, u"祁望舒"_s);
    m_window->findChild<QAction *>(u"redoAction"_s)->trigger();

    // What was changed since is not overwritten, on none of them.
    CaseFile other = stored(u"3"_s);
    other.suggestion.handler = u"陆屿"_s;
    QVERIFY(m_window->registerFile().put(other));
    m_window->findChild<QAction *>(u"undoAction"_s)->trigger();
    QCOMPARE(stored(u"1"_s).suggestion.handler, u"祁望舒"_s);
    QCOMPARE(stored(u"3"_s).suggestion.handler, u"陆屿"_s);

    // A date: nonsense is refused, what the record contradicts is left out.
    m_window->findChild<QTableView *>(u"registerTable"_s)->selectAll();
    inDialog([](QDialog &dialog) {
        auto *facts = dialog.findChild<QComboBox *>(u"factBox"_s);
        auto *text = dialog.findChild<QLineEdit *>(u"factEdit"_s);
        const auto *accept = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        facts->setCurrentIndex(facts->findData(static_cast<int>(Fact::DueOn)));
        text->setText(u"明年某日"_s);
        QVERIFY(!accept->isEnabled());
        text->setText(u"2026-3-2"_s);
        QVERIFY(accept->isEnabled());
        dialog.accept();
    });
    QCOMPARE(stored(u"1"_s).suggestion.dueOn, (QDate{2026, 3, 2}));
    QCOMPARE(stored(u"2"_s).suggestion.dueOn, (QDate{2026, 3, 2}));
    QVERIFY(stored(u"3"_s).suggestion.dueOn != (QDate{2026, 3, 2}));
}

void TestMainWindow::mergesAndRenamesNames()
{
    CaseFile first = test::caseFile();
    first.suggestion.number = u"1"_s;
    first.deputies = {{.name = u"沈望舒"_s}};
    CaseFile second = test::caseFile();
    second.suggestion.number = u"2"_s;
    second.deputies = {{.name = u"沈望书"_s}};
    QVERIFY(m_window->registerFile().putAll({first, second}));
    m_window->showNames();
    auto *table = m_window->findChild<QTableView *>(u"deputiesTable"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    const auto named = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, u"沈望舒"_s);
    QCOMPARE(named.size(), 1);
    table->selectAll();
    table->selectionModel()->setCurrentIndex(named.first(), QItemSelectionModel::NoUpdate);
    QTest::mouseClick(m_window->findChild<QPushButton *>(u"mergeNamesButton"_s), Qt::LeftButton);
    QCOMPARE(stored(u"2"_s).deputies.first().name, u"沈望舒"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    m_window->findChild<QAction *>(u"undoAction"_s)->trigger();
    QCOMPARE(stored(u"2"_s).deputies.first().name, u"沈望书"_s);

    // A cell that is typed into.
    table->model()->setData(table->model()->index(0, 3), u"云溪区代表团"_s);
    QTRY_COMPARE(m_window->registerFile().knownDeputies()->first().deputy.delegation, u"云溪区代表团"_s);

    m_window->findChild<QTabWidget *>(u"namesTabs"_s)->setCurrentIndex(1);
    auto *bureaus = m_window->findChild<QTableView *>(u"bureausTable"_s);
    const auto finance = bureaus->model()->match(bureaus->model()->index(0, 0), Qt::DisplayRole, u"临江市财政局"_s);
    bureaus->selectRow(finance.first().row());
    QTest::mouseClick(m_window->findChild<QPushButton *>(u"renameBureauButton"_s), Qt::LeftButton);
    m_window->findChild<QLineEdit *>(u"renameNameEdit"_s)->setText(u"临江市财政和国资局"_s);
    auto *on = m_window->findChild<QLineEdit *>(u"renameOnEdit"_s);
    QVERIFY(on->isVisible());
    QTest::keyClick(on, Qt::Key_Return); // without a date it is refused
    QCOMPARE(stored(u"1"_s).assignments.first().bureau.name, u"临江市财政局"_s);
    on->setText(u"2026-3-1"_s);
    QTest::keyClick(on, Qt::Key_Return);
    QCOMPARE(stored(u"1"_s).assignments.first().bureau.name, u"临江市财政和国资局"_s);
    QVERIFY(!on->isVisible());

    auto *name = m_window->findChild<QLineEdit *>(u"newNameEdit"_s);
    name->setText(u"临江市气象局"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(name->text().isEmpty());
    name->setText(u"临江市气象局"_s);
    QTest::keyClick(name, Qt::Key_Return); // there is one
    QCOMPARE(name->text(), u"临江市气象局"_s);
}

void TestMainWindow::changedRulesAreShownBeforeTheyCount()
{
    QVERIFY(m_window->registerFile().put(test::caseFile()));
    QTimer::singleShot(0, m_window.get(), [] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        auto *rules = dialog->findChild<QWidget *>(u"suggestionRules"_s);
        rules->findChild<QSpinBox *>(u"amount%1"_s.arg(static_cast<int>(Duty::Reply)))->setValue(2);
        dialog->accept();
        auto *changes = dialog->findChild<QTableWidget *>(u"changesTable"_s);
        QCOMPARE(changes->rowCount(), 1);
        QVERIFY(changes->item(0, 3)->text().contains(u"2026-06-02"));
        QVERIFY(changes->item(0, 4)->text().contains(u"2026-05-02"));
        changes->item(0, 0)->setCheckState(Qt::Unchecked);
        dialog->accept();
    });
    m_window->showTerms();
    QCOMPARE(m_window->registerFile().office()->rules.term(Duty::Reply)->amount, 2);
    QCOMPARE(stored(u"20260118"_s).suggestion.dueOn, (QDate{2026, 6, 2})); // kept as it was
}

} // namespace banfu

QTEST_MAIN(banfu::TestMainWindow)
#include "tst_mainwindow.moc"
