#include "tests/acceptance/clerk.h"
#include "tests/support/support.h"
#include "ui/window/mainwindow.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct NoChooser : FileChooser
{
    QStringList filesToOpen(QWidget *, const QString &, const QString &) override { return {}; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
};

/// One string for each page, without spaces and line ends.
QStringList pagesOf(const QString &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, pdf, u"-"_s});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return {};
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
    pages.removeLast();
    for (QString &page : pages)
        page.remove(QRegularExpression{u"\\s"_s});
    return pages;
}

} // namespace

/// From the empty register to both PDFs at the real window, by keys and mouse alone.
class TestTheWholeWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void storesTheSuggestion();
    void storesCoHandlersAndTalk();
    void storesTheReply();
    void printsTheLetter();
    void printsTheQuestionnaires();
    void keepsARegisterThatVerifies();

private:
    QString place(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder{};
    std::unique_ptr<RegisterFile> m_register{};
    CaseFile m_file{};
};

void TestTheWholeWay::initTestCase()
{
    QVERIFY(RegisterFile::create(place(u"r.db"_s), test::office(), u"韩知秋"_s));
    {
        auto file = RegisterFile::open(place(u"r.db"_s), u"韩知秋"_s);
        QVERIFY(file);
        Preferences preferences{place(u"window.ini"_s)};
        Translations translations;
        NoChooser chooser;
        MainWindow window{*std::move(file), QDate{2026, 5, 12}, preferences, translations, chooser};
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        test::Clerk clerk;
        QStringList steps;
        test::goTheWholeWay(clerk, {.letterPath = place(u"letter.pdf"_s),
                                    .questionnairePath = place(u"questionnaire.pdf"_s),
                                    .done = [&](const QString &step) { steps.append(step); }});
        QVERIFY2(!clerk.hasFailed(), qPrintable(steps.join(u' ') + u": "_s + clerk.fault()));
        QVERIFY(window.close());
    }
    auto file = RegisterFile::open(place(u"r.db"_s), u"x"_s);
    QVERIFY(file);
    m_register = *std::move(file);
    const auto ids = m_register->findByNumber(u"20260231"_s);
    QVERIFY(ids);
    QCOMPARE(ids->size(), 1);
    const auto found = m_register->find(ids->first());
    QVERIFY(found);
    m_file = *found;
}

void TestTheWholeWay::storesTheSuggestion()
{
    const Suggestion &suggestion = m_file.suggestion;
    QCOMPARE(suggestion.number, u"20260231"_s);
    QCOMPARE(suggestion.session, u"市第八届人大三次会议"_s);
    QCOMPARE(suggestion.title, u"关于加快云溪河沿岸雨污分流改造的建议"_s);
    QCOMPARE(suggestion.text, u"云溪河沿岸雨天污水溢流。建议摸清管网底数，分片改造。"_s);
    QCOMPARE(suggestion.handler, u"韩知秋"_s);
    QCOMPARE(suggestion.assignedOn, (QDate{2026, 3, 2}));
    QCOMPARE(suggestion.receivedOn, (QDate{2026, 3, 3}));
    QCOMPARE(suggestion.dueOn, (QDate{2026, 6, 2}));
    QCOMPARE(m_file.deputies.size(), 2);
    QCOMPARE(m_file.deputies.at(0).name, u"沈望舒"_s);
    QCOMPARE(m_file.deputies.at(1).name, u"祁玥"_s);
}

void TestTheWholeWay::storesCoHandlersAndTalk()
{
    QCOMPARE(m_file.assignments.size(), 2);
    const Assignment &first = m_file.assignments.at(0);
    QCOMPARE(first.bureau.name, u"临江市财政局"_s);
    QCOMPARE(first.bureau.shortName, u"市财政局"_s);
    QCOMPARE(first.askedOn, (QDate{2026, 3, 5}));
    QCOMPARE(first.dueOn, (QDate{2026, 3, 27}));
    QVERIFY(first.opinion);
    const Opinion expected{.text = u"我局将统筹安排雨污分流改造资金。"_s,
                           .documentNumber = u"临财函〔2026〕45号"_s,
                           .receivedOn = QDate{2026, 3, 26},
                           .isAdopted = true};
    QCOMPARE(first.opinion->text, expected.text);
    QCOMPARE(first.opinion->documentNumber, expected.documentNumber);
    QCOMPARE(first.opinion->receivedOn, expected.receivedOn);
    QVERIFY(*first.opinion == expected);
    const Assignment &second = m_file.assignments.at(1);
    QCOMPARE(second.bureau.name, u"临江市住房和城乡建设局"_s);
    QCOMPARE(second.askedOn, (QDate{2026, 3, 6}));
    QCOMPARE(second.dueOn, (QDate{2026, 4, 3}));
    QVERIFY(!second.opinion);

    QCOMPARE(m_file.contacts.size(), 1);
    const Contact &talk = m_file.contacts.first();
    QCOMPARE(talk.heldOn, (QDate{2026, 4, 9}));
    QCOMPARE(talk.way, ContactWay::Visit);
    QCOMPARE(talk.place, u"云溪街道办事处"_s);
    QCOMPARE(talk.deputies, u"沈望舒、祁玥"_s);
    QCOMPARE(talk.content, u"现场查看三处溢流口，代表认可分片改造。"_s);
}

