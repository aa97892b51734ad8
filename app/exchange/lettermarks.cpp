#include "app/exchange/lettermarks.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static ResultClass resultClassOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'A':
    case u'Ａ':
        return ResultClass::A;
    case u'B':
    case u'Ｂ':
        return ResultClass::B;
    case u'C':
    case u'Ｃ':
        return ResultClass::C;
    default:
        return ResultClass::D;
    }
}

std::optional<Publicity> publicityIn(QStringView text)
{
    if (text.contains(u"依申请公开"))
        return Publicity::OnRequest;
    if (text.contains(u"不予公开") || text.contains(u"不公开"))
        return Publicity::Closed;
    static const QRegularExpression open{u"主动公开|公开发布|全文公(?:开|布)|同意公开|是否公开\\s*[:：]\\s*是"_s};
    return open.match(text).hasMatch() ? std::optional{Publicity::Open} : std::nullopt;
}

QString signatoryIn(const QString &text)
{
    static const QRegularExpression pattern{
        u"(?:领导署名|签[\\s\\x{3000}]*发[\\s\\x{3000}]*人|签发领导|批\\s*准\\s*人)\\s*[:：]\\s*(\\p{Han}(?:[\\s\\x{3000}]*[\\p{Han}·]){1,9})"_s};
    QString name = pattern.match(text).captured(1);
    static const QRegularExpression next{u"[\\s\\x{3000}]{2,}\\p{Han}{2,}.*$|(?:联系|电话|承办|经办).*$"_s};
    return name.remove(next).removeIf([](QChar character) { return character.isSpace(); });
}

/// 份号、密级和保密期限、紧急程度, which stand in the letter's upper left corner.
static bool takeHeadMark(const QString &line, LetterMarks &marks)
{
    static const QRegularExpression copyNumber{u"^份\\s*号\\s*[:：]?\\s*([0-9]{1,8})$"_s};
    static const QRegularExpression secrecy{u"^(?:密级\\s*[:：]\\s*)?((?:绝密|机密|秘密|内部)(?:\\s*★.{0,12})?)$"_s};
    static const QRegularExpression urgency{u"^(?:(?:紧急|缓急)程度\\s*[:：]\\s*)?((?:特|加|平)\\s*急|特提|急件)$"_s};
    const auto take = [&](const QRegularExpression &pattern, QString &mark) {
        const auto match = pattern.match(line);
        if (match.hasMatch())
            mark = match.captured(1);
        return match.hasMatch();
    };
    return take(copyNumber, marks.copyNumber) || take(secrecy, marks.secrecy) || take(urgency, marks.urgency);
}

MarkLine takeMark(const QString &line, LetterMarks &marks)
{
    constexpr qsizetype longestMark = 48;
    static const QRegularExpression result{
        u"^[\\s(（【\\[〔]*(?:(?:办理(?:结果|类型|类别|情况|程度)|答复(?:类[型别]|性质|分类)|类别(?:标记|标识)?|分类(?:"
        u"标识|"
        u"标记)?|办结类[型别]|解决程度)\\s*(?:[:：]|为)?)?\\s*[(（【\\[〔]?([ABCDＡＢＣＤ])\\s*([0-9]?)\\s*类?\\s*件?\\s*[)）】\\]〕]*$"_s};
    static const QRegularExpression publicity{
        u"^[\\s(（【\\[]*(?:(?:信息)?公开(?:属性|方式|形式|类别|类型|情况|选项)|是否(?:同意)?公开|公开)?\\s*[:：]?\\s*"
        u"(?:主动公开|依申请公开|不予公开|不公开|同意公开|是)[\\s)）】\\]]*$"_s};
    static const QRegularExpression signer{
        u"^[\\s(（【\\[]*(?:签[\\s\\x{3000}]*发[\\s\\x{3000}]*人|签发领导)\\s*[:：]"_s};
    if (line.size() > longestMark || line.isEmpty())
        return MarkLine::Other;
    if (takeHeadMark(line, marks))
        return MarkLine::Taken;
    if (const auto match = result.match(line); match.hasMatch()) {
        marks.resultClass = resultClassOf(match.capturedView(1).front());
        return match.captured(2).isEmpty() ? MarkLine::Taken : MarkLine::Kept;
    }
    if (publicity.match(line).hasMatch() && (line.contains(u"公开"_s))) {
        marks.publicity = publicityIn(line);
        return line.contains(u"同意公开"_s) || !marks.publicity ? MarkLine::Kept : MarkLine::Taken;
    }
    if (signer.match(line).hasMatch()) {
        marks.signatory = signatoryIn(line);
        return marks.signatory.isEmpty() ? MarkLine::Kept : MarkLine::Taken;
    }
    return MarkLine::Other;
}

} // namespace banfu
