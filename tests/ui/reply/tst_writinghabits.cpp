#include "tests/ui/reply/replyworld.h"
#include "ui/reply/textcolumn.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTimer>
#include <QTreeWidget>

namespace banfu {

namespace {

struct Stroke
{
    int key{};
    Qt::KeyboardModifiers modifiers{};
};
using Strokes = QList<Stroke>;

constexpr Qt::KeyboardModifiers control = Qt::ControlModifier;
constexpr Qt::KeyboardModifiers shift = Qt::ShiftModifier;
constexpr Qt::KeyboardModifiers alt = Qt::AltModifier;

/// The text that every row begins with, the caret in its second paragraph before 会同.
QList<Paragraph> beginning()
{
    return {{.level = Level::One, .text = u"进展"_s},
            {.text = u"我局会同财政局改造小区。用pump两台。"_s},
            {.level = Level::One, .text = u"打算"_s},
            {.text = u"继续推进。"_s}};
}

QStringList linesOf(const SectionEditor &editor)
{
    QStringList lines;
    const QList<Paragraph> paragraphs = editor.paragraphs();
    for (qsizetype i = 0; i < paragraphs.size(); ++i)
        lines << (paragraphs.at(i).runsOn ? u"↳"_s : QString{}) + editor.labelTexts().value(i) + paragraphs.at(i).text;
    return lines;
}

} // namespace

/// What a clerk is used to from Word and WPS, by keys and mouse: each does what one expects or says why not.
class TestWritingHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { m_world.reset(); }
    void cleanup();
    void keysDoWhatOneExpects_data();
    void keysDoWhatOneExpects();
    void keysSayWhyNot_data();
    void keysSayWhyNot();
    void keysGoToTheirPlace_data();
    void keysGoToTheirPlace();
    void clicksSelect_data();
    void clicksSelect();
    void dragsWhatIsSelected();
    void turnsPagesOfALongText();
    void goesFromFieldToField();
    void copiesForOtherPrograms();

private:
    /// One for all rows: they write the text anew.
    const World &shared();

    std::unique_ptr<World> m_world{};
};

const World &TestWritingHabits::shared()
{
    if (!m_world)
        m_world = std::make_unique<World>();
    return *m_world;
}

void TestWritingHabits::cleanup()
{
    for (const char *name : {"replyMessage", "findBar"})
        shared().get(QString::fromLatin1(name))->hide();
}

