#pragma once

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace banfu::pdf {

/// Up to three decimals, no trailing zeros; PDF knows no exponents.
QByteArray number(double value);
void appendNumber(QByteArray &out, double value);
/// `digits` upper-case hexadecimal digits.
void appendHex(QByteArray &out, quint32 value, int digits);
/// A text string: <FEFF…>.
QByteArray textString(QStringView text);
QByteArray reference(int id);

/// What a stream holds decides how it is packed.
enum class Packing { Text, Outlines };

/// Numbered from 1 in the order of their reservation, written with a cross-reference table at the end.
class Objects
{
public:
    int reserve();
    void set(int id, QByteArray body);
    int add(QByteArray body);
    /// `entries`: what the stream's dictionary holds besides filter and length.
    int addStream(const QByteArray &entries, const QByteArray &bytes, Packing packing = Packing::Text);
    /// The same unpacked, for what other programs look for in the file.
    int addPlainStream(const QByteArray &entries, const QByteArray &bytes);
    QByteArray file(int catalog, int info) const;

private:
    QList<QByteArray> m_bodies{};
};

} // namespace banfu::pdf
