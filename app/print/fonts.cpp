#include "app/print/fonts.h"

#include "app/print/fontfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <array>
#include <limits>
#include <map>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr std::array roles{FontRole::FangSong, FontRole::Kai, FontRole::Hei, FontRole::XiaoBiaoSong, FontRole::Song};

struct Entry
{
    QString path{};
    QString postScriptName{};
    std::unique_ptr<FontFace> face{};
    bool isTried{false};
};

struct Chain
{
    QList<int> faces{};
    qsizetype own{0}; ///< so many of them are the role's own
    QHash<char32_t, Fonts::Place> places{};
};

QString roleName(FontRole role)
{
    switch (role) {
    case FontRole::FangSong:
        return QCoreApplication::translate("banfu::Fonts", "FangSong");
    case FontRole::Kai:
        return QCoreApplication::translate("banfu::Fonts", "Kai");
    case FontRole::Hei:
        return QCoreApplication::translate("banfu::Fonts", "Hei");
    case FontRole::XiaoBiaoSong:
        return QCoreApplication::translate("banfu::Fonts", "XiaoBiaoSong");
    case FontRole::Song:
        return QCoreApplication::translate("banfu::Fonts", "Song");
    }
    return {};
}

QString freeFile(FontRole role)
{
    switch (role) {
    case FontRole::FangSong:
        return u"FandolFang-Regular.otf"_s;
    case FontRole::Kai:
        return u"FandolKai-Regular.otf"_s;
    case FontRole::Hei:
        return u"FandolHei-Regular.otf"_s;
    case FontRole::XiaoBiaoSong:
        return u"FandolSong-Bold.otf"_s;
    case FontRole::Song:
        return u"FandolSong-Regular.otf"_s;
    }
    return {};
}

} // namespace

struct Fonts::Private
{
    std::vector<Entry> entries{};
    std::array<Chain, roles.size()> chains{};
    FontFace none{};

    Chain &chain(FontRole role) { return chains[static_cast<size_t>(role)]; }
    const FontFace *face(int index);
    int first(Chain &chain);
};

const FontFace *Fonts::Private::face(int index)
{
    Entry &entry = entries[static_cast<size_t>(index)];
    if (!entry.isTried) {
        entry.isTried = true;
        entry.face = FontFace::open(entry.path, entry.postScriptName);
    }
    return entry.face.get();
}

/// The first face of the chain that can be opened; 0 when there is none.
int Fonts::Private::first(Chain &chain)
{
    for (const int index : std::as_const(chain.faces)) {
        if (face(index))
            return index;
    }
    return 0;
}

Fonts::Fonts(const QStringList &folders, const QStringList &systemFolders)
    : d{std::make_unique<Private>()}
{
    const QHash<QString, QString> found = findFontFiles(folders, systemFolders);
    std::map<std::pair<QString, QString>, int> known;
    const auto add = [&](Chain &chain, const FontFile &file) {
        const QString path = found.value(foldedFontName(QString::fromUtf8(file.fileName)));
        if (path.isEmpty())
            return;
        const QString face = QString::fromLatin1(file.postScriptName);
        const auto [place, isNew] = known.emplace(std::pair{path, face}, static_cast<int>(d->entries.size()));
        if (isNew)
            d->entries.push_back({.path = path, .postScriptName = face});
        if (!chain.faces.contains(place->second))
            chain.faces.append(place->second);
    };
    for (const FontRole role : roles) {
        Chain &chain = d->chain(role);
        for (const FontFile &file : ownFiles(role))
            add(chain, file);
        chain.own = chain.faces.size();
        for (const FontFile &file : fallbackFiles(role))
            add(chain, file);
    }
}

Fonts::~Fonts() = default;

QString Fonts::userFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/banfu/fonts"_L1;
}

