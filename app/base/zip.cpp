#include "app/base/zip.h"

#include <QCoreApplication>

#include <zip.h>

#include <utility>

namespace banfu {

namespace {

struct Zip
{
    Q_DECLARE_TR_FUNCTIONS(banfu::zip)
};

struct Discard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct CloseFile
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
struct FreeSource
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using File = std::unique_ptr<zip_file_t, CloseFile>;
using Source = std::unique_ptr<zip_source_t, FreeSource>;

Error refused(const QString &message, const QString &detail = {})
{
    return {.code = ErrorCode::InvalidInput, .message = message, .detail = detail};
}

} // namespace

struct ZipReader::Private
{
    QByteArray bytes{}; ///< outlives the archive, which reads from it
    ZipLimits limits{};
    qint64 total{0};
    Archive archive{};
};

ZipReader::ZipReader(std::unique_ptr<Private> state)
    : d{std::move(state)}
{
}

ZipReader::~ZipReader() = default;
ZipReader::ZipReader(ZipReader &&) noexcept = default;
ZipReader &ZipReader::operator=(ZipReader &&) noexcept = default;

Result<ZipReader> ZipReader::open(const QByteArray &bytes, const ZipLimits &limits)
{
    auto state = std::make_unique<Private>();
    state->bytes = bytes;
    state->limits = limits;
    Source source{
        zip_source_buffer_create(state->bytes.constData(), static_cast<zip_uint64_t>(state->bytes.size()), 0, nullptr)};
    zip_error_t error;
    zip_error_init(&error);
    if (source && !bytes.isEmpty()) // of nothing libzip would make a package without parts
        state->archive.reset(zip_open_from_source(source.get(), ZIP_RDONLY, &error));
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!state->archive)
        return refused(Zip::tr("The file is damaged, or not of the kind that its name says; nothing was read."),
                       detail);
    (void)source.release(); // the archive owns it now
    if (zip_get_num_entries(state->archive.get(), 0) > limits.entries)
        return refused(Zip::tr("The file has more than %1 parts inside; nothing was read.").arg(limits.entries));
    return ZipReader{std::move(state)};
}

QStringList ZipReader::names() const
{
    QStringList names;
    const zip_int64_t count = zip_get_num_entries(d->archive.get(), 0);
    for (zip_int64_t index = 0; index < count; ++index)
        names << QString::fromUtf8(zip_get_name(d->archive.get(), static_cast<zip_uint64_t>(index), 0));
    return names;
}

bool ZipReader::contains(const QString &name) const
{
    return zip_name_locate(d->archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<QByteArray> ZipReader::read(const QString &name)
{
    const zip_int64_t index = zip_name_locate(d->archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE);
    if (index < 0)
        return Error{.code = ErrorCode::NotFound, .message = Zip::tr("The file has no part “%1” inside.").arg(name)};
    const Error damaged = refused(Zip::tr("The part “%1” inside the file is damaged or locked by a password; nothing "
                                          "was read.")
                                      .arg(name));
    zip_stat_t known;
    zip_stat_init(&known);
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (zip_stat_index(d->archive.get(), static_cast<zip_uint64_t>(index), 0, &known) != 0 ||
        (known.valid & needed) != needed)
        return damaged;
    const auto &limits = d->limits;
    const bool isLarge = known.size > static_cast<zip_uint64_t>(limits.part) ||
                         known.size > static_cast<zip_uint64_t>(limits.total - d->total);
    const bool isBomb = known.size > static_cast<zip_uint64_t>(limits.ratioFrom) &&
                        known.size / static_cast<zip_uint64_t>(limits.ratio) > known.comp_size;
    if (isLarge || isBomb)
        return refused(Zip::tr("The part “%1” inside the file would unpack to %2 MB; nothing was read.")
                           .arg(name)
                           .arg(static_cast<qulonglong>(known.size / 1'000'000)));
    const File file{zip_fopen_index(d->archive.get(), static_cast<zip_uint64_t>(index), 0)};
    if (!file)
        return damaged;
    // One byte more than declared is asked for: a part longer than it says, or with a wrong checksum, is damaged.
    const auto size = static_cast<qsizetype>(known.size);
    QByteArray bytes(size + 1, Qt::Uninitialized);
    qsizetype done = 0;
    while (done <= size) {
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + done, static_cast<zip_uint64_t>(size + 1 - done));
        if (got < 0)
            return damaged;
        if (got == 0)
            break;
        done += static_cast<qsizetype>(got);
    }
    if (done != size)
        return damaged;
    bytes.truncate(size);
    d->total += size;
    return bytes;
}

QByteArray toZip(const QList<ZipPart> &parts)
{
    // Only the memory can give out while a package is written into it.
    const auto checked = [](auto *object) {
        Q_CHECK_PTR(object);
        return object;
    };
    const auto succeeds = [](bool isDone) {
        if (!isDone)
            qBadAlloc();
    };
    const Source target{checked(zip_source_buffer_create(nullptr, 0, 0, nullptr))};
    zip_source_keep(target.get()); // one for the archive, one to read what it wrote
    Archive archive{checked(zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr))};
    for (const ZipPart &part : parts) {
        Source bytes{checked(
            zip_source_buffer(archive.get(), part.bytes.constData(), static_cast<zip_uint64_t>(part.bytes.size()), 0))};
        const zip_int64_t index =
            zip_file_add(archive.get(), part.name.toUtf8().constData(), bytes.get(), ZIP_FL_ENC_UTF_8);
        succeeds(index >= 0);
        (void)bytes.release(); // the archive owns it now
        const auto place = static_cast<zip_uint64_t>(index);
        constexpr zip_uint16_t firstDay = (1 << 5) | 1; // 1980-01-01, where the format's time begins
        succeeds(zip_file_set_dostime(archive.get(), place, 0, firstDay, 0) == 0);
        succeeds(zip_set_file_compression(archive.get(), place, part.isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0);
    }
    succeeds(zip_close(archive.get()) == 0);
    (void)archive.release(); // gone with the closing
    zip_stat_t known;
    zip_stat_init(&known);
    succeeds(zip_source_stat(target.get(), &known) == 0 && zip_source_open(target.get()) == 0);
    QByteArray bytes(static_cast<qsizetype>(known.size), Qt::Uninitialized);
    succeeds(zip_source_read(target.get(), bytes.data(), known.size) == static_cast<zip_int64_t>(known.size));
    zip_source_close(target.get());
    return bytes;
}

} // namespace banfu
