#include "app/store/registerfile.h"
#include "tests/support/support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

class TestFormDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsTheLatestOfEachForm();
    void forgetsWhatWasDropped();
    void goesWithItsSuggestion();

private:
    QTemporaryDir m_folder{};
    std::unique_ptr<RegisterFile> m_file{};
    int m_count{0};
};

void TestFormDrafts::init()
{
    auto file = RegisterFile::create(m_folder.filePath(u"%1.db"_s.arg(++m_count)), test::office(), u"韩知秋"_s);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message + file.error().detail));
    m_file = *std::move(file);
}

void TestFormDrafts::keepsTheLatestOfEachForm()
{
    const QDateTime first = QDateTime::fromString(u"2026-03-02T08:00:00Z"_s, Qt::ISODate);
    QVERIFY(m_file->saveForm({.form = u"new/1"_s, .fields = {{u"title"_s, u"关于"_s}}, .savedAt = first}));
    QVERIFY(m_file->saveForm({.form = u"new/2"_s, .fields = {{u"number"_s, u"7"_s}}, .savedAt = first.addSecs(1)}));
    QVERIFY(m_file->saveForm(
        {.form = u"new/1"_s, .fields = {{u"title"_s, u"关于'引号\"和\n换行"_s}}, .savedAt = first.addSecs(2)}));

    const auto forms = m_file->forms();
    QVERIFY(forms);
    QCOMPARE(forms->size(), 2);
    QCOMPARE(forms->at(0).form, u"new/2"_s);
    QCOMPARE(forms->at(1).fields.value(u"title"_s).toString(), u"关于'引号\"和\n换行"_s);
    QCOMPARE(forms->at(1).savedAt, first.addSecs(2));
    QVERIFY(forms->at(1).suggestion.isNull());
}

void TestFormDrafts::forgetsWhatWasDropped()
{
    QVERIFY(m_file->saveForm({.form = u"new/1"_s}));
    QVERIFY(m_file->dropForm(u"new/1"_s));
    QVERIFY(m_file->dropForm(u"new/1"_s));
    QVERIFY(m_file->forms()->isEmpty());
}

void TestFormDrafts::goesWithItsSuggestion()
{
    const auto stored = m_file->put(test::caseFile());
    QVERIFY(stored);
    const SuggestionId id = stored->suggestion.id;
    QVERIFY(m_file->saveForm({.form = u"registration/1"_s, .suggestion = id}));
    QCOMPARE(m_file->forms()->first().suggestion, id);
    QVERIFY(m_file->remove(id));
    QVERIFY(m_file->forms()->isEmpty());
}

} // namespace banfu

QTEST_GUILESS_MAIN(banfu::TestFormDrafts)
#include "tst_formdrafts.moc"
