#pragma once

#include "app/register/officesettings.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace banfu {

class ReplyDesk;

/// The office's own phrases, found by a few letters or pinyin initials and put in at the cursor with their fields
/// filled.
class PhrasePane : public QWidget
{
    Q_OBJECT

public:
    explicit PhrasePane(ReplyDesk &desk, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void filter();
    void insertCurrent();
    QString filledText(const OfficePhrase &phrase) const;

    ReplyDesk &m_desk;
    QList<OfficePhrase> m_shown{};
    QLineEdit *m_filter;
    QListWidget *m_list;
    QPushButton *m_edit;
};

} // namespace banfu
