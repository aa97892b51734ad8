#include "app/reply/course.h"

namespace banfu {

Stage stageOf(const CaseFile &)
{
    return Stage::Registered;
}

NextStep nextStep(const CaseFile &caseFile, QDate)
{
    return {.stage = stageOf(caseFile)};
}

QString stageName(Stage)
{
    return {};
}

} // namespace banfu
