#include "ui/window/startwindow.h"

#include "ui/window/mainwindow.h"
#include "ui/window/startpage.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// What lives as long as the application: the start page, and a window over each register that is open.
class Start
{
public:
    explicit Start(QString actor)
        : m_actor{std::move(actor)}
    {
    }

    void run(const QString &path)
    {
        const QString language = qEnvironmentVariable("BANFU_LANGUAGE", m_preferences.language());
        m_translations.show(languageOfKey(language, QLocale::system()));
        applyInterfaceFont();
        applyTheme(themeOfKey(qEnvironmentVariable("BANFU_THEME")).value_or(m_preferences.theme()));
        m_path = path;
        if (!QFileInfo::exists(path)) {
            showStart(nullptr);
            return;
        }
        auto file = RegisterFile::open(path, m_actor, OpenMode::CheckLater);
        if (file)
            showWindow(*std::move(file));
        else
            showStart(&file.error());
    }

private:
    void showStart(const Error *refusal)
    {
        auto *start = new StartPage{m_path, m_actor, m_chooser};
        start->setAttribute(Qt::WA_DeleteOnClose);
        if (refusal)
            start->tellRefusal(*refusal);
        QObject::connect(start, &StartPage::ready, start, [this, start] {
            showWindow(start->take());
            start->close();
        });
        start->resize(900, 600);
        start->show();
    }

    void showWindow(std::unique_ptr<RegisterFile> file)
    {
        auto *window = new MainWindow{std::move(file), QDate::currentDate(), m_preferences, m_translations, m_chooser};
        window->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(window, &MainWindow::otherRegisterWanted, window, [this] { showStart(nullptr); });
        window->show();
    }

    QString m_actor;
    QString m_path{};
    Preferences m_preferences{};
    Translations m_translations{};
    SystemFileChooser m_chooser{};
};

QString registerPath(const QStringList &arguments, const QString &defaultRegister)
{
    const qsizetype option = arguments.indexOf(u"--register"_s);
    if (option >= 0 && option + 1 < arguments.size())
        return arguments.at(option + 1);
    for (const QString &argument : arguments) {
        if (argument.startsWith("--register="_L1))
            return argument.mid(11);
    }
    return defaultRegister;
}

} // namespace

int startWindow(int &argc, char **argv, const QString &defaultRegister, const QString &actor)
{
    QApplication application{argc, argv};
    QGuiApplication::setDesktopFileName(u"banfu"_s);
    QApplication::setWindowIcon(QIcon{u":/banfu/desktop/banfu.svg"_s});
    Start start{actor};
    start.run(registerPath(QApplication::arguments(), defaultRegister));
    return QApplication::exec();
}

} // namespace banfu
