#pragma once

#include "app/register/fact.h"
#include "app/store/registerfile.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace banfu {

/// Gives one fact to many suggestions: first shown for each, before and after.
class FactDialog : public QDialog
{
    Q_OBJECT

public:
    FactDialog(RegisterFile &registerFile, const QList<SuggestionId> &ids, QDate today, QWidget *parent);

    /// What was accepted.
    Fact fact() const;
    const FactValue &value() const { return m_value; }
    const QList<SuggestionId> &changing() const { return m_changing; }

private:
    void chooseFact();
    void preview();

    QDate m_today;
    QList<Suggestion> m_suggestions{};
    FactValue m_value{};
    QList<SuggestionId> m_changing{};
    QComboBox *m_facts;
    QLineEdit *m_text;
    QCheckBox *m_check;
    QTableWidget *m_table;
    QLabel *m_message;
    QPushButton *m_accept;
};

} // namespace banfu
