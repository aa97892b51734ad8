#pragma once

#include <QProgressDialog>

#include <functional>

namespace banfu {

/// Appears when a work takes its time, and lets it be ended.
class ProgressDialog
{
public:
    ProgressDialog(QWidget *parent, const QString &text);

    /// Told how much of how much is done; false once the person has cancelled.
    std::function<bool(qint64 done, qint64 total)> progress();
    /// For a work that cannot tell how far it is: runs it on a thread of its own until it ends. What it uses must not
    /// be touched meanwhile, and it cannot be ended.
    void runBeside(const std::function<void()> &work);

private:
    static constexpr int steps = 1000;
    QProgressDialog m_dialog;
};

} // namespace banfu
