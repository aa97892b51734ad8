#include "app/print/layout.h"
#include "app/reply/compose.h"
#include "app/reply/numbering.h"
#include "tests/acceptance/clerk.h"
#include "tests/support/docx.h"
#include "tests/support/pagechecks.h"
#include "tests/support/support.h"
#include "ui/reply/sectioneditor.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QUrl>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct NoChooser : FileChooser
{
    QStringList filesToOpen(QWidget *, const QString &, const QString &) override { return {}; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
};

constexpr int typedSections = 12;

/// Six sections with numbers that Word counts itself, and a table.
QByteArray wordFile()
{
    const auto listed = [](int level) {
        return u"<w:numPr><w:ilvl w:val=\"%1\"/><w:numId w:val=\"1\"/></w:numPr>"_s.arg(level);
    };
    QString body;
    for (const QString &matter : {u"管网排查"_s, u"泵房改造"_s, u"水质监测"_s, u"应急保障"_s}) {
        body += test::docxParagraph(u"关于"_s + matter, listed(0));
        body += test::docxParagraph(matter + u"已纳入年度安排，由各区水务部门分片组织实施，逐月调度进度。"_s, {});
        body += test::docxParagraph(u"明确责任"_s, listed(1));
        body += test::docxParagraph(u"各片区确定专人负责，问题当月整改。"_s, {});
    }
    const auto row = [](const QStringList &cells) {
        QString text;
        for (const QString &cell : cells)
            text += u"<w:tc>"_s + test::docxParagraph(cell) + u"</w:tc>"_s;
        return u"<w:tr>"_s + text + u"</w:tr>"_s;
    };
    body += u"<w:tbl>"_s + row({u"片区"_s, u"泵房（座）"_s}) + row({u"云溪区"_s, u"12"_s}) +
            row({u"安澜区"_s, u"9"_s}) + u"</w:tbl>"_s;
    return test::docx(body, {test::docxLists({u"chineseCounting=%1、;chineseCounting=（%2）"_s})});
}

QString webPage()
{
    QString page = u"<html><body><script>alert(1)</script>"_s;
    for (const QString &matter : {u"资金筹措"_s, u"运行维护"_s, u"社区宣传"_s, u"督促检查"_s})
        page += u"<h2>"_s + matter + u"</h2><p>一是健全"_s + matter + u"机制。定期会商。</p><p>二是强化"_s + matter +
                u"责任。逐级落实。</p>"_s;
    return page + u"</body></html>"_s;
}

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString{};
}

QString withoutSpaces(QString text)
{
    return text.remove(QRegularExpression{u"\\s"_s});
}

} // namespace

/// A letter of twenty sections, from the first key to the signed PDF, at the real window by keys alone.
class TestDrafting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsTwentySections();
    void keepsBothVersions();
    void takesPromisesOver();
    void laysOutByTheStandard();
    void printsWhatIsStored();

private:
    void write(test::Clerk &clerk);
    void pasteBoth(test::Clerk &clerk);
    void moveAndTakeBack(test::Clerk &clerk);
    void mend(test::Clerk &clerk);
    void sign(test::Clerk &clerk);
    void correct(test::Clerk &clerk);
    QStringList labelsShown() const { return labels(shown()); }
    QList<Paragraph> shown() const;

    QString place(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder{};
    MainWindow *m_window{nullptr};
    std::unique_ptr<RegisterFile> m_register{};
    CaseFile m_file{};
    QList<Reply> m_versions{};
    QString m_compared{};
};

QList<Paragraph> TestDrafting::shown() const
{
    return m_window->findChild<SectionEditor *>(u"replyEditor"_s)->paragraphs();
}

/// From pane to pane until the one with this list.
static void goToPane(test::Clerk &clerk, const QString &name)
{
    const auto isThere = [&] {
        return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name;
    };
    for (int i = 0; i < 12 && !isThere(); ++i)
        clerk.press(Qt::Key_F6);
    clerk.expect(isThere(), name + u" was not reached by F6"_s);
}

