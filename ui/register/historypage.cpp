#include "ui/register/historypage.h"

#include "app/base/datetext.h"
#include "app/print/form.h"
#include "app/print/pdf.h"
#include "app/reply/compose.h"
#include "app/reply/plaintext.h"
#include "ui/common/icons.h"
#include "ui/print/printdocument.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr int mostEntries = 1000;

QString statusName(ReplyStatus status)
{
    switch (status) {
    case ReplyStatus::Draft:
        return HistoryPage::tr("Draft");
    case ReplyStatus::InReview:
        return HistoryPage::tr("In review");
    case ReplyStatus::Signed:
        return HistoryPage::tr("Signed");
    case ReplyStatus::Sent:
        return HistoryPage::tr("Sent");
    }
    Q_UNREACHABLE();
}

} // namespace

HistoryPage::HistoryPage(CaseSession &session, std::function<const Fonts &()> fonts, QWidget *parent)
    : QWidget{parent}
    , m_session{session}
    , m_fonts{std::move(fonts)}
    , m_logTitle{new QLabel}
    , m_versionsTitle{new QLabel}
    , m_filter{new QLineEdit}
    , m_print{new QPushButton}
    , m_message{new QLabel}
    , m_log{new QTableWidget}
    , m_list{new QListWidget}
    , m_text{new QPlainTextEdit}
{
    setObjectName(u"historyPage"_s);
    m_filter->setObjectName(u"logFilterEdit"_s);
    m_filter->setClearButtonEnabled(true);
    m_print->setObjectName(u"printLogButton"_s);
    m_print->setIcon(icon(u"print"_s));
    m_message->setWordWrap(true);
    m_message->hide();
    m_log->setObjectName(u"logTable"_s);
    m_log->setColumnCount(3);
    m_log->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_log->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_log->verticalHeader()->hide();
    m_log->horizontalHeader()->setStretchLastSection(true);
    m_log->setTabKeyNavigation(false);
    m_list->setObjectName(u"versionList"_s);
    m_text->setReadOnly(true);
    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout{left};
    leftColumn->addWidget(m_logTitle);
    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(m_print);
    leftColumn->addLayout(top);
    leftColumn->addWidget(m_log);
    leftColumn->addWidget(m_message);
    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout{right};
    rightColumn->addWidget(m_versionsTitle);
    rightColumn->addWidget(m_list, 1);
    rightColumn->addWidget(m_text, 3);
    auto *split = new QSplitter{this};
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    connect(&session, &CaseSession::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &HistoryPage::filter);
    connect(m_print, &QPushButton::clicked, this, &HistoryPage::print);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryPage::showVersion);
    retranslate();
}

void HistoryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void HistoryPage::retranslate()
{
    m_logTitle->setText(tr("What happened"));
    m_filter->setPlaceholderText(tr("Show only what has these words"));
    m_filter->setAccessibleName(tr("Filter"));
    m_print->setText(tr("Print…"));
    m_print->setToolTip(tr("Prints what is shown of the log."));
    m_versionsTitle->setText(tr("Versions of the replies"));
    m_log->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("What")});
    m_log->setAccessibleName(tr("What happened"));
    m_list->setAccessibleName(tr("Versions of the replies"));
    m_text->setPlaceholderText(tr("No reply is written yet; begin one on the page Reply (Ctrl+4)."));
}

void HistoryPage::refresh()
{
    const SuggestionId id = m_session.file().suggestion.id;
    const auto entries = m_session.registerFile().log(id, mostEntries);
    const QList<LogEntry> log = entries ? *entries : QList<LogEntry>{};
    m_log->setRowCount(static_cast<int>(log.size()));
    for (int i = 0; i < log.size(); ++i) {
        const LogEntry &entry = log.at(i);
        m_log->setItem(i, 0, new QTableWidgetItem{QLocale{}.toString(entry.at.toLocalTime(), QLocale::ShortFormat)});
        m_log->setItem(i, 1, new QTableWidgetItem{entry.actor});
        m_log->setItem(i, 2, new QTableWidgetItem{entry.what});
    }
    filter();
    m_log->resizeColumnToContents(0);
    m_log->resizeColumnToContents(1);

    m_versions.clear();
    for (const Reply &reply : m_session.file().replies) {
        if (const auto versions = m_session.registerFile().versions(id, reply.ordinal))
            m_versions.append(*versions);
    }
    m_list->clear();
    for (const Reply &reply : m_versions)
        m_list->addItem(tr("Reply %1, version %2: %3 %4")
                            .arg(QString::number(reply.ordinal), QString::number(reply.version),
                                 statusName(reply.status), dateText(reply.datedOn)));
    m_list->setCurrentRow(m_list->count() - 1);
}

/// All words, each in any column.
void HistoryPage::filter()
{
    const QStringList words = m_filter->text().split(u' ', Qt::SkipEmptyParts);
    for (int row = 0; row < m_log->rowCount(); ++row) {
        QString line;
        for (int column = 0; column < m_log->columnCount(); ++column)
            line += m_log->item(row, column)->text() + u'\n';
        const bool isShown =
            std::ranges::all_of(words, [&](const QString &word) { return line.contains(word, Qt::CaseInsensitive); });
        m_log->setRowHidden(row, !isShown);
    }
}

QList<Page> HistoryPage::logPages() const
{
    const Suggestion &suggestion = m_session.file().suggestion;
    Form form{.heading = tr("What happened"), .title = u"%1　%2"_s.arg(suggestion.number, suggestion.title)};
    const auto row = [](const QString &when, const QString &who, const QString &what) {
        return FormRow{
            .fields = {{.value = when, .share = 27}, {.value = who, .share = 13}, {.value = what, .share = 60}},
            .height = 8};
    };
    form.rows.append(row(tr("When"), tr("Who"), tr("What")));
    for (int i = 0; i < m_log->rowCount(); ++i) {
        if (!m_log->isRowHidden(i))
            form.rows.append(row(m_log->item(i, 0)->text(), m_log->item(i, 1)->text(), m_log->item(i, 2)->text()));
    }
    if (!m_filter->text().trimmed().isEmpty())
        form.notes.append(tr("Only what has these words: %1").arg(m_filter->text().trimmed()));
    return layOutForm(form, m_fonts());
}

void HistoryPage::print()
{
    const QString title = tr("%1 What happened", "number").arg(m_session.file().suggestion.number);
    printDocument(toPdf(logPages(), m_fonts(), {.title = title}), title, this, [this](const Result<QString> &outcome) {
        m_message->setText(outcome ? *outcome : outcome.error().message);
        m_message->show();
    });
}

void HistoryPage::showVersion(int row)
{
    m_text->setPlainText(row < 0 || row >= m_versions.size()
                             ? QString{}
                             : toPlainText(compose(m_session.file(), m_versions.at(row), m_session.office())));
}

} // namespace banfu
