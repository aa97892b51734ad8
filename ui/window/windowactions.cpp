#include "app/reply/coursefacts.h"
#include "app/reply/handledtogether.h"
#include "ui/common/actionname.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/register/bulkcommand.h"
#include "ui/register/bulkdialog.h"
#include "ui/register/factcommand.h"
#include "ui/register/factdialog.h"
#include "ui/register/namespage.h"
#include "ui/register/registrationpage.h"
#include "ui/register/suggestiontab.h"
#include "ui/register/termsdialog.h"
#include "ui/window/commandpalette.h"
#include "ui/window/duenotifier.h"
#include "ui/window/mainwindow.h"
#include "ui/window/registerpage.h"
#include "ui/window/settingsdialog.h"
#include "ui/window/todaypage.h"
#include "ui/window/whoworks.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QMenuBar>
#include <QTabWidget>
#include <QToolBar>
#include <QUndoGroup>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

QAction *MainWindow::add(QMenu *menu, const QString &name, const QString &iconName, const QKeySequence &keys,
                         void (MainWindow::*run)())
{
    auto *action = new QAction{icon(iconName), QString{}, this};
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    menu->addAction(action);
    addAction(action);
    m_actions.insert(name, action);
    return action;
}

void MainWindow::makeActions()
{
    for (const QString &name : {u"file"_s, u"edit"_s, u"go"_s, u"view"_s, u"help"_s})
        m_menus.insert(name, menuBar()->addMenu(QString{}));
    QMenu *file = m_menus[u"file"_s];
    QAction *fresh = add(file, u"newAction"_s, u"new"_s, QKeySequence::New, &MainWindow::newSuggestion);
    QAction *other = add(file, u"openAction"_s, u"open"_s, QKeySequence::Open, &MainWindow::otherRegisterWanted);
    file->addSeparator();
    QAction *import = add(file, u"importAction"_s, u"import"_s, {u"Ctrl+I"_s}, &MainWindow::importFiles);
    QAction *exporting = add(file, u"exportAction"_s, u"export"_s, {u"Ctrl+E"_s}, &MainWindow::exportFile);
    QAction *printing = add(file, u"printAction"_s, u"print"_s, QKeySequence::Print, &MainWindow::print);
    add(file, u"printListAction"_s, u"print"_s, {u"Ctrl+Shift+L"_s}, &MainWindow::printList);
    file->addSeparator();
    add(file, u"formAction"_s, u"draft"_s, {u"Ctrl+Shift+E"_s}, &MainWindow::fillForm);
    add(file, u"backupAction"_s, u"backup"_s, {u"Ctrl+B"_s}, &MainWindow::backUp);
    add(file, u"verifyAction"_s, u"verify"_s, {}, &MainWindow::verify);
    QAction *settings = add(file, u"settingsAction"_s, u"settings"_s, {u"Ctrl+,"_s}, &MainWindow::showSettings);
    QAction *terms = add(file, u"termsAction"_s, u"calendar"_s, {u"Ctrl+Shift+,"_s}, &MainWindow::showTerms);
    add(file, u"namesAction"_s, u"register"_s, {u"Ctrl+Shift+D"_s}, &MainWindow::showNames);
    file->addSeparator();
    add(file, u"closeAction"_s, u"close"_s, {u"Ctrl+W"_s}, &MainWindow::closeCurrent);
    QMenu *edit = m_menus[u"edit"_s];
    for (const auto &[name, action, keys] :
         {std::tuple{u"undo"_s, m_undoGroup->createUndoAction(this), QKeySequence{u"Ctrl+Z"_s}},
          {u"redo"_s, m_undoGroup->createRedoAction(this), QKeySequence{u"Ctrl+Shift+Z"_s}}}) {
        action->setObjectName(name + u"Action"_s);
        action->setIcon(icon(name));
        action->setShortcut(keys);
        edit->addAction(action);
        addAction(action);
    }
    QAction *bulk = add(edit, u"bulkAction"_s, u"done"_s, {u"Ctrl+Shift+S"_s}, &MainWindow::noteOnSelected);
    QAction *facts = add(edit, u"factsAction"_s, u"draft"_s, {u"Ctrl+Shift+M"_s}, &MainWindow::changeSelected);
    QAction *link = add(edit, u"linkAction"_s, u"session"_s, {}, &MainWindow::linkSelected);
    QAction *alike = add(edit, u"alikeAction"_s, u"compare"_s, {}, &MainWindow::answerAlike);
    add(edit, u"searchAction"_s, u"search"_s, QKeySequence::Find, &MainWindow::findSearch);
    add(edit, u"paletteAction"_s, u"command"_s, {u"Ctrl+Shift+P"_s}, &MainWindow::showPalette);
    m_actions[u"paletteAction"_s]->setShortcuts({{u"Ctrl+Shift+P"_s}, {u"Ctrl+K"_s}});
    makePlaces();
    makeChoices();
    add(m_menus[u"help"_s], u"aboutAction"_s, u"info"_s, QKeySequence::HelpContents, &MainWindow::showAbout);
    for (QAction *action : {fresh, import, exporting, printing, settings})
        m_toolbar->addAction(action);
    for (QAction *action : {fresh, import, other})
        m_registerPage->addEmptyAction(action);
    auto *space = new QWidget{m_toolbar};
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolbar->addWidget(space);
    auto *who = new WhoWorks{*m_registerFile, m_preferences, m_toolbar};
    m_toolbar->addWidget(who);
    if (who->isUnknown())
        tell(Tone::Accent, tr("The staff list does not know the user of this computer. Choose at the right of the "
                              "toolbar who works."));
    m_writing = {fresh, import, settings, terms, bulk, facts, link, alike};
    followAccess();
}

