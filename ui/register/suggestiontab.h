#pragma once

#include "app/print/fonts.h"
#include "ui/register/casesession.h"

#include <QWidget>

#include <array>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace banfu {

class CasePage;
class Preferences;
class ReplyPage;

enum class CasePlace { Registration, CoHandling, Contacts, Reply, Feedback, FollowUp, History };

/// Where a duty is met.
CasePlace placeOf(Duty duty);

/// One open suggestion with the pages that follow the work. A page is made when it is looked at first.
class SuggestionTab : public QWidget
{
    Q_OBJECT

public:
    /// `newForm`: the name under which a registration that was begun is kept; `fonts` is asked when a page needs them.
    SuggestionTab(RegisterFile &registerFile, CaseFile caseFile, QDate today, std::function<const Fonts &()> fonts,
                  Preferences &preferences, const QString &newForm, QWidget *parent = nullptr);

    CaseSession &session() { return m_session; }
    void showPlace(CasePlace place);
    CasePlace place() const;
    /// The page of feedback at the form of this deputy, counted from 1.
    void showForm(int deputy);
    QString title() const;
    /// Stores all that was typed. False when something of it could not be stored.
    bool commit();
    void setTyped(const FormDraft &draft);

Q_SIGNALS:
    void titleChanged();
    void openWanted(banfu::SuggestionId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSession();
    QWidget *pageFor(CasePlace place);

    CaseSession m_session;
    std::function<const Fonts &()> m_fonts;
    Preferences &m_preferences;
    QString m_newForm;
    QLabel *m_sign;
    QLabel *m_head;
    QLabel *m_next;
    QTabBar *m_bar;
    QStackedWidget *m_stack;
    std::array<QWidget *, 7> m_pages{};
};

} // namespace banfu
