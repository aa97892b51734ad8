#include "app/print/fontfiles.h"

#include <QDir>
#include <QSet>

#include <filesystem>

namespace banfu {

namespace {

constexpr FontFile fangSong[] = {
    {"仿宋_GB2312.ttf"},
    {"simfang_GB2312.ttf"},
    {"FangSong_GB2312.ttf"},
    {"simfs.ttf"},
    {"simfang.ttf"},
    {"FZFSK.TTF"},
    {"FZFSJW.TTF"},
    {"FZFangSong-Z02.ttf"},
    {"FZFSJW--GB1-0.ttf"},
    {"FZFSK--GBK1-0.ttf"},
    {"ZhuqueFangsong-Regular.ttf"},
    {"FandolFang-Regular.otf"},
    {"STFangsong.ttf"},
    {"STFANGSO.TTF"},
};
constexpr FontFile kai[] = {
    {"楷体_GB2312.ttf"},
    {"simkai_GB2312.ttf"},
    {"simkai.ttf"},
    {"FZKTK.TTF"},
    {"FZKTJW.TTF"},
    {"FZKai-Z03.ttf"},
    {"FZKTJW--GB1-0.ttf"},
    {"FZKTK--GBK1-0.ttf"},
    {"FandolKai-Regular.otf"},
    {"LXGWWenKai-Regular.ttf"},
    {"ukai.ttc", "UKaiCN"},
    {"gkai00mp.ttf"},
    {"Kaiti.ttc", "STKaitiSC-Regular"},
    {"STKAITI.TTF"},
};
constexpr FontFile hei[] = {
    {"simhei.ttf"},
    {"FZHTK.TTF"},
    {"FZHTJW.TTF"},
    {"FZHei-B01.ttf"},
    {"FZHTJW--GB1-0.ttf"},
    {"FZHTK--GBK1-0.ttf"},
    {"NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Regular"},
    {"NotoSansCJKsc-Regular.otf"},
    {"NotoSansSC-Regular.otf"},
    {"SourceHanSansSC-Regular.otf"},
    {"SourceHanSansCN-Regular.otf"},
    {"FandolHei-Regular.otf"},
    {"wqy-zenhei.ttc"},
    {"msyh.ttc"},
    {"msyh.ttf"},
    {"STHeiti Light.ttc", "STHeitiSC-Light"},
    {"PingFang.ttc", "PingFangSC-Regular"},
};
constexpr FontFile xiaoBiaoSong[] = {
    {"方正小标宋简体.ttf"},
    {"方正小标宋_GBK.ttf"},
    {"FZXBSJW.TTF"},
    {"FZXBSK.TTF"},
    {"FZXiaoBiaoSong-B05S.ttf"},
    {"FZXiaoBiaoSong-B05.ttf"},
    {"FZXBSJW--GB1-0.ttf"},
    {"FZXBSK--GBK1-0.ttf"},
    {"FandolSong-Bold.otf"},
    {"STZHONGS.TTF"},
    {"NotoSerifCJK-Bold.ttc", "NotoSerifCJKsc-Bold"},
    {"NotoSerifCJKsc-Bold.otf"},
    {"NotoSerifSC-Bold.otf"},
    {"SourceHanSerifSC-Bold.otf"},
    {"SourceHanSerifCN-Bold.otf"},
    {"Songti.ttc", "STSongti-SC-Black"},
    {"Songti.ttc", "STSongti-SC-Bold"},
};
constexpr FontFile song[] = {
    {"simsun.ttc"},
    {"simsun.ttf"},
    {"FZSSK.TTF"},
    {"FZSSJW.TTF"},
    {"FandolSong-Regular.otf"},
    {"NotoSerifCJK-Regular.ttc", "NotoSerifCJKsc-Regular"},
    {"NotoSerifCJKsc-Regular.otf"},
    {"NotoSerifSC-Regular.otf"},
    {"SourceHanSerifSC-Regular.otf"},
    {"SourceHanSerifCN-Regular.otf"},
    {"gbsn00lp.ttf"},
    {"Songti.ttc", "STSongti-SC-Regular"},
};
/// Complete faces first, then those that hold what is rarest. The signs of other scripts come last.
constexpr FontFile serifFallback[] = {
    {"NotoSerifCJK-Regular.ttc", "NotoSerifCJKsc-Regular"},
    {"NotoSerifCJKsc-Regular.otf"},
    {"NotoSerifSC-Regular.otf"},
    {"SourceHanSerifSC-Regular.otf"},
    {"SourceHanSerifCN-Regular.otf"},
    {"simsun.ttc"},
    {"FandolSong-Regular.otf"},
    {"Songti.ttc", "STSongti-SC-Regular"},
    {"NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Regular"},
    {"simsunb.ttf"},
    {"SimSunExtG.ttf"},
    {"HanaMinA.ttf"},
    {"HanaMinB.ttf"},
    {"DroidSansFallbackFull.ttf"},
    {"wqy-zenhei.ttc"},
    {"wqy-microhei.ttc"},
    {"uming.ttc", "UMingCN"},
    {"DejaVuSerif.ttf"},
    {"DejaVuSans.ttf"},
    {"NotoSans-Regular.ttf"},
    {"seguisym.ttf"},
    {"Arial Unicode.ttf"},
    {"unifont.otf"},
    {"unifont.ttf"},
};

} // namespace

std::span<const FontFile> ownFiles(FontRole role)
{
    switch (role) {
    case FontRole::FangSong:
        return fangSong;
    case FontRole::Kai:
        return kai;
    case FontRole::Hei:
        return hei;
    case FontRole::XiaoBiaoSong:
        return xiaoBiaoSong;
    case FontRole::Song:
        return song;
    }
    return {};
}

std::span<const FontFile> fallbackFiles(FontRole)
{
    return serifFallback;
}

QString foldedFontName(const QString &fileName)
{
    return fileName.normalized(QString::NormalizationForm_C).toCaseFolded();
}

QHash<QString, QString> findFontFiles(const QStringList &folders, const QStringList &trees)
{
    QSet<QString> wanted;
    for (const FontRole role :
         {FontRole::FangSong, FontRole::Kai, FontRole::Hei, FontRole::XiaoBiaoSong, FontRole::Song}) {
        for (const auto files : {ownFiles(role), fallbackFiles(role)}) {
            for (const FontFile &file : files)
                wanted.insert(foldedFontName(QString::fromUtf8(file.fileName)));
        }
    }
    QHash<QString, QString> found;
    const auto note = [&](const QString &name, const QString &path) {
        const QString folded = foldedFontName(name);
        if (wanted.contains(folded) && !found.contains(folded))
            found.insert(folded, path);
    };
    for (const QString &folder : folders) {
        const QDir directory{folder};
        const QStringList names = directory.entryList(QDir::Files, QDir::Name);
        for (const QString &name : names)
            note(name, directory.filePath(name));
    }
    // std::filesystem reads the kind of each entry from its folder: no call a file, unlike QDirIterator.
    namespace fs = std::filesystem;
    constexpr int deepest = 8; // links may lead round in a circle
    for (const QString &tree : trees) {
        std::error_code failed;
        const auto options =
            fs::directory_options::skip_permission_denied | fs::directory_options::follow_directory_symlink;
        fs::recursive_directory_iterator entry{fs::path{tree.toStdU16String()}, options, failed};
        for (; !failed && entry != fs::recursive_directory_iterator{}; entry.increment(failed)) {
            if (entry.depth() >= deepest)
                entry.disable_recursion_pending();
            if (!entry->is_directory(failed)) {
                note(QString::fromStdU16String(entry->path().filename().u16string()),
                     QString::fromStdU16String(entry->path().generic_u16string()));
            }
            failed.clear();
        }
    }
    return found;
}

} // namespace banfu
