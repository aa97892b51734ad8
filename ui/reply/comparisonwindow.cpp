#include "ui/reply/comparisonwindow.h"

#include "ui/common/tones.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// Colour is never the only sign: what is gone is struck out, what is new is underlined.
QString htmlOf(const QList<ComparedPiece> &pieces, bool isBefore)
{
    const Tone tone = isBefore ? Tone::Danger : Tone::Good;
    const QString style = u"background:%1;color:%2;text-decoration:%3"_s.arg(
        toneGround(tone).name(), toneColor(tone).name(), isBefore ? u"line-through"_s : u"underline"_s);
    QString html;
    for (const ComparedPiece &piece : pieces) {
        const QString text = piece.text.toHtmlEscaped();
        html += piece.isChanged ? u"<span style='%1'>%2</span>"_s.arg(style, text) : text;
    }
    return html;
}

} // namespace

ComparisonWindow::ComparisonWindow(const QString &before, const QString &after, const QList<ComparedRow> &rows,
                                   QWidget *parent)
    : QDialog{parent}
    , m_before{before}
    , m_after{after}
    , m_rows{rows}
    , m_count{new QLabel{this}}
    , m_short{new QCheckBox{tr("&Changes only"), this}}
    , m_view{new QTextBrowser{this}}
{
    setObjectName(u"comparisonWindow"_s);
    setWindowTitle(tr("Versions compared"));
    m_view->setObjectName(u"comparisonView"_s);
    m_count->setObjectName(u"comparisonCount"_s);
    auto *buttons = new QDialogButtonBox{QDialogButtonBox::Close, this};
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_short);
    foot->addWidget(buttons);
    auto *column = new QVBoxLayout{this};
    column->addWidget(m_view, 1);
    column->addLayout(foot);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_short, &QCheckBox::toggled, this, &ComparisonWindow::fill);
    const auto changed = std::ranges::count_if(m_rows, &ComparedRow::isChanged);
    m_count->setText(changed == 0 ? tr("The two versions say the same.")
                                  : tr("%1 of %2 paragraphs differ.").arg(changed).arg(m_rows.size()));
    fill(false);
    resize(1100, 720);
}

void ComparisonWindow::fill(bool isShort)
{
    QString html = u"<table width='100%' cellpadding='6'><tr><td width='50%'><b>%1</b></td><td width='50%'><b>%2</b>"
                   "</td></tr>"_s.arg(m_before.toHtmlEscaped(), m_after.toHtmlEscaped());
    for (const ComparedRow &row : m_rows)
        if (!isShort || row.isChanged())
            html += u"<tr><td>%1</td><td>%2</td></tr>"_s.arg(htmlOf(row.before, true), htmlOf(row.after, false));
    m_view->setHtml(html + u"</table>"_s);
}

} // namespace banfu