void TestWritingHabits::keysDoWhatOneExpects_data()
{
    QTest::addColumn<Strokes>("strokes");
    QTest::addColumn<QStringList>("lines"); ///< empty: as before
    QTest::addColumn<QString>("selected");
    const QString head = u"一、进展"_s;
    const QString text = u"我局会同财政局改造小区。用pump两台。"_s;
    const QString next = u"二、打算"_s;
    const QString last = u"继续推进。"_s;
    const auto row = [](const char *name, const Strokes &strokes, const QStringList &lines,
                        const QString &selected = {}) { QTest::newRow(name) << strokes << lines << selected; };
    row("Tab", {{Qt::Key_Tab, {}}}, {head, u"一是"_s + text, next, last});
    row("Tab and Shift+Tab", {{Qt::Key_Tab, {}}, {Qt::Key_Backtab, shift}}, {});
    row("Ctrl+Z", {{Qt::Key_A, {}}, {Qt::Key_Z, control}}, {});
    row("Ctrl+Y", {{Qt::Key_Delete, {}}, {Qt::Key_Z, control}, {Qt::Key_Y, control}},
        {head, u"我局同财政局改造小区。用pump两台。"_s, next, last});
    row("Ctrl+Shift+Z", {{Qt::Key_Delete, {}}, {Qt::Key_Z, control}, {Qt::Key_Z, control | shift}},
        {head, u"我局同财政局改造小区。用pump两台。"_s, next, last});
    row("Home, Delete", {{Qt::Key_Home, {}}, {Qt::Key_Delete, {}}}, {head, text.mid(1), next, last});
    row("End, Backspace", {{Qt::Key_End, {}}, {Qt::Key_Backspace, {}}}, {head, text.chopped(1), next, last});
    row("Ctrl+Home, Delete", {{Qt::Key_Home, control}, {Qt::Key_Delete, {}}}, {u"一、展"_s, text, next, last});
    row("Ctrl+End, Backspace", {{Qt::Key_End, control}, {Qt::Key_Backspace, {}}}, {head, text, next, last.chopped(1)});
    row("Ctrl+Right, Delete", {{Qt::Key_Right, control}, {Qt::Key_Delete, {}}},
        {head, u"我局会同政局改造小区。用pump两台。"_s, next, last});
    row("Ctrl+Right to the next paragraph, Delete", {{Qt::Key_End, {}}, {Qt::Key_Right, control}, {Qt::Key_Delete, {}}},
        {head, text, u"二、算"_s, last});
    row("Ctrl+Left to the paragraph before", {{Qt::Key_Home, {}}, {Qt::Key_Left, control}, {Qt::Key_Backspace, {}}},
        {u"一、进"_s, text, next, last});
    row("Ctrl+Shift+Right", {{Qt::Key_Right, control | shift}}, {}, u"会同"_s);
    row("Ctrl+Shift+Left", {{Qt::Key_Right, control}, {Qt::Key_Left, control | shift}}, {}, u"会同"_s);
    row("Ctrl+Delete", {{Qt::Key_Delete, control}}, {head, u"我局财政局改造小区。用pump两台。"_s, next, last});
    row("Ctrl+Backspace", {{Qt::Key_Right, control}, {Qt::Key_Backspace, control}},
        {head, u"我局财政局改造小区。用pump两台。"_s, next, last});
    row("Shift+Home", {{Qt::Key_Home, shift}}, {}, u"我局"_s);
    row("Shift+End", {{Qt::Key_End, shift}}, {}, text.mid(2));
    row("Ctrl+Shift+Home", {{Qt::Key_Home, control | shift}}, {}, u"进展"_s + QChar::ParagraphSeparator + u"我局"_s);
    row("Ctrl+Shift+End", {{Qt::Key_End, control | shift}}, {},
        text.mid(2) + QChar::ParagraphSeparator + u"打算"_s + QChar::ParagraphSeparator + last);
    row("Ctrl+A, a letter", {{Qt::Key_A, control}, {Qt::Key_X, {}}}, {u"x"_s});
    row("a whole paragraph, Delete", {{Qt::Key_Home, control}, {Qt::Key_Down, shift}, {Qt::Key_Delete, {}}},
        {text, u"一、打算"_s, last});
    row("a whole paragraph, Ctrl+X, Ctrl+V",
        {{Qt::Key_Home, control},
         {Qt::Key_Down, shift},
         {Qt::Key_X, control},
         {Qt::Key_End, control},
         {Qt::Key_V, control}},
        {text, u"一、打算"_s, last, u"二、进展"_s});
    row("Ctrl+X, Ctrl+V", {{Qt::Key_End, shift}, {Qt::Key_X, control}, {Qt::Key_V, control}}, {});
    row("Ctrl+C, Ctrl+V of words",
        {{Qt::Key_Right, control | shift}, {Qt::Key_C, control}, {Qt::Key_End, {}}, {Qt::Key_V, control}},
        {head, text + u"会同"_s, next, last});
    row("Ctrl+C, Ctrl+V of sections",
        {{Qt::Key_A, control}, {Qt::Key_C, control}, {Qt::Key_End, control}, {Qt::Key_V, control}},
        {head, text, next, last, u"三、进展"_s, text, u"四、打算"_s, last});
    row("Ctrl+C, Ctrl+Shift+V of sections",
        {{Qt::Key_A, control}, {Qt::Key_C, control}, {Qt::Key_End, control}, {Qt::Key_V, control | shift}},
        {head, text, next, last + u"一、进展"_s, text, u"二、打算"_s, last});
    row("Alt+Shift+Up", {{Qt::Key_Down, {}}, {Qt::Key_Up, alt | shift}}, {u"一、打算"_s, last, u"二、进展"_s, text});
    row("Alt+Shift+Down", {{Qt::Key_Up, {}}, {Qt::Key_Down, alt | shift}}, {u"一、打算"_s, last, u"二、进展"_s, text});
    row("Alt+Shift+Right", {{Qt::Key_Up, {}}, {Qt::Key_Right, alt | shift}},
        {u"（一）进展"_s, text, u"一、打算"_s, last});
    row("Alt+Shift+Left", {{Qt::Key_Up, {}}, {Qt::Key_Right, alt | shift}, {Qt::Key_Left, alt | shift}}, {});
    const QString pump = u"我局会同财政局改造小区。用PUMP两台。"_s;
    const Strokes toPump{
        {Qt::Key_End, {}}, {Qt::Key_Left, {}}, {Qt::Key_Left, {}}, {Qt::Key_Left, {}}, {Qt::Key_Left, {}}};
    row("Shift+F3", toPump + Strokes{{Qt::Key_F3, shift}}, {head, pump, next, last}, u"PUMP"_s);
    row("Shift+F3 twice", toPump + Strokes{{Qt::Key_F3, shift}, {Qt::Key_F3, shift}},
        {head, u"我局会同财政局改造小区。用Pump两台。"_s, next, last}, u"Pump"_s);
    row("Shift+F3, Ctrl+Z", toPump + Strokes{{Qt::Key_F3, shift}, {Qt::Key_Z, control}}, {});
}

