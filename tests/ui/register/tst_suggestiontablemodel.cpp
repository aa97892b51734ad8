#include "tests/support/generator.h"
#include "tests/support/support.h"
#include "ui/register/suggestiontablemodel.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

constexpr int rows = 500;

/// The model over a register of many rows, watched by Qt's own tester throughout.
class TestSuggestionTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsEveryRow();
    void sorts_data();
    void sorts();
    void leavesOrderWhereNoneIs();
    void tellsAChangedRowAlone();
    void movesARow();
    void takesRowsInAndOut();
    void readsTheLanguageAgain();

private:
    QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }

    QTemporaryDir m_folder{};
    std::unique_ptr<RegisterFile> m_register{};
    std::unique_ptr<SuggestionTableModel> m_model{};
    std::unique_ptr<QAbstractItemModelTester> m_tester{};
};

void TestSuggestionTableModel::initTestCase()
{
    m_register = *RegisterFile::create(m_folder.filePath(u"r.db"_s), test::office(), u"tester"_s);
    test::Generator generator{7};
    QList<CaseFile> files;
    for (int i = 0; i < rows; ++i)
        files.append(generator.next());
    QVERIFY(m_register->putAll(files));
}

void TestSuggestionTableModel::init()
{
    m_model = std::make_unique<SuggestionTableModel>(*m_register, QDate{2026, 3, 4});
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setQuery({.sortBy = SortBy::Number});
}

void TestSuggestionTableModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestSuggestionTableModel::showsEveryRow()
{
    QCOMPARE(m_model->rowCount(), rows);
    QSet<QString> numbers;
    for (int row = 0; row < rows; ++row) {
        const QString number = text(row, SuggestionTableModel::NumberColumn);
        QVERIFY(!number.isEmpty() && !text(row, SuggestionTableModel::TitleColumn).isEmpty());
        numbers.insert(number);
        QCOMPARE(m_model->rowOf(m_model->idAt(row)), row);
    }
    QCOMPARE(numbers.size(), rows);
    QVERIFY(m_model->idAt(rows).isNull());
    QVERIFY(m_model->idAt(-1).isNull());
}

void TestSuggestionTableModel::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("number") << int{SuggestionTableModel::NumberColumn};
    QTest::newRow("title") << int{SuggestionTableModel::TitleColumn};
    QTest::newRow("deputy") << int{SuggestionTableModel::DeputyColumn};
    QTest::newRow("stage") << int{SuggestionTableModel::StageColumn};
    QTest::newRow("due") << int{SuggestionTableModel::DueColumn};
}

/// What is equal in the column stands together, and turned round the order of the groups is turned round.
void TestSuggestionTableModel::sorts()
{
    QFETCH(const int, column);
    const auto groups = [&](Qt::SortOrder order) {
        m_model->sort(column, order);
        QStringList values;
        const QList<SuggestionSummary> summaries = *m_register->summaries(m_model->ids());
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const SuggestionSummary &summary = summaries.at(row);
            const QString value = column == SuggestionTableModel::DeputyColumn ? summary.leadDeputy
                                  : column == SuggestionTableModel::DueColumn  ? summary.dueOn.toString(Qt::ISODate)
                                                                               : text(row, column);
            if (!value.isEmpty() && (values.isEmpty() || values.last() != value)) // without one: last either way
                values.append(value);
        }
        return values;
    };
    QStringList rising = groups(Qt::AscendingOrder);
    const QStringList falling = groups(Qt::DescendingOrder);
    QCOMPARE(m_model->rowCount(), rows);
    QCOMPARE(QSet<QString>(rising.begin(), rising.end()).size(), rising.size());
    if (column == SuggestionTableModel::DueColumn) {
        QStringList sorted = rising;
        sorted.sort();
        QCOMPARE(rising, sorted);
    }
    std::ranges::reverse(rising);
    QCOMPARE(falling, rising);
}

void TestSuggestionTableModel::leavesOrderWhereNoneIs()
{
    const QList<SuggestionId> before = m_model->ids();
    m_model->sort(SuggestionTableModel::CoHandlersColumn, Qt::DescendingOrder);
    m_model->sort(-1, Qt::DescendingOrder);
    m_model->sort(m_model->columnCount(), Qt::DescendingOrder);
    QCOMPARE(m_model->ids(), before);
}

void TestSuggestionTableModel::tellsAChangedRowAlone()
{
    constexpr int row = 234;
    QSignalSpy changes{m_model.get(), &QAbstractItemModel::dataChanged};
    QSignalSpy resets{m_model.get(), &QAbstractItemModel::modelReset};
    CaseFile file = *m_register->find(m_model->idAt(row));
    const QString before = text(row, SuggestionTableModel::TitleColumn);
    file.suggestion.title = u"关于改过的标题的建议"_s;
    QVERIFY(m_register->put(file));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex().row(), row);
    QCOMPARE(changes.first().at(1).toModelIndex().row(), row);
    QVERIFY(resets.isEmpty());
    QVERIFY(before != file.suggestion.title);
    QCOMPARE(text(row, SuggestionTableModel::TitleColumn), file.suggestion.title);
}

void TestSuggestionTableModel::movesARow()
{
    m_model->setQuery({.sortBy = SortBy::DueOn});
    QSignalSpy resets{m_model.get(), &QAbstractItemModel::modelReset};
    // One whose reply is not sent yet, so that the reply's own day is what is due next.
    int row = 0;
    CaseFile file = *m_register->find(m_model->idAt(row));
    while (!file.replies.isEmpty() && file.replies.last().status >= ReplyStatus::Sent)
        file = *m_register->find(m_model->idAt(++row));
    const SuggestionId id = file.suggestion.id;
    file.suggestion.dueOn = QDate{2099, 12, 31};
    QVERIFY(m_register->put(file));
    QVERIFY(m_model->rowOf(id) != row);
    QCOMPARE(m_model->rowCount(), rows);
    QVERIFY(resets.isEmpty()); // a view would lose its place
}

void TestSuggestionTableModel::takesRowsInAndOut()
{
    QSignalSpy inserts{m_model.get(), &QAbstractItemModel::rowsInserted};
    QSignalSpy removals{m_model.get(), &QAbstractItemModel::rowsRemoved};
    const auto added = m_register->put(test::caseFile());
    QVERIFY(added);
    QCOMPARE(inserts.size(), 1);
    QCOMPARE(m_model->rowCount(), rows + 1);
    QVERIFY(m_model->rowOf(added->suggestion.id) >= 0);
    QVERIFY(m_register->remove(added->suggestion.id));
    QCOMPARE(removals.size(), 1);
    QCOMPARE(m_model->rowCount(), rows);
    QCOMPARE(m_model->rowOf(added->suggestion.id), -1);
}

void TestSuggestionTableModel::readsTheLanguageAgain()
{
    QSignalSpy headers{m_model.get(), &QAbstractItemModel::headerDataChanged};
    QSignalSpy changes{m_model.get(), &QAbstractItemModel::dataChanged};
    m_model->retranslate();
    QCOMPARE(headers.size(), 1);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().at(1).toModelIndex(), m_model->index(rows - 1, m_model->columnCount() - 1));
}

} // namespace banfu

QTEST_MAIN(banfu::TestSuggestionTableModel)
#include "tst_suggestiontablemodel.moc"
