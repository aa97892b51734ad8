#pragma once

#include <QString>

#include <optional>

namespace banfu {

/// 发文字号: 穗科创函〔2017〕830号 (GB/T 9704-2012, 7.2.5).
class DocumentNumber
{
public:
    DocumentNumber() = default;
    DocumentNumber(QString bureauCode, int year, int serial);

    /// Accepts any brackets and inner spaces around the year (〔〕 [] （） ()), full-width digits, 第; nothing else.
    static std::optional<DocumentNumber> parse(QStringView text);
    QString toString() const; ///< with 〔〕

    const QString &bureauCode() const { return m_bureauCode; }
    int year() const { return m_year; }
    int serial() const { return m_serial; }
    bool operator==(const DocumentNumber &) const = default;

private:
    QString m_bureauCode{};
    int m_year{0};
    int m_serial{0};
};

} // namespace banfu
