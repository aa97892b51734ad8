#include "app/store/draftkeeper.h"
#include "tests/support/support.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace banfu;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestDraftKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void losesAtMostTwoSeconds();
    void savesAfterAPause();
    void savesWhileTypingGoesOn();
    void flushesAtOnceAndAtItsEnd();
    void savesTheOtherReplyFirst();
    void dropsPendingAndStored();
    void triesAgainAfterAFailure();

private:
    ReplyDraft draft(const QString &text, int ordinal = 1) const;
    QString storedText() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RegisterFile> m_file;
    SuggestionId m_id;
};

void TestDraftKeeper::init()
{
    m_file.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto file = RegisterFile::create(m_folder->filePath(u"r.db"_s), test::office(), u"韩知秋"_s);
    QVERIFY(file);
    m_file = *std::move(file);
    const auto stored = m_file->put(test::caseFile());
    QVERIFY(stored);
    m_id = stored->suggestion.id;
}

ReplyDraft TestDraftKeeper::draft(const QString &text, int ordinal) const
{
    return {.suggestion = m_id, .replyOrdinal = ordinal, .baseRevision = 1, .text = {.paragraphs = {{.text = text}}}};
}

QString TestDraftKeeper::storedText() const
{
    const auto drafts = m_file->drafts();
    return drafts && !drafts->isEmpty() ? drafts->first().text.paragraphs.first().text : QString{};
}

void TestDraftKeeper::losesAtMostTwoSeconds()
{
    QVERIFY(DraftKeeper::Delays{}.afterLast <= 1s);
    QVERIFY(DraftKeeper::Delays{}.afterFirst < 2s);
}

void TestDraftKeeper::savesAfterAPause()
{
    DraftKeeper keeper{*m_file, {.afterLast = 50ms, .afterFirst = 10s}};
    QSignalSpy saved{&keeper, &DraftKeeper::saved};
    keeper.keep(draft(u"甲"_s));
    keeper.keep(draft(u"甲乙"_s));
    QCOMPARE(storedText(), QString{});
    QVERIFY(saved.wait(5000));
    QCOMPARE(storedText(), u"甲乙"_s);
    QVERIFY(!keeper.hasPending());
    QCOMPARE(saved.count(), 1);
}

void TestDraftKeeper::savesWhileTypingGoesOn()
{
    DraftKeeper keeper{*m_file, {.afterLast = 10s, .afterFirst = 100ms}};
    QSignalSpy saved{&keeper, &DraftKeeper::saved};
    QTimer typing;
    int keys = 0;
    connect(&typing, &QTimer::timeout, &keeper, [&] { keeper.keep(draft(QString::number(++keys))); });
    typing.start(10ms);
    QTRY_COMPARE(saved.count(), 3);
    QVERIFY(storedText().toInt() > 3);
}

void TestDraftKeeper::flushesAtOnceAndAtItsEnd()
{
    {
        DraftKeeper keeper{*m_file};
        keeper.keep(draft(u"甲"_s));
        QVERIFY(keeper.flush());
        QCOMPARE(storedText(), u"甲"_s);
        keeper.keep(draft(u"乙"_s));
    }
    QCOMPARE(storedText(), u"乙"_s);
}

void TestDraftKeeper::savesTheOtherReplyFirst()
{
    DraftKeeper keeper{*m_file};
    keeper.keep(draft(u"甲"_s, 1));
    keeper.keep(draft(u"乙"_s, 2));
    QCOMPARE(m_file->drafts()->size(), 1);
    QCOMPARE(storedText(), u"甲"_s);
    QVERIFY(keeper.flush());
    QCOMPARE(m_file->drafts()->size(), 2);
}

void TestDraftKeeper::dropsPendingAndStored()
{
    DraftKeeper keeper{*m_file};
    keeper.keep(draft(u"甲"_s));
    QVERIFY(keeper.flush());
    keeper.keep(draft(u"乙"_s));
    QVERIFY(keeper.drop(m_id, 1));
    QVERIFY(!keeper.hasPending());
    QVERIFY(keeper.flush());
    QVERIFY(m_file->drafts()->isEmpty());
}

void TestDraftKeeper::triesAgainAfterAFailure()
{
    DraftKeeper keeper{*m_file, {.afterLast = 10ms, .afterFirst = 10ms, .beforeRetry = 50ms}};
    QSignalSpy failed{&keeper, &DraftKeeper::failed};
    QSignalSpy saved{&keeper, &DraftKeeper::saved};
    const QString path = m_file->path();
    QVERIFY(QFile::rename(path, path + u".away"_s));
    keeper.keep(draft(u"甲"_s));
    QVERIFY(failed.wait(5000));
    QVERIFY(keeper.hasPending());
    QVERIFY(QFile::rename(path + u".away"_s, path));
    QVERIFY(saved.wait(5000));
    QCOMPARE(storedText(), u"甲"_s);
}

QTEST_GUILESS_MAIN(TestDraftKeeper)
#include "tst_draftkeeper.moc"
