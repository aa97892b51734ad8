#include "ui/reply/wordingdialog.h"

#include "app/reply/letterfields.h"
#include "app/reply/templates.h"
#include "ui/common/tones.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QString cellText(const QTableWidget &table, int row, int column)
{
    const QTableWidgetItem *item = table.item(row, column);
    return item ? item->text().trimmed() : QString{};
}

void appendRow(QTableWidget &table, const QString &first, const QString &second)
{
    const int row = table.rowCount();
    table.insertRow(row);
    table.setItem(row, 0, new QTableWidgetItem{first});
    table.setItem(row, 1, new QTableWidgetItem{second});
}

QString fieldNames()
{
    QStringList names = letterFields({}, {}, {}).keys();
    names.sort();
    return u'{' + names.join(u"} {"_s) + u'}';
}

} // namespace

WordingDialog::WordingDialog(RegisterFile &registerFile, QWidget *parent)
    : QDialog{parent}
    , m_registerFile{registerFile}
    , m_phrases{new QTableWidget{0, 2, this}}
    , m_terms{new QTableWidget{0, 2, this}}
    , m_names{new QListWidget{this}}
    , m_template{new QPlainTextEdit{this}}
    , m_shipped{new QPushButton{tr("The &shipped wording"), this}}
    , m_message{new QLabel{this}}
{
    setObjectName(u"wordingDialog"_s);
    setWindowTitle(tr("Phrases, terms and templates of the office"));
    if (const auto office = registerFile.office())
        m_office = *office;
    m_phrases->setObjectName(u"phrasesTable"_s);
    m_phrases->setHorizontalHeaderLabels({tr("Name"), tr("Text")});
    for (const OfficePhrase &phrase : std::as_const(m_office.phrases))
        appendRow(*m_phrases, phrase.name, phrase.text);
    m_terms->setObjectName(u"termsTable"_s);
    m_terms->setHorizontalHeaderLabels({tr("Not"), tr("But")});
    for (const OfficeTerm &term : std::as_const(m_office.terms))
        appendRow(*m_terms, term.wrong, term.right);
    auto *tabs = new QTabWidget{this};
    tabs->addTab(buildTable(m_phrases, tr("Fields are filled from the record: %1. What stands in <…> is left out when "
                                          "the record says nothing for a field in it.")
                                           .arg(fieldNames())),
                 tr("&Phrases"));
    tabs->addTab(buildTable(m_terms, tr("The checks name the left word wherever a letter has it, and offer the right "
                                        "one.")),
                 tr("&Terms"));
    tabs->addTab(buildTemplates(), tr("&Fixed parts of the letter"));
    m_message->setWordWrap(true);
    m_message->setObjectName(u"wordingMessage"_s);
    QPalette colours = m_message->palette();
    colours.setColor(QPalette::WindowText, toneColor(Tone::Danger));
    m_message->setPalette(colours);
    auto *buttons = new QDialogButtonBox{QDialogButtonBox::Save | QDialogButtonBox::Cancel, this};
    auto *column = new QVBoxLayout{this};
    column->addWidget(tabs, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &WordingDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &WordingDialog::reject);
    resize(720, 520);
}

QWidget *WordingDialog::buildTable(QTableWidget *table, const QString &hint)
{
    auto *page = new QWidget{this};
    auto *words = new QLabel{hint, page};
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(0, 200);
    table->verticalHeader()->hide();
    table->setWordWrap(true);
    auto *add = new QPushButton{tr("&Add"), page};
    add->setObjectName(table->objectName() + u"Add"_s);
    auto *remove = new QPushButton{tr("&Remove"), page};
    remove->setObjectName(table->objectName() + u"Remove"_s);
    connect(add, &QPushButton::clicked, table, [table] {
        appendRow(*table, {}, {});
        table->setCurrentCell(table->rowCount() - 1, 0);
        table->editItem(table->currentItem());
    });
    connect(remove, &QPushButton::clicked, table, [table] { table->removeRow(table->currentRow()); });
    auto *row = new QHBoxLayout;
    row->addWidget(add);
    row->addWidget(remove);
    row->addStretch();
    auto *column = new QVBoxLayout{page};
    column->addWidget(table, 1);
    column->addLayout(row);
    column->addWidget(words);
    return page;
}

