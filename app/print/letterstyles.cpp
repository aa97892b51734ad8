#include "app/print/letterstyles.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

std::span<const LetterStyleLook> letterStyleLooks()
{
    using enum LetterAlignment;
    static constexpr LetterStyleLook looks[] = {
        {LetterStyle::Body, u"正文", FontRole::FangSong, Justified, 2, 0},
        {LetterStyle::Mark, u"发文机关标志", FontRole::XiaoBiaoSong, Centre, 0, 0, false},
        {LetterStyle::Number, u"发文字号", FontRole::FangSong, Right, 0, 0, false},
        {LetterStyle::Title, u"标题", FontRole::XiaoBiaoSong, Centre, 0, 0, false},
        {LetterStyle::Salutation, u"称谓", FontRole::FangSong, Justified, 0, 0},
        {LetterStyle::HeadingOne, u"一级标题", FontRole::Hei, Justified, 2, 1},
        {LetterStyle::HeadingTwo, u"二级标题", FontRole::Kai, Justified, 2, 2},
        {LetterStyle::HeadingThree, u"三级标题", FontRole::FangSong, Justified, 2, 3},
        {LetterStyle::HeadingFour, u"四级标题", FontRole::FangSong, Justified, 2, 4},
        {LetterStyle::Attachments, u"附件说明", FontRole::FangSong, Justified, 0, 0},
        {LetterStyle::Signature, u"署名", FontRole::FangSong, Right, 0, 0},
        {LetterStyle::Date, u"成文日期", FontRole::FangSong, Right, 0, 0},
        {LetterStyle::ContactNote, u"附注", FontRole::FangSong, Justified, 2, 0},
        {LetterStyle::Copies, u"抄送", FontRole::FangSong, Justified, 0, 0, false},
        {LetterStyle::Notice, u"标注", FontRole::FangSong, Left, 0, 0, false},
        {LetterStyle::AnnexLabel, u"附件标识", FontRole::Hei, Left, 0, 0},
        {LetterStyle::AnnexTitle, u"附件标题", FontRole::XiaoBiaoSong, Centre, 0, 0, false},
        {LetterStyle::TableHead, u"表头", FontRole::Hei, Centre, 0, 0, false},
        {LetterStyle::TableCell, u"表格文字", FontRole::FangSong, Left, 0, 0, false},
    };
    return looks;
}

const LetterStyleLook &lookOf(LetterStyle style)
{
    return *std::ranges::find(letterStyleLooks(), style, &LetterStyleLook::style);
}

double stylePoints(LetterStyle style, const Measures &measures)
{
    switch (style) {
    case LetterStyle::Mark:
        return measures.markPoints;
    case LetterStyle::Title:
    case LetterStyle::AnnexTitle:
        return measures.titlePoints;
    case LetterStyle::Copies:
        return measures.footPoints;
    case LetterStyle::TableHead:
    case LetterStyle::TableCell:
        return measures.tablePoints;
    case LetterStyle::Number:
    case LetterStyle::Salutation:
    case LetterStyle::Body:
    case LetterStyle::HeadingOne:
    case LetterStyle::HeadingTwo:
    case LetterStyle::HeadingThree:
    case LetterStyle::HeadingFour:
    case LetterStyle::Attachments:
    case LetterStyle::Signature:
    case LetterStyle::Date:
    case LetterStyle::ContactNote:
    case LetterStyle::Notice:
    case LetterStyle::AnnexLabel:
        break;
    }
    return measures.textPoints;
}

QString officeFont(FontRole role)
{
    switch (role) {
    case FontRole::FangSong:
        return u"仿宋_GB2312"_s;
    case FontRole::Kai:
        return u"楷体_GB2312"_s;
    case FontRole::Hei:
        return u"黑体"_s;
    case FontRole::XiaoBiaoSong:
        return u"方正小标宋简体"_s;
    case FontRole::Song:
        return u"宋体"_s;
    }
    Q_UNREACHABLE();
}

} // namespace banfu
