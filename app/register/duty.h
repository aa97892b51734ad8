#pragma once

#include <QString>

namespace banfu {

/// What the course of a suggestion asks the office for. Rules give terms for some, steps may leave one out; the numbers
/// are stored and never change.
enum class Duty {
    Accept = 1, ///< 接收或退办
    Distribute = 2,
    Contact = 3,
    Opinion = 4,      ///< a co-handler's, for the host
    OpinionAgain = 5, ///< an opinion that was sent back
    Remind = 6,
    Reply = 7,
    Send = 8,
    TellDeputy = 9, ///< of an extension
    Feedback = 10,
    FurtherReply = 11, ///< after 不满意
    Publish = 12,
    Commitment = 13,
    Archive = 14,
    Hold = 15 ///< nothing is asked while a suggestion is on hold
};

/// For lists, translated.
QString dutyName(Duty duty);

} // namespace banfu
