#pragma once

#include "app/base/id.h"
#include "app/register/attachedfile.h"
#include "app/register/duty.h"

#include <QDate>
#include <QFlags>
#include <QList>
#include <QString>

namespace banfu {

/// What can happen in the course of a suggestion beside what has a place of its own (opinions, talks, replies,
/// questionnaires). The numbers are stored and never change.
enum class StepKind {
    Checked = 1,         ///< 审核
    Accepted = 2,        ///< 接收承办
    ReturnAsked = 3,     ///< 申请退办
    ReturnAnswered = 4,  ///< 退办答复
    Distributed = 5,     ///< 分办到处室
    OpinionSentBack = 6, ///< 退回会办意见
    Reminded = 7,        ///< 催办
    Extended = 8,        ///< 延期
    DeputyTold = 9,      ///< 告知代表
    Sent = 10,           ///< 送达 one recipient
    Published = 11,      ///< 公开
    Archived = 12,       ///< 归档
    Held = 13,           ///< 暂停办理
    Resumed = 14,        ///< 恢复办理
    Withdrawn = 15,      ///< 代表撤回
    DateSet = 16,        ///< 期限确定: of a duty, other than the rules have it
    LeftOut = 17,        ///< 说明理由不办: a duty the rules let the office leave out
    Linked = 18,         ///< 并案办理
    HandledAgain = 19    ///< 再次办理 begun
};

/// One step as it was noted. Which parts say something depends on the kind (see shapeOf).
struct Step
{
    StepId id{};
    StepKind kind{StepKind::Checked};
    QDate on{};
    QString whom{}; ///< the other side: bureau, deputy, section, number of the other suggestion
    QString by{};   ///< who did, approved or answered it
    QString way{};
    QString text{};              ///< reason, answer, remarks
    QDate until{};               ///< the new day: extension, answer, end of a hold
    QDate instead{};             ///< the day that held before
    std::optional<Duty> about{}; ///< which duty a date is set for or which is left out
    bool isGranted{false};
    int replyOrdinal{0}; ///< which reply was sent or published; 0: none in particular
    QList<AttachedFile> files{};

    bool operator==(const Step &) const = default;
};

enum class StepPart {
    Whom = 0x01,
    By = 0x02,
    Way = 0x04,
    Text = 0x08,
    Until = 0x10,
    Instead = 0x20,
    About = 0x40,
    Granted = 0x80,
    Reply = 0x100
};
Q_DECLARE_FLAGS(StepParts, StepPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(StepParts)

/// Which parts a kind of step uses, and which it cannot do without.
struct StepShape
{
    StepKind kind{};
    StepParts used{};
    StepParts required{};
};

const QList<StepShape> &stepShapes(); ///< in the order of the course
const StepShape &shapeOf(StepKind kind);

QString stepName(StepKind kind);                ///< translated
QString partName(StepKind kind, StepPart part); ///< the label of a part: 批准人, 建议改办单位 …
QString stepText(const Step &step);             ///< what happened, in one line
QString missingPart(const Step &step);          ///< the name of a required part that is empty; empty: none is

} // namespace banfu
