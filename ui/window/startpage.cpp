#include "ui/window/startpage.h"

#include "app/exchange/sample.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"

#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

StartPage::StartPage(QString path, QString actor, FileChooser &chooser, QWidget *parent)
    : QWidget{parent}
    , m_path{std::move(path)}
    , m_actor{std::move(actor)}
    , m_chooser{chooser}
    , m_bar{new MessageBar{this}}
    , m_sign{new QLabel{this}}
    , m_head{new QLabel{this}}
    , m_text{new QLabel{this}}
    , m_bureau{new QLineEdit{this}}
    , m_new{new QPushButton{icon(u"new"_s), {}, this}}
    , m_sample{new QPushButton{icon(u"sample"_s), {}, this}}
    , m_other{new QPushButton{icon(u"open"_s), {}, this}}
{
    setObjectName(u"startPage"_s);
    m_bar->setObjectName(u"startBar"_s);
    m_bureau->setObjectName(u"bureauNameEdit"_s);
    m_new->setObjectName(u"createButton"_s);
    m_sample->setObjectName(u"sampleButton"_s);
    m_other->setObjectName(u"openButton"_s);
    const int em = fontMetrics().height();
    m_sign->setPixmap(QIcon{u":/banfu/desktop/banfu.svg"_s}.pixmap(QSize{5 * em, 5 * em}));
    QFont font = m_head->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    m_head->setFont(font);
    m_text->setWordWrap(true);
    m_bureau->setMinimumWidth(26 * em);
    auto *column = new QVBoxLayout;
    column->addWidget(m_sign);
    column->addSpacing(em / 2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_head, m_text, m_bureau, m_new})
        column->addWidget(widget);
    column->addSpacing(em);
    column->addWidget(m_sample);
    column->addWidget(m_other);
    auto *centre = new QHBoxLayout;
    centre->addStretch();
    centre->addLayout(column);
    centre->addStretch();
    auto *whole = new QVBoxLayout{this};
    whole->addWidget(m_bar);
    whole->addStretch(2);
    whole->addLayout(centre);
    whole->addStretch(3);
    connect(m_bureau, &QLineEdit::returnPressed, this, &StartPage::make);
    connect(m_new, &QPushButton::clicked, this, &StartPage::make);
    connect(m_sample, &QPushButton::clicked, this, &StartPage::makeSample);
    connect(m_other, &QPushButton::clicked, this, &StartPage::openOther);
    retranslate();
    m_bureau->setFocus();
}

void StartPage::tellRefusal(const Error &error)
{
    m_bar->setClosable(false);
    m_bar->show(Tone::Danger, error.message);
}

/// What is there stays: a new register takes the next free name beside it.
QString StartPage::freePath() const
{
    const QFileInfo wanted{m_path};
    QDir{}.mkpath(wanted.absolutePath()); // refused with its reason when the register is made
    QString path = m_path;
    for (int i = 2; QFile::exists(path); ++i)
        path = u"%1/%2-%3.%4"_s.arg(wanted.absolutePath(), wanted.completeBaseName(), QString::number(i),
                                    wanted.suffix().isEmpty() ? u"banfu"_s : wanted.suffix());
    return path;
}

void StartPage::make()
{
    const QString name = m_bureau->text().trimmed();
    if (name.isEmpty()) {
        m_bar->show(Tone::Warning, tr("The bureau needs its full name: it heads and signs each letter."));
        return;
    }
    finish(RegisterFile::create(freePath(), {.bureau = {.name = name}}, m_actor));
}

/// The sample lies beside the office's own register and never in its place; what was tried on it stays.
void StartPage::makeSample()
{
    const QDir folder = QFileInfo{m_path}.absoluteDir();
    QDir{}.mkpath(folder.path());
    const QString path = folder.filePath(u"sample.banfu"_s);
    finish(QFile::exists(path) ? RegisterFile::open(path, m_actor, OpenMode::CheckLater) : createSample(path, m_actor));
}

void StartPage::openOther()
{
    const QStringList paths =
        m_chooser.filesToOpen(this, tr("Open a register"), tr("Registers (*.banfu *.db);;All files (*)"));
    if (!paths.isEmpty())
        finish(RegisterFile::open(paths.first(), m_actor, OpenMode::CheckLater));
}

void StartPage::finish(Result<std::unique_ptr<RegisterFile>> file)
{
    if (!file) {
        tellRefusal(file.error());
        return;
    }
    m_file = *std::move(file);
    Q_EMIT ready();
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StartPage::retranslate()
{
    setWindowTitle(tr("Banfu"));
    m_head->setText(tr("Begin a register"));
    m_text->setText(tr("One file holds everything: suggestions, talks, replies. It will lie here: %1").arg(m_path));
    m_bureau->setPlaceholderText(tr("Full name of your bureau, e.g. 临江市水务局"));
    m_bureau->setAccessibleName(tr("Full name of your bureau"));
    m_new->setText(tr("&New register"));
    m_sample->setText(tr("Try it with the &sample"));
    m_other->setText(tr("&Open another register…"));
}

} // namespace banfu
