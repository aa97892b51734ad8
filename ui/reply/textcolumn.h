#pragma once

#include "app/reply/letterhistory.h"
#include "app/reply/lettersearch.h"

#include <QScrollArea>

class QAction;

namespace banfu {

class PartField;
class SectionEditor;

/// The paragraph that is written in, where in it, and the point on the screen below that.
struct TextCaret
{
    QString text{};
    qsizetype offset{0};
    QPoint below{};
};

/// The letter's text from title to contact note in one column: the composed parts and, between them, the answer's
/// sections. One history covers all of it.
class TextColumn : public QScrollArea
{
    Q_OBJECT

public:
    explicit TextColumn(QWidget *parent = nullptr);

    /// What the parts say that the clerk did not edit.
    void setComposed(const ReplyText &composed);
    ReplyText text() const;
    /// With what an input method has not committed yet.
    ReplyText textComposing() const;
    /// Another letter: its history begins here. Nothing is told.
    void begin(const ReplyText &text);
    /// The same letter says something else, not typed: nothing is told, but it can be undone.
    void showText(const ReplyText &text);
    /// As if it were typed, as one act.
    void takeText(const ReplyText &text);
    /// At the cursor, as if they were typed.
    void insert(const QList<Paragraph> &paragraphs);
    void setReadOnly(bool isReadOnly);
    bool isReadOnly() const;
    void showPlace(LetterPart part, int index, int offset = 0, int selected = 0);
    SectionEditor &sections() const { return *m_sections; }

    /// All fields that are written in.
    QList<QWidget *> editors() const;
    /// Of the field that has the focus, as are the characters before it that are exchanged.
    TextCaret caret() const;
    void replaceBefore(int count, const QString &text);

    /// In the field that has the focus; empty when more than a line is selected.
    QString selectedText() const;
    /// Of the letters that are selected or of the word at the caret: what Shift+F3 does elsewhere.
    void changeCase();
    QList<FoundPlace> find(const Sought &sought) const;
    /// Shows where the words stand; an empty list shows nothing.
    void setFound(const QList<FoundPlace> &places);
    void replace(const QList<FoundPlace> &places, const QString &by);

    /// 1: the window's own size of type.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }

public Q_SLOTS:
    void undo();
    void redo();

Q_SIGNALS:
    void edited();
    void composing();
    void wrote();      ///< in one of the fields, by a key or an input method
    void caretMoved(); ///< in one of them
    void placeChanged(banfu::LetterPart part, int index);
    void zoomChanged(double zoom);
    void hinted(const QString &why); ///< a key does not do here what it does in word processors

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void followCaret();
    void showHistory();
    void take();
    void put(const ReplyText &text);
    void step(const LetterHistory::State &state);
    bool runKey(const QKeyEvent &event, bool isPressed);
    bool leaveField(QWidget *field, const QKeyEvent &event);
    void turnPage(bool isDown, bool isSelecting);
    QList<QWidget *> fieldsInOrder() const;

    QList<PartField *> m_parts{};
    SectionEditor *m_sections;
    ReplyText m_composed{};
    LetterHistory m_history{};
    bool m_isShowing{false};
    double m_zoom{1};
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace banfu
