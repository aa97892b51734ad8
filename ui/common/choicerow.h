#pragma once

#include <QWidget>

#include <optional>

class QButtonGroup;
class QHBoxLayout;

namespace banfu {

/// A few exclusive choices in a row, none chosen at first: the keys 1, 2, 3 … choose, Delete and Backspace take the
/// choice back.
class ChoiceRow : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceRow(QWidget *parent = nullptr);

    /// Again with other texts after a change of language; the values stay.
    void setChoices(const QList<std::pair<int, QString>> &choices);
    std::optional<int> value() const;
    void setValue(std::optional<int> value);

Q_SIGNALS:
    void chosen(); ///< by the person, not by setValue
    void keyed();  ///< after chosen, when a number key did it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(int key);

    QButtonGroup *m_group;
    QHBoxLayout *m_row;
};

} // namespace banfu