void MainWindow::followAccess()
{
    for (QAction *action : m_writing)
        action->setEnabled(!m_registerFile->isReadOnly());
}

void MainWindow::makePlaces()
{
    QMenu *go = m_menus[u"go"_s];
    add(go, u"todayAction"_s, u"bell"_s, {u"Ctrl+0"_s}, &MainWindow::showToday);
    const QStringList icons{u"registered"_s, u"opinions"_s, u"talk"_s,   u"draft"_s,
                            u"feedback"_s,   u"calendar"_s, u"history"_s};
    for (int i = 0; i < icons.size(); ++i) {
        auto *action = new QAction{icon(icons.at(i)), QString{}, this};
        action->setObjectName(u"place%1Action"_s.arg(i + 1));
        action->setShortcut(QKeySequence{u"Ctrl+%1"_s.arg(i + 1)});
        connect(action, &QAction::triggered, this, [this, i] {
            if (SuggestionTab *tab = currentSuggestion())
                tab->showPlace(static_cast<CasePlace>(i));
        });
        go->addAction(action);
        addAction(action);
        m_places.append(action);
    }
}

void MainWindow::makeChoices()
{
    QMenu *view = m_menus[u"view"_s];
    auto *languages = new QActionGroup{this};
    for (const Language language : {Language::Chinese, Language::English}) {
        QAction *action = languages->addAction(language == Language::Chinese ? u"中文(&C)"_s : u"&English"_s);
        action->setObjectName(languageKey(language) + u"Action"_s);
        action->setCheckable(true);
        action->setChecked(m_translations.language() == language);
        connect(action, &QAction::triggered, this, [this, language] {
            m_preferences.setLanguage(languageKey(language));
            m_translations.show(language);
        });
        view->addAction(action);
    }
    view->addSeparator();
    auto *themes = new QActionGroup{this};
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark, Theme::HighContrast}) {
        QAction *action = themes->addAction(QString{});
        action->setObjectName(themeKey(theme) + u"ThemeAction"_s);
        action->setCheckable(true);
        action->setChecked(m_preferences.theme() == theme);
        m_actions.insert(action->objectName(), action);
        connect(action, &QAction::triggered, this, [this, theme] {
            m_preferences.setTheme(theme);
            applyTheme(theme);
        });
        view->addAction(action);
    }
    view->addSeparator();
    auto *notify = new QAction{this};
    notify->setObjectName(u"notifyAction"_s);
    notify->setCheckable(true);
    notify->setChecked(m_notifier->isOn());
    m_actions.insert(notify->objectName(), notify);
    connect(notify, &QAction::toggled, m_notifier, &DueNotifier::setOn);
    view->addAction(notify);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("%1 – Banfu").arg(QFileInfo{m_registerFile->path()}.fileName()));
    m_tabs->setTabText(m_tabs->indexOf(m_todayPage), tr("Today"));
    m_tabs->setTabText(m_tabs->indexOf(m_registerPage), tr("Register"));
    if (const auto *names = findChild<NamesPage *>())
        m_tabs->setTabText(m_tabs->indexOf(names), tr("Deputies and bureaus"));
    m_toolbar->setWindowTitle(tr("Toolbar"));
    const std::pair<QString, QString> menus[] = {{u"file"_s, tr("&File")},
                                                 {u"edit"_s, tr("&Edit")},
                                                 {u"go"_s, tr("&Go")},
                                                 {u"view"_s, tr("&View")},
                                                 {u"help"_s, tr("&Help")}};
    for (const auto &[name, text] : menus)
        m_menus[name]->setTitle(text);
    const std::pair<QString, QString> actions[] = {
        {u"newAction"_s, tr("&New suggestion")},
        {u"openAction"_s, tr("&Open another register or the sample…")},
        {u"importAction"_s, tr("&Import…")},
        {u"exportAction"_s, tr("&Export…")},
        {u"formAction"_s, tr("Fill in a report &form…")},
        {u"printAction"_s, tr("&Print…")},
        {u"printListAction"_s, tr("Print the &list…")},
        {u"backupAction"_s, tr("&Back up…")},
        {u"verifyAction"_s, tr("&Verify the register")},
        {u"settingsAction"_s, tr("&Settings…")},
        {u"termsAction"_s, tr("&Terms and calendar…")},
        {u"namesAction"_s, tr("&Deputies and bureaus…")},
        {u"closeAction"_s, tr("&Close tab")},
        {u"todayAction"_s, tr("T&oday")},
        {u"bulkAction"_s, tr("&Note a step on the selected…")},
        {u"factsAction"_s, tr("&Change a fact of the selected…")},
        {u"linkAction"_s, tr("&Handle the selected together")},
        {u"alikeAction"_s, tr("Answer those handled together al&ike")},
        {u"searchAction"_s, tr("&Search")},
        {u"paletteAction"_s, tr("&All commands…")},
        {u"aboutAction"_s, tr("&About Banfu")},
        {u"systemThemeAction"_s, tr("Colours as the &system")},
        {u"lightThemeAction"_s, tr("&Light")},
        {u"darkThemeAction"_s, tr("&Dark")},
        {u"contrastThemeAction"_s, tr("&High contrast")},
        {u"notifyAction"_s, tr("Once a day, say what is due on the &desktop")}};
    for (const auto &[name, text] : actions) {
        m_actions[name]->setText(text);
        m_actions[name]->setIconText(actionName(text)); // Qt leaves Chinese keys, (N), in the toolbar
    }
    const QStringList places{tr("&Registration"), tr("&Co-handling"), tr("Con&tacts"), tr("Re&ply"),
                             tr("&Feedback"),     tr("Follow-&up"),   tr("&History")};
    for (int i = 0; i < places.size(); ++i)
        m_places.at(i)->setText(places.at(i));
}

