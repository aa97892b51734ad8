#include "ui/window/startwindow.h"

#include <QApplication>

namespace banfu {

int startWindow(int &argc, char **argv)
{
    QApplication application{argc, argv};
    return application.exec();
}

} // namespace banfu
