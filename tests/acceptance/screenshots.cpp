#include "app/exchange/sample.h"
#include "tests/support/support.h"
#include "ui/print/printdialog.h"
#include "ui/register/suggestiontab.h"
#include "ui/register/suggestiontablemodel.h"
#include "ui/window/mainwindow.h"
#include "ui/window/startpage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QTextStream>
#include <QTimer>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;

// A picture of every screen over the shipped sample: banfu_screenshots FOLDER ENDING. Language and theme are taken from
// BANFU_LANGUAGE and BANFU_THEME, as the program takes them.

namespace banfu {

namespace {

/// The day on which the sample has something at every stage and one reply overdue.
const QDate today{2026, 6, 4};

struct NoChooser : FileChooser
{
    QStringList filesToOpen(QWidget *, const QString &, const QString &) override { return toOpen; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return {}; }

    QStringList toOpen{};
};

class Pictures
{
public:
    Pictures(const QString &folder, QString ending)
        : m_folder{folder}
        , m_ending{std::move(ending)}
    {
    }

    void take(QWidget &widget, const QString &name)
    {
        // What is computed after the typing (the page beside the text) stands as well.
        for (QElapsedTimer timer = started(); timer.elapsed() < 600;)
            QApplication::processEvents(QEventLoop::AllEvents, 50);
        const QString path = m_folder.filePath(u"%1-%2.png"_s.arg(name, m_ending));
        if (!widget.grab().save(path))
            m_failures.append(path);
    }
    const QStringList &failures() const { return m_failures; }

private:
    static QElapsedTimer started()
    {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }

    QDir m_folder;
    QString m_ending;
    QStringList m_failures{};
};

void takeStart(Pictures &pictures, const QString &path, FileChooser &chooser)
{
    StartPage start{path, u"韩知秋"_s, chooser};
    start.resize(900, 600);
    start.show();
    pictures.take(start, u"start"_s);
}

void takePages(Pictures &pictures, MainWindow &window)
{
    const std::pair<CasePlace, QString> places[] = {{CasePlace::Registration, u"registration"_s},
                                                    {CasePlace::CoHandling, u"cohandling"_s},
                                                    {CasePlace::Contacts, u"contacts"_s},
                                                    {CasePlace::Reply, u"reply"_s},
                                                    {CasePlace::Feedback, u"feedback"_s},
                                                    {CasePlace::FollowUp, u"follow-up"_s},
                                                    {CasePlace::History, u"history"_s}};
    for (const auto &[place, name] : places) {
        window.currentSuggestion()->showPlace(place);
        pictures.take(window, name);
    }
}

/// Files at a form, a step and the suggestion, as scans come.
void takeFiles(Pictures &pictures, MainWindow &window)
{
    CaseSession &session = window.currentSuggestion()->session();
    CaseFile file = session.file();
    const auto attach = [&](QList<AttachedFile> &files, const QString &name, qsizetype size) {
        if (auto taken = session.registerFile().takeInBytes(name, QByteArray{size, 'x'})) {
            taken->addedOn = today;
            files.append(*std::move(taken));
        }
    };
    attach(file.files, u"代表建议原件扫描.pdf"_s, 1'240'000);
    if (!file.steps.isEmpty())
        attach(file.steps.last().files, u"送达回证.jpg"_s, 860'000);
    if (!file.feedbacks.isEmpty())
        attach(file.feedbacks.first().files, u"征询意见表（已填）.pdf"_s, 410'000);
    session.put(u"attach"_s, file);
    window.currentSuggestion()->showPlace(CasePlace::FollowUp);
    window.currentSuggestion()->findChild<QTabWidget *>(u"followUpTabs"_s)->setCurrentIndex(2);
    pictures.take(window, u"files"_s);
}

void takePrinting(Pictures &pictures, MainWindow &window)
{
    window.print();
    auto *dialog = window.findChild<PrintDialog *>();
    if (!dialog)
        return;
    pictures.take(*dialog, u"print-letter"_s);
    dialog->findChild<QRadioButton *>(u"whatQuestionnaire"_s)->click();
    pictures.take(*dialog, u"print-questionnaire"_s);
    dialog->close();
}

/// The settings run an event loop of their own.
void takeSettings(Pictures &pictures, MainWindow &window)
{
    QTimer::singleShot(0, &window, [&pictures] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
            pictures.take(*dialog, u"settings"_s);
            dialog->reject();
        }
    });
    window.showSettings();
}

void takeTerms(Pictures &pictures, MainWindow &window)
{
    QTimer::singleShot(0, &window, [&pictures] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
            pictures.take(*dialog, u"terms"_s);
            dialog->findChild<QTabWidget *>(u"termsTabs"_s)->setCurrentIndex(2);
            pictures.take(*dialog, u"calendar"_s);
            dialog->reject();
        }
    });
    window.showTerms();
}