void TestDrafting::write(test::Clerk &clerk)
{
    clerk.press(Qt::Key_F, Qt::ControlModifier);
    clerk.write(u"20260118"_s);
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_4, Qt::ControlModifier);
    clerk.goTo(u"startReplyButton"_s);
    clerk.press(Qt::Key_Space);
    clerk.goTo(u"replyEditor"_s);
    for (int section = 1; section <= typedSections; ++section) {
        clerk.press(Qt::Key_1, Qt::ControlModifier);
        clerk.write(u"第%1片区"_s.arg(section));
        clerk.press(Qt::Key_Return);
        clerk.write(section == 3 ? u"力争2027年底前建成。"_s : u"已改造泵房%1座。"_s.arg(section + 10));
        clerk.press(Qt::Key_Return);
    }
    clerk.expect(labelsShown().contains(u"十二、"_s), u"twelve sections are numbered"_s);
}

void TestDrafting::pasteBoth(test::Clerk &clerk)
{
    QFile file{place(u"各处室意见.docx"_s)};
    clerk.expect(file.open(QIODevice::WriteOnly) && file.write(wordFile()) > 0, u"the Word file is written"_s);
    file.close();
    auto *copied = new QMimeData; // as a file manager copies it
    copied->setUrls({QUrl::fromLocalFile(file.fileName())});
    QGuiApplication::clipboard()->setMimeData(copied);
    clerk.press(Qt::Key_V, Qt::ControlModifier);
    clerk.expect(labelsShown().contains(u"十六、"_s), u"the Word file's sections go on counting"_s);
    clerk.press(Qt::Key_Return);
    auto *page = new QMimeData;
    page->setHtml(webPage());
    page->setText(u"what programs without HTML take"_s);
    QGuiApplication::clipboard()->setMimeData(page);
    clerk.press(Qt::Key_V, Qt::ControlModifier);
    clerk.await(u"pastePreview"_s); // its marks are no standard's
    clerk.press(Qt::Key_Return);
    clerk.await(u"mainWindow"_s);
    clerk.expect(labelsShown().contains(u"二十、"_s) && !labelsShown().contains(u"二十一、"_s),
                 u"twenty sections in all"_s);
}

void TestDrafting::moveAndTakeBack(test::Clerk &clerk)
{
    const QList<Paragraph> before = shown();
    clerk.press(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 3; ++i)
        clerk.press(Qt::Key_Down, Qt::AltModifier);
    clerk.expect(shown().at(6).text == u"第1片区"_s && labelsShown().at(6) == u"四、"_s, u"the section is moved"_s);
    clerk.press(Qt::Key_Z, Qt::ControlModifier);
    clerk.press(Qt::Key_Z, Qt::ControlModifier);
    clerk.press(Qt::Key_Y, Qt::ControlModifier);
    clerk.expect(shown().at(4).text == u"第1片区"_s, u"two acts taken back, one done again"_s);
    clerk.press(Qt::Key_Z, Qt::ControlModifier);
    clerk.press(Qt::Key_Z, Qt::ControlModifier);
    clerk.expect(shown() == before, u"all is as it was"_s);
}

void TestDrafting::mend(test::Clerk &clerk)
{
    const auto *list = m_window->findChild<QListWidget *>(u"findingsList"_s);
    const auto isFound = [list](const QString &words) {
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->text().contains(words))
                return true;
        return false;
    };
    clerk.press(Qt::Key_End, Qt::ControlModifier);
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_0, Qt::ControlModifier);
    clerk.write(u"其它事项另行函告。"_s);
    clerk.expect(QTest::qWaitFor([&] { return isFound(u"其它"_s); }), u"the wrong term is found"_s);
    for (int i = 0; i < 40 && !(list->currentItem() && list->currentItem()->text().contains(u"其它"_s)); ++i)
        clerk.press(Qt::Key_F8);
    clerk.press(Qt::Key_Period, Qt::ControlModifier);
    clerk.expect(shown().last().text == u"其他事项另行函告。"_s && !isFound(u"其它"_s), u"the wrong term is mended"_s);
    clerk.press(Qt::Key_Minus, Qt::AltModifier);
    goToPane(clerk, u"promisesList"_s);
    clerk.press(Qt::Key_Return);
}

