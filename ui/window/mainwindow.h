#pragma once

#include "app/print/fonts.h"
#include "app/store/registerfile.h"
#include "ui/common/filechooser.h"
#include "ui/common/language.h"
#include "ui/common/preferences.h"
#include "ui/common/tones.h"

#include <QHash>
#include <QMainWindow>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

class QSystemTrayIcon;
class QTabWidget;
class QUndoGroup;
class QUndoStack;
class QMenu;
class QToolBar;

namespace banfu {

class DueNotifier;
class MessageBar;
class RegisterPage;
class SuggestionTab;
class TodayPage;
struct ListPaper;
struct QuestionnaireCode;

/// The shell: the register as the first tab, open suggestions beside it, menus and their actions.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Borrows all but the register; `chooser` answers where files are.
    MainWindow(std::unique_ptr<RegisterFile> registerFile, QDate today, Preferences &preferences,
               Translations &translations, FileChooser &chooser, QWidget *parent = nullptr);
    ~MainWindow() override;

    RegisterFile &registerFile() const { return *m_registerFile; }
    SuggestionTab *currentSuggestion() const;
    void open(SuggestionId id);
    void tell(Tone tone, const QString &text);

public Q_SLOTS:
    void newSuggestion();
    void noteOnSelected();
    void linkSelected();
    void answerAlike();
    void print();
    void importFiles();
    void exportFile();
    void fillForm();
    void backUp();
    void verify();
    void showSettings();
    void showTerms();
    void showNames();
    void changeSelected();
    void printList();
    void showPalette();
    void showAbout();

Q_SIGNALS:
    void otherRegisterWanted(); ///< another register beside this one: an earlier year's, the sample, a new one

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void printMany(const QList<SuggestionId> &ids);
    Result<QString> importTable(const QString &path);
    Result<void> writeTable(const QString &path);
    Result<ListPaper> shownList();
    void commitTabs();
    QAction *add(QMenu *menu, const QString &name, const QString &iconName, const QKeySequence &keys,
                 void (MainWindow::*run)());
    void makeActions();
    void makeChoices();
    void makePlaces();
    void retranslate();
    void showToday();
    void findSearch();
    void openAt(SuggestionId id, Duty duty);
    void openForm(const QuestionnaireCode &code);
    void closeCurrent();
    bool closeTab(int index);
    void addTab(SuggestionTab *tab);
    void followTab();
    void offerBegun();
    void continueBegun(const FormDraft &draft);
    void showStanding();
    void showDue(const QString &text);
    void stopWriting(const Error &damage);
    void followAccess();
    void examine();
    const Fonts &fonts();

    std::unique_ptr<RegisterFile> m_registerFile;
    QDate m_today;
    Preferences &m_preferences;
    Translations &m_translations;
    FileChooser &m_chooser;
    std::unique_ptr<Fonts> m_fonts{};
    std::unique_ptr<QThread> m_examination{}; ///< after an unclean end only
    std::atomic<bool> m_isLeaving{false};     ///< ends the examination
    DueNotifier *m_notifier;
    QList<QAction *> m_writing{};     ///< off while the register is read-only
    QSystemTrayIcon *m_tray{nullptr}; ///< made when there is something to say
    QUndoGroup *m_undoGroup;
    QUndoStack *m_bulkStack; ///< acts on many suggestions; active outside of an open one
    MessageBar *m_standing;
    MessageBar *m_bar;
    QTabWidget *m_tabs;
    TodayPage *m_todayPage;
    RegisterPage *m_registerPage;
    QToolBar *m_toolbar;
    QHash<QString, QMenu *> m_menus{};
    QHash<QString, QAction *> m_actions{};
    QList<QAction *> m_places{};
};

} // namespace banfu
