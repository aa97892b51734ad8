#pragma once

#include "app/reply/numberseries.h"

#include <QToolButton>

namespace banfu {

/// The office's running numbers behind a button: the next one, the gaps, the reserved ones; each can be taken.
class NumberButton : public QToolButton
{
    Q_OBJECT

public:
    explicit NumberButton(QWidget *parent = nullptr);

    void setSeries(const NumberSeries &series);
    const NumberSeries &series() const { return m_series; }

Q_SIGNALS:
    void chosen(const banfu::DocumentNumber &number);
    void reserveWanted(const banfu::DocumentNumber &number);
    void releaseWanted(const banfu::DocumentNumber &number);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    NumberSeries m_series{};
};

} // namespace banfu
