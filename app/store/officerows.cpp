#include "app/store/officerows.h"

#include "app/store/database.h"
#include "app/store/termrows.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static OfficeSettings readSettings(const Row &row)
{
    return {.bureau = {.name = row.get<QString>(0),
                       .shortName = row.get<QString>(1),
                       .code = row.get<QString>(2),
                       .address = row.get<QString>(3),
                       .postCode = row.get<QString>(4),
                       .contactPerson = row.get<QString>(5),
                       .phone = row.get<QString>(6)},
            .letterheadName = row.get<QString>(7),
            .contactPerson = row.get<QString>(8),
            .contactPhone = row.get<QString>(9),
            .seal = row.get<SealPlace>(10),
            .selfName = row.get<QString>(11),
            .resultPlace = row.get<MarkPlace>(12),
            .publicityPlace = row.get<MarkPlace>(13),
            .publishesContact = row.get<bool>(19),
            .indexPrefix = row.get<QString>(20),
            .isMirrored = row.get<bool>(14),
            .itemHeads = row.get<ItemHeadFace>(21),
            .contactOptions = row.get<QString>(15).split(u'\n', Qt::SkipEmptyParts),
            .staffOptions = row.get<QString>(16).split(u'\n', Qt::SkipEmptyParts),
            .signerRank = row.get<SignerRank>(17),
            .keySignerRank = row.get<SignerRank>(18)};
}

namespace {

/// A list of two texts each: terms, phrases, templates.
struct PairTable
{
    QString name;
    QString columns;
};
const PairTable termTable{u"office_term"_s, u"wrong, proper"_s};
const PairTable phraseTable{u"office_phrase"_s, u"name, text"_s};
const PairTable templateTable{u"office_template"_s, u"name, text"_s};

template <typename T>
Result<QList<T>> readPairs(Database &database, const PairTable &table)
{
    return database.all(u"SELECT %1 FROM %2 ORDER BY position"_s.arg(table.columns, table.name), [](const Row &row) {
        return T{row.get<QString>(0), row.get<QString>(1)};
    });
}

/// Only what differs is written: a library of many phrases is not logged anew for one.
template <typename T>
Result<void> writePairs(Database &database, const PairTable &table, const QList<T> &before, const QList<T> &after)
{
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (i < before.size() && before[i] == after[i])
            continue;
        const auto &[first, second] = after[i];
        if (const auto done = database.run(u"DELETE FROM %1 WHERE position = ?"_s.arg(table.name), qint64{i}); !done)
            return done.error();
        const auto done =
            database.run(u"INSERT INTO %1 (position, %2) VALUES (?, ?, ?)"_s.arg(table.name, table.columns), qint64{i},
                         first, second);
        if (!done)
            return done.error();
    }
    return asVoid(database.run(u"DELETE FROM %1 WHERE position >= ?"_s.arg(table.name), qint64{after.size()}));
}

/// What the tables would refuse is nothing to keep.
OfficeSettings tidied(OfficeSettings office)
{
    office.terms.removeIf([](const OfficeTerm &term) { return term.wrong.isEmpty(); });
    office.phrases.removeIf([](const OfficePhrase &phrase) { return phrase.text.isEmpty(); });
    office.templates.removeIf([](const LetterTemplate &wording) { return wording.name.isEmpty(); });
    return office;
}

Result<void> writeWording(Database &database, const OfficeSettings &before, const OfficeSettings &after)
{
    if (const auto done = writePairs(database, termTable, before.terms, after.terms); !done)
        return done;
    if (const auto done = writePairs(database, phraseTable, before.phrases, after.phrases); !done)
        return done;
    return writePairs(database, templateTable, before.templates, after.templates);
}

} // namespace

Result<OfficeSettings> readOffice(Database &database)
{
    const auto stored =
        database.one(u"SELECT bureau_name, short_name, code, address, post_code, bureau_contact_person, bureau_phone, "
                     "letterhead_name, contact_person, contact_phone, seal, self_name, "
                     "result_place, publicity_place, is_mirrored, contact_options, staff_options, signer_rank, "
                     "key_signer_rank, publishes_contact, index_prefix, item_heads FROM "
                     "office"_s,
                     readSettings);
    if (!stored)
        return stored.error();
    OfficeSettings office = stored->value_or(OfficeSettings{});
    auto recipients = database.all(u"SELECT name, address, post_code, phone FROM office_recipient ORDER BY position"_s,
                                   [](const Row &row) {
                                       return QuestionnaireRecipient{.name = row.get<QString>(0),
                                                                     .address = row.get<QString>(1),
                                                                     .postCode = row.get<QString>(2),
                                                                     .phone = row.get<QString>(3)};
                                   });
    if (!recipients)
        return recipients.error();
    auto copies = database.all(u"SELECT name FROM office_copy ORDER BY position"_s, firstColumn<QString>);
    if (!copies)
        return copies.error();
    if (const auto read = readTerms(database, office); !read)
        return read.error();
    auto staff = database.all(
        u"SELECT name, post, section, signer_rank, may_sign, login FROM staff ORDER BY position"_s, [](const Row &row) {
            return StaffMember{.name = row.get<QString>(0),
                               .post = row.get<QString>(1),
                               .section = row.get<QString>(2),
                               .rank = row.get<SignerRank>(3),
                               .maySign = row.get<bool>(4),
                               .login = row.get<QString>(5)};
        });
    if (!staff)
        return staff.error();
    office.staff = *std::move(staff);
    office.recipients = *std::move(recipients);
    office.copies = *std::move(copies);
    auto terms = readPairs<OfficeTerm>(database, termTable);
    if (!terms)
        return terms.error();
    auto phrases = readPairs<OfficePhrase>(database, phraseTable);
    if (!phrases)
        return phrases.error();
    auto templates = readPairs<LetterTemplate>(database, templateTable);
    if (!templates)
        return templates.error();
    office.terms = *std::move(terms);
    office.phrases = *std::move(phrases);
    office.templates = *std::move(templates);
    return office;
}

