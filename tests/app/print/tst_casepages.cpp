#include "app/print/casepages.h"
#include "app/print/layout.h"
#include "app/print/measures.h"
#include "app/print/questionnaire.h"
#include "app/reply/compose.h"
#include "tests/support/support.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace banfu;

class TestCasePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheWholeCase();
    void turnsLongTextsOver();

private:
    static QString textOf(const QList<Page> &pages);
    const Fonts m_fonts{};
};

QString TestCasePages::textOf(const QList<Page> &pages)
{
    QString text;
    for (const Page &page : pages) {
        for (const TextLine &line : page.lines) {
            for (const Glyph &glyph : line.glyphs)
                text += QString::fromUcs4(&glyph.character, 1);
        }
    }
    return text;
}

void TestCasePages::holdsTheWholeCase()
{
    const CaseFile file = test::caseFile();
    const OfficeSettings office = test::office();
    const QList<Page> pages = layOutCase(file, office, m_fonts);
    const QList<Page> letter = layOut(compose(file, file.replies[0], office), m_fonts);
    const QList<Page> forms = layOutQuestionnaires(file, file.replies[0], office, m_fonts);
    QVERIFY(pages.size() > letter.size() + forms.size());
    QCOMPARE(pages.last(forms.size()), forms);
    QCOMPARE(pages.sliced(pages.size() - forms.size() - letter.size(), letter.size()), letter);
    const QString text = textOf(pages.first(pages.size() - forms.size() - letter.size()));
    const Opinion opinion = file.assignments[0].opinion.value_or(Opinion{});
    const QStringList wanted{file.suggestion.title, file.suggestion.text,   file.suggestion.number, u"祁玥"_s,
                             opinion.text,          file.contacts[0].place, u"2026年3月2日"_s};
    for (const QString &part : wanted)
        QVERIFY2(text.contains(part), qPrintable(part));
}

void TestCasePages::turnsLongTextsOver()
{
    CaseFile file = test::caseFile();
    file.replies.clear();
    file.suggestion.text = u"办理"_s.repeated(5000);
    const QList<Page> pages = layOutCase(file, test::office(), m_fonts);
    QVERIFY(pages.size() > 10);
    QVERIFY(textOf(pages).contains(file.suggestion.text));
    const Measures measures;
    for (const Page &page : pages) {
        for (const TextLine &line : page.lines) {
            QVERIFY(line.baseline <= measures.bottom());
            QVERIFY(line.glyphs.last().x + line.glyphs.last().advance <= measures.right() + 0.01);
        }
    }
}

QTEST_GUILESS_MAIN(TestCasePages)
#include "tst_casepages.moc"
