#pragma once

#include "app/register/assignment.h"
#include "app/register/commitment.h"
#include "app/register/contact.h"
#include "app/register/deputy.h"
#include "app/register/feedback.h"
#include "app/register/point.h"
#include "app/register/step.h"
#include "app/register/suggestion.h"
#include "app/reply/reply.h"

#include <QList>

namespace banfu {

/// Everything about one suggestion as one value: what is stored, shown, undone, imported and exported together.
struct CaseFile
{
    Suggestion suggestion{};
    QList<Deputy> deputies{}; ///< the lead deputy first
    QList<Point> points{};    ///< what they ask for, in the order of the text
    QList<Assignment> assignments{};
    QList<Contact> contacts{}; ///< in the order held
    QList<Reply> replies{};    ///< the current version of each, by ordinal
    QList<Feedback> feedbacks{};
    QList<Step> steps{}; ///< in the order noted
    QList<Commitment> commitments{};
    QList<AttachedFile> files{}; ///< of the suggestion itself; its steps, talks and so on have their own

    bool operator==(const CaseFile &) const = default;
};

} // namespace banfu
