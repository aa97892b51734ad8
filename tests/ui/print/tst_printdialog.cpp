#include "app/print/pdf.h"
#include "tests/support/support.h"
#include "ui/common/messagebar.h"
#include "ui/print/pageview.h"
#include "ui/print/printdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

class TestPrintDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void savesLetter();
    void savesEveryFormat();
    void publishesNoDraft();
    void savesQuestionnaires();
    void savesALetterForEachDeputy();
    void savesThoseOfMany();
    void asksBeforeReplacing();
    void refusesFolderThatIsNotThere();
    void stopsWhenCancelled();
    void saysWhatIsNotThere();
    void followsTheSuggestion();
    void namesCharactersWithoutAFont();
    void saysThatThereIsNoPrinter();
    void handsJobsToARealQueue();
    void handsJobsToTheQueue();
    void tellsARefusedJob();

private:
    template <typename T>
    T *get(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    void open(const QList<CaseFile> &files);
    void save(const QString &path) const;
    QString message() const { return get<MessageBar>(u"printMessage"_s)->text(); }
    QStringList outcomes() const;
    QByteArray bytesOf(const QString &path) const
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    QString pathOf(const QString &name) const { return m_folder->filePath(name); }
    void putLp(const QByteArray &script) const;

    std::unique_ptr<QTemporaryDir> m_folder{};
    Fonts m_fonts{};
    std::unique_ptr<PrintDialog> m_dialog{};
};

void TestPrintDialog::initTestCase()
{
    if (!qEnvironmentVariableIsSet("BANFU_QUEUE"))
        qputenv("CUPS_SERVER", "/nowhere"); // whatever this computer prints with
}

void TestPrintDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open({test::caseFile()});
}

void TestPrintDialog::open(const QList<CaseFile> &files)
{
    m_dialog = std::make_unique<PrintDialog>(files, test::office(), QDate{2026, 5, 12}, m_fonts);
    m_dialog->show();
}

void TestPrintDialog::save(const QString &path) const
{
    get<QLineEdit>(u"pdfPathEdit"_s)->setText(path);
    QTest::mouseClick(get<QPushButton>(u"savePdfButton"_s), Qt::LeftButton);
    QTRY_VERIFY(get<QPushButton>(u"savePdfButton"_s)->isEnabled());
}

QStringList TestPrintDialog::outcomes() const
{
    QStringList lines;
    for (int row = 0; row < get<QListWidget>(u"printedList"_s)->count(); ++row)
        lines.append(get<QListWidget>(u"printedList"_s)->item(row)->text());
    return lines;
}

void TestPrintDialog::savesLetter()
{
    QVERIFY(get<QLineEdit>(u"pdfPathEdit"_s)->text().endsWith(u"20260118-letter.pdf"_s));
    save(pathOf(u"letter.pdf"_s));
    QVERIFY(bytesOf(pathOf(u"letter.pdf"_s)).startsWith("%PDF-"));
    QVERIFY(message().contains(u"letter.pdf"_s));
}

void TestPrintDialog::savesEveryFormat()
{
    auto *formats = get<QComboBox>(u"fileFormat"_s);
    for (const QString &ending : {u"docx"_s, u"odt"_s, u"ofd"_s, u"txt"_s}) {
        formats->setCurrentIndex(formats->findData(static_cast<int>(*paperFormat(ending))));
        Q_EMIT formats->activated(formats->currentIndex());
        const QString path = get<QLineEdit>(u"pdfPathEdit"_s)->text();
        QVERIFY2(path.endsWith(u"20260118-letter."_s + ending), qPrintable(path));
        save(pathOf(u"letter."_s + ending));
        QVERIFY(!bytesOf(pathOf(u"letter."_s + ending)).isEmpty());
    }
    get<QRadioButton>(u"whatQuestionnaire"_s)->click(); // a form is made for paper
    QCOMPARE(formats->findData(static_cast<int>(PaperFormat::Docx)), -1);
    QVERIFY(get<QLineEdit>(u"pdfPathEdit"_s)->text().endsWith(u"20260118-questionnaire.pdf"_s));
}

