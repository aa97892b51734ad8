#include "app/reply/recognition.h"
#include "ui/reply/pasting.h"
#include "ui/reply/sectionblocks.h"
#include "ui/reply/sectioneditor.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScopedValueRollback>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

/// What is copied stands elsewhere as text with its labels, and here as the paragraphs that it is.
QMimeData *SectionEditor::createMimeDataFromSelection() const
{
    const QTextCursor caret = textCursor();
    const QTextBlock first = document()->findBlock(caret.selectionStart());
    const QTextBlock last = document()->findBlock(caret.selectionEnd());
    auto *data = new CopiedParagraphs;
    if (first == last) { // words, without the paragraph's mark
        data->setText(caret.selectedText().replace(QChar::LineSeparator, u'\n'));
        return data;
    }
    QString text;
    for (QTextBlock block = first; block.isValid() && block.blockNumber() <= last.blockNumber(); block = block.next()) {
        Paragraph paragraph = paragraphOf(block);
        const qsizetype begin = block == first ? caret.selectionStart() - block.position() : 0;
        const qsizetype end = block == last ? caret.selectionEnd() - block.position() : paragraph.text.size();
        paragraph.text = paragraph.text.sliced(begin, end - begin);
        if (block == last && end == 0)
            break; // whole paragraphs up to its beginning
        if (begin > 0)
            paragraph = {.text = paragraph.text};
        text += (text.isEmpty() || paragraph.runsOn ? QString{} : u"\n"_s) +
                (begin > 0 ? QString{} : m_labels.value(block.blockNumber())) + paragraph.text;
        data->paragraphs.append(paragraph);
    }
    data->setText(text);
    return data;
}

bool SectionEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml() || source->hasUrls();
}

void SectionEditor::insertFromMimeData(const QMimeData *source)
{
    insert(readPasted(*source));
}

void SectionEditor::insertFiles(const QStringList &paths)
{
    if (!isReadOnly())
        insert(readFiles(paths));
}

void SectionEditor::insert(const Pasted &pasted)
{
    if (!pasted.refusal.isEmpty()) {
        Q_EMIT pasteRefused(pasted.refusal);
        return;
    }
    if (pasted.paragraphs.size() > 1 && !pasted.doubts.isEmpty()) {
        Q_EMIT previewWanted(pasted);
        return;
    }
    insertRecognised(pasted);
    if (!pasted.doubts.isEmpty())
        Q_EMIT recognised(pasted);
}

void SectionEditor::insertRecognised(const Pasted &pasted)
{
    insertParagraphs(setsItemHeads(paragraphs()) ? withRunInHeads(pasted.paragraphs) : pasted.paragraphs);
    QStringList told = pasted.leftOut;
    if (setsItemHeads(pasted.paragraphs))
        told << tr("Sentences that are set off in the source stand as heads of their items. Ctrl+B takes that back.");
    if (!told.isEmpty())
        Q_EMIT hinted(told.join(u' '));
}

void SectionEditor::pasteVerbatim()
{
    const auto *clipboard = QGuiApplication::clipboard()->mimeData();
    if (!clipboard)
        return;
    const Pasted pasted = readPasted(*clipboard);
    if (!pasted.refusal.isEmpty())
        Q_EMIT pasteRefused(pasted.refusal);
    else
        insertParagraphs(verbatimParagraphs(pasted.verbatim));
}

void SectionEditor::insertParagraphs(const QList<Paragraph> &inserted)
{
    const QScopedValueRollback acting{m_isActing, true};
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    for (qsizetype i = 0; i < inserted.size(); ++i) {
        const bool isHere = i == 0 && (cursor.block().text().isEmpty() || inserted[i].level == Level::Body);
        if (!isHere)
            cursor.insertBlock(formatFor(*this, inserted[i]));
        else if (cursor.block().text().isEmpty() && (inserted.size() > 1 || inserted[i].level != Level::Body))
            cursor.setBlockFormat(formatFor(*this, inserted[i]));
        cursor.insertText(inserted[i].text);
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    updateLabels();
}

} // namespace banfu
