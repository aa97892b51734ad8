#include "app/register/attachedfile.h"

#include <QFileInfo>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// Format characters turn the direction of writing or are not seen at all: 报告\u202Efdp.exe.
bool isShown(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

/// The names of devices, whatever ending they have: CON, con.txt, COM1.
bool isReserved(const QString &name)
{
    static const QSet<QString> devices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s, u"conin$"_s, u"conout$"_s};
    const QString stem = name.section(u'.', 0, 0).trimmed().toLower();
    const bool isNumbered = stem.size() == 4 && (stem.startsWith(u"com") || stem.startsWith(u"lpt")) &&
                            u"0123456789¹²³"_s.contains(stem.back());
    return devices.contains(stem) || isNumbered;
}

/// Cut within the stem, between characters.
QString shortened(const QString &name)
{
    constexpr qsizetype longest = 120;
    if (name.size() <= longest)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = dot > 0 && name.size() - dot <= 12 ? name.sliced(dot) : QString{};
    QString stem = name.first(longest - ending.size());
    if (stem.back().isHighSurrogate())
        stem.chop(1);
    return stem + ending;
}

} // namespace

QString cleanFileName(const QString &name)
{
    const QString last = name.sliced(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    QString clean;
    for (const char32_t character : last.toUcs4()) {
        if (!isShown(character))
            continue;
        const bool isKept = character > 0x7f || !u"<>:\"|?*"_s.contains(QChar{static_cast<char16_t>(character)});
        clean += isKept ? QString::fromUcs4(&character, 1) : u"_"_s;
    }
    clean = clean.simplified().normalized(QString::NormalizationForm_C);
    while (clean.startsWith(u'.') || clean.startsWith(u' '))
        clean.remove(0, 1);
    clean = shortened(clean);
    while (clean.endsWith(u'.') || clean.endsWith(u' '))
        clean.chop(1);
    if (clean.isEmpty())
        return u"文件"_s;
    return isReserved(clean) ? u'_' + clean : clean;
}

bool isProgram(const QString &name, const QByteArray &beginning)
{
    static const QSet<QString> endings{
        u"exe"_s,  u"com"_s,        u"bat"_s,      u"cmd"_s,     u"scr"_s,       u"pif"_s,  u"msi"_s,     u"msp"_s,
        u"dll"_s,  u"cpl"_s,        u"hta"_s,      u"lnk"_s,     u"url"_s,       u"vbs"_s,  u"vbe"_s,     u"js"_s,
        u"jse"_s,  u"mjs"_s,        u"wsf"_s,      u"wsh"_s,     u"ps1"_s,       u"psm1"_s, u"psd1"_s,    u"reg"_s,
        u"inf"_s,  u"jar"_s,        u"sh"_s,       u"bash"_s,    u"zsh"_s,       u"csh"_s,  u"ksh"_s,     u"fish"_s,
        u"run"_s,  u"desktop"_s,    u"appimage"_s, u"deb"_s,     u"rpm"_s,       u"py"_s,   u"pyw"_s,     u"pyc"_s,
        u"pl"_s,   u"rb"_s,         u"php"_s,      u"lua"_s,     u"app"_s,       u"apk"_s,  u"command"_s, u"scf"_s,
        u"chm"_s,  u"hlp"_s,        u"gadget"_s,   u"xll"_s,     u"appref-ms"_s, u"iso"_s,  u"img"_s,     u"vhd"_s,
        u"vhdx"_s, u"flatpakref"_s, u"snap"_s,     u"service"_s, u"msc"_s,       u"ws"_s,   u"vb"_s,      u"so"_s};
    if (endings.contains(QFileInfo{name}.suffix().toLower()))
        return true;
    static const QList<QByteArray> marks{"MZ",                                           // Windows and DOS
                                         "\177ELF",                                      // Linux
                                         "#!",                                           // scripts
                                         QByteArray::fromRawData("\xfe\xed\xfa\xce", 4), // macOS, four ways
                                         QByteArray::fromRawData("\xfe\xed\xfa\xcf", 4),
                                         QByteArray::fromRawData("\xce\xfa\xed\xfe", 4),
                                         QByteArray::fromRawData("\xcf\xfa\xed\xfe", 4),
                                         QByteArray::fromRawData("\xca\xfe\xba\xbe", 4), // Java, and macOS once more
                                         QByteArray::fromRawData("L\0\0\0\x01\x14\x02\0", 8), // shortcuts of Windows
                                         "[Desktop Entry]"};
    const QByteArray seen = beginning.startsWith("\xef\xbb\xbf") ? beginning.sliced(3) : beginning;
    return std::ranges::any_of(marks, [&](const QByteArray &mark) { return seen.startsWith(mark); });
}

QString fileSizeText(qint64 bytes)
{
    return QLocale{}.formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace banfu
