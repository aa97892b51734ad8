#pragma once

#include "app/store/registerfile.h"

#include <QStringList>

namespace banfu::test {

/// Fictional suggestions with replies of the length of real ones, the same for the same seed: benchmarks and tests of
/// many rows. Frequent office words stand among rare ones, as in real texts.
class Generator
{
public:
    explicit Generator(quint32 seed);

    CaseFile next();

    /// A word of the vocabulary; the smaller its rank, the more often it occurs.
    const QString &word(int rank) const { return m_words.at(rank); }
    int wordCount() const { return static_cast<int>(m_words.size()); }

private:
    quint32 random(quint32 below);
    QString clause();
    QString text(int characters);
    QString name(quint32 pool);
    Reply reply(int serial);
    QList<Assignment> assignments(int serial);
    void carryOn(CaseFile &file);

    quint32 m_state;
    int m_serial{0};
    QStringList m_words{};
};

/// So many of them into a register, its index as quick as it becomes.
Result<void> fill(RegisterFile &file, int count, quint32 seed = 1);

} // namespace banfu::test
