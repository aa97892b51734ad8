#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;
class QAction;

namespace banfu {

/// What an empty screen says: what belongs here and how to begin.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(const QString &iconName, QWidget *parent = nullptr);

    void setTexts(const QString &headline, const QString &hint);
    void addAction(QAction *action); ///< a button for it

protected:
    void changeEvent(QEvent *event) override;

private:
    QString m_iconName;
    QLabel *m_sign;
    QLabel *m_headline;
    QLabel *m_hint;
    QVBoxLayout *m_column;
};

} // namespace banfu
