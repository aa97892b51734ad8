#include "ui/reply/findingspane.h"

#include "app/reply/compose.h"
#include "ui/common/icons.h"
#include "ui/reply/replydesk.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

Tone severityTone(Severity severity)
{
    switch (severity) {
    case Severity::Fault:
        return Tone::Danger;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Hint:
        return Tone::Accent;
    }
    Q_UNREACHABLE();
}

QIcon severityIcon(Severity severity)
{
    const QString name = severity == Severity::Fault     ? u"error"_s
                         : severity == Severity::Warning ? u"warning"_s
                                                         : u"info"_s;
    return icon(name, severityTone(severity));
}

/// The worst of each paragraph.
QHash<int, QColor> barsOf(const QList<Finding> &findings)
{
    QHash<int, Severity> worst;
    for (const Finding &finding : findings) {
        if (finding.part == LetterPart::Section && !finding.dismissedBecause && !finding.excerpt.isEmpty())
            worst[finding.index] = std::max(worst.value(finding.index, Severity::Hint), finding.severity);
    }
    QHash<int, QColor> bars;
    for (const auto &[index, severity] : worst.asKeyValueRange())
        bars.insert(index, toneColor(severityTone(severity)));
    return bars;
}

} // namespace

FindingsPane::FindingsPane(ReplyDesk &desk, QWidget *parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_list{new QListWidget{this}}
    , m_none{new QLabel{this}}
    , m_mend{new QPushButton{this}}
    , m_dismiss{new QPushButton{this}}
    , m_reason{new QLineEdit{this}}
{
    setObjectName(u"findingsPane"_s);
    m_list->setObjectName(u"findingsList"_s);
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(1);
    m_none->setObjectName(u"noFindingsLabel"_s);
    m_none->setWordWrap(true);
    m_none->setMargin(8);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_mend->setObjectName(u"mendButton"_s);
    m_dismiss->setObjectName(u"dismissButton"_s);
    m_reason->setObjectName(u"dismissReasonEdit"_s);
    m_reason->setVisible(false);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 0, 6, 4);
    buttons->addWidget(m_mend);
    buttons->addWidget(m_dismiss);
    buttons->addStretch();
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addWidget(m_reason);
    column->addLayout(buttons);
    addKeys();
    connect(&m_desk, &ReplyDesk::shown, this, [this] {
        const auto surroundings =
            m_desk.stored() ? m_desk.session().registerFile().surroundings(m_desk.session().file(), *m_desk.stored())
                            : Result<Surroundings>{Surroundings{}};
        m_surroundings = surroundings ? *surroundings : Surroundings{};
    });
    connect(&m_desk, &ReplyDesk::settled, this, &FindingsPane::examine);
    connect(m_list, &QListWidget::itemActivated, this, &FindingsPane::goToPlace);
    connect(m_list, &QListWidget::itemClicked, this, &FindingsPane::goToPlace);
    connect(m_list, &QListWidget::currentRowChanged, this, &FindingsPane::showCurrent);
    connect(m_mend, &QPushButton::clicked, this, &FindingsPane::mend);
    connect(m_dismiss, &QPushButton::clicked, this, &FindingsPane::askReason);
    connect(m_reason, &QLineEdit::returnPressed, this, &FindingsPane::dismiss);
    retranslate();
    showCurrent();
}

void FindingsPane::addKeys()
{
    const auto key = [this](const QString &name, const QList<QKeySequence> &sequences, auto act) {
        auto *action = new QAction{this};
        action->setObjectName(name);
        action->setShortcuts(sequences);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        m_keys.append(action);
    };
    key(u"nextFinding"_s, {QKeySequence{u"F8"_s}, QKeySequence{u"F7"_s}}, [this] { step(1); });
    key(u"previousFinding"_s, {QKeySequence{u"Shift+F8"_s}, QKeySequence{u"Shift+F7"_s}}, [this] { step(-1); });
    key(u"mendFinding"_s, {QKeySequence{u"Ctrl+."_s}, QKeySequence{u"Alt+Return"_s}}, [this] { mend(); });
    key(u"dismissFinding"_s, {QKeySequence{u"Ctrl+Shift+."_s}, QKeySequence{u"Ctrl+>"_s}}, [this] { askReason(); });
}

