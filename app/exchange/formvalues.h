#pragma once

#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QDate>
#include <QHash>
#include <QVariant>

namespace banfu {

/// What the words mean: for all suggestions once, or for each.
class FormValues
{
public:
    FormValues(const QList<CaseFile> &files, const OfficeSettings &office, QDate today);
    bool isOfAll(const QString &word) const { return m_ofAll.contains(word); }
    bool isOfEach(const QString &word) const;
    bool isKnown(const QString &word) const { return isOfAll(word) || isOfEach(word); }
    /// `file` −1: of all.
    QVariant value(const QString &word, qsizetype file) const;
    qsizetype count() const { return m_files.size(); }

private:
    const QList<CaseFile> &m_files;
    QHash<QString, QVariant> m_ofAll{};
};

} // namespace banfu
