#pragma once

#include "app/reply/letter.h"

#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace banfu {

class PartEditor;

/// One composed part of the letter: says what the record says until it is edited; then it is marked and can be taken
/// back.
class PartField : public QWidget
{
    Q_OBJECT

public:
    PartField(LetterPart part, const QString &name, QWidget *parent = nullptr);

    LetterPart part() const { return m_part; }
    void setCaption(const QString &caption);
    void setComposed(const QString &text);
    /// Absent: follows the record.
    void setOwn(const std::optional<QString> &text);
    const std::optional<QString> &own() const { return m_own; }
    QString text() const;
    void setReadOnly(bool isReadOnly);
    PartEditor &editor() const { return *m_editor; }
    void setTypeFace(const QFont &face);

Q_SIGNALS:
    void edited();
    void entered(); ///< the cursor is here now

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showState();
    void showText(const QString &text);
    void fitHeight();

    LetterPart m_part;
    QString m_composed{};
    std::optional<QString> m_own{};
    bool m_isReadOnly{false};
    QLabel *m_caption;
    QLabel *m_state;
    QToolButton *m_reset;
    PartEditor *m_editor;
};

} // namespace banfu
