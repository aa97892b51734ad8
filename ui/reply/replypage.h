#pragma once

#include "app/print/fonts.h"
#include "ui/register/casesession.h"

#include <QWidget>

namespace banfu {

/// The page 答复: outline, text and live page of the current reply.
class ReplyPage : public QWidget
{
    Q_OBJECT

public:
    ReplyPage(CaseSession &session, const Fonts &fonts, QWidget *parent = nullptr);

    /// Puts what was typed into the register now: before the tab closes, another page is shown, something is printed.
    /// False when the store refused it; the draft stays kept then.
    bool flush();
};

} // namespace banfu