/// The list grouped with counts, and one fact of many about to be changed.
void takeMany(Pictures &pictures, MainWindow &window)
{
    auto *table = window.findChild<QTableView *>(u"registerTable"_s);
    auto *header = table->horizontalHeader();
    const int section = SuggestionTableModel::StageColumn;
    Q_EMIT header->customContextMenuRequested({header->sectionViewportPosition(section) + 3, 3});
    window.findChild<QAction *>(u"groupAction"_s)->trigger();
    window.findChild<QMenu *>(u"columnMenu"_s)->close();
    pictures.take(window, u"groups"_s);
    table->selectAll();
    QTimer::singleShot(0, &window, [&pictures] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
            dialog->findChild<QLineEdit *>(u"factEdit"_s)->setText(u"韩知秋"_s);
            pictures.take(*dialog, u"facts"_s);
            dialog->reject();
        }
    });
    window.findChild<QAction *>(u"factsAction"_s)->trigger();
    window.findChild<QAbstractButton *>(u"groupTitleButton"_s)->click();
}

/// The registers of names, one bureau about to be called otherwise.
void takeNames(Pictures &pictures, MainWindow &window)
{
    window.showNames();
    pictures.take(window, u"deputies"_s);
    window.findChild<QTabWidget *>(u"namesTabs"_s)->setCurrentIndex(1);
    window.findChild<QTableView *>(u"bureausTable"_s)->selectRow(0);
    window.findChild<QAbstractButton *>(u"renameBureauButton"_s)->click();
    pictures.take(window, u"bureaus"_s);
    window.findChild<QAction *>(u"closeAction"_s)->trigger();
}

void takePalette(Pictures &pictures, MainWindow &window)
{
    window.showPalette();
    if (auto *palette = window.findChild<QDialog *>(u"commandPalette"_s)) {
        pictures.take(*palette, u"commands"_s);
        palette->close();
    }
}

/// A table from the assigning office, some of whose rows are known and one lacks its number.
void takeImport(Pictures &pictures, MainWindow &window, const QString &folder, NoChooser &chooser)
{
    const QString path = folder + u"/交办表.csv"_s;
    const QString table =
        u"市第八届人大三次会议代表建议交办表\n"
        "序号,建议编号,标题,领衔代表,附议人,所在代表团,联系电话,主办单位,会办单位,交办日期,办理期限,牵头科室\n"
        "1,20260118,关于加快老旧供水管网改造的建议,沈望舒,陆平、顾晓棠,城关代表团,13800000001,市水务局,"
        "市财政局、市住房城乡建设局,"
        "2026-03-02,2026-06-02,供水科\n"
        "2,20260901,关于完善农村饮用水水质公示的建议,顾晓棠,,河东代表团,13800000002,市水务局,市卫生健康委,2026-03-02,"
        "2026-06-02,水质科\n"
        "3,,关于河道保洁的建议,陆平,,河东代表团,13800000003,市水务局,,2026-03-02,2026-06-02,河道科\n"
        "4,20260903,关于推广节水器具的建议,韩江雪,,城关代表团,13800000004,市水务局,,三月初,2026-06-02,节水办\n"_s;
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(table.toUtf8()) < 0)
        return;
    file.close();
    chooser.toOpen = {path};
    QTimer::singleShot(500, &window, [&pictures] { // after the reading
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog || dialog->objectName() != u"importDialog")
            return;
        pictures.take(*dialog, u"import-columns"_s);
        dialog->findChild<QAbstractButton *>(u"nextButton"_s)->click();
        dialog->findChild<QAbstractButton *>(u"completeButton"_s)->click();
        pictures.take(*dialog, u"import-refused"_s);
        auto *shown = dialog->findChild<QComboBox *>(u"shownBox"_s);
        shown->setCurrentIndex(0);
        Q_EMIT shown->activated(0);
        pictures.take(*dialog, u"import"_s);
        dialog->reject();
    });
    window.importFiles();
    chooser.toOpen.clear();
    QFile::remove(path);
}

