#pragma once

#include <QString>
#include <QStringList>
#include <QtCore/qnamespace.h>

#include <functional>

class QWidget;

namespace banfu::test {

/// A clerk at the keyboard: keys go to the window that has the focus, Chinese comes as an input method commits it.
/// Whatever could not be done is remembered, and nothing more is done then.
class Clerk
{
public:
    /// Told after each stroke what stands typed in the present field since it was gone to.
    using Typed = std::function<void(const QString &text)>;

    explicit Clerk(int millisecondsAStroke = 0, Typed typed = {});

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void write(const QString &text);
    /// Presses Tab until the field of this name has the focus; for an editor that takes Tab itself there is goByKey().
    void goTo(const QString &name);
    void goByKey(int key, const QString &name);
    /// goTo() and write().
    void fill(const QString &name, const QString &text);
    void click(const QString &name);
    /// Waits until the window in front has this name.
    void await(const QString &windowName);
    /// Waits until the button can be pressed: what it began is done.
    void awaitEnabled(const QString &name);
    void expect(bool isSo, const QString &what);

    bool hasFailed() const { return !m_fault.isEmpty(); }
    QString fault() const { return m_fault; }

private:
    void stroke();
    void fail(const QString &why);

    int m_pause;
    Typed m_typed;
    QString m_text{};
    QString m_fault{};
};

struct WholeWay
{
    QString letterPath{};
    QString questionnairePath{};
    std::function<void(const QString &step)> done{}; ///< told after each step
};
/// From an empty register's window to both PDFs.
void goTheWholeWay(Clerk &clerk, const WholeWay &way);

} // namespace banfu::test
