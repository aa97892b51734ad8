#pragma once

#include "app/register/officesettings.h"

#include <QWidget>

class QComboBox;
class QTableWidget;

namespace banfu {

/// The settings' page of the office's staff: who works here, who may sign, and from which level on.
class StaffPage : public QWidget
{
    Q_OBJECT

public:
    explicit StaffPage(const OfficeSettings &office, QWidget *parent = nullptr);

    /// Puts what stands in the page into the settings; rows without a name are left out.
    void take(OfficeSettings &office) const;

private:
    void addRow(const StaffMember &member);
    void keepEmptyRow();
    static QComboBox *rankBox(SignerRank rank, QWidget *parent);

    QTableWidget *m_table;
    QComboBox *m_rank;
    QComboBox *m_keyRank;
};

} // namespace banfu
