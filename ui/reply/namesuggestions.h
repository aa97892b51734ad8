#pragma once

#include <QListWidget>
#include <QStringList>

#include <functional>

namespace banfu {

class TextColumn;

/// Completes names that the register knows while they are written: by their beginning, or by pinyin initials typed as
/// Latin letters. Tab takes the marked one; every other key goes on writing.
class NameSuggestions : public QListWidget
{
    Q_OBJECT

public:
    /// `names` is asked once something is written that a name could begin with, and again after forget().
    NameSuggestions(TextColumn &text, std::function<QStringList()> names);

    void forget() { m_isKnown = false; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void suggest();
    void learn();
    void place(QPoint below);
    bool run(int key);
    void take();

    TextColumn &m_text;
    std::function<QStringList()> m_ask;
    QStringList m_names{};
    QStringList m_initials{};
    bool m_isKnown{false};
    qsizetype m_typed{0}; ///< characters before the caret that the name takes the place of
};

} // namespace banfu
