#include "app/reply/checks.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu::checks {

namespace {

struct Secret
{
    const char *rule;
    Severity severity;
    QRegularExpression pattern;
    const char *message;
};

const QList<Secret> &secrets()
{
    static const QList<Secret> all{
        {"private-identity", Severity::Fault,
         QRegularExpression{u"(?<![0-9A-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
                            "\\d{3}[\\dXx](?![0-9A-Za-z])"_s},
         QT_TRANSLATE_NOOP("banfu::check",
                           "The letter will be public: an identity number does not belong into it (%1).")},
        {"private-mobile", Severity::Warning, QRegularExpression{u"(?<!\\d)1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)"_s},
         QT_TRANSLATE_NOOP("banfu::check", "The letter will be public: a mobile number does not belong into it (%1).")},
        {"private-address", Severity::Warning,
         QRegularExpression{u"家住[^，。；]{4,40}|家庭住址[^，。；]{3,40}|户籍地址[^，。；]{3,40}|"
                            "\\d+[号栋幢座](?:楼)?\\d*(?:单元)?\\d{2,4}[室房]"_s},
         QT_TRANSLATE_NOOP("banfu::check", "The letter will be public: a home address does not belong into it (%1).")},
        {"secret-word", Severity::Warning,
         QRegularExpression{
             u"绝密|机密(?!性)|秘密级|国家秘密(?!法)|内部资料|内部文件|不宜公开|不得公开|内部掌握|仅供内部"_s},
         QT_TRANSLATE_NOOP("banfu::check",
                           "The letter will be public and says “%1”: is it publicity that is chosen wrongly?")}};
    return all;
}

void checkRecordedData(Examination &examination, const Passage &passage)
{
    constexpr qsizetype shortest = 6;
    for (const Deputy &deputy : examination.caseFile.deputies) {
        for (const QString &data : {deputy.phone, deputy.address, deputy.certificateNumber}) {
            const qsizetype at = data.size() < shortest ? -1 : passage.text.indexOf(data);
            if (at >= 0)
                examination.report(
                    u"private-deputy-data"_s, Severity::Warning, passage, at, data.size(),
                    QCoreApplication::translate(
                        "banfu::check", "The letter will be public: contact data of %1 do not belong into it (%2).")
                        .arg(deputy.name, data));
        }
    }
}

} // namespace

void checkPrivacy(Examination &examination, const Passage &passage)
{
    if (examination.publicity() != Publicity::Open || passage.part == LetterPart::ContactNote)
        return;
    for (const Secret &secret : secrets()) {
        for (auto matches = secret.pattern.globalMatch(passage.text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            examination.report(QString::fromLatin1(secret.rule), secret.severity, passage, match,
                               QCoreApplication::translate("banfu::check", secret.message).arg(match.captured()));
        }
    }
    checkRecordedData(examination, passage);
}

} // namespace banfu::checks
