#pragma once

#include "app/base/id.h"
#include "app/register/attachedfile.h"

#include <QDate>
#include <QList>
#include <QString>

namespace banfu {

enum class ContactWay {
    Meeting = 1,
    Visit = 2,
    Telephone = 3,
    Letter = 4,
    Message = 5
}; ///< 座谈、走访、电话、书面、短信微信

/// A talk with the deputy (沟通).
struct Contact
{
    ContactId id{};
    ContactWay way{ContactWay::Meeting};
    QDate heldOn{};
    QString place{};
    QString ourPeople{}; ///< names and posts
    QString deputies{};  ///< names of the deputies who took part, separated by 、
    QString content{};
    QString deputyView{}; ///< what the deputy thinks of the handling before signing
    QList<AttachedFile> files{};

    bool operator==(const Contact &) const = default;
};

} // namespace banfu
