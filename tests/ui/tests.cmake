banfu_test(ui/print/printdialog LIBRARIES banfu_ui Qt6::Widgets)
banfu_test(ui/reply/replypage LIBRARIES banfu_ui Qt6::Widgets)
banfu_test(ui/window/mainwindow LIBRARIES banfu_ui Qt6::Widgets)