/// A paste whose levels are a guess.
void takePaste(Pictures &pictures, QTextEdit &editor)
{
    QGuiApplication::clipboard()->setText(u"1、摸清底数\n逐户登记泵房的产权、年限和水质。\n2、分片改造\n"
                                          "①先急后缓，先改水质不达标的小区；\n②同步移交供水企业管理。\n3、落实资金"_s);
    editor.paste();
    if (auto *preview = editor.window()->findChild<QDialog *>(u"pastePreview"_s)) {
        pictures.take(*preview, u"paste"_s);
        preview->reject();
    }
}

/// The drafting page while it is worked on: looking for words, remarks and versions at the side, the text alone, two
/// versions compared.
void takeDrafting(Pictures &pictures, MainWindow &window)
{
    SuggestionTab *tab = window.currentSuggestion();
    const auto click = [tab](const QString &name) {
        if (auto *button = tab->findChild<QAbstractButton *>(name))
            button->click();
    };
    click(u"newVersionButton"_s);
    auto *editor = tab->findChild<QTextEdit *>(u"replyEditor"_s);
    editor->setFocus();
    editor->moveCursor(QTextCursor::Start);
    editor->insertPlainText(u"经再次研究，"_s);
    for (const QString &name : {u"remarksPaneFold"_s, u"versionsPaneFold"_s})
        tab->findChild<QAction *>(name)->setChecked(true);
    tab->findChild<QLineEdit *>(u"remarkEdit"_s)->setText(u"请补充完成时间"_s);
    click(u"addRemarkButton"_s);
    QKeyEvent find{QEvent::KeyPress, Qt::Key_H, Qt::ControlModifier};
    QCoreApplication::sendEvent(editor, &find);
    tab->findChild<QLineEdit *>(u"findEdit"_s)->setText(u"供水"_s);
    pictures.take(window, u"drafting"_s);
    const auto fold = [tab](const QString &name, bool isOpen) { tab->findChild<QAction *>(name)->setChecked(isOpen); };
    fold(u"remarksPaneFold"_s, false);
    fold(u"versionsPaneFold"_s, false);
    fold(u"pointsPaneFold"_s, true);
    fold(u"promisesPaneFold"_s, true);
    pictures.take(window, u"promises"_s);
    fold(u"promisesPaneFold"_s, false);
    fold(u"pointsPaneFold"_s, false);
    for (const QString &pane : {u"opinions"_s, u"phrases"_s, u"similar"_s}) {
        fold(pane == u"phrases"_s ? u"phrasePaneFold"_s : pane + u"PaneFold"_s, true);
        pictures.take(window, pane);
        fold(pane == u"phrases"_s ? u"phrasePaneFold"_s : pane + u"PaneFold"_s, false);
    }
    takePaste(pictures, *editor);
    fold(u"versionsPaneFold"_s, true);
    auto *versions = tab->findChild<QTreeWidget *>(u"versionsTree"_s);
    versions->setCurrentItem(versions->topLevelItem(versions->topLevelItemCount() - 1));
    click(u"compareButton"_s);
    if (auto *comparison = tab->findChild<QDialog *>(u"comparisonWindow"_s)) {
        pictures.take(*comparison, u"comparison"_s);
        comparison->close();
    }
    QKeyEvent alone{QEvent::KeyPress, Qt::Key_F11, Qt::NoModifier};
    QCoreApplication::sendEvent(editor, &alone);
    pictures.take(window, u"focus"_s);
    QCoreApplication::sendEvent(editor, &alone);
}

