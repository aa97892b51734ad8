#include "app/base/files.h"
#include "app/exchange/table.h"
#include "tests/support/support.h"
#include "tests/support/xlsx.h"
#include "ui/exchange/importdialog.h"
#include "ui/exchange/ledgercommand.h"
#include "ui/register/suggestiontablemodel.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

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

class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsByKeysAlone();
    void asksForWhatIsMissing();
    void aFieldHasOneColumn();
    void comparesWithTheRegister();
    void savesRefusedRows();
    void cancelChangesNothing();
    void undoTakesAllBack();
    void undoLeavesLaterChanges();
    void comesAndGoesThroughTheWindow();

private:
    void open(const QByteArray &csv);
    template <typename Widget>
    Widget *child(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    QString shown(int row, int column) const
    {
        return child<QTableView>(u"planTable"_s)->model()->index(row, column).data().toString();
    }
    /// In the box that has the focus.
    static void choose(LedgerField field)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        for (qsizetype down = ledgerFields().indexOf(field); down > 0; --down)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    }
    void click(const QString &name) { QTest::mouseClick(child<QAbstractButton>(name), Qt::LeftButton); }
    CaseFile stored(const QString &number) const;

    QTemporaryDir m_folder{};
    int m_registers{0};
    FixedChooser m_chooser{};
    std::unique_ptr<RegisterFile> m_register{};
    std::unique_ptr<ImportDialog> m_dialog{};
};

static const QByteArray ledger{
    "编号,标题,代表,牵头科室\n1,关于养老的建议,沈望舒,供水科\n2,关于盲道的建议,陆平,供水科\n,无号,顾晓棠,供水科\n"};

void TestImportDialog::init()
{
    m_dialog.reset();
    m_register = *RegisterFile::create(m_folder.filePath(u"r%1.db"_s.arg(++m_registers)), test::office(), u"tester"_s);
}

void TestImportDialog::open(const QByteArray &csv)
{
    const auto sheets = readWorkbook(csv);
    QVERIFY(sheets);
    m_dialog = std::make_unique<ImportDialog>(*m_register, u"交办表.csv"_s, *sheets, m_chooser);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

CaseFile TestImportDialog::stored(const QString &number) const
{
    const auto ids = m_register->findByNumber(number);
    return ids && ids->size() == 1 ? *m_register->find(ids->first()) : CaseFile{};
}

/// Two keys from the file to the register: what the columns mean is known, Return goes on and imports.
void TestImportDialog::importsByKeysAlone()
{
    open(ledger);
    QCOMPARE(child<QTableWidget>(u"columnTable"_s)->item(3, 0)->text(), u"牵头科室"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QCOMPARE(child<QStackedWidget>(u"importPages"_s)->currentIndex(), 1);
    QCOMPARE(child<QTableView>(u"planTable"_s)->model()->rowCount(), 1); // the refused ones first
    QVERIFY(shown(0, 4).contains(u"the number is missing"_s));
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QCOMPARE(m_dialog->result(), int{QDialog::Accepted});
    QCOMPARE(m_dialog->ids().size(), 2);
    QCOMPARE(stored(u"2"_s).deputies.first().name, u"陆平"_s);
    QCOMPARE(stored(u"2"_s).suggestion.notes, u"牵头科室：供水科"_s);
}

void TestImportDialog::asksForWhatIsMissing()
{
    open("甲,标题\nx1,关于养老的建议\n");
    QVERIFY(!child<QPushButton>(u"nextButton"_s)->isEnabled());
    QVERIFY(child<QLabel>(u"importMessage"_s)->text().contains(fieldName(LedgerField::Number)));
    QCOMPARE(QApplication::focusWidget(), child<QComboBox>(u"fieldBox0"_s));
    choose(LedgerField::Number);
    QVERIFY(child<QPushButton>(u"nextButton"_s)->isEnabled());
}

void TestImportDialog::aFieldHasOneColumn()
{
    open(ledger);
    for (int column = 0; column < 3; ++column)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), child<QComboBox>(u"fieldBox3"_s));
    choose(LedgerField::Number);
    QCOMPARE(child<QComboBox>(u"fieldBox0"_s)->currentText(), fieldName(LedgerField::Remark));
    QCOMPARE(child<QComboBox>(u"fieldBox3"_s)->currentText(), fieldName(LedgerField::Number));
}

