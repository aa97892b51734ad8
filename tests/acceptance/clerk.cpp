#include "tests/acceptance/clerk.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QTest>
#include <QWidget>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;

namespace banfu::test {

Clerk::Clerk(int millisecondsAStroke, Typed typed)
    : m_pause{millisecondsAStroke}
    , m_typed{std::move(typed)}
{
}

void Clerk::fail(const QString &why)
{
    if (m_fault.isEmpty())
        m_fault = why;
}

void Clerk::expect(bool isSo, const QString &what)
{
    if (!isSo)
        fail(what);
}

/// Where a desktop sends keys. The offscreen platform leaves its focus with a list that is closed again.
static QWindow *windowInFront()
{
    const QWidget *front = QApplication::activePopupWidget();
    if (!front)
        front = QApplication::activeWindow();
    return front ? front->windowHandle() : nullptr;
}

void Clerk::stroke()
{
    if (m_pause > 0)
        QTest::qWait(m_pause);
    else
        QCoreApplication::processEvents();
}

void Clerk::press(int key, Qt::KeyboardModifiers modifiers)
{
    if (hasFailed())
        return;
    QWindow *window = windowInFront();
    if (!window)
        return fail(u"no window has the focus"_s);
    m_text.clear();
    QTest::keyClick(window, Qt::Key(key), modifiers);
    stroke();
}

void Clerk::write(const QString &text)
{
    for (const QChar character : text) {
        if (hasFailed())
            return;
        QWidget *focused = QApplication::focusWidget();
        if (!focused || !windowInFront())
            return fail(u"nothing has the focus to write: "_s + text);
        if (character.unicode() < 128) {
            QTest::keyClick(windowInFront(), character.toLatin1());
        } else {
            QInputMethodEvent composing{u"x"_s, {}};
            QCoreApplication::sendEvent(focused, &composing);
            QInputMethodEvent committing;
            committing.setCommitString(character);
            QCoreApplication::sendEvent(focused, &committing);
        }
        m_text += character;
        if (m_typed)
            m_typed(m_text);
        stroke();
    }
}

static QString focusName()
{
    const QWidget *focused = QApplication::focusWidget();
    return focused ? focused->objectName() : QString{};
}

void Clerk::goTo(const QString &name)
{
    QStringList passed;
    for (int i = 0; i < 80 && !hasFailed(); ++i) {
        if (focusName() == name) {
            m_text.clear();
            return;
        }
        passed.append(focusName());
        QTest::keyClick(windowInFront(), Qt::Key_Tab);
    }
    fail(u"%1 was not reached by Tab: %2"_s.arg(name, passed.join(u' ')));
}

void Clerk::goByKey(int key, const QString &name)
{
    press(key, Qt::AltModifier);
    expect(focusName() == name, u"%1 was not reached by its key but %2"_s.arg(name, focusName()));
}

void Clerk::fill(const QString &name, const QString &text)
{
    goTo(name);
    write(text);
}

void Clerk::click(const QString &name)
{
    if (hasFailed())
        return;
    auto *widget = QApplication::activeWindow()->findChild<QWidget *>(name);
    if (!widget || !widget->isVisible())
        return fail(name + u" is not there to click"_s);
    const QPoint place = widget->mapTo(widget->window(), QPoint{12, widget->height() / 2});
    QTest::mouseClick(widget->window()->windowHandle(), Qt::LeftButton, {}, place);
    stroke();
}

void Clerk::awaitEnabled(const QString &name)
{
    const auto *widget = hasFailed() ? nullptr : QApplication::activeWindow()->findChild<QWidget *>(name);
    expect(hasFailed() || (widget && QTest::qWaitFor([widget] { return widget->isEnabled(); }, 5000)),
           name + u" cannot be pressed"_s);
}

void Clerk::await(const QString &windowName)
{
    const auto isInFront = [&] {
        if (!QApplication::activeWindow()) { // a window manager would give the focus back when a dialog closes
            for (QWidget *window : QApplication::topLevelWidgets()) {
                if (window->objectName() == windowName && window->isVisible())
                    window->activateWindow();
            }
        }
        const QWidget *active = QApplication::activeWindow();
        return active && active->objectName() == windowName && QGuiApplication::focusWindow() == active->windowHandle();
    };
    const QWidget *active = QApplication::activeWindow();
    expect(hasFailed() || QTest::qWaitFor(isInFront, 5000),
           u"%1 did not come to the front, %2 is"_s.arg(windowName, active ? active->objectName() : u"nothing"_s));
}

static void registerIt(Clerk &clerk)
{
    clerk.press(Qt::Key_N, Qt::ControlModifier);
    clerk.fill(u"numberEdit"_s, u"20260231"_s);
    clerk.fill(u"sessionEdit"_s, u"市第八届人大三次会议"_s);
    clerk.fill(u"titleEdit"_s, u"关于加快云溪河沿岸雨污分流改造的建议"_s);
    clerk.fill(u"deputyEdit"_s, u"沈望舒、祁玥"_s);
    clerk.press(Qt::Key_Return);
    clerk.fill(u"assignedOnEdit"_s, u"3.2"_s);
    clerk.fill(u"receivedOnEdit"_s, u"20260303"_s);
    clerk.fill(u"handlerEdit"_s, u"韩知秋"_s);
    clerk.fill(u"textEdit"_s, u"云溪河沿岸雨天污水溢流。建议摸清管网底数，分片改造。"_s);
    clerk.press(Qt::Key_Tab);
}

static void askCoHandlers(Clerk &clerk)
{
    clerk.press(Qt::Key_2, Qt::ControlModifier);
    clerk.fill(u"bureauEdit"_s, u"临江市财政局"_s);
    clerk.press(Qt::Key_Return);
    clerk.fill(u"askedOnEdit"_s, u"3.5"_s);
    clerk.fill(u"opinionDueOnEdit"_s, u"3.27"_s);
    clerk.fill(u"shortNameEdit"_s, u"市财政局"_s);
    clerk.press(Qt::Key_2, Qt::ControlModifier);
    clerk.fill(u"bureauEdit"_s, u"临江市住房和城乡建设局"_s);
    clerk.press(Qt::Key_Return);
    clerk.fill(u"askedOnEdit"_s, u"3.6"_s);
    clerk.fill(u"opinionDueOnEdit"_s, u"2026-4-3"_s);
    clerk.press(Qt::Key_Tab);
}

static void receiveOpinion(Clerk &clerk)
{
    clerk.press(Qt::Key_2, Qt::ControlModifier);
    clerk.goTo(u"assignmentTable"_s);
    clerk.press(Qt::Key_Up);
    clerk.fill(u"opinionReceivedOnEdit"_s, u"3.26"_s);
    clerk.fill(u"opinionNumberEdit"_s, u"临财函〔2026〕45号"_s);
    clerk.goTo(u"isAdoptedEdit"_s);
    clerk.press(Qt::Key_Space);
    clerk.fill(u"opinionTextEdit"_s, u"我局将统筹安排雨污分流改造资金。"_s);
    clerk.press(Qt::Key_Tab);
}

static void noteTalk(Clerk &clerk)
{
    clerk.press(Qt::Key_3, Qt::ControlModifier);
    clerk.goTo(u"addContactButton"_s);
    clerk.press(Qt::Key_Space);
    clerk.fill(u"heldOnEdit"_s, u"4.9"_s);
    clerk.goTo(u"wayEdit"_s);
    clerk.press(Qt::Key_Down);
    clerk.fill(u"placeEdit"_s, u"云溪街道办事处"_s);
    clerk.fill(u"contentEdit"_s, u"现场查看三处溢流口，代表认可分片改造。"_s);
    clerk.press(Qt::Key_Tab);
}

static void writeReply(Clerk &clerk)
{
    clerk.press(Qt::Key_4, Qt::ControlModifier);
    clerk.goTo(u"startReplyButton"_s);
    clerk.press(Qt::Key_Space);
    clerk.goTo(u"replyEditor"_s);
    clerk.press(Qt::Key_1, Qt::ControlModifier);
    clerk.write(u"工作进展"_s);
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_1, Qt::ControlModifier);
    clerk.press(Qt::Key_Tab);
    clerk.write(u"摸清底数，分片施策。"_s);
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_5, Qt::ControlModifier);
    clerk.write(u"完成沿岸126公里管网排查。"_s);
    clerk.press(Qt::Key_Return);
    clerk.write(u"建立溢流口台账。"_s);
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_1, Qt::ControlModifier);
    clerk.write(u"下一步工作"_s);
    clerk.press(Qt::Key_Return);
    clerk.write(u"我局将会同有关部门分片推进改造，力争2027年底全面完成。"_s);
}

