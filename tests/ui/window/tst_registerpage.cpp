#include "tests/support/generator.h"
#include "tests/support/support.h"
#include "ui/register/filterbar.h"
#include "ui/register/suggestiontablemodel.h"
#include "ui/window/registerpage.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

const QDate today{2026, 6, 10};

/// The time that this thread really worked, whatever else runs on the machine.
static double workedMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

class TestRegisterPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void makesFiltersOfWhatIsTyped();
    void takesFiltersAway();
    void filtersByACell();
    void showsWhereWordsStand();
    void ordersByRelevanceWhileSearching();
    void keepsAView();
    void renamesAViewAndTakesItBack();
    void groupsWithCounts();
    void remembersColumnsOfEachView();
    void copiesRows();
    void answersLater();
    void neverHoldsTheWindow();

private:
    void makePage(int large = RegisterPage::largeFrom);
    template <typename Widget>
    Widget *child(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    QStringList shownNumbers() const;
    QStringList chips() const;

    QTemporaryDir m_folder{};
    int m_registers{0};
    std::unique_ptr<RegisterFile> m_register{};
    QUndoStack m_undoStack{};
    std::unique_ptr<RegisterPage> m_page{};
};

void TestRegisterPage::init()
{
    const QString path = m_folder.filePath(u"r%1.db"_s.arg(++m_registers));
    m_register = *RegisterFile::create(path, test::office(), u"tester"_s);
    CaseFile second = test::caseFile();
    second.suggestion.number = u"9"_s;
    second.suggestion.title = u"关于增设盲道的建议"_s;
    second.suggestion.isKey = true;
    second.suggestion.assignedOn = QDate{2027, 1, 1};
    second.assignments = {{.bureau = {.name = u"临江市教育局"_s, .shortName = u"市教育局"_s}}};
    CaseFile third = test::caseFile();
    third.suggestion.number = u"10"_s;
    third.suggestion.title = u"关于路灯的建议"_s;
    third.deputies = {{.name = u"韩柯"_s}};
    QVERIFY(m_register->putAll({test::caseFile(), second, third}));
}

void TestRegisterPage::cleanup()
{
    m_page.reset();
    m_register.reset();
}

