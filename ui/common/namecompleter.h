#pragma once

#include <QCompleter>
#include <QStringListModel>

class QLineEdit;

namespace banfu {

/// Completes a name by any part of it or by its pinyin initials.
class NameCompleter : public QCompleter
{
    Q_OBJECT

public:
    /// Attaches itself to the line and lives as long as it.
    explicit NameCompleter(QLineEdit *line);

    void setNames(const QStringList &names);

private:
    void filter(const QString &typed);

    QStringList m_names{};
    QStringList m_initials{};
    QStringListModel m_matches{};
    QLineEdit *m_line;
};

} // namespace banfu
