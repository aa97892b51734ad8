#include "tests/support/support.h"
#include "ui/register/feedbackpage.h"
#include "ui/register/filesbox.h"
#include "ui/register/followuppage.h"

#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

/// Answers in the place of the person.
struct FixedChooser : FileChooser
{
    QStringList filesToOpen(QWidget *, const QString &, const QString &) override { return toOpen; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return toSave; }

    QStringList toOpen{};
    QString toSave{};
};

class TestFilesBox : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void see(const QUrl &url) { m_opened.append(url.toLocalFile()); }

private Q_SLOTS:
    void initTestCase() { QDesktopServices::setUrlHandler(u"file"_s, this, "see"); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"file"_s); }
    void init();
    void attachesByKeyAndTakesBack();
    void attachesWhatIsDropped();
    void attachesToTheStepThatIsChosen();
    void opensACopyThatCannotBeChanged();
    void neverOpensPrograms_data();
    void neverOpensPrograms();
    void savesUnderAnotherName();
    void saysWhatCannotBeAttached();
    void aScanSaysThatTheFormCameBack();
    void onlyShowsWhenReadOnly();

private:
    QString write(const QString &name, const QByteArray &bytes) const;
    void show(FilesBox *box);
    QTreeWidget *list() const { return m_box->findChild<QTreeWidget *>(u"fileList"_s); }
    void press(const QString &button) const
    {
        QTest::mouseClick(m_box->findChild<QPushButton *>(button), Qt::LeftButton);
    }
    QString message() const { return m_box->findChild<QLabel *>(u"fileMessage"_s)->text(); }
    QStringList names() const;

    FixedChooser m_chooser{};
    QStringList m_opened{};
    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<RegisterFile> m_register{};
    std::unique_ptr<CaseSession> m_session{};
    std::unique_ptr<FilesBox> m_box{};
};

void TestFilesBox::init()
{
    m_box.reset();
    m_session.reset();
    m_register.reset();
    m_opened.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_register = *RegisterFile::create(m_folder->filePath(u"r.db"_s), test::office(), u"tester"_s);
    CaseFile file = test::caseFile();
    file.steps = {{.kind = StepKind::Checked, .on = {2026, 3, 3}, .by = u"韩知秋"_s},
                  {.kind = StepKind::Accepted, .on = {2026, 3, 4}, .by = u"韩知秋"_s}};
    m_session = std::make_unique<CaseSession>(*m_register, *m_register->put(file), QDate{2026, 3, 4});
    show(new FilesBox{*m_session});
}

void TestFilesBox::show(FilesBox *box)
{
    m_box.reset(box);
    m_box->setChooser(m_chooser);
    m_box->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_box.get()));
}

QString TestFilesBox::write(const QString &name, const QByteArray &bytes) const
{
    QFile file{m_folder->filePath(name)};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail("cannot write", __FILE__, __LINE__);
    return file.fileName();
}

QStringList TestFilesBox::names() const
{
    QStringList names;
    const auto stored = m_register->find(m_session->file().suggestion.id);
    for (const AttachedFile &file : stored->files)
        names.append(file.name);
    return names;
}

void TestFilesBox::attachesByKeyAndTakesBack()
{
    m_chooser.toOpen = {write(u"甲.pdf"_s, "one"), write(u"乙.pdf"_s, "two")};
    QTest::keyClick(list(), Qt::Key_Insert);
    QCOMPARE(names(), (QStringList{u"甲.pdf"_s, u"乙.pdf"_s}));
    QCOMPARE(m_session->file().files[0].addedOn, QDate(2026, 3, 4));
    QCOMPARE(list()->topLevelItemCount(), 2);
    list()->setCurrentItem(list()->topLevelItem(0));
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(names(), QStringList{u"乙.pdf"_s});
    m_session->undoStack().undo();
    QCOMPARE(names(), (QStringList{u"甲.pdf"_s, u"乙.pdf"_s}));
    QCOMPARE(*m_register->bytesOf(m_session->file().files[0]), QByteArray{"one"});
    m_session->undoStack().undo();
    QVERIFY(names().isEmpty());
    QCOMPARE(list()->topLevelItemCount(), 0);
}

