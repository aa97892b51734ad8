#include "tests/support/support.h"
#include "ui/print/pageview.h"
#include "ui/print/printdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

class TestPrintDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesLetter();
    void savesQuestionnaires();
    void refusesFolderThatIsNotThere();
    void saysThatThereIsNoPrinter();

private:
    template <typename T>
    T *get(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    QByteArray saved(const QString &path) const
    {
        get<QLineEdit>(u"pdfPathEdit"_s)->setText(path);
        QTest::mouseClick(get<QPushButton>(u"savePdfButton"_s), Qt::LeftButton);
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    QTemporaryDir m_folder{};
    Fonts m_fonts{};
    std::unique_ptr<RegisterFile> m_register{};
    std::unique_ptr<CaseSession> m_session{};
    std::unique_ptr<PrintDialog> m_dialog{};
};

void TestPrintDialog::init()
{
    m_dialog.reset();
    m_session.reset();
    m_register.reset();
    QFile::remove(m_folder.filePath(u"r.db"_s));
    m_register = *RegisterFile::create(m_folder.filePath(u"r.db"_s), test::office(), u"tester"_s);
    m_session = std::make_unique<CaseSession>(*m_register, *m_register->put(test::caseFile()), QDate{2026, 5, 12});
    m_dialog = std::make_unique<PrintDialog>(*m_session, m_fonts);
    m_dialog->show();
}

void TestPrintDialog::savesLetter()
{
    QVERIFY(get<QLineEdit>(u"pdfPathEdit"_s)->text().endsWith(u"20260118-letter.pdf"_s));
    QVERIFY(saved(m_folder.filePath(u"letter.pdf"_s)).startsWith("%PDF-"));
}

void TestPrintDialog::savesQuestionnaires()
{
    get<QRadioButton>(u"whatQuestionnaire"_s)->click();
    QCOMPARE(get<PageView>(u"pageView"_s)->pages().size(), 6); // two deputies, three copies
    QVERIFY(saved(m_folder.filePath(u"forms.pdf"_s)).startsWith("%PDF-"));
}

void TestPrintDialog::refusesFolderThatIsNotThere()
{
    const QString path = m_folder.filePath(u"nowhere/letter.pdf"_s);
    QVERIFY(saved(path).isEmpty());
    QVERIFY(get<QLabel>(u"printMessage"_s)->text().contains(path));
}

void TestPrintDialog::saysThatThereIsNoPrinter()
{
    QTest::mouseClick(get<QPushButton>(u"printButton"_s), Qt::LeftButton);
    QVERIFY(get<QLabel>(u"printMessage"_s)->text().contains(u"No printer"_s));
    QVERIFY(get<QPushButton>(u"savePdfButton"_s)->isEnabled());
}

} // namespace banfu

QTEST_MAIN(banfu::TestPrintDialog)
#include "tst_printdialog.moc"
