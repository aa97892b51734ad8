#include "ui/window/mainwindow.h"

#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/print/printdialog.h"
#include "ui/register/namespage.h"
#include "ui/register/suggestiontab.h"
#include "ui/window/codescanner.h"
#include "ui/window/duenotifier.h"
#include "ui/window/registerpage.h"
#include "ui/window/todaypage.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSystemTrayIcon>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QUndoGroup>
#include <QUndoStack>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

MainWindow::MainWindow(std::unique_ptr<RegisterFile> registerFile, QDate today, Preferences &preferences,
                       Translations &translations, FileChooser &chooser, QWidget *parent)
    : QMainWindow{parent}
    , m_registerFile{std::move(registerFile)}
    , m_today{today}
    , m_preferences{preferences}
    , m_translations{translations}
    , m_chooser{chooser}
    , m_notifier{new DueNotifier{m_registerFile->path(), today, preferences, this}}
    , m_undoGroup{new QUndoGroup{this}}
    , m_bulkStack{new QUndoStack{m_undoGroup}}
    , m_standing{new MessageBar}
    , m_bar{new MessageBar}
    , m_tabs{new QTabWidget}
    , m_todayPage{new TodayPage{*m_registerFile, today, chooser}}
    , m_registerPage{new RegisterPage{*m_registerFile, today, *m_bulkStack}}
    , m_toolbar{addToolBar(QString{})}
{
    setObjectName(u"mainWindow"_s);
    m_toolbar->setObjectName(u"toolbar"_s);
    m_toolbar->setMovable(false);
    m_toolbar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_standing->setObjectName(u"standingBar"_s);
    m_bar->setObjectName(u"windowBar"_s);
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->addTab(m_todayPage, icon(u"bell"_s), QString{});
    m_tabs->addTab(m_registerPage, icon(u"register"_s), QString{});
    for (int i = 0; i < m_tabs->count(); ++i) {
        m_tabs->tabBar()->setTabButton(i, QTabBar::RightSide, nullptr);
        m_tabs->tabBar()->setTabButton(i, QTabBar::LeftSide, nullptr);
    }
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout{centre};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_standing);
    column->addWidget(m_bar);
    column->addWidget(m_tabs, 1);
    setCentralWidget(centre);
    makeActions();
    connect(m_registerPage, &RegisterPage::opened, this, &MainWindow::open);
    connect(m_registerPage, &RegisterPage::failed, this,
            [this](const Error &error) { tell(Tone::Danger, error.message); });
    connect(m_registerPage, &RegisterPage::scanned, this, &MainWindow::openForm);
    connect(new CodeScanner{*this}, &CodeScanner::scanned, this, &MainWindow::openForm);
    connect(m_todayPage, &TodayPage::opened, this, &MainWindow::openAt);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::followTab);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &MainWindow::closeTab);
    retranslate();
    followTab();
    resize(1280, 800);
    restoreGeometry(m_preferences.state(u"window"_s));
    m_registerPage->setState(m_preferences.state(u"register"_s));
    if (const auto count = m_registerFile->count({}); count && *count == 0)
        m_tabs->setCurrentWidget(m_registerPage); // nothing is due in an empty register: there it begins
    showStanding();
    QTimer::singleShot(0, this, &MainWindow::offerBegun); // after the first frame
    QTimer::singleShot(0, this, &MainWindow::examine);
    connect(m_notifier, &DueNotifier::due, this, &MainWindow::showDue);
    QTimer::singleShot(0, m_notifier, &DueNotifier::look);
}

MainWindow::~MainWindow()
{
    m_isLeaving = true;
    if (m_examination)
        m_examination->wait();
    while (m_tabs->count() > 0) // the pages borrow the register
        delete m_tabs->widget(0);
}

const Fonts &MainWindow::fonts()
{
    if (!m_fonts) {
        m_fonts = std::make_unique<Fonts>();
        if (const QStringList missing = m_fonts->missing(); !missing.isEmpty())
            tell(Tone::Warning, missing.join(u'\n'));
    }
    return *m_fonts;
}

SuggestionTab *MainWindow::currentSuggestion() const
{
    return qobject_cast<SuggestionTab *>(m_tabs->currentWidget());
}