void TestRegisterPage::makePage(int large)
{
    m_page = std::make_unique<RegisterPage>(*m_register, today, m_undoStack, large);
    m_page->resize(1400, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

QStringList TestRegisterPage::shownNumbers() const
{
    const QAbstractItemModel *model = child<QTableView>(u"registerTable"_s)->model();
    QStringList numbers;
    for (int row = 0; row < model->rowCount(); ++row)
        numbers << model->index(row, SuggestionTableModel::NumberColumn).data().toString();
    return numbers;
}

QStringList TestRegisterPage::chips() const
{
    return child<FilterBar>(u"filterBar"_s)->filters();
}

void TestRegisterPage::makesFiltersOfWhatIsTyped()
{
    makePage();
    auto *search = child<QLineEdit>(u"searchEdit"_s);
    QTest::keyClicks(search, u"is:key"_s);
    QCOMPARE(shownNumbers(), QStringList{u"9"_s}); // at once
    QVERIFY(chips().isEmpty());
    QTest::keyClick(search, Qt::Key_Space);
    QCOMPARE(chips(), QStringList{u"is:key"_s});
    QVERIFY(search->text().isEmpty());
    QCOMPARE(shownNumbers(), QStringList{u"9"_s});
    search->setText(u"路灯"_s);
    QVERIFY(shownNumbers().isEmpty());
}

void TestRegisterPage::takesFiltersAway()
{
    makePage();
    auto *search = child<QLineEdit>(u"searchEdit"_s);
    auto *bar = child<FilterBar>(u"filterBar"_s);
    QVERIFY(!bar->isVisible());
    bar->setFilters({u"单位:市教育局"_s, u"-重点"_s});
    QVERIFY(bar->isVisible());
    QVERIFY(shownNumbers().isEmpty());
    QTest::keyClick(search, Qt::Key_Backspace);
    QCOMPARE(chips(), QStringList{u"单位:市教育局"_s});
    QCOMPARE(shownNumbers(), QStringList{u"9"_s});
    QTest::mouseClick(bar->findChild<QToolButton *>(u"filterChip"_s), Qt::LeftButton);
    QVERIFY(chips().isEmpty());
    QCOMPARE(shownNumbers().size(), 3);
    bar->add(u"重点"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(chips().isEmpty());
}

void TestRegisterPage::filtersByACell()
{
    makePage();
    auto *table = child<QTableView>(u"registerTable"_s);
    const int row = static_cast<int>(shownNumbers().indexOf(u"10"_s));
    const QModelIndex cell = table->model()->index(row, SuggestionTableModel::DeputyColumn);
    Q_EMIT table->customContextMenuRequested(table->visualRect(cell).center());
    auto *menu = child<QMenu>(u"cellMenu"_s);
    QVERIFY(menu && menu->actions().size() > 3);
    QVERIFY(menu->actions().at(0)->text().contains(u"韩柯"_s));
    menu->actions().at(0)->trigger();
    QCOMPARE(shownNumbers(), QStringList{u"10"_s});
    child<FilterBar>(u"filterBar"_s)->setFilters({});
    menu->actions().at(1)->trigger();
    QCOMPARE(shownNumbers().size(), 2);
    QVERIFY(!shownNumbers().contains(u"10"_s));
    menu->close();
}

void TestRegisterPage::showsWhereWordsStand()
{
    makePage();
    auto *table = child<QTableView>(u"registerTable"_s);
    auto *header = table->horizontalHeader();
    QVERIFY(header->isSectionHidden(SuggestionTableModel::PassageColumn));
    child<QLineEdit>(u"searchEdit"_s)->setText(u"盲道"_s);
    QVERIFY(!header->isSectionHidden(SuggestionTableModel::PassageColumn));
    const QModelIndex passage = table->model()->index(0, SuggestionTableModel::PassageColumn);
    QCOMPARE(passage.data().toString(), u"关于增设盲道的建议"_s);
    const auto spans = passage.data(SuggestionTableModel::SpansRole).value<QList<TextSpan>>();
    QCOMPARE(spans, (QList{TextSpan{4, 6}}));
    const QModelIndex title = table->model()->index(0, SuggestionTableModel::TitleColumn);
    QCOMPARE(title.data(SuggestionTableModel::SpansRole).value<QList<TextSpan>>(), (QList{TextSpan{4, 6}}));
    QVERIFY(child<QLabel>(u"passagesLabel"_s)->text().contains(u"<b>盲道</b>"_s));
    child<QLineEdit>(u"searchEdit"_s)->clear();
    QVERIFY(header->isSectionHidden(SuggestionTableModel::PassageColumn));
    QVERIFY(!child<QLabel>(u"passagesLabel"_s)->isVisible());
}

void TestRegisterPage::ordersByRelevanceWhileSearching()
{
    makePage();
    auto *search = child<QLineEdit>(u"searchEdit"_s);
    auto *header = child<QTableView>(u"registerTable"_s)->horizontalHeader();
    header->setSortIndicator(SuggestionTableModel::NumberColumn, Qt::AscendingOrder);
    QCOMPARE(shownNumbers(), (QStringList{u"9"_s, u"10"_s, u"20260118"_s}));
    search->setText(u"供水"_s); // in the title of one, the text of all
    QCOMPARE(shownNumbers(), (QStringList{u"20260118"_s, u"9"_s, u"10"_s}));
    QCOMPARE(header->sortIndicatorSection(), -1);
    header->setSortIndicator(SuggestionTableModel::NumberColumn, Qt::DescendingOrder);
    QCOMPARE(shownNumbers(), (QStringList{u"20260118"_s, u"10"_s, u"9"_s}));
    search->clear();
    QCOMPARE(shownNumbers(), (QStringList{u"20260118"_s, u"10"_s, u"9"_s}));
}

void TestRegisterPage::keepsAView()
{
    makePage();
    auto *views = child<QListWidget>(u"viewList"_s);
    const int before = views->count();
    child<FilterBar>(u"filterBar"_s)->add(u"单位:市教育局"_s);
    child<QToolButton>(u"keepViewButton"_s)->click();
    auto *name = child<QLineEdit>(u"viewNameEdit"_s);
    QVERIFY(name->isVisible());
    name->setText(u"教育局的"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(views->count(), before + 1);
    QCOMPARE(views->currentItem()->text(), u"教育局的  (1)"_s);
    QCOMPARE(shownNumbers(), QStringList{u"9"_s});
    QVERIFY(chips().isEmpty());
    views->setCurrentRow(0);
    QCOMPARE(shownNumbers().size(), 3);
    m_page.reset();
    makePage(); // it is in the register
    QCOMPARE(child<QListWidget>(u"viewList"_s)->count(), before + 1);
    QCOMPARE(m_register->views()->value(0).words, u"单位:市教育局"_s);
    QVERIFY(m_register->dropView(u"教育局的"_s));
    QTRY_COMPARE(child<QListWidget>(u"viewList"_s)->count(), before);
}

void TestRegisterPage::renamesAViewAndTakesItBack()
{
    QVERIFY(m_register->putView({.name = u"重点件"_s, .words = u"重点"_s}));
    makePage();
    auto *views = child<QListWidget>(u"viewList"_s);
    const auto texts = [&] {
        QStringList all;
        for (int row = 0; row < views->count(); ++row)
            all << views->item(row)->text();
        return all;
    };
    const auto row = static_cast<int>(texts().indexOf(u"重点件  (1)"_s));
    QVERIFY(row > 0);
    views->setCurrentRow(row);
    child<QTableView>(u"registerTable"_s)->setColumnWidth(SuggestionTableModel::TitleColumn, 321);
    Q_EMIT views->customContextMenuRequested(views->visualItemRect(views->item(row)).center());
    auto *name = child<QLineEdit>(u"newViewNameEdit"_s);
    name->setText(u"督办件"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(texts().at(row), u"督办件  (1)"_s);
    QCOMPARE(views->currentRow(), row);
    QCOMPARE(child<QTableView>(u"registerTable"_s)->columnWidth(SuggestionTableModel::TitleColumn), 321);
    m_undoStack.undo();
    QTRY_COMPARE(texts().at(row), u"重点件  (1)"_s);
    QTRY_VERIFY(!child<QMenu>(u"viewMenu"_s));
    Q_EMIT views->customContextMenuRequested(views->visualItemRect(views->item(row)).center());
    child<QMenu>(u"viewMenu"_s)->actions().last()->trigger();
    QTRY_VERIFY(!texts().contains(u"重点件  (1)"_s));
    m_undoStack.undo();
    QTRY_VERIFY(texts().contains(u"重点件  (1)"_s));
    const auto log = m_register->log(std::nullopt, 3);
    QVERIFY(log && log->first().what.contains(u"重点件"_s));
}

void TestRegisterPage::groupsWithCounts()
{
    makePage();
    auto *groups = child<QListWidget>(u"groupList"_s);
    QVERIFY(!groups->isVisible());
    auto *header = child<QTableView>(u"registerTable"_s)->horizontalHeader();
    const int x = header->sectionViewportPosition(SuggestionTableModel::DeputyColumn) + 3;
    Q_EMIT header->customContextMenuRequested(QPoint{x, 3});
    child<QAction>(u"groupAction"_s)->trigger();
    child<QMenu>(u"columnMenu"_s)->close();
    QVERIFY(groups->isVisible());
    QCOMPARE(groups->count(), 2);
    QVERIFY(groups->item(0)->text().endsWith(u"  (2)"_s));
    QCOMPARE(groups->item(1)->text(), u"韩柯  (1)"_s);
    Q_EMIT groups->itemActivated(groups->item(1));
    QCOMPARE(shownNumbers(), QStringList{u"10"_s});
    QCOMPARE(chips(), QStringList{u"deputy:韩柯"_s});
    child<FilterBar>(u"filterBar"_s)->setFilters({});
    auto *views = child<QListWidget>(u"viewList"_s);
    views->setCurrentRow(2); // another view has its own
    QVERIFY(!groups->isVisible());
    const QByteArray state = m_page->state();
    m_page.reset();
    makePage();
    m_page->setState(state);
    QCOMPARE(child<QListWidget>(u"groupList"_s)->count(), 2);
    child<QToolButton>(u"groupTitleButton"_s)->click();
    QVERIFY(!child<QListWidget>(u"groupList"_s)->isVisible());
}

void TestRegisterPage::remembersColumnsOfEachView()
{
    makePage();
    auto *views = child<QListWidget>(u"viewList"_s);
    auto *header = child<QTableView>(u"registerTable"_s)->horizontalHeader();
    Q_EMIT header->customContextMenuRequested(QPoint{1, 1});
    auto *menu = child<QMenu>(u"columnMenu"_s);
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Session" || action->text() == u"Next")
            action->trigger();
    }
    menu->close();
    header->resizeSection(SuggestionTableModel::TitleColumn, 333);
    header->setSortIndicator(SuggestionTableModel::TitleColumn, Qt::DescendingOrder);
    const QStringList order = shownNumbers();
    views->setCurrentRow(5);
    header->showSection(SuggestionTableModel::NextColumn);
    header->resizeSection(SuggestionTableModel::TitleColumn, 111);
    header->setSortIndicator(SuggestionTableModel::NumberColumn, Qt::AscendingOrder);
    views->setCurrentRow(0);
    const auto isAsLeft = [&](const QHeaderView *one) {
        return one->isSectionHidden(SuggestionTableModel::NextColumn) &&
               !one->isSectionHidden(SuggestionTableModel::SessionColumn) &&
               one->sectionSize(SuggestionTableModel::TitleColumn) == 333;
    };
    QVERIFY(isAsLeft(header));
    QCOMPARE(shownNumbers(), order);
    const QByteArray state = m_page->state();
    makePage();
    m_page->setState(state);
    QVERIFY(isAsLeft(child<QTableView>(u"registerTable"_s)->horizontalHeader()));
    QCOMPARE(shownNumbers(), order);
    m_page->setState("nonsense");
    QVERIFY(isAsLeft(child<QTableView>(u"registerTable"_s)->horizontalHeader()));
}

void TestRegisterPage::copiesRows()
{
    makePage();
    auto *table = child<QTableView>(u"registerTable"_s);
    table->horizontalHeader()->setSortIndicator(SuggestionTableModel::NumberColumn, Qt::AscendingOrder);
    table->selectAll();
    QCOMPARE(m_page->selected().size(), 3);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const QStringList lines = data->text().split(u'\n');
    QCOMPARE(lines.size(), 5); // the head, three rows, and the end
    QCOMPARE(lines[0].split(u'\t').value(0), u"Number"_s);
    QVERIFY(lines[1].startsWith(u"9\t关于增设盲道的建议\t"_s));
    QVERIFY(data->html().contains(u"<td>关于增设盲道的建议</td>"_s));
}

void TestRegisterPage::answersLater()
{
    QVERIFY(test::fill(*m_register, 260));
    makePage(1);
    QTRY_COMPARE(shownNumbers().size(), 263);
    auto *search = child<QLineEdit>(u"searchEdit"_s);
    CaseFile rare = *m_register->find(m_register->findByNumber(u"9"_s)->first());
    rare.suggestion.title = u"关于增设鼋鼍观景台的建议"_s; // words that the generator does not use
    QVERIFY(m_register->put(rare));
    for (const QString &words : {u"鼋鼍"_s, u"增设鼋鼍"_s, u"鼍观景台"_s}) {
        search->setText(words);
        QTRY_COMPARE(shownNumbers(), QStringList{u"9"_s});
        search->setText(u"二次供水设施"_s);
        QTRY_COMPARE(shownNumbers().size(), 3);
    }
    CaseFile file = *m_register->find(m_register->findByNumber(u"10"_s)->first());
    file.suggestion.title = u"关于二次供水设施的建议"_s;
    QVERIFY(m_register->put(file));
    QTRY_COMPARE(shownNumbers().value(0), u"10"_s); // in the title now
    auto *views = child<QListWidget>(u"viewList"_s);
    QTRY_VERIFY(views->item(0)->text().endsWith(u"(263)"_s));
    search->clear();
    QTRY_COMPARE(shownNumbers().size(), 263);
}

/// Typing, sorting and changing views of a large register: no turn of the window's thread works for 50 ms. At the size
/// of a city: BANFU_COUNT=100000.
void TestRegisterPage::neverHoldsTheWindow()
{
    constexpr double most = 50;
    const int count = std::max(300, qEnvironmentVariableIntValue("BANFU_COUNT"));
    QVERIFY(test::fill(*m_register, count));
    makePage(1);
    QTRY_COMPARE_WITH_TIMEOUT(child<QTableView>(u"registerTable"_s)->model()->rowCount(), count + 3, 60'000);
    double longest = 0;
    double begin = workedMs();
    QAbstractEventDispatcher *events = QAbstractEventDispatcher::instance();
    const auto start = connect(events, &QAbstractEventDispatcher::awake, this, [&] { begin = workedMs(); });
    const auto stop = connect(events, &QAbstractEventDispatcher::aboutToBlock, this,
                              [&] { longest = std::max(longest, workedMs() - begin); });
    auto *search = child<QLineEdit>(u"searchEdit"_s);
    auto *views = child<QListWidget>(u"viewList"_s);
    auto *header = child<QTableView>(u"registerTable"_s)->horizontalHeader();
    const auto act = [&](const std::function<void()> &work) {
        begin = workedMs();
        work();
        longest = std::max(longest, workedMs() - begin);
        QTest::qWait(15); // as fast as one types
    };
    for (const QString &words : {u"建设"_s, u"推进财政"_s, u"单位:市财政局 "_s, u"老旧小区"_s, u"shenw"_s}) {
        for (const QChar c : words)
            act([&] {
                QInputMethodEvent event;
                event.setCommitString(c);
                QApplication::sendEvent(search, &event);
            });
        for (qsizetype i = 0; i < words.size(); ++i)
            act([&] { QTest::keyClick(search, Qt::Key_Backspace); });
    }
    for (int row = 0; row < 8; ++row)
        act([&] { views->setCurrentRow(row); });
    for (const int column :
         {SuggestionTableModel::TitleColumn, SuggestionTableModel::DeputyColumn, SuggestionTableModel::NumberColumn})
        act([&] { header->setSortIndicator(column, Qt::AscendingOrder); });
    // Storing an edited record and the index that is made up for in idle moments.
    const auto ids = *m_register->ids({});
    for (qsizetype i = 0; i < 40; ++i) {
        auto edited = m_register->find(ids.at(i * 7 % ids.size()));
        QVERIFY(edited);
        edited->suggestion.text += u"另请研究第%1项。"_s.arg(i);
        act([&] { QVERIFY(m_register->put(*edited)); });
    }
    for (bool isMore = true; isMore;)
        act([&] { isMore = *m_register->tidy(); });
    QTest::qWait(300);
    disconnect(start);
    disconnect(stop);
    qInfo() << "longest turn" << longest << "ms";
    QVERIFY2(longest < most, qPrintable(u"%1 ms"_s.arg(longest)));
}

} // namespace banfu

QTEST_MAIN(banfu::TestRegisterPage)
#include "tst_registerpage.moc"
