#include "app/exchange/contactdetails.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

enum class ContactLabel { Person, Phone, Other };

struct LabelPlace
{
    ContactLabel kind{};
    qsizetype begin{0};
    qsizetype end{0}; ///< behind its colon
};

/// 联系人、经办人及电话、联系单位、传真 … in the order in which they stand.
QList<LabelPlace> labelsIn(const QString &text)
{
    static const QRegularExpression label{
        u"(?<person>(?:具体)?(?:联系|经办|承办|办理)人(?:员)?(?:姓名)?(?:(?:及|和|与|、|/"
        u")?(?:联系)?(?:电话|方式|手机|号码)"
        "(?:号码)?)?)|(?<phone>(?:(?:联系|承办|经办)(?:单位|科室|处室|部门)(?:及|和|与|、))?(?:联系|办公|固定)?"
        "(?:电话|手机|方式)(?:号码)?|座机)|(?<other>(?:联系|承办|经办|主办)(?:单位|科室|处室|部门)|(?:联系|通讯|通信)?"
        "地址|邮政编码|邮编|传真|(?:电子)?邮箱|公开(?:属性|方式|形式))"_s};
    QList<LabelPlace> found;
    auto matches = label.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qsizetype end = match.capturedEnd();
        const bool hasColon = end < text.size() && (text.at(end) == u'：' || text.at(end) == u':');
        // Without its colon only 联系人 and its like, in front of a name, is a label.
        if (!hasColon && match.capturedStart(u"person"_s) < 0)
            continue;
        found.append({.kind = match.capturedStart(u"person"_s) >= 0  ? ContactLabel::Person
                              : match.capturedStart(u"phone"_s) >= 0 ? ContactLabel::Phone
                                                                     : ContactLabel::Other,
                      .begin = match.capturedStart(),
                      .end = hasColon ? end + 1 : end});
    }
    return found;
}

/// The numbers in a label's value: (0000)5550-7102, or several parted by 、.
QString phonesIn(QStringView value, qsizetype leastDigits)
{
    static const QRegularExpression number{
        u"(?<![0-9A-Za-z])[+(]?[0-9](?:[0-9()+\\-\\x{2010}-\\x{2015} ]|转(?=[0-9]))*[0-9](?![0-9A-Za-z%])"_s};
    static const QRegularExpression digit{u"[0-9]"_s};
    QStringList phones;
    auto matches = number.globalMatch(value.toString().normalized(QString::NormalizationForm_KC));
    while (matches.hasNext()) {
        const QString phone = matches.next().captured();
        if (phone.count(digit) >= leastDigits)
            phones.append(phone);
    }
    return phones.join(u'、');
}

/// 基础教育处 春风 and 春风、秋水: the names without the section in front of them.
QString personIn(QStringView value)
{
    static const QRegularExpression end{u"[,，;；。()（）0-9０-９\\n]"_s};
    static const QRegularExpression section{u"^.{2,}(?:处|科|室|股|局|委|办|厅|司|中心|大队|支队|部|站|所|队)$"_s};
    static const QRegularExpression name{u"^[\\p{Han}·]{1,10}$"_s};
    const qsizetype length = value.indexOf(end);
    QStringList names;
    const QString text = (length < 0 ? value : value.first(length)).toString();
    for (const QString &word : text.split(QRegularExpression{u"[、\\s/]+"_s}, Qt::SkipEmptyParts)) {
        if (section.match(word).hasMatch())
            continue;
        if (!name.match(word).hasMatch())
            break;
        names.append(word);
    }
    return names.join(u'、');
}

} // namespace

QString closedUp(QStringView text)
{
    static const QRegularExpression spread{u"(?<!\\p{Han})\\p{Han}(?:\\s+\\p{Han})+(?!\\p{Han})"_s};
    const QString simple = text.toString().simplified();
    QString result;
    qsizetype done = 0;
    auto matches = spread.globalMatch(simple);
    while (matches.hasNext()) {
        const auto match = matches.next();
        result += QStringView{simple}.sliced(done, match.capturedStart() - done);
        result += match.captured().remove(u' ');
        done = match.capturedEnd();
    }
    return result.append(QStringView{simple}.sliced(done));
}

ContactNote readContactNote(QStringView note)
{
    constexpr qsizetype longestNote = 4'000;
    constexpr qsizetype leastLabelled = 5; // 12345 is a telephone where 电话 says so
    constexpr qsizetype leastBare = 7;
    QStringList lines;
    for (const QStringView line : note.first(std::min(note.size(), longestNote)).tokenize(u'\n'))
        lines.append(closedUp(line));
    const QString text = lines.join(u'\n');
    const QList<LabelPlace> labels = labelsIn(text);
    ContactNote found;
    QString bare;  // a number right behind the name
    QString first; // the first of the lines, a superior's perhaps
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const qsizetype end = i + 1 < labels.size() ? labels.at(i + 1).begin : text.size();
        QStringView value = QStringView{text}.sliced(labels.at(i).end, end - labels.at(i).end);
        if (const qsizetype line = value.indexOf(u'\n'); line >= 0)
            value = value.first(line);
        if (labels.at(i).kind == ContactLabel::Person) {
            found.person = found.person.isEmpty() ? personIn(value) : found.person;
            bare = bare.isEmpty() ? phonesIn(value, leastBare) : bare;
        } else if (labels.at(i).kind == ContactLabel::Phone) {
            QString &phone = found.person.isEmpty() ? first : found.phone;
            phone = phone.isEmpty() ? phonesIn(value, leastLabelled) : phone;
        }
    }
    if (found.phone.isEmpty())
        found.phone = bare.isEmpty() ? first : bare;
    return found;
}

} // namespace banfu