void MainWindow::tell(Tone tone, const QString &text)
{
    m_bar->show(tone, text);
}

void MainWindow::open(SuggestionId id)
{
    for (int i = 1; i < m_tabs->count(); ++i) {
        auto *tab = qobject_cast<SuggestionTab *>(m_tabs->widget(i));
        if (tab && tab->session().file().suggestion.id == id) {
            m_tabs->setCurrentIndex(i);
            return;
        }
    }
    auto file = m_registerFile->find(id);
    if (!file) {
        tell(Tone::Danger, file.error().message);
        return;
    }
    addTab(new SuggestionTab{*m_registerFile, *std::move(file), m_today, [this]() -> const Fonts & { return fonts(); },
                             m_preferences, QString{}});
}

void MainWindow::openAt(SuggestionId id, Duty duty)
{
    open(id);
    if (SuggestionTab *tab = currentSuggestion(); tab && tab->session().file().suggestion.id == id)
        tab->showPlace(placeOf(duty));
}

void MainWindow::openForm(const QuestionnaireCode &code)
{
    const auto ids = m_registerFile->findByNumber(code.number);
    if (!ids) {
        tell(Tone::Danger, ids.error().message);
        return;
    }
    for (const SuggestionId id : *ids) {
        const auto file = m_registerFile->find(id);
        if (!file || !code.fits(file->suggestion))
            continue;
        open(id);
        if (SuggestionTab *tab = currentSuggestion())
            tab->showForm(code.deputy);
        return;
    }
    tell(Tone::Warning, tr("The scanned form belongs to No. %1, which is not in this register.").arg(code.number));
}

void MainWindow::newSuggestion()
{
    CaseFile file;
    file.suggestion.receivedOn = m_today;
    if (const auto sessions = m_registerFile->sessions(); sessions && !sessions->isEmpty()) {
        file.suggestion.session = sessions->first();
        if (const auto session = CongressSession::parse(file.suggestion.session))
            file.suggestion.level = session->level;
    }
    addTab(new SuggestionTab{*m_registerFile, file, m_today, [this]() -> const Fonts & { return fonts(); },
                             m_preferences, u"new/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)});
}

void MainWindow::addTab(SuggestionTab *tab)
{
    connect(tab, &SuggestionTab::titleChanged, this, [this, tab] {
        m_tabs->setTabText(m_tabs->indexOf(tab), tab->title());
        followTab();
    });
    connect(tab, &SuggestionTab::openWanted, this, &MainWindow::open);
    m_undoGroup->addStack(&tab->session().undoStack());
    const int index = m_tabs->addTab(tab, icon(u"draft"_s), tab->title());
    m_tabs->setCurrentIndex(index);
    tab->showPlace(tab->place());
}

bool MainWindow::closeTab(int index)
{
    auto *tab = qobject_cast<SuggestionTab *>(m_tabs->widget(index));
    if (!tab) {
        delete qobject_cast<NamesPage *>(m_tabs->widget(index));
        return false;
    }
    if (!tab->commit() && tab->session().isStored()) {
        tell(Tone::Warning, tr("Something in %1 could not be stored. It stays open.").arg(tab->title()));
        return false;
    }
    const bool isBegun = !tab->session().isStored();
    m_tabs->removeTab(index);
    delete tab;
    if (isBegun)
        offerBegun();
    return true;
}

/// Enter presses the button that has the focus, as it does in a dialog.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    const bool isPushed = qobject_cast<QPushButton *>(button) || qobject_cast<QToolButton *>(button);
    if (isEnter && isPushed && !event->isAutoRepeat())
        button->click();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeCurrent()
{
    (void)closeTab(m_tabs->currentIndex());
}

void MainWindow::followTab()
{
    SuggestionTab *tab = currentSuggestion();
    m_undoGroup->setActiveStack(tab ? &tab->session().undoStack() : m_bulkStack);
    const bool isStored = tab && tab->session().isStored();
    for (QAction *place : m_places)
        place->setEnabled(isStored);
    m_actions[u"closeAction"_s]->setEnabled(tab || qobject_cast<NamesPage *>(m_tabs->currentWidget()));
}

/// Registrations that were begun and neither stored nor given up, and not open now.
void MainWindow::offerBegun()
{
    const auto forms = m_registerFile->forms();
    if (!forms || m_registerFile->isReadOnly())
        return;
    for (const FormDraft &draft : *forms) {
        if (!draft.form.startsWith("new/"_L1))
            continue;
        const QString title = draft.fields.value(u"title"_s).toString().left(40);
        m_bar->show(Tone::Accent, title.isEmpty() ? tr("A registration was begun and is kept.")
                                                  : tr("The registration of “%1” was begun and is kept.").arg(title));
        m_bar->addButton(u"continueButton"_s, tr("&Continue"), [this, draft] { continueBegun(draft); });
        m_bar->addButton(u"giveUpButton"_s, tr("&Give up"), [this, draft] {
            (void)m_registerFile->dropForm(draft.form);
            m_bar->hide();
        });
        return;
    }
}

void MainWindow::showStanding()
{
    m_standing->setClosable(false);
    if (m_registerFile->isReadOnly())
        m_standing->show(Tone::Warning, m_registerFile->readOnlyReason().isEmpty()
                                            ? tr("The register is open read-only.")
                                            : m_registerFile->readOnlyReason());
    else if (!m_registerFile->warning().isEmpty())
        m_standing->show(Tone::Warning, m_registerFile->warning());
}

/// What is open can still be read, and copied elsewhere.
void MainWindow::stopWriting(const Error &damage)
{
    m_registerFile->stopWriting(damage.message);
    m_standing->show(Tone::Danger, damage.message);
    followAccess();
}

/// After an unclean end, beside the work: the whole file is read.
void MainWindow::examine()
{
    if (!m_registerFile->isUnchecked())
        return;
    m_examination.reset(QThread::create([this, path = m_registerFile->path()] {
        const auto sound = RegisterFile::examine(path, [this] { return !m_isLeaving; });
        if (!sound && sound.error().code == ErrorCode::Corrupt)
            QMetaObject::invokeMethod(this, [this, error = sound.error()] { stopWriting(error); });
    }));
    m_examination->start(QThread::LowPriority);
}

/// By the desktop, or in the window where the desktop has no place for it.
void MainWindow::showDue(const QString &text)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return tell(Tone::Warning, text);
    if (!m_tray) {
        m_tray = new QSystemTrayIcon{QApplication::windowIcon(), this};
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] {
            showToday();
            activateWindow();
            raise();
        });
    }
    m_tray->show();
    m_tray->showMessage(tr("Banfu"), text, QSystemTrayIcon::Information);
}

