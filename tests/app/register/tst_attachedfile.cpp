#include "app/register/attachedfile.h"

#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestAttachedFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleansNames_data();
    void cleansNames();
    void knowsPrograms_data();
    void knowsPrograms();
};

void TestAttachedFile::cleansNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("clean");

    QTest::newRow("as it is") << u"会议纪要（定稿）.docx"_s << u"会议纪要（定稿）.docx"_s;
    QTest::newRow("folders above") << u"../../etc/passwd"_s << u"passwd"_s;
    QTest::newRow("absolute") << u"/home/clerk/id"_s << u"id"_s;
    QTest::newRow("folders of Windows") << u"C:\\temp\\a.pdf"_s << u"a.pdf"_s;
    QTest::newRow("nothing left") << u"/"_s << u"文件"_s;
    QTest::newRow("empty") << QString{} << u"文件"_s;
    QTest::newRow("only dots") << u".."_s << u"文件"_s;
    QTest::newRow("hidden") << u".desktop"_s << u"desktop"_s;
    QTest::newRow("reserved") << u"CON"_s << u"_CON"_s;
    QTest::newRow("reserved with ending") << u"nul.txt"_s << u"_nul.txt"_s;
    QTest::newRow("reserved with number") << u"Com1.pdf"_s << u"_Com1.pdf"_s;
    QTest::newRow("only begins so") << u"console.pdf"_s << u"console.pdf"_s;
    QTest::newRow("end Windows drops") << u"a.pdf. . "_s << u"a.pdf"_s;
    QTest::newRow("control characters") << u"a\nb\t\x07.pdf"_s << u"ab.pdf"_s;
    QTest::newRow("turned around") << u"报告\u202Efdp.exe"_s << u"报告fdp.exe"_s;
    QTest::newRow("marks") << u"a<b>:\"c|d?*.pdf"_s << u"a_b___c_d__.pdf"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar{0xd800} + u".pdf"_s << u"a\uFFFD.pdf"_s;
    QTest::newRow("beyond the plane") << u"𠮷.pdf"_s << u"𠮷.pdf"_s;
    QTest::newRow("one form of é") << u"e\u0301.pdf"_s << u"é.pdf"_s;
    QTest::newRow("too long") << QString{300, u'长'} + u".pdf"_s << QString{116, u'长'} + u".pdf"_s;
}

void TestAttachedFile::cleansNames()
{
    QFETCH(QString, name);
    QFETCH(QString, clean);
    QCOMPARE(cleanFileName(name), clean);
    QCOMPARE(cleanFileName(clean), clean);
}

void TestAttachedFile::knowsPrograms_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<bool>("program");

    QTest::newRow("paper") << u"a.pdf"_s << QByteArray{"%PDF-1.7"} << false;
    QTest::newRow("text that begins with #") << u"a.txt"_s << QByteArray{"# 一"} << false;
    for (const char *name : {"a.exe", "a.BAT", "a.pdf.sh", "a.desktop", "a.js", "a.lnk", "a.hta", "a.jar", "a.ps1"})
        QTest::newRow(name) << QString::fromLatin1(name) << QByteArray{"%PDF"} << true;
    QTest::newRow("Windows in disguise") << u"a.pdf"_s << QByteArray{"MZ\x90"} << true;
    QTest::newRow("Linux in disguise") << u"a.pdf"_s
                                       << QByteArray{"\x7f"
                                                     "ELF\x02"}
                                       << true;
    QTest::newRow("script in disguise") << u"a.txt"_s << QByteArray{"#!/bin/sh"} << true;
    QTest::newRow("script behind a mark") << u"a.txt"_s << QByteArray{"\xef\xbb\xbf#!/bin/sh"} << true;
    QTest::newRow("launcher in disguise") << u"a.txt"_s << QByteArray{"[Desktop Entry]\nExec=x"} << true;
}

void TestAttachedFile::knowsPrograms()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, beginning);
    QFETCH(bool, program);
    QCOMPARE(isProgram(name, beginning), program);
}

QTEST_GUILESS_MAIN(TestAttachedFile)
#include "tst_attachedfile.moc"
