/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-framework-editor.h"

#include "belay-competency-editor.h"
#include "belay-framework-parts.h"
#include "belay-part-buttons.h"

#include <belay-card.h>
#include <belay-framework-lint.h>
#include <glib/gi18n.h>

/* So many findings are told; the rest is counted. */
#define FINDINGS_MAX 6

/**
 * BelayFrameworkEditor:
 *
 * A draft as it is edited: what is still missing in it, its levels with their rules, and
 * by area its competencies. Everything is edited where it stands and taken at once.
 */
struct _BelayFrameworkEditor
{
  AdwBin parent_instance;

  BelaySession   *session;
  BelayFramework *draft;

  GtkWidget *findings_card;
  GtkLabel  *findings;
};

G_DEFINE_FINAL_TYPE (BelayFrameworkEditor, belay_framework_editor, ADW_TYPE_BIN)

static void
belay_framework_editor_dispose (GObject *object)
{
  BelayFrameworkEditor *self = BELAY_FRAMEWORK_EDITOR (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  self->findings = NULL;
  g_clear_object (&self->draft);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (belay_framework_editor_parent_class)->dispose (object);
}

static void
belay_framework_editor_class_init (BelayFrameworkEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = belay_framework_editor_dispose;
}

static void
belay_framework_editor_init (BelayFrameworkEditor *self)
{
}

static GtkWidget *
make_row (BelaySession *session,
          BelayRecord  *record,
          GtkWidget    *below)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_box_append (GTK_BOX (head), belay_framework_parts_new_fields (session, record));
  gtk_box_append (GTK_BOX (head), belay_part_buttons_new (session, record));
  gtk_box_append (GTK_BOX (box), head);
  if (below != NULL)
    gtk_box_append (GTK_BOX (box), below);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static GtkWidget *
make_level (gpointer level,
            gpointer session)
{
  return make_row (session, level, NULL);
}

static GtkWidget *
make_area (gpointer area,
           gpointer session)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), belay_framework_parts_new_list (session, area, "competencies", _ ("Competencies"),
                                                                 belay_competency_editor_new));
  gtk_box_append (GTK_BOX (box), belay_framework_parts_new_line (session, area, "add-competency", _ ("Add a competency")));

  return make_row (session, area, box);
}

static GtkWidget *
make_card (const char *title,
           GtkWidget  *first,
           GtkWidget  *second)
{
  GtkWidget *card = g_object_new (BELAY_TYPE_CARD, "title", title, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), first);
  if (second != NULL)
    gtk_box_append (GTK_BOX (box), second);
  belay_card_set_child (BELAY_CARD (card), box);

  return card;
}

static void
add_findings (BelayFrameworkEditor *self,
              GtkWidget            *box)
{
  self->findings = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                 "selectable", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->findings), "form");
  self->findings_card = make_card (_ ("Before it is published"), GTK_WIDGET (self->findings), NULL);
  gtk_box_append (GTK_BOX (box), self->findings_card);
}

static void
fill (BelayFrameworkEditor *self)
{
  BelayRecord *draft = BELAY_RECORD (self->draft);
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  GtkWidget   *fields = belay_framework_parts_new_fields (self->session, draft);

  gtk_widget_add_css_class (fields, "form");
  gtk_box_append (GTK_BOX (box), make_card (_ ("Draft"), fields, NULL));
  add_findings (self, box);
  gtk_box_append (GTK_BOX (box),
                  make_card (_ ("Levels"),
                             belay_framework_parts_new_list (self->session, draft, "levels", _ ("Levels"), make_level),
                             belay_framework_parts_new_line (self->session, draft, "add-framework-level", _ ("Add a level"))));
  gtk_box_append (GTK_BOX (box),
                  make_card (_ ("Areas"),
                             belay_framework_parts_new_list (self->session, draft, "areas", _ ("Areas"), make_area),
                             belay_framework_parts_new_line (self->session, draft, "add-area", _ ("Add an area"))));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Where it is: "Senior: …" or "Asyncio, Senior: …". */
static char *
describe (BelayFramework     *draft,
          const BelayFinding *finding)
{
  BelayRecord *record = finding->record;
  BelayLevel  *level = BELAY_IS_BEHAVIOUR (record) ? belay_framework_find_level (draft, belay_record_get_id (record)) : NULL;
  const char  *name = belay_record_get_title (BELAY_IS_BEHAVIOUR (record) ? belay_record_get_parent (record) : record);

  if (level != NULL)
    /* Translators: a competency, a level, and what is wrong there. */
    return g_strdup_printf (_ ("%s, %s: %s"), name, belay_level_get (level)->name, finding->text);

  /* Translators: a level, an area or a competency, and what is wrong there. */
  return g_strdup_printf (_ ("%s: %s"), name, finding->text);
}

/**
 * belay_framework_editor_refresh:
 * @self: an editor
 *
 * Says anew what is missing.
 */
void
belay_framework_editor_refresh (BelayFrameworkEditor *self)
{
  g_autoptr (GPtrArray) findings = self->draft != NULL ? belay_framework_lint (self->draft) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (findings == NULL || self->findings == NULL)
    return;

  for (guint i = 0; i < MIN (findings->len, FINDINGS_MAX); i++)
    {
      g_autofree char *line = describe (self->draft, g_ptr_array_index (findings, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  if (findings->len > FINDINGS_MAX)
    g_string_append_printf (text, ngettext ("\nand %u more", "\nand %u more", findings->len - FINDINGS_MAX),
                            findings->len - FINDINGS_MAX);
  gtk_label_set_text (self->findings, text->str);
  gtk_widget_set_visible (self->findings_card, findings->len > 0);
}

/**
 * belay_framework_editor_bind:
 * @self: an editor
 * @session: where edits go
 * @draft: (nullable): the draft it edits; %NULL resets it
 *
 * Lets a draft be edited.
 */
void
belay_framework_editor_bind (BelayFrameworkEditor *self,
                             BelaySession         *session,
                             BelayFramework       *draft)
{
  g_set_object (&self->session, session);
  if (g_set_object (&self->draft, draft))
    {
      self->findings = NULL;
      adw_bin_set_child (ADW_BIN (self), NULL);
      if (draft != NULL)
        fill (self);
    }
  belay_framework_editor_refresh (self);
}