static void nameTheLetter(Clerk &clerk)
{
    clerk.goByKey(Qt::Key_N, u"documentNumberEdit"_s);
    clerk.write(u"临水函〔2026〕86号"_s);
    clerk.fill(u"datedOnEdit"_s, u"5.12"_s);
    clerk.press(Qt::Key_Tab);
}

static void savePdf(Clerk &clerk, const QString &path)
{
    clerk.fill(u"pdfPathEdit"_s, path);
    clerk.press(Qt::Key_Return);
    clerk.awaitEnabled(u"savePdfButton"_s);
}

static void print(Clerk &clerk, const WholeWay &way)
{
    clerk.press(Qt::Key_P, Qt::ControlModifier);
    clerk.await(u"printDialog"_s);
    savePdf(clerk, way.letterPath);
    clerk.click(u"whatQuestionnaire"_s);
    savePdf(clerk, way.questionnairePath);
    clerk.press(Qt::Key_Escape);
    clerk.await(u"mainWindow"_s);
}

void goTheWholeWay(Clerk &clerk, const WholeWay &way)
{
    const std::pair<QString, std::function<void()>> steps[] = {
        {u"registered"_s, [&] { registerIt(clerk); }},   {u"asked"_s, [&] { askCoHandlers(clerk); }},
        {u"received"_s, [&] { receiveOpinion(clerk); }}, {u"talked"_s, [&] { noteTalk(clerk); }},
        {u"written"_s, [&] { writeReply(clerk); }},      {u"named"_s, [&] { nameTheLetter(clerk); }},
        {u"printed"_s, [&] { print(clerk, way); }}};
    clerk.await(u"mainWindow"_s);
    for (const auto &[name, step] : steps) {
        step();
        if (clerk.hasFailed())
            return clerk.expect(false, name);
        if (way.done)
            way.done(name);
    }
}

} // namespace banfu::test
