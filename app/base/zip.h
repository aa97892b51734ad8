#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace banfu {

/// What a package from outside may unpack to: what is larger is a mistake or an attack.
struct ZipLimits
{
    qint64 part{100'000'000};     ///< bytes of one part
    qint64 total{300'000'000};    ///< bytes of all parts together that are read
    qint64 entries{10'000};       ///< parts
    qint64 ratio{200};            ///< of a part's bytes to its packed bytes …
    qint64 ratioFrom{10'000'000}; ///< … where it has more bytes than this
};

/// A ZIP package in memory: .docx, .xlsx, .odt. Nothing is unpacked to the disk, no part's name becomes a path.
class ZipReader
{
public:
    /// InvalidInput when the bytes are no ZIP package or it has too many parts.
    static Result<ZipReader> open(const QByteArray &bytes, const ZipLimits &limits = {});
    ~ZipReader();
    ZipReader(ZipReader &&) noexcept;
    ZipReader &operator=(ZipReader &&) noexcept;

    QStringList names() const; ///< in the package's order
    bool contains(const QString &name) const;
    /// The part's bytes; names are compared without regard to case, as the office formats do. NotFound when there is no
    /// such part, InvalidInput when it is encrypted, damaged, or beyond a limit – told before it is unpacked.
    Result<QByteArray> read(const QString &name);

private:
    struct Private;
    explicit ZipReader(std::unique_ptr<Private> state);
    std::unique_ptr<Private> d;
};

struct ZipPart
{
    QString name{};
    QByteArray bytes{};
    bool isPacked{true}; ///< false: stored as it is, as the mimetype of an .odt must be
    bool operator==(const ZipPart &) const = default;
};

/// The package with these parts in this order. Deterministic: no time in it.
QByteArray toZip(const QList<ZipPart> &parts);

} // namespace banfu
