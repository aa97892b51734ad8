#include "app/register/suggestion.h"

#include "app/base/chinesenumber.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype longestWording = 80;

/// 十五, 15, １５; 0 when it is none.
int numberValue(QStringView text)
{
    if (const int chinese = chineseNumberValue(text); chinese > 0)
        return chinese;
    return text.toString().normalized(QString::NormalizationForm_KC).toInt();
}

CongressLevel levelOf(QString wording)
{
    if (wording.contains(u"全国"_s) || wording.startsWith(u"中国人民政治协商会议第"_s))
        return CongressLevel::National;
    // 宁夏回族自治区 ranks as a province, and the four cities under the State Council do too.
    static const QRegularExpression provincial{u"自治区|北京市|上海市|天津市|重庆市"_s};
    const bool isProvincial = wording.contains(provincial);
    wording.remove(provincial);
    if (wording.contains(QRegularExpression{u"[县区旗乡镇]"_s}))
        return CongressLevel::District;
    if (wording.contains(QRegularExpression{u"[市州盟]"_s}))
        return CongressLevel::City;
    return isProvincial || wording.contains(u'省') ? CongressLevel::Province : CongressLevel::City;
}

} // namespace

std::optional<CongressSession> CongressSession::parse(QStringView wording)
{
    QString text = wording.trimmed().first(std::min(wording.trimmed().size(), longestWording + 1)).toString();
    text.remove(QRegularExpression{u"\\s"_s});
    if (text.size() > longestWording)
        return std::nullopt;

    const bool isConference = text.contains(u"政协"_s) || text.contains(u"政治协商会议"_s);
    const bool isCongress = text.contains(u"人大"_s) || text.contains(u"人民代表大会"_s);
    static const QRegularExpression termPattern{u"([零一二三四五六七八九十百]+|[0-9０-９]{1,3})届"_s};
    static const QRegularExpression meetingPattern{u"([零一二三四五六七八九十百]+|[0-9０-９]{1,3})次(?:全体)?会议"_s};
    const int term = numberValue(termPattern.match(text).capturedView(1));
    const int meeting = numberValue(meetingPattern.match(text).capturedView(1));
    if (!isConference && !isCongress && (term == 0 || meeting == 0))
        return std::nullopt;
    return CongressSession{.level = levelOf(text), .isConference = isConference, .term = term, .meeting = meeting};
}

} // namespace banfu
