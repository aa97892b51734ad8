#pragma once

#include "app/store/registerfile.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QListWidget;
class QStackedWidget;

namespace banfu {

class EmptyPage;

/// The chosen suggestion at a glance: facts, the next step and when it is due, the timeline of what happened.
class Glance : public QWidget
{
    Q_OBJECT

public:
    Glance(RegisterFile &registerFile, QDate today, QWidget *parent = nullptr);

    void show(SuggestionId id);
    /// Shows where these words of a search stand in it.
    void setWords(const QString &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showPassages();
    void showCase(const CaseFile &file);

    RegisterFile &m_registerFile;
    QDate m_today;
    SuggestionId m_id{};
    QString m_words{};
    QLabel *m_title;
    QLabel *m_number;
    QLabel *m_nextSign;
    QLabel *m_next;
    QLabel *m_due;
    QLabel *m_facts;
    QLabel *m_passages;
    QListWidget *m_timeline;
    EmptyPage *m_empty;
    QStackedWidget *m_stack;
};

} // namespace banfu
