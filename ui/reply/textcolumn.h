#pragma once

#include "app/reply/letter.h"
#include "app/reply/reply.h"

#include <QScrollArea>

namespace banfu {

class PartField;
class SectionEditor;

/// The letter's text from title to contact note in one column: the composed parts and, between them, the answer's
/// sections.
class TextColumn : public QScrollArea
{
    Q_OBJECT

public:
    explicit TextColumn(QWidget *parent = nullptr);

    /// What the parts say that the clerk did not edit.
    void setComposed(const ReplyText &composed);
    ReplyText text() const;
    /// Another text, not typed: nothing is told.
    void showText(const ReplyText &text);
    /// As if it were typed.
    void takeText(const ReplyText &text);
    /// At the cursor, as if they were typed.
    void insert(const QList<Paragraph> &paragraphs);
    void setReadOnly(bool isReadOnly);
    bool isReadOnly() const;
    void showPlace(LetterPart part, int index, int offset);
    SectionEditor &sections() const { return *m_sections; }

Q_SIGNALS:
    void edited();
    void placeChanged(banfu::LetterPart part, int index);
    void pasteRefused(const QString &why);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void followCaret();

    QList<PartField *> m_parts{};
    SectionEditor *m_sections;
    bool m_isShowing{false};
};

} // namespace banfu