static Result<void> writeStaff(Database &database, const QList<StaffMember> &staff)
{
    if (const auto done = database.run(u"DELETE FROM staff"_s); !done)
        return done.error();
    for (qsizetype i = 0; i < staff.size(); ++i) {
        const StaffMember &member = staff[i];
        const auto done = database.run(
            u"INSERT INTO staff (position, name, post, section, signer_rank, may_sign, login) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            qint64{i}, member.name, member.post, member.section, member.rank, member.maySign, member.login);
        if (!done)
            return done.error();
    }
    return {};
}

static Result<void> writeLists(Database &database, const OfficeSettings &office)
{
    for (const QString &sql : {u"DELETE FROM office_recipient"_s, u"DELETE FROM office_copy"_s}) {
        if (const auto done = database.run(sql); !done)
            return done.error();
    }
    for (qsizetype i = 0; i < office.recipients.size(); ++i) {
        const QuestionnaireRecipient &r = office.recipients[i];
        const auto done = database.run(
            u"INSERT INTO office_recipient (position, name, address, post_code, phone) VALUES (?, ?, ?, ?, ?)"_s,
            qint64{i}, r.name, r.address, r.postCode, r.phone);
        if (!done)
            return done.error();
    }
    for (qsizetype i = 0; i < office.copies.size(); ++i) {
        const auto done =
            database.run(u"INSERT INTO office_copy (position, name) VALUES (?, ?)"_s, qint64{i}, office.copies[i]);
        if (!done)
            return done.error();
    }
    return {};
}

Result<void> writeOffice(Database &database, const OfficeSettings &office)
{
    const auto stored = readOffice(database);
    if (!stored)
        return stored.error();
    const Bureau &b = office.bureau;
    const auto done = database.run(
        u"INSERT INTO office (id, bureau_name, short_name, code, address, post_code, bureau_contact_person, "
        "bureau_phone, letterhead_name, contact_person, contact_phone, seal, self_name, "
        "result_place, publicity_place, is_mirrored, contact_options, "
        "staff_options, signer_rank, key_signer_rank, publishes_contact, index_prefix, item_heads) VALUES (1, ?, ?, ?, "
        "?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?) ON CONFLICT (id) DO "
        "UPDATE SET bureau_name = excluded.bureau_name, short_name = excluded.short_name, code = "
        "excluded.code, address = excluded.address, post_code = excluded.post_code, bureau_contact_person = "
        "excluded.bureau_contact_person, bureau_phone = excluded.bureau_phone, letterhead_name = "
        "excluded.letterhead_name, contact_person = excluded.contact_person, contact_phone = excluded.contact_phone, "
        "seal = excluded.seal, self_name = excluded.self_name, "
        "result_place = excluded.result_place, publicity_place = "
        "excluded.publicity_place, is_mirrored = excluded.is_mirrored, contact_options = excluded.contact_options, "
        "staff_options = excluded.staff_options, signer_rank = excluded.signer_rank, key_signer_rank = "
        "excluded.key_signer_rank, publishes_contact = excluded.publishes_contact, index_prefix = "
        "excluded.index_prefix, "
        "item_heads = excluded.item_heads"_s,
        b.name, b.shortName, b.code, b.address, b.postCode, b.contactPerson, b.phone, office.letterheadName,
        office.contactPerson, office.contactPhone, office.seal, office.selfName, office.resultPlace,
        office.publicityPlace, office.isMirrored, office.contactOptions.join(u'\n'), office.staffOptions.join(u'\n'),
        office.signerRank, office.keySignerRank, office.publishesContact, office.indexPrefix, office.itemHeads);
    if (!done)
        return done.error();
    if (const auto worded = writeWording(database, *stored, tidied(office)); !worded)
        return worded;
    if (const auto written = writeTerms(database, *stored, office); !written)
        return written;
    if (stored->staff != office.staff) {
        if (const auto written = writeStaff(database, office.staff); !written)
            return written;
    }
    if (stored->recipients == office.recipients && stored->copies == office.copies)
        return {};
    return writeLists(database, office);
}

} // namespace banfu