void TestTheWholeWay::storesTheReply()
{
    QCOMPARE(m_file.replies.size(), 1);
    const Reply &reply = m_file.replies.first();
    QCOMPARE(reply.documentNumber, std::optional{DocumentNumber(u"临水函"_s, 2026, 86)});
    QCOMPARE(reply.datedOn, (QDate{2026, 5, 12}));
    const QList<Paragraph> expected{{.level = Level::One, .text = u"工作进展"_s},
                                    {.level = Level::Two, .text = u"摸清底数，分片施策。"_s},
                                    {.level = Level::RunIn, .text = u"完成沿岸126公里管网排查。"_s},
                                    {.level = Level::RunIn, .text = u"建立溢流口台账。"_s},
                                    {.level = Level::One, .text = u"下一步工作"_s},
                                    {.text = u"我局将会同有关部门分片推进改造，力争2027年底全面完成。"_s}};
    QCOMPARE(reply.text.paragraphs.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QCOMPARE(reply.text.paragraphs.at(i).text, expected.at(i).text);
        QCOMPARE(reply.text.paragraphs.at(i).level, expected.at(i).level);
    }
    ReplyText untouched;
    untouched.paragraphs = expected;
    QVERIFY(reply.text == untouched); // the composed parts follow the record
    QVERIFY(m_register->drafts()->isEmpty());
    QVERIFY(m_register->forms()->isEmpty());
}

void TestTheWholeWay::printsTheLetter()
{
    const QStringList pages = pagesOf(place(u"letter.pdf"_s));
    QVERIFY(!pages.isEmpty());
    QVERIFY2(pages.size() <= 2, qPrintable(QString::number(pages.size())));
    const QString text = pages.join(QString{});
    for (const QString &expected :
         {u"临江市水务局"_s, u"临水函〔2026〕86号"_s, u"20260231"_s, u"沈望舒、祁玥代表："_s, u"市财政局"_s,
          u"住房和城乡建设局"_s, u"关于加快云溪河沿岸雨污分流改造的建议"_s, u"一、工作进展"_s,
          u"（一）摸清底数，分片施策。"_s, u"一是完成沿岸126公里管网排查。"_s, u"二是建立溢流口台账。"_s,
          u"二、下一步工作"_s, u"我局将会同有关部门分片推进改造，力争2027年底全面完成。"_s, u"2026年5月12日"_s})
        QVERIFY2(text.contains(expected), qPrintable(expected + u" is not in "_s + text));
    const qsizetype opening = text.indexOf(u"代表："_s);
    QVERIFY(text.indexOf(u"市财政局"_s) > opening && text.indexOf(u"市财政局"_s) < text.indexOf(u"一、工作进展"_s));
}

void TestTheWholeWay::printsTheQuestionnaires()
{
    const QStringList pages = pagesOf(place(u"questionnaire.pdf"_s));
    const auto recipients = test::office().recipients;
    QCOMPARE(pages.size(), m_file.deputies.size() * recipients.size());
    for (const Deputy &deputy : m_file.deputies) {
        for (const auto &recipient : recipients) {
            const auto isFor = [&](const QString &page) {
                return page.contains(deputy.name) && page.contains(recipient.name) && page.contains(u"20260231"_s);
            };
            QVERIFY2(std::ranges::any_of(pages, isFor), qPrintable(deputy.name + recipient.name));
        }
    }
}

void TestTheWholeWay::keepsARegisterThatVerifies()
{
    const auto verification = m_register->verify();
    QVERIFY(verification);
    QVERIFY2(verification->isSound, qPrintable(verification->lines.join(u'\n')));
}

} // namespace banfu

QTEST_MAIN(banfu::TestTheWholeWay)
#include "tst_thewholeway.moc"
