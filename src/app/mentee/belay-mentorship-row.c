/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-mentorship-row.h"

/**
 * BelayMentorshipRow:
 *
 * Who mentors somebody, from when on, and what the two agreed.
 */
struct _BelayMentorshipRow
{
  BelayRecordEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayMentorshipRow, belay_mentorship_row, BELAY_TYPE_RECORD_ENTRY)

static void
belay_mentorship_row_class_init (BelayMentorshipRowClass *klass)
{
  belay_record_entry_class_set_template (GTK_WIDGET_CLASS (klass), "belay-mentorship-row.ui");
}

static void
belay_mentorship_row_init (BelayMentorshipRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
