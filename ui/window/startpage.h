#pragma once

#include "app/store/registerfile.h"
#include "ui/common/filechooser.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;

namespace banfu {

class MessageBar;

/// Where a register is chosen: a new one, the sample, or another file; or why one was refused.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(QString path, QString actor, FileChooser &chooser, QWidget *parent = nullptr);

    void tellRefusal(const Error &error);
    std::unique_ptr<RegisterFile> take() { return std::move(m_file); }

Q_SIGNALS:
    void ready(); ///< take() has the register

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void make();
    void makeSample();
    void openOther();
    void finish(Result<std::unique_ptr<RegisterFile>> file);
    QString freePath() const;

    QString m_path;
    QString m_actor;
    FileChooser &m_chooser;
    std::unique_ptr<RegisterFile> m_file{};
    MessageBar *m_bar;
    QLabel *m_sign;
    QLabel *m_head;
    QLabel *m_text;
    QLineEdit *m_bureau;
    QPushButton *m_new;
    QPushButton *m_sample;
    QPushButton *m_other;
};

} // namespace banfu
