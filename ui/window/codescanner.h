#pragma once

#include "app/register/questionnairecode.h"

#include <QKeyEvent>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace banfu {

/// Hears the code of a questionnaire wherever in the window it is scanned: a scanner is a keyboard that types faster
/// than any hand and ends with Enter. Keys that may begin a code are held back for a moment and handed on when they
/// turn out to be typing.
class CodeScanner : public QObject
{
    Q_OBJECT

public:
    explicit CodeScanner(QWidget &window);

Q_SIGNALS:
    void scanned(const banfu::QuestionnaireCode &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct HeldKey
    {
        QPointer<QWidget> receiver{};
        std::unique_ptr<QKeyEvent> press{};
    };

    bool takes(QWidget *receiver, const QKeyEvent &press);
    void handOn();

    QWidget &m_window;
    std::vector<HeldKey> m_held{};
    QString m_text{}; ///< what the held keys say
    quint64 m_lastAt{0};
    QTimer m_patience{};
    bool m_isHandingOn{false};
};

} // namespace banfu
