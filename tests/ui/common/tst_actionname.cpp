#include "ui/common/actionname.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

class TestActionName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
};

void TestActionName::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("English") << u"&Import…"_s << u"Import"_s;
    QTest::newRow("within") << u"Con&tacts"_s << u"Contacts"_s;
    QTest::newRow("Chinese") << u"登记建议(&N)"_s << u"登记建议"_s;
    QTest::newRow("Chinese with dots") << u"导入(&I)…"_s << u"导入"_s;
    QTest::newRow("no key") << u"核稿"_s << u"核稿"_s;
    QTest::newRow("brackets of its own") << u"意见(汇总)"_s << u"意见(汇总)"_s;
    QTest::newRow("nothing") << QString{} << QString{};
}

void TestActionName::names()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    QCOMPARE(actionName(text), name);
}

} // namespace banfu

QTEST_APPLESS_MAIN(banfu::TestActionName)
#include "tst_actionname.moc"