void TestImportDialog::comparesWithTheRegister()
{
    CaseFile known;
    known.suggestion = {.number = u"1"_s, .title = u"旧标题"_s};
    QVERIFY(m_register->put(known));
    open("编号,标题,承办人\n1,关于养老的建议,韩知秋\n");
    click(u"nextButton"_s);
    QCOMPARE(shown(0, 1), u"left as it is"_s);
    QVERIFY(!child<QPushButton>(u"nextButton"_s)->isEnabled()); // nothing would be done
    QTest::keyClick(m_dialog.get(), Qt::Key_P, Qt::AltModifier);
    QTRY_COMPARE(shown(0, 1), u"completed"_s);
    QCOMPARE(shown(0, 4), fieldName(LedgerField::Handler));
    QTest::keyClick(child<QRadioButton>(u"completeButton"_s), Qt::Key_Right);
    QCOMPARE(shown(0, 4), fieldName(LedgerField::Title) + u", "_s + fieldName(LedgerField::Handler));
    click(u"nextButton"_s);
    QCOMPARE(stored(u"1"_s).suggestion.title, u"关于养老的建议"_s);
}

void TestImportDialog::savesRefusedRows()
{
    m_chooser.toSave = m_folder.filePath(u"待更正"_s);
    open(ledger);
    click(u"nextButton"_s);
    click(u"saveRefusedButton"_s);
    const auto bytes = readBytes(m_chooser.toSave + u".xlsx"_s, 1'000'000);
    QVERIFY(bytes);
    const auto sheets = readWorkbook(*bytes);
    QCOMPARE(sheets->first().at(1, 2).text, u"无号"_s);
    QCOMPARE(sheets->first().rows.size(), 2);
}

