#pragma once

#include "app/reply/comparison.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QTextBrowser;

namespace banfu {

/// Two texts side by side, what is gone and what is new marked word by word.
class ComparisonWindow : public QDialog
{
    Q_OBJECT

public:
    ComparisonWindow(const QString &before, const QString &after, const QList<ComparedRow> &rows,
                     QWidget *parent = nullptr);

private:
    void fill(bool isShort);

    QString m_before;
    QString m_after;
    QList<ComparedRow> m_rows;
    QLabel *m_count;
    QCheckBox *m_short;
    QTextBrowser *m_view;
};

} // namespace banfu