void TestPrintDialog::publishesNoDraft()
{
    auto *formats = get<QComboBox>(u"fileFormat"_s);
    formats->setCurrentIndex(formats->findData(static_cast<int>(PaperFormat::Html)));
    Q_EMIT formats->activated(formats->currentIndex());
    save(pathOf(u"letter.html"_s));
    QVERIFY(!QFile::exists(pathOf(u"letter.html"_s)));
    CaseFile signedFile = test::caseFile();
    signedFile.replies.first().status = ReplyStatus::Signed;
    m_dialog->setCaseFiles({signedFile});
    save(pathOf(u"letter.html"_s));
    QVERIFY(bytesOf(pathOf(u"letter.html"_s)).startsWith("<!DOCTYPE html>"));
}

void TestPrintDialog::savesQuestionnaires()
{
    get<QRadioButton>(u"whatQuestionnaire"_s)->click();
    QCOMPARE(get<PageView>(u"pageView"_s)->pages().size(), 6); // two deputies, three copies
    save(pathOf(u"forms.pdf"_s));
    QVERIFY(bytesOf(pathOf(u"forms.pdf"_s)).startsWith("%PDF-"));
}

void TestPrintDialog::savesALetterForEachDeputy()
{
    get<QCheckBox>(u"eachDeputyBox"_s)->click();
    QVERIFY(!get<QLineEdit>(u"pdfPathEdit"_s)->text().endsWith(u".pdf"_s));
    save(m_folder->path());
    QCOMPARE(QDir{m_folder->path()}.entryList(QDir::Files),
             (QStringList{u"20260118-letter-1-沈望舒.pdf"_s, u"20260118-letter-2-祁玥.pdf"_s}));
    QCOMPARE(outcomes().size(), 2);
}

void TestPrintDialog::savesThoseOfMany()
{
    QList<CaseFile> files(5, test::caseFile());
    for (int k = 0; k < 5; ++k)
        files[k].suggestion.number = QString::number(100 + k);
    files[3].replies.clear();
    open(files);
    save(m_folder->path());
    QCOMPARE(QDir{m_folder->path()}.entryList(QDir::Files).size(), 4);
    QCOMPARE(outcomes().size(), 5);
    QVERIFY(outcomes()[3].contains(u"103"_s) && outcomes()[3].contains(u"no reply yet"_s));
}

void TestPrintDialog::asksBeforeReplacing()
{
    const QString path = pathOf(u"letter.pdf"_s);
    QFile there{path};
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("precious") > 0);
    there.close();
    save(path);
    QCOMPARE(bytesOf(path), "precious");
    auto *replace = get<QPushButton>(u"replaceButton"_s);
    QVERIFY(replace);
    QTest::mouseClick(replace, Qt::LeftButton);
    QTRY_VERIFY(bytesOf(path).startsWith("%PDF-"));
}

void TestPrintDialog::refusesFolderThatIsNotThere()
{
    const QString path = pathOf(u"nowhere/letter.pdf"_s);
    save(path);
    QVERIFY(!QFile::exists(path));
    QVERIFY(message().contains(pathOf(u"nowhere"_s)));
}