QWidget *WordingDialog::buildTemplates()
{
    auto *page = new QWidget{this};
    m_names->setObjectName(u"templatesList"_s);
    m_template->setObjectName(u"templateEdit"_s);
    m_shipped->setObjectName(u"shippedTemplateButton"_s);
    for (const LetterTemplate &shipped : shippedTemplates())
        m_names->addItem(shipped.name);
    for (const LetterTemplate &own : std::as_const(m_office.templates)) {
        if (m_names->findItems(own.name, Qt::MatchExactly).isEmpty())
            m_names->addItem(own.name);
    }
    m_names->setMaximumWidth(220);
    auto *right = new QVBoxLayout;
    right->addWidget(m_template, 1);
    right->addWidget(m_shipped, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout{page};
    row->addWidget(m_names);
    row->addLayout(right, 1);
    connect(m_names, &QListWidget::currentRowChanged, this, &WordingDialog::showTemplate);
    connect(m_template, &QPlainTextEdit::textChanged, this, &WordingDialog::takeTemplate);
    connect(m_shipped, &QPushButton::clicked, this, [this] {
        const QString name = m_names->currentItem() ? m_names->currentItem()->text() : QString{};
        m_office.templates.removeIf([&](const LetterTemplate &own) { return own.name == name; });
        showTemplate();
    });
    m_names->setCurrentRow(0);
    return page;
}

static QString wordingOf(const QList<LetterTemplate> &templates, const QString &name)
{
    const auto found = std::ranges::find(templates, name, &LetterTemplate::name);
    return found == templates.end() ? QString{} : found->text;
}

void WordingDialog::showTemplate()
{
    m_shownTemplate = -1; // what is shown is not typed
    const QString name = m_names->currentItem() ? m_names->currentItem()->text() : QString{};
    const bool isOwn =
        std::ranges::any_of(m_office.templates, [&](const LetterTemplate &own) { return own.name == name; });
    m_template->setPlainText(wordingOf(isOwn ? m_office.templates : shippedTemplates(), name));
    m_shipped->setEnabled(isOwn);
    m_shownTemplate = m_names->currentRow();
}

/// The shipped wording typed again is the shipped wording.
void WordingDialog::takeTemplate()
{
    if (m_shownTemplate < 0)
        return;
    const LetterTemplate typed{.name = m_names->item(m_shownTemplate)->text(), .text = m_template->toPlainText()};
    m_office.templates.removeIf([&](const LetterTemplate &own) { return own.name == typed.name; });
    const bool isOwn = wordingOf(shippedTemplates(), typed.name) != typed.text;
    if (isOwn)
        m_office.templates.append(typed);
    m_shipped->setEnabled(isOwn);
}

void WordingDialog::accept()
{
    m_office.phrases.clear();
    for (int row = 0; row < m_phrases->rowCount(); ++row) {
        if (const QString text = cellText(*m_phrases, row, 1); !text.isEmpty())
            m_office.phrases.append({.name = cellText(*m_phrases, row, 0), .text = text});
    }
    m_office.terms.clear();
    for (int row = 0; row < m_terms->rowCount(); ++row) {
        const OfficeTerm term{.wrong = cellText(*m_terms, row, 0), .right = cellText(*m_terms, row, 1)};
        if (term.wrong.isEmpty() && term.right.isEmpty())
            continue;
        if (term.wrong.isEmpty() || term.wrong == term.right) {
            m_message->setText(
                tr("Row %1 of the terms does not say which word is replaced. Nothing was stored.").arg(row + 1));
            return;
        }
        m_office.terms.append(term);
    }
    if (const auto stored = m_registerFile.setOffice(m_office); !stored) {
        m_message->setText(stored.error().message);
        return;
    }
    QDialog::accept();
}

} // namespace banfu
