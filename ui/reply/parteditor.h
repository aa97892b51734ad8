#pragma once

#include <QPlainTextEdit>

namespace banfu {

/// The text of one part of the letter, with the same help while typing as the sections have. The document keeps no
/// history: the letter's covers all its parts.
class PartEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PartEditor(QWidget *parent = nullptr);

    /// The characters before the caret exchanged, as one act.
    void replaceBefore(int count, const QString &text);
    /// What changes now is an act of its own, which is undone alone.
    bool isActing() const { return m_isActing; }

Q_SIGNALS:
    void wrote(); ///< by a key or an input method, the caret stands behind it

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    int placeInBlock() const;
    void help(int from);

    bool m_isActing{false};
};

} // namespace banfu