void TestWritingHabits::keysDoWhatOneExpects()
{
    QFETCH(const Strokes, strokes);
    QFETCH(const QStringList, lines);
    QFETCH(const QString, selected);
    const World &world = shared();
    SectionEditor *editor = world.editor();
    editor->load(beginning());
    editor->setFocus();
    editor->showParagraph(1, 2);
    const QStringList before = linesOf(*editor);
    for (const auto &[key, modifiers] : strokes)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    QCOMPARE(linesOf(*editor), lines.isEmpty() ? before : lines);
    QCOMPARE(editor->textCursor().selectedText(), selected);
}

void TestWritingHabits::keysSayWhyNot_data()
{
    QTest::addColumn<Strokes>("strokes");
    QTest::addColumn<QString>("said");    ///< part of it
    QTest::addColumn<bool>("isTextKept"); ///< nothing of the text is changed
    const auto row = [](const char *name, Stroke stroke, const QString &said, bool isTextKept = true) {
        QTest::newRow(name) << Strokes{stroke} << said << isTextKept;
    };
    row("Ctrl+B", {Qt::Key_B, control}, u"by level"_s);
    row("Ctrl+I", {Qt::Key_I, control}, u"by level"_s);
    row("Ctrl+U", {Qt::Key_U, control}, u"by level"_s);
    row("Ctrl+D", {Qt::Key_D, control}, u"by level"_s);
    row("Ctrl+[", {Qt::Key_BracketLeft, control}, u"size"_s);
    row("Ctrl+]", {Qt::Key_BracketRight, control}, u"size"_s);
    row("Ctrl+E", {Qt::Key_E, control}, u"aligned"_s);
    row("Ctrl+L", {Qt::Key_L, control}, u"aligned"_s);
    row("Ctrl+R", {Qt::Key_R, control}, u"aligned"_s);
    row("Ctrl+J", {Qt::Key_J, control}, u"runs on"_s, false);
    row("Ctrl+M", {Qt::Key_M, control}, u"two characters"_s);
    row("Ctrl+T", {Qt::Key_T, control}, u"two characters"_s);
    row("Ctrl+Enter", {Qt::Key_Return, control}, u"page break"_s, false);
    row("Ctrl+S", {Qt::Key_S, control}, u"Saved"_s);
    row("Ctrl+G", {Qt::Key_G, control}, u"outline"_s);
    row("Shift+F3", {Qt::Key_F3, shift}, u"Latin"_s);
    row("F4", {Qt::Key_F4, {}}, u"repeated"_s);
    row("F12", {Qt::Key_F12, {}}, u"Ctrl+P"_s);
    row("Insert", {Qt::Key_Insert, {}}, u"overwrite"_s);
}