void TestDrafting::sign(test::Clerk &clerk)
{
    clerk.goByKey(Qt::Key_N, u"documentNumberEdit"_s);
    clerk.fill(u"datedOnEdit"_s, u"5.12"_s);
    clerk.fill(u"signatoryEdit"_s, u"路千帆"_s);
    for (int i = 0; i < 2; ++i) { // handed up, signed
        clerk.goTo(u"signButton"_s);
        clerk.press(Qt::Key_Space);
    }
    clerk.expect(m_window->findChild<SectionEditor *>(u"replyEditor"_s)->isReadOnly(), u"a signed letter is locked"_s);
}

/// A word is wanted otherwise: a new version, compared with the signed one.
void TestDrafting::correct(test::Clerk &clerk)
{
    clerk.goTo(u"newVersionButton"_s);
    clerk.press(Qt::Key_Space);
    clerk.goTo(u"replyEditor"_s);
    clerk.press(Qt::Key_Home, Qt::ControlModifier);
    clerk.press(Qt::Key_Down);
    clerk.write(u"经复核，"_s);
    clerk.press(Qt::Key_0, Qt::AltModifier);
    goToPane(clerk, u"versionsTree"_s);
    clerk.press(Qt::Key_End);
    clerk.press(Qt::Key_Home);
    for (int i = 0; i < 8 && !m_window->findChild<QPushButton *>(u"compareButton"_s)->isEnabled(); ++i)
        clerk.press(Qt::Key_Down);
    clerk.goTo(u"compareButton"_s);
    clerk.press(Qt::Key_Space);
    clerk.await(u"comparisonWindow"_s);
    if (clerk.hasFailed())
        return;
    m_compared = QApplication::activeWindow()->findChild<QLabel *>(u"comparisonCount"_s)->text();
    clerk.press(Qt::Key_Escape);
    clerk.await(u"mainWindow"_s);
}

void TestDrafting::initTestCase()
{
    OfficeSettings office = test::office();
    office.terms = {{.wrong = u"其它"_s, .right = u"其他"_s}};
    {
        auto file = RegisterFile::create(place(u"r.db"_s), office, u"韩知秋"_s);
        QVERIFY(file);
        CaseFile suggestion = test::caseFile();
        suggestion.replies.clear();
        QVERIFY((*file)->put(suggestion));
        Preferences preferences{place(u"window.ini"_s)};
        Translations translations;
        NoChooser chooser;
        MainWindow window{*std::move(file), QDate{2026, 5, 12}, preferences, translations, chooser};
        m_window = &window;
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        test::Clerk clerk;
        clerk.await(u"mainWindow"_s);
        const std::pair<const char *, void (TestDrafting::*)(test::Clerk &)> steps[] = {
            {"write", &TestDrafting::write},
            {"paste", &TestDrafting::pasteBoth},
            {"move", &TestDrafting::moveAndTakeBack},
            {"mend", &TestDrafting::mend},
            {"sign", &TestDrafting::sign},
            {"correct", &TestDrafting::correct},
            {"sign again", &TestDrafting::sign}};
        for (const auto &[name, step] : steps) {
            (this->*step)(clerk);
            QVERIFY2(!clerk.hasFailed(), qPrintable(QString::fromLatin1(name) + u": "_s + clerk.fault()));
        }
        clerk.press(Qt::Key_P, Qt::ControlModifier);
        clerk.await(u"printDialog"_s);
        clerk.fill(u"pdfPathEdit"_s, place(u"letter.pdf"_s));
        clerk.press(Qt::Key_Return);
        clerk.awaitEnabled(u"savePdfButton"_s);
        clerk.press(Qt::Key_Escape);
        clerk.await(u"mainWindow"_s);
        QVERIFY2(!clerk.hasFailed(), qPrintable(clerk.fault()));
        QVERIFY(window.close());
        m_window = nullptr;
    }
    auto file = RegisterFile::open(place(u"r.db"_s), u"x"_s);
    QVERIFY(file);
    m_register = *std::move(file);
    m_file = *m_register->find(m_register->findByNumber(u"20260118"_s)->first());
    m_versions = *m_register->versions(m_file.suggestion.id, 1);
}

