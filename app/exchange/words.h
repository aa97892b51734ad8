#pragma once

#include "app/register/commitment.h"
#include "app/register/contact.h"
#include "app/register/deputy.h"
#include "app/register/feedback.h"
#include "app/register/officesettings.h"
#include "app/register/step.h"
#include "app/register/suggestion.h"
#include "app/reply/course.h"
#include "app/reply/letter.h"
#include "app/reply/paragraph.h"
#include "app/reply/reply.h"

#include <QLatin1StringView>

#include <array>
#include <optional>
#include <utility>

namespace banfu {

/// The words by which files and scripts name the values of an enumeration: `wordsOf<SuggestionKind>`. They never
/// change.
template <typename E>
constexpr auto wordsOf = nullptr;

template <typename E, size_t n>
using WordTable = std::array<std::pair<E, QLatin1StringView>, n>;

template <>
constexpr inline WordTable<SuggestionKind, 3> wordsOf<SuggestionKind>{
    {{SuggestionKind::Suggestion, QLatin1StringView{"suggestion"}},
     {SuggestionKind::Proposal, QLatin1StringView{"proposal"}},
     {SuggestionKind::BillAsSuggestion, QLatin1StringView{"billAsSuggestion"}}}};

template <>
constexpr inline WordTable<CongressLevel, 4> wordsOf<CongressLevel>{
    {{CongressLevel::National, QLatin1StringView{"national"}},
     {CongressLevel::Province, QLatin1StringView{"province"}},
     {CongressLevel::City, QLatin1StringView{"city"}},
     {CongressLevel::District, QLatin1StringView{"district"}}}};

template <>
constexpr inline WordTable<BureauRole, 4> wordsOf<BureauRole>{
    {{BureauRole::Host, QLatin1StringView{"host"}},
     {BureauRole::SoleHandler, QLatin1StringView{"soleHandler"}},
     {BureauRole::SeparateHandler, QLatin1StringView{"separateHandler"}},
     {BureauRole::CoHandler, QLatin1StringView{"coHandler"}}}};

template <>
constexpr inline WordTable<Publicity, 3> wordsOf<Publicity>{{{Publicity::Open, QLatin1StringView{"open"}},
                                                             {Publicity::OnRequest, QLatin1StringView{"onRequest"}},
                                                             {Publicity::Closed, QLatin1StringView{"closed"}}}};

template <>
constexpr inline WordTable<DeputyKind, 3> wordsOf<DeputyKind>{{{DeputyKind::Deputy, QLatin1StringView{"deputy"}},
                                                               {DeputyKind::Member, QLatin1StringView{"member"}},
                                                               {DeputyKind::Group, QLatin1StringView{"group"}}}};

template <>
constexpr inline WordTable<ContactWay, 5> wordsOf<ContactWay>{{{ContactWay::Meeting, QLatin1StringView{"meeting"}},
                                                               {ContactWay::Visit, QLatin1StringView{"visit"}},
                                                               {ContactWay::Telephone, QLatin1StringView{"telephone"}},
                                                               {ContactWay::Letter, QLatin1StringView{"letter"}},
                                                               {ContactWay::Message, QLatin1StringView{"message"}}}};

template <>
constexpr inline WordTable<ReplyStatus, 4> wordsOf<ReplyStatus>{{{ReplyStatus::Draft, QLatin1StringView{"draft"}},
                                                                 {ReplyStatus::InReview, QLatin1StringView{"inReview"}},
                                                                 {ReplyStatus::Signed, QLatin1StringView{"signed"}},
                                                                 {ReplyStatus::Sent, QLatin1StringView{"sent"}}}};

template <>
constexpr inline WordTable<ResultClass, 4> wordsOf<ResultClass>{{{ResultClass::A, QLatin1StringView{"A"}},
                                                                 {ResultClass::B, QLatin1StringView{"B"}},
                                                                 {ResultClass::C, QLatin1StringView{"C"}},
                                                                 {ResultClass::D, QLatin1StringView{"D"}}}};

template <>
constexpr inline WordTable<Satisfaction, 3> wordsOf<Satisfaction>{
    {{Satisfaction::Satisfied, QLatin1StringView{"satisfied"}},
     {Satisfaction::BasicallySatisfied, QLatin1StringView{"basicallySatisfied"}},
     {Satisfaction::Dissatisfied, QLatin1StringView{"dissatisfied"}}}};

template <>
constexpr inline WordTable<StepKind, 19> wordsOf<StepKind>{
    {{StepKind::Checked, QLatin1StringView{"checked"}},
     {StepKind::Accepted, QLatin1StringView{"accepted"}},
     {StepKind::ReturnAsked, QLatin1StringView{"returnAsked"}},
     {StepKind::ReturnAnswered, QLatin1StringView{"returnAnswered"}},
     {StepKind::Distributed, QLatin1StringView{"distributed"}},
     {StepKind::OpinionSentBack, QLatin1StringView{"opinionSentBack"}},
     {StepKind::Reminded, QLatin1StringView{"reminded"}},
     {StepKind::Extended, QLatin1StringView{"extended"}},
     {StepKind::DeputyTold, QLatin1StringView{"deputyTold"}},
     {StepKind::Sent, QLatin1StringView{"sent"}},
     {StepKind::Published, QLatin1StringView{"published"}},
     {StepKind::Archived, QLatin1StringView{"archived"}},
     {StepKind::Held, QLatin1StringView{"held"}},
     {StepKind::Resumed, QLatin1StringView{"resumed"}},
     {StepKind::Withdrawn, QLatin1StringView{"withdrawn"}},
     {StepKind::DateSet, QLatin1StringView{"dateSet"}},
     {StepKind::LeftOut, QLatin1StringView{"leftOut"}},
     {StepKind::Linked, QLatin1StringView{"linked"}},
     {StepKind::HandledAgain, QLatin1StringView{"handledAgain"}}}};

template <>
constexpr inline WordTable<CommitmentState, 3> wordsOf<CommitmentState>{
    {{CommitmentState::Open, QLatin1StringView{"open"}},
     {CommitmentState::Kept, QLatin1StringView{"kept"}},
     {CommitmentState::NotKept, QLatin1StringView{"notKept"}}}};

template <>
constexpr inline WordTable<Duty, 15> wordsOf<Duty>{{{Duty::Accept, QLatin1StringView{"accept"}},
                                                    {Duty::Distribute, QLatin1StringView{"distribute"}},
                                                    {Duty::Contact, QLatin1StringView{"contact"}},
                                                    {Duty::Opinion, QLatin1StringView{"opinion"}},
                                                    {Duty::OpinionAgain, QLatin1StringView{"opinionAgain"}},
                                                    {Duty::Remind, QLatin1StringView{"remind"}},
                                                    {Duty::Reply, QLatin1StringView{"reply"}},
                                                    {Duty::Send, QLatin1StringView{"send"}},
                                                    {Duty::TellDeputy, QLatin1StringView{"tellDeputy"}},
                                                    {Duty::Feedback, QLatin1StringView{"feedback"}},
                                                    {Duty::FurtherReply, QLatin1StringView{"furtherReply"}},
                                                    {Duty::Publish, QLatin1StringView{"publish"}},
                                                    {Duty::Commitment, QLatin1StringView{"commitment"}},
                                                    {Duty::Archive, QLatin1StringView{"archive"}},
                                                    {Duty::Hold, QLatin1StringView{"hold"}}}};

template <>
constexpr inline WordTable<Level, 7> wordsOf<Level>{{{Level::Body, QLatin1StringView{"body"}},
                                                     {Level::One, QLatin1StringView{"one"}},
                                                     {Level::Two, QLatin1StringView{"two"}},
                                                     {Level::Three, QLatin1StringView{"three"}},
                                                     {Level::Four, QLatin1StringView{"four"}},
                                                     {Level::RunIn, QLatin1StringView{"runIn"}},
                                                     {Level::TableRow, QLatin1StringView{"tableRow"}}}};

template <>
constexpr inline WordTable<LetterPart, 16> wordsOf<LetterPart>{
    {{LetterPart::Letterhead, QLatin1StringView{"letterhead"}},
     {LetterPart::DocumentNumber, QLatin1StringView{"documentNumber"}},
     {LetterPart::Title, QLatin1StringView{"title"}},
     {LetterPart::Salutation, QLatin1StringView{"salutation"}},
     {LetterPart::Opening, QLatin1StringView{"opening"}},
     {LetterPart::Section, QLatin1StringView{"section"}},
     {LetterPart::Closing, QLatin1StringView{"closing"}},
     {LetterPart::Attachments, QLatin1StringView{"attachments"}},
     {LetterPart::Signature, QLatin1StringView{"signature"}},
     {LetterPart::Date, QLatin1StringView{"date"}},
     {LetterPart::ContactNote, QLatin1StringView{"contactNote"}},
     {LetterPart::Copies, QLatin1StringView{"copies"}},
     {LetterPart::PageNumber, QLatin1StringView{"pageNumber"}},
     {LetterPart::Marks, QLatin1StringView{"marks"}},
     {LetterPart::Notices, QLatin1StringView{"notices"}},
     {LetterPart::AttachmentText, QLatin1StringView{"attachmentText"}}}};

template <>
constexpr inline WordTable<Head, 3> wordsOf<Head>{{{Head::ByLevel, QLatin1StringView{"byLevel"}},
                                                   {Head::Set, QLatin1StringView{"set"}},
                                                   {Head::None, QLatin1StringView{"none"}}}};

template <>
constexpr inline WordTable<ApprovalAct, 7> wordsOf<ApprovalAct>{
    {{ApprovalAct::HandedUp, QLatin1StringView{"handedUp"}},
     {ApprovalAct::Returned, QLatin1StringView{"returned"}},
     {ApprovalAct::Reviewed, QLatin1StringView{"reviewed"}},
     {ApprovalAct::Countersigned, QLatin1StringView{"countersigned"}},
     {ApprovalAct::Signed, QLatin1StringView{"signed"}},
     {ApprovalAct::Sent, QLatin1StringView{"sent"}},
     {ApprovalAct::Restored, QLatin1StringView{"restored"}}}};

template <>
constexpr inline WordTable<SignerRank, 4> wordsOf<SignerRank>{
    {{SignerRank::Any, QLatin1StringView{"any"}},
     {SignerRank::SectionHead, QLatin1StringView{"sectionHead"}},
     {SignerRank::DeputyHead, QLatin1StringView{"deputyHead"}},
     {SignerRank::Head, QLatin1StringView{"head"}}}};

template <>
constexpr inline WordTable<SealPlace, 2> wordsOf<SealPlace>{
    {{SealPlace::Stamped, QLatin1StringView{"stamped"}}, {SealPlace::None, QLatin1StringView{"none"}}}};

template <>
constexpr inline WordTable<ItemHeadFace, 3> wordsOf<ItemHeadFace>{
    {{ItemHeadFace::FangSong, QLatin1StringView{"fangSong"}},
     {ItemHeadFace::Kai, QLatin1StringView{"kai"}},
     {ItemHeadFace::Hei, QLatin1StringView{"hei"}}}};

template <>
constexpr inline WordTable<MarkPlace, 4> wordsOf<MarkPlace>{
    {{MarkPlace::None, QLatin1StringView{"none"}},
     {MarkPlace::AboveLetterhead, QLatin1StringView{"aboveLetterhead"}},
     {MarkPlace::UnderNumber, QLatin1StringView{"underNumber"}},
     {MarkPlace::Corner, QLatin1StringView{"corner"}}}};

template <>
constexpr inline WordTable<Stage, 9> wordsOf<Stage>{{{Stage::Registered, QLatin1StringView{"registered"}},
                                                     {Stage::AwaitingOpinions, QLatin1StringView{"awaitingOpinions"}},
                                                     {Stage::Talking, QLatin1StringView{"talking"}},
                                                     {Stage::Drafting, QLatin1StringView{"drafting"}},
                                                     {Stage::Reviewing, QLatin1StringView{"reviewing"}},
                                                     {Stage::Signed, QLatin1StringView{"signed"}},
                                                     {Stage::AwaitingFeedback, QLatin1StringView{"awaitingFeedback"}},
                                                     {Stage::Dissatisfied, QLatin1StringView{"dissatisfied"}},
                                                     {Stage::Done, QLatin1StringView{"done"}}}};

template <typename E>
QLatin1StringView wordOf(E value)
{
    for (const auto &[known, word] : wordsOf<E>) {
        if (known == value)
            return word;
    }
    return {};
}

template <typename E>
std::optional<E> fromWord(QStringView word)
{
    for (const auto &[known, name] : wordsOf<E>) {
        if (name == word)
            return known;
    }
    return std::nullopt;
}

} // namespace banfu