void TestWritingHabits::keysSayWhyNot()
{
    QFETCH(const Strokes, strokes);
    QFETCH(const QString, said);
    QFETCH(const bool, isTextKept);
    const World &world = shared();
    SectionEditor *editor = world.editor();
    editor->load(beginning());
    editor->setFocus();
    editor->showParagraph(1, 2);
    for (const auto &[key, modifiers] : strokes)
        QTest::keyClick(editor, Qt::Key(key), modifiers);
    const auto *bar = world.get(u"replyMessage"_s);
    QTRY_VERIFY(bar->isVisible());
    const QString text = bar->findChild<QLabel *>(u"messageText"_s)->text();
    QVERIFY2(text.contains(said), qPrintable(text));
    QCOMPARE(editor->paragraphs() == beginning(), isTextKept);
}

void TestWritingHabits::keysGoToTheirPlace_data()
{
    QTest::addColumn<Strokes>("strokes");
    QTest::addColumn<QString>("focus"); ///< of the widget that has it then
    QTest::newRow("Ctrl+F") << Strokes{{Qt::Key_F, control}} << u"findEdit"_s;
    QTest::newRow("Ctrl+H") << Strokes{{Qt::Key_H, control}} << u"findEdit"_s;
    QTest::newRow("F3") << Strokes{{Qt::Key_F3, {}}} << u"findEdit"_s;
    QTest::newRow("Ctrl+F and Escape") << Strokes{{Qt::Key_F, control}, {Qt::Key_Escape, {}}} << u"replyEditor"_s;
    QTest::newRow("Ctrl+G") << Strokes{{Qt::Key_G, control}} << u"outlineTree"_s;
    QTest::newRow("Ctrl+G and Enter") << Strokes{{Qt::Key_G, control}, {Qt::Key_Down, {}}, {Qt::Key_Return, {}}}
                                      << u"replyEditor"_s;
}

void TestWritingHabits::keysGoToTheirPlace()
{
    QFETCH(const Strokes, strokes);
    QFETCH(const QString, focus);
    const World &world = shared();
    world.editor()->load(beginning());
    world.editor()->setFocus();
    for (const auto &[key, modifiers] : strokes)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    QCOMPARE(QApplication::focusWidget()->objectName(), focus);
}

void TestWritingHabits::clicksSelect_data()
{
    QTest::addColumn<int>("offset"); ///< in the second paragraph
    QTest::addColumn<int>("clicks");
    QTest::addColumn<QString>("selected");
    QTest::newRow("one") << 5 << 1 << QString{};
    QTest::newRow("two, a word of the dictionary") << 5 << 2 << u"财政"_s;
    QTest::newRow("two, a Latin word") << 15 << 2 << u"pump"_s;
    QTest::newRow("three, the paragraph")
        << 5 << 3 << u"我局会同财政局改造小区。用pump两台。"_s + QChar::ParagraphSeparator;
}

