#include "app/store/sortkey.h"

#include <unicode/coll.h>

#include <memory>

namespace banfu {

QByteArray nameKey(const QString &name)
{
    thread_local const std::unique_ptr<icu::Collator> collator = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Collator>{icu::Collator::createInstance(icu::Locale{"zh"}, status)};
    }();
    constexpr int start = 60; // a list shows no more of a title than its first characters decide
    const QString text = name.left(start);
    if (!collator)
        return text.toUtf8();
    const icu::UnicodeString string{false, text.utf16(), static_cast<int32_t>(text.size())};
    QByteArray key{collator->getSortKey(string, nullptr, 0), Qt::Uninitialized};
    collator->getSortKey(string, reinterpret_cast<uint8_t *>(key.data()), static_cast<int32_t>(key.size()));
    return key;
}

QByteArray numberKey(const QString &number)
{
    QByteArray key;
    for (qsizetype i = 0; i < number.size();) {
        if (!number[i].isDigit()) {
            key.append(QString{number[i++]}.toUtf8());
            continue;
        }
        QByteArray digits;
        for (; i < number.size() && number[i].isDigit(); ++i) {
            if (!digits.isEmpty() || number[i].digitValue() > 0)
                digits.append(static_cast<char>('0' + number[i].digitValue()));
        }
        // The longer run of digits is the greater number; digits stand before letters.
        key.append(static_cast<char>(0x30)).append(static_cast<char>(qMin<qsizetype>(digits.size(), 200) & 0xff));
        key.append(digits);
    }
    return key;
}

} // namespace banfu