QStringList Fonts::defaultFolders()
{
    QStringList folders;
    const QString own = qEnvironmentVariable("BANFU_FONT_DIR");
    if (!own.isEmpty())
        folders.append(own);
    if (QCoreApplication::instance()) // the program's folder is not known without
        folders.append(QDir::cleanPath(QCoreApplication::applicationDirPath() + "/../share/banfu/fonts"_L1));
    folders.append(userFolder());
    for (const QLatin1StringView tree : {"/usr/local/share/texmf"_L1, "/usr/share/texmf"_L1,
                                         "/usr/share/texlive/texmf-dist"_L1, "/usr/share/texmf-dist"_L1})
        folders.append(tree + "/fonts/opentype/public/fandol"_L1);
    return folders;
}

QStringList Fonts::defaultSystemFolders()
{
#ifdef Q_OS_LINUX
    return {QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/fonts"_L1,
            QDir::homePath() + "/.fonts"_L1, u"/usr/local/share/fonts"_s, u"/usr/share/fonts"_s};
#else
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::FontsLocation);
#ifdef Q_OS_WIN
    folders.append(qEnvironmentVariable("LOCALAPPDATA") + "/Microsoft/Windows/Fonts"_L1);
    folders.append(qEnvironmentVariable("WINDIR", u"C:/Windows"_s) + "/Fonts"_L1);
#endif
#ifdef Q_OS_MACOS
    folders.append({u"/Library/Fonts"_s, u"/System/Library/Fonts"_s});
#endif
    return folders;
#endif
}

const FontFace &Fonts::face(int index) const
{
    if (index < 0 || index >= faceCount())
        return d->none;
    const FontFace *face = d->face(index);
    return face ? *face : d->none;
}

int Fonts::faceCount() const
{
    return static_cast<int>(d->entries.size());
}

Fonts::Place Fonts::place(FontRole role, char32_t character) const
{
    Chain &chain = d->chain(role);
    const auto known = chain.places.constFind(character);
    if (known != chain.places.cend())
        return *known;
    Place place{.face = d->first(chain)};
    for (const int index : std::as_const(chain.faces)) {
        const FontFace *face = d->face(index);
        const auto glyph = face ? face->glyph(character) : std::nullopt;
        if (glyph) {
            place = {.face = index, .glyph = *glyph};
            break;
        }
    }
    chain.places.insert(character, place);
    return place;
}

int Fonts::faceFor(FontRole role, QStringView text) const
{
    Chain &chain = d->chain(role);
    const QList<uint> characters = text.toUcs4();
    int best = d->first(chain);
    auto fewest = std::numeric_limits<qsizetype>::max();
    for (const int index : std::as_const(chain.faces)) {
        const FontFace *face = d->face(index);
        if (!face)
            continue;
        const auto lacking = std::count_if(characters.cbegin(), characters.cend(),
                                           [&](uint character) { return !face->glyph(char32_t{character}); });
        if (lacking < fewest) {
            fewest = lacking;
            best = index;
        }
        if (fewest == 0)
            break;
    }
    return best;
}

QStringList Fonts::missing() const
{
    QStringList sentences;
    for (const FontRole role : roles) {
        Chain &chain = d->chain(role);
        const bool hasOwn = std::any_of(chain.faces.cbegin(), chain.faces.cbegin() + chain.own,
                                        [&](int index) { return d->face(index) != nullptr; });
        if (hasOwn)
            continue;
        const QString folder = QDir::toNativeSeparators(userFolder());
        const FontFace &instead = face(d->first(chain));
        if (instead.family().isEmpty()) {
            sentences.append(QCoreApplication::translate("banfu::Fonts",
                                                         "The %1 font is missing and nothing can stand in for it. Run "
                                                         "app/run once, or copy %2 into %3.")
                                 .arg(roleName(role), freeFile(role), folder));
        } else {
            sentences.append(QCoreApplication::translate("banfu::Fonts",
                                                         "The %1 font is missing; %2 is used instead. Run app/run "
                                                         "once, or copy %3 into %4.")
                                 .arg(roleName(role), instead.family(), freeFile(role), folder));
        }
    }
    return sentences;
}

} // namespace banfu
