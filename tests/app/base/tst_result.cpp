#include "app/base/encoding.h"
#include "app/base/result.h"

#include <QtTest>

using namespace banfu;
using namespace Qt::Literals::StringLiterals;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsValueFromError();
};

void TestResult::tellsValueFromError()
{
    const Result<int> good{7};
    const Result<int> bad{Error{.code = ErrorCode::Busy}};
    QVERIFY(good && *good == 7);
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, ErrorCode::Busy);
    QVERIFY(Result<void>{});
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
