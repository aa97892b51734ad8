#include "app/base/files.h"
#include "tests/support/docx.h"
#include "tests/ui/reply/replyworld.h"
#include "ui/common/preferences.h"
#include "ui/print/pageview.h"
#include "ui/reply/replypage.h"
#include "ui/reply/sectioneditor.h"
#include "ui/reply/textcolumn.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

class TestReplyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renumbersWhenMovedAndUndoes();
    void takesInputMethodAndSharesItWithThePage();
    void tabSinksAndTakesBack();
    void recognisesWhatIsPasted();
    void survivesHostilePaste_data();
    void survivesHostilePaste();
    void editedPartIsMarkedAndTakenBack();
    void offersDraftAndWaits();
    void flushStoresOnce();
    void locksSignedLetter();
    void clickOnPageMovesCursor();
    void undoesAcrossTheWholeLetter();
    void undoesHelpAlone();
    void laysOutWhatIsBeingComposed();
    void replacesInAllPartsAsOneAct();
    void takesFindKeysFromTheWindow();
    void outlineFollowsWhatIsTyped();
    void outlineMovesSectionsByKeys();
    void pastesWhatWordPutsOnTheClipboard();
    void survivesDeepHtml();
    void offersPasteAsItIs();
    void previewsDoubtfulPaste();
    void pastesNothingWhenThePreviewIsLeft();
    void completesNamesByInitials();
    void completesDistricts();
    void helpsInTheOtherPartsToo();
    void remembersWhatIsFolded();
    void focusModeShowsTheTextAlone();
    void saysWhyNothingIsBold();
    void switchesRunInHeads();
    void recognisesRunInHeadsWhileTyping();
    void dragsSections_data();
    void dragsSections();
    void dropsFiles_data();
    void dropsFiles();
    void insertsFilesChosen();
    void undoesFromTheContextMenu();
    void goesThroughTheOffice();
    void refusesWhoMayNotSign();
    void keepsRemarksAtTheirParagraphs();
    void comparesAndRestoresVersions();
    void writesALetterOfTwentySectionsByKeys();
};

void TestReplyPage::renumbersWhenMovedAndUndoes()
{
    const World world;
    SectionEditor *editor = world.editor();
    const QList<Paragraph> before = editor->paragraphs();
    QCOMPARE(editor->labelTexts().at(4), u"二、"_s);
    editor->showParagraph(4);
    QTest::keyClick(editor, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(editor->paragraphs().front().text, u"下一步工作"_s);
    QCOMPARE(editor->labelTexts().front(), u"一、"_s);
    QCOMPARE(editor->labelTexts().at(2), u"二、"_s);
    QCOMPARE(world.get<QTreeWidget>(u"outlineTree"_s)->topLevelItem(0)->text(0), u"一、下一步工作"_s);
    QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor->paragraphs(), before);
}

void TestReplyPage::takesInputMethodAndSharesItWithThePage()
{
    const World world;
    const auto *view = world.get<PageView>(u"pageView"_s);
    const QList<Page> before = view->pages();
    world.editor()->showParagraph(5);
    world.commit(u"经研究，"_s);
    QVERIFY(world.editor()->paragraphs().at(5).text.startsWith(u"经研究，我局"_s));
    QVERIFY(view->pages() != before);
}

void TestReplyPage::tabSinksAndTakesBack()
{
    const World world;
    world.editor()->showParagraph(4);
    QTest::keyClick(world.editor(), Qt::Key_Tab);
    QCOMPARE(world.editor()->labelTexts().at(4), u"（二）"_s);
    QTest::keyClick(world.editor(), Qt::Key_Backtab);
    QCOMPARE(world.editor()->labelTexts().at(4), u"二、"_s);
}

void TestReplyPage::recognisesWhatIsPasted()
{
    const World world;
    world.editor()->load({});
    QGuiApplication::clipboard()->setText(u"一、总体情况\n(一)摸排。已完成。\n二、打算\n继续推进。"_s);
    world.editor()->paste();
    const QStringList expected{u"一、"_s, u"（一）"_s, u"二、"_s, QString{}};
    QCOMPARE(world.editor()->labelTexts(), expected);
    QCOMPARE(world.editor()->paragraphs().front().text, u"总体情况"_s);
}

void TestReplyPage::survivesHostilePaste_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("NUL") << u"前"_s + QChar{0} + u"后"_s;
    QTest::newRow("lone surrogates") << u"前"_s + QChar{0xD840} + u"后"_s + QChar{0xDC00};
    QTest::newRow("separators") << u"前"_s + QChar{QChar::ObjectReplacementCharacter} + u"后"_s;
}

void TestReplyPage::survivesHostilePaste()
{
    QFETCH(const QString, text);
    const World world;
    world.editor()->load({});
    QGuiApplication::clipboard()->setText(text);
    world.editor()->paste();
    QCOMPARE(world.editor()->paragraphs(), QList<Paragraph>{{.text = u"前后"_s}});
    QVERIFY(world.page->flush());
}

