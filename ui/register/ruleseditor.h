#pragma once

#include "app/register/ruleset.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTableWidget;

namespace banfu {

/// One rule set as a table, a duty a row; begun from any of the shipped ones.
class RulesEditor : public QWidget
{
    Q_OBJECT

public:
    explicit RulesEditor(const RuleSet &rules, QDate today, QWidget *parent = nullptr);

    /// InvalidInput when a date or the name cannot be taken over.
    Result<RuleSet> rules() const;

private:
    struct Row
    {
        Duty duty{};
        QCheckBox *isSet{nullptr};
        QSpinBox *amount{nullptr};
        QComboBox *unit{nullptr};
        QComboBox *from{nullptr};
        QLineEdit *notice{nullptr};
        QComboBox *extensionKind{nullptr};
        QSpinBox *extension{nullptr};
        QComboBox *extensionUnit{nullptr};
        QLineEdit *approver{nullptr};
        QCheckBox *isDeputyTold{nullptr};
        QLineEdit *source{nullptr};
    };

    void addRow(Duty duty);
    void show(const RuleSet &rules);
    void showRow(const Row &row, const std::optional<TermRule> &term);
    std::optional<TermRule> termOfRow(const Row &row, QString &fault) const;

    QDate m_today;
    QString m_key{};
    QComboBox *m_shipped;
    QLineEdit *m_name;
    QLineEdit *m_source;
    QCheckBox *m_moves;
    QTableWidget *m_table;
    std::vector<Row> m_rows{};
};

} // namespace banfu
