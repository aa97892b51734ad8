#pragma once

#include "app/print/fonts.h"
#include "app/print/layout.h"
#include "app/reply/letter.h"
#include "app/store/draftkeeper.h"
#include "ui/register/casesession.h"
#include "ui/register/formkeeper.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTreeWidget;

namespace banfu {

class FactsBar;
class MessageBar;
class PageView;
class PartField;
class SectionEditor;

/// The page 答复: outline, text and live page of the current reply.
class ReplyPage : public QWidget
{
    Q_OBJECT

public:
    ReplyPage(CaseSession &session, const Fonts &fonts, QWidget *parent = nullptr);
    ~ReplyPage() override;

    /// Puts what was typed into the register now: before the tab closes, another page is shown, something is printed.
    /// False when the store refused it; the draft stays kept then.
    bool flush();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildText();
    QWidget *buildOutline();
    void connectPanes();
    void retranslate();

    const Reply *storedReply() const;
    ReplyText typedText() const;
    bool isLocked() const;

    void startReply();
    void putReply(const QString &act, const Reply &reply);
    void showReply(); ///< from the session: another value was stored, undone or chosen
    void showText(const ReplyText &text);
    void takeTyping(); ///< after each edit: page, outline, draft
    void updatePage();
    void updateOutline(const Letter &letter);
    void updateFindings();
    void showPlace(LetterPart part, int index, int offset);
    void offerDraft();
    void endOffer();
    void offerFacts();

    CaseSession &m_session;
    LetterLayout m_layout;
    DraftKeeper m_keeper;
    FormKeeper m_factsKeeper;
    OfficeSettings m_office{};
    int m_ordinal{1};
    bool m_isTyped{false}; ///< something differs from the register
    bool m_isShowing{false};
    bool m_isDraftOffered{false}; ///< the text waits: typing would take the found draft's place
    QTimer m_findingsTimer{};

    QStackedWidget *m_stack;
    QPushButton *m_start;
    QLabel *m_hint;
    MessageBar *m_message;
    MessageBar *m_offer;
    QComboBox *m_replies;
    QPushButton *m_further;
    FactsBar *m_facts;
    QSplitter *m_panes;
    QTreeWidget *m_outline;
    QListWidget *m_findings;
    QScrollArea *m_scroll;
    QList<PartField *> m_parts{};
    SectionEditor *m_editor;
    PageView *m_pages;
    QLabel *m_keys;
};

} // namespace banfu