/// What is being typed in open suggestions is stored, so that an act on many of them finds it.
void MainWindow::commitTabs()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (auto *tab = qobject_cast<SuggestionTab *>(m_tabs->widget(i)))
            (void)tab->commit();
    }
}

void MainWindow::noteOnSelected()
{
    const QList<SuggestionId> ids = m_registerPage->selected();
    if (ids.isEmpty()) {
        tell(Tone::Accent, tr("Choose the suggestions in the register first."));
        return;
    }
    commitTabs();
    BulkDialog dialog{*m_registerFile, ids, m_today, this};
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_bulkStack->push(new BulkCommand{*m_registerFile, dialog.act(), dialog.before(), dialog.after(),
                                      [this](const Error &error) { tell(Tone::Danger, error.message); }});
    followTab();
}

void MainWindow::changeSelected()
{
    const QList<SuggestionId> ids = m_registerPage->selected();
    if (ids.isEmpty())
        return tell(Tone::Accent, tr("Choose the suggestions in the register first."));
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (auto *tab = qobject_cast<SuggestionTab *>(m_tabs->widget(i)))
            (void)tab->commit();
    }
    FactDialog dialog{*m_registerFile, ids, m_today, this};
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_bulkStack->push(new FactCommand{
        *m_registerFile,
        tr("Change %1 of %2", "a fact; how many").arg(nameOf(dialog.fact())).arg(dialog.changing().size()),
        dialog.fact(), dialog.value(), dialog.changing(), this,
        [this](const Error &error) { tell(Tone::Danger, error.message); }});
    followTab();
}

void MainWindow::linkSelected()
{
    const QList<SuggestionId> ids = m_registerPage->selected();
    if (ids.size() < 2 || currentSuggestion())
        return tell(Tone::Accent, tr("Choose in the register at least two suggestions that are handled together."));
    QList<CaseFile> before;
    for (const SuggestionId id : ids) {
        auto file = m_registerFile->find(id);
        if (!file)
            return tell(Tone::Danger, file.error().message);
        before.append(*std::move(file));
    }
    m_bulkStack->push(new BulkCommand{*m_registerFile, tr("Handle %1 together").arg(before.size()), before,
                                      linkedTogether(before, m_today),
                                      [this](const Error &error) { tell(Tone::Danger, error.message); }});
    followTab();
    tell(Tone::Good, tr("%1 suggestions are handled together now; each keeps its own letter. When one is drafted, "
                        "“Answer those handled together alike” makes the others' drafts from it.")
                         .arg(before.size()));
}