void TestWritingHabits::clicksSelect()
{
    QFETCH(const int, offset);
    QFETCH(const int, clicks);
    QFETCH(const QString, selected);
    const World &world = shared();
    SectionEditor *editor = world.editor();
    editor->load(beginning());
    editor->showParagraph(1, offset);
    const QPoint at = editor->cursorRect().center() + QPoint{2, 0};
    if (clicks > 1)
        QTest::mouseDClick(editor->viewport(), Qt::LeftButton, {}, at);
    if (clicks != 2)
        QTest::mouseClick(editor->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(editor->textCursor().selectedText(), selected);
}

void TestWritingHabits::dragsWhatIsSelected()
{
    if (QGuiApplication::platformName() == u"offscreen")
        QSKIP("nothing can be dragged on this platform: see the test ui/reply/draggingwords");
    const World &world = shared();
    SectionEditor *editor = world.editor();
    editor->load(beginning());
    editor->setFocus();
    editor->showParagraph(3, 0);
    const QPoint release = editor->cursorRect().center() + QPoint{2, 0};
    editor->showParagraph(1, 3);
    const QPoint press = editor->cursorRect().center();
    editor->showParagraph(1, 2, 2);
    const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButtons buttons) {
        QMouseEvent event{type,
                          at,
                          editor->viewport()->mapToGlobal(at),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          buttons,
                          Qt::NoModifier};
        QCoreApplication::sendEvent(editor->viewport(), &event);
    };
    QTimer hand; // the drag runs its own loop: what the hand does then comes from outside of it
    int step = 0;
    connect(&hand, &QTimer::timeout, editor, [&] {
        ++step;
        if (step <= 3)
            send(QEvent::MouseMove, release - QPoint{0, 3 - step}, Qt::LeftButton);
        else
            send(QEvent::MouseButtonRelease, release, Qt::NoButton);
    });
    send(QEvent::MouseButtonPress, press, Qt::LeftButton);
    hand.start(20);
    send(QEvent::MouseMove, press + QPoint{QApplication::startDragDistance() + 2, 0}, Qt::LeftButton);
    QTRY_VERIFY(step > 3);
    const QStringList moved{u"一、进展"_s, u"我局财政局改造小区。用pump两台。"_s, u"二、打算"_s, u"会同继续推进。"_s};
    QTRY_COMPARE(linesOf(*editor), moved);
    QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier); // one act
    QCOMPARE(editor->paragraphs(), beginning());
}

void TestWritingHabits::turnsPagesOfALongText()
{
    const World &world = shared();
    SectionEditor *editor = world.editor();
    QList<Paragraph> paragraphs;
    for (int i = 0; i < 200; ++i)
        paragraphs << Paragraph{.text = u"第%1段。"_s.arg(i)};
    editor->load(paragraphs);
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_PageDown);
    const int first = editor->currentParagraph();
    QVERIFY(first > 5 && first < 60);
    QTest::keyClick(editor, Qt::Key_PageDown);
    QVERIFY(editor->currentParagraph() > first + 5);
    QTest::keyClick(editor, Qt::Key_PageUp);
    QVERIFY(qAbs(editor->currentParagraph() - first) <= 1);
    QTest::keyClick(editor, Qt::Key_PageUp, Qt::ShiftModifier);
    QVERIFY(editor->textCursor().hasSelection());
    const auto *column = world.get<TextColumn>(u"textColumn"_s);
    const QPoint caret = editor->mapTo(column->viewport(), editor->cursorRect().center());
    QVERIFY(column->viewport()->rect().contains(caret));
}

void TestWritingHabits::goesFromFieldToField()
{
    const World &world = shared();
    world.editor()->load(beginning());
    world.editor()->setFocus();
    world.editor()->showParagraph(0);
    QTest::keyClick(world.editor(), Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"openingEdit"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), world.editor());
    world.editor()->showParagraph(3);
    QTest::keyClick(world.editor(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"closingEdit"_s);
}

void TestWritingHabits::copiesForOtherPrograms()
{
    const World &world = shared();
    SectionEditor *editor = world.editor();
    editor->load({{.level = Level::One, .text = u"进展"_s},
                  {.text = u"一年来："_s},
                  {.level = Level::RunIn, .runsOn = true, .text = u"普查；"_s},
                  {.level = Level::RunIn, .runsOn = true, .text = u"改造。"_s}});
    editor->setFocus();
    editor->showParagraph(0, 1);
    QTest::keyClick(editor, Qt::Key_End, control | shift);
    QTest::keyClick(editor, Qt::Key_C, control);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"展\n一年来：一是普查；二是改造。"_s);
}

} // namespace banfu

QTEST_MAIN(banfu::TestWritingHabits)
#include "tst_writinghabits.moc"
