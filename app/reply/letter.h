#pragma once

#include "app/register/officesettings.h"
#include "app/reply/paragraph.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace banfu {

/// Stored by their numbers (new ones at the end).
/// Where a printed paragraph comes from: the field to edit and, for sections, the index in ReplyText::paragraphs.
enum class LetterPart {
    Letterhead,
    DocumentNumber,
    Title,
    Salutation,
    Opening,
    Section,
    Closing,
    Attachments,
    Signature,
    Date,
    ContactNote,
    Copies,
    PageNumber,
    Marks,         ///< copy number, secrecy, urgency; index: which line of them
    Notices,       ///< result class, publicity
    AttachmentText ///< index: across all attachments
};

struct LetterParagraph
{
    LetterPart part{LetterPart::Section};
    int index{0}; ///< within the part
    Level level{Level::Body};
    bool runsOn{false};
    QString label{}; ///< computed: 一、 …
    QString text{};
    Head head{Head::ByLevel};

    bool operator==(const LetterParagraph &) const = default;
};

/// 办理结果：A类 and the like, where the office wants it.
struct Notice
{
    MarkPlace place{MarkPlace::None};
    QString text{};

    bool operator==(const Notice &) const = default;
};

/// An attachment that is bound with the letter.
struct AttachmentText
{
    QString label{}; ///< 附件 or 附件2
    QString title{}; ///< as in the letter's list of attachments
    QList<LetterParagraph> body{};

    bool operator==(const AttachmentText &) const = default;
};

/// The whole letter, composed: everything that is printed, in words. No measures, no fonts.
struct Letter
{
    QString letterhead{};     ///< 发文机关标志
    QString documentNumber{}; ///< empty: not given yet
    QString title{};
    QString salutation{};          ///< with its ：; empty: none
    QList<LetterParagraph> body{}; ///< opening, sections, closing
    QStringList attachments{};     ///< names, without numbers and marks
    QString signature{};
    QString date{}; ///< 2017年6月29日; empty: not dated
    QString contactNote{};
    QStringList copies{}; ///< 抄送
    bool hasSeal{true};   ///< room for a seal is left (7.3.5.1), otherwise 7.3.5.2
    QStringList marks{};  ///< 份号, 密级和保密期限, 紧急程度, in this order
    QList<Notice> notices{};
    QStringList coSigners{}; ///< sign after `signature`, in this order
    QList<AttachmentText> attachmentTexts{};
    bool isMirrored{false}; ///< OfficeSettings::isMirrored
    ItemHeadFace itemHeads{ItemHeadFace::FangSong};

    bool operator==(const Letter &) const = default;
};

} // namespace banfu
