#include "app/print/fontplaces.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QHash>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static const FontCandidate serif{u"NotoSerifCJK-Regular.ttc"_s, u"Noto Serif CJK SC"_s, u"Noto Serif CJK SC"_s, false};
static const FontCandidate serifBold{u"NotoSerifCJK-Bold.ttc"_s, u"Noto Serif CJK SC"_s, u"Noto Serif CJK SC Bold"_s};
static const FontCandidate sans{u"NotoSansCJK-Regular.ttc"_s, u"Noto Sans CJK SC"_s, u"Noto Sans CJK SC"_s};

QList<FontCandidate> candidates(FontRole role)
{
    switch (role) {
    case FontRole::FangSong:
        return {{u"仿宋_GB2312.ttf"_s, {}, u"仿宋_GB2312"_s},
                {u"simfang.ttf"_s, {}, u"FangSong"_s},
                {u"FZFSK.TTF"_s, {}, u"FZFangSong-Z02"_s},
                {u"ZhuqueFangsong-Regular.ttf"_s, {}, u"Zhuque Fangsong"_s},
                {u"STFANGSO.TTF"_s, {}, u"STFangsong"_s},
                {u"FandolFang-Regular.otf"_s, {}, u"FandolFang"_s},
                serif};
    case FontRole::Kai:
        return {{u"simkai.ttf"_s, {}, u"KaiTi"_s},
                {u"FZKTK.TTF"_s, {}, u"FZKai-Z03"_s},
                {u"FandolKai-Regular.otf"_s, {}, u"FandolKai"_s},
                {u"LXGWWenKai-Regular.ttf"_s, {}, u"LXGW WenKai"_s},
                {u"ukai.ttc"_s, u"AR PL UKai CN"_s, u"AR PL UKai CN"_s},
                {u"gkai00mp.ttf"_s, {}, u"AR PL KaitiM GB"_s},
                serif};
    case FontRole::Hei:
        return {{u"simhei.ttf"_s, {}, u"SimHei"_s},
                {u"FZHTK.TTF"_s, {}, u"FZHei-B01"_s},
                sans,
                {u"FandolHei-Regular.otf"_s, {}, u"FandolHei"_s},
                {u"wqy-zenhei.ttc"_s, {}, u"WenQuanYi Zen Hei"_s},
                serif};
    case FontRole::XiaoBiaoSong:
        return {{u"FZXBSJW.TTF"_s, {}, u"FZXiaoBiaoSong-B05S"_s},
                {u"方正小标宋简体.ttf"_s, {}, u"FZXiaoBiaoSong-B05S"_s},
                {u"方正小标宋_GBK.ttf"_s, {}, u"FZXiaoBiaoSong-B05"_s},
                {u"FandolSong-Bold.otf"_s, {}, u"FandolSong Bold"_s},
                serifBold,
                {u"simsun.ttc"_s, {}, u"SimSun"_s, false},
                serif};
    case FontRole::Song:
        return {{u"simsun.ttc"_s, u"SimSun"_s, u"SimSun"_s},
                {u"FZSSK.TTF"_s, {}, u"FZShuSong-Z01"_s},
                {u"FandolSong-Regular.otf"_s, {}, u"FandolSong"_s},
                {serif.fileName, serif.family, serif.shownName},
                {u"gbsn00lp.ttf"_s, {}, u"AR PL SungtiL GB"_s}};
    }
    return {};
}

static QStringList systemFolders()
{
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::FontsLocation);
#ifdef Q_OS_UNIX
    folders << u"/usr/local/share/fonts"_s << u"/usr/share/fonts"_s;
#endif
    folders.removeDuplicates();
    return folders;
}

/// One walk through the system's font folders, file name to path; names alone, no file is opened.
static QHash<QString, QString> systemFiles()
{
    QHash<QString, QString> files;
    for (const QString &folder : systemFolders()) {
        QDirIterator walk{folder, QDir::Files, QDirIterator::Subdirectories};
        while (walk.hasNext()) {
            const QString path = walk.next();
            const QString name = walk.fileName().toLower();
            if (!files.contains(name))
                files.insert(name, path);
        }
    }
    return files;
}

QString findFontFile(const QString &fileName, const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QString path = QDir{folder}.filePath(fileName);
        if (QFileInfo::exists(path))
            return path;
    }
    static const QHash<QString, QString> system = systemFiles();
    return system.value(fileName.toLower());
}

QStringList Fonts::defaultFolders()
{
    QStringList folders;
    if (const QString own = qEnvironmentVariable("BANFU_FONT_DIR"); !own.isEmpty())
        folders << own;
    if (QCoreApplication::instance())
        folders << QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/banfu/fonts"_s);
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        folders << data + u"/banfu/fonts"_s;
    folders << u"/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"_s
            << u"/usr/share/texmf/fonts/opentype/public/fandol"_s;
    return folders;
}

} // namespace banfu