/// The one of this number in the session and of the kind of the one it is handled with.
static Result<CaseFile> handledWithIt(RegisterFile &registerFile, const QString &number, const Suggestion &with)
{
    const auto ids = registerFile.findByNumber(number);
    if (!ids)
        return ids.error();
    for (const SuggestionId id : *ids) {
        auto file = registerFile.find(id);
        if (!file || (file->suggestion.session == with.session && file->suggestion.kind == with.kind))
            return file;
    }
    return Error{.code = ErrorCode::NotFound, .message = MainWindow::tr("No. %1 is not in this register.").arg(number)};
}

void MainWindow::answerAlike()
{
    SuggestionTab *tab = currentSuggestion();
    if (!tab || !tab->session().isStored())
        return tell(Tone::Accent, tr("Open the suggestion whose letter is drafted first."));
    commitTabs();
    const CaseFile source = tab->session().file();
    const QStringList numbers = handledWith(source);
    if (numbers.isEmpty())
        return tell(Tone::Accent, tr("No step says that No. %1 is handled together with another. Note one on the page "
                                     "Follow-up, or choose them in the register.")
                                      .arg(source.suggestion.number));
    QList<CaseFile> before;
    QList<CaseFile> after;
    QStringList faults;
    QStringList replaced;
    for (const QString &number : numbers) {
        const auto target = handledWithIt(*m_registerFile, number, source.suggestion);
        const auto answered =
            target ? answeredAlike(*target, source, tab->session().office()) : Result<CaseFile>{target.error()};
        if (!answered) {
            faults.append(answered.error().message);
            continue;
        }
        if (const Reply *begun = newestReply(*target); begun && isBegun(*begun))
            replaced.append(number);
        before.append(*target);
        after.append(*answered);
    }
    if (!after.isEmpty())
        tab->session().undoStack().push(
            new BulkCommand{*m_registerFile, tr("Answer %1 alike").arg(after.size()), before, after,
                            [this](const Error &error) { tell(Tone::Danger, error.message); }});
    QStringList lines = faults;
    if (!after.isEmpty())
        lines.prepend(tr("Drafts made from this letter: %1. Read each before it is signed; undo takes all back.")
                          .arg(after.size()));
    if (!replaced.isEmpty())
        lines.append(tr("Drafts that had been begun were replaced: %1.").arg(replaced.join(u'、')));
    tell(faults.isEmpty() && replaced.isEmpty() ? Tone::Good : Tone::Warning, lines.join(u'\n'));
}

void MainWindow::showToday()
{
    m_tabs->setCurrentWidget(m_todayPage);
    m_todayPage->focusFirst();
}

void MainWindow::findSearch()
{
    m_tabs->setCurrentWidget(m_registerPage);
    m_registerPage->focusSearch();
}

void MainWindow::continueBegun(const FormDraft &draft)
{
    m_bar->hide();
    auto *tab = new SuggestionTab{*m_registerFile, RegistrationPage::restored(draft),
                                  m_today,         [this]() -> const Fonts & { return fonts(); },
                                  m_preferences,   draft.form};
    addTab(tab);
    tab->setTyped(draft);
}

void MainWindow::backUp()
{
    const QString path = m_chooser.fileToSave(this, tr("Back up the register"),
                                              tr("register-%1.banfu").arg(m_today.toString(Qt::ISODate)),
                                              tr("Registers (*.banfu *.db)"));
    if (path.isEmpty())
        return;
    const auto done = m_registerFile->backup(path);
    tell(done ? Tone::Good : Tone::Danger,
         done ? tr("The backup is written and verified: %1").arg(path) : done.error().message);
}

void MainWindow::verify()
{
    const auto verification = m_registerFile->verify();
    if (!verification)
        tell(Tone::Danger, verification.error().message);
    else
        tell(verification->isSound ? Tone::Good : Tone::Danger, verification->lines.join(u'\n'));
}

void MainWindow::showSettings()
{
    SettingsDialog dialog{*m_registerFile, this};
    dialog.exec();
}

void MainWindow::showTerms()
{
    TermsDialog dialog{*m_registerFile, m_today, m_chooser, this};
    dialog.exec();
}

void MainWindow::showNames()
{
    auto *page = findChild<NamesPage *>();
    if (!page) {
        page = new NamesPage{*m_registerFile, *m_bulkStack, m_today, m_chooser};
        m_tabs->addTab(page, icon(u"register"_s), tr("Deputies and bureaus"));
    }
    m_tabs->setCurrentWidget(page);
}

void MainWindow::showPalette()
{
    auto *palette = new CommandPalette{findChildren<QAction *>(QString{}, Qt::FindDirectChildrenOnly), this};
    palette->open();
}

void MainWindow::showAbout()
{
    tell(Tone::Accent, tr("Banfu %1: the register for the handling of deputies' suggestions. Register: %2")
                           .arg(QCoreApplication::applicationVersion(), m_registerFile->path()));
}

} // namespace banfu
