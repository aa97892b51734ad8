#include "app/exchange/letterwords.h"

#include "app/base/chinesenumber.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype longestPersonName = 40;
constexpr qsizetype longestTitle = 2'100;
constexpr qsizetype longestSalutation = 3'000; // 300 deputies

/// 二〇一七 → 2017; 0 when it is no year in Chinese digits.
int chineseYear(QStringView text)
{
    constexpr QStringView digits = u"〇一二三四五六七八九";
    int year = 0;
    for (const QChar character : text) {
        const bool isZero =
            character == u'○' || character == u'零' || character == u'Ｏ' || character == u'O' || character == u'0';
        const qsizetype digit = isZero ? 0 : digits.indexOf(character);
        if (digit < 0)
            return 0;
        year = year * 10 + int(digit);
    }
    return text.size() == 4 ? year : 0;
}

int dateNumber(const QString &text)
{
    const int chinese = chineseNumberValue(text);
    return chinese > 0 ? chinese : text.toInt();
}

} // namespace

QString compact(QStringView text)
{
    QString result = text.toString();
    return result.removeIf([](QChar character) { return character.isSpace(); });
}

bool isBureauName(QStringView line)
{
    static const QRegularExpression pattern{
        u"^\\p{Han}{2,}(?:局|委|会|厅|部|署|办公室|研究室|办|院|政府|公司|集团|中心|处|总队|支队|大队|大学|学院|学校|"
        u"医院|银行|"
        "总站|站|社|街道|镇|乡|工商联|妇联|残联|文联|科协|馆|所|科|分局|联合会)(?:[(（]\\p{Han}{2,20}[)）])?$"_s};
    if (line.size() > 2 * longestPersonName)
        return false;
    QString text = compact(line);
    static const QRegularExpression seal{u"[(（](?:盖章|章|公章|印章)[)）]$"_s};
    text.remove(seal);
    return text.size() <= longestPersonName && pattern.match(text).hasMatch();
}

bool isLetterTitle(QStringView line)
{
    static const QRegularExpression what{u"建议|提案|议案|第.{1,16}号|《"_s};
    static const QRegularExpression kind{u"(?:答复|复函|回复|函复|协办|会办|分办|办理|回函|意见)"_s};
    static const QRegularExpression ending{
        u"(?:函|答复|回复|复函|函复|意见|办理情况|报告|情况|公开|答复稿|答复件|说明|内容|全文)\\s*(?:[(（【\\[].{0,60})?[:：]?$"_s};
    static const QRegularExpression sectionMark{
        u"^\\s*(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])"_s};
    if (line.size() > longestTitle || line.size() < 8 || sectionMark.match(line).hasMatch())
        return false;
    static const QRegularExpression noTitle{u"[。>|\\t]|如下"_s};
    if (noTitle.match(line).hasMatch())
        return false;
    return what.match(line).hasMatch() && kind.match(line).hasMatch() && ending.match(line).hasMatch();
}

bool isSalutation(QStringView line, bool isLoose)
{
    static const QRegularExpression named{
        u"(?:代表|委员|代表团|先生|女士|同志|提案者|建议人|领衔人|小组|界别|专委会|支部|总支)(?:们)?(?:[(（][^()（）]{1,20}[)）])?$"_s};
    static const QRegularExpression group{
        u"(?:委员会|市委|省委|区委|县委|党委|市委会|省委会|区委会|县委会|工委|基层委|民革|民盟|民建|民进|农工党|致公党|"
        u"九三学社|台盟|"
        "工商联|界|组|联盟|团|联|社|局|委|厅|部|办公室|办|院|公司|总工会|协会|政府|会)$"_s};
    static const QRegularExpression label{
        u"人$|日期|来源|电话|附件|单位|文号|索引|标题|时间|如下|署名|地址|邮编|邮政编码|传真"_s};
    QStringView text = line.trimmed();
    if (text.size() < 2 || text.size() > longestSalutation || text.contains(u'。') || isLetterTitle(text))
        return false;
    const bool hasColon = text.endsWith(u':') || text.endsWith(u'：');
    if (hasColon)
        text = text.chopped(1).trimmed();
    else if (!isLoose)
        return false;
    if (text.contains(u'：') || text.contains(u':') || text.contains(u'《'))
        return false;
    static const QRegularExpression titleFirst{
        u"^(?:尊敬的)?(?:第?[零一二三四五六七八九十]{1,4}届)?(?:全国|省|市|区|县)?(?:人大|政协)(?:代表|委员)\\p{Han}{2,4}(?:同志|先生|女士)?$"_s};
    if (named.match(text).hasMatch() || (hasColon && titleFirst.match(text).hasMatch()))
        return hasColon || text.size() < 60;
    return hasColon && text.size() < 200 && group.match(text).hasMatch() && !label.match(text).hasMatch();
}

