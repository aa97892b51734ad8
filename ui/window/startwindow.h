#pragma once

#include <QString>

namespace banfu {

/// Runs the window until it is closed; returns the exit code.
int startWindow(int &argc, char **argv, const QString &defaultRegister, const QString &actor);

} // namespace banfu
