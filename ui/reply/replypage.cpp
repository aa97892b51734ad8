#include "ui/reply/replypage.h"

namespace banfu {

ReplyPage::ReplyPage(CaseSession &, const Fonts &, QWidget *parent)
    : QWidget{parent}
{
}

bool ReplyPage::flush()
{
    return true;
}

} // namespace banfu
