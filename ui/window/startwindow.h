#pragma once

namespace banfu {

/// Runs the window until it is closed; returns the exit code.
int startWindow(int &argc, char **argv);

} // namespace banfu
