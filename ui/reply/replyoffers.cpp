#include "app/reply/numbering.h"
#include "ui/common/messagebar.h"
#include "ui/reply/factsbar.h"
#include "ui/reply/pastepreview.h"
#include "ui/reply/replypage.h"
#include "ui/reply/sectioneditor.h"
#include "ui/reply/textcolumn.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

void ReplyPage::insertFiles()
{
    if (m_desk.isLocked())
        return;
    m_text->sections().insertFiles(m_chooser->filesToOpen(this, tr("Insert from files"),
                                                          tr("Documents (*.docx *.html *.htm *.txt);;All files (*)")));
    m_text->sections().setFocus();
}

/// Recognition guessed: the clerk sees how before anything is taken into the letter.
void ReplyPage::previewPaste(const Pasted &pasted)
{
    auto *preview = new PastePreview{pasted, this};
    preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(preview, &PastePreview::accepted, this, [this, preview, pasted] {
        if (m_desk.isLocked())
            return;
        Pasted chosen = pasted;
        chosen.paragraphs = preview->paragraphs();
        m_text->sections().insertRecognised(chosen);
    });
    connect(preview, &PastePreview::finished, &m_text->sections(), [this] { m_text->sections().setFocus(); });
    preview->open();
}

/// What was pasted stands there already; this tells how it was taken and offers it as it was.
void ReplyPage::tellRecognised(const Pasted &pasted)
{
    const QList<Paragraph> &paragraphs = pasted.paragraphs;
    constexpr qsizetype mostLines = 5;
    constexpr qsizetype mostCharacters = 24;
    const QStringList marks = labels(paragraphs);
    QStringList lines;
    for (qsizetype i = 0; i < paragraphs.size() && lines.size() < mostLines; ++i) {
        if (!marks[i].isEmpty())
            lines << marks[i] + paragraphs[i].text.left(mostCharacters);
    }
    const qsizetype levels = std::ranges::count_if(marks, [](const QString &mark) { return !mark.isEmpty(); });
    if (levels > lines.size())
        lines << u"…"_s;
    QStringList told = pasted.leftOut;
    told << tr("The pasted text has marks of its own; they were taken for levels:") << lines;
    m_message->show(Tone::Accent, told.join(u'\n'));
    m_isPasteOffered = true;
    m_message->addButton(u"pasteAsItIsButton"_s, tr("Paste it &as it is"), [this, verbatim = pasted.verbatim] {
        m_message->hide();
        m_text->undo();
        m_desk.insert(verbatimParagraphs(verbatim));
    });
}

void ReplyPage::offerDraft()
{
    const auto drafts = m_session.registerFile().drafts();
    const Reply *reply = m_desk.stored();
    if (!drafts || !reply)
        return;
    for (const ReplyDraft &draft : *drafts) {
        if (draft.suggestion != m_session.file().suggestion.id || draft.replyOrdinal != m_desk.ordinal() ||
            draft.text == reply->text)
            continue;
        const QString when = QLocale{}.toString(draft.savedAt.toLocalTime(), QLocale::ShortFormat);
        m_offer->show(Tone::Warning,
                      draft.baseRevision == m_session.file().suggestion.revision
                          ? tr("Text typed until %1 was not saved to the register.").arg(when)
                          : tr("Text typed until %1 was not saved; the record was changed since then.").arg(when));
        m_offer->addButton(u"takeDraftButton"_s, tr("&Take over"), [this, text = draft.text] {
            endOffer();
            m_desk.setText(text);
        });
        m_offer->addButton(u"dropDraftButton"_s, tr("&Discard"), [this] {
            m_desk.dropDraft();
            endOffer();
        });
        m_desk.setWaiting(true);
        return;
    }
}

void ReplyPage::endOffer()
{
    m_offer->hide();
    m_desk.setWaiting(false);
}

/// Number, date and names that were typed and not left before the program ended.
void ReplyPage::offerFacts()
{
    const auto forms = m_session.registerFile().forms();
    if (!forms || m_desk.isLocked())
        return;
    const auto draft = std::ranges::find(*forms, m_factsKeeper.form(), &FormDraft::form);
    if (draft == forms->end())
        return;
    m_message->show(Tone::Warning, tr("The letter's number, date or names typed last were not stored. They are kept."));
    m_message->addButton(u"takeFactsButton"_s, tr("&Take over"), [this, texts = draft->fields] {
        m_message->hide();
        m_factsKeeper.setKept();
        m_facts->setTyped(texts);
    });
    m_message->addButton(u"dropFactsButton"_s, tr("&Discard"), [this] {
        m_message->hide();
        (void)m_session.registerFile().dropForm(m_factsKeeper.form());
    });
}

} // namespace banfu