/// The current one stays current while the text is edited around it.
void FindingsPane::examine()
{
    const QString before = current() ? current()->identity : QString{};
    const int rowBefore = m_list->currentRow();
    m_findings.clear();
    if (m_desk.stored()) {
        const CaseSession &session = m_desk.session();
        m_findings = check(session.file(), m_desk.typed(), m_desk.office(), session.today(), m_surroundings);
    }
    std::stable_partition(m_findings.begin(), m_findings.end(),
                          [](const Finding &finding) { return !finding.dismissedBecause; });
    m_desk.setBars(barsOf(m_findings));
    const QSignalBlocker blocker{m_list};
    m_list->clear();
    for (const Finding &finding : std::as_const(m_findings)) {
        auto *item = new QListWidgetItem{severityIcon(finding.severity), finding.message, m_list};
        item->setToolTip(finding.message);
        if (!finding.dismissedBecause)
            continue;
        item->setIcon(icon(u"done"_s, Tone::Muted));
        item->setText(tr("%1 – let stand: %2").arg(finding.message, *finding.dismissedBecause));
        item->setForeground(toneColor(Tone::Muted));
    }
    const auto same = std::ranges::find(m_findings, before, &Finding::identity);
    const bool isSame = !before.isEmpty() && same != m_findings.end();
    m_list->setCurrentRow(isSame ? static_cast<int>(same - m_findings.begin())
                                 : std::min(rowBefore, static_cast<int>(m_findings.size()) - 1));
    showCurrent();
}

const Finding *FindingsPane::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_findings.size() ? &m_findings.at(row) : nullptr;
}

void FindingsPane::showCurrent()
{
    const Finding *finding = current();
    const bool canChange = finding && m_desk.stored() && !m_desk.session().isReadOnly();
    m_none->setVisible(m_findings.isEmpty());
    m_list->setVisible(!m_findings.isEmpty());
    m_mend->setEnabled(canChange && finding->mend && !m_desk.isLocked());
    m_dismiss->setEnabled(canChange);
    m_dismiss->setText(finding && finding->dismissedBecause ? tr("&Watch again") : tr("&Let stand…"));
    m_reason->hide();
}

void FindingsPane::step(int by)
{
    if (m_findings.isEmpty())
        return;
    const int count = static_cast<int>(m_findings.size());
    m_list->setCurrentRow((std::max(m_list->currentRow(), by > 0 ? -1 : 0) + by + count) % count);
    goToPlace();
}

void FindingsPane::goToPlace()
{
    if (const Finding *finding = current())
        m_desk.showPlace(finding->part, finding->index, finding->begin);
}

void FindingsPane::mend()
{
    const Finding *finding = current();
    const Finding *first = finding;
    if (!first || !first->mend) { // none is chosen: the first that a machine can mend
        const auto found =
            std::ranges::find_if(m_findings, [](const Finding &each) { return each.mend && !each.dismissedBecause; });
        first = finding || found == m_findings.end() ? nullptr : &*found;
    }
    if (!first || m_desk.isLocked() || !m_desk.stored())
        return;
    const Reply reply = m_desk.typed();
    const ReplyText composed = composedText(m_desk.session().file(), reply, m_desk.office());
    m_desk.setText(mended(reply.text, *first, composed));
    examine();
}

void FindingsPane::askReason()
{
    const Finding *finding = current();
    if (!finding || !m_dismiss->isEnabled())
        return;
    if (finding->dismissedBecause)
        return dismiss();
    m_reason->clear();
    m_reason->show();
    m_reason->setFocus();
}

/// Or, where it was let stand, takes that back.
void FindingsPane::dismiss()
{
    const Finding *finding = current();
    const QString reason = m_reason->text().trimmed();
    if (!finding || (!finding->dismissedBecause && reason.isEmpty()) || !m_desk.flush())
        return;
    Reply reply = *m_desk.stored();
    const QString identity = finding->identity;
    reply.dismissals.removeIf([&](const Dismissal &dismissal) { return dismissal.finding == identity; });
    if (!finding->dismissedBecause)
        reply.dismissals.append({.finding = identity, .reason = reason});
    m_desk.put(finding->dismissedBecause ? tr("Watch a finding again") : tr("Let a finding stand"), reply);
    examine();
    m_list->setFocus();
}

void FindingsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        examine();
}

void FindingsPane::retranslate()
{
    setWindowTitle(tr("Checks"));
    m_list->setAccessibleName(tr("Checks"));
    m_none->setText(tr("The checks find nothing to object to."));
    m_mend->setText(tr("&Mend"));
    m_mend->setToolTip(tr("Ctrl+. – F8 and Shift+F8 walk through the findings"));
    m_dismiss->setToolTip(tr("Ctrl+Shift+."));
    m_reason->setPlaceholderText(tr("Why it may stand, then Enter"));
    m_reason->setAccessibleName(tr("Why it may stand"));
    const QStringList names{tr("Next finding"), tr("Previous finding"), tr("Mend the finding"),
                            tr("Let the finding stand")};
    for (qsizetype i = 0; i < m_keys.size(); ++i)
        m_keys[i]->setText(names.at(i));
    showCurrent();
}

} // namespace banfu