bool isOpening(QStringView line)
{
    static const QRegularExpression pattern{
        u"收悉|收到了?您|已收到|收阅|(?:答复|函复|回复|汇报|说明|函告|反馈|告知|报告|意见|情况)(?:给您|您|你们?)?如下|"
        u"供(?:你|贵).{1,10}参考|"
        "(?:协办|会办)意见(?:函告|函复|送|反馈|回复|如下|提供)|提出的.{4,200}(?:建议|提案|议案)"_s};
    constexpr qsizetype longestOpening = 3'000;
    if (line.size() < 12 || isLetterTitle(line) || isSalutation(line))
        return false;
    return pattern.match(line.first(std::min(line.size(), longestOpening))).hasMatch();
}

bool isClosing(QStringView line)
{
    static const QRegularExpression pattern{
        u"^[\\s(（]*(?:最后[，,]?|再次|在此[，,]?)*(?:衷心|诚挚|真诚|非常|十分|由衷)?(?:地|的)?"
        "(?:感谢|谢谢|专此|特此|此复|专复|此致|敬礼|此函|顺颂|祝|以上(?:答复|意见|回复|情况)|如(?:对|有|您|你).{0,30}"
        "(?:意见|不满|反馈|联系)|欢迎您|欢迎你|敬请|恳请|领导署名|签发人|分管领导|感谢)"_s};
    constexpr qsizetype longestClosing = 300;
    return line.size() <= longestClosing && (pattern.match(line).hasMatch() || isPublicityMark(line));
}

bool isContactLine(QStringView line)
{
    static const QRegularExpression pattern{
        u"^[\\s(（【]*(?:联\\s*系\\s*(?:人|电\\s*话|方\\s*式|单\\s*位|科\\s*室|部\\s*门|处\\s*室|地\\s*址|手\\s*机)|"
        "(?:经\\s*办|承\\s*办)\\s*(?:人|单\\s*位|处\\s*室|科\\s*室|部\\s*门)(?=.{0,12}[:：])|分管(?:领导|负责人|局长|"
        "主任)\\s*[:：]|(?:办\\s*公)?电\\s*话\\s*["
        ":：]|"
        "邮\\s*政?\\s*编\\s*码?\\s*[:：]|传\\s*真\\s*[:：]|手\\s*机\\s*[:：]|(?:通\\s*[讯信]\\s*|联\\s*系\\s*)地\\s*址\\s*[:：])"_s};
    constexpr qsizetype longestContact = 160;
    return line.size() <= longestContact && pattern.match(line).hasMatch();
}

bool isPublicityMark(QStringView line)
{
    static const QRegularExpression pattern{u"^[\\s(（【]*(?:(?:此|本)(?:件|文|答复|复文).{0,60}(?:公开|公布|发布)|(?:"
                                            u"公开(?:方式|属性|形式|类别)\\s*[:：]\\s*)?"
                                            "(?:主动公开|依申请公开|不予公开))"_s};
    return line.size() < 90 && pattern.match(line).hasMatch();
}

QDate signatureDate(QStringView line)
{
    static const QRegularExpression written{
        u"^([0-9]{4}|[0〇○零ＯO一二三四五六七八九]{4})年([0-9]{1,2}|[一二三四五六七八九十]{1,3})月"
        "([0-9]{1,2}|[一二三四五六七八九十]{1,3})日(?:[(（](?:盖章|印章|公章)[)）])?$"_s};
    static const QRegularExpression numeric{u"^([12][0-9]{3})[-./]([0-9]{1,2})[-./]([0-9]{1,2})$"_s};
    if (line.size() > longestPersonName)
        return {};
    const QString text = compact(line).normalized(QString::NormalizationForm_KC);
    auto match = written.match(text);
    if (!match.hasMatch())
        match = numeric.match(text);
    if (!match.hasMatch())
        return {};
    const int digits = match.captured(1).toInt();
    return {digits > 0 ? digits : chineseYear(match.capturedView(1)), dateNumber(match.captured(2)),
            dateNumber(match.captured(3))};
}

SignedLine signedLine(QStringView line)
{
    static const QRegularExpression pattern{
        u"^(.{2,80}?)[\\s\\x{3000}]*([0-9０-９〇○零一二三四五六七八九]{4}\\s*年.{1,14}日)$"_s};
    const auto match = pattern.match(line);
    if (line.size() > 3 * longestPersonName || !match.hasMatch() || !isBureauName(match.capturedView(1)))
        return {};
    const QDate date = signatureDate(match.capturedView(2));
    return date.isValid() ? SignedLine{.name = match.captured(1).simplified(), .date = date} : SignedLine{};
}

std::optional<DocumentNumber> documentNumberIn(QStringView line)
{
    static const QRegularExpression pattern{
        u"(?<![\\p{Han}])(\\p{Han}(?: "
        u"?\\p{Han}){0,24}?)\\s*[〔﹝\\[［（(【｛「『《〈<]\\s*[0-9０-９]{4}\\s*[〕﹞\\]］）)】｝」』》〉>]\\s*第?\\s*"
        "[0-9０-９]{1,7}\\s*号"_s};
    constexpr qsizetype longestLine = 120;
    if (line.size() > longestLine)
        return std::nullopt;
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    QString text = compact(match.capturedView());
    // A label in front is no part of the bureau's code.
    static const QRegularExpression label{u"^(?:发文)?(?:文号|字号|编号)"_s};
    return DocumentNumber::parse(text.remove(label));
}

} // namespace banfu