void TestReplyPage::editedPartIsMarkedAndTakenBack()
{
    const World world;
    const QString composed = world.shown(u"salutationEdit"_s);
    QCOMPARE(composed, u"沈望舒、祁玥代表"_s);
    auto *field = world.get<QPlainTextEdit>(u"salutationEdit"_s);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_End);
    QTest::keyClicks(field, u"X"_s);
    QVERIFY(world.page->flush());
    QCOMPARE(world.stored().text.salutation, std::optional{composed + u'X'});
    world.get<QToolButton>(u"salutationReset"_s)->click();
    QCOMPARE(world.shown(u"salutationEdit"_s), composed);
    QVERIFY(world.page->flush());
    QCOMPARE(world.stored().text.salutation, std::nullopt);
}

void TestReplyPage::offersDraftAndWaits()
{
    World world;
    const SuggestionId id = world.session->file().suggestion.id;
    ReplyText typed = world.stored().text;
    typed.paragraphs.append({.text = u"断电前写的一句。"_s});
    QVERIFY(
        world.registerFile->saveDraft({.suggestion = id, .text = typed, .savedAt = QDateTime::currentDateTimeUtc()}));
    world.open(id);
    QVERIFY(world.get(u"draftOffer"_s)->isVisible());
    QVERIFY(world.editor()->paragraphs() != typed.paragraphs);
    QTest::keyClicks(world.editor(), u"abc"_s);
    QCOMPARE(world.registerFile->drafts()->front().text, typed); // typing did not take its place
    world.get<QPushButton>(u"takeDraftButton"_s)->click();
    QCOMPARE(world.editor()->paragraphs(), typed.paragraphs);
    QVERIFY(!world.get(u"draftOffer"_s)->isVisible());
    QTest::keyClick(world.editor(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(world.editor()->paragraphs() != typed.paragraphs);
}

void TestReplyPage::flushStoresOnce()
{
    const World world;
    world.editor()->showParagraph(5);
    world.commit(u"经研究，"_s);
    QVERIFY(world.page->flush());
    QVERIFY(world.stored().text.paragraphs.at(5).text.startsWith(u"经研究，"_s));
    QVERIFY(world.registerFile->drafts()->isEmpty());
    QCOMPARE(world.session->undoStack().count(), 1);
}

void TestReplyPage::locksSignedLetter()
{
    CaseFile file = test::caseFile();
    file.replies.front().status = ReplyStatus::Signed;
    file.replies.front().signatory = u"陆行舟"_s;
    file.replies.front().signedOn = QDate{2026, 5, 12};
    const World world{file};
    const auto before = world.editor()->paragraphs();
    QTest::keyClicks(world.editor(), u"abc"_s);
    QTest::keyClick(world.editor(), Qt::Key_Tab);
    QCOMPARE(world.editor()->paragraphs(), before);
    world.get<QPushButton>(u"newVersionButton"_s)->click();
    QCOMPARE(world.stored().version, 2);
    QVERIFY(!world.editor()->isReadOnly());
}

void TestReplyPage::clickOnPageMovesCursor()
{
    const World world;
    auto *view = world.get<PageView>(u"pageView"_s);
    const QRect line = view->rectOf(LetterPart::Section, 4);
    QVERIFY(!line.isEmpty());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, line.center());
    QCOMPARE(world.editor()->currentParagraph(), 4);
}

void TestReplyPage::undoesAcrossTheWholeLetter()
{
    const World world;
    const auto *column = world.get<TextColumn>(u"textColumn"_s);
    const ReplyText before = column->text();
    auto *closing = world.get<QPlainTextEdit>(u"closingEdit"_s);
    closing->setFocus();
    QTest::keyClick(closing, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(closing, u"X"_s);
    world.editor()->setFocus();
    world.editor()->showParagraph(5);
    world.commit(u"经研究"_s);
    QTest::keyClick(world.editor(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!world.editor()->paragraphs().at(5).text.startsWith(u"经研究"_s));
    QVERIFY(column->text() != before);
    QTest::keyClick(world.editor(), Qt::Key_Z, Qt::ControlModifier); // the other field's turn
    QCOMPARE(column->text(), before);
    QVERIFY(closing->hasFocus());
    QTest::keyClick(closing, Qt::Key_Y, Qt::ControlModifier);
    QTest::keyClick(closing, Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(world.editor()->paragraphs().at(5).text.startsWith(u"经研究"_s));
}

void TestReplyPage::undoesHelpAlone()
{
    const World world;
    world.editor()->load({});
    world.editor()->setFocus();
    world.commit(u"经研究"_s);
    QTest::keyClicks(world.editor(), u"("_s);
    const auto text = [&] { return world.editor()->paragraphs().front().text; };
    QCOMPARE(text(), u"经研究（）"_s);
    QCOMPARE(world.editor()->textCursor().positionInBlock(), 4);
    QTest::keyClick(world.editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), u"经研究("_s); // what was typed
    QTest::keyClick(world.editor(), Qt::Key_Y, Qt::ControlModifier);
    QTest::keyClick(world.editor(), Qt::Key_End);
    QTest::keyClicks(world.editor(), u"DN300,"_s);
    QCOMPARE(text(), u"经研究（）DN300,"_s);
    world.commit(u"长"_s);
    QCOMPARE(text(), u"经研究（）DN300，长"_s);
}

void TestReplyPage::laysOutWhatIsBeingComposed()
{
    const World world;
    const auto *view = world.get<PageView>(u"pageView"_s);
    const QList<Page> before = view->pages();
    const ReplyText text = world.get<TextColumn>(u"textColumn"_s)->text();
    world.editor()->showParagraph(5);
    QInputMethodEvent event{u"jing yan jiu"_s, {}};
    QCoreApplication::sendEvent(world.editor(), &event);
    QVERIFY(view->pages() != before);
    QCOMPARE(world.get<TextColumn>(u"textColumn"_s)->text(), text); // nothing is typed yet
    QInputMethodEvent given{QString{}, {}};
    QCoreApplication::sendEvent(world.editor(), &given);
    QCOMPARE(view->pages(), before);
}

void TestReplyPage::replacesInAllPartsAsOneAct()
{
    const World world;
    const auto *column = world.get<TextColumn>(u"textColumn"_s);
    const ReplyText before = column->text();
    const qsizetype count = column->find({.words = u"我局"_s}).size();
    QVERIFY(count > 1);
    world.editor()->setFocus();
    QTest::keyClick(world.editor(), Qt::Key_H, Qt::ControlModifier);
    world.get<QLineEdit>(u"findEdit"_s)->setText(u"我局"_s);
    QCOMPARE(world.get<QLabel>(u"findCount"_s)->text(), QString::number(count));
    QTest::keyClick(world.get<QLineEdit>(u"findEdit"_s), Qt::Key_F3);
    QCOMPARE(world.get<QLabel>(u"findCount"_s)->text(), u"1 / %1"_s.arg(count));
    world.get<QLineEdit>(u"replaceEdit"_s)->setText(u"我委"_s);
    world.get<QPushButton>(u"replaceAllButton"_s)->click();
    QVERIFY(column->find({.words = u"我局"_s}).isEmpty());
    QCOMPARE(column->find({.words = u"我委"_s}).size(), count);
    QTest::keyClick(world.editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(column->text(), before);
}

void TestReplyPage::takesFindKeysFromTheWindow()
{
    const World world;
    QAction windowSearch;
    windowSearch.setShortcut(QKeySequence::Find);
    world.page->window()->addAction(&windowSearch);
    int searches = 0;
    connect(&windowSearch, &QAction::triggered, &windowSearch, [&] { ++searches; });
    world.page->activateWindow();
    world.editor()->setFocus();
    QTest::keyClick(world.editor(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(searches, 0);
    QVERIFY(world.get(u"findBar"_s)->isVisible());
    QTest::keyClick(world.get<QLineEdit>(u"findEdit"_s), Qt::Key_Escape);
    QVERIFY(!world.get(u"findBar"_s)->isVisible());
}

void TestReplyPage::outlineFollowsWhatIsTyped()
{
    const World world;
    auto *tree = world.get<QTreeWidget>(u"outlineTree"_s);
    QTreeWidgetItem *const last = tree->topLevelItem(1);
    world.editor()->setFocus();
    world.editor()->showParagraph(4, 5);
    world.commit(u"打算"_s);
    QCOMPARE(tree->topLevelItem(1), last); // the tree stands, only the words are others
    QCOMPARE(last->text(0), u"二、下一步工作打算"_s);
    QCOMPARE(last->toolTip(0), last->text(0));
    world.editor()->showParagraph(1, 0);
    QTest::keyClick(world.editor(), Qt::Key_Return); // what stands behind counts on
    QCOMPARE(tree->topLevelItem(1), last);
    world.editor()->showParagraph(6, 3);
    QCOMPARE(tree->currentItem(), last);
    Q_EMIT tree->itemClicked(last, 0);
    QCOMPARE(world.editor()->currentParagraph(), 5);
}

void TestReplyPage::outlineMovesSectionsByKeys()
{
    const World world;
    auto *outline = world.get<QTreeWidget>(u"outlineTree"_s);
    const QString second = outline->topLevelItem(1)->text(0);
    QVERIFY(second.startsWith(u"二、"_s));
    QVERIFY(outline->topLevelItem(1)->text(1).toInt() > 0);
    outline->setCurrentItem(outline->topLevelItem(1));
    QTest::keyClick(outline, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(outline->topLevelItem(0)->text(0).sliced(2), second.sliced(2));
    QCOMPARE(outline->currentItem(), outline->topLevelItem(0));
    QTest::keyClick(outline, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(outline, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(outline->topLevelItemCount(), 1);
    QVERIFY(outline->currentItem()->text(0).contains(second.sliced(2)));
    QTest::keyClick(outline, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(outline->topLevelItem(1)->text(0), second);
    QTest::keyClick(outline, Qt::Key_Delete);
    QCOMPARE(outline->topLevelItemCount(), 1);
    QTest::keyClick(world.editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(outline->topLevelItem(1)->text(0), second);
}

void TestReplyPage::pastesWhatWordPutsOnTheClipboard()
{
    const World world;
    world.editor()->load({});
    auto *data = new QMimeData;
    data->setText(u"总体情况\n已完成。\n小区 户数"_s);
    data->setHtml(u"<html><body><h1>一、总体情况</h1><p>已完成。<script>x()</script></p>"
                  "<table><tr><td>小区</td><td>户数</td></tr></table></body></html>"_s);
    QGuiApplication::clipboard()->setMimeData(data);
    world.editor()->paste();
    const QList<Paragraph> pasted = world.editor()->paragraphs();
    QCOMPARE(pasted.size(), 3);
    QCOMPARE(pasted.at(0), (Paragraph{.level = Level::One, .text = u"总体情况"_s}));
    QCOMPARE(pasted.at(1).text, u"已完成。"_s);
    QCOMPARE(pasted.at(2), (Paragraph{.level = Level::TableRow, .text = u"小区\t户数"_s}));
}

void TestReplyPage::survivesDeepHtml()
{
    const World world;
    world.editor()->load({});
    auto *data = new QMimeData;
    data->setHtml(u"<div>"_s.repeated(200'000) + u"深处"_s);
    QGuiApplication::clipboard()->setMimeData(data);
    world.editor()->paste();
    QVERIFY(world.page->flush());
}

void TestReplyPage::offersPasteAsItIs()
{
    const World world;
    world.editor()->load({});
    world.editor()->setFocus();
    QGuiApplication::clipboard()->setText(u"1、摸清底数\n2、分片改造"_s);
    world.editor()->paste();
    QVERIFY(world.editor()->paragraphs().isEmpty()); // nothing before the clerk has seen how it was recognised
    auto *asItIs = world.get<QPushButton>(u"pasteAsItIsButton"_s);
    QVERIFY(asItIs);
    asItIs->click();
    QCOMPARE(world.editor()->paragraphs(), (QList<Paragraph>{{.text = u"1、摸清底数"_s}, {.text = u"2、分片改造"_s}}));
}

void TestReplyPage::previewsDoubtfulPaste()
{
    const World world;
    world.editor()->load({});
    world.editor()->setFocus();
    QGuiApplication::clipboard()->setText(u"1、摸清底数\n逐户普查。\n2、分片改造\n此件附后"_s);
    world.editor()->paste();
    auto *list = world.get<QTreeWidget>(u"previewList"_s);
    QVERIFY(list);
    QCOMPARE(list->topLevelItemCount(), 4);
    QCOMPARE(list->topLevelItem(2)->text(0), u"2."_s);
    QVERIFY(!list->topLevelItem(0)->icon(0).isNull() && list->topLevelItem(1)->icon(0).isNull()); // what is a guess
    QTest::keyClick(list, Qt::Key_Backtab); // 1. becomes （一）
    QCOMPARE(list->topLevelItem(0)->text(0), u"（一）"_s);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->topLevelItemCount(), 3);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(world.editor()->paragraphs(), (QList<Paragraph>{{.level = Level::Two, .text = u"摸清底数"_s},
                                                             {.text = u"逐户普查。"_s},
                                                             {.level = Level::Two, .text = u"分片改造"_s}}));
    QTest::keyClick(world.editor(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(world.editor()->paragraphs().isEmpty());
}

void TestReplyPage::pastesNothingWhenThePreviewIsLeft()
{
    const World world;
    const auto before = world.editor()->paragraphs();
    QGuiApplication::clipboard()->setText(u"1、摸清底数\n2、分片改造"_s);
    world.editor()->paste();
    QTest::keyClick(world.get<QTreeWidget>(u"previewList"_s), Qt::Key_Escape);
    QCOMPARE(world.editor()->paragraphs(), before);
}

void TestReplyPage::completesNamesByInitials()
{
    const World world;
    world.editor()->load({});
    world.editor()->setFocus();
    const auto *names = world.get<QListWidget>(u"nameSuggestions"_s);
    world.commit(u"会同"_s);
    QTest::keyClicks(world.editor(), u"sczj"_s);
    QTRY_VERIFY(names->isVisible());
    const QString name = names->item(0)->text();
    QCOMPARE(name, u"市财政局"_s);
    QTest::keyClick(world.editor(), Qt::Key_Tab);
    QCOMPARE(world.editor()->paragraphs().front(), (Paragraph{.text = u"会同市财政局"_s}));
    QVERIFY(!names->isVisible());
    QTest::keyClick(world.editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(world.editor()->paragraphs().front().text, u"会同sczj"_s);
}

void TestReplyPage::completesDistricts()
{
    const World world;
    world.editor()->load({});
    world.editor()->setFocus();
    const auto *names = world.get<QListWidget>(u"nameSuggestions"_s);
    QTest::keyClicks(world.editor(), u"yxq"_s);
    QTRY_VERIFY(names->isVisible());
    QCOMPARE(names->item(0)->text(), u"云溪区"_s);
    QTest::keyClick(world.editor(), Qt::Key_Tab);
    QCOMPARE(world.editor()->paragraphs().front().text, u"云溪区"_s);
}

void TestReplyPage::helpsInTheOtherPartsToo()
{
    const World world;
    auto *closing = world.get<QPlainTextEdit>(u"closingEdit"_s);
    const auto commit = [closing](const QString &text) {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(closing, &event);
    };
    closing->setFocus();
    closing->selectAll();
    QTest::keyClick(closing, Qt::Key_Delete);
    commit(u"感谢沈望"_s);
    auto *names = world.get<QListWidget>(u"nameSuggestions"_s);
    QVERIFY(names->isVisible());
    QTest::keyClick(closing, Qt::Key_Tab);
    QCOMPARE(closing->toPlainText(), u"感谢沈望舒"_s);
    QTest::keyClick(closing, ',');
    QCOMPARE(closing->toPlainText(), u"感谢沈望舒，"_s);
    QTest::keyClick(closing, Qt::Key_Z, Qt::ControlModifier); // the help alone
    QCOMPARE(closing->toPlainText(), u"感谢沈望舒,"_s);
    QTest::keyClick(closing, Qt::Key_Backspace);
    commit(u"（"_s);
    QCOMPARE(closing->toPlainText(), u"感谢沈望舒（）"_s);
    QTest::keyClick(closing, Qt::Key_Backspace);
    QCOMPARE(closing->toPlainText(), u"感谢沈望舒"_s);
    QTest::keyClick(closing, Qt::Key_Tab); // no list: on to the next field, as ever
    QVERIFY(!closing->hasFocus());
}

void TestReplyPage::remembersWhatIsFolded()
{
    World world;
    const SuggestionId id = world.session->file().suggestion.id;
    world.get<QToolButton>(u"outlineTreeButton"_s)->click();
    QVERIFY(!world.get(u"outlineTree"_s)->isVisible());
    world.open(id);
    QVERIFY(!world.get(u"outlineTree"_s)->isVisible());
    QVERIFY(world.get(u"pageView"_s)->isVisible());
}

void TestReplyPage::focusModeShowsTheTextAlone()
{
    const World world;
    world.editor()->setFocus();
    QTest::keyClick(world.editor(), Qt::Key_F11);
    QVERIFY(world.editor()->isVisible());
    QVERIFY(!world.get(u"pageView"_s)->isVisible());
    QVERIFY(!world.get(u"outlineTree"_s)->isVisible());
    QTest::keyClick(world.editor(), Qt::Key_F11);
    QVERIFY(world.get(u"pageView"_s)->isVisible());
}

void TestReplyPage::saysWhyNothingIsBold()
{
    const World world;
    const auto before = world.editor()->paragraphs();
    world.editor()->setFocus();
    QTest::keyClick(world.editor(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(world.get(u"replyMessage"_s)->isVisible());
    QCOMPARE(world.editor()->paragraphs(), before);
}

void TestReplyPage::switchesRunInHeads()
{
    const World world;
    OfficeSettings office = world.office();
    office.itemHeads = ItemHeadFace::Kai;
    QVERIFY(world.registerFile->setOffice(office));
    const auto *view = world.get<PageView>(u"pageView"_s);
    world.editor()->load({{.level = Level::RunIn, .text = u"摸清底数。已完成普查。"_s}});
    world.editor()->setFocus();
    const QList<Page> before = view->pages();
    QTest::keyClick(world.editor(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(world.editor()->paragraphs().front().head, Head::Set);
    QVERIFY(view->pages() != before);
    QVERIFY(world.page->flush());
    QCOMPARE(world.stored().text.paragraphs.front().head, Head::Set);
    QTest::keyClick(world.editor(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(world.editor()->paragraphs().front().head, Head::ByLevel);
    QCOMPARE(view->pages(), before);
}

void TestReplyPage::recognisesRunInHeadsWhileTyping()
{
    const World world;
    SectionEditor *editor = world.editor();
    const auto headOf = [editor](int index) { return editor->paragraphs().at(index).head; };
    editor->load({{.level = Level::RunIn, .text = u"摸清底数。逐户普查。"_s},
                  {.level = Level::RunIn, .text = u"落实资金。列入预算。"_s},
                  {.level = Level::RunIn}});
    editor->setFocus();
    editor->showParagraph(2);
    world.commit(u"明确责任。专人"_s);
    QCOMPARE(headOf(2), Head::ByLevel); // the letter sets none: the standard knows none
    QTest::keyClick(editor, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(headOf(0), Head::Set); // the items beside it go along
    QCOMPARE(headOf(1), Head::Set);
    world.commit(u"负责。"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    world.commit(u"加强监管。"_s);
    QCOMPARE(headOf(3), Head::ByLevel); // nothing follows that it could head
    world.commit(u"定期"_s);
    QCOMPARE(headOf(3), Head::Set);
    QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier); // the head alone
    QCOMPARE(headOf(3), Head::ByLevel);
    QCOMPARE(editor->paragraphs().last().text, u"加强监管。定期"_s);
    world.commit(u"检查。"_s);
    QCOMPARE(editor->paragraphs().at(3).text, u"加强监管。定期检查。"_s); // the caret stayed
    QCOMPARE(headOf(3), Head::ByLevel);                                   // taken back once is enough
    QGuiApplication::clipboard()->setText(u"其他工作：\n一是巡查泵房。每周一次。\n二是公开水质。每月一次。"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    editor->paste();
    QCOMPARE(headOf(int(editor->paragraphs().size()) - 1), Head::Set); // as the letter does
}

void TestReplyPage::dragsSections_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");    ///< empty: below all
    QTest::addColumn<double>("height"); ///< of the target's row, where the button is released
    QTest::addColumn<int>("sideways");  ///< in steps of a level
    QTest::addColumn<QStringList>("outline");
    const auto row = [](const char *name, const QString &from, const QString &to, double height, int sideways,
                        const QStringList &outline) {
        QTest::newRow(name) << from << to << height << sideways << outline;
    };
    row("above another", u"三、丙"_s, u"一、甲"_s, 0.05, 0, {u"一、丙"_s, u"二、甲"_s, u"（一）子"_s, u"三、乙"_s});
    row("behind all", u"一、甲"_s, {}, 0, 0, {u"一、乙"_s, u"二、丙"_s, u"三、甲"_s, u"（一）子"_s});
    row("onto a section", u"三、丙"_s, u"二、乙"_s, 0.5, 0, {u"一、甲"_s, u"（一）子"_s, u"二、乙"_s, u"（一）丙"_s});
    row("onto a section, with what is under it", u"一、甲"_s, u"三、丙"_s, 0.5, 0,
        {u"一、乙"_s, u"二、丙"_s, u"（一）甲"_s, u"1.子"_s});
    row("out of its section", u"（一）子"_s, u"三、丙"_s, 0.05, 0,
        {u"一、甲"_s, u"二、乙"_s, u"三、子"_s, u"四、丙"_s});
    row("to the right", u"二、乙"_s, u"二、乙"_s, 0.5, 1, {u"一、甲"_s, u"（一）子"_s, u"（二）乙"_s, u"二、丙"_s});
    row("to the left", u"（一）子"_s, u"（一）子"_s, 0.5, -1, {u"一、甲"_s, u"二、子"_s, u"三、乙"_s, u"四、丙"_s});
    row("above another and to the right", u"三、丙"_s, u"二、乙"_s, 0.05, 1,
        {u"一、甲"_s, u"（一）子"_s, u"（二）丙"_s, u"二、乙"_s});
    row("a little aside", u"二、乙"_s, u"二、乙"_s, 0.5, 0, {u"一、甲"_s, u"（一）子"_s, u"二、乙"_s, u"三、丙"_s});
}

static QStringList outlineOf(QTreeWidget *tree)
{
    QStringList heads;
    for (QTreeWidgetItemIterator each{tree}; *each; ++each)
        heads << (*each)->text(0);
    return heads;
}

void TestReplyPage::dragsSections()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const double, height);
    QFETCH(const int, sideways);
    if (QGuiApplication::platformName() == u"offscreen")
        QSKIP("nothing can be dragged on this platform: see the test ui/reply/dragging");
    const World world;
    world.editor()->load({{.level = Level::One, .text = u"甲"_s},
                          {.level = Level::Two, .text = u"子"_s},
                          {.level = Level::One, .text = u"乙"_s},
                          {.level = Level::One, .text = u"丙"_s}});
    auto *tree = world.get<QTreeWidget>(u"outlineTree"_s);
    const QStringList before = outlineOf(tree);
    const auto rect = [&](const QString &text) {
        return tree->visualItemRect(tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive).value(0));
    };
    const QPoint press = rect(from).center();
    const QRect target = to.isEmpty() ? QRect{} : rect(to);
    const int y = to.isEmpty() ? tree->viewport()->height() - 5 : target.top() + int(height * (target.height() - 1));
    const QPoint release{press.x() + sideways * 40, y};
    const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButtons held) {
        QMouseEvent event{type,
                          at,
                          tree->viewport()->mapToGlobal(at),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          held,
                          Qt::NoModifier};
        QCoreApplication::sendEvent(tree->viewport(), &event);
    };
    // The drag runs its own loop: what the hand does then comes from outside of it.
    QTimer hand;
    int step = 0;
    connect(&hand, &QTimer::timeout, tree, [&] {
        ++step;
        if (step <= 3)
            send(QEvent::MouseMove, release - QPoint{0, 3 - step}, Qt::LeftButton);
        else
            send(QEvent::MouseButtonRelease, release, Qt::NoButton);
    });
    send(QEvent::MouseButtonPress, press, Qt::LeftButton);
    send(QEvent::MouseMove, press + QPoint{1, 0}, Qt::LeftButton);
    hand.start(20);
    send(QEvent::MouseMove, press + QPoint{QApplication::startDragDistance() + 2, 0}, Qt::LeftButton);
    QTRY_VERIFY(step > 3);
    QTEST(outlineOf(tree), "outline");
    if (outlineOf(tree) == before)
        return; // nothing to take back
    world.editor()->setFocus();
    QTest::keyClick(world.editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(outlineOf(tree), before);
}

void TestReplyPage::dropsFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("labels"); ///< empty: refused, and why is said
    const QByteArray page =
        "<p>答复</p><p>一、进展</p><p>（一）普查</p><img src='http://127.0.0.1:1/x.png'><p>完成。</p>";
    QTest::newRow("web page") << u"页.html"_s << page << QStringList{{}, u"一、"_s, u"（一）"_s, {}};
    QTest::newRow("text") << u"文.TXT"_s << QByteArray{"一、进展\n二、打算\n"} << QStringList{u"一、"_s, u"二、"_s};
    QTest::newRow("Word") << u"函.docx"_s
                          << test::docx(test::docxParagraph(u"一、进展"_s) + test::docxParagraph(u"已完成。"_s))
                          << QStringList{u"一、"_s, {}};
    QTest::newRow("old Word") << u"函.doc"_s << QByteArray{"\xD0\xCF\x11\xE0"} << QStringList{};
    QTest::newRow("a damaged one") << u"坏.docx"_s << QByteArray{"PK"} << QStringList{};
}

void TestReplyPage::dropsFiles()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, labels);
    const World world;
    world.editor()->load({});
    const QString path = world.folder.filePath(name);
    QVERIFY(saveBytes(path, bytes));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    data.setText(path); // as file managers do
    const QPoint place = world.editor()->rect().center();
    QDragEnterEvent enter{place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QCoreApplication::sendEvent(world.editor()->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop{QPointF{place}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QCoreApplication::sendEvent(world.editor()->viewport(), &drop);
    auto *message = world.get(u"replyMessage"_s);
    if (labels.isEmpty()) {
        QVERIFY(world.editor()->paragraphs().isEmpty());
        QVERIFY(message->isVisible());
    } else {
        QCOMPARE(world.editor()->labelTexts(), labels);
        QVERIFY(!world.editor()->toPlainText().contains(name));
    }
}

namespace {

struct OneFile : FileChooser
{
    QString path{};
    QStringList filesToOpen(QWidget *, const QString &, const QString &) override { return {path}; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
};

} // namespace

void TestReplyPage::insertsFilesChosen()
{
    const World world;
    OneFile chooser;
    chooser.path = world.folder.filePath(u"文.txt"_s);
    QVERIFY(saveBytes(chooser.path, "（一）普查。"));
    world.page->setChooser(chooser);
    const QList<Paragraph> before = world.editor()->paragraphs();
    world.editor()->setFocus();
    world.editor()->showParagraph(0, 4);
    QTest::keyClick(world.editor(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(world.editor()->paragraphs().at(1).text, u"普查。"_s);
    QCOMPARE(world.editor()->paragraphs().at(1).level, Level::Two);
    QTest::keyClick(world.editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(world.editor()->paragraphs(), before);
    CaseFile file = world.session->file();
    file.replies.front().status = ReplyStatus::Signed;
    world.session->put(u"test"_s, file);
    QVERIFY(!world.get<QAction>(u"insertFileAction"_s)->isEnabled());
}

void TestReplyPage::undoesFromTheContextMenu()
{
    const World world;
    const QList<Paragraph> before = world.editor()->paragraphs();
    world.editor()->setFocus();
    world.commit(u"经研究，"_s);
    const QPoint place = world.editor()->rect().center();
    QContextMenuEvent wanted{QContextMenuEvent::Keyboard, place, world.editor()->mapToGlobal(place)};
    QCoreApplication::sendEvent(world.editor()->viewport(), &wanted);
    auto *menu = world.editor()->findChild<QMenu *>();
    QVERIFY(menu);
    auto *undo = world.get<QAction>(u"textUndo"_s);
    QVERIFY(menu->actions().contains(undo) && undo->isEnabled());
    undo->trigger();
    QCOMPARE(world.editor()->paragraphs(), before);
    menu->close();
}

void TestReplyPage::goesThroughTheOffice()
{
    CaseFile file = test::caseFile();
    file.replies.front().status = ReplyStatus::Draft;
    file.replies.front().documentNumber.reset();
    file.replies.front().signatory.clear();
    file.replies.front().reviewer.clear();
    World world{file};
    OfficeSettings office = world.office();
    office.staff = {{.name = u"韩知秋"_s, .post = u"科员"_s},
                    {.name = u"段修远"_s, .post = u"处长"_s, .rank = SignerRank::SectionHead},
                    {.name = u"路千帆"_s, .post = u"副局长"_s, .rank = SignerRank::DeputyHead, .maySign = true}};
    QVERIFY(world.registerFile->setOffice(office));
    const auto click = [&](const QString &who, const QString &button, const QString &remark) {
        world.registerFile->setActor(who);
        world.open(world.session->file().suggestion.id);
        world.get<QLineEdit>(u"stepRemarkEdit"_s)->setText(remark);
        world.get<QPushButton>(button)->click();
    };
    click(u"韩知秋"_s, u"signButton"_s, u"请核"_s);
    QCOMPARE(world.stored().status, ReplyStatus::InReview);
    click(u"段修远"_s, u"backButton"_s, u"数据再核"_s);
    QCOMPARE(world.stored().status, ReplyStatus::Draft);
    QVERIFY(world.get<QLabel>(u"stepLabel"_s)->text().contains(u"数据再核"_s));
    click(u"韩知秋"_s, u"signButton"_s, {});
    click(u"段修远"_s, u"reviewButton"_s, {});
    click(u"段修远"_s, u"countersignButton"_s, u"同意"_s);
    click(u"路千帆"_s, u"signButton"_s, {});
    const Reply reply = world.stored();
    QCOMPARE(reply.status, ReplyStatus::Signed);
    QCOMPARE(reply.signatory, u"路千帆"_s);
    QCOMPARE(reply.reviewer, u"段修远"_s);
    QCOMPARE(reply.documentNumber, (std::optional{DocumentNumber{office.bureau.code, 2026, 1}}));
    QList<ApprovalAct> acts;
    for (const ApprovalStep &step : reply.steps)
        acts << step.act;
    QCOMPARE(acts, (QList{ApprovalAct::HandedUp, ApprovalAct::Returned, ApprovalAct::HandedUp, ApprovalAct::Reviewed,
                          ApprovalAct::Countersigned, ApprovalAct::Signed}));
    QCOMPARE(reply.steps.at(1).post, u"处长"_s);
    QVERIFY(world.editor()->isReadOnly());
}

void TestReplyPage::refusesWhoMayNotSign()
{
    CaseFile file = test::caseFile();
    file.replies.front().status = ReplyStatus::InReview;
    file.replies.front().signatory = u"段修远"_s;
    const World world{file};
    OfficeSettings office = world.office();
    office.staff = {{.name = u"段修远"_s, .rank = SignerRank::SectionHead, .maySign = true}};
    office.signerRank = SignerRank::DeputyHead;
    QVERIFY(world.registerFile->setOffice(office));
    world.get<QPushButton>(u"signButton"_s)->click();
    QCOMPARE(world.stored().status, ReplyStatus::InReview);
    QVERIFY(!world.get<QLabel>(u"factsFault"_s)->text().isEmpty());
}

void TestReplyPage::keepsRemarksAtTheirParagraphs()
{
    const World world;
    world.get<QAction>(u"remarksPaneFold"_s)->setChecked(true);
    world.editor()->setFocus();
    world.editor()->showParagraph(5);
    world.get<QLineEdit>(u"remarkEdit"_s)->setText(u"缺少时间"_s);
    QTest::keyClick(world.get<QLineEdit>(u"remarkEdit"_s), Qt::Key_Return);
    QCOMPARE(world.stored().remarks.size(), 1);
    QCOMPARE(world.stored().remarks.front().author, u"tester"_s);
    world.editor()->showParagraph(4);
    QTest::keyClick(world.editor(), Qt::Key_Up, Qt::AltModifier); // the section with its remark moves up
    QCOMPARE(placeOf(world.stored().remarks.front(), world.editor()->paragraphs()), 1);
    auto *list = world.get<QListWidget>(u"remarksList"_s);
    list->setCurrentRow(0);
    world.get<QLineEdit>(u"remarkEdit"_s)->setText(u"已补"_s);
    world.get<QPushButton>(u"resolveRemarkButton"_s)->click();
    QVERIFY(world.stored().remarks.front().isResolved);
    QCOMPARE(world.stored().remarks.front().answer, u"已补"_s);
    world.session->undoStack().undo();
    QVERIFY(!world.stored().remarks.front().isResolved);
}

void TestReplyPage::comparesAndRestoresVersions()
{
    CaseFile file = test::caseFile();
    file.replies.front().status = ReplyStatus::Signed;
    file.replies.front().signatory = u"路千帆"_s;
    const World world{file};
    const QList<Paragraph> first = world.editor()->paragraphs();
    world.get<QPushButton>(u"newVersionButton"_s)->click();
    world.editor()->setFocus();
    world.editor()->showParagraph(5);
    world.commit(u"经再次研究，"_s);
    world.get<QAction>(u"versionsPaneFold"_s)->setChecked(true);
    auto *tree = world.get<QTreeWidget>(u"versionsTree"_s);
    QCOMPARE(tree->topLevelItemCount(), 2);
    tree->setCurrentItem(tree->topLevelItem(1)); // the older
    world.get<QPushButton>(u"compareButton"_s)->click();
    const auto *view = world.get<QTextBrowser>(u"comparisonView"_s);
    QVERIFY(view->toPlainText().contains(u"经再次研究，"_s));
    QVERIFY(view->toHtml().contains(u"underline"_s));
    world.get<QPushButton>(u"restoreButton"_s)->click(); // a draft takes the old text
    QCOMPARE(world.editor()->paragraphs(), first);
    QTest::keyClick(world.editor(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(world.editor()->paragraphs() != first);
}

/// By keys alone: the headings by Ctrl+1 and Ctrl+2, text through the input method.
void TestReplyPage::writesALetterOfTwentySectionsByKeys()
{
    World world;
    world.editor()->load({});
    world.editor()->setFocus();
    const auto write = [&](Qt::Key level, const QString &text) {
        QTest::keyClick(world.editor(), level, Qt::ControlModifier);
        world.commit(text);
        QTest::keyClick(world.editor(), Qt::Key_Return);
    };
    for (int section = 1; section <= 20; ++section) {
        write(Qt::Key_1, u"第%1部分工作"_s.arg(section));
        write(Qt::Key_2, u"总体情况。已于2026年%1月完成"_s.arg(section % 12 + 1));
        write(Qt::Key_5, u"摸清底数"_s);
    }
    const QStringList labels = world.editor()->labelTexts();
    QCOMPARE(labels.count(u"（一）"_s), 20);
    QCOMPARE(labels.at(57), u"二十、"_s);
    QGuiApplication::clipboard()->setText(u"一、粘贴的部分\n（一）其一。内容。\n（二）其二。内容。"_s);
    QTest::keyClick(world.editor(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(world.editor(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(world.editor()->labelTexts().contains(u"二十一、"_s));
    const QList<Paragraph> whole = world.editor()->paragraphs();
    world.editor()->showParagraph(57);
    for (int i = 0; i < 19; ++i)
        QTest::keyClick(world.editor(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(world.editor()->paragraphs().front().text, u"第20部分工作"_s);
    for (int i = 0; i < 19; ++i)
        QTest::keyClick(world.editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(world.editor()->paragraphs(), whole);
    QVERIFY(world.page->flush());
    QCOMPARE(world.stored().text.paragraphs, whole);
    QCOMPARE(world.get<QTreeWidget>(u"outlineTree"_s)->topLevelItemCount(), 21);
}

} // namespace banfu

QTEST_MAIN(banfu::TestReplyPage)
#include "tst_replypage.moc"
