#include "app/print/characters.h"
#include "app/print/titleshape.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QList<Cell> cellsOf(const QString &text)
{
    QList<Cell> cells;
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        at += point.length;
        cells.append({.character = point.character, .width = point.character < 0x80 ? 0.5 : 1});
    }
    return cells;
}

QStringList shaped(const QString &title, const QStringList &words = {})
{
    const QList<Cell> cells = cellsOf(title);
    const QList<int> starts = shapeTitle(cells, 20, words);
    QStringList lines;
    for (qsizetype k = 0; k < starts.size(); ++k) {
        const int end = k + 1 < starts.size() ? starts[k + 1] : int(cells.size());
        QString line;
        for (int cell = starts[k]; cell < end; ++cell)
            line += QString::fromUcs4(&cells[cell].character, 1);
        lines.append(line.trimmed());
    }
    return lines;
}

double widthOf(const QString &line)
{
    double width = 0;
    for (const Cell &cell : cellsOf(line))
        width += cell.width;
    return width;
}

/// Trapezoid, either way up, or rhombus, as a reader measures it.
bool isShaped(const QStringList &lines)
{
    QList<double> widths;
    for (const QString &line : lines)
        widths.append(widthOf(line));
    const auto peak = std::max_element(widths.begin(), widths.end());
    const bool isPeaked =
        std::is_sorted(widths.begin(), peak + 1) && std::is_sorted(peak, widths.end(), std::greater<>{});
    return lines.size() == 1 || (isPeaked && *peak - *std::min_element(widths.begin(), widths.end()) >= 0.9);
}

} // namespace

class TestTitleShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void breaksByMeaning_data();
    void breaksByMeaning();
    void shapesEveryLength_data();
    void shapesEveryLength();
    void survives_data();
    void survives();
};

void TestTitleShape::breaksByMeaning_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("kept");

    QTest::newRow("short") << u"关于第118号建议的答复"_s << QStringList{u"关于第118号建议的答复"_s};
    QTest::newRow("bureau and number") << u"临江市水务局关于市第八届人大三次会议第20260118号建议答复的函"_s
                                       << QStringList{u"水务局"_s, u"第八届"_s, u"三次会议"_s, u"第20260118号"_s};
    QTest::newRow("proposal") << u"临江市发展和改革委员会关于市政协十四届二次会议第0456号提案答复的函"_s
                              << QStringList{u"十四届"_s, u"二次会议"_s, u"第0456号"_s, u"提案"_s, u"委员会"_s};
    QTest::newRow("subject in the title") << u"关于对沈望舒代表提出的加快老旧小区二次供水设施改造建议的答复"_s
                                          << QStringList{u"沈望舒"_s, u"小区"_s, u"供水"_s, u"设施"_s};
    QTest::newRow("document number") << u"临江市水务局关于印发临水函〔2026〕86号文件落实情况报告的复函"_s
                                     << QStringList{u"〔2026〕86号"_s, u"情况"_s, u"报告"_s};
}

void TestTitleShape::breaksByMeaning()
{
    QFETCH(QString, title);
    QFETCH(QStringList, kept);
    const QStringList lines = shaped(title, {u"沈望舒"_s});
    QCOMPARE(lines.join(QString{}), title);
    QVERIFY2(isShaped(lines), qPrintable(lines.join(u'|')));
    for (const QString &word : kept)
        QVERIFY2(lines.join(u'|').contains(word), qPrintable(lines.join(u'|')));
    for (const QString &line : lines) {
        QVERIFY2(!line.startsWith(u'的'), qPrintable(lines.join(u'|')));
        QVERIFY(widthOf(line) <= 20);
        QVERIFY(widthOf(line) >= 3);
    }
}

void TestTitleShape::shapesEveryLength_data()
{
    QTest::addColumn<int>("length");
    for (int length = 5; length <= 90; ++length)
        QTest::addRow("%d characters", length) << length;
}

void TestTitleShape::shapesEveryLength()
{
    QFETCH(int, length);
    const QString subject = u"关于加快全市老旧小区供水设施改造和保障居民饮水安全以及完善应急水源建设管理制度"
                            u"推动节水型社会建设并加强河湖水系连通生态修复治理工作提升城乡供水一体化服务水平"_s;
    const QString title = subject.left(length - 3) + u"的答复"_s;
    const QStringList lines = shaped(title);
    QCOMPARE(lines.join(QString{}), title);
    QVERIFY2(isShaped(lines), qPrintable(lines.join(u'|')));
    for (const QString &line : lines)
        QVERIFY2(!line.startsWith(u'的') && widthOf(line) <= 20, qPrintable(lines.join(u'|')));
}

void TestTitleShape::survives_data()
{
    QTest::addColumn<QString>("title");

    QTest::newRow("nothing") << QString{};
    QTest::newRow("two thousand characters") << u"关于加快老旧小区供水设施改造的建议"_s.repeated(125).left(2000);
    QTest::newRow("two thousand letters") << u"a"_s.repeated(2000);
    QTest::newRow("two thousand stops") << u"。"_s.repeated(2000);
    QTest::newRow("的 only") << u"的"_s.repeated(100);
    QTest::newRow("beyond the BMP") << u"\U00020BB7"_s.repeated(50);
}

void TestTitleShape::survives()
{
    QFETCH(QString, title);
    const QStringList lines = shaped(title);
    QCOMPARE(lines.join(QString{}), title);
    for (const QString &line : lines)
        QVERIFY(widthOf(line) <= 20);
}

} // namespace banfu

QTEST_GUILESS_MAIN(banfu::TestTitleShape)
#include "tst_titleshape.moc"