void TestFilesBox::attachesWhatIsDropped()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"甲.pdf"_s, "one")), QUrl{u"https://example.org/b.pdf"_s}});
    QDragEnterEvent enter{QPoint{9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(m_box.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop{QPointF{9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(m_box.get(), &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(names(), QStringList{u"甲.pdf"_s});
}

void TestFilesBox::attachesToTheStepThatIsChosen()
{
    auto *owners = m_box->findChild<QComboBox *>(u"fileOwnerBox"_s);
    m_box->chooseOwner({FilePlace::Step, 1});
    QVERIFY(owners->currentText().contains(u"2026"_s));
    m_box->attach({write(u"甲.pdf"_s, "one")});
    QCOMPARE(m_session->file().steps[1].files.size(), 1);
    QVERIFY(names().isEmpty());
    QVERIFY(list()->topLevelItem(0)->text(1).contains(owners->currentText()));
    m_box->chooseOwner({FilePlace::Step, 7}); // there is none
    m_box->attach({write(u"乙.pdf"_s, "two")});
    QCOMPARE(names(), QStringList{u"乙.pdf"_s});
}

void TestFilesBox::opensACopyThatCannotBeChanged()
{
    const QString original = write(u"甲.pdf"_s, "%PDF one");
    m_box->attach({original});
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(m_opened.size(), 1);
    QVERIFY(m_opened[0] != original);
    QFile copy{m_opened[0]};
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), QByteArray{"%PDF one"});
    QCOMPARE(copy.permissions() & (QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions{});
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(m_opened.size(), 2);
    m_box.reset();
    QVERIFY(!QFile::exists(m_opened[0]));
}

void TestFilesBox::neverOpensPrograms_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("by its name") << u"报表.pdf.exe"_s << QByteArray{"%PDF"};
    QTest::newRow("by its content") << u"报表.pdf"_s
                                    << QByteArray{"\x7f"
                                                  "ELF..."};
    QTest::newRow("script") << u"报表.txt"_s << QByteArray{"#!/bin/sh\nrm"};
}

void TestFilesBox::neverOpensPrograms()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    m_box->attach({write(name, bytes)});
    QCOMPARE(names(), QStringList{name});
    press(u"openFileButton"_s);
    QVERIFY(m_opened.isEmpty());
    QVERIFY(message().contains(name));
    m_chooser.toSave = m_folder->filePath(u"saved"_s);
    press(u"saveFileButton"_s);
    QVERIFY(QFile::exists(m_chooser.toSave));
    QVERIFY(!QFileInfo{m_chooser.toSave}.isExecutable());
}

void TestFilesBox::savesUnderAnotherName()
{
    m_box->attach({write(u"甲.pdf"_s, "one")});
    m_chooser.toSave = m_folder->filePath(u"nowhere/b.pdf"_s);
    press(u"saveFileButton"_s);
    QVERIFY(message().contains(u"nowhere"_s));
    m_chooser.toSave = m_folder->filePath(u"b.pdf"_s);
    press(u"saveFileButton"_s);
    QFile saved{m_chooser.toSave};
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray{"one"});
}

void TestFilesBox::saysWhatCannotBeAttached()
{
    m_box->attach({m_folder->filePath(u"gone.pdf"_s), write(u"甲.pdf"_s, "one")});
    QCOMPARE(names(), QStringList{u"甲.pdf"_s}); // the others are
    QVERIFY(message().contains(u"gone.pdf"_s));
    m_box->attach({m_folder->filePath(u"甲.pdf"_s)});
    QCOMPARE(names(), QStringList{u"甲.pdf"_s});
    QVERIFY(message().contains(u"甲.pdf"_s));
}

void TestFilesBox::aScanSaysThatTheFormCameBack()
{
    FeedbackPage page{*m_session};
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QVERIFY(m_session->file().feedbacks.isEmpty());
    auto *box = page.findChild<FilesBox *>();
    box->attach({write(u"扫描.pdf"_s, "scan")});
    QCOMPARE(m_session->file().feedbacks.size(), 1);
    const Feedback &form = m_session->file().feedbacks[0];
    QCOMPARE(form.deputyName, m_session->file().deputies[0].name);
    QCOMPARE(form.returnedOn, QDate(2026, 3, 4));
    QCOMPARE(form.files.size(), 1);
    QVERIFY(!form.overall); // no tick by itself
}

void TestFilesBox::onlyShowsWhenReadOnly()
{
    const QString file = write(u"甲.pdf"_s, "one");
    m_box->attach({file});
    const SuggestionId id = m_session->file().suggestion.id;
    m_box.reset();
    m_session.reset();
    m_register.reset();
    m_register = *RegisterFile::open(m_folder->filePath(u"r.db"_s), u"tester"_s, OpenMode::ReadOnly);
    m_session = std::make_unique<CaseSession>(*m_register, *m_register->find(id), QDate{2026, 3, 4});
    show(new FilesBox{*m_session});
    QVERIFY(!m_box->findChild<QPushButton *>(u"attachFileButton"_s)->isEnabled());
    m_box->attach({file});
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(names(), QStringList{u"甲.pdf"_s});
    press(u"openFileButton"_s);
    QCOMPARE(m_opened.size(), 1);
}

} // namespace banfu

QTEST_MAIN(banfu::TestFilesBox)
#include "tst_filesbox.moc"