/// What resembles a title that is typed, a moment after the last key.
void takeAlike(Pictures &pictures, MainWindow &window)
{
    auto *title = window.currentSuggestion()->findChild<QLineEdit *>(u"titleEdit"_s);
    title->setText(u"关于老旧小区二次供水设施改造的建议"_s);
    QEventLoop loop;
    QTimer::singleShot(1000, &loop, &QEventLoop::quit);
    loop.exec();
    pictures.take(window, u"alike"_s);
    title->clear();
}

void takeAll(Pictures &pictures, const QString &folder)
{
    NoChooser chooser;
    Preferences preferences{folder + u"/window.ini"_s};
    Translations translations;
    translations.show(languageOfKey(qEnvironmentVariable("BANFU_LANGUAGE"), QLocale::system()));
    applyInterfaceFont();
    applyTheme(themeOfKey(qEnvironmentVariable("BANFU_THEME")).value_or(Theme::Light));
    takeStart(pictures, folder + u"/register.db"_s, chooser);
    auto sample = createSample(folder + u"/register.db"_s, u"韩知秋"_s);
    if (!sample)
        qFatal("%s", qPrintable(sample.error().message));
    MainWindow window{*std::move(sample), today, preferences, translations, chooser};
    window.resize(1440, 900);
    window.show();
    const auto done = window.registerFile().findByNumber(u"20260118"_s);
    auto *table = window.findChild<QTableView *>(u"registerTable"_s);
    const QModelIndexList rich = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, u"20260042"_s);
    table->selectRow(rich.isEmpty() ? 0 : rich.first().row());
    pictures.take(window, u"today"_s);
    window.findChild<QTabWidget *>(u"todaySides"_s)->setCurrentIndex(1);
    pictures.take(window, u"season"_s);
    window.findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(1);
    pictures.take(window, u"register"_s);
    takeTerms(pictures, window);
    takeMany(pictures, window);
    takeNames(pictures, window);
    takePalette(pictures, window);
    takeImport(pictures, window, folder, chooser);
    takeSettings(pictures, window);
    window.newSuggestion();
    pictures.take(window, u"new"_s);
    takeAlike(pictures, window);
    window.open(done->first());
    takeFiles(pictures, window);
    takePages(pictures, window);
    takePrinting(pictures, window);
    window.currentSuggestion()->showPlace(CasePlace::Reply);
    takeDrafting(pictures, window);
    for (const auto &[number, name] : {std::pair{u"20260042"_s, u"draft"_s}, {u"20260310"_s, u"review"_s}}) {
        const auto ids = window.registerFile().findByNumber(number);
        window.open(ids->first());
        window.currentSuggestion()->showPlace(CasePlace::Reply);
        pictures.take(window, name);
    }
}

} // namespace

} // namespace banfu

int main(int argc, char *argv[])
{
    QApplication application{argc, argv};
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3 || !QDir{}.mkpath(arguments.at(1))) {
        QTextStream{stderr} << "banfu_screenshots FOLDER ENDING\n";
        return 2;
    }
    QTemporaryDir folder;
    banfu::Pictures pictures{arguments.at(1), arguments.at(2)};
    banfu::takeAll(pictures, folder.path());
    for (const QString &path : pictures.failures())
        QTextStream{stderr} << "not written: " << path << '\n';
    return pictures.failures().isEmpty() ? 0 : 1;
}
