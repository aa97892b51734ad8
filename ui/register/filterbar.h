#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace banfu {

/// The filters that narrow a list, each a button that takes itself away, and a name under which they are kept.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    const QStringList &filters() const { return m_filters; }
    void setFilters(const QStringList &filters);
    void add(const QString &filter);
    void removeLast();
    /// Whether there is something that can be kept as a view, and the name that is proposed.
    void setKeepable(bool isKeepable, const QString &name);

Q_SIGNALS:
    void changed();
    void keepWanted(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void retranslate();

    QStringList m_filters{};
    QString m_proposedName{};
    QWidget *m_chips;
    QToolButton *m_keep;
    QLineEdit *m_name;
};

} // namespace banfu