void TestDrafting::holdsTwentySections()
{
    const QList<Paragraph> paragraphs = m_file.replies.front().text.paragraphs;
    const auto atLevel = [&](Level level) { return std::ranges::count(paragraphs, level, &Paragraph::level); };
    QCOMPARE(atLevel(Level::One), 20);
    QCOMPARE(atLevel(Level::Two), 4);
    QCOMPARE(atLevel(Level::RunIn), 8);
    QCOMPARE(atLevel(Level::TableRow), 3);
    QVERIFY(std::ranges::none_of(paragraphs, [](const Paragraph &each) { return each.text.contains(u"alert"); }));
}

void TestDrafting::keepsBothVersions()
{
    QCOMPARE(m_versions.size(), 2);
    for (const Reply &version : m_versions) {
        QCOMPARE(version.status, ReplyStatus::Signed);
        QCOMPARE(version.signatory, u"路千帆"_s);
    }
    QVERIFY(m_compared.startsWith(u"1 "_s)); // one paragraph differs
    QVERIFY(m_versions.back().text.paragraphs.at(1).text.startsWith(u"经复核，"_s));
    QVERIFY(!m_versions.front().text.paragraphs.at(1).text.contains(u"经复核"_s));
}

void TestDrafting::takesPromisesOver()
{
    QCOMPARE(m_file.commitments.size(), 1);
    QCOMPARE(m_file.commitments.front().text, u"力争2027年底前建成"_s);
    QCOMPARE(m_file.commitments.front().dueOn, (QDate{2027, 12, 31}));
}

void TestDrafting::laysOutByTheStandard()
{
    const Letter letter = compose(m_file, m_file.replies.front(), *m_register->office());
    const Fonts fonts;
    const QList<Page> pages = layOut(letter, fonts);
    const QString fault = test::faultsOf(letter, pages);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QVERIFY2(pages.size() >= 4, qPrintable(QString::number(pages.size())));
}

void TestDrafting::printsWhatIsStored()
{
    const QString facts = outputOf(u"pdfinfo"_s, {place(u"letter.pdf"_s)});
    const Letter letter = compose(m_file, m_file.replies.front(), *m_register->office());
    const Fonts fonts;
    const auto sheets = layOut(letter, fonts).size();
    QVERIFY2(facts.contains(QRegularExpression{u"Pages:\\s+%1\\n"_s.arg(sheets)}), qPrintable(facts));
    QVERIFY2(facts.contains(QRegularExpression{u"Page size:\\s+59[45]\\.\\d+ x 84[12]\\.\\d+ pts \\(A4\\)"_s}),
             qPrintable(facts));
    const QString text =
        withoutSpaces(outputOf(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, place(u"letter.pdf"_s), u"-"_s}));
    const QStringList marks = labels(m_file.replies.front().text.paragraphs);
    QString left = text;
    left.remove(QRegularExpression{u"—\\d+—"_s}); // page numbers
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const Paragraph &paragraph = m_file.replies.front().text.paragraphs.at(i);
        if (paragraph.level != Level::TableRow)
            QVERIFY2(left.contains(withoutSpaces(marks.at(i) + paragraph.text)), qPrintable(paragraph.text));
    }
    QVERIFY(left.contains(letter.documentNumber));
    if (const QString kept = qEnvironmentVariable("BANFU_KEEP_LETTER"); !kept.isEmpty())
        QVERIFY(QFile::copy(place(u"letter.pdf"_s), kept));
}

} // namespace banfu

QTEST_MAIN(banfu::TestDrafting)
#include "tst_drafting.moc"