/// What is chosen in the table, all in one run.
void MainWindow::printMany(const QList<SuggestionId> &ids)
{
    constexpr qsizetype most = 2000; // a season and more
    if (ids.size() > most)
        return tell(Tone::Accent,
                    tr("At most %L1 suggestions can be printed at once; %L2 are chosen.").arg(most).arg(ids.size()));
    QList<CaseFile> caseFiles;
    for (const SuggestionId id : ids) {
        auto caseFile = m_registerFile->find(id);
        if (!caseFile)
            return tell(Tone::Danger, caseFile.error().message);
        caseFiles.append(*std::move(caseFile));
    }
    const auto office = m_registerFile->office();
    if (!office)
        return tell(Tone::Danger, office.error().message);
    showPrintDialog(caseFiles, *office, m_today, fonts(), this);
}

void MainWindow::print()
{
    if (const auto selected = m_registerPage->selected(); !currentSuggestion() && selected.size() > 1)
        return printMany(selected);
    if (!currentSuggestion() && !m_registerPage->current().isNull())
        open(m_registerPage->current());
    SuggestionTab *tab = currentSuggestion();
    if (!tab || !tab->session().isStored()) {
        tell(Tone::Accent, tr("Choose the suggestion to print first."));
        return;
    }
    (void)tab->commit();
    showPrintDialog(tab->session(), fonts(), this);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    for (int i = m_tabs->count() - 1; i > 0; --i) {
        auto *tab = qobject_cast<SuggestionTab *>(m_tabs->widget(i));
        if (tab)
            (void)tab->commit(); // what is refused is kept as it was typed
    }
    m_preferences.setState(u"window"_s, saveGeometry());
    m_preferences.setState(u"register"_s, m_registerPage->state());
    event->accept();
}

} // namespace banfu
