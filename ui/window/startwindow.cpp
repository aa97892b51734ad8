#include "ui/window/startwindow.h"

#include "ui/window/mainwindow.h"
#include "ui/window/startpage.h"

#include <QApplication>
#include <QFileInfo>
#include <QLocale>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// What lives as long as the application: first the start page, then the window over a register.
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
        if (!QFileInfo::exists(path)) {
            showStart(path, nullptr);
            return;
        }
        auto file = RegisterFile::open(path, m_actor);
        if (file)
            showWindow(*std::move(file));
        else
            showStart(path, &file.error());
    }

private:
    void showStart(const QString &path, const Error *refusal)
    {
        m_start = std::make_unique<StartPage>(path, m_actor, m_chooser);
        if (refusal)
            m_start->tellRefusal(*refusal);
        QObject::connect(m_start.get(), &StartPage::ready, m_start.get(), [this] {
            showWindow(m_start->take());
            m_start.release()->deleteLater(); // it is the sender
        });
        m_start->resize(900, 600);
        m_start->show();
    }

    void showWindow(std::unique_ptr<RegisterFile> file)
    {
        m_window = std::make_unique<MainWindow>(std::move(file), QDate::currentDate(), m_preferences, m_translations,
                                                m_chooser);
        m_window->show();
    }

    QString m_actor;
    Preferences m_preferences{};
    Translations m_translations{};
    SystemFileChooser m_chooser{};
    std::unique_ptr<StartPage> m_start{};
    std::unique_ptr<MainWindow> m_window{};
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
    Start start{actor};
    start.run(registerPath(QApplication::arguments(), defaultRegister));
    return QApplication::exec();
}

} // namespace banfu
