#pragma once

#include "app/base/result.h"
#include "app/register/bureau.h"
#include "app/register/deputy.h"

#include <QList>

namespace banfu {

class Database;
class Row;

/// The deputies and bureaus that suggestions share.
/// From the columns id, kind, name, certificate_number, delegation, employer, address, post_code, phone.
Deputy readDeputy(const Row &row);
Result<QList<Deputy>> allDeputies(Database &database);
Result<QList<Bureau>> allBureaus(Database &database);

/// The stored row for a deputy as a clerk or an import names one: the same kind, name and certificate number; without
/// the number on one side, the only one of that name. What is given and not empty is taken over, with the row's id all
/// of it; what is not known is added.
Result<DeputyId> placeDeputy(Database &database, const Deputy &deputy);
/// By full name, or by the short name where the other one is not known yet.
Result<BureauId> placeBureau(Database &database, const Bureau &bureau);

/// Forgets names that nothing mentions and of which nothing else is known: they were slips.
Result<void> dropBareNames(Database &database);

} // namespace banfu
