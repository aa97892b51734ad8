#pragma once

#include "app/reply/documentnumber.h"

#include <QDate>
#include <QString>

#include <optional>

namespace banfu {

// What single lines of a letter are, by their wording alone.

/// 临江市水务局, also set apart as 临 江 市 水 务 局; no sentence, no list.
bool isBureauName(QStringView line);

/// 关于市第八届人大三次会议第118号建议答复的函, 对…提案的答复 and their like.
bool isLetterTitle(QStringView line);

/// The line that says who is addressed, with its colon; `isLoose` also takes names without one.
bool isSalutation(QStringView line, bool isLoose = false);

/// The line that says which suggestion is answered: 收悉, 现答复如下, 协办意见如下 …
bool isOpening(QStringView line);

/// 感谢您对…, 专此函复, 此件主动公开, 领导署名 …: what stands between the answer and the signature.
bool isClosing(QStringView line);

/// 联系人：…, 联系电话：…, 邮政编码：…, in brackets or not.
bool isContactLine(QStringView line);

/// （此件主动公开）
bool isPublicityMark(QStringView line);

/// A whole line with a date, 2017年6月29日 or 二〇一七年六月二十九日, whatever space stands in it; null for others.
QDate signatureDate(QStringView line);

/// A line that ends in a date behind a bureau's name: 国家能源局 2017年7月12日. Empty name: no such line.
struct SignedLine
{
    QString name{};
    QDate date{};
};
SignedLine signedLine(QStringView line);

/// The document number in a line that holds little else.
std::optional<DocumentNumber> documentNumberIn(QStringView line);

/// The text without any space in it.
QString compact(QStringView text);

} // namespace banfu