void TestPrintDialog::stopsWhenCancelled()
{
    QList<CaseFile> files(400, test::caseFile());
    for (int k = 0; k < files.size(); ++k)
        files[k].suggestion.number = QString::number(1000 + k);
    open(files);
    get<QLineEdit>(u"pdfPathEdit"_s)->setText(m_folder->path());
    QTest::mouseClick(get<QPushButton>(u"savePdfButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!outcomes().isEmpty());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QTRY_VERIFY(get<QPushButton>(u"savePdfButton"_s)->isEnabled());
    const QStringList written = QDir{m_folder->path()}.entryList(QDir::Files);
    QVERIFY(written.size() < files.size());
    QCOMPARE(written.size(), outcomes().size());
    for (const QString &name : written)
        QVERIFY(bytesOf(pathOf(name)).endsWith("%%EOF\n"));
    QVERIFY(message().contains(u"Cancelled"_s));
}

void TestPrintDialog::saysWhatIsNotThere()
{
    CaseFile bare = test::caseFile();
    bare.replies.clear();
    open({bare});
    QVERIFY(!get<QRadioButton>(u"whatLetter"_s)->isEnabled());
    QVERIFY(get<QRadioButton>(u"whatLetter"_s)->text().contains(u"no reply yet"_s));
    QVERIFY(get<QRadioButton>(u"whatCase"_s)->isEnabled());
    QVERIFY(get<QRadioButton>(u"whatRequest"_s)->isChecked()); // the first that there is
}

void TestPrintDialog::followsTheSuggestion()
{
    const auto created = RegisterFile::create(pathOf(u"r.db"_s), test::office(), u"tester"_s);
    QVERIFY(created);
    const auto stored = (*created)->put(test::caseFile());
    QVERIFY(stored);
    CaseSession session{**created, *stored, QDate{2026, 5, 12}};
    QWidget window;
    showPrintDialog(session, m_fonts, &window);
    const QPointer<PrintDialog> dialog = window.findChild<PrintDialog *>();
    QVERIFY(dialog && !dialog->isModal());
    CaseFile changed = session.file();
    changed.replies.clear();
    session.put(u"Delete the reply"_s, changed);
    QVERIFY(!dialog->findChild<QRadioButton *>(u"whatLetter"_s)->isEnabled());
}

void TestPrintDialog::namesCharactersWithoutAFont()
{
    CaseFile file = test::caseFile();
    file.replies[0].text.paragraphs[5].text += u"\U000E0FFF\U0010FFFD"_s;
    open({file});
    QVERIFY(message().contains(u"\U0010FFFD"_s));
    save(pathOf(u"letter.pdf"_s));
    QVERIFY(QFile::exists(pathOf(u"letter.pdf"_s)));
}

void TestPrintDialog::saysThatThereIsNoPrinter()
{
    QTest::mouseClick(get<QPushButton>(u"printButton"_s), Qt::LeftButton);
    QVERIFY(message().contains(u"No printer"_s));
    QVERIFY(get<QPushButton>(u"savePdfButton"_s)->isEnabled());
}

/// The printing system's own program, played by a script that comes first on the path.
void TestPrintDialog::putLp(const QByteArray &script) const
{
    QFile lp{pathOf(u"lp"_s)};
    QVERIFY(lp.open(QIODevice::WriteOnly));
    lp.write("#!/bin/sh\n" + script);
    lp.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    lp.close();
    const QByteArray path = qgetenv("PATH");
    if (!path.startsWith(QFile::encodeName(m_folder->path())))
        qputenv("PATH", QFile::encodeName(m_folder->path()) + ':' + path);
}

void TestPrintDialog::handsJobsToTheQueue()
{
    putLp("for last; do :; done\ncp \"$last\" \"" + QFile::encodeName(pathOf(u"job.pdf"_s)) + "\"\necho \"$@\" >\"" +
          QFile::encodeName(pathOf(u"arguments"_s)) + "\"\necho 'request id is Office-17 (1 file(s))'\n");
    PrintOrder order{.items = {{.caseFile = test::caseFile()}},
                     .office = test::office(),
                     .ticket = PrintTicket{.queue = u"Office"_s, .copies = 3, .options = {u"sides=one-sided"_s}}};
    PrintRun run{order, nullptr};
    QSignalSpy came{&run, &PrintRun::came};
    QSignalSpy finished{&run, &PrintRun::finished};
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(came.count(), 1);
    const auto outcome = came[0][0].value<PrintOutcome>();
    QCOMPARE(outcome.what, u"Office-17"_s);
    QVERIFY(bytesOf(pathOf(u"job.pdf"_s)).endsWith("%%EOF\n"));
    const QString arguments = QString::fromUtf8(bytesOf(pathOf(u"arguments"_s)));
    QVERIFY(arguments.startsWith(u"-d Office -n 3 -t 20260118-letter -o sides=one-sided"_s));
}

/// BANFU_QUEUE=PDF: also to a queue that is really there.
void TestPrintDialog::handsJobsToARealQueue()
{
    const QString queue = qEnvironmentVariable("BANFU_QUEUE");
    const auto job = sendToQueue(toPdf({Page{}}, m_fonts, {}), u"banfu-test"_s,
                                 {.queue = queue.isEmpty() ? u"Nowhere"_s : queue, .copies = 2});
    QCOMPARE(bool(job), !queue.isEmpty());
    QVERIFY(queue.isEmpty() ? !job.error().message.isEmpty() : job->startsWith(queue + u'-'));
}

void TestPrintDialog::tellsARefusedJob()
{
    putLp("echo 'lp: The printer or class does not exist.' >&2\nexit 1\n");
    const auto job = sendToQueue("%PDF-", u"letter"_s, {.queue = u"Nowhere"_s});
    QVERIFY(!job);
    QVERIFY(job.error().message.contains(u"Nowhere"_s));
    QVERIFY(job.error().message.contains(u"does not exist"_s));
}

} // namespace banfu

QTEST_MAIN(banfu::TestPrintDialog)
#include "tst_printdialog.moc"