void TestImportDialog::cancelChangesNothing()
{
    open(ledger);
    click(u"nextButton"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(m_dialog->result(), int{QDialog::Rejected});
    QCOMPARE(*m_register->count({}), 0);
}

void TestImportDialog::undoTakesAllBack()
{
    CaseFile known;
    known.suggestion = {.number = u"1"_s, .title = u"旧标题"_s};
    QVERIFY(m_register->put(known));
    open(ledger);
    click(u"nextButton"_s);
    click(u"replaceButton"_s);
    click(u"nextButton"_s);
    QList<CaseFile> put = m_dialog->plan().files();
    QCOMPARE(put.size(), 2);
    for (qsizetype i = 0; i < put.size(); ++i)
        put[i].suggestion.id = m_dialog->ids().at(i);
    QString refused;
    QUndoStack stack;
    stack.push(new LedgerCommand{*m_register, u"import"_s, put, m_dialog->plan().before(), nullptr,
                                 [&](const Error &error) { refused = error.message; }});
    stack.undo();
    QCOMPARE(refused, QString{});
    QCOMPARE(*m_register->count({}), 1);
    QCOMPARE(stored(u"1"_s).suggestion.title, u"旧标题"_s);
    stack.redo();
    QCOMPARE(*m_register->count({}), 2);
    QCOMPARE(stored(u"1"_s).suggestion.title, u"关于养老的建议"_s);
    QCOMPARE(stored(u"2"_s).deputies.first().name, u"陆平"_s);
    stack.undo();
    QCOMPARE(*m_register->count({}), 1);
    QCOMPARE(refused, QString{});
    QVERIFY(m_register->verify()->isSound);
}

void TestImportDialog::undoLeavesLaterChanges()
{
    open(ledger);
    click(u"nextButton"_s);
    click(u"nextButton"_s);
    QList<CaseFile> put = m_dialog->plan().files();
    for (qsizetype i = 0; i < put.size(); ++i)
        put[i].suggestion.id = m_dialog->ids().at(i);
    QString refused;
    QUndoStack stack;
    stack.push(new LedgerCommand{
        *m_register, u"import"_s, put, {}, nullptr, [&](const Error &error) { refused = error.message; }});
    CaseFile changed = stored(u"2"_s);
    changed.suggestion.handler = u"韩知秋"_s;
    QVERIFY(m_register->put(changed));
    stack.undo();
    QVERIFY(!refused.isEmpty());
    QCOMPARE(*m_register->count({}), 2);
    QCOMPARE(stored(u"2"_s).suggestion.handler, u"韩知秋"_s);
}

/// A table comes in by the window's own keys, is undone and done again, and what the list shows goes out: the same
/// columns, the same order, dates as dates; and into the office's form.
void TestImportDialog::comesAndGoesThroughTheWindow()
{
    const QString csv = m_folder.filePath(u"交办表.csv"_s);
    QVERIFY(
        saveBytes(csv, "编号,标题,代表,交办日期\n0087,=1+1,沈望舒,2026-03-02\n0012,关于盲道的建议,陆平,2026-03-03\n"));
    Preferences preferences{m_folder.filePath(u"window.ini"_s)};
    Translations translations;
    m_register.reset();
    auto file = RegisterFile::open(m_folder.filePath(u"r%1.db"_s.arg(m_registers)), u"tester"_s);
    QVERIFY(file);
    MainWindow window{*std::move(file), {2026, 3, 10}, preferences, translations, m_chooser};
    window.show();
    m_chooser.toOpen = {csv};
    QTimer person; // sits before the dialog as soon as it is there
    connect(&person, &QTimer::timeout, &person, [&] {
        if (auto *dialog = qobject_cast<ImportDialog *>(QApplication::activeModalWidget()))
            QTest::keyClick(dialog, Qt::Key_Return);
    });
    person.start(10);
    window.findChild<QAction *>(u"importAction"_s)->trigger();
    person.stop();
    RegisterFile &registerFile = window.registerFile();
    QCOMPARE(*registerFile.count({}), 2);
    window.findChild<QAction *>(u"undoAction"_s)->trigger();
    QCOMPARE(*registerFile.count({}), 0);
    window.findChild<QAction *>(u"redoAction"_s)->trigger();
    QCOMPARE(*registerFile.count({}), 2);

    auto *table = window.findChild<QTableView *>(u"registerTable"_s);
    QHeaderView *header = table->horizontalHeader();
    for (int section = 0; section < header->count(); ++section)
        header->setSectionHidden(section, section != SuggestionTableModel::NumberColumn &&
                                              section != SuggestionTableModel::TitleColumn &&
                                              section != SuggestionTableModel::AssignedColumn);
    header->moveSection(header->visualIndex(SuggestionTableModel::AssignedColumn), 0);
    table->sortByColumn(SuggestionTableModel::NumberColumn, Qt::AscendingOrder);
    header->setSortIndicator(SuggestionTableModel::NumberColumn, Qt::AscendingOrder);
    for (const QString &ending : {u".xlsx"_s, u".csv"_s}) {
        m_chooser.toSave = m_folder.filePath(u"out"_s + ending);
        window.findChild<QAction *>(u"exportAction"_s)->trigger();
        const auto sheets = readWorkbook(*readBytes(m_chooser.toSave, 1'000'000));
        QVERIFY(sheets);
        const Worksheet &sheet = sheets->first();
        QCOMPARE(sheet.rows.size(), 3);
        QCOMPARE(sheet.columnCount(), 3);
        QCOMPARE(sheet.at(0, 1).text, u"Number"_s);
        QCOMPARE(sheet.at(1, 0).text, u"2026-03-03"_s);
        QCOMPARE(sheet.at(1, 0).kind == WorksheetCell::Kind::Date, ending == u".xlsx");
        QCOMPARE(sheet.at(1, 1).text, u"0012"_s);
        QCOMPARE(sheet.at(2, 2).text, u"=1+1"_s);
        QCOMPARE(sheet.at(2, 2).kind, WorksheetCell::Kind::Text);
    }
    const QString form = m_folder.filePath(u"form.xlsx"_s);
    QVERIFY(saveBytes(form, test::xlsx({.rows = test::xlsxRow(1, {u"{序号}"_s, u"{编号}"_s})})));
    m_chooser.toOpen = {form};
    m_chooser.toSave = m_folder.filePath(u"filled"_s);
    window.findChild<QAction *>(u"formAction"_s)->trigger();
    const auto filled = readWorkbook(*readBytes(m_chooser.toSave + u".xlsx"_s, 1'000'000));
    QVERIFY(filled);
    QCOMPARE(filled->first().at(0, 1).text, u"0012"_s);
    QCOMPARE(filled->first().at(1, 1).text, u"0087"_s);
}

} // namespace banfu

QTEST_MAIN(banfu::TestImportDialog)
#include "tst_importdialog.moc"
