banfu_test(ui/common/actionname LIBRARIES banfu_ui Qt6::Widgets)
banfu_test(ui/exchange/importdialog LIBRARIES banfu_ui Qt6::Widgets)
banfu_test(ui/print/printdialog LIBRARIES banfu_ui Qt6::Widgets)
banfu_test(ui/register/casesession LIBRARIES banfu_ui Qt6::Widgets)
banfu_test(ui/register/filesbox LIBRARIES banfu_ui Qt6::Widgets)
banfu_test(ui/register/registrationpage LIBRARIES banfu_ui Qt6::Widgets)
banfu_test(ui/register/suggestiontablemodel LIBRARIES banfu_ui Qt6::Widgets)
banfu_test(ui/reply/replypage LIBRARIES banfu_ui Qt6::Widgets)
# The offscreen platform drags nothing: this one does, without a display.
add_test(NAME ui/reply/dragging COMMAND tst_ui_reply_replypage dragsSections)
set_tests_properties(ui/reply/dragging PROPERTIES TIMEOUT 120
    ENVIRONMENT "QT_QPA_PLATFORM=minimal;TZ=Asia/Shanghai;LC_ALL=C.UTF-8;QT_FATAL_CRITICALS=1")
banfu_test(ui/reply/writinghabits LIBRARIES banfu_ui Qt6::Widgets)
add_test(NAME ui/reply/draggingwords COMMAND tst_ui_reply_writinghabits dragsWhatIsSelected)
set_tests_properties(ui/reply/draggingwords PROPERTIES TIMEOUT 120
    ENVIRONMENT "QT_QPA_PLATFORM=minimal;TZ=Asia/Shanghai;LC_ALL=C.UTF-8;QT_FATAL_CRITICALS=1")
banfu_test(ui/reply/sidepanes LIBRARIES banfu_ui Qt6::Widgets)
banfu_test(ui/window/mainwindow LIBRARIES banfu_ui Qt6::Widgets)
banfu_test(ui/window/registerpage LIBRARIES banfu_ui Qt6::Widgets)
