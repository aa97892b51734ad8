#include "ui/common/progressdialog.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>

#include <memory>

namespace banfu {

ProgressDialog::ProgressDialog(QWidget *parent, const QString &text)
    : m_dialog{text, QCoreApplication::translate("banfu::ProgressDialog", "Cancel"), 0, steps, parent}
{
    m_dialog.setWindowModality(Qt::WindowModal);
    m_dialog.setMinimumDuration(600);
    m_dialog.setWindowTitle(parent ? parent->window()->windowTitle() : QString{});
}

std::function<bool(qint64, qint64)> ProgressDialog::progress()
{
    return [this](qint64 done, qint64 total) {
        m_dialog.setValue(total > 0 ? static_cast<int>(done * (steps - 1) / total) : 0);
        return !m_dialog.wasCanceled();
    };
}

void ProgressDialog::runBeside(const std::function<void()> &work)
{
    QEventLoop loop;
    const std::unique_ptr<QThread> thread{QThread::create(work)};
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    m_dialog.setCancelButton(nullptr);
    m_dialog.setRange(0, 0);
    thread->start();
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    thread->wait();
}

} // namespace banfu
