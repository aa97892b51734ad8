#include "ui/common/theme.h"

#include "ui/common/markstyle.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFont>
#include <QPalette>
#include <QPixmapCache>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct ThemeName
{
    Theme theme;
    QLatin1StringView key;
};
constexpr std::array themeNames{
    ThemeName{Theme::System, QLatin1StringView{"system"}}, ThemeName{Theme::Light, QLatin1StringView{"light"}},
    ThemeName{Theme::Dark, QLatin1StringView{"dark"}}, ThemeName{Theme::HighContrast, QLatin1StringView{"contrast"}}};

/// What a palette is made of; the rest is derived.
struct Colours
{
    QRgb window, base, alternate, text, button, muted, highlight, highlighted, link;
};
constexpr Colours lightColours{0xfff3f4f6, 0xffffffff, 0xfff7f8fa, 0xff1c1f23, 0xffeceef1,
                               0xff8a9097, 0xff2563b8, 0xffffffff, 0xff1a56b0};
constexpr Colours darkColours{0xff24272b, 0xff1b1e21, 0xff212428, 0xffe7e9ec, 0xff30343a,
                              0xff7f868e, 0xff3a6fc4, 0xffffffff, 0xff8ab8ff};
constexpr Colours contrastColours{0xff000000, 0xff000000, 0xff000000, 0xffffffff, 0xff000000,
                                  0xffb0b0b0, 0xffffff00, 0xff000000, 0xff66d9ff};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette{QColor{colours.button}, QColor{colours.window}};
    const std::array<std::pair<QPalette::ColorRole, QRgb>, 12> roles{{{QPalette::Window, colours.window},
                                                                      {QPalette::WindowText, colours.text},
                                                                      {QPalette::Base, colours.base},
                                                                      {QPalette::AlternateBase, colours.alternate},
                                                                      {QPalette::Text, colours.text},
                                                                      {QPalette::Button, colours.button},
                                                                      {QPalette::ButtonText, colours.text},
                                                                      {QPalette::ToolTipBase, colours.base},
                                                                      {QPalette::ToolTipText, colours.text},
                                                                      {QPalette::Highlight, colours.highlight},
                                                                      {QPalette::HighlightedText, colours.highlighted},
                                                                      {QPalette::Link, colours.link}}};
    for (const auto &[role, colour] : roles)
        palette.setColor(role, QColor{colour});
    palette.setColor(QPalette::PlaceholderText, QColor{colours.muted});
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor{colours.muted});
    return palette;
}

/// What desktops without a platform plugin of their own for Qt say of dark.
bool isDesktopDark()
{
    if (qEnvironmentVariable("GTK_THEME").contains("dark"_L1, Qt::CaseInsensitive))
        return true;
    const QString gtk = QDir::homePath() + u"/.config/gtk-3.0/settings.ini"_s;
    if (!QFile::exists(gtk))
        return false;
    const QSettings settings{gtk, QSettings::IniFormat};
    return settings.value(u"Settings/gtk-application-prefer-dark-theme"_s).toString().trimmed() == "1"_L1 ||
           settings.value(u"Settings/gtk-theme-name"_s).toString().contains("dark"_L1, Qt::CaseInsensitive);
}

void use(const Colours &colours, QStyle *style = QStyleFactory::create(u"Fusion"_s))
{
    QApplication::setStyle(style); // takes it
    QApplication::setPalette(paletteOf(colours));
}

void useDark()
{
    use(darkColours, new MarkStyle{MarkStyle::Frames::AsFusion});
}

} // namespace

QString themeKey(Theme theme)
{
    for (const ThemeName &name : themeNames) {
        if (name.theme == theme)
            return name.key;
    }
    Q_UNREACHABLE();
}

std::optional<Theme> themeOfKey(const QString &key)
{
    for (const ThemeName &name : themeNames) {
        if (name.key == key)
            return name.theme;
    }
    return std::nullopt;
}

void applyTheme(Theme theme)
{
    static const QString platformStyle = QApplication::style()->objectName();
    static const QPalette platformPalette = QApplication::palette();
    QPixmapCache::clear();
    switch (theme) {
    case Theme::System:
        QApplication::setStyle(platformStyle);
        if (platformPalette.color(QPalette::Window).lightness() > 127 && isDesktopDark())
            useDark();
        else
            QApplication::setPalette(QPalette{});
        return;
    case Theme::Light:
        return use(lightColours);
    case Theme::Dark:
        return useDark();
    case Theme::HighContrast:
        return use(contrastColours, new MarkStyle{MarkStyle::Frames::InTextColour});
    }
    Q_UNREACHABLE();
}

void applyInterfaceFont()
{
    constexpr double smallest = 10; // points; smaller strokes of Chinese run together
    QFont font = QApplication::font();
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei UI"_s, u"PingFang SC"_s,
                      u"WenQuanYi Micro Hei"_s, u"Noto Sans"_s, u"DejaVu Sans"_s});
    if (font.pointSizeF() < smallest)
        font.setPointSizeF(smallest);
    QApplication::setFont(font);
}

} // namespace banfu
