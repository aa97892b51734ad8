#pragma once

#include "app/reply/paragraph.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace banfu {

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
    PageNumber
};

struct LetterParagraph
{
    LetterPart part{LetterPart::Section};
    int index{0}; ///< within the part
    Level level{Level::Body};
    bool runsOn{false};
    QString label{}; ///< computed: 一、 …
    QString text{};

    bool operator==(const LetterParagraph &) const = default;
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

    bool operator==(const Letter &) const = default;
};

} // namespace banfu
