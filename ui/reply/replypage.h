#pragma once

#include "app/print/fonts.h"
#include "app/print/layout.h"
#include "ui/common/filechooser.h"
#include "ui/register/casesession.h"
#include "ui/register/formkeeper.h"
#include "ui/reply/replydesk.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace banfu {

class FactsBar;
struct ApprovalWorld;
class FindBar;
class FoldBar;
class MessageBar;
class NameSuggestions;
class OutlinePane;
class PageView;
class Preferences;
class SideArea;
class TextColumn;
struct Pasted;

/// The page 答复: outline, text and live page of the current reply, and the panes at its side.
class ReplyPage : public QWidget
{
    Q_OBJECT

public:
    ReplyPage(CaseSession &session, const Fonts &fonts, Preferences &preferences, QWidget *parent = nullptr);
    ~ReplyPage() override;

    /// Puts what was typed into the register now: before the tab closes, another page is shown, something is printed.
    /// False when the store refused it; the draft stays kept then.
    bool flush();
    void setChooser(FileChooser &chooser) { m_chooser = &chooser; }

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildEmpty();
    QWidget *buildDesk();
    void addPanes();
    void connectPanes();
    void connectText();
    bool runKey(const QKeyEvent &event, bool isPressed);
    void find(bool isReplacing);
    void setAlone(bool isAlone);
    void goToPane(int by);
    void insertFiles();
    void tellRecognised(const Pasted &pasted);
    void previewPaste(const Pasted &pasted);
    void save();
    void goToSection();
    void retranslate();

    void showReply(); ///< another value was stored, undone or chosen
    void updatePage();
    void updateCount();
    ApprovalWorld approvalWorld() const;
    void reserve(const DocumentNumber &number);
    void release(const DocumentNumber &number);
    void markRemarks();
    QStringList knownNames() const;
    void offerDraft();
    void endOffer();
    void offerFacts();

    CaseSession &m_session;
    Preferences &m_preferences;
    LetterLayout m_layout;
    TextColumn *m_text;
    ReplyDesk m_desk;
    FormKeeper m_factsKeeper;

    QStackedWidget *m_stack;
    QPushButton *m_start;
    QLabel *m_hint;
    MessageBar *m_message;
    MessageBar *m_offer;
    QComboBox *m_replies;
    QPushButton *m_further;
    FactsBar *m_facts;
    FindBar *m_find;
    NameSuggestions *m_names;
    QAction *m_insert;
    SystemFileChooser m_systemChooser{};
    FileChooser *m_chooser{&m_systemChooser};
    FoldBar *m_folds;
    QSplitter *m_panes;
    OutlinePane *m_outline;
    PageView *m_pages;
    SideArea *m_sides;
    QLabel *m_keys;
    QLabel *m_count;
    bool m_isAlone{false};
    bool m_isPasteOffered{false};
};

} // namespace banfu
